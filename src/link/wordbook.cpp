#include "link/wordbook.h"

#include <algorithm>

namespace stimmig {

const WordInfo& WordBook::at(std::uint32_t word) {
    const std::string_view written = surface(word);
    const auto [entry, added] = words_.try_emplace(written);
    if (added) fill(written, entry->second);
    return entry->second;
}

void WordBook::fill(std::string_view word, WordInfo& info) {
    info.upper = starts_upper(word);
    info.low = lower(word);
    info.stop = lexicon_.is_stop(info.low);
    info.stem = stem_(info.low);
    info.verb_forms = lexicon_.verb_forms(info.low);
    std::string_view head;
    info.meaning = lexicon_.word(info.stem, info.upper && info.low.size() > 7, &head);
    if (!head.empty() && head != info.stem) info.parts.emplace_back(head);
    for (std::size_t begin = 0; info.low.find('-') != std::string::npos && begin < info.low.size();) {
        const std::size_t end = std::min(info.low.find('-', begin), info.low.size());
        if (end > begin + 2) {
            const std::string_view part = std::string_view(info.low).substr(begin, end - begin);
            std::string stem = stem_(part);
            if (const Meaning* meaning = lexicon_.word(stem, true)) info.part_meanings.push_back(meaning);
            if (!lexicon_.is_stop(part)) info.parts.push_back(std::move(stem));
        }
        begin = end + 1;
    }
}

namespace {

// A particle stands at the end of its clause; "auf" before a noun is a preposition.
bool ends_clause(WordBook& book, std::uint32_t word, std::uint32_t last_word) {
    if (word + 1 >= last_word) return true;
    const Text& text = book.text();
    const std::uint32_t end = text.segmentation.words[word].span.end;
    if (end >= text.document.text.size() || (text.document.text[end] != ' ' && text.document.text[end] != '\n'))
        return true;
    const std::string_view next = book.surface(word + 1);
    return next == "und" || next == "oder" || next == "als" || next == "sowie";
}

}  // namespace

std::int64_t verb_at(WordBook& book, std::uint32_t word, std::uint32_t last_word) {
    const WordInfo& info = book.at(word);
    if (!info.verb_forms) return -1;
    // Within a sentence a capital makes it a noun.
    const Segmentation& segmentation = book.text().segmentation;
    if (info.upper && segmentation.sentences[segmentation.words[word].sentence].first_word != word) return -1;
    std::int64_t plain = -1;
    for (const VerbForm& form : *info.verb_forms) {
        if (form.particle.empty()) {
            if (plain < 0) plain = form.verb;
            continue;
        }
        for (std::uint32_t i = word + 1; i < last_word; ++i)
            if (book.surface(i) == form.particle && ends_clause(book, i, last_word)) return form.verb;
    }
    return plain;
}

}  // namespace stimmig
