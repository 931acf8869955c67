#include "link/role.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

class Reader {
public:
    Reader(WordBook& book, const ClauseFinder& clauses, const Surroundings& around)
        : book_(book),
          clauses_(clauses),
          around_(around),
          sentence_(book.text().segmentation.sentences[around.sentence]) {}

    /// Lower-case word `steps` to the left (1 is the next one) or right of the figure within the sentence.
    std::string_view left(std::uint32_t steps) {
        return around_.figure_first < sentence_.first_word + steps
                   ? std::string_view{}
                   : std::string_view(book_.at(around_.figure_first - steps).low);
    }
    std::string_view right(std::uint32_t steps) {
        return around_.figure_last + steps > sentence_.last_word
                   ? std::string_view{}
                   : std::string_view(book_.at(around_.figure_last + steps - 1).low);
    }
    int direction_of(std::uint32_t word) {
        const std::int64_t verb = verb_at(book_, word, sentence_.last_word);
        if (verb >= 0) return book_.lexicon().verb(static_cast<std::uint32_t>(verb)).meaning.direction;
        const WordInfo& info = book_.at(word);
        return info.meaning ? info.meaning->direction : 0;
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
            if (clauses_.in_figure(i) || (verbs_only && verb_at(book_, i, sentence_.last_word) < 0)) continue;
            const int direction = direction_of(i);
            const std::uint32_t distance =
                i < around_.figure_first ? around_.figure_first - i : i - around_.figure_last + 1;
            if (direction == 0 || distance >= best) continue;
            best = distance;
            found = direction;
        }
        return found;
    }
    bool has_role(std::uint32_t word, Role role) {
        const auto bit = 1U << static_cast<unsigned>(role);
        const WordInfo& info = book_.at(word);
        if (info.meaning && (info.meaning->roles & bit) != 0) return true;
        const std::int64_t verb = verb_at(book_, word, sentence_.last_word);
        return verb >= 0 && (book_.lexicon().verb(static_cast<std::uint32_t>(verb)).meaning.roles & bit) != 0;
    }
    bool clause_has(Role role) {
        for (std::uint32_t i = around_.first; i < around_.last; ++i)
            if (!clauses_.in_figure(i) && has_role(i, role)) return true;
        for (const std::uint32_t word : around_.labels)
            if (has_role(word, role)) return true;
        return false;
    }
    bool left_has(Role role, std::uint32_t reach) {
        for (std::uint32_t i = 1; i <= reach && around_.figure_first >= sentence_.first_word + i; ++i) {
            if (around_.figure_first - i < around_.first) return false;
            if (has_role(around_.figure_first - i, role)) return true;
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
};

Base base_in(WordBook& book, const Surroundings& around) {
    Base found = Base::unknown;
    for (std::uint32_t i = around.first; i < around.last; ++i)
        if (const Base base = book.lexicon().base_of(book.at(i).low); base != Base::unknown) found = base;
    for (const std::uint32_t word : around.labels)
        if (const Base base = book.lexicon().base_of(book.at(word).low); base != Base::unknown) found = base;
    if (found != Base::unknown) return found;
    const auto& words = book.text().segmentation.words;
    if (around.first >= around.last) return found;
    const std::uint32_t begin = words[around.first].span.begin;
    const std::string clause =
        lower(std::string_view(book.text().document.text).substr(begin, words[around.last - 1].span.end - begin));
    for (const auto& [phrase, base] : book.lexicon().base_phrases())
        if (clause.find(phrase) != std::string::npos) return base;
    return found;
}

bool is_any(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_share(const Figure& figure) {
    return figure.value.kind == Kind::percent || figure.value.kind == Kind::percentage_point;
}

}  // namespace

void read_role(WordBook& book, const ClauseFinder& clauses, const Surroundings& around, const Figure& figure,
               Claim& claim) {
    Reader reader(book, clauses, around);
    claim.base = base_in(book, around);
    const std::string_view before = reader.left(1);
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
        if (is_any(word,
                   {"mehr", "weniger", "höher", "niedriger", "teurer", "billiger", "günstiger", "kleiner", "größer"})) {
            direction = is_any(word, {"mehr", "höher", "teurer", "größer"}) ? 1 : -1;
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
    // "lag vor einem Jahr noch 1,3 Punkte höher": seen from today it fell.
    if (change && figure.sign == 0 && reader.left_has(Role::from_value, 4)) direction = -direction;
    const bool after_of = is_any(before, {"von", "über", "in"});
    if (!change && (after_of || before == "um" || before == "minus")) {
        for (std::uint32_t i = 2; i <= 4 && !change && after_of; ++i)
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
    if (!change && !target && before != "von" && before != "nach" && verb_direction != 0 && !around.in_table &&
        (is_share(figure) || figure.value.kind == Kind::money)) {
        change = true;
        direction = verb_direction;
    }
    if (figure.value.kind == Kind::factor) change = true;
    claim.direction = change ? direction : 0;
    const auto& figures = book.text().figures;
    const std::uint32_t self = claim.figure;
    const bool starts_pair = self + 1 < figures.size() && figures[self + 1].change_from == self;
    if (figure.conversion_of != no_figure) {
        claim.role = Role::conversion;
    } else if (change) {
        claim.role = Role::change;
    } else if (starts_pair || is_any(before, {"statt", "zuvor", "bisher", "anstatt", "bislang"}) ||
               is_any(reader.right(1), {"zuvor", "davor"}) ||
               (before == "nach" && figure.value.kind != Kind::date && figure.value.kind != Kind::duration) ||
               reader.left_has(Role::from_value, 4) || reader.right_has(Role::from_value, 3)) {
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
