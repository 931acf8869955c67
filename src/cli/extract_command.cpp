#include "cli/extract_command.h"

#include <algorithm>

#include "cli/text_reader.h"

namespace stimmig {

int extract_command(const Settings& settings, Console& console) {
    // An archive does not fit into memory at once; lines need no more than one batch of it.
    constexpr std::size_t batch = 256;
    const std::optional<Job> job = prepare(settings, console);
    if (!job) return failed;
    const TextReader reader(settings, job->rules, console);
    const std::span<const std::string> paths = job->inputs.paths;
    if (settings.figure_format == FigureFormat::jsonl) {
        for (std::size_t i = 0; i < paths.size(); i += batch)
            if (!console.write(figures_jsonl(reader.read(paths.subspan(i, std::min(batch, paths.size() - i)))),
                               settings.output))
                break;
        return console.status(nothing_found);
    }
    const std::vector<Text> texts = reader.read(paths);
    if (texts.empty() && settings.figure_format == FigureFormat::table) return console.status(nothing_found);
    console.write(
        settings.figure_format == FigureFormat::json ? figures_json(texts) : figures_table(texts, settings.report),
        settings.output);
    return console.status(nothing_found);
}

}  // namespace stimmig
