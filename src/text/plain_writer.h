// Writes a document's plain text block by block, with its origins. All readers go through it, so that the promises of
// Document::text (one kind of space, nothing invisible, composed umlauts) hold for every format.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/document.h"

namespace stimmig {

class PlainWriter {
public:
    /// Writes to the document's text, blocks and origin; reads from its file.
    explicit PlainWriter(Document& document);

    /// Begins a block and ends the one before it.
    void open(Block block);
    /// Ends the current block: its edges are trimmed, and it is dropped if nothing is left.
    void close();
    [[nodiscard]] bool is_open() const { return open_; }

    /// Appends file bytes [begin, end), normalised. Single line ends stay.
    void copy(std::uint32_t begin, std::uint32_t end);
    /// The same with white space collapsed as browsers do.
    void copy_collapsed(std::uint32_t begin, std::uint32_t end);
    /// Appends one code point for which the file bytes [begin, end) stand.
    void put(char32_t value, std::uint32_t begin, std::uint32_t end);
    /// Appends a line end for which the file bytes [begin, end) stand; never two in a row.
    void line_end(std::uint32_t begin, std::uint32_t end);

    [[nodiscard]] const Document& document() const { return document_; }
    [[nodiscard]] std::string_view file() const { return document_.file; }
    /// Plain text of the block written last.
    [[nodiscard]] std::string_view last_block() const;

private:
    /// Appends file bytes that need no change.
    void append(std::uint32_t begin, std::uint32_t end);
    /// Whether white space here would stand at a block's begin.
    [[nodiscard]] bool at_start() const { return document_.text.size() == block_.span.begin; }

    Document& document_;
    Block block_;
    bool open_ = false;
};

/// Skips white space, line ends and invisible characters.
[[nodiscard]] std::uint32_t skip_blank(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
/// Offset of the "\n", "\r\n" or "\r" that ends the line at `begin`; `end` if none does.
[[nodiscard]] std::uint32_t line_end_at(std::string_view bytes, std::uint32_t begin, std::uint32_t end);
/// Offset after the line end at `at`.
[[nodiscard]] std::uint32_t after_line_end(std::string_view bytes, std::uint32_t at, std::uint32_t end);

}  // namespace stimmig
