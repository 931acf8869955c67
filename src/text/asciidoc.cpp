// AsciiDoc, as well as it can be read without a processor: nothing is included, no macro and no condition is run. What
// stands there verbatim (listings, literals, passthroughs) is no text of the author's.
#include <algorithm>
#include <string>

#include "text/entities.h"
#include "text/inline_markup.h"
#include "text/readers.h"
#include "text/source_line.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

constexpr std::string_view marks = "*_`#";

/// Length of the name at the begin of a text.
std::size_t name_length(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    return static_cast<std::size_t>(end - text.begin());
}

bool is_name(std::string_view text) {
    return !text.empty() && name_length(text) == text.size();
}

/// Length of a list mark ("* ", "... ", "- ", "12. ", "<1> "); 0 where there is none.
std::uint32_t list_mark(std::string_view text) {
    std::size_t length = 0;
    if (text.starts_with('*') || text.starts_with('.') || text.starts_with('-')) {
        length = run_length(text);
        if (text.front() == '-' && length > 1) return 0;
    } else if (text.starts_with('<')) {
        const std::size_t close = text.find('>');
        if (close != text.npos && text.find_first_not_of("0123456789.", 1) == close) length = close + 1;
    } else {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits > 0 && digits < 4 && text.substr(digits).starts_with('.')) length = digits + 1;
    }
    return length > 0 && text.substr(length).starts_with(' ') ? static_cast<std::uint32_t>(length + 1) : 0;
}

/// "image::pfad[alt]", "include::datei[]", "ifdef::name[]".
bool is_block_macro(std::string_view text) {
    const std::size_t colons = text.find("::");
    return colons != text.npos && text.ends_with(']') && text.find('[', colons) != text.npos &&
           text.find(' ') >= colons && is_name(text.substr(0, colons));
}

class AsciidocReader {
public:
    AsciidocReader(Document& document, PlainWriter& writer, std::uint32_t begin)
        : document_(document), writer_(writer), file_(document.file), lines_(lines_from(file_, begin)) {}

    void read() {
        read_header();
        for (; at_ < lines_.size(); ++at_) read_line(lines_[at_]);
    }

private:
    Document& document_;
    PlainWriter& writer_;
    std::string_view file_;
    std::vector<SourceLine> lines_;
    std::size_t at_ = 0;
    std::uint32_t groups_ = 0;
    std::uint32_t items_ = 0;
    bool in_list_ = false;
    bool in_quote_ = false;

    /// The title, and the author, revision and attribute lines right below it.
    void read_header() {
        while (at_ < lines_.size() &&
               (lines_[at_].blank() || is_comment(lines_[at_].text(file_)) || read_attribute(lines_[at_].text(file_))))
            ++at_;
        if (at_ == lines_.size() || !lines_[at_].text(file_).starts_with("= ")) return;
        write_heading(lines_[at_++], 2, document_.title.empty() ? BlockKind::title : BlockKind::heading);
        for (; at_ < lines_.size() && !lines_[at_].blank(); ++at_) {
            const std::string_view text = lines_[at_].text(file_);
            if (read_attribute(text) || is_comment(text)) continue;
            // "v1.0, 2025-01-30", or the author's name with an address.
            const std::size_t comma = text.find(", ");
            const std::string_view revised = comma == text.npos ? text : text.substr(comma + 2);
            const std::optional<Day> day = parse_day(revised);
            if (day && !document_.published) document_.published = day;
            if (!day && document_.author.empty()) document_.author = text.substr(0, text.find(" <"));
        }
    }

    /// A line of one sign, which begins or ends a block, also right below a paragraph.
    static bool is_delimiter(std::string_view text) {
        const std::size_t run = run_length(text);
        return run == text.size() && run >= 3 && std::string_view("-.+/=*_'<").find(text.front()) != text.npos;
    }

    /// The old way to write a heading: one line, and below it as many signs.
    [[nodiscard]] bool is_underline(const SourceLine& line, std::string_view text) const {
        if (!writer_.is_open() || in_list_ || !is_delimiter(text) || at_ == 0) return false;
        const std::uint32_t above = lines_[at_ - 1].length();
        const bool single = at_ == 1 || lines_[at_ - 2].blank();
        return single && above + 2 >= line.length() && line.length() + 2 >= above;
    }

    void make_heading() {
        writer_.close();
        if (!document_.blocks.empty()) document_.blocks.back().kind = BlockKind::heading;
    }

    static bool is_comment(std::string_view text) { return text.starts_with("//") && !text.starts_with("///"); }

    /// ":name: value"; some values say what front matter says.
    bool read_attribute(std::string_view text) {
        if (!text.starts_with(':')) return false;
        const std::size_t close = text.find(':', 1);
        if (close == text.npos) return false;
        std::string_view name = text.substr(1, close - 1);
        if (name.starts_with('!')) name.remove_prefix(1);
        if (name.ends_with('!')) name.remove_suffix(1);
        if (!is_name(name)) return false;
        std::string_view value = text.substr(close + 1);
        while (value.starts_with(' ')) value.remove_prefix(1);
        if (name == "source") document_.source = value;
        if (name == "author") document_.author = value;
        if (name == "story" || name == "stimmig-story") document_.story = value;
        if ((name == "date" || name == "revdate" || name == "docdate") && !document_.published)
            document_.published = parse_day(value);
        return true;
    }

    void read_line(const SourceLine& line) {
        const std::string_view text = line.text(file_);
        if (line.blank()) return end_block();
        if (text == "+") return writer_.close();  // goes on with the same item
        if (text.starts_with("////") && run_length(text) == text.size()) return skip_to(text);
        if (is_comment(text)) return;
        if (is_underline(line, text)) return make_heading();
        if ((!writer_.is_open() || in_list_ || is_delimiter(text)) && read_structure(line, text)) return;
        if (writer_.is_open()) return write_inline(lines_[at_ - 1].end, line.end);
        open(in_quote_ ? BlockKind::quote : BlockKind::paragraph);
        write_inline(line.begin + static_cast<std::uint32_t>(admonition(text)), line.end);
    }

    /// "NOTE: ", "WARNUNG" stays: only AsciiDoc's own five are marks.
    static std::size_t admonition(std::string_view text) {
        for (const std::string_view mark : {"NOTE: ", "TIP: ", "IMPORTANT: ", "WARNING: ", "CAUTION: "})
            if (text.starts_with(mark)) return mark.size();
        return 0;
    }

    /// What begins or ends something rather than being text.
    bool read_structure(const SourceLine& line, std::string_view text) {
        if (text.starts_with("|===")) return read_table(), true;
        if (is_delimiter(text)) return read_delimiter(text), true;
        const std::size_t run = run_length(text);
        if (text == "--" || text.starts_with("```")) {
            if (text.starts_with("```")) skip_to("```");
            return end_block(), true;
        }
        if ((text.front() == '=' || text.front() == '#') && run <= 6 && text.substr(run).starts_with(' ')) {
            end_block();
            write_heading(line, run + 1, BlockKind::heading);
            return true;
        }
        if (text.front() == '[' && text.back() == ']' && !text.ends_with("]]]")) return true;
        if (text.front() == '.' && text.size() > 1 && text[1] != ' ' && text[1] != '.') {
            write_heading(line, 1, BlockKind::caption);
            return true;
        }
        if (is_block_macro(text) || (!in_list_ && read_attribute(text))) return true;
        if (const std::uint32_t mark = list_mark(text)) return write_item(line.begin + mark, line.end), true;
        const std::size_t term = text.find(":: ");
        if (text.ends_with("::") || (term != text.npos && term > 0)) return read_term(line, text), true;
        return false;
    }

    void read_delimiter(std::string_view text) {
        end_block();
        if (text.size() < 4) return;  // a rule or a page break
        if (std::string_view("-.+/").find(text.front()) != text.npos) return skip_to(text);
        if (text.front() == '_') in_quote_ = !in_quote_;
    }

    /// "Begriff:: Erklärung"
    void read_term(const SourceLine& line, std::string_view text) {
        const auto length = static_cast<std::uint32_t>(std::min(text.find("::"), text.size()));
        write_item(line.begin, line.begin + length);
        const std::uint32_t rest = line.begin + length + 2;
        if (rest < line.end) write_item(rest, line.end);
    }

    /// To the next line that is the same: what lies between is verbatim.
    void skip_to(std::string_view fence) {
        for (++at_; at_ < lines_.size() && lines_[at_].text(file_) != fence; ++at_) {
        }
    }

    void end_block() {
        writer_.close();
        in_list_ = false;
    }

    void open(BlockKind kind) {
        Block block;
        block.kind = kind;
        writer_.open(block);
    }

    void write_heading(const SourceLine& line, std::size_t mark, BlockKind kind) {
        open(kind);
        write_inline(line.begin + static_cast<std::uint32_t>(mark), line.end);
        writer_.close();
        if (kind == BlockKind::title) document_.title = writer_.last_block();
    }

    /// Items that follow each other are one list, also with blank lines between them.
    void write_item(std::uint32_t begin, std::uint32_t end) {
        const bool goes_on = !document_.blocks.empty() && document_.blocks.back().kind == BlockKind::list_item;
        writer_.close();
        if (!in_list_ && !goes_on) {
            ++groups_;
            items_ = 0;
        }
        in_list_ = true;
        Block block;
        block.kind = BlockKind::list_item;
        block.group = groups_;
        block.row = items_++;
        writer_.open(block);
        write_inline(begin, end);
    }

    /// Cells begin with "|", before which "2+" or "a" may say how they are laid out. The first line is the head, if a
    /// blank one follows.
    void read_table() {
        end_block();
        ++groups_;
        std::uint32_t row = 0;
        for (++at_; at_ < lines_.size() && !lines_[at_].text(file_).starts_with("|==="); ++at_) {
            const SourceLine& line = lines_[at_];
            if (line.blank() || is_comment(line.text(file_))) continue;
            const bool head = row == 0 && at_ + 1 < lines_.size() && lines_[at_ + 1].blank();
            std::uint32_t column = 0;
            for (std::uint32_t at = line.begin; at < line.end;) {
                const auto bar = static_cast<std::uint32_t>(std::min<std::size_t>(file_.find('|', at), line.end));
                if (bar == line.end && column == 0) break;
                const std::uint32_t begin = column == 0 ? bar + 1 : at;
                const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(file_.find('|', begin), line.end));
                Block block;
                block.kind = head ? BlockKind::table_header : BlockKind::table_cell;
                block.group = groups_;
                block.row = row;
                block.column = column++;
                writer_.open(block);
                write_inline(begin, end);
                writer_.close();
                at = end == line.end ? end : end + 1;
            }
            if (column > 0) ++row;
        }
    }

    void write_inline(std::uint32_t begin, std::uint32_t end) {
        copy_without_marks(writer_, begin, end, marks,
                           [&](std::uint32_t run, std::uint32_t at) { return take_special(run, at, end); });
    }

    /// Attributes, macros, references and entities.
    std::uint32_t take_special(std::uint32_t run, std::uint32_t at, std::uint32_t end) {
        const std::string_view rest = file_.substr(at, std::min(end - at, longest_markup));
        const auto drop = [&](std::size_t length) {
            writer_.copy(run, at);
            return static_cast<std::uint32_t>(length);
        };
        if (rest.front() == '&') {
            const auto entity = parse_entity(rest, false);
            if (!entity) return 0;
            writer_.copy(run, at);
            writer_.put(entity->value, at, at + entity->length);
            return entity->length;
        }
        if (rest.front() == '{') return take_attribute(run, at, rest);
        if (rest.starts_with("<<")) {
            const std::size_t close = rest.find(">>");
            if (close == rest.npos) return 0;
            const std::size_t comma = rest.find(',');
            writer_.copy(run, at);
            if (comma < close)
                writer_.copy(at + static_cast<std::uint32_t>(comma) + 1, at + static_cast<std::uint32_t>(close));
            return static_cast<std::uint32_t>(close + 2);
        }
        if (rest == "+" && at > 0 && file_[at - 1] == ' ') return drop(1);  // a hard line break
        return take_macro(run, at, rest);
    }

    std::uint32_t take_attribute(std::uint32_t run, std::uint32_t at, std::string_view rest) {
        const std::size_t close = rest.find('}');
        if (close == rest.npos || !is_name(rest.substr(1, close - 1))) return 0;
        const auto length = static_cast<std::uint32_t>(close + 1);
        writer_.copy(run, at);
        const std::string_view name = rest.substr(1, close - 1);
        if (name == "nbsp" || name == "sp") writer_.put(' ', at, at + length);
        if (name == "euro") writer_.put(0x20AC, at, at + length);
        return length;
    }

    /// "link:ziel[Worte]", "https://ziel[Worte]": the words stay. "footnote:[...]", "image:pfad[...]" go.
    std::uint32_t take_macro(std::uint32_t run, std::uint32_t at, std::string_view rest) {
        const bool starts_word = at == 0 || !is_word_character(decode_before(file_, at).value);
        const char first = rest.front();
        if (!starts_word || first < 'a' || first > 'z') return 0;
        const std::size_t colon = name_length(rest);
        if (!rest.substr(colon).starts_with(':')) return 0;
        const std::size_t gap = std::min(rest.find_first_of(" \t\n"), rest.size());
        const std::size_t open = rest.find('[', colon);
        if (open == rest.npos || (open > gap && gap > colon + 1) || gap == colon + 1) return 0;
        const std::size_t close = rest.find(']', open);
        if (close == rest.npos) return 0;
        writer_.copy(run, at);
        const std::string_view name = rest.substr(0, colon);
        const bool words =
            name != "footnote" && name != "image" && name != "icon" && name != "stem" && name != "indexterm";
        if (words) writer_.copy(at + static_cast<std::uint32_t>(open) + 1, at + static_cast<std::uint32_t>(close));
        return static_cast<std::uint32_t>(close + 1);
    }
};

}  // namespace

void read_asciidoc(Document& document, PlainWriter& writer, std::uint32_t begin) {
    AsciidocReader(document, writer, begin).read();
}

}  // namespace stimmig
