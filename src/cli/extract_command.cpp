#include "cli/extract_command.h"

#include <algorithm>
#include <mutex>

#include "audit/ordered_work.h"
#include "cli/rule_commands.h"
#include "cli/text_reader.h"
#include "link/date_spans.h"
#include "report/keyed_lines.h"

namespace stimmig {

namespace {

int write_keyed_lines(const Settings& settings, const Inputs& inputs, const Ruleset& rules, Console& console) {
    const Analyzer analyzer(rules);
    TextSources sources(inputs.paths, settings, console);
    struct Lines {
        std::string text;
        Errors faults;
    };
    constexpr std::size_t batch = 64;
    std::mutex console_use;  // both ends of the work complain
    work_in_order<std::vector<TextSource>, Lines>(
        settings.jobs,
        [&]() -> std::optional<std::vector<TextSource>> {
            const std::lock_guard lock(console_use);
            std::vector<TextSource> some = sources.take(batch);
            if (some.empty()) return std::nullopt;
            return some;
        },
        [&](const std::vector<TextSource>& some) {
            Lines lines;
            std::vector<Text> texts;
            for (const TextSource& source : some) {
                Result<Document> document = source.read();
                if (document) {
                    texts.emplace_back().document = std::move(*document);
                    analyzer.segment(texts.back());
                } else {
                    lines.faults.insert(lines.faults.end(), document.errors().begin(), document.errors().end());
                }
            }
            for (Text& text : texts) analyzer.extract(text);
            for (Text& text : texts) analyzer.link(text);
            LoneReader reader(rules);
            std::vector<std::vector<Finding>> findings;
            findings.reserve(texts.size());
            for (Text& text : texts) findings.push_back(reader.check(text));
            for (std::size_t i = 0; i < texts.size(); ++i)
                lines.text += keyed_lines(reader.condensed(std::move(texts[i]), std::move(findings[i])));
            return lines;
        },
        [&](const Lines& lines) {
            const std::lock_guard lock(console_use);
            console.complain(lines.faults);
            return console.write(lines.text, settings.output);
        });
    return console.status(nothing_found);
}

}  // namespace

int extract_command(const Settings& settings, Console& console) {
    // An archive does not fit into memory at once; lines need no more than one batch of it.
    constexpr std::size_t batch = 256;
    const std::optional<Inputs> inputs = find_texts(settings, console);
    const std::optional<Ruleset> rules = !inputs          ? std::nullopt
                                         : settings.keyed ? load_archive_rules(settings, console)
                                                          : load_rules(settings, console);
    if (!rules || !open_outputs(settings, *inputs, console)) return failed;
    if (settings.keyed) return write_keyed_lines(settings, *inputs, *rules, console);
    const TextReader reader(settings, *rules, console);
    if (settings.figure_format == FigureFormat::jsonl) {
        TextSources sources(inputs->paths, settings, console);
        for (std::vector<TextSource> some = sources.take(batch); !some.empty(); some = sources.take(batch)) {
            std::vector<Text> texts = reader.read(some);
            for (Text& text : texts) join_date_spans(text);
            if (!console.write(figures_jsonl(texts), settings.output)) break;
        }
        return console.status(nothing_found);
    }
    std::vector<Text> texts = reader.read_all(inputs->paths);
    for (Text& text : texts) join_date_spans(text);
    if (texts.empty() && settings.figure_format == FigureFormat::table) return console.status(nothing_found);
    console.write(
        settings.figure_format == FigureFormat::json ? figures_json(texts) : figures_table(texts, settings.report),
        settings.output);
    return console.status(nothing_found);
}

}  // namespace stimmig
