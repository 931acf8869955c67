// Parts that do not add up to the total that stands beside them.
#include <algorithm>
#include <memory>
#include <set>

#include "check/amount_text.h"
#include "check/around.h"
#include "check/breakdown.h"
#include "check/each.h"
#include "check/relations.h"
#include "check/series.h"
#include "check/sums.h"
#include "check/text_in_hand.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

class Total {
public:
    Total(const CheckInput& input, std::vector<Finding>& findings)
        : input_(input),
          findings_(findings),
          forms_(input.rules.derived<RelationForms>("check_total")),
          total_(input.rules, "total"),
          part_(input.rules, "part"),
          rest_(input.rules, "rest"),
          complete_(input.rules, "complete"),
          breakdowns_(input),
          far_(to_exact(option(input, "total", "far", Number::fraction(1, 4)))) {}

    void run(const TextInHand& read) {
        const std::uint32_t index = read.index;
        text_ = index;
        rows_ = &read.rows;
        const Text& text = input_.texts[index];
        reported_.clear();
        for (const Series& series : series_of(text)) series.table ? table(series) : list(text, series);
        const std::vector<FigureRange>& ranges = read.ranges;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const bool follows =
                i > 0 && text.segmentation.sentences[i].block == text.segmentation.sentences[i - 1].block;
            const auto count = ranges[i].last - ranges[i].first;
            if (count > 0 && count <= longest_) sentence(text, i, ranges[i], follows ? ranges[i - 1] : FigureRange{});
        }
        for (const Breakdown& each : breakdowns_.find(index))
            if (each.total.figure == no_figure || reported_.insert(each.total.figure).second)
                report(each.total, each.parts);
    }

private:
    const CheckInput& input_;
    std::vector<Finding>& findings_;
    const RelationForms& forms_;
    const SentenceRows* rows_ = nullptr;
    WordClass total_, part_, rest_, complete_;
    Breakdowns breakdowns_;
    Exact far_;
    static constexpr std::uint32_t longest_ = 40;  ///< figures of a sentence; more are no prose
    std::uint32_t text_ = 0;
    std::set<std::uint32_t> reported_;

    [[nodiscard]] const Figure& figure(std::uint32_t i) const { return input_.texts[text_].figures[i]; }

    [[nodiscard]] Bounds signed_operand(const Figure& figure) const {
        Bounds bounds = operand(figure.value, input_.widths);
        if (figure.sign >= 0) return bounds;
        return difference(Bounds{Exact(0), Exact(0)}, bounds);
    }

    [[nodiscard]] static Exact signed_value(const Figure& figure) {
        return figure.sign < 0 ? Exact(-stated(figure)) : stated(figure);
    }

    /// Whether the parts are an exact list of what makes up the total, or at most all of it.
    enum class List : std::uint8_t { complete, open };

    void compare(std::uint32_t total, const std::vector<std::uint32_t>& parts, List list) {
        Bounds all{Exact(0), Exact(0)};
        Exact value = 0;
        for (const std::uint32_t part : parts) {
            all = sum(all, signed_operand(figure(part)));
            value += signed_value(figure(part));
        }
        const Bounds told = result(figure(total).value, input_.widths);
        if (meet(all, told)) return;
        const Exact stated_total = signed_value(figure(total));
        if (value < stated_total && (list == List::open || misses_number(parts))) return;
        // What is far from a sum is none: an average, a maximum, another year.
        if (abs(value - stated_total) > abs(stated_total) * far_) return;
        // Where all but one add up, that one is a part of another ("davon").
        for (const std::uint32_t part : parts) {
            const Exact rest = value - signed_value(figure(part));
            if (parts.size() > 2 && meet({rest, rest}, told)) return;
        }
        if (!reported_.insert(total).second) return;
        std::vector<Amount> amounts;
        for (const std::uint32_t part : parts) amounts.push_back({&figure(part), part});
        report({&figure(total), total}, amounts);
    }

    /// Whether a number stands among the parts that was not read as a figure: it may be a part as well.
    [[nodiscard]] bool misses_number(const std::vector<std::uint32_t>& parts) const {
        const auto [first, last] = std::minmax_element(parts.begin(), parts.end());
        for (std::uint32_t i = *first; i < *last; ++i) {
            const std::string_view between = plain(input_.texts[text_], figure(i).span.end, figure(i + 1).phrase);
            if (between.find_first_of("0123456789") != std::string_view::npos) return true;
        }
        return false;
    }

    void report(const Amount& total, const std::vector<Amount>& parts) {
        Bounds all{Exact(0), Exact(0)};
        Exact value = 0;
        Finding finding;
        finding.level = input_.level;
        if (total.figure != no_figure) finding.figures.push_back({text_, total.figure});
        std::string row;
        for (const Amount& part : parts) {
            all = sum(all, signed_operand(*part.it));
            value += signed_value(*part.it);
            if (part.figure != no_figure) finding.figures.push_back({text_, part.figure});
            row += (row.empty() ? "" : " + ") + words_of(part);
        }
        const AmountText words(total.it->value);
        const std::string stated_words = words_of(total);
        finding.message = {"Die Teile ergeben " + words.de(value) + ", nicht " + stated_words + ".",
                           "The parts add up to " + words.en(value) + ", not " + stated_words + "."};
        finding.details.push_back({row, row});
        if (all.low && all.high)
            finding.details.push_back({"Mit allen Rundungen: " + words.de(*all.low) + " bis " + words.de(*all.high),
                                       "With all roundings: " + words.en(*all.low) + " to " + words.en(*all.high)});
        findings_.push_back(std::move(finding));
    }

    [[nodiscard]] std::string words_of(const Amount& amount) const {
        if (amount.figure != no_figure) return input_.phrase({text_, amount.figure});
        return std::string(plain(input_.texts[text_], amount.it->span.begin, amount.it->span.end));
    }

    /// Each row that is called a total, against the rows above it.
    void table(const Series& series) {
        std::vector<std::uint32_t> parts;
        bool clear = true;
        for (const SeriesRow& row : series.rows) {
            if (total_.begins(row.head)) {
                if (clear && row.clear && row.figure != no_figure && parts.size() >= 3 && uniform(row.figure, parts))
                    compare(row.figure, parts, List::complete);
                // What follows a total may contain it or begin anew; no way to tell.
                return;
            }
            if (part_.in(row.head) || !row.clear) clear = false;
            if (row.figure == no_figure) continue;
            parts.push_back(row.figure);
        }
    }

    [[nodiscard]] bool uniform(std::uint32_t total, const std::vector<std::uint32_t>& parts) const {
        return addable(figure(total)) && std::all_of(parts.begin(), parts.end(), [&](std::uint32_t part) {
                   return addable(figure(part)) && same_unit(figure(part), figure(total));
               });
    }

    /// "Umsatz Klinikum", "Umsatz Praxis", "Umsatz gesamt": an item that sums up those right above it.
    void summing_item(const std::vector<SeriesRow>& rows, std::size_t last) {
        const bool all = total_.begins(rows[last].head);
        const std::string word = rows[last].head.substr(0, rows[last].head.find_first_of(" :"));
        std::vector<std::uint32_t> parts;
        for (std::size_t i = last; i-- > 0;) {
            if (!all && !rows[i].head.starts_with(word)) break;
            if (!rows[i].clear || rows[i].figure == no_figure || part_.in(rows[i].head)) return;
            parts.insert(parts.begin(), rows[i].figure);
        }
        if (parts.size() >= 2 && uniform(rows[last].figure, parts)) compare(rows[last].figure, parts, List::complete);
    }

    /// A list against its own total, or against the one that the paragraph before it names.
    void list(const Text& text, const Series& series) {
        for (std::size_t i = 2; i < series.rows.size(); ++i) {
            const SeriesRow& row = series.rows[i];
            if (!total_.in(row.head)) continue;
            if (row.clear && row.figure != no_figure) summing_item(series.rows, i);
            return;
        }
        if (series.first_block == 0 || !series.header.ends_with(":")) return;
        std::vector<std::uint32_t> parts;
        const bool said = complete_.in(series.header);
        bool closed = said;
        for (const SeriesRow& row : series.rows) {
            if (!row.clear || row.figure == no_figure || part_.in(row.head)) return;
            closed = closed || rest_.in(row.head);
            parts.push_back(row.figure);
        }
        const std::uint32_t total = announced(text, series.first_block - 1, parts.front(), said);
        if (total != no_figure && uniform(total, parts)) compare(total, parts, closed ? List::complete : List::open);
    }

    /// The figure that a paragraph calls a total, or the only one where it says that the list is `said` to part it;
    /// none where there are several candidates.
    [[nodiscard]] std::uint32_t announced(const Text& text, std::uint32_t block, std::uint32_t like, bool said) const {
        const Span span = text.document.blocks[block].span;
        std::uint32_t found = no_figure;
        for (std::uint32_t i = like; i-- > 0 && text.figures[i].span.begin >= span.begin;) {
            if (text.figures[i].span.begin >= span.end || !addable(text.figures[i])) continue;
            if (!same_unit(text.figures[i], text.figures[like])) continue;
            const Sentence& sentence =
                text.segmentation.sentences[text.segmentation.sentence_at(text.figures[i].span.begin)];
            const std::string words = lower(std::string_view(text.document.text)
                                                .substr(sentence.span.begin, sentence.span.end - sentence.span.begin));
            if (!said && !total_.within(words)) continue;
            if (found != no_figure) return no_figure;
            found = i;
        }
        return found;
    }

    /// "Davon entfallen ...": the total is in the sentence before.
    [[nodiscard]] static bool parts_what_came_before(const std::vector<Item>& items) {
        return !items.empty() && (items.front().text == "davon" || items.front().text == "hiervon");
    }

    void sentence(const Text& text, std::size_t index, const FigureRange& range, const FigureRange& before) {
        const bool sums_up = before.last - before.first >= 2 && before.last - before.first <= longest_;
        std::vector<Item> both;  // of this sentence and the one before
        const bool follows =
            before.last > before.first && before.last - before.first <= longest_ && range.last - range.first >= 2;
        if (!follows && range.last - range.first < 3 && !sums_up) return;
        if (!follows && !forms_.may_find(text, text.segmentation.sentences[index], range)) return;
        const std::vector<Item>& own = rows_->of(index);
        if (follows && parts_what_came_before(own)) {
            both = rows_->of(index - 1);
            if (both.back().text != ".") both.push_back({Item::Type::sign, "."});
            both.insert(both.end(), own.begin(), own.end());
        }
        for (const FoundRelation& relation : forms_.find(text, both.empty() ? own : both)) {
            const std::uint32_t total = relation.at("total");
            if (relation.id == "shares" && total != no_figure) {
                const std::vector<std::uint32_t> parts = shares_of(before);
                if (parts.size() == 2 && shares_of(range).size() == 1) compare(total, parts, List::complete);
                continue;
            }
            if (total == no_figure || !addable(figure(total))) continue;
            if (total < range.first && alike(before, total).size() != 1) continue;
            if (relation.id == "summed") {
                const std::vector<std::uint32_t> parts = alike(before, total);
                if (parts.size() >= 2 && alike(range, total).size() == 1) compare(total, parts, List::complete);
                continue;
            }
            std::vector<std::uint32_t> parts;
            for (const auto& [slot, figure] : relation.slots)
                if (slot == "p") parts.push_back(figure);
            if (!uniform(total, parts)) continue;
            if (relation.id == "listed" && (parts.size() < 3 || goes_on(text, total, parts.front()))) continue;
            // "davon" may count the same people twice, but not the same money.
            const bool open = relation.id == "open" || relation.id == "placed";
            if (relation.id == "open" && figure(total).value.kind != Kind::money) continue;
            // A further figure of the unit may be a part that the form has missed.
            const std::vector<std::uint32_t> all = alike(range, total);
            const bool told = std::all_of(all.begin(), all.end(), [&](std::uint32_t each) {
                return each == total || std::find(parts.begin(), parts.end(), each) != parts.end();
            });
            if (told) compare(total, parts, open ? List::open : List::complete);
        }
    }

    /// "24 von der CDU, 18 von der SPD", "12 Brände gab es in Köln, 8 in Bonn": the first of a row, and no total of it.
    [[nodiscard]] bool goes_on(const Text& text, std::uint32_t total, std::uint32_t part) const {
        const std::uint32_t end = figure(part).span.end;
        const std::vector<std::string> behind = low_words(text, end, end + 40);
        const std::vector<std::string> between = low_words(text, figure(total).span.end, figure(part).phrase);
        return !behind.empty() && std::find(between.begin(), between.end(), behind.front()) != between.end();
    }

    /// The figures of a sentence that may be added up to the total, and the total itself if it is one of them.
    [[nodiscard]] std::vector<std::uint32_t> alike(const FigureRange& range, std::uint32_t total) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = range.first; i < range.last; ++i)
            if (addable(figure(i)) && same_unit(figure(i), figure(total)) && counts_the_same(i, total))
                found.push_back(i);
        return found;
    }

    /// The percentages of a sentence; none where one of them is no share.
    [[nodiscard]] std::vector<std::uint32_t> shares_of(const FigureRange& range) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            const Kind kind = figure(i).value.kind;
            if (kind == Kind::percentage_point || kind == Kind::factor) return {};
            if (kind != Kind::percent) continue;
            const bool share = is_numeric(figure(i)) && figure(i).sign == 0 && figure(i).value.form != Form::fraction &&
                               figure(i).value.modifier != Modifier::range &&
                               input_.texts[text_].claims[i].role != Role::change;
            if (!share) return {};
            found.push_back(i);
        }
        return found;
    }

    /// "die drei Häuser mit 310 Betten": the houses are no beds.
    [[nodiscard]] bool counts_the_same(std::uint32_t i, std::uint32_t total) const {
        return figure(i).value.kind != Kind::count || figure(i).noun.empty() || figure(total).noun.empty() ||
               same_noun(figure(i).noun, figure(total).noun);
    }
};

}  // namespace

TextCheck check_total(const CheckInput& input, std::vector<Finding>& findings) {
    return [check = std::make_shared<Total>(input, findings)](const TextInHand& text) { check->run(text); };
}

}  // namespace stimmig
