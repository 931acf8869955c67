#include "link/wordbook.h"

#include <algorithm>

namespace stimmig {
namespace {

// No particle stands further from its verb; without a bound, long lists would cost the square of their length.
constexpr std::uint32_t particle_reach = 200;

}  // namespace

const std::vector<Token*>& WordBook::counted(std::uint32_t word) {
    WordInfo& entry = info(word);
    std::vector<Token*>& list = entry.counted;
    if (!list.empty()) return list;
    const auto add = [&](const std::string& token) { list.push_back(&cache_->token('$' + token)); };
    add(entry.stem);
    for (const std::string& part : entry.parts) add(part);
    if (!entry.meaning) return list;
    for (const std::uint32_t index : entry.meaning->concepts) add(lexicon_.concept_token(index));
    for (const std::uint32_t index : entry.meaning->measures) add(lexicon_.measure_token(index));
    return list;
}

// A particle stands at the end of its clause; "auf" before a noun is a preposition.
bool WordBook::ends_clause(std::uint32_t word, std::uint32_t last_word) const {
    if (word + 1 >= last_word) return true;
    const std::uint32_t end = text_.segmentation.words[word].span.end;
    const std::string& text = text_.document.text;
    if (end >= text.size() || (text[end] != ' ' && text[end] != '\n')) return true;
    const std::string_view next = surface(word + 1);
    return next == "und" || next == "oder" || next == "als" || next == "sowie";
}

std::int64_t WordBook::find_verb(const WordInfo& info, std::uint32_t word, std::uint32_t last_word) const {
    // Within a sentence a capital makes it a noun.
    const Segmentation& segmentation = text_.segmentation;
    if (info.upper && segmentation.sentences[segmentation.words[word].sentence].first_word != word) return -1;
    const std::uint32_t end = std::min(last_word, word + particle_reach);
    std::int64_t plain = -1;
    for (const VerbForm& form : info.verb_forms) {
        if (form.particle.empty()) {
            if (plain < 0) plain = form.verb;
            continue;
        }
        for (std::uint32_t i = word + 1; i < end; ++i)
            if (surface(i) == form.particle && ends_clause(i, last_word)) return form.verb;
    }
    return plain;
}

std::int64_t WordBook::verb_at(std::uint32_t word, std::uint32_t last_word) {
    const WordInfo& entry = info(word);
    if (entry.verb_forms.empty()) return -1;
    const Segmentation& segmentation = text_.segmentation;
    if (segmentation.sentences[segmentation.words[word].sentence].last_word != last_word)
        return find_verb(entry, word, last_word);
    std::int32_t& known = verbs_[word];
    if (known == unknown_verb) known = static_cast<std::int32_t>(find_verb(entry, word, last_word));
    return known;
}

}  // namespace stimmig
