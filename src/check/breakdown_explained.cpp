// What other numbers of a text explain: a total that is no total, parts that are all the parts of another one.
#include <algorithm>

#include "check/breakdown.h"
#include "check/sums.h"

namespace stimmig {

/// A number of the text that is neither the total nor one of the parts, and what it may stand for: "über 600" would
/// explain anything.
bool Breakdowns::is_another(std::uint32_t number, std::uint32_t total, const Run& parts) const {
    const Modifier modifier = figure(number).value.modifier;
    const bool told = modifier == Modifier::exact || modifier == Modifier::approx;
    return told && number != total && !holds(parts, number);
}

/// "48 Höfe, davon 30 mit Milchvieh. Heute sind es 21 mit Kühen, 14 ...": the total's own sentence tells parts of it,
/// and others follow.
bool Breakdowns::is_parted_before(std::uint32_t total, const Run& parts, const Run& all) const {
    if (sentence_of(parts.front()) == sentence_of(total)) return false;
    return std::any_of(all.begin(), all.end(), [&](std::uint32_t number) {
        if (number <= total || number >= parts.front() || sentence_of(number) != sentence_of(total)) return false;
        const std::string tail = behind(number);
        return of_it_.in(low(figure(total).span.end, figure(number).phrase)) ||
               (tail.starts_with(' ') && of_it_.begins(std::string_view(tail).substr(1)));
    });
}

/// "13 Millionen ... acht steuert der Fonds bei, die übrigen fünf": one of the parts is what those behind it come to:
/// others that are none, or, where it has so many digits that they meet by no chance, any.
bool Breakdowns::has_parts_itself(const Run& parts, const Run& all) const {
    constexpr std::size_t most = 4;
    constexpr int many = 50;
    for (const std::uint32_t part : parts) {
        const bool surely = stated(figure(part)) >= to_exact(figure(part).value.significant) * many;
        Exact rest = stated(figure(part));
        bool other = false;
        auto next = static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), part) - all.begin());
        for (std::size_t length = 0; length < most && next < all.size() && rest > 0; ++length, ++next) {
            if (block_of(all[next]) != block_of(part)) break;
            rest -= stated(figure(all[next]));
            other = other || !holds(parts, all[next]);
            if (rest == 0 && length > 0 && (other || surely)) return true;
        }
    }
    return false;
}

/// "1.504 Schüler ... 1.720 Belegungen: Klavier 412 ... Chor 204, alle anderen 154": with what follows them the parts
/// come to another number.
bool Breakdowns::goes_on(std::uint32_t total, const Run& parts, const Run& all) const {
    constexpr std::size_t most = 2;
    constexpr int least = 100;  // smaller numbers meet by chance
    Bounds run = bounds_of(parts);
    auto next = static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), parts.back()) - all.begin());
    for (std::size_t many = 0; many < most && next < all.size(); ++many, ++next) {
        if (block_of(all[next]) != block_of(parts.back())) return false;
        run = sum(run, operand(figure(all[next]).value, input_.widths));
        if (!run.low || !run.high) return false;
        for (const std::uint32_t other : all)
            if (is_another(other, total, parts) && other != all[next] && stated(figure(other)) >= least &&
                meet(run, result(figure(other).value, input_.widths)))
                return true;
    }
    return false;
}

/// "auf Eichen entfallen 156, auf Kiefern 92": with those told before and behind them the parts are all of another
/// number, to so many digits that it is no chance.
bool Breakdowns::belongs_to_another(std::uint32_t total, const Run& parts, const Run& all) const {
    constexpr int many = 500;
    constexpr std::size_t reach = 4;
    const std::uint32_t block = block_of(parts.front());
    Run row;
    for (const std::uint32_t number : all)
        if (number != total && block_of(number) + 1 >= block && block_of(number) <= block + 1 && !is_compared(number))
            row.push_back(number);
    const auto at = [&](std::uint32_t number) {
        return static_cast<std::size_t>(std::lower_bound(row.begin(), row.end(), number) - row.begin());
    };
    const std::size_t first = at(parts.front());
    const std::size_t last = at(parts.back());
    if (first == row.size() || last == row.size()) return false;
    for (std::size_t begin = first - std::min(first, reach); begin <= first; ++begin)
        for (std::size_t end = last + 1; end <= std::min(row.size(), last + 1 + reach); ++end) {
            const Run run(row.begin() + static_cast<std::ptrdiff_t>(begin),
                          row.begin() + static_cast<std::ptrdiff_t>(end));
            const Bounds bounds = bounds_of(run);
            if (run.size() <= parts.size() || !bounds.low || !bounds.high) continue;
            const auto is_sum = [&](std::uint32_t other) {
                const Value& value = figure(other).value;
                return is_another(other, total, run) && to_exact(*value.low) >= to_exact(value.granularity) * many &&
                       meet(bounds, result(value, input_.widths));
            };
            if (std::any_of(all.begin(), all.end(), is_sum)) return true;
        }
    return false;
}

/// "258 Personen. 170 blieben unverletzt, 62 erlitten Verletzungen, 17 wurden vermerkt. Sieben der neun Toten ...": the
/// first of the numbers come to the total with one told elsewhere, and the others are parts of something else.
bool Breakdowns::begins_with_parts(std::uint32_t total, const Run& parts, const Run& all) const {
    constexpr std::size_t least = 3;
    Exact rest = stated(figure(total));
    Run first;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        first.push_back(parts[i]);
        rest -= stated(figure(parts[i]));
        if (i + 1 < least || rest <= 1 || sentence_of(parts[i]) == sentence_of(parts[i + 1])) continue;
        const auto is_rest = [&](std::uint32_t other) {
            return is_another(other, total, first) && stated(figure(other)) == rest;
        };
        if (std::any_of(all.begin(), all.end(), is_rest)) return true;
    }
    return false;
}

/// Whether a number and its neighbours come to another one: then it is no total.
bool Breakdowns::is_part(std::uint32_t total, const Run& parts, const Run& told) const {
    Run all;
    std::copy_if(told.begin(), told.end(), std::back_inserter(all),
                 [&](std::uint32_t number) { return !is_compared(number); });
    const auto its = static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), total) - all.begin());
    for (std::size_t begin = its - std::min(its, longest_run_); begin <= its; ++begin) {
        Bounds run{Exact(0), Exact(0)};
        for (std::size_t i = begin; i < std::min(all.size(), begin + longest_run_); ++i) {
            run = sum(run, operand(figure(all[i]).value, input_.widths));
            if (!run.low || !run.high) break;
            if (i < its || i == begin) continue;
            for (std::size_t other = begin - std::min(begin, longest_run_);
                 other < std::min(all.size(), i + longest_run_); ++other)
                if ((other < begin || other > i) && is_another(all[other], total, parts) &&
                    meet(run, result(figure(all[other]).value, input_.widths)))
                    return true;
        }
    }
    return false;
}

/// "22 stimmten dafür, 15 dagegen, drei enthielten sich. Gemessen an allen 44 Sitzen ... Vier Mitglieder fehlten.": a
/// number near the total is what the parts lack, or the total lacks.
bool Breakdowns::completes(std::uint32_t total, const Exact& value, const Run& parts, const Run& all) const {
    const Exact lacks = stated(figure(total)) - value;
    // "1.300, 1.100 und 2.100. Verkauft waren 4.300, die übrigen 200 verschenkt"
    const auto next = std::upper_bound(all.begin(), all.end(), total);
    if (next != all.end() && is_another(*next, total, parts) && sentence_of(*next) == sentence_of(total) &&
        stated(figure(*next)) + lacks == 0)
        return true;
    return lacks > 1 && std::any_of(all.begin(), all.end(), [&](std::uint32_t other) {
               return is_another(other, total, parts) && block_of(other) == block_of(parts.front()) &&
                      stated(figure(other)) == lacks;
           });
}

/// "37 Mandate gehen an die Volkspartei, 18 an die Linke, 14 an die Grünen und zehn an die Liberalen. Die bisherigen
/// Partner verfügen mithin über 47": two of the row, though not of the parts, come to it.
bool Breakdowns::is_of_others(std::uint32_t total, const Run& parts, const Run& all) const {
    if (total < parts.front()) return false;
    const std::uint32_t sentence = sentence_of(parts.front());
    for (const std::uint32_t one : all)
        for (const std::uint32_t other : all) {
            if (one == other || one == total || other == total || holds(parts, one)) continue;
            if (sentence_of(one) == sentence && sentence_of(other) == sentence &&
                stated(figure(one)) + stated(figure(other)) == stated(figure(total)))
                return true;
        }
    return false;
}

/// "Acht erlitten schwere Verletzungen, zwei schweben in Lebensgefahr, die übrigen 29 ...": whether they come to the
/// total without one that is a part of the one before it.
bool Breakdowns::lacks_inner(const Run& run, const Bounds& told) const {
    const Exact value = sum_of(run);
    for (std::size_t i = 1; i < run.size(); ++i) {
        const Exact rest = value - stated(figure(run[i]));
        if (stated(figure(run[i])) < stated(figure(run[i - 1])) && meet({rest, rest}, told)) return true;
    }
    return false;
}

/// Whether the text states what the parts come to, or tells other numbers near them that come to the total.
bool Breakdowns::explained(std::uint32_t total, const Run& parts, const Run& all, bool closed) const {
    Bounds sum_bounds = bounds_of(parts);
    // "bis zu 3,5 Millionen" among the parts would explain anything.
    const Exact value = sum_of(parts);
    if (!sum_bounds.low || !sum_bounds.high) sum_bounds = {value, value};
    const Bounds told = result(figure(total).value, input_.widths);
    // Small numbers meet by chance: far away they say nothing.
    const bool small = stated(figure(total)) < 100;
    for (const std::uint32_t other : all)
        if (is_another(other, total, parts) &&
            (!small || block_of(other) == block_of(parts.front()) || block_of(other) == block_of(total)) &&
            meet(sum_bounds, result(figure(other).value, input_.widths)))
            return true;
    // "Von 3800 Anwohnern blieben 260, so dass 190 Helfer klingelten; die übrigen 3540 gingen": all but one, to the
    // last of so many digits, come to it by no chance.
    constexpr int many = 1000;
    const bool surely = to_exact(figure(total).value.granularity) * many <= stated(figure(total));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Exact rest = value - stated(figure(parts[i]));
        const bool outer = i == 0 || i + 1 == parts.size();
        // "Neun erlitten schwere Verletzungen, drei schweben in Lebensgefahr": the smaller one is a part of the other.
        const bool inner = i > 0 && stated(figure(parts[i])) < stated(figure(parts[i - 1]));
        if (parts.size() > 2 && (!closed || surely || outer || inner) && meet({rest, rest}, told)) return true;
    }
    if (completes(total, value, parts, all) || (!closed && is_of_others(total, parts, all))) return true;
    for (std::size_t begin = 0; begin < all.size(); ++begin) {
        if (small && block_of(all[begin]) != block_of(parts.front())) continue;
        Bounds run{Exact(0), Exact(0)};
        for (std::size_t i = begin; i < std::min(all.size(), begin + longest_run_); ++i) {
            if (all[i] == total) break;
            run = sum(run, operand(figure(all[i]).value, input_.widths));
            // What the text says to be all the parts is not explained by some of them.
            const bool other = !closed || (all[begin] <= parts.front() && all[i] >= parts.back());
            if (!other || !run.low || !run.high || i == begin) continue;
            if (meet(run, told)) return true;
            const bool wider = all[begin] <= parts.front() && all[i] >= parts.back() && i + 1 - begin > parts.size();
            if (wider && i - begin < parts.size() + 2 &&
                lacks_inner(Run(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                all.begin() + static_cast<std::ptrdiff_t>(i + 1)),
                            told))
                return true;
        }
    }
    return false;
}

}  // namespace stimmig
