// Neighbours that belong together: "3 bis 5 Mio. Euro", "von 70 auf 120 Milliarden", "10,2 und 11,4 Prozent",
// "589 Mrd. Dollar (rund 566 Mrd. Euro)".
#include <algorithm>
#include <array>
#include <iterator>

#include "extract/date_context.h"
#include "extract/gapping.h"
#include "extract/neighbours.h"

namespace stimmig {

namespace {

// "büßten 2,8 und Torgau 4,05 Prozent ein": a list whose second value has a name before it.
bool names_another(std::string_view gap) {
    const std::size_t space = gap.find_first_of(" \n");
    if (space == std::string_view::npos || gap.find_first_of(" \n", space + 1) != std::string_view::npos) return false;
    const std::string_view joint = gap.substr(0, space);
    return (joint == "und" || joint == "sowie" || joint == "oder") && starts_upper(gap.substr(space + 1));
}

// "trägt der Bund 45, das Land 35 Millionen Euro": both values stand right behind whose they are.
bool names_both(const ExtractContext& context, const Draft& a, std::string_view gap) {
    if (!gap.starts_with(", ")) return false;
    gap.remove_prefix(2);
    for (const std::string_view article : {"der ", "die ", "das "}) {
        if (gap.starts_with(article)) {
            gap.remove_prefix(article.size());
            break;
        }
    }
    if (!starts_upper(gap) || gap.find_first_of(" \n,:;(") != std::string_view::npos) return false;
    const std::string_view name = word_before(context, a);
    return starts_upper(name) && !is_context(context, name, "label") && a.figure.phrase == a.figure.span.begin;
}

std::string_view connector(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    const std::string gap = between(context, all, a, b);
    if (gap.empty()) return {};
    if (const Term* term = context.rules.table("connector").find(gap)) return term->id;
    // "1,9 (April: 2,2) Prozent"
    if (gap.front() == '(' && gap.back() == ':') return "back";
    return names_another(gap) || names_both(context, a, gap) ? "list" : std::string_view{};
}

// "73.440 oder 17 Prozent", "60, knapp drei Prozent": a number and which share it is, not two shares.
bool says_twice(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    if (between(context, all, a, b) == "," && a.figure.value.modifier == Modifier::exact &&
        b.figure.value.modifier != Modifier::exact)
        return true;
    const Number most = between(context, all, a, b) == "und" ? Number(1000) : Number(100);
    return *a.figure.value.low > most && *b.figure.value.high <= Number(100);
}

// "1,27 (1,31) Milliarden Euro", "8.050 (West: bisher 7.550) Euro": nothing but words between the bracket and its
// number, which closes it.
bool opens_bracket(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    const std::string gap = between(context, all, a, b);
    return gap.starts_with('(') && gap.find_first_of(".;)", 1) == std::string::npos &&
           context.document.text.substr(b.figure.span.end, 1) == ")";
}

// "knapp 3 der 10 Millionen Euro": part of an amount.
bool is_part_of(const ExtractContext& context, const Neighbours& all, const Draft& a, const Draft& b) {
    if (b.figure.value.kind != Kind::money || b.scale <= Number(1) || a.figure.value.form != Form::digits) return false;
    const std::string gap = between(context, all, a, b);
    return (gap == "der" || gap == "der insgesamt" || gap == "der geplanten" || gap == "der bewilligten") &&
           *a.figure.value.high <= *as_written(b, a).high;
}

// "acht, ermäßigt fünf Euro": the price and the lower one.
bool are_prices(const Draft& model, const Draft& draft) {
    return model.figure.value.kind == Kind::money && of_one_order(as_written(model, draft), draft.figure.value);
}

// "um sieben, acht und neun Prozent": number words that a preposition begins are no "acht geben".
bool lists_words(const ExtractContext& context, const Neighbours& all, std::size_t a) {
    const auto is_words = [&](std::size_t i) {
        const Value& value = all.numbers[i].figure.value;
        return value.form == Form::words && value.low && *value.low > Number(1);
    };
    const Kind kind = all.numbers[a + 1].figure.value.kind;
    if (kind != Kind::money && kind != Kind::percent && kind != Kind::percentage_point) return false;
    if (!is_words(a) || !is_words(a + 1)) return false;
    while (a > 0 && is_words(a - 1) && between(context, all, all.numbers[a - 1], all.numbers[a]) == ",") --a;
    static constexpr std::array<std::string_view, 7> prepositions = {"um", "von", "mit", "auf", "bei", "zu", "für"};
    const std::string before = lower(word_before(context, all.numbers[a]));
    return std::find(prepositions.begin(), prepositions.end(), before) != prepositions.end();
}

// "1,7 Prozent im Juli, 2,1 ab April und 200 Euro": written like what stands before it, and not like what follows.
bool goes_on_before(const Neighbours& all, std::size_t i) {
    const Draft& before = all.numbers[i - 1];
    const Draft& draft = all.numbers[i];
    const Draft& next = all.numbers[i + 1];
    if (!numeric(before) || before.bare || before.sentence != draft.sentence) return false;
    const int places = decimals(draft.figure.value);
    return places > 0 && decimals(as_written(before, draft)) == places && decimals(as_written(next, draft)) != places &&
           before.figure.value.kind != next.figure.value.kind && date_between(all, draft, next);
}

// The number before takes the unit of the one behind: "von 2,3 auf 2,9 Prozent".
void share_backwards(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = drafts.size(); i-- > 1;) {
        Draft& a = drafts[i - 1];
        const Draft& b = drafts[i];
        if (!numeric(a) || !numeric(b) || !nounless(a) || !has_unit(b)) continue;
        if (a.scale != Number(1) && b.figure.value.kind != Kind::money) continue;
        if (b.figure.value.kind == Kind::factor) continue;
        // "75 statt 45 Minuten"
        if (b.figure.value.kind == Kind::duration && !is_word(between(context, all, a, b), "statt")) continue;
        // "von 14,6 um 0,5 auf 15,1 Prozent"
        if (i + 1 < drafts.size() && has_unit(drafts[i + 1]) && is_word(between(context, all, a, b), "um") &&
            is_word(between(context, all, b, drafts[i + 1]), "auf") && is_word(word_before(context, a), "von") &&
            of_one_order(as_written(drafts[i + 1], a), a.figure.value)) {
            borrow_unit(a, drafts[i + 1]);
            continue;
        }
        const std::string_view how = connector(context, all, a, b);
        // "1,27 (1,31) Milliarden Euro"
        const bool bracket = how.empty() && b.figure.inferred_unit && opens_bracket(context, all, a, b);
        const bool part = how.empty() && is_part_of(context, all, a, b);
        if (!bracket && !part && (how.empty() || how == "range")) continue;
        const std::string_view before = word_before(context, a);
        // "um 0,3 auf 5,1 Prozent" rose by points, "Platz 3, 5 Prozent" is no list.
        if (how == "change" && is_word(before, "um") && b.figure.value.kind == Kind::percent) {
            if (a.bare && *a.figure.value.low < *b.figure.value.low && between(context, all, a, b) != "zu") {
                borrow_unit(a, b);
                a.figure.value.kind = Kind::percentage_point;
                a.figure.value.unit = "percentage_point";
            }
            continue;
        }
        // "1.100 zu 8 Euro" are so many at that price, "58 zu 42 Prozent" two shares.
        if (how == "change" && between(context, all, a, b) == "zu" && !of_one_order(as_written(b, a), a.figure.value)) {
            continue;
        }
        // "fünf- oder zehntausend Euro"
        const bool glued = context.document.text.substr(a.figure.span.end, 1) == "-";
        // "mindestens fünf und höchstens zehn Euro"
        const bool bounded = a.figure.value.modifier != Modifier::exact;
        if (how == "list" &&
            ((a.figure.value.form != Form::digits && !glued && !bounded && !lists_words(context, all, i - 1)) ||
             is_pure_number(context, a)))
            continue;
        if (how == "reduced" && !are_prices(b, a)) continue;
        if (how == "list" && i > 1 && goes_on_before(all, i - 1)) continue;
        if (how == "list" && b.figure.value.kind == Kind::percent && says_twice(context, all, a, b)) continue;
        if (how == "list" && names_both(context, a, between(context, all, a, b)) &&
            ((b.figure.value.kind == Kind::count && b.scale == Number(1)) ||
             !of_one_order(as_written(b, a), a.figure.value))) {
            continue;
        }
        // "um 1,1 auf 29.480 Zähler" rose by a share.
        if (how == "change" && is_word(before, "um") && b.figure.value.unit == "point" &&
            a.figure.value.granularity < b.figure.value.granularity) {
            continue;
        }
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
        if (!numeric(a) || !numeric(b) || !nounless(b) || a.bare) continue;
        if (a.figure.value.kind == Kind::factor || a.figure.value.kind == Kind::duration) continue;
        const std::string_view how = connector(context, all, a, b);
        if (how == "reduced" && are_prices(a, b)) {
            borrow_unit(b, a);
            continue;
        }
        if (b.figure.value.form != Form::digits) continue;
        // "um zehn Euro auf 59" names what it comes to in euros as well; "um drei Prozent auf 59" does not.
        const std::string_view before = word_before(context, a);
        const bool change = how == "change" &&
                            (is_word(before, "von") || (is_word(before, "um") && a.figure.value.kind == Kind::money));
        if (!change && how != "back") continue;
        // "ein Pfennig von 938" has its year.
        const bool coin = a.figure.value.form == Form::words && *a.figure.value.low == a.figure.value.granularity;
        if (coin && between(context, all, a, b) == "von") continue;
        borrow_unit(b, a);
    }
}

// "von 300 auf 330 Euro im Monat", "von 300 Euro auf 330 Euro im Monat"
void share_rate(Draft& a, Draft& b) {
    if (a.figure.per.empty()) a.figure.per = b.figure.per;
    if (b.figure.per.empty()) b.figure.per = a.figure.per;
}

void pair_changes(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        Draft& a = drafts[i];
        Draft& b = drafts[i + 1];
        if (!numeric(a) || !numeric(b) || !same_unit(a, b)) continue;
        const std::string_view how = connector(context, all, a, b);
        if (how == "change" && is_word(word_before(context, a), "von")) {
            b.figure.change_from = static_cast<std::uint32_t>(i);
        } else if (how == "back" && is_word(word_before(context, a), "auf")) {
            a.figure.change_from = static_cast<std::uint32_t>(i + 1);
        } else {
            continue;
        }
        a.joined = b.joined = true;
        share_rate(a, b);
    }
}

// "bisher 2.900 Euro im Monat, vom 1. Mai an werden es 3.039 Euro": what it comes to is told of the same time.
void carry_rates(const ExtractContext& context, Neighbours& all) {
    const std::string_view text = context.document.text;
    constexpr int most = 3;
    for (std::size_t i = 0; i + 1 < all.numbers.size(); ++i) {
        const Draft& a = all.numbers[i];
        Draft& b = all.numbers[i + 1];
        if (a.figure.per.empty() || !b.figure.per.empty() || a.sentence != b.sentence || !same_unit(a, b)) continue;
        if (!numeric(a) || !numeric(b) || !of_one_order(a.figure.value, b.figure.value, most)) continue;
        const std::string_view gap = text.substr(a.figure.span.end, b.figure.phrase - a.figure.span.end);
        for (const std::string_view verb : {"werden es", "sind es", "waren es", "wären es"}) {
            if (trim(gap).ends_with(verb)) b.figure.per = a.figure.per;
        }
    }
}

// "90.000 Franken, rund 97.000 Euro,": an afterthought that only says about how much it is.
bool is_aside(const ExtractContext& context, std::string_view gap, const Figure& converted) {
    const std::string_view after = std::string_view(context.document.text).substr(converted.span.end, 1);
    return gap == "," && converted.value.modifier == Modifier::approx &&
           (after.empty() || after == "," || after == "." || after == ";");
}

void tie_conversions(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        const Value& a = drafts[i].figure.value;
        Figure& b = drafts[i + 1].figure;
        if (a.kind != Kind::money || b.value.kind != Kind::money || a.unit == b.value.unit || !a.low || !b.value.low)
            continue;
        // "80 Millionen Dollar (minus 7 Millionen Euro)" tells a change.
        if (b.sign != 0) continue;
        const std::string gap = between(context, all, drafts[i], drafts[i + 1]);
        const bool told = !gap.empty() && context.rules.table("conversion").find(gap) != nullptr;
        if (told || is_aside(context, gap, b)) {
            b.conversion_of = static_cast<std::uint32_t>(i);
        }
    }
}

}  // namespace

namespace {

// "um 1,1 Cent auf 1,641", "um 3 Cent auf 1,72": it changed by coins, and comes to the whole unit. "Von 0,277 auf 0,446
// Cent" are both coins.
bool is_level_of_coins(const Draft& draft, const Draft& model) {
    const Value& value = draft.figure.value;
    const Value& change = model.figure.value;
    if (draft.figure.span.begin < model.figure.span.begin || change.kind != Kind::money || model.scale >= Number(1) ||
        decimals(value) < 2)
        return false;
    constexpr int decimals_at_pumps = 3;
    const int decimals_of_change = decimals(as_written(model, draft));
    return *value.high < *change.low / model.scale ||
           (decimals(value) == decimals_at_pumps && decimals_of_change < 2 && *value.high < Number(10));
}

}  // namespace

void borrow_unit(Draft& draft, const Draft& model) {
    Value& value = draft.figure.value;
    // "1.204 auf 1.117 Millionen" are both millions, "800.000 bis 1,2 Millionen" are not.
    const auto& other = model.figure.value.high;
    const bool shared = *value.low < Number(1000) || (other && *value.low * model.scale < *other * Number(2));
    if (model.scale != Number(1) && draft.scale == Number(1) && shared && !is_level_of_coins(draft, model))
        multiply(draft, model.scale);
    value.kind = model.figure.value.kind;
    value.unit = model.figure.value.unit;
    draft.figure.noun = model.figure.noun;
    draft.figure.per = model.figure.per;
    draft.figure.inferred_unit = true;
    draft.bare = model.bare;
    draft.joined = true;
}

namespace {

bool is_date(const Draft& draft) {
    return draft.figure.value.kind == Kind::date;
}

// Puts numbers and dates back into one list in order of the text; references between numbers follow.
std::vector<Draft> reunite(Neighbours& all) {
    std::vector<Draft> drafts;
    drafts.reserve(all.numbers.size() + all.dates.size());
    std::vector<std::uint32_t> place;
    place.reserve(all.numbers.size());
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
    const auto dates = std::count_if(drafts.begin(), drafts.end(), is_date);
    all.dates.reserve(static_cast<std::size_t>(dates));
    all.numbers.reserve(drafts.size() - static_cast<std::size_t>(dates));
    for (Draft& draft : drafts) {
        (is_date(draft) ? all.dates : all.numbers).push_back(std::move(draft));
    }
    take_units_behind_brackets(context, all.numbers);
    merge_composites(context, all);
    merge_ranges(context, all);
    share_backwards(context, all);
    share_forwards(context, all);
    pair_changes(context, all);
    carry_rates(context, all);
    tie_conversions(context, all);
    drafts = reunite(all);
}

}  // namespace stimmig
