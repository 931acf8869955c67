#include "cli/extract_command.h"

#include <algorithm>

#include "cli/rule_commands.h"
#include "cli/text_reader.h"

namespace stimmig {

int extract_command(const Settings& settings, Console& console) {
    // An archive does not fit into memory at once; lines need no more than one batch of it.
    constexpr std::size_t batch = 256;
    const std::optional<Inputs> inputs = find_texts(settings, console);
    const std::optional<Ruleset> rules = inputs ? load_rules(settings, console) : std::nullopt;
    if (!rules || !open_outputs(settings, *inputs, console)) return failed;
    const TextReader reader(settings, *rules, console);
    if (settings.figure_format == FigureFormat::jsonl) {
        TextSources sources(inputs->paths, settings, console);
        for (std::vector<TextSource> some = sources.take(batch); !some.empty(); some = sources.take(batch))
            if (!console.write(figures_jsonl(reader.read(some)), settings.output)) break;
        return console.status(nothing_found);
    }
    const std::vector<Text> texts = reader.read_all(inputs->paths);
    if (texts.empty() && settings.figure_format == FigureFormat::table) return console.status(nothing_found);
    console.write(
        settings.figure_format == FigureFormat::json ? figures_json(texts) : figures_table(texts, settings.report),
        settings.output);
    return console.status(nothing_found);
}

}  // namespace stimmig
