#include "check/restatement_fit.h"

#include <algorithm>
#include <cmath>

#include "check/around.h"
#include "check/near_words.h"

// The weights come from what sets apart the figures that texts state again from all others of their unit; what speaks
// for another fact weighs more than that, since a wrong finding costs more than a missed one.
namespace stimmig {
namespace {

constexpr double word_beside = 1.0;
constexpr double word_further = 0.6;
constexpr double word_before = 0.7;
constexpr double name_shared = 0.3;  ///< whom the whole text is about
constexpr double most_words = 3.0;
constexpr double coverage = 0.8;
constexpr double same_complement = 0.6;
constexpr double part_of_complement = 0.36;
constexpr double other_complement = -0.7;
constexpr double same_counted = 1.0;
constexpr double akin_counted = 0.6;
constexpr double unknown_counted = -1.4;
constexpr double other_counted = -2.5;
constexpr double known_before = 0.8;
constexpr double in_subordinate = 0.4;
constexpr double other_paragraph = 0.5;
constexpr double counts_anew = -1.2;  ///< the noun alone is the same, and nothing says that it is known
constexpr double of_apart = -1.0;
constexpr double of_earlier = -2.0;
constexpr double opens_elsewhere = -2.0;
constexpr double opens_apart = -0.8;
constexpr double told_before = -2.0;
constexpr double of_other_time = -1.5;
constexpr double opens_other_time = -1.0;
constexpr double opens_with_date = -1.5;
constexpr double new_place = -0.8;
constexpr double other_period = -0.8;
constexpr double other_measure = -0.7;
constexpr double other_hedge = -0.6;
constexpr double change_and_level = -1.0;
constexpr double crowd = -0.3;

constexpr std::size_t least_word = 4;     ///< bytes of a word that tells anything
constexpr std::size_t opening = 3;        ///< words that set the scene of a sentence
constexpr std::size_t before_number = 3;  ///< words between an article and its number
constexpr std::size_t complement_reach = 5;

/// Classes of NearWords that make a figure one of another part, place or time.
constexpr std::uint32_t aside = NearWords::later | NearWords::wide | NearWords::partitive | NearWords::each |
                                NearWords::everybody | NearWords::mean;
constexpr std::uint32_t no_content =
    aside | NearWords::earlier | NearWords::weak | NearWords::back | NearWords::definite | NearWords::ahead;

bool is_word(const Item& item) {
    return item.type == Item::Type::word;
}

bool parts(const Item& item) {
    constexpr std::string_view signs = ",;:()-";
    return item.type == Item::Type::sign && signs.find(item.text) != std::string_view::npos;
}

/// "Dünger" and "Kalidünger", "Fulda" and "Fuldaer", "vermisst" and "vermissten".
bool akin(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    constexpr std::size_t least_head = 3;  // "Inland" is no "Land"
    if (shorter.size() >= least_word && longer.size() >= shorter.size() + least_head && longer.ends_with(shorter))
        return true;
    const auto alike =
        static_cast<std::size_t>(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    if (alike > least_word) return alike + 2 >= shorter.size();
    return alike == least_word && shorter.size() <= alike + 1 && longer.size() <= alike + 2;
}

bool any_akin(std::string_view word, const std::vector<std::string_view>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return akin(word, other); });
}

bool has_word(const std::vector<Item>& row, std::string_view low) {
    return std::any_of(row.begin(), row.end(), [&](const Item& item) { return is_word(item) && item.text == low; });
}

}  // namespace

RestatementWords::RestatementWords(const Ruleset& rules)
    : definite(rules, "definite", "restatement"),
      subordinate(rules, "subordinate", "restatement"),
      refers_back(rules, "refers_back", "restatement"),
      elsewhere(rules, "elsewhere", "restatement"),
      apart(rules, "apart", "restatement"),
      told_before(rules, "told_before", "restatement"),
      ends_complement(rules, "ends_complement", "restatement"),
      place(rules, "place", "restatement"),
      stops_(rules.table("link_stop")),
      common_(rules.table("common_word")) {}

bool RestatementWords::is_content(const Item& item) const {
    return is_word(item) && item.text.size() >= least_word && (item.word->near & no_content) == 0 &&
           !stops_.find(item.text) && !apart.has(item.text);
}

double RestatementWords::weight(std::string_view low) const {
    const Term* term = common_.find(stem_(low));
    return term ? std::stod(term->id) / 100 : 1;
}

std::optional<FigurePlace> RestatementFitter::place_of(std::uint32_t figure) const {
    FigurePlace place{figure, text_.claims[figure].sentence};
    place.row = &read_.rows.of(place.sentence);
    const auto& row = *place.row;
    const auto found = std::find_if(row.begin(), row.end(), [&](const Item& item) { return item.figure == figure; });
    if (found == row.end()) return std::nullopt;
    place.at = place.begin = static_cast<std::size_t>(found - row.begin());
    place.end = place.at + 1;
    while (place.begin > 0 && !parts(row[place.begin - 1])) --place.begin;
    while (place.end < row.size() && !parts(row[place.end])) ++place.end;
    return place;
}

/// The sentence before, of the same paragraph.
const std::vector<Item>* RestatementFitter::before(const FigurePlace& place) const {
    const auto& sentences = text_.segmentation.sentences;
    if (place.sentence == 0 || sentences[place.sentence - 1].block != sentences[place.sentence].block) return nullptr;
    return &read_.rows.of(place.sentence - 1);
}

RestatementFitter::Words RestatementFitter::content(const std::vector<Item>& row, std::size_t begin,
                                                    std::size_t end) const {
    Words words;
    for (std::size_t i = begin; i < end; ++i)
        if (words_.is_content(row[i]) && std::find(words.begin(), words.end(), row[i].text) == words.end())
            words.push_back(row[i].text);
    return words;
}

/// What an amount is of: "9200 Tonnen Dünger", "37 Prozent der Verbraucher", "6,1 Millionen Euro für die Drehbühne".
std::string_view RestatementFitter::complement(const FigurePlace& place) const {
    const std::size_t end = std::min(place.end, place.at + 1 + complement_reach);
    for (std::size_t i = place.at + 1; i < end; ++i) {
        const Item& item = (*place.row)[i];
        if (!is_word(item) || words_.ends_complement.has(item.text)) return {};
        if (item.capital && words_.is_content(item)) return item.text;
    }
    return {};
}

RestatementFit RestatementFitter::fit(const FigurePlace& first, const FigurePlace& second,
                                      const std::vector<FigurePlace>& rivals) const {
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
    if (sentences[first.sentence].block != sentences[second.sentence].block) fit.odds += other_paragraph;
    const double others = static_cast<double>(rivals.size()) - 2;
    fit.odds += crowd * std::max(0.0, std::log(1 + others) - 1);
    return fit;
}

double RestatementFitter::shared_words(const FigurePlace& first, const FigurePlace& second,
                                       const std::vector<FigurePlace>& rivals, bool& tied) const {
    const Words clause = content(*first.row, first.begin, first.end);
    const Words sentence = content(*first.row, 0, first.row->size());
    Words earlier;
    const auto refers_back = [&] {
        const std::size_t end = std::min(first.row->size(), opening + 1);
        return std::any_of(first.row->begin(), first.row->begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const Item& item) { return is_word(item) && words_.refers_back.has(item.text); });
    };
    const std::vector<Item>* previous = before(first);
    if (previous && refers_back()) earlier = content(*previous, 0, previous->size());
    const std::string noun = lower(at(second).noun);
    const auto& names = claim(second).context;
    const auto is_name = [&](std::size_t i) {
        const std::string_view word = (*second.row)[i].word->written;
        return std::any_of(names.begin(), names.end(),
                           [&](const std::string& token) { return token[0] == '@' && token.substr(1) == word; });
    };
    // A word that other figures of the unit have beside them tells less.
    const auto telling = [&](std::string_view word) {
        int uses = 1;
        std::uint32_t last = first.sentence;
        for (const FigurePlace& rival : rivals) {
            if (rival.sentence == last || rival.sentence == first.sentence || rival.sentence == second.sentence)
                continue;
            last = rival.sentence;
            if (any_akin(word, content(*rival.row, 0, rival.row->size()))) ++uses;
        }
        return words_.weight(word) / uses;
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
        const bool in_clause = any_akin(item.text, clause);
        const bool in_sentence = in_clause || any_akin(item.text, sentence);
        if (!in_sentence && !any_akin(item.text, earlier)) continue;
        if (is_name(i)) {
            further += name_shared;
            continue;
        }
        tied = true;
        const double weight = telling(item.text);
        if (near && in_clause) {
            beside += weight;
            ++covered;
        } else {
            (in_sentence ? further : back) += weight;
        }
    }
    constexpr std::size_t least_own = 2;
    return word_beside * std::min(most_words, beside) + word_further * std::min(most_words, further) +
           word_before * std::min(most_words - 1, back) +
           coverage * static_cast<double>(covered) / static_cast<double>(std::max(least_own, own));
}

/// Whether both count or measure the same.
double RestatementFitter::counted(const FigurePlace& first, const FigurePlace& second, bool& tied) const {
    double sum = 0;
    const std::string_view one = complement(first);
    const std::string_view other = complement(second);
    if (!other.empty()) {
        const std::vector<Item>* previous = before(first);
        const auto stands_in = [&](const Words& words) { return any_akin(other, words); };
        if (!one.empty() && akin(one, other)) {
            sum += same_complement;
            tied = true;
        } else if (stands_in(content(*first.row, first.begin, first.end)) ||
                   (previous && stands_in(content(*previous, 0, previous->size())))) {
            sum += part_of_complement;
        }
        if (!one.empty() && !akin(one, other)) sum += other_complement;
    }
    if (at(first).value.kind != Kind::count || at(first).value.unit != "count") return sum;
    const std::string noun = lower(at(first).noun);
    const std::string second_noun = lower(at(second).noun);
    if (noun.empty() || second_noun.empty()) return sum + unknown_counted;
    const auto& concepts = claim(first).near;
    const bool one_concept = std::any_of(concepts.begin(), concepts.end(), [&](const std::string& token) {
        const auto& near = claim(second).near;
        return token[0] == '$' && std::binary_search(near.begin(), near.end(), token);
    });
    if (!one_concept && !akin(noun, second_noun)) return sum + other_counted;
    tied = true;
    return sum + (akin(noun, second_noun) ? same_counted : akin_counted);
}

/// Whether the second figure is told as one that is known: "die 84 Einsatzkräfte", "dass 37 Prozent".
double RestatementFitter::given(const FigurePlace& second) const {
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
        if (!words_.is_content(item)) break;
    }
    return sum;
}

/// What makes the second figure one of another case, or the first one of an earlier time.
double RestatementFitter::set_apart(const FigurePlace& first, const FigurePlace& second) const {
    const bool dates = at(first).value.kind == Kind::date;
    const auto weigh = [&](const FigurePlace& place, const std::vector<Item>& other) {
        double sum = 0;
        for (std::size_t i = 0; i < place.end; ++i) {
            const Item& item = (*place.row)[i];
            if (!is_word(item) || (i >= opening && i < place.begin) || has_word(other, item.text)) continue;
            // "das Gründungsjahr 1892"
            if (dates && item.capital) continue;
            if ((item.word->near & NearWords::earlier) != 0)
                sum += of_earlier;
            else if ((item.word->near & aside) != 0 || (words_.apart.has(item.text) && !(item.capital && i > 0)))
                sum += of_apart;
        }
        return std::max(sum, 2 * of_earlier);
    };
    double sum = weigh(first, *second.row) + weigh(second, *first.row);
    const auto opens = [](const std::vector<Item>& row, std::size_t i) { return i < row.size() && is_word(row[i]); };
    if (opens(*second.row, 0) && words_.elsewhere.has(second.row->front().text)) sum += opens_elsewhere;
    if (const std::vector<Item>* previous = before(second); previous && second.sentence - 1 != first.sentence) {
        for (std::size_t i = 0; i <= opening && opens(*previous, i); ++i) {
            const Item& item = (*previous)[i];
            const bool other = (item.word->near & (NearWords::earlier | aside)) != 0 || words_.apart.has(item.text);
            if (other && !has_word(*first.row, item.text)) sum += opens_apart;
        }
    }
    if (dates) return sum + (second.at < 2 ? opens_with_date : 0);
    const auto tells_before = [&](const FigurePlace& place) {
        return std::any_of(place.row->begin() + static_cast<std::ptrdiff_t>(place.begin),
                           place.row->begin() + static_cast<std::ptrdiff_t>(place.end),
                           [&](const Item& item) { return is_word(item) && words_.told_before.has(item.text); });
    };
    if (tells_before(first) != tells_before(second)) sum += told_before;
    if (names_new_place(first, second)) sum += new_place;
    return sum + other_time(first, second);
}

/// Days, months and years beside the second figure that are none of the first one's sentence.
double RestatementFitter::other_time(const FigurePlace& first, const FigurePlace& second) const {
    const auto is_new = [&](const Item& item) {
        if (item.figure == no_figure || !text_.figures[item.figure].value.days) return false;
        return std::none_of(first.row->begin(), first.row->end(), [&](const Item& other) {
            return other.figure != no_figure && text_.figures[other.figure].value.days &&
                   overlap(*text_.figures[other.figure].value.days, *text_.figures[item.figure].value.days);
        });
    };
    double sum = 0;
    for (std::size_t i = 0; i < second.end && sum == 0; ++i)
        if ((i < opening || i >= second.begin) && is_new((*second.row)[i])) sum += of_other_time;
    const std::vector<Item>* previous = before(second);
    if (!previous || second.sentence - 1 == first.sentence) return sum;
    for (std::size_t i = 0; i < std::min(opening, previous->size()); ++i)
        if (is_new((*previous)[i])) return sum + opens_other_time;
    return sum;
}

/// "In Unterfranken sind es noch mehr."
bool RestatementFitter::names_new_place(const FigurePlace& first, const FigurePlace& second) const {
    const std::string told = lower(plain(text_, 0, text_.segmentation.sentences[first.sentence].span.end));
    constexpr std::size_t telling = 6;  // bytes, without the endings of a case
    const auto names = [&](const std::vector<Item>& row, std::size_t i) {
        return i + 1 < row.size() && is_word(row[i]) && words_.place.has(row[i].text) && is_word(row[i + 1]) &&
               row[i + 1].capital && words_.is_content(row[i + 1]) &&
               told.find(row[i + 1].text.substr(0, telling)) == std::string::npos;
    };
    for (std::size_t i = second.begin; i < second.at; ++i)
        if (names(*second.row, i)) return true;
    if (names(*second.row, 0)) return true;
    const std::vector<Item>* previous = before(second);
    return previous && second.sentence - 1 != first.sentence && names(*previous, 0);
}

/// What is known of both claims and is not the same.
double RestatementFitter::other_claim(const FigurePlace& first, const FigurePlace& second) const {
    const Claim& a = claim(first);
    const Claim& b = claim(second);
    const auto known = [](const Claim& each) { return !each.measure.empty() && each.measure[0] != '~'; };
    double sum = 0;
    if (at(first).value.kind != Kind::date) {
        if (known(a) && known(b) && a.measure != b.measure) sum += other_measure;
        if (a.period && b.period && !overlap(*a.period, *b.period)) sum += other_period;
        if ((a.role == Role::change) != (b.role == Role::change)) sum += change_and_level;
    }
    if (at(first).value.modifier != at(second).value.modifier) sum += other_hedge;
    return sum;
}

}  // namespace stimmig
