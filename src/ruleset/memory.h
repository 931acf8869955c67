// Readings of candidates, remembered: texts say "zwei Millionen" and "2024" over and over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ruleset/recognized.h"

namespace stimmig {

/// What a text stands for under which its reading is remembered.
enum class KeyKind : std::uint8_t {
    exact,  ///< itself alone
    shape,  ///< every text that differs from it in digits only
};

/// A bounded table from keys to readings, for one thread. Emptied when full: what is common comes back soon.
class Memory {
public:
    static constexpr std::size_t longest_key = 120;

    struct Answer {
        bool known = false;                   ///< otherwise the text is new
        bool exact_only = false;              ///< of a shape: its texts are not read alike
        const Recognized* reading = nullptr;  ///< null where no pattern matches
    };

    /// Forgets everything unless it is this owner's.
    void belong_to(std::uint64_t owner);
    /// The key has at most `longest_key` bytes. The reading stays until the next `find` or `keep`.
    [[nodiscard]] Answer find(std::string_view key, KeyKind kind);
    /// Of a key that is new.
    void keep(std::string_view key, KeyKind kind, const std::optional<Recognized>& reading);
    void keep_exact_only(std::string_view shape);

private:
    static constexpr std::size_t slots = 1U << 16;
    static constexpr std::size_t most_entries = slots / 2;

    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t record = 0;  ///< 1 + its place in records_; 0 where free
    };
    /// Begins a record; its groups and its key follow, so that a look-up touches little memory.
    struct Head {
        std::uint32_t pattern;
        std::uint8_t key_size;
        KeyKind kind;
        std::uint8_t state;
        std::uint8_t group_count;
    };
    struct Group {
        std::uint8_t begin, end;
    };

    [[nodiscard]] Head head_of(const Slot& slot) const;
    [[nodiscard]] const char* groups_of(const Slot& slot) const;
    Slot& slot_of(std::string_view key, KeyKind kind, std::uint32_t hash);
    void add(std::string_view key, const Head& head, const Recognized* reading);
    void clear();

    std::uint64_t owner_ = 0;
    std::vector<Slot> slots_;
    std::size_t entries_ = 0;
    std::string records_;
    Recognized reading_;
};

}  // namespace stimmig
