// "589 Milliarden Dollar (rund 56 Milliarden Euro)": a rate that never was, or that the other conversions rule out.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>

#include "check/amount_text.h"
#include "check/around.h"
#include "check/each.h"
#include "check/measure_pairs.h"
#include "check/possible_rates.h"
#include "check/rates.h"
#include "check/relations.h"
#include "check/stated_rate.h"
#include "check/sums.h"
#include "check/turned_rate.h"

namespace stimmig {
namespace {

/// One amount in two units: so many of the second for one of the first. The units are in alphabetical order.
struct Conversion {
    FigureRef amount;
    FigureRef converted;
    Bounds rate;
    std::optional<Day> published;
    Bounds wide;     ///< the rate, and how far it moves within weeks
    double low = 0;  ///< of the rate, nearly; so are the others
    double high = 0;
    double wide_low = 0;
    double wide_high = 0;
};

using Units = std::pair<std::string, std::string>;

class Conversions {
public:
    Conversions(const CheckInput& input, std::vector<Finding>& findings)
        : input_(input),
          findings_(findings),
          forms_(input.rules.derived<RelationForms>("check_conversion")),
          words_(WordBank::of(input.rules)),
          drift_(to_exact(option(input, "conversion", "drift", Number::fraction(1, 20)))) {}

    void run() {
        for (std::uint32_t text = 0; text < input_.texts.size(); ++text) collect(text);
        for (auto& [units, all] : by_units_) compare(units, all);
    }

private:
    const CheckInput& input_;
    std::vector<Finding>& findings_;
    const RelationForms& forms_;
    std::shared_ptr<WordBank> words_;
    Exact drift_;
    std::map<Units, std::vector<Conversion>> by_units_;
    std::set<std::pair<FigureRef, FigureRef>> told_;

    [[nodiscard]] const Figure& figure(FigureRef ref) const { return input_.figure(ref); }

    /// "Meilen pro Stunde" are another measure than miles.
    [[nodiscard]] std::string unit_of(FigureRef ref, FigureRef beside) const {
        return measure_unit(input_.texts[ref.text], figure(ref), figure(beside));
    }

    [[nodiscard]] static bool computable(const Figure& figure) {
        const Modifier is = figure.value.modifier;
        return is_numeric(figure) && figure.value.low->sign() > 0 && !figure.doubtful &&
               (is == Modifier::exact || is == Modifier::approx || is == Modifier::range);
    }

    void collect(std::uint32_t index) {
        const Text& text = input_.texts[index];
        for (std::uint32_t i = 0; i < text.figures.size(); ++i)
            if (text.figures[i].conversion_of != no_figure) add({index, text.figures[i].conversion_of}, {index, i});
        for (const auto& [amount, converted] : measure_pairs(input_.rules, text))
            if (text.figures[converted].conversion_of == no_figure) add({index, amount}, {index, converted});
        // Lengths, areas and weights are counts to extraction, and a conversion may follow its amount at a distance.
        const std::vector<FigureRange> ranges = figures_by_sentence(text);
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            if (ranges[i].first == ranges[i].last) continue;
            const auto& sentences = text.segmentation.sentences;
            const bool on = i > 0 && sentences[i].block == sentences[i - 1].block && goes_on(text, sentences[i].span);
            if (!on && !has_two_units(text, ranges[i])) continue;
            std::vector<Item> items = items_of(*words_, text, sentences[on ? i - 1 : i]);
            if (on) {
                const std::vector<Item> second = items_of(*words_, text, sentences[i]);
                items.insert(items.end(), second.begin(), second.end());
            }
            for (const FoundRelation& relation : forms_.find(text, items))
                if (text.figures[relation.at("converted")].conversion_of == no_figure)
                    add({index, relation.at("amount")}, {index, relation.at("converted")});
        }
        check_stated_rates(input_, index, findings_);
    }

    /// "Umgerechnet sind das 47.000 Euro."
    [[nodiscard]] static bool goes_on(const Text& text, Span sentence) {
        const std::string_view words = plain(text, sentence.begin, sentence.end);
        return words.starts_with("Umgerechnet") ||
               (words.starts_with("Das ") && words.find(" umgerechnet ") != std::string_view::npos);
    }

    [[nodiscard]] static bool has_two_units(const Text& text, const FigureRange& range) {
        const std::string* unit = nullptr;
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            const Value& value = text.figures[i].value;
            if (value.kind != Kind::money && (value.kind != Kind::count || value.unit == "count")) continue;
            if (unit && *unit != value.unit) return true;
            unit = &value.unit;
        }
        return false;
    }

    void add(FigureRef amount, FigureRef converted) {
        const Value& a = figure(amount).value;
        const Value& b = figure(converted).value;
        const std::string first = unit_of(amount, converted);
        const std::string second = unit_of(converted, amount);
        const bool weighs = first == "pound" || second == "pound";
        if (!computable(figure(amount)) || !computable(figure(converted)) || a.unit == b.unit ||
            (a.kind != b.kind && !weighs))
            return;
        // "150 Meter pro Stunde, umgerechnet 3,6 Kilometer am Tag"
        if (!figure(amount).per.empty() && !figure(converted).per.empty() &&
            figure(amount).per != figure(converted).per)
            return;
        if (told_apart(input_.rules, input_.texts[amount.text], amount.figure, converted.figure) ||
            !told_.insert({amount, converted}).second)
            return;
        if (is_temperature(a.unit)) return temperature(amount, converted);
        if ((a.modifier == Modifier::range) != (b.modifier == Modifier::range)) return;
        const Bounds x = bounds(a);
        const Bounds y = bounds(b);
        const bool ordered = first < second;
        by_units_[ordered ? Units{first, second} : Units{second, first}].push_back(
            {amount,
             converted,
             ordered ? quotient(y, x) : quotient(x, y),
             input_.texts[amount.text].document.published,
             {}});
    }

    static bool is_temperature(const std::string& unit) {
        return unit == "degree_celsius" || unit == "degree_fahrenheit";
    }

    /// The two scales begin at different places, so that no rate converts them.
    void temperature(FigureRef amount, FigureRef converted) {
        const bool to_celsius = figure(converted).value.unit == "degree_celsius";
        const auto degrees_of = [&](FigureRef ref) {
            const Exact value = stated(figure(ref));
            return figure(ref).sign < 0 && value > 0 ? Exact(-value) : value;
        };
        const Exact from = degrees_of(amount);
        const Exact right = to_celsius ? Exact((from - 32) * 5 / 9) : Exact(from * 9 / 5 + 32);
        const Exact spare = figure(converted).value.modifier == Modifier::approx ? Exact(5, 2) : Exact(3, 2);
        const Exact off = right - degrees_of(converted);
        if (off < spare && -off < spare) return;
        Finding finding;
        finding.level = input_.level;
        finding.figures = {converted, amount};
        const std::string said = input_.phrase(amount) + " = " + input_.phrase(converted);
        const std::string unit = to_celsius ? " Grad Celsius" : " Grad Fahrenheit";
        const std::string degrees = to_celsius ? " degrees Celsius" : " degrees Fahrenheit";
        finding.message = {said + ": umgerechnet sind es rund " + german(right, 1) + unit + '.',
                           said + ": converted it is about " + english(right, 1) + degrees + '.'};
        findings_.push_back(std::move(finding));
    }

    /// Converted amounts are rounded freely: the literal interval and the one of the rounded reading.
    [[nodiscard]] Bounds bounds(const Value& value) const {
        Bounds all = result(value, input_.widths);
        const Interval round = allowed(value, input_.widths, Reading::rounded);
        // "40 Milliarden" may be 38, but "10 Millionen" is not 5.
        const Exact most = to_exact(*value.low) / 10;
        if (round.low) all.low = std::min(*all.low, std::max(to_exact(*round.low), Exact(to_exact(*value.low) - most)));
        if (round.high)
            all.high = std::max(*all.high, std::min(to_exact(*round.high), Exact(to_exact(*value.high) + most)));
        return all;
    }

    void compare(const Units& units, std::vector<Conversion>& all) {
        const std::optional<Bounds> possible = possible_rates(input_.rules, units.first, units.second);
        std::vector<Conversion> sound;
        for (const Conversion& each : all) {
            if (settled(each, units)) continue;
            if (possible && is_beyond(each, *possible)) {
                beyond(each, *possible, units);
            } else {
                sound.push_back(each);
            }
        }
        std::stable_sort(sound.begin(), sound.end(), [](const Conversion& a, const Conversion& b) {
            return std::pair(a.published.value_or(Day{}), a.amount) < std::pair(b.published.value_or(Day{}), b.amount);
        });
        for (Conversion& each : sound) reckon_reach(each);
        for (std::size_t i = 0; i < sound.size(); ++i) outvoted(sound, i, units);
    }

    /// Whether the newsroom's rates say what the conversion should be; reports one that fits none of them.
    bool settled(const Conversion& each, const Units& units) {
        if (!each.published) return false;
        const Rate* against = nullptr;
        for (const Rate& rate : input_.rates) {
            const bool forward = rate.base == units.first && rate.quote == units.second;
            const bool backward = rate.base == units.second && rate.quote == units.first;
            if ((!forward && !backward) || *each.published < rate.days.from || *each.published > rate.days.to) continue;
            if (meet(house_rate(rate, forward), each.rate)) return true;
            against = &rate;
        }
        if (!against || !each.rate.high) return against != nullptr;
        const Exact x = stated(figure(each.amount));
        const Exact y = stated(figure(each.converted));
        const Exact told = figure(each.amount).value.unit == against->base ? Exact(y / x) : Exact(x / y);
        const Exact right = to_exact(against->rate);
        const std::string place = against->path + ':' + std::to_string(against->line);
        const std::string unit = against->quote;
        Finding finding = about(each);
        finding.cause = "rate";
        finding.message = {words(each) + ": Das wäre ein Kurs von " + german(told, 4) + ' ' + unit + " je " +
                               against->base + ", nicht " + german(right, 4) + " wie in " + place + ".",
                           words(each) + ": that would be a rate of " + english(told, 4) + ' ' + unit + " per " +
                               against->base + ", not " + english(right, 4) + " as in " + place + "."};
        findings_.push_back(std::move(finding));
        return true;
    }

    /// So many of the second unit for one of the first, as far as the tolerance reaches.
    [[nodiscard]] Bounds house_rate(const Rate& rate, bool forward) const {
        const Exact spare =
            to_exact(rate.tolerance.value_or(option(input_, "conversion", "rate_tolerance", Number::fraction(1, 20))));
        const Exact middle = forward ? to_exact(rate.rate) : Exact(1 / to_exact(rate.rate));
        return {Exact(middle * (1 - spare)), Exact(middle * (1 + spare))};
    }

    /// A rate that is only a little outside may be older or newer than the table; measures have always been the same.
    [[nodiscard]] bool is_beyond(const Conversion& each, const Bounds& possible) const {
        const Bounds& rate = each.rate;
        if (!rate.high || meet(possible, rate)) return false;
        return !is_money(each) || *rate.high * 3 < *possible.low * 2 || *rate.low * 2 > *possible.high * 3;
    }

    void beyond(const Conversion& each, const Bounds& possible, const Units& units) {
        Finding finding = about(each);
        const Bounds rate = each.rate;
        const Exact middle = (*rate.low + *rate.high) / 2;
        Exact power = 10;
        for (int i = 0; i < 4 && finding.cause.empty(); ++i, power *= 10) {
            const Bounds up{Exact(*rate.low * power), Exact(*rate.high * power)};
            const Bounds down{Exact(*rate.low / power), Exact(*rate.high / power)};
            if (meet(up, possible) || meet(down, possible)) finding.cause = "magnitude";
        }
        finding.message = {words(each) + ": Das wäre ein Kurs von " + german(middle, 4) + ' ' + units.second + " je " +
                               units.first + "; möglich sind " + german(*possible.low, 4) + " bis " +
                               german(*possible.high, 4) + ".",
                           words(each) + ": that would be a rate of " + english(middle, 4) + ' ' + units.second +
                               " per " + units.first + "; possible are " + english(*possible.low, 4) + " to " +
                               english(*possible.high, 4) + "."};
        const Exact right = expected(each, possible, units);
        if (!is_money(each))
            finding.message = {words(each) + ": umgerechnet sind es rund " + german(right, 1) + unit_words(each) + '.',
                               words(each) + ": converted it is about " + english(right, 1) + unit_words(each) + '.'};
        if (finding.cause == "magnitude")
            finding.details.push_back({"Eine Zehnerpotenz würde es richten.", "A power of ten would set it right."});
        findings_.push_back(std::move(finding));
    }

    [[nodiscard]] bool is_money(const Conversion& each) const {
        return figure(each.amount).value.kind == Kind::money && figure(each.converted).value.kind == Kind::money;
    }

    /// What the converted amount should be, from the middle of the possible rates.
    [[nodiscard]] Exact expected(const Conversion& each, const Bounds& possible, const Units& units) const {
        const Exact rate = (*possible.low / Exact(94, 100) + *possible.high / Exact(106, 100)) / 2;
        const Exact x = stated(figure(each.amount));
        return unit_of(each.amount, each.converted) == units.first ? Exact(x * rate) : Exact(x / rate);
    }

    /// " Kilometer", " Kilometer pro Stunde", as the text writes it.
    [[nodiscard]] std::string unit_words(const Conversion& each) const {
        const Span span = figure(each.converted).span;
        const std::string surface =
            input_.texts[each.converted.text].document.text.substr(span.begin, span.end - span.begin);
        const std::size_t unit = std::min(surface.find(" pro "), surface.size());
        const std::size_t space = surface.find_last_of(' ', unit - 1);
        return space == std::string::npos ? std::string() : surface.substr(space);
    }

    [[nodiscard]] std::string words(const Conversion& each) const {
        return input_.phrase(each.amount) + " = " + input_.phrase(each.converted);
    }

    [[nodiscard]] Finding about(const Conversion& each) const {
        Finding finding;
        finding.level = input_.level;
        finding.figures = {each.converted, each.amount};
        return finding;
    }

    /// Whether two were published within the same month, or stand in the same text.
    [[nodiscard]] static bool same_weeks(const Conversion& a, const Conversion& b) {
        if (a.amount.text == b.amount.text) return true;
        if (!a.published || !b.published) return false;
        const auto days = (*a.published - *b.published).count();
        return days >= -30 && days <= 30;
    }

    /// A rate that two others of those weeks, which agree with each other, rule out.
    void outvoted(const std::vector<Conversion>& all, std::size_t which, const Units& units) {
        constexpr std::size_t neighbours = 6;
        std::vector<const Conversion*> others;
        const std::size_t first = which < neighbours ? 0 : which - neighbours;
        for (std::size_t i = first; i < std::min(all.size(), which + neighbours + 1); ++i)
            if (i != which && same_weeks(all[i], all[which])) others.push_back(&all[i]);
        // One other says which of two is wrong as little as it says how rates have moved, unless both stand in one
        // text.
        const bool one_text = others.size() == 1 && others.front()->amount.text == all[which].amount.text && which > 0;
        const bool turned = one_text && is_turned(literal(all[which], units), literal(*others.front(), units));
        if ((others.size() < 2 && !one_text) || !all[which].rate.high) return;
        if (!turned && fits_easily(all[which], others)) return;
        Bounds common = others.front()->wide;
        if (one_text) common = widened(common);
        for (const Conversion* other : others) {
            if (!meet(common, other->wide)) return;
            common = {std::max(*common.low, *other->wide.low), std::min(*common.high, *other->wide.high)};
        }
        if (!turned && meet(common, all[which].rate)) return;
        const Exact middle = (*all[which].rate.low + *all[which].rate.high) / 2;
        Finding finding = about(all[which]);
        finding.cause = "rate";
        for (std::size_t i = 0; i < std::min<std::size_t>(others.size(), 3); ++i) {
            finding.figures.push_back(others[i]->converted);
            finding.details.push_back({input_.place(others[i]->converted) + ": " + words(*others[i]),
                                       input_.place(others[i]->converted) + ": " + words(*others[i])});
        }
        finding.message = {
            words(all[which]) + ": Das wäre ein Kurs von " + german(middle, 4) + ' ' + units.second + " je " +
                units.first +
                (one_text ? "; die andere Umrechnung liegt bei " : "; die anderen Umrechnungen liegen bei ") +
                german((*common.low + *common.high) / 2, 4) + ".",
            words(all[which]) + ": that would be a rate of " + english(middle, 4) + ' ' + units.second + " per " +
                units.first + (one_text ? "; the other conversion is about " : "; the other conversions are about ") +
                english((*common.low + *common.high) / 2, 4) + "."};
        findings_.push_back(std::move(finding));
    }

    /// The rate of the digits as they stand.
    [[nodiscard]] double literal(const Conversion& each, const Units& units) const {
        const auto rate = static_cast<double>(stated(figure(each.converted)) / stated(figure(each.amount)));
        return unit_of(each.amount, each.converted) == units.first ? rate : 1 / rate;
    }

    void reckon_reach(Conversion& each) const {
        each.wide = widened(each.rate);
        each.low = static_cast<double>(*each.rate.low);
        each.high = each.rate.high ? static_cast<double>(*each.rate.high) : 0;
        each.wide_low = static_cast<double>(*each.wide.low);
        each.wide_high = static_cast<double>(*each.wide.high);
    }

    /// Whether a rate lies within what others have in common, seen without computing exactly: most do.
    [[nodiscard]] static bool fits_easily(const Conversion& each, const std::vector<const Conversion*>& others) {
        constexpr double inexact = 1e-9;
        return std::all_of(others.begin(), others.end(), [&](const Conversion* other) {
            return other->wide_low < each.high * (1 - inexact) && each.low < other->wide_high * (1 - inexact);
        });
    }

    /// Rates move within weeks.
    [[nodiscard]] Bounds widened(const Bounds& rate) const {
        Bounds wide = rate;
        if (wide.low) *wide.low *= 1 - drift_;
        wide.high = wide.high ? Exact(*wide.high * (1 + drift_)) : Exact(*wide.low * 1000000);
        return wide;
    }
};

/// Whether `false-friend` has said of both amounts that their scales are mixed up, which says more than their rate.
bool is_told(const Finding& conversion, std::span<const Finding> before) {
    if (conversion.figures.size() != 2) return false;
    return std::any_of(before.begin(), before.end(), [&](const Finding& each) {
        const auto names = [&](FigureRef ref) {
            return std::find(each.figures.begin(), each.figures.end(), ref) != each.figures.end();
        };
        return each.rule == "false-friend" && names(conversion.figures[0]) && names(conversion.figures[1]);
    });
}

}  // namespace

void check_conversion(const CheckInput& input, std::vector<Finding>& findings) {
    std::vector<Finding> own;
    Conversions(input, own).run();
    std::erase_if(own, [&](const Finding& each) { return is_told(each, findings); });
    findings.insert(findings.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
}

}  // namespace stimmig
