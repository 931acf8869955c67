#include "check/divergence_fit.h"

#include <algorithm>
#include <cmath>

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

/// Measures and concepts are told apart by kind; words and names may stand for each other.
bool is_meaning(TokenKind kind) {
    return kind == TokenKind::measure || kind == TokenKind::concept_;
}

std::uint64_t use_key(std::uint32_t unit_class, std::uint32_t token) {
    return static_cast<std::uint64_t>(unit_class) << 32U | token;
}

template <typename Key>
std::uint32_t count_of(const std::vector<Key>& sorted, const Key& key) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), key);
    return static_cast<std::uint32_t>(last - first);
}

// Whether one word is part of the other, or both begin alike.
bool akin(std::string_view a, std::string_view b) {
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    if (shorter.size() < 4) return false;
    return longer.ends_with(shorter) || (shorter.size() >= 5 && longer.substr(0, 5) == shorter.substr(0, 5));
}

}  // namespace

Fitter::Fitter(const CheckInput& input, const Statements& statements)
    : input_(input), statements_(statements), texts_(input.texts.size()), words_(statements.all().size()) {}

Fitter::Side Fitter::side(std::uint32_t i) {
    const Statement& statement = statements_.all()[i];
    auto& text = texts_[statement.ref.text];
    if (!text) text = std::make_unique<TextIndex>(index(statement.ref.text));
    return {statement, words(i), *text};
}

const StatementWords& Fitter::words(std::uint32_t i) {
    if (words_[i]) return *words_[i];
    words_[i] = std::make_unique<StatementWords>(statements_.words(i));
    StatementWords& made = *words_[i];
    add_parts(made.near, made.near_parts);
    made.all_parts = made.near_parts;
    add_parts(made.far, made.all_parts);
    return made;
}

void Fitter::add_parts(const Tokens& tokens, Tokens& to) {
    for (const std::uint32_t token : tokens) {
        const auto [at, added] = parts_.try_emplace(token);
        if (added) at->second = statements_.with_parts(token);
        to.insert(to.end(), at->second.begin(), at->second.end());
    }
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

Fitter::TextIndex Fitter::index(std::uint32_t text) {
    TextIndex made;
    for (std::uint32_t i = 0; i < input_.texts[text].claims.size(); ++i)
        made.by_place.emplace_back(place_of(text, i), i);
    const auto [first, last] = statements_.of_text(text);
    for (std::uint32_t i = first; i < last; ++i) {
        const std::uint32_t unit_class = statements_.all()[i].unit_class;
        const auto add = [&](const Tokens& tokens, Uses& to, bool meanings_only) {
            for (const std::uint32_t token : tokens)
                if (!meanings_only || is_meaning(statements_.kind(token))) to.push_back(use_key(unit_class, token));
        };
        const StatementWords& own = words(i);
        add(own.near, made.near, true);
        add(own.near, made.all, true);
        add(own.far, made.all, true);
        add(own.all_parts, made.parts, false);
        add(own.counted, made.counted, false);
        made.sizes.push_back(use_key(unit_class, 0));
        if (own.measure != 0 && statements_.all()[i].subject != 0)
            made.claims.push_back({unit_class, own.measure, statements_.all()[i].subject});
    }
    std::sort(made.by_place.begin(), made.by_place.end());
    std::sort(made.claims.begin(), made.claims.end());
    for (Uses* uses : {&made.near, &made.all, &made.parts, &made.counted, &made.sizes})
        std::sort(uses->begin(), uses->end());
    return made;
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
    compare_words(a, b, fit);
    compare_counted(a, b, fit);
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

// What two lists of tokens share, each token by how far it singles both figures out.
double Fitter::telling(const Tokens& a_tokens, const Tokens& b_tokens, TokenKind kind, Uses TextIndex::*uses,
                       const Side& a, const Side& b) const {
    return shared(a_tokens, b_tokens, [&](std::uint32_t token) {
        if (is_meaning(kind) && statements_.kind(token) != kind) return 0.0;
        return 1.0 / std::max(count_of(a.text.*uses, use_key(a.statement.unit_class, token)),
                              count_of(b.text.*uses, use_key(b.statement.unit_class, token)));
    });
}

// "Menschen" may be any people: passengers, insured, employees; and "Fälle" may be cases of whatever is told of.
bool Fitter::counts_loosely(const StatementWords& words) const {
    return std::any_of(words.counted.begin(), words.counted.end(), [&](std::uint32_t token) {
        return statements_.name(token) == "$=person" || statements_.name(token) == "$=instance";
    });
}

void Fitter::compare_words(const Side& side_a, const Side& side_b, Fit& fit) const {
    const StatementWords& a = side_a.words;
    const StatementWords& b = side_b.words;
    const auto one = [](std::uint32_t) { return 1.0; };
    const auto of_kind = [&](TokenKind kind) {
        return [this, kind](std::uint32_t token) {
            return statements_.kind(token) == kind ? statements_.weight(token) : 0.0;
        };
    };
    const auto at_most = [](double most, double found) { return std::min(most, found); };
    fit[Feature::near_concepts] =
        at_most(3, telling(a.near, b.near, TokenKind::concept_, &TextIndex::near, side_a, side_b));
    fit[Feature::near_measures] =
        at_most(1.5, telling(a.near, b.near, TokenKind::measure, &TextIndex::near, side_a, side_b));
    fit[Feature::words] =
        at_most(4, telling(a.all_parts, b.all_parts, TokenKind::word, &TextIndex::parts, side_a, side_b));
    // What stands near in one text may stand further off in the other.
    const auto anywhere = [&](TokenKind kind) {
        const auto of = [&](const Tokens& x, const Tokens& y) {
            return telling(x, y, kind, &TextIndex::all, side_a, side_b);
        };
        return of(a.near, b.near) + of(a.near, b.far) + of(a.far, b.near) + of(a.far, b.far);
    };
    fit[Feature::concepts] = at_most(4, anywhere(TokenKind::concept_));
    fit[Feature::measures] = at_most(2, anywhere(TokenKind::measure));
    fit[Feature::crowd] = std::log(std::max(count_of(side_a.text.sizes, use_key(side_a.statement.unit_class, 0)),
                                            count_of(side_b.text.sizes, use_key(side_b.statement.unit_class, 0))));
    const std::size_t smaller = std::max<std::size_t>(1, std::min(a.near_parts.size(), b.near_parts.size()));
    fit[Feature::coverage] = shared(a.near_parts, b.near_parts, one) / static_cast<double>(smaller);
    fit[Feature::near_names] = shared(a.near, b.near, of_kind(TokenKind::name));
    if (a.measure != 0 && a.measure == b.measure)
        fit[Feature::same_measure] = 0.5 + 0.5 * statements_.weight(a.measure);
}

void Fitter::compare_counted(const Side& side_a, const Side& side_b, Fit& fit) const {
    const Tokens& a = side_a.words.counted;
    const Tokens& b = side_b.words.counted;
    if (a.empty() || b.empty()) return;
    const auto telling = [&](std::uint32_t x, std::uint32_t y) {
        return 1.0 / std::max(count_of(side_a.text.counted, use_key(side_a.statement.unit_class, x)),
                              count_of(side_b.text.counted, use_key(side_b.statement.unit_class, y)));
    };
    double& same = fit[Feature::same_counted];
    for (const std::uint32_t x : a)
        for (const std::uint32_t y : b) {
            if (x == y) {
                same = std::max(same, telling(x, y));
            } else if (akin(statements_.name(x).substr(1), statements_.name(y).substr(1))) {
                same = std::max(same, 0.6 * telling(x, y));
            }
        }
    if (same > 0) return;
    // "7.140 Taten" among thefts: what one counts, the other's clause speaks of.
    const auto speaks_of = [&](const StatementWords& words, const Tokens& counted) {
        return std::any_of(counted.begin(), counted.end(), [&](std::uint32_t token) {
            const std::uint32_t word = statements_.find(statements_.name(token).substr(1));
            return word != 0 && std::binary_search(words.near_parts.begin(), words.near_parts.end(), word);
        });
    };
    const bool loose = counts_loosely(side_a.words) || counts_loosely(side_b.words) || speaks_of(side_a.words, b) ||
                       speaks_of(side_b.words, a);
    fit[Feature::other_counted] = loose ? 0.4 : 1;
}

void Fitter::compare_claims(const Side& side_a, const Side& side_b, Fit& fit) const {
    const Statement& a = side_a.statement;
    const Statement& b = side_b.statement;
    const Tokens& names_a = side_a.words.names;
    const Tokens& names_b = side_b.words.names;
    const Claim& x = input_.claim(a.ref);
    const Claim& y = input_.claim(b.ref);
    const auto one = [](std::uint32_t) { return 1.0; };
    if (a.subject != 0 && b.subject != 0) {
        const bool same = a.subject == b.subject || std::binary_search(names_b.begin(), names_b.end(), a.subject) ||
                          std::binary_search(names_a.begin(), names_a.end(), b.subject);
        // A subject that was only inferred from sentences before is no ground for a conflict.
        if (same) {
            fit[Feature::same_subject] = 1;
        } else if (!names_a.empty() && !names_b.empty() && shared(names_a, names_b, one) <= 0) {
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
    if (x.role == y.role) fit[Feature::same_claim] = same_claim(side_a, side_b, fit);
}

// Each part of a claim says little; that all of them are the same says that it is one.
double Fitter::same_claim(const Side& a, const Side& b, const Fit& fit) const {
    const std::uint32_t measure = a.words.measure;
    const std::uint32_t subject = a.statement.subject;
    if (measure == 0 || measure != b.words.measure || subject == 0 || subject != b.statement.subject) return 0;
    for (const Feature conflict : {Feature::other_direction, Feature::other_base, Feature::other_period,
                                   Feature::other_counted, Feature::other_rate})
        if (fit[conflict] > 0) return 0;
    const auto uses = [&](const Side& side) {
        return count_of(side.text.claims, {side.statement.unit_class, measure, subject});
    };
    return 1.0 / std::max(uses(a), uses(b));
}

}  // namespace stimmig
