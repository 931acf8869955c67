// Written digits: which signs group, which one parts the fraction.
#include <array>
#include <cstddef>

#include "base/ascii.h"

#include "value/numeral.h"

namespace stimmig {

namespace {

/// More digits than any quantity has. A longer run could not be scaled exactly, see Number.
constexpr int kMaxDigits = 18;

enum class Sign : std::uint8_t { none, point, comma, apostrophe, space };

struct Token {
    Sign sign = Sign::none;
    std::size_t length = 1;
};

Token sign_at(std::string_view text) {
    switch (text.front()) {
        case '.':
            return {Sign::point};
        case ',':
            return {Sign::comma};
        case '\'':
            return {Sign::apostrophe};
        case ' ':
            return {Sign::space};
        default:
            break;
    }
    for (const std::string_view quote : {"\u2019", "\u2018", "\u00b4"}) {
        if (text.starts_with(quote)) return {Sign::apostrophe, quote.size()};
    }
    return {};
}

/// A run of digits and the sign before it.
struct Group {
    Sign before = Sign::none;
    std::string_view digits;
};

/// Groups of a numeral, with as many as its digits allow.
struct Groups {
    std::array<Group, kMaxDigits + 1> at;
    std::size_t size = 0;
    int digits = 0;
};

/// None where something else than digits, each run after at most one sign, stands in `text`.
std::optional<Groups> split(std::string_view text) {
    Groups groups;
    while (!text.empty()) {
        Sign before = Sign::none;
        if (!is_digit(text.front())) {
            const Token token = sign_at(text);
            if (token.sign == Sign::none) return std::nullopt;
            before = token.sign;
            text.remove_prefix(token.length);
        }
        std::size_t end = 0;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
            if (++groups.digits > kMaxDigits) return std::nullopt;
        }
        if (end == 0 || groups.size == groups.at.size()) return std::nullopt;
        groups.at[groups.size++] = {before, text.substr(0, end)};
        text.remove_prefix(end);
    }
    if (groups.size == 0) return std::nullopt;
    return groups;
}

/// Whether groups [1, end) are three digits each behind the same sign, after one to three digits without leading zero.
bool well_grouped(const Groups& groups, std::size_t end) {
    if (end <= 1) return true;
    const std::string_view first = groups.at[0].digits;
    if (groups.at[0].before != Sign::none || first.size() > 3 || first.front() == '0') return false;
    for (std::size_t i = 1; i < end; ++i) {
        if (groups.at[i].digits.size() != 3 || groups.at[i].before != groups.at[1].before) return false;
    }
    return true;
}

struct Layout {
    std::size_t integer_groups = 0;  ///< the rest, at most one group, are decimals
    bool doubtful = false;
};

/// One integer group and one group behind a point or comma: the only form that depends on the language.
Layout single_sign(const Groups& groups, NumberLocale locale, bool decimal_point_likely) {
    const Group& last = groups.at[1];
    if (last.before == Sign::comma) return {1};
    const bool may_group = well_grouped(groups, 2);
    if (!may_group) return {1};
    // Even where apostrophes group, "50.000" is no 50: nobody writes three decimals that end in zero, and hardly
    // anybody behind more than one digit.
    const bool thousands = last.digits.back() == '0' || groups.at[0].digits.size() > 1;
    if (locale == NumberLocale::swiss && (decimal_point_likely || !thousands)) return {1, true};
    return {2, decimal_point_likely && !thousands};
}

std::optional<Layout> lay_out(const Groups& groups, NumberLocale locale, bool decimal_point_likely) {
    const std::size_t size = groups.size;
    const Sign first_sign = groups.at[0].before;
    if (first_sign != Sign::none) {
        const bool decimal = first_sign == Sign::comma || (first_sign == Sign::point && locale == NumberLocale::swiss);
        if (size == 1 && decimal) return Layout{0};
        return std::nullopt;
    }
    if (size == 1) return Layout{1};
    const Sign last = groups.at[size - 1].before;
    const bool last_may_part = last == Sign::point || last == Sign::comma;
    if (size == 2 && last_may_part) return single_sign(groups, locale, decimal_point_likely);
    // Several signs: all alike group; a last one of another kind parts the decimals.
    if (well_grouped(groups, size)) return Layout{size};
    if (last_may_part && last != groups.at[1].before && well_grouped(groups, size - 1)) return Layout{size - 1};
    return std::nullopt;
}

struct Digits {
    Number::Integer value = 0;
    int count = 0;
    int trailing_zeros = 0;

    void add(std::string_view digits) {
        for (const char c : digits) {
            value = value * 10 + (c - '0');
            ++count;
            trailing_zeros = c == '0' ? trailing_zeros + 1 : 0;
        }
    }
};

std::optional<Numeral> parse_plain_digits(std::string_view text, NumberLocale locale, bool decimal_point_likely) {
    const auto groups = split(text);
    if (!groups) return std::nullopt;
    const auto layout = lay_out(*groups, locale, decimal_point_likely);
    if (!layout) return std::nullopt;
    Digits all;
    int places = 0;
    for (std::size_t i = 0; i < groups->size; ++i) {
        const std::string_view digits = groups->at[i].digits;
        all.add(digits);
        if (i >= layout->integer_groups) places = static_cast<int>(digits.size());
    }
    Numeral result;
    result.value = Number::fraction(all.value, Number::power_of_ten(places).numerator());
    result.granularity = Number::power_of_ten(-places);
    result.significant = all.value == 0 ? result.granularity : Number::power_of_ten(all.trailing_zeros - places);
    result.doubtful = layout->doubtful;
    return result;
}

struct Vulgar {
    std::string_view sign;
    int numerator;
    int denominator;
};

constexpr std::array<Vulgar, 18> kVulgar = {{{"½", 1, 2},
                                             {"⅓", 1, 3},
                                             {"⅔", 2, 3},
                                             {"¼", 1, 4},
                                             {"¾", 3, 4},
                                             {"⅕", 1, 5},
                                             {"⅖", 2, 5},
                                             {"⅗", 3, 5},
                                             {"⅘", 4, 5},
                                             {"⅙", 1, 6},
                                             {"⅚", 5, 6},
                                             {"⅐", 1, 7},
                                             {"⅛", 1, 8},
                                             {"⅜", 3, 8},
                                             {"⅝", 5, 8},
                                             {"⅞", 7, 8},
                                             {"⅑", 1, 9},
                                             {"⅒", 1, 10}}};

/// "½", "2½", "2 ½".
std::optional<Numeral> parse_vulgar(std::string_view text, const Vulgar& vulgar) {
    Numeral result;
    text.remove_suffix(vulgar.sign.size());
    if (text.ends_with(' ')) text.remove_suffix(1);
    if (!text.empty()) {
        const auto whole = parse_plain_digits(text, NumberLocale::german, false);
        if (!whole || !whole->value.is_integer()) return std::nullopt;
        result.value = whole->value;
        result.doubtful = whole->doubtful;
    }
    result.value = result.value + Number::fraction(vulgar.numerator, vulgar.denominator);
    result.granularity = result.significant = Number::fraction(1, vulgar.denominator);
    return result;
}

/// "1/4", "5 1/4": a proper fraction, perhaps behind a whole number.
std::optional<Numeral> parse_slashed(std::string_view text, std::size_t slash) {
    const auto denominator = parse_plain_digits(text.substr(slash + 1), NumberLocale::german, false);
    const std::size_t space = text.find(' ');
    const bool mixed = space != std::string_view::npos;
    const auto whole = mixed ? parse_plain_digits(text.substr(0, space), NumberLocale::german, false) : Numeral{};
    const std::size_t begin = mixed ? space + 1 : 0;
    const auto numerator = parse_plain_digits(text.substr(begin, slash - begin), NumberLocale::german, false);
    if (!numerator || !denominator || !whole || !whole->value.is_integer()) return std::nullopt;
    if (numerator->value.sign() <= 0 || numerator->value >= denominator->value) return std::nullopt;
    if (!numerator->value.is_integer() || !denominator->value.is_integer()) return std::nullopt;
    Numeral result;
    result.granularity = result.significant = Number::fraction(1, denominator->value.numerator());
    result.value = whole->value + numerator->value * result.granularity;
    return result;
}

/// Without the dash that prices have in place of their cents: "1.500,-", "16,–", "16.—".
std::string_view without_price_dash(std::string_view text) {
    std::string_view rest = text;
    for (const std::string_view dash : {"--", "-", "\u2013", "\u2014", "\u2212"}) {
        if (!rest.ends_with(dash)) continue;
        rest.remove_suffix(dash.size());
        if (rest.ends_with(',') || rest.ends_with('.')) return rest.substr(0, rest.size() - 1);
        break;
    }
    return text;
}

}  // namespace

std::optional<Numeral> parse_digits(std::string_view text, NumberLocale locale, bool decimal_point_likely) {
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) return parse_slashed(text, slash);
    // Nearly all numerals end so, and need no look at the rarer endings.
    if (!text.empty() && is_digit(text.back())) return parse_plain_digits(text, locale, decimal_point_likely);
    for (const Vulgar& vulgar : kVulgar) {
        if (text.ends_with(vulgar.sign)) return parse_vulgar(text, vulgar);
    }
    return parse_plain_digits(without_price_dash(text), locale, decimal_point_likely);
}

}  // namespace stimmig
