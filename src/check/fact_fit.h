// Whether a figure of a text states what a house fact states.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "check/facts.h"
#include "link/stemmer.h"

namespace stimmig {

/// When a fact holds, seen from a figure.
enum class Time : std::uint8_t { other, unsure, fits, expired };

struct FactFit {
    std::uint32_t fact = 0;
    int doubts = 0;  ///< what the text leaves open; the more, the closer the values have to be
    bool expired = false;
};

/// The facts of a run, found by the names that stand around a figure.
class FactIndex {
public:
    FactIndex(const Ruleset& rules, const std::vector<Fact>& facts);

    /// Facts that the figure may state: subject, measure, kind of value, role and time fit.
    [[nodiscard]] std::vector<FactFit> find(const Text& text, std::uint32_t figure) const;

private:
    /// One name of a fact: the stems of its words, or one token where rules know the name.
    struct Name {
        std::uint32_t fact = 0;
        std::vector<std::string> stems;
        std::string lower;
    };

    const std::vector<Fact>& facts_;
    Stemmer stem_;
    std::vector<Name> names_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem_;  ///< into names_

    void add_name(std::uint32_t fact, const std::string& name);
    /// Doubts about the subject; none where it is another.
    [[nodiscard]] std::optional<int> subject_doubts(const Name& name, const Text& text, const Claim& claim) const;
};

}  // namespace stimmig
