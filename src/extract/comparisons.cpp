#include "extract/comparisons.h"

#include <algorithm>
#include <array>

#include "extract/date_context.h"

namespace stimmig {

std::string told_before(const ExtractContext& context, const Draft& draft, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::string_view word = word_before_phrase(text, draft, floor);
    const Term* cue = context.rules.table("comparison").find(word);
    if (cue != nullptr && cue->id != "same") {
        Draft front;
        front.figure.phrase = static_cast<std::uint32_t>(word.data() - text.data());
        word = word_before_phrase(text, front, floor);
    }
    return std::string(word);
}

bool told_instead(const ExtractContext& context, const Draft& draft) {
    const std::uint32_t floor = context.segmentation.sentences[draft.sentence].span.begin;
    std::uint32_t front = draft.figure.phrase;
    for (int words = 0; words < 4; ++words) {
        const std::string_view word = word_before(context.document.text, front);
        front = static_cast<std::uint32_t>(word.data() - context.document.text.data());
        if (word.empty() || front < floor) return false;
        if (is_word(word, "statt") || is_word(word, "anstatt") || is_word(word, "anstelle")) return true;
    }
    return false;
}

bool measures(const ExtractContext& context, const Draft& draft, Span sentence, std::string_view id) {
    const std::string_view text = context.document.text;
    if (!ends_clause(text, draft.figure.span.end, sentence.end)) return false;
    const Table& nouns = context.rules.table("level_noun");
    std::uint32_t at = draft.figure.phrase;
    constexpr int reach = 4;
    for (int words = 0; words < reach && at > sentence.begin; ++words) {
        const std::string_view word = word_before(text, at);
        if (word.empty() || ends_phrase(word.back()) || is_digit(word.front())) return false;
        at = static_cast<std::uint32_t>(word.data() - text.data());
        if (!starts_upper(word)) continue;
        return any_tail(lower(word), 4, [&](std::string_view tail) {
            const Term* term = nouns.find(tail);
            return term != nullptr && term->id == id;
        });
    }
    return false;
}

bool closes_with_cue(const ExtractContext& context, const Draft& draft, Span sentence) {
    const std::string_view text = context.document.text;
    const std::string_view word = word_after(text, draft.figure.span.end);
    const Term* cue = context.rules.table("comparison").find(word);
    const auto end = static_cast<std::uint32_t>(word.data() + word.size() - text.data());
    return cue != nullptr && cue->id == "comparison" && ends_clause(text, end, sentence.end);
}

bool compares_alike(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const std::string_view more = word_after(text, b.figure.span.end);
    return a.sentence == b.sentence && (more == "mehr" || more == "weniger") && !is_written_out(b) &&
           a.scale <= Number(1) && word_after(text, a.figure.span.end) == more &&
           of_one_order(a.figure.value, b.figure.value);
}

bool bounds_both(const ExtractContext& context, const Draft& a, const Draft& b) {
    const Modifier one = a.figure.value.modifier;
    const Modifier other = b.figure.value.modifier;
    const bool opposite = (one == Modifier::at_most && other == Modifier::at_least) ||
                          (one == Modifier::at_least && other == Modifier::at_most);
    if (!opposite || a.sentence != b.sentence || is_written_out(b) || a.figure.value.kind == Kind::count) return false;
    const std::string_view text = context.document.text;
    const std::string_view between = trim(text.substr(a.figure.span.end, b.figure.phrase - a.figure.span.end));
    const bool beside = between == "," || between == "und" || between == ", aber" || between == "aber";
    return beside && ends_clause(text, b.figure.span.end, context.segmentation.sentences[b.sentence].span.end);
}

bool ranks_behind(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const auto bracketed = [&](const Draft& draft) {
        const Span span = draft.figure.span;
        return span.begin > 0 && text[span.begin - 1] == '(' && text.substr(span.end, 1) == ")";
    };
    if (a.figure.value.kind != Kind::percent || a.sentence != b.sentence || !bracketed(b)) return false;
    if (b.figure.sign != 0 && a.figure.sign == 0) return false;
    if (decimals(a.figure.value) != decimals(b.figure.value)) return false;
    if ((bracketed(a) && a.figure.inferred_unit) || says(context, a.figure.span.end, b.figure.span.begin, "ranks"))
        return true;
    const std::string_view name = word_before(text, b.figure.span.begin);
    return decimals(b.figure.value) > 0 && starts_upper(name) && of_one_order(a.figure.value, b.figure.value) &&
           context.rules.table("pure_number").find(name) == nullptr;
}

bool told_of_year(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    const std::string_view es = word_before(text, draft.figure.phrase);
    if (es != "es") return false;
    const std::string_view year = word_before(text, word_before(text, es));
    return year.size() == 4 && std::all_of(year.begin(), year.end(), is_digit);
}

bool is_part_of_told(const ExtractContext& context, const Draft& a, const Draft& b) {
    const Value& value = b.figure.value;
    const bool measured =
        a.figure.value.kind == Kind::percent || (a.figure.value.kind == Kind::money && a.scale > Number(1));
    if (!measured || is_written_out(b) || decimals(value) == 0) return false;
    const std::string_view text = context.document.text;
    const bool part =
        word_before(text, b.figure.phrase) == "davon" || is_word(word_after(text, b.figure.span.end), "davon");
    return part && *value.high <= *as_written(a, b).high;
}

bool is_borne_alike(const ExtractContext& context, const Draft& a, const Draft& b, std::string_view before_b) {
    const Value& value = a.figure.value;
    if (value.kind != Kind::percent && value.kind != Kind::money) return false;
    const auto bears = [&](std::string_view word) {
        const Term* term = context.rules.table("comparison").find(word);
        return term != nullptr && (term->id == "bears" || word == "zahlt" || word == "zahlen");
    };
    const std::string_view text = context.document.text;
    const std::uint32_t floor = context.segmentation.sentences[a.sentence].span.begin;
    return bears(before_b) && bears(word_before_phrase(text, a, floor)) &&
           of_one_order(as_written(a, b), b.figure.value);
}

namespace {

// "Vor einem Jahr", "Im Sommer", "2020", "Zuvor": a word that dates what follows.
bool holds_time(const ExtractContext& context, std::uint32_t from, std::uint32_t to) {
    const std::string_view text = context.document.text;
    static constexpr std::array<std::string_view, 8> units = {"Jahr",    "Jahren", "Jahre",  "Monat",
                                                              "Monaten", "Woche",  "Wochen", "Jahrs"};
    if (says(context, from, to, "comparison")) return true;
    while (from < to) {
        const std::string_view word = next_word(text, from, to);
        if (word.empty()) continue;
        const bool year = word.size() == 4 && std::all_of(word.begin(), word.end(), is_digit);
        if (year || std::find(units.begin(), units.end(), word) != units.end()) return true;
        for (const HashedName table : {HashedName("month"), HashedName("season"), HashedName("relative_period"),
                                       HashedName("date_part"), HashedName("weekday")}) {
            if (context.rules.table(table).find(word) != nullptr) return true;
        }
    }
    return false;
}

}  // namespace

bool was_still(const ExtractContext& context, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const std::string_view still = word_before(text, b.figure.phrase);
    if (still != "noch" || word_before(text, still) != "es") return false;
    // "An der Kasse gibt es noch 40"
    const std::uint32_t begin = context.segmentation.sentences[b.sentence].span.begin;
    if (!holds_time(context, std::max(begin, std::min(a.figure.span.end, b.figure.phrase)), b.figure.phrase))
        return false;
    const Value value = as_written(a, b);
    const bool measured = value.kind == Kind::money || value.kind == Kind::percent;
    constexpr int most_times_of_levels = 3;
    return measured && of_one_order(value, b.figure.value, most_times_of_levels);
}

}  // namespace stimmig
