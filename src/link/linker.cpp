#include "link/linker.h"

#include <date/date.h>

#include "link/clause.h"
#include "link/context.h"
#include "link/measure.h"
#include "link/names.h"
#include "link/period.h"
#include "link/role.h"
#include "link/subject.h"
#include "link/wordbook.h"

namespace stimmig {
namespace {

// Where no rule names a measure, the words that govern the figure do.
std::string governing_words(const Claim& claim) {
    std::string words = "~";
    int count = 0;
    for (const std::string_view word : claim.near) {
        if (word.empty() || word[0] == '@' || word[0] == '#' || word[0] == '=') continue;
        if (count++ > 0) words += ' ';
        words += word;
        if (count == 3) break;
    }
    return count == 0 ? std::string() : words;
}

// "fiel auf 5": the level that was reached, also of a measure that is a change.
bool after_auf(WordBook& book, const Surroundings& around) {
    const std::uint32_t first = book.text().segmentation.sentences[around.sentence].first_word;
    return around.figure_first > first && book.at(around.figure_first - 1).low == "auf";
}

// "Noch 2024 hatte das Haus 370 Millionen umgesetzt": what was so then is no more. "Noch am Abend" is the same day.
bool tells_what_was(WordBook& book, const Surroundings& around, const Claim& claim) {
    constexpr date::days same_time{25};
    const auto& published = book.text().document.published;
    return published && claim.period && claim.period->to < *published - same_time && around.first < around.last &&
           book.at(around.first).low == "noch";
}

}  // namespace

void Linker::link(Text& text) const {
    text.tokens.reset();
    text.claims.clear();
    text.claims.resize(text.figures.size());
    if (text.figures.empty() || text.segmentation.sentences.empty()) return;
    WordBook book(lexicon_, text);
    ClauseFinder clauses(book);
    const Names names(book, clauses);
    SubjectFinder subjects(book, names);
    ContextWriter contexts(book);
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        Claim& claim = text.claims[i];
        const Figure& figure = text.figures[i];
        claim.figure = i;
        const Surroundings around = clauses.around(i);
        claim.sentence = around.sentence;
        const MeasureReading measure = read_measure(book, clauses, names, around, figure);
        read_role(book, clauses, around, figure, measure.tally, claim);
        claim.subject = subjects.find(around);
        claim.period = read_period(book, clauses, around, i);
        if (claim.role == Role::level && tells_what_was(book, around, claim)) claim.role = Role::from_value;
        contexts.read(clauses, names, around, measure, i);
        if (measure.direction != 0 && claim.role == Role::level && !after_auf(book, around)) {
            claim.role = Role::change;
            claim.direction = measure.direction;
        }
        claim.measure = measure.name;
    }
    text.tokens = contexts.write(text.claims);
    for (Claim& claim : text.claims)
        if (claim.measure.empty()) claim.measure = governing_words(claim);
}

}  // namespace stimmig
