// What the figures around two figures say about them: texts that agree on those speak of the same thing.
#include <algorithm>

#include "check/divergence_fit.h"
#include "check/divergence_relation.h"

namespace stimmig {
namespace {

Number digits_that_count(const Value& value) {
    return value.low && value.granularity.sign() > 0 ? abs(*value.low) / value.granularity : Number(0);
}

}  // namespace

// Two sentences, or two lists, that state other figures alike speak of the same thing.
double Fitter::anchors(const Side& side_a, const Side& side_b) const {
    const FigureRef a = side_a.statement.ref;
    const FigureRef b = side_b.statement.ref;
    const auto of = [&](const Side& side) {
        const ByPlace& list = side.by_place;
        const std::uint32_t place = place_of(side.statement.ref.text, side.statement.ref.figure);
        const auto first = std::lower_bound(list.begin(), list.end(), std::pair{place, 0U});
        auto last = first;
        while (last != list.end() && last->first == place && last - first < 24) ++last;
        return std::pair{first, last};
    };
    const auto [a_first, a_last] = of(side_a);
    const auto [b_first, b_last] = of(side_b);
    double found = 0;
    for (auto i = a_first; i != a_last; ++i) {
        const FigureRef x{a.text, i->second};
        if (x == a) continue;
        for (auto j = b_first; j != b_last; ++j) {
            const FigureRef y{b.text, j->second};
            if (y == b) continue;
            const Value& u = input_.figure(x).value;
            const Value& v = input_.figure(y).value;
            if (u.kind != v.kind || u.kind == Kind::duration) continue;
            const Relation relation = relate(input_, x, y);
            if (relation.verdict != Verdict::identical && relation.verdict != Verdict::consistent) continue;
            // A year or a small round number agrees by chance.
            const bool telling = u.kind == Kind::date
                                     ? u.precision == Precision::day
                                     : std::min(digits_that_count(u), digits_that_count(v)) >= Number(10);
            found += telling ? 1.0 : 0.4;
            break;
        }
    }
    return std::min(found, 2.0);
}

Verdict Fitter::verdict_on(std::uint32_t a, std::uint32_t b) const {
    if (const auto known = known_.find(a, b)) return *known;
    return relate(input_, statements_.all()[a].ref, statements_.all()[b].ref).verdict;
}

// Which of the figures right before and after the one agrees with which of those around the other.
double Fitter::sequence(std::uint32_t a, std::uint32_t b) const {
    const auto& all = statements_.all();
    double found = 0;
    for (const int of_a : {-1, 1})
        for (const int of_b : {-1, 1}) {
            const std::uint32_t x = a + static_cast<std::uint32_t>(of_a);
            const std::uint32_t y = b + static_cast<std::uint32_t>(of_b);
            if (x >= all.size() || y >= all.size()) continue;
            if (all[x].ref.text != all[a].ref.text || all[y].ref.text != all[b].ref.text) continue;
            if (all[x].unit_class != all[y].unit_class || !prospects_.may_agree(x, y)) continue;
            const Verdict verdict = verdict_on(x, y);
            if (!agrees(verdict)) continue;
            found += (verdict == Verdict::identical ? 1.0 : 0.6) * (of_a == of_b ? 1.0 : 0.6);
        }
    return std::min(found, 2.0);
}

}  // namespace stimmig
