#include "check/story_words.h"

#include <date/date.h>

#include <cstdlib>
#include <string_view>

#include "base/for_each_shared.h"
#include "check/divergence_links.h"
#include "check/slip.h"

namespace stimmig {
namespace {

// A logistic regression over all pairs of 131 texts of 33 labelled stories, of 16 of which each, and of 388 news about
// anything (11,062 pairs, 200 of one story). On 32 texts of eight further stories, 37 of their 49 pairs came to be
// joined from 1.5 on, and no two texts of different stories.
constexpr double prior = -2.7;
constexpr double of_words = 0.55;      // rarity of a word in common
constexpr double of_names = 0.35;      // of a name that both show to be one
constexpr double of_half_names = 0.5;  // of a name that one of them uses as a word
constexpr double of_main = 2.2;        // the one has the other's main name
constexpr double of_cosine = 6.4;
constexpr double of_long_values = 1.9;   // the same value of three digits or more
constexpr double of_short_values = 2.6;  // of two
constexpr double of_dates = 0.65;
constexpr double of_days = -1.7;  // logarithm of the days between both, and one

// More of them say no more.
constexpr int most_values = 4;
constexpr int most_dates = 3;

// Of texts that share neither what one of them is mostly about nor two values.
constexpr double odds_of_strangers = -3.0;

// Between texts without a date.
constexpr double unknown_days = 3;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E37'79B9'7F4A'7C15U;
    return hash ^ hash >> 29U;
}

std::uint64_t mixed(std::uint64_t hash, const Number& number) {
    const auto numerator = static_cast<unsigned __int128>(number.numerator());
    const auto denominator = static_cast<unsigned __int128>(number.denominator());
    for (const unsigned __int128 part : {numerator, denominator})
        hash = mixed(mixed(hash, static_cast<std::uint64_t>(part)), static_cast<std::uint64_t>(part >> 64U));
    return hash;
}

std::uint64_t id_of(const Value& value) {
    std::uint64_t hash = std::hash<std::string_view>{}(unit_class(value));
    if (value.kind == Kind::date) {
        for (const Day day : {value.days->from, value.days->to})
            hash = mixed(hash, static_cast<std::uint64_t>(day.time_since_epoch().count()));
        return hash;
    }
    return mixed(mixed(hash, *value.low), *value.high);
}

/// What two texts share.
struct Shared {
    double words = 0, names = 0, half_names = 0, squares = 0;
    bool main_of_a = false, main_of_b = false;
    int long_values = 0, short_values = 0, dates = 0;
};

Shared shared_by(const StoryWords& a, const StoryWords& b) {
    Shared shared;
    const auto id = [](const auto& entry) { return entry.id; };
    for_each_shared(a.words, b.words, id, [&](const StoryWords::Word& one, const StoryWords::Word& other) {
        const double rarity = one.rarity;
        (one.name && other.name ? shared.names : one.name || other.name ? shared.half_names : shared.words) += rarity;
        shared.squares += rarity * rarity;
        shared.main_of_a = shared.main_of_a || one.main;
        shared.main_of_b = shared.main_of_b || other.main;
    });
    for_each_shared(a.figures, b.figures, id, [&](const StoryWords::Figure& one, const StoryWords::Figure&) {
        shared.dates += one.digits == 0 ? 1 : 0;
        shared.short_values += one.digits == 2 ? 1 : 0;
        shared.long_values += one.digits > 2 ? 1 : 0;
    });
    return shared;
}

}  // namespace

std::optional<std::int64_t> days_apart(const std::optional<Day>& a, const std::optional<Day>& b) {
    if (!a || !b) return std::nullopt;
    return std::abs((*a - *b).count());
}

std::vector<StoryWords::Figure> story_figures(const Text& text) {
    std::vector<StoryWords::Figure> figures;
    for (const Figure& figure : text.figures) {
        const Value& value = figure.value;
        if (value.kind == Kind::date) {
            if (value.days && !value.impossible) figures.push_back({id_of(value), 0});
        } else if (value.low && value.high && value.low->sign() > 0) {
            const auto digits = static_cast<std::uint32_t>(significand(*value.low).count);
            if (digits > 1) figures.push_back({id_of(value), digits});
        }
    }
    std::sort(figures.begin(), figures.end());
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    return figures;
}

std::optional<double> story_odds(const StoryWords& a, const StoryWords& b) {
    if (!a.story.empty() && !b.story.empty() && a.story != b.story) return std::nullopt;
    if (!may_be_of_one_time(a.published, b.published)) return std::nullopt;
    const auto apart = days_apart(a.published, b.published);
    const double days = apart ? static_cast<double>(*apart) : unknown_days;
    const Shared shared = shared_by(a, b);
    const double lengths = a.length * b.length;
    const double odds = prior + of_words * shared.words + of_names * shared.names + of_half_names * shared.half_names +
                        of_main * ((shared.main_of_a ? 1 : 0) + (shared.main_of_b ? 1 : 0)) +
                        of_cosine * (lengths > 0 ? shared.squares / lengths : 0) +
                        of_long_values * std::min(shared.long_values, most_values) +
                        of_short_values * std::min(shared.short_values, most_values) +
                        of_dates * std::min(shared.dates, most_dates) + of_days * std::log1p(days);
    // Two firms may report on one day and in the same words.
    const bool strangers = !shared.main_of_a && !shared.main_of_b && shared.long_values + shared.short_values < 2;
    return strangers ? std::min(odds, odds_of_strangers) : odds;
}

}  // namespace stimmig
