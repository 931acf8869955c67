// Markdown by md4c: its callbacks give the text in pieces, most of which point into the file.
#include <md4c.h>

#include <algorithm>
#include <vector>

#include "text/entities.h"
#include "text/readers.h"

namespace stimmig {
namespace {

/// Beyond this a table is padded with more empty cells than its file has bytes; it is read as text then.
constexpr unsigned most_columns = 256;
constexpr int too_many_columns = 1;

struct List {
    std::uint32_t group = 0;
    std::uint32_t items = 0;
};

class MarkdownReader {
public:
    MarkdownReader(Document& document, PlainWriter& writer, std::uint32_t begin)
        : document_(document), writer_(writer), last_end_(begin) {}

    int enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                writer_.close();
                lists_.push_back({++groups_, 0});
                break;
            case MD_BLOCK_LI:
                if (!lists_.empty()) ++lists_.back().items;
                item_begins_ = true;
                break;
            case MD_BLOCK_QUOTE:
                ++quotes_;
                break;
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                skipping_ = true;
                break;
            case MD_BLOCK_H:
                enter_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
                break;
            case MD_BLOCK_P:
                open_text();
                break;
            case MD_BLOCK_TABLE:
                if (static_cast<MD_BLOCK_TABLE_DETAIL*>(detail)->col_count > most_columns) return too_many_columns;
                ++groups_;
                rows_ = 0;
                break;
            case MD_BLOCK_TR:
                columns_ = 0;
                break;
            case MD_BLOCK_TH:
                open_cell(BlockKind::table_header);
                break;
            case MD_BLOCK_TD:
                open_cell(BlockKind::table_cell);
                break;
            default:
                break;
        }
        return 0;
    }

    void leave(MD_BLOCKTYPE type) {
        switch (type) {
            case MD_BLOCK_UL:
            case MD_BLOCK_OL:
                lists_.pop_back();
                break;
            case MD_BLOCK_QUOTE:
                --quotes_;
                break;
            case MD_BLOCK_CODE:
            case MD_BLOCK_HTML:
                skipping_ = false;
                break;
            case MD_BLOCK_TR:
                ++rows_;
                break;
            default:
                break;
        }
        writer_.close();
        if (titling_) {
            titling_ = false;
            document_.title = writer_.last_block();
        }
    }

    void enter_span(MD_SPANTYPE type) { hidden_ += hides(type) ? 1 : 0; }
    void leave_span(MD_SPANTYPE type) { hidden_ -= hides(type) ? 1 : 0; }

    void text(MD_TEXTTYPE type, std::string_view text) {
        const std::string_view file = writer_.file();
        const bool inside = text.data() >= file.data() && text.data() + text.size() <= file.data() + file.size();
        const std::uint32_t begin = inside ? static_cast<std::uint32_t>(text.data() - file.data()) : last_end_;
        const std::uint32_t end = begin + (inside ? static_cast<std::uint32_t>(text.size()) : 0);
        const bool breaks = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || (!inside && !text.empty());
        if (skipping_) {
            last_end_ = std::max(last_end_, end);
            return;
        }
        if (!writer_.is_open()) open_text();
        if (breaks) {
            break_line();
            return;
        }
        last_end_ = std::max(last_end_, end);
        if (item_begins_ && inside && !lists_.empty()) copy_marker(begin);
        item_begins_ = false;
        if (hidden_ > 0) return;
        if (type == MD_TEXT_HTML) {
            const bool line_break = text.size() > 3 && text[0] == '<' && (text[1] | 0x20) == 'b' &&
                                    (text[2] | 0x20) == 'r' && (text[3] == '>' || text[3] == '/' || text[3] == ' ');
            if (line_break) writer_.line_end(begin, end);
        } else if (type == MD_TEXT_ENTITY) {
            const auto entity = parse_entity(text, false);
            if (entity && entity->length == text.size()) {
                writer_.put(entity->value, begin, end);
            } else {
                writer_.copy(begin, end);
            }
        } else {
            writer_.copy(begin, end);
        }
    }

private:
    static bool hides(MD_SPANTYPE type) { return type == MD_SPAN_IMG || type == MD_SPAN_DEL; }

    void enter_heading(unsigned level) {
        Block block;
        block.kind = BlockKind::heading;
        // Without front matter a first heading of the first level is the text's title.
        titling_ = level == 1 && document_.title.empty() && document_.blocks.empty();
        if (titling_) block.kind = BlockKind::title;
        writer_.open(block);
    }

    void open_text() {
        Block block;
        if (!lists_.empty()) {
            block.kind = BlockKind::list_item;
            block.group = lists_.back().group;
            block.row = std::max(lists_.back().items, 1U) - 1;
        } else if (quotes_ > 0) {
            block.kind = BlockKind::quote;
        }
        writer_.open(block);
    }

    /// "13. März: Die Finalisten stehen fest" is no thirteenth item: where the number before an item does not count it,
    /// it belongs to the text.
    void copy_marker(std::uint32_t begin) {
        const std::string_view file = writer_.file();
        std::uint32_t end = begin;
        while (end > 0 && file[end - 1] == ' ') --end;
        if (end == begin || end == 0 || file[end - 1] != '.') return;
        std::uint32_t digit = end - 1;
        std::uint32_t number = 0;
        std::uint32_t place = 1;
        for (; digit > 0 && place <= 100 && file[digit - 1] >= '0' && file[digit - 1] <= '9'; --digit, place *= 10) {
            number += static_cast<std::uint32_t>(file[digit - 1] - '0') * place;
        }
        if (place > 1 && number != lists_.back().items) writer_.copy(digit, begin);
    }

    void open_cell(BlockKind kind) {
        Block block;
        block.kind = kind;
        block.group = groups_;
        block.row = rows_;
        block.column = columns_++;
        writer_.open(block);
    }

    /// md4c does not say where a line break stands: it is the next one after the text before it.
    void break_line() {
        const std::string_view file = writer_.file();
        const auto size = static_cast<std::uint32_t>(file.size());
        const std::uint32_t at = line_end_at(file, last_end_, size);
        const std::uint32_t end = after_line_end(file, at, size);
        const bool only_spaces = file.substr(last_end_, at - last_end_).find_first_not_of(" \t") == file.npos;
        if (hidden_ == 0) writer_.line_end(only_spaces ? last_end_ : at, end);
        last_end_ = end;
    }

    Document& document_;
    PlainWriter& writer_;
    std::uint32_t last_end_;  ///< file offset after the last text that was seen
    std::vector<List> lists_;
    std::uint32_t groups_ = 0;
    std::uint32_t rows_ = 0;
    std::uint32_t columns_ = 0;
    int quotes_ = 0;
    int hidden_ = 0;  ///< open spans whose text is not the author's word: pictures, and what was struck out
    bool item_begins_ = false;
    bool skipping_ = false;
    bool titling_ = false;
};

MarkdownReader& reader(void* user) {
    return *static_cast<MarkdownReader*>(user);
}

int parse(Document& document, PlainWriter& writer, std::uint32_t begin, unsigned flags) {
    MarkdownReader state(document, writer, begin);
    MD_PARSER parser{};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) { return reader(user).enter(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) { return reader(user).leave(type), 0; };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* user) { return reader(user).enter_span(type), 0; };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* user) { return reader(user).leave_span(type), 0; };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
        return reader(user).text(type, {text, size}), 0;
    };
    const std::string_view body = std::string_view(document.file).substr(begin);
    return md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, &state);
}

}  // namespace

void read_markdown(Document& document, PlainWriter& writer, std::uint32_t begin, bool indented_code) {
    const unsigned flags = MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES | (indented_code ? 0U : MD_FLAG_NOINDENTEDCODEBLOCKS);
    const std::string title = document.title;
    const std::string text = document.text;
    const std::vector<Block> blocks = document.blocks;
    const OriginMap origin = document.origin;
    if (parse(document, writer, begin, flags) != too_many_columns) return;
    writer.close();
    document.title = title;
    document.text = text;
    document.blocks = blocks;
    document.origin = origin;
    static_cast<void>(parse(document, writer, begin, flags & ~static_cast<unsigned>(MD_FLAG_TABLES)));
}

}  // namespace stimmig
