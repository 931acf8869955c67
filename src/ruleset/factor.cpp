#include "ruleset/factor.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include "ruleset/regex_text.h"

namespace stimmig {
namespace {

// Beyond this, the tree of atoms would cost more than it saves; no honest set of rules is so large.
constexpr std::size_t most_bytes = 2U << 20;

// Flags that hold for the rest of a group, or quoted text: atoms cannot be told apart by looking at each alone.
bool is_splittable(std::string_view regex) {
    for (std::size_t at = 0, end = 0; at < regex.size(); at = end) {
        end = token_end(regex, at);
        const std::string_view token = regex.substr(at, end - at);
        if (token.starts_with("\\Q") || is_flags(token)) return false;
    }
    return true;
}

// Groups without alternatives are mere sequences.
void take_apart(const Atoms& sequence, Atoms& out) {
    for (const std::string_view atom : sequence) {
        if (atom.starts_with("(?:") && atom_end(atom, 0) == atom.size()) {
            const std::vector<Atoms> inner = alternatives(atom.substr(3, atom.size() - 4));
            if (inner.size() == 1) {
                take_apart(inner[0], out);
                continue;
            }
        }
        out.push_back(atom);
    }
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
        for (const Atoms& sequence : alternatives(regex)) {
            Node* node = &root;
            Atoms atoms;
            take_apart(sequence, atoms);
            for (const std::string_view atom : atoms) node = &node->child(atom);
            node->ends = true;
        }
    }
    std::string out;
    write(root, out);
    return out;
}

}  // namespace stimmig
