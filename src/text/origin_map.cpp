#include <algorithm>

#include "text/document.h"

namespace stimmig {

void OriginMap::add(std::uint32_t plain, std::uint32_t plain_length, std::uint32_t file, std::uint32_t file_length) {
    if (plain_length == 0) return;
    // Blocks are trimmed after they were written: what begins again at an earlier offset replaces what stood there.
    while (!pieces_.empty() && pieces_.back().plain >= plain) pieces_.pop_back();
    const bool copied = plain_length == file_length;
    if (!pieces_.empty()) {
        Piece& last = pieces_.back();
        const bool last_copied = last.plain_length == last.file_length;
        if (last.plain + last.plain_length > plain) {
            last.plain_length = plain - last.plain;
            if (last_copied) last.file_length = last.plain_length;
        }
        if (copied && last_copied && last.plain + last.plain_length == plain && last.file + last.file_length == file) {
            last.plain_length += plain_length;
            last.file_length += file_length;
            return;
        }
    }
    pieces_.push_back({plain, plain_length, file, file_length});
}

void OriginMap::append(const OriginMap& inner, std::uint32_t shift, const OriginMap& outer) {
    for (const Piece& piece : inner.pieces_) {
        if (piece.plain_length != piece.file_length) {
            const Span span = outer.to_file({piece.file, piece.file + piece.file_length});
            add(piece.plain + shift, piece.plain_length, span.begin, span.end - span.begin);
            continue;
        }
        const std::uint32_t end = piece.file + piece.file_length;
        auto under = std::partition_point(outer.pieces_.begin(), outer.pieces_.end(), [&](const Piece& each) {
            return each.plain + each.plain_length <= piece.file;
        });
        for (; under != outer.pieces_.end() && under->plain < end; ++under) {
            const std::uint32_t from = std::max(piece.file, under->plain);
            const std::uint32_t to = std::min(end, under->plain + under->plain_length);
            const bool copied = under->plain_length == under->file_length;
            add(piece.plain + shift + (from - piece.file), to - from, under->file + (copied ? from - under->plain : 0),
                copied ? to - from : under->file_length);
        }
    }
}

Span OriginMap::to_file(Span plain) const {
    if (pieces_.empty()) return {};
    // First piece that ends after the span's begin, last piece that begins before its end.
    const auto first = std::partition_point(pieces_.begin(), pieces_.end(), [&](const Piece& piece) {
        return piece.plain + piece.plain_length <= plain.begin;
    });
    const auto after = std::partition_point(first, pieces_.end(), [&](const Piece& p) { return p.plain < plain.end; });
    if (first == after) {
        // Between two blocks: an empty span at the end of the earlier one.
        if (first == pieces_.begin()) return {first->file, first->file};
        const Piece& before = *(first - 1);
        return {before.file + before.file_length, before.file + before.file_length};
    }
    const Piece& last = *(after - 1);
    Span span{first->file, last.file + last.file_length};
    if (first->plain_length == first->file_length && plain.begin > first->plain) {
        span.begin += plain.begin - first->plain;
    }
    if (last.plain_length == last.file_length && plain.end < last.plain + last.plain_length) {
        span.end = last.file + (plain.end - last.plain);
    }
    span.end = std::max(span.end, span.begin);
    return span;
}

}  // namespace stimmig
