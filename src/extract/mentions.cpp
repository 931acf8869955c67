#include "extract/mentions.h"

#include <algorithm>

namespace stimmig {

bool Mentions::francs() const {
    if (!francs_) francs_ = has("Franken") || has("CHF") || has("Rappen");
    return *francs_;
}

bool Mentions::rapper() const {
    if (!rapper_) rapper_ = has("Rapper") || has("Hip-Hop");
    return *rapper_;
}

bool Mentions::pounds() const {
    if (pounds_) return *pounds_;
    const auto& countries = rules_.table("currency_country").terms;
    pounds_ = std::any_of(countries.begin(), countries.end(), [&](const Term& term) {
        return term.field("currency") == "Pfund" &&
               std::any_of(term.forms.begin(), term.forms.end(), [&](const std::string& piece) { return has(piece); });
    });
    return *pounds_;
}

}  // namespace stimmig
