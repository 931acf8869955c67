// Letters of German text and of the names in it: ASCII, Latin-1, Latin Extended-A, and coarsely the rest.
#include "text/segmentation.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

/// Latin Extended-A comes in pairs of an upper and a lower case letter, with three shifts of which is the even one.
bool even_is_upper(char32_t value) {
    return (value >= 0x100 && value <= 0x137) || (value >= 0x14A && value <= 0x177);
}

bool odd_is_upper(char32_t value) {
    return (value >= 0x139 && value <= 0x148) || (value >= 0x179 && value <= 0x17E);
}

}  // namespace

bool is_upper(char32_t value) {
    if (value < 0x80) return value >= 'A' && value <= 'Z';
    if (value < 0x100) return value >= 0xC0 && value <= 0xDE && value != 0xD7;
    if (even_is_upper(value)) return value % 2 == 0;
    if (odd_is_upper(value)) return value % 2 == 1;
    return value == 0x178 || value == 0x1E9E;
}

bool is_lower(char32_t value) {
    if (value < 0x80) return value >= 'a' && value <= 'z';
    if (value < 0x100) return value >= 0xDF && value != 0xF7;
    if (even_is_upper(value)) return value % 2 == 1;
    if (odd_is_upper(value)) return value % 2 == 0;
    return value == 0x138 || value == 0x149 || value == 0x17F;
}

char32_t to_lower(char32_t value) {
    if (!is_upper(value)) return value;
    if (value < 0x100) return value + 32;
    if (value == 0x130) return 'i';
    if (value == 0x178) return 0xFF;
    if (value == 0x1E9E) return 0xDF;
    return value + 1;
}

bool is_word_character(char32_t value) {
    if (value < 0x80) return (value >= '0' && value <= '9') || is_upper(value) || is_lower(value);
    if (value < 0xC0) {
        return value == 0xAA || value == 0xB2 || value == 0xB3 || value == 0xB5 || value == 0xB9 || value == 0xBA ||
               (value >= 0xBC && value <= 0xBE);
    }
    if (value < 0x2000) return value != 0xD7 && value != 0xF7;
    // Punctuation, symbols, arrows and dingbats, with the sub- and superscript digits, roman numerals and fractions
    // among them; ideographic punctuation; presentation forms and everything beyond the basic plane (emoji).
    if (value < 0x2C00) return (value >= 0x2070 && value <= 0x209C) || (value >= 0x2150 && value <= 0x2189);
    if (value < 0x2E00) return true;
    return (value >= 0x3040 && value < 0xD800) || (value >= 0xF900 && value < 0xFB50);
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (std::size_t at = 0; at < out.size(); ++at) {
        const char c = out[at];
        if (c >= 'A' && c <= 'Z') {
            out[at] = static_cast<char>(c + 32);
        } else if (c == '\xC3' && at + 1 < out.size()) {
            // The letters of German, most of what is not ASCII: their lower case is 20 hex further, but for "×".
            const auto second = static_cast<unsigned char>(out[at + 1]);
            if (second >= 0x80 && second <= 0x9E && second != 0x97) out[at + 1] = static_cast<char>(second + 0x20);
        } else if ((c == '\xC4' || c == '\xC5' || c == '\xE1') &&
                   first_invalid(std::string_view(out).substr(at, 4)) != 0) {
            // No other byte begins a letter that has a lower case.
            const CodePoint point = decode(out, at);
            std::string letter;
            append_utf8(letter, to_lower(point.value));
            out.replace(at, point.length, letter);
            at += letter.size() - 1;
        }
    }
    return out;
}

bool starts_upper(std::string_view text) {
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text[0]) < 0x80) return text[0] >= 'A' && text[0] <= 'Z';
    if (first_invalid(text.substr(0, 4)) == 0) return false;
    return is_upper(decode(text, 0).value);
}

}  // namespace stimmig
