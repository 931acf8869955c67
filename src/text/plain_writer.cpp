#include "text/plain_writer.h"

#include <array>
#include <cstring>

#include "base/ascii_run.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

/// Bytes that may begin something that is not copied as it is. The lead byte of ä, ö, ü and ß is not among them.
constexpr std::array<bool, 256> special_bytes = [] {
    std::array<bool, 256> table{};
    for (const std::size_t byte : {0x09, 0x0B, 0x0C, 0x0D, 0xC2, 0xCC, 0xE1, 0xE2, 0xE3, 0xEF}) table[byte] = true;
    return table;
}();

std::uint32_t next_special(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
    while (end - at >= 8) {
        // High bits of all bytes below 0x20 and above 0x7F, and perhaps of some behind such a one.
        const std::uint64_t word = eight_bytes(bytes.data() + at);
        for (std::uint64_t odd = ((word - every_byte(0x20)) | word) & every_byte(0x80); odd != 0; odd &= odd - 1) {
            const std::uint32_t place = at + first_high_bit(odd);
            if (special_bytes[static_cast<unsigned char>(bytes[place])]) return place;
        }
        at += 8;
    }
    while (at < end && !special_bytes[static_cast<unsigned char>(bytes[at])]) ++at;
    return at;
}

/// Letter with diaeresis for a letter without; 0 for others.
char32_t with_diaeresis(char letter) {
    switch (letter) {
        case 'a':
            return 0xE4;
        case 'o':
            return 0xF6;
        case 'u':
            return 0xFC;
        case 'A':
            return 0xC4;
        case 'O':
            return 0xD6;
        case 'U':
            return 0xDC;
        case 'e':
            return 0xEB;
        case 'i':
            return 0xEF;
        default:
            return 0;
    }
}

constexpr char32_t combining_diaeresis = 0x308;

bool is_ascii_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

}  // namespace

PlainWriter::PlainWriter(Document& document) : document_(document) {
    document_.text.reserve(document_.file.size());
}

void PlainWriter::open(Block block) {
    close();
    if (!document_.text.empty()) document_.text += "\n\n";
    block_ = block;
    block_.span.begin = static_cast<std::uint32_t>(document_.text.size());
    open_ = true;
}

void PlainWriter::close() {
    if (!open_) return;
    open_ = false;
    std::string& text = document_.text;
    while (text.size() > block_.span.begin && (text.back() == ' ' || text.back() == '\n')) text.pop_back();
    if (text.size() == block_.span.begin) {
        text.resize(block_.span.begin < 2 ? 0 : block_.span.begin - 2);
        return;
    }
    block_.span.end = static_cast<std::uint32_t>(text.size());
    document_.blocks.push_back(block_);
}

std::string_view PlainWriter::last_block() const {
    if (document_.blocks.empty()) return {};
    const Span span = document_.blocks.back().span;
    return std::string_view(document_.text).substr(span.begin, span.end - span.begin);
}

void PlainWriter::append(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    document_.origin.add(static_cast<std::uint32_t>(document_.text.size()), end - begin, begin, end - begin);
    document_.text.append(document_.file, begin, end - begin);
}

void PlainWriter::put(char32_t value, std::uint32_t begin, std::uint32_t end) {
    if (is_invisible(value)) return;
    if (value == 0 || value == '\r') value = value == 0 ? 0xFFFD : ' ';
    if (is_space(value) || value == '\n') {
        value = value == '\n' ? '\n' : ' ';
        if (at_start()) return;
    }
    const auto plain = static_cast<std::uint32_t>(document_.text.size());
    append_utf8(document_.text, value);
    document_.origin.add(plain, static_cast<std::uint32_t>(document_.text.size()) - plain, begin, end - begin);
}

void PlainWriter::line_end(std::uint32_t begin, std::uint32_t end) {
    if (!at_start() && document_.text.back() != '\n') put('\n', begin, end);
}

void PlainWriter::copy(std::uint32_t begin, std::uint32_t end) {
    const std::string_view bytes = document_.file;
    if (at_start()) begin = skip_blank(bytes, begin, end);
    std::uint32_t run = begin;  // bytes [run, at) are copied as they are
    std::uint32_t at = begin;
    while ((at = next_special(bytes, at, end)) < end) {
        const CodePoint point = decode(bytes, at);
        const std::uint32_t next = at + point.length;
        const char32_t composed =
            point.value == combining_diaeresis && at > run ? with_diaeresis(bytes[at - 1]) : char32_t{0};
        if (composed != 0) {
            append(run, at - 1);
            put(composed, at - 1, next);
        } else if (is_space(point.value)) {
            append(run, at);
            put(' ', at, next);
        } else if (point.value == '\r') {
            append(run, at);
            const bool pair = next < end && bytes[next] == '\n';
            put('\n', at, next + (pair ? 1 : 0));
            run = at = next + (pair ? 1 : 0);
            continue;
        } else if (is_invisible(point.value)) {
            append(run, at);
        } else {
            at = next;
            continue;
        }
        run = at = next;
    }
    append(run, end);
}

void PlainWriter::copy_collapsed(std::uint32_t begin, std::uint32_t end) {
    const std::string_view bytes = document_.file;
    std::uint32_t run = begin;
    std::uint32_t at = begin;
    while (at < end) {
        if (!is_ascii_space(bytes[at])) {
            ++at;
            continue;
        }
        std::uint32_t next = at + 1;
        while (next < end && is_ascii_space(bytes[next])) ++next;
        if (next - at == 1 && bytes[at] == ' ' && at > run) {
            at = next;
            continue;
        }
        copy(run, at);
        const bool after_space = at_start() || document_.text.back() == ' ' || document_.text.back() == '\n';
        if (!after_space) put(' ', at, next);
        run = at = next;
    }
    copy(run, end);
}

std::uint32_t skip_blank(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
    while (begin < end) {
        if (is_ascii_space(bytes[begin])) {
            ++begin;
            continue;
        }
        if (static_cast<unsigned char>(bytes[begin]) < 0x80) break;
        const CodePoint point = decode(bytes, begin);
        if (!is_space(point.value) && !is_invisible(point.value)) break;
        begin += point.length;
    }
    return begin;
}

std::uint32_t line_end_at(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
    // In growing windows, so that the search for one kind of line end never runs far past the other.
    for (std::uint32_t window = 512; begin < end; window *= 2) {
        const std::uint32_t length = end - begin < window ? end - begin : window;
        const char* start = bytes.data() + begin;
        const auto* newline = static_cast<const char*>(std::memchr(start, '\n', length));
        const std::size_t before = newline != nullptr ? static_cast<std::size_t>(newline - start) : length;
        const auto* carriage = static_cast<const char*>(std::memchr(start, '\r', before));
        if (carriage != nullptr) return begin + static_cast<std::uint32_t>(carriage - start);
        if (newline != nullptr) return begin + static_cast<std::uint32_t>(before);
        begin += length;
        if (window >= 1U << 30) window = 1U << 29;
    }
    return end;
}

std::uint32_t after_line_end(std::string_view bytes, std::uint32_t at, std::uint32_t end) {
    if (at >= end) return end;
    if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n') return at + 2;
    return at + 1;
}

}  // namespace stimmig
