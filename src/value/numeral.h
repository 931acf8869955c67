// German numerals: written digits, words and fractions, read exactly.
#pragma once

#include <optional>
#include <string_view>

#include "value/value.h"

namespace stimmig {

/// Which sign parts integer from fraction.
enum class NumberLocale : std::uint8_t {
    german,  ///< "1.234,56": comma is the decimal sign; one point before exactly three digits groups
    swiss,   ///< "1'234.56": point is the decimal sign, apostrophes group; a comma is still read as decimal sign
};

/// A numeral as read: its value and how exactly it was written, before any scale word.
struct Numeral {
    Number value;
    Number granularity;  ///< last written digit: "600" 1, "5,60" 0.01, "zwanzig" 1; a fraction's own unit
    Number significant;  ///< last non-zero digit: "600" 100, "5,60" 0.1, "zwanzig" 10
    Form form = Form::digits;
    bool doubtful = false;  ///< may be read otherwise ("7.215 Billionen": grouped or decimal)
};

/// Digits with grouping and decimal signs: "1.234.567,89", "1 234 567", "1'234", ",45", "1.500,-", "16,–", "½", "1½",
/// "5 1/4". Spaces have been normalised to U+0020. `decimal_point_likely` says that a scale word follows ("5.6
/// Millionen"). None where the signs contradict each other or there are more than 18 digits.
[[nodiscard]] std::optional<Numeral> parse_digits(std::string_view text, NumberLocale locale,
                                                  bool decimal_point_likely);

/// Words in full: "zweihundertfünfzigtausend", "siebzehnhundertneunundachtzig", "zwo", "dreissig", ASCII "fuenf",
/// "anderthalb", "eineinhalb", "zweieinhalb", "fünfeinviertel", "halbe", "dreiviertel", "ein Drittel", "drei Viertel",
/// "zwei Fünftel", "sechs und zwei Drittel", inflected "eine", "einer". Case-insensitive.
/// None where the composition is invalid ("tausendtausend", "zwanzig und elf") or is no numeral.
[[nodiscard]] std::optional<Numeral> parse_words(std::string_view text);

/// Ordinals in full or digits: "dritte", "drittes", "3.", "III.", "fünfter" -> 3, 3, 3, 3, 5. None if it is none.
[[nodiscard]] std::optional<int> parse_ordinal(std::string_view text);

}  // namespace stimmig
