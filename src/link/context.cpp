#include "link/context.h"

#include <algorithm>
#include <iterator>

namespace stimmig {
namespace {

class ContextReader {
public:
    ContextReader(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around)
        : book_(book),
          clauses_(clauses),
          names_(names),
          around_(around),
          end_(book.text().segmentation.sentences[around.sentence].last_word) {}

    void add(std::uint32_t word, std::vector<Token>& to) {
        const WordInfo& info = book_.at(word);
        const bool is_name = names_.is_name(word);
        if (is_name) to.push_back(names_.token(word));
        if (!info.verb_forms.empty() && word < end_) {
            if (const std::int64_t verb = book_.verb_at(word, end_); verb >= 0) {
                const Verb& entry = book_.lexicon().verb(static_cast<std::uint32_t>(verb));
                for (const std::uint32_t index : entry.meaning.concepts)
                    to.emplace_back(book_.lexicon().concept_token(index));
                if (!info.stop) to.emplace_back(entry.name);
                return;
            }
        }
        if (!info.speaks) return;
        if (!is_name) to.push_back(info.stem_token);
        to.insert(to.end(), info.tokens.begin(), info.tokens.end());
    }
    void add_range(std::uint32_t first, std::uint32_t last, std::vector<Token>& to) {
        for (std::uint32_t i = first; i < last; ++i)
            if (!clauses_.in_figure(i) || is_own_compound(i)) add(i, to);
    }

private:
    WordBook& book_;
    const ClauseFinder& clauses_;
    const Names& names_;
    const Surroundings& around_;
    std::uint32_t end_;

    // "500-Milliarden-Dollar-Projekt" holds the figure and what it is about.
    bool is_own_compound(std::uint32_t word) const {
        return word >= around_.figure_first && word < around_.figure_last &&
               book_.surface(word).find('-') != std::string_view::npos;
    }
};

void sort_once(std::vector<Token>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

void write(const std::vector<Token>& tokens, std::vector<std::string>& to) {
    to.reserve(tokens.size());
    for (const Token& token : tokens) to.push_back(*token.text);
}

}  // namespace

void ContextWriter::read(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                         const MeasureReading& measure, Claim& claim) {
    near_.clear();
    far_.clear();
    all_.clear();
    ContextReader reader(book, clauses, names, around);
    reader.add_range(around.first, around.last, near_);
    for (const std::uint32_t word : around.labels) reader.add(word, near_);
    const std::string& noun = book.text().figures[claim.figure].noun;
    for (std::uint32_t i = around.figure_first; !noun.empty() && i < around.figure_last + 5 && i < around.end; ++i)
        if (book.surface(i) == noun) {
            for (const std::string& token : book.counted(i)) near_.emplace_back(token);
            break;
        }
    for (const std::uint32_t index : measure.near) near_.emplace_back(book.lexicon().measure_token(index));
    reader.add_range(around.begin, around.first, far_);
    reader.add_range(around.last, around.end, far_);
    for (const std::uint32_t word : around.beside) reader.add(word, far_);
    for (const std::uint32_t index : measure.far) far_.emplace_back(book.lexicon().measure_token(index));
    sort_once(near_);
    sort_once(far_);
    std::set_union(near_.begin(), near_.end(), far_.begin(), far_.end(), std::back_inserter(all_));
    write(near_, claim.near);
    write(all_, claim.context);
}

}  // namespace stimmig
