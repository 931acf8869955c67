#include <array>

#include "value/cardinal.h"
#include "value/folded.h"
#include "value/numeral.h"

namespace stimmig {

namespace {

constexpr int kMaxDigits = 4;

/// "3.", "20."
std::optional<int> read_digits(std::string_view text) {
    if (text.empty() || text.size() > kMaxDigits || text.front() == '0') return std::nullopt;
    int result = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        result = result * 10 + (c - '0');
    }
    return result;
}

/// "III", "XIX"; only as it is properly written, so that "IIII" and "VX" are none.
std::optional<int> read_roman(std::string_view text) {
    struct Numeral {
        std::string_view sign;
        int value;
    };
    constexpr std::array<Numeral, 9> numerals = {
        {{"C", 100}, {"XC", 90}, {"L", 50}, {"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}};
    int result = 0;
    for (const auto& [sign, value] : numerals) {
        const int most = value == 10 || value == 1 ? 3 : 1;
        for (int count = 0; count < most && take(text, sign); ++count) result += value;
        // "IXI" and "XCX": after a subtractive pair nothing of its own rank follows.
        if (value == 9 || value == 4) {
            if (result % 10 == value && !text.empty()) return std::nullopt;
        }
    }
    if (!text.empty() || result == 0) return std::nullopt;
    return result;
}

/// "dritte", "zwanzigstes", "hunderterster".
std::optional<int> read_word(std::string_view text) {
    struct Irregular {
        std::string_view stem;
        std::string_view cardinal;
    };
    constexpr std::array<Irregular, 4> irregular = {
        {{"erst", "eins"}, {"dritt", "drei"}, {"siebt", "sieben"}, {"acht", "acht"}}};
    bool inflected = false;
    for (const std::string_view ending : {"er", "es", "en", "em", "e"}) {
        if (take_end(text, ending)) {
            inflected = true;
            break;
        }
    }
    if (!inflected) return std::nullopt;
    for (const auto& [stem, cardinal] : irregular) {
        std::string_view front = text;
        if (!take_end(front, stem)) continue;
        const int unit = *read_cardinal(cardinal);
        if (front.empty()) return unit;
        // Only behind a full hundred or thousand: "hunderterste".
        const auto rest = read_cardinal(front);
        if (rest && *rest % 100 == 0) return *rest + unit;
    }
    // "-st" behind twenty and above and behind full hundreds, else "-t"; the s of "sechste" is the number's own.
    std::optional<int> number;
    for (const std::string_view ending : {"t", "st"}) {
        std::string_view front = text;
        if (!take_end(front, ending)) continue;
        const auto cardinal = read_cardinal(front);
        if (!cardinal || *cardinal == 0) continue;
        const int tail = *cardinal % 100;
        const bool takes_st = tail == 0 || tail >= 20;
        if (takes_st == (ending == "st") && tail != 1 && tail != 3 && tail != 8) number = cardinal;
    }
    return number;
}

}  // namespace

std::optional<int> parse_ordinal(std::string_view text) {
    if (text.ends_with('.')) {
        text.remove_suffix(1);
        if (const auto digits = read_digits(text)) return digits;
        return read_roman(text);
    }
    const auto folded = Folded::of(text);
    return folded ? read_word(folded->view()) : std::nullopt;
}

}  // namespace stimmig
