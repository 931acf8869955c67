// Pairs of texts that share a key and are still to be compared.
#pragma once

#include <vector>

#include "store/database.h"

namespace stimmig {

struct DocumentPair {
    std::int64_t a = 0, b = 0;  ///< in the order of KeyedDocument

    friend auto operator<=>(const DocumentPair&, const DocumentPair&) = default;
};

class Pairs {
public:
    explicit Pairs(Database& database);

    void add(const DocumentPair& pair);
    /// The next pairs behind this one, at most so many.
    [[nodiscard]] std::vector<DocumentPair> after(const DocumentPair& pair, std::size_t most);
    /// Pairs up to this one are compared.
    void remove_up_to(const DocumentPair& pair);
    /// Those of a text that is gone.
    void remove_of(std::int64_t document);
    void clear();
    [[nodiscard]] std::int64_t count();

private:
    Database& database_;
    Query add_, after_, remove_, remove_of_;
};

}  // namespace stimmig
