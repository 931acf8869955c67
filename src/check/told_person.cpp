#include "check/told_person.h"

#include <algorithm>

#include "check/around.h"

namespace stimmig {

ToldPersons::ToldPersons(const Ruleset& rules, const Text& text)
    : text_(text),
      births_(rules.table("birth_word")),
      others_(rules.table("other_person")),
      stops_(rules.table("link_stop")),
      nouns_(rules.table("person_noun")) {}

bool ToldPersons::is_surname(const std::string& low) const {
    if (!surnames_) {
        surnames_.emplace();
        for (std::uint32_t w = 1; w < text_.segmentation.words.size(); ++w)
            if (is_name(w)) surnames_->insert(lower(word(w)));
    }
    return surnames_->contains(low);
}

std::string_view ToldPersons::word(std::uint32_t i) const {
    return written_word(text_, i);
}

/// Whether a word and the one before it are a person's names; "an der Universität Greifswald" and "im Hotel Adler" are
/// none, but "der Trainer Adler" is.
bool ToldPersons::is_name(std::uint32_t w) const {
    const auto& words = text_.segmentation.words;
    if (w == 0 || !starts_upper(word(w)) || !starts_upper(word(w - 1)) ||
        words[w].span.begin != words[w - 1].span.end + 1 ||
        plain(text_, words[w - 1].span.end, words[w].span.begin) != " ")
        return false;
    const std::string first = lower(word(w - 1));
    if (stops_.find(first)) return false;
    const bool ahead = w >= 2 && words[w - 2].span.end + 1 == words[w - 1].span.begin;
    const Term* before = ahead ? others_.find(lower(word(w - 2))) : nullptr;
    if (!before || before->id != "no_name") return true;
    return ends_in_any(nouns_, first);
}

/// "Harms, geboren im August 1979", "Toll kam am 4. Mai 1990 zur Welt": the capitalised word before the birth.
std::string ToldPersons::name_of_birth(std::uint32_t birth) const {
    const auto& words = text_.segmentation.words;
    const Sentence& in = sentence(text_.segmentation.sentence_at(at(birth).span.begin));
    for (std::uint32_t w = text_.segmentation.word_at(at(birth).span.begin); w-- > in.first_word;) {
        const std::string low = lower(word(w));
        if (births_.find(low) || !starts_upper(word(w))) continue;
        return is_surname(low) && words[w].span.begin >= in.span.begin ? low : std::string();
    }
    return {};
}

/// "Wiebke Harms. Die 51-Jährige": the surname that stands last before an offset.
std::string ToldPersons::last_name_before(std::uint32_t offset, std::uint32_t floor) const {
    constexpr std::uint32_t reach = 3;
    const auto& words = text_.segmentation.words;
    const std::uint32_t here = text_.segmentation.sentence_at(offset);
    const std::uint32_t from = sentence(here > reach ? here - reach : 0).first_word;
    for (std::uint32_t w = text_.segmentation.word_at(offset); w-- > from + 1;)
        if (words[w].span.begin >= floor && words[w].span.end < offset &&
            (is_name(w) || (starts_upper(word(w)) && is_surname(lower(word(w))))))
            return lower(word(w));
    return {};
}

bool ToldPersons::is_person(const std::string& low) const {
    const Term* term = others_.find(low);
    return (term && term->id == "kin") || ends_in_any(nouns_, low);
}

bool ToldPersons::introduces(const std::string& low) const {
    const Term* term = others_.find(low);
    return term && (term->id == "article" || term->id == "possessive" || term->id == "whose");
}

/// "hinterlässt seine Frau", "ihr Bruder", "sein Koch"
bool ToldPersons::kin_of(std::uint32_t begin, std::uint32_t end) const {
    bool whose = false;
    for (const std::string& low : low_words(text_, begin, end)) {
        const Term* term = others_.find(low);
        if (whose && (low == "frau" || low == "mann" || is_person(low))) return true;
        whose = term && term->id == "possessive";
    }
    return false;
}

bool ToldPersons::another_acts(std::uint32_t s, std::uint32_t end, const std::string& surname) const {
    const Sentence& in = sentence(s);
    const auto& words = text_.segmentation.words;
    for (std::uint32_t w = in.first_word; w < in.last_word && words[w].span.begin < end; ++w) {
        const std::string low = lower(word(w));
        const Term* term = others_.find(low);
        // "Ihr Sohn ..." acts, "... erzog drei Kinder" are told of.
        constexpr std::uint32_t subject = 3;
        if (term && term->id == "kin" && w < in.first_word + subject) return true;
        if (w == in.first_word || !is_name(w) || low == surname || lower(word(w - 1)) == surname) continue;
        const std::string ahead = w > in.first_word + 1 ? lower(word(w - 2)) : std::string();
        const Term* tie = others_.find(ahead);
        if (!tie || (tie->id != "beside" && tie->id != "age" && tie->id != "no_name") || ahead.front() == 'd')
            return true;
    }
    return false;
}

/// Whether sentences `first` to `last` name nobody new between two offsets.
bool ToldPersons::nobody_else(std::uint32_t first, std::uint32_t last, std::uint32_t begin, std::uint32_t end,
                              bool at_event) const {
    const auto& words = text_.segmentation.words;
    for (std::uint32_t s = first; s <= last; ++s) {
        const Sentence& in = sentence(s);
        for (std::uint32_t w = in.first_word; w < in.last_word && words[w].span.begin < end; ++w) {
            const std::string low = lower(word(w));
            // "als Sohn eines Bäckers geboren", "Er war 1952 geboren worden"
            const bool own =
                w > 0 && (lower(word(w - 1)) == "als" || lower(word(w - 1)) == "er" || lower(word(w - 1)) == "sie");
            if (const Term* term = others_.find(low);
                term && !own && (term->id == "kin" || (s > first && !at_event && term->id == "then")))
                return false;
            if (w > in.first_word && words[w - 1].span.begin > begin && is_name(w)) return false;
        }
    }
    return true;
}

}  // namespace stimmig
