#include "check/fact_fit.h"

#include <date/date.h>

#include <algorithm>

namespace stimmig {
namespace {

using Words = std::vector<std::string>;

/// As a word, or as what a number counts.
bool speaks_of(const TokenSet& tokens, const std::string& stem) {
    return tokens.contains(stem) || tokens.contains('@' + stem) || tokens.contains('$' + stem);
}

bool all_in(const Words& stems, const TokenSet& tokens) {
    return std::all_of(stems.begin(), stems.end(), [&](const std::string& stem) { return speaks_of(tokens, stem); });
}

/// Words of a name in lower case.
Words words_of(const std::string& name) {
    Words words(1);
    for (const char c : name) {
        if (c == ' ') {
            if (!words.back().empty()) words.emplace_back();
        } else {
            words.back() += c;
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool names_other_subject(const Claim& claim, const Words& own) {
    return std::any_of(claim.near.begin(), claim.near.end(), [&](std::string_view token) {
        return token.starts_with('@') && std::find(own.begin(), own.end(), token.substr(1)) == own.end();
    });
}

bool same_kind(const Fact& fact, const Figure& figure) {
    const Value& a = fact.figure().value;
    const Value& b = figure.value;
    const auto is_share = [](Kind kind) { return kind == Kind::percent || kind == Kind::percentage_point; };
    if (is_share(a.kind) && is_share(b.kind)) return true;
    if (a.kind != b.kind || fact.figure().per != figure.per) return false;
    return a.kind == Kind::money || a.unit == b.unit || a.kind == Kind::duration;
}

/// A part, a bound or a plan is another fact than what it is a part, a bound or a plan of.
bool same_role(const Claim& fact, const Claim& claim, bool dates) {
    if (dates) return true;
    if (fact.base != Base::unknown && claim.base != Base::unknown && fact.base != claim.base) return false;
    if (fact.role == claim.role || claim.role == Role::unknown || fact.role == Role::unknown) return true;
    const auto plain = [](Role role) { return role == Role::level || role == Role::total || role == Role::rate; };
    return plain(fact.role) && plain(claim.role);
}

std::optional<int> measure_doubts(const Fact& fact, const Claim& claim) {
    const TokenSet& around = claim.context;
    if (!all_in(fact.qualifiers, around)) return std::nullopt;
    if (fact.rule_measure.empty()) {
        // "Höhe" alone names nothing; the subject has to.
        if (fact.words.empty()) return 1;
        return all_in(fact.words, claim.near) ? std::optional(0) : std::nullopt;
    }
    if (claim.measure != fact.rule_measure) return std::nullopt;
    // The rules' measure is wider than one word: other words for it may mean a neighbour of it.
    const bool own_words =
        fact.words.empty() ||
        std::any_of(fact.words.begin(), fact.words.end(), [&](const std::string& s) { return speaks_of(around, s); });
    return own_words ? 0 : 1;
}

constexpr date::days news{10};
constexpr date::days recent{31};

Time time_of(const Fact& fact, const Text& text, const Claim& claim, bool dates) {
    const auto& published = text.document.published;
    const auto& period = dates ? std::optional<Days>() : claim.period;
    if (fact.period) {
        if (dates) return Time::fits;
        if (period) {
            if (*period == *fact.period) return Time::fits;
            const bool one_day = fact.period->from == fact.period->to;
            const bool within_week = period->to - period->from <= date::days(7);
            return one_day && within_week && overlap(*period, *fact.period) ? Time::fits : Time::other;
        }
        if (!published) return Time::unsure;
        if (*published < fact.period->from) return Time::other;
        const auto since = *published - fact.period->to;
        if (since <= news) return fact.period->from == fact.period->to ? Time::fits : Time::unsure;
        return since <= (fact.period->to - fact.period->from) + date::days(1) + recent ? Time::unsure : Time::other;
    }
    if (period) {
        // "2019 lag der Satz bei ..." speaks of 2019, whatever holds today.
        if (fact.valid_from || fact.valid_until) {
            if (fact.valid_from && period->to < *fact.valid_from) return Time::other;
            if (fact.valid_until && period->from > *fact.valid_until)
                return published && period->from <= *published && *published <= period->to ? Time::expired
                                                                                           : Time::other;
            return (!fact.valid_from || period->from >= *fact.valid_from) ? Time::fits : Time::unsure;
        }
        return published && period->to < *published - recent ? Time::other : Time::unsure;
    }
    if (!published) return fact.valid_from || fact.valid_until ? Time::unsure : Time::fits;
    if (fact.valid_from && *published < *fact.valid_from) return Time::other;
    if (fact.valid_until && *published > *fact.valid_until) return Time::expired;
    return Time::fits;
}

}  // namespace

FactIndex::FactIndex(const Ruleset& rules, const std::vector<Fact>& facts) : facts_(facts) {
    for (std::uint32_t i = 0; i < facts.size(); ++i) {
        for (const std::string& name : facts[i].names) add_name(i, name);
        // The linker gives every name that rules know in its canonical form.
        for (const Subject& subject : rules.subjects()) {
            const auto is_own = [&](const std::string& known) {
                return std::any_of(facts[i].names.begin(), facts[i].names.end(),
                                   [&](const std::string& name) { return lower(name) == lower(known); });
            };
            if (!is_own(subject.name) && std::none_of(subject.aliases.begin(), subject.aliases.end(), is_own)) continue;
            const std::string canonical = lower(subject.name);
            names_.push_back({i, {stem_(canonical)}, canonical});
            by_stem_[names_.back().stems.front()].push_back(static_cast<std::uint32_t>(names_.size() - 1));
        }
    }
}

void FactIndex::add_name(std::uint32_t fact, const std::string& name) {
    Name entry{fact, {}, lower(name)};
    for (const std::string& word : words_of(entry.lower)) entry.stems.push_back(stem_(word));
    if (entry.stems.empty()) return;
    // Any word of a longer name may be the one that a text repeats.
    for (const std::string& stem : entry.stems) by_stem_[stem].push_back(static_cast<std::uint32_t>(names_.size()));
    names_.push_back(std::move(entry));
}

std::optional<int> FactIndex::subject_doubts(const Name& name, const Text& text, const Claim& claim) const {
    const std::string subject = lower(claim.subject);
    const std::string subject_stem = stem_(subject);
    const bool is_subject = subject == name.lower || subject_stem == name.stems.front() ||
                            std::find(name.stems.begin(), name.stems.end(), subject_stem) != name.stems.end();
    const bool in_clause = all_in(name.stems, claim.near);
    if (!subject.empty() && is_subject) {
        // Of "Molkerei Almgrund" only the last word is a name; the text has to say the whole of it somewhere.
        if (name.stems.size() > 1 && !all_in(name.stems, claim.context) &&
            lower(text.document.text).find(name.lower) == std::string::npos)
            return std::nullopt;
        const bool in_sentence = speaks_of(claim.context, subject_stem);
        return (in_sentence ? 0 : 1) + (names_other_subject(claim, name.stems) ? 1 : 0);
    }
    // "Mindestlohn" is no name, but it is what the clause speaks of. A name beside it may be where, or whose.
    if (in_clause) return names_other_subject(claim, name.stems) ? 1 : 0;
    return std::nullopt;
}

std::vector<FactFit> FactIndex::find(const Text& text, std::uint32_t figure) const {
    const Claim& claim = text.claims[figure];
    const Figure& stated = text.figures[figure];
    std::vector<FactFit> fits;
    const auto try_name = [&](const Name& name) {
        const Fact& fact = facts_[name.fact];
        const bool dates = stated.value.kind == Kind::date;
        if (!same_kind(fact, stated) || !same_role(fact.claim(), claim, dates)) return;
        const std::optional<int> measure = measure_doubts(fact, claim);
        if (!measure) return;
        const Time time = time_of(fact, text, claim, dates);
        if (time == Time::other) return;
        const std::optional<int> subject = subject_doubts(name, text, claim);
        if (!subject) return;
        const FactFit fit{name.fact, *subject + *measure + (time == Time::unsure ? 1 : 0), time == Time::expired};
        const auto same =
            std::find_if(fits.begin(), fits.end(), [&](const FactFit& other) { return other.fact == fit.fact; });
        if (same == fits.end()) {
            fits.push_back(fit);
        } else if (fit.doubts < same->doubts) {
            *same = fit;
        }
    };
    const auto try_stem = [&](const std::string& stem) {
        const auto at = by_stem_.find(stem);
        if (at == by_stem_.end()) return;
        for (const std::uint32_t name : at->second) try_name(names_[name]);
    };
    for (const std::string_view token : claim.context)
        try_stem(std::string(token.starts_with('@') || token.starts_with('$') ? token.substr(1) : token));
    const std::string subject = lower(claim.subject);
    if (!subject.empty()) try_stem(stem_(subject));
    std::sort(fits.begin(), fits.end(), [](const FactFit& a, const FactFit& b) { return a.fact < b.fact; });
    return fits;
}

}  // namespace stimmig
