#include "link/clause.h"

#include <algorithm>

namespace stimmig {
namespace {

// How many words of a sentence before and after a figure may have to do with it. Only lists that are written as one
// sentence are longer; without a bound each of their figures would look at all of them.
constexpr std::uint32_t reach = 120;

}  // namespace

ClauseFinder::ClauseFinder(WordBook& book) : book_(book) {
    const Text& text = book.text();
    covered_.resize(text.segmentation.words.size());
    first_words_.reserve(text.figures.size());
    for (const Figure& figure : text.figures) {
        for (std::uint32_t i = first_words_.emplace_back(text.segmentation.word_at(figure.phrase));
             i < covered_.size() && text.segmentation.words[i].span.begin < figure.span.end; ++i)
            covered_[i] = 1;
    }
    block_first_sentence_.assign(text.document.blocks.size() + 1,
                                 static_cast<std::uint32_t>(text.segmentation.sentences.size()));
    for (std::uint32_t i = static_cast<std::uint32_t>(text.segmentation.sentences.size()); i-- > 0;) {
        const std::uint32_t block = text.segmentation.sentences[i].block;
        if (block < block_first_sentence_.size()) block_first_sentence_[block] = i;
    }
}

// Whether a clause ends between this word and the one before it.
bool ClauseFinder::parted(std::uint32_t word) const {
    const auto& words = book_.text().segmentation.words;
    const std::string_view text = book_.text().document.text;
    const std::uint32_t begin = words[word - 1].span.end;
    const std::string_view gap = text.substr(begin, words[word].span.begin - begin);
    if (gap == " ") return false;
    if (covered_[word - 1] && covered_[word] && gap.size() <= 1) return false;
    return gap.find_first_of(",;:()") != std::string_view::npos || gap.find("\xE2\x80\x93") != std::string_view::npos ||
           gap.find("\xE2\x80\x94") != std::string_view::npos || gap.find(" - ") != std::string_view::npos;
}

// Whether at least so many words of these are no stop words.
bool ClauseFinder::has_content(std::uint32_t first, std::uint32_t last, std::uint32_t least) {
    for (std::uint32_t i = first; i < last && least > 0; ++i)
        if (!covered_[i] && !book_.at(i).stop) --least;
    return least == 0;
}

Surroundings ClauseFinder::around(std::uint32_t index) {
    const Text& text = book_.text();
    const Figure& figure = text.figures[index];
    const Segmentation& segmentation = text.segmentation;
    Surroundings around;
    around.sentence = segmentation.sentence_at(figure.span.begin);
    if (around.sentence >= segmentation.sentences.size()) return around;
    const Sentence& sentence = segmentation.sentences[around.sentence];
    around.figure_first = std::clamp(first_words_[index], sentence.first_word, sentence.last_word);
    around.figure_last = around.figure_first;
    while (around.figure_last < sentence.last_word &&
           segmentation.words[around.figure_last].span.begin < figure.span.end)
        ++around.figure_last;
    around.begin = std::max(sentence.first_word, around.figure_first - std::min(around.figure_first, reach));
    around.end = std::min(sentence.last_word, around.figure_last + reach);
    std::uint32_t first = around.figure_first;
    std::uint32_t last = around.figure_last;
    while (first > around.begin && !parted(first)) --first;
    while (last < around.end && !parted(last)) ++last;
    // A clause of one word says too little: "Auslastung: 81,3 Prozent", ", ein Plus von 25 Prozent".
    for (int round = 0; round < 2 && !has_content(first, last, 2); ++round) {
        if (first > around.begin) {
            --first;
            while (first > around.begin && !parted(first)) --first;
        } else if (last < around.end) {
            ++last;
            while (last < around.end && !parted(last)) ++last;
        }
    }
    around.first = first;
    around.last = last;
    part_at_and(around);
    if (sentence.block < text.document.blocks.size()) {
        const BlockKind kind = text.document.blocks[sentence.block].kind;
        around.in_table = kind == BlockKind::table_cell || kind == BlockKind::table_header;
    }
    if (around.in_table) add_labels(around);
    add_beside(around);
    return around;
}

// "hat ein Volumen von 10 und weist einen Fehlbetrag von 2 auf": two figures with words of their own.
void ClauseFinder::part_at_and(Surroundings& around) {
    const auto joins = [&](std::uint32_t word) {
        const std::string_view written = book_.surface(word);
        return !covered_[word] && (written == "und" || written == "sowie" || written == "aber");
    };
    const auto covered = [&](std::uint32_t first, std::uint32_t last) {
        return std::any_of(covered_.begin() + first, covered_.begin() + last, [](std::uint8_t c) { return c != 0; });
    };
    for (std::uint32_t i = around.figure_first; i-- > around.first;)
        if (joins(i) && covered(around.first, i) && !covered(i + 1, around.figure_first) &&
            has_content(i + 1, around.figure_first, 1)) {
            around.first = i + 1;
            break;
        }
    for (std::uint32_t i = around.figure_last; i < around.last; ++i)
        if (joins(i) && covered(i + 1, around.last) && !covered(around.figure_last, i) &&
            has_content(i + 1, around.last, 1) && has_content(around.first, i, 1)) {
            around.last = i;
            break;
        }
}

void ClauseFinder::add_words_of_block(std::uint32_t block, std::vector<std::uint32_t>& words) const {
    const auto& sentences = book_.text().segmentation.sentences;
    for (std::uint32_t i = block_first_sentence_[block]; i < sentences.size() && sentences[i].block == block; ++i)
        for (std::uint32_t word = sentences[i].first_word; word < sentences[i].last_word; ++word) {
            if (words.size() >= 40) return;
            if (!covered_[word]) words.push_back(word);
        }
}

// The first cell of the row and the first cell of the column.
void ClauseFinder::add_labels(Surroundings& around) const {
    const auto& blocks = book_.text().document.blocks;
    const std::uint32_t own = book_.text().segmentation.sentences[around.sentence].block;
    const Block& cell = blocks[own];
    bool head = false;
    for (std::uint32_t i = own; i-- > 0 && blocks[i].group == cell.group;) {
        const Block& other = blocks[i];
        if (other.row == cell.row && other.column == 0) add_words_of_block(i, around.labels);
        if (other.column == cell.column && (other.kind == BlockKind::table_header || other.row == 0) && !head) {
            add_words_of_block(i, around.labels);
            head = true;
        }
        if (own - i > 4000) break;
    }
}

// The heading or lead-in above a list, and the question just before an answer.
void ClauseFinder::add_beside(Surroundings& around) const {
    const Text& text = book_.text();
    const auto& blocks = text.document.blocks;
    const Sentence& sentence = text.segmentation.sentences[around.sentence];
    if (sentence.block >= blocks.size()) return;
    const Block& block = blocks[sentence.block];
    if (around.sentence > block_first_sentence_[sentence.block]) {
        const Sentence& before = text.segmentation.sentences[around.sentence - 1];
        if (before.span.end > before.span.begin && text.document.text[before.span.end - 1] == '?')
            for (std::uint32_t word = std::max(before.first_word, before.last_word - std::min(before.last_word, reach));
                 word < before.last_word; ++word)
                around.beside.push_back(word);
        return;
    }
    if (sentence.block == 0) return;
    std::uint32_t above = sentence.block - 1;
    for (int steps = 0; block.group != 0 && above > 0 && blocks[above].group == block.group && steps < 400; ++steps)
        --above;
    const bool lead_in = blocks[above].kind == BlockKind::heading || blocks[above].kind == BlockKind::caption ||
                         (block.group != 0 && blocks[above].kind == BlockKind::paragraph);
    if (!lead_in) return;
    if (blocks[above].kind != BlockKind::paragraph) return add_words_of_block(above, around.beside);
    // Of a paragraph only its last sentence leads to the list below it.
    const auto& sentences = text.segmentation.sentences;
    const auto after = std::partition_point(sentences.begin(), sentences.end(),
                                            [&](const Sentence& other) { return other.block <= above; });
    if (after == sentences.begin()) return;
    const auto last = static_cast<std::size_t>(after - sentences.begin()) - 1;
    if (sentences[last].block != above) return;
    const std::uint32_t end = sentences[last].last_word;
    for (std::uint32_t word = std::max(sentences[last].first_word, end - std::min(end, reach)); word < end; ++word)
        if (!covered_[word]) around.beside.push_back(word);
}

}  // namespace stimmig
