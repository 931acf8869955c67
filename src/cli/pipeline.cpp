#include "cli/pipeline.h"

#include <algorithm>
#include <optional>
#include <span>

#include "cli/facts_commands.h"
#include "cli/inputs.h"
#include "cli/parallel.h"
#include "cli/wording.h"
#include "link/analyzer.h"

namespace stimmig {

namespace {

/// Reads no more than one byte beyond what read_text takes: standard input may have no end.
std::string read_all(std::istream& in, std::uint64_t limit) {
    std::string bytes;
    char piece[1U << 16U];
    while (bytes.size() <= limit && in) {
        in.read(piece, sizeof piece);
        bytes.append(piece, static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

/// Texts in the order of their paths; those that cannot be read are complained about and left out.
class Reader {
public:
    Reader(const Settings& settings, const Ruleset& rules, Console& console)
        : settings_(settings), console_(console), analyzer_(rules) {}

    std::vector<Text> read(std::span<const std::string> paths) {
        std::vector<std::optional<Result<Text>>> results(paths.size());
        const auto standard_input = std::find(paths.begin(), paths.end(), "-");
        if (standard_input != paths.end()) {
            const std::string bytes = read_all(console_.in(), ReadLimits{}.max_bytes);
            results[static_cast<std::size_t>(standard_input - paths.begin())] = guarded(settings_.stdin_filename, [&] {
                return read_text(settings_.stdin_filename, bytes, format_of(settings_.stdin_filename));
            });
        }
        for_each_index(paths.size(), settings_.jobs, [&](std::size_t i) {
            if (!results[i]) results[i] = guarded(paths[i], [&] { return read_file(paths[i]); });
        });
        std::vector<Text> texts;
        for (std::optional<Result<Text>>& slot : results) {
            Result<Text>& result = *slot;
            if (!result) {
                console_.complain(result.errors());
                continue;
            }
            if (result->document.text.empty())
                console_.warn({result->document.path, 0, 0,
                               std::string(in(console_.language, "enthält keinen Text", "contains no text"))});
            texts.push_back(std::move(*result));
        }
        return texts;
    }

private:
    const Settings& settings_;
    Console& console_;
    Analyzer analyzer_;

    /// One text must not take the others down: even a bug or a lack of memory is an error of this text alone.
    template <typename Read>
    Result<Text> guarded(const std::string& path, const Read& read) const {
        try {
            Result<Document> document = read();
            if (!document) return document.errors();
            return analyzer_.analyze(std::move(*document));
        } catch (const std::exception& e) {
            return Error{path, 0, 0,
                         std::string(in(console_.language, "interner Fehler: ", "internal error: ")) + e.what()};
        }
    }
};

/// The rules and the paths that a command works on; none if that failed, which has been complained about.
struct Job {
    Ruleset rules;
    Inputs inputs;
};

std::optional<Job> prepare(const Settings& settings, Console& console) {
    Result<Ruleset> rules = Ruleset::load(settings.rule_directories);
    if (!rules) {
        console.complain(rules.errors());
        return std::nullopt;
    }
    Inputs inputs = find_inputs(settings.paths, console.language);
    console.complain(inputs.errors);
    if (settings.output.empty()) return Job{std::move(*rules), std::move(inputs)};
    for (const std::string& path : inputs.paths) {
        if (path == "-" || same_file_key(path) != same_file_key(settings.output)) continue;
        console.complain(Error{settings.output, 0, 0,
                               std::string(in(console.language, "ist einer der Texte und wird nicht überschrieben",
                                              "is one of the texts and is not overwritten"))});
        return std::nullopt;
    }
    if (!console.redirect(settings.output)) return std::nullopt;
    return Job{std::move(*rules), std::move(inputs)};
}

}  // namespace

int check_command(const Settings& settings, const std::vector<std::string>& level_flags, Console& console) {
    std::optional<Job> job = prepare(settings, console);
    if (!job) return failed;
    const Result<Levels> levels = resolve_levels(level_flags, job->rules, console.language);
    if (!levels) {
        console.complain(levels.errors());
        return failed;
    }
    const std::optional<std::vector<Fact>> facts = load_facts(job->rules, settings.facts, console);
    if (!facts) return failed;
    const std::vector<Text> texts = Reader(settings, job->rules, console).read(job->inputs.paths);
    std::vector<Finding> findings = run_checks(job->rules, texts, *levels, *facts);
    const bool fails = settings.fail_on && std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
                           return finding.level >= *settings.fail_on;
                       });
    const std::size_t suppressed =
        std::erase_if(findings, [&](const Finding& finding) { return finding.level < settings.min_level; });
    // "No contradictions" would be a lie where nothing could be read.
    if (texts.empty() && settings.format == OutputFormat::human) return console.status(nothing_found);
    const Report report{texts, findings, suppressed};
    console.write(settings.format == OutputFormat::json ? json_report(report, settings.report)
                                                        : human_report(report, settings.report));
    return console.status(fails ? found : nothing_found);
}

int extract_command(const Settings& settings, Console& console) {
    // An archive does not fit into memory at once; lines need no more than one batch of it.
    constexpr std::size_t batch = 256;
    const std::optional<Job> job = prepare(settings, console);
    if (!job) return failed;
    Reader reader(settings, job->rules, console);
    const std::span<const std::string> paths = job->inputs.paths;
    if (settings.format == OutputFormat::jsonl) {
        for (std::size_t i = 0; i < paths.size(); i += batch)
            if (!console.write(figures_jsonl(reader.read(paths.subspan(i, std::min(batch, paths.size() - i)))))) break;
        return console.status(nothing_found);
    }
    const std::vector<Text> texts = reader.read(paths);
    if (texts.empty() && settings.format == OutputFormat::table) return console.status(nothing_found);
    console.write(settings.format == OutputFormat::json ? figures_json(texts) : figures_table(texts, settings.report));
    return console.status(nothing_found);
}

}  // namespace stimmig
