#include "link/verbs.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

// Verbs of these beginnings form their participle without "ge".
bool has_inseparable_prefix(std::string_view base) {
    constexpr std::array<std::string_view, 9> prefixes{"be", "ent", "er", "ver", "zer", "über", "unter", "ge", "miss"};
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view p) { return base.starts_with(p); }) ||
           base.ends_with("ieren");
}

const Term* strong_verb(std::string_view base, const Table& strong) {
    for (const Term& term : strong.terms)
        if (term.id == base) return &term;
    return nullptr;
}

void add_endings(std::string_view stem, std::vector<std::string>& finite, std::vector<std::string>& participles,
                 std::string_view base) {
    for (const char* ending : {"e", "t", "st", "te", "ten", "et", "ete", "eten"})
        finite.push_back(std::string(stem) + ending);
    finite.emplace_back(base);
    const std::string ge = has_inseparable_prefix(base) ? "" : "ge";
    for (const char* ending : {"t", "et", "te", "ten", "ter", "tes", "tem"})
        participles.push_back(ge + std::string(stem) + ending);
}

}  // namespace

bool looks_like_infinitive(std::string_view word) {
    return word.size() > 4 && (word.ends_with("en") || word.ends_with("ern") || word.ends_with("eln")) &&
           word.find(' ') == std::string_view::npos;
}

std::vector<SpelledForm> verb_forms_of(std::string_view particle, std::string_view base, const Table& strong) {
    const std::string_view stem = base.substr(0, base.size() - (base.ends_with("en") ? 2 : 1));
    std::vector<std::string> finite;
    std::vector<std::string> participles;
    add_endings(stem, finite, participles, base);
    if (const Term* irregular = strong_verb(base, strong)) {
        for (const std::string& form : irregular->forms) {
            const bool participle = form.starts_with("ge") && form.ends_with("en") && !base.starts_with("ge");
            (participle ? participles : finite).push_back(form);
            if (form.ends_with("en"))
                for (const char* ending : {"e", "er", "es", "em"})
                    participles.push_back(form.substr(0, form.size() - 2) + "en" + ending);
        }
    }
    std::vector<SpelledForm> all;
    const std::string prefix(particle);
    for (const std::string& form : finite) {
        all.push_back({form, prefix});
        if (!particle.empty()) all.push_back({prefix + form, ""});
    }
    for (const std::string& form : participles) all.push_back({prefix + form, ""});
    if (!particle.empty()) all.push_back({prefix + "zu" + std::string(base), ""});
    std::sort(all.begin(), all.end(), [](const SpelledForm& a, const SpelledForm& b) {
        return a.word != b.word ? a.word < b.word : a.particle < b.particle;
    });
    all.erase(std::unique(all.begin(), all.end(),
                          [](const SpelledForm& a, const SpelledForm& b) {
                              return a.word == b.word && a.particle == b.particle;
                          }),
              all.end());
    return all;
}

}  // namespace stimmig
