// The table of all checks, and the run over it.
#include <algorithm>
#include <deque>
#include <memory>
#include <utility>

#include "check/check.h"
#include "check/each.h"
#include "check/facts.h"
#include "check/fingerprint.h"
#include "check/order.h"
#include "check/rates.h"
#include "check/text_in_hand.h"

namespace stimmig {

const std::vector<Fact>& no_facts() {
    static const std::vector<Fact> none;
    return none;
}

const std::vector<Witness>& no_witnesses() {
    static const std::vector<Witness> none;
    return none;
}

const std::vector<Rate>& no_rates() {
    static const std::vector<Rate> none;
    return none;
}

const std::vector<Check>& checks() {
    static const std::vector<Check> all{
        {"divergence", check_divergence, check_restatements},
        {"date-order", nullptr, check_date_order},
        {"false-friend", check_false_friend},
        {"headline-body", check_headline_body},
        {"arithmetic", nullptr, check_arithmetic},
        {"range-order", nullptr, check_range_order},
        {"total", nullptr, check_total},
        {"share-sum", nullptr, check_share_sum},
        {"feasible-share", nullptr, check_feasible_share},
        {"conversion", check_conversion},
        {"age", nullptr, check_age},
        {"weekday", nullptr, check_weekday},
        {"impossible-date", nullptr, check_impossible_date},
        {"duration", nullptr, check_duration},
        {"house-fact", check_house_fact},
    };
    return all;
}

namespace {

Level level_in_force(const Ruleset& rules, std::string_view name,
                     const std::map<std::string, Level, std::less<>>& levels) {
    const auto asked = levels.find(name);
    return asked != levels.end() ? asked->second : level_of(rules, name);
}

/// A check's own option, or else the one of `divergence`, which every comparison of values falls back to.
Number width(const Ruleset& rules, std::string_view check, std::string_view option, const Number& fallback) {
    for (const std::string_view name : {check, std::string_view("divergence")}) {
        const CheckRule* rule = rules.check(name);
        if (!rule) continue;
        const auto entry = rule->options.find(option);
        if (entry == rule->options.end()) continue;
        if (const auto value = Number::parse(entry->second)) return *value;
    }
    return fallback;
}

}  // namespace

Level level_of(const Ruleset& rules, std::string_view check) {
    const CheckRule* rule = rules.check(check);
    return rule ? parse_level(rule->level).value_or(Level::warning) : Level::warning;
}

Widths widths_of(const Ruleset& rules, std::string_view check) {
    const Widths usual;
    return {width(rules, check, "approx_cap", usual.approx_cap),
            width(rules, check, "fraction_word", usual.fraction_word),
            width(rules, check, "rounding_tolerance", usual.rounding_tolerance)};
}

std::vector<Finding> run_checks(const Ruleset& rules, const std::vector<Text>& texts,
                                const std::map<std::string, Level, std::less<>>& levels, const std::vector<Fact>& facts,
                                const std::vector<Witness>& witnesses, const std::vector<Rate>& rates) {
    std::vector<Finding> findings;
    const auto name_rule = [&](const Check& check, std::size_t from) {
        for (std::size_t i = from; i < findings.size(); ++i)
            if (findings[i].rule.empty()) findings[i].rule = check.name;
    };
    const auto input_of = [&](const Check& check) {
        const Level level = level_in_force(rules, check.name, levels);
        return CheckInput{rules, texts, widths_of(rules, check.name), level, facts, witnesses, rates};
    };
    std::deque<CheckInput> inputs;
    std::vector<std::pair<const Check*, TextCheck>> of_each;
    for (const Check& check : checks()) {
        const CheckInput input = input_of(check);
        if (input.level == Level::off || !check.run) continue;
        const std::size_t before = findings.size();
        check.run(input, findings);
        name_rule(check, before);
    }
    for (const bool after_all : {false, true})
        for (const Check& check : checks())
            if (check.make && (check.run != nullptr) == after_all &&
                level_in_force(rules, check.name, levels) != Level::off)
                of_each.emplace_back(&check, check.make(inputs.emplace_back(input_of(check)), findings));
    const std::shared_ptr<WordBank> words = WordBank::of(rules);
    for (std::uint32_t text = 0; text < texts.size() && !of_each.empty(); ++text) {
        const TextInHand read{text, SentenceRows(*words, texts[text]), figures_by_sentence(texts[text])};
        for (const auto& [check, look_at] : of_each) {
            const std::size_t before = findings.size();
            look_at(read);
            name_rule(*check, before);
        }
    }
    std::erase_if(findings, [&](const Finding& finding) {
        const bool in_source = !finding.figures.empty() && finding.figures.front().text < witnesses.size() &&
                               witnesses[finding.figures.front().text].is_source;
        return finding.level == Level::off || in_source;
    });
    sort_by_place(texts, findings);
    add_fingerprints(texts, findings);
    return findings;
}

}  // namespace stimmig
