// Whom a figure is about.
#pragma once

#include <string>

#include "link/clause.h"
#include "link/names.h"

namespace stimmig {

/// Walks through a text's figures in order and remembers of whom it spoke last.
class SubjectFinder {
public:
    SubjectFinder(WordBook& book, const Names& names) : book_(book), names_(names) {}
    [[nodiscard]] std::string find(const Surroundings& around);

private:
    WordBook& book_;
    const Names& names_;

    /// Of the names that are asides or of those that are none.
    [[nodiscard]] std::string_view nearest(std::uint32_t first, std::uint32_t last, const Surroundings& around,
                                           bool asides) const;
    [[nodiscard]] std::string_view refers_back(std::uint32_t first, std::uint32_t last);
    [[nodiscard]] std::string_view of_sentence_before(std::uint32_t sentence) const;
};

}  // namespace stimmig
