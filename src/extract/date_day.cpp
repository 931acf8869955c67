// Days with their month, in digits or words.
#include <algorithm>

#include "extract/date_parts.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

constexpr int kDaysOfMonth[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

Figure impossible() {
    Figure figure = dated(std::nullopt, Precision::day);
    figure.value.impossible = true;
    return figure;
}

// Where the run of non-gaps that holds `word` ends.
std::uint32_t after_word(std::string_view text, std::string_view word) {
    auto at = static_cast<std::uint32_t>(word.data() - text.data() + static_cast<std::ptrdiff_t>(word.size()));
    while (at < text.size() && !is_gap(text[at])) ++at;
    return at;
}

bool joins(std::string_view word) {
    return word == "bis" || word == "und" || word == "oder" || word == "–" || word == "-" || word == "sowie";
}

// "1. Januar bis 31. März 2025", "von März bis Mai 2024": the year behind the second part holds for the first as well.
// A month that comes later in the year belongs to the year before.
std::optional<int> year_to_the_right(const ExtractContext& context, std::uint32_t end, int month) {
    const std::string_view text = context.document.text;
    std::string_view word = word_after(text, end);
    if (word.empty() || !joins(word)) return std::nullopt;
    for (int words = 0; words < 5; ++words) {
        word = word_after(text, after_word(text, word));
        if (word.empty()) return std::nullopt;
        const int other = is_digit(word.front()) ? 0 : read_month_number(context, word);
        if (other == 0) continue;
        const auto year = read_digits(word_after(text, after_word(text, word)));
        if (!year || *year < 1500 || *year > 2199) return std::nullopt;
        return month > other ? *year - 1 : *year;
    }
    return std::nullopt;
}

// "von März 2024 bis Mai": the year before "bis" holds on, or the next one begins.
std::optional<int> year_to_the_left(const ExtractContext& context, std::uint32_t begin, int month) {
    const std::string_view text = context.document.text;
    std::string_view word = word_before(text, begin);
    for (int words = 0; words < 2 && (word == "zum" || word == "Ende" || word == "Anfang" || word == "Mitte");
         ++words) {
        word = word_before(text, word);
    }
    if (word != "bis" && word != "–" && word != "-") return std::nullopt;
    const std::string_view year_word = word_before(text, word);
    const auto year = read_digits(year_word);
    if (!year || year_word.size() != 4 || *year < 1500 || *year > 2199) return std::nullopt;
    const int other = read_month_number(context, word_before(text, year_word));
    if (other == 0) return std::nullopt;
    return month < other ? *year + 1 : *year;
}

// "am 32. März", "den 15.13.2025": the words before say that a day is meant, the numbers that there is none.
bool means_a_day(const ExtractContext& context, const Match& match) {
    if (!match["weekday"].empty()) return true;
    std::string_view before = word_before(context.document.text, match.span().begin);
    if (before.ends_with(':')) before.remove_suffix(1);
    return is_context(context, before, "temporal") || is_context(context, before, "weak") || before == "dem";
}

// "27. Juni Köln, 1. Juli München, 5.7. Wien": a row of days and places.
bool goes_on_days(const ExtractContext& context, std::uint32_t begin) {
    const std::string_view text = context.document.text;
    std::uint32_t at = begin;
    constexpr int reach = 4;
    for (int words = 0; words < reach; ++words) {
        const std::string_view word = word_before(text, at);
        at = static_cast<std::uint32_t>(word.data() - text.data());
        if (words == 0 ? !word.ends_with(',') || !starts_upper(word) : word.empty()) return false;
        if (words > 0 && context.rules.table("month").find(word) != nullptr) return true;
    }
    return false;
}

// Whether "13.01." or "1.10.12" is a date by the word before it: labels number chapters and versions.
bool numeric_context(const ExtractContext& context, const Match& match, bool has_year) {
    const std::string_view before = word_before(context.document.text, match.span().begin);
    if (is_context(context, before, "label")) return false;
    if (has_year || (match["day"].size() == 2 && match["month"].size() == 2)) return true;
    return means_a_day(context, match) || goes_on_days(context, match.span().begin);
}

// "am 20. Juni, einem Samstag": the weekday behind the day; 0 if none stands there.
int weekday_behind(const ExtractContext& context, std::uint32_t end) {
    const std::string_view text = context.document.text;
    if (end >= text.size() || text[end] != ',') return 0;
    const std::string_view article = word_after(text, end + 1);
    if (article != "einem" && article != "ein") return 0;
    return read_weekday_number(context, word_after(text, after_word(text, article)));
}

std::optional<Days> same_day(int year, int month, int day) {
    const auto found = calendar::day_of(year, month, day);
    return found ? std::optional<Days>{one_day(*found)} : std::nullopt;
}

}  // namespace

std::optional<int> neighbour_year(const ExtractContext& context, Span span, int month) {
    if (const auto year = year_to_the_right(context, span.end, month)) return year;
    return year_to_the_left(context, span.begin, month);
}

namespace {

// "ab 1. Jänner 1400 statt 1179,30 Euro": an amount and the one before, where no one would tell such a year.
bool is_amount_instead(const ExtractContext& context, std::string_view year) {
    constexpr int earliest = 1800;
    constexpr int latest = 2099;
    const auto value = read_digits(year);
    if (!value || year.size() != 4 || (*value >= earliest && *value <= latest)) return false;
    const std::string_view text = context.document.text;
    const auto end = static_cast<std::uint32_t>(year.data() + year.size() - text.data());
    const std::string_view statt = word_after(text, end);
    if (statt != "statt" && statt != "anstatt") return false;
    const std::string_view number = word_after(text, after_word(text, statt));
    return !number.empty() && is_digit(number.front());
}

std::optional<Figure> read_written_day(const ExtractContext& context, const Match& match) {
    const int month = read_month_number(context, match["month"]);
    const bool numeric = !match["month"].empty() && is_digit(match["month"].front());
    if (month == 0) {
        const int day = read_digits(match["day"]).value_or(0);
        const bool no_month =
            day >= 1 && day <= 31 && match["year"].size() == 4 && match.text().front() == match["day"].front();
        return no_month && means_a_day(context, match) ? std::optional{impossible()} : std::nullopt;
    }
    if (match["day"].empty() && match["day_word"].empty()) {
        // ISO month; "2010-12" is as likely a span of years.
        const auto year = read_digits(match["year"]);
        if (!year || month > *year % 100 || in_compound(context.document.text, match.span())) return std::nullopt;
        return dated(calendar::month_span(*year, month), Precision::month);
    }
    int day = read_digits(match["day"]).value_or(0);
    if (!match["day_word"].empty()) {
        if (word_before(context.document.text, match.span().begin).ends_with("im")) return std::nullopt;
        day = parse_ordinal(lower(match["day_word"])).value_or(0);
    }
    StatedYear stated = stated_year(context, match);
    if (is_amount_instead(context, match["year"])) stated = {};
    if (day > 31 && (!numeric || stated.stated) && means_a_day(context, match)) return impossible();
    if (day < 1 || day > 31) return std::nullopt;
    if (numeric && !numeric_context(context, match, stated.stated)) return std::nullopt;
    if (stated.stated) {
        if (stated.year && (*stated.year < 1000 || *stated.year > 2199)) return std::nullopt;
        if (!stated.year) return dated(std::nullopt, Precision::day, true);
        const auto days = same_day(*stated.year, month, day);
        if (!days) return impossible();
        return dated(days, Precision::day, stated.inferred);
    }
    if (day > kDaysOfMonth[month - 1]) return impossible();
    if (const auto year = neighbour_year(context, match.span(), month)) {
        const auto days = same_day(*year, month, day);
        return days ? dated(days, Precision::day, true) : impossible();
    }
    const Occurrence occurrence = [&](int year) { return same_day(year, month, day); };
    // "am 30. Januar vor zehn Jahren"
    if (const auto years = counted_behind(context, match.span().end, "vor", "year"); years && context.published) {
        return dated(occurrence(calendar::year_of(*context.published) - *years), Precision::day, true);
    }
    int weekday = read_weekday_number(context, match["weekday"]);
    if (weekday == 0) weekday = weekday_behind(context, match.span().end);
    if (weekday != 0 && context.published) {
        // The weekday settles which year is meant, where exactly one of the three fits.
        std::optional<Days> fitting;
        const int now = calendar::year_of(*context.published);
        for (const int year : {now - 1, now, now + 1}) {
            const auto days = occurrence(year);
            const auto apart = days ? std::abs((days->from - *context.published).count()) : 999;
            if (apart < 300 && calendar::iso_weekday_of(days->from) == weekday) fitting = days;
        }
        if (fitting) return dated(fitting, Precision::day, true);
    }
    return dated(resolve(context, match.span(), std::nullopt, occurrence), Precision::day, true);
}

}  // namespace

std::optional<Figure> read_day(const ExtractContext& context, const Match& match) {
    if (names_a_street(context, match.span().begin)) return std::nullopt;
    auto figure = read_written_day(context, match);
    if (figure && is_amount_instead(context, match["year"])) {
        figure->span = {match.span().begin, group_span(match, "month").end};
    }
    // "Samstag (2. Juni)": what has been opened within the figure closes within it.
    const std::uint32_t end = match.span().end;
    const std::string_view text = context.document.text;
    if (figure && match.text().find('(') != std::string_view::npos && end < text.size() && text[end] == ')') {
        figure->span = {match.span().begin, end + 1};
    }
    return figure;
}

std::optional<Figure> read_days(const ExtractContext& context, const Match& match) {
    const bool numeric = !match["month_number"].empty();
    const int month = read_month_number(context, numeric ? match["month_number"] : match["month"]);
    const int day = read_digits(match["day"]).value_or(0);
    const int day2 = read_digits(match["day2"]).value_or(0);
    if (month == 0 || day < 1 || day > 31 || day2 < 1 || day2 > 31) return std::nullopt;
    if (numeric && is_context(context, word_before(context.document.text, match.span().begin), "label")) {
        return std::nullopt;
    }
    if (day > kDaysOfMonth[month - 1] || day2 > kDaysOfMonth[month - 1]) return impossible();
    // "vom 30. bis 2. Mai" begins in the month before.
    const bool previous = day2 < day;
    const Occurrence occurrence = [&](int year) -> std::optional<Days> {
        const auto from = previous ? calendar::day_of(month == 1 ? year - 1 : year, month == 1 ? 12 : month - 1, day)
                                   : calendar::day_of(year, month, day);
        const auto to = calendar::day_of(year, month, day2);
        return from && to ? std::optional<Days>{{*from, *to}} : std::nullopt;
    };
    const StatedYear stated = stated_year(context, match);
    if (!stated.stated) return dated(resolve(context, match.span(), std::nullopt, occurrence), Precision::span, true);
    if (!stated.year) return dated(std::nullopt, Precision::span, true);
    const auto days = occurrence(*stated.year);
    return days ? dated(days, Precision::span, stated.inferred) : impossible();
}

namespace {

// Whether another day of the list stands before: "7., 13." or "7. und 13."
bool goes_on_list(std::string_view text, std::uint32_t begin) {
    std::string_view head = text.substr(0, begin);
    if (!head.empty() && is_gap(head.back())) head.remove_suffix(1);
    if (head.ends_with(" am")) head.remove_suffix(3);
    for (const std::string_view joint : {" und", " oder", " sowie", ","}) {
        if (head.ends_with(joint)) {
            head.remove_suffix(joint.size());
            break;
        }
    }
    return head.size() >= 2 && head.back() == '.' && is_digit(head[head.size() - 2]);
}

}  // namespace

std::optional<Figure> read_listed_day(const ExtractContext& context, const Match& match) {
    const bool numeric = !match["month_number"].empty();
    const int month = read_month_number(context, numeric ? match["month_number"] : match["month"]);
    const int day = read_digits(match["day"]).value_or(0);
    if (month == 0 || day < 1 || day > 31) return std::nullopt;
    if (is_context(context, word_before(context.document.text, match.span().begin), "label")) return std::nullopt;
    // "am 3. und 4. Januar": two days in a row, and no more.
    const bool in_row =
        match["joint"] == "und" && read_digits(match["day2"]) == day + 1 &&
        match.text().find(',', group_span(match, "day").end - match.span().begin) == std::string_view::npos &&
        match.text().find(" d") == std::string_view::npos && match.text().find(" am ") == std::string_view::npos;
    if (in_row && !goes_on_list(context.document.text, match.span().begin)) return read_days(context, match);
    const Span first{match.span().begin, group_span(match, "day").end + 1};
    const StatedYear stated = stated_year(context, match);
    Figure figure;
    if (day > kDaysOfMonth[month - 1]) {
        figure = impossible();
    } else if (stated.stated) {
        const auto days = stated.year ? same_day(*stated.year, month, day) : std::nullopt;
        figure = stated.year && !days ? impossible() : dated(days, Precision::day, stated.inferred);
    } else {
        const Occurrence occurrence = [&](int year) { return same_day(year, month, day); };
        figure = dated(resolve(context, match.span(), std::nullopt, occurrence), Precision::day, true);
    }
    figure.span = first;
    return figure;
}

std::optional<Figure> read_day_alone(const ExtractContext& context, const Match& match) {
    const std::string_view text = context.document.text;
    // "fünf Tage zuvor, am 22., hatten sie"
    const std::uint32_t end = match.span().end;
    const bool inserted = word_before(text, match.span().begin).ends_with(',') && text.substr(end, 1) == ",";
    const std::string_view after = word_after(text, inserted ? end + 1 : end);
    const bool named_month = match.text().back() != '.' || match.text().find("M.") != std::string_view::npos;
    const bool verb_follows = !after.empty() && letter_at(after, 0) != 0 && !starts_upper(after) && after != "und" &&
                              after != "bis" && after != "oder";
    // "ab dem 14. gilt", not "seit dem 2. vatikanischen Konzil"
    const bool dem = match.text().find("dem") < match.text().find('.');
    if (dem && !named_month && context.rules.table("tense").find(after) == nullptr) return std::nullopt;
    const int day = read_digits(match["day"]).value_or(0);
    if (!(named_month || verb_follows) || day < 1 || day > 31) return std::nullopt;
    std::optional<Days> past, next;
    if (context.published) {
        const int now = calendar::year_of(*context.published) * 12 + calendar::month_of(*context.published) - 1;
        for (int at = now - 2; at <= now + 2; ++at) {
            const auto days = same_day(at / 12, at % 12 + 1, day);
            if (!days || (named_month && at != now)) continue;
            if (days->from <= *context.published || named_month) past = days;
            if (!next && days->from >= *context.published) next = days;
        }
        if (!named_month && next && tense_around(context, match.span()) >= Tense::ahead) past = next;
    }
    Figure figure = dated(past, Precision::day, true);
    figure.span = {group_span(match, "day").begin, match.span().end};
    return figure;
}

}  // namespace stimmig
