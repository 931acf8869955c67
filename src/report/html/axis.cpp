#include "report/html/axis.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/html/short_amount.h"

namespace stimmig {
namespace {

constexpr double most_amounts = 8;         // ticks
constexpr double most_dates = 6;           // their labels are longer
constexpr double margin = 0.08;            // free space at both ends
constexpr double logarithmic_from = 30;    // largest by smallest
constexpr double zero_within_reach = 0.5;  // smallest by largest: below, the axis begins at zero
constexpr double countable = 1e15;         // doubles below are whole numbers without gaps
constexpr int powers_of_number = 27;
constexpr std::array<int, 3> one_two_five{1, 2, 5};

/// The smallest of 1, 2, 5 times a power of ten that needs at most `most_amounts` steps.
Number nice_step(double span) {
    const double raw = span / most_amounts;
    const int exponent =
        std::clamp(static_cast<int>(std::floor(std::log10(raw))), -powers_of_number + 1, powers_of_number - 1);
    const Number power = Number::power_of_ten(exponent);
    for (const int factor : one_two_five)
        if (to_double(power) * factor >= raw) return power * Number(factor);
    return power * Number(10);
}

void add_linear_ticks(Axis& axis, const Value& like, Language language) {
    const Number step = nice_step(axis.high() - axis.low());
    const double first = std::ceil(axis.low() / to_double(step) - 1e-9);
    const double last = std::floor(axis.high() / to_double(step) + 1e-9);
    if (std::abs(first) > countable || std::abs(last) > countable) return;
    const Number largest = step * Number(static_cast<long long>(std::max(std::abs(first), std::abs(last))));
    for (double k = first; k <= last; ++k) {
        const Number x = step * Number(static_cast<long long>(k));
        axis.ticks.push_back({axis.at(to_double(x)), short_amount(x, largest, like, language)});
    }
}

void add_logarithmic_ticks(Axis& axis, const Value& like, Language language) {
    const int first = static_cast<int>(std::ceil(std::log10(axis.low())));
    const int last = static_cast<int>(std::floor(std::log10(axis.high())));
    const int every = std::max(1, static_cast<int>(std::ceil((last - first + 1) / most_amounts)));
    // One or two powers of ten alone would leave the reader guessing what lies between.
    const std::span<const int> factors =
        last - first < 2 ? std::span<const int>(one_two_five) : std::span(one_two_five).first(1);
    for (int exponent = first - 1; exponent <= last; exponent += every) {
        if (std::abs(exponent) >= powers_of_number) continue;
        for (const int factor : factors) {
            const Number x = Number::power_of_ten(exponent) * Number(factor);
            const double value = to_double(x);
            if (value < axis.low() || value > axis.high()) continue;
            axis.ticks.push_back({axis.at(value), short_amount(x, x, like, language)});
        }
    }
}

Day first_of_month(int months) {
    return date::sys_days{date::year(months / 12) / static_cast<int>(months % 12 + 1) / 1};
}

/// The first step of a list that needs at most `most_dates` steps, or its last one.
template <std::size_t size>
int first_that_fits(const std::array<int, size>& steps, double span) {
    for (const int step : steps)
        if (span / step <= most_dates) return step;
    return steps.back();
}

void add_day_ticks(Axis& axis, Language language) {
    constexpr std::array<int, 4> steps{1, 2, 7, 14};
    const int step = first_that_fits(steps, axis.high() - axis.low());
    for (int day = static_cast<int>(std::ceil(axis.low())); day <= axis.high(); day += step)
        axis.ticks.push_back({axis.at(day), short_day(Day(date::days(day)), language)});
}

void add_month_ticks(Axis& axis, Language language) {
    constexpr std::array<int, 11> steps{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
    const int step = first_that_fits(steps, (axis.high() - axis.low()) / 30.44);
    const date::year_month_day begin(Day(date::days(static_cast<int>(std::floor(axis.low())))));
    int months = static_cast<int>(begin.year()) * 12 / step * step;
    for (; months < 12 * 9999; months += step) {
        const double at = to_double(first_of_month(months));
        if (at > axis.high()) break;
        if (at < axis.low()) continue;
        const Day day = first_of_month(months);
        axis.ticks.push_back({axis.at(at), step % 12 == 0 ? std::to_string(months / 12) : short_month(day, language)});
    }
}

}  // namespace

double Axis::at(double value) const {
    const double share = logarithmic_ ? value <= 0 ? 0 : std::log(value / low_) / std::log(high_ / low_)
                                      : (value - low_) / (high_ - low_);
    return std::clamp(share, 0.0, 1.0);
}

double to_double(const Number& x) {
    return static_cast<double>(x.numerator()) / static_cast<double>(x.denominator());
}

double to_double(Day day) {
    return static_cast<double>(day.time_since_epoch().count());
}

Axis amount_axis(std::span<const Number> values, const Value& like, Language language) {
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    double low = to_double(*least);
    double high = to_double(*greatest);
    const bool logarithmic = low > 0 && high / low >= logarithmic_from;
    if (logarithmic) {
        const double room = std::pow(high / low, margin);
        Axis axis(low / room, high * room, true);
        add_logarithmic_ticks(axis, like, language);
        return axis;
    }
    const bool from_zero = low >= 0 && low < high * zero_within_reach;
    double room = (high - (from_zero ? 0 : low)) * margin;
    if (room <= 0) room = high == 0 ? 1 : std::abs(high) * margin;
    const bool positive = low >= 0;
    low = from_zero ? 0 : low - room;
    if (positive) low = std::max(low, 0.0);
    Axis axis(low, high + room, false);
    add_linear_ticks(axis, like, language);
    return axis;
}

Axis day_axis(std::span<const Days> spans, Language language) {
    double low = to_double(spans.front().from);
    double high = to_double(spans.front().to) + 1;
    for (const Days& span : spans) {
        low = std::min(low, to_double(span.from));
        high = std::max(high, to_double(span.to) + 1);
    }
    const double room = std::max(1.0, (high - low) * margin);
    Axis axis(low - room, high + room, false);
    if (high - low <= 84)
        add_day_ticks(axis, language);
    else
        add_month_ticks(axis, language);
    return axis;
}

}  // namespace stimmig
