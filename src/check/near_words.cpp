#include "check/near_words.h"

#include <algorithm>
#include <array>

namespace stimmig {

NearWords::NearWords(const Ruleset& rules, std::string_view table) {
    constexpr std::array names{
        "up_noun",    "down_noun", "gap_noun",  "quota_noun", "up",        "down",     "more",      "earlier",
        "weak",       "later",     "concludes", "strict",     "back",      "definite", "scope",     "aside",
        "wide",       "ahead",     "time_noun", "generic",    "partitive", "each",     "everybody", "mean",
        "price_noun", "left",      "adds",      "place",      "costs",     "total",    "beats",     "pointing",
    };
    shortest_tail_ = SIZE_MAX;
    for (const Term& term : rules.table(table).terms) {
        const auto* name = std::find(names.begin(), names.end(), term.id);
        if (name == names.end()) continue;
        const std::uint32_t bit = 1U << static_cast<std::uint32_t>(name - names.begin());
        for (const std::string& form : term.forms) {
            const bool tail = form.starts_with('-');
            const std::string word = tail ? form.substr(1) : form;
            whole_[word] |= bit;
            if (!tail) continue;
            tails_[word] |= bit;
            shortest_tail_ = std::min(shortest_tail_, word.size());
            longest_tail_ = std::max(longest_tail_, word.size());
        }
    }
}

std::uint32_t NearWords::of(const std::string& word) const {
    std::uint32_t classes = 0;
    if (const auto found = whole_.find(word); found != whole_.end()) classes = found->second;
    constexpr std::size_t longest_genitive_s = 6;  // shorter words end in it of their own
    // Shorter compounds than three more bytes are other words ("Platz" is no "Satz").
    constexpr std::size_t head = 3;
    for (std::size_t size = shortest_tail_; size <= longest_tail_ && size + head <= word.size(); ++size)
        if (const auto found = tails_.find(word.substr(word.size() - size)); found != tails_.end())
            classes |= found->second;
    // "des Zugewinns"
    if (classes == 0 && word.size() > longest_genitive_s && word.ends_with('s'))
        return of(word.substr(0, word.size() - 1));
    return classes;
}

}  // namespace stimmig
