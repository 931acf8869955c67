// A claim: a figure with what it is about.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/figure.h"
#include "link/token_table.h"
#include "ruleset/ruleset.h"
#include "text/document.h"
#include "text/segmentation.h"

namespace stimmig {

enum class Role : std::uint8_t {
    unknown,
    level,
    change,
    from_value,
    part,
    total,
    rate,
    forecast,
    estimate,
    threshold,
    conversion,
};

/// What a change is measured against.
enum class Base : std::uint8_t { unknown, previous_day, month, quarter, year, annualised, forecast, other };

/// What one figure is about. Strings are canonical, never translated, empty where unknown.
struct Claim {
    std::uint32_t figure = 0;    ///< index into Text::figures
    std::uint32_t sentence = 0;  ///< index into Segmentation::sentences
    std::string subject;         ///< canonical name, as in rules/ or as the text writes it
    std::string measure;         ///< name of a Measure, or "~stem stem" of the governing words
    Role role = Role::unknown;
    int direction = 0;  ///< +1 rise, -1 fall, 0 none
    Base base = Base::unknown;
    std::optional<Days> period;  ///< when it holds
    /// What the words around it speak of: stems of content words, "@name" for names, "#measure" for measures whose
    /// trigger words stand there, "=concept" for the concepts of table link_concept, "$..." for the word that a number
    /// counts. In Text::tokens, which has to outlive it.
    TokenSet context;
    TokenSet near;  ///< those of them that stand in the figure's own clause or table row
};

[[nodiscard]] std::string_view to_string(Role role);
[[nodiscard]] std::string_view to_string(Base base);

/// Everything that is known about one text. What the stages up to link have made; checks only read it.
struct Text {
    Document document;
    Segmentation segmentation;
    std::vector<Figure> figures;
    std::vector<Claim> claims;                 ///< claims[i] is about figures[i]
    std::shared_ptr<const TokenTable> tokens;  ///< of all claims; null where there are none
};

}  // namespace stimmig
