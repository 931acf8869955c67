#include <algorithm>

#include "cli/rule_commands.h"
#include "cli/wording.h"
#include "report/printable.h"
#include "report/rule_text.h"
#include "ruleset/names.h"

namespace stimmig {
namespace {

/// A paragraph of examples, each text indented under its heading.
void append_examples(std::string& out, std::string_view heading, const std::vector<Example>& examples) {
    if (examples.empty()) return;
    out += '\n' + std::string(heading) + ":\n";
    for (const Example& example : examples) {
        std::string_view rest = example.text;
        for (bool first = true; !rest.empty(); first = false) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            out += (first ? "  - " : "    ") + printable(rest.substr(0, end)) + '\n';
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        for (const std::string& expected : example.expected) out += "    → " + printable(expected) + '\n';
    }
}

std::string place(const RuleOrigin& origin) {
    return printable(origin.path) + ':' + std::to_string(origin.line);
}

class Explainer {
public:
    explicit Explainer(Language language) : language_(language) {}

    [[nodiscard]] std::string about(const CheckRule& rule) const {
        return rule_markdown(rule, language_) + foot(rule.origin);
    }

    [[nodiscard]] std::string about(const Pattern& pattern) const {
        std::string out =
            head(pattern.name, say("Muster, Art ", "pattern, kind ") + std::string(to_string(pattern.kind)),
                 pattern.summary, pattern.why);
        append_examples(out, say("Wird gefunden", "Is found"), pattern.examples);
        append_examples(out, say("Wird nicht gefunden", "Is not found"), pattern.counterexamples);
        return out + foot(pattern.origin);
    }

    [[nodiscard]] std::string about(const Measure& measure) const {
        std::string out = head(measure.name, say("Messgröße", "measure"), measure.summary, "");
        append_words(out, say("Hauptwörter", "Nouns"), measure.nouns);
        append_words(out, say("Verben", "Verbs"), measure.verbs);
        append_words(out, say("Wendungen", "Phrases"), measure.phrases);
        append_words(out, say("nicht bei", "not with"), measure.not_with);
        append_examples(out, say("Beispiele", "Examples"), measure.examples);
        return out + foot(measure.origin);
    }

private:
    Language language_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    [[nodiscard]] static std::string head(const std::string& name, const std::string& what, const std::string& summary,
                                          const std::string& why) {
        std::string out = name + " (" + what + ")\n\n" + summary + '\n';
        if (!why.empty()) out += '\n' + why + (why.ends_with('\n') ? "" : "\n");
        return out;
    }

    [[nodiscard]] std::string foot(const RuleOrigin& origin) const {
        return say("\nSteht in ", "\nDefined in ") + place(origin) + '\n';
    }

    static void append_words(std::string& out, const std::string& heading, const std::vector<std::string>& words) {
        if (words.empty()) return;
        out += '\n' + heading + ": ";
        for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : ", ") + printable(words[i]);
        out += '\n';
    }
};

void complain_of(const std::string& name, const Ruleset& rules, Console& console) {
    std::vector<std::string> known;
    for (const CheckRule& each : rules.checks()) known.push_back(each.name);
    for (const Pattern& each : rules.patterns()) known.push_back(each.name);
    for (const Measure& each : rules.measures()) known.push_back(each.name);
    std::string message(in(console.language, "keine Regel heißt ", "no rule is named "));
    message += quoted(console.language, name);
    const std::string meant = meant_name(console.language, name, known);
    message += meant.empty()
                   ? in(console.language, "; stimmig rules list nennt alle", "; stimmig rules list names them all")
                   : meant;
    console.complain(Error{"", 0, 0, message});
}

template <typename Entries>
const typename Entries::value_type* find_named(const Entries& entries, const std::string& name) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& each) { return each.name == name; });
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

int explain_command(const Settings& settings, Console& console) {
    const std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return failed;
    const Explainer explain(console.language);
    std::string out;
    for (const std::string& name : settings.paths) {
        if (!out.empty()) out += '\n';
        if (const CheckRule* rule = find_named(rules->checks(), name))
            out += explain.about(*rule);
        else if (const Pattern* pattern = find_named(rules->patterns(), name))
            out += explain.about(*pattern);
        else if (const Measure* measure = find_named(rules->measures(), name))
            out += explain.about(*measure);
        else
            complain_of(name, *rules, console);
    }
    console.write(out);
    return console.status(nothing_found);
}

}  // namespace stimmig
