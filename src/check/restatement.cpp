// A text that says again what it has said, with another value: "mit 48 Einsatzkräften", "alle 84 Einsatzkräfte". Two
// figures of one text are mostly two facts, so that the values have to look like a slip of the pen, and the later
// figure's words have to take up those of the earlier one.
#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>

#include "check/around.h"
#include "check/divergence_message.h"
#include "check/divergence_relation.h"
#include "check/each.h"
#include "check/headline_parts.h"
#include "check/restatement_fit.h"
#include "check/restatement_slip.h"
#include "check/text_in_hand.h"

namespace stimmig {
namespace {

/// Later figures of its unit that one is compared with: a text does not come back to what lies further behind.
constexpr std::size_t reach = 40;
/// A value that the text states elsewhere, too, is hardly a slip.
constexpr double stated_twice = -1.5;
/// Where a third figure is what lies between the two.
constexpr double explained = -2.5;
/// "34 Prozent", "30 Prozent": what is rounded is another figure rather than a slip.
constexpr double coarser = -0.7;

struct Restatement {
    std::uint32_t first = 0, second = 0;
    double surplus = 0;  ///< over what is asked for
};

class Restatements {
public:
    Restatements(const CheckInput& input, const RestatementWords& words, const TextInHand& read)
        : input_(input), text_(input.texts[read.index]), index_(read.index), fitter_(words, text_, read) {}

    void run(std::vector<Finding>& findings) {
        std::vector<Restatement> found;
        for (const auto& [unit, figures] : by_unit())
            for (std::size_t i = 0; i < figures.size(); ++i)
                for (std::size_t j = i + 1; j < std::min(figures.size(), i + 1 + reach); ++j)
                    if (const auto surplus = weigh(figures, figures[i], figures[j]); surplus && *surplus >= 0)
                        found.push_back({figures[i], figures[j], *surplus});
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

    [[nodiscard]] const Value& value(std::uint32_t figure) const { return text_.figures[figure].value; }

    /// Figures of the text's prose, in order; dates are a unit of their own.
    [[nodiscard]] std::map<std::string, std::vector<std::uint32_t>> by_unit() const {
        std::map<std::string, std::vector<std::uint32_t>> units;
        for (const std::uint32_t i : headline_parts(text_).body) {
            const Block& block = text_.document.blocks[text_.segmentation.sentences[text_.claims[i].sentence].block];
            if (block.kind != BlockKind::paragraph && block.kind != BlockKind::quote) continue;
            units[std::string(to_string(value(i).kind)) + value(i).unit].push_back(i);
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

    [[nodiscard]] std::optional<double> weigh(const std::vector<std::uint32_t>& unit, std::uint32_t first,
                                              std::uint32_t second) const {
        if (text_.claims[first].sentence == text_.claims[second].sentence) return std::nullopt;
        const auto slip = restated_slip(text_, first, second);
        if (!slip || relate(input_, {index_, first}, {index_, second}).verdict != Verdict::divergent)
            return std::nullopt;
        const auto one = fitter_.place_of(first);
        const auto other = fitter_.place_of(second);
        if (!one || !other) return std::nullopt;
        std::vector<FigurePlace> rivals;
        for (const std::uint32_t i : unit)
            if (const auto place = fitter_.place_of(i)) rivals.push_back(*place);
        const RestatementFit fit = fitter_.fit(*one, *other, rivals);
        if (!fit.tied && !slip->alone) return std::nullopt;
        return fit.odds + slip->odds - slip->bar + (slip->coarse ? coarser : 0) +
               (is_stated_elsewhere(second) ? stated_twice : 0) + (is_explained(first, second) ? explained : 0);
    }

    [[nodiscard]] bool is_stated_elsewhere(std::uint32_t figure) const {
        const std::string said = to_compact(value(figure));
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i)
            if (i != figure && value(i).kind == value(figure).kind && to_compact(value(i)) == said) return true;
        return false;
    }
    /// "48 rückten an, 36 kamen hinzu": the text says what makes the one the other.
    [[nodiscard]] bool is_explained(std::uint32_t first, std::uint32_t second) const {
        if (!value(first).low || !value(second).low) return false;
        const Number gap = abs(*value(first).low - *value(second).low);
        return std::any_of(text_.figures.begin(), text_.figures.end(), [&](const Figure& figure) {
            return figure.value.low && figure.value.unit == value(first).unit && *figure.value.low == gap;
        });
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
