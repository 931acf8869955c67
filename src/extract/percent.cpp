#include <algorithm>
#include <array>

#include "extract/date_context.h"
#include "extract/interpret.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

void scale_by(Value& value, const Number& factor) {
    value.low = *value.low * factor;
    value.high = *value.high * factor;
    value.granularity = value.granularity * factor;
    value.significant = value.significant * factor;
}

// "ein Drittel", "die Hälfte", "jeder Fünfte": a share, exact inside, coarse by nature.
Figure share(const Number& part) {
    Figure figure;
    figure.value.kind = Kind::percent;
    figure.value.unit = "percent";
    figure.value.form = Form::fraction;
    figure.value.low = figure.value.high = part * Number(100);
    figure.value.granularity = figure.value.significant = 1;
    return figure;
}

bool share_of_what(const ExtractContext& context, std::uint32_t end) {
    const std::string_view word = word_after(context.document.text, end);
    static constexpr std::array<std::string_view, 9> genitives = {"der", "des",    "aller",  "davon", "von",
                                                                  "vom", "seines", "seiner", "ihrer"};
    return std::find(genitives.begin(), genitives.end(), word) != genitives.end();
}

// "jeden zweiten Dienstag", "jede dritte Woche": how often, and a share of nothing.
bool is_rhythm(const ExtractContext& context, std::uint32_t end) {
    const std::string_view noun = word_after(context.document.text, end);
    if (noun == "Quartal" || noun == "Halbjahr") return false;  // would be read as that of a year
    static constexpr std::array<std::string_view, 7> times = {"Stunde", "Minute", "Sekunde", "Nacht",
                                                              "Abend",  "Morgen", "Mal"};
    return context.rules.table("date_unit").find(noun) != nullptr ||
           context.rules.table("weekday").find(noun) != nullptr ||
           std::find(times.begin(), times.end(), noun) != times.end();
}

// "um drei viertel neun": a time of day.
bool is_clock_time(const ExtractContext& context, std::string_view fraction, std::uint32_t end) {
    if (!fraction.ends_with("viertel")) return false;
    const std::string_view hour = word_after(context.document.text, end);
    const auto numeral = hour.empty() || is_digit(hour.front()) ? std::nullopt : parse_words(hour);
    constexpr int hours = 12;
    return numeral && hour != "ein" && numeral->value.is_integer() && numeral->value <= Number(hours);
}

// "hundertprozentig sicher": wholly.
bool means_wholly(const ExtractContext& context, const Match& match) {
    const std::string_view behind = word_after(context.document.text, match.span().end);
    static constexpr std::array<std::string_view, 12> adjectives = {
        "sicher", "überzeugt", "einverstanden", "klar",      "richtig", "zufrieden",
        "genau",  "fit",       "einig",         "verlassen", "ehrlich", "zuverlässig"};
    return lower(match.text()) == "hundertprozentig" &&
           std::find(adjectives.begin(), adjectives.end(), behind) != adjectives.end();
}

// "ein knappes Drittel": the hedge stands within.
Figure hedged(const ExtractContext& context, std::string_view written, Figure figure) {
    if (const Term* hedge = written.empty() ? nullptr : context.rules.table("modifier").find(written)) {
        apply_hedge(figure.value, hedge->id);
    }
    return figure;
}

}  // namespace

namespace {

// "Nach zwei Dritteln führten die Gäste 3:1.": ice hockey is played in three of them.
bool is_part_of_game(const ExtractContext& context, std::string_view fraction, Span span) {
    if (!fraction.ends_with("Dritteln")) return false;
    const std::string_view text = context.document.text;
    const std::string_view after = word_after(text, span.end);
    static constexpr std::array<std::string_view, 8> verbs = {"führte", "führten", "stand",  "lag",
                                                              "lagen",  "hatte",   "hatten", "hieß"};
    return lower(word_before(text, span.begin)) == "nach" &&
           std::find(verbs.begin(), verbs.end(), after) != verbs.end();
}

}  // namespace

std::optional<Figure> interpret_percent(const ExtractContext& context, const Match& match) {
    if (const auto ordinal = match["ordinal"]; !ordinal.empty()) {
        const auto nth = parse_ordinal(ordinal);
        if (!nth || *nth < 2 || is_rhythm(context, match.span().end)) return std::nullopt;
        return share(Number::fraction(1, *nth));
    }
    if (!match["some"].empty()) {
        const std::string_view of = match["crowd"].empty() ? match["whole"] : match["crowd"];
        const auto read = [&](std::string_view number) {
            return is_digit(number.front()) ? parse_digits(number, context.locale, false) : parse_words(number);
        };
        const auto some = read(match["some"]);
        const auto whole = read(of);
        // "12 von zwanzig Sitzen" counts seats.
        if (match["crowd"].empty() && is_digit(match["some"].front())) return std::nullopt;
        if (!some || !whole) return std::nullopt;
        // "Er ist einer von fünf Häftlingen" tells no share.
        const std::string_view before = word_before(context.document.text, match.span().begin);
        const bool belongs = context.rules.table("level_preposition").find(before) != nullptr;
        if (belongs && lower(match["some"]).starts_with("ein")) return std::nullopt;
        if (some->value > whole->value) return std::nullopt;
        Figure figure = share(some->value / whole->value);
        const auto end = static_cast<std::uint32_t>(of.data() + of.size() - context.document.text.data());
        figure.span = {match.span().begin, end};
        return figure;
    }
    if (!match["half"].empty()) return hedged(context, match["half_hedge"], share(Number::fraction(1, 2)));
    // "3/4 der Befragten"
    if (const auto slashed = match["slashed"]; !slashed.empty()) {
        const auto numeral = parse_digits(slashed, context.locale, false);
        if (!numeral) return std::nullopt;
        Figure figure = share(numeral->value);
        figure.span = {match.span().begin, match.span().begin + static_cast<std::uint32_t>(slashed.size())};
        return figure;
    }
    static constexpr std::array<HashedName, 3> groups = {"fraction", "part", "glued"};
    for (const HashedName& group : groups) {
        const auto fraction = match[group];
        if (fraction.empty()) continue;
        const auto numeral = parse_words(fraction);
        if (!numeral || numeral->form != Form::fraction) return std::nullopt;
        if (is_clock_time(context, fraction, match.span().end)) return std::nullopt;
        if (is_part_of_game(context, fraction, match.span())) return std::nullopt;
        // "zwei Zehntel schneller" are tenths of whatever has been counted; of what they are a share has to be said.
        if (numeral->granularity <= Number::fraction(1, 10) && numeral->value != numeral->granularity &&
            !share_of_what(context, match.span().end)) {
            return std::nullopt;
        }
        Figure figure = hedged(context, match["hedge"], share(numeral->value));
        if (group.text == "glued") {
            figure.span = {match.span().begin, match.span().begin + static_cast<std::uint32_t>(fraction.size())};
        }
        return figure;
    }
    if (means_wholly(context, match)) return std::nullopt;
    Figure figure;
    std::string_view number = match["number"];
    if (number.ends_with('-')) number.remove_suffix(1);  // "Viertel-Prozentpunkt"
    if (!read_amount(context, number, {}, figure)) return std::nullopt;
    const Table& units = context.rules.table("percent_unit");
    const Term* unit = units.find(match["unit"]);
    if (unit == nullptr) return std::nullopt;
    if (const auto factor = unit->field("factor"); !factor.empty()) scale_by(figure.value, *Number::parse(factor));
    figure.value.kind = unit->id == "percentage_point" ? Kind::percentage_point : Kind::percent;
    figure.value.unit = unit->id;
    return figure;
}

}  // namespace stimmig
