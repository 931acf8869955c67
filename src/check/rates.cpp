#include "check/rates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ruleset/nearest.h"
#include "ruleset/toml_tree.h"

namespace stimmig {
namespace {

using Type = TomlNode::Type;

constexpr std::array<std::string_view, 7> known_keys{"pair", "rate", "from", "to", "date", "tolerance", "source"};

class RatesReader {
public:
    RatesReader(const Ruleset& rules, const std::string& path) : path_(path) {
        for (const Term& term : rules.table("currency").terms) currencies_.push_back(term.id);
    }

    RatesFile read(const TomlNode& root) {
        for (const TomlEntry& entry : root.entries) {
            if (entry.key != "rate" || entry.value.type != Type::array) {
                fault(entry, fmt::format("„{}“ gehört nicht hierher; Kurse beginnen mit [[rate]]", entry.key),
                      fmt::format("\"{}\" does not belong here; rates begin with [[rate]]", entry.key));
                continue;
            }
            for (const TomlNode& item : entry.value.items) read_rate(item);
        }
        std::stable_sort(file_.faults.begin(), file_.faults.end(), [](const FactFault& a, const FactFault& b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
        return std::move(file_);
    }

private:
    const std::string& path_;
    std::vector<std::string> currencies_;
    RatesFile file_;

    void fault(const auto& at, std::string de, std::string en) {
        file_.faults.push_back({at.line, at.column, {std::move(de), std::move(en)}});
    }

    void read_rate(const TomlNode& node) {
        const std::size_t before = file_.faults.size();
        if (node.type != Type::table) {
            fault(node, "Kurse beginnen mit [[rate]]", "rates begin with [[rate]]");
            return;
        }
        for (const TomlEntry& entry : node.entries)
            if (std::find(known_keys.begin(), known_keys.end(), entry.key) == known_keys.end())
                fault(entry, fmt::format("unbekannter Schlüssel „{}“", entry.key),
                      fmt::format("unknown key \"{}\"", entry.key));
        Rate rate;
        rate.path = path_;
        rate.line = node.line;
        read_pair(node, rate);
        if (const auto number = positive(node, "rate", true)) rate.rate = *number;
        rate.tolerance = positive(node, "tolerance", false);
        read_days(node, rate);
        if (const TomlNode* source = node.get("source"); source && source->type == Type::text)
            rate.source = source->text;
        if (file_.faults.size() == before) file_.rates.push_back(std::move(rate));
    }

    void read_pair(const TomlNode& node, Rate& rate) {
        const TomlNode* pair = node.get("pair");
        if (!pair) {
            fault(node, "dem Kurs fehlt „pair“", "the rate lacks \"pair\"");
            return;
        }
        const std::size_t slash = pair->text.find('/');
        if (pair->type != Type::text || slash == std::string::npos) {
            fault(*pair, "„pair“ muss ein Währungspaar sein wie \"EUR/USD\"",
                  "\"pair\" has to be a pair of currencies such as \"EUR/USD\"");
            return;
        }
        rate.base = pair->text.substr(0, slash);
        rate.quote = pair->text.substr(slash + 1);
        for (const std::string& currency : {rate.base, rate.quote}) {
            if (std::find(currencies_.begin(), currencies_.end(), currency) != currencies_.end()) continue;
            const std::vector<std::string> near = nearest(currency, currencies_);
            fault(*pair,
                  fmt::format("unbekannte Währung „{}“{}", currency,
                              near.empty() ? "" : "; gemeint ist wohl " + near.front()),
                  fmt::format("unknown currency \"{}\"{}", currency,
                              near.empty() ? "" : "; did you mean " + near.front() + "?"));
        }
        if (rate.base == rate.quote)
            fault(*pair, "„pair“ nennt zweimal dieselbe Währung", "\"pair\" names the same currency twice");
    }

    /// A decimal in quotes, so that it stays exact.
    std::optional<Number> positive(const TomlNode& node, std::string_view key, bool needed) {
        const TomlNode* value = node.get(key);
        if (!value) {
            if (needed) fault(node, fmt::format("dem Kurs fehlt „{}“", key), fmt::format("the rate lacks \"{}\"", key));
            return std::nullopt;
        }
        std::string digits = value->text;
        std::replace(digits.begin(), digits.end(), ',', '.');
        const bool quoted = value->type == Type::text || value->type == Type::integer;
        if (const auto number = quoted ? Number::parse(digits) : std::nullopt; number && number->sign() > 0)
            return number;
        fault(*value, fmt::format("„{}“ muss eine positive Zahl in Anführungszeichen sein wie \"1.0432\"", key),
              fmt::format("\"{}\" has to be a positive number in quotes such as \"1.0432\"", key));
        return std::nullopt;
    }

    std::optional<Day> day(const TomlNode& node, std::string_view key) {
        const TomlNode* value = node.get(key);
        if (!value) {
            fault(node, fmt::format("dem Kurs fehlt „{}“", key), fmt::format("the rate lacks \"{}\"", key));
            return std::nullopt;
        }
        if (value->type == Type::date || value->type == Type::text)
            if (const auto found = parse_iso_day(value->text)) return found;
        fault(*value, fmt::format("„{}“ muss ein Tag sein wie 2025-01-31", key),
              fmt::format("\"{}\" has to be a day such as 2025-01-31", key));
        return std::nullopt;
    }

    void read_days(const TomlNode& node, Rate& rate) {
        const bool single = node.get("date") != nullptr;
        const std::optional<Day> from = day(node, single ? "date" : "from");
        const std::optional<Day> to = single ? from : day(node, "to");
        if (!from || !to) return;
        rate.days = {*from, *to};
        if (*to < *from) fault(*node.get("to"), "„to“ liegt vor „from“", "\"to\" lies before \"from\"");
    }
};

}  // namespace

RatesFile read_rates(const Ruleset& rules, const std::string& path, std::string_view content) {
    const Result<TomlNode> root = parse_toml(path, content);
    if (root) return RatesReader(rules, path).read(*root);
    RatesFile file;
    for (const Error& error : root.errors())
        file.faults.push_back({error.line, error.column, {error.message, error.message}});
    return file;
}

}  // namespace stimmig
