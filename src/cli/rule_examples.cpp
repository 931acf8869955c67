#include "cli/rule_examples.h"

#include <algorithm>

#include "check/check.h"
#include "check/facts.h"
#include "cli/configuration.h"
#include "link/analyzer.h"
#include "triage/suppression.h"

namespace stimmig {
namespace {

/// The texts of an example, parted by lines "===". One that begins with [[fact]] is a file of house facts.
std::vector<std::string> parts(const std::string& example) {
    std::vector<std::string> found(1);
    for (std::size_t at = 0; at < example.size();) {
        const std::size_t end = std::min(example.find('\n', at), example.size() - 1) + 1;
        const std::string line = example.substr(at, end - at);
        if (line == "===" || line == "===\n") {
            found.emplace_back();
        } else {
            found.back() += line;
        }
        at = end;
    }
    return found;
}

class ExampleRun {
public:
    ExampleRun(const Ruleset& rules, const Analyzer& analyzer, const CheckRule& rule)
        : rules_(rules), analyzer_(analyzer), rule_(rule) {
        if (rule.name != suppression_rule)  // which is about the findings of all others
            for (const Check& check : checks()) levels_[std::string(check.name)] = Level::off;
        // A rule that is off by default still has to do what its examples say.
        const Level level = parse_level(rule.level).value_or(Level::warning);
        levels_[rule.name] = level == Level::off ? Level::warning : level;
    }

    void run(Errors& errors) {
        for (const Example& example : rule_.wrong) expect_finding(example, errors);
        for (const Example& example : rule_.right) expect_silence(example, errors);
    }

private:
    const Ruleset& rules_;
    const Analyzer& analyzer_;
    const CheckRule& rule_;
    std::map<std::string, Level, std::less<>> levels_;
    std::vector<Text> texts_;

    std::vector<Finding> findings(const Example& example, Errors& errors) {
        texts_.clear();
        std::vector<Fact> facts;
        for (const std::string& part : parts(example.text)) {
            if (part.starts_with("[[fact]]")) {
                FactsFile file = read_facts(rules_, analyzer_, "example.toml", part);
                for (const FactFault& fault : file.faults) complain(example, fault.message.en, errors);
                for (Fact& fact : file.facts) facts.push_back(std::move(fact));
                continue;
            }
            Result<Document> document =
                read_text("example-" + std::to_string(texts_.size() + 1) + ".md", part, Format::markdown);
            if (!document) {
                for (const Error& error : document.errors()) complain(example, error.message, errors);
                continue;
            }
            if (!document->published) document->published = parse_iso_day(example.date);
            texts_.push_back(analyzer_.analyze(std::move(*document)));
        }
        std::vector<Finding> found = run_checks(rules_, texts_, levels_, facts);
        if (rule_.name == suppression_rule) {
            const std::vector<std::string> names = configurable_rules();
            static_cast<void>(suppress({texts_, {}, {}, names, {}, std::nullopt, levels_[rule_.name]}, found));
            std::erase_if(found, [](const Finding& finding) { return finding.rule != suppression_rule; });
        }
        std::erase_if(found, [&](const Finding& finding) {
            return finding.level < levels_[rule_.name] && finding.level < Level::warning;
        });
        return found;
    }

    [[nodiscard]] bool names(const Finding& finding, const std::string& surface) const {
        if (finding.place) {
            const TextPlace& place = *finding.place;
            return texts_[place.text].document.file.substr(place.begin, place.end - place.begin) == surface;
        }
        return std::any_of(finding.figures.begin(), finding.figures.end(), [&](FigureRef ref) {
            const Text& text = texts_[ref.text];
            return text.document.surface(text.figures[ref.figure].span) == surface;
        });
    }

    void complain(const Example& example, const std::string& message, Errors& errors) const {
        errors.push_back({example.origin.path, example.origin.line, 0, rule_.name + ": " + message});
    }

    void expect_finding(const Example& example, Errors& errors) {
        const std::vector<Finding> found = findings(example, errors);
        if (found.empty()) complain(example, "reports nothing in an example that is wrong", errors);
        for (const std::string& surface : example.expected)
            if (!found.empty() &&
                std::none_of(found.begin(), found.end(), [&](const Finding& each) { return names(each, surface); }))
                complain(example, "does not name \"" + surface + "\"", errors);
    }

    void expect_silence(const Example& example, Errors& errors) {
        for (const Finding& finding : findings(example, errors))
            complain(example, "reports an example that is right: " + finding.message.en, errors);
    }
};

}  // namespace

Errors test_check_examples(const Ruleset& rules) {
    Errors errors;
    const Analyzer analyzer(rules);
    for (const CheckRule& rule : rules.checks()) {
        const std::vector<std::string> names = configurable_rules();
        if (std::find(names.begin(), names.end(), rule.name) != names.end()) {
            ExampleRun(rules, analyzer, rule).run(errors);
        } else {
            errors.push_back({rule.origin.path, rule.origin.line, 0, "there is no check named \"" + rule.name + "\""});
        }
    }
    return errors;
}

}  // namespace stimmig
