#include "value/value.h"

#include <array>

namespace stimmig {

namespace {

constexpr std::array<std::string_view, 7> kKinds = {"money",  "percent", "percentage_point", "date",
                                                    "factor", "count",   "duration"};
constexpr std::array<std::string_view, 7> kModifiers = {"exact",     "approx",  "more_than", "at_least",
                                                        "less_than", "at_most", "range"};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

std::string dates_of(const Value& value) {
    if (value.impossible) return "impossible";
    if (!value.days) return "vague";
    const std::string from = to_iso(value.days->from);
    return value.days->from == value.days->to ? from : from + "/" + to_iso(value.days->to);
}

std::string numbers_of(const Value& value) {
    if (!value.low && !value.high) return "vague";
    const Number& low = value.low ? *value.low : *value.high;
    const Number& high = value.high ? *value.high : low;
    if (low == high && value.modifier != Modifier::range) return low.to_string();
    return low.to_string() + ".." + high.to_string();
}

}  // namespace

std::string_view to_string(Kind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view to_string(Modifier modifier) {
    return kModifiers[static_cast<std::size_t>(modifier)];
}
std::optional<Kind> parse_kind(std::string_view name) {
    return find_name<Kind>(kKinds, name);
}
std::optional<Modifier> parse_modifier(std::string_view name) {
    return find_name<Modifier>(kModifiers, name);
}

std::string to_compact(const Value& value) {
    const bool is_date = value.kind == Kind::date;
    std::string out{to_string(value.kind)};
    // The two days of a date already say that it is a span.
    if (value.modifier != Modifier::exact && !(is_date && value.modifier == Modifier::range)) {
        out += ' ';
        out += to_string(value.modifier);
    }
    if (value.side == Side::below) out += " below";
    if (value.side == Side::above) out += " above";
    out += ' ';
    out += is_date ? dates_of(value) : numbers_of(value);
    if (!value.unit.empty() && value.unit != to_string(value.kind)) out += ' ' + value.unit;
    return out;
}

}  // namespace stimmig
