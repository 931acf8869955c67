// German stems (Snowball).
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace stimmig {

/// Not for use by several threads at once.
class Stemmer {
public:
    Stemmer();
    /// Stem of a word in lower case; of a woman's title that of a man's.
    [[nodiscard]] std::string operator()(std::string_view lower_word) const;

private:
    struct Free {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Free> stemmer_;
};

}  // namespace stimmig
