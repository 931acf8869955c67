#include "extract/gapping.h"

#include <algorithm>
#include <array>

#include "extract/date_context.h"

namespace stimmig {

namespace {

// What a pair such as "von 88 auf 71" goes on with may be much smaller than the pair before.
constexpr int most_times_of_pairs = 100;

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
    while (from < to) {
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
        gap.verbless &= term != nullptr || starts_upper(word);
    }
    return gap;
}

// How a number stands in its part of the sentence.
struct Place {
    std::string_view before;  ///< the word before it; empty where its part begins with it
    std::string_view after;   ///< the word behind it; empty where its part ends with it
    bool preposition = false;
    bool named = false;  ///< a name or noun right before it
    bool part = false;   ///< "davon" right before it
};

Place place_of(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    const Span sentence = sentences[draft.sentence].span;
    Place place;
    place.before = word_before_phrase(text, draft, std::min(sentence.begin, draft.figure.phrase));
    const Term* word = context.rules.table("gap_word").find(place.before);
    const bool joint = word != nullptr && word->id == "joint";
    place.part = is_word(place.before, "davon");
    if (joint || place.part || letter_before(place.before, place.before.size()) == 0) place.before = {};
    place.preposition = is_level_preposition(context, place.before);
    place.named = !place.before.empty() && !place.preposition && starts_upper(place.before) &&
                  place.before.data() != text.data() + sentence.begin;
    if (!ends_clause(text, draft.figure.span.end, sentence.end)) place.after = word_after(text, draft.figure.span.end);
    return place;
}

// "schießt 18 Millionen zu,": the rest of its verb, and nothing else, stands behind the number.
bool closes_with_particle(std::string_view text, std::string_view after, std::uint32_t sentence_end) {
    static constexpr std::array<std::string_view, 8> particles = {"zu", "dazu", "bei", "ein", "aus", "ab", "vor", "an"};
    if (std::find(particles.begin(), particles.end(), after) == particles.end()) return false;
    return ends_clause(text, static_cast<std::uint32_t>(after.data() + after.size() - text.data()), sentence_end);
}

bool holds_word(std::string_view text, std::uint32_t from, std::uint32_t to, std::string_view word) {
    const std::string folded = lower(word);
    while (from < to) {
        while (from < to && is_gap(text[from])) ++from;
        const std::uint32_t end = std::min(run_end(text, from), to);
        if (is_word(text.substr(from, end - from), folded)) return true;
        from = std::max(end, from + 1);
    }
    return false;
}

// "Auf Solarstrom entfallen 18 Prozent, auf Windkraft 33": the word before the name stands before the other one, too.
bool opened_alike(const ExtractContext& context, const Draft& model, const Place& of_bare) {
    const std::string_view text = context.document.text;
    const auto name = static_cast<std::uint32_t>(of_bare.before.data() - text.data());
    const std::string_view word = word_before(text, name);
    const std::uint32_t floor = context.segmentation.sentences[model.sentence].span.begin;
    if (word.empty() || !is_level_preposition(context, word) || model.figure.phrase < floor) return false;
    return holds_word(text, std::max(floor, model.figure.phrase - std::min(model.figure.phrase, longest_gap)),
                      model.figure.phrase, word);
}

}  // namespace

bool is_age(std::string_view text, const Draft& draft) {
    std::uint32_t at = draft.figure.phrase;
    while (at > 0 && is_gap(text[at - 1])) --at;
    const std::uint32_t end = draft.figure.span.end;
    if (at == 0 || end >= text.size() || text[at - 1] != ',' || text[end] != ',') return false;
    constexpr int oldest = 120;
    if (!draft.figure.value.low || *draft.figure.value.low > Number(oldest)) return false;
    return letter_before(text, at - 1) != 0 && decimals(draft.figure.value) == 0;
}

bool is_set_against(std::string_view text, Span span) {
    const auto begin_of = [&](std::string_view word) { return static_cast<std::uint32_t>(word.data() - text.data()); };
    const std::string_view after = word_after(text, span.end);
    if (after == "zu") {
        const std::string_view next = word_after(text, begin_of(after) + 2);
        if (!next.empty() && is_digit(next.front())) return true;
    }
    const std::string_view before = word_before(text, span.begin);
    if (before != "zu") return false;
    const std::string_view first = word_before(text, begin_of(before));
    constexpr std::size_t longest_score = 3;
    return !first.empty() && is_digit(first.front()) && first.size() <= longest_score;
}

bool is_pure_number(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    const Table& pure = context.rules.table("pure_number");
    const std::uint32_t floor = context.segmentation.sentences[draft.sentence].span.begin;
    std::uint32_t at = draft.figure.phrase;
    constexpr int reach = 8;
    for (int words = 0; words < reach && at > floor; ++words) {
        const std::string_view word = word_before(text, at);
        // "der Index verlor um 0,8 auf": by how much may be a share.
        if (word.empty() || ends_phrase(word.back()) || (words == 0 && is_word(word, "um"))) return false;
        if (starts_upper(word) && pure.find(word) != nullptr) return true;
        at = static_cast<std::uint32_t>(word.data() - text.data());
    }
    return false;
}

bool is_bound_of_age(const ExtractContext& context, const Draft& draft, std::string_view before) {
    const Value& value = draft.figure.value;
    if (!value.low || *value.low >= Number(100) || decimals(value) > 0) return false;
    const std::string_view text = context.document.text;
    const std::uint32_t begin = draft.figure.phrase;
    const std::string_view hedge = text.substr(begin, run_end(text, begin) - begin);
    if (!is_word(hedge, "unter") && !is_word(hedge, "ab") && lower(hedge) != "über") return false;
    const Term* term = context.rules.table("comparison").find(before);
    return term == nullptr || (term->id != "pays" && term->id != "comparison");
}

std::string_view word_before_phrase(std::string_view text, const Draft& draft, std::uint32_t floor) {
    std::uint32_t at = draft.figure.phrase;
    while (at > floor && is_gap(text[at - 1])) --at;
    const std::uint32_t start = run_start(text, at, floor);
    return text.substr(start, at - start);
}

bool ends_clause(std::string_view text, std::uint32_t end, std::uint32_t sentence_end) {
    if (end >= sentence_end) return true;
    const char next = text[end];
    return next == ',' || next == ';' || next == '.' || next == '!' || next == '?' || next == ':' ||
           closing_quote_at(text, end) != 0;
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

bool counts_people(const ExtractContext& context, const Draft& draft) {
    static constexpr std::array<std::string_view, 14> verbs = {"haben",   "hatten", "können",  "konnten", "dürfen",
                                                               "durften", "wollen", "wollten", "sitzen",  "saßen",
                                                               "nahmen",  "nehmen", "leben",   "wohnen"};
    const auto is_verb = [&](std::string_view word) {
        return std::find(verbs.begin(), verbs.end(), word) != verbs.end();
    };
    const std::string_view text = context.document.text;
    if (decimals(draft.figure.value) > 0) return false;
    const std::string_view before = word_before(text, draft.figure.phrase);
    const std::uint32_t end = draft.figure.span.end;
    return is_verb(word_after(text, end)) ||
           (is_verb(before) && before != "wollen" && before != "wollten" && before != "nehmen" && before != "haben" &&
            before != "hatten" && end < text.size() && text[end] == ',');
}

bool is_said_of_oneself(std::string_view text, const Draft& draft) {
    static constexpr std::array<std::string_view, 5> fillers = {"erst", "schon", "noch", "jetzt", "gerade"};
    std::string_view word = word_before(text, draft.figure.phrase);
    if (std::find(fillers.begin(), fillers.end(), word) != fillers.end()) word = word_before(text, word);
    return word == "bin" || word == "bist" || (word == "sind" && lower(word_before(text, word)) == "wir");
}

bool of_one_order(const Value& a, const Value& b, int times) {
    if (a.low->sign() == 0 || b.low->sign() == 0) return false;
    return *b.high <= *a.high * Number(times) && *a.low <= *b.low * Number(times);
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
    if (is_age(text, bare)) return false;
    const Place of_bare = place_of(context, bare);
    const Place of_model = place_of(context, model);
    const bool later = &bare == &second;
    // "von 112 auf 131 Euro, für die anderen von 164 auf 192"
    const bool pair = later && is_word(of_bare.before, "von") && is_word(of_model.before, "auf");
    if (!of_one_order(written, bare.figure.value, pair ? most_times_of_pairs : most_times)) return false;
    if (counts_apart(context, bare)) return false;
    if (!of_bare.after.empty() && !is_level_preposition(context, of_bare.after) &&
        context.rules.table("gap_word").find(of_bare.after) == nullptr) {
        return false;
    }
    // "61 Prozent halten es für schlecht, 22 für gut": the same word begins what both are about.
    const bool parallel = later && of_bare.before.empty() && is_level_preposition(context, of_bare.after) &&
                          holds_word(text, first.figure.span.end, second.figure.phrase, of_bare.after);
    const Gap gap = read_gap(context, first.figure.span.end, second.figure.phrase);
    if (!gap.parted || !(gap.verbless || parallel)) return false;
    if (of_bare.part)
        return is_word(of_bare.after, "für") || is_word(of_bare.after, "an") || is_word(of_bare.after, "aus");
    const bool words = bare.figure.value.form != Form::digits && model.figure.value.form == Form::digits;
    if (of_bare.preposition || (of_model.preposition && !of_bare.before.empty() && !of_bare.named)) {
        return !words && (pair || (of_model.preposition && lower(of_bare.before) == lower(of_model.before)));
    }
    if (is_context(context, of_bare.before, "label")) return false;
    if (later && of_bare.named && opened_alike(context, model, of_bare)) return true;
    if (of_model.preposition && !of_bare.before.empty()) return false;
    // "Erwachsene zahlen zwölf, Kinder sechs Euro": before the unit anything may stand that both can share.
    // "betrug das Minus 0,2, unbereinigt 0,4 Prozent": or both are written alike.
    const bool same_decimals = decimals(written) > 0 && decimals(written) == decimals(bare.figure.value);
    if (!later && !of_bare.before.empty()) return of_model.named || same_decimals;
    const std::uint32_t end = context.segmentation.sentences[second.sentence].span.end;
    if (of_bare.named)
        return of_model.named || of_model.after.empty() || closes_with_particle(text, of_model.after, end);
    if (!of_bare.before.empty()) return false;
    // "20 Prozent gehen an den Bund, zehn an die Länder"; "einer" is somebody.
    if (bare.figure.value.form != Form::digits)
        return words && parallel && read_gap(context, second.figure.span.end, end).verbless &&
               bare.figure.value.form == Form::words && *bare.figure.value.low > Number(1);
    // Right behind the comma the number begins a part of its own: "49 in Hessen", "weitere 2,8 ab Mai".
    return same_decimals || parallel || (!of_bare.after.empty() && lower(of_bare.after) == lower(of_model.after));
}

bool says(const ExtractContext& context, std::uint32_t from, std::uint32_t to, std::string_view id) {
    const std::string_view text = context.document.text;
    const Table& cues = context.rules.table("comparison");
    while (from < to) {
        while (from < to && is_gap(text[from])) ++from;
        const std::uint32_t end = std::min(run_end(text, from), to);
        std::string_view word = text.substr(from, end - from);
        while (!word.empty() && (ends_phrase(word.back()) || word.back() == '.')) word.remove_suffix(1);
        while (!word.empty() && word.front() == '(') word.remove_prefix(1);
        const Term* cue = cues.find(word);
        if (cue != nullptr && cue->id == id) return true;
        from = std::max(end, from + 1);
    }
    return false;
}

bool restates_share(const ExtractContext& context, const Draft& model, const Draft& draft) {
    if (model.figure.value.kind != Kind::percent || decimals(draft.figure.value) > 0) return false;
    const std::string_view text = context.document.text;
    const Table& words = context.rules.table("comparison");
    const std::uint32_t floor = context.segmentation.sentences[draft.sentence].span.begin;
    const Term* before = words.find(word_before_phrase(text, draft, floor));
    return before != nullptr && before->id == "restates" &&
           words.find(word_after(text, draft.figure.span.end)) == nullptr;
}

}  // namespace stimmig
