#include "value/fraction_words.h"

#include <array>

#include "value/cardinal.h"
#include "value/folded.h"

namespace stimmig {

namespace {

struct Denominator {
    std::string_view word;
    int value;
};

/// Longest first, so that "dreizehntel" is thirteenths.
constexpr std::array<Denominator, 30> kDenominators = {
    {{"fuenfzigstel", 50}, {"dreissigstel", 30}, {"siebzehntel", 17}, {"fuenfzehntel", 15}, {"tausendstel", 1000},
     {"hundertstel", 100}, {"dreizehntel", 13},  {"vierzehntel", 14}, {"sechzehntel", 16},  {"achtzehntel", 18},
     {"neunzehntel", 19},  {"siebzigstel", 70},  {"zwanzigstel", 20}, {"vierzigstel", 40},  {"sechzigstel", 60},
     {"achtzigstel", 80},  {"neunzigstel", 90},  {"zwoelftel", 12},   {"siebentel", 7},     {"fuenftel", 5},
     {"sechstel", 6},      {"drittel", 3},       {"viertel", 4},      {"siebtel", 7},       {"neuntel", 9},
     {"zehntel", 10},      {"achtel", 8},        {"elftel", 11},      {"haelften", 2},      {"haelfte", 2}}};

constexpr std::array<std::string_view, 6> kHalfEndings = {"halbes", "halbem", "halben", "halber", "halbe", "halb"};

struct Parts {
    std::optional<int> whole;  ///< of a mixed number
    int numerator = 1;
};

void trim_end(std::string_view& text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
}

/// The whole number before a fraction, with or without "und": "sechs und", "fuenf".
std::optional<int> read_whole(std::string_view text) {
    trim_end(text);
    if (const auto number = read_cardinal(text)) return number;
    if (!take_end(text, "und")) return std::nullopt;
    trim_end(text);
    if (const auto number = read_cardinal(text)) return number;
    // "6 und zwei Drittel"
    const auto digits = parse_digits(text, NumberLocale::german, false);
    constexpr int limit = 1'000'000;
    if (!digits || !digits->value.is_integer() || digits->value >= Number{limit}) return std::nullopt;
    return static_cast<int>(digits->value.numerator());
}

/// `text` up to a numerator that is a word of its own: "zwei", "sechs und zwei", "eine drei".
std::optional<Parts> read_spaced(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos) {
        const auto numerator = read_cardinal(text);
        if (!numerator) return std::nullopt;
        return Parts{std::nullopt, *numerator};
    }
    const auto numerator = read_cardinal(text.substr(space + 1));
    if (!numerator) return std::nullopt;
    std::string_view front = text.substr(0, space);
    trim_end(front);
    // "zwei ein Drittel" is no numeral: apart, the whole needs its "und".
    if (!front.ends_with("und")) return std::nullopt;
    const auto whole = read_whole(front);
    if (!whole) return std::nullopt;
    return Parts{whole, *numerator};
}

/// `text` up to a numerator written together with its denominator: "fuenfein", "eine drei", "drei".
std::optional<Parts> read_joined(std::string_view text) {
    constexpr std::array<std::string_view, 9> numerators = {"sieben", "sechs", "fuenf", "zwei", "drei",
                                                            "vier",   "acht",  "neun",  "ein"};
    for (const std::string_view word : numerators) {
        std::string_view front = text;
        if (!take_end(front, word)) continue;
        const Parts plain{std::nullopt, *read_cardinal(word)};
        if (front.empty()) return plain;
        // "eine dreiviertel Million" has an article, "eindreiviertel" a whole.
        if (front.ends_with(' ') && is_article(front.substr(0, front.size() - 1))) return plain;
        const auto whole = read_whole(front);
        if (!whole) return std::nullopt;
        return Parts{whole, plain.numerator};
    }
    return std::nullopt;
}

/// What stands before a denominator.
std::optional<Parts> read_before(std::string_view text) {
    if (text.empty()) return Parts{};
    if (!text.ends_with(' ')) return read_joined(text);
    trim_end(text);
    return read_spaced(text);
}

Numeral make(const Parts& parts, int denominator, Form form) {
    Numeral result;
    result.value = Number{parts.whole.value_or(0)} + Number::fraction(parts.numerator, denominator);
    result.granularity = result.significant = Number::fraction(1, denominator);
    result.form = parts.whole ? Form::words : form;
    return result;
}

std::optional<Numeral> read_half(std::string_view text) {
    bool found = false;
    for (const std::string_view ending : kHalfEndings) {
        if (take_end(text, ending)) {
            found = true;
            break;
        }
    }
    if (!found) return std::nullopt;
    if (text == "andert") return make({1, 1}, 2, Form::words);
    const auto parts = read_before(text);
    if (!parts || parts->numerator != 1) return std::nullopt;
    return make(*parts, 2, Form::words);
}

}  // namespace

std::optional<Numeral> read_fraction_words(std::string_view text) {
    if (auto half = read_half(text)) return half;
    take_end(text, "s") || (text.ends_with("teln") && take_end(text, "n"));
    for (const auto& [word, value] : kDenominators) {
        std::string_view front = text;
        if (!take_end(front, word)) continue;
        // "fuenfundzwanzigstel" are twenty-fifths, which no one counts in, and not five and a twentieth.
        if (value >= 20 && front.ends_with("und")) return std::nullopt;
        if (value == 2 && (front == "die " || front == "der ")) front = {};
        const auto parts = read_before(front);
        if (!parts || (value == 2 && parts->numerator != 1)) return std::nullopt;
        return make(*parts, value, Form::fraction);
    }
    return std::nullopt;
}

}  // namespace stimmig
