// "zwischen 9 und 7 Prozent".
#include <algorithm>
#include <cstdio>

#include "check/around.h"
#include "check/date_reversed.h"
#include "check/each.h"
#include "check/items.h"
#include "check/text_in_hand.h"
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

/// "kostet 5,5 bis 4,2 Millionen Euro": only a way down goes from more to less, and its sentence says so. "Klassen 10
/// bis 8", "zwei bis eine Woche vor der Wahl" and "von Kilometer 40 bis 32" count down.
class NoWayDown {
public:
    explicit NoWayDown(const Ruleset& rules)
        : way_(rules, "way"),
          extends_(rules, "extends"),
          fall_(rules, "fall"),
          down_(rules, "counts_down"),
          names_(rules, "number_name"),
          ahead_(rules, "ahead_of"),
          weekdays_(rules.table("weekday")) {}

    [[nodiscard]] bool says(const Text& text, const Figure& figure) const {
        const Sentence* sentence = sentence_of(text, figure);
        if (!sentence || figure.value.kind == Kind::date) return false;
        const std::string_view words = plain(text, figure.span.begin, figure.span.end);
        const std::string whole = lower(plain(text, sentence->span.begin, sentence->span.end));
        // "von minus 4 bis minus 2 Prozent" leads up.
        if (lower(words).find("minus") != std::string::npos || words.find(" bis ") == std::string_view::npos)
            return false;
        // What goes down behind a comma is told of something else: "24 bis 19 Grad, nachts kühlt es ab".
        const std::string_view behind = plain(text, figure.span.end, sentence->span.end);
        const auto own = figure.span.end + static_cast<std::uint32_t>(std::min(behind.find(", "), behind.size()));
        const std::string clause = lower(plain(text, sentence->span.begin, own));
        if (fall_.in(clause) || down_.in(clause)) return false;
        if (names_.in(whole) && (figure.value.unit == "count" || figure.inferred_unit)) return false;
        const bool amount = figure.value.kind == Kind::money || figure.value.kind == Kind::percent;
        // A bare number may be the name of anything.
        if (!amount && figure.value.unit == "count" && figure.noun.empty()) return false;
        const std::vector<std::string> after = low_words(text, figure.span.end, figure.span.end + 20);
        if (!after.empty() && ahead_.has(after.front())) return false;
        return begins_here(text, sentence->span.begin, figure.span.begin, figure.value.unit == "count");
    }

private:
    WordClass way_, extends_, fall_, down_, names_, ahead_;
    const Table& weekdays_;

    /// "Kosten von 5,5 bis 4,2 Millionen" is no way; "von" behind a verb may be one.
    [[nodiscard]] bool begins_here(const Text& text, std::uint32_t begin, std::uint32_t end, bool counted) const {
        const std::vector<std::string> before = low_words(text, begin, end);
        if (before.empty()) return true;
        const auto is_noun = [&](std::size_t back) {
            const std::uint32_t word = text.segmentation.word_at(end);
            if (word < back || before.size() < back) return false;
            const Span span = text.segmentation.words[word - back].span;
            const std::string_view written = plain(text, span.begin, span.end);
            // "am Samstag 200 bis 150 Personen" names no Saturday of 200.
            return starts_upper(written) && !weekdays_.find(written);
        };
        if (!way_.has(before.back())) return !counted || !is_noun(1) || before.size() == 1;
        // "die Aufschläge reichen je nach Lage von 8 bis 16 Prozent"
        constexpr std::size_t clause = 8;
        const auto near = before.end() - static_cast<long>(std::min(clause, before.size()));
        if (before.back() == "von" &&
            std::any_of(near, before.end(), [&](const std::string& word) { return extends_.has(word); }))
            return true;
        return before.back() == "von" && is_noun(2) && before.size() > 2;
    }
};

/// "vom 14. bis 12. Juni"; "vom 28. bis 3. Mai" has left out a month.
bool days_backwards(const Text& text, const Figure& figure) {
    constexpr int month_left_out = 15;
    if (figure.value.kind != Kind::date) return false;
    int first = 0;
    int last = 0;
    const std::string words(plain(text, figure.span.begin, figure.span.end));
    if (words.find(". bis ") == std::string::npos) return false;
    const int read = std::sscanf(words.c_str(), "%2d. bis %2d. ", &first, &last);
    return read == 2 && first <= 31 && first > last && first - last < month_left_out;
}

/// "mindestens 90 und höchstens 60 Euro", with nothing between that the most may be another thing's.
bool bounds_crossed(const Text& text, std::uint32_t first, const WordClass& links) {
    if (first + 1 >= text.figures.size()) return false;
    const Figure& least = text.figures[first];
    const Figure& most = text.figures[first + 1];
    if (least.value.modifier != Modifier::at_least || most.value.modifier != Modifier::at_most || !is_numeric(least) ||
        !is_numeric(most) || least.doubtful || most.doubtful || least.value.kind != most.value.kind ||
        least.value.unit != most.value.unit || *least.value.low <= *most.value.high)
        return false;
    const std::string_view gap = plain(text, least.span.end, most.phrase);
    if (gap.find_first_of(".;:") != std::string_view::npos) return false;
    const std::vector<std::string> words = low_words(text, least.span.end, most.phrase);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return links.has(word) || (!least.noun.empty() && word == lower(least.noun));
    });
}

/// Years before Christ count down.
bool counts_down(const Text& text, const Figure& figure) {
    const std::string after = lower(std::string_view(text.document.text).substr(figure.span.end, 12));
    return after.starts_with(" v. ") || after.starts_with(" vor chr") || after.starts_with(" v.chr");
}

}  // namespace

TextCheck check_range_order(const CheckInput& input, std::vector<Finding>& findings) {
    const WordClass apart(input.rules, "apart");
    const WordClass links(input.rules, "bound_link");
    const NoWayDown no_way_down(input.rules);
    return [&input, &findings, apart, links, no_way_down](const TextInHand& read) {
        const std::uint32_t text = read.index;
        if (read.count(Kind::date) > 0) check_reversed_spans(input, read, findings);
        for (std::uint32_t i = 0; i < input.texts[text].figures.size(); ++i) {
            const Figure& figure = input.texts[text].figures[i];
            if (bounds_crossed(input.texts[text], i, links)) {
                Finding finding;
                finding.level = input.level;
                finding.figures = {{text, i}, {text, i + 1}};
                const std::string least = input.phrase({text, i});
                const std::string most = input.phrase({text, i + 1});
                finding.message = {"„" + least + "“ ist mehr als „" + most + "“.",
                                   "“" + least + "” is more than “" + most + "”."};
                findings.push_back(std::move(finding));
                continue;
            }
            const bool reversed =
                figure.reversed && !figure.doubtful && figure.sign == 0 && !counts_down(input.texts[text], figure) &&
                (says_between(input.rules, input.texts[text], figure) || no_way_down.says(input.texts[text], figure));
            const bool wrong = reversed || days_backwards(input.texts[text], figure);
            if (!wrong) continue;
            // "zwischen 6,8 Prozent im Vorjahr und 5,9 Prozent heute" are two values.
            const Span span = figure.span;
            if (apart.in(lower(plain(input.texts[text], span.begin, span.end)))) continue;
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
    };
}

}  // namespace stimmig
