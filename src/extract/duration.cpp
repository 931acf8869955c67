#include <array>
#include <utility>

#include "extract/interpret.h"

namespace stimmig {

namespace {

// The adjectives' stems; the noun forms stand in the table duration_unit.
std::string_view adjective_unit(std::string_view written) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> stems = {{
        {"jahr", "year"},
        {"jähr", "year"},
        {"monat", "month"},
        {"woch", "week"},
        {"wöch", "week"},
        {"stund", "hour"},
        {"stünd", "hour"},
    }};
    for (const auto& [stem, unit] : stems) {
        if (written.starts_with(stem)) return unit;
    }
    return written.starts_with("minüt") ? "minute" : "day";
}

}  // namespace

std::optional<Figure> interpret_duration(const ExtractContext& context, const Match& match) {
    Figure figure;
    std::string_view number = match["number"];
    while (!number.empty() && number.back() == '-') number.remove_suffix(1);
    // "Eines Tages" names no time at all.
    if (lower(match.text()) == "eines tages") return std::nullopt;
    if (!read_amount(context, number, match["scale"], figure)) return std::nullopt;
    const Term* term = context.rules.table("duration_unit").find(match["unit"]);
    figure.value.kind = Kind::duration;
    if (term != nullptr) {
        figure.value.unit = term->id;
    } else {
        const std::string written = lower(match["unit"]);
        figure.value.unit = adjective_unit(written);
        // "die 57-Jährige", "37-jährig": an age; compounds such as "Fünfjahresvertrag" are none.
        if (written.starts_with("jähr")) figure.noun = match["unit"];
    }
    return figure;
}

}  // namespace stimmig
