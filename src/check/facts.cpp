// Validation of a facts file: every fault at once, each with its place and, where a name is near, what was meant.
#include "check/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ruleset/nearest.h"
#include "ruleset/toml_tree.h"

namespace stimmig {
namespace {

using Type = TomlNode::Type;

constexpr std::array<std::string_view, 9> known_keys{"subject",    "aliases",     "measure", "value", "period",
                                                     "valid-from", "valid-until", "source",  "note"};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Message meant(std::string_view typed, std::span<const std::string> known) {
    const std::vector<std::string> near = nearest(typed, known);
    if (near.empty()) return {};
    return {"; gemeint ist wohl " + near.front(), "; did you mean " + near.front() + "?"};
}

/// "market-valu-loss": the name of a measure rather than words of a text.
bool looks_like_name(std::string_view measure) {
    return measure.find('-') != std::string_view::npos &&
           std::all_of(measure.begin(), measure.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

class FactsReader {
public:
    FactsReader(const Ruleset& rules, const Analyzer& analyzer, const std::string& path)
        : rules_(rules), analyzer_(analyzer), path_(path) {
        for (const Measure& measure : rules.measures()) measure_names_.push_back(measure.name);
    }

    FactsFile read(const TomlNode& root) {
        for (const TomlEntry& entry : root.entries) {
            if (entry.key != "fact") {
                const Message hint = meant(entry.key, std::array<std::string, 1>{"fact"});
                fault(entry, fmt::format("unbekannter Schlüssel „{}“{}", entry.key, hint.de),
                      fmt::format("unknown key \"{}\"{}", entry.key, hint.en));
            } else if (entry.value.type != Type::array) {
                fault(entry, "Fakten beginnen mit [[fact]]", "facts begin with [[fact]]");
            } else {
                for (const TomlNode& item : entry.value.items) read_fact(item);
            }
        }
        std::stable_sort(file_.faults.begin(), file_.faults.end(), [](const FactFault& a, const FactFault& b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        return std::move(file_);
    }

private:
    const Ruleset& rules_;
    const Analyzer& analyzer_;
    const std::string& path_;
    std::vector<std::string> measure_names_;
    FactsFile file_;

    void fault(const auto& at, std::string de, std::string en) {
        file_.faults.push_back({at.line, at.column, {std::move(de), std::move(en)}});
    }

    std::string text(const TomlNode& fact, std::string_view key) {
        const TomlNode* node = fact.get(key);
        if (!node) return {};
        if (node->type != Type::text) {
            fault(*node, fmt::format("„{}“ muss ein Text in Anführungszeichen sein", key),
                  fmt::format("\"{}\" has to be a text in quotes", key));
            return {};
        }
        if (is_blank(node->text)) fault(*node, fmt::format("„{}“ ist leer", key), fmt::format("\"{}\" is empty", key));
        return node->text;
    }

    std::optional<Day> day(const TomlNode& fact, std::string_view key) {
        const TomlNode* node = fact.get(key);
        if (!node) return std::nullopt;
        if (node->type == Type::date || (node->type == Type::text && node->text.size() == 10))
            if (const auto found = parse_iso_day(node->text)) return found;
        fault(*node, fmt::format("„{}“ muss ein Tag sein wie 2025-01-31", key),
              fmt::format("\"{}\" has to be a day such as 2025-01-31", key));
        return std::nullopt;
    }

    void check_keys(const TomlNode& node) {
        const std::vector<std::string> known(known_keys.begin(), known_keys.end());
        for (const TomlEntry& entry : node.entries) {
            if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
            const Message hint = meant(entry.key, known);
            fault(entry, fmt::format("unbekannter Schlüssel „{}“{}", entry.key, hint.de),
                  fmt::format("unknown key \"{}\"{}", entry.key, hint.en));
        }
        for (const std::string_view key : {"subject", "measure", "value"})
            if (!node.get(key))
                fault(node, fmt::format("dem Fakt fehlt „{}“", key), fmt::format("the fact lacks \"{}\"", key));
    }

    void read_fact(const TomlNode& node) {
        if (node.type != Type::table) {
            fault(node, "Fakten beginnen mit [[fact]]", "facts begin with [[fact]]");
            return;
        }
        const std::size_t before = file_.faults.size();
        check_keys(node);
        Fact fact;
        fact.path = path_;
        fact.names.push_back(text(node, "subject"));
        read_aliases(node, fact);
        fact.measure = text(node, "measure");
        fact.value = text(node, "value");
        fact.source = text(node, "source");
        fact.note = text(node, "note");
        read_time(node, fact);
        read_value(node, fact);
        if (file_.faults.size() > before) return;
        fact.line = node.get("value")->line;
        if (const Fact* other = conflicting(fact)) {
            const TomlNode& value = *node.get("value");
            fault(value, fmt::format("derselbe Fakt steht schon in Zeile {}", other->line),
                  fmt::format("the same fact stands in line {} already", other->line));
            return;
        }
        file_.facts.push_back(std::move(fact));
    }

    void read_aliases(const TomlNode& node, Fact& fact) {
        const TomlNode* aliases = node.get("aliases");
        if (!aliases) return;
        const bool texts = aliases->type == Type::array &&
                           std::all_of(aliases->items.begin(), aliases->items.end(), [](const TomlNode& alias) {
                               return alias.type == Type::text && !is_blank(alias.text);
                           });
        if (!texts) {
            fault(*aliases, "„aliases“ muss eine Liste von Namen sein", "\"aliases\" has to be a list of names");
            return;
        }
        for (const TomlNode& alias : aliases->items) fact.names.push_back(alias.text);
    }

    void read_time(const TomlNode& node, Fact& fact) {
        fact.valid_from = day(node, "valid-from");
        fact.valid_until = day(node, "valid-until");
        if (fact.valid_from && fact.valid_until && *fact.valid_from > *fact.valid_until)
            fault(*node.get("valid-until"), "„valid-until“ liegt vor „valid-from“",
                  "\"valid-until\" lies before \"valid-from\"");
        const TomlNode* period = node.get("period");
        if (!period) return;
        if (node.get("valid-from") || node.get("valid-until"))
            fault(*period, "entweder „period“ oder „valid-from“ und „valid-until“",
                  "either \"period\", or \"valid-from\" and \"valid-until\"");
        const std::string words = period->type == Type::date ? period->text : text(node, "period");
        if (is_blank(words)) return;
        fact.period = read_fact_period(analyzer_, words);
        fact.period_words = words;
        if (!fact.period)
            fault(*period, fmt::format("kein lesbarer Zeitraum mit Jahr: „{}“", words),
                  fmt::format("no readable period with a year: \"{}\"", words));
    }

    void read_value(const TomlNode& node, Fact& fact) {
        if (is_blank(fact.measure) || is_blank(fact.value)) return;
        if (looks_like_name(fact.measure) &&
            std::find(measure_names_.begin(), measure_names_.end(), fact.measure) == measure_names_.end()) {
            const Message hint = meant(fact.measure, measure_names_);
            fault(*node.get("measure"), fmt::format("unbekannte Messgröße „{}“{}", fact.measure, hint.de),
                  fmt::format("unknown measure \"{}\"{}", fact.measure, hint.en));
            return;
        }
        const TomlNode& value = *node.get("value");
        switch (read_fact_value(rules_, analyzer_, fact)) {
            case FactReading::fine:
                return;
            case FactReading::no_measure:
                fault(*node.get("measure"), fmt::format("unlesbare Messgröße „{}“", fact.measure),
                      fmt::format("unreadable measure \"{}\"", fact.measure));
                return;
            case FactReading::no_value:
                fault(value,
                      fmt::format("unlesbarer Wert „{}“: keine Zahl mit Einheit, wie Texte sie schreiben", fact.value),
                      fmt::format("unreadable value \"{}\": no figure with a unit as texts write it", fact.value));
                return;
            case FactReading::many_values:
                fault(value, fmt::format("mehrere Werte in „{}“; ein Fakt hat einen", fact.value),
                      fmt::format("several values in \"{}\"; a fact has one", fact.value));
                return;
            case FactReading::other_kind:
                fault(value, fmt::format("„{}“ ist keine Angabe für {}", fact.value, fact.measure),
                      fmt::format("\"{}\" is no statement of {}", fact.value, fact.measure));
                return;
        }
    }

    /// A fact read before that speaks of the same thing at the same time.
    [[nodiscard]] const Fact* conflicting(const Fact& fact) const {
        const auto at = std::find_if(file_.facts.begin(), file_.facts.end(), [&](const Fact& other) {
            if (lower(other.names.front()) != lower(fact.names.front()) || lower(other.measure) != lower(fact.measure))
                return false;
            if (other.figure().value.kind != fact.figure().value.kind || other.period != fact.period) return false;
            const bool parted = (fact.valid_until && other.valid_from && *fact.valid_until < *other.valid_from) ||
                                (other.valid_until && fact.valid_from && *other.valid_until < *fact.valid_from);
            // Who only says since when it holds ends what held before.
            const bool follows = other.valid_from != fact.valid_from && !other.valid_until && !fact.valid_until;
            return !parted && !follows;
        });
        return at == file_.facts.end() ? nullptr : &*at;
    }
};

}  // namespace

FactsFile read_facts(const Ruleset& rules, const Analyzer& analyzer, const std::string& path,
                     std::string_view content) {
    const Result<TomlNode> root = parse_toml(path, content);
    if (root) return FactsReader(rules, analyzer, path).read(*root);
    FactsFile file;
    for (const Error& error : root.errors())
        file.faults.push_back({error.line, error.column, {error.message, error.message}});
    return file;
}

}  // namespace stimmig
