// "Einnahmen von 52 Millionen Euro stehen Ausgaben von 57 Millionen Euro gegenüber. Den Abgang von 6 Millionen ...":
// what is left of all that comes in and goes out. There are many gaps, losses and surpluses beside that one (after
// taxes, of another town, in the pools), so that only what a slip of the pen makes of it is told.
#include <algorithm>

#include "check/arithmetic.h"
#include "check/around.h"
#include "check/near_words.h"
#include "check/slip.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

/// Whether its sentence speaks of an earlier time.
bool of_earlier(const Sums& sums, const std::vector<Item>& items) {
    const std::optional<Day>& today = sums.input.texts[sums.text].document.published;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
        if (item.word) return (item.word->near & NearWords::earlier) != 0;
        const std::optional<Days> days = item.figure == no_figure ? std::nullopt : sums.figure(item.figure).value.days;
        return days && today && days->to < *today;
    });
}

/// "der Gewinn von 5 Millionen Euro nach Steuern", "das Minus von 2 Millionen Euro, das trotz der Rücklagen bleibt"
bool narrowed(const Sums& sums, std::uint32_t left) {
    const Text& text = sums.input.texts[sums.text];
    const std::uint32_t end = sums.figure(left).span.end;
    const Sentence& sentence = text.segmentation.sentences[text.claims[left].sentence];
    const std::string behind = lower(plain(text, end, sentence.span.end));
    const std::size_t word = behind.find_first_not_of(", ");
    if (word == std::string::npos) return false;
    return WordClass(sums.input.rules, "narrows").begins(behind.substr(word)) ||
           WordClass(sums.input.rules, "remains").in(behind);
}

/// Whether another amount of its sentence makes up the rest: a subsidy, and what is missing still.
bool made_up(const Sums& sums, const Exact& difference, std::uint32_t left, const std::vector<Item>& items) {
    const Value& told = sums.figure(left).value;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
        if (item.figure == no_figure || item.figure == left) return false;
        const Value& other = sums.figure(item.figure).value;
        if (other.kind != told.kind || !other.low) return false;
        const Exact both = to_exact(*told.low) + to_exact(*other.low);
        return abs(both - difference) <= to_exact(told.granularity);
    });
}

}  // namespace

std::optional<Reckoning> reckon_balance(const Sums& sums, const FoundRelation& account, std::uint32_t left,
                                        const std::vector<Item>& items) {
    const std::uint32_t in = account.at("in");
    const std::uint32_t out = account.at("out");
    if (left == in || left == out || of_earlier(sums, items)) return std::nullopt;
    const bool short_of = *sums.figure(in).value.low < *sums.figure(out).value.low;
    const std::uint32_t more = short_of ? out : in;
    const std::uint32_t less = short_of ? in : out;
    std::optional<Reckoning> reckoning =
        reckon_operation(sums, {"difference", {{"a", more}, {"b", less}, {"c", left}}});
    if (!reckoning || reckoning->fits) return reckoning;
    const Exact difference = to_exact(*sums.figure(more).value.low) - to_exact(*sums.figure(less).value.low);
    if (!is_slip(difference, sums.figure(left).value) || narrowed(sums, left) || made_up(sums, difference, left, items))
        return std::nullopt;
    return reckoning;
}

}  // namespace stimmig
