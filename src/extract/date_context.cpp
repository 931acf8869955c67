#include "extract/date_context.h"

#include <algorithm>
#include <array>

#include "extract/letters.h"

namespace stimmig {

namespace {

// How far a clause is followed on either side; longer ones say little about the date.
constexpr std::uint32_t kReach = 240;

bool is_opening(char c) {
    return c == '(' || c == '"' || c == '[' || c == '\'' || c == '*' || c == '_';
}

bool is_closing(char c) {
    return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == '"' || c == ']' ||
           c == '*';
}

std::string_view without_quotes(std::string_view word) {
    static constexpr std::array<std::string_view, 8> quotes = {"„", "“", "”", "«", "»", "‚", "‘", "›"};
    // All of them begin and end with a byte beyond ASCII.
    const auto beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    bool cut = true;
    while (cut && !word.empty() && (beyond_ascii(word.front()) || beyond_ascii(word.back()))) {
        cut = false;
        for (const std::string_view quote : quotes) {
            if (word.starts_with(quote)) word.remove_prefix(quote.size()), cut = true;
            if (word.ends_with(quote)) word.remove_suffix(quote.size()), cut = true;
        }
    }
    return word;
}

// Length of a sign at which clauses part; 0 if none stands there. A comma between digits is a decimal sign.
std::uint32_t clause_sign(std::string_view text, std::uint32_t at) {
    const char c = text[at];
    if (c == ';' || c == ':' || c == '(' || c == ')') return 1;
    if (c == ',') return at + 1 < text.size() && is_digit(text[at + 1]) ? 0 : 1;
    const std::string_view three = text.substr(at, 3);
    return three == "–" || three == "—" ? 3 : 0;
}

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

// "von Januar bis März", "vom 3. bis Freitag": what "bis" says belongs to the pair.
bool ends_pair(const ExtractContext& context, std::string_view text, std::string_view bis) {
    const std::string_view left = word_before(text, static_cast<std::uint32_t>(bis.data() - text.data()));
    if (left.empty()) return false;
    return is_digit(left.front()) || context.rules.table("month").find(left) != nullptr ||
           context.rules.table("weekday").find(left) != nullptr;
}

}  // namespace

std::string_view word_before(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end > 0 && is_opening(text[end - 1])) --end;
    const std::uint32_t gap = end;
    while (end > 0 && is_gap(text[end - 1])) --end;
    if (gap == end || text.substr(end, gap - end).find("\n\n") != std::string_view::npos) return {};
    std::uint32_t begin = end;
    while (begin > 0 && !is_gap(text[begin - 1]) && end - begin < 80) --begin;
    std::string_view word = text.substr(begin, end - begin);
    while (!word.empty() && is_opening(word.front())) word.remove_prefix(1);
    return without_quotes(word);
}

std::string_view word_after(std::string_view text, std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin < text.size() && is_gap(text[begin])) ++begin;
    if (begin == at || text.substr(at, begin - at).find("\n\n") != std::string_view::npos) return {};
    std::uint32_t end = begin;
    while (end < text.size() && !is_gap(text[end]) && end - begin < 80) ++end;
    std::string_view word = text.substr(begin, end - begin);
    while (!word.empty() && is_closing(word.back())) word.remove_suffix(1);
    return without_quotes(word);
}

bool is_context(const ExtractContext& context, std::string_view word, std::string_view id) {
    if (word.empty()) return false;
    const Term* term = context.rules.table("date_context").find(word);
    return term != nullptr && term->id == id;
}

namespace {

// "vom 11. April bis Mitte September", between commas: a span without a verb belongs to the clause before.
bool is_mere_span(const ExtractContext& context, Span clause) {
    const std::string_view text = context.document.text;
    if (text.substr(clause.begin, clause.end - clause.begin).find(" bis ") == std::string_view::npos) return false;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        while (at < clause.end && (is_gap(text[at]) || is_opening(text[at]))) ++at;
        std::uint32_t end = at;
        while (end < clause.end && !is_gap(text[end])) ++end;
        std::string_view word = text.substr(at, end - at);
        while (!word.empty() && is_closing(word.back())) word.remove_suffix(1);
        const bool may_be_verb = !word.empty() && letter_at(word, 0) != 0 && !starts_upper(word) &&
                                 context.rules.table("level_preposition").find(word) == nullptr && word != "zum" &&
                                 word != "vom" && word != "und" && word != "rund";
        if (may_be_verb) return false;
        at = end;
    }
    return true;
}

}  // namespace

Span clause_around(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    std::uint32_t floor = span.begin > kReach ? span.begin - kReach : 0;
    auto ceiling = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), span.end + kReach));
    if (const auto& sentences = context.segmentation.sentences; !sentences.empty()) {
        const Span sentence = sentences[context.segmentation.sentence_at(span.begin)].span;
        if (sentence.begin <= span.begin && span.end <= sentence.end) {
            floor = std::max(floor, sentence.begin);
            ceiling = std::min(ceiling, sentence.end);
        }
    }
    Span clause{span.begin, span.end};
    while (clause.begin > floor && clause_sign(text, clause.begin - 1) == 0) {
        if (clause.begin >= floor + 3 && clause_sign(text, clause.begin - 3) == 3) break;
        --clause.begin;
    }
    while (clause.end < ceiling && clause_sign(text, clause.end) == 0) ++clause.end;
    if (clause.begin > floor && text[clause.begin - 1] == ',' && is_mere_span(context, clause)) {
        --clause.begin;
        while (clause.begin > floor && clause_sign(text, clause.begin - 1) == 0) --clause.begin;
    }
    return clause;
}

namespace {

// "Bis 2028 sollen alle fertig sein, die erste schon im September": a part without a verb is told by the verb before
// it.
Tense told_before(const ExtractContext& context, Span clause) {
    const std::string_view text = context.document.text;
    if (clause.begin == 0 || text[clause.begin - 1] != ',') return Tense::unknown;
    const auto& sentences = context.segmentation.sentences;
    const std::uint32_t floor = sentences[context.segmentation.sentence_at(clause.begin)].span.begin;
    const std::uint32_t from = std::max(floor, clause.begin > kReach ? clause.begin - kReach : 0);
    const Table& table = context.rules.table("tense");
    Hints hints;
    for (std::uint32_t at = from; at < clause.end;) {
        while (at < clause.end && (is_gap(text[at]) || is_opening(text[at]))) ++at;
        std::uint32_t end = at;
        while (end < clause.end && !is_gap(text[end])) ++end;
        std::string_view word = text.substr(at, end - at);
        while (!word.empty() && is_closing(word.back())) word.remove_suffix(1);
        const bool may_be_verb = word.size() > 3 && letter_at(word, 0) != 0 && !starts_upper(word) &&
                                 (word.ends_with('t') || word.ends_with("en") || word.ends_with("te")) &&
                                 context.rules.table("gap_word").find(word) == nullptr;
        if (at >= clause.begin && may_be_verb) return Tense::unknown;
        if (at < clause.begin) note(table, word, hints);
        at = end;
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
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        while (at < clause.end && (is_gap(text[at]) || is_opening(text[at]))) ++at;
        std::uint32_t end = at;
        while (end < clause.end && !is_gap(text[end])) ++end;
        std::string_view word = text.substr(at, end - at);
        while (!word.empty() && is_closing(word.back())) word.remove_suffix(1);
        word = without_quotes(word);
        if (!word.empty() && (end <= span.begin || at >= span.end)) {
            future_before_last = hints.future;
            present_verb |= present(word) && !participle(word);
            note(table, word, hints);
            last_but_one = last;
            last = word;
        }
        at = end;
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
