#include "check/headline_parts.h"

#include <optional>
#include <string_view>

#include "check/around.h"

namespace stimmig {
namespace {

// A body says what its title says in its first sentences.
constexpr std::uint32_t body_sentences = 14;

// A paragraph that is all bold or slanted, as newsrooms mark the lines below the title.
bool is_marked(const Document& document, const Block& block) {
    if (block.kind != BlockKind::paragraph) return false;
    const Span in_file = document.origin.to_file(block.span);
    const std::string_view file = document.file;
    if (in_file.begin > file.size() || in_file.end > file.size()) return false;
    const std::string_view ahead = file.substr(0, in_file.begin);
    const std::string_view behind = file.substr(in_file.end);
    const auto wrapped = [&](std::string_view open, std::string_view close) {
        return ahead.ends_with(open) && behind.starts_with(close);
    };
    return wrapped("*", "*") || wrapped("_", "_") || wrapped("<em>", "</em>") || wrapped("<i>", "</i>") ||
           wrapped("<strong>", "</strong>") || wrapped("<b>", "</b>");
}

bool comparable(const Text& text, const Figure& figure) {
    const Value& value = figure.value;
    if (value.kind == Kind::date)
        return value.days && value.precision == Precision::day && !figure.doubtful && has_digits(text, figure);
    if (!value.low || !value.high || figure.doubtful || value.low->sign() <= 0) return false;
    return value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::percentage_point ||
           value.kind == Kind::count || value.kind == Kind::duration;
}

/// The first paragraph, where it is a teaser.
std::optional<std::uint32_t> marked_teaser(const Document& document) {
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
        if (document.blocks[b].kind != BlockKind::paragraph) continue;
        if (is_marked(document, document.blocks[b])) return b;
        break;
    }
    return std::nullopt;
}

}  // namespace

HeadlineParts headline_parts(const Text& text) {
    HeadlineParts parts;
    const auto& blocks = text.document.blocks;
    const auto& sentences = text.segmentation.sentences;
    const std::optional<std::uint32_t> teaser = marked_teaser(text.document);
    std::optional<std::uint32_t> start;
    for (std::uint32_t s = 0; s < sentences.size() && !start; ++s)
        if (const std::uint32_t b = sentences[s].block;
            b < blocks.size() && b != teaser && blocks[b].kind == BlockKind::paragraph)
            start = parts.start = s;
    for (std::uint32_t i = 0; i < text.figures.size() && i < text.claims.size(); ++i) {
        const std::uint32_t s = text.claims[i].sentence;
        if (s >= sentences.size() || sentences[s].block >= blocks.size()) continue;
        const std::uint32_t b = sentences[s].block;
        const BlockKind kind = blocks[b].kind;
        const bool above = kind == BlockKind::heading && (!start || s < *start);
        if (kind == BlockKind::title || b == teaser || above) {
            if (comparable(text, text.figures[i])) parts.heads.push_back(i);
            continue;
        }
        if (kind == BlockKind::heading) continue;
        parts.body.push_back(i);
        const bool prose = kind == BlockKind::paragraph || kind == BlockKind::list_item;
        if (prose && start && s < *start + body_sentences && comparable(text, text.figures[i]))
            parts.first.push_back(i);
    }
    return parts;
}

}  // namespace stimmig
