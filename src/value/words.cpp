// Numerals in words: scales ("zwei Millionen dreihunderttausend"), spoken decimals, and what cardinals and fractions
// say.
#include <array>

#include "value/cardinal.h"
#include "value/folded.h"
#include "value/fraction_words.h"
#include "value/numeral.h"

namespace stimmig {

namespace {

struct Scale {
    std::string_view word;
    std::string_view plural;  ///< ending
    int exponent;
};

constexpr std::array<Scale, 7> kScales = {{{"trilliarde", "n", 21},
                                           {"trillion", "en", 18},
                                           {"billiarde", "n", 15},
                                           {"billion", "en", 12},
                                           {"milliarde", "n", 9},
                                           {"million", "en", 6},
                                           {"tausend", "", 3}}};

void trim(std::string_view& text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
}

/// The last non-zero digit of a whole number.
Number last_digit(Number::Integer whole) {
    if (whole == 0) return 1;
    Number unit = 1;
    for (; whole % 10 == 0; whole /= 10) unit = unit * 10;
    return unit;
}

Numeral from_whole(int whole) {
    return {whole, 1, last_digit(whole), Form::words};
}

/// "null Komma fuenf", "zwei Komma eins vier", "null Komma fuenfundzwanzig".
std::optional<Numeral> read_spoken_decimal(std::string_view text) {
    constexpr std::string_view comma = " komma ";
    constexpr int max_places = 9;
    const std::size_t at = text.find(comma);
    if (at == std::string_view::npos) return std::nullopt;
    const auto whole = read_cardinal(text.substr(0, at));
    if (!whole) return std::nullopt;
    Number::Integer digits = *whole;
    int places = 0;
    for (std::string_view rest = text.substr(at + comma.size()); !rest.empty();) {
        const std::size_t end = rest.find(' ');
        const auto digit = read_cardinal(rest.substr(0, end));
        const bool single = digit && *digit < 10;
        const bool pair = digit && *digit < 100 && places == 0 && end == std::string_view::npos;
        if ((!single && !pair) || places >= max_places) return std::nullopt;
        digits = digits * (single ? 10 : 100) + *digit;
        places += single ? 1 : 2;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    if (places == 0) return std::nullopt;
    Numeral result;
    result.granularity = Number::power_of_ten(-places);
    result.value = Number::fraction(digits, 1) * result.granularity;
    result.significant = last_digit(digits) * result.granularity;
    result.form = Form::words;
    return result;
}

std::optional<Numeral> read_unscaled(std::string_view text) {
    if (const auto whole = read_cardinal(text)) return from_whole(*whole);
    if (auto fraction = read_fraction_words(text)) return fraction;
    return read_spoken_decimal(text);
}

Numeral scaled(Numeral numeral, int exponent) {
    const Number factor = Number::power_of_ten(exponent);
    numeral.value = numeral.value * factor;
    numeral.granularity = numeral.granularity * factor;
    numeral.significant = numeral.significant * factor;
    return numeral;
}

/// "zwei Millionen dreihunderttausend", "Viertelbillion", "zwei Milliarden und drei Millionen".
std::optional<Numeral> read_scaled(std::string_view text) {
    std::optional<Numeral> sum;
    for (const Scale& scale : kScales) {
        const std::size_t at = text.find(scale.word);
        if (at == std::string_view::npos) continue;
        // Thousands within one word are cardinals; here stand only "anderthalb Tausend" and its like.
        std::string_view front = text.substr(0, at);
        if (sum) trim(front);
        if (sum && front.starts_with("und ")) front.remove_prefix(4);
        trim(front);
        auto count = read_unscaled(front);
        // "Millionen von Fragen" is no number.
        if (!count) return std::nullopt;
        if (sum && count->form == Form::fraction) return std::nullopt;
        // Whole thousands are a cardinal's: what that refused ("tausendtausend") stays refused.
        if (scale.exponent == 3 && count->granularity >= Number{1}) return std::nullopt;
        text.remove_prefix(at + scale.word.size());
        if (!scale.plural.empty()) take(text, scale.plural);
        count = scaled(*count, scale.exponent);
        if (sum) {
            count->value = count->value + sum->value;
            count->form = Form::words;
        }
        sum = count;
        trim(text);
        if (text.empty()) return sum;
        // A rest below the scale can only follow a whole count: not "zweieinhalb Millionen dreitausend".
        if (!sum->value.is_integer() || sum->form == Form::fraction ||
            sum->granularity < Number::power_of_ten(scale.exponent)) {
            return std::nullopt;
        }
        take(text, "und ");
        if (const auto whole = read_cardinal(text)) {
            auto rest = from_whole(*whole);
            if (rest.value >= Number::power_of_ten(scale.exponent)) return std::nullopt;
            rest.value = rest.value + sum->value;
            return rest;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Numeral> parse_words(std::string_view text) {
    const auto folded = Folded::of(text);
    if (!folded) return std::nullopt;
    if (auto unscaled = read_unscaled(folded->view())) return unscaled;
    return read_scaled(folded->view());
}

}  // namespace stimmig
