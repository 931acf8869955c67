// "zwischen 9 und 7 Prozent".
#include <algorithm>

#include "check/around.h"
#include "check/each.h"
#include "check/word_class.h"
#include "text/segmentation.h"

namespace stimmig {
namespace {

/// Whether the words before it name two ends for certain ("zwischen", "in einer Spanne von"): "12 bis 8 Prozent" may
/// tell a way down.
bool says_between(const Ruleset& rules, const Text& text, const Figure& figure) {
    constexpr std::uint32_t words = 3;
    const std::uint32_t first = text.segmentation.word_at(figure.phrase);
    const std::uint32_t from = first < words ? 0 : first - words;
    const Sentence* sentence = sentence_of(text, figure);
    if (!sentence) return false;
    return any_in(rules.table("range_word"), text,
                  std::max(sentence->span.begin, text.segmentation.words[from].span.begin), figure.span.end);
}

/// Years before Christ count down.
bool counts_down(const Text& text, const Figure& figure) {
    const std::string after = lower(std::string_view(text.document.text).substr(figure.span.end, 12));
    return after.starts_with(" v. ") || after.starts_with(" vor chr") || after.starts_with(" v.chr");
}

}  // namespace

void check_range_order(const CheckInput& input, std::vector<Finding>& findings) {
    const WordClass apart(input.rules, "apart");
    for (std::uint32_t text = 0; text < input.texts.size(); ++text) {
        for (std::uint32_t i = 0; i < input.texts[text].figures.size(); ++i) {
            const Figure& figure = input.texts[text].figures[i];
            // "zwischen 6,8 Prozent im Vorjahr und 5,9 Prozent heute" are two values.
            const Span span = figure.span;
            if (apart.in(lower(plain(input.texts[text], span.begin, span.end)))) continue;
            if (!figure.reversed || figure.doubtful || !says_between(input.rules, input.texts[text], figure) ||
                counts_down(input.texts[text], figure))
                continue;
            Finding finding;
            finding.level = input.level;
            finding.figures = {{text, i}};
            const std::string words = input.phrase({text, i});
            finding.message = {"Die Spanne „" + words + "“ beginnt mit dem größeren Wert.",
                               "The range “" + words + "” begins with the larger value."};
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace stimmig
