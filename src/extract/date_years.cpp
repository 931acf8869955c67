// What years a text tells of: the fiscal year that it defines, and what lies a year before the one that it reports.
#include <date/date.h>

#include "extract/date_parts.h"
#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// "2023/24", not "Saison 2023/24".
bool is_fiscal(const ExtractContext& context, const Draft& draft, bool named) {
    const Value& value = draft.figure.value;
    if (value.kind != Kind::date || value.precision != Precision::span || !value.days) return false;
    const std::string_view surface = surface_of(context, draft);
    if (surface.find('/') == std::string_view::npos) return false;
    for (const std::string_view year : {"Geschäftsjahr", "Wirtschaftsjahr", "Finanzjahr", "Rechnungsjahr"}) {
        if (surface.starts_with(year)) return true;
    }
    return !named && is_digit(surface.front());
}

// The month that a day closes; 0 for other days.
int closed_month(const Draft& draft) {
    const Value& value = draft.figure.value;
    if (value.kind != Kind::date || !value.days) return 0;
    const int month = calendar::month_of(value.days->to);
    return calendar::month_span(calendar::year_of(value.days->to), month).to == value.days->to ? month : 0;
}

// "(30. September)", "(bis Ende Juni)", "endete am 30. September": the last month of the fiscal year that stands
// before.
bool closes_year(const ExtractContext& context, const Draft& year, const Draft& end) {
    const std::string_view text = context.document.text;
    const std::string_view between = text.substr(year.figure.span.end, end.figure.span.begin - year.figure.span.end);
    if (between.find("endet") != std::string_view::npos) return true;
    const std::string_view behind = word_after(text, end.figure.span.end);
    if (behind == "endete" || behind == "endet") return true;
    if (!between.starts_with(" (")) return false;
    const std::string_view words = between.substr(2);
    return words.empty() || words == "bis " || words == "bis zum " || words == "zum " || words == "per " ||
           words == "Stichtag " || words == "Stichtag: ";
}

// The last month of the fiscal year that the text defines; 0 where it defines none.
int fiscal_end(const ExtractContext& context, const std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        const Draft& next = drafts[i + 1];
        if (!is_fiscal(context, drafts[i], true) || next.sentence != drafts[i].sentence) continue;
        if (const int month = closed_month(next); month != 0 && closes_year(context, drafts[i], next)) return month;
        if (i + 2 >= drafts.size() || drafts[i + 2].sentence != next.sentence) continue;
        // "vom 1. Oktober 2023 bis zum 30. September 2024"
        const int month = closed_month(drafts[i + 2]);
        if (month == 0 || next.figure.value.kind != Kind::date || !next.figure.value.days) continue;
        const Day first = next.figure.value.days->from;
        const bool whole = calendar::month_of(first) == month % 12 + 1 &&
                           calendar::month_span(calendar::year_of(first), calendar::month_of(first)).from == first;
        if (whole) return month;
    }
    return 0;
}

void settle_fiscal_years(const ExtractContext& context, std::vector<Draft>& drafts) {
    const int month = fiscal_end(context, drafts);
    constexpr int december = 12;
    if (month == 0 || month == december) return;
    for (Draft& draft : drafts) {
        if (!is_fiscal(context, draft, false)) continue;
        const int year = calendar::year_of(draft.figure.value.days->from);
        draft.figure.value.days =
            Days{calendar::month_span(year, month + 1).from, calendar::month_span(year + 1, month).to};
    }
}

bool reports_year(const ExtractContext& context, const Draft& draft) {
    const Value& value = draft.figure.value;
    if (value.kind != Kind::date || !value.days) return false;
    if (value.precision != Precision::year && value.precision != Precision::half &&
        value.precision != Precision::quarter) {
        return false;
    }
    // In brackets and behind these stands what is compared, or where something begins.
    const std::string_view text = context.document.text;
    const std::uint32_t begin = draft.figure.span.begin;
    if (begin > 0 && text[begin - 1] == '(') return false;
    const std::string_view before = word_before(text, begin);
    return before != "seit" && before != "Seit" && before != "bis" && before != "ab" && before != "Ab" &&
           before != "als" && before != "gegenüber";
}

// "im Vorjahresmonat", "als im Vorjahreszeitraum": what has to be told before it; "" for other dates.
std::string_view counts_from(const ExtractContext& context, const Draft& draft) {
    if (draft.figure.value.kind != Kind::date) return {};
    const Term* term = context.rules.table("relative_period").find(surface_of(context, draft));
    constexpr std::string_view same = "-1 same_";
    return term != nullptr && term->id.starts_with(same) ? std::string_view(term->id).substr(same.size())
                                                         : std::string_view();
}

bool may_be_told(const Draft& draft, std::string_view period) {
    const Value& value = draft.figure.value;
    if (value.kind != Kind::date || !value.days) return false;
    const bool month = value.precision == Precision::month;
    const bool quarter = value.precision == Precision::quarter;
    if (period == "month") return month;
    return quarter || (period == "period" && (month || value.precision == Precision::half));
}

// The only such period that this sentence tells of so far or, where there is none, the one before; null for none or
// several.
const Draft* told_period(const std::vector<Draft>& drafts, std::size_t end, std::size_t at, std::string_view period) {
    const std::uint32_t sentence = drafts[at].sentence;
    const Draft* told = nullptr;
    for (std::size_t i = end; i-- > 0 && drafts[i].sentence + 1 >= sentence;) {
        if (!may_be_told(drafts[i], period)) continue;
        if (told != nullptr && drafts[i].sentence < told->sentence) break;
        if (told != nullptr && told->figure.value.days != drafts[i].figure.value.days) return nullptr;
        told = &drafts[i];
    }
    return told;
}

// A year before the one told of; what has none before it vanishes.
void settle_same_periods(const ExtractContext& context, std::vector<Draft>& drafts) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (const std::string_view period = counts_from(context, drafts[i]); !period.empty()) {
            const Draft* told = told_period(drafts, kept, i, period);
            if (told == nullptr) continue;
            const Value& model = told->figure.value;
            const date::days day(1);
            constexpr int year = -12;
            drafts[i].figure.value.precision = model.precision;
            drafts[i].figure.value.days = Days{calendar::add_months(model.days->from, year),
                                               calendar::add_months(model.days->to + day, year) - day};
        }
        if (kept != i) drafts[kept] = std::move(drafts[i]);
        ++kept;
    }
    drafts.resize(kept);
}

}  // namespace

void settle_told_years(const ExtractContext& context, std::vector<Draft>& drafts) {
    settle_fiscal_years(context, drafts);
    settle_same_periods(context, drafts);
    if (!context.published) return;
    const int last_year = calendar::year_of(*context.published) - 1;
    const Draft* told = nullptr;
    for (Draft& draft : drafts) {
        const bool date = draft.figure.value.kind == Kind::date && draft.figure.value.days;
        const Term* term = date ? context.rules.table("relative_period").find(surface_of(context, draft)) : nullptr;
        if (term == nullptr || term->id != "-1 year") {
            if (reports_year(context, draft)) told = &draft;
            continue;
        }
        // "2023 waren es acht, im Vorjahr neun", read in 2024: the year before the one that is told of.
        if (told != nullptr && draft.sentence <= told->sentence + 1 &&
            calendar::year_of(told->figure.value.days->from) == last_year) {
            draft.figure.value.days = calendar::year_span(last_year - 1);
        }
    }
}

}  // namespace stimmig
