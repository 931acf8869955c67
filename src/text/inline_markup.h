// Marks within a line that say how words look ("*fett*", "``fest``"): they are no part of the words.
#pragma once

#include <string_view>

#include "text/plain_writer.h"

namespace stimmig {

/// Markup longer than this is none: it bounds what a stray bracket costs.
constexpr std::uint32_t longest_markup = 2048;

/// Length of the mark at `at`, a run of one of `marks` that opens or closes emphasis; 0 where it stands for itself, as
/// in "2*3" or "5 * 3".
[[nodiscard]] std::uint32_t mark_length(std::string_view text, std::size_t at, std::string_view marks);

/// Copies the file's bytes [begin, end) without marks. Before each byte `special` may take some bytes for its own: it
/// writes what they stand for and returns how many they are, or 0.
template <typename Special>
void copy_without_marks(PlainWriter& writer, std::uint32_t begin, std::uint32_t end, std::string_view marks,
                        const Special& special) {
    const std::string_view text = writer.file().substr(0, end);
    std::uint32_t run = begin;
    for (std::uint32_t at = begin; at < end;) {
        std::uint32_t length = mark_length(text.substr(begin), at - begin, marks);
        if (length == 0) {
            const unsigned char byte = static_cast<unsigned char>(text[at]);
            const bool plain = byte >= 0x80 || byte == ' ' || (byte >= '0' && byte <= '9');
            if (plain) {
                ++at;
                continue;
            }
            const std::uint32_t before = at;
            length = special(run, before);
            if (length == 0) {
                ++at;
                continue;
            }
        } else {
            writer.copy(run, at);
        }
        run = at = at + length;
    }
    writer.copy(run, end);
}

}  // namespace stimmig
