// The texts of a run, or those of them that tell one story, as if there were no others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "link/claim.h"

namespace stimmig {

/// Refers to what it was made of.
class TextList {
public:
    TextList(const std::vector<Text>& all) : all_(&all) {}
    /// Those of `whole`, which has to be a list of all.
    TextList(const TextList& whole, const std::vector<std::uint32_t>& chosen) : all_(whole.all_), chosen_(&chosen) {}

    [[nodiscard]] std::size_t size() const { return chosen_ ? chosen_->size() : all_->size(); }
    [[nodiscard]] const Text& operator[](std::size_t index) const {
        return (*all_)[chosen_ ? (*chosen_)[index] : index];
    }

private:
    const std::vector<Text>* all_;
    const std::vector<std::uint32_t>* chosen_ = nullptr;
};

}  // namespace stimmig
