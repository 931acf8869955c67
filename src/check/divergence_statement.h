// Figures made ready for comparing: what the words around them speak of as numbers, each with a weight.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"

namespace stimmig {

/// What a word of a claim's context is.
enum class TokenKind : std::uint8_t { word, concept_, measure, name, counted };

/// Sorted token numbers.
using Tokens = std::vector<std::uint32_t>;

/// Figures that may be compared at all share a class: money, shares, dates, one unit of count or duration.
struct Statement {
    FigureRef ref;
    std::uint32_t part = 0;  ///< texts in order; headlines are a part of their own, body parts follow each other
    std::uint32_t unit_class = 0;
    bool headline = false;
    double depth = 0;              ///< where in its text it stands, 0 .. 1
    Tokens near, far;              ///< far holds what is not near
    Tokens near_parts, all_parts;  ///< words and names of the clause and of all, with the parts of compounds
    Tokens names;                  ///< of the whole sentence
    Tokens counted;
    std::uint32_t measure = 0;  ///< token of the measure that the claim settled on, 0 for none
    std::uint32_t subject = 0;  ///< token of the subject, 0 for none
};

class Statements {
public:
    explicit Statements(const CheckInput& input);

    [[nodiscard]] const std::vector<Statement>& all() const { return all_; }
    [[nodiscard]] TokenKind kind(std::uint32_t token) const { return kinds_[token]; }
    [[nodiscard]] std::string_view name(std::uint32_t token) const { return names_[token]; }
    /// 1 for a token that few statements of the run have, towards 0 for one that all have.
    [[nodiscard]] double weight(std::uint32_t token) const { return weights_[token]; }
    /// Whether two texts may tell the same story: names in common, published within weeks.
    [[nodiscard]] bool may_share_story(std::uint32_t text_a, std::uint32_t text_b) const;

private:
    const CheckInput& input_;
    std::vector<Statement> all_;
    std::vector<TokenKind> kinds_;
    std::vector<std::string_view> names_;
    std::vector<double> weights_;
    std::deque<std::string> subjects_;   ///< the tokens of subjects, which no claim holds as such
    std::vector<Tokens> text_words_;     ///< per text: words and names around its figures
    std::vector<double> story_weights_;  ///< per token: how much it says about two texts telling one story

    void add_parts();
};

/// Sum of `weight` over what two sorted lists share.
template <typename Weight>
double shared(const Tokens& a, const Tokens& b, const Weight& weight) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] < b[j]) {
            ++i;
        } else if (b[j] < a[i]) {
            ++j;
        } else {
            sum += weight(a[i]);
            ++i;
            ++j;
        }
    }
    return sum;
}

}  // namespace stimmig
