#include "link/verbs.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

constexpr std::array<std::string_view, 9> inseparable{"be", "ent", "er", "ver", "zer", "über", "unter", "ge", "miss"};

// Verbs of these beginnings form their participle without "ge".
bool has_inseparable_prefix(std::string_view base) {
    return std::any_of(inseparable.begin(), inseparable.end(),
                       [&](std::string_view prefix) { return base.starts_with(prefix); }) ||
           base.ends_with("ieren");
}

bool is_participle(std::string_view form) {
    return form.starts_with("ge") && form.ends_with("en");
}

const Term* strong_verb(std::string_view base, const Table& strong) {
    for (const Term& term : strong.terms)
        if (term.id == base) return &term;
    return nullptr;
}

// Forms that regular endings do not give; of "betreiben" those of "treiben".
std::vector<std::string> irregular_forms(std::string_view base, const Table& strong) {
    if (const Term* term = strong_verb(base, strong)) return {term->forms.begin(), term->forms.end()};
    std::vector<std::string> forms;
    for (const std::string_view prefix : inseparable) {
        if (!base.starts_with(prefix)) continue;
        const Term* term = strong_verb(base.substr(prefix.size()), strong);
        if (!term) continue;
        for (const std::string_view form : term->forms)
            forms.push_back(std::string(prefix) + std::string(is_participle(form) ? form.substr(2) : form));
    }
    return forms;
}

}  // namespace

bool looks_like_infinitive(std::string_view word) {
    return word.size() > 4 && (word.ends_with("en") || word.ends_with("ern") || word.ends_with("eln")) &&
           word.find(' ') == std::string_view::npos;
}

std::vector<SpelledForm> verb_forms_of(std::string_view particle, std::string_view base, const Table& strong) {
    const std::string stem(base.substr(0, base.size() - (base.ends_with("en") ? 2 : 1)));
    const std::string prefix(particle);
    std::vector<SpelledForm> all;
    all.reserve(48);
    const auto finite = [&](std::string&& form) {
        if (!particle.empty()) all.push_back({prefix + form, ""});
        all.push_back({std::move(form), prefix});
    };
    const auto participle = [&](const std::string& form) { all.push_back({prefix + form, ""}); };
    for (const char* ending : {"e", "t", "st", "te", "ten", "et", "ete", "eten"}) finite(stem + ending);
    finite(std::string(base));
    const std::string ge_stem = has_inseparable_prefix(base) ? stem : "ge" + stem;
    for (const char* ending : {"t", "et", "te", "ten", "ter", "tes", "tem"}) participle(ge_stem + ending);
    for (const std::string& form : irregular_forms(base, strong)) {
        if (is_participle(form) && !base.starts_with("ge")) {
            participle(form);
        } else {
            finite(std::string(form));
        }
        if (form.ends_with("en"))
            for (const char* ending : {"e", "er", "es", "em"}) participle(form + ending);
    }
    if (!particle.empty()) all.push_back({prefix + "zu" + std::string(base), ""});
    return all;
}

}  // namespace stimmig
