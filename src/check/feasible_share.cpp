// "67,5 Prozent der 12 Befragten": no whole number of them is that share.
#include <algorithm>
#include <memory>
#include <set>

#include "check/around.h"
#include "check/each.h"
#include "check/headed_body.h"
#include "check/relations.h"
#include "check/share_base.h"
#include "check/sums.h"
#include "check/text_in_hand.h"

namespace stimmig {
namespace {

class FeasibleShare {
public:
    FeasibleShare(const CheckInput& input, std::vector<Finding>& findings)
        : input_(input),
          findings_(findings),
          forms_(input.rules.derived<RelationForms>("check_share_of")),
          bodies_(input.rules),
          bases_(input.rules),
          below_zero_(input.rules, "below_zero", "share_base"),
          counted_once_(input.rules, "counted_once", "share_base"),
          compared_(input.rules, "compared", "share_base"),
          other_time_(input.rules, "other_time", "share_base") {
        const CheckRule* rule = input.rules.check("feasible-share");
        if (!rule) return;
        if (const auto option = rule->options.find("largest_group"); option != rule->options.end())
            if (const auto value = Number::parse(option->second)) largest_ = *value;
    }

    void run(const TextInHand& read) {
        const std::uint32_t index = read.index;
        const Text& text = input_.texts[index];
        const std::vector<FigureRange>& ranges = read.ranges;
        if (read.count(Kind::percent) == 0 && read.count(Kind::count) < 2) return;
        bases_.read(text, ranges);
        const bool headed = HeadedBodies::any_in(text);
        std::uint32_t last = no_figure;
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            for (std::uint32_t part = ranges[i].first + 1; part < ranges[i].last; ++part)
                if (more_than_group(text, text.segmentation.sentences[i], part))
                    report_part({index, part}, {index, part - 1});
            if (std::none_of(text.figures.begin() + ranges[i].first, text.figures.begin() + ranges[i].last,
                             [](const Figure& each) { return each.value.kind == Kind::percent; }))
                continue;
            for (std::uint32_t share = ranges[i].first; share < ranges[i].last; ++share) {
                if (falls_below_nothing(text, share)) report_fall({index, share});
                if (more_than_all(text, share)) report_more({index, share});
            }
            std::set<std::uint32_t> told;  // of which group, in one phrase
            std::vector<FoundRelation> relations;
            if (forms_.may_find(text, text.segmentation.sentences[i], ranges[i]))
                relations = forms_.find(text, read.rows.of(i));
            for (const FoundRelation& relation : relations) {
                const std::uint32_t share = relation.at("share");
                if (share == last) continue;
                const bool them = relation.id == "them";
                const std::uint32_t group = them ? group_before(text, ranges, i) : relation.at("group");
                told.insert(share);
                if (group != no_figure && !may_be_of_more(text, ranges[i], share, group) && check(index, share, group))
                    last = share;
            }
            for (std::uint32_t share = ranges[i].first; share < ranges[i].last; ++share) {
                if (text.figures[share].value.kind != Kind::percent || !is_numeric(text.figures[share])) continue;
                if (text.figures[share].value.form == Form::fraction || told.contains(share)) continue;
                const std::uint32_t group = bases_.group_of(share);
                if (group != no_figure)
                    check(index, share, group);
                else if (const auto size = headed ? bodies_.size_for(text, share) : std::nullopt;
                         size && *size <= largest_)
                    compare(index, share, to_exact(*size), no_figure);
            }
        }
    }

private:
    const CheckInput& input_;
    std::vector<Finding>& findings_;
    const RelationForms& forms_;
    HeadedBodies bodies_;
    ShareBases bases_;
    WordClass below_zero_, counted_once_, compared_, other_time_;
    static constexpr int few_ = 20;
    Number largest_ = 200;  ///< beyond it shares are weighted, and any one of them may come out

    [[nodiscard]] bool countable(const Figure& group) const {
        const Value& value = group.value;
        // "eine Umfrage unter 40 Wirten" has asked forty.
        const bool asked = value.modifier == Modifier::less_than && !group.noun.empty();
        const bool exact = value.modifier == Modifier::exact || asked;
        return value.kind == Kind::count && value.unit == "count" && exact && value.low->is_integer() &&
               *value.low > Number(1) && *value.low <= largest_ && value.granularity == Number(1) && group.per.empty();
    }

    /// The one group that the last sentence to count anything counts, in the same paragraph and not far above.
    [[nodiscard]] std::uint32_t group_before(const Text& text, const std::vector<FigureRange>& ranges,
                                             std::size_t sentence) const {
        constexpr std::size_t reach = 2;
        const auto& sentences = text.segmentation.sentences;
        for (std::size_t i = sentence; i-- > 0 && i + reach >= sentence;) {
            if (sentences[i].block != sentences[sentence].block) return no_figure;
            const bool counts =
                std::any_of(text.figures.begin() + ranges[i].first, text.figures.begin() + ranges[i].last,
                            [](const Figure& each) { return each.value.kind == Kind::count; });
            if (counts) return only_group(text, ranges[i]);
        }
        return no_figure;
    }

    /// The one group that a sentence counts; none where it counts several.
    [[nodiscard]] std::uint32_t only_group(const Text& text, const FigureRange& range) const {
        std::uint32_t found = no_figure;
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            if (text.figures[i].value.kind != Kind::count) continue;
            // A number that counts nothing by name may be of another time: "zweimal so viel wie 1990 (14)".
            if (found != no_figure || !countable(text.figures[i]) || text.figures[i].noun.empty()) return no_figure;
            found = i;
        }
        return found;
    }

    /// "1.150 Kinder besuchen eine der 17 Einrichtungen, 40 Prozent davon": of the children.
    [[nodiscard]] bool may_be_of_more(const Text& text, const FigureRange& range, std::uint32_t share,
                                      std::uint32_t group) const {
        for (std::uint32_t i = range.first; i < range.last && i < share; ++i) {
            const Value& value = text.figures[i].value;
            if (i != group && value.kind == Kind::count && value.low && *value.low > largest_) return true;
        }
        return false;
    }

    bool check(std::uint32_t text, std::uint32_t share, std::uint32_t group) {
        const Figure& g = input_.figure({text, group});
        return countable(g) && compare(text, share, stated(g), group);
    }

    bool compare(std::uint32_t text, std::uint32_t share, const Exact& size, std::uint32_t group) {
        const Figure& s = input_.figure({text, share});
        if (s.value.modifier != Modifier::exact || s.doubtful || s.sign != 0) return false;
        if (*s.value.low > Number(100)) return false;
        // A last digit more or less is rounding of one kind or the other, and whole tens are round numbers, except of
        // so few that a reader counts them.
        const Bounds literal = result(s.value, input_.widths);
        const Interval round = allowed(s.value, input_.widths, Reading::rounded);
        Exact low = *literal.low;
        Exact high = *literal.high;
        const bool few = size <= few_;
        if (!few && round.low && to_exact(*round.low) < low) low = to_exact(*round.low);
        if (!few && round.high && to_exact(*round.high) > high) high = to_exact(*round.high);
        Exact below = 0;
        Exact above = size;
        for (Exact k = 0; k <= size; k += 1) {
            const Exact percent = k / size * 100;
            if (percent >= low && percent <= high) return false;
            if (percent < low) below = k;
            if (percent > high && k < above) above = k;
        }
        report_share(text, share, group, size, below, above);
        return true;
    }

    /// "sank um 118 Prozent", of what cannot be less than nothing.
    [[nodiscard]] bool falls_below_nothing(const Text& text, std::uint32_t share) const {
        const Figure& figure = text.figures[share];
        const Claim& claim = text.claims[share];
        if (figure.value.kind != Kind::percent || !is_numeric(figure) || *figure.value.low <= Number(100)) return false;
        // "um 1.320 oder 7,5 Prozent"
        if (figure.inferred_unit) return false;
        if (claim.role != Role::change || claim.direction >= 0 || figure.doubtful) return false;
        const Sentence& in = text.segmentation.sentences[claim.sentence];
        return !below_zero_.within(lower(plain(text, in.span.begin, in.span.end)));
    }

    /// "118 Prozent der Schüler haben sich angemeldet"; more than all of "Plätze" may be taken.
    [[nodiscard]] bool more_than_all(const Text& text, std::uint32_t share) const {
        const Figure& figure = text.figures[share];
        if (figure.value.kind != Kind::percent || !is_numeric(figure) || *figure.value.low <= Number(100)) return false;
        if (figure.inferred_unit || figure.doubtful || figure.sign != 0) return false;
        const Sentence& in = text.segmentation.sentences[text.segmentation.sentence_at(figure.span.begin)];
        const std::vector<std::string> next = low_words(text, figure.span.end, in.span.end);
        if (next.size() < 2 || (next[0] != "der" && next[0] != "aller") || !counted_once_.has(next[1])) return false;
        const std::vector<std::string> ahead = low_words(text, in.span.begin, figure.phrase);
        if (!ahead.empty() && compared_.has(ahead.back())) return false;
        return (next.size() == 2 || !compared_.has(next[2])) &&
               !other_time_.in(lower(plain(text, in.span.begin, in.span.end)));
    }

    /// "Von den 48 Proben überschritten 53 den Grenzwert": more of them than there are.
    [[nodiscard]] bool more_than_group(const Text& text, const Sentence& in, std::uint32_t part) const {
        const Figure& group = text.figures[part - 1];
        const Figure& some = text.figures[part];
        if (!countable(group) || group.noun.empty() || some.value.kind != Kind::count || some.value.unit != "count" ||
            some.value.modifier != Modifier::exact || some.doubtful || some.inferred_unit || !some.per.empty() ||
            !some.value.low->is_integer() || *some.value.low <= *group.value.low ||
            *some.value.low > *group.value.low * Number(3))
            return false;
        if (!some.noun.empty() && !same_noun(some.noun, group.noun)) return false;
        // What stands first is what some of are told: "Von den 48 Proben, die sie zogen, waren 53 ..."
        const std::string lead = lower(plain(text, in.span.begin, group.span.begin));
        const bool of_them = lead == "von den " || lead == "von diesen " || lead == "von insgesamt " ||
                             lead == "unter den " || lead.ends_with(": von den ") || lead.ends_with(", von den ");
        if (!of_them) return false;
        const std::vector<std::string> ahead = low_words(text, group.span.end, some.phrase);
        const std::uint32_t after = text.segmentation.word_at(some.span.end);
        // "überschritten 53 Werte": a noun of its own
        if (after < text.segmentation.words.size() && starts_upper(written_word(text, after))) return false;
        return !ahead.empty() && !compared_.has(ahead.back()) &&
               plain(text, group.span.end, some.phrase).find_first_of(";:(") == std::string_view::npos;
    }

    void report(std::vector<FigureRef> figures, Message message) {
        Finding& finding = findings_.emplace_back();
        finding.level = input_.level;
        finding.figures = std::move(figures);
        finding.message = std::move(message);
    }

    void report_more(FigureRef share) {
        const std::string percent = input_.phrase(share);
        report({share}, {"Mehr als 100 Prozent von ihnen können es nicht sein, auch nicht " + percent + ".",
                         "There cannot be more than 100 percent of them, nor " + percent + "."});
    }

    void report_fall(FigureRef share) {
        const std::string percent = input_.phrase(share);
        report({share}, {"Um mehr als 100 Prozent kann nichts zurückgehen, auch nicht um " + percent + ".",
                         "Nothing can fall by more than 100 percent, nor by " + percent + "."});
    }

    void report_part(FigureRef part, FigureRef group) {
        const std::string some = input_.phrase(part);
        const std::string all = input_.phrase(group);
        report({part, group},
               {"Von " + all + " können es nicht " + some + " sein.", "Of " + all + " there cannot be " + some + "."});
    }

    void report_share(std::uint32_t text, std::uint32_t share, std::uint32_t group, const Exact& size,
                      const Exact& below, const Exact& above) {
        const Figure& s = input_.figure({text, share});
        std::vector<FigureRef> figures{{text, share}};
        if (group != no_figure) figures.push_back({text, group});
        const int digits = std::max(1, digits_for(s.value.granularity, 1) - 1);
        const std::string whole = german(size, 0);
        const std::string percent = input_.phrase({text, share});
        report(std::move(figures), {german(below, 0) + " von " + whole + " sind " + german(below / size * 100, digits) +
                                        " Prozent, " + german(above, 0) + " sind " +
                                        german(above / size * 100, digits) + "; " + percent + " kommen nicht heraus.",
                                    english(below, 0) + " of " + whole + " is " + english(below / size * 100, digits) +
                                        " percent, " + english(above, 0) + " is " +
                                        english(above / size * 100, digits) + "; " + percent + " is not possible."});
    }
};

}  // namespace

TextCheck check_feasible_share(const CheckInput& input, std::vector<Finding>& findings) {
    return [check = std::make_shared<FeasibleShare>(input, findings)](const TextInHand& text) { check->run(text); };
}

}  // namespace stimmig
