#include "extract/date_parts.h"

#include <array>
#include <charconv>

#include "extract/letters.h"

namespace stimmig {

std::optional<int> read_digits(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> read_year_number(const ExtractContext& context, std::string_view text) {
    if (text.starts_with("’")) text.remove_prefix(std::string_view{"’"}.size());
    if (text.starts_with('\'')) text.remove_prefix(1);
    const auto value = read_digits(text);
    if (!value || text.size() == 4) return value;
    if (text.size() != 2) return std::nullopt;
    // Two digits: up to twenty years ahead of publication, else the century before.
    const int now = context.published ? calendar::year_of(*context.published) : 2025;
    const int century = now / 100 * 100;
    return *value + (*value <= now % 100 + 20 ? century : century - 100);
}

int read_month_number(const ExtractContext& context, std::string_view text) {
    if (text.empty()) return 0;
    if (const auto digits = read_digits(text)) return *digits >= 1 && *digits <= 12 ? *digits : 0;
    const Term* term = context.rules.table("month").find(text);
    if (term == nullptr) term = context.rules.table("month_short").find(text);
    return term == nullptr ? 0 : read_digits(term->id).value_or(0);
}

int read_weekday_number(const ExtractContext& context, std::string_view text) {
    const Term* term = context.rules.table("weekday").find(text);
    if (term == nullptr) term = context.rules.table("weekday_short").find(text);
    return term == nullptr ? 0 : read_digits(term->id).value_or(0);
}

calendar::Part read_part(const ExtractContext& context, std::string_view text) {
    const Term* term = text.empty() ? nullptr : context.rules.table("date_part").find(text);
    if (term == nullptr) return calendar::Part::whole;
    return term->id == "begin" ? calendar::Part::begin
           : term->id == "end" ? calendar::Part::end
                               : calendar::Part::middle;
}

std::optional<int> read_offset(const ExtractContext& context, HashedName table, std::string_view text) {
    if (text.empty()) return std::nullopt;
    const Term* term = context.rules.table(table).find(text);
    if (term == nullptr) return std::nullopt;
    int value = 0;
    const auto result = std::from_chars(term->id.data(), term->id.data() + term->id.size(), value);
    if (result.ec != std::errc{} || value < -9 || value > 9) return std::nullopt;
    return value;
}

std::optional<int> read_small_number(std::string_view text) {
    if (text == "beiden") return 2;
    if (text.starts_with("ein") && text.size() <= 5) return 1;
    std::optional<int> value = read_digits(text);
    if (!value) {
        const auto numeral = parse_words(text);
        if (!numeral || !numeral->value.is_integer() || numeral->value > Number(150)) return std::nullopt;
        value = static_cast<int>(numeral->value.numerator());
    }
    return *value >= 1 && *value <= 150 ? value : std::nullopt;
}

StatedYear stated_year(const ExtractContext& context, const Match& match) {
    static constexpr std::array<HashedName, 9> groups = {"year",        "year_slash", "year_short",
                                                         "year_digits", "year_dash",  "year_half",
                                                         "year_week",   "year_stem",  "year_roman"};
    for (const HashedName& group : groups) {
        const std::string_view text = match[group];
        if (!text.empty()) return {read_year_number(context, text), true, false};
    }
    const auto offset = read_offset(context, "relative_year", match["year_relation"]);
    if (!offset) return {};
    if (!context.published) return {std::nullopt, true, true};
    return {calendar::year_of(*context.published) + *offset, true, true};
}

bool is_every_nth(std::string_view text, std::uint32_t begin) {
    const std::string_view nth = word_before(text, begin);
    if (nth.empty() || !parse_ordinal(nth)) return false;
    return lower(word_before(text, nth)).starts_with("jede");
}

Figure dated(const std::optional<Days>& days, Precision precision, bool inferred) {
    Figure figure;
    figure.value.kind = Kind::date;
    figure.value.days = days;
    figure.value.precision = precision;
    figure.inferred_date = inferred;
    return figure;
}

Span group_span(const Match& match, HashedName group) {
    const std::string_view text = match[group];
    if (text.empty()) return match.span();
    const auto begin = match.span().begin + static_cast<std::uint32_t>(text.data() - match.text().data());
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
}

Figure first_of_list(const Match& match, Figure figure) {
    for (const HashedName rest : {HashedName("rest"), HashedName("rest_ordinal")}) {
        if (match[rest].empty()) continue;
        figure.span = {match.span().begin, group_span(match, rest).begin};
        if (match.text().substr(0, figure.span.end - figure.span.begin).ends_with('-')) --figure.span.end;
    }
    return figure;
}

std::optional<Days> resolve(const ExtractContext& context, Span span, std::optional<int> relation,
                            const Occurrence& occurrence) {
    if (!context.published) return std::nullopt;
    const Day published = *context.published;
    const int now = calendar::year_of(published);
    if (relation == 0) {
        // "der heurige Winter", read in March, began the year before.
        constexpr int lately = 120;
        const auto days = occurrence(now);
        const auto before = occurrence(now - 1);
        if (before && calendar::year_of(before->to) == now && (published - before->to).count() < lately) return before;
        if (days) return days;
    }
    // Eight years each way: 29 February may be missing that long.
    std::optional<Days> past, next, before, after;
    for (int year = now - 8; year <= now + 8; ++year) {
        const auto days = occurrence(year);
        if (!days) continue;
        if (days->from <= published) past = days;
        if (days->to >= published && !next) next = days;
        if (days->to < published) before = days;
        if (days->from > published && !after) after = days;
    }
    if (relation && *relation == -2 && before) return occurrence(calendar::year_of(before->from) - 1);
    if (relation && *relation < 0) return before;
    if (relation && *relation > 0) return after;
    return choose_occurrence(past, next, published, tense_around(context, span));
}

namespace {

// "wies am Mittwoch darauf hin", "einigten sich am Mittwoch darauf, dass": no day after another one.
bool points_at(const ExtractContext& context, Span span, std::string_view darauf) {
    const std::string_view text = context.document.text;
    auto end = static_cast<std::uint32_t>(darauf.data() - text.data() + static_cast<std::ptrdiff_t>(darauf.size()));
    if (end < text.size() && text[end] == ',') ++end;
    if (is_context(context, word_after(text, end), "takes_darauf")) return true;
    const Span clause = clause_around(context, span);
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        if (is_context(context, next_word(text, at, clause.end), "takes_darauf")) return true;
    }
    return false;
}

}  // namespace

bool told_from_before(const ExtractContext& context, Span span) {
    const std::string_view after = word_after(context.document.text, span.end);
    return is_context(context, after, "anaphoric") && !(after == "darauf" && points_at(context, span, after));
}

bool in_compound(std::string_view text, Span span) {
    if (span.end + 1 < text.size() && text[span.end] == '-' && letter_at(text, span.end + 1) != 0) return true;
    return span.begin >= 2 && text[span.begin - 1] == '-' && letter_before(text, span.begin - 1) != 0;
}

}  // namespace stimmig
