// What years a text tells of: the fiscal year that it defines, and the year before the one that it reports.
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

}  // namespace

void settle_told_years(const ExtractContext& context, std::vector<Draft>& drafts) {
    settle_fiscal_years(context, drafts);
    if (!context.published) return;
    const int last_year = calendar::year_of(*context.published) - 1;
    const Draft* told = nullptr;
    for (Draft& draft : drafts) {
        if (!reports_year(context, draft)) continue;
        const Term* term = context.rules.table("relative_period").find(surface_of(context, draft));
        if (term == nullptr || term->id != "-1 year") {
            told = &draft;
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
