// House facts: figures that an editorial office has approved, read from a TOML file of [[fact]] entries.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/finding.h"
#include "link/analyzer.h"

namespace stimmig {

/// One approved figure, read by the same stages as any text.
struct Fact {
    std::vector<std::string> names;  ///< the subject, then its aliases
    std::string measure;             ///< as written
    std::string value;               ///< as written
    std::string period_words;        ///< as written
    std::optional<Days> period;      ///< the fact is about these days
    std::optional<Day> valid_from;   ///< the fact holds between these days
    std::optional<Day> valid_until;
    std::string source, note;
    std::string path;
    std::uint32_t line = 0;               ///< of the value
    std::string rule_measure;             ///< measure of the rules; empty where its words alone tell what is measured
    std::vector<std::string> words;       ///< stems of the measure's words
    std::vector<std::string> qualifiers;  ///< those of them that no measure of the rules explains
    Text text;                            ///< a sentence that states the fact; its only figure is the value

    [[nodiscard]] const Figure& figure() const { return text.figures.front(); }
    [[nodiscard]] const Claim& claim() const { return text.claims.front(); }
};

/// What is wrong with a facts file, and where.
struct FactFault {
    std::uint32_t line = 0, column = 0;
    Message message;
};

struct FactsFile {
    std::vector<Fact> facts;        ///< those without faults, in the order of the file
    std::vector<FactFault> faults;  ///< all of them, by place
};

[[nodiscard]] FactsFile read_facts(const Ruleset& rules, const Analyzer& analyzer, const std::string& path,
                                   std::string_view content);

/// "2025-01-27", "2025-01-27/2025-02-03", or what texts write: "27. Januar 2025", "3. Quartal 2024", "2024".
[[nodiscard]] std::optional<Days> read_fact_period(const Analyzer& analyzer, const std::string& words);

/// Fills rule_measure, words, qualifiers and text from the fact's measure and value. Says what cannot be read.
enum class FactReading : std::uint8_t { fine, no_measure, no_value, many_values, other_kind };
[[nodiscard]] FactReading read_fact_value(const Ruleset& rules, const Analyzer& analyzer, Fact& fact);

}  // namespace stimmig
