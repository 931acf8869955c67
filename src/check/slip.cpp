#include "check/slip.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/ascii.h"

namespace stimmig {
namespace {

std::string all_digits(const Number& number) {
    std::string digits = number.to_string();
    std::erase(digits, '.');
    return digits;
}

/// Where the decimal does not end, those that it is rounded to.
Number::Decimal digits_shown(const Number& number) {
    if (const auto decimal = number.decimal()) return *decimal;
    Number::Decimal shown;
    bool point = false;
    for (const char c : number.to_string()) {
        point = point || c == '.';
        if (!is_digit(c)) continue;
        shown.digits = shown.digits * 10 + static_cast<unsigned>(c - '0');
        shown.places += point ? 1 : 0;
    }
    return shown;
}

}  // namespace

SlipDigits slip_digits(const Exact& a, const Exact& b, const Number& granularity) {
    if (granularity.is_zero()) return {};
    const Exact x = a / to_exact(granularity);
    const Exact y = b / to_exact(granularity);
    if (!x.is_integer() || !y.is_integer()) return {};
    const std::string left = x.digits();
    const std::string right = y.digits();
    if (left.size() != right.size()) return {};
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] != right[i]) differ.push_back(i);
    if (differ.size() == 1) return {left.size(), 0};
    const bool swapped = differ.size() == 2 && differ[1] == differ[0] + 1 && left[differ[0]] == right[differ[1]] &&
                         left[differ[1]] == right[differ[0]];
    return {0, swapped ? left.size() : 0};
}

SlipDigits slip_digits(const Exact& computed, const Value& told, const Number& granularity) {
    const Exact unit = to_exact(granularity);
    return slip_digits((computed / unit + Exact(1, 2)).truncated() * unit, to_exact(*told.low), granularity);
}

bool is_slip(const Exact& computed, const Value& told) {
    // "doppelt", "ein Drittel": no digits that a hand could get wrong.
    if (!told.low || told.form != Form::digits || told.kind == Kind::factor || told.granularity.is_zero()) return false;
    const SlipDigits slip = slip_digits(computed, told, told.granularity);
    const bool share = told.kind == Kind::percent || told.kind == Kind::percentage_point;
    return slip.swapped > 1 || slip.one > (share ? 2 : 1);
}

bool swapped_neighbours(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.size() < 2) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

Significand significand(const Number& number) {
    const Number::Decimal shown = digits_shown(number);
    if (shown.digits == 0) return {};
    Significand found{shown.digits, 0, -shown.places};
    // Nearly all numbers of a text fit 64 bits, where a division takes a tenth of the time.
    const auto shorten = [&found](auto digits) {
        for (; digits % 10 == 0; digits /= 10) ++found.exponent;
        found.digits = digits;
        for (; digits != 0; digits /= 10) ++found.count;
    };
    const auto small = static_cast<std::uint64_t>(shown.digits);
    small == shown.digits ? shorten(small) : shorten(shown.digits);
    return found;
}

bool begins_with(const Significand& longer, const Significand& shorter) {
    if (shorter.count < 2 || longer.count <= shorter.count) return false;
    unsigned __int128 cut = 1;
    for (int i = longer.count - shorter.count; i > 0; --i) cut *= 10;
    return longer.digits / cut == shorter.digits || (longer.digits + cut / 2) / cut == shorter.digits;
}

std::string significant_digits(const Number& number) {
    std::string digits = all_digits(number);
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

bool lacks_digit(const std::string& shorter, const std::string& longer) {
    if (shorter.size() + 1 != longer.size()) return false;
    const auto [a, b] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    return std::equal(a, shorter.end(), b + 1);
}

double against_chance(std::size_t alike, std::size_t digits) {
    return std::log(9.0 * std::pow(10.0, static_cast<double>(digits) - 1.0) / static_cast<double>(alike));
}

Slip slip_between(const Value& a, const Value& b) {
    // "30,9" and "39": a zero that nobody wrote changes places with nothing.
    const Number last = max(min(a.significant, b.significant), max(a.granularity, b.granularity));
    const SlipDigits slip = slip_digits(to_exact(*a.low), to_exact(*b.low), last);
    if (slip.swapped > 1) return {Slip::Kind::swapped, against_chance(slip.swapped - 1, slip.swapped)};
    const std::string one = significant_digits(*a.low);
    const std::string other = significant_digits(*b.low);
    // "85 Milliarden" and "85 Millionen", "60 Hektar" and "sechs Hektar"
    constexpr std::size_t powers = 3;
    if (one == other) return {Slip::Kind::scale, against_chance(powers, one.size())};
    // A hand does not take "zwölf" for "13".
    if (slip.one > 1)
        return a.form == b.form ? Slip{Slip::Kind::one_digit, against_chance(9 * slip.one, slip.one)} : Slip{};
    const std::string& shorter = one.size() < other.size() ? one : other;
    const std::string& longer = one.size() < other.size() ? other : one;
    if (!lacks_digit(shorter, longer)) return {};
    // "500" and "52" share but a digit and no place of it.
    if (shorter.size() < 2 && !lacks_digit(all_digits(min(*a.low, *b.low)), all_digits(max(*a.low, *b.low)))) return {};
    return {Slip::Kind::lost_digit, against_chance(longer.size(), shorter.size())};
}

}  // namespace stimmig
