#include "link/context.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace stimmig {
namespace {

template <typename Mention>
class ContextReader {
public:
    ContextReader(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                  const Mention& mention)
        : book_(book),
          clauses_(clauses),
          names_(names),
          around_(around),
          mention_(mention),
          end_(book.text().segmentation.sentences[around.sentence].last_word) {}

    void add(std::uint32_t word) {
        const WordInfo& info = book_.at(word);
        const bool is_name = names_.is_name(word);
        if (is_name) mention_(names_.token(word));
        if (!info.verb_forms.empty() && word < end_) {
            if (const std::int64_t verb = book_.verb_at(word, end_); verb >= 0) {
                const auto index = static_cast<std::uint32_t>(verb);
                for (const std::uint32_t each : book_.lexicon().verb(index).meaning.concepts)
                    mention_(book_.cache().concept_token(each));
                if (!info.stop) mention_(book_.cache().verb_token(index));
                return;
            }
        }
        if (!info.speaks) return;
        if (!is_name) mention_(*info.stem_token);
        for (Token* token : info.tokens) mention_(*token);
    }
    void add_range(std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t i = first; i < last; ++i)
            if (!clauses_.in_figure(i) || is_own_compound(i)) add(i);
    }

private:
    WordBook& book_;
    const ClauseFinder& clauses_;
    const Names& names_;
    const Surroundings& around_;
    const Mention& mention_;
    std::uint32_t end_;

    // "500-Milliarden-Dollar-Projekt" holds the figure and what it is about.
    bool is_own_compound(std::uint32_t word) const {
        return word >= around_.figure_first && word < around_.figure_last &&
               book_.surface(word).find('-') != std::string_view::npos;
    }
};

/// Numbers below a bound, which come out in order and once each, whatever order they were put in.
class SortedNumbers {
public:
    explicit SortedNumbers(std::size_t bound) : bits_(bound / 64 + 1), blocks_(bits_.size() / 64 + 1) {}

    void insert(std::uint32_t number) {
        bits_[number / 64] |= bit(number);
        blocks_[number / 64 / 64] |= bit(number / 64);
    }
    /// Leaves none.
    void move_to(std::vector<std::uint32_t>& numbers) {
        const auto drain = [](std::uint64_t& word, std::size_t base, const auto& use) {
            for (; word != 0; word &= word - 1) use(base + static_cast<std::size_t>(std::countr_zero(word)));
        };
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            drain(blocks_[i], i * 64, [&](std::size_t word) {
                drain(bits_[word], word * 64,
                      [&](std::size_t number) { numbers.push_back(static_cast<std::uint32_t>(number)); });
            });
    }

private:
    std::vector<std::uint64_t> bits_, blocks_;  // a bit of blocks_ for each word of bits_ that is not zero

    static std::uint64_t bit(std::uint32_t number) { return std::uint64_t{1} << (number % 64); }
};

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

}  // namespace

void ContextWriter::mention(Token& token) {
    if (token.epoch != epoch_) {
        token.epoch = epoch_;
        token.index = static_cast<std::uint32_t>(tokens_.size());
        tokens_.push_back(&token);
    }
    mentions_.push_back(token.index);
}

void ContextWriter::read(const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                         const MeasureReading& measure, std::uint32_t index) {
    const Figure& figure = book_.text().figures[index];
    WordCache& cache = book_.cache();
    const auto add = [this](Token& token) { mention(token); };
    ContextReader reader(book_, clauses, names, around, add);
    Extent extent;
    extent.begin = mentions_.size();
    reader.add_range(around.first, around.last);
    for (const std::uint32_t word : around.labels) reader.add(word);
    const std::string& noun = figure.noun;
    for (std::uint32_t i = around.figure_first; !noun.empty() && i < around.figure_last + 5 && i < around.end; ++i)
        if (book_.surface(i) == noun) {
            for (Token* token : book_.counted(i)) mention(*token);
            break;
        }
    if (noun.empty() && figure.value.kind == Kind::count)
        if (const auto label = label_word(book_, around))
            for (Token* token : book_.counted(*label)) mention(*token);
    for (const std::uint32_t each : measure.near) mention(cache.measure_token(each));
    extent.near_end = mentions_.size();
    reader.add_range(around.begin, around.first);
    reader.add_range(around.last, around.end);
    for (const std::uint32_t word : around.beside) reader.add(word);
    for (const std::uint32_t each : measure.far) mention(cache.measure_token(each));
    extent.end = mentions_.size();
    extents_.push_back(extent);
}

std::shared_ptr<const TokenTable> ContextWriter::write(std::vector<Claim>& claims) const {
    std::vector<const Token*> sorted = tokens_;
    std::sort(sorted.begin(), sorted.end(), [](const Token* a, const Token* b) { return before(*a, *b); });
    auto table = std::make_shared<TokenTable>();
    std::vector<std::uint32_t> numbers(sorted.size());  // in the table, by index
    for (std::uint32_t i = 0; i < sorted.size(); ++i) {
        table->add(sorted[i]->text);
        numbers[sorted[i]->index] = i;
    }
    SortedNumbers sorter(sorted.size());
    std::vector<std::uint32_t> set;
    const auto add_set = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) sorter.insert(numbers[mentions_[i]]);
        set.clear();
        sorter.move_to(set);
        return table->add_set(set);
    };
    for (std::size_t i = 0; i < claims.size(); ++i) {
        claims[i].near = add_set(extents_[i].begin, extents_[i].near_end);
        claims[i].context = add_set(extents_[i].begin, extents_[i].end);
    }
    return table;
}

}  // namespace stimmig
