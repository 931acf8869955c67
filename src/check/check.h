// From texts to findings: every check is a function of this shape, and all of them stand in the table of checks.cpp.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "check/finding.h"
#include "check/text_list.h"
#include "link/claim.h"
#include "ruleset/ruleset.h"
#include "value/verdict.h"

namespace stimmig {

struct Fact;
struct Rate;
struct Witness;
/// Where all texts are peers.
[[nodiscard]] const std::vector<Witness>& no_witnesses();
/// For runs without house facts.
[[nodiscard]] const std::vector<Fact>& no_facts();
/// For runs without rates of the newsroom.
[[nodiscard]] const std::vector<Rate>& no_rates();

/// What a run knows of one text beside its content.
struct Witness {
    /// Others are checked against it; nothing is reported in it, and sources are not compared with each other.
    bool is_source = false;
    /// The side that weighs less is likely to be wrong.
    std::uint32_t weight = 1;
};

/// What a check may look at.
struct CheckInput {
    const Ruleset& rules;
    TextList texts;
    Widths widths;
    /// Level in force for the running check; never off.
    Level level = Level::warning;
    /// Approved figures (check/facts.h) that the texts must not contradict.
    const std::vector<Fact>& facts = no_facts();
    /// By text; none where all texts are peers.
    const std::vector<Witness>& witnesses = no_witnesses();
    /// Rates of exchange (check/rates.h) that conversions have to fit.
    const std::vector<Rate>& rates = no_rates();
    /// The texts are known to tell the same story, as far as they do not name different ones.
    bool same_story = false;

    [[nodiscard]] Witness witness(std::uint32_t text) const {
        return text < witnesses.size() ? witnesses[text] : Witness{};
    }
    [[nodiscard]] const Figure& figure(FigureRef ref) const { return texts[ref.text].figures[ref.figure]; }
    [[nodiscard]] const Claim& claim(FigureRef ref) const { return texts[ref.text].claims[ref.figure]; }
    /// The figure's words as they stand in its file, with its hedge.
    [[nodiscard]] std::string phrase(FigureRef ref) const;
    /// "datei.md:12" of the figure.
    [[nodiscard]] std::string place(FigureRef ref) const;
};

struct TextInHand;

/// A check of all texts together. The findings hold those of checks before it.
using CheckFunction = void (*)(const CheckInput&, std::vector<Finding>&);
/// A check that looks at one text at a time: all such checks look at one before they go on to the next, while it is at
/// hand. Lives no longer than the input and the findings it was made with; when it looks at a text, these hold what the
/// checks of all texts have found.
using TextCheck = std::function<void(const TextInHand&)>;
using TextCheckMaker = TextCheck (*)(const CheckInput&, std::vector<Finding>&);

struct Check {
    std::string_view name;  ///< as in rules/checks/<name>.toml
    CheckFunction run = nullptr;
    TextCheckMaker make = nullptr;  ///< one of the two, or both; of one that has both, this runs after all others
};

/// Every check, in the order in which they run.
[[nodiscard]] const std::vector<Check>& checks();

/// The level that the rules give a check.
[[nodiscard]] Level level_of(const Ruleset& rules, std::string_view check);

/// The widths in force for a check: its own options, else those of `divergence`.
[[nodiscard]] Widths widths_of(const Ruleset& rules, std::string_view check);

/// The checks whose level is not off, made ready once for any number of runs: setting them up costs more than a short
/// text takes. `levels` overrides the rules' own levels by name. What is passed by reference has to stay; it may change
/// between runs.
class Checker {
public:
    explicit Checker(const Ruleset& rules, const std::vector<Text>& texts,
                     const std::map<std::string, Level, std::less<>>& levels = {},
                     const std::vector<Fact>& facts = no_facts(),
                     const std::vector<Witness>& witnesses = no_witnesses(),
                     const std::vector<Rate>& rates = no_rates());
    Checker(const Checker&) = delete;
    Checker& operator=(const Checker&) = delete;

    /// Of what the texts hold now. The findings are sorted by the place of their first figure, carry fingerprints, and
    /// are the same for the same input.
    [[nodiscard]] std::vector<Finding> run();

private:
    struct OfAll {
        const Check& check;
        CheckInput input;
    };
    struct OfEach {
        const Check& check;
        TextCheck look_at;
    };

    const Ruleset& rules_;
    const std::vector<Text>& texts_;
    const std::vector<Witness>& witnesses_;
    std::vector<Finding> findings_;
    std::vector<OfAll> of_all_;
    std::deque<CheckInput> inputs_;  // those of of_each_ refer to them
    std::vector<OfEach> of_each_;

    void name_rule(const Check& check, std::size_t from);
};

/// One run of a Checker.
[[nodiscard]] std::vector<Finding> run_checks(const Ruleset& rules, const std::vector<Text>& texts,
                                              const std::map<std::string, Level, std::less<>>& levels = {},
                                              const std::vector<Fact>& facts = no_facts(),
                                              const std::vector<Witness>& witnesses = no_witnesses(),
                                              const std::vector<Rate>& rates = no_rates());

}  // namespace stimmig
