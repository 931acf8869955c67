#include "check/share_run.h"

#include <algorithm>

#include "check/around.h"
#include "check/items.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr int enough = 5;
constexpr std::uint32_t longest = 4;  ///< sentences
constexpr std::string_view table = "check_share_run";

}  // namespace

ShareRuns::ShareRuns(const CheckInput& input)
    : input_(input),
      single_(input.rules, "single", table),
      first_(input.rules, "first", table),
      parted_(input.rules, "parted", table),
      market_(input.rules, "market", table),
      voted_(input.rules, "voted", table),
      undecided_(input.rules, "undecided", table),
      incumbent_(input.rules, "incumbent", table),
      challenger_(input.rules, "challenger", table),
      aside_(input.rules, "aside", table),
      other_(input.rules, "other", table),
      remainder_(input.rules, "remainder", "check_breakdown"),
      party_(input.rules, "party"),
      of_party_(input.rules, "of_party"),
      apart_(input.rules, "apart"),
      of_(input.rules, "of"),
      most_(option(input, "share-sum", "most", 130)) {
    for (const Term& term : input.rules.table(table).terms) {
        if (term.id != "sides") continue;
        for (const std::string& form : term.forms)
            sides_.emplace_back(form.substr(0, form.find(' ')), form.substr(form.find(' ') + 1));
    }
}

std::string ShareRuns::low(std::uint32_t begin, std::uint32_t end) const {
    return lower(plain(*text_, begin, end));
}

bool ShareRuns::is_share(std::uint32_t i) const {
    const Value& value = figure(i).value;
    return is_numeric(figure(i)) && value.kind == Kind::percent && figure(i).sign == 0 &&
           value.form != Form::fraction && value.modifier != Modifier::range && *value.high <= Number(100) &&
           text_->claims[i].role != Role::change;
}

std::vector<std::uint32_t> ShareRuns::shares_of(std::uint32_t first, std::uint32_t last) const {
    const auto& sentences = text_->segmentation.sentences;
    std::vector<std::uint32_t> shares;
    for (std::uint32_t i = 0; i < text_->figures.size() && figure(i).span.begin < sentences[last].span.end; ++i)
        if (figure(i).span.begin >= sentences[first].span.begin && is_share(i)) shares.push_back(i);
    return shares;
}

std::vector<std::vector<std::uint32_t>> ShareRuns::find(const TextInHand& read) {
    text_ = &input_.texts[read.index];
    std::vector<std::vector<std::uint32_t>> found;
    if (read.count(Kind::percent) < 2) return found;
    const auto& sentences = text_->segmentation.sentences;
    const std::vector<FigureRange>& ranges = read.ranges;
    const auto tells = [&](std::uint32_t s) {
        for (std::uint32_t i = ranges[s].first; i < ranges[s].last; ++i)
            if (is_share(i)) return true;
        return false;
    };
    for (std::uint32_t a = 0; a < sentences.size(); ++a) {
        for (std::uint32_t b = a; b < std::min<std::size_t>(sentences.size(), a + longest); ++b) {
            if (sentences[b].block != sentences[a].block || !tells(b)) break;
            const std::vector<std::uint32_t> shares = shares_of(a, b);
            if (shares.size() < 2 || !reach_whole(shares) || !exceeds(shares) || !of_one_whole(shares, a, b)) continue;
            found.push_back(shares);
            a = b;
            break;
        }
    }
    return found;
}

/// Whether they come to a hundred as they are told, and not without the last of them: what is less was not more before
/// it was rounded up.
bool ShareRuns::reach_whole(const std::vector<std::uint32_t>& shares) const {
    double told = 0;
    for (const std::uint32_t share : shares) {
        if (told > 99 * (1 + hair)) return false;
        told += about(figure(share));
    }
    return told > 100 * (1 - hair);
}

/// More than a hundred, but not so much that it could be no list; nor do some of them already come to a hundred.
bool ShareRuns::exceeds(const std::vector<std::uint32_t>& shares) const {
    Exact value = 0;
    Bounds all{Exact(0), Exact(0)};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        value += stated(figure(shares[i]));
        all = sum(all, operand(figure(shares[i]).value, input_.widths));
        if (i + 1 < shares.size() && value >= 99) return false;
    }
    const Exact without_first = value - stated(figure(shares.front()));
    if (shares.size() > 2 && without_first >= 99 && without_first <= 101) return false;
    // "41,5 Prozent; jene mit Erdsonde machten 12,2 aus": one within the list is a part of the one before it.
    for (std::size_t i = 1; i + 1 < shares.size(); ++i) {
        const Exact rest = value - stated(figure(shares[i]));
        if (stated(figure(shares[i])) < stated(figure(shares[i - 1])) && rest >= 99 && rest <= 101) return false;
    }
    return all.low && *all.low > 100 && value <= to_exact(most_);
}

/// "in Köln", "bei Männern", "bei den über 60-Jährigen", but not "am liebsten"
bool ShareRuns::names_place(const std::vector<std::uint32_t>& shares, std::size_t i) const {
    const auto& words = text_->segmentation.words;
    const std::uint32_t last = text_->segmentation.word_at(figure(shares[i]).phrase);
    std::uint32_t first =
        text_->segmentation.sentences[text_->segmentation.sentence_at(figure(shares[i]).span.begin)].first_word;
    if (i > 0) first = std::max(first, text_->segmentation.word_at(figure(shares[i - 1]).span.end));
    for (std::uint32_t w = first; w + 1 < last; ++w) {
        const std::string word = lower(plain(*text_, words[w].span.begin, words[w].span.end));
        const bool place =
            word == "in" || word == "im" || word == "bei" || word == "beim" || word == "unter" || word == "am";
        if (!place) continue;
        const std::string_view next = plain(*text_, words[w + 1].span.begin, words[w + 1].span.end);
        if (starts_upper(next) || next == "den" || next == "der") return true;
    }
    return false;
}

/// "in Köln 53 Prozent, in Bonn 48", "51 Prozent an der Werft, 49 an der Reederei", "64 Prozent der Frauen, 52 der
/// Männer": wholes of their own.
bool ShareRuns::apart(const std::vector<std::uint32_t>& shares, bool sides) const {
    std::size_t of = 0;
    std::size_t before_each = 0;
    std::size_t behind_each = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const std::uint32_t end = figure(shares[i]).span.end;
        const std::vector<std::string> next =
            low_words(*text_, end, end + static_cast<std::uint32_t>(words_behind(*text_, shares, i).size()));
        of += !next.empty() && of_.has(next.front());
        behind_each += !next.empty() && next.front() != "für" && next.front() != "aus" && apart_.has(next.front());
        before_each += names_place(shares, i);
    }
    return of > 1 || (!sides && (behind_each > 1 || before_each > 1));
}

bool ShareRuns::interrupted(const std::vector<std::uint32_t>& shares, std::uint32_t last) const {
    const std::uint32_t begin = figure(shares.front()).span.end;
    const std::uint32_t end = text_->segmentation.sentences[last].span.end;
    std::size_t dates = 0;
    for (std::size_t i = 0; i + 1 < shares.size(); ++i)
        if (aside_.in(words_behind(*text_, shares, i)) || aside_.in(words_before(*text_, shares, i + 1))) return true;
    for (std::uint32_t i = shares.front(); i < text_->figures.size() && figure(i).span.begin < end; ++i) {
        if (figure(i).span.begin < begin || is_share(i)) continue;
        const Kind kind = figure(i).value.kind;
        // Many shares with one year among them are still a list.
        if (kind == Kind::date && shares.size() >= 4 && dates++ == 0) continue;
        const std::vector<std::string> ahead =
            low_words(*text_, figure(i).phrase - std::min(figure(i).phrase, 12U), figure(i).phrase);
        const bool moment =
            !ahead.empty() && (ahead.back() == "vor" || ahead.back() == "seit" || ahead.back() == "nach");
        const bool fraction = figure(i).value.form == Form::fraction;
        if (kind == Kind::date || (kind == Kind::duration && moment) || kind == Kind::percentage_point ||
            kind == Kind::factor || (kind == Kind::percent && !fraction))
            return true;
    }
    return false;
}

bool ShareRuns::two_sides(const std::string& whole) const {
    const auto holds = [&](const std::string& word) {
        for (std::size_t at = whole.find(word); at != std::string::npos; at = whole.find(word, at + 1)) {
            const auto edge = [&](std::size_t i) {
                return i >= whole.size() || std::string_view(" ,.;:„“\"()-").find(whole[i]) != std::string_view::npos ||
                       static_cast<unsigned char>(whole[i]) == 0xe2;
            };
            const bool starts = at == 0 || edge(at - 1) || static_cast<unsigned char>(whole[at - 1]) == 0x9e;
            if (starts && edge(at + word.size())) return true;
        }
        return false;
    };
    return std::any_of(sides_.begin(), sides_.end(),
                       [&](const auto& pair) { return holds(pair.first) && holds(pair.second); });
}

bool ShareRuns::of_one_whole(const std::vector<std::uint32_t>& shares, std::uint32_t first, std::uint32_t last) const {
    const auto& sentences = text_->segmentation.sentences;
    if (interrupted(shares, last)) return false;
    std::uint32_t from = first;
    while (from > 0 && first - from < 2 && sentences[from - 1].block == sentences[first].block) --from;
    std::uint32_t to = last;
    while (to + 1 < sentences.size() && to - last < 2 && sentences[to + 1].block == sentences[last].block) ++to;
    const std::string around = low(sentences[from].span.begin, sentences[to].span.end);
    const std::string whole = low(sentences[first].span.begin, sentences[last].span.end);
    const std::string gap = words_before(*text_, shares, shares.size() - 1);
    const std::string tail = words_behind(*text_, shares, shares.size() - 1);
    std::size_t made_of = 0;
    std::size_t listed_parts = 0;  // "zu 45 Prozent bei der Stadt, zu 35 Prozent beim Kreis"
    std::size_t parties = 0;
    std::size_t kinds = 0;  // "52 Prozent Autofahrer, 24 Prozent Radfahrer"
    std::size_t onto = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const std::string next = words_behind(*text_, shares, i);
        const std::uint32_t at = figure(shares[i]).span.end + 1;
        const bool composed =
            words_before(*text_, shares, i).ends_with("zu ") && starts_upper(plain(*text_, at, at + 2));
        const std::string ahead = words_before(*text_, shares, i);
        const bool listed = i == 0 ? ahead.ends_with("zu ") : ahead.ends_with(", zu ") || ahead.ends_with("und zu ");
        listed_parts += listed;
        made_of += composed || listed || next.starts_with(" aus ");
        kinds += starts_upper(plain(*text_, at, at + 2));
        onto += next.starts_with(" auf ") || next.starts_with(" aufs ") || next.starts_with(" für ");
        parties += party_.in(words_before(*text_, shares, i)) || party_.in(next);
    }
    const bool sides = two_sides(whole);
    if (apart(shares, sides || listed_parts + 1 >= shares.size())) return false;
    const bool in_one = first == last;
    int weight = single_.in(around) ? 5 : first_.within(around) ? 4 : 0;
    weight += remainder_.in(gap) || other_.in(gap) || other_.in(tail) ? 4 : 0;
    weight += undecided_.in(gap) || undecided_.in(tail) ? 2 : 0;
    weight += parted_.in(whole) || market_.in(whole) ? 3 : 0;
    weight += sides ? 4 : 0;
    weight += made_of + 1 >= shares.size() ? 4 : 0;
    weight += onto == shares.size() ? 2 : 0;
    const std::string head = words_before(*text_, shares, 0);
    const bool are = head.ends_with("sind ") || head.ends_with("waren ");
    weight += kinds == shares.size() && in_one && are ? 3 : 0;
    weight += parties >= shares.size() && shares.size() > 2 && !of_party_.within(around) ? 4 : 0;
    weight += in_one;
    Exact value = 0;
    for (const std::uint32_t share : shares) value += stated(figure(share));
    weight += value <= slight_excess;
    weight += gap.find("und ") != std::string::npos;
    // Two candidates are all that there are.
    const bool votes = voted_.in(whole) && gap.find(" für ") != std::string::npos;
    const bool rivals = incumbent_.in(whole) && challenger_.in(whole) && value <= slight_excess;
    const bool duel = in_one && (votes || rivals) && !sides;
    if (shares.size() == 2) return (sides && in_one && weight > enough) || duel;
    return weight >= enough;
}

}  // namespace stimmig
