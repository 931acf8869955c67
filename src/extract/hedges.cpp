// Hedges and signs of a figure: "rund", "mehr als", "bis zu", "minus".
#include <algorithm>
#include <array>

#include "extract/date_context.h"
#include "extract/interpret.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// "ein Paket über neun Milliarden Euro": in Höhe von, no bound.
bool amount_noun_before(const ExtractContext& context, std::uint32_t at, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    const Table& nouns = context.rules.table("amount_noun");
    // Between them may stand whose it is, what it is for, or of when: "ein Kredit der Sparkasse über 9 Mio. Euro", "der
    // Auftrag aus China über 9 Mio. Euro", "der Kredit vom 4. August 1914 über fünf Milliarden".
    static constexpr std::array<std::string_view, 15> between = {"der", "des", "von", "die", "das", "den", "dem", "für",
                                                                 "aus", "an",  "zur", "zum", "im",  "in",  "bei"};
    at = before_date(context, at, floor);
    constexpr int reach = 8;
    for (int words = 0; words < reach; ++words) {
        while (at > floor && is_gap(text[at - 1])) --at;
        const std::uint32_t start = run_start(text, at, floor);
        const std::string_view word = text.substr(start, at - start);
        if (!starts_upper(word)) {
            if (words == 0 || std::find(between.begin(), between.end(), word) == between.end()) return false;
        } else if (any_tail(lower(word), 4, [&](std::string_view tail) { return nouns.find(tail) != nullptr; })) {
            return true;
        }
        at = start;
    }
    return false;
}

// "wenn der Kredit über 300.000 Euro liegt"
bool lies_behind(std::string_view text, std::uint32_t end) {
    static constexpr std::array<std::string_view, 6> verbs = {"liegt", "liegen", "lag", "lagen", "steigt", "hinaus"};
    return std::find(verbs.begin(), verbs.end(), word_after(text, end)) != verbs.end();
}

// "auf über 40 Kilometern": of two prepositions the second is a bound.
bool has_preposition_before(std::string_view text, std::uint32_t at, std::uint32_t floor) {
    while (at > floor && is_gap(text[at - 1])) --at;
    const std::uint32_t start = run_start(text, at, floor);
    const std::string_view word = text.substr(start, at - start);
    return is_word(word, "auf") || is_word(word, "von") || is_word(word, "mit") || is_word(word, "nach");
}

// "darf sich über 1.800 Euro freuen", "wenn sie über 304 Stimmen verfügt"
bool verb_behind_rules_over(const Table& verbs, std::string_view text, std::uint32_t at, bool length) {
    constexpr int reach = 6;
    for (int words = 0; words < reach && at < text.size() && is_gap(text[at]); ++words) {
        while (at < text.size() && is_gap(text[at])) ++at;
        const std::uint32_t end = run_end(text, at);
        std::string_view word = text.substr(at, end - at);
        const bool last = !word.empty() && (ends_phrase(word.back()) || word.back() == '.');
        if (last) word.remove_suffix(1);
        const Term* verb = verbs.find(word);
        if (verb != nullptr && verb->field("after") == "true" && (length || verb->id != "race")) return true;
        if (last) return false;
        at = end;
    }
    return false;
}

// "verfügt über 304 Stimmen", "entscheidet über 1.273 Anträge": the verb takes "über". "verfügen" does so over words in
// between, too: "verfügen die vier Häuser über 980 Betten".
bool rules_over(const ExtractContext& context, const Figure& figure, std::uint32_t at, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    const Table& verbs = context.rules.table("over_verb");
    const bool length =
        (figure.value.unit == "metre" || figure.value.unit == "kilometre") && !has_preposition_before(text, at, floor);
    if (const Term* verb = find_before(verbs, text, at, floor).term; verb != nullptr)
        return length || verb->id != "race";
    if (verb_behind_rules_over(verbs, text, figure.span.end, length)) return true;
    for (int words = 0; words < 8; ++words) {
        while (at > floor && is_gap(text[at - 1])) --at;
        const std::uint32_t start = run_start(text, at, floor);
        const std::string_view word = text.substr(start, at - start);
        if (word.empty() || ends_phrase(word.back())) return false;
        const Term* verb = verbs.find(word);
        if (verb != nullptr && (length || verb->id != "race")) return verb->field("distant") == "true";
        at = start;
    }
    return false;
}

bool holds_fall_word(const ExtractContext& context, std::uint32_t sentence) {
    const auto& segmentation = context.segmentation;
    if (sentence >= segmentation.sentences.size()) return false;
    const Table& table = context.rules.table("fall_word");
    const auto& found = segmentation.sentences[sentence];
    for (std::uint32_t i = found.first_word; i < found.last_word; ++i) {
        const Span span = segmentation.words[i].span;
        if (table.find(std::string_view(context.document.text).substr(span.begin, span.end - span.begin)) != nullptr) {
            return true;
        }
    }
    return false;
}

// "−3,8 Prozent", "minus 3,8 Prozent". A hyphen is a sign only with a gap or bracket before it.
void read_sign(const ExtractContext& context, Figure& figure, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::uint32_t at = figure.phrase;
    static constexpr std::string_view signs[] = {"-", "–", "−", "+"};
    for (const std::string_view sign : signs) {
        if (at < floor + sign.size() || text.substr(at - sign.size(), sign.size()) != sign) continue;
        const auto before = static_cast<std::uint32_t>(at - sign.size());
        if (before != floor && !is_gap(text[before - 1]) && text[before - 1] != '(') continue;
        figure.sign = sign == "+" ? 1 : -1;
        figure.phrase = before;
        return;
    }
    while (at > floor && is_gap(text[at - 1])) --at;
    std::uint32_t start = run_start(text, at, floor);
    if (start < at && text[start] == '(') ++start;
    const std::string_view word = text.substr(start, at - start);
    const bool plus = is_word(word, "plus");
    if (!plus && !is_word(word, "minus")) return;
    // "ein Minus von 4" is read by link; here only the word right before the number.
    figure.sign = plus ? 1 : -1;
    figure.phrase = start;
}

// "Kosten von um sechs Millionen Euro", "bei einem Gehalt um 4000 Euro": how much it is about, not by how much it
// changed.
void read_around_amount(const ExtractContext& context, Figure& figure, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::uint32_t at = figure.phrase;
    const auto step = [&] {
        while (at > floor && is_gap(text[at - 1])) --at;
        const std::uint32_t start = run_start(text, at, floor);
        const std::string_view word = text.substr(start, at - start);
        at = start;
        return word;
    };
    if (!is_word(step(), "um")) return;
    const std::uint32_t um = at;
    const auto says_of_what = [](std::string_view word) {
        return is_word(word, "von") || is_word(word, "bei") || is_word(word, "mit") || is_word(word, "zu");
    };
    std::string_view word = step();
    // "Der Anteil pendelt um 40 Prozent."
    if (const Term* term = context.rules.table("level_noun").find(word); term != nullptr && term->id == "hovers") {
        figure.phrase = um;
        apply_hedge(figure.value, "approx");
        return;
    }
    if (starts_upper(word) && context.rules.table("level_noun").find(word) != nullptr) {
        word = step();
        if (lower(word).starts_with("ein")) word = step();
    }
    if (!says_of_what(word)) return;
    figure.phrase = um;
    apply_hedge(figure.value, "approx");
}

// "höchstens aber mit 2,5 Millionen Euro": an adverb may stand some words before its number.
void read_distant_hedge(const ExtractContext& context, Figure& figure, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::uint32_t at = figure.phrase;
    for (int words = 0; words < 3; ++words) {
        const Hit filler = find_before(context.rules.table("hedge_filler"), text, at, floor);
        if (filler.term == nullptr) return;
        at = filler.begin;
        const Hit hit = find_before(context.rules.table("modifier"), text, at, floor);
        if (hit.term == nullptr) continue;
        // What the filler itself says to the number ("um", "auf") stays outside: the phrase does not grow.
        if (hit.term->field("distant") == "true") apply_hedge(figure.value, hit.term->id);
        return;
    }
}

// "nicht um mehr als 15 Prozent", "darf nicht innerhalb von drei Jahren um mehr als 15 Prozent steigen", "niemand zahlt
// mehr als 50 Euro": what is denied bounds the other side.
bool is_denied(const ExtractContext& context, std::uint32_t at, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    const Table& words = context.rules.table("bound_word");
    const Table& fillers = context.rules.table("hedge_filler");
    bool near = true;
    bool denied = false;
    constexpr int reach = 10;
    for (int count = 0; count < reach; ++count) {
        while (at > floor && is_gap(text[at - 1])) --at;
        const std::uint32_t start = run_start(text, at, floor);
        const std::string_view word = text.substr(start, at - start);
        if (word.empty() || ends_phrase(word.back())) return false;
        const Term* term = words.find(word);
        if (term != nullptr && term->id == "not") {
            if (near) return true;
            denied = true;
        }
        // "darf nicht": the negation belongs to what is allowed.
        if (term != nullptr && term->id == "may" && denied) return true;
        near = near && fillers.find(word) != nullptr && !is_word(word, "nur");
        // "Niemand zahlt mehr als 50 Euro."
        if (start == floor) return is_word(word, "niemand") || is_word(word, "keiner");
        at = start;
    }
    return false;
}

// "fünf mehr als ein Jahr zuvor", "20 Prozent weniger als drei Monate davor": how many more, and since when.
bool compares_times(const ExtractContext& context, const Figure& figure, std::uint32_t at, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    const std::string_view hedge = text.substr(at, figure.phrase - at);
    if (figure.value.kind != Kind::duration || hedge.find(" als") == std::string_view::npos) return false;
    std::uint32_t next = figure.span.end;
    while (next < text.size() && is_gap(text[next])) ++next;
    const std::string_view after = text.substr(next, run_end(text, next) - next);
    const bool before_now = after.starts_with("zuvor") || after.starts_with("davor") || after.starts_with("vorher") ||
                            after.starts_with("früher") || after.starts_with("danach") || after.starts_with("später");
    while (at > floor && is_gap(text[at - 1])) --at;
    const std::string_view left = text.substr(run_start(text, at, floor), at - run_start(text, at, floor));
    return before_now && !left.empty() &&
           (starts_upper(left) || is_digit(left.front()) || left.back() == '%' || parse_words(left).has_value());
}

// "Mehr als 50 Euro dürfen es nicht sein"
bool is_denied_behind(const ExtractContext& context, std::uint32_t at) {
    const std::string_view text = context.document.text;
    const Table& words = context.rules.table("bound_word");
    constexpr int reach = 5;
    for (int count = 0; count < reach && at < text.size() && is_gap(text[at]); ++count) {
        while (at < text.size() && is_gap(text[at])) ++at;
        const std::uint32_t end = run_end(text, at);
        std::string_view word = text.substr(at, end - at);
        const bool last = ends_phrase(word.back()) || word.back() == '.';
        if (last) word.remove_suffix(1);
        const Term* term = words.find(word);
        if (count == 0 && (term == nullptr || term->id != "may")) return false;
        if (count > 0 && term != nullptr && term->id == "not") return true;
        if (last) return false;
        at = end;
    }
    return false;
}

std::string_view denial_of(std::string_view id) {
    return id == "more_than" ? "at_most" : id == "less_than" ? "at_least" : id;
}

// "Maximal darf die Miete um 15 Prozent steigen": the adverb opens the clause, and its verb follows.
void read_leading_bound(const ExtractContext& context, Figure& figure, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    const Table& words = context.rules.table("bound_word");
    // Few sentences begin with such a word.
    const Term* const bound = words.find(text.substr(floor, run_end(text, floor) - floor));
    if (bound == nullptr || (bound->id != "at_most" && bound->id != "at_least")) return;
    std::uint32_t at = figure.phrase;
    std::string_view behind;
    constexpr int reach = 8;
    for (int count = 0; count < reach; ++count) {
        while (at > floor && is_gap(text[at - 1])) --at;
        const std::uint32_t start = run_start(text, at, floor);
        const std::string_view word = text.substr(start, at - start);
        if (word.empty() || ends_phrase(word.back()) || is_digit(word.front())) return;
        if (start == floor) {
            const Term* verb = behind.empty() ? nullptr : words.find(behind);
            if (verb != nullptr && (verb->id == "verb" || verb->id == "may")) apply_hedge(figure.value, bound->id);
            return;
        }
        behind = word;
        at = start;
    }
}

}  // namespace

void apply_hedge(Value& value, std::string_view id) {
    if (id == "exact") return;
    const bool was_bound = value.modifier == Modifier::more_than || value.modifier == Modifier::less_than ||
                           value.modifier == Modifier::at_least || value.modifier == Modifier::at_most;
    if (id.starts_with("approx")) {
        // "rund mehr als" does not occur; an outer approx never weakens a bound, nor a range its ends.
        if (was_bound || value.modifier == Modifier::range) return;
        value.modifier = Modifier::approx;
        value.side = id == "approx_below" ? Side::below : id == "approx_above" ? Side::above : Side::both;
    } else if (value.modifier != Modifier::range) {
        value.modifier = *parse_modifier(id);
        value.side = Side::both;
    }
}

bool Falls::in(std::uint32_t sentence) {
    if (sentence != asked_) answer_ = holds_fall_word(context_, asked_ = sentence);
    return answer_;
}

void read_hedges(const ExtractContext& context, Falls& falls, Draft& draft, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    Figure& figure = draft.figure;
    read_sign(context, figure, floor);
    const Table& modifiers = context.rules.table("modifier");
    // At most two: "mehr als rund", "bis zu knapp".
    for (int round = 0; round < 2; ++round) {
        const Hit hit = find_before(modifiers, text, figure.phrase, floor);
        if (hit.term == nullptr) {
            if (round == 0) {
                read_distant_hedge(context, figure, floor);
                if (figure.value.modifier == Modifier::exact) read_leading_bound(context, figure, floor);
                read_around_amount(context, figure, floor);
            }
            return;
        }
        const std::string_view words = text.substr(hit.begin, figure.phrase - hit.begin);
        const bool in_height_of =
            lower(words.substr(0, 5)).starts_with("über") &&
            ((round == 1 && figure.value.modifier == Modifier::approx) ||  // "ein Kredit über rund 20 Millionen"
             (amount_noun_before(context, hit.begin, floor) && !lies_behind(text, figure.span.end)) ||
             rules_over(context, figure, hit.begin, floor));
        // "mit 52,3 gegen 47,7 Prozent": the other side of a vote.
        if (is_word(words.substr(0, 5), "gegen") && hit.begin >= floor + 2 && is_digit(text[hit.begin - 2])) return;
        // "ermittelt gegen drei Röster": only round numbers are approached.
        if (is_word(words.substr(0, 5), "gegen") && figure.value.kind == Kind::count &&
            figure.value.significant < Number(10)) {
            return;
        }
        if (compares_times(context, figure, hit.begin, floor)) {
            figure.phrase = hit.begin;
            return;
        }
        const bool bound = hit.term->id == "more_than" || hit.term->id == "less_than";
        const bool denied = bound && !in_height_of &&
                            (is_denied(context, hit.begin, floor) || is_denied_behind(context, figure.span.end));
        // "eine Fehlerspanne von plus/minus drei Prozentpunkten" is what it is.
        const bool margin = figure.value.kind == Kind::percentage_point && is_word(words.substr(0, 10), "plus/minus");
        if (!in_height_of && !margin) apply_hedge(figure.value, denied ? denial_of(hit.term->id) : hit.term->id);
        if (figure.value.modifier == Modifier::at_most && hit.begin >= floor + 4 &&
            text.substr(hit.begin - 4, 4) == "auf " && falls.in(draft.sentence)) {
            figure.value.modifier = Modifier::at_least;
        }
        figure.phrase = hit.begin;
        if (in_height_of) return;
    }
}

namespace {

// "in drei Jahren höchstens um 3,5 Prozent": the adverb belongs to the figure at `next`, to which only fillers lead.
bool leads_to(const ExtractContext& context, std::uint32_t at, std::uint32_t next) {
    const std::string_view text = context.document.text;
    if (next >= text.size() || !is_gap(text[next - 1])) return false;
    while (at < next) {
        while (at < next && is_gap(text[at])) ++at;
        if (at == next) break;
        const std::uint32_t end = std::min(run_end(text, at), next);
        if (context.rules.table("hedge_filler").find(text.substr(at, end - at)) == nullptr) return false;
        at = end;
    }
    return true;
}

// "denken 46 Prozent mindestens einmal im Monat daran": the adverb is that of how often
bool says_how_often(std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_gap(text[at])) ++at;
    return text.substr(at, run_end(text, at) - at).ends_with("mal");
}

}  // namespace

void read_hedge_after(const ExtractContext& context, Draft& draft, std::uint32_t limit) {
    const std::string_view text = context.document.text;
    const Table& adverbs = context.rules.table("modifier_after");
    std::uint32_t at = draft.figure.span.end;
    for (int words = 0; words < 4 && at < limit && is_gap(text[at]); ++words) {
        while (at < limit && is_gap(text[at])) ++at;
        // One word, or two: "oder mehr".
        std::uint32_t end = std::min(run_end(text, at), limit);
        std::string_view first = text.substr(at, end - at);
        const bool last = !first.empty() && (ends_phrase(first.back()) || first.back() == '.');
        if (last) first.remove_suffix(1);
        std::uint32_t second_end = end;
        while (second_end < limit && is_gap(text[second_end])) ++second_end;
        second_end = std::min(run_end(text, second_end), limit);
        std::string_view two = text.substr(at, second_end - at);
        while (!two.empty() && (ends_phrase(two.back()) || two.back() == '.')) two.remove_suffix(1);
        for (const std::string_view form : {two, first}) {
            const Term* term = adverbs.find(form);
            // "oder mehr" belongs to the number only right behind it.
            if (term == nullptr || (words > 0 && term->field("distant") != "true")) continue;
            const auto behind = static_cast<std::uint32_t>(form.data() + form.size() - text.data());
            if (term->field("distant") == "true" && (leads_to(context, behind, limit) || says_how_often(text, behind)))
                return;
            apply_hedge(draft.figure.value, term->id);
            return;
        }
        if (first.empty() || starts_upper(first) || last) return;
        at = end;
    }
}

}  // namespace stimmig
