// From a pattern's match to a figure: one function per kind. Each reads the groups named in its comment and gives
// nothing where they make no sense together, in which case the candidate is dropped.
#pragma once

#include <optional>

#include "extract/beginnings.h"
#include "extract/match.h"

namespace stimmig {

/// The term of a scale word, also inside a compound ("Viertelmilliarde"); null if it is none.
[[nodiscard]] const Term* find_scale(const Ruleset& rules, std::string_view scale);
/// What a match writes as its scale; English words ("USD 3 billion") as their letters, which name no other number.
[[nodiscard]] std::string_view written_scale(const Match& match);
/// number, scale: reads a numeral with its scale word into low, high, granularity, significant and form.
[[nodiscard]] bool read_amount(const ExtractContext& context, std::string_view number, std::string_view scale,
                               Figure& figure);

/// The smaller part of a number in two scales ("zwei Millionen dreihunderttausend"), added to it.
[[nodiscard]] bool add_amount(const ExtractContext& context, std::string_view number, std::string_view scale,
                              Figure& figure);

/// What a hedge of table "modifier" with this id makes of a value that may be hedged already.
void apply_hedge(Value& value, std::string_view id);

/// number, scale, currency; minor ("drei Euro achtzig"); vague.
[[nodiscard]] std::optional<Figure> interpret_money(const ExtractContext& context, const Match& match);
/// number, unit (table percent_unit); fraction ("zwei Drittel", "jeder Fünfte").
[[nodiscard]] std::optional<Figure> interpret_percent(const ExtractContext& context, const Match& match);
/// number or word (table factor_word).
[[nodiscard]] std::optional<Figure> interpret_factor(const ExtractContext& context, const Match& match);
/// number, scale, unit (table unit); bare numbers have no unit yet.
[[nodiscard]] std::optional<Figure> interpret_count(const ExtractContext& context, const Match& match);
/// number, unit (table duration_unit).
[[nodiscard]] std::optional<Figure> interpret_duration(const ExtractContext& context, const Match& match);
/// Calendar expressions; resolves against context.published. Groups are documented in date.cpp.
[[nodiscard]] std::optional<Figure> interpret_date(const ExtractContext& context, const Match& match);

/// A span that one of the patterns matches, and its groups.
struct Candidate {
    Span span;
    Recognized reading;
};

/// The candidates of a text: leftmost-longest matches of any pattern. Those that break a word or number are passed
/// over.
class Candidates {
public:
    Candidates(const Ruleset& rules, std::string_view text)
        : rules_(rules), beginnings_(rules.derived<Beginnings>("combined")), text_(text) {}

    /// The next candidate at or after `from`, which must not go back from call to call. Null at the end of the text. It
    /// stays until the next call.
    [[nodiscard]] const Candidate* next(std::uint32_t from);
    /// The same before next() has been called, kept so that next() need not search for it again.
    [[nodiscard]] const Candidate* peek(std::uint32_t from);

    /// The candidate that begins right there; none if there is none.
    [[nodiscard]] std::optional<Candidate> at(std::uint32_t begin) const;

private:
    struct Peeked {
        std::uint32_t from;  ///< no other candidate begins between here and its beginning
        Candidate candidate;
    };

    [[nodiscard]] bool search(std::uint32_t from, Candidate& found) const;

    const Ruleset& rules_;
    const Beginnings& beginnings_;
    std::string_view text_;
    std::vector<Peeked> peeked_;
    std::size_t first_peeked_ = 0;  ///< that may still come
    Candidate current_;
};

/// The publication day that a text states about itself, in its first or last lines: a complete date in a dateline,
/// byline or header. None if there is none.
[[nodiscard]] std::optional<Day> find_dateline(const ExtractContext& context, Candidates& candidates);

/// Where to go on after a candidate that turned out to be no figure: behind its first word or number, so that the rest
/// is looked at again and the scan stays linear.
[[nodiscard]] std::uint32_t after_rejected(std::string_view text, Span candidate);

}  // namespace stimmig
