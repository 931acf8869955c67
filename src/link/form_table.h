// All forms of all verbs that rules speak of: some ten thousand short words, made ready at every start of the program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

/// A verb form leads to the verb, or to the verb with a particle that stands elsewhere ("stürzte ... ab").
struct VerbForm {
    std::uint32_t verb = 0;     ///< index into Lexicon::verbs
    std::string_view particle;  ///< must stand later in the sentence; empty for none
    friend bool operator==(const VerbForm&, const VerbForm&) = default;
};

/// One string and two lists, since a map would allocate for every form.
class FormTable {
public:
    /// The particle has to outlive the table.
    void add(std::string_view word, const VerbForm& form);
    /// Every form of this spelling, in the order they were added.
    [[nodiscard]] std::vector<VerbForm> find(std::string_view word) const;

private:
    struct Entry {
        std::uint32_t begin = 0, size = 0;  // in letters_
        std::uint32_t next = 0;             // number of another entry of the same bucket, from 1; 0 for none
        VerbForm form;
    };
    static constexpr std::size_t bucket_count = 1U << 14U;

    std::string letters_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> buckets_ = std::vector<std::uint32_t>(bucket_count);

    [[nodiscard]] std::string_view word_of(const Entry& entry) const {
        return std::string_view(letters_).substr(entry.begin, entry.size);
    }
};

}  // namespace stimmig
