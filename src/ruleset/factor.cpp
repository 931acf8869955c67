#include "ruleset/factor.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include "ruleset/regex_text.h"

namespace stimmig {
namespace {

// Beyond this, the tree of atoms would cost more than it saves; no honest set of rules is so large.
constexpr std::size_t most_bytes = 2U << 20;

using Sequence = std::vector<std::string_view>;  // atoms, each with its repetition

bool is_repetition_mark(char c) {
    return c == '*' || c == '+' || c == '?';
}

// One past the repetitions that follow an atom: *, +, ?, {2}, {1,3}, {2,}, each perhaps with a lazy "?".
std::size_t repetition_end(std::string_view regex, std::size_t at) {
    while (at < regex.size()) {
        if (is_repetition_mark(regex[at])) {
            ++at;
            continue;
        }
        const std::size_t end =
            regex[at] == '{' ? regex.find_first_not_of("0123456789,", at + 1) : std::string_view::npos;
        if (end == std::string_view::npos || end == at + 1 || regex[end] != '}') break;
        at = end + 1;
    }
    return at;
}

std::size_t group_end(std::string_view regex, std::size_t at) {
    std::size_t depth = 0;
    while (at < regex.size()) {
        const char first = regex[at];
        const std::size_t end = token_end(regex, at);
        // "(?i)" opens nothing, but then splitting has been given up before.
        if (first == '(') ++depth;
        at = end;
        if (first == ')' && --depth == 0) break;
    }
    return at;
}

// Flags that hold for the rest of a group, or quoted text: atoms cannot be told apart by looking at each alone.
bool is_splittable(std::string_view regex) {
    for (std::size_t at = 0, end = 0; at < regex.size(); at = end) {
        end = token_end(regex, at);
        const std::string_view token = regex.substr(at, end - at);
        if (token.starts_with("\\Q") || (token.starts_with("(?") && token.ends_with(')'))) return false;
    }
    return true;
}

// The alternatives of a regex, or of a plain group, each as its atoms.
std::vector<Sequence> alternatives(std::string_view regex) {
    std::vector<Sequence> out(1);
    for (std::size_t at = 0; at < regex.size();) {
        if (regex[at] == '|') {
            out.emplace_back();
            ++at;
            continue;
        }
        const std::size_t atom_end = regex[at] == '(' ? group_end(regex, at) : token_end(regex, at);
        const std::size_t end = repetition_end(regex, atom_end);
        const std::string_view atom = regex.substr(at, end - at);
        at = end;
        if (end == atom_end && atom.starts_with("(?:")) {
            std::vector<Sequence> inner = alternatives(atom.substr(3, atom.size() - 4));
            if (inner.size() == 1) {  // a group without alternatives is a mere sequence
                out.back().insert(out.back().end(), inner[0].begin(), inner[0].end());
                continue;
            }
        }
        out.back().push_back(atom);
    }
    return out;
}

struct Node {
    bool ends = false;
    std::vector<std::pair<std::string_view, std::unique_ptr<Node>>> next;

    Node& child(std::string_view atom) {
        const auto at = std::find_if(next.begin(), next.end(), [&](const auto& entry) { return entry.first == atom; });
        if (at != next.end()) return *at->second;
        next.emplace_back(atom, std::make_unique<Node>());
        return *next.back().second;
    }
};

void write(const Node& start, std::string& out) {
    const Node* node = &start;
    while (node->next.size() == 1 && !node->ends) {
        out += node->next[0].first;
        node = node->next[0].second.get();
    }
    if (node->next.empty()) return;
    out += "(?:";
    for (std::size_t i = 0; i < node->next.size(); ++i) {
        if (i != 0) out += '|';
        out += node->next[i].first;
        write(*node->next[i].second, out);
    }
    out += node->ends ? ")?" : ")";
}

}  // namespace

std::string plain_union(const std::vector<std::string>& regexes) {
    std::string out;
    for (const std::string& regex : regexes) out += (out.empty() ? "(?:" : "|(?:") + regex + ')';
    return out;
}

std::string factored_union(const std::vector<std::string>& regexes) {
    std::vector<std::string> plain;
    std::size_t bytes = 0;
    for (const std::string& regex : regexes) {
        plain.push_back(without_captures(regex));
        bytes += regex.size();
    }
    if (bytes > most_bytes) return plain_union(regexes);
    Node root;
    for (std::string& regex : plain) {
        if (!is_splittable(regex)) {
            regex = "(?:" + regex + ')';
            root.child(regex).ends = true;
            continue;
        }
        for (const Sequence& sequence : alternatives(regex)) {
            Node* node = &root;
            for (const std::string_view atom : sequence) node = &node->child(atom);
            node->ends = true;
        }
    }
    std::string out;
    write(root, out);
    return out;
}

}  // namespace stimmig
