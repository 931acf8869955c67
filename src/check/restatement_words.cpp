#include "check/restatement_words.h"

#include <algorithm>

namespace stimmig {
namespace {

/// Classes of NearWords that say nothing of what a sentence is about.
constexpr std::uint32_t no_content = set_apart_classes | NearWords::wide | NearWords::everybody | NearWords::earlier |
                                     NearWords::weak | NearWords::back | NearWords::definite | NearWords::ahead;
constexpr std::size_t least_word = 4;  ///< bytes of a word that tells anything

}  // namespace

RestatementWords::RestatementWords(const Ruleset& rules)
    : definite(rules, "definite", "restatement"),
      subordinate(rules, "subordinate", "restatement"),
      refers_back(rules, "refers_back", "restatement"),
      elsewhere(rules, "elsewhere", "restatement"),
      apart(rules, "apart", "restatement"),
      told_before(rules, "told_before", "restatement"),
      ends_complement(rules, "ends_complement", "restatement"),
      place(rules, "place", "restatement"),
      person(rules, "person", "restatement"),
      anybody(rules, "anybody", "restatement"),
      narrows(rules, "narrows", "restatement"),
      expected(rules, "expected", "restatement"),
      present(rules, "present", "restatement"),
      parts_nothing(rules, "parts_nothing", "restatement"),
      before_relative(rules, "before_relative", "restatement"),
      planned(rules, "planned", "restatement"),
      neighbour(rules, "neighbour", "restatement"),
      stops_(rules.table("link_stop")),
      common_(rules.table("common_word")) {}

bool RestatementWords::is_content(const Item& item) const {
    return is_word(item) && item.text.size() >= least_word && (item.word->near & no_content) == 0 &&
           !stops_.find(item.text) && !apart.has(item.text);
}

double RestatementWords::weight(std::string_view low) const {
    const Term* term = common_.find(stem_(low));
    return term ? std::stod(term->id) / 100 : 1;
}

/// "Dünger" and "Kalidünger", "Fulda" and "Fuldaer", "vermisst" and "vermissten".
bool akin(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    constexpr std::size_t least_head = 3;  // "Inland" is no "Land"
    if (shorter.size() >= least_word && longer.size() >= shorter.size() + least_head && longer.ends_with(shorter))
        return true;
    const auto alike =
        static_cast<std::size_t>(std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
    // "Stadttheater" is not of the "Stadt", but "Sanierungskosten" are of the "Sanierung".
    constexpr std::size_t longest_ending = 4, telling_stem = 7;
    if (alike > least_word)
        return alike + 2 >= shorter.size() && (longer.size() <= alike + longest_ending || alike >= telling_stem);
    return alike == least_word && shorter.size() <= alike + 1 && longer.size() <= alike + 2;
}

bool any_akin(std::string_view word, const std::vector<std::string_view>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view other) { return akin(word, other); });
}

}  // namespace stimmig
