// HTML by gumbo: blocks from the elements of its tree, text from the file's own bytes, so that every figure has its
// place. Left out is what is not the article: scripts, navigation, forms, and what was struck out.
#include <algorithm>
#include <charconv>
#include <vector>

#include "text/entities.h"
#include "text/html_meta.h"
#include "text/html_table.h"
#include "text/html_tags.h"
#include "text/html_tree.h"
#include "text/readers.h"

namespace stimmig {
namespace {

bool is_left_out(const GumboElement& element) {
    switch (element.tag) {
        case GUMBO_TAG_SCRIPT:
        case GUMBO_TAG_STYLE:
        case GUMBO_TAG_NAV:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_NOSCRIPT:
        case GUMBO_TAG_TEMPLATE:
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_SVG:
        case GUMBO_TAG_MATH:
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_OBJECT:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA:
        case GUMBO_TAG_DEL:
        case GUMBO_TAG_S:
        case GUMBO_TAG_STRIKE:
            return true;
        default:
            return has_attribute(element, "hidden") || attribute(element, "role") == "navigation";
    }
}

bool is_inline(GumboTag tag) {
    switch (tag) {
        case GUMBO_TAG_A:
        case GUMBO_TAG_ABBR:
        case GUMBO_TAG_ACRONYM:
        case GUMBO_TAG_B:
        case GUMBO_TAG_BDI:
        case GUMBO_TAG_BDO:
        case GUMBO_TAG_BIG:
        case GUMBO_TAG_CITE:
        case GUMBO_TAG_CODE:
        case GUMBO_TAG_DATA:
        case GUMBO_TAG_DFN:
        case GUMBO_TAG_EM:
        case GUMBO_TAG_FONT:
        case GUMBO_TAG_I:
        case GUMBO_TAG_IMG:
        case GUMBO_TAG_INS:
        case GUMBO_TAG_KBD:
        case GUMBO_TAG_LABEL:
        case GUMBO_TAG_MARK:
        case GUMBO_TAG_NOBR:
        case GUMBO_TAG_Q:
        case GUMBO_TAG_SAMP:
        case GUMBO_TAG_SMALL:
        case GUMBO_TAG_SPAN:
        case GUMBO_TAG_STRONG:
        case GUMBO_TAG_SUB:
        case GUMBO_TAG_SUP:
        case GUMBO_TAG_TIME:
        case GUMBO_TAG_TT:
        case GUMBO_TAG_U:
        case GUMBO_TAG_VAR:
        case GUMBO_TAG_WBR:
        case GUMBO_TAG_UNKNOWN:
            return true;
        default:
            return false;
    }
}

bool is_heading(GumboTag tag) {
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
           tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

bool is_list(GumboTag tag) {
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DL;
}

class HtmlReader {
public:
    HtmlReader(Document& document, PlainWriter& writer) : document_(document), writer_(writer) {}

    void read(const GumboNode* root) {
        struct Level {
            const GumboNode* node;
            unsigned next;
        };
        std::vector<Level> levels;
        const auto visit = [&](const GumboNode* node) {
            if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) text(node->v.text);
            if (children_of(node) == nullptr) return;
            if (node->type != GUMBO_NODE_DOCUMENT && !enter(node->v.element)) return;
            levels.push_back({node, 0});
        };
        visit(root);
        while (!levels.empty()) {
            Level& top = levels.back();
            const GumboVector* children = children_of(top.node);
            if (top.next < children->length) {
                visit(static_cast<const GumboNode*>(children->data[top.next++]));
                continue;
            }
            if (top.node->type != GUMBO_NODE_DOCUMENT) leave(top.node->v.element);
            levels.pop_back();
        }
        writer_.close();
        meta_.settle(document_);
    }

private:
    /// Whether the element's children are to be read.
    bool enter(const GumboElement& element) {
        meta_.see(element);
        if (is_description(element)) description(element);
        if (is_left_out(element)) return false;
        if (element.tag == GUMBO_TAG_BR) {
            line_break(element);
            return false;
        }
        if (element.tag == GUMBO_TAG_SUP && is_footnote(element)) return false;
        if (is_inline(element.tag)) return true;
        writer_.close();
        if (element.tag == GUMBO_TAG_TITLE) {
            if (!document_.title.empty()) return false;
            push(BlockKind::title);
            in_title_ = true;
        } else if (is_heading(element.tag)) {
            const bool titles = element.tag == GUMBO_TAG_H1 && document_.title.empty();
            push(titles ? BlockKind::title : BlockKind::heading);
        } else if (is_list(element.tag)) {
            lists_.push_back({++groups_, 0});
        } else if (element.tag == GUMBO_TAG_LI || element.tag == GUMBO_TAG_DT || element.tag == GUMBO_TAG_DD) {
            push(BlockKind::list_item);
            if (!lists_.empty()) {
                contexts_.back().group = lists_.back().group;
                contexts_.back().row = lists_.back().items++;
            }
        } else if (element.tag == GUMBO_TAG_BLOCKQUOTE) {
            push(BlockKind::quote);
        } else if (element.tag == GUMBO_TAG_TABLE) {
            tables_.emplace_back(++groups_);
        } else if (element.tag == GUMBO_TAG_CAPTION || element.tag == GUMBO_TAG_FIGCAPTION) {
            push(BlockKind::caption);
            if (element.tag == GUMBO_TAG_CAPTION && !tables_.empty()) contexts_.back().group = tables_.back().group();
        } else if (element.tag == GUMBO_TAG_THEAD) {
            in_head_ = true;
        } else if (element.tag == GUMBO_TAG_TR && !tables_.empty()) {
            tables_.back().begin_row();
        } else if (element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH) {
            push(element.tag == GUMBO_TAG_TH || in_head_ ? BlockKind::table_header : BlockKind::table_cell);
            if (!tables_.empty()) tables_.back().place(element, contexts_.back());
        }
        return true;
    }

    void leave(const GumboElement& element) {
        if (is_inline(element.tag)) return;
        const std::size_t blocks = document_.blocks.size();
        writer_.close();
        if (is_list(element.tag)) {
            lists_.pop_back();
        } else if (element.tag == GUMBO_TAG_TABLE) {
            tables_.pop_back();
        } else if (element.tag == GUMBO_TAG_THEAD) {
            in_head_ = false;
        } else if (pushes(element.tag)) {
            const bool titles = contexts_.back().kind == BlockKind::title;
            contexts_.pop_back();
            in_title_ = false;
            if (titles && document_.blocks.size() > blocks) document_.title = writer_.last_block();
        }
    }

    static bool pushes(GumboTag tag) {
        return is_heading(tag) || tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DT ||
               tag == GUMBO_TAG_DD || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_CAPTION ||
               tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
    }

    void push(BlockKind kind) {
        Block block;
        block.kind = kind;
        contexts_.push_back(block);
    }

    /// Superscript digits right after a number, or a link, are a note's mark and no part of the number.
    bool is_footnote(const GumboElement& element) const {
        for (unsigned i = 0; i < element.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(element.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_A) return true;
        }
        const std::string& text = document_.text;
        return writer_.is_open() && !text.empty() && text.back() >= '0' && text.back() <= '9';
    }

    void line_break(const GumboElement& element) {
        if (!writer_.is_open()) return;
        const std::string& text = document_.text;
        // Two in a row part paragraphs.
        if (!text.empty() && text.back() == '\n') {
            writer_.close();
            return;
        }
        const std::uint32_t begin = offset_of(element.original_tag.data);
        writer_.line_end(begin, begin + static_cast<std::uint32_t>(element.original_tag.length));
    }

    [[nodiscard]] std::uint32_t offset_of(const char* pointer) const {
        const std::string_view file = document_.file;
        const bool inside = pointer >= file.data() && pointer <= file.data() + file.size();
        return inside ? static_cast<std::uint32_t>(pointer - file.data()) : static_cast<std::uint32_t>(file.size());
    }

    /// The node's bytes in the file, not gumbo's copy of them. Tags that gumbo dropped may stand among them.
    void text(const GumboText& node) { text(node.original_text); }

    /// What search engines and networks show below the title; most pages give it twice.
    void description(const GumboElement& element) {
        const GumboAttribute* content = gumbo_get_attribute(&element.attributes, "content");
        if (!content) return;
        GumboStringPiece piece = content->original_value;
        if (piece.length >= 2 && (piece.data[0] == '"' || piece.data[0] == '\'')) {
            ++piece.data;
            piece.length -= 2;
        }
        const std::string_view words(piece.data, piece.length);
        if (words == described_) return;
        described_ = words;
        contexts_.push_back({BlockKind::heading, {}, 0, 0, 0});
        in_title_ = true;
        text(piece);
        writer_.close();
        in_title_ = false;
        contexts_.pop_back();
    }

    void text(const GumboStringPiece& piece) {
        const std::string_view file = document_.file;
        const std::uint32_t begin = offset_of(piece.data);
        const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(file.size(), begin + piece.length));
        if (!writer_.is_open()) {
            if (skip_blank(file, begin, end) == end) return;
            writer_.open(contexts_.empty() ? Block{} : contexts_.back());
        }
        std::uint32_t run = begin;
        for (std::uint32_t at = begin; at < end;) {
            if (file[at] == '&') {
                const auto entity = parse_entity(file.substr(at, end - at), true);
                if (entity) {
                    writer_.copy_collapsed(run, at);
                    writer_.put(entity->value, at, at + entity->length);
                    run = at = at + entity->length;
                    continue;
                }
            } else if (file[at] == '<' && !in_title_ && is_tag(file.substr(at, 2))) {
                writer_.copy_collapsed(run, at);
                at = static_cast<std::uint32_t>(std::min<std::size_t>(file.find('>', at), end - 1)) + 1;
                run = at = std::min(at, end);
                continue;
            }
            const std::size_t next = file.substr(0, end).find_first_of("&<", at + 1);
            at = next == std::string_view::npos ? end : static_cast<std::uint32_t>(next);
        }
        writer_.copy_collapsed(run, end);
    }

    static bool is_tag(std::string_view text) {
        if (text.size() < 2) return false;
        const char c = static_cast<char>(text[1] | 0x20);
        return (c >= 'a' && c <= 'z') || text[1] == '/' || text[1] == '!' || text[1] == '?';
    }

    struct List {
        std::uint32_t group;
        std::uint32_t items;
    };

    Document& document_;
    PlainWriter& writer_;
    HtmlMeta meta_;
    std::string_view described_;   ///< bytes of the description read last
    std::vector<Block> contexts_;  ///< what kind of block text here belongs to, innermost last
    std::vector<List> lists_;
    std::vector<HtmlTable> tables_;
    std::uint32_t groups_ = 0;
    bool in_head_ = false;
    bool in_title_ = false;
};

}  // namespace

bool is_inline_tag(const std::string& name) {
    return is_inline(gumbo_tag_enum(name.c_str()));
}

std::optional<Error> read_html(Document& document, PlainWriter& writer) {
    if (is_nested_too_deeply(document.file)) {
        Error error;
        error.path = document.path;
        error.message = "the markup is nested too deeply";
        error.german = "die Auszeichnung ist zu tief verschachtelt";
        return error;
    }
    const HtmlTree tree(document.file);
    HtmlReader(document, writer).read(tree.root());
    return std::nullopt;
}

}  // namespace stimmig
