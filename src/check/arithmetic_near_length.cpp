// How long a change took, and that it is told of the values right before it.
#include <date/date.h>

#include <algorithm>

#include "check/arithmetic_near.h"
#include "check/sums.h"

namespace stimmig {

/// "In drei Jahrzehnten hat sie sich damit verdreifacht": a way of its own.
bool NearRelations::names_length(const NearValue& told) const {
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    return std::any_of(in.values.begin(), in.values.end(), [&, from = from, to = to](const NearValue& each) {
        if (each.figure == told.figure || each.item < from || each.item >= to) return false;
        // "drei Jahrzehnten" are a number of what is no unit.
        const bool counted = each.item + 1 < to && (in.classes[each.item + 1] & NearWords::time_noun) != 0;
        return counted || at(each).value.kind == Kind::duration;
    });
}

/// "2021 waren es 18, im vergangenen Jahr 36: die Zahl hat sich in drei Jahren verdoppelt": as long as from one value
/// to the other.
bool NearRelations::lies_between(const Figure& length, const NearValue& a, const NearValue& b) const {
    if (length.value.kind != Kind::duration || !length.value.low) return false;
    const bool months = length.value.unit == "month";
    if (!months && length.value.unit != "year") return false;
    constexpr int in_a_year = 12;
    const Exact years = months ? Exact(stated(length) / in_a_year) : stated(length);
    if (!a.days || !b.days) return years == 1 && (a.time < 0 || b.time < 0);
    const auto year = [](const Days& days) { return static_cast<int>(date::year_month_day{days.from}.year()); };
    const int apart = year(*a.days) - year(*b.days);
    return years == (apart < 0 ? -apart : apart);
}

bool NearRelations::names_other_length(const NearValue& told, const NearValue& a, const NearValue& b) const {
    if (!names_length(told)) return false;
    const NearSentence& in = passage_.sentence(told.sentence);
    const auto [from, to] = NearPassage::clause(in, told.item);
    return std::none_of(in.values.begin(), in.values.end(), [&, from = from, to = to](const NearValue& each) {
        return each.item >= from && each.item < to && lies_between(at(each), a, b);
    });
}

/// "Dieses Plus von 18 Prozent", but not where that has been told itself: "In Hessen waren es 18 Prozent mehr."
bool NearRelations::is_pointed_at(const NearValue& told, const NearValue& a, const NearValue& b) const {
    for (std::uint32_t i = std::min({told.figure, a.figure, b.figure}); i < told.figure; ++i)
        if (i != a.figure && i != b.figure && text_.figures[i].value.kind == at(told).value.kind) return false;
    const NearSentence& in = passage_.sentence(told.sentence);
    const std::size_t from = NearPassage::clause(in, told.item).first;
    constexpr std::size_t reach_back = 4;
    for (std::size_t name = told.item; name-- > from && told.item - name <= reach_back;) {
        if ((in.classes[name] & NearWords::change_noun) == 0) continue;
        for (std::size_t i = name; i-- > from && name - i <= 2;)
            if ((in.classes[i] & NearWords::pointing) != 0) return true;
    }
    return false;
}

}  // namespace stimmig
