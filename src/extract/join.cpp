// Neighbours that belong together: "3 bis 5 Mio. Euro", "von 70 auf 120 Milliarden", "10,2 und 11,4 Prozent",
// "589 Mrd. Dollar (rund 566 Mrd. Euro)".
#include <algorithm>
#include <array>
#include <iterator>

#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

constexpr std::uint32_t longest_gap = 40;

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_gap(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_gap(text.back())) text.remove_suffix(1);
    return text;
}

// What may stand around a date between two numbers: "von 70 im Jahr 2020 auf 120 Milliarden".
constexpr std::array<std::string_view, 14> around_dates = {"im",  "in",  "am",  "jahr", "jahre", "des", "noch",
                                                           "zum", "vor", "von", "ende", "mitte", "ab",  "seit"};

// Drops a date's prepositions from the end of what precedes it.
std::string_view before_date(std::string_view text) {
    while (!(text = trim(text)).empty()) {
        const std::size_t space = text.find_last_of(" \n(");
        const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
        const std::string word = lower(text.substr(start));
        if (std::find(around_dates.begin(), around_dates.end(), word) == around_dates.end()) return text;
        text = text.substr(0, start);
    }
    return text;
}

// Numbers and the dates between them, apart: a date does not part two numbers.
struct Neighbours {
    std::vector<Draft> numbers;
    std::vector<Draft> dates;
};

// Words stay apart where a date between them is left out.
void append_words(std::string& text, std::string_view more) {
    const bool words = letter_before(text, text.size()) != 0 && letter_at(more, 0) != 0;
    text.append(words ? " " : "").append(more);
}

// What stands between two neighbours of one sentence, without the second one's hedge and without dates; empty if they
// are too far apart.
std::string between(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    const std::string_view text = context.document.text;
    std::uint32_t from = a.figure.span.end;
    const std::uint32_t to = std::max(from, b.figure.phrase);
    if (a.sentence != b.sentence || to - from > longest_gap) return {};
    std::string gap;
    auto date = std::lower_bound(all.dates.begin(), all.dates.end(), from,
                                 [](const Draft& d, std::uint32_t at) { return d.figure.span.begin < at; });
    for (; date != all.dates.end() && date->figure.span.end <= to; ++date) {
        append_words(gap, before_date(text.substr(from, date->figure.span.begin - from)));
        from = date->figure.span.end;
        // "(2020)" leaves an empty bracket.
        if (gap.ends_with('(') && from < to && text[from] == ')') {
            gap.pop_back();
            ++from;
        }
    }
    append_words(gap, trim(text.substr(from, to - from)));
    return gap;
}

// "büßten 2,8 und Torgau 4,05 Prozent ein": a list whose second value has a name before it.
bool names_another(std::string_view gap) {
    const std::size_t space = gap.find_first_of(" \n");
    if (space == std::string_view::npos || gap.find_first_of(" \n", space + 1) != std::string_view::npos) return false;
    const std::string_view joint = gap.substr(0, space);
    return (joint == "und" || joint == "sowie" || joint == "oder") && starts_upper(gap.substr(space + 1));
}

std::string_view connector(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    const std::string gap = between(context, all, a, b);
    if (gap.empty()) return {};
    if (const Term* term = context.rules.table("connector").find(gap)) return term->id;
    // "1,9 (April: 2,2) Prozent"
    if (gap.front() == '(' && gap.back() == ':') return "back";
    return names_another(gap) ? "list" : std::string_view{};
}

// The word right before the figure and its hedge.
std::string_view word_before(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    std::uint32_t end = draft.figure.phrase;
    while (end > 0 && is_gap(text[end - 1])) --end;
    std::uint32_t start = end;
    while (start > 0 && letter_before(text, start) != 0) start -= letter_before(text, start);
    return text.substr(start, end - start);
}

bool is(std::string_view word, std::string_view lower_form) {
    return word.size() == lower_form.size() && lower(word) == lower_form;
}

bool numeric(const Draft& draft) {
    return draft.figure.value.kind != Kind::date && draft.figure.value.low.has_value();
}

bool nounless(const Draft& draft) {
    return draft.bare && draft.figure.noun.empty();
}

bool same_unit(const Draft& a, const Draft& b) {
    return a.figure.value.kind == b.figure.value.kind && a.figure.value.unit == b.figure.value.unit;
}

void multiply(Draft& draft, const Number& factor) {
    Value& value = draft.figure.value;
    value.low = *value.low * factor;
    value.high = *value.high * factor;
    value.granularity = value.granularity * factor;
    value.significant = value.significant * factor;
    draft.scale = factor;
}

// "zwei oder drei Millionen": consecutive small numbers are a range, others a list.
bool consecutive(const Draft& a, const Draft& b) {
    const Number second = *b.figure.value.low / b.scale;
    return a.scale == Number(1) && second - *a.figure.value.low == Number(1) && second <= Number(20);
}

// "USD 15 bis 20": the unit stands before the first of both.
bool unit_first(const ExtractContext& context, const Draft& a, const Draft& b) {
    return a.figure.value.kind == Kind::money && nounless(b) && !is_digit(context.document.text[a.figure.span.begin]) &&
           a.figure.value.form == Form::digits;
}

bool date_between(const Neighbours& all, const Draft& a, const Draft& b) {
    const auto date = std::lower_bound(all.dates.begin(), all.dates.end(), a.figure.span.end,
                                       [](const Draft& d, std::uint32_t at) { return d.figure.span.begin < at; });
    return date != all.dates.end() && date->figure.span.end <= b.figure.span.begin;
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
    if (term->id == "range") return true;
    if (term->id != "list") return false;
    if (is(gap.substr(0, 3), "und")) return is(word_before(context, a), "zwischen");
    return is(gap, "oder") && nounless(a) && !b.bare && consecutive(a, b);
}

// The span of two ends; the unit stands at the second, sometimes at both.
Draft range_of(const ExtractContext& context, const Draft& a, const Draft& b) {
    Draft low = a;
    if (low.bare && low.scale == Number(1) && b.scale != Number(1) && *a.figure.value.low < Number(1000)) {
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
    if (is(before, "zwischen") || is(before, "von")) {
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

// "ein bis zwei Millionen Euro": the article is a number here.
void begin_at_one(const ExtractContext& context, Draft& draft) {
    Value& value = draft.figure.value;
    if (!numeric(draft) || value.modifier != Modifier::exact || value.kind == Kind::factor) return;
    const std::string_view text = context.document.text;
    const std::string_view to = word_before(context, draft);
    if (!is(to, "bis")) return;
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

void merge_ranges(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    std::vector<Draft> merged;
    merged.reserve(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (i + 1 < drafts.size() && forms_range(context, all, drafts[i], drafts[i + 1])) {
            merged.push_back(range_of(context, drafts[i], drafts[i + 1]));
            ++i;
        } else {
            merged.push_back(std::move(drafts[i]));
        }
    }
    drafts = std::move(merged);
}

// "6,3 (Vorjahr: 5,9) Prozent": the unit follows the bracket.
void unit_behind_bracket(const ExtractContext& context, Draft& draft) {
    const std::string_view text = context.document.text;
    std::uint32_t at = draft.figure.span.end;
    if (!nounless(draft) || at >= text.size() || text[at] != ')') return;
    Draft model;
    std::string_view rest = trim(text.substr(at + 1, 40));
    for (int words = 0; words < 2 && !rest.empty(); ++words) {
        const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" \n"), rest.size()));
        std::string_view bare = word;
        while (!bare.empty() && (bare.back() == ',' || bare.back() == ';')) bare.remove_suffix(1);
        for (const std::string_view form :
             {bare, bare.substr(0, bare.empty() || bare.back() != '.' ? bare.size() : bare.size() - 1)}) {
            if (const Term* unit = context.rules.table("percent_unit").find(form)) {
                model.figure.value.kind = unit->id == "percentage_point" ? Kind::percentage_point : Kind::percent;
                model.figure.value.unit = unit->id;
            } else if (const Term* currency = context.rules.table("currency").find(form)) {
                model.figure.value.kind = Kind::money;
                model.figure.value.unit = currency->id;
            } else if (const Term* scale = context.rules.table("scale").find(form)) {
                model.scale = *Number::parse(scale->id);
                continue;
            } else {
                continue;
            }
            borrow_unit(draft, model);
            return;
        }
        rest = trim(rest.substr(word.size()));
    }
}

bool has_unit(const Draft& draft) {
    return !draft.bare || draft.scale != Number(1) || !draft.figure.noun.empty();
}

// The number before takes the unit of the one behind: "von 2,3 auf 2,9 Prozent".
void share_backwards(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = drafts.size(); i-- > 1;) {
        Draft& a = drafts[i - 1];
        const Draft& b = drafts[i];
        if (!numeric(a) || !numeric(b) || !nounless(a) || !has_unit(b)) continue;
        if (a.scale != Number(1) && b.figure.value.kind != Kind::money) continue;
        if (b.figure.value.kind == Kind::factor || b.figure.value.kind == Kind::duration) continue;
        const std::string_view how = connector(context, all, a, b);
        if (how.empty() || how == "range") continue;
        const std::string_view before = word_before(context, a);
        // "um 3 auf 5 Prozent" rose by points, "Platz 3, 5 Prozent" is no list.
        if (how == "change" && is(before, "um") && b.figure.value.kind == Kind::percent) continue;
        if (how == "list" && a.figure.value.form != Form::digits) continue;
        // "1,9 (April: 2,2) Prozent" shares what follows the bracket; "7 Sitze (2001: 35,2 %)" shares nothing.
        if (how == "back" && !b.figure.inferred_unit && between(context, all, a, b).starts_with('(') &&
            a.figure.value.granularity != b.figure.value.granularity) {
            continue;
        }
        borrow_unit(a, b);
    }
}

// The number behind takes the unit of the one before: "von 95 Euro auf 64", "6,3 Prozent (Vorjahr: 5,9)".
void share_forwards(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        const Draft& a = drafts[i];
        Draft& b = drafts[i + 1];
        if (!numeric(a) || !numeric(b) || !nounless(b) || b.figure.value.form != Form::digits || a.bare) continue;
        if (a.figure.value.kind == Kind::factor || a.figure.value.kind == Kind::duration) continue;
        const std::string_view how = connector(context, all, a, b);
        const bool change = how == "change" && is(word_before(context, a), "von");
        if (!change && how != "back") continue;
        borrow_unit(b, a);
    }
}

void pair_changes(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        Draft& a = drafts[i];
        Draft& b = drafts[i + 1];
        if (!numeric(a) || !numeric(b) || !same_unit(a, b)) continue;
        const std::string_view how = connector(context, all, a, b);
        if (how == "change" && is(word_before(context, a), "von")) {
            b.figure.change_from = static_cast<std::uint32_t>(i);
        } else if (how == "back" && is(word_before(context, a), "auf")) {
            a.figure.change_from = static_cast<std::uint32_t>(i + 1);
        } else {
            continue;
        }
        a.joined = b.joined = true;
    }
}

void tie_conversions(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        const Value& a = drafts[i].figure.value;
        Figure& b = drafts[i + 1].figure;
        if (a.kind != Kind::money || b.value.kind != Kind::money || a.unit == b.value.unit || !a.low || !b.value.low)
            continue;
        const std::string gap = between(context, all, drafts[i], drafts[i + 1]);
        if (!gap.empty() && context.rules.table("conversion").find(gap) != nullptr) {
            b.conversion_of = static_cast<std::uint32_t>(i);
        }
    }
}

}  // namespace

void borrow_unit(Draft& draft, const Draft& model) {
    Value& value = draft.figure.value;
    if (model.scale != Number(1) && draft.scale == Number(1) && *value.low < Number(1000)) multiply(draft, model.scale);
    value.kind = model.figure.value.kind;
    value.unit = model.figure.value.unit;
    draft.figure.noun = model.figure.noun;
    draft.figure.per = model.figure.per;
    draft.figure.inferred_unit = true;
    draft.bare = model.bare;
    draft.joined = true;
}

namespace {

// Puts numbers and dates back into one list in order of the text; references between numbers follow.
std::vector<Draft> reunite(Neighbours& all) {
    std::vector<Draft> drafts;
    drafts.reserve(all.numbers.size() + all.dates.size());
    std::vector<std::uint32_t> place;
    auto date = all.dates.begin();
    for (Draft& number : all.numbers) {
        while (date != all.dates.end() && date->figure.span.begin < number.figure.span.begin) {
            drafts.push_back(std::move(*date++));
        }
        place.push_back(static_cast<std::uint32_t>(drafts.size()));
        drafts.push_back(std::move(number));
    }
    std::move(date, all.dates.end(), std::back_inserter(drafts));
    for (Draft& draft : drafts) {
        for (std::uint32_t* reference : {&draft.figure.conversion_of, &draft.figure.change_from}) {
            if (*reference != no_figure) *reference = place[*reference];
        }
    }
    return drafts;
}

}  // namespace

void join_neighbours(const ExtractContext& context, std::vector<Draft>& drafts) {
    Neighbours all;
    for (Draft& draft : drafts) {
        (draft.figure.value.kind == Kind::date ? all.dates : all.numbers).push_back(std::move(draft));
    }
    for (Draft& draft : all.numbers) unit_behind_bracket(context, draft);
    for (Draft& draft : all.numbers) begin_at_one(context, draft);
    merge_ranges(context, all);
    share_backwards(context, all);
    share_forwards(context, all);
    pair_changes(context, all);
    tie_conversions(context, all);
    drafts = reunite(all);
}

}  // namespace stimmig
