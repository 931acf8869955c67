#include "check/conclusion_words.h"

namespace stimmig {
namespace {

bool ends_in(const WordClass& words, std::string_view word) {
    for (std::size_t from = 0; from + 3 < word.size(); ++from)
        if (words.has(word.substr(from))) return true;
    return false;
}

}  // namespace

ConclusionWords::ConclusionWords(const Ruleset& rules, std::string_view) {
    const auto add = [&](std::string_view name, std::uint32_t bit, bool tails = false) {
        bits_.push_back({WordClass(rules, name), bit, tails});
    };
    add("concludes", concludes);
    add("once_word", once);
    add("before", before);
    add("partitive", partitive);
    add("more", more);
    add("that", that);
    add("is", is);
    add("each", each);
    add("barely", barely);
    add("mean", mean);
    add("comes_to", comes_to);
    add("thatis", thatis);
    add("measure", measure);
    add("now", now);
    add("change", change, true);
    add("quota", quota, true);
    add("up", up, true);
    add("down", down, true);
    add("gap", gap, true);
    for (const char* name : {"filler", "article", "that", "is", "more", "before", "rise", "fall", "have", "concludes",
                             "thatis", "each", "once_word"})
        add(name, known);
}

std::uint32_t ConclusionWords::of(const std::string& low) const {
    std::uint32_t classes = 0;
    for (const Bit& entry : bits_)
        if ((classes & entry.bit) == 0 && (entry.tails ? ends_in(entry.words, low) : entry.words.has(low)))
            classes |= entry.bit;
    return classes;
}

}  // namespace stimmig
