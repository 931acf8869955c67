#include "check/headline_fit.h"

#include <date/date.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "check/around.h"
#include "check/items.h"
#include "check/told_age.h"

// The weights come from a regression over titles of articles that state their number again, each body's figures of its
// kind being the choice; where few titles show a feature, what is known of titles has held the weight back.
namespace stimmig {
namespace {

constexpr double word_beside = 0.7;  // of the title's figure, beside the body's
constexpr double word_else = 0.3;
constexpr double word_before = 0.3;  // told earlier in the body
constexpr double concept_beside = 0.55;
constexpr double concept_near = 0.2;
constexpr double same_measure = 0.7;
constexpr double other_measure = -0.4;
constexpr double noun_alike = 0.7;
constexpr double both_people = 0.55;
constexpr double noun_differs = -1.1;
constexpr double noun_missing = -0.6;
constexpr double change_and_level = -1.4;
constexpr double earlier_level = -1.8;
constexpr double aside = -8.0;
constexpr double plan_and_done = -6.0;
constexpr double done_and_plan = -0.3;  // titles tell plans as facts
constexpr double long_ago = -1.0;
constexpr double names_differ = -1.1;
constexpr double subjects_differ = -5.0;
constexpr double further_down = -1.7;  // by logarithm of the sentence's number
constexpr double other_rate = -1.0;
constexpr double part = -0.8;
constexpr double change_of_other = -2.5;  // whose clause names nothing of the title
constexpr double date_of_other = -0.9;
constexpr double age_and_length = -8.0;

bool share(const TokenSet& a, const TokenSet& b, char mark) {
    return std::any_of(a.begin(), a.end(),
                       [&](std::string_view token) { return token[0] == mark && b.contains(token); });
}

bool any(const TokenSet& a, char mark) {
    return std::any_of(a.begin(), a.end(), [&](std::string_view token) { return token[0] == mark; });
}

}  // namespace

HeadlineFit::HeadlineFit(const Ruleset& rules, const Text& text, const HeadlineParts& parts)
    : rules_(rules),
      text_(text),
      parts_(parts),
      ahead_(rules, "ahead"),
      aside_(rules, "told_aside"),
      back_(rules, "points_back") {}

double HeadlineFit::weight(std::uint32_t head, std::uint32_t body) const {
    const double sentence = claim(body).sentence - parts_.start;
    return words(claim(head), claim(body)) + counted(head, body) + roles(head, body) +
           further_down * std::log(1 + sentence);
}

double HeadlineFit::words(const Claim& head, const Claim& body) const {
    const auto& sentences = text_.segmentation.sentences;
    const std::string told =
        lower(plain(text_, sentences[parts_.start].span.begin, sentences[body.sentence].span.begin));
    constexpr std::size_t telling = 5;  // letters, of which a word has to have so many to be looked for in the text
    const auto told_before = [&](std::string_view word) {
        if (word[0] == '@') word.remove_prefix(1);
        return word.size() >= telling && told.find(lower(word)) != std::string::npos;
    };
    int beside = 0, otherwise = 0, before = 0, concepts = 0, concepts_near = 0;
    for (const std::string_view token : head.context) {
        if (token[0] == '#' || token[0] == '$') continue;
        const bool is_concept = token[0] == '=';
        if (body.near.contains(token))
            ++(is_concept ? concepts : head.near.contains(token) ? beside : otherwise);
        else if (is_concept)
            concepts_near += body.context.contains(token) ? 1 : 0;
        else if (told_before(token))
            ++before;
    }
    return word_beside * std::min(beside, 3) + word_else * std::min(otherwise, 3) + word_before * std::min(before, 4) +
           concept_beside * std::min(concepts, 2) + concept_near * std::min(concepts_near, 3);
}

/// Whether both measure the same and count the same.
double HeadlineFit::counted(std::uint32_t head, std::uint32_t body) const {
    const Claim& a = claim(head);
    const Claim& b = claim(body);
    const auto known = [](const Claim& about) { return !about.measure.empty() && about.measure[0] != '~'; };
    double sum = 0;
    if (known(a) && a.measure == b.measure) sum += same_measure;
    if (known(a) && known(b) && a.measure != b.measure) sum += other_measure;
    if (at(head).per != at(body).per) sum += other_rate;
    if (at(head).value.unit != "count") return sum;
    const std::string counted = lower(at(head).noun);
    const std::string other = lower(at(body).noun);
    if (counted.empty() || other.empty()) return sum + noun_missing;
    if (same_noun(counted, other) || share(a.near, b.near, '$')) return sum + noun_alike;
    const Table& people = rules_.table("people");
    const auto persons = [&](const std::string& noun) { return people.find(noun) || noun.ends_with("innen"); };
    return sum + (persons(counted) && persons(other) ? both_people : noun_differs);
}

double HeadlineFit::roles(std::uint32_t head, std::uint32_t body) const {
    const Claim& a = claim(head);
    const Claim& b = claim(body);
    double sum = 0;
    if ((a.role == Role::change) != (b.role == Role::change)) sum += change_and_level;
    if (b.role == Role::from_value || a.direction * b.direction < 0) sum += earlier_level;
    if (b.role == Role::part || b.role == Role::rate || b.role == Role::threshold) sum += part;
    const bool is_date = at(head).value.kind == Kind::date;
    if ((is_date || a.role == Role::change) && !names_it(a, b)) sum += is_date ? date_of_other : change_of_other;
    if (told_aside(body)) sum += aside;
    if ((is_person(head) || is_person(body)) && is_age(head) != is_age(body)) sum += age_and_length;
    if (looks_ahead(head) != looks_ahead(body)) sum += looks_ahead(head) ? plan_and_done : done_and_plan;
    const auto& published = text_.document.published;
    if (b.period && published && b.period->to < *published - date::days{400}) sum += long_ago;
    if (any(b.near, '@') && any(a.context, '@') && !share(b.near, a.context, '@')) sum += names_differ;
    if (!a.subject.empty() && !b.subject.empty() && a.subject != b.subject) sum += subjects_differ;
    return sum;
}

/// Whether the figure's own clause has a word of the title, or its sentence points back: "Das ist ein Anstieg"
bool HeadlineFit::names_it(const Claim& head, const Claim& body) const {
    const bool named = std::any_of(head.context.begin(), head.context.end(), [&](std::string_view token) {
        return token[0] != '#' && token[0] != '$' && token[0] != '=' && body.near.contains(token);
    });
    if (named) return true;
    const Span span = text_.segmentation.sentences[body.sentence].span;
    const std::vector<std::string> words = low_words(text_, span.begin, at(body.figure).span.begin);
    return back_.has_any(words);
}

bool HeadlineFit::is_person(std::uint32_t figure) const {
    return is_age(figure) && *at(figure).value.low <= Number(110);
}

bool HeadlineFit::is_age(std::uint32_t figure) const {
    return tells_age(text_, at(figure)) || is_bracketed_age(figure);
}

/// "Wanderer (62) stürzt ab"
bool HeadlineFit::is_bracketed_age(std::uint32_t figure) const {
    const Figure& each = at(figure);
    const Value& value = each.value;
    constexpr int least = 10, most = 110;
    if (value.kind != Kind::count || value.unit != "count" || !each.noun.empty() || value.form != Form::digits ||
        *value.low < Number(least) || *value.low > Number(most))
        return false;
    const std::string_view behind = plain(text_, each.span.end, each.span.end + 1);
    return each.span.begin > 1 && plain(text_, each.span.begin - 1, each.span.begin) == "(" &&
           (behind == ")" || behind == ",");
}

bool HeadlineFit::is_sole_person(std::uint32_t head, std::uint32_t body) const {
    if (!is_person(head) || !is_person(body)) return false;
    const auto others = [&](const std::vector<std::uint32_t>& figures, std::uint32_t own) {
        return std::any_of(figures.begin(), figures.end(), [&](std::uint32_t each) {
            const Value& value = at(each).value;
            return value.low && value.kind != Kind::date && is_person(each) && *value.low != *at(own).value.low;
        });
    };
    // "eine 19-Jährige" and "ihr 37-jähriger Sohn" are others than whom the title tells of.
    const std::uint32_t word = text_.segmentation.word_at(at(body).phrase);
    const std::string before = word == 0 ? std::string() : lower(written_word(text_, word - 1));
    const bool known = before == "der" || before == "die" || before == "dem" || before == "den" || before == "des";
    if (!known && !is_bracketed_age(body)) return false;
    const Gender one = gender_of_age(text_, at(head));
    const Gender other = gender_of_age(text_, at(body));
    const bool differ = one != Gender::unknown && other != Gender::unknown && one != other;
    return !differ && !others(parts_.heads, head) && !others(parts_.body, body);
}

bool HeadlineFit::looks_ahead(std::uint32_t figure) const {
    return stimmig::looks_ahead(text_, figure, ahead_);
}

/// Words before a figure, as far back as another of its kind, that make it one of a part or of an earlier time:
/// "allein", "bisher", "statt".
bool HeadlineFit::told_aside(std::uint32_t body) const {
    std::uint32_t begin = text_.segmentation.sentences[claim(body).sentence].span.begin;
    for (std::uint32_t i = body; i-- > 0 && claim(i).sentence == claim(body).sentence;)
        if (at(i).value.kind == at(body).value.kind) {
            begin = at(i).span.end;
            break;
        }
    std::string ahead = lower(plain(text_, begin, at(body).phrase));
    if (const std::size_t sign = ahead.find_last_of(";:("); sign != std::string::npos) ahead.erase(0, sign + 1);
    // "Von 740 Stellen fallen 60 weg.", "41 der 96 Busse", "zwei Raten von je 17.500 Euro"
    if (ahead == "von " || ahead == " der " || ahead.ends_with(" je ") || ahead.ends_with(" jeweils ")) return true;
    return is_whole(ahead) || aside_.in(ahead);
}

/// "590 der zuletzt 2.300 Stellen", "720 seiner 2.900 Stellen": what stands between the part and the whole.
bool HeadlineFit::is_whole(const std::string& between) {
    constexpr std::array partitive{" der ", " seiner ", " ihrer ", " unserer ", " von "};
    const bool opens = std::any_of(partitive.begin(), partitive.end(),
                                   [&](std::string_view word) { return between.starts_with(word); });
    constexpr auto most_words = 3;  // "von den zuletzt"
    return opens && std::count(between.begin(), between.end(), ' ') <= most_words + 1;
}

}  // namespace stimmig
