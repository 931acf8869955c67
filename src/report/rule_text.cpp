#include "report/rule_text.h"

#include <algorithm>
#include <span>

#include "report/printable.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// Of each kind; a rule's file has more, since its tests run them.
constexpr std::size_t most_examples = 3;

/// Lines of a text that comes from a rule file, each safe to print.
void append_lines(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += printable(text.substr(0, end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

class RuleText {
public:
    RuleText(const CheckRule& rule, Language language) : rule_(rule), language_(language) {}

    std::string render() {
        out_ = "# " + printable(rule_.name) + "\n\n";
        append_lines(out_, rule_summary(rule_, language_));
        out_ += '\n';
        append_lines(out_, rule_reason(rule_, language_));
        append_examples(say("Wird gemeldet", "Is reported"), rule_.wrong);
        append_examples(say("Wird nicht gemeldet", "Is not reported"), rule_.right);
        append_configuration();
        append_acceptance();
        return std::move(out_);
    }

private:
    const CheckRule& rule_;
    Language language_;
    std::string out_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    void append_heading(const std::string& words) { out_ += "\n## " + words + '\n'; }

    void append_examples(const std::string& heading, const std::vector<Example>& examples) {
        if (examples.empty()) return;
        append_heading(heading);
        for (const Example& example : std::span(examples).first(std::min(examples.size(), most_examples))) {
            out_ += "\n```text\n";
            append_lines(out_, example.text);
            out_ += "```\n";
            for (std::size_t i = 0; i < example.expected.size(); ++i)
                out_ += (i == 0 ? "\n→ " : ", ") + say("„", "“") + printable(example.expected[i]) + say("“", "”");
            if (!example.expected.empty()) out_ += '\n';
        }
    }

    void append_configuration() {
        append_heading(say("Einstellen", "Configure"));
        out_ += say("\nOhne Einstellung ist die Stufe ", "\nUnless configured, the level is ") + rule_.level +
                say(". Anders für einen Lauf, mit error, warning, note oder off:\n\n",
                    ". Another one for one run, of error, warning, note and off:\n\n") +
                "```sh\nstimmig check --level " + rule_.name + "=note\n```\n" +
                say("\nFür alle Läufe in stimmig.toml", "\nFor all runs in stimmig.toml") +
                (rule_.options.empty() ? "" : say(", auch die Spielräume", ", the tolerances as well")) +
                ":\n\n```toml\n[rule." + rule_.name + "]\nlevel = \"note\"\n";
        for (const auto& [name, value] : rule_.options) out_ += printable(name + " = " + value) + '\n';
        out_ += "```\n";
    }

    void append_acceptance() {
        append_heading(say("Einen Fund hinnehmen", "Accept a finding"));
        out_ += say("\nEin Kommentar im Text gilt für den Absatz, in oder vor dem er steht; ohne `bis=` für immer:\n",
                    "\nA comment in the text holds for the paragraph that it stands in or before; without `bis=` for "
                    "ever:\n");
        out_ += "\n```markdown\n<!-- stimmig-ignore " + rule_.name + " bis=2030-12-31: " + say("Begründung", "reason") +
                " -->\n```\n" +
                say("\nFormate ohne Kommentare haben dafür [[ignore]] in stimmig.toml. Was heute schon da ist, hält "
                    "`stimmig baseline` fest; `stimmig check --baseline` meldet dann nur "
                    "Neues.\n",
                    "\nFormats without comments have [[ignore]] in stimmig.toml instead. What is there today `stimmig "
                    "baseline` records; `stimmig check --baseline` then reports only what "
                    "is new.\n");
    }
};

}  // namespace

std::string rule_summary(const CheckRule& rule, Language language) {
    return language == Language::de && !rule.summary_de.empty() ? rule.summary_de : rule.summary;
}

std::string rule_reason(const CheckRule& rule, Language language) {
    return language == Language::de && !rule.why_de.empty() ? rule.why_de : rule.why;
}

std::string rule_markdown(const CheckRule& rule, Language language) {
    return RuleText(rule, language).render();
}

}  // namespace stimmig
