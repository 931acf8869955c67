#include "link/stemmer.h"

#include <libstemmer.h>

#include <new>

namespace stimmig {

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("german", "UTF_8")) {
    if (!stemmer_) throw std::bad_alloc();
}

void Stemmer::Free::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

std::string Stemmer::operator()(std::string_view lower_word) const {
    // Far longer than any word: nothing is gained by stemming it.
    if (lower_word.size() > 200) return std::string(lower_word);
    const auto* bytes = reinterpret_cast<const sb_symbol*>(lower_word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(lower_word.size()));
    if (!stem) return std::string(lower_word);
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace stimmig
