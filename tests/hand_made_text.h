// Texts and figures made by hand, for tests of what comes after extraction.
#pragma once

#include <string>
#include <string_view>

#include "link/claim.h"

namespace stimmig::testing {

/// A plain text of one block and one sentence, whose file is the text itself.
inline Text hand_made_text(std::string path, const std::string& plain) {
    Text text;
    text.document.path = std::move(path);
    text.document.text = plain;
    text.document.file = plain;
    const auto size = static_cast<std::uint32_t>(plain.size());
    if (size > 0) text.document.origin.add(0, size, 0, size);
    text.document.blocks.push_back({BlockKind::paragraph, {0, size}, 0, 0, 0});
    text.document.line_starts.push_back(0);
    for (std::uint32_t i = 0; i < size; ++i)
        if (plain[i] == '\n') text.document.line_starts.push_back(i + 1);
    text.segmentation.sentences.push_back({{0, size}, 0, 0, 0});
    return text;
}

/// Adds the figure that stands at `surface`, with its hedge before it, and a claim about nothing. Returns its index.
inline std::uint32_t add_figure(Text& text, std::string_view surface, const Value& value, std::string_view hedge = "") {
    Figure figure;
    figure.span.begin = static_cast<std::uint32_t>(text.document.text.find(surface));
    figure.span.end = figure.span.begin + static_cast<std::uint32_t>(surface.size());
    figure.phrase = figure.span.begin - static_cast<std::uint32_t>(hedge.empty() ? 0 : hedge.size() + 1);
    figure.value = value;
    text.figures.push_back(figure);
    Claim claim;
    claim.figure = static_cast<std::uint32_t>(text.figures.size() - 1);
    text.claims.push_back(claim);
    return claim.figure;
}

inline Value money(long long amount, Modifier modifier = Modifier::exact, std::string unit = "USD") {
    Value value;
    value.kind = Kind::money;
    value.modifier = modifier;
    value.low = value.high = Number(amount);
    value.unit = std::move(unit);
    return value;
}

}  // namespace stimmig::testing
