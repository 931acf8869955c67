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
constexpr std::size_t most_far = 24;  // where a sentence or its second half begins anew
constexpr std::ptrdiff_t most_plain_words = 2;

constexpr std::string_view pound = "GBP";  // or a weight, beside one

bool may_measure(const Figure& figure) {
    return (figure.value.kind == Kind::count || figure.value.unit == pound) && is_numeric(figure);
}

class MeasurePairs {
public:
    MeasurePairs(const Ruleset& rules, const Text& text)
        : text_(text),
          rates_(rules.table("check_rate")),
          ties_(rules, "conversion_tie"),
          fills_(rules, "conversion_fill"),
          per_(rules, "per_each"),
          these_(rules, "taken_up"),
          parts_(rules, "part"),
          extents_(rules, "extent_noun") {}

    [[nodiscard]] bool are_pair(const Figure& a, const Figure& b) const { return alike(a, b) && tied(a, b); }

private:
    const Text& text_;
    const Table& rates_;
    WordClass ties_, fills_, per_, these_, parts_, extents_;

    [[nodiscard]] const Term* unit(const std::string& name) const {
        for (const Term& term : rates_.terms)
            if (term.id == name) return &term;
        return nullptr;
    }

    [[nodiscard]] bool alike(const Figure& a, const Figure& b) const {
        const std::string first = measure_unit(text_, a, b);
        const std::string second = measure_unit(text_, b, a);
        if (first == second || (a.value.kind != Kind::count && first != "pound") ||
            (b.value.kind != Kind::count && second != "pound"))
            return false;
        const Term* x = unit(first);
        const Term* y = unit(second);
        return x && y && x->field("of") == y->field("of");
    }

    [[nodiscard]] bool tied(const Figure& a, const Figure& b) const {
        const std::string_view gap = plain(text_, a.span.end, b.phrase);
        const std::vector<std::string> words = low_words(text_, a.span.end, b.span.begin);
        const std::string_view next = plain(text_, b.span.end, b.span.end + 1);
        const auto behind =
            next == " " || next == "," ? low_words(text_, b.span.end, b.span.end + 12) : std::vector<std::string>{};
        // "800 Quadratmeter, davon sind 0,01 Hektar Rasen"
        if (parts_.has_any(words)) return false;
        if (words.size() > most_far || (!behind.empty() && per_.has(behind.front()))) return false;
        const std::size_t sign = std::max(position(gap, ". "), position(gap, ": "));
        if (sign > 0) return goes_on(a, b, a.span.end + static_cast<std::uint32_t>(sign), words.size());
        const std::size_t comma = gap.rfind(", ");
        if (words.size() > most_words) return comma != std::string_view::npos && concluded(a, b, comma);
        const auto tie = std::find_if(words.begin(), words.end(), [&](const auto& word) { return ties_.has(word); });
        const auto plain_words = std::count_if(words.begin(), words.end(),
                                               [&](const auto& word) { return !ties_.has(word) && !fills_.has(word); });
        // "220 kW, was 299 PS entspricht"
        if (!behind.empty() && behind.front().starts_with("entspricht") && plain_words <= most_plain_words) return true;
        // "5.000 Acres Land am Fluss, etwa 2.000 Hektar also"
        if (!behind.empty() && behind.front() == "also" && comma != std::string_view::npos && near(a, b)) return true;
        if (gap.find_first_of(";:)") != std::string_view::npos) return false;
        if (gap.ends_with("(") && (next == ")" || next == ",")) return plain_words <= most_plain_words;
        if (tie != words.end()) return ties_.has(words.back()) || fills_.has(words.back());
        // "35.000 Hektar Wald, eine Fläche von 350 Quadratkilometern"
        if (comma == std::string_view::npos) return false;
        const auto tail = low_words(text_, a.span.end + static_cast<std::uint32_t>(comma), b.phrase);
        if (tail.size() == 3 && tail[2] == "von" && extents_.has(tail[1]))
            return next.find_first_of(" -") == std::string_view::npos && plausible(a, b);
        // "480 Kilometer, rund 300 Seemeilen, ...": nothing but a hedge behind the comma
        const bool hedged = b.phrase != b.span.begin || b.value.modifier == Modifier::approx;
        return gap.ends_with(", ") && hedged && plain_words <= most_plain_words && near(a, b);
    }

    /// "80 Meilen von Barstow bis an den Fuß der Berge, also rund 130 Kilometer": however much stands before the comma,
    /// behind it there is nothing but a tie.
    [[nodiscard]] bool concluded(const Figure& a, const Figure& b, std::size_t comma) const {
        const auto tail = low_words(text_, a.span.end + static_cast<std::uint32_t>(comma), b.phrase);
        const auto is_tie = [&](const std::string& word) { return ties_.has(word); };
        return std::any_of(tail.begin(), tail.end(), is_tie) && near(a, b) &&
               std::all_of(tail.begin(), tail.end(),
                           [&](const std::string& word) { return is_tie(word) || fills_.has(word); });
    }

    /// Behind a sign's last place; 0 where there is none.
    [[nodiscard]] static std::size_t position(std::string_view gap, std::string_view sign) {
        const std::size_t at = gap.rfind(sign);
        return at == std::string_view::npos ? 0 : at + sign.size();
    }

    /// What begins anew has to say that it speaks of the same: "Das sind", "Umgerechnet", "Aus dieser Höhe,
    /// umgerechnet".
    [[nodiscard]] bool goes_on(const Figure& a, const Figure& b, std::uint32_t begin, std::size_t all) const {
        std::vector<std::string> tail = low_words(text_, begin, b.span.begin);
        const auto that = std::find_if(tail.begin(), tail.end(), [&](const auto& word) { return these_.has(word); });
        const bool taken_up = that - tail.begin() < 2 && tail.end() - that > 2;
        if (taken_up) tail.erase(tail.begin(), that + 2);
        const bool says = std::all_of(tail.begin(), tail.end(),
                                      [&](const auto& word) { return ties_.has(word) || fills_.has(word); }) &&
                          std::any_of(tail.begin(), tail.end(), [&](const auto& word) { return ties_.has(word); });
        return says && ((!taken_up && all <= most_words) || plausible(a, b));
    }

    /// How many times what it should be the second figure is.
    [[nodiscard]] Exact off(const Figure& a, const Figure& b) const {
        const auto rate = [&](const Figure& figure, const Figure& other) {
            const auto low = Number::parse(unit(measure_unit(text_, figure, other))->field("low"));
            return low && low->sign() > 0 ? to_exact(*low) : Exact(1);
        };
        return stated(b) * rate(a, b) / (stated(a) * rate(b, a));
    }

    /// Where no word says that it is the same, it is so only if it is nearly right,
    [[nodiscard]] bool near(const Figure& a, const Figure& b) const {
        const Exact times = off(a, b);
        return times < 3 && times * 3 > 1;
    }

    /// or right but for a power of ten.
    [[nodiscard]] bool plausible(const Figure& a, const Figure& b) const {
        const Exact times = off(a, b);
        const Exact about(15, 100);  // a mile may be one of two
        for (const Exact& power : {Exact(1, 1000), Exact(1, 100), Exact(1, 10), Exact(10), Exact(100), Exact(1000)})
            if (times > power * (1 - about) && times < power * (1 + about)) return true;
        return near(a, b);
    }
};

}  // namespace

std::string measure_unit(const Text& text, const Figure& figure, const Figure& other) {
    const std::string& unit = figure.value.unit;
    if (figure.per == "PT1H" && (unit == "mile" || unit == "kilometre")) return unit + "_per_hour";
    const std::string& beside = other.value.unit;
    const bool weight = beside == "kilogram" || beside == "gram" || beside == "tonne";
    return weight && unit == pound && plain(text, figure.span.begin, figure.span.end).ends_with(" Pfund") ? "pound"
                                                                                                          : unit;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> measure_pairs(const Ruleset& rules, const Text& text) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    std::optional<MeasurePairs> pairs;  // few texts measure anything twice
    for (std::uint32_t i = 0; i + 1 < text.figures.size(); ++i) {
        const Figure& a = text.figures[i];
        const Figure& b = text.figures[i + 1];
        if (!may_measure(a) || !may_measure(b) ||
            (a.value.unit == b.value.unit && a.per == b.per && a.value.unit != pound))
            continue;
        if (!pairs) pairs.emplace(rules, text);
        if (pairs->are_pair(a, b)) found.emplace_back(i, i + 1);
    }
    return found;
}

bool told_apart(const Ruleset& rules, const Text& text, std::uint32_t amount, std::uint32_t converted) {
    if (amount > converted) return false;
    const WordClass more(rules, "more");
    const WordClass sum(rules, "sum");
    const WordClass longer(rules, "longer");
    const WordClass each(rules, "each_of");
    const std::uint32_t begin = text.figures[amount].span.end;
    const std::uint32_t end = text.figures[converted].phrase;
    const std::vector<std::string> between = low_words(text, begin, end);
    if (std::any_of(between.begin(), between.end(),
                    [&](const std::string& word) { return more.has(word) || sum.has(word); }))
        return true;
    const std::string_view gap = plain(text, begin, end);
    const std::size_t comma = std::max(gap.rfind(", ") + 1, gap.rfind(" und ") + 1);
    if (comma > 0 && each.has_any(low_words(text, begin + static_cast<std::uint32_t>(comma), end))) return true;
    // "vier Fuß kürzer, umgerechnet 1,20 Meter kürzer" is one, however.
    const std::uint32_t behind = text.figures[converted].span.end;
    constexpr std::uint32_t word_or_two = 16;
    return longer.has_any(between) && !longer.has_any(low_words(text, behind, behind + word_or_two));
}

}  // namespace stimmig
