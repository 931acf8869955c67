// What the words around the figures of one text speak of: each token once, and each claim's as a list of numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

class TokenTable;

/// Tokens of one table, sorted, each once. Holds as long as the table stays where it is.
class TokenSet {
public:
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = std::string_view;
        using difference_type = std::ptrdiff_t;
        using pointer = void;
        using reference = std::string_view;

        Iterator() = default;
        Iterator(const TokenTable* table, const std::uint32_t* at) : table_(table), at_(at) {}
        std::string_view operator*() const;
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++at_;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const TokenTable* table_ = nullptr;
        const std::uint32_t* at_ = nullptr;
    };

    TokenSet() = default;
    TokenSet(const TokenTable* table, std::uint32_t first, std::uint32_t size)
        : table_(table), first_(first), size_(size) {}

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] bool contains(std::string_view token) const;
    /// The tokens' numbers in the table, which rise as they do.
    [[nodiscard]] std::span<const std::uint32_t> numbers() const;
    [[nodiscard]] Iterator begin() const { return {table_, numbers().data()}; }
    [[nodiscard]] Iterator end() const { return {table_, numbers().data() + size_}; }

private:
    const TokenTable* table_ = nullptr;
    std::uint32_t first_ = 0, size_ = 0;
};

class TokenTable {
public:
    TokenTable() = default;
    TokenTable(const TokenTable&) = delete;  // its sets would refer to the other
    TokenTable& operator=(const TokenTable&) = delete;

    /// The tokens have to come in order, each once.
    void add(std::string_view token) {
        chars_.append(token);
        ends_.push_back(static_cast<std::uint32_t>(chars_.size()));
    }
    /// A set of the tokens with these numbers, which have to rise.
    TokenSet add_set(std::span<const std::uint32_t> numbers) {
        const auto first = static_cast<std::uint32_t>(members_.size());
        members_.insert(members_.end(), numbers.begin(), numbers.end());
        return {this, first, static_cast<std::uint32_t>(numbers.size())};
    }

    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    /// The number of the first token that is not less; size() where there is none.
    [[nodiscard]] std::uint32_t lower_bound(std::string_view wanted) const {
        // By its end, whose place in the list is its number: clang 14 takes no views of libstdc++ 12.
        const auto is_less = [this](const std::uint32_t& end, std::string_view token) {
            return (*this)[static_cast<std::uint32_t>(&end - ends_.data())] < token;
        };
        return static_cast<std::uint32_t>(std::lower_bound(ends_.begin(), ends_.end(), wanted, is_less) -
                                          ends_.begin());
    }
    [[nodiscard]] std::string_view operator[](std::uint32_t number) const {
        const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
        return std::string_view(chars_).substr(begin, ends_[number] - begin);
    }

private:
    friend class TokenSet;
    std::string chars_;
    std::vector<std::uint32_t> ends_;     // per token, in chars_
    std::vector<std::uint32_t> members_;  // of all sets
};

inline std::span<const std::uint32_t> TokenSet::numbers() const {
    if (table_ == nullptr) return {};
    return std::span(table_->members_).subspan(first_, size_);
}

inline std::string_view TokenSet::Iterator::operator*() const {
    return (*table_)[*at_];
}

inline bool TokenSet::contains(std::string_view token) const {
    const auto all = numbers();
    const auto at =
        std::ranges::lower_bound(all, token, {}, [this](std::uint32_t number) { return (*table_)[number]; });
    return at != all.end() && (*table_)[*at] == token;
}

}  // namespace stimmig
