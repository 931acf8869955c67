#include "check/measure_pairs.h"

#include <algorithm>

#include "check/around.h"
#include "check/items.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

// What stands between an amount and its conversion: a few words of its own clause, then what ties the two.
constexpr std::size_t most_words = 7;
constexpr std::size_t most_plain_words = 2;

class MeasurePairs {
public:
    MeasurePairs(const Ruleset& rules, const Text& text)
        : text_(text),
          rates_(rules.table("check_rate")),
          ties_(rules, "conversion_tie"),
          fills_(rules, "conversion_fill") {}

    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> all() const {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (std::uint32_t i = 0; i + 1 < text_.figures.size(); ++i)
            if (alike(text_.figures[i], text_.figures[i + 1]) && tied(text_.figures[i], text_.figures[i + 1]))
                found.emplace_back(i, i + 1);
        return found;
    }

private:
    const Text& text_;
    const Table& rates_;
    WordClass ties_, fills_;

    [[nodiscard]] const Term* unit(const std::string& name) const {
        for (const Term& term : rates_.terms)
            if (term.id == name) return &term;
        return nullptr;
    }

    /// "Meilen pro Stunde" are another measure than miles.
    [[nodiscard]] static std::string unit_of(const Figure& figure) {
        const bool hourly = figure.per == "PT1H" && (figure.value.unit == "mile" || figure.value.unit == "kilometre");
        return hourly ? figure.value.unit + "_per_hour" : figure.value.unit;
    }

    [[nodiscard]] bool alike(const Figure& a, const Figure& b) const {
        if (a.value.kind != Kind::count || b.value.kind != Kind::count || a.value.unit == b.value.unit ||
            !is_numeric(a) || !is_numeric(b))
            return false;
        const Term* x = unit(unit_of(a));
        const Term* y = unit(unit_of(b));
        return x && y && x->field("of") == y->field("of");
    }

    [[nodiscard]] bool tied(const Figure& a, const Figure& b) const {
        const std::string_view gap = plain(text_, a.span.end, b.phrase);
        const std::vector<std::string> words = low_words(text_, a.span.end, b.span.begin);
        if (words.size() > most_words) return false;
        std::size_t plain_words = 0;
        bool tie = false;
        for (const std::string& word : words) {
            tie = tie || ties_.has(word);
            if (!ties_.has(word) && !fills_.has(word)) ++plain_words;
        }
        const std::vector<std::string> behind = low_words(text_, b.span.end, b.span.end + 12);
        if (!behind.empty() && (behind.front() == "pro" || behind.front() == "je")) return false;
        // "220 kW, was 299 PS entspricht"
        if (!behind.empty() && behind.front().starts_with("entspricht") && words.size() <= most_plain_words)
            return true;
        const std::string_view next = plain(text_, b.span.end, b.span.end + 1);
        const bool bracket = gap.ends_with("(") && (next == ")" || next == ",");
        // The next sentence has to say that it speaks of the same: "Das sind", "Umgerechnet".
        const std::size_t point = gap.find(". ");
        if (point != std::string_view::npos) {
            const std::uint32_t begin = a.span.end + static_cast<std::uint32_t>(point) + 1;
            const std::vector<std::string> second = low_words(text_, begin, b.span.begin);
            return tie && !second.empty() && std::all_of(second.begin(), second.end(), [&](const std::string& word) {
                       return ties_.has(word) || fills_.has(word);
                   });
        }
        if (gap.find_first_of(";:)") != std::string_view::npos) return false;
        if (bracket) return plain_words <= most_plain_words;
        if (tie) return ties_.has(words.back()) || fills_.has(words.back());
        // "480 Kilometer, rund 300 Seemeilen, ...": nothing but a hedge behind the comma
        const bool hedged = b.phrase != b.span.begin || b.value.modifier == Modifier::approx;
        return gap.ends_with(", ") && hedged && plain_words <= most_plain_words && near(a, b);
    }

    /// Where no word says that it is the same, it is so only if it is nearly right.
    [[nodiscard]] bool near(const Figure& a, const Figure& b) const {
        const auto rate = [&](const Figure& figure) {
            const auto low = Number::parse(unit(unit_of(figure))->field("low"));
            return low && low->sign() > 0 ? to_exact(*low) : Exact(1);
        };
        const Exact right = stated(a) * rate(b) / rate(a);
        const Exact said = stated(b);
        return said < right * 3 && right < said * 3;
    }
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> measure_pairs(const Ruleset& rules, const Text& text) {
    return MeasurePairs(rules, text).all();
}

bool told_apart(const Ruleset& rules, const Text& text, std::uint32_t amount, std::uint32_t converted) {
    if (amount > converted) return false;
    const WordClass more(rules, "more");
    const WordClass sum(rules, "sum");
    const std::vector<std::string> between =
        low_words(text, text.figures[amount].span.end, text.figures[converted].phrase);
    return std::any_of(between.begin(), between.end(),
                       [&](const std::string& word) { return more.has(word) || sum.has(word); });
}

}  // namespace stimmig
