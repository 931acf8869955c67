#include "value/cardinal.h"

#include <array>

#include "value/folded.h"

namespace stimmig {

namespace {

struct Stem {
    std::string_view word;
    int value;
};

constexpr std::array<Stem, 11> kUnits = {{{"eins", 1},
                                          {"ein", 1},
                                          {"zwei", 2},
                                          {"zwo", 2},
                                          {"drei", 3},
                                          {"vier", 4},
                                          {"fuenf", 5},
                                          {"sechs", 6},
                                          {"sieben", 7},
                                          {"acht", 8},
                                          {"neun", 9}}};
constexpr std::array<Stem, 10> kTeens = {{{"zehn", 10},
                                          {"elf", 11},
                                          {"zwoelf", 12},
                                          {"dreizehn", 13},
                                          {"vierzehn", 14},
                                          {"fuenfzehn", 15},
                                          {"sechzehn", 16},
                                          {"siebzehn", 17},
                                          {"achtzehn", 18},
                                          {"neunzehn", 19}}};
constexpr std::array<Stem, 8> kTens = {{{"zwanzig", 20},
                                        {"dreissig", 30},
                                        {"vierzig", 40},
                                        {"fuenfzig", 50},
                                        {"sechzig", 60},
                                        {"siebzig", 70},
                                        {"achtzig", 80},
                                        {"neunzig", 90}}};

template <std::size_t N>
int take_any(std::string_view& text, const std::array<Stem, N>& stems) {
    for (const Stem& stem : stems) {
        if (take(text, stem.word)) return stem.value;
    }
    return 0;
}

int take_unit(std::string_view& text) {
    // "einundzwanzig" needs "ein", not "eine": an inflected form can only stand last.
    if (is_article(text)) {
        text = {};
        return 1;
    }
    return take_any(text, kUnits);
}

/// 1..99 at the front of `text`; 0 and `text` untouched if there is none.
int take_below_hundred(std::string_view& text) {
    if (const int teen = take_any(text, kTeens)) return teen;
    if (const int tens = take_any(text, kTens)) return tens;
    const int unit = take_unit(text);
    if (unit == 0) return 0;
    std::string_view rest = text;
    if (take(rest, "und")) {
        if (const int tens = take_any(rest, kTens)) {
            text = rest;
            return tens + unit;
        }
    }
    return unit;
}

/// What may follow "hundert" or "tausend": "und" belongs to it only if a number does.
template <typename Take>
int take_tail(std::string_view& text, Take&& take_number) {
    std::string_view rest = text;
    take(rest, "und");
    const int number = take_number(rest);
    if (number != 0) text = rest;
    return number;
}

/// 1..999; year-like hundreds ("siebzehnhundert") go up to 9999.
int take_hundreds(std::string_view& text) {
    const int front = take_below_hundred(text);
    std::string_view rest = text;
    if (front != 0) take(rest, " ");
    const bool countable = front < 10 || front % 10 != 0;
    if (!countable || !take(rest, "hundert")) return front;
    text = rest;
    return (front == 0 ? 1 : front) * 100 + take_tail(text, take_below_hundred);
}

int take_cardinal(std::string_view& text) {
    const int front = take_hundreds(text);
    if (front >= 1000) return front;
    std::string_view rest = text;
    if (front != 0) take(rest, " ");
    if (!take(rest, "tausend")) return front;
    text = rest;
    return (front == 0 ? 1 : front) * 1000 + take_tail(text, [](std::string_view& tail) {
               std::string_view copy = tail;
               const int number = take_hundreds(copy);
               if (number >= 1000) return 0;
               tail = copy;
               return number;
           });
}

}  // namespace

bool is_article(std::string_view text) {
    return text == "ein" || text == "eine" || text == "einem" || text == "einen" || text == "einer" || text == "eines";
}

std::optional<int> read_cardinal(std::string_view text) {
    if (text == "null") return 0;
    const int number = take_cardinal(text);
    if (number == 0 || !text.empty()) return std::nullopt;
    return number;
}

}  // namespace stimmig
