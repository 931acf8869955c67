#include "link/stemmer.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <new>

namespace stimmig {
namespace {

// Ends of nouns that name somebody. "Beginnen" and "Berlin" end otherwise.
constexpr std::array<std::string_view, 11> persons{"er",  "or", "ist", "ent",  "ant", "at",
                                                   "eur", "og", "ält", "ärzt", "ig"};

// "Mitarbeiterinnen" are counted like "Mitarbeiter", and a "Präsidentin" is a "Präsident".
std::string_view without_feminine(std::string_view word) {
    for (const std::string_view ending : {std::string_view("innen"), std::string_view("in")}) {
        if (word.size() < 9 || !word.ends_with(ending)) continue;
        const std::string_view rest = word.substr(0, word.size() - ending.size());
        if (std::any_of(persons.begin(), persons.end(), [&](std::string_view end) { return rest.ends_with(end); }))
            return rest;
    }
    return word;
}

}  // namespace

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("german", "UTF_8")) {
    if (!stemmer_) throw std::bad_alloc();
}

void Stemmer::Free::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

std::string Stemmer::operator()(std::string_view lower_word) const {
    // Far longer than any word: nothing is gained by stemming it.
    if (lower_word.size() > 200) return std::string(lower_word);
    const std::string_view word = without_feminine(lower_word);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    if (!stem) return std::string(word);
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace stimmig
