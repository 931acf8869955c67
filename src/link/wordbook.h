// The different words of one text, each looked up and stemmed once, and only when a figure asks for it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/lexicon.h"
#include "text/segmentation.h"

namespace stimmig {

struct WordInfo {
    std::string low;
    std::string stem;
    std::vector<std::string> parts;  ///< stems of a hyphen compound's parts; of a compound its known head
    const std::vector<VerbForm>* verb_forms = nullptr;  ///< where it may be a verb
    const Meaning* meaning = nullptr;                   ///< as a noun, adjective or particle
    std::vector<const Meaning*> part_meanings;          ///< of `parts`
    bool upper = false;
    bool stop = false;
};

class WordBook {
public:
    WordBook(const Lexicon& lexicon, const Text& text) : lexicon_(lexicon), text_(text) {}

    [[nodiscard]] const WordInfo& at(std::uint32_t word);
    [[nodiscard]] std::string_view surface(std::uint32_t word) const {
        const Span span = text_.segmentation.words[word].span;
        return std::string_view(text_.document.text).substr(span.begin, span.end - span.begin);
    }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const Text& text() const { return text_; }

private:
    const Lexicon& lexicon_;
    const Text& text_;
    Stemmer stem_;
    std::unordered_map<std::string_view, WordInfo> words_;  // references stay valid when it grows

    void fill(std::string_view word, WordInfo& info);
};

/// The verb whose form the word is: of several, the one whose particle stands later in the clause wins. -1 for none.
[[nodiscard]] std::int64_t verb_at(WordBook& book, std::uint32_t word, std::uint32_t last_word);

}  // namespace stimmig
