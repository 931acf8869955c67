#include "check/divergence_relation.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <stdexcept>
#include <string>

#include "check/around.h"
#include "check/currency_home.h"
#include "check/divergence_dates.h"
#include "check/slip.h"
#include "check/told_age.h"
#include "extract/letters.h"
#include "value/envelope.h"

namespace stimmig {
namespace {

double ratio_of(const Value& a, const Value& b) {
    const double low = std::max(a.low->as_double(), b.low->as_double());
    const double high = std::min(a.high->as_double(), b.high->as_double());
    if (low <= high) return 1;
    return low <= 0 ? 0 : std::max(0.0, high / low);
}

bool is_single(const Value& value) {
    return value.low && value.high && *value.low == *value.high;
}

void find_slip(const Value& a, const Value& b, Relation& relation) {
    relation.cause = is_bound(a) || is_bound(b) ? Cause::bound : Cause::other;
    if (!is_single(a) || !is_single(b)) return;
    const Significand x = significand(*a.low);
    const Significand y = significand(*b.low);
    relation.digits = std::min(x.count, y.count);
    if (x.digits == y.digits && x.count > 0) {
        relation.cause = Cause::magnitude;
        relation.power = std::abs(x.exponent - y.exponent);
        // Six zeros are no slip: one of the numbers has its millions somewhere else in its table or sentence.
        relation.slip = (x.count >= 2 || relation.power == 3) && relation.power <= 4;
    } else if (x.exponent == y.exponent && x.count == y.count && x.digits % 9 == y.digits % 9 &&
               swapped_neighbours(significant_digits(*a.low), significant_digits(*b.low))) {  // their sum stays
        relation.cause = Cause::transposition;
        relation.slip = true;
    } else if ((a.modifier != Modifier::exact && begins_with(y, x)) ||
               (b.modifier != Modifier::exact && begins_with(x, y))) {
        // "mehr als 34.000" of 3.417: a zero too much, and rounded. By what is no slip of the pen, hundreds are not.
        const int power = std::abs((x.exponent + x.count) - (y.exponent + y.count));
        if (power != 1 && power != 3) return;
        relation.cause = Cause::magnitude;
        relation.power = power;
        relation.slip = true;
    }
}

/// "2:11:24 Stunden": its digits as they are written, which a slip swaps; empty for lengths told otherwise.
std::string clock_digits(const CheckInput& input, FigureRef ref) {
    const Figure& figure = input.figure(ref);
    if (figure.value.kind != Kind::duration) return {};
    const std::string_view text = input.texts[ref.text].document.text;
    const std::string_view surface = text.substr(figure.span.begin, figure.span.end - figure.span.begin);
    if (surface.find(':') == std::string_view::npos) return {};
    std::string digits;
    std::copy_if(surface.begin(), surface.end(), std::back_inserter(digits), is_digit);
    return digits;
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

/// So many days, weeks, months and years are told of so often that two of them are alike by chance.
bool is_common_length(const Number& number) {
    constexpr std::array<int, 6> round{12, 15, 18, 20, 24, 30};
    return number < Number(11) ||
           std::any_of(round.begin(), round.end(), [&](int each) { return number == Number(each); });
}

/// "elf Jahre" and "elf Monate"
bool differ_in_unit(const Value& a, const Value& b) {
    const auto plain = [](const Value& value) {
        return value.kind == Kind::duration && is_single(value) && value.modifier == Modifier::exact;
    };
    return plain(a) && plain(b) && a.unit != b.unit && *a.low == *b.low && !is_common_length(*a.low);
}

bool fits_percent(const Value& percent, const Number& share, const Widths& widths) {
    const double near = abs(share).as_double();
    if (!envelope_of(percent, widths).meets({near - 1, near + 1})) return false;
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
const Value& as_compared(const Value& value, const Value& other, std::optional<Value>& own) {
    const bool points = value.kind == Kind::count && value.unit == "point" &&
                        (other.kind == Kind::percent || other.kind == Kind::percentage_point);
    const bool durations = value.kind == Kind::duration && other.kind == Kind::duration && value.unit != other.unit;
    if (!points && !durations) return value;
    own = value;
    if (points) {
        own->kind = Kind::percentage_point;
        own->unit = "percentage_point";
    }
    if (durations) to_smaller_unit(*own);
    return *own;
}

/// "3,8 Millionen Euro unter dem Vorjahr": how far one thing lies from another.
bool lies_beyond(const CheckInput& input, FigureRef ref) {
    const Text& text = input.texts[ref.text];
    const std::uint32_t next = text.segmentation.word_at(input.figure(ref).span.end);
    return next < text.segmentation.words.size() && input.rules.table("apart").find(written_word(text, next));
}

/// +1 where a claim tells what is left of an account, -1 where it tells what is missing, 0 for all else.
int balance_of(const CheckInput& input, FigureRef ref) {
    const Claim& claim = input.claim(ref);
    // "ein Ergebnis von minus 3,8 Millionen Euro" is what is missing, "minus 3,8 Prozent" a change of it, and so is
    // what something lay "mit minus 3,8 Millionen unter dem Vorjahr".
    const Figure& figure = input.figure(ref);
    const bool missing = figure.sign < 0 && figure.value.kind == Kind::money;
    if (missing && lies_beyond(input, ref)) return 0;
    if ((claim.role == Role::change && !missing) || claim.measure.empty()) return 0;
    const Term* term = input.rules.table("balance").find(claim.measure);
    if (!term) return 0;
    if (missing) return -1;
    for (const std::string_view token : claim.near) {
        const Term* beside = input.rules.table("balance").find(token.starts_with('#') ? token.substr(1) : token);
        if (!beside) continue;
        if (beside->id == "missing") return -1;
        // "Unterm Strich stand ein Verlust": what speaks of both tells neither.
        if (beside->id != term->id) return 0;
    }
    return (term->id == "surplus") == (input.figure(ref).sign >= 0) ? 1 : -1;
}

}  // namespace

bool is_bound(const Value& value) {
    return value.modifier != Modifier::exact && value.modifier != Modifier::approx;
}

std::optional<std::uint64_t> slip_key(const Value& value) {
    if (value.kind == Kind::date || value.kind == Kind::duration || !is_single(value)) return std::nullopt;
    const Significand number = significand(*value.low);
    // Of round numbers only the very same is telling, and only if it is no small one: "600 Euro", "600 Franken".
    constexpr std::uint64_t round = std::uint64_t{1} << 63U;
    if (number.count < 2) {
        if (*value.low < Number(100)) return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(number.digits);
        return round | static_cast<std::uint64_t>(number.exponent) << 8U | ('0' + digit);
    }
    std::string digits = significant_digits(*value.low);
    std::sort(digits.begin(), digits.end());
    // A digit more than ten, so that zeros in front count.
    std::uint64_t key = 0;
    for (const char digit : digits) key = key * 11 + static_cast<std::uint64_t>(digit - '0' + 1);
    return key & ~round;
}

std::string_view to_string(Cause cause) {
    return name_of(cause);
}

Relation relate(const CheckInput& input, FigureRef ra, FigureRef rb) {
    const bool date = input.figure(ra).value.kind == Kind::date;
    if (date != (input.figure(rb).value.kind == Kind::date)) return {};
    if (date) return relate_dates(input, ra, rb);
    std::optional<Value> own_a;
    std::optional<Value> own_b;
    const Value& a = as_compared(input.figure(ra).value, input.figure(rb).value, own_a);
    const Value& b = as_compared(input.figure(rb).value, input.figure(ra).value, own_b);
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
        // A unit that is written elsewhere in the text may be another figure's.
        const bool unsure = ra.text == rb.text && (input.figure(ra).inferred_unit || input.figure(rb).inferred_unit);
        if (!same_number || unsure || told_of_two_places(input, ra, rb)) return {};
        relation.verdict = Verdict::divergent;
        relation.cause = Cause::currency;
        relation.slip = true;
        relation.digits = significand(*a.low).count;
        relation.weak = relation.digits < 2;
        return relation;
    }
    if (a.kind != b.kind) {
        if (!same_number) return {};
        relation.verdict = Verdict::divergent;
        relation.cause = Cause::percent_point;
        relation.slip = true;
        relation.digits = significand(*a.low).count;
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
        const std::string clock = clock_digits(input, ra);
        if (!relation.slip && swapped_neighbours(clock, clock_digits(input, rb))) {
            relation.cause = Cause::transposition;
            relation.slip = true;
            relation.digits = static_cast<int>(clock.size());
        }
        if (!relation.slip && differ_in_unit(input.figure(ra).value, input.figure(rb).value)) {
            relation.unit = true;
            relation.slip = true;
        }
        // "ein 52 Jahre alter Fahrer", "ein 63 Jahre alter Mann": somebody else, unless a name says that it is not.
        const std::string& subject = input.claim(ra).subject;
        const bool one_person = !subject.empty() && subject == input.claim(rb).subject;
        if (!relation.slip && !one_person && a.kind == Kind::duration &&
            tells_age(input.texts[ra.text], input.figure(ra)))
            return {};
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
        relation.weak = significand(*a.low).count < 2;
    }
    return relation;
}

}  // namespace stimmig
