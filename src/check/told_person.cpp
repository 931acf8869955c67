#include "check/told_person.h"

#include "check/around.h"

namespace stimmig {

ToldPersons::ToldPersons(const Ruleset& rules, const Text& text)
    : text_(text),
      births_(rules.table("birth_word")),
      others_(rules.table("other_person")),
      stops_(rules.table("link_stop")) {}

std::string_view ToldPersons::word(std::uint32_t i) const {
    return written_word(text_, i);
}

/// "Harms, geboren im August 1979", "Toll wurde am 4. Mai 1990 geboren": the capitalised word before the birth.
std::string ToldPersons::name_of_birth(std::uint32_t birth) const {
    const auto& words = text_.segmentation.words;
    const Sentence& in = sentence(text_.segmentation.sentence_at(at(birth).span.begin));
    for (std::uint32_t w = text_.segmentation.word_at(at(birth).span.begin); w-- > in.first_word;) {
        const std::string low = lower(word(w));
        if (births_.find(low) || low == "wurde" || low == "ist" || low == "war") continue;
        return starts_upper(word(w)) && !stops_.find(low) && words[w].span.begin >= in.span.begin ? low : std::string();
    }
    return {};
}

/// "Wiebke Harms. Die 51-Jährige": the last word of the name that stands last before an offset.
std::string ToldPersons::last_name_before(std::uint32_t offset) const {
    const auto& words = text_.segmentation.words;
    const std::uint32_t here = text_.segmentation.sentence_at(offset);
    const std::uint32_t from = sentence(here > 0 ? here - 1 : 0).first_word;
    for (std::uint32_t w = text_.segmentation.word_at(offset); w-- > from + 1;) {
        const bool pair = starts_upper(word(w)) && starts_upper(word(w - 1)) && !stops_.find(lower(word(w - 1))) &&
                          words[w].span.begin == words[w - 1].span.end + 1 && words[w].span.end < offset;
        if (pair) return lower(word(w));
    }
    return {};
}

/// Whether sentences `first` to `last` name nobody new between two offsets.
bool ToldPersons::nobody_else(std::uint32_t first, std::uint32_t last, std::uint32_t begin, std::uint32_t end,
                              bool at_event) const {
    const auto& words = text_.segmentation.words;
    for (std::uint32_t s = first; s <= last; ++s) {
        bool upper_before = false;
        const Sentence& in = sentence(s);
        for (std::uint32_t w = in.first_word; w < in.last_word && words[w].span.begin < end; ++w) {
            const std::string low = lower(word(w));
            // "als Sohn eines Bäckers geboren", "Er war 1952 geboren worden"
            const bool own =
                w > 0 && (lower(word(w - 1)) == "als" || lower(word(w - 1)) == "er" || lower(word(w - 1)) == "sie");
            if (const Term* term = others_.find(low);
                term && !own && (term->id == "kin" || (s > first && !at_event && term->id == "then")))
                return false;
            const bool upper = starts_upper(word(w)) && !stops_.find(low);
            // Two capitalised words in a row are a name, or might be.
            if (words[w].span.begin > begin && upper && upper_before &&
                words[w].span.begin == words[w - 1].span.end + 1)
                return false;
            upper_before = upper && words[w].span.begin > begin;
        }
    }
    return true;
}

}  // namespace stimmig
