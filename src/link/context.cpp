#include "link/context.h"

#include <algorithm>

namespace stimmig {
namespace {

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c < '0' || c > '9'; });
}

class ContextReader {
public:
    ContextReader(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around)
        : book_(book), clauses_(clauses), names_(names), around_(around) {}

    void add(std::uint32_t word, std::vector<std::string>& to) {
        const std::uint32_t end = book_.text().segmentation.sentences[around_.sentence].last_word;
        const WordInfo& info = book_.at(word);
        if (const std::string_view name = names_.token(word); !name.empty()) to.emplace_back(name);
        if (const std::int64_t verb = word < end ? verb_at(book_, word, end) : -1; verb >= 0) {
            const Verb& entry = book_.lexicon().verb(static_cast<std::uint32_t>(verb));
            add_concepts(entry.meaning, to);
            if (!info.stop) to.push_back(entry.name);
            return;
        }
        if (info.stop || info.stem.size() < 3 || !has_letter(info.stem)) return;
        if (info.meaning) add_concepts(*info.meaning, to);
        for (const Meaning* part : info.part_meanings) add_concepts(*part, to);
        if (names_.at(word).empty()) to.push_back(info.stem);
        to.insert(to.end(), info.parts.begin(), info.parts.end());
    }
    void add_range(std::uint32_t first, std::uint32_t last, std::vector<std::string>& to) {
        for (std::uint32_t i = first; i < last; ++i)
            if (!clauses_.in_figure(i) || is_own_compound(i)) add(i, to);
    }

    /// The word that a number counts, as "$stem" and "$=concept".
    void add_counted(std::uint32_t word, std::vector<std::string>& to) {
        const WordInfo& info = book_.at(word);
        to.push_back('$' + info.stem);
        for (const std::string& part : info.parts) to.push_back('$' + part);
        if (!info.meaning) return;
        for (const std::uint32_t index : info.meaning->concepts)
            to.push_back("$=" + book_.lexicon().concept_name(index));
        for (const std::uint32_t index : info.meaning->measures)
            to.push_back("$#" + book_.lexicon().measure(index).name);
    }

private:
    WordBook& book_;
    const ClauseFinder& clauses_;
    const Names& names_;
    const Surroundings& around_;

    // "500-Milliarden-Dollar-Projekt" holds the figure and what it is about.
    bool is_own_compound(std::uint32_t word) const {
        return word >= around_.figure_first && word < around_.figure_last &&
               book_.surface(word).find('-') != std::string_view::npos;
    }
    void add_concepts(const Meaning& meaning, std::vector<std::string>& to) const {
        for (const std::uint32_t index : meaning.concepts) to.push_back('=' + book_.lexicon().concept_name(index));
    }
};

void sort_once(std::vector<std::string>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

void read_context(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                  const MeasureReading& measure, Claim& claim) {
    ContextReader reader(book, clauses, names, around);
    const Sentence& sentence = book.text().segmentation.sentences[around.sentence];
    reader.add_range(around.first, around.last, claim.near);
    for (const std::uint32_t word : around.labels) reader.add(word, claim.near);
    const std::string& noun = book.text().figures[claim.figure].noun;
    for (std::uint32_t i = around.figure_first; !noun.empty() && i < around.figure_last + 5 && i < sentence.last_word;
         ++i)
        if (book.surface(i) == noun) {
            reader.add_counted(i, claim.near);
            break;
        }
    for (const std::uint32_t index : measure.near) claim.near.push_back('#' + book.lexicon().measure(index).name);
    reader.add_range(sentence.first_word, around.first, claim.context);
    reader.add_range(around.last, sentence.last_word, claim.context);
    for (const std::uint32_t word : around.beside) reader.add(word, claim.context);
    for (const std::uint32_t index : measure.far) claim.context.push_back('#' + book.lexicon().measure(index).name);
    sort_once(claim.near);
    claim.context.insert(claim.context.end(), claim.near.begin(), claim.near.end());
    sort_once(claim.context);
}

}  // namespace stimmig
