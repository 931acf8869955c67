// Numbers without a unit in a sentence that has but one: "Aus den kalkulierten 80 sind 112 Millionen Franken geworden."
// "Diesel verbilligte sich um 1,9 Prozent auf 1,63 Euro, Benzin um 1,2 auf 1,71."
#include <algorithm>
#include <array>

#include "extract/date_context.h"
#include "extract/gapping.h"
#include "extract/neighbours.h"
#include "extract/verb_forms.h"

namespace stimmig {

namespace {

bool lends(const Draft& draft) {
    const Value& value = draft.figure.value;
    return !draft.bare && value.low && value.form != Form::fraction &&
           (value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::percentage_point ||
            value.unit == "point");
}

// What measures nothing of its own beside an amount; "von 31 auf 24 Millionen" waits for its currency.
bool is_aside(const Draft& draft) {
    const Kind kind = draft.figure.value.kind;
    return kind == Kind::date || kind == Kind::duration || kind == Kind::factor ||
           draft.figure.value.form == Form::fraction || (draft.bare && draft.figure.noun.empty());
}

bool compares(const ExtractContext& context, std::string_view word) {
    while (!word.empty() && (ends_phrase(word.back()) || word.back() == '.')) word.remove_suffix(1);
    const Term* term = context.rules.table("comparison").find(word);
    return term != nullptr && term->id == "comparison";
}

// "fordert acht,", "acht verlangt.", "bis zu sechs.": number words are figures only where they are compared or bounded.
bool is_word_of_amount(const ExtractContext& context, const Draft& draft, std::string_view before) {
    const Value& value = draft.figure.value;
    const std::string_view text = context.document.text;
    const std::uint32_t end = draft.figure.span.end;
    if (value.form != Form::words || *value.low >= Number(1000) || starts_upper(text.substr(draft.figure.span.begin)))
        return false;
    const Span sentence = context.segmentation.sentences[draft.sentence].span;
    if (!ends_clause(text, end, sentence.end)) return compares(context, word_after(text, end));
    if (compares(context, before) || value.modifier != Modifier::exact) return true;
    // "drei Prozent, im Frühjahr noch einmal zweieinhalb, danach zwei"
    static constexpr std::array<std::string_view, 4> next = {"einmal", "nochmals", "danach", "dann"};
    if (std::any_of(next.begin(), next.end(), [&](std::string_view word) { return is_word(before, word); }))
        return true;
    // "kostet 15 Euro, am Montag nur zehn", not "wir waren nur zehn"
    if (is_word(before, "nur") || is_word(before, "noch")) {
        const std::string_view who = word_before(text, before);
        return (starts_upper(who) || who.ends_with(')')) &&
               says(context, sentence.begin, draft.figure.span.begin, "pays");
    }
    // "lag bei 2,8 Prozent, bei kleinen Betrieben bei zehn"; "für 1.200 Mark, der andere für achthundert"
    if (is_word(before, "bei") || (is_word(before, "für") && *value.low >= Number(100))) return true;
    // "gefordert waren acht"
    const Term* term = context.rules.table("comparison").find(before);
    return term != nullptr && term->id == "weak" && compares(context, word_before(text, before));
}

// "Haus 3", "Windstärke 9": a small whole number behind a noun is part of its name, unless the sentence begins with
// what is no noun ("Statt 3", "Gefordert 3").
bool belongs_to_name(const ExtractContext& context, const Draft& draft, std::string_view before) {
    if (!starts_upper(before) || ends_phrase(before.back())) return false;
    const std::string_view text = context.document.text;
    // "die Gewerkschaft acht verlangt"
    if (compares(context, word_after(text, draft.figure.span.end))) return false;
    // "auf seinen Gegner 29,5": names have no decimals.
    if (decimals(draft.figure.value) > 0 &&
        text.substr(draft.figure.span.begin, draft.figure.span.end - draft.figure.span.begin).find(',') !=
            std::string_view::npos)
        return false;
    const std::uint32_t begin = context.segmentation.sentences[draft.sentence].span.begin;
    if (before.data() != text.data() + begin) return true;
    return decimals(draft.figure.value) == 0 && *draft.figure.value.low < Number(100) && !compares(context, before) &&
           context.rules.table("gap_word").find(before) == nullptr;
}

// Whether a number without a unit stands where one may be left out.
bool is_loose(const ExtractContext& context, const Draft& draft) {
    const Value& value = draft.figure.value;
    if (!draft.bare || draft.scale != Number(1) || !draft.figure.noun.empty() || !value.low) return false;
    const std::string_view text = context.document.text;
    const Span sentence = context.segmentation.sentences[draft.sentence].span;
    const Span span = draft.figure.span;
    // "Hans Meier (54)", "Future 127,45 (+0,22)"
    const std::uint32_t phrase = draft.figure.sign != 0 ? draft.figure.phrase : span.begin;
    if ((phrase > 0 && text[phrase - 1] == '(') || is_age(text, draft) || is_said_of_oneself(text, draft)) return false;
    const std::string_view before = word_before_phrase(text, draft, sentence.begin);
    if (is_context(context, before, "label") || is_bound_of_age(context, draft, before)) return false;
    if (belongs_to_name(context, draft, before) || is_set_against(text, span)) return false;
    // "24 mal 14,99 Euro": how often, not how much.
    if (is_pure_number(context, draft) || is_word(word_after(text, span.end), "mal")) return false;
    if (value.form == Form::digits ? !is_number(context, draft) : !is_word_of_amount(context, draft, before))
        return false;
    return (goes_on_without_noun(text, span.end, sentence.end) || (span.end < text.size() && text[span.end] == ')')) &&
           !counts_apart(context, draft);
}

// "zahlt 160", "bleiben 3,20": what is paid, and euros with their cents, may be much less than the other amounts of the
// sentence.
constexpr int most_times_of_prices = 1000;

bool is_price(const ExtractContext& context, const Draft& draft) {
    if (draft.figure.value.form != Form::digits) return false;
    if (decimals(draft.figure.value) == 2) return true;
    const Term* verb = context.rules.table("comparison").find(word_before(context.document.text, draft.figure.phrase));
    return verb != nullptr && verb->id == "pays";
}

bool fits(const ExtractContext& context, const Draft& model, const Draft& draft) {
    if (model.figure.value.kind == Kind::percent && *draft.figure.value.high > Number(100)) return false;
    if (model.figure.value.kind == Kind::money && counts_people(context, draft)) return false;
    const bool price = model.figure.value.kind == Kind::money && model.scale <= Number(1) && is_price(context, draft);
    return of_one_order(as_written(model, draft), draft.figure.value, price ? most_times_of_prices : most_times);
}

// "stieg um 0,3 Prozent auf 1,2": by how much it changed and what it came to need not have one unit.
bool of_like_decimals(const ExtractContext& context, const Draft& model, const Draft& draft, std::string_view own) {
    const int places = decimals(draft.figure.value);
    if (places == 0 || decimals(as_written(model, draft)) != places) return false;
    const std::string_view text = context.document.text;
    const std::uint32_t from = std::min(model.figure.span.end, draft.figure.span.end);
    const std::uint32_t to = std::max(model.figure.span.begin, draft.figure.span.begin);
    // Ahead of its unit only within one part: "von 2,3 im Mai auf 2,9 Prozent".
    const bool ahead = draft.figure.span.begin < model.figure.span.begin;
    if (text.substr(from, to - from).find_first_of(ahead ? ";," : ";") != std::string_view::npos) return false;
    const std::uint32_t floor = context.segmentation.sentences[model.sentence].span.begin;
    return !is_word(own, "um") && !is_word(word_before_phrase(context.document.text, model, floor), "um");
}

// The figures with a unit that stand in the draft's sentence, the nearest one before it first.
class Lenders {
public:
    Lenders(const std::vector<Draft>& drafts, std::size_t bare) {
        const std::uint32_t sentence = drafts[bare].sentence;
        std::size_t left = longest_list;
        for (std::size_t i = bare; i-- > 0 && left-- > 0 && drafts[i].sentence == sentence;) add(drafts[i]);
        // "alle 10, die Bahn alle 20 Minuten": the next measure is the one to share.
        if (found_.empty() && bare + 1 < drafts.size() && drafts[bare + 1].sentence == sentence &&
            drafts[bare + 1].figure.value.kind == Kind::duration) {
            return;
        }
        left = longest_list;
        for (std::size_t i = bare + 1; i < drafts.size() && left-- > 0 && drafts[i].sentence == sentence; ++i) {
            add(drafts[i]);
        }
    }

    [[nodiscard]] bool empty() const { return found_.empty() && !counted_; }

    // All of them measure in one unit, and nothing is counted: the nearest one. A level is no change: beside percents,
    // points do not count.
    [[nodiscard]] const Draft* only_unit(bool level) const {
        if (found_.empty() || counted_) return nullptr;
        const Draft* model = found_.front();
        // "gewann 0,8 Punkte und kam auf 6,3 Prozent, die FDP auf 3,9": what is reached is a share.
        for (const Draft* other : found_) {
            if (level && other->figure.value.kind == Kind::percent) model = other;
        }
        const bool one = std::all_of(found_.begin(), found_.end(), [&](const Draft* other) {
            const Value& value = other->figure.value;
            const bool points = level && model->figure.value.kind == Kind::percent &&
                                (value.unit == "point" || value.kind == Kind::percentage_point);
            return value.unit == model->figure.value.unit || points;
        });
        return one ? model : nullptr;
    }

    // "um 4,2 Prozent auf 38,15 Euro, der andere um 0,8 auf 12": the one behind the same preposition that fits.
    [[nodiscard]] const Draft* behind(const ExtractContext& context, const Draft& draft,
                                      std::string_view preposition) const {
        const std::string folded = lower(preposition);
        for (const Draft* other : found_) {
            const std::uint32_t floor = context.segmentation.sentences[other->sentence].span.begin;
            std::string_view word = word_before_phrase(context.document.text, *other, floor);
            // "um satte 40 Prozent"
            if (word.ends_with('e') || word.ends_with("en")) {
                word = word_before(context.document.text,
                                   static_cast<std::uint32_t>(word.data() - context.document.text.data()));
            }
            if (is_word(word, folded) && fits(context, *other, draft)) return other;
        }
        return nullptr;
    }

    // "ab 20.000 Euro um 25 Prozent, ab 50.000 um die Hälfte": the amount that is bounded by the same word.
    [[nodiscard]] const Draft* of_bound(const ExtractContext& context, const Draft& draft) const {
        const auto hedge = [&](const Draft& of) {
            const std::string_view text = context.document.text;
            return lower(text.substr(of.figure.phrase, of.figure.span.begin - of.figure.phrase));
        };
        if (draft.figure.value.modifier == Modifier::approx) return nullptr;
        for (const Draft* other : found_) {
            if (other->figure.value.kind == Kind::money && hedge(*other) == hedge(draft)) return other;
        }
        return nullptr;
    }

private:
    // A longer list is a table, and has its units in its head.
    static constexpr std::size_t longest_list = 16;

    void add(const Draft& draft) {
        if (is_aside(draft)) return;
        if (lends(draft)) found_.push_back(&draft);
        counted_ |= !lends(draft) && has_unit(draft);
    }

    std::vector<const Draft*> found_;
    bool counted_ = false;
};

// "ein Einzelzimmer schon für 75.", not "Platz für 75"
bool is_offer(const ExtractContext& context, const Draft& draft, std::string_view preposition) {
    const std::string_view text = context.document.text;
    const std::string_view word = word_before(text, preposition);
    return !word.empty() && !starts_upper(word) &&
           ends_clause(text, draft.figure.span.end, context.segmentation.sentences[draft.sentence].span.end);
}

// "Die Teuerung: 2,4 Prozent. Ohne Energie: 2,7.": what a colon announces is told in the unit of the sentence before.
const Draft* announced_model(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t bare) {
    const Draft& draft = drafts[bare];
    const auto& sentences = context.segmentation.sentences;
    const std::string_view text = context.document.text;
    const Span sentence = sentences[draft.sentence].span;
    const std::string_view before = word_before_phrase(text, draft, sentence.begin);
    if (bare == 0 || !before.ends_with(':') || decimals(draft.figure.value) == 0) return nullptr;
    if (!ends_clause(text, draft.figure.span.end, sentence.end)) return nullptr;
    const Draft& model = drafts[bare - 1];
    const bool next =
        model.sentence + 1 == draft.sentence && sentences[model.sentence].block == sentences[draft.sentence].block;
    return next && lends(model) && decimals(as_written(model, draft)) == decimals(draft.figure.value) ? &model
                                                                                                      : nullptr;
}

// "Von den 40 Millionen Euro sind erst zwölf abgeflossen", "von 100 Euro bleiben 62 übrig": the part of an amount that
// opens the sentence, whose verb is closed behind it.
const Draft* whole_of(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t bare) {
    const Draft& draft = drafts[bare];
    const Value& value = draft.figure.value;
    if (bare == 0 || !draft.bare || draft.scale != Number(1) || !draft.figure.noun.empty() || !value.low)
        return nullptr;
    const Draft& model = drafts[bare - 1];
    if (model.sentence != draft.sentence || model.figure.value.kind != Kind::money || !lends(model)) return nullptr;
    const std::string_view text = context.document.text;
    const Span sentence = context.segmentation.sentences[draft.sentence].span;
    const std::string_view opening = text.substr(sentence.begin, model.figure.span.begin - sentence.begin);
    constexpr std::size_t longest_opening = 30;
    if (!opening.starts_with("Von ") || opening.size() > longest_opening) return nullptr;
    const std::string_view verb = word_after(text, draft.figure.span.end);
    if (verb.empty() || starts_upper(verb) || (!participle(verb) && verb != "übrig")) return nullptr;
    const auto end = static_cast<std::uint32_t>(verb.data() + verb.size() - text.data());
    const bool less = *value.low > Number(1) && *value.high <= *as_written(model, draft).high;
    return less && ends_clause(text, end, sentence.end) && is_number(context, draft) ? &model : nullptr;
}

const Draft* model_of(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t bare) {
    const Draft& draft = drafts[bare];
    const std::uint32_t floor = context.segmentation.sentences[draft.sentence].span.begin;
    const std::string_view before = word_before_phrase(context.document.text, draft, floor);
    const Lenders lenders(drafts, bare);
    const bool hedged = draft.figure.phrase < draft.figure.span.begin;
    if (const Draft* bound = hedged ? lenders.of_bound(context, draft) : nullptr) return bound;
    // "liegt bei 97 statt wie vorgeschrieben 95 Prozent"
    const bool compared = compares(context, word_after(context.document.text, draft.figure.span.end));
    if (lenders.empty()) return announced_model(context, drafts, bare);
    if (!is_level_preposition(context, before) || compared) return lenders.only_unit(false);
    // "stieg von 80 auf 100, ein Plus von 20 Prozent": "von" stands before anything.
    const Draft* alike = is_word(before, "von") ? nullptr : lenders.behind(context, draft, before);
    if (alike != nullptr) return alike;
    if (draft.figure.value.form == Form::words) return nullptr;
    if (is_word(before, "für") && is_offer(context, draft, before)) return lenders.only_unit(false);
    const Draft* only = lenders.only_unit(true);
    return only != nullptr && of_like_decimals(context, *only, draft, before) ? only : nullptr;
}

}  // namespace

namespace {

// "84.000 Euro kamen herein, 8.000 mehr als erhofft": how much more, right behind the amount's part of the sentence.
const Draft* told_more_of(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t bare) {
    if (bare == 0) return nullptr;
    const Draft& draft = drafts[bare];
    const Draft& model = drafts[bare - 1];
    const Value& value = draft.figure.value;
    if (!draft.bare || draft.scale != Number(1) || !draft.figure.noun.empty() || !value.low) return nullptr;
    if (model.sentence != draft.sentence || model.figure.value.kind != Kind::money || !lends(model)) return nullptr;
    // Small numbers count: "Karten für 30 Euro, 12 mehr als zuvor", unless somebody pays: "zahlt 640 Euro, 85 mehr als
    // bisher".
    if (value.form != Form::digits || *value.low > *model.figure.value.low) return nullptr;
    const std::string_view text = context.document.text;
    const std::uint32_t floor = context.segmentation.sentences[draft.sentence].span.begin;
    if (*value.low < Number(100) && !says(context, floor, model.figure.span.begin, "pays")) return nullptr;
    const std::string_view after = word_after(text, draft.figure.span.end);
    const std::uint32_t phrase = draft.figure.phrase;
    const bool part = phrase >= 2 && text[phrase - 2] == ',';
    return part && (after == "mehr" || after == "weniger") && is_number(context, draft) ? &model : nullptr;
}

// " (", or " leicht über dem Wert der vorigen Wahl (": nothing but words up to the bracket, one of which looks back.
bool opens_for_comparison(std::string_view gap) {
    constexpr std::size_t longest = 70;
    if (!gap.ends_with(" (") || gap.size() > longest) return false;
    gap.remove_suffix(2);
    if (gap.empty()) return true;
    if (gap.find_first_of(".;:()0123456789") != std::string_view::npos) return false;
    static constexpr std::array<std::string_view, 7> back = {
        "Vorjahr", "Vormonat", "Vorquartal", " vorige", " letzten ", " vergangenen ", " vorangegangenen "};
    return std::any_of(back.begin(), back.end(),
                       [&](std::string_view word) { return gap.find(word) != std::string_view::npos; });
}

// "12,4 Millionen Euro (11,8)": alone in the bracket behind an amount and written alike, it is what was before. A share
// may be a whole one: "66 Prozent, mehr als bei der vorigen Wahl (64,3)".
bool compared_in_bracket(const ExtractContext& context, const Draft& amount, const Draft& draft) {
    const Value& own = draft.figure.value;
    if (!draft.bare || draft.scale != Number(1) || !own.low || own.form != Form::digits || draft.figure.sign != 0 ||
        !lends(amount) || !is_number(context, draft)) {
        return false;
    }
    const std::string_view text = context.document.text;
    const std::uint32_t from = amount.figure.span.end;
    const std::uint32_t end = draft.figure.span.end;
    if (from >= draft.figure.phrase || !opens_for_comparison(text.substr(from, draft.figure.phrase - from)))
        return false;
    const Value value = as_written(amount, draft);
    const bool whole = value.kind == Kind::percent && decimals(value) == 0 && draft.figure.phrase - from > 2;
    constexpr int most_times_of_years = 3;
    return end < text.size() && text[end] == ')' && decimals(own) > 0 && (decimals(value) == decimals(own) || whole) &&
           of_one_order(value, own, most_times_of_years);
}

// "Bayern (4,2), Hessen (3,9) und Berlin (3,1 Prozent)": alone in its bracket, and written like another one's number.
const Draft* other_bracket(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t bare) {
    const std::string_view text = context.document.text;
    const auto bracketed = [&](const Draft& draft) {
        const Span span = draft.figure.span;
        return draft.figure.phrase > 0 && text[draft.figure.phrase - 1] == '(' && span.end < text.size() &&
               text[span.end] == ')';
    };
    const Draft& draft = drafts[bare];
    const Value& own = draft.figure.value;
    if (!draft.bare || draft.scale != Number(1) || !own.low || own.form != Form::digits || decimals(own) == 0 ||
        !bracketed(draft)) {
        return nullptr;
    }
    constexpr std::size_t reach = 6;
    const int own_sign = draft.figure.sign;
    for (std::size_t i = bare - std::min(bare, reach); i < drafts.size() && i <= bare + reach; ++i) {
        const Draft& other = drafts[i];
        if (i == bare || other.sentence != draft.sentence || !lends(other) || !bracketed(other)) continue;
        // "Rendite 2,61 (2,58) Prozent, Future 127,45 (+0,22)": a change is no level.
        if ((other.figure.sign != 0) != (own_sign != 0)) continue;
        const Value value = as_written(other, draft);
        if (decimals(value) == decimals(own) && of_one_order(value, own)) return &other;
    }
    return nullptr;
}

}  // namespace

void share_within_sentences(const ExtractContext& context, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].sentence >= context.segmentation.sentences.size()) continue;
        if (const Draft* amount = told_more_of(context, drafts, i)) {
            Draft unscaled = *amount;
            if (unscaled.scale > Number(1)) unscaled.scale = 1;  // "1,2 Millionen Euro, 300.000 mehr"
            borrow_unit(drafts[i], unscaled);
            continue;
        }
        if (const Draft* whole = whole_of(context, drafts, i)) {
            borrow_unit(drafts[i], *whole);
            continue;
        }
        // A date may stand between them: "2,4 Mrd. Euro, im Vorjahr (2,3)".
        const std::size_t before = i > 1 && drafts[i - 1].figure.value.kind == Kind::date ? i - 2 : i - 1;
        if (i > 0 && compared_in_bracket(context, drafts[before], drafts[i])) {
            borrow_unit(drafts[i], drafts[before]);
            continue;
        }
        if (const Draft* other = other_bracket(context, drafts, i)) {
            borrow_unit(drafts[i], *other);
            continue;
        }
        if (!is_loose(context, drafts[i])) continue;
        const Draft* model = model_of(context, drafts, i);
        if (model == nullptr || restates_share(context, *model, drafts[i])) continue;
        if (fits(context, *model, drafts[i])) borrow_unit(drafts[i], *model);
    }
}

}  // namespace stimmig
