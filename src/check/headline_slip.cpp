#include "check/headline_slip.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "check/around.h"
#include "check/divergence_relation.h"
#include "check/slip.h"
#include "value/exact.h"

namespace stimmig {
namespace {

/// A title that errs is rare: how much has to speak for it, in natural logarithms of odds.
constexpr double bar = 2.4;
/// Over the next best figure.
constexpr double lead = 1.0;
constexpr double each_word = 1.2;
constexpr double most_words = 3.6;

/// A number's digits without the zeros at its end: "1.300" and "0,13" are both 13.
std::string digits_of(const Number& number) {
    std::string digits = number.to_string();
    std::erase(digits, '.');
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1));
}

/// Whether the shorter lacks one digit of the longer: "1,5" and "1,15".
bool lacks_digit(const std::string& shorter, const std::string& longer) {
    if (shorter.size() + 1 != longer.size()) return false;
    const auto [a, b] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    return std::equal(a, shorter.end(), b + 1);
}

/// Log odds of a slip against numbers that are so near each other by chance; 0 where it is none. Two digits that have
/// changed places are told from chance better than other slips of as many digits.
double odds_of(const SlipDigits& slip, const Value& f, const Value& g) {
    const auto against_chance = [](std::size_t alike, std::size_t digits) {
        return std::log(9.0 * std::pow(10.0, static_cast<double>(digits) - 1.0) / static_cast<double>(alike));
    };
    if (slip.swapped > 1) return against_chance(slip.swapped - 1, slip.swapped);
    // A hand does not take "zwölf" for "13".
    if (slip.one > 1) return f.form == g.form ? against_chance(9 * slip.one, slip.one) : 0;
    const std::string one = digits_of(*f.low);
    const std::string other = digits_of(*g.low);
    const std::string& shorter = one.size() < other.size() ? one : other;
    const std::string& longer = one.size() < other.size() ? other : one;
    return lacks_digit(shorter, longer) ? against_chance(longer.size(), shorter.size()) : 0;
}

bool is_telling(std::string_view token) {
    return !token.empty() && token[0] != '#' && token[0] != '$';
}

}  // namespace

std::optional<std::uint32_t> HeadlineSlip::meant(std::uint32_t head) const {
    std::vector<std::uint32_t> rivals;
    for (const std::uint32_t i : parts_.first)
        if (comparable(head, i) && !match_.told_aside(i)) rivals.push_back(i);
    std::optional<std::uint32_t> best;
    double most = 0, next = 0;
    for (const std::uint32_t i : rivals) {
        const double own = odds(head, i, rivals.size());
        // The same number said twice is no rival of itself.
        const bool said_before = best && *at(*best).value.low == *at(i).value.low;
        if (own > most) {
            if (!said_before) next = most;
            most = own;
            best = i;
        } else if (!said_before) {
            next = std::max(next, own);
        }
    }
    return best && most >= bar && most >= next + lead ? best : std::nullopt;
}

bool HeadlineSlip::comparable(std::uint32_t head, std::uint32_t body) const {
    const Value& f = at(head).value;
    const Value& g = at(body).value;
    if (is_bound(f) || is_bound(g)) return false;
    return f.kind == g.kind && f.unit == g.unit && *f.low == *f.high && *g.low == *g.high;
}

double HeadlineSlip::odds(std::uint32_t head, std::uint32_t body, std::size_t rivals) const {
    const Claim& a = claim(head);
    const Claim& b = claim(body);
    if (a.direction * b.direction < 0 || b.role == Role::from_value) return 0;
    const Value& f = at(head).value;
    const Value& g = at(body).value;
    const SlipDigits digits = slip_digits(to_exact(*f.low), to_exact(*g.low), min(f.significant, g.significant));
    // Where the numbers say less, the words have to say more.
    if (digits.swapped < 2 && !match_.may_be_same(head, body)) return 0;
    const double slip = odds_of(digits, f, g);
    return slip > 0 ? slip - std::log(static_cast<double>(rivals)) + shared_words(a, b) : 0;
}

double HeadlineSlip::shared_words(const Claim& head, const Claim& body) const {
    const auto& sentences = text_.segmentation.sentences;
    const std::string before =
        lower(plain(text_, sentences[parts_.start].span.begin, sentences[body.sentence].span.begin));
    const bool known = !head.measure.empty() && head.measure[0] != '~';
    double sum = known && head.measure == body.measure ? each_word : 0;
    for (const std::string& token : head.context) {
        if (!is_telling(token)) continue;
        constexpr std::size_t telling = 5;
        const std::string_view word = token[0] == '@' ? std::string_view(token).substr(1) : token;
        if (std::binary_search(body.near.begin(), body.near.end(), token))
            sum += each_word;
        else if (std::binary_search(body.context.begin(), body.context.end(), token))
            sum += each_word * 0.75;
        else if (word.size() >= telling && before.find(lower(std::string(word))) != std::string::npos)
            sum += each_word * 0.5;
    }
    return std::min(sum, most_words);
}

}  // namespace stimmig
