#include "check/day_year.h"

#include <date/date.h>

#include <algorithm>

#include "check/around.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

// Further from publication than this, a date without its year may be one that is told of.
constexpr int at_hand = 30;
constexpr int near_days = 60;
constexpr int coming_days = 150;
constexpr int far_days = 200;

}  // namespace

DayYears::DayYears(const Text& text) : text_(text) {
    for (const Figure& figure : text_.figures) {
        if (figure.value.kind != Kind::date || !figure.value.days || figure.inferred_date) continue;
        for (const Day day : {figure.value.days->from, figure.value.days->to}) {
            years_.insert(calendar::year_of(day));
            block_years_.insert({block_of(figure), calendar::year_of(day)});
        }
    }
}

std::uint32_t DayYears::block_of(const Figure& figure) const {
    const Sentence* sentence = sentence_of(text_, figure);
    return sentence ? sentence->block : 0;
}

std::optional<Days> DayYears::written_elsewhere(const Figure& figure, const std::function<bool(int)>& right_in) const {
    const auto& published = text_.document.published;
    if (std::any_of(years_.begin(), years_.end(), right_in)) return std::nullopt;
    if (!figure.inferred_date || !figure.value.days || figure.value.precision != Precision::day) return std::nullopt;
    const date::year_month_day day{figure.value.days->from};
    if (published && std::abs((figure.value.days->from - *published).count()) <= near_days) return std::nullopt;
    std::optional<Days> found;
    for (const Figure& other : text_.figures) {
        if (other.value.kind != Kind::date || other.value.precision != Precision::day || !other.value.days ||
            other.inferred_date || other.doubtful)
            continue;
        const date::year_month_day its{other.value.days->from};
        if (its.month() != day.month() || its.day() != day.day()) continue;
        if (found && found->from != other.value.days->from) return std::nullopt;
        found = other.value.days;
    }
    return found;
}

bool DayYears::sure_of_year(const Figure& figure, const std::function<bool(int)>& right_in) const {
    if (!figure.inferred_date) return true;
    const auto& published = text_.document.published;
    if (!published) return false;
    const Day day = figure.value.days->from;
    const auto apart = std::abs((day - *published).count());
    if (apart > far_days) return false;
    // Of days to come the next one is meant, unless another year is written.
    const bool to_come = day > *published && apart <= coming_days;
    const int year = calendar::year_of(day);
    // Last year's calendar is the commonest slip: where the day is at hand, last year counts only if it is spoken of
    // nearby.
    const bool excused = std::any_of(years_.begin(), years_.end(), [&](int named) {
        const bool close = std::abs(named - year) <= 1 && apart <= at_hand;
        return right_in(named) && (!close || block_years_.contains({block_of(figure), named}));
    });
    if (excused) return false;
    return apart <= near_days || to_come || !(right_in(year - 1) || right_in(year + 1));
}

}  // namespace stimmig
