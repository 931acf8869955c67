// Lower-case ASCII spelling of a short German text, on the stack.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace stimmig {

/// "Fünfzig" -> "fuenfzig", "DREISSIG" and "dreißig" -> "dreissig". No German numeral is longer than it can hold.
class Folded {
public:
    /// None if the text is too long or has other characters than spaces, digits and German letters.
    static std::optional<Folded> of(std::string_view text);
    [[nodiscard]] std::string_view view() const { return {buffer_.data(), size_}; }

private:
    std::array<char, 256> buffer_;
    std::size_t size_ = 0;
};

/// Drops `prefix` from the front of `text` if it is there.
inline bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

/// Drops `suffix` from the end of `text` if it is there.
inline bool take_end(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

}  // namespace stimmig
