#include "link/subject.h"

#include <algorithm>

namespace stimmig {
namespace {

bool is_pronoun(std::string_view word) {
    return word == "sie" || word == "er" || word == "dessen" || word == "deren" || word == "seines" ||
           word == "seiner" || word == "ihrer" || word == "ihres" || word == "sein" || word == "ihr";
}

bool is_definite(std::string_view word) {
    return word == "der" || word == "die" || word == "das" || word == "dem" || word == "den" || word == "des" ||
           word == "dieser" || word == "dieses" || word == "diese";
}

}  // namespace

// The name right before the figure is who did it more often than the one after it.
std::string_view SubjectFinder::nearest(std::uint32_t first, std::uint32_t last, const Surroundings& around) const {
    for (std::uint32_t i = std::min(around.figure_first, last); i-- > first;)
        if (const std::string_view name = names_.at(i); !name.empty()) return name;
    for (std::uint32_t i = std::max(around.figure_last, first); i < last; ++i)
        if (const std::string_view name = names_.at(i); !name.empty()) return name;
    return {};
}

// "das Unternehmen", "der Chiphersteller", "sie": a description that rules know, or any that points back.
std::string_view SubjectFinder::refers_back(std::uint32_t first, std::uint32_t last) {
    bool points_back = false;
    for (std::uint32_t i = first; i < last; ++i) {
        const WordInfo& info = book_.at(i);
        if (is_pronoun(info.low)) points_back = true;
        if (!info.upper || i == first || !is_definite(book_.at(i - 1).low)) continue;
        if (const Subject* subject = book_.lexicon().described(info.stem)) return subject->name;
        if (!book_.lexicon().reference(info.stem).empty()) points_back = true;
    }
    return points_back ? std::string_view("?") : std::string_view{};
}

std::string_view SubjectFinder::of_sentence_before(std::uint32_t sentence) const {
    const auto& sentences = book_.text().segmentation.sentences;
    for (std::uint32_t steps = 0; steps < 4 && sentence-- > 0; ++steps)
        for (std::uint32_t i = sentences[sentence].first_word; i < sentences[sentence].last_word; ++i)
            if (const std::string_view name = names_.at(i); !name.empty()) return name;
    return {};
}

std::string SubjectFinder::find(const Surroundings& around) {
    for (const std::uint32_t word : around.labels)
        if (const std::string_view name = names_.at(word); !name.empty()) return std::string(name);
    if (const std::string_view name = nearest(around.first, around.last, around); !name.empty())
        return std::string(name);
    const Sentence& sentence = book_.text().segmentation.sentences[around.sentence];
    const std::string_view back = refers_back(around.first, around.last);
    if (!back.empty() && back != "?") return std::string(back);
    if (back.empty())
        if (const std::string_view name = nearest(sentence.first_word, sentence.last_word, around); !name.empty())
            return std::string(name);
    if (const std::string_view name = of_sentence_before(around.sentence); !name.empty()) return std::string(name);
    return std::string(names_.main());
}

}  // namespace stimmig
