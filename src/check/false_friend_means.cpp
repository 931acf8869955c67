#include "check/false_friend_means.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/items.h"
#include "check/word_class.h"
#include "value/exact.h"

namespace stimmig {
namespace {

constexpr std::string_view table = "company_means";
constexpr std::uint32_t reach = 3;  ///< sentences

/// Whether a word that begins within [begin, end) ends in a form of the term.
bool says(const Ruleset& rules, const Text& text, std::string_view id, std::uint32_t begin, std::uint32_t end) {
    for (const Term& term : rules.table(table).terms) {
        if (term.id != id) continue;
        for (const std::string& word : low_words(text, begin, end))
            if (ends_in_any(term, word)) return true;
    }
    return false;
}

/// The clause that an amount stands in, between commas and points.
Span clause_around(const Text& text, const Figure& figure, const Sentence& in) {
    const std::string_view left = plain(text, in.span.begin, figure.span.begin);
    const std::string_view right = plain(text, figure.span.end, in.span.end);
    const std::size_t begin = left.find_last_of(",;:");
    const std::size_t end = right.find_first_of(",;:");
    return {in.span.begin + static_cast<std::uint32_t>(begin == std::string_view::npos ? 0 : begin),
            figure.span.end + static_cast<std::uint32_t>(std::min(end, right.size()))};
}

/// The sentences that may tell of what a sentence's amount belongs to.
Span passage_around(const Text& text, std::uint32_t own) {
    const auto& sentences = text.segmentation.sentences;
    const auto last = static_cast<std::uint32_t>(sentences.size() - 1);
    return {sentences[own < reach ? 0 : own - reach].span.begin, sentences[std::min(own + reach, last)].span.end};
}

/// "ihre Bewertung steigt auf 4,2 Billionen Dollar", "wird mit 4,2 Billionen Dollar bewertet"
bool is_valuation(const Text& text, const Figure& figure, const Sentence& in) {
    const Span clause = clause_around(text, figure, in);
    const std::vector<std::string> ahead = low_words(text, clause.begin, figure.span.begin);
    const std::vector<std::string> behind = low_words(text, figure.span.end, clause.end);
    return std::find(ahead.begin(), ahead.end(), "bewertung") != ahead.end() ||
           (!behind.empty() && behind.front() == "bewertet");
}

bool is_exact(const Figure& figure) {
    return is_numeric(figure) && *figure.value.low == *figure.value.high && figure.value.low->sign() > 0;
}

}  // namespace

std::uint32_t means_beside(const Ruleset& rules, const Text& text, std::uint32_t suspect, const Number& ratio) {
    const auto& sentences = text.segmentation.sentences;
    const Figure& large = text.figures[suspect];
    if (large.value.kind != Kind::money || sentences.empty()) return no_figure;
    const std::uint32_t own = text.segmentation.sentence_at(large.span.begin);
    // Before any words are read, whether there is an amount that may be the means.
    const auto may_be_means = [&](const Figure& other) {
        return &other != &large && other.value.kind == Kind::money && other.value.unit == large.value.unit &&
               is_exact(other) && *large.value.low >= *other.value.low * ratio;
    };
    if (std::none_of(text.figures.begin(), text.figures.end(), may_be_means)) return no_figure;
    const Span here = sentences[own].span;
    const Span whose = sentences[own > 0 ? own - 1 : 0].span;
    if (!says(rules, text, "spent", here.begin, here.end) || !says(rules, text, "party", whose.begin, here.end) ||
        says(rules, text, "wide", here.begin, here.end) || any_in(rules.table("whole_economy"), text, here))
        return no_figure;
    const Number billion = Number::power_of_ten(12);
    std::uint32_t found = no_figure;
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        const Figure& other = text.figures[i];
        if (i == suspect || other.value.kind != Kind::money || !is_exact(other)) continue;
        // Where others are told in Billionen, Billionen are at home.
        if (*other.value.low >= billion && *other.value.low != *large.value.low) return no_figure;
        if (found != no_figure || other.value.unit != large.value.unit) continue;
        const std::uint32_t s = text.segmentation.sentence_at(other.span.begin);
        if (std::max(s, own) - std::min(s, own) > reach || *large.value.low < *other.value.low * ratio) continue;
        const Span clause = clause_around(text, other, sentences[s]);
        if (says(rules, text, "means", clause.begin, clause.end)) found = i;
    }
    return found;
}

std::uint32_t raised_beside(const Ruleset& rules, const Text& text, std::uint32_t suspect, const Number& ratio) {
    const auto& sentences = text.segmentation.sentences;
    const Figure& large = text.figures[suspect];
    if (large.value.kind != Kind::money || sentences.empty()) return no_figure;
    const std::uint32_t own = text.segmentation.sentence_at(large.span.begin);
    if (!is_valuation(text, large, sentences[own])) return no_figure;
    const Span around = passage_around(text, own);
    if (!says(rules, text, "unlisted", around.begin, around.end) ||
        says(rules, text, "listed", around.begin, around.end))
        return no_figure;
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        const Figure& other = text.figures[i];
        if (other.span.begin < around.begin || other.span.begin >= around.end || other.value.unit != large.value.unit ||
            !is_exact(other) || *large.value.low < *other.value.low * ratio)
            continue;
        const Sentence& in = sentences[text.segmentation.sentence_at(other.span.begin)];
        const Span clause = clause_around(text, other, in);
        if (says(rules, text, "raised", clause.begin, clause.end)) return i;
    }
    return no_figure;
}

Message times_of(const CheckInput& input, FigureRef large, std::uint32_t other, std::string_view de,
                 std::string_view en) {
    const FigureRef beside{large.text, other};
    const Exact times = to_exact(*input.figure(large).value.low) / to_exact(*input.figure(beside).value.low);
    const std::string whole = times.digits();
    const std::string phrase = input.phrase(beside);
    return {fmt::format("das ist das {}-Fache dessen, was {} („{}“)", whole, de, phrase),
            fmt::format("that is {} times {} (“{}”)", whole, en, phrase)};
}

bool told_as_slip(const Ruleset& rules, const Text& text, std::uint32_t suspect, bool trillion) {
    constexpr std::uint32_t near = 24;
    const Figure& figure = text.figures[suspect];
    const std::uint32_t end = figure.span.end;
    if (plain(text, end, end + near).find(" statt ") != std::string_view::npos) return true;
    const Number meant = *figure.value.low / Number::power_of_ten(trillion ? 6 : 3);
    const auto& sentences = text.segmentation.sentences;
    const std::uint32_t own = text.segmentation.sentence_at(figure.span.begin);
    for (std::uint32_t s = own; s <= own + reach && s < sentences.size(); ++s) {
        if (sentences[s].block != sentences[own].block) break;
        const bool named = std::any_of(text.figures.begin(), text.figures.end(), [&](const Figure& other) {
            const bool inside = other.span.begin >= sentences[s].span.begin && other.span.begin < sentences[s].span.end;
            return inside && other.value.low && *other.value.low == meant;
        });
        if (named && any_in(rules.table("told_slip"), text, sentences[s].span)) return true;
    }
    return false;
}

bool is_past(const Ruleset& rules, const Text& text, const Figure& figure) {
    const Sentence* sentence = sentence_of(text, figure);
    if (!sentence) return false;
    const std::vector<std::string> ahead = low_words(text, sentence->span.begin, figure.phrase);
    const std::vector<std::string> behind = low_words(text, figure.span.end, sentence->span.end);
    const WordClass may_come(rules, "may_come", table);
    const WordClass is(rules, "is", table);
    if (may_come.has_any(ahead) || may_come.has_any(behind)) return false;
    if (!ahead.empty() && ahead.back() == "vor") return true;
    return !behind.empty() && behind.front() == "alt" && (is.has_any(ahead) || is.has_any(behind));
}

std::uint32_t all_there_are(const Ruleset& rules, const Text& text, std::uint32_t suspect) {
    const auto& sentences = text.segmentation.sentences;
    const Figure& large = text.figures[suspect];
    if (large.value.kind != Kind::count || large.noun.size() < 4 || sentences.empty()) return no_figure;
    const std::uint32_t own = text.segmentation.sentence_at(large.span.begin);
    // What it counts stands behind it, and is not borrowed from another number.
    const std::string_view behind = plain(text, large.span.end, sentences[own].span.end);
    if (behind.substr(0, large.noun.size() + 24).find(large.noun) == std::string_view::npos) return no_figure;
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        const Figure& other = text.figures[i];
        if (i == suspect || other.value.kind != Kind::count || other.value.unit != large.value.unit ||
            other.noun.empty() || !is_exact(other) || *other.value.low >= *large.value.low)
            continue;
        const std::uint32_t s = text.segmentation.sentence_at(other.span.begin);
        if (std::max(s, own) - std::min(s, own) > reach || !same_noun(other.noun, large.noun)) continue;
        if (says(rules, text, "exist", sentences[s].span.begin, sentences[s].span.end)) return i;
    }
    return no_figure;
}

std::string english_digits(std::string_view surface) {
    std::string digits;
    for (const char c : surface) {
        if ((c >= '0' && c <= '9') || c == ',' || c == '.') {
            digits += c == ',' ? '.' : c == '.' ? ',' : c;
        } else if (!digits.empty()) {
            break;
        }
    }
    return digits;
}

bool quoted_in_english(const Text& text, const Figure& figure, const std::string& english) {
    const std::string wanted = english_digits(plain(text, figure.span.begin, figure.span.end));
    if (wanted.empty()) return false;
    const std::string_view all = text.document.text;
    for (const char gap : {' ', '-'}) {
        const std::string quote = wanted + gap + english;
        for (std::size_t at = all.find(quote); at != std::string_view::npos; at = all.find(quote, at + 1)) {
            const char before = at == 0 ? ' ' : all[at - 1];
            const char after = at + quote.size() < all.size() ? all[at + quote.size()] : ' ';
            const bool inner = (before >= '0' && before <= '9') || before == '.' || before == ',';
            if (!inner && !(after >= 'a' && after <= 'z' && after != 's')) return true;
        }
    }
    return false;
}

}  // namespace stimmig
