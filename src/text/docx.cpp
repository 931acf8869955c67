// Word files: a ZIP archive of XML. Their bytes on disk mean nothing to anybody, so a text's places are those in its
// paragraphs: the line is the number of the paragraph, counting those in tables, the column counts within it.
#include <zip.h>

#include <algorithm>
#include <memory>
#include <pugixml.hpp>

#include "text/readers.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

/// Larger than any text; XML takes several times its size in memory.
constexpr std::uint64_t most_xml_bytes = 32ULL << 20;
constexpr int deepest = 256;

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

/// The file of that name in the archive; empty where there is none or it would be larger than the limit.
std::optional<std::string> unpack(zip_t* archive, const char* name, std::uint64_t limit, bool& too_large) {
    const std::unique_ptr<zip_file_t, Discard> file(zip_fopen(archive, name, 0));
    if (!file) return std::nullopt;
    // What the archive says about sizes may be a lie; what comes out is counted.
    std::string bytes;
    char piece[1U << 16];
    for (zip_int64_t got = 0; (got = zip_fread(file.get(), piece, sizeof piece)) != 0;) {
        if (got < 0) return std::nullopt;
        bytes.append(piece, static_cast<std::size_t>(got));
        too_large = bytes.size() > limit;
        if (too_large) return std::nullopt;
    }
    return bytes;
}

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

class DocxReader {
public:
    DocxReader(Document& document, PlainWriter& writer) : document_(document), writer_(writer) {}

    /// False where it is nested more deeply than any text.
    bool read(const pugi::xml_node& node, int depth) {
        if (depth > deepest) return false;
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "p") {
                read_paragraph(child);
            } else if (name == "tbl") {
                const Table around = table_;
                table_ = {++groups_, 0, 0};
                if (!read(child, depth + 1)) return false;
                table_ = around;
            } else if (name == "tr" || name == "tc") {
                if (!read(child, depth + 1)) return false;
                if (name == "tr") ++table_.row;
                table_.column = name == "tr" ? 0 : table_.column + 1;
            } else if (name != "sectPr" && !read(child, depth + 1)) {
                return false;
            }
        }
        return true;
    }

private:
    struct Table {
        std::uint32_t group = 0, row = 0, column = 0;
    };

    Document& document_;
    PlainWriter& writer_;
    Table table_;
    std::uint32_t groups_ = 0;
    std::uint32_t list_ = 0, items_ = 0;

    static std::string style_of(const pugi::xml_node& properties) {
        std::string style = properties.child("w:pStyle").attribute("w:val").value();
        for (char& c : style) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return style;
    }

    Block block_of(const pugi::xml_node& paragraph) {
        Block block;
        const pugi::xml_node properties = paragraph.child("w:pPr");
        const std::string style = style_of(properties);
        const bool in_list = !properties.child("w:numPr").empty() && table_.group == 0;
        if (!in_list) list_ = 0;
        if (table_.group != 0) {
            block = {BlockKind::table_cell, {}, table_.group, table_.row, table_.column};
            if (table_.row == 0) block.kind = BlockKind::table_header;
        } else if (style == "title" || style == "titel") {
            block.kind = document_.title.empty() ? BlockKind::title : BlockKind::heading;
        } else if (style.starts_with("heading") || style.starts_with("berschrift") ||
                   style.starts_with("überschrift")) {
            const bool first = document_.title.empty() && document_.blocks.empty();
            block.kind = first ? BlockKind::title : BlockKind::heading;
        } else if (in_list) {
            if (list_ == 0) {
                list_ = ++groups_;
                items_ = 0;
            }
            block = {BlockKind::list_item, {}, list_, items_++, 0};
        } else if (style.find("quote") != style.npos || style == "zitat") {
            block.kind = BlockKind::quote;
        } else if (style == "caption" || style == "beschriftung") {
            block.kind = BlockKind::caption;
        }
        return block;
    }

    void read_paragraph(const pugi::xml_node& paragraph) {
        if (!document_.file.empty() || paragraphs_ > 0) document_.file += '\n';
        ++paragraphs_;
        const auto begin = static_cast<std::uint32_t>(document_.file.size());
        append_text(paragraph, 0);
        const auto end = static_cast<std::uint32_t>(document_.file.size());
        if (begin == end) return;
        // A character reference may name half a code point.
        if (first_invalid(std::string_view(document_.file).substr(begin)) != std::string_view::npos)
            return document_.file.resize(begin);
        const Block block = block_of(paragraph);
        writer_.open(block);
        writer_.copy(begin, end);
        writer_.close();
        if (block.kind == BlockKind::title) document_.title = writer_.last_block();
    }

    std::size_t paragraphs_ = 0;

    /// What has been deleted or moved away by a reviewer is not there any more; fields show what they came to.
    void append_text(const pugi::xml_node& node, int depth) {
        if (depth > deepest) return;
        for (const pugi::xml_node& child : node.children()) {
            const std::string_view name = local_name(child);
            if (name == "t") {
                for (const char c : std::string_view(child.text().get())) document_.file += c == '\n' ? ' ' : c;
            } else if (name == "tab" || name == "br" || name == "cr") {
                document_.file += ' ';
            } else if (name == "noBreakHyphen") {
                document_.file += '-';
            } else if (name != "del" && name != "moveFrom" && name != "instrText" && name != "pPr" && name != "rPr" &&
                       name != "txbxContent" && name != "Fallback") {
                append_text(child, depth + 1);
            }
        }
    }
};

}  // namespace

std::optional<Error> read_docx(Document& document, std::string_view archive, const ReadLimits& limits) {
    const Error no_docx{document.path, 0, 0, "is no Word file (.docx)", "ist keine Word-Datei (.docx)"};
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    const std::unique_ptr<zip_t, Discard> opened(source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    zip_error_fini(&error);
    if (!opened) {
        if (source) zip_source_free(source);
        return no_docx;
    }
    const std::uint64_t limit = std::min(limits.max_bytes, most_xml_bytes);
    bool too_large = false;
    const std::optional<std::string> xml = unpack(opened.get(), "word/document.xml", limit, too_large);
    if (too_large) {
        const std::string most = std::to_string(limit);
        return Error{document.path, 0, 0, "unpacked it is larger than the limit of " + most + " bytes",
                     "ist ausgepackt größer als die Grenze von " + most + " Bytes"};
    }
    pugi::xml_document tree;
    if (!xml || first_invalid(*xml) != std::string_view::npos ||
        !tree.load_buffer(xml->data(), xml->size(), pugi::parse_default | pugi::parse_ws_pcdata))
        return no_docx;
    PlainWriter writer(document);
    if (!DocxReader(document, writer).read(tree, 0))
        return Error{document.path, 0, 0, "the markup is nested too deeply",
                     "die Auszeichnung ist zu tief verschachtelt"};
    return std::nullopt;
}

}  // namespace stimmig
