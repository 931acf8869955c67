#include "check/items.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stimmig {
namespace {

constexpr std::size_t signs_of_most = 6;  ///< signs and figures of all but long sentences
constexpr std::array<std::string_view, 3> dashes{"–", "—", "−"};

/// Empty for bytes that are no signs.
constexpr std::string_view sign_of(char c) {
    switch (c) {
        case ',':
            return ",";
        case '.':
            return ".";
        case ';':
            return ";";
        case ':':
            return ":";
        case '(':
        case '[':
            return "(";
        case ')':
        case ']':
            return ")";
        case '=':
            return "=";
        case '/':
            return "/";
        case '%':
            return "%";
        case '-':
            return "-";
        default:
            return {};
    }
}

class Reader {
public:
    Reader(WordBank& bank, const Text& text, std::vector<Item>& items)
        : bank_(bank), text_(text), bytes_(text.document.text), items_(items) {}

    void words_and_signs(std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t at = from; at < to;) {
            while (word_ < text_.segmentation.words.size() && text_.segmentation.words[word_].span.end <= at) ++word_;
            // What is left of a word that a figure ends in ("8.450.") are signs.
            if (word_ < text_.segmentation.words.size() && text_.segmentation.words[word_].span.begin == at) {
                const std::uint32_t end = std::min(text_.segmentation.words[word_].span.end, to);
                const std::string_view word = bytes_.substr(at, end - at);
                push_word(word);
                at = end;
                continue;
            }
            at += sign(at, to);
        }
    }

    void figure(std::uint32_t index) {
        const Figure& figure = text_.figures[index];
        if (bytes_[figure.phrase] == 'u' || bytes_[figure.phrase] == 'U')
            for (const std::string_view word : {"um", "unter"})
                if (is_word_at(figure.phrase, word)) push_word(word);
        if (figure.sign != 0 && (items_.empty() || items_.back().text != sign_word(figure)))
            push_word(sign_word(figure));
        items_.push_back({Item::Type::figure, {}, index});
    }

    void start_at(std::uint32_t word) { word_ = word; }

private:
    WordBank& bank_;
    const Text& text_;
    std::string_view bytes_;
    std::vector<Item>& items_;
    std::size_t word_ = 0;

    static std::string_view sign_word(const Figure& figure) { return figure.sign > 0 ? "plus" : "minus"; }

    [[nodiscard]] bool is_word_at(std::uint32_t at, std::string_view word) const {
        const std::size_t end = at + word.size();
        return end < bytes_.size() && bytes_[end] == ' ' && lower(bytes_.substr(at, word.size())) == word;
    }

    void push_word(std::string_view written) {
        const WordFacts& word = bank_.at(written);
        items_.push_back({Item::Type::word, word.low, no_figure, word.capital, &word});
    }

    std::uint32_t sign(std::uint32_t at, std::uint32_t to) {
        const char c = bytes_[at];
        if (c == ' ') return 1;
        if (static_cast<unsigned char>(c) < 0x80) {
            if (const std::string_view known = sign_of(c); !known.empty()) items_.push_back({Item::Type::sign, known});
            return 1;
        }
        for (const std::string_view dash : dashes) {
            if (at + dash.size() > to || bytes_.substr(at, dash.size()) != dash) continue;
            items_.push_back({Item::Type::sign, "-"});
            return static_cast<std::uint32_t>(dash.size());
        }
        return 1;
    }
};

}  // namespace

bool is_numeric(const Figure& figure) {
    return figure.value.kind != Kind::date && figure.value.kind != Kind::duration && figure.value.low &&
           figure.value.high;
}

bool same_noun(const std::string& a, const std::string& b) {
    return same_low_noun(lower(a), lower(b));
}

bool same_low_noun(std::string_view x, std::string_view y) {
    if (x.ends_with(y) || y.ends_with(x)) return true;
    const std::size_t stem = std::min({x.size(), y.size(), std::size_t{5}});
    return x.compare(0, stem, y, 0, stem) == 0;
}

std::vector<Item> items_of(WordBank& words, const Text& text, const Sentence& sentence) {
    std::vector<Item> items;
    items.reserve(sentence.last_word - sentence.first_word + signs_of_most);
    Reader reader(words, text, items);
    reader.start_at(sentence.first_word);
    std::uint32_t at = sentence.span.begin;
    const auto& figures = text.figures;
    auto next = std::lower_bound(figures.begin(), figures.end(), at,
                                 [](const Figure& figure, std::uint32_t begin) { return figure.span.end <= begin; });
    for (; next != figures.end() && next->span.begin < sentence.span.end; ++next) {
        if (next->span.begin < at) continue;  // lies within the one before
        reader.words_and_signs(at, std::max(at, next->phrase));
        reader.figure(static_cast<std::uint32_t>(next - figures.begin()));
        at = next->span.end;
    }
    reader.words_and_signs(at, sentence.span.end);
    return items;
}

std::vector<FigureRange> figures_by_sentence(const Text& text) {
    std::vector<FigureRange> ranges(text.segmentation.sentences.size());
    std::uint32_t figure = 0;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const Span span = text.segmentation.sentences[i].span;
        while (figure < text.figures.size() && text.figures[figure].span.begin < span.begin) ++figure;
        ranges[i].first = figure;
        while (figure < text.figures.size() && text.figures[figure].span.begin < span.end) ++figure;
        ranges[i].last = figure;
    }
    return ranges;
}

}  // namespace stimmig
