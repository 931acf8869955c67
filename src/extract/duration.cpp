#include <array>
#include <utility>

#include "extract/date_context.h"
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

// "2:14 Stunden", "2:14:30 Stunden", "3:42,15 Minuten": told in the smallest unit that is written. Runners write their
// hours "1:49,10" and their minutes "3:42:15".
std::optional<Figure> clock_length(const ExtractContext& context, const Match& match) {
    const std::string_view unit = match["unit"];
    const Term* term = context.rules.table("duration_unit").find(unit);
    if (term == nullptr && !unit.empty()) return std::nullopt;
    const auto read = [&](std::string_view text) { return parse_digits(text, context.locale, false)->value; };
    const bool hours = unit.empty() || term->id == "hour";
    std::string_view third = match["third"];
    std::string_view parts = match["parts"];
    if (hours && third.empty() && parts.size() == 2) std::swap(third, parts);
    if (!hours && parts.empty()) std::swap(third, parts);
    const bool finer = hours && !third.empty();
    Number sum = read(match["first"]) * Number(60) + read(match["second"]);
    if (!third.empty()) sum = sum * Number(60) + read(third);
    Figure figure;
    Value& value = figure.value;
    value.kind = Kind::duration;
    value.unit = hours && !finer ? "minute" : "second";
    value.granularity = value.significant = 1;
    if (!parts.empty()) {
        const Number part = Number::fraction(1, parts.size() == 1 ? 10 : 100);
        sum = sum + read(parts) * part;
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
    // "im ersten Vierteljahr", "zum Halbjahr" are spans of the calendar.
    const bool part_of_year = match["unit"] == "jahr";
    if (part_of_year &&
        (lower(number) == "halb" || !lower(word_before(context.document.text, match.span().begin)).starts_with("ein")))
        return std::nullopt;
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
