#include "check/divergence_fit.h"

#include <algorithm>
#include <cmath>

#include "base/for_each_shared.h"
#include "check/divergence_relation.h"
#include "check/divergence_weights.h"

namespace stimmig {
namespace {

bool is_one_of(Role role, std::initializer_list<Role> roles) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// How much two roles are at odds: a total is a level, a forecast may have become one, but a change is none.
double role_conflict(Role a, Role b) {
    if (a == b || a == Role::unknown || b == Role::unknown) return 0;
    const auto plain = {Role::level, Role::total, Role::forecast, Role::rate, Role::conversion};
    const auto loose = {Role::part, Role::threshold, Role::estimate};
    const bool plain_a = is_one_of(a, plain);
    const bool plain_b = is_one_of(b, plain);
    // What is hoped for is mostly not yet so.
    if (plain_a && plain_b) return a == Role::forecast || b == Role::forecast ? 0.3 : 0;
    return (plain_a && is_one_of(b, loose)) || (plain_b && is_one_of(a, loose)) ? 0.5 : 1;
}

/// A day may be named by its month; but what holds for a month, a quarter or a year holds for no other stretch of time.
bool may_be_one(const Days& a, const Days& b) {
    if (!overlap(a, b)) return false;
    const auto length = [](const Days& days) { return (days.to - days.from).count() + 1; };
    const auto shorter = std::min(length(a), length(b));
    const auto longer = std::max(length(a), length(b));
    return shorter <= 7 || longer < 2 * shorter;
}

std::uint32_t token_of(const UsedToken& used) {
    return used.token;
}

bool contains(std::span<const UsedToken> tokens, std::uint32_t token) {
    return std::binary_search(tokens.begin(), tokens.end(), UsedToken{token, 0},
                              [](const UsedToken& x, const UsedToken& y) { return x.token < y.token; });
}

/// How far a token that two lists share singles both figures out.
double telling(const UsedToken& a, const UsedToken& b) {
    return 1.0 / std::max(a.uses, b.uses);
}

double telling(std::span<const UsedToken> a, std::span<const UsedToken> b) {
    double sum = 0;
    for_each_shared(a, b, token_of, [&](const UsedToken& x, const UsedToken& y) { sum += telling(x, y); });
    return sum;
}

std::size_t count_shared(std::span<const UsedToken> a, std::span<const UsedToken> b) {
    std::size_t count = 0;
    for_each_shared(a, b, token_of, [&](const UsedToken&, const UsedToken&) { ++count; });
    return count;
}

// Whether one word is part of the other, or both begin alike.
bool akin(std::string_view a, std::string_view b) {
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    if (shorter.size() < 4) return false;
    return longer.ends_with(shorter) || (shorter.size() >= 5 && longer.substr(0, 5) == shorter.substr(0, 5));
}

}  // namespace

Fitter::Fitter(const CheckInput& input, const Statements& statements, const Prospects& prospects,
               const KnownVerdicts& known)
    : input_(input),
      statements_(statements),
      prospects_(prospects),
      known_(known),
      words_(statements),
      places_(input.texts.size()) {}

Fitter::Side Fitter::side(std::uint32_t i) {
    const Statement& statement = statements_.all()[i];
    const std::uint32_t text = statement.ref.text;
    ByPlace& by_place = places_[text];
    if (by_place.empty()) {
        for (std::uint32_t figure = 0; figure < input_.texts[text].claims.size(); ++figure)
            by_place.emplace_back(place_of(text, figure), figure);
        std::sort(by_place.begin(), by_place.end());
    }
    return {statement, words_.of(i), by_place};
}

// The number of a list or table, counted after all sentences; else that of the sentence.
std::uint32_t Fitter::place_of(std::uint32_t text, std::uint32_t figure) const {
    const Text& all = input_.texts[text];
    const std::uint32_t sentence = all.claims[figure].sentence;
    const auto& sentences = all.segmentation.sentences;
    if (sentence >= sentences.size() || sentences[sentence].block >= all.document.blocks.size()) return sentence;
    const std::uint32_t group = all.document.blocks[sentences[sentence].block].group;
    return group == 0 ? sentence : static_cast<std::uint32_t>(sentences.size()) + group;
}

Fit Fitter::fit(std::uint32_t first, std::uint32_t second) {
    const Side a = side(first);
    const Side b = side(second);
    Fit fit;
    compare_words(a.words, b.words, fit);
    compare_counted(a.words, b.words, fit);
    compare_claims(a, b, fit);
    fit[Feature::anchors] = anchors(a, b);
    fit[Feature::headline] = a.statement.headline || b.statement.headline ? 1 : 0;
    fit[Feature::distance] = std::abs(a.statement.depth - b.statement.depth);
    fit[Feature::sequence] = sequence(first, second);
    fit.bias = fit_bias(input_.figure(a.statement.ref).value.kind);
    fit.words = fit.bias;
    for (std::size_t i = 0; i < feature_count; ++i) fit.words += fit_weights[i] * fit.features[i];
    fit.score = fit.words;
    return fit;
}

// "Menschen" may be any people: passengers, insured, employees; and "Fälle" may be cases of whatever is told of.
bool Fitter::counts_loosely(const StatementWords& words) const {
    return std::any_of(words.counted.begin(), words.counted.end(), [&](const UsedToken& each) {
        return statements_.name(each.token) == "$=person" || statements_.name(each.token) == "$=instance";
    });
}

void Fitter::compare_words(const StatementWords& a, const StatementWords& b, Fit& fit) const {
    const auto compare_meanings = [&](std::span<const UsedToken> x, std::span<const UsedToken> y, Feature concepts,
                                      Feature measures) {
        for_each_shared(x, y, token_of, [&](const UsedToken& one, const UsedToken& other) {
            fit[statements_.kind(one.token) == TokenKind::concept_ ? concepts : measures] += telling(one, other);
        });
    };
    const auto limit = [&](Feature feature, double most) { fit[feature] = std::min(fit[feature], most); };
    compare_meanings(a.near_meanings, b.near_meanings, Feature::near_concepts, Feature::near_measures);
    limit(Feature::near_concepts, 3);
    limit(Feature::near_measures, 1.5);
    // What stands near in one text may stand further off in the other.
    compare_meanings(a.meanings, b.meanings, Feature::concepts, Feature::measures);
    limit(Feature::concepts, 4);
    limit(Feature::measures, 2);
    fit[Feature::words] = std::min(telling(a.words, b.words), 4.0);
    fit[Feature::crowd] = std::max(a.crowd, b.crowd);
    const std::size_t smaller = std::max<std::size_t>(1, std::min(a.near_words.size(), b.near_words.size()));
    fit[Feature::coverage] =
        static_cast<double>(count_shared(a.near_words, b.near_words)) / static_cast<double>(smaller);
    for_each_shared(a.near_names, b.near_names, token_of, [&](const UsedToken& name, const UsedToken&) {
        fit[Feature::near_names] += statements_.weight(name.token);
    });
    if (a.measure != 0 && a.measure == b.measure)
        fit[Feature::same_measure] = 0.5 + 0.5 * statements_.weight(a.measure);
}

void Fitter::compare_counted(const StatementWords& a, const StatementWords& b, Fit& fit) const {
    if (a.counted.empty() || b.counted.empty()) return;
    const auto noun = [&](const UsedToken& counted) { return statements_.name(counted.token).substr(1); };
    double& same = fit[Feature::same_counted];
    for (const UsedToken& x : a.counted)
        for (const UsedToken& y : b.counted) {
            if (x.token == y.token) {
                same = std::max(same, telling(x, y));
            } else if (akin(noun(x), noun(y))) {
                same = std::max(same, 0.6 * telling(x, y));
            }
        }
    if (same > 0) return;
    // "7.140 Taten" among thefts: what one counts, the other's clause speaks of.
    const auto speaks_of = [&](const StatementWords& words, std::span<const UsedToken> counted) {
        return std::any_of(counted.begin(), counted.end(), [&](const UsedToken& each) {
            const std::uint32_t word = statements_.find(noun(each));
            return word != 0 && contains(words.near_words, word);
        });
    };
    const bool loose = counts_loosely(a) || counts_loosely(b) || speaks_of(a, b.counted) || speaks_of(b, a.counted);
    fit[Feature::other_counted] = loose ? 0.4 : 1;
}

void Fitter::compare_claims(const Side& side_a, const Side& side_b, Fit& fit) const {
    const Statement& a = side_a.statement;
    const Statement& b = side_b.statement;
    const auto names_a = side_a.words.names;
    const auto names_b = side_b.words.names;
    const Claim& x = input_.claim(a.ref);
    const Claim& y = input_.claim(b.ref);
    if (a.subject != 0 && b.subject != 0) {
        const bool same = a.subject == b.subject || contains(names_b, a.subject) || contains(names_a, b.subject);
        // A subject that was only inferred from sentences before is no ground for a conflict.
        if (same) {
            fit[Feature::same_subject] = 1;
        } else if (!names_a.empty() && !names_b.empty() && count_shared(names_a, names_b) == 0) {
            fit[Feature::other_subject] = 1;
        }
    }
    // A day is the same day, planned or past.
    const bool dates = input_.figure(a.ref).value.kind == Kind::date;
    if (!dates) fit[Feature::other_role] = role_conflict(x.role, y.role);
    if (x.role == y.role) fit[Feature::same_role] = 1;
    const Precision precision = input_.figure(a.ref).value.precision;
    if (dates && precision == input_.figure(b.ref).value.precision) {
        fit[Feature::same_precision] = 1;
        if (precision == Precision::day) fit[Feature::both_days] = 1;
    }
    if (x.direction * y.direction < 0) fit[Feature::other_direction] = 1;
    if (x.direction * y.direction > 0) fit[Feature::same_direction] = 1;
    if (x.base != Base::unknown && y.base != Base::unknown)
        fit[x.base == y.base ? Feature::same_base : Feature::other_base] = 1;
    if (input_.figure(a.ref).value.kind != Kind::date && x.period && y.period)
        fit[may_be_one(*x.period, *y.period) ? Feature::same_period : Feature::other_period] = 1;
    const std::string& rate_a = input_.figure(a.ref).per;
    const std::string& rate_b = input_.figure(b.ref).per;
    if (rate_a != rate_b) fit[Feature::other_rate] = rate_a.empty() || rate_b.empty() ? 0.4 : 1;
    // Each part of a claim says little; that all of them are the same says that it is one.
    constexpr std::array conflicts{Feature::other_direction, Feature::other_base, Feature::other_period,
                                   Feature::other_counted, Feature::other_rate};
    const bool conflict =
        std::any_of(conflicts.begin(), conflicts.end(), [&](Feature feature) { return fit[feature] > 0; });
    const std::uint32_t measure = side_a.words.measure;
    if (x.role == y.role && !conflict && measure != 0 && measure == side_b.words.measure && a.subject != 0 &&
        a.subject == b.subject)
        fit[Feature::same_claim] = 1.0 / std::max(side_a.words.same_claims, side_b.words.same_claims);
}

}  // namespace stimmig
