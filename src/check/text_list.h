// The texts of a run, or those of them that tell one story, as if there were no others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "link/claim.h"

namespace stimmig {

/// Refers to what it was made of.
class TextList {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Text;
        using difference_type = std::ptrdiff_t;
        using pointer = const Text*;
        using reference = const Text&;

        Iterator(const TextList& list, std::size_t at) : list_(&list), at_(at) {}
        const Text& operator*() const { return (*list_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const TextList* list_;
        std::size_t at_;
    };

    TextList(const std::vector<Text>& all) : all_(&all) {}
    /// Those of `whole`, which has to be a list of all.
    TextList(const TextList& whole, const std::vector<std::uint32_t>& chosen) : all_(whole.all_), chosen_(&chosen) {}

    [[nodiscard]] std::size_t size() const { return chosen_ ? chosen_->size() : all_->size(); }
    [[nodiscard]] const Text& operator[](std::size_t index) const {
        return (*all_)[chosen_ ? (*chosen_)[index] : index];
    }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

private:
    const std::vector<Text>* all_;
    const std::vector<std::uint32_t>* chosen_ = nullptr;
};

}  // namespace stimmig
