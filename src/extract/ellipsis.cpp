// Numbers whose unit an earlier clause has stated: "Im Osten waren es 7,4 Prozent, im Westen 6,1." "Die Anlage kostet
// 780.000 Euro, geplant waren 450.000."
#include <array>

#include "extract/date_context.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// Numbers beside each other that measure the same thing rarely lie further apart.
constexpr int most_times = 12;

bool can_lend(const Draft& draft) {
    const Value& value = draft.figure.value;
    if (!value.low || draft.bare || value.form == Form::fraction) return false;
    return value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::percentage_point ||
           (value.kind == Kind::count && value.unit != "count" && value.unit != "point");
}

bool can_borrow(const Draft& draft) {
    const Value& value = draft.figure.value;
    const bool whole = !draft.joined || value.modifier == Modifier::range;
    return draft.bare && whole && draft.scale == Number(1) && draft.figure.noun.empty() && value.low &&
           value.form == Form::digits;
}

// Digits behind the decimal sign, as the granularity tells.
int places(const Value& value) {
    int count = 0;
    for (Number unit = value.granularity; unit < Number(1) && count < 9; unit = unit * Number(10)) ++count;
    return count;
}

bool of_one_order(const Value& a, const Value& b) {
    if (a.low->sign() == 0 || b.low->sign() == 0) return false;
    return *b.high <= *a.high * Number(most_times) && *a.low <= *b.low * Number(most_times);
}

// Whether both are written alike: with as many decimals, or as wholes of about as many digits.
bool written_alike(const Value& a, const Value& b) {
    return places(a) == places(b) && (places(a) > 0 || of_one_order(a, b));
}

// The word before the figure's phrase, as written; empty behind punctuation.
std::string_view word_before_phrase(std::string_view text, const Draft& draft, std::uint32_t floor) {
    std::uint32_t at = draft.figure.phrase;
    while (at > floor && is_gap(text[at - 1])) --at;
    return text.substr(run_start(text, at, floor), at - run_start(text, at, floor));
}

// The clause ends behind the number, or goes on with anything but a noun of its own.
bool ends_clause(std::string_view text, std::uint32_t end, std::uint32_t sentence_end) {
    if (end >= sentence_end) return true;
    const char next = text[end];
    return next == ',' || next == ';' || next == '.' || next == '!' || next == '?' || next == ':';
}

bool goes_on_without_noun(std::string_view text, std::uint32_t end, std::uint32_t sentence_end) {
    if (ends_clause(text, end, sentence_end)) return true;
    if (!is_gap(text[end])) return false;
    while (end < sentence_end && is_gap(text[end])) ++end;
    return end >= sentence_end || letter_at(text, end) == 0 || !starts_upper(text.substr(end));
}

// Whether one of the words between says that the number is compared with the one before: "geplant waren", "statt".
bool says_compared(const ExtractContext& context, std::uint32_t from, std::uint32_t to) {
    const std::string_view text = context.document.text;
    const Table& cues = context.rules.table("comparison");
    while (from < to) {
        while (from < to && is_gap(text[from])) ++from;
        const std::uint32_t end = std::min(run_end(text, from), to);
        std::string_view word = text.substr(from, end - from);
        while (!word.empty() && (ends_phrase(word.back()) || word.back() == '.')) word.remove_suffix(1);
        while (!word.empty() && word.front() == '(') word.remove_prefix(1);
        if (cues.find(word) != nullptr) return true;
        from = std::max(end, from + 1);
    }
    return false;
}

bool is_preposition(const ExtractContext& context, std::string_view word) {
    return context.rules.table("level_preposition").find(word) != nullptr;
}

// The same, before words such as "zuletzt" in "von zuletzt 105 Euro".
std::string told_before(const ExtractContext& context, const Draft& draft, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::string_view word = word_before_phrase(text, draft, floor);
    if (context.rules.table("comparison").find(word) != nullptr) {
        Draft front;
        front.figure.phrase = static_cast<std::uint32_t>(word.data() - text.data());
        word = word_before_phrase(text, front, floor);
    }
    return std::string(word);
}

bool may_share(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    if (b.sentence >= sentences.size() || b.sentence > a.sentence + 1) return false;
    if (sentences[a.sentence].block != sentences[b.sentence].block) return false;
    const Span sentence = sentences[b.sentence].span;
    if (!goes_on_without_noun(text, b.figure.span.end, sentence.end)) return false;
    const std::string before_a = told_before(context, a, sentences[a.sentence].span.begin);
    const std::string_view before_b = word_before_phrase(text, b, sentence.begin);
    const bool alike = written_alike(a.figure.value, b.figure.value);
    const Value& value = a.figure.value;
    // "stieg um 0,3 Prozent auf 1,0845": what it reached is no percentage.
    const bool changed_by = is_word(before_a, "um") || before_a.empty();
    if (value.kind == Kind::percent && *b.figure.value.high > Number(100) && *value.high <= Number(100)) return false;
    if (is_word(before_b, "auf") && value.kind != Kind::money && changed_by) return false;
    if (is_word(before_b, "um") != is_word(before_a, "um")) return false;
    const bool compared = says_compared(context, a.figure.span.end, b.figure.span.begin) ||
                          says_compared(context, b.figure.span.end, std::min(sentence.end, b.figure.span.end + 24));
    // "ein Modell für unter 20.000 anbieten"
    const bool priced = is_word(before_b, "für") && value.kind == Kind::money && *b.figure.value.low >= Number(1000);
    // "2029 sollen es 70 sein"
    const bool told_again = is_word(before_b, "es");
    if (priced) return true;
    if (compared || told_again) return alike || of_one_order(value, b.figure.value);
    if (!alike || b.sentence != a.sentence) return false;
    // Without such a word the numbers have to stand alike in their clauses: "auf 31 Prozent, die anderen auf 26".
    const bool change = is_word(before_b, "auf") && is_word(before_a, "von");
    if (is_preposition(context, before_b)) return change || lower(before_a) == lower(before_b);
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

// "Die einen kommen auf 7,4, die anderen auf 6,1 Prozent": the unit follows.
bool may_share_ahead(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    if (a.sentence != b.sentence || a.sentence >= sentences.size()) return false;
    const Span sentence = sentences[a.sentence].span;
    if (!ends_clause(text, a.figure.span.end, sentence.end)) return false;
    const std::string before_a = lower(word_before_phrase(text, a, sentence.begin));
    return is_preposition(context, before_a) && before_a == lower(word_before_phrase(text, b, sentence.begin)) &&
           written_alike(b.figure.value, a.figure.value);
}

// "In der Verwaltung fallen 80 Stellen weg, in der Technik 40." A number behind a noun is otherwise part of a name.
bool counts_on(const ExtractContext& context, const Draft& counted, const Draft& draft) {
    if (!draft.bare || draft.joined || draft.sentence != counted.sentence) return false;
    if (draft.sentence >= context.segmentation.sentences.size() || draft.figure.value.form != Form::digits)
        return false;
    const std::string_view text = context.document.text;
    const std::uint32_t sentence_end = context.segmentation.sentences[draft.sentence].span.end;
    const std::uint32_t end = draft.figure.span.end;
    if (!ends_clause(text, end, sentence_end) && text.substr(end, 5) != " und ") return false;
    if (text[end] == '.' && end + 1 < sentence_end) return false;  // "des 1. Bataillons"
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

}  // namespace

void complete_ellipses(const ExtractContext& context, std::vector<Draft>& drafts) {
    const Draft* model = nullptr;
    const Draft* counted = nullptr;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        if (draft.figure.value.kind == Kind::date) continue;
        if (!stands_alone(context, draft)) {
            if (counted == nullptr || !counts_on(context, *counted, draft)) continue;
            draft.figure.noun = counted->figure.noun;
            draft.figure.inferred_unit = true;
            draft.joined = true;
            counted = &draft;
            continue;
        }
        if (draft.figure.value.kind == Kind::count && draft.figure.value.unit == "count" && !draft.figure.noun.empty())
            counted = &draft;
        if (can_borrow(draft)) {
            std::size_t next = i + 1;
            while (next < drafts.size() && drafts[next].figure.value.kind == Kind::date) ++next;
            const bool counts = next < drafts.size() && counted_with_next(context, draft, drafts[next]);
            if (model != nullptr && !counts && may_share(context, *model, draft)) {
                borrow_unit(draft, *model);
                model = &draft;
            }
        } else {
            model = can_lend(draft) ? &draft : nullptr;
        }
    }
    model = nullptr;
    for (auto draft = drafts.rbegin(); draft != drafts.rend(); ++draft) {
        if (draft->figure.value.kind == Kind::date || !stands_alone(context, *draft)) continue;
        const bool borrows = can_borrow(*draft) && model != nullptr && may_share_ahead(context, *draft, *model);
        if (borrows) borrow_unit(*draft, *model);
        model = borrows || can_lend(*draft) ? &*draft : nullptr;
    }
}

}  // namespace stimmig
