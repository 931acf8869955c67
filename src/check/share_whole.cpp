#include "check/share_whole.h"

#include <algorithm>

#include "check/around.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr int enough = 6;
constexpr std::uint32_t longest = 5;  ///< sentences
constexpr int least = 85;             ///< what comes to less is no list of all shares
constexpr std::string_view table = "check_share_whole";

std::string_view last_of(std::string_view words, std::size_t most) {
    return words.substr(words.size() - std::min(words.size(), most));
}

}  // namespace

ShareWholes::ShareWholes(const CheckInput& input)
    : input_(input),
      made_(input.rules, "made", table),
      takes_(input.rules, "takes", table),
      entire_(input.rules, "entire", table),
      single_(input.rules, "single", "check_share_run"),
      first_(input.rules, "first", "check_share_run"),
      only_(input.rules, "only", table),
      answer_(input.rules, "answer", table),
      several_(input.rules, "several", table),
      rest_(input.rules, "remainder", "check_breakdown"),
      further_(input.rules, "further", "check_breakdown"),
      none_(input.rules, "none", "check_breakdown"),
      end_(input.rules, "end", "check_breakdown"),
      left_(input.rules, "left", table),
      open_(input.rules, "open", table),
      aside_(input.rules, "aside", table),
      apart_(input.rules, "apart"),
      of_(input.rules, "of"),
      place_(input.rules, "place", table),
      moves_(input.rules, "moves", table),
      most_(option(input, "share-sum", "most", 130)) {}

std::string ShareWholes::low(std::uint32_t begin, std::uint32_t end) const {
    return lower(plain(*text_, begin, end));
}

bool ShareWholes::is_share(std::uint32_t i) const {
    const Value& value = figure(i).value;
    return is_numeric(figure(i)) && value.kind == Kind::percent && figure(i).sign == 0 &&
           value.modifier != Modifier::range && value.modifier != Modifier::more_than &&
           value.modifier != Modifier::less_than && *value.high < Number(100) &&
           (text_->claims[i].role != Role::change || is_told_of_people(i));
}

/// "24 Prozent steigen aufs Rad": what rises by so much is told with "um" or without a verb beside it.
bool ShareWholes::is_told_of_people(std::uint32_t i) const {
    const std::uint32_t word = text_->segmentation.word_at(figure(i).span.end);
    const std::uint32_t own = text_->segmentation.word_at(figure(i).phrase);
    const auto moves = [&](std::uint32_t w) { return moves_.has(lower(written_word(*text_, w))); };
    return (word < text_->segmentation.words.size() && moves(word)) || (own > 0 && moves(own - 1));
}

/// "die SPD mit 17,4" behind "28,6 Prozent": as many digits, and nothing that it counts.
bool ShareWholes::is_bare_share(std::uint32_t i, const Row& row) const {
    const Value& value = figure(i).value;
    return !row.empty() && value.kind == Kind::count && value.unit == "count" && value.form == Form::digits &&
           figure(i).noun.empty() && value.modifier == Modifier::exact && *value.high < Number(100) &&
           value.granularity < Number(1) && value.granularity == figure(row.back()).value.granularity;
}

void ShareWholes::add_shares(std::uint32_t sentence, Row& row) const {
    for (std::uint32_t i = ranges_[sentence].first; i < ranges_[sentence].last; ++i)
        if (is_share(i) || is_bare_share(i, row)) row.push_back(i);
}

std::vector<ShareWholes::Row> ShareWholes::find(const TextInHand& read) {
    text_ = &input_.texts[read.index];
    std::vector<Row> found;
    const auto& sentences = text_->segmentation.sentences;
    ranges_ = read.ranges.data();
    for (std::uint32_t a = 0; a < sentences.size(); ++a) {
        const BlockKind kind = text_->document.blocks[sentences[a].block].kind;
        if (kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::table_cell) continue;
        Row row;
        for (std::uint32_t b = a; b < std::min<std::size_t>(sentences.size(), a + longest); ++b) {
            const std::size_t size = row.size();
            if (sentences[b].block != sentences[a].block) break;
            add_shares(b, row);
            if (row.size() == size) break;
            const int off = off_whole(row);
            if (off == 0 || whole_with_neighbours(row, a, b) || !is_whole(row, off)) continue;
            found.push_back(row);
            a = b;
            break;
        }
    }
    return found;
}

/// 1 where all of them are more than a whole, -1 where they are less; 0 where they, or all but one of them, are one, or
/// where they are too far from it.
int ShareWholes::off_whole(const Row& row) const {
    if (row.size() < 2) return 0;
    Exact value = 0;
    const std::size_t size = row.size();
    const Exact near(1, 2);  // some of them may be a whole without it
    std::vector<Exact> told(size + 1);
    std::vector<Exact> low(size + 1);  // of all before the i-th
    std::vector<Exact> high(size + 1);
    for (std::size_t i = 0; i < size; ++i) {
        const Bounds bounds = share_operand(figure(row[i]).value, input_.widths);
        if (!bounds.low || !bounds.high) return 0;
        value += stated(figure(row[i]));
        told[i + 1] = value;
        low[i + 1] = low[i] + *bounds.low;
        high[i + 1] = high[i] + *bounds.high;
    }
    if (value > to_exact(most_) || value < least) return 0;
    if (low[size] <= 100 && high[size] >= 100) return 0;
    const auto whole = [&](const Exact& some) { return some >= 100 - near && some <= 100 + near; };
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = i + 2; j <= size; ++j)
            if (whole(told[j] - told[i])) return 0;
        if (size > 2 && whole(value - told[i + 1] + told[i])) return 0;
    }
    return value > 100 ? 1 : -1;
}

/// "Strom treibt 22 Prozent an. Hybride kamen auf 39 Prozent, darin sind 12 mit Stecker, Benziner auf 25 und Diesel auf
/// 14": with those told before or behind them they are a whole.
bool ShareWholes::whole_with_neighbours(const Row& row, std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t reach = 2;
    const auto& sentences = text_->segmentation.sentences;
    const auto in_block = [&](std::uint32_t s) { return sentences[s].block == sentences[first].block; };
    Row wide = row;
    for (std::uint32_t s = first; s-- > 0 && first - s <= reach && in_block(s);) {
        Row more;
        add_shares(s, more);
        wide.insert(wide.begin(), more.begin(), more.end());
        Row longer = wide;
        for (std::uint32_t next = last; next < sentences.size() && next - last <= reach && in_block(next); ++next) {
            if (next > last) add_shares(next, longer);
            if (longer.size() > row.size() && is_whole_but_one(longer)) return true;
        }
    }
    for (std::uint32_t next = last + 1; next < sentences.size() && next - last <= reach && in_block(next); ++next) {
        if (next == last + 1) wide = row;
        add_shares(next, wide);
        if (wide.size() > row.size() && is_whole_but_one(wide)) return true;
    }
    return false;
}

/// Whether all of them, or all but one, come to a hundred.
bool ShareWholes::is_whole_but_one(const Row& row) const {
    const Exact near(1, 2);
    Exact value = 0;
    for (const std::uint32_t share : row) value += stated(figure(share));
    const auto whole = [&](const Exact& some) { return some >= 100 - near && some <= 100 + near; };
    return whole(value) || std::any_of(row.begin(), row.end(), [&](std::uint32_t share) {
               return row.size() > 3 && whole(value - stated(figure(share)));
           });
}

/// "in Köln 53 Prozent, in Bonn 48", "64 Prozent der Frauen, 52 der Männer", "bei den Jüngeren 71 Prozent"
bool ShareWholes::of_own_wholes(const Row& row) const {
    std::size_t of = 0;
    std::size_t places = 0;
    std::size_t behind_each = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string tail = words_behind(*text_, row, i);
        const std::string_view next = std::string_view(tail).substr(0, tail.find(' ', 1));
        of += next.size() > 1 && of_.has(next.substr(1));
        behind_each += next.size() > 1 && place_.has(next.substr(1));
        const std::string ahead = words_before(*text_, row, i);
        const std::size_t border = ahead.find_last_of(",;:");
        const std::string_view clause = border == std::string::npos || border + 12 > ahead.size()
                                            ? std::string_view(ahead)
                                            : std::string_view(ahead).substr(border);
        places += place_.in(clause) && !first_.within(clause);
    }
    return of > 1 || places > 1 || behind_each > 1;
}

/// Other times, changes, and shares of shares among them.
bool ShareWholes::interrupted(const Row& row) const {
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        std::string gap = words_behind(*text_, row, i) + " " + words_before(*text_, row, i + 1);
        if (gap.starts_with(" davon") && i == 0) gap.erase(0, 6);
        if (aside_.in(gap)) return true;
    }
    if (row.size() > 1 && aside_.in(last_of(words_before(*text_, row, 0), 30))) return true;
    for (std::uint32_t i = row.front() + 1; i < row.back(); ++i) {
        const Figure& other = figure(i);
        if (std::find(row.begin(), row.end(), i) != row.end()) continue;
        if (other.value.kind == Kind::percent || other.value.kind == Kind::percentage_point ||
            other.value.kind == Kind::factor)
            return true;
        const bool moment = other.value.kind == Kind::date && other.value.precision != Precision::part_of_year;
        if (moment && row.size() < 4) return true;
    }
    return false;
}

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
    if (open_.in(lead) && !rest) return false;
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
        weight += answers_once(from, next) ? 5 : first_.within(lead) ? 3 : 0;
        weight += fractions && row.size() > 2 ? 2 : 0;
        Exact value = 0;
        for (const std::uint32_t share : row) value += stated(figure(share));
        weight += value <= slight_excess;
    }
    return weight >= enough;
}

}  // namespace stimmig
