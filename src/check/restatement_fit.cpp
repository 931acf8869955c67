#include "check/restatement_fit.h"

#include <algorithm>
#include <cmath>

#include "check/around.h"

// The weights come from what sets apart the figures that texts state again from all others of their unit; what speaks
// for another fact weighs more than that, since a wrong finding costs more than a missed one.
namespace stimmig {
namespace {

constexpr double word_beside = 1.0;
constexpr double word_further = 0.6;
constexpr double word_before = 0.7;
constexpr double name_shared = 0.3;    ///< whom the whole text is about
constexpr double figure_shared = 0.7;  ///< another one that both clauses state
constexpr double most_words = 3.0;
constexpr double coverage = 0.8;
constexpr double same_complement = 0.6;
constexpr double part_of_complement = 0.36;
constexpr double other_complement = -0.7;
constexpr double same_counted = 1.0;
constexpr double akin_counted = 0.6;
constexpr double narrower_counted = -0.6;
constexpr double unknown_counted = -1.4;
constexpr double other_counted = -2.5;
constexpr double known_before = 0.8;
constexpr double in_subordinate = 0.4;
constexpr double other_paragraph = 0.5;
constexpr double next_sentence = -1.0;  ///< goes on to the next case rather than back
constexpr double counts_anew = -2.0;    ///< the noun alone is the same, and nothing says that it is known
constexpr double crowd = -0.3;
constexpr double in_row = -0.5;  ///< each further figure of the unit in either sentence: rows compare things
constexpr double most_in_row = -2.0;

constexpr std::size_t before_number = 3;  ///< words between an article and its number
constexpr std::size_t complement_reach = 5;

/// Whether a sign of the row parts two clauses; that of "Drei- bis Fünfjährige" does not.
bool parts(const std::vector<Item>& row, std::size_t i) {
    constexpr std::string_view signs = ",;:()-";
    if (row[i].type != Item::Type::sign || signs.find(row[i].text) == std::string_view::npos) return false;
    const std::string_view next = row[i].text == "-" && i + 1 < row.size() ? row[i + 1].text : std::string_view{};
    return next != "bis" && next != "und" && next != "oder";
}

void add_once(std::string_view word, std::vector<std::string_view>& words) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

}  // namespace

ToldFigure RestatementFitter::told(std::uint32_t figure) const {
    ToldFigure told{figure, text_.claims[figure].sentence};
    const auto& row = read_.rows.of(told.sentence);
    const auto found = std::find_if(row.begin(), row.end(), [&](const Item& item) { return item.figure == figure; });
    if (found == row.end()) return told;
    told.row = &row;
    told.at = told.begin = static_cast<std::size_t>(found - row.begin());
    told.end = told.at + 1;
    while (told.begin > 0 && !parts(row, told.begin - 1)) --told.begin;
    while (told.end < row.size() && !parts(row, told.end)) ++told.end;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!words_.is_content(row[i])) continue;
        add_once(row[i].text, told.words);
        if (i >= told.begin && i < told.end) add_once(row[i].text, told.near);
    }
    return told;
}

bool RestatementFitter::may_be_tied(const ToldFigure& first, const ToldFigure& second) const {
    const auto in_first = [&](std::string_view word) { return any_akin(word, first.words); };
    if (std::any_of(second.words.begin(), second.words.end(), in_first)) return true;
    if (!at(first).noun.empty() && !at(second).noun.empty()) return true;
    // "Dafür sind 4,2 Millionen Euro vorgesehen."
    const std::vector<Item>* previous = before(first);
    if (!previous) return false;
    const Words earlier = content(*previous, 0, previous->size());
    return std::any_of(second.words.begin(), second.words.end(),
                       [&](std::string_view word) { return any_akin(word, earlier); });
}

/// The sentence before, of the same paragraph.
const std::vector<Item>* RestatementFitter::before(const ToldFigure& place) const {
    const auto& sentences = text_.segmentation.sentences;
    if (place.sentence == 0 || sentences[place.sentence - 1].block != sentences[place.sentence].block) return nullptr;
    return &read_.rows.of(place.sentence - 1);
}

RestatementFitter::Words RestatementFitter::content(const std::vector<Item>& row, std::size_t begin,
                                                    std::size_t end) const {
    Words words;
    for (std::size_t i = begin; i < end; ++i)
        if (words_.is_content(row[i])) add_once(row[i].text, words);
    return words;
}

/// What an amount is of: "9200 Tonnen Dünger", "37 Prozent der Verbraucher", "6,1 Millionen Euro für die Drehbühne".
std::string_view RestatementFitter::complement(const ToldFigure& place) const {
    const std::size_t end = std::min(place.end, place.at + 1 + complement_reach);
    for (std::size_t i = place.at + 1; i < end; ++i) {
        const Item& item = (*place.row)[i];
        if (!is_word(item) || words_.ends_complement.has(item.text)) return {};
        if (item.capital && words_.is_content(item)) return item.text;
    }
    return {};
}

RestatementFit RestatementFitter::fit(const ToldFigure& first, const ToldFigure& second,
                                      std::span<const ToldFigure> rivals) const {
    RestatementFit fit;
    bool counted_alike = false;
    const double about = counted(first, second, counted_alike);
    bool shares_word = false;
    fit.odds = about + shared_words(first, second, rivals, shares_word) + set_apart(first, second) +
               other_claim(first, second);
    const double known = given(second);
    fit.odds += known;
    if (counted_alike && !shares_word && known <= 0) fit.odds += counts_anew;
    fit.tied = counted_alike || shares_word;
    const auto& sentences = text_.segmentation.sentences;
    if (sentences[first.sentence].block != sentences[second.sentence].block)
        fit.odds += other_paragraph;
    else if (first.sentence + 1 == second.sentence)
        fit.odds += next_sentence;
    const double others = static_cast<double>(rivals.size()) - 2;
    fit.odds += crowd * std::max(0.0, std::log(1 + others) - 1);
    // Sentences have days of their own, whatever day is told in them.
    if (at(first).value.kind == Kind::date) return fit;
    const auto beside = std::count_if(rivals.begin(), rivals.end(), [&](const ToldFigure& rival) {
        return rival.figure != first.figure && rival.figure != second.figure &&
               (rival.sentence == first.sentence || rival.sentence == second.sentence);
    });
    fit.odds += std::max(most_in_row, in_row * static_cast<double>(beside));
    return fit;
}

double RestatementFitter::shared_words(const ToldFigure& first, const ToldFigure& second,
                                       std::span<const ToldFigure> rivals, bool& tied) const {
    Words earlier;
    const auto refers_back = [&] {
        const std::size_t end = std::min(first.row->size(), scene + 1);
        return std::any_of(first.row->begin(), first.row->begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const Item& item) { return is_word(item) && words_.refers_back.has(item.text); });
    };
    const std::vector<Item>* previous = before(first);
    if (previous && refers_back()) earlier = content(*previous, 0, previous->size());
    const std::string noun = lower(at(second).noun);
    // Whom the text is about tells little of what a figure is.
    const std::string_view thing = complement(second);
    const auto is_name = [&](std::string_view low) {
        const std::string token = '@' + words_.stem(low);
        const auto names = [&](const Claim& each) { return each.context.contains(token); };
        return low != thing && (names(claim(first)) || names(claim(second)));
    };
    // A word that other figures of the unit have beside them tells less.
    const auto telling = [&](std::string_view word) {
        int uses = 1;
        std::uint32_t last = first.sentence;
        for (const ToldFigure& rival : rivals) {
            if (rival.sentence == last || rival.sentence == first.sentence || rival.sentence == second.sentence)
                continue;
            last = rival.sentence;
            if (any_akin(word, rival.words)) ++uses;
        }
        return words_.weight(word) / uses;
    };
    const auto states = [&](const std::vector<Item>& row, const Item& item) {
        return item.figure != no_figure && std::any_of(row.begin(), row.end(), [&](const Item& other) {
                   return other.figure != no_figure &&
                          to_compact(text_.figures[other.figure].value) == to_compact(text_.figures[item.figure].value);
               });
    };
    // "Nordwerk baut ein Werk": what stands beside the longer word is not meant by it.
    const auto told_in = [&](std::string_view word, const Words& words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view other) {
            const bool tail = other.size() > word.size() && other.ends_with(word);
            const bool both = tail && std::find(second.words.begin(), second.words.end(), other) != second.words.end();
            return akin(word, other) && !both;
        });
    };
    double beside = 0, further = 0, back = 0;
    std::size_t own = 0, covered = 0;
    Words met;
    for (std::size_t i = 0; i < second.row->size(); ++i) {
        const Item& item = (*second.row)[i];
        if (!words_.is_content(item) || item.text == noun || std::find(met.begin(), met.end(), item.text) != met.end())
            continue;
        met.push_back(item.text);
        const bool near = i >= second.begin && i < second.end;
        own += near ? 1 : 0;
        const bool in_clause = told_in(item.text, first.near);
        const bool in_sentence = in_clause || told_in(item.text, first.words);
        if (!in_sentence && !told_in(item.text, earlier)) continue;
        // "die Molkerei Almgrund"
        const auto& row = *second.row;
        const bool before_name =
            item.capital && i + 1 < row.size() && is_word(row[i + 1]) && row[i + 1].capital && is_name(row[i + 1].text);
        if (before_name || is_name(item.text)) {
            further += name_shared;
            continue;
        }
        // What many things do or cost ties none of them.
        tied = tied || item.capital;
        const double weight = telling(item.text);
        if (near && in_clause) {
            beside += weight;
            ++covered;
        } else {
            (in_sentence ? further : back) += weight;
        }
    }
    for (std::size_t i = second.begin; i < second.end; ++i)
        if (i != second.at && states(*first.row, (*second.row)[i])) further += figure_shared;
    constexpr std::size_t least_own = 2;
    return word_beside * std::min(most_words, beside) + word_further * std::min(most_words, further) +
           word_before * std::min(most_words - 1, back) +
           coverage * static_cast<double>(covered) / static_cast<double>(std::max(least_own, own));
}

/// Whether both count or measure the same.
double RestatementFitter::counted(const ToldFigure& first, const ToldFigure& second, bool& tied) const {
    // "Menschen" may be any people.
    const auto telling_noun = [&](std::string_view low) { return std::min(1.0, 2 * words_.weight(low)); };
    double sum = 0;
    const std::string_view one = complement(first);
    const std::string_view other = complement(second);
    if (!other.empty()) {
        const std::vector<Item>* previous = before(first);
        const auto stands_in = [&](const Words& words) { return any_akin(other, words); };
        if (!one.empty() && akin(one, other)) {
            sum += same_complement * telling_noun(other);
            tied = true;
        } else if (stands_in(first.near) || (previous && stands_in(content(*previous, 0, previous->size())))) {
            sum += part_of_complement;
        }
        if (!one.empty() && !akin(one, other)) sum += other_complement;
    }
    if (at(first).value.kind != Kind::count || at(first).value.unit != "count") return sum;
    const std::string noun = lower(at(first).noun);
    const std::string second_noun = lower(at(second).noun);
    if (noun.empty() || second_noun.empty()) return sum + unknown_counted;
    const auto& concepts = claim(first).near;
    const bool one_concept = std::any_of(concepts.begin(), concepts.end(), [&](std::string_view token) {
        return token[0] == '$' && claim(second).near.contains(token);
    });
    if (!one_concept && !akin(noun, second_noun)) return sum + other_counted;
    tied = true;
    // What is named again is named more shortly, if at all: "Stimmen", "Delegiertenstimmen" are two things.
    const bool narrower = second_noun.size() > noun.size() + 2 && second_noun.ends_with(noun);
    if (narrower) return sum + narrower_counted;
    return sum + telling_noun(second_noun) * (akin(noun, second_noun) ? same_counted : akin_counted);
}

/// Whether the second figure is told as one that is known: "die 84 Einsatzkräfte", "dass 37 Prozent".
double RestatementFitter::given(const ToldFigure& second) const {
    const auto& row = *second.row;
    double sum = 0;
    const Item& head = row[second.begin];
    if (is_word(head) && words_.subordinate.has(head.text)) sum += in_subordinate;
    std::size_t i = second.at;
    // "Mit dem Kaufpreis von 450.000 Euro"
    if (i > second.begin + 1 && row[i - 1].text == "von" && row[i - 2].capital) i -= 2;
    for (std::size_t steps = 0; i > second.begin && steps < before_number; --i, ++steps) {
        const Item& item = row[i - 1];
        if (!is_word(item)) break;
        if (words_.definite.has(item.text)) return sum + known_before;
        if (!words_.is_content(item) || item.capital) break;
    }
    return sum;
}

}  // namespace stimmig
