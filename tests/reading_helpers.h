// Short hands for tests that read text from memory.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace stimmig::testing {

inline Document read(std::string bytes, Format format) {
    auto result = read_text("text", std::move(bytes), format);
    if (!result) FAIL(result.errors()[0].to_string());
    return std::move(*result);
}

/// "title: ...", "cell 1.2: ..." of each block.
inline std::vector<std::string> outline(const Document& document) {
    static constexpr const char* names[] = {"title",   "heading", "paragraph", "item",
                                            "caption", "header",  "cell",      "quote"};
    std::vector<std::string> lines;
    for (const Block& block : document.blocks) {
        std::string line = names[static_cast<int>(block.kind)];
        if (block.group != 0) {
            line += ' ' + std::to_string(block.group) + '.' + std::to_string(block.row) + '.' +
                    std::to_string(block.column);
        }
        lines.push_back(line + ": " + document.text.substr(block.span.begin, block.span.end - block.span.begin));
    }
    return lines;
}

/// Bytes of the file behind the first occurrence of some plain text.
inline std::string surface_of(const Document& document, std::string_view plain) {
    const std::size_t at = document.text.find(plain);
    INFO("looking for: " << plain << " in: " << document.text);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return std::string(document.surface({begin, begin + static_cast<std::uint32_t>(plain.size())}));
}

inline Position position_of(const Document& document, std::string_view plain) {
    const std::size_t at = document.text.find(plain);
    REQUIRE(at != std::string::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return document.position(document.origin.to_file({begin, begin + 1}).begin);
}

}  // namespace stimmig::testing
