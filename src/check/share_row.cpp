#include "check/share_row.h"

#include <algorithm>

#include "check/around.h"

namespace stimmig {

std::string words_before(const Text& text, const ShareRow& row, std::size_t i) {
    const Figure& share = text.figures[row[i]];
    std::uint32_t begin = text.segmentation.sentences[text.segmentation.sentence_at(share.span.begin)].span.begin;
    if (i > 0) begin = std::max(begin, text.figures[row[i - 1]].span.end);
    return lower(plain(text, begin, share.span.begin));
}

std::string words_behind(const Text& text, const ShareRow& row, std::size_t i) {
    const Figure& share = text.figures[row[i]];
    std::uint32_t end = text.segmentation.sentences[text.segmentation.sentence_at(share.span.begin)].span.end;
    if (i + 1 < row.size()) end = std::min(end, text.figures[row[i + 1]].phrase);
    return lower(plain(text, share.span.end, end));
}

}  // namespace stimmig
