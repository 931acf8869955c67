// The words of one text, each looked up only when somebody asks for it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "link/word_cache.h"
#include "text/segmentation.h"

namespace stimmig {

class WordBook {
public:
    WordBook(const Lexicon& lexicon, const Text& text)
        : lexicon_(lexicon),
          text_(text),
          cache_(WordCache::of(lexicon)),
          infos_(text.segmentation.words.size()),
          verbs_(text.segmentation.words.size(), unknown_verb) {}

    [[nodiscard]] const WordInfo& at(std::uint32_t word) { return info(word); }
    [[nodiscard]] WordInfo& info(std::uint32_t word) {
        WordInfo& entry = glance(word);
        cache_->complete(entry);
        return entry;
    }
    /// What is known of a word at a glance.
    [[nodiscard]] WordInfo& glance(std::uint32_t word) {
        WordInfo*& entry = infos_[word];
        if (!entry) entry = &cache_->at(surface(word));
        return *entry;
    }
    /// "$stem" and the like, for a word that a number counts.
    [[nodiscard]] const std::vector<Token*>& counted(std::uint32_t word);
    /// The verb whose form the word is: of several, the one whose particle stands later in the words up to
    /// `last_word` wins. -1 for none.
    [[nodiscard]] std::int64_t verb_at(std::uint32_t word, std::uint32_t last_word);

    [[nodiscard]] std::string_view surface(std::uint32_t word) const {
        const Span span = text_.segmentation.words[word].span;
        return std::string_view(text_.document.text).substr(span.begin, span.end - span.begin);
    }
    /// starts_upper of a word that is valid UTF-8, without decoding what most German words begin with.
    [[nodiscard]] bool is_upper(std::uint32_t word) const {
        const std::string_view written = surface(word);
        const char first = written[0];
        return static_cast<unsigned char>(first) < 0x80 ? first >= 'A' && first <= 'Z' : starts_upper(written);
    }
    /// Whether one space and nothing else stands before the word.
    [[nodiscard]] bool adjoins(std::uint32_t word) const {
        const std::uint32_t end = text_.segmentation.words[word - 1].span.end;
        return text_.segmentation.words[word].span.begin == end + 1 && text_.document.text[end] == ' ';
    }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const Text& text() const { return text_; }
    [[nodiscard]] WordCache& cache() { return *cache_; }

private:
    static constexpr std::int32_t unknown_verb = -2;

    const Lexicon& lexicon_;
    const Text& text_;
    std::shared_ptr<WordCache> cache_;
    std::vector<WordInfo*> infos_;
    std::vector<std::int32_t> verbs_;  // up to the end of the word's own sentence

    [[nodiscard]] bool ends_clause(std::uint32_t word, std::uint32_t last_word) const;
    [[nodiscard]] std::int64_t find_verb(const WordInfo& info, std::uint32_t word, std::uint32_t last_word) const;
};

}  // namespace stimmig
