#include "check/currency_home.h"

#include <algorithm>

#include "check/around.h"
#include "check/word_class.h"
#include "extract/letters.h"

namespace stimmig {
namespace {

constexpr std::string_view homes = "currency_home";

/// The figure's sentence in lower case, and the one before where the sentence goes back to a place.
std::string passage(const Text& text, const Figure& figure, const WordClass& there) {
    const Sentence* sentence = sentence_of(text, figure);
    if (!sentence) return {};
    std::uint32_t begin = sentence->span.begin;
    const std::vector<std::string> words = low_words(text, sentence->span.begin, sentence->span.end);
    const bool goes_back = there.has_any(words);
    if (goes_back && sentence != text.segmentation.sentences.data() && (sentence - 1)->block == sentence->block)
        begin = (sentence - 1)->span.begin;
    return lower(plain(text, begin, sentence->span.end));
}

}  // namespace

bool told_of_two_places(const CheckInput& input, FigureRef a, FigureRef b) {
    const WordClass there(input.rules, "there", homes);
    const std::string one = passage(input.texts[a.text], input.figure(a), there);
    const std::string other = passage(input.texts[b.text], input.figure(b), there);
    const auto speaks_of = [&](const std::string& words, const std::string& currency) {
        return WordClass(input.rules, currency, homes).within(words);
    };
    const std::string& of_one = input.figure(a).value.unit;
    const std::string& of_other = input.figure(b).value.unit;
    return (speaks_of(one, of_one) && !speaks_of(other, of_one)) ||
           (speaks_of(other, of_other) && !speaks_of(one, of_other));
}

}  // namespace stimmig
