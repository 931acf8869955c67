// Figures made ready for comparing: what the words around them speak of as numbers, each with a weight. An archive has
// few figures that are ever compared, so that only what is needed to find those is computed for all.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/interner.h"
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
    std::uint32_t subject = 0;  ///< token of the subject, 0 for none
    bool headline = false;
    double depth = 0;  ///< where in its text it stands, 0 .. 1
};

class Statements {
public:
    explicit Statements(const CheckInput& input);

    [[nodiscard]] const std::vector<Statement>& all() const { return all_; }
    /// Those of one text stand together: [first, last).
    [[nodiscard]] std::size_t text_count() const { return first_of_text_.size() - 1; }
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> of_text(std::uint32_t text) const {
        return {first_of_text_[text], first_of_text_[text + 1]};
    }
    [[nodiscard]] TokenKind kind(std::uint32_t token) const { return kinds_[token]; }
    [[nodiscard]] std::string_view name(std::uint32_t token) const { return number_.name(token); }
    /// The token of a word or name; 0 for none.
    [[nodiscard]] std::uint32_t find(std::string_view word) const { return number_.find(word); }
    /// One more than the largest token.
    [[nodiscard]] std::size_t token_count() const { return number_.size(); }
    /// 1 for a token that few statements of the run have, towards 0 for one that all have.
    [[nodiscard]] double weight(std::uint32_t token) const { return weights_[token]; }
    /// How many statements have it.
    [[nodiscard]] std::uint32_t uses(std::uint32_t token) const { return uses_[token]; }

    /// The statement's tokens, each once, not sorted: those of its clause, and the rest, in which nothing is counted.
    [[nodiscard]] std::span<const std::uint32_t> near(std::uint32_t statement) const {
        return std::span(tokens_).subspan(extents_[statement].begin,
                                          extents_[statement].near_end - extents_[statement].begin);
    }
    [[nodiscard]] std::span<const std::uint32_t> far(std::uint32_t statement) const {
        return std::span(tokens_).subspan(extents_[statement].near_end,
                                          extents_[statement].end - extents_[statement].near_end);
    }
    /// Token of the measure that the claim settled on, 0 for none.
    [[nodiscard]] std::uint32_t measure(std::uint32_t statement) const;
    /// A word or name with those words of the run that it begins or ends with: "Bergungskosten" in one text are "Kosten
    /// der Bergung" in another. Nothing for other tokens.
    [[nodiscard]] Tokens with_parts(std::uint32_t token) const;
    /// Whether two texts may tell the same story: published within weeks and, unless that is known (stories.h), with
    /// words in common, also where a third links them.
    [[nodiscard]] bool may_share_story(std::uint32_t text_a, std::uint32_t text_b) const;
    /// Whether they were published within weeks, as far as that is known.
    [[nodiscard]] bool may_be_of_one_time(std::uint32_t text_a, std::uint32_t text_b) const;

private:
    struct Extent {
        std::uint32_t begin = 0, near_end = 0, end = 0;
    };
    const CheckInput& input_;
    std::vector<Statement> all_;
    std::vector<std::uint32_t> first_of_text_;
    std::vector<Extent> extents_;        ///< per statement: its part of tokens_
    std::vector<std::uint32_t> tokens_;  ///< of all statements
    Interner number_;
    Interner class_;
    std::vector<std::uint32_t> numbers_;  ///< of the tokens of the text that is being added; 0 for none yet
    std::uint32_t last_name_ = 0;         ///< names have the first numbers
    std::vector<TokenKind> kinds_;
    std::vector<std::uint32_t> uses_;
    std::vector<std::uint32_t> last_texts_;  ///< per token: 1 + the last text that has it
    std::vector<double> weights_;
    std::deque<std::string> subjects_;    ///< the tokens of subjects, which no claim holds as such
    std::vector<Tokens> text_words_;      ///< per text: words and names around its figures
    std::vector<std::uint32_t> stories_;  ///< per text: the first text of those that it is linked with

    void number_names();
    void add_text(std::uint32_t text);
    void add_tokens(const Claim& claim, const TokenTable& table);
    void weigh();
    void join_stories();
    [[nodiscard]] bool have_common_words(std::uint32_t text_a, std::uint32_t text_b) const;
    [[nodiscard]] std::uint32_t number_of_token(std::string_view token);
};

/// Index of the last title or heading before the first paragraph; -1 for none. HTML states its title twice.
[[nodiscard]] std::int64_t headline_end(const std::vector<Block>& blocks);

}  // namespace stimmig
