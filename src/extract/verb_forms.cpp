#include "extract/verb_forms.h"

#include <algorithm>
#include <array>

#include "extract/letters.h"
#include "text/segmentation.h"

namespace stimmig {

// A verb in the preterite by its ending: right after the date ("Am 11. März büßte die Firma ...") or at the end of the
// clause ("..., das sie am 3. Mai eröffnete"). Elsewhere the ending is as often an adjective's.
bool preterite(std::string_view word) {
    if (word.size() < 5 || starts_upper(word)) return false;
    // Adjectives and adverbs; and modal verbs, which say what was to come.
    static constexpr std::array<std::string_view, 18> not_verbs = {
        "heute",     "erste",  "zweite",  "dritte", "letzte",  "nächste", "gute",    "weite",  "geplante",
        "geplanten", "ersten", "letzten", "sollte", "sollten", "wollte",  "wollten", "könnte", "könnten"};
    if (std::find(not_verbs.begin(), not_verbs.end(), word) != not_verbs.end()) return false;
    if (word.ends_with("te")) return true;
    // "streikten" is past, "streiten" and "starten" are not.
    for (const std::string_view ending : {"eten",   "kten",   "gten",  "chten", "ften",   "hten",    "nten",   "mten",
                                          "bten",   "ßten",   "ssten", "llten", "erten",  "hlten",   "hrten",  "ielten",
                                          "eilten", "holten", "örten", "ürten", "lärten", "setzten", "nutzten"}) {
        if (word.ends_with(ending) && !word.ends_with("werten")) return true;
    }
    return false;
}

// A verb in the present tense by its ending, right after the date: "Am 24. Dezember bleibt die Kasse zu."
bool present(std::string_view word) {
    if (word.size() < 4 || letter_at(word, 0) == 0 || starts_upper(word) || !word.ends_with('t')) return false;
    static constexpr std::array<std::string_view, 34> not_verbs = {
        "seit",   "weit",    "damit",  "somit",     "bereit", "derzeit", "zurzeit", "leicht",   "schlecht",
        "recht",  "nicht",   "jetzt",  "fast",      "erst",   "selbst",  "dort",    "laut",     "statt",
        "zuerst", "zuletzt", "meist",  "insgesamt", "hielt",  "erhielt", "behielt", "enthielt", "trat",
        "betrat", "vertrat", "geriet", "verriet",   "stritt", "bat",     "schritt"};
    return std::find(not_verbs.begin(), not_verbs.end(), word) == not_verbs.end();
}

// "eingegangen", "erholt", "beschlossen": with haben or sein the clause tells what has been.
bool participle(std::string_view word) {
    if (word.size() < 5 || starts_upper(word) || !(word.ends_with("t") || word.ends_with("en"))) return false;
    if (word.ends_with("iert")) return true;
    if (word == "verkaufsoffen") return false;
    for (const std::string_view prefix : {"be", "er", "ver", "ent", "zer", "über", "unter", "voll", "hinter", "miss"}) {
        if (word.starts_with(prefix)) return true;
    }
    return word.substr(0, word.size() - 2).find("ge") != std::string_view::npos;
}

// "einzuleiten", "zu gewinnen": what is to be done lies ahead.
bool infinitive_with_zu(std::string_view before, std::string_view word) {
    if (before == "zu" && word == "sein") return true;
    if (!word.ends_with("en") && !word.ends_with("eln") && !word.ends_with("ern")) return false;
    if (before == "zu") return true;
    static constexpr std::array<std::string_view, 22> prefixes = {
        "ab",  "an",  "auf", "aus",  "bei",  "durch", "ein", "fest", "fort",   "frei",   "her",
        "hin", "los", "mit", "nach", "teil", "um",    "vor", "weg",  "weiter", "zurück", "zusammen"};
    return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
        return word.starts_with(prefix) && word.substr(prefix.size()).starts_with("zu") &&
               word.size() > prefix.size() + 6;
    });
}

// "steigen", "fahren", not "gestiegen".
bool infinitive(std::string_view word) {
    if (word.size() < 5 || letter_at(word, 0) == 0 || starts_upper(word)) return false;
    // Prepositions, adverbs and pronouns.
    static constexpr std::array<std::string_view, 26> not_verbs = {
        "zwischen", "inzwischen", "gegen",  "neben",  "wegen",    "oben",        "unten", "innen",  "außen",
        "draußen",  "drinnen",    "hinten", "mitten", "indessen", "unterdessen", "einen", "keinen", "ihren",
        "seinen",   "diesen",     "jenen",  "allen",  "gestern",  "sondern",     "denen", "deren"};
    if (std::find(not_verbs.begin(), not_verbs.end(), word) != not_verbs.end()) return false;
    return (word.ends_with("en") || word.ends_with("eln") || word.ends_with("ern")) && !participle(word);
}

bool strong_preterite(const ExtractContext& context, std::string_view word) {
    if (word.size() < 3 || starts_upper(word) || word.ends_with('t') || word.ends_with("te") || word.ends_with("ten"))
        return false;
    static constexpr std::array<std::string_view, 26> prefixes = {
        "",    "be",  "er",   "ver", "ent", "zer",    "über", "unter", "ab",  "an",   "auf",   "aus",  "bei",
        "ein", "mit", "nach", "vor", "zu",  "zurück", "hin",  "her",   "weg", "fest", "statt", "teil", "los"};
    const Table& strong = context.rules.table("link_strong_verb");
    for (const std::string_view prefix : prefixes) {
        if (!prefix.empty() && (prefix.front() != word.front() || !word.starts_with(prefix))) continue;
        const std::string_view stem = word.substr(prefix.size());
        const Term* term = strong.find(stem);
        if (term != nullptr && term->id != stem && (!stem.ends_with("en") || !stem.starts_with("ge"))) return true;
    }
    return false;
}

bool present_plural(const ExtractContext& context, std::string_view word) {
    const bool ending = word.ends_with("en") || word.ends_with("eln") || word.ends_with("ern");
    if (word.size() < 5 || !ending || starts_upper(word) || context.rules.table("tense").find(word) != nullptr)
        return false;
    if (!infinitive(word) && !(participle(word) && word.find("ge") == std::string_view::npos)) return false;
    // Most verbs that end so are in the preterite ("führten").
    static constexpr std::array<std::string_view, 15> stems_in_t = {
        "läuten",  "arbeiten", "leiten",  "bieten", "streiten", "reiten", "raten",  "warten",
        "starten", "halten",   "stalten", "treten", "bitten",   "retten", "richten"};
    const auto ends_word = [&](std::string_view stem) { return word.ends_with(stem); };
    if (word.ends_with("ten") && std::none_of(stems_in_t.begin(), stems_in_t.end(), ends_word)) return false;
    const Table& strong = context.rules.table("link_strong_verb");
    constexpr std::size_t shortest = 5;
    return !any_tail(word, shortest, [&](std::string_view tail) { return strong.find(tail) != nullptr; });
}

}  // namespace stimmig
