#include "check/divergence_relation.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <stdexcept>
#include <string>

#include "check/around.h"
#include "check/currency_home.h"
#include "check/told_age.h"
#include "extract/letters.h"

namespace stimmig {
namespace {

/// Digits without sign, point and the zeros at both ends, and the power of ten of the last of them.
struct Digits {
    std::string digits;
    int exponent = 0;
};

Digits digits_of(const Number& number) {
    Digits out;
    const std::string plain = number.to_string();
    int after_point = 0;
    bool point = false;
    for (const char c : plain) {
        if (c == '.') point = true;
        if (c < '0' || c > '9') continue;
        out.digits += c;
        after_point += point;
    }
    out.exponent = -after_point;
    while (!out.digits.empty() && out.digits.back() == '0') {
        out.digits.pop_back();
        ++out.exponent;
    }
    out.digits.erase(0, std::min(out.digits.find_first_not_of('0'), out.digits.size()));
    return out;
}

bool swapped_neighbours(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.size() < 2) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

double as_double(const Number& number) {
    return static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
}

double ratio_of(const Value& a, const Value& b) {
    const double low = std::max(as_double(*a.low), as_double(*b.low));
    const double high = std::min(as_double(*a.high), as_double(*b.high));
    if (low <= high) return 1;
    return low <= 0 ? 0 : std::max(0.0, high / low);
}

bool is_single(const Value& value) {
    return value.low && value.high && *value.low == *value.high;
}

void find_slip(const Value& a, const Value& b, Relation& relation) {
    relation.cause = is_bound(a) || is_bound(b) ? Cause::bound : Cause::other;
    if (!is_single(a) || !is_single(b)) return;
    const Digits x = digits_of(*a.low);
    const Digits y = digits_of(*b.low);
    relation.digits = static_cast<int>(std::min(x.digits.size(), y.digits.size()));
    if (x.digits == y.digits && !x.digits.empty()) {
        relation.cause = Cause::magnitude;
        relation.power = std::abs(x.exponent - y.exponent);
        // Six zeros are no slip: one of the numbers has its millions somewhere else in its table or sentence.
        relation.slip = (x.digits.size() >= 2 || relation.power == 3) && relation.power <= 4;
    } else if (x.exponent == y.exponent && swapped_neighbours(x.digits, y.digits)) {
        relation.cause = Cause::transposition;
        relation.slip = true;
    }
}

bool has_digit_year(const CheckInput& input, FigureRef ref) {
    const Span span = input.figure(ref).span;
    const std::string_view text = input.texts[ref.text].document.text;
    int run = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
        run = is_digit(text[i]) ? run + 1 : 0;
        if (run == 4) return true;
    }
    return false;
}

/// Whether two lengths of time are two things: an age and a length, or the ages of a man and of a woman.
bool of_other_age(const CheckInput& input, FigureRef ra, FigureRef rb) {
    const Text& a = input.texts[ra.text];
    const Text& b = input.texts[rb.text];
    // Who is older is a house or a firm, whose age is a length of time like any other.
    const Number oldest = 110;
    if (*input.figure(ra).value.low > oldest || *input.figure(rb).value.low > oldest) return false;
    const bool age = tells_age(a, input.figure(ra));
    if (age != tells_age(b, input.figure(rb))) return true;
    if (!age) return false;
    const Gender one = gender_of_age(a, input.figure(ra));
    const Gender other = gender_of_age(b, input.figure(rb));
    return one != other && one != Gender::unknown && other != Gender::unknown;
}

/// "in der Nacht zum 12. März", "in der Nacht auf Mittwoch": it begins on the day before.
bool is_night_before(const CheckInput& input, FigureRef ref) {
    constexpr std::uint32_t words_before = 3;
    const Text& text = input.texts[ref.text];
    const std::uint32_t own = text.segmentation.word_at(input.figure(ref).span.begin);
    const Table& nights = input.rules.table("night_before");
    for (std::uint32_t i = own; i-- > 0 && own - i <= words_before;)
        if (const Term* term = nights.find(written_word(text, i))) return term->id == "night";
    return false;
}

/// Whether the day lies so far from the text's own that completing its year was a guess.
bool is_guess(const CheckInput& input, FigureRef ref) {
    const Figure& figure = input.figure(ref);
    const auto& published = input.texts[ref.text].document.published;
    if (!figure.inferred_date || !published) return false;
    return std::abs((figure.value.days->from - *published).count()) > 50;
}

bool ends_month(const date::year_month_day& day) {
    return day == date::year_month_day{day.year() / day.month() / date::last};
}

/// "9." and "19.", "20." and "30.": a digit lost, or another one written.
bool one_digit_apart(unsigned a, unsigned b) {
    if (std::max(a, b) < 10) return false;
    return a % 10 == b % 10 || (std::min(a, b) < 10 && std::max(a, b) / 10 == std::min(a, b));
}

/// `guess`: a year was completed far from the text's own, so that another year says nothing.
DateSlip date_slip_of(const date::year_month_day& x, const date::year_month_day& y, bool guess) {
    const auto day = [](const date::year_month_day& d) { return static_cast<unsigned>(d.day()); };
    const auto month = [](const date::year_month_day& d) { return static_cast<unsigned>(d.month()); };
    if (std::abs((Day{x} - Day{y}).count()) <= 1) return DateSlip::neighbouring_day;
    if (x.year() == y.year()) {
        if (day(x) == day(y) || (ends_month(x) && ends_month(y))) return DateSlip::month;
        if (month(x) == month(y) && swapped_neighbours(std::to_string(day(x)), std::to_string(day(y))))
            return DateSlip::swapped_digits;
        if (day(x) == month(y) && month(x) == day(y)) return DateSlip::day_for_month;
        if (month(x) == month(y) && one_digit_apart(day(x), day(y))) return DateSlip::other_digit;
        return DateSlip::none;
    }
    const int years = std::abs(static_cast<int>(x.year()) - static_cast<int>(y.year()));
    return day(x) == day(y) && month(x) == month(y) && years == 1 && !guess ? DateSlip::year : DateSlip::none;
}

/// A weekday, "gestern" or "Quartalsende" cannot have its digits or its month wrong.
bool may_be_miswritten(DateSlip slip, bool x_written, bool y_written) {
    return slip == DateSlip::neighbouring_day || slip == DateSlip::year || (x_written && y_written);
}

/// Whether chance is likely to have a hand in it: terms begin and end with a month.
bool is_weak(DateSlip slip, const date::year_month_day& x, bool x_written, bool y_written) {
    if (slip == DateSlip::neighbouring_day) return !x_written && !y_written;
    if (!x_written || !y_written) return true;
    return slip == DateSlip::month && (x.day() == date::day{1} || ends_month(x));
}

/// Dates are only ever the same date gone wrong where both are days, or both name their year.
Relation relate_dates(const CheckInput& input, FigureRef ra, FigureRef rb) {
    const Value& a = input.figure(ra).value;
    const Value& b = input.figure(rb).value;
    Relation relation;
    relation.verdict = compare(a, b, input.widths);
    if (relation.verdict != Verdict::divergent) return relation;
    relation.cause = Cause::date;
    const date::year_month_day x{a.days->from};
    const date::year_month_day y{b.days->from};
    const int years = std::abs(static_cast<int>(x.year()) - static_cast<int>(y.year()));
    const bool explicit_years = has_digit_year(input, ra) && has_digit_year(input, rb);
    relation.ratio = 0.5;
    if (a.precision == Precision::day && b.precision == Precision::day) {
        const bool guess = is_guess(input, ra) || is_guess(input, rb);
        relation.date_slip = date_slip_of(x, y, guess);
        const bool night = x < y ? is_night_before(input, rb) : is_night_before(input, ra);
        if (relation.date_slip == DateSlip::neighbouring_day && night) {
            relation.verdict = Verdict::consistent;
            relation.cause = Cause::none;
            return relation;
        }
        const auto written = [&](FigureRef ref) { return has_digits(input.texts[ref.text], input.figure(ref)); };
        if (!may_be_miswritten(relation.date_slip, written(ra), written(rb))) relation.date_slip = DateSlip::none;
        relation.slip = relation.date_slip != DateSlip::none;
        relation.weak = relation.slip && is_weak(relation.date_slip, x, written(ra), written(rb));
        const bool wrong_month = relation.date_slip == DateSlip::month;
        if (wrong_month) relation.ratio = 0.8;
        if (relation.date_slip == DateSlip::year || (wrong_month && explicit_years)) relation.ratio = 1;
    } else if (explicit_years && a.precision != Precision::year && b.precision != Precision::year &&
               a.precision >= Precision::part_of_month && b.precision >= Precision::part_of_month) {
        relation.slip = years <= 1;
        relation.ratio = 0.7;
    }
    return relation;
}

bool fits_percent(const Value& percent, const Number& share, const Widths& widths) {
    Value same = percent;
    same.modifier = Modifier::exact;
    same.side = Side::both;
    same.form = Form::digits;
    same.low = same.high = abs(share);
    same.granularity = 1;
    same.significant = 1;
    return compare(same, percent, widths) != Verdict::divergent;
}

/// What a factor says as a percent: doubled is 100 more, 30 times cheaper 96.67 less. `direction` is the percent's own.
Relation relate_factor(const Value& factor, const Value& percent, const Widths& widths, int direction) {
    Relation relation;
    if (!is_single(factor) || percent.kind != Kind::percent || factor.low->sign() <= 0) return relation;
    try {
        const Number more = (*factor.low - Number(1)) * Number(100);
        const Number less = (Number(1) - Number(1) / *factor.low) * Number(100);
        // "halbiert" is 50 percent less.
        const bool fits_more = direction * more.sign() >= 0 && fits_percent(percent, more, widths);
        const bool fits_less = direction <= 0 && fits_percent(percent, less, widths);
        if (fits_more || fits_less) {
            relation.verdict = Verdict::consistent;
            return relation;
        }
        relation.verdict = Verdict::divergent;
        relation.cause = Cause::other;
        // "verdoppelt" for half as much again, and the like: the share of the wrong one of both values.
        relation.slip = fits_percent(percent, less, widths) || fits_percent(percent, more, widths);
        relation.ratio = relation.slip ? 0.5 : 0;
    } catch (const std::exception&) {
        return {};
    }
    return relation;
}

std::string_view name_of(Cause cause) {
    constexpr std::array<std::string_view, 10> names{"",     "magnitude", "transposition", "currency", "percent_point",
                                                     "sign", "bound",     "date",          "rounding", "other"};
    return names[static_cast<std::size_t>(cause)];
}

/// Years as months, weeks as days: "drei Jahre" and "36 Monate" are the same.
void to_smaller_unit(Value& value) {
    const int times = value.unit == "year" ? 12 : value.unit == "week" ? 7 : 1;
    if (times == 1 || !value.low || !value.high) return;
    value.unit = times == 12 ? "month" : "day";
    for (Number* number : {&*value.low, &*value.high, &value.granularity, &value.significant})
        *number = *number * Number(times);
}

/// The value as it is compared with the other: "1,6 Punkte" beside percentages are percentage points. Mostly it is the
/// value itself; `own` holds it where it is another.
const Value& as_compared(const Value& value, const Value& other, Value& own) {
    const bool points = value.kind == Kind::count && value.unit == "point" &&
                        (other.kind == Kind::percent || other.kind == Kind::percentage_point);
    const bool durations = value.kind == Kind::duration && other.kind == Kind::duration && value.unit != other.unit;
    if (!points && !durations) return value;
    own = value;
    if (points) {
        own.kind = Kind::percentage_point;
        own.unit = "percentage_point";
    }
    if (durations) to_smaller_unit(own);
    return own;
}

/// +1 where a claim tells what is left of an account, -1 where it tells what is missing, 0 for all else.
int balance_of(const CheckInput& input, FigureRef ref) {
    const Claim& claim = input.claim(ref);
    if (claim.role == Role::change || claim.measure.empty()) return 0;
    const Term* term = input.rules.table("balance").find(claim.measure);
    if (!term) return 0;
    // "Unterm Strich stand ein Verlust": what speaks of both tells neither.
    for (const std::string& token : claim.near) {
        if (!token.starts_with('#')) continue;
        const Term* beside = input.rules.table("balance").find(std::string_view(token).substr(1));
        if (beside && beside->id != term->id) return 0;
    }
    return (term->id == "surplus") == (input.figure(ref).sign >= 0) ? 1 : -1;
}

}  // namespace

bool is_bound(const Value& value) {
    return value.modifier != Modifier::exact && value.modifier != Modifier::approx;
}

std::optional<std::uint64_t> slip_key(const Value& value) {
    if (value.kind == Kind::date || value.kind == Kind::duration || !is_single(value)) return std::nullopt;
    Digits number = digits_of(*value.low);
    // Of round numbers only the very same is telling, and only if it is no small one: "600 Euro", "600 Franken".
    constexpr std::uint64_t round = std::uint64_t{1} << 63U;
    if (number.digits.size() < 2) {
        if (*value.low < Number(100)) return std::nullopt;
        return round | static_cast<std::uint64_t>(number.exponent) << 8U | static_cast<unsigned char>(number.digits[0]);
    }
    std::sort(number.digits.begin(), number.digits.end());
    // A digit more than ten, so that zeros in front count.
    std::uint64_t key = 0;
    for (const char digit : number.digits) key = key * 11 + static_cast<std::uint64_t>(digit - '0' + 1);
    return key & ~round;
}

std::string_view to_string(Cause cause) {
    return name_of(cause);
}

Relation relate(const CheckInput& input, FigureRef ra, FigureRef rb) {
    Value own_a;
    Value own_b;
    const Value& a = as_compared(input.figure(ra).value, input.figure(rb).value, own_a);
    const Value& b = as_compared(input.figure(rb).value, input.figure(ra).value, own_b);
    if (a.kind == Kind::date || b.kind == Kind::date)
        return a.kind == b.kind ? relate_dates(input, ra, rb) : Relation{};
    if (!a.low || !a.high || !b.low || !b.high) return {};
    if (a.kind == Kind::duration && b.kind == Kind::duration && of_other_age(input, ra, rb)) return {};
    const int da = input.claim(ra).direction;
    const int db = input.claim(rb).direction;
    if (a.kind == Kind::factor && b.kind != Kind::factor) return relate_factor(a, b, input.widths, db);
    if (b.kind == Kind::factor && a.kind != Kind::factor) return relate_factor(b, a, input.widths, da);
    Relation relation;
    relation.ratio = ratio_of(a, b);
    const bool same_number = is_single(a) && is_single(b) && *a.low == *b.low;
    if (a.kind == Kind::money && b.kind == Kind::money && a.unit != b.unit) {
        if (!same_number || told_of_two_places(input, ra, rb)) return {};
        relation.verdict = Verdict::divergent;
        relation.cause = Cause::currency;
        relation.slip = true;
        relation.digits = static_cast<int>(digits_of(*a.low).digits.size());
        relation.weak = relation.digits < 2;
        return relation;
    }
    if (a.kind != b.kind) {
        if (!same_number) return {};
        relation.verdict = Verdict::divergent;
        relation.cause = Cause::percent_point;
        relation.slip = true;
        relation.digits = static_cast<int>(digits_of(*a.low).digits.size());
        relation.weak = relation.digits < 2;
        return relation;
    }
    relation.verdict = compare(a, b, input.widths);
    if (relation.verdict == Verdict::incomparable) return relation;
    if (relation.verdict == Verdict::divergent) {
        find_slip(a, b, relation);
        // Only digits are swapped: "zwölf" is no slip for 21, nor are "drei Wochen" one for twelve days.
        const auto in_digits = [&](FigureRef ref, const Value& compared) {
            return &compared == &input.figure(ref).value && has_digits(input.texts[ref.text], input.figure(ref));
        };
        if (relation.cause == Cause::transposition && !(in_digits(ra, a) && in_digits(rb, b))) {
            relation.cause = Cause::other;
            relation.slip = false;
        }
        // "50.000" beside apostrophes: either reading of a doubtful number may be meant.
        const bool doubtful = input.figure(ra).doubtful || input.figure(rb).doubtful;
        if (doubtful && relation.cause == Cause::magnitude) relation.verdict = Verdict::consistent;
        return relation;
    }
    if (relation.verdict == Verdict::compatible) {
        relation.cause = Cause::rounding;
        return relation;
    }
    relation.balance = da * db >= 0 && same_number && balance_of(input, ra) * balance_of(input, rb) < 0;
    if (da * db < 0 || relation.balance) {
        relation.verdict = Verdict::divergent;
        relation.cause = Cause::sign;
        relation.slip = true;
        relation.weak = digits_of(*a.low).digits.size() < 2;
    }
    return relation;
}

}  // namespace stimmig
