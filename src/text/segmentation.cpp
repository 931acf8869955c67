#include "text/segmentation.h"

#include <algorithm>
#include <array>

#include "base/ascii_run.h"
#include "text/sentence_end.h"
#include "text/utf8.h"

namespace stimmig {
namespace {

enum class Kind : std::uint8_t { other, word, blank, end, wide };

constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table{};
    for (int c = 0; c < 256; ++c) {
        const bool word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        table[static_cast<std::size_t>(c)] = word        ? Kind::word
                                             : c >= 0x80 ? Kind::wide
                                             : c <= ' '  ? Kind::blank
                                                         : Kind::other;
    }
    table['.'] = table['!'] = table['?'] = Kind::end;
    return table;
}();

Kind kind_at(std::string_view text, std::uint32_t at) {
    return kinds[static_cast<unsigned char>(text[at])];
}

/// Bytes of the word character at `at`; 0 if there is none. Most letters that are not ASCII have the lead byte of ä, ö,
/// ü and ß: all of these but × and ÷ are letters.
std::uint32_t wide_length(std::string_view text, std::uint32_t at) {
    if (text[at] == '\xC3') return text[at + 1] == '\x97' || text[at + 1] == '\xB7' ? 0 : 2;
    const CodePoint point = decode(text, at);
    return is_word_character(point.value) ? point.length : 0;
}

bool is_word_at(std::string_view text, std::uint32_t at) {
    const Kind kind = kind_at(text, at);
    return kind == Kind::word || (kind == Kind::wide && wide_length(text, at) != 0);
}

/// Bytes of what may stand between two letters of a word: hyphens and apostrophes anywhere, "&" between capitals and
/// digits ("S&P", "B&B").
std::uint32_t joiner_length(std::string_view text, std::uint32_t at) {
    const char c = text[at];
    if (c == '-' || c == '\'') return 1;
    if (c == '\xE2') {
        const char32_t value = decode(text, at).value;
        return value == 0x2010 || value == 0x2011 || value == 0x2019 ? 3 : 0;
    }
    if (c != '&' || at == 0 || at + 1 >= text.size()) return 0;
    const auto strong = [](char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    };
    return strong(text[at - 1]) && strong(text[at + 1]) ? 1 : 0;
}

/// Offset after the word that begins at `at`.
std::uint32_t word_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
    while ((at = after_ascii_letters(text, at, end)) < end) {
        const Kind kind = kind_at(text, at);
        if (kind == Kind::word) {
            ++at;
            continue;
        }
        if (kind == Kind::wide) {
            if (const std::uint32_t length = wide_length(text, at); length != 0) {
                at += length;
                continue;
            }
        }
        const std::uint32_t joiner = kind == Kind::blank ? 0 : joiner_length(text, at);
        if (joiner == 0 || at + joiner >= end || !is_word_at(text, at + joiner)) return at;
        at += joiner;
    }
    return at;
}

class Segmenter {
public:
    Segmenter(const Document& document, const Abbreviations& abbreviations)
        : text_(document.text), finder_(text_, abbreviations) {
        result_.words.reserve(text_.size() / 6 + 8);
        result_.sentences.reserve(text_.size() / 80 + document.blocks.size());
    }

    void block(const Block& block, std::uint32_t index) {
        const std::uint32_t end = block.span.end;
        begin_sentence(block.span.begin, index);
        for (std::uint32_t at = block.span.begin; at < end;) {
            const Kind kind = kind_at(text_, at);
            std::uint32_t length = 1;
            bool ends = kind == Kind::end;
            if (kind == Kind::word || (kind == Kind::wide && wide_length(text_, at) != 0)) {
                const std::uint32_t after = word_end(text_, at, end);
                result_.words.push_back({{at, after}, static_cast<std::uint32_t>(result_.sentences.size())});
                at = after;
                continue;
            }
            if (kind == Kind::wide) {
                const CodePoint point = decode(text_, at);
                length = point.length;
                ends = point.value == 0x2026;
            }
            if (!ends) {
                at += length;
                continue;
            }
            const Span last = result_.words.size() > sentence_.first_word ? result_.words.back().span : Span{};
            const SentenceEnd found = finder_.look(at, end, last);
            at = found.after;
            if (!found.ends) continue;
            end_sentence(at);
            while (at < end && kind_at(text_, at) == Kind::blank) ++at;
            begin_sentence(at, index);
        }
        end_sentence(end);
    }

    Segmentation result() && { return std::move(result_); }

private:
    void begin_sentence(std::uint32_t at, std::uint32_t block) {
        sentence_.span.begin = at;
        sentence_.block = block;
        sentence_.first_word = static_cast<std::uint32_t>(result_.words.size());
    }

    void end_sentence(std::uint32_t at) {
        if (at <= sentence_.span.begin) return;
        sentence_.span.end = at;
        sentence_.last_word = static_cast<std::uint32_t>(result_.words.size());
        result_.sentences.push_back(sentence_);
    }

    std::string_view text_;
    SentenceEndFinder finder_;
    Sentence sentence_;
    Segmentation result_;
};

}  // namespace

Segmentation segment(const Document& document, const Abbreviations& abbreviations) {
    Segmenter segmenter(document, abbreviations);
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) segmenter.block(document.blocks[i], i);
    return std::move(segmenter).result();
}

std::uint32_t Segmentation::sentence_at(std::uint32_t offset) const {
    const auto after = std::partition_point(sentences.begin(), sentences.end(),
                                            [&](const Sentence& sentence) { return sentence.span.begin <= offset; });
    return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

std::uint32_t Segmentation::word_at(std::uint32_t offset) const {
    const auto is_before = [&](const Word& word) { return word.span.end <= offset; };
    if (words.empty() || is_before(words.back())) return static_cast<std::uint32_t>(words.size());
    // Words lie nearly evenly. Whoever begins where one should be finds it close by; to halve them all would touch
    // memory all over the text.
    std::size_t first = 0;
    std::size_t last = std::uint64_t{offset} * words.size() / words.back().span.end;
    std::size_t step = 8;
    if (is_before(words[last])) {
        first = last + 1;
        while (first + step < words.size() && is_before(words[first + step])) {
            first += step + 1;
            step *= 2;
        }
        last = std::min(first + step, words.size() - 1);
    } else {
        while (last > step && !is_before(words[last - step])) {
            last -= step;
            step *= 2;
        }
        first = last > step ? last - step + 1 : 0;
    }
    const auto found = std::partition_point(words.begin() + static_cast<std::ptrdiff_t>(first),
                                            words.begin() + static_cast<std::ptrdiff_t>(last), is_before);
    return static_cast<std::uint32_t>(found - words.begin());
}

}  // namespace stimmig
