#include "check/divergence_siblings.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "check/around.h"

namespace stimmig {
namespace {

/// The one of each kind that a figure's sentence names; empty where it names several.
std::map<std::string_view, std::string_view> siblings_of(const CheckInput& input, FigureRef ref) {
    std::map<std::string_view, std::string_view> found;
    const Text& text = input.texts[ref.text];
    const Sentence* sentence = sentence_of(text, text.figures[ref.figure]);
    if (!sentence) return found;
    const Table& table = input.rules.table("sibling");
    for (std::uint32_t word = sentence->first_word; word < sentence->last_word; ++word) {
        const Term* term = table.find(written_word(text, word));
        if (!term) continue;
        const std::string_view id = term->id;
        const std::size_t gap = id.find(' ');
        const auto [at, added] = found.try_emplace(id.substr(0, gap), id);
        if (!added && at->second != id) at->second = {};
    }
    return found;
}

}  // namespace

bool tell_of_siblings(const CheckInput& input, FigureRef a, FigureRef b) {
    const auto of_a = siblings_of(input, a);
    if (of_a.empty()) return false;
    const auto of_b = siblings_of(input, b);
    return std::any_of(of_a.begin(), of_a.end(), [&](const auto& one) {
        const auto other = of_b.find(one.first);
        return other != of_b.end() && !one.second.empty() && !other->second.empty() && one.second != other->second;
    });
}

}  // namespace stimmig
