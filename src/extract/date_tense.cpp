// Whether a clause looks back or ahead, by its verbs and by what stands before its date.
#include <algorithm>
#include <array>

#include "extract/date_context.h"
#include "extract/letters.h"
#include "extract/surroundings.h"
#include "extract/verb_forms.h"

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

// "bei der Präsidentenwahl im September": the event says when, whatever the clause tells.
bool belongs_to_event(const ExtractContext& context, std::string_view text, std::uint32_t begin) {
    const std::string_view preposition = word_before(text, begin);
    if (preposition != "im" && preposition != "am") return false;
    const std::string_view noun = word_before(text, preposition);
    if (!starts_upper(noun)) return false;
    return ends_with_context(context, noun, "event");
}

// "bis zu den Wahlen im November", "bis zum Gipfel am Freitag": the event lies ahead.
bool up_to_event(const ExtractContext& context, std::string_view text, std::uint32_t begin) {
    if (!belongs_to_event(context, text, begin)) return false;
    const std::string_view event = word_before(text, word_before(text, begin));
    std::string_view word = word_before(text, event);
    if (word == "den" || word == "der" || word == "dem") word = word_before(text, word);
    return (word == "zu" || word == "zur" || word == "zum") && lower(word_before(text, word)) == "bis";
}

// "mit zuletzt 389 Betten", "bisher 3.000 Euro": the adverb dates its number, not the clause.
bool belongs_to_number(std::string_view text, std::string_view word) {
    if (word != "zuletzt" && word != "bisher" && word != "bislang") return false;
    const auto end = static_cast<std::uint32_t>(word.data() - text.data() + static_cast<std::ptrdiff_t>(word.size()));
    const std::string_view next = word_after(text, end);
    return !next.empty() && is_digit(next.front());
}

// "Landtagswahl", "Baubeginn", "(so) weit"
bool names_event(const ExtractContext& context, std::string_view word) {
    return ends_with_context(context, word, "event") || ends_with_context(context, word, "milestone");
}

// "Baubeginn ist im September": what begins or ends then, unless it is told of what has been.
bool milestone_before(const ExtractContext& context, std::string_view text, std::uint32_t begin) {
    std::string_view word = word_before(text, begin);
    if (word != "im" && word != "am" && word != "Ende" && word != "Anfang" && word != "Mitte") return false;
    word = word_before(text, word);
    if (word == "erst" || word == "schon" || word == "bereits" || word == "voraussichtlich")
        word = word_before(text, word);
    if (word != "ist" && word != "sei") return false;
    const std::string_view noun = word_before(text, word);
    if (!starts_upper(noun)) return false;
    return names_event(context, noun);
}

bool holds_word(std::string_view text, Span clause, std::string_view asked) {
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        if (next_word(text, at, clause.end) == asked) return true;
    }
    return false;
}

// "Bekamen die Höfe im Mai noch 50 Cent, zahlen sie nun 40": a clause that opens with its verb.
bool opens_in_preterite(const ExtractContext& context, std::string_view text, std::string_view word) {
    if (!starts_upper(word) || !word.ends_with("en")) return false;
    const std::string_view next = word_after(text, word);
    return !next.empty() && !starts_upper(next) && strong_preterite(context, lower(word));
}

// "vom 16. bis 25. Januar": nobody tells in the present tense how long something went on.
bool is_stretch(std::string_view text, Span span, std::string_view before) {
    return before == "vom" && text.substr(span.begin, span.end - span.begin).find("bis") != std::string_view::npos;
}

// "den Abzug zum Jahresende angekündigt": what somebody says will be.
bool is_promised(std::string_view text, Span clause) {
    static constexpr std::array<std::string_view, 8> promises = {"angekündigt", "ankündigte", "gekündigt", "zugesagt",
                                                                 "versprochen", "vereinbart", "gefordert", "kündigte"};
    return std::any_of(promises.begin(), promises.end(),
                       [&](std::string_view word) { return holds_word(text, clause, word); });
}

// "von Januar bis März", "vom 3. bis Freitag": what "bis" says belongs to the pair.
bool ends_pair(const ExtractContext& context, std::string_view text, std::string_view bis) {
    if (bis != "bis") return false;
    const std::string_view left = word_before(text, bis);
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
    return (hints.future || hints.planned) && !hints.past && !hints.perfect && !hints.reported ? Tense::ahead
                                                                                               : Tense::unknown;
}

// "Das Amt rechnete mit", "er kündigte an": behind its subject a weak verb, where before a noun it were an adjective.
// "Sie verlängerte den Vertrag bis" looks ahead for all that, "die Sitzung dauerte bis" does not.
bool weak_verb_in_place(const Table& table, std::string_view subject, std::string_view word, std::string_view next,
                        bool towards) {
    if (!preterite(word) || table.find(word) != nullptr || next.empty() || starts_upper(next)) return false;
    static constexpr std::array<std::string_view, 7> lasting = {"dauerte",   "dauerten", "währte", "lebte",
                                                                "arbeitete", "wohnte",   "reichte"};
    if (towards && std::find(lasting.begin(), lasting.end(), word) == lasting.end()) return false;
    if (word.starts_with("müsste") || word.starts_with("bräuchte")) return false;
    static constexpr std::array<std::string_view, 5> pronouns = {"er", "sie", "es", "man", "wir"};
    if (std::find(pronouns.begin(), pronouns.end(), lower(subject)) != pronouns.end()) return true;
    static constexpr std::array<std::string_view, 18> articles = {
        "Der",   "Die",   "Das",   "Den",   "Dem",   "Des",  "Ein",   "Eine",   "Einen",
        "Einem", "Einer", "Eines", "Diese", "Viele", "Alle", "Keine", "Einige", "Mehrere"};
    return starts_upper(subject) && std::find(articles.begin(), articles.end(), subject) == articles.end();
}

// "Im September, kurz nach der Wahl, trat er zurück": a date that opens its sentence alone is told by the verb behind
// what is put in.
Tense told_behind(const ExtractContext& context, Span clause) {
    const std::string_view text = context.document.text;
    if (clause.end >= text.size() || text[clause.end] != ',') return Tense::unknown;
    const Span sentence = context.segmentation.sentences[context.segmentation.sentence_at(clause.begin)].span;
    constexpr std::uint32_t longest_date = 40;
    if (clause.begin != sentence.begin || clause.end - clause.begin > longest_date) return Tense::unknown;
    const std::size_t second = text.find(',', clause.end + 1);
    if (second >= sentence.end) return Tense::unknown;
    const std::string_view verb = word_after(text, static_cast<std::uint32_t>(second) + 1);
    if (verb.empty() || starts_upper(verb)) return Tense::unknown;
    const Term* term = context.rules.table("tense").find(verb);
    if (term != nullptr && term->id == "future") return Tense::future;
    if (term != nullptr && term->id == "planned") return Tense::ahead;
    const bool past = term != nullptr ? term->id == "past" || term->id == "perfect"
                                      : preterite(verb) || strong_preterite(context, verb);
    return past ? Tense::past : Tense::unknown;
}

}  // namespace

Tense tense_around(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    const Table& table = context.rules.table("tense");
    std::string_view before = word_before(text, span.begin);
    // "bis einschließlich Sonntag"
    if (before == "einschließlich") before = word_before(text, before);
    const bool zum = before == "zum" || before == "Zum";
    if (before == "dem" || before == "den" || zum || before == "der") {
        before = word_before(text, before);
    }
    const std::string_view before_that = before.empty() ? before : word_before(text, before);
    if (is_context(context, zum ? before : before_that, "backwards")) return Tense::past;
    Hints hints;
    // "gehen zum 1.1. zusammen"; a month behind "zum" may be what another is compared with.
    hints.ahead = zum && is_digit(text[span.begin]);
    if (before == "seit" || before == "Seit") return Tense::past;
    // "als noch im Oktober gedacht", "nach dem Brand in der Halle am Montag" tell of what has been.
    if (before == "im" || before == "am") {
        const bool still = before_that == "noch";
        if ((still ? word_before(text, before_that) : before_that) == "als") return Tense::past;
        if (dates_mishap(context, text, before)) return Tense::past;
    }
    // "1,9 (April: 2,2) Prozent" compares with what has been.
    if (span.begin > 0 && text[span.begin - 1] == '(' && text.substr(span.end, 2) == ": ") return Tense::past;
    // "Öl zur Lieferung im September kostete 68 Dollar": what is traded is still to come.
    if (before == "im" && before_that == "Lieferung" && word_before(text, before_that) == "zur") {
        return Tense::future;
    }
    // "nach dem Brand vom 3. November wird geprüft": the clause does not tell when it burnt.
    const bool attribute =
        before == "vom" && word_after(text, span.end) != "bis" && starts_upper(word_before(text, before));
    const Term* direct = table.find(before);
    hints.ahead |= direct != nullptr && direct->id == "ahead" && !ends_pair(context, text, before);
    // "in der Nacht auf Sonntag" looks at the night, not ahead of it.
    const std::string_view night_word = zum ? before : before_that;
    const bool night = night_word.ends_with("Nacht") || night_word.ends_with("nacht");
    hints.ahead &= !night;
    const bool towards = (hints.ahead || before == "auf") && !night;
    // "von Montag an"
    const bool from_on = (before == "von" || before == "Von" || before == "vom" || before == "Vom") &&
                         word_after(text, span.end) == "an";
    hints.ahead |= from_on;
    const Span clause = conjunct_around(context, clause_around(context, span), span);
    std::string_view last;
    std::string_view last_but_one;
    bool future_before_last = false;
    bool present_verb = false;
    bool unreal = false;
    bool participles = false;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        const std::string_view word = next_word(text, at, clause.end);
        const auto begin = static_cast<std::uint32_t>(word.data() - text.data());
        if (!word.empty() && (at <= span.begin || begin >= span.end)) {
            const bool is_participle = participle(word);
            future_before_last = hints.future;
            present_verb |= !is_participle && present(word);
            if (!belongs_to_number(text, word)) note(table, word, hints);
            participles |= is_participle;
            hints.past |= !is_participle && strong_preterite(context, word);
            hints.past |= begin == clause.begin && opens_in_preterite(context, text, word);
            hints.past |= weak_verb_in_place(table, last_but_one, last, word, towards);
            hints.planned |= word == "morgen" || word == "übermorgen";
            unreal |= word == "wäre" || word == "wären" || word == "hätte" || word == "hätten";
            last_but_one = last;
            last = word;
        }
    }
    const auto past_verb = [&](std::string_view word) {
        const Term* term = table.find(word);
        return preterite(word) && (term == nullptr || term->id != "planned");
    };
    hints.past = hints.past || past_verb(last) || past_verb(word_after(text, span.end)) ||
                 (before == "am" && past_verb(before_that));
    const Term* closing = table.find(last);
    // "gestiegen seien", "geschlossen hat": in a subordinate clause the auxiliary comes last.
    const bool subordinate =
        closing != nullptr && (closing->id == "perfect" || closing->id == "state") && participle(last_but_one);
    const bool done =
        (participle(last) && (closing == nullptr || closing->id == "past")) || last == "worden" || subordinate;
    hints.past = hints.past || (done && (hints.perfect || (hints.state && !towards)));
    hints.planned |= hints.state && !hints.past && (towards || (!done && is_digit(text[span.begin])));
    hints.planned |= !hints.past && milestone_before(context, text, span.begin);
    // "Am Sonntag sind die Bürger aufgerufen", "ist die Brücke gesperrt": what is settled still holds.
    hints.planned |= hints.state && !hints.past && closing != nullptr && closing->id == "settled";
    const bool is_now = hints.state && !participles && !hints.past && !hints.perfect;
    // "Am Sonntag ist Landtagswahl", "am Mittwoch ist es so weit": what is then has not been.
    const std::string_view behind_span = word_after(text, span.end);
    const auto event_now = [&] {
        if (names_event(context, last)) return true;
        if (behind_span != "ist" && behind_span != "sind") return false;
        // "am Dienstag ist Ruhetag"
        const bool weekday =
            context.rules.table("weekday").find(text.substr(span.begin, span.end - span.begin)) != nullptr;
        if (weekday && is_word(before, "am")) return true;
        const auto end = behind_span.data() - text.data() + static_cast<std::ptrdiff_t>(behind_span.size());
        return names_event(context, word_after(text, static_cast<std::uint32_t>(end)));
    };
    hints.planned = hints.planned || (is_now && event_now());
    // "Die Strecke ist nicht vor Mittwoch frei", "ob sie vor Mittwoch wieder frei ist"
    hints.planned |= (before == "vor" || before == "Vor") && !hints.past && !hints.perfect &&
                     (is_now || before_that == "nicht" || before_that == "kaum");
    // "Zum 1. Januar werden die Preise steigen": with an infinitive "werden" is no passive.
    hints.future |= infinitive(last) && closing == nullptr && !hints.past && holds_word(text, clause, "werden");
    // "Ohne das Geld wäre sie im Mai pleite gewesen" does not say whether May has been.
    const bool up_to = up_to_event(context, text, span.begin);
    if (unreal && !towards) return up_to ? Tense::ahead : Tense::unknown;
    hints.ahead |= up_to;
    // "hatte ... gewinnen können" is past, modal verb or not.
    if (hints.past && closing != nullptr && closing->id == "future") hints.future = future_before_last;
    // "Im August zu zahlen, war zu viel": the verb behind the clause tells when.
    const bool comma = clause.end < text.size() && text[clause.end] == ',';
    const std::string_view behind = word_after(text, clause.end + (comma ? 1U : 0U));
    const Term* verb_behind = table.find(behind);
    const bool past_behind = preterite(behind) || (verb_behind != nullptr && verb_behind->id == "past");
    // "am Dienstag gestohlen zu haben" has been, "am Dienstag dabei zu sein" has not.
    const bool perfect_infinitive = last_but_one == "zu" && (last == "haben" || last == "sein") && participles;
    hints.past |= perfect_infinitive;
    hints.planned |= infinitive_with_zu(last_but_one, last) && !past_behind && !perfect_infinitive;
    // "Sollte es am Dienstag regnen": an open condition lies ahead.
    const std::string_view head = trim(text.substr(clause.begin, clause.end - clause.begin));
    // "kostete 83 Euro, nach 88 am Wochenende"
    if (head.starts_with("nach ") && head.size() > 5 && is_digit(head[5])) return Tense::past;
    hints.planned |= head.starts_with("Sollte ") || head.starts_with("Sollten ");
    // With an auxiliary before it, it is a participle: "wurde am 3. Mai gesperrt".
    const std::string_view next = word_after(text, span.end);
    const Term* next_term = table.find(next);
    const std::string_view verb = before == "am" || before == "im" ? word_before(text, before) : std::string_view{};
    const bool verb_before = present(verb) && !participle(verb) && table.find(verb) == nullptr;
    hints.planned |=
        ((present(next) && next_term == nullptr) || verb_before) && !hints.perfect && !hints.state && !hints.past;
    // "das am Freitag abgeschaltete Werk nimmt den Betrieb auf": the attribute has a time of its own.
    const bool attributed = is_article(verb);
    // Behind the date only where it opens its clause: "erlag am Montag seinen Verletzungen".
    // "erst am Samstag fahren wieder Züge"
    const bool only_then = before_that == "erst" || before_that == "schon" || before_that == "bereits" ||
                           before_that == "frühestens" || before_that == "spätestens";
    const bool at_begin = before_that.data() == text.data() + clause.begin ||
                          (only_then && word_before(text, before_that).ends_with(','));
    const bool opens = before == "Am" || before == "Im" || (from_on && starts_upper(before)) ||
                       (before == "am" && (starts_upper(before_that) || only_then) && at_begin);
    const bool plural = present_plural(context, verb) ||
                        (opens && present_plural(context, from_on ? word_after(text, span.end + 3) : next));
    hints.planned |= plural && !hints.perfect && !hints.state && !hints.past;
    hints.planned |= present_verb && !hints.perfect && !hints.past && is_stretch(text, span, before);
    hints.planned |= particle(last) && present_verb && !attributed && !hints.perfect && !hints.past;
    // "feiert nach dem Montag wieder einen Sieg" looks back on the day.
    hints.planned &= before != "nach" && before != "Nach";
    // "soll am Montag gesehen haben" is hearsay about the past.
    hints.reported = hints.reported || last == "haben";
    // "Das Festival vom 3. bis 5. Juli ist ausverkauft"
    const bool coming = hints.planned && is_stretch(text, span, before);
    if (attribute && !hints.past && !coming) return Tense::unknown;
    if (hints.future && !hints.reported) return Tense::future;
    if (hints.settled && towards) return Tense::ahead;
    if (zum && is_promised(text, clause)) return Tense::future;
    if (hints.past || (hints.future && hints.reported)) {
        if (belongs_to_event(context, text, span.begin)) return Tense::unknown;
        return towards ? Tense::past_ahead : Tense::past;
    }
    // "Es ist neun Uhr, als der Minister am Mittwoch ans Pult tritt": a scene is told in the present tense.
    std::uint32_t first = clause.begin;
    if (next_word(text, first, clause.end) == "als" && !hints.ahead && !towards) return Tense::past;
    if (hints.planned || hints.ahead) return Tense::ahead;
    const Tense before_it = told_before(context, clause);
    return before_it == Tense::unknown ? told_behind(context, clause) : before_it;
}

std::optional<Days> choose_occurrence(const std::optional<Days>& past, const std::optional<Days>& next, Day published,
                                      Tense tense) {
    if (!past || !next) return past ? past : next;
    if (tense == Tense::past) return past;
    const auto since = (published - past->to).count();
    const auto until = (next->from - published).count();
    // "Der 17. Mai wird in die Geschichte eingehen", read on 20 May: no one speaks of next year's day like that.
    constexpr int lately = 21;
    constexpr int nearly_a_year = 340;
    if (tense == Tense::future) return since <= lately && until >= nearly_a_year ? past : next;
    constexpr int weeks = 62;
    if (tense == Tense::past_ahead) return until <= weeks && since > 2 * weeks ? next : past;
    if (tense == Tense::ahead) return since <= weeks && until >= 200 ? past : next;
    return since > 180 && until * 3 <= since ? next : past;
}

}  // namespace stimmig
