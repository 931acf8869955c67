#include "cli/settings.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "cli/wording.h"

namespace stimmig {
namespace {

constexpr unsigned most_jobs = 256;

/// Makes sense of one flag after the other and gathers what makes none.
class Resolver {
public:
    Resolver(const Flags& flags, Language language) : flags_(flags), language_(language) {}

    Result<Settings> resolve(const Environment& environment) {
        Settings settings;
        settings.paths = flags_.paths;
        settings.output = flags_.output;
        settings.rule_directories = flags_.rule_directories;
        settings.levels = flags_.levels;
        settings.facts = flags_.facts;
        settings.from = flags_.from;
        settings.subject = flags_.subject;
        settings.measure = flags_.measure;
        settings.fact_source = flags_.fact_source;
        settings.note = flags_.note;
        if (!flags_.stdin_filename.empty()) settings.stdin_filename = flags_.stdin_filename;
        settings.report.language = language_;
        settings.format = format();
        settings.report.color = color(environment);
        const std::string fail_on = one_of("--fail-on", flags_.fail_on, {"warning", "error", "note", "never"});
        settings.fail_on = parse_level(fail_on);
        // Who wants notes to fail the run wants to see them, too.
        const std::string usual = fail_on == "note" ? "note" : "warning";
        const std::string min_level =
            one_of("--min-level", flags_.min_level.empty() ? usual : flags_.min_level, {"warning", "error", "note"});
        settings.min_level = parse_level(min_level).value_or(Level::warning);
        settings.jobs = jobs();
        const bool reads = flags_.command == "check" || flags_.command == "extract";
        if (reads && flags_.paths.empty())
            complain(in(language_, "es fehlt ein Text: eine Datei, ein Ordner oder - für die Standardeingabe",
                        "a text is missing: a file, a directory or - for standard input"));
        if (errors_.empty()) return settings;
        return errors_;
    }

private:
    const Flags& flags_;
    Language language_;
    Errors errors_;

    void complain(std::string_view message) { errors_.push_back({"", 0, 0, std::string(message)}); }

    /// The value if it is allowed, the first allowed one if it is empty; else a complaint.
    std::string one_of(std::string_view option, const std::string& value, const std::vector<std::string>& allowed) {
        if (value.empty()) return allowed.front();
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
        std::string message(option);
        message += ": " + quoted(language_, value) + std::string(in(language_, " gibt es nicht", " is unknown"));
        const std::string meant = meant_name(language_, value, allowed);
        message += meant;
        if (meant.empty()) {
            message += in(language_, "; möglich sind ", "; possible values are ");
            for (std::size_t i = 0; i < allowed.size(); ++i) message += (i == 0 ? "" : ", ") + allowed[i];
        }
        complain(message);
        return allowed.front();
    }

    OutputFormat format() {
        if (flags_.command == "extract") {
            const std::string name = one_of("--format", flags_.format, {"table", "jsonl", "json"});
            return name == "table" ? OutputFormat::table : name == "json" ? OutputFormat::json : OutputFormat::jsonl;
        }
        return one_of("--format", flags_.format, {"human", "json"}) == "json" ? OutputFormat::json
                                                                              : OutputFormat::human;
    }

    bool color(const Environment& environment) {
        const std::string when = one_of("--color", flags_.color, {"auto", "always", "never"});
        if (when != "auto") return when == "always";
        if (environment.no_color || !flags_.output.empty()) return false;
        return environment.force_color || environment.terminal;
    }

    unsigned jobs() {
        if (flags_.jobs.empty()) return std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
        unsigned number = 0;
        const char* end = flags_.jobs.data() + flags_.jobs.size();
        const auto [stop, error] = std::from_chars(flags_.jobs.data(), end, number);
        if (error == std::errc() && stop == end && number >= 1 && number <= most_jobs) return number;
        complain("--jobs: " + quoted(language_, flags_.jobs) +
                 std::string(in(language_, " ist keine Zahl von 1 bis 256", " is no number from 1 to 256")));
        return 1;
    }
};

}  // namespace

Result<Settings> resolve(const Flags& flags, Language language, const Environment& environment) {
    return Resolver(flags, language).resolve(environment);
}

std::vector<std::string> check_names(const Ruleset& rules) {
    std::vector<std::string> names;
    for (const Check& check : checks()) names.emplace_back(check.name);
    for (const CheckRule& rule : rules.checks()) names.push_back(rule.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Result<Levels> resolve_levels(const std::vector<std::string>& flags, const Ruleset& rules, Language language) {
    const std::vector<std::string> known = check_names(rules);
    Levels levels;
    Errors errors;
    const auto complain = [&](const std::string& message) { errors.push_back({"", 0, 0, "--level: " + message}); };
    for (const std::string& flag : flags) {
        const std::size_t equals = flag.find('=');
        if (equals == std::string::npos) {
            complain(quoted(language, flag) + std::string(in(language, " hat nicht die Form REGEL=STUFE",
                                                             " does not have the form RULE=LEVEL")));
            continue;
        }
        const std::string name = flag.substr(0, equals);
        const std::optional<Level> level = parse_level(std::string_view(flag).substr(equals + 1));
        if (!std::binary_search(known.begin(), known.end(), name)) {
            const std::string meant = meant_name(language, name, known);
            complain(std::string(in(language, "unbekannte Regel ", "unknown rule ")) + quoted(language, name) +
                     (meant.empty() ? std::string(in(language, "; stimmig rules list nennt alle",
                                                     "; stimmig rules list names them all"))
                                    : meant));
        } else if (!level) {
            complain(quoted(language, flag.substr(equals + 1)) +
                     std::string(in(language, " ist keine Stufe; möglich sind error, warning, note, off",
                                    " is no level; possible values are error, warning, note, off")));
        } else {
            levels[name] = *level;
        }
    }
    if (!errors.empty()) return errors;
    return levels;
}

}  // namespace stimmig
