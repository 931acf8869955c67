#include "link/date_spans.h"

#include <date/date.h>

#include <utility>

#include "extract/letters.h"

namespace stimmig {

namespace {

// Whether "zwischen" opens the span, with or without an article.
bool stands_between(std::string_view text, std::uint32_t begin) {
    std::string_view before = trim(text.substr(0, begin));
    if (before.ends_with(" dem")) before = trim(before.substr(0, before.size() - 4));
    return before.ends_with("wischen");
}

bool is_date(const Figure& figure) {
    return figure.value.kind == Kind::date && figure.value.days.has_value();
}

// Of one kind of calendar unit; days and months may be the ends of one span.
bool are_alike(const Value& a, const Value& b) {
    if (a.precision == b.precision) return a.precision != Precision::span;
    const auto fine = [](Precision of) {
        return of == Precision::day || of == Precision::month || of == Precision::part_of_month;
    };
    return fine(a.precision) && fine(b.precision);
}

bool are_ends(std::string_view text, const Figure& a, const Figure& b) {
    if (!is_date(a) || !is_date(b) || b.span.begin < a.span.end || !are_alike(a.value, b.value)) return false;
    if (a.value.days->from >= b.value.days->from || a.value.days->to >= b.value.days->to) return false;
    const std::string_view joint = trim(text.substr(a.span.end, b.span.begin - a.span.end));
    if (joint == "und" || joint == "und dem") {
        if (stands_between(text, a.span.begin)) return true;
        // "im Mai und Juni 2030": in a row, as "am 3. und 4. Mai" are.
        const bool months = a.value.precision == Precision::month && b.value.precision == Precision::month;
        return months && a.inferred_date && b.value.days->from == a.value.days->to + date::days(1);
    }
    const bool until = joint == "bis" || joint == "bis zum" || joint == "bis einschließlich" || joint == "–" ||
                       joint == "-" || joint == "—";
    return until && (a.value.precision == Precision::year || a.inferred_date || b.inferred_date);
}

}  // namespace

void join_date_spans(Text& text) {
    std::vector<Figure>& figures = text.figures;
    std::vector<std::uint32_t> place(figures.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < figures.size(); ++i, ++kept) {
        const bool joins = i + 1 < figures.size() && are_ends(text.document.text, figures[i], figures[i + 1]);
        place[i] = static_cast<std::uint32_t>(kept);
        if (kept != i) figures[kept] = std::move(figures[i]);
        if (kept != i && i < text.claims.size()) text.claims[kept] = std::move(text.claims[i]);
        if (!joins) continue;
        const Figure& end = figures[++i];
        place[i] = static_cast<std::uint32_t>(kept);
        Figure& span = figures[kept];
        span.span.end = end.span.end;
        span.value.days->to = end.value.days->to;
        span.value.precision = Precision::span;
        span.inferred_date |= end.inferred_date;
    }
    if (kept == figures.size()) return;
    figures.resize(kept);
    if (!text.claims.empty()) text.claims.resize(kept);
    for (Figure& figure : figures) {
        for (std::uint32_t* reference : {&figure.conversion_of, &figure.change_from}) {
            if (*reference != no_figure) *reference = place[*reference];
        }
    }
    for (std::size_t i = 0; i < text.claims.size(); ++i) text.claims[i].figure = static_cast<std::uint32_t>(i);
}

}  // namespace stimmig
