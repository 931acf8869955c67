// "850 Euro im Monat, also 10.200 Euro im Jahr", "3.060 Euro für 18 Monate, das sind 170 Euro im Monat": one amount
// told of two lengths of time.
#include <algorithm>
#include <array>

#include "check/amount_text.h"
#include "check/arithmetic.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

/// How often the shorter goes into the longer; what people mean by it differs: twelve months or thirteen wages, days or
/// working days.
struct Times {
    std::string_view longer, shorter;
    std::array<std::pair<Exact, Exact>, 5> ranges;
    std::size_t count = 1;
    Exact usual;
};

const std::array<Times, 10>& times() {
    static const std::array<Times, 10> all{{
        {"P1Y", "P1M", {{{10, 10}, {11, 11}, {12, 12}, {13, 13}, {14, 14}}}, 5, 12},
        {"P1Y", "P3M", {{{4, 4}}}, 1, 4},
        {"P1Y", "P6M", {{{2, 2}}}, 1, 2},
        {"P1Y", "P1W", {{{40, 53}}}, 1, 52},
        {"P1Y", "P1D", {{{200, 366}}}, 1, 365},
        {"P6M", "P1M", {{{6, 6}}}, 1, 6},
        {"P3M", "P1M", {{{3, 3}}}, 1, 3},
        {"P1M", "P1W", {{{4, Exact(9, 2)}}}, 1, Exact(13, 3)},
        {"P1M", "P1D", {{{20, 31}}}, 1, 30},
        {"P1W", "P1D", {{{5, 5}, {6, 6}, {7, 7}}}, 3, 7},
    }};
    return all;
}

const Times* find_times(std::string_view longer, std::string_view shorter) {
    const auto found = std::find_if(times().begin(), times().end(), [&](const Times& each) {
        return each.longer == longer && each.shorter == shorter;
    });
    return found == times().end() ? nullptr : &*found;
}

std::string_view period_of(std::string_view unit) {
    return unit == "day" ? "P1D" : unit == "week" ? "P1W" : unit == "month" ? "P1M" : unit == "year" ? "P1Y" : "";
}

class TimedAmounts {
public:
    TimedAmounts(const Sums& sums, const std::vector<Item>& items) : sums_(sums), items_(items) {}

    [[nodiscard]] std::vector<Reckoning> find() const {
        std::vector<Reckoning> found;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!is_amount(i)) continue;
            const std::string_view period = told_per(i);
            if (period.empty()) continue;
            if (auto reckoning = recalculate(i, period)) found.push_back(std::move(*reckoning));
        }
        return found;
    }

private:
    const Sums& sums_;
    const std::vector<Item>& items_;

    [[nodiscard]] const Figure& at(std::size_t item) const { return sums_.figure(items_[item].figure); }

    /// Money or a measure, but no change: "um 40 Euro im Jahr".
    [[nodiscard]] bool is_amount(std::size_t i) const {
        if (items_[i].type != Item::Type::figure || !is_numeric(at(i)) || at(i).sign != 0) return false;
        const Value& value = at(i).value;
        const bool exact = value.modifier == Modifier::exact || value.modifier == Modifier::approx;
        if (!exact || value.low->sign() <= 0 || value.form == Form::fraction || at(i).doubtful) return false;
        if (i > 0 && items_[i - 1].text == "um") return false;
        if (i + 1 < items_.size() && (items_[i + 1].text == "mehr" || items_[i + 1].text == "weniger")) return false;
        return value.kind == Kind::money ||
               (value.kind == Kind::count && (value.unit != "count" || !at(i).noun.empty()));
    }

    /// "im Monat", "je Tag", "für jeden Tag", "jährlich"
    [[nodiscard]] std::string_view told_per(std::size_t i) const {
        if (!at(i).per.empty()) return period_known(at(i).per) ? std::string_view(at(i).per) : std::string_view();
        std::size_t next = i + 1;
        const auto is = [&](std::string_view word) { return next < items_.size() && items_[next].text == word; };
        if (next < items_.size() && items_[next].capital) ++next;
        if (is("für")) ++next;
        if (next + 1 < items_.size() && items_[next].text.starts_with("jede")) {
            const Term* term = sums_.input.rules.table("rate").find("pro " + std::string(items_[next + 1].text));
            return term && period_known(term->id) ? std::string_view(term->id) : std::string_view();
        }
        return {};
    }

    static bool period_known(std::string_view id) { return id.starts_with("P") && !id.starts_with("PT"); }

    /// The amount before it that it follows from, tied by "also", "das sind".
    [[nodiscard]] std::size_t told_before(std::size_t i) const {
        const WordClass ties(sums_.input.rules, "time_tie");
        bool tied = false;
        for (std::size_t k = i; k-- > 0;) {
            const Item& item = items_[k];
            if (item.type == Item::Type::word && ties.has(item.text)) tied = true;
            if (is_that(k)) tied = true;
            if (item.type != Item::Type::figure || !is_numeric(at(k))) continue;
            const bool same = at(k).value.kind == at(i).value.kind && at(k).value.unit == at(i).value.unit &&
                              same_noun(at(k).noun, at(i).noun);
            return tied && same && is_amount(k) ? k : items_.size();
        }
        return items_.size();
    }

    /// "das sind", "was wären"
    [[nodiscard]] bool is_that(std::size_t k) const {
        const std::string_view word = items_[k].text;
        const bool is = word == "sind" || word == "ist" || word == "waren" || word == "wären" || word == "wäre";
        return is && k > 0 &&
               (items_[k - 1].text == "das" || items_[k - 1].text == "dies" || items_[k - 1].text == "was");
    }

    /// The only length of time of the sentence.
    [[nodiscard]] std::size_t only_length() const {
        std::size_t found = items_.size();
        for (std::size_t k = 0; k < items_.size(); ++k) {
            if (items_[k].type != Item::Type::figure || at(k).value.kind != Kind::duration) continue;
            if (found != items_.size()) return items_.size();
            found = k;
        }
        return found;
    }

    [[nodiscard]] std::optional<Reckoning> recalculate(std::size_t i, std::string_view period) const {
        const std::size_t from = told_before(i);
        if (from == items_.size()) return std::nullopt;
        const Bounds amount = operand(at(from).value, sums_.input.widths);
        const std::string_view known = told_per(from);
        if (!known.empty()) return known == period ? std::nullopt : compare(i, from, no_figure, amount, known, period);
        if (!at(from).per.empty()) return std::nullopt;
        const std::size_t length = only_length();
        if (length == items_.size() || length > i) return std::nullopt;
        const Value& value = at(length).value;
        const std::string_view unit = period_of(value.unit);
        if (unit.empty() || !value.low || *value.low != *value.high || value.low->sign() <= 0 ||
            value.modifier != Modifier::exact)
            return std::nullopt;
        const Bounds each = quotient(amount, {to_exact(*value.low), to_exact(*value.low)});
        return compare(i, from, items_[length].figure, each, unit, period);
    }

    [[nodiscard]] std::optional<Reckoning> compare(std::size_t i, std::size_t from, std::uint32_t length,
                                                   const Bounds& amount, std::string_view known,
                                                   std::string_view period) const {
        const Exact told = stated(at(i));
        Exact right = stated(at(from));
        if (length != no_figure) right /= stated(sums_.figure(length));
        const Bounds said = result(at(i).value, sums_.input.widths);
        bool fits = known == period && meet(amount, said);
        if (known != period) {
            const Times* up = find_times(period, known);
            const Times* down = up ? nullptr : find_times(known, period);
            const Times* by = up ? up : down;
            if (!by) return std::nullopt;
            for (std::size_t k = 0; k < by->count; ++k) {
                const Bounds often{by->ranges[k].first, by->ranges[k].second};
                fits = fits || meet(up ? product(amount, often) : quotient(amount, often), said);
            }
            right = up ? Exact(right * by->usual) : Exact(right / by->usual);
        }
        Reckoning reckoning{items_[i].figure, fits, {items_[i].figure, items_[from].figure}, {}, {}, {}};
        if (length != no_figure) reckoning.figures.push_back(length);
        if (fits) return reckoning;
        constexpr int far = 5;
        if (right > told * far || told > right * far) return std::nullopt;
        reckoning.ratio = static_cast<double>(right / told);
        const AmountText text(at(i).value);
        const std::string before = sums_.words(items_[from].figure);
        const std::string in = length == no_figure ? "" : sums_.words(length);
        reckoning.message = {before + (in.empty() ? "" : " in " + in) + " sind " + text.de(right) + " " +
                                 name(period, true) + ", nicht " + sums_.words(items_[i].figure) + ".",
                             before + (in.empty() ? "" : " in " + in) + " is " + text.en(right) + " " +
                                 name(period, false) + ", not " + sums_.words(items_[i].figure) + "."};
        return reckoning;
    }

    static std::string name(std::string_view period, bool german) {
        if (period == "P1D") return german ? "je Tag" : "a day";
        if (period == "P1W") return german ? "je Woche" : "a week";
        if (period == "P1M") return german ? "je Monat" : "a month";
        if (period == "P3M") return german ? "je Quartal" : "a quarter";
        if (period == "P6M") return german ? "je Halbjahr" : "half a year";
        return german ? "je Jahr" : "a year";
    }
};

}  // namespace

std::vector<Reckoning> find_timed_amounts(const Sums& sums, const std::vector<Item>& items) {
    return TimedAmounts(sums, items).find();
}

}  // namespace stimmig
