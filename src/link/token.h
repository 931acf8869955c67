// A string of claims' contexts while claims are made: each is kept once by a thread's WordCache, so that equal strings
// are the same token.
#pragma once

#include <cstdint>
#include <string>

namespace stimmig {

struct Token {
    std::string text;
    std::uint64_t key =
        0;  ///< the first eight bytes, as a number in the order of strings: most comparisons need no more
    std::uint64_t epoch = 0;  ///< of the text that `index` belongs to
    std::uint32_t index = 0;  ///< among the tokens of that text

    explicit Token(std::string string) : text(std::move(string)) {
        for (std::size_t i = 0; i < 8; ++i)
            key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    }
};

/// The order of strings.
inline bool before(const Token& a, const Token& b) {
    return a.key != b.key ? a.key < b.key : a.text < b.text;
}

}  // namespace stimmig
