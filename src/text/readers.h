// The readers of the formats. Each writes the document's blocks and what its markup says about title, source and date.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/document.h"
#include "text/plain_writer.h"

namespace stimmig {

/// Reads front matter at the start of the file, if there is any, and returns the offset at which the body begins.
/// YAML between "---" lines or TOML between "+++" lines; of both only plain keys and strings at the top level. A fence
/// that is never closed is no front matter: the text is read as if it were not there.
[[nodiscard]] std::uint32_t read_front_matter(Document& document, PlainWriter& writer);

void read_plain(Document& document, PlainWriter& writer, std::uint32_t begin);
/// `indented_code`: lines that are indented by four are code, as they are in Markdown but not in MDX.
void read_markdown(Document& document, PlainWriter& writer, std::uint32_t begin, bool indented_code = true);
void read_mdx(Document& document, PlainWriter& writer, std::uint32_t begin);
void read_asciidoc(Document& document, PlainWriter& writer, std::uint32_t begin);
void read_restructured_text(Document& document, PlainWriter& writer, std::uint32_t begin);
/// Unpacks a Word file: `document.file` becomes its paragraphs, a line each. Fails where it is none, or is too large
/// once unpacked.
[[nodiscard]] std::optional<Error> read_docx(Document& document, std::string_view archive, const ReadLimits& limits);
/// Fails only where the markup is nested so deeply that its tree would outgrow the text.
[[nodiscard]] std::optional<Error> read_html(Document& document, PlainWriter& writer);

/// A day as front matter and markup write it: ISO 8601, "30.01.2025", or "Do, 30. Januar 2025".
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

}  // namespace stimmig
