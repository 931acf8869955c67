// Which figures of two texts state the same fact.
#pragma once

#include <functional>
#include <vector>

#include "store/database.h"

namespace stimmig {

struct StoredLink {
    std::uint32_t a = 0;  ///< number of the figure in the first text
    std::uint32_t b = 0;  ///< in the second
    double score = 0;     ///< how sure it is
    bool disputed = false;

    friend bool operator==(const StoredLink&, const StoredLink&) = default;
};

/// Two texts with figures that state the same facts, in the order of KeyedDocument.
struct Story {
    std::int64_t a = 0;
    std::int64_t b = 0;
    std::vector<StoredLink> links;
};

class Stories {
public:
    explicit Stories(Database& database);

    /// Replaces what was known of the two.
    void put(const Story& story);
    /// Forgets all stories of a text.
    void remove(std::int64_t document);
    void remove_all();
    /// Stories with a dispute, by their texts' numbers.
    void for_each_disputed(const std::function<void(const Story&)>& visit);
    /// Stories of a text.
    void for_each_of(std::int64_t document, const std::function<void(const Story&)>& visit);

private:
    Database& database_;
    Query put_, remove_;
    Query of_first_, of_second_;
};

}  // namespace stimmig
