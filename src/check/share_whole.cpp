#include "check/share_whole.h"

#include <algorithm>

#include "check/around.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr std::uint32_t longest = 5;  ///< sentences
constexpr int least = 85;             ///< what comes to less is no list of all shares
constexpr std::string_view table = "check_share_whole";

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
      inner_(input.rules, "inner", table),
      apart_(input.rules, "apart"),
      of_(input.rules, "of"),
      place_(input.rules, "place", table),
      moves_(input.rules, "moves", table),
      everybody_(input.rules, "everybody", table),
      one_more_(input.rules, "one_more", table),
      mainly_(input.rules, "mainly", table),
      vote_(input.rules, "vote", table),
      candidate_(input.rules, "candidate", table),
      round_(input.rules, "round", table),
      relative_(input.rules, "relative", table),
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

/// "24 Prozent steigen aufs Rad", "gingen 52 Prozent auf den Handel zurück": what rises by so much is told with "um" or
/// without a verb beside it.
bool ShareWholes::is_told_of_people(std::uint32_t i) const {
    const auto& words = text_->segmentation.words;
    const std::uint32_t word = text_->segmentation.word_at(figure(i).span.end);
    const std::uint32_t own = text_->segmentation.word_at(figure(i).phrase);
    const auto low_word = [&](std::uint32_t w) { return lower(written_word(*text_, w)); };
    if (own > 0 && moves_.has(low_word(own - 1))) return true;
    if (word >= words.size()) return false;
    const bool figure_next =
        i + 1 < text_->figures.size() && word + 1 < words.size() && figure(i + 1).phrase <= words[word + 1].span.begin;
    const bool goes_to = low_word(word) == "auf" && !figure_next && own > 0 && low_word(own - 1) != "um";
    return goes_to || moves_.has(low_word(word));
}

/// "Beinahe die Hälfte, genau 48 Prozent der Menge": the number behind a fraction is the same share.
bool ShareWholes::tells_exactly(std::uint32_t i) const {
    constexpr std::size_t longest_gap = 16;
    if (figure(i).value.form != Form::fraction || i + 1 >= text_->figures.size()) return false;
    const Figure& next = figure(i + 1);
    if (next.value.kind != Kind::percent || next.value.form == Form::fraction || !is_numeric(next)) return false;
    const std::string_view gap = plain(*text_, figure(i).span.end, next.span.begin);
    if (gap.size() > longest_gap || gap.find_first_of(",(:-") > 1) return gap.starts_with(" – ");
    const Exact apart = stated(next) - stated(figure(i));
    constexpr int most_apart = 5;
    return apart <= most_apart && apart >= -most_apart;
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
        if ((is_share(i) && !tells_exactly(i)) || is_bare_share(i, row)) row.push_back(i);
}

std::vector<ShareWholes::Row> ShareWholes::find(const TextInHand& read) {
    text_ = &input_.texts[read.index];
    std::vector<Row> found;
    if (read.count(Kind::percent) == 0) return found;
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
    double all = 0;
    for (const std::uint32_t share : row) all += about(figure(share));
    if (all < least * (1 - hair)) return 0;
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
    if (is_sum(row)) return 0;
    const auto whole = [&](const Exact& some) { return some >= 100 - near && some <= 100 + near; };
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = i + 2; j <= size; ++j)
            if (whole(told[j] - told[i])) return 0;
    }
    return value > 100 ? 1 : -1;
}

/// Whether some one of them is what is too much: it may be a part of another.
bool ShareWholes::is_whole_without_one(const Row& row) const {
    const Exact near(1, 2);
    Exact value = 0;
    for (const std::uint32_t share : row) value += stated(figure(share));
    return row.size() > 2 && std::any_of(row.begin(), row.end(), [&](std::uint32_t share) {
               const Exact rest = value - stated(figure(share));
               return rest >= 100 - near && rest <= 100 + near;
           });
}

/// "34 Prozent, 28 Prozent. Gemeinsam kämen beide auf 62 Prozent"
bool ShareWholes::is_sum(const Row& row) const {
    for (std::size_t i = 2; i < row.size(); ++i) {
        Exact value = 0;
        for (std::size_t j = i; j-- > 0;) {
            value += stated(figure(row[j]));
            if (j + 1 < i && value == stated(figure(row[i]))) return true;
        }
    }
    return false;
}

/// Shares of a sentence behind the row, but for what has been told once more: "ein Viertel für Bremen, wie gesagt".
void ShareWholes::add_others(std::uint32_t sentence, const Row& row, Row& wide) const {
    const std::size_t size = wide.size();
    add_shares(sentence, wide);
    const auto is_told = [&](std::uint32_t share) {
        return std::any_of(row.begin(), row.end(),
                           [&](std::uint32_t told) { return stated(figure(told)) == stated(figure(share)); });
    };
    wide.erase(std::remove_if(wide.begin() + static_cast<std::ptrdiff_t>(size), wide.end(), is_told), wide.end());
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
            if (next > last) add_others(next, row, longer);
            if (longer.size() > row.size() && is_whole_but_one(longer)) return true;
        }
    }
    for (std::uint32_t next = last + 1; next < sentences.size() && next - last <= reach && in_block(next); ++next) {
        if (next == last + 1) wide = row;
        add_others(next, row, wide);
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
        const std::size_t end = std::min(tail.find(' ', 1), tail.size());
        const std::string_view next = std::string_view(tail).substr(0, end);
        // "der Gäste": of all that are counted, whatever they are called
        const std::string_view noun = std::string_view(tail)
                                          .substr(std::min(end + 1, tail.size()))
                                          .substr(0, tail.find_first_of(" ,.;:)", end + 1) - end - 1);
        // "gehört zu 35 Prozent der Stadt": to whom it is
        const bool owned = words_before(*text_, row, i).ends_with("zu ");
        of += next.size() > 1 && of_.has(next.substr(1)) && !everybody_.has(noun) && !owned;
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

/// "Die Kneipe, die vor fünf Jahren kaum eine Rolle gespielt hatte, ...": tells when something else was.
bool ShareWholes::in_relative_clause(std::uint32_t i) const {
    const Sentence& in = text_->segmentation.sentences[text_->segmentation.sentence_at(figure(i).span.begin)];
    const std::string ahead = low(in.span.begin, figure(i).phrase);
    const std::size_t border = ahead.find_last_of(",;:(");
    if (border == std::string::npos || ahead[border] != ',') return false;
    const std::size_t word = std::min(border + 2, ahead.size());
    return relative_.has(ahead.substr(word, ahead.find(' ', word) - word)) &&
           plain(*text_, figure(i).span.end, in.span.end).find(',') != std::string_view::npos;
}

/// Other times, changes, and shares of shares among them.
bool ShareWholes::interrupted(const Row& row) const {
    const auto sentence = [&](std::uint32_t i) { return text_->segmentation.sentence_at(figure(i).span.begin); };
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
        std::string tail = words_behind(*text_, row, i);
        if (tail.starts_with(" davon") && i == 0) tail.erase(0, 6);
        const std::string ahead = words_before(*text_, row, i + 1);
        if (aside_.in(tail) || aside_.in(ahead) || inner_.in(ahead)) return true;
        // "27 Prozent, wobei ein Gutteil davon ...": what is told on of one part has no number of its own.
        constexpr std::size_t beside = 14;
        const bool other_sentence = sentence(row[i]) != sentence(row[i + 1]);
        if (inner_.in(other_sentence ? tail.substr(0, std::min(tail.size(), beside)) : tail)) return true;
    }
    const std::string head = words_before(*text_, row, 0);
    if (row.size() > 1 && (aside_.in(last_of(head, 30)) || inner_.in(last_of(head, 30)))) return true;
    for (std::uint32_t i = row.front() + 1; i < row.back(); ++i) {
        const Figure& other = figure(i);
        if (std::find(row.begin(), row.end(), i) != row.end()) continue;
        if (other.value.kind == Kind::percent || other.value.kind == Kind::percentage_point ||
            other.value.kind == Kind::factor)
            return true;
        const bool moment = other.value.kind == Kind::date && other.value.precision != Precision::part_of_year;
        if (moment && row.size() < 4 && !in_relative_clause(i)) return true;
    }
    return false;
}

}  // namespace stimmig
