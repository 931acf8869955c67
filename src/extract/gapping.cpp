#include "extract/gapping.h"

#include <algorithm>

#include "extract/date_context.h"

namespace stimmig {

namespace {

// Numbers beside each other that measure the same thing rarely lie further apart.
constexpr int most_times = 12;

// Conjuncts are short.
constexpr std::uint32_t longest_gap = 160;

// What stands between two numbers: nothing that could be a verb, and something that parts them.
struct Gap {
    bool verbless = true;
    bool parted = false;
};

Gap read_gap(const ExtractContext& context, std::uint32_t from, std::uint32_t to) {
    const std::string_view text = context.document.text;
    const Table& words = context.rules.table("gap_word");
    Gap gap;
    while (from < to && gap.verbless) {
        while (from < to && is_gap(text[from])) ++from;
        const std::uint32_t end = std::min(run_end(text, from), to);
        std::string_view word = text.substr(from, end - from);
        from = std::max(end, from + 1);
        while (!word.empty() && (ends_phrase(word.back()) || word.back() == '(')) {
            gap.parted |= word.back() != ')' && word.back() != '(';
            word.remove_suffix(1);
        }
        while (!word.empty() && (word.front() == '(' || ends_phrase(word.front()))) word.remove_prefix(1);
        gap.parted |= word == "–" || word == "—";
        if (word.empty() || letter_at(word, 0) == 0) continue;
        const Term* term = words.find(word);
        gap.parted |= term != nullptr && term->id == "joint";
        gap.verbless = term != nullptr || starts_upper(word);
    }
    return gap;
}

// How a number stands in its part of the sentence.
struct Place {
    std::string_view before;  ///< the word before it; empty where its part begins with it
    std::string_view after;   ///< the word behind it; empty where its part ends with it
    bool preposition = false;
    bool named = false;  ///< a name or noun right before it
};

Place place_of(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    const Span sentence = sentences[draft.sentence].span;
    Place place;
    place.before = word_before_phrase(text, draft, std::min(sentence.begin, draft.figure.phrase));
    const Term* word = context.rules.table("gap_word").find(place.before);
    const bool joint = word != nullptr && word->id == "joint";
    if (joint || letter_before(place.before, place.before.size()) == 0) place.before = {};
    place.preposition = is_level_preposition(context, place.before);
    place.named = !place.before.empty() && !place.preposition && starts_upper(place.before) &&
                  place.before.data() != text.data() + sentence.begin;
    if (!ends_clause(text, draft.figure.span.end, sentence.end)) place.after = word_after(text, draft.figure.span.end);
    return place;
}

// "Hans Meier, 54, aus Köln"
bool is_age(std::string_view text, const Draft& draft) {
    std::uint32_t at = draft.figure.phrase;
    while (at > 0 && is_gap(text[at - 1])) --at;
    const std::uint32_t end = draft.figure.span.end;
    if (at == 0 || end >= text.size() || text[at - 1] != ',' || text[end] != ',') return false;
    return letter_before(text, at - 1) != 0 && decimals(draft.figure.value) == 0;
}

}  // namespace

std::string_view word_before_phrase(std::string_view text, const Draft& draft, std::uint32_t floor) {
    std::uint32_t at = draft.figure.phrase;
    while (at > floor && is_gap(text[at - 1])) --at;
    const std::uint32_t start = run_start(text, at, floor);
    return text.substr(start, at - start);
}

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

bool is_level_preposition(const ExtractContext& context, std::string_view word) {
    return context.rules.table("level_preposition").find(word) != nullptr;
}

bool counts_apart(const ExtractContext& context, const Draft& draft) {
    const Term* term = context.rules.table("gap_word").find(word_after(context.document.text, draft.figure.span.end));
    return term != nullptr && term->id == "apart";
}

bool of_one_order(const Value& a, const Value& b) {
    if (a.low->sign() == 0 || b.low->sign() == 0) return false;
    return *b.high <= *a.high * Number(most_times) && *a.low <= *b.low * Number(most_times);
}

int decimals(const Value& value) {
    int count = 0;
    for (Number unit = value.granularity; unit < Number(1) && count < 9; unit = unit * Number(10)) ++count;
    return count;
}

Value as_written(const Draft& model, const Draft& draft) {
    Value value = model.figure.value;
    if (model.scale == Number(1) || draft.scale != Number(1) || *draft.figure.value.low >= Number(1000)) return value;
    value.low = *value.low / model.scale;
    value.high = *value.high / model.scale;
    value.granularity = value.granularity / model.scale;
    return value;
}

bool gapped(const ExtractContext& context, const Draft& first, const Draft& second, const Draft& bare) {
    const std::string_view text = context.document.text;
    if (first.sentence != second.sentence || second.figure.phrase < first.figure.span.end) return false;
    if (second.figure.phrase - first.figure.span.end > longest_gap) return false;
    const Draft& model = &bare == &first ? second : first;
    const Value written = as_written(model, bare);
    if (!of_one_order(written, bare.figure.value) || is_age(text, bare)) return false;
    const Gap gap = read_gap(context, first.figure.span.end, second.figure.phrase);
    if (!gap.verbless || !gap.parted) return false;
    const Place of_bare = place_of(context, bare);
    const Place of_model = place_of(context, model);
    if (counts_apart(context, bare)) return false;
    if (!of_bare.after.empty() && !is_level_preposition(context, of_bare.after) &&
        context.rules.table("gap_word").find(of_bare.after) == nullptr) {
        return false;
    }
    if (of_bare.preposition || (of_model.preposition && !of_bare.before.empty())) {
        const bool words = bare.figure.value.form != Form::digits && model.figure.value.form == Form::digits;
        return !words && of_bare.preposition && of_model.preposition && lower(of_bare.before) == lower(of_model.before);
    }
    if (is_context(context, of_bare.before, "label")) return false;
    // "Erwachsene zahlen zwölf, Kinder sechs Euro": before the unit anything may stand that both can share.
    if (&bare == &first && !of_bare.before.empty()) return of_model.named;
    if (of_bare.named) return of_model.named || of_model.after.empty();
    if (bare.figure.value.form != Form::digits || !of_bare.before.empty()) return false;
    // Right behind the comma the number begins a part of its own: "49 in Hessen", "weitere 2,8 ab Mai".
    const bool same_style = decimals(written) > 0 && decimals(written) == decimals(bare.figure.value);
    return same_style || (!of_bare.after.empty() && lower(of_bare.after) == lower(of_model.after));
}

}  // namespace stimmig
