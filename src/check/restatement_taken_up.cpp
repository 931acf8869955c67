#include "check/restatement_taken_up.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "check/around.h"
#include "check/told_age.h"

namespace stimmig {
namespace {

constexpr std::size_t before_number = 3;  ///< words between an article and its number

constexpr double by_article = 1.7;
constexpr double by_partitive = 2.2;
constexpr double by_noun = 0.8;          ///< "die Verluste von 83 Prozent"
constexpr double noun_alone = 0.2;       ///< "Kosten von 28 Millionen Euro"
constexpr double told_by_clause = -1.5;  ///< "die 24 Gemeinden, die keine Schule haben"
constexpr double told_anew = -4.5;       ///< "die 24 Gemeinden des Nachbarkreises": what follows says which
constexpr std::size_t more_letters = 3;  ///< of a word that is more exact than another one
constexpr double same_noun_kin = 1.2;
constexpr double deed_kin = 1.2;  ///< "16 Menschen ... verletzt", "die 19 Verletzten"
constexpr double both_persons = -0.3;
constexpr double same_ratio = 2.0;  ///< "47 zu 38", "47 zu 35"
constexpr double word_shared = 0.6;
constexpr double of_age = -0.5;      ///< others of that age may be in the text, and be named by it
constexpr double of_unknown = -1.0;  ///< of a man or a woman
constexpr double rival = -0.6;
constexpr double of_earlier = -5.0;
constexpr double another_told = -3.0;
constexpr double of_apart = -1.5;
constexpr double of_other_time = -2.5;

/// Behind a comma stands a pronoun rather than an article: "..., die 24 Stellen schafft", "..., auf die 340 passen";
/// but "..., räumt die 34-Jährige ein".
bool is_relative(const RestatementWords& words, const std::vector<Item>& row, std::size_t i) {
    const auto comma = [&](std::size_t k) { return row[k].type == Item::Type::sign && row[k].text == ","; };
    return (i > 0 && comma(i - 1)) ||
           (i > 1 && comma(i - 2) && is_word(row[i - 1]) && words.before_relative.has(row[i - 1].text));
}

/// "Im Jahr sind das 160 Euro"; but "das 43 Meter hohe Rad"
bool is_pronoun(const std::vector<Item>& row, std::size_t i, std::size_t number) {
    const bool adjective = number + 1 < row.size() && is_word(row[number + 1]) && row[number + 1].text.ends_with('e');
    return row[i].text == "das" && !adjective;
}

bool is_adjective(std::string_view low) {
    constexpr std::array endings{"ten", "enen", "nden", "igen", "lichen"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view each) { return low.ends_with(each); });
}

/// What may stand between an article and its number: "die insgesamt 24", "die geplanten 24"; "das sind 24" is no such.
bool is_attribute(std::string_view low) {
    constexpr std::array adverbs{"insgesamt", "zusammen", "neuen", "immerhin", "gut", "rund"};
    return std::any_of(adverbs.begin(), adverbs.end(), [&](std::string_view each) { return low == each; }) ||
           is_adjective(low);
}

/// Whether two values are of one size, so that the one may be taken for the other.
bool is_near(const Value& a, const Value& b) {
    const Number most = 4;
    return a.low && b.low && *a.low <= *b.low * most && *b.low <= *a.low * most;
}

/// "Nachbarschule" is not the "Schule".
bool is_narrower(std::string_view word, std::string_view than) {
    return word.size() > than.size() + 2 && word.ends_with(than);
}

/// Whether a word is one of those told.
bool is_told(std::string_view word, const std::vector<std::string_view>& told) {
    return std::any_of(told.begin(), told.end(),
                       [&](std::string_view other) { return akin(word, other) && !is_narrower(word, other); });
}

bool any_word(const ToldFigure& place, const WordClass& words) {
    return std::any_of(place.row->begin(), place.row->end(),
                       [&](const Item& item) { return is_word(item) && words.has(item.text); });
}

/// "die besten 24", "die letzten 24"
bool is_superlative(std::string_view low) {
    return low.size() > 5 && (low.ends_with("sten") || low.ends_with("ste") || low.ends_with("zten"));
}

}  // namespace

std::optional<double> TakenUpFitter::told_as_known(const ToldFigure& second, std::span<const ToldFigure> all) const {
    const std::optional<double> form = known(whole_of(second));
    return form && !is_derived(second, all) ? form : std::nullopt;
}

std::optional<double> TakenUpFitter::odds(const ToldFigure& first, const ToldFigure& second, double form,
                                          std::span<const ToldFigure> all) const {
    if (at(first).per != at(second).per && form < by_article) return std::nullopt;
    const std::optional<double> thing = kin(first, second);
    if (!thing || (at(first).value.unit == "count" && other_stage(first, second))) return std::nullopt;
    if (form == noun_alone && !any_akin(measured(second), first.words)) return std::nullopt;
    double others = 0;
    for (const ToldFigure& each : all) {
        if (each.figure == first.figure || each.figure == second.figure || !each.row || each.figure > second.figure)
            continue;
        const std::optional<double> as_well = kin(each, second);
        if (as_well && *as_well >= *thing - 0.5 && is_near(at(each).value, at(second).value)) others += 1;
    }
    const bool age = tells_age(text_, at(second));
    const double further = age ? (another_between(first, second) ? another_told : 0) : told_further(first, second);
    if (further <= told_anew || (*thing <= 0 && further < 0 && !age && form < by_partitive)) return std::nullopt;
    // "veranschlagt sind 34.000 Euro ... woher die 43.000 Euro kommen sollen": planned is either.
    const bool ahead = std::any_of(second.row->begin(), second.row->end(), [](const Item& item) {
        return is_word(item) && (item.word->near & NearWords::ahead) != 0;
    });
    double apart = aside(first, 0, ahead) + aside(second, NearWords::later);
    const std::optional<Days>& one = text_.claims[first.figure].period;
    const std::optional<Days>& other = text_.claims[second.figure].period;
    if (one && other && !overlap(*one, *other)) apart += of_other_time;
    return form + *thing + rival * others + further + apart;
}

/// Whether an article says that the figure is known.
std::optional<double> TakenUpFitter::known(const ToldFigure& second) const {
    const auto& row = *second.row;
    const std::string_view own = plain(text_, at(second).span.begin, at(second).span.end);
    if (tells_age(text_, at(second)) && own.find("Jährige") == std::string_view::npos) return std::nullopt;
    const auto article_before = [&](std::size_t i) {
        bool attribute = false;  // "von den geforderten 1.400 Euro": no pronoun leads to an adjective
        for (std::size_t steps = 0; i > second.begin && steps < before_number; --i, ++steps) {
            const Item& item = row[i - 1];
            if (!is_word(item)) return false;
            if (words_.definite.has(item.text))
                return (attribute || !is_relative(words_, row, i - 1)) && !is_pronoun(row, i - 1, second.at);
            attribute = attribute || is_adjective(item.text);
            if (item.capital || !is_attribute(item.text) || words_.apart.has(item.text) || is_superlative(item.text) ||
                (item.word->near & NearWords::earlier) != 0)
                return false;
        }
        return false;
    };
    if (article_before(second.at)) {
        // "Von den 19 Verletzten"
        const bool parted = second.at == second.begin + 2 && row[second.begin].text == "von";
        return parted ? by_partitive : by_article;
    }
    // "die Verluste von 83 Prozent", "die Forderung nach 5,7 Prozent"
    if (measured(second).empty()) return std::nullopt;
    if (article_before(second.at - 2)) return by_noun;
    const bool anew = second.at > 2 && row[second.at - 3].text.starts_with("ein");
    return row[second.at - 1].text == "von" && !anew ? std::optional(noun_alone) : std::nullopt;
}

/// "47 zu 38 Stimmen"
TakenUpFitter::Ratio TakenUpFitter::ratio(const ToldFigure& place) const {
    const auto& row = *place.row;
    const auto joined = [&](std::size_t to, std::size_t figure) {
        return to < row.size() && figure < row.size() && is_word(row[to]) && row[to].text == "zu" &&
               row[figure].figure != no_figure;
    };
    if (place.at > 1 && joined(place.at - 1, place.at - 2)) return {row[place.at - 2].figure, true};
    if (joined(place.at + 1, place.at + 2)) return {row[place.at + 2].figure, false};
    return {};
}

/// An article stands before the first of two numbers.
ToldFigure TakenUpFitter::whole_of(const ToldFigure& place) const {
    ToldFigure whole = place;
    if (ratio(place).is_second) whole.at -= 2;
    return whole;
}

bool TakenUpFitter::same_number(std::uint32_t a, std::uint32_t b) const {
    return a != no_figure && b != no_figure && text_.figures[a].value.low == text_.figures[b].value.low;
}

/// Whether both count or measure one thing.
std::optional<double> TakenUpFitter::kin(const ToldFigure& first, const ToldFigure& second) const {
    const bool age = tells_age(text_, at(first));
    if (age != tells_age(text_, at(second))) return std::nullopt;
    if (age) {
        const Gender one = gender_of_age(text_, at(first));
        const Gender other = gender_of_age(text_, at(second));
        if (one != other && one != Gender::unknown && other != Gender::unknown) return std::nullopt;
        return one == other ? of_age : of_unknown;
    }
    const Ratio one_ratio = ratio(first);
    const Ratio other_ratio = ratio(second);
    if (one_ratio.partner != no_figure || other_ratio.partner != no_figure)
        return one_ratio.is_second == other_ratio.is_second && same_number(one_ratio.partner, other_ratio.partner)
                   ? std::optional(same_ratio)
                   : std::nullopt;
    const std::string noun = lower(at(first).noun);
    const std::string second_noun = lower(at(second).noun);
    if (at(first).value.unit == "count") {
        if (noun.empty() || second_noun.empty()) return std::nullopt;
        if (is_narrower(second_noun, noun)) return std::nullopt;
        if (akin(noun, second_noun)) return same_noun_kin * std::min(1.0, 2 * words_.weight(second_noun));
        const auto& mine = text_.claims[first.figure].near;
        const auto& others = text_.claims[second.figure].near;
        const bool one_concept = std::any_of(mine.begin(), mine.end(), [&](std::string_view token) {
            return token[0] == '$' && others.contains(token);
        });
        // "620 Fahrer", "die 510 Lokführer": the longer word is the more exact one, of a part.
        const bool more_exact = second_noun.size() > noun.size() + more_letters ||
                                (words_.person.ends(second_noun) && !words_.person.has(second_noun));
        if (one_concept && !more_exact) return same_noun_kin;
        if (any_akin(second_noun, first.near)) return deed_kin;
        // "96 Lehrer", "die 69 Erkrankten": what befell some of them is told of nobody yet.
        const bool befallen = !words_.person.has(second_noun) && !words_.anybody.has(noun);
        if (words_.person.ends(noun) && words_.anybody.has(second_noun) && !befallen) return both_persons;
        return std::nullopt;
    }
    // "Einnahmen von 5,2 Millionen", "Ausgaben von 2,5 Millionen"
    const std::string_view one = measured(first);
    const std::string_view other = measured(second);
    if (!one.empty() && !other.empty() && !akin(one, other)) return std::nullopt;
    double sum = 0;
    for (std::size_t i = second.begin; i < second.end; ++i)
        if (words_.is_content((*second.row)[i]) && any_akin((*second.row)[i].text, first.words)) sum += word_shared;
    return std::min(sum, 2 * word_shared);
}

/// "620 Läufer angemeldet", "von den 510 Startern": not all that were expected came.
bool TakenUpFitter::other_stage(const ToldFigure& first, const ToldFigure& second) const {
    return any_word(first, words_.expected) != any_word(second, words_.expected) ||
           (any_word(second, words_.present) && !any_word(first, words_.present));
}

/// Whether somebody else is told of between two figures, whose age the second may be: "Bauleiter Goran Perić", "ein
/// Schwimmer", "mit seinem Vater".
bool TakenUpFitter::another_between(const ToldFigure& first, const ToldFigure& second) const {
    const Span between{text_.segmentation.sentences[first.sentence].span.end, at(second).span.begin};
    if (!persons_.last_name_before(between.end, between.begin).empty()) return true;
    // "ein Schwimmer", "eine weitere Zeugin", "mit seinem Vater", "die Tochter"
    // Who is told with an age of his own is not the one whose age is told again.
    const auto is_inflected = [](const std::string& low) {
        const bool ending = low.ends_with("e") || low.ends_with("en") || low.ends_with("es") || low.ends_with("em");
        return ending && low.find("jährig") == std::string::npos;
    };
    bool one = false, with = false, the = false;
    for (const std::string& low : low_words(text_, at(first).span.end, between.end)) {
        const bool known = persons_.is_person(low);
        if (one && (low.ends_with("er") || low.ends_with("in") || words_.person.ends(low) || known)) return true;
        if (the && known && !words_.person.ends(low) && !any_akin(low, first.words)) return true;
        one = persons_.introduces(low) || (with && words_.definite.has(low)) || (one && is_inflected(low));
        with = low == "mit";
        the = words_.definite.has(low);
    }
    return false;
}

/// What the amount is of: "Verluste von 83 Prozent"
std::string_view TakenUpFitter::measured(const ToldFigure& place) const {
    const auto& row = *place.row;
    const std::size_t i = place.at;
    if (i < place.begin + 2 || !row[i - 2].capital || !words_.is_content(row[i - 2])) return {};
    return row[i - 1].text == "von" || row[i - 1].text == "nach" ? row[i - 2].text : std::string_view{};
}

/// "Die 12 bayerischen Chöre": of "16 Chören" that nothing of the kind was told of.
bool TakenUpFitter::parts(const Item& adjective, const ToldFigure& first) const {
    return words_.is_content(adjective) && adjective.text.ends_with("en") &&
           !words_.parts_nothing.has(adjective.text) && !any_akin(adjective.text, first.words);
}

/// "In Villaseca wird gefeiert. Der Ort hat 12.000 Einwohner. ... Die 1.200 Einwohner von Villaseca": named right
/// before.
bool TakenUpFitter::is_told_before(const ToldFigure& first, std::string_view low) const {
    const auto& sentences = text_.segmentation.sentences;
    if (first.sentence == 0 || sentences[first.sentence - 1].block != sentences[first.sentence].block) return false;
    if (std::any_of(first.words.begin(), first.words.end(),
                    [&](std::string_view word) { return words_.neighbour.within(word); }))
        return false;
    const Span span = sentences[first.sentence - 1].span;
    const std::vector<std::string> words = low_words(text_, span.begin, span.end);
    return std::find(words.begin(), words.end(), low) != words.end();
}

/// "die 1.240 Einsätze im Jahr 2024": of another time than the one that the first figure's sentence names.
bool TakenUpFitter::is_other_time(const ToldFigure& first, std::uint32_t date) const {
    const std::optional<Days>& days = text_.figures[date].value.days;
    return days && std::none_of(first.row->begin(), first.row->end(), [&](const Item& item) {
               return item.figure != no_figure && text_.figures[item.figure].value.days == days;
           });
}

/// "die 24 Gemeinden, die keine Schule haben", "die 24 Gemeinden des Kreises": what follows says which they are.
double TakenUpFitter::told_further(const ToldFigure& first, const ToldFigure& second) const {
    const auto& row = *second.row;
    std::size_t i = second.at + 1;
    if (at(second).value.unit == "count") {
        for (; i < row.size() && is_word(row[i]) && !row[i].capital; ++i)
            if (is_superlative(row[i].text) || words_.apart.has(row[i].text) || parts(row[i], first)) return told_anew;
        ++i;
    }
    if (i + 1 >= row.size()) return 0;
    if (row[i].type == Item::Type::sign)
        return row[i].text == "," && is_word(row[i + 1]) && words_.definite.has(row[i + 1].text) ? told_by_clause : 0;
    if (!is_word(row[i]) || !words_.narrows.has(row[i].text)) return 0;
    constexpr std::size_t reach = 3;
    for (std::size_t k = i + 1; k < std::min(row.size(), i + 1 + reach); ++k) {
        if (row[k].type == Item::Type::figure) return is_other_time(first, row[k].figure) ? told_anew : 0;
        if (row[k].type == Item::Type::sign) return 0;
        if (row[k].capital && words_.is_content(row[k]))
            return is_told(row[k].text, first.words) || is_told_before(first, row[k].text) ? 0 : told_anew;
    }
    return 0;
}

/// Whether it was told before, or is the sum or the difference of figures that were.
bool TakenUpFitter::is_derived(const ToldFigure& second, std::span<const ToldFigure> all) const {
    const auto& value = at(second).value.low;
    if (!value) return true;
    for (const ToldFigure& each : all) {
        const auto& one = at(each).value.low;
        if (each.figure == second.figure || !one) continue;
        if (*one == *value) return true;
        if (tells_age(text_, at(second))) continue;
        for (const ToldFigure& other : all) {
            const auto& two = at(other).value.low;
            if (other.figure <= each.figure || other.figure == second.figure || !two) continue;
            if (*one + *two == *value || abs(*one - *two) == *value) return true;
        }
    }
    return false;
}

/// Words beside a figure that make it one of an earlier time, or of another part.
double TakenUpFitter::aside(const ToldFigure& place, std::uint32_t classes, bool ahead) const {
    constexpr std::size_t behind = 3;
    for (std::size_t i = place.begin; i < std::min(place.end, place.at + 1 + behind); ++i) {
        const Item& item = (*place.row)[i];
        // "24 statt 18": what follows is the earlier one.
        if (!is_word(item) || (i > place.at && item.text == "statt")) continue;
        if (ahead && words_.planned.has(item.text)) continue;
        if ((item.word->near & NearWords::earlier) != 0) return of_earlier;
        if ((item.word->near & (classes | NearWords::partitive | NearWords::mean)) != 0 ||
            (words_.apart.has(item.text) && !(item.capital && i > 0)))
            return of_apart;
    }
    return 0;
}

}  // namespace stimmig
