// Words around a figure, looked up in vocabulary tables; and what the steps of surroundings.cpp read from them.
#pragma once

#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

/// A term of a table where it stands in the text.
struct Hit {
    const Term* term = nullptr;
    std::uint32_t begin = 0;  ///< where its first word begins
};

/// Start of the run of non-gaps that ends before `at`. Runs longer than any word of a table are cut, so that a text
/// without gaps is not read again for each figure.
[[nodiscard]] std::uint32_t run_start(std::string_view text, std::uint32_t at, std::uint32_t floor);
/// End of the run of non-gaps that begins at `at`.
[[nodiscard]] std::uint32_t run_end(std::string_view text, std::uint32_t at);
/// Where "vom 4. August 1914", "vom 4. August" or "von 1914" begins that ends at `at`; `at` itself where none does.
[[nodiscard]] std::uint32_t before_date(const ExtractContext& context, std::uint32_t at, std::uint32_t floor);
/// Whether the word is that one, which is in lower case, in whatever case.
[[nodiscard]] bool is_word(std::string_view word, std::string_view lower_case);
/// Whether words part at this sign.
[[nodiscard]] bool ends_phrase(char c);

/// Length of a quote at `at` that closes what is said; 0 if none stands there.
[[nodiscard]] std::uint32_t closing_quote_at(std::string_view text, std::uint32_t at);

/// The longest form of the table that ends where `end` begins, gaps and an opening quote aside.
[[nodiscard]] Hit find_before(const Table& table, std::string_view text, std::uint32_t end, std::uint32_t floor);
/// Whether any form can begin with the word at `at`, with or without the punctuation behind it.
[[nodiscard]] bool may_begin(const Table& table, std::string_view text, std::uint32_t at);

/// Whether a sentence tells of a fall. Remembers the last one, so that a sentence full of figures is read once.
class Falls {
public:
    explicit Falls(const ExtractContext& context) : context_(context) {}

    [[nodiscard]] bool in(std::uint32_t sentence);

private:
    const ExtractContext& context_;
    std::uint32_t asked_ = UINT32_MAX;
    bool answer_ = false;
};

/// Sign and hedges before a figure, none of which begins before `floor`: fills sign, phrase, modifier and side.
void read_hedges(const ExtractContext& context, Falls& falls, Draft& draft, std::uint32_t floor);
/// A hedge behind a figure that has none before it: "30 Prozent oder mehr", "5.000 Euro gibt es höchstens". `limit` is
/// where the next figure with its own hedge begins, or the sentence ends.
void read_hedge_after(const ExtractContext& context, Draft& draft, std::uint32_t limit);
/// What an amount, count or duration is counted per: "pro Monat", "monatlich", "je Aktie". Null for no rate.
[[nodiscard]] const Term* read_rate(const ExtractContext& context, const Figure& figure, std::uint32_t floor);

}  // namespace stimmig
