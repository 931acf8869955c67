// reStructuredText, as well as it can be read without a processor: no directive is run and nothing is included. What
// stands there verbatim (literal blocks, code, raw output) is no text of the author's.
#include <algorithm>
#include <array>

#include "text/inline_markup.h"
#include "text/readers.h"
#include "text/source_line.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

constexpr std::string_view marks = "*`";
constexpr std::string_view adornments = "=-~^\"'`#*+.:_!$%&,;<>?@\\/|(){}[]";

/// Directives whose content is text for readers; that of all others is skipped.
constexpr std::array<std::string_view, 17> text_directives{
    "admonition", "attention",  "caution", "danger", "epigraph", "error",   "highlights",     "hint",    "important",
    "note",       "pull-quote", "tip",     "topic",  "warning",  "sidebar", "parsed-literal", "compound"};

bool is_adornment(std::string_view text) {
    return text.size() >= 3 && run_length(text) == text.size() && adornments.find(text.front()) != text.npos;
}

/// "+-----+-----+" and "+=====+=====+"
bool is_grid_border(std::string_view text) {
    return text.size() >= 5 && text.front() == '+' && text.back() == '+' && text.find_first_not_of("+-=") == text.npos;
}

/// "=====  ====="
bool is_simple_border(std::string_view text) {
    return text.starts_with("==") && text.find(' ') != text.npos && text.find_first_not_of("= ") == text.npos;
}

/// Length of "- ", "* ", "+ ", "12. ", "#. "; 0 where there is none.
std::uint32_t list_mark(std::string_view text) {
    if (text.size() > 1 && (text[0] == '-' || text[0] == '*' || text[0] == '+') && text[1] == ' ') return 2;
    if (text.starts_with("#. ")) return 3;
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(digits);
    const bool marked = digits > 0 && digits < 4 && (rest.starts_with(". ") || rest.starts_with(") "));
    return marked ? static_cast<std::uint32_t>(digits + 2) : 0;
}

class RstReader {
public:
    RstReader(Document& document, PlainWriter& writer, std::uint32_t begin)
        : document_(document), writer_(writer), file_(document.file), lines_(lines_from(file_, begin)) {}

    void read() {
        while (at_ < lines_.size()) read_line();
    }

private:
    Document& document_;
    PlainWriter& writer_;
    std::string_view file_;
    std::vector<SourceLine> lines_;
    std::size_t at_ = 0;
    std::uint32_t groups_ = 0;
    std::uint32_t items_ = 0;
    BlockKind open_kind_ = BlockKind::paragraph;

    [[nodiscard]] std::string_view text(std::size_t line) const {
        return line < lines_.size() ? lines_[line].text(file_) : std::string_view();
    }

    void read_line() {
        const SourceLine& line = lines_[at_];
        if (line.blank()) {
            writer_.close();
            ++at_;
            return;
        }
        const std::string_view here = text(at_);
        if (!writer_.is_open()) {
            if (is_grid_border(here)) return read_grid();
            if (is_simple_border(here)) return read_simple_table();
            if (read_heading()) return;
            if (here.starts_with("..") && (here.size() == 2 || here[2] == ' ')) return read_explicit();
            if (line.indent() == 0 && read_field(here)) return;
        }
        if (const std::uint32_t mark = list_mark(here); mark != 0 && (!writer_.is_open() || in_item())) {
            open_item();
            write_text(line.begin + mark);
            return;
        }
        if (!writer_.is_open()) {
            Block block;
            if (line.indent() > 0) block.kind = in_list_after_blank() ? BlockKind::list_item : BlockKind::quote;
            if (block.kind == BlockKind::list_item) {
                block.group = groups_;
                block.row = items_ - 1;
            }
            open_kind_ = block.kind;
            writer_.open(block);
            write_text(line.begin);
        } else {
            write_text(lines_[at_ - 1].end);
        }
    }

    [[nodiscard]] bool in_item() const { return items_ > 0 && open_kind_ == BlockKind::list_item; }
    [[nodiscard]] bool in_list_after_blank() const {
        return !document_.blocks.empty() && document_.blocks.back().kind == BlockKind::list_item;
    }

    void open_item() {
        const bool goes_on = writer_.is_open() || in_list_after_blank();
        writer_.close();
        if (!goes_on) {
            ++groups_;
            items_ = 0;
        }
        Block block;
        block.kind = open_kind_ = BlockKind::list_item;
        block.group = groups_;
        block.row = items_++;
        writer_.open(block);
    }

    /// The line from `begin` on. "::" at its end announces a literal block, which is skipped.
    void write_text(std::uint32_t begin) {
        const SourceLine& line = lines_[at_++];
        const std::string_view here = line.text(file_);
        std::uint32_t end = line.begin + static_cast<std::uint32_t>(here.size());
        const bool literal = here.ends_with("::");
        if (literal) end -= here == "::" ? 2 : 1;
        write_inline(begin, end);
        if (literal && at_ < lines_.size() && lines_[at_].blank()) {
            writer_.close();
            skip_indented(line.indent());
        }
    }

    void skip_indented(std::uint32_t indent) {
        while (at_ < lines_.size() && (lines_[at_].blank() || lines_[at_].indent() > indent)) ++at_;
    }

    /// A line with an adornment below it, and perhaps one above.
    bool read_heading() {
        const bool over = is_adornment(text(at_)) && text(at_ + 2) == text(at_) && !text(at_ + 1).empty();
        const std::size_t title = over ? at_ + 1 : at_;
        if (!over && is_adornment(text(at_))) {
            ++at_;  // a transition
            return true;
        }
        if (lines_[title].indent() > 0 && !over) return false;
        const std::string_view below = text(title + 1);
        if (!is_adornment(below) || below.size() + 2 < text(title).size() / 2) return false;
        const bool titles = document_.title.empty() && document_.blocks.empty();
        Block block;
        block.kind = titles ? BlockKind::title : BlockKind::heading;
        writer_.open(block);
        write_inline(lines_[title].begin, lines_[title].end);
        writer_.close();
        if (titles) document_.title = writer_.last_block();
        at_ = title + 2;
        return true;
    }

    /// ":date: 2025-01-30"
    bool read_field(std::string_view here) {
        if (!here.starts_with(':')) return false;
        const std::size_t close = here.find(": ", 1);
        if (close == here.npos) return false;
        std::string name(here.substr(1, close - 1));
        for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (name.find_first_of(" `") != name.npos) return false;
        const std::string_view value = here.substr(close + 2);
        if (name == "source") document_.source = value;
        if (name == "author" || name == "autor") document_.author = value;
        if (name == "story" || name == "stimmig-story") document_.story = value;
        if ((name == "date" || name == "datum" || name == "published") && !document_.published)
            document_.published = parse_day(value);
        ++at_;
        return true;
    }

    /// Comments, targets, footnotes and directives.
    void read_explicit() {
        const SourceLine& line = lines_[at_];
        const std::string_view here = line.text(file_);
        const std::size_t colons = here.find("::");
        const std::string_view name = colons == here.npos || here.size() < 3 ? "" : here.substr(3, colons - 3);
        const bool for_readers =
            std::find(text_directives.begin(), text_directives.end(), name) != text_directives.end();
        ++at_;
        if (!for_readers) return skip_indented(line.indent());
        if (colons + 3 < here.size()) {
            writer_.open({});
            write_inline(line.begin + static_cast<std::uint32_t>(colons) + 2, line.end);
        }
        // Options (":class: x") stand right below it; its text follows as if it were a quotation.
        while (at_ < lines_.size() && text(at_).starts_with(':')) ++at_;
    }

    void write_cell(std::uint32_t row, std::uint32_t column, bool head, std::uint32_t begin, std::uint32_t end) {
        Block block;
        block.kind = head ? BlockKind::table_header : BlockKind::table_cell;
        block.group = groups_;
        block.row = row;
        block.column = column;
        writer_.open(block);
        write_inline(begin, end);
        writer_.close();
    }

    /// Cells between bars; each line is a row of its own, as in nearly all tables.
    void read_grid() {
        ++groups_;
        std::size_t last = at_;
        bool has_head = false;
        for (; !text(last).empty() && (text(last).front() == '+' || text(last).front() == '|'); ++last)
            has_head = has_head || text(last).find("+=") != std::string_view::npos;
        std::uint32_t row = 0;
        for (; at_ < last; ++at_) {
            const SourceLine& line = lines_[at_];
            if (text(at_).front() == '+') {
                if (text(at_).find('=') != std::string_view::npos) has_head = false;
                continue;
            }
            std::uint32_t column = 0;
            for (std::uint32_t begin = line.begin + 1; begin < line.end;) {
                const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(file_.find('|', begin), line.end));
                if (end == line.end) break;
                write_cell(row, column++, has_head, begin, end);
                begin = end + 1;
            }
            ++row;
        }
    }

    /// Cells under the bars of the border.
    void read_simple_table() {
        ++groups_;
        const SourceLine border = lines_[at_];
        std::vector<std::uint32_t> columns;
        for (std::uint32_t i = border.begin; i < border.end; ++i)
            if (file_[i] == '=' && (i == border.begin || file_[i - 1] == ' ')) columns.push_back(i - border.start);
        std::size_t borders = 0;
        std::size_t last = at_ + 1;
        for (; last < lines_.size() && !(lines_[last].blank() && last + 1 < lines_.size() && lines_[last + 1].blank());
             ++last) {
            if (!is_simple_border(text(last))) continue;
            ++borders;
            if (borders == 2 || last + 1 >= lines_.size() || lines_[last + 1].blank()) break;
        }
        bool head = borders == 2;
        std::uint32_t row = 0;
        for (++at_; at_ < last; ++at_) {
            if (is_simple_border(text(at_))) {
                head = false;
                continue;
            }
            if (lines_[at_].blank()) continue;
            write_row(lines_[at_], columns, row++, head);
        }
        if (at_ < lines_.size()) ++at_;
    }

    void write_row(const SourceLine& line, const std::vector<std::uint32_t>& columns, std::uint32_t row, bool head) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const std::uint32_t begin = offset_of(line, columns[i]);
            const std::uint32_t end = i + 1 < columns.size() ? offset_of(line, columns[i + 1]) : line.end;
            if (begin < end) write_cell(row, static_cast<std::uint32_t>(i), head, begin, end);
        }
    }

    /// Byte of the code point in a column.
    [[nodiscard]] std::uint32_t offset_of(const SourceLine& line, std::uint32_t column) const {
        std::uint32_t at = line.start;
        for (; column > 0 && at < line.end; --column) at += decode(file_, at).length;
        return std::min(at, line.end);
    }

    void write_inline(std::uint32_t begin, std::uint32_t end) {
        copy_without_marks(writer_, begin, end, marks,
                           [&](std::uint32_t run, std::uint32_t at) { return take_special(run, at, end); });
    }

    /// Roles, the targets of links, notes, substitutions and escapes.
    std::uint32_t take_special(std::uint32_t run, std::uint32_t at, std::uint32_t end) {
        const std::string_view rest = file_.substr(at, std::min(end - at, longest_markup));
        std::size_t length = 0;
        if (rest.front() == '\\' && rest.size() > 1) {
            // What follows stands for itself; before a space the two part words for the markup alone.
            writer_.copy(run, at);
            const std::uint32_t next = at + 1;
            if (rest[1] != ' ') writer_.copy(next, next + decode(file_, next).length);
            return 1 + decode(file_, next).length;
        }
        if (rest.front() == ':') {
            const std::size_t close = rest.find(":`", 1);
            if (close != rest.npos && rest.find_first_of(" \n") > close) length = close + 1;
        } else if (rest.front() == '<' && at > 0 && file_[at - 1] == ' ') {
            const std::size_t close = rest.find(">`");
            if (close != rest.npos && rest.find('\n') > close) length = close + 1;
        } else if (rest.front() == '[') {
            const std::size_t close = rest.find("]_");
            if (close != rest.npos && rest.find_first_of(" \n") > close) length = close + 2;
        } else if (rest.front() == '_' && at > 0 && file_[at - 1] == '`') {
            length = run_length(rest);
        }
        if (length > 0) writer_.copy(run, at);
        return static_cast<std::uint32_t>(length);
    }
};

}  // namespace

void read_restructured_text(Document& document, PlainWriter& writer, std::uint32_t begin) {
    RstReader(document, writer, begin).read();
}

}  // namespace stimmig
