#include "ruleset/describe.h"

#include <algorithm>
#include <array>
#include <vector>

#include "ruleset/names.h"
#include "ruleset/nearest.h"

namespace stimmig {
namespace {

using Row = std::array<std::string, 4>;  // name, kind, summary, origin

struct Words {
    const char *patterns, *checks, *measures, *subjects, *tables, *forms, *aliases;
};
constexpr Words german = {"Muster", "Prüfungen", "Messgrößen", "Namen", "Wortlisten", "Formen", "Schreibweisen"};
constexpr Words english = {"Patterns", "Checks", "Measures", "Subjects", "Tables", "forms", "aliases"};

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string at(const RuleOrigin& origin) {
    return origin.path + ':' + std::to_string(origin.line);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

std::string kinds_of(const Measure& measure) {
    std::vector<std::string> names;
    for (const Kind kind : measure.kinds) names.emplace_back(to_string(kind));
    return joined(names, ", ");
}

std::size_t forms_of(const Table& table) {
    std::size_t count = 0;
    for (const Term& term : table.terms) count += term.forms.size();
    return count;
}

void append_table(std::string_view heading, std::vector<Row> rows, std::string& out) {
    if (rows.empty()) return;
    std::sort(rows.begin(), rows.end());
    std::array<std::size_t, 3> widths{};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], code_points(row[i]));
    }
    if (!out.empty()) out += '\n';
    out += std::string(heading) + " (" + std::to_string(rows.size()) + ")\n";
    for (const Row& row : rows) {
        std::string line = " ";
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += ' ' + row[i];
            if (i < widths.size()) line.append(widths[i] - code_points(row[i]) + 1, ' ');
        }
        out += line + '\n';
    }
}

// Explanations: one labelled paragraph after the other.
class Page {
public:
    explicit Page(bool is_german) : german_(is_german) {}

    void title(std::string_view name, std::string_view what, std::string_view summary) {
        if (!text_.empty()) text_ += '\n';
        text_ += std::string(name) + " (" + std::string(what) + ")\n" + std::string(summary) + '\n';
    }

    void line(std::string_view de, std::string_view en, std::string_view value) {
        if (value.empty()) return;
        text_ += std::string(german_ ? de : en) + ": " + std::string(value) + '\n';
    }

    void paragraph(std::string_view text) {
        if (!text.empty()) text_ += '\n' + std::string(text) + '\n';
    }

    void examples(std::string_view de, std::string_view en, const std::vector<Example>& examples) {
        if (examples.empty()) return;
        text_ += '\n' + std::string(german_ ? de : en) + ":\n";
        for (const Example& example : examples) {
            indented(example.text);
            if (!example.expected.empty()) text_ += "      -> " + joined(example.expected, "; ") + '\n';
        }
    }

    void settings(std::string_view de, std::string_view en,
                  const std::map<std::string, std::string, std::less<>>& values) {
        for (const auto& [key, value] : values) line(de, en, key + " = " + value);
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void indented(std::string_view text) {
        while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
        bool first = true;
        while (true) {
            const std::size_t end = text.find('\n');
            const std::string_view head = text.substr(0, end);
            if (!head.empty()) text_ += (first ? "  * " : "    ") + std::string(head);
            text_ += '\n';
            first = false;
            if (end == std::string_view::npos) return;
            text.remove_prefix(end + 1);
        }
    }

    bool german_;
    std::string text_;
};

void explain(const Pattern& pattern, Page& page) {
    page.title(pattern.name, to_string(pattern.kind), pattern.summary);
    page.line("steht in", "stands in", at(pattern.origin));
    page.settings("setzt", "sets", pattern.set);
    page.paragraph(pattern.why);
    page.examples("Findet", "Finds", pattern.examples);
    page.examples("Lässt in Ruhe", "Leaves alone", pattern.counterexamples);
    page.paragraph(pattern.match);
}

void explain(const CheckRule& check, Page& page) {
    page.title(check.name, check.level, check.summary);
    page.line("steht in", "stands in", at(check.origin));
    page.settings("Einstellung", "option", check.options);
    page.paragraph(check.why);
    page.examples("Falsch", "Wrong", check.wrong);
    page.examples("Richtig", "Right", check.right);
}

void explain(const Measure& measure, Page& page) {
    page.title(measure.name, kinds_of(measure), measure.summary);
    page.line("steht in", "stands in", at(measure.origin));
    page.line("Substantive", "nouns", joined(measure.nouns, ", "));
    page.line("Verben", "verbs", joined(measure.verbs, ", "));
    page.line("Wendungen", "phrases", joined(measure.phrases, ", "));
    page.line("nicht neben", "not with", joined(measure.not_with, ", "));
    page.line("Richtung", "direction", measure.direction > 0 ? "rise" : measure.direction < 0 ? "fall" : "");
    page.line("Rolle", "role", measure.role);
    page.examples("Findet", "Finds", measure.examples);
}

void explain(const Subject& subject, Page& page) {
    page.title(subject.name, "subject", joined(subject.aliases, ", "));
    page.line("steht in", "stands in", at(subject.origin));
    page.line("Umschreibungen", "descriptions", joined(subject.descriptions, ", "));
}

void explain(const Table& table, Page& page) {
    page.title(table.name, "table", table.summary);
    page.line("steht in", "stands in", at(table.origin));
    for (const Term& term : table.terms) page.line(term.id, term.id, joined(term.forms, ", "));
}

template <typename Entry>
void explain_named(const std::vector<Entry>& entries, std::string_view name, Page& page,
                   std::vector<std::string>& known) {
    for (const Entry& entry : entries) {
        known.push_back(entry.name);
        if (entry.name == name) explain(entry, page);
    }
}

}  // namespace

std::string list_rules(const Ruleset& rules, Headings headings) {
    const Words& words = headings == Headings::german ? german : english;
    std::vector<Row> patterns, checks, measures, subjects, tables;
    for (const Pattern& p : rules.patterns()) {
        patterns.push_back({p.name, std::string(to_string(p.kind)), p.summary, at(p.origin)});
    }
    for (const CheckRule& c : rules.checks()) checks.push_back({c.name, c.level, c.summary, at(c.origin)});
    for (const Measure& m : rules.measures()) measures.push_back({m.name, kinds_of(m), m.summary, at(m.origin)});
    for (const Subject& s : rules.subjects()) {
        const std::string count = std::to_string(s.aliases.size()) + ' ' + words.aliases;
        subjects.push_back({s.name, count, joined(s.descriptions, ", "), at(s.origin)});
    }
    for (const auto& [name, t] : rules.tables()) {
        tables.push_back({name, std::to_string(forms_of(t)) + ' ' + words.forms, t.summary, at(t.origin)});
    }
    std::string out;
    append_table(words.patterns, std::move(patterns), out);
    append_table(words.checks, std::move(checks), out);
    append_table(words.measures, std::move(measures), out);
    append_table(words.subjects, std::move(subjects), out);
    append_table(words.tables, std::move(tables), out);
    return out;
}

Result<std::string> explain_rule(const Ruleset& rules, std::string_view name, Headings headings) {
    Page page(headings == Headings::german);
    std::vector<std::string> known;
    explain_named(rules.checks(), name, page, known);
    explain_named(rules.patterns(), name, page, known);
    explain_named(rules.measures(), name, page, known);
    explain_named(rules.subjects(), name, page, known);
    for (const auto& [table, entries] : rules.tables()) {
        known.push_back(table);
        if (table == name) explain(entries, page);
    }
    std::string text = page.take();
    if (!text.empty()) return text;
    std::string message = "no rule is named \"" + std::string(name) + '"';
    const std::vector<std::string> near = nearest(name, known, 3);
    if (!near.empty()) message += "; did you mean \"" + joined(near, "\" or \"") + "\"?";
    return Error{"", 0, 0, std::move(message)};
}

}  // namespace stimmig
