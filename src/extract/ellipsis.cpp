// Numbers whose unit an earlier clause has stated: "Im Osten waren es 7,4 Prozent, im Westen 6,1." "Die Anlage kostet
// 780.000 Euro, geplant waren 450.000."

#include <algorithm>

#include "extract/comparisons.h"
#include "extract/date_context.h"
#include "extract/gapping.h"
#include "extract/points.h"

namespace stimmig {

namespace {

// How far a later number may stand from the one that lends its unit, in bytes.
constexpr std::uint32_t longest_reach = 400;

bool can_lend(const Draft& draft) {
    const Value& value = draft.figure.value;
    if (!value.low || draft.bare || value.form == Form::fraction) return false;
    return value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::percentage_point ||
           (value.kind == Kind::count && value.unit != "count" && value.unit != "point");
}

bool can_borrow(const ExtractContext& context, const Draft& draft) {
    const Value& value = draft.figure.value;
    if (!draft.bare || draft.scale != Number(1) || !draft.figure.noun.empty() || !value.low) return false;
    const std::string_view after = word_after(context.document.text, draft.figure.span.end);
    if (after == "zu" && is_set_against(context.document.text, draft.figure.span)) return false;
    if (draft.sentence < context.segmentation.sentences.size() && is_pure_number(context, draft)) return false;
    if (is_said_of_oneself(context.document.text, draft)) return false;
    if (!is_written_out(draft)) return is_number(context, draft);
    const std::string_view text = context.document.text;
    // "tausend" alone is no number, "zwölftausend" is hardly anything else.
    return value.form == Form::words && *value.low != Number(1000) &&
           !starts_upper(text.substr(draft.figure.span.begin));
}

// Whether both are written alike: with as many decimals, or as wholes of about as many digits.
bool written_alike(const Value& a, const Value& b) {
    return decimals(a) == decimals(b) && (decimals(a) > 0 || of_one_order(a, b));
}

// A later number that takes the unit of the one before, verb or not.
bool may_share(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    if (b.sentence >= sentences.size() || b.sentence > a.sentence + 1) return false;
    if (sentences[a.sentence].block != sentences[b.sentence].block) return false;
    if (b.figure.span.begin - a.figure.span.end > longest_reach) return false;
    if (a.sentence != b.sentence && told_instead(context, b)) return false;
    if (a.figure.value.kind == Kind::money && counts_people(context, b)) return false;
    if (restates_share(context, a, b)) return false;
    const Span sentence = sentences[b.sentence].span;
    if (compares_alike(context, a, b) || ranks_behind(context, a, b) || bounds_both(context, a, b)) return true;
    if (is_part_of_told(context, a, b)) return true;
    if (!goes_on_without_noun(text, b.figure.span.end, sentence.end) || counts_apart(context, b)) return false;
    const std::string before_a = told_before(context, a, sentences[a.sentence].span.begin);
    const std::string_view before_b = word_before_phrase(text, b, sentence.begin);
    if (a.figure.value.kind == Kind::percent && *b.figure.value.high <= Number(100) &&
        measures(context, b, sentence, "share")) {
        return true;
    }
    if (is_bound_of_age(context, b, before_b)) return false;
    const Value value = as_written(a, b);
    const bool alike = written_alike(value, b.figure.value);
    if (value.kind == Kind::money && is_word(before_b, "bei") && of_one_order(value, b.figure.value) &&
        measures(context, b, sentence, "price")) {
        return true;
    }
    // "stieg um 0,3 Prozent auf 1,0845": what it reached is no percentage.
    const bool changed_by = is_word(before_a, "um") || before_a.empty();
    if (value.kind == Kind::percent && *b.figure.value.high > Number(100) && *value.high <= Number(100)) return false;
    if (is_word(before_b, "auf") && value.kind != Kind::money && changed_by) return false;
    if (gapped(context, a, b, b)) return true;
    // "Millionen" are not multiplied with what may be no amount at all: "Es kostet 14 Millionen Euro, es sind 12."
    const bool weak_too = a.scale <= Number(1) || *b.figure.value.low >= Number(1000);
    // "Statt der erwarteten 3 Prozent wuchs sie um 1,8."
    const bool last = ends_clause(text, b.figure.span.end, sentence.end);
    if (a.sentence == b.sentence && last && !is_written_out(b) && told_instead(context, a) &&
        of_one_order(value, b.figure.value)) {
        return true;
    }
    if (last && !is_written_out(b) && (is_borne_alike(context, a, b, before_b) || was_still(context, a, b)))
        return true;
    // "steigt von 189 auf 215 Euro, für Kinder bleibt es bei 95"
    const bool stays = is_word(before_b, "bei") && weak_too && last && !is_written_out(b) &&
                       says(context, a.figure.span.end, b.figure.span.begin, "stays");
    if (stays && of_one_order(value, b.figure.value)) return true;
    // "Meier kam auf 38,6 Prozent. Müller holte 24,0, die andere 5,1."
    const bool won = value.kind == Kind::percent && alike && decimals(value) > 0 && last && !is_written_out(b);
    // "60 Millionen Dollar, die Siegerin erhält 3,6": a small part of what is given away.
    constexpr int most_times_of_prizes = 100;
    const bool prize = value.kind == Kind::money && a.scale > Number(1) && decimals(b.figure.value) > 0 && last &&
                       a.sentence == b.sentence && of_one_order(value, b.figure.value, most_times_of_prizes);
    const Term* verb = won || prize ? context.rules.table("comparison").find(before_b) : nullptr;
    if (verb != nullptr && verb->id == "wins") return true;
    // "gewinnt 0,7 Prozent auf 18.204 Punkte, der andere verliert 0,3 auf 25.110": by how much each came to what
    // follows.
    const bool moved = value.kind == Kind::percent && alike && decimals(value) > 0 &&
                       word_after(text, b.figure.span.end) == "auf" && word_after(text, a.figure.span.end) == "auf";
    if (moved && is_word(before_a, "um") == is_word(before_b, "um")) return true;
    // "wuchs um 0,3 Prozent. Im dritten Quartal waren es 0,4": they tell by how much as well.
    const bool told_so = alike && decimals(value) > 0 && is_word(before_b, "es") && !is_word(before_a, "auf");
    // "lag bei 2,3 Prozent. Im Januar hatte sie 2,0 betragen"
    const Term* pronoun = context.rules.table("comparison").find(before_b);
    const bool amounts = pronoun != nullptr && pronoun->id == "same" && alike && decimals(value) > 0 &&
                         word_after(text, b.figure.span.end) == "betragen";
    if (amounts && !is_word(before_a, "um")) return true;
    // "um 1,1 Prozent. Erwartet worden war ein Minus von 0,5": both say by how much.
    const bool both_change = is_word(before_a, "um") && is_word(before_b, "von");
    if (is_word(before_b, "um") != is_word(before_a, "um") && !both_change && !told_so) return false;
    const std::uint32_t behind = std::min(sentence.end, b.figure.span.end + 24);
    const auto says_near = [&](std::string_view id) {
        return says(context, a.figure.span.end, b.figure.span.begin, id) ||
               says(context, b.figure.span.end, behind, id);
    };
    // "Kinder unter 6 zahlen nichts": ages are bounds, and stand before what is paid.
    const Modifier hedge = b.figure.value.modifier;
    const bool pays = value.kind == Kind::money && weak_too &&
                      (hedge == Modifier::exact || hedge == Modifier::approx) &&
                      says(context, a.figure.span.end, b.figure.span.begin, "pays");
    const bool compared = pays || says_near("comparison") || (weak_too && says_near("weak"));
    if (is_written_out(b)) {
        // "Gefordert waren acht.", "der Vorstand peilt elf an", "geplant waren neun veranschlagt"
        const bool alone = last || text.substr(b.figure.span.end, 4) == " an." || closes_with_cue(context, b, sentence);
        return compared && alone && !is_level_preposition(context, before_b) && of_one_order(value, b.figure.value);
    }
    // "ein Modell für unter 20.000 anbieten"; "Jugendliche zahlen 7,50."
    const bool money = value.kind == Kind::money;
    const bool priced = (money && is_word(before_b, "für") && *b.figure.value.low >= Number(1000)) ||
                        (money && a.scale == Number(1) && decimals(b.figure.value) == 2 &&
                         ends_clause(text, b.figure.span.end, sentence.end) && of_one_order(value, b.figure.value));
    // "2029 sollen es 70 sein"
    const bool told_again = is_word(before_b, "es") && (weak_too || (last && told_of_year(context, b)));
    if (priced) return true;
    if (compared || told_again) return alike || of_one_order(value, b.figure.value);
    // "stieg auf 6,1 Prozent. Vor einem Jahr hatte sie bei 5,7 gelegen": what the pronoun stands for has its level.
    const bool levels = (is_word(before_a, "auf") || is_word(before_a, "bei")) && is_word(before_b, "bei");
    constexpr int most_times_of_levels = 3;
    const bool level_alike =
        alike && (decimals(value) > 0 ? value.kind == Kind::percent
                                      : last && of_one_order(value, b.figure.value, most_times_of_levels));
    if (levels && level_alike && says(context, sentence.begin, b.figure.span.begin, "same")) return true;
    // Without such a word the numbers have to stand alike in their clauses: "auf 31 Prozent, die anderen auf 26".
    const bool change = is_word(before_b, "auf") && is_word(before_a, "von");
    if (!alike || b.sentence != a.sentence || !(weak_too || change)) return false;
    const bool both_levels = (is_word(before_a, "auf") || is_word(before_a, "bei")) && is_word(before_b, "bei");
    if (both_levels && decimals(value) > 0 && says(context, a.figure.span.end, b.figure.span.begin, "same"))
        return true;
    if (is_level_preposition(context, before_b)) return change || lower(before_a) == lower(before_b);
    return letter_before(before_b, before_b.size()) != 0 && !is_context(context, before_b, "label") &&
           ends_clause(text, b.figure.span.end, sentence.end);
}

// "statt der versprochenen 40 werden nur noch 18 Strecken saniert": what is compared counts what the next number
// counts.
bool counted_with_next(const ExtractContext& context, const Draft& draft, const Draft& next) {
    if (draft.sentence != next.sentence || next.figure.value.kind != Kind::count || next.figure.noun.empty())
        return false;
    const std::string_view text = context.document.text;
    return text.substr(draft.figure.span.end, next.figure.span.begin - draft.figure.span.end).find(',') ==
           std::string_view::npos;
}

// "Statt 460 gilt künftig ein Hebesatz von 520 Prozent", "bisher waren es 450, künftig sind es 520 Euro".
bool compared_ahead(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const Span sentence = context.segmentation.sentences[a.sentence].span;
    if (b.figure.span.begin - a.figure.span.end > longest_reach) return false;
    if (!goes_on_without_noun(text, a.figure.span.end, sentence.end) || counts_apart(context, a)) return false;
    if (!of_one_order(as_written(b, a), a.figure.value)) return false;
    if (told_instead(context, a)) return true;
    return ends_clause(text, a.figure.span.end, sentence.end) &&
           says(context, std::max(sentence.begin, a.figure.phrase - std::min(a.figure.phrase, 60U)), a.figure.phrase,
                "comparison") &&
           says(context, a.figure.span.end, b.figure.span.begin, "comparison");
}

// "Die einen kommen auf 7,4, die anderen auf 6,1 Prozent": the unit follows.
bool may_share_ahead(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    if (a.sentence != b.sentence || a.sentence >= sentences.size()) return false;
    if (b.figure.value.kind == Kind::money && counts_people(context, a)) return false;
    if (gapped(context, a, b, a)) return true;
    if (is_written_out(a)) return false;
    if (compared_ahead(context, a, b)) return true;
    const Span sentence = sentences[a.sentence].span;
    if (!ends_clause(text, a.figure.span.end, sentence.end)) return false;
    const std::string before_a = lower(word_before_phrase(text, a, sentence.begin));
    return is_level_preposition(context, before_a) && before_a == lower(word_before_phrase(text, b, sentence.begin)) &&
           written_alike(as_written(b, a), a.figure.value);
}

// "In der Verwaltung fallen 80 Stellen weg, in der Technik 40." A number behind a noun is otherwise part of a name.
bool counts_on(const ExtractContext& context, const Draft& counted, const Draft& draft) {
    if (!draft.bare || draft.joined || draft.sentence != counted.sentence || stands_alone(context, draft)) return false;
    if (draft.figure.phrase - counted.figure.span.end > longest_reach) return false;
    if (draft.sentence >= context.segmentation.sentences.size() || draft.figure.value.form != Form::digits)
        return false;
    const std::string_view text = context.document.text;
    const std::uint32_t sentence_end = context.segmentation.sentences[draft.sentence].span.end;
    const std::uint32_t end = draft.figure.span.end;
    if (!ends_clause(text, end, sentence_end) && text.substr(end, 5) != " und ") return false;
    if (end + 1 < sentence_end && text[end] == '.') return false;  // "des 1. Bataillons"
    const std::string_view between =
        text.substr(counted.figure.span.end, draft.figure.phrase - counted.figure.span.end);
    const std::size_t comma = between.find_last_of(",;");
    const std::size_t last_and = between.rfind(" und ");
    if (comma == std::string_view::npos && last_and == std::string_view::npos) return false;
    const std::size_t from = std::max(comma == std::string_view::npos ? 0 : comma + 1,
                                      last_and == std::string_view::npos ? 0 : last_and + 4);
    std::string_view place = between.substr(from);
    while (!place.empty() && is_gap(place.front())) place.remove_prefix(1);
    constexpr std::size_t longest_place = 40;
    return place.size() >= 4 && place.size() <= longest_place && !starts_upper(place) &&
           !is_context(context, word_before(text, draft.figure.span.begin), "label");
}

// Dates, durations, the measures in compounds ("120-Liter-Tonne") and what an index came to ("0,7 Prozent auf 18.204
// Punkte") part no numbers.
bool stands_aside(const ExtractContext& context, const Draft& draft) {
    const Kind kind = draft.figure.value.kind;
    const std::uint32_t end = draft.figure.span.end;
    const std::string_view text = context.document.text;
    const bool reached = draft.figure.value.unit == "point" && word_before(text, draft.figure.phrase) == "auf";
    return kind == Kind::date || kind == Kind::duration || reached ||
           (kind == Kind::count && !draft.bare && end < text.size() && text[end] == '-');
}

// "wuchs von 28 auf 31, der andere sank auf 69 Prozent": what the later end has borrowed is the earlier one's as well.
void complete_pairs(const ExtractContext& context, std::vector<Draft>& drafts) {
    const std::string_view text = context.document.text;
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        Draft& a = drafts[i];
        const Draft& b = drafts[i + 1];
        if (!b.joined || !b.figure.inferred_unit || b.bare || a.sentence != b.sentence || !can_borrow(context, a))
            continue;
        const std::uint32_t from = a.figure.span.end;
        if (from >= b.figure.span.begin || text.substr(from, b.figure.span.begin - from) != " auf ") continue;
        if (a.sentence >= context.segmentation.sentences.size()) continue;
        const std::uint32_t floor = context.segmentation.sentences[a.sentence].span.begin;
        if (is_word(word_before_phrase(text, a, floor), "von") && of_one_order(as_written(b, a), a.figure.value))
            borrow_unit(a, b);
    }
}

}  // namespace

void complete_ellipses(const ExtractContext& context, std::vector<Draft>& drafts) {
    const Draft* model = nullptr;
    const Draft* counted = nullptr;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        if (stands_aside(context, draft)) continue;
        if (model != nullptr && draft.bare && points_behind(context, *model, draft)) {
            make_points(draft);
        } else if (model == nullptr && counted != nullptr && counts_on(context, *counted, draft)) {
            draft.figure.noun = counted->figure.noun;
            draft.figure.inferred_unit = true;
            draft.joined = true;
            counted = &draft;
        } else if (can_borrow(context, draft)) {
            std::size_t next = i + 1;
            while (next < drafts.size() && stands_aside(context, drafts[next])) ++next;
            const bool counts = next < drafts.size() && counted_with_next(context, draft, drafts[next]);
            // "In der Romandie waren es 91,2, im Tessin 89,6 Prozent": its own sentence tells what it measures.
            const bool ahead = next < drafts.size() && model != nullptr && model->sentence != draft.sentence &&
                               can_lend(drafts[next]) && may_share_ahead(context, draft, drafts[next]);
            if (model != nullptr && reached_by_points(context, *model, draft)) {
                borrow_unit(draft, *model);
                draft.figure.value.kind = Kind::percent;
                draft.figure.value.unit = "percent";
                model = &draft;
            } else if (model != nullptr && !counts && !ahead && may_share(context, *model, draft)) {
                borrow_unit(draft, *model);
                model = &draft;
            }
        } else if (stands_alone(context, draft)) {
            model = can_lend(draft) ? &draft : nullptr;
            const Value& value = draft.figure.value;
            if (value.kind == Kind::count && value.unit == "count" && !draft.figure.noun.empty()) counted = &draft;
        }
    }
    model = nullptr;
    for (std::size_t i = drafts.size(); i-- > 0;) {
        Draft& draft = drafts[i];
        if (stands_aside(context, draft)) continue;
        const bool may = can_borrow(context, draft);
        if (!may && !stands_alone(context, draft)) continue;
        const bool borrows = may && model != nullptr && may_share_ahead(context, draft, *model);
        if (borrows) borrow_unit(draft, *model);
        // Beside "31 Prozent (plus 2)" the share is the model.
        if (borrows || !draft.joined || draft.figure.sign == 0) model = borrows || can_lend(draft) ? &draft : nullptr;
    }
    complete_pairs(context, drafts);
}

}  // namespace stimmig
