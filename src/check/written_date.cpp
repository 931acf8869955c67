#include "check/written_date.h"

#include "check/around.h"

namespace stimmig {
namespace {

int number_of(std::string_view word) {
    int number = 0;
    for (const char c : word) {
        if (c < '0' || c > '9' || number > 9999) return number;
        number = number * 10 + (c - '0');
    }
    return number;
}

int month_of(const Ruleset& rules, std::string_view word) {
    const Term* term = rules.table("month").find(word);
    if (!term) term = rules.table("month_short").find(word);
    return term ? number_of(term->id) : 0;
}

}  // namespace

WrittenDate written_date(const Ruleset& rules, const Text& text, Span span) {
    WrittenDate written;
    const auto& words = text.segmentation.words;
    for (std::uint32_t i = text.segmentation.word_at(span.begin); i < words.size() && words[i].span.begin < span.end;
         ++i) {
        const std::string_view word = plain(text, words[i].span.begin, words[i].span.end);
        const int number = number_of(word);
        if (number == 0) {
            if (const int month = month_of(rules, word)) {
                written.month = month;
                written.month_in_words = true;
            }
        } else if (word.size() == 4) {
            written.year = number;
        } else if (written.month == 0 || !written.month_in_words) {
            if (written.day != 0 && written.month == 0 && word.size() <= 2 &&
                plain(text, words[i].span.begin - 1, words[i].span.begin) == ".") {
                written.month = number;
            } else if (written.month == 0) {
                written.day = number;
            }
        }
    }
    return written;
}

}  // namespace stimmig
