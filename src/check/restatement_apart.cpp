// What makes a figure another fact than one told before, however alike their words are.
#include <algorithm>

#include "check/around.h"
#include "check/restatement_fit.h"

namespace stimmig {
namespace {

constexpr double of_apart = -1.0;
constexpr double of_earlier = -3.5;
constexpr double opens_elsewhere = -2.0;
constexpr double opens_apart = -0.8;
constexpr double told_before = -2.0;
constexpr double plan_and_done = -1.5;
constexpr double done_and_plan = -1.0;  ///< what is planned may have been told as a fact
constexpr double of_other_time = -2.5;
constexpr double opens_other_time = -1.0;
constexpr double opens_with_date = -3.5;
constexpr double other_names = -1.5;
constexpr double next_subject = -3.0;  ///< two sentences that tell of two subjects in turn
constexpr double new_place = -0.8;
constexpr double other_period = -2.0;
constexpr double other_measure = -3.0;  ///< a profit is no investment, whoever has both
constexpr double other_hedge = -0.6;
constexpr double change_and_level = -1.0;

bool has_word(const std::vector<Item>& row, std::string_view low) {
    return std::any_of(row.begin(), row.end(), [&](const Item& item) { return is_word(item) && item.text == low; });
}

}  // namespace

/// What makes the second figure one of another case, or the first one of an earlier time.
double RestatementFitter::set_apart(const ToldFigure& first, const ToldFigure& second) const {
    const bool dates = at(first).value.kind == Kind::date;
    const auto weigh = [&](const ToldFigure& place, const std::vector<Item>& other) {
        double sum = 0;
        for (std::size_t i = 0; i < place.end; ++i) {
            const Item& item = (*place.row)[i];
            if (!is_word(item) || (i >= scene && i < place.begin) || has_word(other, item.text)) continue;
            // "das Gründungsjahr 1892"
            if (dates && item.capital) continue;
            if ((item.word->near & NearWords::earlier) != 0)
                sum += of_earlier;
            else if ((item.word->near & set_apart_classes) != 0 ||
                     (words_.apart.has(item.text) && !(item.capital && i > 0)))
                sum += of_apart;
        }
        return std::max(sum, 2 * of_earlier);
    };
    double sum = weigh(first, *second.row) + weigh(second, *first.row);
    const auto opens = [](const std::vector<Item>& row, std::size_t i) { return i < row.size() && is_word(row[i]); };
    if (opens(*second.row, 0) && words_.elsewhere.has(second.row->front().text)) sum += opens_elsewhere;
    if (const std::vector<Item>* previous = before(second); previous && second.sentence - 1 != first.sentence) {
        for (std::size_t i = 0; i <= scene && opens(*previous, i); ++i) {
            const Item& item = (*previous)[i];
            const bool other =
                (item.word->near & (NearWords::earlier | set_apart_classes)) != 0 || words_.apart.has(item.text);
            if (other && !has_word(*first.row, item.text)) sum += opens_apart;
        }
    }
    if (dates) return sum + (second.at < 2 ? opens_with_date : 0);
    const auto tells = [](const ToldFigure& place, const auto& is) {
        return std::any_of(place.row->begin() + static_cast<std::ptrdiff_t>(place.begin),
                           place.row->begin() + static_cast<std::ptrdiff_t>(place.end),
                           [&](const Item& item) { return is_word(item) && is(item); });
    };
    const auto before_all = [&](const Item& item) { return words_.told_before.has(item.text); };
    const auto ahead = [](const Item& item) { return (item.word->near & NearWords::ahead) != 0; };
    if (tells(first, before_all) != tells(second, before_all)) sum += told_before;
    if (tells(first, ahead) != tells(second, ahead)) sum += tells(first, ahead) ? plan_and_done : done_and_plan;
    if (names_new_place(first, second)) sum += new_place;
    return sum + other_time(first, second);
}

/// Days, months and years beside the second figure that are none of the first one's sentence.
double RestatementFitter::other_time(const ToldFigure& first, const ToldFigure& second) const {
    const auto is_new = [&](const Item& item) {
        if (item.figure == no_figure || !text_.figures[item.figure].value.days) return false;
        return std::none_of(first.row->begin(), first.row->end(), [&](const Item& other) {
            return other.figure != no_figure && text_.figures[other.figure].value.days &&
                   overlap(*text_.figures[other.figure].value.days, *text_.figures[item.figure].value.days);
        });
    };
    double sum = 0;
    for (std::size_t i = 0; i < second.end && sum == 0; ++i)
        if ((i < scene || i >= second.begin) && is_new((*second.row)[i])) sum += of_other_time;
    const std::vector<Item>* previous = before(second);
    if (!previous || second.sentence - 1 == first.sentence) return sum;
    for (std::size_t i = 0; i < std::min(scene, previous->size()); ++i)
        if (is_new((*previous)[i])) return sum + opens_other_time;
    return sum;
}

/// Whether a word, perhaps with another ending, stands in the text up to the sentence.
bool RestatementFitter::told_by(std::uint32_t sentence, std::string_view low) const {
    constexpr std::size_t telling = 6;  // bytes, without the endings of a case
    const auto beginning = [](std::string_view word) { return std::string(word.substr(0, telling)); };
    if (first_told_.empty())
        for (const Word& word : text_.segmentation.words)
            first_told_.try_emplace(beginning(lower(plain(text_, word.span.begin, word.span.end))), word.sentence);
    const auto found = first_told_.find(beginning(low));
    return found != first_told_.end() && found->second <= sentence;
}

/// "In Unterfranken sind es noch mehr."
bool RestatementFitter::names_new_place(const ToldFigure& first, const ToldFigure& second) const {
    const auto names = [&](const std::vector<Item>& row, std::size_t i) {
        return i + 1 < row.size() && is_word(row[i]) && words_.place.has(row[i].text) && is_word(row[i + 1]) &&
               row[i + 1].capital && words_.is_content(row[i + 1]) && !told_by(first.sentence, row[i + 1].text);
    };
    for (std::size_t i = second.begin; i < second.at; ++i)
        if (names(*second.row, i)) return true;
    if (names(*second.row, 0)) return true;
    const std::vector<Item>* previous = before(second);
    return previous && second.sentence - 1 != first.sentence && names(*previous, 0);
}

/// What is known of both claims and is not the same.
double RestatementFitter::other_claim(const ToldFigure& first, const ToldFigure& second) const {
    const Claim& a = claim(first);
    const Claim& b = claim(second);
    const auto known = [](const Claim& each) { return !each.measure.empty() && each.measure[0] != '~'; };
    const auto is_name = [](std::string_view token) { return token[0] == '@'; };
    const auto names = [&](const Claim& each) { return std::any_of(each.near.begin(), each.near.end(), is_name); };
    const auto shared = [&](std::string_view token) { return is_name(token) && a.context.contains(token); };
    double sum = 0;
    if (!a.subject.empty() && !b.subject.empty() && a.subject != b.subject && first.sentence + 1 == second.sentence)
        sum += next_subject;
    if (names(a) && names(b) && std::none_of(b.context.begin(), b.context.end(), shared)) sum += other_names;
    if (at(first).value.kind != Kind::date) {
        if (known(a) && known(b) && a.measure != b.measure) sum += other_measure;
        if (a.period && b.period && !overlap(*a.period, *b.period)) sum += other_period;
        if ((a.role == Role::change) != (b.role == Role::change)) sum += change_and_level;
    }
    if (at(first).value.modifier != at(second).value.modifier) sum += other_hedge;
    return sum;
}

}  // namespace stimmig
