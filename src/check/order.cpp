#include "check/order.h"

#include <algorithm>
#include <tuple>

namespace stimmig {
namespace {

using SortKey =
    std::tuple<std::uint32_t, std::uint32_t, std::string_view, const std::vector<FigureRef>&, std::string_view>;

SortKey sort_key(const std::vector<Text>& texts, const Finding& finding) {
    std::uint32_t text = 0;
    std::uint32_t begin = 0;
    if (!finding.figures.empty()) {
        const FigureRef first = finding.figures.front();
        const Text& stated = texts[first.text];
        text = first.text;
        begin = stated.document.origin.to_file(stated.figures[first.figure].span).begin;
    } else if (finding.place) {
        text = finding.place->text;
        begin = finding.place->begin;
    }
    return {text, begin, finding.rule, finding.figures, finding.message.de};
}

}  // namespace

void sort_by_place(const std::vector<Text>& texts, std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const Finding& a, const Finding& b) { return sort_key(texts, a) < sort_key(texts, b); });
}

}  // namespace stimmig
