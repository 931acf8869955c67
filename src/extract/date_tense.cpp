// Whether a clause looks back or ahead, by its verbs and by what stands before its date.
#include <algorithm>
#include <array>

#include "extract/date_context.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// How far before its clause a verb may stand that tells when.
constexpr std::uint32_t longest_reach = 240;

struct Hints {
    bool future = false;    ///< wird, soll
    bool planned = false;   ///< geplant, beginnt, schließt
    bool past = false;      ///< wurde, hatte
    bool reported = false;  ///< soll ... haben
    bool ahead = false;     ///< ab, bis
    bool perfect = false;   ///< hat: past with a participle at the end
    bool state = false;     ///< ist: the same, else what is
    bool settled = false;   ///< vertagt, verlängert: what lies ahead has been settled
};

void note(const Table& table, std::string_view word, Hints& hints) {
    const Term* term = table.find(word);
    if (term == nullptr) return;
    hints.future |= term->id == "future";
    hints.planned |= term->id == "planned";
    hints.past |= term->id == "past";
    hints.reported |= term->id == "reported";
    hints.perfect |= term->id == "perfect";
    hints.state |= term->id == "state";
    hints.settled |= term->id == "settled";
}

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
    for (const std::string_view ending :
         {"eten", "kten", "gten", "chten", "ften", "hten", "nten", "mten", "bten", "ßten", "ssten", "llten", "erten"}) {
        if (word.ends_with(ending) && !word.ends_with("werten")) return true;
    }
    return false;
}

// A verb in the present tense by its ending, right after the date: "Am 24. Dezember bleibt die Kasse zu."
bool present(std::string_view word) {
    if (word.size() < 4 || letter_at(word, 0) == 0 || starts_upper(word) || !word.ends_with('t')) return false;
    static constexpr std::array<std::string_view, 24> not_verbs = {
        "nicht",  "jetzt",   "fast",    "erst",      "selbst",  "dort",    "laut",    "statt",
        "zuerst", "zuletzt", "meist",   "insgesamt", "hielt",   "erhielt", "behielt", "enthielt",
        "trat",   "betrat",  "vertrat", "geriet",    "verriet", "stritt",  "bat",     "schritt"};
    return std::find(not_verbs.begin(), not_verbs.end(), word) == not_verbs.end();
}

bool is_article(std::string_view word) {
    static constexpr std::array<std::string_view, 7> articles = {"der", "die", "das", "den", "dem", "des", "ein"};
    const std::string folded = lower(word);
    return std::find(articles.begin(), articles.end(), folded) != articles.end();
}

// "legt am Freitag die Zahlen vor": with its verb in the present tense the particle at the end tells of a plan. Others
// ("nimmt am Freitag einen Mann fest") stand in headlines about what has been.
bool particle(std::string_view word) {
    static constexpr std::array<std::string_view, 8> particles = {"vor", "statt", "auf", "ein",
                                                                  "aus", "teil",  "um",  "ab"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

// "eingegangen", "erholt", "beschlossen": with haben or sein the clause tells what has been.
bool participle(std::string_view word) {
    if (word.size() < 5 || starts_upper(word) || !(word.ends_with("t") || word.ends_with("en"))) return false;
    if (word.ends_with("iert")) return true;
    for (const std::string_view prefix : {"be", "er", "ver", "ent", "zer", "über", "unter"}) {
        if (word.starts_with(prefix)) return true;
    }
    return word.substr(0, word.size() - 2).find("ge") != std::string_view::npos;
}

// "einzuleiten", "zu gewinnen": what is to be done lies ahead.
bool infinitive_with_zu(std::string_view before, std::string_view word) {
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

// "bei der Präsidentenwahl im September": the event says when, whatever the clause tells.
bool belongs_to_event(const ExtractContext& context, std::string_view text, std::uint32_t begin) {
    const std::string_view preposition = word_before(text, begin);
    if (preposition != "im" && preposition != "am") return false;
    const std::string_view noun = word_before(text, static_cast<std::uint32_t>(preposition.data() - text.data()));
    if (!starts_upper(noun)) return false;
    const std::string low = lower(noun);
    for (std::size_t at = 0; at + 3 <= low.size(); ++at) {
        if (is_context(context, std::string_view(low).substr(at), "event")) return true;
    }
    return false;
}

// "mit zuletzt 389 Betten", "bisher 3.000 Euro": the adverb dates its number, not the clause.
bool belongs_to_number(std::string_view text, std::string_view word) {
    if (word != "zuletzt" && word != "bisher" && word != "bislang") return false;
    const auto end = static_cast<std::uint32_t>(word.data() - text.data() + static_cast<std::ptrdiff_t>(word.size()));
    const std::string_view next = word_after(text, end);
    return !next.empty() && is_digit(next.front());
}

// "Baubeginn ist im September": what begins or ends then, unless it is told of what has been.
bool milestone_before(const ExtractContext& context, std::string_view text, std::uint32_t begin) {
    const auto left = [&](std::string_view word) {
        return word_before(text, static_cast<std::uint32_t>(word.data() - text.data()));
    };
    std::string_view word = word_before(text, begin);
    if (word != "im" && word != "Ende" && word != "Anfang" && word != "Mitte") return false;
    word = left(word);
    if (word == "erst" || word == "schon" || word == "bereits" || word == "voraussichtlich") word = left(word);
    if (word != "ist" && word != "sei") return false;
    const std::string_view noun = left(word);
    if (!starts_upper(noun)) return false;
    const std::string low = lower(noun);
    for (std::size_t at = 0; at + 3 <= low.size(); ++at) {
        const std::string_view tail = std::string_view(low).substr(at);
        if (is_context(context, tail, "event") || is_context(context, tail, "milestone")) return true;
    }
    return false;
}

// "von Januar bis März", "vom 3. bis Freitag": what "bis" says belongs to the pair.
bool ends_pair(const ExtractContext& context, std::string_view text, std::string_view bis) {
    const std::string_view left = word_before(text, static_cast<std::uint32_t>(bis.data() - text.data()));
    if (left.empty()) return false;
    return is_digit(left.front()) || context.rules.table("month").find(left) != nullptr ||
           context.rules.table("weekday").find(left) != nullptr;
}

// "Bis 2028 sollen alle fertig sein, die erste schon im September": a part without a verb is told by the verb before
// it.
Tense told_before(const ExtractContext& context, Span clause) {
    const std::string_view text = context.document.text;
    if (clause.begin == 0 || text[clause.begin - 1] != ',') return Tense::unknown;
    const auto& sentences = context.segmentation.sentences;
    const std::uint32_t floor = sentences[context.segmentation.sentence_at(clause.begin)].span.begin;
    const std::uint32_t from = std::max(floor, clause.begin > longest_reach ? clause.begin - longest_reach : 0);
    const Table& table = context.rules.table("tense");
    Hints hints;
    for (std::uint32_t at = from; at < clause.end;) {
        const std::string_view word = next_word(text, at, clause.end);
        const bool may_be_verb = word.size() > 3 && letter_at(word, 0) != 0 && !starts_upper(word) &&
                                 (word.ends_with('t') || word.ends_with("en") || word.ends_with("te")) &&
                                 context.rules.table("gap_word").find(word) == nullptr;
        const bool own = word.data() >= text.data() + clause.begin;
        if (own && may_be_verb) return Tense::unknown;
        if (!own) note(table, word, hints);
    }
    return hints.future && !hints.past && !hints.reported ? Tense::ahead : Tense::unknown;
}

}  // namespace

Tense tense_around(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    const Table& table = context.rules.table("tense");
    std::string_view before = word_before(text, span.begin);
    const bool zum = before == "zum" || before == "Zum";
    if (before == "dem" || before == "den" || zum || before == "der") {
        before = word_before(text, static_cast<std::uint32_t>(before.data() - text.data()));
    }
    Hints hints;
    // "gehen zum 1.1. zusammen"; a month behind "zum" may be what another is compared with.
    hints.ahead = zum && is_digit(text[span.begin]);
    if (before == "seit" || before == "Seit") return Tense::past;
    // "nach dem Brand vom 3. November wird geprüft": the clause does not tell when it burnt.
    const bool attribute = before == "vom" && word_after(text, span.end) != "bis" &&
                           starts_upper(word_before(text, static_cast<std::uint32_t>(before.data() - text.data())));
    const Term* direct = table.find(before);
    hints.ahead |= direct != nullptr && direct->id == "ahead" && !ends_pair(context, text, before);
    const bool towards = hints.ahead || before == "auf";
    const Span clause = clause_around(context, span);
    std::string_view last;
    std::string_view last_but_one;
    bool future_before_last = false;
    bool present_verb = false;
    bool unreal = false;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        const std::string_view word = next_word(text, at, clause.end);
        const auto begin = static_cast<std::uint32_t>(word.data() - text.data());
        if (!word.empty() && (at <= span.begin || begin >= span.end)) {
            future_before_last = hints.future;
            present_verb |= present(word) && !participle(word);
            if (!belongs_to_number(text, word)) note(table, word, hints);
            unreal |= word == "wäre" || word == "wären" || word == "hätte" || word == "hätten";
            last_but_one = last;
            last = word;
        }
    }
    hints.past = hints.past || preterite(last) || preterite(word_after(text, span.end));
    const Term* closing = table.find(last);
    // "gestiegen seien", "geschlossen hat": in a subordinate clause the auxiliary comes last.
    const bool subordinate =
        closing != nullptr && (closing->id == "perfect" || closing->id == "state") && participle(last_but_one);
    const bool done =
        (participle(last) && (closing == nullptr || closing->id == "past")) || last == "worden" || subordinate;
    hints.past = hints.past || (done && (hints.perfect || (hints.state && !towards)));
    hints.planned |= hints.state && !hints.past && (towards || (!done && is_digit(text[span.begin])));
    hints.planned |= !hints.past && milestone_before(context, text, span.begin);
    // "Ohne das Geld wäre sie im Mai pleite gewesen" does not say whether May has been.
    if (unreal && !towards) return Tense::unknown;
    // "hatte ... gewinnen können" is past, modal verb or not.
    if (hints.past && closing != nullptr && closing->id == "future") hints.future = future_before_last;
    // "Im August zu zahlen, war zu viel": the verb behind the clause tells when.
    const bool comma = clause.end < text.size() && text[clause.end] == ',';
    const std::string_view behind = word_after(text, clause.end + (comma ? 1U : 0U));
    const Term* verb_behind = table.find(behind);
    const bool past_behind = preterite(behind) || (verb_behind != nullptr && verb_behind->id == "past");
    hints.planned |= infinitive_with_zu(last_but_one, last) && !past_behind;
    // With an auxiliary before it, it is a participle: "wurde am 3. Mai gesperrt".
    const std::string_view next = word_after(text, span.end);
    const Term* next_term = table.find(next);
    const std::string_view verb = before == "am"
                                      ? word_before(text, static_cast<std::uint32_t>(before.data() - text.data()))
                                      : std::string_view{};
    const bool verb_before = present(verb) && !participle(verb) && table.find(verb) == nullptr;
    hints.planned |=
        ((present(next) && next_term == nullptr) || verb_before) && !hints.perfect && !hints.state && !hints.past;
    // "das am Freitag abgeschaltete Werk nimmt den Betrieb auf": the attribute has a time of its own.
    const bool attributed = is_article(verb);
    hints.planned |= particle(last) && present_verb && !attributed && !hints.perfect && !hints.past;
    // "feiert nach dem Montag wieder einen Sieg" looks back on the day.
    hints.planned &= before != "nach" && before != "Nach";
    // "soll am Montag gesehen haben" is hearsay about the past.
    hints.reported = hints.reported || last == "haben";
    if (attribute && !hints.past) return Tense::unknown;
    if (hints.future && !hints.reported) return Tense::future;
    if (hints.settled && towards) return Tense::ahead;
    if (hints.past || (hints.future && hints.reported)) {
        if (belongs_to_event(context, text, span.begin)) return Tense::unknown;
        return towards ? Tense::past_ahead : Tense::past;
    }
    if (hints.planned || hints.ahead) return Tense::ahead;
    return told_before(context, clause);
}

std::optional<Days> choose_occurrence(const std::optional<Days>& past, const std::optional<Days>& next, Day published,
                                      Tense tense) {
    if (!past || !next) return past ? past : next;
    if (tense == Tense::past) return past;
    if (tense == Tense::future) return next;
    const auto since = (published - past->to).count();
    const auto until = (next->from - published).count();
    constexpr int weeks = 62;
    if (tense == Tense::past_ahead) return until <= weeks && since > 2 * weeks ? next : past;
    if (tense == Tense::ahead) return since <= weeks && until >= 200 ? past : next;
    return since > 180 && until * 3 <= since ? next : past;
}

}  // namespace stimmig
