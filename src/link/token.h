// A string of a claim's context that others own, made for sorting fast.
#pragma once

#include <cstdint>
#include <string>

namespace stimmig {

struct Token {
    std::uint64_t key =
        0;  ///< the first eight bytes, as a number in the order of strings: most comparisons need no more
    const std::string* text = nullptr;

    Token() = default;
    explicit Token(const std::string& string) : text(&string) {
        for (std::size_t i = 0; i < 8; ++i)
            key = key << 8U | (i < string.size() ? static_cast<unsigned char>(string[i]) : 0U);
    }
    friend bool operator<(const Token& a, const Token& b) {
        return a.key != b.key ? a.key < b.key : a.text != b.text && *a.text < *b.text;
    }
    friend bool operator==(const Token& a, const Token& b) {
        return a.key == b.key && (a.text == b.text || *a.text == *b.text);
    }
};

}  // namespace stimmig
