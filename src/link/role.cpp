#include "link/role.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

bool is_share(const Figure& figure) {
    return figure.value.kind == Kind::percent || figure.value.kind == Kind::percentage_point;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
public:
    Reader(WordBook& book, const ClauseFinder& clauses, const Surroundings& around, const Figure& figure)
        : book_(book),
          clauses_(clauses),
          around_(around),
          sentence_(book.text().segmentation.sentences[around.sentence]),
          share_(is_share(figure)) {}

    /// Lower-case word `steps` to the left (1 is the next one) or right of the figure within the sentence.
    std::string_view left(std::uint32_t steps) {
        return around_.figure_first < sentence_.first_word + steps
                   ? std::string_view{}
                   : std::string_view(book_.at(around_.figure_first - steps).low);
    }
    /// The word before the figure that says something: "um satte 8,6 Prozent" is "um 8,6 Prozent".
    std::string_view before() {
        for (std::uint32_t steps = 1; steps <= 3; ++steps)
            if (const std::string_view word = left(steps); !book_.lexicon().is_emphasis(word)) return word;
        return left(1);
    }
    std::string_view right(std::uint32_t steps) {
        return around_.figure_last + steps > sentence_.last_word
                   ? std::string_view{}
                   : std::string_view(book_.at(around_.figure_last + steps - 1).low);
    }
    int direction_of(std::uint32_t word) {
        const std::int64_t verb = book_.verb_at(word, sentence_.last_word);
        if (verb >= 0) return book_.lexicon().verb(static_cast<std::uint32_t>(verb)).meaning.direction;
        const Meaning* meaning = book_.at(word).meaning;
        if (!meaning) return 0;
        return meaning->direction == 0 && share_ ? meaning->direction_of_share : meaning->direction;
    }
    int direction_left(std::uint32_t steps) {
        return around_.figure_first < sentence_.first_word + steps ? 0 : direction_of(around_.figure_first - steps);
    }
    int direction_right(std::uint32_t steps) {
        return around_.figure_last + steps > sentence_.last_word ? 0 : direction_of(around_.figure_last + steps - 1);
    }
    /// Direction of the verb or noun of change nearest to the figure in its clause.
    int direction_in_clause(bool verbs_only) {
        int found = 0;
        std::uint32_t best = UINT32_MAX;
        for (std::uint32_t i = around_.first; i < around_.last; ++i) {
            if (clauses_.in_figure(i) || (verbs_only && book_.verb_at(i, sentence_.last_word) < 0)) continue;
            const int direction = direction_of(i);
            const std::uint32_t distance =
                i < around_.figure_first ? around_.figure_first - i : i - around_.figure_last + 1;
            if (direction == 0 || distance >= best) continue;
            best = distance;
            found = direction;
        }
        return found;
    }
    bool has_role(std::uint32_t word, Role role) { return (roles_of(word) & bit(role)) != 0; }
    bool clause_has(Role role) {
        if (!clause_read_) {
            clause_read_ = true;
            for (std::uint32_t i = around_.first; i < around_.last; ++i)
                if (!clauses_.in_figure(i)) clause_roles_ |= roles_of(i);
            for (const std::uint32_t word : around_.labels) clause_roles_ |= roles_of(word);
        }
        return (clause_roles_ & bit(role)) != 0;
    }
    bool left_has(Role role, std::uint32_t reach) {
        for (std::uint32_t i = 1; i <= reach && around_.figure_first >= sentence_.first_word + i; ++i) {
            if (around_.figure_first - i < around_.first) return false;
            if (has_role(around_.figure_first - i, role)) return true;
        }
        return false;
    }
    /// "bislang hat er 19 Millionen sichergestellt", "bisher sind acht Kranke bekannt", "nach bisherigem Stand": up to
    /// now, and not before something changed. A price or a share "bisher" is one that has changed.
    bool tells_so_far(bool counted, bool tally) {
        for (std::uint32_t i = around_.first; i + 1 < around_.last; ++i)
            if (book_.at(i).low.starts_with("bisherig") &&
                is_any(book_.at(i + 1).low, {"stand", "erkenntnissen", "kenntnis", "ermittlungen"}))
                return true;
        if (!clause_says({"bisher", "bislang"})) return false;
        if (tally) return true;
        return clause_says({"hat", "haben", "habe", "hätten", "wurde", "wurden", "worden"}) ||
               (counted && clause_says({"bekannt", "gemeldet", "bestätigt", "registriert", "gezählt", "zählt", "zählen",
                                        "führt", "mussten", "musste"}));
    }
    /// "17 Patienten liegen noch im Krankenhaus", "gibt es noch einmal 2.500 Euro": is so now, or comes on top.
    bool is_still_so() {
        bool still = false;
        for (std::uint32_t i = around_.first; i < around_.last; ++i) {
            const std::string_view low = book_.at(i).low;
            if (low == "noch") {
                const bool more = i + 1 < around_.last && is_any(book_.at(i + 1).low, {"einmal", "mal", "weitere"});
                if (more) return true;
                still = true;
            }
            // "Vor einer Woche waren noch 17 Menschen erkrankt und die Ärzte sind besorgt"
            if (is_any(low, {"war", "waren", "lag", "lagen", "galt", "galten", "gab", "vor", "damals"})) return false;
        }
        return still && clause_says({"liegen", "liegt", "sind", "ist", "gelten", "gilt", "fehlen", "fehlt", "sitzen",
                                     "sitzt", "stehen", "steht", "leben", "lebt", "befinden"});
    }
    /// Whether a comma stands between the figure and one of the so many words before it.
    bool follows_comma(std::uint32_t reach) {
        const std::string_view text = book_.text().document.text;
        std::uint32_t end = book_.text().segmentation.words[around_.figure_first].span.begin;
        for (std::uint32_t i = 1; i <= reach && around_.figure_first >= sentence_.first_word + i; ++i) {
            const Span word = book_.text().segmentation.words[around_.figure_first - i].span;
            if (text.substr(word.end, end - word.end).find(',') != std::string_view::npos) return true;
            end = word.begin;
        }
        return false;
    }
    bool right_has(Role role, std::uint32_t reach) {
        for (std::uint32_t i = 0; i < reach && around_.figure_last + i < around_.last; ++i)
            if (has_role(around_.figure_last + i, role)) return true;
        return false;
    }

private:
    WordBook& book_;
    const ClauseFinder& clauses_;
    const Surroundings& around_;
    const Sentence& sentence_;
    bool share_;
    unsigned clause_roles_ = 0;  // of every word of the clause, once somebody asked
    bool clause_read_ = false;

    bool clause_says(std::initializer_list<std::string_view> words) {
        for (std::uint32_t i = around_.first; i < around_.last; ++i)
            if (is_any(book_.at(i).low, words)) return true;
        return false;
    }
    static unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
    unsigned roles_of(std::uint32_t word) {
        const WordInfo& info = book_.at(word);
        unsigned roles = info.meaning ? info.meaning->roles : 0U;
        if (info.verb_forms.empty()) return roles;
        const std::int64_t verb = book_.verb_at(word, sentence_.last_word);
        if (verb >= 0) roles |= book_.lexicon().verb(static_cast<std::uint32_t>(verb)).meaning.roles;
        return roles;
    }
};

// Whether the phrase stands at the word: its first may be the end of a compound, its last the beginning of one.
bool begins_phrase(WordBook& book, const BasePhrase& phrase, std::uint32_t word, std::uint32_t last) {
    const std::size_t count = phrase.words.size();
    if (last - word < count || !book.at(word).low.ends_with(phrase.words[0])) return false;
    for (std::uint32_t i = 1; i < count; ++i) {
        if (!book.adjoins(word + i)) return false;
        const std::string& low = book.at(word + i).low;
        if (i + 1 == count ? !low.starts_with(phrase.words[i]) : low != phrase.words[i]) return false;
    }
    return true;
}

Base base_in(WordBook& book, const Surroundings& around) {
    Base found = Base::unknown;
    bool may_begin = false;
    for (std::uint32_t i = around.first; i < around.last; ++i) {
        const WordInfo& info = book.at(i);
        if (info.base != Base::unknown) found = info.base;
        may_begin |= info.starts_base;
    }
    for (const std::uint32_t word : around.labels)
        if (const Base base = book.at(word).base; base != Base::unknown) found = base;
    if (found != Base::unknown || !may_begin) return found;
    const auto& phrases = book.lexicon().base_phrases();
    std::size_t best = phrases.size();
    for (std::uint32_t i = around.first; i < around.last; ++i) {
        if (!book.at(i).starts_base) continue;
        for (std::size_t p = 0; p < best; ++p)
            if (begins_phrase(book, phrases[p], i, around.last)) best = p;
    }
    return best < phrases.size() ? phrases[best].base : found;
}

}  // namespace

void read_role(WordBook& book, const ClauseFinder& clauses, const Surroundings& around, const Figure& figure,
               bool tally, Claim& claim) {
    Reader reader(book, clauses, around, figure);
    claim.base = base_in(book, around);
    const std::string_view before = reader.before();
    // "40 Prozent weniger", "4,0 Prozent unter Vorjahr", "ein Plus von 25 Prozent", "+2,4 %".
    int direction = figure.sign;
    bool change = figure.sign != 0;
    if (is_any(before, {"plus", "minus"})) {
        direction = before == "plus" ? 1 : -1;
        change = true;
    }
    // Behind a comma another thought begins: "fehlten 589 Mrd., mehr als je zuvor".
    const std::string_view text = book.text().document.text;
    const bool closed = figure.span.end < text.size() && text[figure.span.end] == ',';
    for (std::uint32_t i = 1; i <= 2 && !change && !closed; ++i) {
        const std::string_view word = reader.right(i);
        // "mehr als" after a figure begins another comparison, but "mehr als im Vorjahr" is this one.
        const bool up = is_any(
            word, {"mehr", "höher", "teurer", "größer", "länger", "breiter", "schwerer", "schneller", "stärker"});
        if (up || is_any(word, {"weniger", "niedriger", "billiger", "günstiger", "kleiner", "kürzer", "schmaler",
                                "leichter", "langsamer", "schwächer"})) {
            direction = up ? 1 : -1;
            change = true;
        } else if (i == 1 && is_any(word, {"unter", "über"}) && is_share(figure)) {
            direction = word == "über" ? 1 : -1;
            change = true;
        } else if (i == 2 && word == "oben" && reader.right(1) == "nach") {
            direction = 1;
            change = true;
        } else if (i == 2 && word == "unten" && reader.right(1) == "nach") {
            direction = -1;
            change = true;
        }
    }
    // "vier Tage danach" is how far off something is, not how long it took.
    if (figure.value.kind == Kind::duration && !change &&
        is_any(reader.right(1), {"danach", "darauf", "davor", "später", "zuvor", "vorher", "früher"})) {
        direction = is_any(reader.right(1), {"danach", "darauf", "später"}) ? 1 : -1;
        change = true;
    }
    // "lag vor einem Jahr noch 1,3 Punkte höher": seen from today it fell. "Dort wuchs noch Hopfen, drei Prozent
    // weniger" is another thought.
    if (change && figure.sign == 0 && !reader.follows_comma(4) && reader.left_has(Role::from_value, 4))
        direction = -direction;
    const bool after_of = is_any(before, {"von", "über", "in"});
    const auto& figures = book.text().figures;
    const std::uint32_t self = claim.figure;
    // "klettert von 18 auf 24 Millionen": what it was before is no change.
    const bool starts_pair = self + 1 < figures.size() && figures[self + 1].change_from == self;
    if (!change && !starts_pair && (after_of || before == "um" || before == "minus")) {
        // "Erlöse in Höhe von 14,3 Mrd. Euro" have not risen.
        const bool height = before == "von" && reader.left(2) == "höhe";
        for (std::uint32_t i = 2; i <= 4 && !change && after_of && !height; ++i)
            if (const int found = reader.direction_left(i)) {
                direction = found;
                change = true;
            }
    }
    if (!change && before == "um") {
        // "um 146 Millionen erleichtert" is no change of anything.
        direction = reader.direction_in_clause(false);
        change = direction != 0 || is_share(figure);
    }
    const int verb_direction = reader.direction_in_clause(true);
    const bool target = is_any(before, {"auf", "bei", "mit", "unter", "über", "gegen"});
    // "beträgt 96,8 Prozent" is how high it is, but "betrug der Anstieg 1,7 Prozent" how far it rose.
    const bool amounts = is_any(before, {"beträgt", "betrug"});
    for (std::uint32_t i = 1; i <= 4 && !change && is_share(figure); ++i)
        if (is_any(reader.left(i), {"beträgt", "betrug"}))
            for (std::uint32_t noun = 1; noun <= i + 2 && !change; ++noun)
                if (const int found = reader.direction_left(noun)) {
                    direction = found;
                    change = true;
                }
    if (!change && !target && !amounts && before != "von" && before != "nach" && verb_direction != 0 &&
        !around.in_table && (is_share(figure) || figure.value.kind == Kind::money)) {
        change = true;
        direction = verb_direction;
    }
    if (figure.value.kind == Kind::factor) change = true;
    claim.direction = change ? direction : 0;
    if (figure.conversion_of != no_figure) {
        claim.role = Role::conversion;
    } else if (change) {
        claim.role = Role::change;
    } else if (starts_pair || is_any(before, {"statt", "zuvor", "anstatt"}) ||
               is_any(reader.right(1), {"zuvor", "davor"}) ||
               (before == "nach" && figure.value.kind != Kind::date && figure.value.kind != Kind::duration) ||
               ((reader.left_has(Role::from_value, 4) || reader.right_has(Role::from_value, 3)) &&
                !reader.tells_so_far(figure.value.kind == Kind::count, tally) && !reader.is_still_so())) {
        claim.role = Role::from_value;
    } else if (reader.clause_has(Role::threshold)) {
        claim.role = Role::threshold;
    } else if (is_any(before, {"davon", "darunter"}) || is_any(reader.right(1), {"davon"}) ||
               reader.left_has(Role::part, 5)) {
        claim.role = Role::part;
    } else if (!figure.per.empty()) {
        claim.role = Role::rate;
    } else if (reader.clause_has(Role::estimate)) {
        claim.role = Role::estimate;
    } else if (reader.clause_has(Role::forecast) || reader.left(2) == "ziel") {
        claim.role = Role::forecast;
    } else if (reader.left_has(Role::total, 6) || reader.right_has(Role::total, 2)) {
        claim.role = Role::total;
    } else {
        claim.role = Role::level;
    }
}

}  // namespace stimmig
