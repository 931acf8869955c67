// Front matter: the part of YAML and TOML that newsrooms put before their texts. A full parser would not say from
// which bytes of the file a title came, and figures in the title need their places.
#include <algorithm>
#include <array>
#include <string>

#include "text/readers.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/// Lines of a file between two offsets.
class Lines {
public:
    Lines(std::string_view file, std::uint32_t begin, std::uint32_t end) : file_(file), next_(begin), end_(end) {
        step();
    }
    [[nodiscard]] bool done() const { return begin_ >= end_; }
    [[nodiscard]] std::uint32_t begin() const { return begin_; }
    [[nodiscard]] std::uint32_t line_end() const { return line_end_; }
    [[nodiscard]] std::uint32_t next() const { return next_; }
    [[nodiscard]] std::string_view text() const { return file_.substr(begin_, line_end_ - begin_); }
    void step() {
        begin_ = next_;
        line_end_ = line_end_at(file_, begin_, end_);
        next_ = after_line_end(file_, line_end_, end_);
    }

private:
    std::string_view file_;
    std::uint32_t begin_ = 0;
    std::uint32_t line_end_ = 0;
    std::uint32_t next_ = 0;
    std::uint32_t end_;
};

std::string_view trimmed_right(std::string_view text) {
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

/// Code point of a backslash escape at `at` and its length; both notations share theirs. Unknown ones stand for
/// themselves.
CodePoint escape(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return {'\\', 1};
    std::size_t digits = 0;
    switch (text[at + 1]) {
        case 'n':
        case 'r':
        case 't':
            return {' ', 2};
        case '_':
            return {0xA0, 2};
        case 'x':
            digits = 2;
            break;
        case 'u':
            digits = 4;
            break;
        case 'U':
            digits = 8;
            break;
        default: {
            const CodePoint next = decode(text, at + 1);
            return {next.value, next.length + 1};
        }
    }
    char32_t value = 0;
    for (std::size_t i = at + 2; i < at + 2 + digits; ++i) {
        const char c = i < text.size() ? text[i] : ' ';
        const char folded = static_cast<char>(c | 0x20);
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (folded < 'a' || folded > 'f')) return {'\\', 1};
        value = value * 16 + static_cast<char32_t>(digit ? c - '0' : folded - 'a' + 10);
    }
    return {value, static_cast<std::uint32_t>(digits + 2)};
}

/// Writes a quoted string that begins at the quote; it may run over several lines, up to `end`.
void write_quoted(PlainWriter& writer, std::uint32_t begin, std::uint32_t end, bool yaml) {
    const std::string_view text = writer.file().substr(0, end);
    const char quote = text[begin];
    const bool triple = !yaml && text.substr(begin, 3) == std::string(3, quote);
    std::uint32_t at = begin + (triple ? 3 : 1);
    std::uint32_t run = at;
    while (at < end) {
        const char c = text[at];
        if (c == '\\' && quote == '"') {
            writer.copy_collapsed(run, at);
            const CodePoint point = escape(text, at);
            writer.put(point.value, at, at + point.length);
            run = at = at + point.length;
        } else if (c == quote && yaml && quote == '\'' && text.substr(at, 2) == "''") {
            writer.copy_collapsed(run, at);
            writer.put('\'', at, at + 2);
            run = at = at + 2;
        } else if (c == quote && (!triple || text.substr(at, 3) == std::string(3, quote))) {
            break;
        } else {
            ++at;
        }
    }
    writer.copy_collapsed(run, at);
}

/// Writes the scalar in [begin, end): the rest of its key's line and all indented lines after it.
void write_scalar(PlainWriter& writer, std::uint32_t begin, std::uint32_t end, bool yaml) {
    const std::string_view file = writer.file();
    while (begin < end && is_blank(file[begin])) ++begin;
    if (begin == end) return;
    if (file[begin] == '"' || file[begin] == '\'') {
        write_quoted(writer, begin, end, yaml);
        return;
    }
    bool first = true;
    const bool block = yaml && (file[begin] == '>' || file[begin] == '|');
    for (Lines lines(file, begin, end); !lines.done(); lines.step(), first = false) {
        if (first && block) continue;  // the indicator itself
        std::string_view text = lines.text();
        const std::size_t comment = std::min(text.find(" #"), text.find("\t#"));
        if (!block && comment != std::string_view::npos) text = text.substr(0, comment);
        text = trimmed_right(text);
        if (!first) writer.copy_collapsed(lines.begin() - 1, lines.begin());
        writer.copy_collapsed(lines.begin(), lines.begin() + static_cast<std::uint32_t>(text.size()));
    }
}

/// Plain text of a scalar that is not part of the document's own text.
std::string scalar_text(const Document& document, std::uint32_t begin, std::uint32_t end, bool yaml) {
    Document scratch;
    scratch.file = document.file.substr(begin, end - begin);
    PlainWriter writer(scratch);
    writer.open({});
    write_scalar(writer, 0, end - begin, yaml);
    writer.close();
    return scratch.text;
}

std::string key_of(std::string_view text) {
    text = trimmed_right(text);
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front()) {
        text = text.substr(1, text.size() - 2);
    }
    std::string key;
    for (const char c : text) key += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return key;
}

/// Keys under which newsrooms keep the lines between title and text.
bool is_teaser(std::string_view key) {
    constexpr std::array<std::string_view, 21> keys{
        "teaser",     "description",     "lead",        "subtitle", "dek",      "deck",
        "untertitel", "unterzeile",      "vorspann",    "summary",  "abstract", "excerpt",
        "intro",      "standfirst",      "anreisser",   "anreißer", "kurztext", "dachzeile",
        "kicker",     "zusammenfassung", "beschreibung"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void read_entry(Document& document, PlainWriter& writer, const std::string& key, Span value, bool yaml) {
    if ((key == "title" || key == "titel" || key == "überschrift") && document.title.empty()) {
        Block block;
        block.kind = BlockKind::title;
        const std::size_t blocks = document.blocks.size();
        writer.open(block);
        write_scalar(writer, value.begin, value.end, yaml);
        writer.close();
        if (document.blocks.size() > blocks) document.title = writer.last_block();
    } else if (is_teaser(key)) {
        Block block;
        block.kind = BlockKind::heading;
        writer.open(block);
        write_scalar(writer, value.begin, value.end, yaml);
        writer.close();
    } else if (key == "source") {
        document.source = scalar_text(document, value.begin, value.end, yaml);
    } else if (key == "author" || key == "autor") {
        document.author = scalar_text(document, value.begin, value.end, yaml);
    } else if (key == "story" || key == "stimmig-story") {
        document.story = scalar_text(document, value.begin, value.end, yaml);
    } else if ((key == "date" || key == "published" || key == "datum") && !document.published) {
        document.published = parse_day(scalar_text(document, value.begin, value.end, yaml));
    }
}

void read_entries(Document& document, PlainWriter& writer, std::uint32_t begin, std::uint32_t end, bool yaml) {
    const std::string_view file = document.file;
    for (Lines lines(file, begin, end); !lines.done();) {
        const std::string_view text = lines.text();
        if (!yaml && text.starts_with('[')) return;  // a table: its keys are not the text's own
        const std::size_t separator = text.find(yaml ? ':' : '=');
        const std::uint32_t start = lines.begin();
        std::uint32_t value_end = lines.line_end();
        lines.step();
        if (text.empty() || is_blank(text[0]) || text[0] == '#' || separator == std::string_view::npos) continue;
        // Indented lines go on with the value; a TOML string of several lines ends at its own quotes.
        const std::size_t tripled = text.find("\"\"\"");
        const bool multiline =
            !yaml && tripled != std::string_view::npos && text.find("\"\"\"", tripled + 3) == text.npos;
        while (!lines.done() && (multiline || (!lines.text().empty() && is_blank(lines.text()[0])))) {
            const bool closes = multiline && lines.text().find("\"\"\"") != std::string_view::npos;
            value_end = lines.line_end();
            lines.step();
            if (closes) break;
        }
        const Span value{start + static_cast<std::uint32_t>(separator) + 1, value_end};
        read_entry(document, writer, key_of(text.substr(0, separator)), value, yaml);
    }
}

}  // namespace

std::uint32_t read_front_matter(Document& document, PlainWriter& writer) {
    const std::string_view file = document.file;
    const auto size = static_cast<std::uint32_t>(file.size());
    const std::uint32_t begin = file.starts_with(byte_order_mark) ? 3 : 0;
    Lines lines(file, begin, size);
    if (lines.done()) return begin;
    const std::string_view fence = trimmed_right(lines.text());
    if (fence != "---" && fence != "+++") return begin;
    const bool yaml = fence == "---";
    lines.step();
    const std::uint32_t first = lines.begin();
    for (; !lines.done(); lines.step()) {
        const std::string_view text = trimmed_right(lines.text());
        if (text != fence && !(yaml && text == "...")) continue;
        read_entries(document, writer, first, lines.begin(), yaml);
        return lines.next();
    }
    return begin;
}

}  // namespace stimmig
