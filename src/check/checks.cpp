// The table of all checks, and the run over it.
#include <algorithm>

#include "check/check.h"
#include "check/each.h"
#include "check/facts.h"
#include "check/fingerprint.h"
#include "check/order.h"
#include "check/rates.h"

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
        {"divergence", check_divergence},
        {"date-order", check_date_order},
        {"false-friend", check_false_friend},
        {"headline-body", check_headline_body},
        {"arithmetic", check_arithmetic},
        {"range-order", check_range_order},
        {"total", check_total},
        {"share-sum", check_share_sum},
        {"feasible-share", check_feasible_share},
        {"conversion", check_conversion},
        {"age", check_age},
        {"weekday", check_weekday},
        {"impossible-date", check_impossible_date},
        {"duration", check_duration},
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
    for (const Check& check : checks()) {
        const Level level = level_in_force(rules, check.name, levels);
        if (level == Level::off) continue;
        const std::size_t before = findings.size();
        check.run(CheckInput{rules, texts, widths_of(rules, check.name), level, facts, witnesses, rates}, findings);
        for (std::size_t i = before; i < findings.size(); ++i)
            if (findings[i].rule.empty()) findings[i].rule = check.name;
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
