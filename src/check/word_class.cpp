#include "check/word_class.h"

#include <algorithm>

namespace stimmig {
namespace {

bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

WordClass::WordClass(const Ruleset& rules, std::string_view id, std::string_view table) {
    for (const Term& term : rules.table(table).terms)
        if (term.id == id) term_ = &term;
}

bool WordClass::has(std::string_view word) const {
    return term_ && std::find(term_->forms.begin(), term_->forms.end(), word) != term_->forms.end();
}

bool WordClass::has_any(const std::vector<std::string>& words) const {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return has(word); });
}

bool WordClass::in(std::string_view lowered) const {
    if (!term_) return false;
    for (const std::string& form : term_->forms) {
        for (std::size_t at = lowered.find(form); at != std::string_view::npos; at = lowered.find(form, at + 1)) {
            const std::size_t end = at + form.size();
            if ((at == 0 || !letter(lowered[at - 1])) && (end == lowered.size() || !letter(lowered[end]))) return true;
        }
    }
    return false;
}

bool WordClass::begins(std::string_view lowered) const {
    if (!term_) return false;
    return std::any_of(term_->forms.begin(), term_->forms.end(),
                       [&](const std::string& form) { return lowered.starts_with(form); });
}

bool WordClass::within(std::string_view lowered) const {
    if (!term_) return false;
    return std::any_of(term_->forms.begin(), term_->forms.end(),
                       [&](const std::string& form) { return lowered.find(form) != std::string_view::npos; });
}

bool WordClass::ends(std::string_view lowered) const {
    if (!term_) return false;
    return std::any_of(term_->forms.begin(), term_->forms.end(),
                       [&](const std::string& form) { return lowered.ends_with(form); });
}

}  // namespace stimmig
