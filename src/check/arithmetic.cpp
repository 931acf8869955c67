// Recalculates what a sentence says about its own figures.
#include <date/date.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "check/arithmetic.h"
#include "check/arithmetic_near.h"
#include "check/each.h"
#include "check/explained.h"
#include "check/text_in_hand.h"

namespace stimmig {

std::string Sums::words(std::uint32_t index) const {
    const Span span = figure(index).span;
    std::string out = input.texts[text].document.text.substr(span.begin, span.end - span.begin);
    for (char& c : out)
        if (c == '\n') c = ' ';
    return out;
}

namespace {

class Arithmetic {
public:
    Arithmetic(const CheckInput& input, std::vector<Finding>& findings)
        : input_(input), findings_(findings), forms_(input.rules.derived<RelationForms>("check_relation")) {}

    void run(const TextInHand& read) {
        wrong_.clear();
        explained_.clear();
        told_.clear();
        const std::uint32_t text_index = read.index;
        const Text& text = input_.texts[text_index];
        const Sums sums{input_, text_index};
        const SentenceRows& rows = read.rows;
        const std::vector<FigureRange>& ranges = read.ranges;
        std::vector<FoundRelation> open;  // what the next sentence may go on with
        for (std::size_t i = 0; i < ranges.size(); ++i) {
            const bool adjoins =
                i > 0 && text.segmentation.sentences[i].block == text.segmentation.sentences[i - 1].block;
            const bool follows = !open.empty() && adjoins;
            if (adjoins && may_go_on(text, ranges[i - 1], ranges[i], i)) across(sums, rows, i, ranges[i].first);
            if (ranges[i].first == ranges[i].last) {
                open.clear();
                continue;
            }
            for (Reckoning& reckoning : find_conclusions(sums, rows, ranges, static_cast<std::uint32_t>(i)))
                take_loose(std::move(reckoning));
            if (ranges[i].last - ranges[i].first < 2 && !follows) {
                open.clear();
                continue;
            }
            if (!forms_.may_find(text, text.segmentation.sentences[i], ranges[i])) {
                open.clear();
                continue;
            }
            const std::vector<Item>& items = rows.of(i);
            for (Reckoning& reckoning : find_timed_amounts(sums, items)) take_loose(std::move(reckoning));
            const std::vector<FoundRelation> relations = forms_.find(text, items);
            if (follows) go_on(sums, open, relations, items);
            if (adjoins) compared(sums, only_number(text, ranges[i - 1]), relations);
            open = sentence(sums, items, relations);
        }
        const NearRelations near(sums, rows, ranges);
        for (std::uint32_t i = 0; i < ranges.size(); ++i)
            if (ranges[i].first != ranges[i].last)
                for (Reckoning& reckoning : near.find(i)) take_loose(std::move(reckoning));
        if (!wrong_.empty()) report(read, Explanations(input_, text_index, ranges));
    }

private:
    const CheckInput& input_;
    std::vector<Finding>& findings_;
    const RelationForms& forms_;
    std::map<std::uint32_t, Reckoning> wrong_;  // by the stated figure
    std::map<std::uint32_t, bool> explained_;   ///< and whether by a form of words
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<std::uint32_t>> told_;  ///< what a pair comes to

    static constexpr double zeros_[] = {10, 100, 1000, 1e6};

    void take(std::optional<Reckoning> reckoning) {
        if (!reckoning) return;
        if (reckoning->fits) {
            explained_[reckoning->stated] |= !reckoning->loose;
            if (reckoning->figures.size() == 3)
                told_[{reckoning->figures[1], reckoning->figures[2]}].push_back(reckoning->stated);
            return;
        }
        const auto known = wrong_.find(reckoning->stated);
        if (known == wrong_.end())
            wrong_.emplace(reckoning->stated, std::move(*reckoning));
        else if ((known->second.loose && !reckoning->loose) || (reckoning->own && !known->second.own))
            known->second = std::move(*reckoning);
    }

    void take_loose(std::optional<Reckoning> reckoning) {
        if (reckoning) reckoning->loose = true;
        take(std::move(reckoning));
    }

    /// Whether a sentence says of a figure that it follows from the sentence before: "Das sind", "damit".
    static bool points_back(const std::vector<Item>& items, std::uint32_t figure) {
        if (items.front().text == "das" || items.front().text == "dies") return true;
        for (const Item& item : items) {
            if (item.figure == figure) return false;
            if (item.text == "damit" || item.text == "somit" || item.text == "also" || item.text == "demnach")
                return true;
        }
        return false;
    }

    /// A change and the new value, and an earlier value of which it is left open whether the change is told from it.
    void back(const Sums& sums, std::uint32_t from, const FoundRelation& grown, std::uint32_t when) {
        auto reckoning = reckon_change(sums, from, grown.at("to"), grown.at("change"));
        if (reckoning && !reckoning->fits && goes_other_way(sums, from, grown.at("to"), grown.at("change"))) return;
        if (reckoning && (reckoning->cause == "points" || is_base(sums, when, grown.at("change"))))
            take(std::move(reckoning));
    }

    /// "sank um 0,1 Punkte auf 5,2 Prozent; vor einem Jahr waren es 4,7": a fall is told from no smaller value.
    [[nodiscard]] static bool goes_other_way(const Sums& sums, std::uint32_t from, std::uint32_t to,
                                             std::uint32_t change) {
        const int told = sums.input.texts[sums.text].claims[change].direction;
        const Figure& a = sums.figure(from);
        const Figure& b = sums.figure(to);
        return told != 0 && a.value.low && b.value.low && (*a.value.low < *b.value.low) != (told > 0);
    }

    /// "Im März kamen 1.200, im April 1.500. Das sind 40 Prozent mehr als im April des Vorjahres."
    [[nodiscard]] static bool told_from_elsewhere(const Sums& sums, const FoundRelation& pair, std::uint32_t change) {
        const Text& text = sums.input.texts[sums.text];
        const std::optional<Days>& from = text.claims[pair.at("from")].period;
        for (std::uint32_t i = change + 1; i < text.figures.size(); ++i) {
            if (text.claims[i].sentence != text.claims[change].sentence) break;
            const std::optional<Days>& named = text.figures[i].value.days;
            // "rechnete die Chefin am Mittwoch vor"
            if (text.figures[i].value.precision == Precision::day) continue;
            if (named && from && !overlap(*named, *from)) return true;
        }
        return false;
    }

    [[nodiscard]] static bool same_measure(const Sums& sums, std::uint32_t a, std::uint32_t b) {
        const auto& claims = sums.input.texts[sums.text].claims;
        return !claims[a].measure.empty() && claims[a].measure[0] != '~' && claims[a].measure == claims[b].measure;
    }

    /// Whether a change may be told from the value of that time: "um 8 Prozent auf 44 Euro; 2019 waren es 30" is told
    /// from the year before, unless its sentence speaks of 2019 or of a length of time, too.
    [[nodiscard]] static bool is_base(const Sums& sums, std::uint32_t when, std::uint32_t change) {
        if (when == no_figure) return true;
        const Text& text = sums.input.texts[sums.text];
        const Value& then = sums.figure(when).value;
        const std::uint32_t sentence = text.claims[change].sentence;
        // A sentence of its own, "Vor einem Jahr hatte sie bei 55 Euro notiert", looks back further.
        const bool own = text.claims[when].sentence != sentence;
        if (own && lower(std::string_view(text.document.text).substr(sums.figure(when).phrase, 4)) == "vor ")
            return false;
        if (then.kind == Kind::duration && (then.unit != "year" || *then.low <= Number(1))) return true;
        if (then.kind == Kind::date && then.days && text.document.published) {
            constexpr date::days two_years{2 * 366 + 31};
            if (then.days->to >= *text.document.published - two_years) return true;
        }
        for (std::uint32_t i = 0; i < text.figures.size() && text.claims[i].sentence <= sentence; ++i) {
            const Value& other = text.figures[i].value;
            if (i == when || text.claims[i].sentence < sentence) continue;
            if (other.kind == Kind::duration || (other.kind == Kind::date && other.days == then.days)) return true;
        }
        return false;
    }

    /// Whether a sentence may reckon with the figures of the one before it: looked at before any form is.
    static bool may_go_on(const Text& text, const FigureRange& first, const FigureRange& second, std::size_t sentence) {
        if (first.first == first.last || second.first == second.last || second.last - first.first < 3) return false;
        const Span span = text.segmentation.sentences[sentence].span;
        const std::string_view words = std::string_view(text.document.text).substr(span.begin, span.end - span.begin);
        for (const std::string_view opening : {"Das ", "Dies ", "Statt ", "Er ", "Sie ", "Es ", "Vor ", "Im ", "In ",
                                               "Damals ", "Zuvor ", "Noch ", "Ein Jahr "})
            if (words.starts_with(opening)) return true;
        for (const std::string_view link : {" damit ", " somit ", " also ", " demnach "})
            if (words.find(link) != std::string_view::npos) return true;
        return text.figures[first.last - 1].value.kind == Kind::factor;
    }

    /// "haben sich seit 2015 verdreifacht. Im vergangenen Jahr stiegen sie": each names its own time.
    static bool times_differ(const Text& text, std::size_t second) {
        const auto dated = [&](std::size_t sentence) {
            return std::any_of(text.figures.begin(), text.figures.end(), [&](const Figure& each) {
                const auto index = static_cast<std::size_t>(&each - text.figures.data());
                return each.value.kind == Kind::date && text.claims[index].sentence == sentence;
            });
        };
        return dated(second) && dated(second - 1);
    }

    /// Relations that reach from one sentence into the next: "Von 640 Befragten waren 256 dafür. Das sind 45 Prozent."
    void across(const Sums& sums, const SentenceRows& rows, std::size_t sentence,
                std::uint32_t first_figure_of_second) {
        const Text& text = sums.input.texts[sums.text];
        std::vector<Item> both = rows.of(sentence - 1);
        const std::vector<Item>& second = rows.of(sentence);
        if (both.back().text != ".") both.push_back({Item::Type::sign, "."});
        both.insert(both.end(), second.begin(), second.end());
        for (const FoundRelation& relation : forms_.find(text, both)) {
            const std::uint32_t result = relation.at(relation.id == "share" ? "share" : "change");
            if (result >= first_figure_of_second && !points_back(second, result)) continue;
            const auto is_in_first = [&](const auto& slot) { return slot.second < first_figure_of_second; };
            if (std::all_of(relation.slots.begin(), relation.slots.end(), is_in_first) ||
                std::none_of(relation.slots.begin(), relation.slots.end(), is_in_first))
                continue;
            if (relation.id == "change" && !told_from_elsewhere(sums, relation, relation.at("change")))
                take_loose(reckon_change(sums, relation.at("from"), relation.at("to"), relation.at("change")));
            if (relation.id == "growth" && !times_differ(text, sentence))
                take_loose(reckon_growth(sums, relation.at("from"), relation.at("to"), relation.at("change")));
            if (relation.id == "back") back(sums, relation.at("from"), relation, relation.at("when"));
            if (relation.id == "share") take_loose(reckon_share(sums, relation));
        }
    }

    /// The one number that a sentence names.
    [[nodiscard]] static std::uint32_t only_number(const Text& text, const FigureRange& range) {
        std::uint32_t found = no_figure;
        for (std::uint32_t i = range.first; i < range.last; ++i) {
            if (!is_numeric(text.figures[i])) continue;
            if (found != no_figure) return no_figure;
            found = i;
        }
        return found;
    }

    /// What the sentence leaves open: its pair or its growth, if it has just one and tells no change of its own.
    std::vector<FoundRelation> sentence(const Sums& sums, const std::vector<Item>& items,
                                        const std::vector<FoundRelation>& relations) {
        const FoundRelation* pair = nullptr;
        bool several = false;
        bool told = false;
        std::vector<FoundRelation> open;
        std::vector<const FoundRelation*> ways;
        for (const FoundRelation& relation : relations) {
            if (relation.id == "pair") {
                several = several || (pair && pair->slots != relation.slots);
                pair = &relation;
            } else if (relation.id == "change") {
                told = true;
                take(reckon_change(sums, relation.at("from"), relation.at("to"), relation.at("change")));
            } else if (relation.id == "back") {
                told = true;
                back(sums, relation.at("from"), relation, relation.at("when"));
            } else if (relation.id == "growth") {
                told = true;
                take(reckon_growth(sums, relation.at("from"), relation.at("to"), relation.at("change")));
            } else if (relation.id == "lead") {
                take(reckon_lead(sums, relation));
            } else if (relation.id == "share") {
                told = true;
                take(reckon_share(sums, relation));
            } else if (relation.id == "coarse") {
                take(reckon_coarse(sums, relation));
            } else if (relation.id == "account") {
                open.push_back(relation);
                for (const FoundRelation& other : relations)
                    if (other.id == "balance") take_loose(reckon_balance(sums, relation, other.at("left"), items));
            } else if (relation.id == "grown" || relation.id == "part") {
                open.push_back(relation);
            } else if (relation.id == "rise" || relation.id == "fall") {
                ways.push_back(&relation);
            } else if (relation.id != "for_each" && relation.at("c") != no_figure) {
                take_loose(reckon_operation(sums, relation));
            }
        }
        const bool account = std::any_of(relations.begin(), relations.end(),
                                         [](const FoundRelation& each) { return each.id == "account"; });
        if (pair || account) std::erase_if(open, [](const FoundRelation& each) { return each.id == "part"; });
        if (pair && !several) open.push_back(*pair);
        // A sentence that tells of a rise and of a fall may mean either of them.
        const bool one_way = std::all_of(ways.begin(), ways.end(),
                                         [&](const FoundRelation* way) { return way->id == ways.front()->id; });
        for (const FoundRelation* way : ways)
            if (one_way && !several)
                take(reckon_direction(sums, items, way->at("from"), way->at("to"), way->id == "rise"));
        const bool alike = std::all_of(open.begin(), open.end(), [&](const FoundRelation& each) {
            return each.id == open.front().id && each.slots == open.front().slots;
        });
        if (told || several || !alike) open.clear();
        return open;
    }

    void go_on(const Sums& sums, const std::vector<FoundRelation>& open, const std::vector<FoundRelation>& relations,
               const std::vector<Item>& items) {
        for (const FoundRelation& first : open)
            for (const FoundRelation& then : relations) {
                if (first.id == "pair" && then.id == "said" && !told_from_elsewhere(sums, first, then.at("change")))
                    take(reckon_change(sums, first.at("from"), first.at("to"), then.at("change")));
                if (first.id == "pair" && then.id == "echo") {
                    auto reckoning = reckon_change(sums, first.at("from"), first.at("to"), then.at("change"));
                    if (reckoning && reckoning->cause == "points") take(std::move(reckoning));
                }
                if (first.id == "account" && then.id == "balance")
                    take_loose(reckon_balance(sums, first, then.at("left"), items));
                if (first.id == "grown" && then.id == "once") back(sums, then.at("from"), first, then.at("when"));
                if (first.id == "grown" && then.id == "earlier" && same_measure(sums, then.at("from"), first.at("to")))
                    back(sums, then.at("from"), first, then.at("when"));
                if (first.id == "part" && then.id == "quota") {
                    FoundRelation share = first;
                    share.slots.emplace_back("share", then.at("share"));
                    take(reckon_share(sums, share));
                }
            }
    }

    /// "Das waren 18 Prozent mehr als 2023, als es 1.200 waren", "bei 300 Einwohnern sind das 4.000 Euro für jeden":
    /// told of the one number of the sentence before.
    void compared(const Sums& sums, std::uint32_t number, const std::vector<FoundRelation>& relations) {
        if (number == no_figure) return;
        for (const FoundRelation& then : relations) {
            if (then.id == "than") take_loose(reckon_change(sums, then.at("from"), number, then.at("change")));
            if (then.id == "for_each")
                take_loose(
                    reckon_operation(sums, {"quotient", {{"a", number}, {"b", then.at("b")}, {"c", then.at("c")}}}));
        }
    }

    /// What is so far off is reckoned from other figures, unless it is a matter of zeros or of points.
    static bool is_far(const Reckoning& reckoning) {
        constexpr double most = 5;
        const double off = reckoning.ratio < 1 ? 1 / reckoning.ratio : reckoning.ratio;
        if (!reckoning.cause.empty() || off <= most) return false;
        return std::none_of(std::begin(zeros_), std::end(zeros_),
                            [&](double power) { return off > power * 0.98 && off < power * 1.02; });
    }

    /// "Das Plus von 8 Prozent ... Ihr Anteil ist von 34 auf 41 Prozent gestiegen, um sieben Punkte also": what a pair
    /// comes to has been told right, so that a change told in another sentence is that of something else.
    [[nodiscard]] bool told_otherwise(std::uint32_t text, const Reckoning& reckoning) const {
        if (reckoning.figures.size() != 3) return false;
        const auto& claims = input_.texts[text].claims;
        const auto kind = [&](std::uint32_t i) { return input_.texts[text].figures[i].value.kind; };
        const auto pair = told_.find({reckoning.figures[1], reckoning.figures[2]});
        if (pair == told_.end() || claims[reckoning.stated].sentence == claims[reckoning.figures[2]].sentence)
            return false;
        const bool of_shares = kind(reckoning.figures[1]) == Kind::percent;
        return std::any_of(pair->second.begin(), pair->second.end(),
                           [&](std::uint32_t right) { return of_shares || kind(right) == kind(reckoning.stated); });
    }

    void report(const TextInHand& read, const Explanations& others) {
        const std::uint32_t text = read.index;
        for (auto& [stated, reckoning] : wrong_) {
            const auto explained = explained_.find(stated);
            if (explained != explained_.end() && (!reckoning.own || explained->second)) continue;
            if (told_otherwise(text, reckoning)) continue;
            if (reckoning.loose && is_far(reckoning)) continue;
            if (reckoning.loose && !reckoning.own && others.explain(stated, reckoning.figures)) continue;
            const auto said = [&](std::uint32_t figure) { return read.false_friends.contains(figure); };
            if (std::any_of(reckoning.figures.begin(), reckoning.figures.end(), said)) continue;
            Finding finding;
            finding.level = reckoning.assumed ? std::min(input_.level, Level::note) : input_.level;
            finding.message = std::move(reckoning.message);
            finding.cause = std::move(reckoning.cause);
            finding.details = std::move(reckoning.details);
            for (const std::uint32_t figure : reckoning.figures) {
                if (input_.texts[text].figures[figure].doubtful && finding.level == Level::error)
                    finding.level = Level::warning;
                finding.figures.push_back({text, figure});
            }
            findings_.push_back(std::move(finding));
        }
    }
};

}  // namespace

TextCheck check_arithmetic(const CheckInput& input, std::vector<Finding>& findings) {
    return [check = std::make_shared<Arithmetic>(input, findings)](const TextInHand& text) { check->run(text); };
}

}  // namespace stimmig
