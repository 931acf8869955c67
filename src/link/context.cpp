#include "link/context.h"

#include <algorithm>
#include <iterator>
#include <optional>

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

// "Verletzte: 27", and a number in a table: what is counted stands before the colon, or at the head of the row.
std::optional<std::uint32_t> label_word(WordBook& book, const Surroundings& around) {
    const std::uint32_t first = around.figure_first;
    if (first > around.begin && book.is_upper(first - 1)) {
        const auto& words = book.text().segmentation.words;
        const std::uint32_t end = words[first - 1].span.end;
        if (first < words.size() && book.text().document.text.compare(end, 2, ": ") == 0 &&
            words[first].span.begin == end + 2)
            return first - 1;
    }
    for (const std::uint32_t word : around.labels)
        if (book.is_upper(word)) return word;
    return std::nullopt;
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
    if (noun.empty() && book.text().figures[claim.figure].value.kind == Kind::count)
        if (const auto label = label_word(book, around))
            for (const std::string& token : book.counted(*label)) near_.emplace_back(token);
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
