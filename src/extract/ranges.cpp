// Two ends of one figure: "3 bis 5 Mio. Euro", "zwischen drei und fünf Millionen", "zwei oder drei Millionen".
#include <algorithm>
#include <array>
#include <utility>

#include "extract/date_context.h"
#include "extract/neighbours.h"

namespace stimmig {

namespace {

// "zwei oder drei Millionen": consecutive small numbers are a range, others a list.
bool consecutive(const Draft& a, const Draft& b) {
    // "fünf- oder sechstausend" share what they end with.
    const Number shared = a.scale == Number(1) ? b.scale : a.scale;
    const Number second = *b.figure.value.low / shared;
    return second - *a.figure.value.low / a.scale == Number(1) && second <= Number(20);
}

// "zehn, fünfzehn Prozent", unless more of them make a list.
bool is_guess(const ExtractContext& context, const Draft& a, const Draft& b) {
    const Number shared = a.scale == Number(1) ? b.scale : a.scale;
    const Number first = *a.figure.value.low / a.scale;
    const Number second = *b.figure.value.low / shared;
    constexpr int fewest = 4;
    return first >= Number(fewest) && first < second && second <= first * Number(2) &&
           !word_before(context.document.text, a.figure.phrase).ends_with(',');
}

// "USD 15 bis 20": the unit stands before the first of both.
bool unit_first(const ExtractContext& context, const Draft& a, const Draft& b) {
    return a.figure.value.kind == Kind::money && nounless(b) && !is_digit(context.document.text[a.figure.span.begin]) &&
           a.figure.value.form == Form::digits;
}

// "Hannover 96 - 1. FC Köln": the second number counts places.
bool is_ordinal(const ExtractContext& context, const Draft& draft) {
    const std::uint32_t end = draft.figure.span.end;
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    return draft.bare && end < text.size() && text[end] == '.' && draft.sentence < sentences.size() &&
           sentences[draft.sentence].span.end > end + 2;
}

// "15,80 Euro – 60 Cent mehr als 2024": what stands behind the dash is another amount, and no second end.
bool explains(const ExtractContext& context, const Draft& a, const Draft& b) {
    if (a.bare) return false;
    static constexpr std::array<std::string_view, 10> comparatives = {
        "mehr", "weniger", "höher", "niedriger", "teurer", "günstiger", "billiger", "über", "unter", "zusätzlich"};
    const std::string_view behind = word_after(context.document.text, b.figure.span.end);
    return std::find(comparatives.begin(), comparatives.end(), behind) != comparatives.end() ||
           surface_of(context, a).back() != surface_of(context, b).back();
}

bool forms_range(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    if (!numeric(a) || !numeric(b) || a.figure.value.modifier == Modifier::range) return false;
    if (!(nounless(a) || same_unit(a, b) || unit_first(context, a, b))) return false;
    if (!nounless(a) && a.bare) return false;
    const std::string joint = between(context, all, a, b);
    const std::string_view gap = joint;
    if (gap.empty()) return false;
    // "zwei- bis dreimal so viel" is one factor, "von 3 auf das Zehnfache" is none.
    if (b.figure.value.kind == Kind::factor && gap.front() != '-') return false;
    const Term* term = context.rules.table("connector").find(gap);
    // A range is one stretch of text; what stands in it would be stated twice.
    if (term == nullptr || date_between(all, a, b)) return false;
    if (term->id == "range") {
        // "jeder Vierte – exakt 26,3 Prozent": what a dash explains is no second end.
        const bool dash = gap == "-" || gap == "–" || gap == "—";
        // "vorne (3-2)": how a series of games stands.
        const bool score = dash && nounless(a) && nounless(b) && *a.figure.value.low > *b.figure.value.low &&
                           *a.figure.value.low < Number(100) && a.figure.value.form == Form::digits;
        if (score || (dash && explains(context, a, b))) return false;
        return !dash || (!is_ordinal(context, b) && a.figure.value.form != Form::fraction &&
                         b.figure.phrase == b.figure.span.begin);
    }
    if (term->id != "list") return false;
    if (is_word(gap.substr(0, 3), "und")) return is_word(word_before(context, a), "zwischen");
    if (!nounless(a) || b.bare) return false;
    // "um zwölf, dreizehn Prozent": in words such a row is a guess, in digits it is a list.
    const bool guess = gap == "," && a.figure.value.form == Form::words && b.figure.value.form == Form::words;
    if (guess && is_guess(context, a, b)) return true;
    return (guess || is_word(gap, "oder") || gap == "- oder") && consecutive(a, b);
}

// The span of two ends; the unit stands at the second, sometimes at both.
Draft range_of(const ExtractContext& context, const Draft& a, const Draft& b) {
    Draft low = a;
    // "EUR 5,5 bis 6,0 Mio." shares the scale as well.
    const bool shares_scale = low.bare || (b.bare && unit_first(context, a, b));
    if (shares_scale && low.scale == Number(1) && b.scale != Number(1) && *a.figure.value.low < Number(1000)) {
        multiply(low, b.scale);
    }
    const Number thousands = *a.figure.value.low * Number(1000);
    if (low.bare && b.scale == Number(1) && *a.figure.value.low < Number(100) && thousands < *b.figure.value.low &&
        *b.figure.value.low < thousands * Number(5) && a.figure.value.granularity == Number(1)) {
        // "5 bis 6.000 Euro": the thousands are said once.
        multiply(low, Number(1000));
        low.figure.doubtful = true;
    }
    Draft joined = b;
    if (!a.bare && b.bare) {
        joined.figure.value.kind = a.figure.value.kind;
        joined.figure.value.unit = a.figure.value.unit;
        joined.bare = false;
    }
    Figure& figure = joined.figure;
    figure.span.begin = a.figure.span.begin;
    figure.phrase = a.figure.phrase;
    figure.sign = a.figure.sign;
    const std::string_view before = word_before(context, a);
    if (is_word(before, "zwischen") || is_word(before, "von")) {
        figure.phrase = static_cast<std::uint32_t>(before.data() - context.document.text.data());
    }
    figure.value.low = low.figure.value.low;
    figure.doubtful = low.figure.doubtful || b.figure.doubtful;
    figure.value.granularity = max(low.figure.value.granularity, b.figure.value.granularity);
    figure.value.modifier = Modifier::range;
    figure.value.side = Side::both;
    if (*figure.value.low > *figure.value.high) {
        std::swap(figure.value.low, figure.value.high);
        figure.reversed = true;
    }
    joined.joined = true;
    return joined;
}

// "zwei- bis dreihundert Euro", "fünf- oder sechstausend Menschen": a hyphen stands for what the second word ends with.
void complete_glued(const ExtractContext& context, Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    const std::uint32_t end = a.figure.span.end;
    if (!numeric(a) || !numeric(b) || !a.bare || a.scale != Number(1) || a.sentence != b.sentence) return;
    if (a.figure.value.form != Form::words || end >= text.size() || text[end] != '-') return;
    constexpr std::uint32_t longest_joint = 12;
    const std::uint32_t begin = b.figure.span.begin;
    if (begin < end + 2 || begin - end > longest_joint || !is_gap(text[end + 1])) return;
    const std::string_view high = surface_of(context, b);
    const std::string word = lower(high.substr(0, high.find_first_of(" \n-")));
    for (const auto& [ending, factor] : {std::pair("hundert", 100), std::pair("tausend", 1000)}) {
        if (!word.ends_with(ending) || word == ending) continue;
        const Number times(factor);
        if (*a.figure.value.low < times && *a.figure.value.low * times < *b.figure.value.low) multiply(a, times);
    }
}

// "von 3 bis zu 5 Millionen Euro": behind a lower end "bis zu" is no bound.
void end_behind(const ExtractContext& context, const Draft& a, Draft& b) {
    Value& value = b.figure.value;
    if (!numeric(a) || !numeric(b) || value.modifier != Modifier::at_most || a.sentence != b.sentence) return;
    const std::uint32_t from = a.figure.span.end;
    if (from >= b.figure.span.begin || !is_word(word_before(context, a), "von")) return;
    if (trim(context.document.text.substr(from, b.figure.span.begin - from)) != "bis zu") return;
    value.modifier = Modifier::exact;
    b.figure.phrase = b.figure.span.begin;
}

// "ein bis zwei Millionen Euro": the article is a number here.
void begin_at_one(const ExtractContext& context, Draft& draft) {
    Value& value = draft.figure.value;
    if (!numeric(draft) || value.modifier != Modifier::exact || value.kind == Kind::factor) return;
    const std::string_view text = context.document.text;
    const std::string_view to = word_before(context, draft);
    if (!is_word(to, "bis")) return;
    Draft front;
    front.figure.phrase = static_cast<std::uint32_t>(to.data() - text.data());
    const std::string_view one = word_before(context, front);
    if (one.size() > 5 || !lower(one).starts_with("ein")) return;
    const Number unit = value.form == Form::fraction ? Number(1) : draft.scale;
    if (*value.low <= unit || *value.low > unit * Number(12)) return;
    value.low = unit;
    value.modifier = Modifier::range;
    draft.figure.span.begin = draft.figure.phrase = static_cast<std::uint32_t>(one.data() - text.data());
}

// "eine halbe bis eine Million Euro", "zwischen einer halben und zwei Millionen": half of what stands behind.
void begin_at_half(const ExtractContext& context, Draft& draft) {
    Value& value = draft.figure.value;
    if (!numeric(draft) || value.modifier != Modifier::exact || draft.scale < Number(1000)) return;
    const std::string_view text = context.document.text;
    Draft front;
    front.figure.phrase = draft.figure.phrase;
    const auto step = [&] {
        const std::string_view word = word_before(context, front);
        front.figure.phrase = static_cast<std::uint32_t>(word.data() - text.data());
        return word;
    };
    const std::string_view joint = step();
    if (!is_word(joint, "bis") && !is_word(joint, "und")) return;
    if (!lower(step()).starts_with("halbe")) return;
    const std::string_view article = step();
    if (article.size() > 5 || !lower(article).starts_with("eine")) return;
    const std::uint32_t begin = front.figure.phrase;
    const bool between_both = is_word(step(), "zwischen");
    if (is_word(joint, "und") && !between_both) return;
    value.low = draft.scale / Number(2);
    value.granularity = value.significant = *value.low;
    value.modifier = Modifier::range;
    draft.figure.span.begin = begin;
    draft.figure.phrase = between_both ? front.figure.phrase : begin;
}

// "Schäden bis 25 Millionen Euro": an upper end without a lower one is a bound.
void end_at(const ExtractContext& context, Draft& draft) {
    Value& value = draft.figure.value;
    const bool amount =
        value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::percentage_point;
    if (!amount || draft.bare || value.modifier != Modifier::exact || !value.low || value.form == Form::fraction)
        return;
    const std::string_view to = word_before(context, draft);
    if (!is_word(to, "bis")) return;
    Draft front;
    front.figure.phrase = static_cast<std::uint32_t>(to.data() - context.document.text.data());
    const std::string_view before = word_before(context, front);
    // Behind a number or its unit it ends a range that has not been understood.
    if (before.empty() || context.rules.table("currency").find(before) != nullptr || is_word(before, "von")) return;
    value.modifier = Modifier::at_most;
    draft.figure.phrase = front.figure.phrase;
}

}  // namespace

void merge_ranges(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (Draft& draft : drafts) {
        begin_at_one(context, draft);
        begin_at_half(context, draft);
    }
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        complete_glued(context, drafts[i], drafts[i + 1]);
        end_behind(context, drafts[i], drafts[i + 1]);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i, ++kept) {
        if (i + 1 < drafts.size() && forms_range(context, all, drafts[i], drafts[i + 1])) {
            drafts[kept] = range_of(context, drafts[i], drafts[i + 1]);
            ++i;
        } else if (kept != i) {
            drafts[kept] = std::move(drafts[i]);
        }
    }
    drafts.resize(kept);
    for (Draft& draft : drafts) end_at(context, draft);
}

}  // namespace stimmig
