#include "cli/check_run.h"

#include <algorithm>
#include <filesystem>

#include "check/fingerprint.h"
#include "check/order.h"
#include "cli/configuration.h"
#include "cli/facts_commands.h"
#include "cli/file_bytes.h"
#include "cli/rates_file.h"
#include "cli/rule_commands.h"
#include "cli/wording.h"
#include "triage/baseline.h"
#include "triage/levels.h"
#include "triage/suppression.h"
#include "triage/witnesses.h"

namespace stimmig {
namespace {

class Runner {
public:
    Runner(const Settings& settings, Console& console) : settings_(settings), console_(console) {}

    std::optional<CheckRun> run(const Inputs& inputs, const std::string& baseline_path) {
        if (!baseline_path.empty() && !read_baseline_file(baseline_path)) return std::nullopt;
        std::optional<Ruleset> rules = load_rules(settings_, console_);
        if (!rules) return std::nullopt;
        const std::optional<Levels> levels = load_levels(settings_, *rules, console_);
        if (!levels) return std::nullopt;
        const std::optional<std::vector<Fact>> facts = load_facts(*rules, settings_.facts, console_);
        const std::optional<std::vector<Rate>> rates = load_rates(*rules, settings_.rates, console_);
        if (!facts || !rates) return std::nullopt;
        CheckRun run{std::move(*rules), {}, {}, 0, false};
        const std::size_t named = read_texts(inputs, run);
        std::optional<Sidecars> sidecars = read_sidecars(run.texts);
        if (!sidecars) return std::nullopt;
        run.findings = run_checks(run.rules, run.texts, highest_levels(settings_.config, run.rules, *levels), *facts,
                                  witnesses_of(run.texts, named), *rates);
        limit_levels(settings_.config, run.rules, *levels, run.texts, run.findings);
        suppress_in(run, *levels, *facts, *sidecars);
        // Of partners alone nothing is reported.
        std::erase_if(run.findings, [&](const Finding& finding) {
            const std::vector<std::uint32_t> texts = witness_texts(finding);
            return !texts.empty() && texts.front() >= named;
        });
        if (baseline_) compare_with_baseline(baseline_path, run);
        run.fails = settings_.fail_on && std::any_of(run.findings.begin(), run.findings.end(),
                                                     [&](const Finding& f) { return f.level >= *settings_.fail_on; });
        run.hidden =
            std::erase_if(run.findings, [&](const Finding& finding) { return finding.level < settings_.min_level; });
        return run;
    }

private:
    const Settings& settings_;
    Console& console_;
    std::optional<Baseline> baseline_;

    /// The named texts, of which it gives the number, and their partners.
    std::size_t read_texts(const Inputs& inputs, CheckRun& run) const {
        const TextReader reader(settings_, run.rules, console_);
        run.texts = reader.read_all(inputs.paths, Lack::fails);
        const std::size_t named = run.texts.size();
        const std::span<const std::string> partners = inputs.partners;
        for (Text& source : reader.read_all(partners.first(inputs.sources), Lack::fails))
            run.texts.push_back(std::move(source));
        for (Text& partner : reader.read_all(partners.subspan(inputs.sources), Lack::warns))
            run.texts.push_back(std::move(partner));
        return named;
    }

    /// Partners are checked against; whom to believe, the configuration says.
    [[nodiscard]] std::vector<Witness> witnesses_of(const std::vector<Text>& texts, std::size_t named) const {
        std::vector<Witness> witnesses;
        for (const Text& text : texts)
            witnesses.push_back(
                {witnesses.size() >= named, settings_.config.weight_of(text.document.source, text.document.path)});
        return witnesses;
    }

    bool read_baseline_file(const std::string& path) {
        const Result<std::string> bytes = read_bytes(path);
        if (!bytes) {
            console_.complain(bytes.errors());
            return false;
        }
        Result<Baseline> baseline = read_baseline(path, *bytes);
        if (!baseline) {
            console_.complain(baseline.errors());
            return false;
        }
        baseline_ = std::move(*baseline);
        return true;
    }

    /// Formats without comments have them in a file beside the text.
    std::optional<Sidecars> read_sidecars(const std::vector<Text>& texts) {
        Sidecars sidecars;
        bool sound = true;
        for (const Text& text : texts) {
            const std::string path = text.document.path + '.' + std::string(config_name);
            std::error_code ignored;
            if (sidecars.contains(text.document.path) || !std::filesystem::exists(path, ignored)) continue;
            const Result<std::string> bytes = read_bytes(path);
            if (!bytes) {
                console_.complain(bytes.errors());
                sound = false;
                continue;
            }
            Result<std::vector<Ignore>> ignores = read_sidecar(path, *bytes, configurable_rules());
            if (!ignores) {
                console_.complain(ignores.errors());
                sound = false;
                continue;
            }
            sidecars[text.document.path] = {path, std::move(*ignores)};
        }
        if (!sound) return std::nullopt;
        return sidecars;
    }

    void suppress_in(CheckRun& run, const Levels& levels, const std::vector<Fact>& facts, const Sidecars& sidecars) {
        const std::vector<std::string> names = configurable_rules();
        std::vector<std::string> silent;
        for (const auto& [rule, level] : levels)
            if (level == Level::off) silent.push_back(rule);
        if (facts.empty()) silent.emplace_back("house-fact");
        const auto own = levels.find(suppression_rule);
        const Suppressed done = suppress({run.texts, settings_.config, sidecars, names, silent, settings_.today,
                                          own == levels.end() ? Level::warning : own->second},
                                         run.findings);
        for (const Error& complaint : done.complaints) console_.warn(complaint);
        sort_by_place(run.texts, run.findings);
        add_fingerprints(run.texts, run.findings);
    }

    void compare_with_baseline(const std::string& path, CheckRun& run) {
        const Compared compared = compare(*baseline_, run.texts, run.findings);
        for (const BaselineEntry* entry : compared.stale) {
            std::string files;
            for (const std::string& file : entry->files) files += (files.empty() ? "" : ", ") + file;
            console_.warn(
                {path, entry->line, 0,
                 std::string(in(console_.language, "überholt, der Fund ist behoben: ", "stale, it has been fixed: ")) +
                     entry->rule + " (" + files + "): " + entry->message});
        }
    }
};

}  // namespace

std::optional<CheckRun> run_check(const Settings& settings, const Inputs& inputs, const std::string& baseline,
                                  Console& console) {
    return Runner(settings, console).run(inputs, baseline);
}

}  // namespace stimmig
