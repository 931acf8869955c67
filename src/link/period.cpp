#include "link/period.h"

#include <algorithm>

namespace stimmig {
namespace {

// A sentence of more figures is a list, whose dates belong to their neighbours.
constexpr std::uint32_t reach = 100;

bool compares(std::string_view word) {
    return word == "als" || word == "gegenüber" || word == "seit" || word == "gegen" || word == "zu" ||
           word == "nach" || word == "vor" || word == "ab" || word == "bis";
}

bool is_article(std::string_view word) {
    return word == "im" || word == "in" || word == "dem" || word == "der" || word == "den" || word == "am";
}

// "mehr als im Vorjahr", "gegenüber dem Vormonat": what is compared with, not when it holds.
bool follows_comparison(WordBook& book, const Sentence& sentence, std::uint32_t word) {
    if (word <= sentence.first_word) return false;
    const std::string& before = book.at(word - 1).low;
    if (compares(before)) return true;
    return is_article(before) && word > sentence.first_word + 1 && compares(book.at(word - 2).low);
}

}  // namespace

std::optional<Days> read_period(WordBook& book, const ClauseFinder& clauses, const Surroundings& around,
                                std::uint32_t figure) {
    const Text& text = book.text();
    const auto& figures = text.figures;
    const Sentence& sentence = text.segmentation.sentences[around.sentence];
    if (figures[figure].value.kind == Kind::date) return figures[figure].value.days;
    std::optional<Days> in_clause;
    std::optional<Days> in_sentence;
    std::size_t dates = 0;
    const auto look = [&](std::uint32_t i) {
        const Figure& other = figures[i];
        if (other.value.kind != Kind::date || !other.value.days) return;
        const std::uint32_t word = clauses.first_word(i);
        if (word < sentence.last_word && follows_comparison(book, sentence, word)) return;
        if (i < figure) {
            ++dates;
            in_sentence = other.value.days;
        }
        if (word >= around.first && word < around.last && !in_clause) in_clause = other.value.days;
    };
    for (std::uint32_t i = figure; i-- > 0 && figure - i <= reach && figures[i].span.begin >= sentence.span.begin;)
        look(i);
    for (std::uint32_t i = figure + 1;
         i < figures.size() && i - figure <= reach && figures[i].span.end <= sentence.span.end; ++i)
        look(i);
    if (in_clause) return in_clause;
    return dates == 1 ? in_sentence : std::nullopt;
}

}  // namespace stimmig
