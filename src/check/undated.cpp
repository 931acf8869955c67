#include "check/undated.h"

#include "check/around.h"
#include "check/written_date.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

bool is_yearless_day(const Figure& figure) {
    return figure.value.kind == Kind::date && figure.value.precision == Precision::day && !figure.value.days &&
           !figure.value.impossible && !figure.doubtful;
}

bool speaks_of_other_year(const Ruleset& rules, const Text& text, const FigureRange& range, std::uint32_t sentence) {
    const Span in = text.segmentation.sentences[sentence].span;
    bool names = lower(plain(text, in.begin, in.end)).find("jahr") != std::string::npos;
    for (std::uint32_t i = range.first; i < range.last && !names; ++i)
        names = text.figures[i].value.kind == Kind::date && written_date(rules, text, text.figures[i].span).year != 0;
    return names && !of_this_year(text, sentence);
}

}  // namespace

bool of_this_year(const Text& text, std::uint32_t sentence) {
    const Span in = text.segmentation.sentences[sentence].span;
    const std::string low = lower(plain(text, in.begin, in.end));
    return low.find("diesem jahr") != std::string::npos || low.find("dieses jahr") != std::string::npos ||
           low.find(" heuer ") != std::string::npos;
}

bool of_other_year(const Ruleset& rules, const Text& text, const std::vector<FigureRange>& ranges,
                   std::uint32_t sentence) {
    const auto& sentences = text.segmentation.sentences;
    if (speaks_of_other_year(rules, text, ranges[sentence], sentence)) return true;
    return sentence > 0 && sentences[sentence - 1].block == sentences[sentence].block &&
           speaks_of_other_year(rules, text, ranges[sentence - 1], sentence - 1);
}

std::vector<DayWithoutYear> days_without_year(const Ruleset& rules, const Text& text,
                                              const std::vector<FigureRange>& ranges) {
    std::vector<DayWithoutYear> days;
    if (text.document.published) return days;
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        if (!is_yearless_day(text.figures[i])) continue;
        const WrittenDate written = written_date(rules, text, text.figures[i].span);
        if (written.day == 0 || written.month == 0 || written.year != 0) continue;
        if (of_other_year(rules, text, ranges, text.segmentation.sentence_at(text.figures[i].span.begin))) continue;
        if (calendar::day_of(some_leap_year, written.month, written.day))
            days.push_back({i, written.month, written.day});
    }
    return days;
}

TextOfYear in_year(const Text& text, const std::vector<DayWithoutYear>& days, int year) {
    TextOfYear found{text, std::vector<bool>(text.figures.size())};
    for (const DayWithoutYear& each : days) {
        const auto day = calendar::day_of(year, each.month, each.day);
        if (!day) continue;
        Figure& figure = found.text.figures[each.figure];
        figure.value.days = Days{*day, *day};
        figure.inferred_date = true;
        found.completed[each.figure] = true;
    }
    return found;
}

}  // namespace stimmig
