#include "text/utf8.h"

#include "base/ascii_run.h"

namespace stimmig {
namespace {

unsigned char byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

/// Length of the well-formed sequence at `at`; 0 if there is none. Table 3-7 of the Unicode standard.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
    const unsigned char lead = byte(bytes, at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || bytes.size() - at < length) return 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    const unsigned char second = byte(bytes, at + 1);
    if (second < low || second > high) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (!is_continuation(bytes[at + i])) return 0;
    }
    return length;
}

}  // namespace

std::size_t first_invalid(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        // Eight ASCII bytes at a time: most of a German text.
        while (bytes.size() - at >= 8) {
            const std::uint32_t ascii = first_high_bit(eight_bytes(bytes.data() + at));
            at += ascii;
            if (ascii != 8) break;
        }
        if (at >= bytes.size()) break;
        const std::size_t length = sequence_length(bytes, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

CodePoint decode(std::string_view text, std::size_t at) {
    const unsigned char lead = byte(text, at);
    const auto rest = [&](std::size_t i) { return static_cast<char32_t>(byte(text, at + i) & 0x3F); };
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(static_cast<char32_t>(lead & 0x1F) << 6) | rest(1), 2};
    if (lead < 0xF0) return {(static_cast<char32_t>(lead & 0x0F) << 12) | (rest(1) << 6) | rest(2), 3};
    return {(static_cast<char32_t>(lead & 0x07) << 18) | (rest(1) << 12) | (rest(2) << 6) | rest(3), 4};
}

CodePoint decode_before(std::string_view text, std::size_t end) {
    std::size_t at = end - 1;
    while (at > 0 && is_continuation(text[at])) --at;
    return decode(text, at);
}

void append_utf8(std::string& out, char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
    const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | (value >> 6));
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | (value >> 12));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | (value >> 18));
        put(0x80 | ((value >> 12) & 0x3F));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

bool is_space(char32_t value) {
    if (value < 0x80) return value == ' ' || value == '\t' || value == '\v' || value == '\f';
    return value == 0x85 || value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) ||
           value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000;
}

bool is_invisible(char32_t value) {
    return value == 0xAD || value == 0x180E || (value >= 0x200B && value <= 0x200F) ||
           (value >= 0x202A && value <= 0x202E) || value == 0x2060 || (value >= 0x2066 && value <= 0x2069) ||
           value == 0xFEFF;
}

}  // namespace stimmig
