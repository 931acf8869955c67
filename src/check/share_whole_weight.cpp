// What speaks for shares being all of one whole.
#include <algorithm>

#include "check/around.h"
#include "check/share_whole.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr int enough = 6;

}  // namespace

/// "vier Quellen" before four shares, "diese vier Hersteller" behind them; more where it says that there are just four.
int ShareWholes::announced(const Row& row, std::uint32_t from, std::uint32_t next) const {
    const auto& sentences = text_->segmentation.sentences;
    const auto counts = [&](std::uint32_t i) {
        const Value& value = figure(i).value;
        return value.kind == Kind::count && value.unit == "count" && value.modifier == Modifier::exact &&
               *value.low == Number(static_cast<long>(row.size()));
    };
    for (std::uint32_t i = ranges_[from].first; i < row.front(); ++i) {
        if (!counts(i)) continue;
        const std::uint32_t begin = sentences[text_->segmentation.sentence_at(figure(i).span.begin)].span.begin;
        const std::string ahead = low(begin, figure(i).span.begin);
        return only_.in(last_of(ahead, 16)) ? 5 : 4;
    }
    const std::uint32_t last = text_->segmentation.sentence_at(figure(row.back()).span.begin);
    if (next == last) return 0;
    for (std::uint32_t i = ranges_[next].first; i < ranges_[next].last; ++i)
        if (counts(i) && low(sentences[next].span.begin, figure(i).span.begin).find("diese") != std::string::npos)
            return 4;
    return 0;
}

/// "Die Helferinnen stellen 58 Prozent, die Helfer 45": kinds that are all that there are.
bool ShareWholes::both_genders(const Row& row) const {
    if (row.size() != 2) return false;
    const auto words = [&](std::size_t i) {
        const std::string ahead = words_before(*text_, row, i);
        return low_words(*text_, figure(row[i]).span.begin - static_cast<std::uint32_t>(ahead.size()),
                         figure(row[i]).span.begin);
    };
    const std::vector<std::string> first = words(0);
    const std::vector<std::string> second = words(1);
    const auto pair = [](const std::vector<std::string>& hers, const std::vector<std::string>& his) {
        for (const std::string& word : hers) {
            if (!word.ends_with("innen") || word.size() < 9) continue;
            const std::string_view stem = std::string_view(word).substr(0, word.size() - 5);
            if (std::any_of(his.begin(), his.end(), [&](const std::string& each) {
                    return each.starts_with(stem) && each.size() <= stem.size() + 2;
                }))
                return true;
        }
        return false;
    };
    return pair(first, second) || pair(second, first);
}

/// "sollten nur das Verkehrsmittel ankreuzen, das ...": one sentence that says so.
bool ShareWholes::answers_once(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t s = first; s <= last; ++s) {
        const Span span = text_->segmentation.sentences[s].span;
        const std::string words = low(span.begin, span.end);
        if (single_.in(words)) return true;
        if (only_.in(words) && answer_.in(words) && !several_.in(words)) return true;
    }
    return false;
}

/// Shares of the votes that candidates got, all in one ballot.
bool ShareWholes::is_election(const Row& row, std::string_view around) const {
    if (!vote_.in(around) || !candidate_.within(around) || aside_.in(words_before(*text_, row, 0))) return false;
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
        if (round_.in(words_behind(*text_, row, i)) || round_.in(words_before(*text_, row, i + 1))) return false;
    // "Vor sechs Jahren holte sie 61 Prozent. Nun ...", but "das Endergebnis, das der Ausschuss am Mittwoch
    // feststellte"
    const auto is_time = [&](const Figure& each) {
        const bool day = each.value.precision == Precision::day && each.span.begin < figure(row.front()).span.begin;
        return each.value.kind == Kind::duration || (each.value.kind == Kind::date && !day);
    };
    const std::uint32_t first = ranges_[text_->segmentation.sentence_at(figure(row.front()).span.begin)].first;
    return std::none_of(text_->figures.begin() + first, text_->figures.begin() + row.back(), is_time);
}

/// "weitere 15 Prozent": none of those before
bool ShareWholes::counts_one_more(const Row& row) const {
    constexpr std::size_t beside = 26;
    for (std::size_t i = 1; i < row.size(); ++i)
        if (one_more_.in(last_of(words_before(*text_, row, i), beside))) return true;
    return false;
}

/// What says of shares that come to more than a whole that none of them counts what another one counts, too.
int ShareWholes::weight_of_excess(const Row& row, std::string_view lead, std::string_view around) const {
    int weight = first_.within(lead) ? 3 : 0;
    std::size_t mainly = 0;
    std::size_t listed = 0;
    bool rest = false;
    Exact value = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string ahead = words_before(*text_, row, i);
        value += stated(figure(row[i]));
        mainly += mainly_.in(ahead) || mainly_.in(words_behind(*text_, row, i));
        listed += ahead.ends_with("zu ") ||
                  plain(*text_, figure(row[i]).span.begin, figure(row[i]).span.end).starts_with("zu");
        if (i == 0) continue;
        rest = rest || rest_.in(ahead);
    }
    if (mainly > 1) weight = std::max(weight, 5);
    if (row.size() > 1 && listed + 1 >= row.size()) weight += 3;
    if (row.size() > 2) weight += (counts_one_more(row) ? 3 : 0) + (rest ? 2 : 0) + (is_election(row, around) ? 4 : 0);
    return weight + (value <= slight_excess);
}

bool ShareWholes::is_whole(const Row& row, int off) const {
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t first = text_->segmentation.sentence_at(figure(row.front()).span.begin);
    const std::uint32_t last = text_->segmentation.sentence_at(figure(row.back()).span.begin);
    std::uint32_t from = first;
    while (from > 0 && first - from < 2 && sentences[from - 1].block == sentences[first].block) --from;
    const bool more = last + 1 < sentences.size() && sentences[last + 1].block == sentences[last].block;
    const std::uint32_t next = more ? last + 1 : last;
    if (interrupted(row) || of_own_wholes(row)) return false;
    const std::string lead = low(sentences[from].span.begin, figure(row.front()).span.begin);
    const std::string whole = low(sentences[first].span.begin, sentences[last].span.end);
    const std::string gap = words_before(*text_, row, row.size() - 1);
    const std::string tail = words_behind(*text_, row, row.size() - 1);
    const std::string after = more ? low(sentences[next].span.begin, sentences[next].span.end) : "";
    // "entfiel mit 36 Prozent der gesamte Rest", but not "36 Prozent, der Rest ..."
    const std::string_view close = std::string_view(tail).substr(0, std::min(tail.find_first_of(",;:."), tail.size()));
    const bool rest = rest_.in(gap) || (close.size() < 24 && rest_.in(close));
    const bool once = off > 0 && answers_once(from, next);
    if (open_.in(lead) && !rest && !once) return false;
    const int number = announced(row, from, next);
    const bool others = (further_.in(after) || after.starts_with("außer")) && none_.in(after);
    if (off < 0 && !rest && !others && (left_.in(tail) || left_.in(after))) return false;
    const bool fractions = std::all_of(row.begin(), row.end(),
                                       [&](std::uint32_t share) { return figure(share).value.form == Form::fraction; });
    const bool made = made_.in(lead) || made_.in(whole);
    const bool takes = takes_.in(whole);
    const int closing = number + (rest ? 5 : 0) + (others || end_.in(after) || end_.in(tail) ? 4 : 0) +
                        (entire_.in(lead)                                              ? 3
                         : entire_.in(tail) && tail.find("damit") != std::string::npos ? 5
                                                                                       : 0) +
                        (both_genders(row) && takes ? 4 : 0);
    if (off < 0 && closing < 3) return false;
    if (off < 0 && fractions && !rest) return false;
    int weight = closing + (made ? 3 : 0) + (takes ? 2 : 0);
    if (off > 0) {
        const int excess = weight_of_excess(row, lead, lead + whole + after);
        weight += once ? std::max(excess, enough) : excess;
        weight += fractions && row.size() > 2 ? 2 : 0;
    }
    const bool apart_each = once || counts_one_more(row);
    return weight >= enough && (apart_each || !is_whole_without_one(row));
}

}  // namespace stimmig
