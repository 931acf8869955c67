#include "text/entities.h"

#include "base/ascii.h"
#include "text/entity_names.h"

namespace stimmig {
namespace {

constexpr std::size_t longest_name = 32;

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    const char folded = static_cast<char>(c | 0x20);
    return folded >= 'a' && folded <= 'f' ? folded - 'a' + 10 : -1;
}

/// What browsers make of the references 128 to 159, which mean Windows-1252 wherever they occur.
char32_t from_windows(char32_t value) {
    constexpr char32_t table[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    return value >= 0x80 && value < 0xA0 ? table[value - 0x80] : value;
}

std::optional<Entity> parse_number(std::string_view text, bool legacy) {
    const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
    const std::size_t first = hex ? 3 : 2;
    std::size_t at = first;
    char32_t value = 0;
    for (; at < text.size(); ++at) {
        const int digit = hex ? hex_digit(text[at]) : is_digit(text[at]) ? text[at] - '0' : -1;
        if (digit < 0) break;
        if (value <= 0x10FFFF) value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (at == first) return std::nullopt;
    const bool closed = at < text.size() && text[at] == ';';
    if (!closed && !legacy) return std::nullopt;
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
    return Entity{from_windows(value), static_cast<std::uint32_t>(at + (closed ? 1 : 0))};
}

}  // namespace

std::optional<Entity> parse_entity(std::string_view text, bool legacy) {
    if (text.size() < 3) return std::nullopt;
    if (text[1] == '#') return parse_number(text, legacy);
    const std::string_view rest = text.substr(1, longest_name + 1);
    const std::size_t semicolon = rest.find(';');
    if (semicolon != std::string_view::npos) {
        const char32_t value = named_entity(rest.substr(0, semicolon));
        if (value != 0) return Entity{value, static_cast<std::uint32_t>(semicolon + 2)};
    }
    if (!legacy) return std::nullopt;
    const std::string_view name = legacy_entity_prefix(rest);
    if (name.empty()) return std::nullopt;
    return Entity{named_entity(name), static_cast<std::uint32_t>(name.size() + 1)};
}

}  // namespace stimmig
