#include "link/lexicon.h"

#include <algorithm>
#include <atomic>

#include "link/verbs.h"
#include "text/segmentation.h"

namespace stimmig {
namespace {

std::vector<std::string> words_of(std::string_view phrase) {
    std::vector<std::string> words;
    while (!phrase.empty()) {
        const std::size_t space = phrase.find(' ');
        if (space != 0) words.emplace_back(phrase.substr(0, space));
        if (space == std::string_view::npos) break;
        phrase.remove_prefix(space + 1);
    }
    return words;
}

template <typename T>
void add_once(std::vector<T>& list, T value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

std::uint16_t role_bit(std::string_view name) {
    for (unsigned i = 0; i <= static_cast<unsigned>(Role::conversion); ++i)
        if (to_string(static_cast<Role>(i)) == name) return static_cast<std::uint16_t>(1U << i);
    return 0;
}

Base base_named(std::string_view name) {
    for (unsigned i = 0; i <= static_cast<unsigned>(Base::other); ++i)
        if (to_string(static_cast<Base>(i)) == name) return static_cast<Base>(i);
    return Base::unknown;
}

// Of plurals that the stemmer takes for another word: "Kitas", "Kurse", "Nachbarn", "Kundinnen".
std::string_view plural_ending(std::string_view noun) {
    if (!starts_upper(noun)) return {};
    if (noun.ends_with("in")) return "nen";
    switch (noun.back()) {
        case 'a':
        case 'i':
        case 'o':
        case 'u':
        case 'y':
            return "s";
        case 's':
            return "e";
        case 'l':
        case 'r':
            return "n";
        default:
            return {};
    }
}

std::uint64_t next_id() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace

Lexicon::Lexicon(const Ruleset& rules) : id_(next_id()), measures_(rules.measures()), subjects_(rules.subjects()) {
    meanings_.emplace_back();  // number 0 stands for no word
    const Table& strong = rules.table("link_strong_verb");
    for (const Term& term : rules.table("link_stop").terms)
        for (const std::string& form : term.forms) closed_[lower(form)] |= bit(ClosedClass::stop);
    for (const ClosedClass each :
         {ClosedClass::determiner, ClosedClass::pronoun, ClosedClass::definite, ClosedClass::preposition_of_place})
        for (const std::string_view word : words_of(each)) closed_[std::string(word)] |= bit(each);
    for (const Term& term : rules.table("link_emphasis").terms)
        for (const std::string& form : term.forms) emphases_.insert(lower(form));
    const Table& concepts = rules.table("link_concept");
    for (const Term& term : concepts.terms) {
        const auto id = static_cast<std::uint32_t>(concepts_.size());
        concepts_.push_back('=' + term.id);
        for (const std::string& form : term.forms) add_once(meaning_of(form, strong).concepts, id);
    }
    for (const Term& term : rules.table("link_direction").terms)
        for (const std::string& form : term.forms) {
            Meaning& meaning = meaning_of(form, strong);
            (term.id.ends_with("_of_share") ? meaning.direction_of_share : meaning.direction) =
                term.id.starts_with("rise") ? 1 : -1;
        }
    for (const Term& term : rules.table("link_role").terms)
        for (const std::string& form : term.forms) {
            Meaning& meaning = meaning_of(form, strong);
            meaning.roles = static_cast<std::uint16_t>(meaning.roles | role_bit(term.id));
        }
    for (const Term& term : rules.table("link_base").terms)
        for (const std::string& form : term.forms) {
            if (form.find(' ') == std::string::npos) {
                bases_.emplace(lower(form), base_named(term.id));
            } else {
                base_phrases_.push_back({words_of(lower(form)), base_named(term.id)});
            }
        }
    for (const Term& term : rules.table("link_legal_form").terms)
        for (const std::string& form : term.forms) {
            legal_forms_.insert(form);
            longest_legal_form_ = std::max(longest_legal_form_, form.size());
        }
    for (const Term& term : rules.table("person_noun").terms)
        title_ends_.insert(title_ends_.end(), term.forms.begin(), term.forms.end());
    for (const Term& term : rules.table("link_name_tail").terms)
        for (const std::string& form : term.forms) name_tails_.insert(stem_(lower(form)));
    for (const Term& term : rules.table("link_reference").terms)
        for (const std::string& form : term.forms) references_.emplace(stem_(lower(form)), term.id);
    add_measures(strong);
    add_names();
}

void Lexicon::add_measures(const Table& strong) {
    for (std::uint32_t i = 0; i < measures_.size(); ++i) {
        measure_tokens_.push_back('#' + measures_[i].name);
        not_with_.push_back(measures_[i].not_with);
        for (std::string& word : not_with_.back()) word = lower(word);
        for (const std::string& noun : measures_[i].nouns) add_once(meaning_of_noun(noun).measures, i);
        for (const std::string& infinitive : measures_[i].verbs)
            add_once(meaning_of_verb(infinitive, strong).measures, i);
        for (const std::string& phrase : measures_[i].phrases) {
            MeasurePhrase entry{i, {}};
            for (const std::string& word : words_of(phrase)) {
                const bool is_verb = !starts_upper(word) && looks_like_infinitive(word);
                if (!is_verb && is_stop(lower(word)) && !starts_upper(word)) continue;
                const Meaning& meaning = is_verb ? meaning_of_verb(word, strong) : meaning_of_noun(word);
                if (is_verb) {
                    std::string name(word);
                    std::erase(name, '|');
                    entry.words.push_back(id_of_verb(verb_names_.find(lower(name))->second));
                } else {
                    entry.words.push_back(id_of_word(meaning));
                }
            }
            // What is left of "neue Stellen" without its stop word would match too much.
            if (entry.words.size() < 2) continue;
            const auto id = static_cast<std::uint32_t>(phrases_.size());
            const std::uint32_t first = entry.words.front();
            Meaning& anchor = first & 0x8000'0000U ? verbs_[first & 0x7FFF'FFFFU].meaning : meanings_[first];
            anchor.phrases.push_back(id);
            phrases_.push_back(std::move(entry));
        }
    }
}

void Lexicon::add_names() {
    for (std::uint32_t i = 0; i < subjects_.size(); ++i) {
        const auto add = [&](const std::string& name, StringMap<std::uint32_t>& to) {
            const std::string key = lower(name);
            const std::size_t space = key.find(' ');
            if (space != std::string::npos) name_starts_.insert(key.substr(0, space));
            to.emplace(key, i);
        };
        add(subjects_[i].name, subject_names_);
        for (const std::string& alias : subjects_[i].aliases) add(alias, subject_names_);
        for (const std::string& description : subjects_[i].descriptions) {
            // "der Chiphersteller": the noun alone, since its article is inflected.
            const std::vector<std::string> words = words_of(description);
            if (!words.empty()) descriptions_.emplace(stem_(lower(words.back())), i);
        }
    }
}

Meaning& Lexicon::meaning_of_noun(std::string_view word) {
    const std::string stem = stem_(lower(word));
    std::string plural = stem_(lower(word) + std::string(plural_ending(word)));
    const auto [at, added] = stems_.try_emplace(stem, static_cast<std::uint32_t>(meanings_.size()));
    if (added) meanings_.emplace_back();
    const std::uint32_t meaning = at->second;
    if (plural != stem) stems_.try_emplace(std::move(plural), meaning);
    return meanings_[meaning];
}

Meaning& Lexicon::meaning_of_verb(std::string_view infinitive, const Table& strong) {
    const std::size_t bar = infinitive.find('|');
    const std::string particle = bar == std::string_view::npos ? "" : lower(infinitive.substr(0, bar));
    const std::string base = lower(bar == std::string_view::npos ? infinitive : infinitive.substr(bar + 1));
    const auto [at, added] = verb_names_.try_emplace(particle + base, static_cast<std::uint32_t>(verbs_.size()));
    if (added) verbs_.push_back({particle + base, {}});
    // "umsetzen" and "um|setzen" are one verb with different forms.
    if (spelled_.emplace(infinitive).second) {
        const std::string_view kept = *particles_.insert(particle).first;
        for (const SpelledForm& form : verb_forms_of(particle, base, strong))
            forms_.add(form.word, {at->second, form.particle.empty() ? std::string_view{} : kept});
    }
    return verbs_[at->second].meaning;
}

Meaning& Lexicon::meaning_of(std::string_view word, const Table& strong) {
    return !starts_upper(word) && looks_like_infinitive(word) ? meaning_of_verb(word, strong) : meaning_of_noun(word);
}

const Meaning* Lexicon::word(std::string_view stem, bool compound, std::string_view* head) const {
    if (const auto at = stems_.find(stem); at != stems_.end()) return &meanings_[at->second];
    if (!compound) return nullptr;
    // A head has four letters or more, and so has what stands before it: "Börsenwert|verlust", not "Ver|lust".
    for (std::size_t i = 4; i + 4 <= stem.size(); ++i) {
        if ((static_cast<unsigned char>(stem[i]) & 0xC0U) == 0x80U) continue;
        const auto at = stems_.find(stem.substr(i));
        if (at == stems_.end()) continue;
        // "Wirtschaft" is no kind of "Haft".
        if (at->first == "haft" && stem[i - 1] == 'c') continue;
        if (head) *head = at->first;
        return &meanings_[at->second];
    }
    return nullptr;
}

Base Lexicon::base_of(std::string_view lower_word) const {
    const auto at = bases_.find(lower_word);
    return at == bases_.end() ? Base::unknown : at->second;
}

bool Lexicon::is_title(std::string_view lower_word) const {
    return lower_word == "herr" || lower_word == "herrn" ||
           std::any_of(title_ends_.begin(), title_ends_.end(),
                       [&](const std::string& end) { return lower_word.ends_with(end); });
}

std::string_view Lexicon::reference(std::string_view stem) const {
    const auto at = references_.find(stem);
    return at == references_.end() ? std::string_view{} : std::string_view(at->second);
}

const Subject* Lexicon::subject(std::string_view lower_name) const {
    const auto at = subject_names_.find(lower_name);
    return at == subject_names_.end() ? nullptr : &subjects_[at->second];
}

const Subject* Lexicon::described(std::string_view stem) const {
    const auto at = descriptions_.find(stem);
    return at == descriptions_.end() ? nullptr : &subjects_[at->second];
}

}  // namespace stimmig
