#include "link/rarity.h"

#include <charconv>

namespace stimmig {

double Rarity::of(std::string_view token) const {
    if (token.starts_with('@')) token.remove_prefix(1);
    const Term* term = common_.find(token);
    int percent = 100;
    if (term) std::from_chars(term->id.data(), term->id.data() + term->id.size(), percent);
    return percent / 100.0;
}

}  // namespace stimmig
