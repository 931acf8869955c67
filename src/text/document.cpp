#include "text/document.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "text/plain_writer.h"
#include "text/readers.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

std::vector<std::uint32_t> find_lines(std::string_view file) {
    std::vector<std::uint32_t> starts{0};
    const auto end = static_cast<std::uint32_t>(file.size());
    for (std::uint32_t at = 0; (at = line_end_at(file, at, end)) < end;) {
        at = after_line_end(file, at, end);
        starts.push_back(at);
    }
    return starts;
}

std::string hex(char byte) {
    constexpr char digits[] = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    return {'0', 'x', digits[value >> 4], digits[value & 0xF]};
}

Error at_path(const std::string& path, std::string message, std::string german) {
    return {path, 0, 0, std::move(message), std::move(german)};
}

std::optional<Error> check_bytes(const Document& document) {
    const std::string& file = document.file;
    if (file.starts_with("\xFF\xFE") || file.starts_with("\xFE\xFF")) {
        return at_path(document.path, "the file is UTF-16; save it as UTF-8",
                       "die Datei ist UTF-16; bitte als UTF-8 speichern");
    }
    if (std::memchr(file.data(), '\0', file.size()) != nullptr) {
        return at_path(document.path, "binary file", "ist eine Binärdatei und kein Text");
    }
    const std::size_t bad = first_invalid(file);
    if (bad == std::string_view::npos) return std::nullopt;
    const Position position = document.position(static_cast<std::uint32_t>(bad));
    Error error = at_path(document.path, "not valid UTF-8 (byte " + hex(file[bad]) + ")",
                          "kein gültiges UTF-8 (Byte " + hex(file[bad]) + ")");
    error.line = position.line;
    error.column = position.column;
    return error;
}

void read_body(Document& document, PlainWriter& writer, Format format, std::uint32_t begin) {
    switch (format) {
        case Format::markdown:
            return read_markdown(document, writer, begin);
        case Format::mdx:
            return read_mdx(document, writer, begin);
        case Format::asciidoc:
            return read_asciidoc(document, writer, begin);
        case Format::restructured_text:
            return read_restructured_text(document, writer, begin);
        default:
            return read_plain(document, writer, begin);
    }
}

}  // namespace

Position Document::position(std::uint32_t file_offset) const {
    if (line_starts.empty()) return {};
    const auto limit = std::min<std::uint32_t>(file_offset, static_cast<std::uint32_t>(file.size()));
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), limit);
    Position position;
    position.line = static_cast<std::uint32_t>(after - line_starts.begin()) + first_line - 1;
    std::uint32_t at = *(after - 1);
    // A byte order mark takes no column.
    if (at == 0 && file.starts_with("\xEF\xBB\xBF") && limit >= 3) at = 3;
    for (; at < limit; ++at) {
        if (!is_continuation(file[at])) ++position.column;
    }
    // An offset within a code point belongs to that code point's column.
    if (limit < file.size() && is_continuation(file[limit]) && position.column > 1) --position.column;
    return position;
}

std::string_view Document::surface(Span plain) const {
    const Span span = origin.to_file(plain);
    return std::string_view(file).substr(span.begin, span.end - span.begin);
}

Result<Document> read_text(std::string path, std::string bytes, Format format, const ReadLimits& limits) {
    // Offsets have 32 bits, and plain text may be longer than its file ("a|b|c" as a table).
    constexpr std::uint64_t hard_limit = std::numeric_limits<std::uint32_t>::max() / 4;
    const std::uint64_t limit = std::min(limits.max_bytes, hard_limit);
    if (bytes.size() > limit) {
        const std::string size = std::to_string(bytes.size());
        const std::string most = std::to_string(limit);
        return at_path(path, "the file has " + size + " bytes, more than the limit of " + most,
                       "die Datei hat " + size + " Bytes, mehr als die Grenze von " + most);
    }
    if (format == Format::jsonl)
        return at_path(path, "holds many texts and cannot be read as one",
                       "enthält viele Texte und ist nicht als ein Text zu lesen");
    Document document;
    document.path = std::move(path);
    if (format == Format::docx) {
        if (auto error = read_docx(document, bytes, limits)) return std::move(*error);
        document.line_starts = find_lines(document.file);
        return document;
    }
    document.file = std::move(bytes);
    document.line_starts = find_lines(document.file);
    if (const auto error = check_bytes(document)) return *error;

    PlainWriter writer(document);
    if (format == Format::html) {
        if (auto error = read_html(document, writer)) return std::move(*error);
    } else {
        read_body(document, writer, format, read_front_matter(document, writer));
    }
    writer.close();
    return document;
}

}  // namespace stimmig
