// What a text says to this program in comments of its format: "stimmig-ignore RULE bis=2026-12-31: reason".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/finding.h"
#include "link/claim.h"

namespace stimmig {

struct Directive {
    enum class Kind : std::uint8_t { block, start, end, file };

    Kind kind = Kind::block;
    std::uint32_t begin = 0;         ///< of the comment, in the bytes of the file
    std::uint32_t end = 0;           ///< behind it
    std::vector<std::string> rules;  ///< what is to be ignored; may be empty for an end
    std::optional<Day> until;        ///< the last day on which it holds
    std::string reason;
    std::optional<Message> fault;  ///< why it cannot be followed
};

/// Those of a document, in order. Comments are <!-- --> in Markdown and HTML, also {/* */} in MDX, lines after // in
/// AsciiDoc and after .. in reStructuredText; plain text and other formats have none.
[[nodiscard]] std::vector<Directive> find_directives(const Document& document,
                                                     const std::vector<std::string>& rule_names);

/// The bytes of the file that a directive for a block is about: the paragraph, list or table that it stands in or at
/// the end of, else the next one.
[[nodiscard]] Span block_at(const Document& document, const Directive& directive);

}  // namespace stimmig
