// "am 5. März, zwei Tage nach dem 4. März", "am 4. März und zwei Tage später, am 9. März": a distance between two days
// that both are written out.
#include <fmt/format.h>

#include "check/around.h"
#include "check/each.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

class OrderCheck {
public:
    OrderCheck(const CheckInput& input, std::uint32_t index)
        : input_(input), text_(input.texts[index]), index_(index), words_(input.rules.table("day_distance")) {}

    void run(std::vector<Finding>& findings) const {
        for (const SentenceFigures& group : by_sentence(text_))
            for (std::uint32_t d = group.first + 1; d + 1 < group.last; ++d)
                if (is_distance(d) && is_day(d - 1) && is_day(d + 1)) check(d, findings);
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const Table& words_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] bool is_day(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::date && value.precision == Precision::day && value.days && !at(i).doubtful &&
               value.days->from == value.days->to;
    }
    [[nodiscard]] bool is_distance(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::duration && value.modifier == Modifier::exact && value.low && value.high &&
               *value.low == *value.high && value.low->is_integer() && *value.low < Number(4000) && !at(i).doubtful &&
               (value.unit == "day" || value.unit == "week" || value.unit == "month" || value.unit == "year");
    }

    /// What the words within a gap say: the id of the one that tells a direction; none where others stand there.
    [[nodiscard]] std::optional<std::string> reading(std::uint32_t begin, std::uint32_t end) const {
        if (plain(text_, begin, end).find_first_of(".;:()") != std::string_view::npos) return std::nullopt;
        std::string direction;
        for (const std::string& word : low_words(text_, begin, end)) {
            const Term* term = words_.find(word);
            if (!term) return std::nullopt;
            if (term->id == "fill") continue;
            if (!direction.empty()) return std::nullopt;
            direction = term->id;
        }
        return direction;
    }

    /// The day that lies so far from another one; months and years reach the same day of the month.
    [[nodiscard]] static Day moved(Day day, const Value& distance, int sign) {
        const int n = sign * static_cast<int>(distance.low->numerator());
        if (distance.unit == "day") return day + date::days{n};
        if (distance.unit == "week") return day + date::days{7 * n};
        return calendar::add_months(day, distance.unit == "year" ? 12 * n : n);
    }

    void check(std::uint32_t d, std::vector<Finding>& findings) const {
        const auto left = reading(at(d - 1).span.end, at(d).phrase);
        const auto right = reading(at(d).span.end, at(d + 1).phrase);
        if (!left || !right || !left->empty() || right->empty()) return;
        const Day first = at(d - 1).value.days->from;
        const Day second = at(d + 1).value.days->from;
        // "A, zwei Tage nach B": A is B and two days. "A, zwei Tage später B": B is A and two days.
        const bool after = *right == "after";
        const bool before = *right == "before";
        const int sign = after || *right == "later" ? 1 : -1;
        const bool from_second = after || before;
        const Day base = from_second ? second : first;
        const Day other = from_second ? first : second;
        const Value& distance = at(d).value;
        const auto apart = std::abs((moved(base, distance, sign) - other).count());
        // "Zwei Tage" counts the first one, or does not; of months and years one rounds a few days.
        const long slack = distance.unit == "day" ? 1 : distance.unit == "week" ? 1 : distance.unit == "month" ? 5 : 31;
        const bool same_side = sign > 0 ? other > base : other < base;
        const bool coarse = distance.unit == "day" ? *distance.low > Number(2) : true;
        if (apart == 0 || (same_side && coarse && apart <= slack)) return;
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, d}, {index_, d - 1}, {index_, d + 1}};
        const auto days = std::abs((first - second).count());
        const Message a = written(from_second ? first : second);
        const Message b = written(from_second ? second : first);
        const std::string phrase = input_.phrase({index_, d});
        const Message side = other > base   ? Message{"nach dem", "after"}
                             : other < base ? Message{"vor dem", "before"}
                                            : Message{"nach dem", "after"};
        finding.message = {fmt::format("Der {} liegt {} {} {} {}, nicht {} {}.", a.de, days, days == 1 ? "Tag" : "Tage",
                                       side.de, b.de, phrase, sign > 0 ? "danach" : "davor"),
                           fmt::format("{} is {} {} {} {}, not {} {}.", a.en, days, days == 1 ? "day" : "days", side.en,
                                       b.en, phrase, sign > 0 ? "after" : "before")};
        findings.push_back(std::move(finding));
    }
};

}  // namespace

void check_date_order(const CheckInput& input, std::vector<Finding>& findings) {
    for (std::uint32_t i = 0; i < input.texts.size(); ++i) OrderCheck(input, i).run(findings);
}

}  // namespace stimmig
