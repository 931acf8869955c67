// Numbers for strings, so that what is compared are numbers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/word_key.h"

namespace stimmig {

/// Gives every different string a number, from 1. The strings have to outlive it.
class Interner {
public:
    std::uint32_t operator()(std::string_view text) {
        Entry& entry = entry_of(text);
        if (entry.number == 0) {
            names_.push_back(text);
            entry.number = static_cast<std::uint32_t>(names_.size() - 1);
        }
        return entry.number;
    }
    /// Gives the text the number of the other, unless it has one of its own.
    void alias(std::string_view text, std::string_view other) {
        const std::uint32_t number = (*this)(other);
        Entry& entry = entry_of(text);
        if (entry.number == 0) entry.number = number;
    }
    /// The text's number; 0 where it has none.
    [[nodiscard]] std::uint32_t find(std::string_view text) const {
        return entries_[place_of(text, WordKey(text))].number;
    }
    /// The text that was given the number.
    [[nodiscard]] std::string_view name(std::uint32_t number) const { return names_[number]; }
    /// One more than the largest number.
    [[nodiscard]] std::size_t size() const { return names_.size(); }

private:
    struct Entry {
        WordKey key;
        const char* text = nullptr;
        std::uint32_t number = 0;  ///< 0 where the entry is free
    };
    std::vector<Entry> entries_ = std::vector<Entry>(1024);  // open addressing, a power of two
    std::size_t used_ = 0;
    std::vector<std::string_view> names_{{}};

    /// Where the text is, or would be.
    [[nodiscard]] std::size_t place_of(std::string_view text, const WordKey& key) const {
        std::size_t at = key.hash() & (entries_.size() - 1);
        while (entries_[at].number != 0 &&
               !(entries_[at].key == key && (key.is_whole() || std::string_view(entries_[at].text, key.size) == text)))
            at = (at + 1) & (entries_.size() - 1);
        return at;
    }
    Entry& entry_of(std::string_view text) {
        if (used_ * 2 >= entries_.size()) grow();
        const WordKey key(text);
        Entry& entry = entries_[place_of(text, key)];
        if (entry.number == 0) {
            entry.key = key;
            entry.text = text.data();
            ++used_;
        }
        return entry;
    }
    void grow() {
        std::vector<Entry> old(entries_.size() * 2);
        old.swap(entries_);
        for (const Entry& entry : old)
            if (entry.number != 0) entries_[place_of({entry.text, entry.key.size}, entry.key)] = entry;
    }
};

}  // namespace stimmig
