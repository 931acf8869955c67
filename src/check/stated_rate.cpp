#include "check/stated_rate.h"

#include <algorithm>
#include <optional>

#include "check/around.h"
#include "check/items.h"
#include "check/sums.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

/// So many of one currency for one of another.
struct StatedRate {
    std::uint32_t figure = 0;
    std::uint32_t one = no_figure;  ///< "ein Euro", where that is a figure
    std::string base;
};

class StatedRates {
public:
    StatedRates(const CheckInput& input, std::uint32_t index)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          currencies_(input.rules.table("currency")),
          cues_(input.rules, "rate_cue"),
          ties_(input.rules, "conversion_tie") {}

    void run(std::vector<Finding>& findings) const {
        if (!has_two_currencies()) return;
        const std::vector<SentenceFigures> groups = by_sentence(text_);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            std::optional<bool> speaks;  // of rates; asked only where an amount may be one
            for (std::uint32_t i = groups[g].first; i < groups[g].last; ++i) {
                if (!may_be_rate(i)) continue;
                if (!speaks) speaks = speaks_of_rates(text_.segmentation.sentences[groups[g].sentence].span);
                if (!*speaks) break;
                if (const auto rate = rate_at(i, groups[g])) compare(*rate, groups, g, findings);
            }
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const Table& currencies_;
    WordClass cues_, ties_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    [[nodiscard]] bool is_amount(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::money && is_numeric(at(i)) && *value.low == *value.high && value.low->sign() > 0 &&
               !at(i).doubtful && (value.modifier == Modifier::exact || value.modifier == Modifier::approx);
    }

    /// Without amounts in both no rate explains anything.
    [[nodiscard]] bool has_two_currencies() const {
        const std::string* unit = nullptr;
        for (const Figure& figure : text_.figures) {
            if (figure.value.kind != Kind::money) continue;
            if (unit && *unit != figure.value.unit) return true;
            unit = &figure.value.unit;
        }
        return false;
    }

    [[nodiscard]] bool may_be_rate(std::uint32_t i) const {
        return is_amount(i) && *at(i).value.low <= Number(500) && at(i).value.form == Form::digits;
    }

    [[nodiscard]] bool speaks_of_rates(Span sentence) const {
        return cues_.in(lower(plain(text_, sentence.begin, sentence.end)));
    }

    /// "ein Euro kostet 1,15 Dollar", "beim Kurs von 1,08 Dollar je Euro", "das Pfund steht bei 1,17 Euro"
    [[nodiscard]] std::optional<StatedRate> rate_at(std::uint32_t i, const SentenceFigures& group) const {
        const Sentence& in = text_.segmentation.sentences[group.sentence];
        constexpr std::uint32_t near = 60;
        for (std::uint32_t other = group.first; other < group.last; ++other) {
            const bool close =
                at(other).span.begin < at(i).span.end + near && at(i).span.begin < at(other).span.end + near;
            if (other != i && close && is_amount(other) && *at(other).value.low == Number(1) &&
                at(other).value.unit != at(i).value.unit && at(other).value.form != Form::digits)
                return StatedRate{i, other, at(other).value.unit};
        }
        for (std::uint32_t w = in.first_word; w < in.last_word; ++w) {
            const Span word = text_.segmentation.words[w].span;
            const bool close = word.begin < at(i).span.end + near && at(i).span.begin < word.end + near;
            const bool figure = std::any_of(text_.figures.begin() + group.first, text_.figures.begin() + group.last,
                                            [&](const Figure& each) { return each.span.overlaps(word); });
            if (!close || figure) continue;
            const std::string base = currency(written_word(text_, w));
            if (!base.empty() && base != at(i).value.unit) return StatedRate{i, no_figure, base};
        }
        return std::nullopt;
    }

    /// "Euro", "Eurokurs", "Dollar-Kurs"
    [[nodiscard]] std::string currency(std::string_view word) const {
        if (const Term* term = currencies_.find(word)) return term->id;
        const std::size_t kurs = lower(word).find("kurs");
        if (kurs == std::string::npos || kurs == 0) return {};
        std::string_view head = word.substr(0, kurs);
        if (head.ends_with('-')) head.remove_suffix(1);
        const Term* term = currencies_.find(head);
        return term ? term->id : std::string();
    }

    [[nodiscard]] bool fits(std::uint32_t quoted, std::uint32_t based, const StatedRate& rate) const {
        const Bounds x = result(at(quoted).value, input_.widths);
        const Bounds y = result(at(based).value, input_.widths);
        const Bounds r = result(at(rate.figure).value, input_.widths);
        // A rate moves while one writes, and amounts of a rate are rounded freely.
        const Exact spare = Exact(3, 100);
        Bounds all = product(y, r);
        if (all.low) *all.low *= 1 - spare;
        if (all.high) *all.high *= 1 + spare;
        return meet(all, x);
    }

    void compare(const StatedRate& rate, const std::vector<SentenceFigures>& groups, std::size_t g,
                 std::vector<Finding>& findings) const {
        const auto& sentences = text_.segmentation.sentences;
        const std::uint32_t here = groups[g].sentence;
        std::vector<std::uint32_t> quoted;
        std::vector<std::uint32_t> based;
        for (std::size_t k = g == 0 ? 0 : g - 1; k < std::min(g + 2, groups.size()); ++k) {
            if (sentences[groups[k].sentence].block != sentences[here].block) continue;
            for (std::uint32_t i = groups[k].first; i < groups[k].last; ++i) {
                if (i == rate.figure || i == rate.one || !is_amount(i)) continue;
                if (at(i).value.unit == at(rate.figure).value.unit) quoted.push_back(i);
                if (at(i).value.unit == rate.base) based.push_back(i);
            }
        }
        constexpr std::size_t most = 3;
        if (quoted.empty() || based.empty() || quoted.size() > most || based.size() > most) return;
        // What the rate explains is not converted otherwise.
        std::vector<std::uint32_t> right;
        for (const std::uint32_t x : quoted)
            for (const std::uint32_t y : based)
                if (fits(x, y, rate)) right.insert(right.end(), {x, y});
        const auto explained = [&](std::uint32_t i) { return std::find(right.begin(), right.end(), i) != right.end(); };
        std::erase_if(quoted, explained);
        std::erase_if(based, explained);
        // The amount that words give as a conversion, and the nearest of the other currency before it.
        std::optional<std::pair<std::uint32_t, std::uint32_t>> pair;  // converted, amount
        const auto look = [&](const std::vector<std::uint32_t>& converted, const std::vector<std::uint32_t>& amounts) {
            for (const std::uint32_t c : converted) {
                if (!is_converted(c, rate)) continue;
                for (const std::uint32_t a : amounts)
                    if (a < c) pair = {c, a};
            }
        };
        look(quoted, based);
        if (!pair) look(based, quoted);
        if (pair) report(rate, pair->first, pair->second, findings);
    }

    /// "sind das rund 79 Millionen Euro", "(79 Millionen Euro)"
    [[nodiscard]] bool is_converted(std::uint32_t i, const StatedRate& rate) const {
        if (at(i).conversion_of != no_figure) return true;
        // "beim Kurs von 1,10 Dollar genau 3 Milliarden Euro"
        const bool behind = i > 0 && (i - 1 == rate.figure || i - 1 == rate.one);
        if (behind && plain(text_, at(i - 1).span.end, at(i).phrase).find_first_of(".,;:") == std::string_view::npos)
            return true;
        const Span in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(i).span.begin)].span;
        const std::uint32_t begin = i > 0 ? std::max(in.begin, at(i - 1).span.end) : in.begin;
        const std::vector<std::string> words = low_words(text_, begin, at(i).span.begin);
        return ties_.has_any(words);
    }

    void report(const StatedRate& rate, std::uint32_t converted, std::uint32_t amount,
                std::vector<Finding>& findings) const {
        const Exact r = stated(at(rate.figure));
        const Exact a = stated(at(amount));
        const bool to_base = at(converted).value.unit == rate.base;
        const Exact right = to_base ? Exact(a / r) : Exact(a * r);
        const Exact said = stated(at(converted));
        // What is of another order is another thing's, unless it is out by a power of ten.
        const Exact times = right > said ? Exact(right / said) : Exact(said / right);
        const bool power = (times > Exact(95, 10) && times < Exact(105, 10)) || (times > 950 && times < 1050);
        if (times > 3 && !power) return;
        Exact shown = right;
        std::string scale_de;
        std::string scale_en;
        if (right >= 1000000000) {
            shown = right / 1000000000;
            scale_de = " Milliarden";
            scale_en = " billion";
        } else if (right >= 1000000) {
            shown = right / 1000000;
            scale_de = " Millionen";
            scale_en = " million";
        }
        const std::string unit = to_base ? rate.base : at(rate.figure).value.unit;
        const std::string phrase = input_.phrase({index_, amount});
        const std::string at_rate = input_.phrase({index_, rate.figure});
        const std::string wrong = input_.phrase({index_, converted});
        Finding finding;
        finding.level = input_.level;
        finding.cause = "rate";
        finding.figures = {{index_, converted}, {index_, amount}, {index_, rate.figure}};
        finding.message = {"„" + phrase + "“ sind beim Kurs von „" + at_rate + "“ rund " + german(shown, 1) + scale_de +
                               ' ' + unit + ", nicht „" + wrong + "“.",
                           "“" + phrase + "” at the rate of “" + at_rate + "” is about " + english(shown, 1) +
                               scale_en + ' ' + unit + ", not “" + wrong + "”."};
        findings.push_back(std::move(finding));
    }
};

}  // namespace

void check_stated_rates(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings) {
    StatedRates(input, text).run(findings);
}

}  // namespace stimmig
