#include "extract/beginnings.h"

#include <re2/re2.h>

#include <algorithm>
#include <compare>
#include <map>

#include "base/ascii_run.h"
#include "extract/letters.h"
#include "ruleset/prefix_nfa.h"

namespace stimmig {
namespace {

using Step = PrefixNfa::Step;

constexpr std::size_t bytes = 256;
constexpr std::uint16_t dead = 0, may_match = 1, first_free = 2;
// What begins alike for longer is left to RE2.
constexpr std::uint16_t most_states = 3000;
// Neither is what goes on like this for long ("§§§§"), so that no text is read again from each of its bytes.
constexpr std::uint32_t farthest = 64;

// As \b has it.
bool is_word_byte(unsigned char c) {
    return is_ascii_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c)) || c == '_';
}

std::uint32_t word_end(std::string_view text, std::uint32_t at) {
    const auto end = static_cast<std::uint32_t>(text.size());
    while ((at = after_ascii_letters(text, at, end)) < end) {
        const std::uint32_t letter = letter_at(text, at);
        if (letter == 0) break;
        at += letter;
    }
    return at;
}

/// Makes the automaton deterministic, as deep as is worth it.
class Subsets {
public:
    explicit Subsets(const PrefixNfa& nfa) : nfa_(nfa), seen_(nfa.nodes.size(), 0), next_(first_free * bytes, dead) {
        for (const PrefixNfa::Bytes& set : nfa.sets) {
            members_.emplace_back();
            for (std::size_t byte = 0; byte < bytes; ++byte) {
                if (set[byte]) members_.back().push_back(static_cast<unsigned char>(byte));
            }
        }
    }

    [[nodiscard]] std::uint16_t start(bool behind_word) { return state_of(reach({nfa_.start}), behind_word); }
    /// The states that follow on the starts, those of fewer bytes first.
    [[nodiscard]] std::vector<std::uint16_t> follow() {
        for (std::size_t i = 0; i < todo_.size(); ++i) fill(i);
        return std::move(next_);
    }

private:
    /// Nodes that take a byte, or wait for the next one to say whether there is a word boundary.
    using Nodes = std::vector<std::uint32_t>;
    struct Key {
        Nodes nodes;
        bool behind_word;
        auto operator<=>(const Key&) const = default;
    };
    struct Reached {
        Nodes nodes;
        bool matches = false;
    };

    const PrefixNfa& nfa_;
    std::vector<std::uint32_t> seen_;  ///< by node: the last search that met it
    std::uint32_t search_ = 0;
    std::map<Key, std::uint16_t> states_;
    std::vector<const Key*> todo_;                     ///< by state, from the first free one on
    std::vector<std::vector<unsigned char>> members_;  ///< of the sets of bytes
    std::vector<std::uint16_t> next_;
    std::vector<Nodes> after_ = std::vector<Nodes>(bytes);  ///< by byte: where it leads from the state being filled
    std::map<Nodes, std::uint16_t> known_;                  ///< of these: many bytes lead to the same nodes

    // What is reached without a byte. `at_boundary` leads over word boundaries, which wait otherwise.
    Reached reach(Nodes open, bool at_boundary = false) {
        ++search_;
        Reached out;
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            if (seen_[at] == search_) continue;
            seen_[at] = search_;
            const PrefixNfa::Node& node = nfa_.nodes[at];
            if (node.step == Step::match) out.matches = true;
            if (node.step == Step::byte || node.step == Step::boundary) out.nodes.push_back(at);
            if (node.step == Step::either) open.push_back(node.other);
            if (node.step == Step::either || (node.step == Step::boundary && at_boundary)) open.push_back(node.next);
        }
        std::sort(out.nodes.begin(), out.nodes.end());
        return out;
    }

    std::uint16_t state_of(Reached reached, bool behind_word) {
        if (reached.matches) return may_match;
        if (reached.nodes.empty()) return dead;
        if (states_.size() == most_states) return may_match;
        const auto [at, is_new] = states_.try_emplace({std::move(reached.nodes), behind_word},
                                                      static_cast<std::uint16_t>(first_free + states_.size()));
        if (is_new) {
            todo_.push_back(&at->first);
            next_.resize(next_.size() + bytes, dead);
        }
        return at->second;
    }

    void fill(std::size_t index) {
        const Key& key = *todo_[index];
        for (const bool to_word : {false, true}) {
            const Reached here = reach(key.nodes, key.behind_word != to_word);
            for (Nodes& nodes : after_) nodes.clear();
            for (const std::uint32_t at : here.nodes) {
                const PrefixNfa::Node& node = nfa_.nodes[at];
                if (here.matches || node.step != Step::byte) continue;
                for (const unsigned char byte : members_[node.bytes]) after_[byte].push_back(node.next);
            }
            known_.clear();
            for (std::size_t byte = 0; byte < bytes; ++byte) {
                if (is_word_byte(static_cast<unsigned char>(byte)) != to_word) continue;
                next_[(first_free + index) * bytes + byte] = here.matches ? may_match : leads_to(after_[byte], to_word);
            }
        }
    }

    std::uint16_t leads_to(const Nodes& nodes, bool behind_word) {
        if (nodes.empty()) return dead;
        const auto [at, is_new] = known_.try_emplace(nodes, dead);
        if (is_new) at->second = state_of(reach(nodes), behind_word);
        return at->second;
    }
};

}  // namespace

Beginnings::Beginnings(const Ruleset& rules, std::string_view) : Beginnings(rules.combined().pattern()) {}

Beginnings::Beginnings(std::string_view regex) {
    const PrefixNfa nfa = prefix_nfa(regex);
    Subsets subsets(nfa);
    unbounded_ = nfa.unbounded;
    starts_[0] = subsets.start(false);
    starts_[1] = subsets.start(true);
    next_ = subsets.follow();
    for (const State start : starts_) space_ = space_ || start == may_match || next_[start * bytes + ' '] != dead;
    for (std::size_t first = 0; first < bytes; ++first) {
        for (std::size_t second = 0; second < bytes; ++second) {
            for (const State start : starts_) {
                State state = start;
                for (const std::size_t byte : {first, second}) {
                    if (state >= first_free) state = next_[state * bytes + byte];
                }
                if (state != dead) first_two_.set(first | second << 8U);
            }
        }
    }
}

bool Beginnings::may_begin(std::string_view text, std::uint32_t at) const {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (at + 1 < text.size() && !first_two_[byte(at) | byte(at + 1) << 8U]) return false;
    State state = starts_[at > 0 && is_word_byte(byte(at - 1)) ? 1 : 0];
    const std::size_t end = std::min<std::size_t>(text.size(), at + farthest);
    for (; state >= first_free && at < end; ++at) state = next_[state * bytes + byte(at)];
    return state != dead;
}

std::uint32_t Beginnings::next(std::string_view text, std::uint32_t from) const {
    // Over the rest of a word.
    if (letter_before(text, from) != 0) from = word_end(text, from);
    while (from < text.size()) {
        // Mostly there is one space between two words.
        if (text[from] == ' ' && !space_) {
            ++from;
            continue;
        }
        if (may_begin(text, from)) break;
        const std::uint32_t end = word_end(text, from);
        from = end > from ? end : from + 1;
    }
    return from;
}

}  // namespace stimmig
