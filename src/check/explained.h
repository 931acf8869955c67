// Whether other figures near one make it right: what explains a figure takes precedence over what does not.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"
#include "check/items.h"
#include "value/exact.h"

namespace stimmig {

/// Reads a figure as what others of its sentence and those beside it come to: their sum, difference, product, quotient,
/// the share of one in the other or in both, a percentage of one.
class Explanations {
public:
    Explanations(const CheckInput& input, std::uint32_t text, const std::vector<FigureRange>& ranges)
        : input_(input), text_(input.texts[text]), ranges_(ranges) {}

    /// Whether some come to it, to the last digit written. What a finding reckons with, `used`, explains nothing alone,
    /// and numbers of few digits nothing at all: they meet by chance.
    [[nodiscard]] bool explain(std::uint32_t figure, const std::vector<std::uint32_t>& used) const;

private:
    /// A figure to compute with.
    struct Operand {
        std::uint32_t figure = no_figure;
        Exact value;
        Exact base;             ///< in the smallest unit that its measure is told in: tonnes in kilograms
        std::string measure;    ///< what may be added up with each other
        bool is_share = false;  ///< or a factor, in percent as well
        bool used = false;
    };
    /// What is to be explained.
    struct Told {
        Operand it;
        Exact spare;            ///< how far what is computed may lie from it
        bool in_words = false;  ///< "ein Drittel", "doppelt"
    };

    const CheckInput& input_;
    const Text& text_;
    const std::vector<FigureRange>& ranges_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] Operand operand_of(std::uint32_t figure) const;
    [[nodiscard]] std::vector<Operand> near(std::uint32_t figure, const std::vector<std::uint32_t>& used) const;
    [[nodiscard]] static bool ratio(const Told& told, const Operand& a, const Operand& b);
    [[nodiscard]] static bool amount(const Told& told, const Operand& a, const Operand& b);
    [[nodiscard]] static bool total(const Told& told, const std::vector<Operand>& all);
};

}  // namespace stimmig
