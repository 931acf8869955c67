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

// "2:14 Stunden", "2:14:30 Stunden", "3:42,15 Minuten": told in the smallest unit that is written.
std::optional<Figure> clock_length(const ExtractContext& context, const Match& match) {
    const Term* term = context.rules.table("duration_unit").find(match["unit"]);
    const bool hours = term != nullptr && term->id == "hour";
    const bool thirds = !match["third"].empty();
    // "1:23:45 Minuten" is no length.
    if (term == nullptr || (!hours && (term->id != "minute" || thirds))) return std::nullopt;
    const auto read = [&](std::string_view group) { return parse_digits(match[group], context.locale, false)->value; };
    Number sum = read("first") * Number(60) + read("second");
    if (thirds) sum = sum * Number(60) + read("third");
    Figure figure;
    Value& value = figure.value;
    value.kind = Kind::duration;
    value.unit = hours && !thirds ? "minute" : "second";
    value.granularity = value.significant = 1;
    if (const std::string_view parts = match["parts"]; !parts.empty()) {
        if (hours && !thirds) return std::nullopt;
        const Number part = Number::fraction(1, parts.size() == 1 ? 10 : 100);
        sum = sum + read("parts") * part;
        value.granularity = value.significant = part;
    }
    value.low = value.high = sum;
    return figure;
}

}  // namespace

std::optional<Figure> interpret_duration(const ExtractContext& context, const Match& match) {
    Figure figure;
    if (!match["first"].empty()) return clock_length(context, match);
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
