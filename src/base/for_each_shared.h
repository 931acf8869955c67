// What two sorted lists have in common.
#pragma once

namespace stimmig {

/// Uses each two entries with the same key, which both lists are sorted by and have once; `key_of` gives an entry's.
template <typename List, typename KeyOf, typename Use>
void for_each_shared(const List& a, const List& b, const KeyOf& key_of, const Use& use) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        const auto one = key_of(*i);
        const auto other = key_of(*j);
        if (one == other) use(*i, *j);
        // Without a branch that nobody can foresee.
        i += one <= other;
        j += other <= one;
    }
}

}  // namespace stimmig
