// The table of all checks, and the run over it.
#include <algorithm>
#include <memory>
#include <set>
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

std::array<std::uint32_t, kind_count> count_kinds(const Text& text) {
    std::array<std::uint32_t, kind_count> counts{};
    for (const Figure& figure : text.figures) ++counts[static_cast<std::size_t>(figure.value.kind)];
    return counts;
}

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

Checker::Checker(const Ruleset& rules, const std::vector<Text>& texts,
                 const std::map<std::string, Level, std::less<>>& levels, const std::vector<Fact>& facts,
                 const std::vector<Witness>& witnesses, const std::vector<Rate>& rates)
    : rules_(rules), texts_(texts), witnesses_(witnesses) {
    const auto input_of = [&](const Check& check, Level level) {
        return CheckInput{rules, texts, widths_of(rules, check.name), level, facts, witnesses, rates};
    };
    std::vector<const Check*> last;  // of each text, after all others
    const auto make = [&](const Check& check, Level level) {
        of_each_.push_back({check, check.make(inputs_.emplace_back(input_of(check, level)), findings_)});
    };
    for (const Check& check : checks()) {
        const Level level = level_in_force(rules, check.name, levels);
        if (level == Level::off) continue;
        if (check.run) of_all_.push_back({check, input_of(check, level)});
        if (check.make && check.run) last.push_back(&check);
        if (check.make && !check.run) make(check, level);
    }
    for (const Check* check : last) make(*check, level_in_force(rules, check->name, levels));
}

void Checker::name_rule(const Check& check, std::size_t from) {
    for (std::size_t i = from; i < findings_.size(); ++i)
        if (findings_[i].rule.empty()) findings_[i].rule = check.name;
}

std::vector<Finding> Checker::run() {
    findings_.clear();
    for (const OfAll& each : of_all_) {
        const std::size_t before = findings_.size();
        each.check.run(each.input, findings_);
        name_rule(each.check, before);
    }
    std::map<std::uint32_t, std::set<std::uint32_t>> false_friends;
    for (const Finding& finding : findings_)
        if (finding.rule == "false-friend")
            for (const FigureRef ref : finding.figures) false_friends[ref.text].insert(ref.figure);
    const std::shared_ptr<WordBank> words = WordBank::of(rules_);
    for (std::uint32_t text = 0; text < texts_.size() && !of_each_.empty(); ++text) {
        const auto said = false_friends.find(text);
        const TextInHand read{text,
                              SentenceRows(*words, texts_[text]),
                              figures_by_sentence(texts_[text]),
                              said == false_friends.end() ? std::set<std::uint32_t>() : std::move(said->second),
                              by_sentence(texts_[text]),
                              count_kinds(texts_[text])};
        for (const auto& [check, look_at] : of_each_) {
            const std::size_t before = findings_.size();
            look_at(read);
            name_rule(check, before);
        }
    }
    std::erase_if(findings_, [&](const Finding& finding) {
        const bool in_source = !finding.figures.empty() && finding.figures.front().text < witnesses_.size() &&
                               witnesses_[finding.figures.front().text].is_source;
        return finding.level == Level::off || in_source;
    });
    sort_by_place(texts_, findings_);
    add_fingerprints(texts_, findings_);
    return std::move(findings_);
}

std::vector<Finding> run_checks(const Ruleset& rules, const std::vector<Text>& texts,
                                const std::map<std::string, Level, std::less<>>& levels, const std::vector<Fact>& facts,
                                const std::vector<Witness>& witnesses, const std::vector<Rate>& rates) {
    return Checker(rules, texts, levels, facts, witnesses, rates).run();
}

}  // namespace stimmig
