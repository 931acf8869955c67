// "zwischen 9 und 7 Prozent".
#include <algorithm>
#include <cstdio>

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

/// "kostet 5,5 bis 4,2 Millionen Euro": of money and shares only a way down goes from more to less, and it says so.
bool no_way_down(const WordClass& from, const WordClass& fall, const Text& text, const Figure& figure) {
    if (figure.value.kind != Kind::money && figure.value.kind != Kind::percent) return false;
    const Sentence* sentence = sentence_of(text, figure);
    if (!sentence) return false;
    const std::string_view words = plain(text, figure.span.begin, figure.span.end);
    const std::string_view whole = plain(text, sentence->span.begin, sentence->span.end);
    // "von minus 4 bis minus 2 Prozent" leads up.
    if (lower(words).find("minus") != std::string::npos) return false;
    const std::vector<std::string> before = low_words(text, sentence->span.begin, figure.span.begin);
    return words.find(" bis ") != std::string_view::npos && !fall.in(lower(whole)) &&
           (before.empty() || !from.has(before.back()));
}

/// "vom 14. bis 12. Juni"; "vom 28. bis 3. Mai" has left out a month.
bool days_backwards(const Text& text, const Figure& figure) {
    constexpr int month_left_out = 15;
    if (figure.value.kind != Kind::date) return false;
    int first = 0;
    int last = 0;
    const std::string words(plain(text, figure.span.begin, figure.span.end));
    const int read = std::sscanf(words.c_str(), "%2d. bis %2d. ", &first, &last);
    return read == 2 && first <= 31 && first > last && first - last < month_left_out;
}

/// Years before Christ count down.
bool counts_down(const Text& text, const Figure& figure) {
    const std::string after = lower(std::string_view(text.document.text).substr(figure.span.end, 12));
    return after.starts_with(" v. ") || after.starts_with(" vor chr") || after.starts_with(" v.chr");
}

}  // namespace

void check_range_order(const CheckInput& input, std::vector<Finding>& findings) {
    const WordClass apart(input.rules, "apart");
    const WordClass way(input.rules, "way");
    const WordClass fall(input.rules, "fall");
    for (std::uint32_t text = 0; text < input.texts.size(); ++text) {
        for (std::uint32_t i = 0; i < input.texts[text].figures.size(); ++i) {
            const Figure& figure = input.texts[text].figures[i];
            // "zwischen 6,8 Prozent im Vorjahr und 5,9 Prozent heute" are two values.
            const Span span = figure.span;
            if (apart.in(lower(plain(input.texts[text], span.begin, span.end)))) continue;
            const bool wrong =
                days_backwards(input.texts[text], figure) ||
                (figure.reversed && !figure.doubtful && figure.sign == 0 && !counts_down(input.texts[text], figure) &&
                 (says_between(input.rules, input.texts[text], figure) ||
                  no_way_down(way, fall, input.texts[text], figure)));
            if (!wrong) continue;
            Finding finding;
            finding.level = input.level;
            finding.figures = {{text, i}};
            const std::string words = input.phrase({text, i});
            const bool day = figure.value.kind == Kind::date;
            finding.message = {
                "Die Spanne „" + words + "“ beginnt mit dem " + (day ? "späteren Tag." : "größeren Wert."),
                "The range “" + words + "” begins with the " + (day ? "later day." : "larger value.")};
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace stimmig
