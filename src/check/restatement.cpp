// A text that says again what it has said, with another value: "mit 48 Einsatzkräften", "alle 84 Einsatzkräfte". Two
// figures of one text are mostly two facts, so that the values have to look like a slip of the pen, and the later
// figure's words have to take up those of the earlier one.
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "check/around.h"
#include "check/divergence_message.h"
#include "check/divergence_relation.h"
#include "check/each.h"
#include "check/headline_parts.h"
#include "check/restatement_fit.h"
#include "check/restatement_slip.h"
#include "check/restatement_taken_up.h"
#include "check/text_in_hand.h"

namespace stimmig {
namespace {

/// Later figures of its unit that one is compared with: a text does not come back to what lies further behind.
constexpr std::size_t reach = 24;
/// Figures of its unit around one that is told as known, among which it should have been told.
constexpr std::size_t told_within = 60;
/// A value that the text states elsewhere, too, is hardly a slip.
constexpr double stated_twice = -1.5;
/// Where a third figure is what lies between the two.
constexpr double explained = -2.5;
/// "34 Prozent", "30 Prozent": what is rounded is another figure rather than a slip.
constexpr double coarser = -0.7;
/// Asked for where a figure is told as known: a text without slips tells such a one before, with the same value.
constexpr double taken_up_bar = 3.2;

struct Restatement {
    std::uint32_t first = 0, second = 0;
    double surplus = 0;  ///< over what is asked for
};

class Restatements {
public:
    Restatements(const CheckInput& input, const RestatementWords& words, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          fitter_(words, text_, read),
          taken_up_(words, input.rules, text_) {}

    void run(std::vector<Finding>& findings) {
        std::vector<Restatement> found;
        for (const auto& figures : by_unit()) weigh_pairs(figures, found);
        if (found.empty()) return;
        std::set<std::uint32_t> taken = told_of(findings);
        std::sort(found.begin(), found.end(), [](const Restatement& a, const Restatement& b) {
            return std::tuple{-a.surplus, a.first, a.second} < std::tuple{-b.surplus, b.first, b.second};
        });
        for (const Restatement& each : found) {
            if (taken.contains(each.first) || taken.contains(each.second)) continue;
            taken.insert({each.first, each.second});
            report(each, findings);
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    RestatementFitter fitter_;
    TakenUpFitter taken_up_;
    std::map<std::string, std::uint32_t> stated_;            ///< how often each value; empty until asked for
    std::set<std::pair<std::string, std::string>> numbers_;  ///< unit and number; likewise

    [[nodiscard]] const Value& value(std::uint32_t figure) const { return text_.figures[figure].value; }

    /// Figures of the text's prose, in order; dates are a unit of their own.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> by_unit() const {
        std::vector<std::vector<std::uint32_t>> units;
        for (const std::uint32_t i : headline_parts(text_).body) {
            const Block& block = text_.document.blocks[text_.segmentation.sentences[text_.claims[i].sentence].block];
            if (block.kind != BlockKind::paragraph && block.kind != BlockKind::quote) continue;
            const auto same = [&](const std::vector<std::uint32_t>& each) {
                return value(each.front()).kind == value(i).kind && value(each.front()).unit == value(i).unit;
            };
            const auto known = std::find_if(units.begin(), units.end(), same);
            if (known == units.end())
                units.push_back({i});
            else
                known->push_back(i);
        }
        return units;
    }

    /// What other checks have said something about.
    [[nodiscard]] std::set<std::uint32_t> told_of(const std::vector<Finding>& findings) const {
        std::set<std::uint32_t> figures;
        for (const Finding& finding : findings)
            for (const FigureRef ref : finding.figures)
                if (ref.text == index_ && finding.level != Level::off) figures.insert(ref.figure);
        return figures;
    }

    void weigh_pairs(const std::vector<std::uint32_t>& figures, std::vector<Restatement>& found) {
        std::vector<ToldFigure> told;  // of all, as soon as two of them may be one
        std::vector<std::optional<std::optional<double>>> known(figures.size());  // how each is told as known
        for (std::size_t i = 0; i < figures.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(figures.size(), i + 1 + reach); ++j) {
                const auto slip = slip_of(figures[i], figures[j]);
                if (!slip) continue;
                if (told.empty())
                    for (const std::uint32_t each : figures) told.push_back(fitter_.told(each));
                const std::size_t begin = i - std::min(i, reach / 2);
                const std::size_t end = std::min(told.size(), j + reach / 2);
                const std::size_t from = j - std::min(j, told_within);
                const auto around = std::span(told).subspan(from, std::min(told.size() - from, 2 * told_within));
                if (!known[j]) known[j] = told[j].row ? taken_up_.told_as_known(told[j], around) : std::nullopt;
                double surplus = weigh(told[i], told[j], *slip, std::span(told).subspan(begin, end - begin));
                if (*known[j]) surplus = std::max(surplus, taken_up(told[i], told[j], **known[j], *slip, around));
                if (surplus >= 0) found.push_back({figures[i], figures[j], surplus});
            }
    }

    [[nodiscard]] std::optional<RestatedSlip> slip_of(std::uint32_t first, std::uint32_t second) const {
        if (text_.claims[first].sentence == text_.claims[second].sentence) return std::nullopt;
        const auto slip = restated_slip(text_, first, second);
        const bool apart = slip && relate(input_, {index_, first}, {index_, second}).verdict == Verdict::divergent;
        return apart ? slip : std::nullopt;
    }

    [[nodiscard]] double weigh(const ToldFigure& first, const ToldFigure& second, const RestatedSlip& slip,
                               std::span<const ToldFigure> rivals) {
        constexpr double never = -1;
        if (!first.row || !second.row) return never;
        if (slip.other_rate || slip.in_words) return never;
        if (!slip.alone && !fitter_.may_be_tied(first, second)) return never;
        const RestatementFit fit = fitter_.fit(first, second, rivals);
        if (!fit.tied && !slip.alone) return never;
        const double surplus =
            fit.odds + slip.odds - slip.bar + (slip.coarse ? coarser : 0) + taken_up_.told_further(first, second);
        // What follows looks at more figures than these two.
        if (surplus < 0 || is_share_of(first.figure, second.figure)) return never;
        return surplus + (is_stated_elsewhere(second.figure) ? stated_twice : 0) +
               (is_explained(first.figure, second.figure) ? explained : 0);
    }

    /// What speaks for a figure told as known to be an earlier one, over what is asked for.
    [[nodiscard]] double taken_up(const ToldFigure& first, const ToldFigure& second, double form,
                                  const RestatedSlip& slip, std::span<const ToldFigure> all) const {
        if (!first.row) return -1;
        const std::optional<double> odds = taken_up_.odds(first, second, form, all);
        return odds ? *odds + slip.odds - taken_up_bar : -1;
    }

    [[nodiscard]] bool is_stated_elsewhere(std::uint32_t figure) {
        if (stated_.empty())
            for (const Figure& each : text_.figures) ++stated_[to_compact(each.value)];
        return stated_[to_compact(value(figure))] > 1;
    }
    /// "48 rückten an, 36 kamen hinzu": the text says what makes the one the other.
    [[nodiscard]] bool is_explained(std::uint32_t first, std::uint32_t second) {
        if (!value(first).low || !value(second).low) return false;
        if (numbers_.empty())
            for (const Figure& each : text_.figures)
                if (each.value.low) numbers_.emplace(each.value.unit, each.value.low->to_string());
        return numbers_.contains({value(first).unit, abs(*value(first).low - *value(second).low).to_string()});
    }

    /// "214.600 Besuche", "sonntags kamen 21.400, ein Anteil von zehn Prozent": one is told as a part of the other.
    [[nodiscard]] bool is_share_of(std::uint32_t first, std::uint32_t second) const {
        const auto& one = value(first).low;
        const auto& other = value(second).low;
        if (!one || !other || one->sign() <= 0 || other->sign() <= 0) return false;
        const Number share = (*one < *other ? *one / *other : *other / *one) * Number(100);
        const auto told_beside = [&](std::uint32_t figure) {
            const auto& claims = text_.claims;
            std::uint32_t i = figure;
            while (i > 0 && claims[i - 1].sentence == claims[figure].sentence) --i;
            for (; i < claims.size() && claims[i].sentence == claims[figure].sentence; ++i) {
                const Value& each = value(i);
                if (each.kind == Kind::percent && each.low && abs(*each.low - share) <= each.granularity) return true;
            }
            return false;
        };
        return told_beside(first) || told_beside(second);
    }

    void report(const Restatement& each, std::vector<Finding>& findings) const {
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, each.second}, {index_, each.first}};
        finding.divergent.emplace_back(0, 1);
        const FigureRef said = finding.figures[0];
        const FigureRef before = finding.figures[1];
        const Relation relation = relate(input_, said, before);
        finding.cause = to_string(relation.cause);
        finding.message = describe(input_, said, before, relation);
        finding.details = details(input_, said, before, relation);
        findings.push_back(std::move(finding));
    }
};

}  // namespace

TextCheck check_restatements(const CheckInput& input, std::vector<Finding>& findings) {
    const auto words = std::make_shared<const RestatementWords>(input.rules);
    return [&input, &findings, words](const TextInHand& read) { Restatements(input, *words, read).run(findings); };
}

}  // namespace stimmig
