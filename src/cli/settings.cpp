#include "cli/settings.h"

#include "cli/configuration.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <set>
#include <thread>

#include "cli/version.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

constexpr unsigned most_jobs = 256;

/// Makes sense of one flag after the other and gathers what makes none.
class Resolver {
public:
    Resolver(const Flags& flags, const Config& config, Language language)
        : flags_(flags), config_(config), language_(language) {}

    Result<Settings> resolve(const Environment& environment) {
        Settings settings;
        settings.paths = flags_.paths;
        settings.files_from = flags_.files_from;
        settings.config = without_overridden(config_, flags_);
        settings.filter = input_filter(flags_, config_);
        settings.locale = locale();
        settings.baseline = flags_.baseline;
        settings.cache_directory =
            flags_.cache_directory.empty() ? environment.cache_directory : flags_.cache_directory;
        if (flags_.no_cache) settings.cache_directory.clear();
        settings.today = parse_iso_day(environment.today);
        settings.rule_directories = flags_.rule_directories;
        settings.levels = flags_.levels;
        settings.facts = flags_.facts;
        settings.store = flags_.store;
        settings.keyed = flags_.keyed;
        if (settings.keyed && flags_.format != "jsonl")
            complain(in(language_, "--keyed geht nur mit --format jsonl", "--keyed needs --format jsonl"));
        settings.memory = memory();
        settings.limit = limit();
        settings.report_folder = flags_.report;
        settings.progress_bar = environment.error_terminal;
        settings.rates = flags_.rates;
        settings.from = flags_.from;
        settings.subject = flags_.subject;
        settings.measure = flags_.measure;
        settings.fact_source = flags_.fact_source;
        settings.note = flags_.note;
        if (!flags_.stdin_filename.empty()) settings.stdin_filename = flags_.stdin_filename;
        settings.report.language = language_;
        set_format(settings);
        set_outputs(settings);
        settings.report.color = color(settings.output.empty(), environment);
        settings.report.quiet = flags_.quiet;
        settings.report.version = program_version();
        std::error_code unknown;
        settings.report.root = std::filesystem::current_path(unknown).string();
        const std::string fail_on = one_of("--fail-on", flags_.fail_on, {"warning", "error", "note", "never"});
        settings.fail_on = parse_level(fail_on);
        // Who wants notes to fail the run wants to see them, too.
        const std::string usual = fail_on == "note" ? "note" : "warning";
        const std::string min_level =
            one_of("--min-level", flags_.min_level.empty() ? usual : flags_.min_level, {"warning", "error", "note"});
        settings.min_level = parse_level(min_level).value_or(Level::warning);
        settings.jobs = jobs();
        if (flags_.command == "baseline" && settings.output.empty())
            settings.output = flags_.baseline.empty() ? "stimmig-baseline.json" : flags_.baseline;
        if (!flags_.stdin_filename.empty() &&
            std::find(flags_.paths.begin(), flags_.paths.end(), "-") == flags_.paths.end())
            complain(in(language_, "--stdin-filename benennt den Text von der Standardeingabe: es fehlt -",
                        "--stdin-filename names the text from standard input: - is missing"));
        const bool reads = flags_.command == "check" || flags_.command == "extract" || flags_.command == "baseline";
        if (reads && flags_.paths.empty() && flags_.files_from.empty())
            complain(in(language_, "es fehlt ein Text: eine Datei, ein Ordner oder - für die Standardeingabe",
                        "a text is missing: a file, a directory or - for standard input"));
        if (errors_.empty()) return settings;
        return errors_;
    }

private:
    const Flags& flags_;
    const Config& config_;
    Language language_;
    Errors errors_;

    void complain(std::string_view message) { errors_.push_back({"", 0, 0, std::string(message)}); }

    /// The value if it is allowed, the first allowed one if it is empty; else a complaint.
    std::string one_of(std::string_view option, const std::string& value, const std::vector<std::string>& allowed) {
        if (value.empty()) return allowed.front();
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
        complain(std::string(option) + ": " + unknown(value, allowed));
        return allowed.front();
    }

    /// "„jsn“ gibt es nicht; gemeint ist wohl json"
    [[nodiscard]] std::string unknown(const std::string& value, const std::vector<std::string>& allowed) const {
        std::string message = quoted(language_, value) + std::string(in(language_, " gibt es nicht", " is unknown"));
        const std::string meant = meant_name(language_, value, allowed);
        if (!meant.empty()) return message + meant;
        message += in(language_, "; möglich sind ", "; possible values are ");
        for (std::size_t i = 0; i < allowed.size(); ++i) message += (i == 0 ? "" : ", ") + allowed[i];
        return message;
    }

    Locale locale() {
        if (flags_.locale.empty()) return Locale::unknown;
        const std::string name = one_of("--locale", flags_.locale, {"de-DE", "de-AT", "de-CH"});
        return name == "de-CH" ? Locale::switzerland : name == "de-AT" ? Locale::austria : Locale::germany;
    }

    static std::vector<std::string> format_names() {
        std::vector<std::string> names;
        for (const ReportFormat& format : report_formats()) names.emplace_back(format.name);
        return names;
    }

    void set_format(Settings& settings) {
        if (flags_.command == "config" || flags_.command == "audit" || flags_.command == "compare") {
            settings.json = one_of("--format", flags_.format, {"human", "json"}) == "json";
            return;
        }
        if (flags_.command == "facts search") {
            settings.json = one_of("--format", flags_.format, {"human", "jsonl"}) == "jsonl";
            return;
        }
        if (flags_.command == "extract") {
            const std::string name = one_of("--format", flags_.format, {"table", "jsonl", "json"});
            settings.figure_format = name == "table"  ? FigureFormat::table
                                     : name == "json" ? FigureFormat::json
                                                      : FigureFormat::jsonl;
            return;
        }
        if (flags_.statistics && !flags_.format.empty())
            complain(in(language_,
                        "--statistics und --format zugleich: eines von beiden, das andere mit --output FORM=DATEI",
                        "--statistics and --format at once: one of them, the other with --output FORMAT=FILE"));
        settings.format =
            report_format(flags_.statistics ? "statistics" : one_of("--format", flags_.format, format_names()));
    }

    /// FILE takes what would go to standard output; FORMAT=FILE is one more report.
    void set_outputs(Settings& settings) {
        for (const std::string& value : flags_.output) {
            const std::size_t equals = flags_.command == "check" ? value.find('=') : std::string::npos;
            const std::string name = value.substr(0, equals);
            // "a.b=c" and "./a=b" are files that are called so; a bare word is a format, known or not.
            if (equals == std::string::npos || name.find_first_of("./") != std::string::npos) {
                if (!settings.output.empty())
                    complain(in(language_, "--output: zweimal eine Datei ohne Form; weitere Berichte als FORM=DATEI",
                                "--output: two files without a format; further reports as FORMAT=FILE"));
                settings.output = value;
            } else if (const ReportFormat* format = report_format(name)) {
                settings.report_files.push_back({format, value.substr(equals + 1)});
            } else {
                complain("--output: " + unknown(name, format_names()) +
                         std::string(in(language_, " (eine Datei dieses Namens: ./", " (a file of that name: ./")) +
                         value + ')');
            }
        }
        std::set<std::string> seen;
        for (const std::string& path : settings.files()) {
            if (path.empty())
                complain(
                    in(language_, "--output: der Name der Datei fehlt", "--output: the name of the file is missing"));
            else if (!seen.insert(path).second)
                complain(
                    "--output: " +
                    std::string(in(language_, "zwei Berichte in dieselbe Datei ", "two reports to the same file ")) +
                    path);
        }
    }

    bool color(bool to_standard_output, const Environment& environment) {
        const std::string when = one_of("--color", flags_.color, {"auto", "always", "never"});
        if (when != "auto") return when == "always";
        if (environment.no_color || !to_standard_output) return false;
        return environment.force_color || environment.terminal;
    }

    /// "512M", "2G"
    std::size_t memory() {
        if (flags_.memory.empty()) return Settings{}.memory;
        std::size_t number = 0;
        const char* end = flags_.memory.data() + flags_.memory.size();
        const auto [stop, error] = std::from_chars(flags_.memory.data(), end, number);
        const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
        const unsigned shift = unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : 0;
        constexpr std::size_t least = 96;  // megabytes, of which the rules take most
        constexpr std::size_t most = std::size_t{1} << 20;
        if (error == std::errc() && shift > 0 && number <= (most << 20U >> shift)) {
            const std::size_t bytes = number << shift;
            if (bytes >= least << 20U) return bytes;
        }
        complain("--memory: " + quoted(language_, flags_.memory) +
                 std::string(in(language_, " ist keine Größe von 96M bis 1024G", " is no size from 96M to 1024G")));
        return Settings{}.memory;
    }

    std::int64_t limit() {
        if (flags_.limit.empty()) return Settings{}.limit;
        std::int64_t number = 0;
        const char* end = flags_.limit.data() + flags_.limit.size();
        const auto [stop, error] = std::from_chars(flags_.limit.data(), end, number);
        if (error == std::errc() && stop == end && number >= 0) return number;
        complain("--limit: " + quoted(language_, flags_.limit) +
                 std::string(in(language_, " ist keine Zahl", " is no number")));
        return Settings{}.limit;
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

std::vector<std::string> Settings::files() const {
    std::vector<std::string> named;
    if (!output.empty()) named.push_back(output);
    for (const ReportFile& report_file : report_files) named.push_back(report_file.path);
    return named;
}

Result<Settings> resolve(const Flags& typed, const Config& config, Language language, const Environment& environment) {
    const Flags flags = with_config(typed, config);
    Result<Settings> settings = Resolver(flags, config, language).resolve(environment);
    if (settings) settings->typed = typed;
    return settings;
}

std::vector<std::string> check_names(const Ruleset& rules) {
    std::vector<std::string> names;
    for (const Check& check : checks()) names.emplace_back(check.name);
    for (const CheckRule& rule : rules.checks()) names.push_back(rule.name);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Result<Levels> resolve_levels(const Settings& settings, const Ruleset& rules, Language language) {
    const std::vector<std::string> known = check_names(rules);
    Levels levels;
    for (const auto& [name, rule] : settings.config.rules)
        if (rule.level) levels[name] = rule.level->value;
    Errors errors;
    const auto complain = [&](const std::string& message) { errors.push_back({"", 0, 0, "--level: " + message}); };
    for (const std::string& flag : settings.levels) {
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
