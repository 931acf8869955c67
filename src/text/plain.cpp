// Plain text: paragraphs between blank lines, and a first line that looks like one as the title.
#include <algorithm>

#include "text/readers.h"
#include "text/source_line.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

constexpr std::uint32_t longest_title = 200;
constexpr std::uint32_t widest_wrap = 100;

bool ends_like_sentence(std::string_view line) {
    while (!line.empty()) {
        const CodePoint last = decode_before(line, line.size());
        const bool closing = last.value == '"' || last.value == ')' || last.value == 0x201C || last.value == 0x201D ||
                             last.value == 0xAB || last.value == 0xBB || last.value == 0x2018 || last.value == 0x2019 ||
                             is_space(last.value) || is_invisible(last.value);
        if (!closing) {
            // A headline may well ask or shout, but it has no full stop, nor does it go on after a comma.
            return last.value == '.' || last.value == 0x2026 || last.value == ',' || last.value == ';' ||
                   last.value == ':';
        }
        line.remove_suffix(last.length);
    }
    return false;
}

/// Whether the first line is only the begin of a paragraph that was wrapped at a fixed width: every line is about as
/// long as it can be before the next line's first word.
bool is_wrapped(std::string_view file, const SourceLine& first) {
    std::uint32_t widest = first.length();
    std::uint32_t lines = 1;
    SourceLine second;
    SourceLine last;
    for (std::uint32_t at = first.end; at < file.size() && lines < 40; ++lines) {
        const SourceLine line = line_at(file, after_line_end(file, at, static_cast<std::uint32_t>(file.size())));
        if (line.blank()) break;
        if (lines == 1) second = line;
        last = line;
        widest = std::max(widest, line.length());
        if (widest > widest_wrap + 20) return false;  // bytes; the wrap is in characters
        at = line.end;
    }
    if (lines == 1) return false;
    if (is_lower(decode(file, second.begin).value)) return true;
    if (first.length() < 40 || !ends_like_sentence(file.substr(last.begin, last.length()))) return false;
    const std::string_view next = file.substr(second.begin, second.length());
    const std::size_t word = std::min(next.find(' '), next.size());
    return first.length() + 1 + word > widest;
}

bool is_title(std::string_view file, const SourceLine& first) {
    if (first.length() > longest_title || first.end == file.size()) return false;
    return !ends_like_sentence(file.substr(first.begin, first.length())) && !is_wrapped(file, first);
}

}  // namespace

void read_plain(Document& document, PlainWriter& writer, std::uint32_t begin) {
    const std::string_view file = document.file;
    const auto size = static_cast<std::uint32_t>(file.size());
    bool may_be_title = document.title.empty();
    for (std::uint32_t at = begin; at < size;) {
        SourceLine line = line_at(file, at);
        at = after_line_end(file, line.end, size);
        if (line.blank()) continue;
        if (may_be_title) {
            may_be_title = false;
            if (is_title(file, line)) {
                writer.open({BlockKind::title, {}, 0, 0, 0});
                writer.copy(line.begin, line.end);
                writer.close();
                document.title = writer.last_block();
                continue;
            }
        }
        const std::uint32_t start = line.begin;
        std::uint32_t end = line.end;
        while (at < size && !(line = line_at(file, at)).blank()) {
            end = line.end;
            at = after_line_end(file, line.end, size);
        }
        writer.open({BlockKind::paragraph, {}, 0, 0, 0});
        writer.copy(start, end);
    }
}

}  // namespace stimmig
