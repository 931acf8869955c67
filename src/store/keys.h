// Keys that texts share whose figures may state the same fact, grouped outside of memory.
#pragma once

#include <optional>
#include <vector>

#include "store/database.h"

namespace stimmig {

/// A text within the group of a key. Groups are ordered by day, then tie, which are the same on every machine.
struct KeyedDocument {
    std::int64_t key = 0;  ///< >= 0, as are day and tie
    std::int64_t day = 0;  ///< of publication, since 1 January of the year 0; 0 where unknown
    std::int64_t tie = 0;
    std::int64_t document = 0;
};

class Keys {
public:
    explicit Keys(Database& database);

    /// Notes a key of a new text; it comes into order with `sort_new`.
    void add(std::int64_t key, const KeyedDocument& document);
    /// Forgets a key of a text.
    void remove(std::int64_t key, const KeyedDocument& document);
    /// Brings new keys to their groups and opens those.
    void sort_new();
    /// Forgets all keys.
    void clear();
    [[nodiscard]] std::int64_t count_open();

    /// The texts of open groups of at least two, in order, from the first key after `key`; at most `most` and one group
    /// more. Empty at the end.
    [[nodiscard]] std::vector<KeyedDocument> open_groups_after(std::int64_t key, std::size_t most);
    /// Groups up to this key are done.
    void close_up_to(std::int64_t key);

private:
    Database& database_;
    Query add_, remove_, open_groups_, close_;
};

}  // namespace stimmig
