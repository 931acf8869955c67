#include "text/inline_markup.h"

#include <algorithm>

namespace stimmig {
namespace {

/// Whether a byte can be part of a word; all of UTF-8's longer sequences count, though quotes are among them.
bool in_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

bool is_gap(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_quote_end(std::string_view before) {
    return before.ends_with("„") || before.ends_with("“") || before.ends_with("»") || before.ends_with("«");
}

bool is_quote_begin(std::string_view after) {
    return after.starts_with("“") || after.starts_with("”") || after.starts_with("«") || after.starts_with("»");
}

}  // namespace

std::uint32_t mark_length(std::string_view text, std::size_t at, std::string_view marks) {
    if (marks.find(text[at]) == std::string_view::npos) return 0;
    const std::string_view rest = text.substr(at);
    const std::size_t length = std::min(rest.find_first_not_of(rest.front()), rest.size());
    if (length > 3) return 0;
    const std::string_view before = text.substr(0, at);
    const std::string_view after = rest.substr(length);
    const bool gap_before = before.empty() || is_gap(before.back());
    const bool gap_after = after.empty() || is_gap(after.front());
    const bool word_before = !before.empty() && in_word(before.back()) && !is_quote_end(before);
    const bool word_after = !after.empty() && in_word(after.front()) && !is_quote_begin(after);
    const bool opens = !gap_after && !word_before;
    const bool closes = !gap_before && !word_after;
    // A double mark may stand within a word.
    const bool within = length > 1 && !gap_before && !gap_after;
    return opens || closes || within ? static_cast<std::uint32_t>(length) : 0;
}

}  // namespace stimmig
