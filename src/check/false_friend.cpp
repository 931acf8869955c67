// An English billion taken for the German Billion, and a trillion for the Trillion: a thousand, or a million, times too
// much. A real Billion is common (states, markets), so something else in the texts has to speak against it.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/around.h"
#include "check/each.h"
#include "check/false_friend_company.h"
#include "check/false_friend_means.h"
#include "check/implied.h"
#include "check/possible_rates.h"
#include "check/relations.h"
#include "check/slip.h"
#include "check/story_words.h"
#include "check/word_class.h"
#include "value/exact.h"

namespace stimmig {
namespace {

enum class Scale : std::uint8_t { none, milliarde, billion, trillion };

class FalseFriendCheck {
public:
    explicit FalseFriendCheck(const CheckInput& input)
        : input_(input),
          ratio_(option(input, "false-friend", "ratio", 1000)),
          own_ratio_(option(input, "false-friend", "own_ratio", 30)),
          scales_(input.rules.table("scale")),
          whole_(input.rules.table("whole_economy")),
          people_(input.rules.table("people")),
          takeover_(input.rules, "takeover", "one_company"),
          opposes_(input.rules, "opposes", "one_company"),
          pairs_(input.rules.derived<RelationForms>("check_pair")),
          words_(WordBank::of(input.rules)) {}

    void run(std::vector<Finding>& findings) {
        // Nobody writes "0,0001 Billionen": what is smaller needs no look at its words.
        const Number least = Number::power_of_ten(8);
        std::vector<FigureRef> suspects;
        for (std::uint32_t t = 0; t < input_.texts.size(); ++t)
            for (std::uint32_t i = 0; i < input_.texts[t].figures.size(); ++i) {
                const Figure& figure = input_.texts[t].figures[i];
                if (!is_amount(figure.value) || *figure.value.low < least) continue;
                const Scale scale = scale_of(input_.texts[t], figure.span);
                if (scale == Scale::billion || scale == Scale::trillion) suspects.push_back({t, i});
                if (scale == Scale::milliarde) check_understated({t, i}, findings);
                if (scale == Scale::milliarde || scale == Scale::billion)
                    by_value_[key(figure.value)].push_back({t, i});
            }
        for (const FigureRef suspect : suspects) check(suspect, findings);
    }

private:
    using Key = std::pair<std::string, std::string>;

    const CheckInput& input_;
    Number ratio_;      ///< what passes through a company's hands may be many times its worth
    Number own_ratio_;  ///< what it earns is not
    const Table& scales_;
    const Table& whole_;
    const Table& people_;
    WordClass takeover_, opposes_;
    const RelationForms& pairs_;
    std::shared_ptr<WordBank> words_;
    std::map<Key, std::vector<FigureRef>> by_value_;

    static Key key(const Value& value) { return {value.unit, value.low->to_string()}; }
    static bool is_amount(const Value& value) {
        const bool years = value.kind == Kind::duration && value.unit == "year";
        return (value.kind == Kind::money || value.kind == Kind::count || years) && value.low && value.high &&
               *value.low == *value.high && value.low->sign() > 0;
    }

    /// A false scale makes a thousand times as much of an amount; what is a million times as much is no company's.
    [[nodiscard]] static bool is_scale_apart(const Value& amount, const Value& worth) {
        return *amount.low <= *worth.low * Number::power_of_ten(6);
    }

    [[nodiscard]] Scale scale_of(const Text& text, Span span) const {
        const auto& words = text.segmentation.words;
        Scale scale = Scale::none;
        for (std::uint32_t i = text.segmentation.word_at(span.begin);
             i < words.size() && words[i].span.begin < span.end; ++i) {
            const std::string_view word = plain(text, words[i].span.begin, words[i].span.end);
            const Term* term = scales_.find(word);
            if (!term) term = scales_.find(std::string(word) + '.');
            if (!term) continue;
            if (term->id == "1000000000") scale = Scale::milliarde;
            if (term->id == "1000000000000") scale = Scale::billion;
            if (term->id == "1000000000000000000") scale = Scale::trillion;
        }
        return scale;
    }

    void check(FigureRef suspect, std::vector<Finding>& findings) const {
        const Text& text = input_.texts[suspect.text];
        const Figure& figure = input_.figure(suspect);
        const Scale scale = scale_of(text, figure.span);
        const bool trillion = scale == Scale::trillion;
        const std::string english = trillion ? "trillion" : "billion";
        if (confirmed(text, figure, trillion) || told_as_slip(input_.rules, text, suspect.figure, trillion)) return;
        const auto add = [&](const Message& why, const std::vector<FigureRef>& others) {
            Finding finding;
            finding.level = input_.level;
            finding.cause = "magnitude";
            finding.figures.push_back(suspect);
            finding.figures.insert(finding.figures.end(), others.begin(), others.end());
            const std::string phrase = input_.phrase(suspect);
            finding.message = {fmt::format("„{}“: {}; englisch „{}“ ist die {}.", phrase, why.de, english,
                                           trillion ? "Billion" : "Milliarde"),
                               fmt::format("“{}”: {}; an English {} is a German {}.", phrase, why.en, english,
                                           trillion ? "Billion" : "Milliarde")};
            findings.push_back(std::move(finding));
        };
        if (const auto same = told_smaller(suspect, trillion)) {
            const std::string other = input_.phrase(*same);
            add({fmt::format("an anderer Stelle ({}) sind es „{}“", input_.place(*same), other),
                 fmt::format("elsewhere ({}) it is “{}”", input_.place(*same), other)},
                {*same});
        } else if (const auto converted = converted_smaller(suspect, trillion)) {
            const std::string other = input_.phrase(*converted);
            add({fmt::format("umgerechnet stehen daneben „{}“", other),
                 fmt::format("converted it is “{}” beside it", other)},
                {*converted});
        } else if (const auto before = stands_beside(suspect)) {
            const std::string other = input_.phrase(*before);
            add({fmt::format("daneben stehen „{}“", other), fmt::format("beside it stands “{}”", other)}, {*before});
        } else if (quoted_in_english(text, figure, english)) {
            add({fmt::format("der englische Wortlaut ist „{} {}“", english_digits(phrase_of(text, figure)), english),
                 fmt::format("the English original says “{} {}”", english_digits(phrase_of(text, figure)), english)},
                {});
        } else if (const auto implied = implied_smaller(suspect, trillion); !implied.empty()) {
            std::vector<FigureRef> others;
            Message words;
            for (const std::uint32_t i : implied) {
                others.push_back({suspect.text, i});
                const bool last = i == implied.back();
                const std::string other = input_.phrase(others.back());
                words.de += (others.size() == 1 ? "„" : last ? " und „" : ", „") + other + "“";
                words.en += (others.size() == 1 ? "“" : last ? " and “" : ", “") + other + "”";
            }
            add({fmt::format("{} ergeben ein {}", words.de, trillion ? "Millionstel" : "Tausendstel"),
                 fmt::format("{} come to a {} of it", words.en, trillion ? "millionth" : "thousandth")},
                others);
        } else if (const std::uint32_t worth = company_worth(input_.rules, text, suspect.figure, ratio_, own_ratio_);
                   worth != no_figure && is_scale_apart(figure.value, text.figures[worth].value)) {
            const FigureRef company{suspect.text, worth};
            const Exact times = to_exact(*figure.value.low) / to_exact(*input_.figure(company).value.low);
            const std::string whole = times.digits();
            const std::string other = input_.phrase(company);
            add({fmt::format("das ist mehr als das {}-Fache dessen, was das Unternehmen wert ist („{}“)", whole, other),
                 fmt::format("that is more than {} times what the company is worth (“{}”)", whole, other)},
                {company});
        } else if (const std::uint32_t means = means_beside(input_.rules, text, suspect.figure, own_ratio_);
                   means != no_figure) {
            add(times_of(input_, suspect, means, "daneben als Mittel genannt wird", "the means told beside it"),
                {{suspect.text, means}});
        } else if (const std::uint32_t raised = raised_beside(input_.rules, text, suspect.figure, ratio_);
                   raised != no_figure) {
            add(times_of(input_, suspect, raised, "daneben als Einnahme genannt wird", "the takings told beside it"),
                {{suspect.text, raised}});
        } else if (const std::uint32_t all = all_there_are(input_.rules, text, suspect.figure); all != no_figure) {
            const FigureRef other{suspect.text, all};
            const std::string phrase = input_.phrase(other);
            add({fmt::format("davon gibt es insgesamt nur „{}“", phrase),
                 fmt::format("there are but “{}” of them", phrase)},
                {other});
        } else if (const auto beyond = beyond_company(input_.rules, text, suspect.figure)) {
            add(*beyond, {});
        } else if (figure.value.kind == Kind::duration) {
            if (is_past(input_.rules, text, figure))
                add({"so alt ist nicht einmal das Weltall", "not even the universe is that old"}, {});
        } else if (beyond_everything(text, figure, trillion)) {
            add({"so viel gibt es auf der ganzen Welt nicht", "there is not that much in all the world"}, {});
        }
    }

    [[nodiscard]] std::optional<FigureRef> stands_beside(FigureRef suspect) const {
        const auto before = grown_from(suspect);
        return before ? before : set_against(suspect);
    }

    static std::string_view phrase_of(const Text& text, const Figure& figure) {
        return plain(text, figure.span.begin, figure.span.end);
    }

    /// The text itself says that the large scale is meant: "eine trillion", "mit zwölf Nullen", "2.300 Milliarden".
    [[nodiscard]] bool confirmed(const Text& text, const Figure& figure, bool trillion) const {
        if (const auto same = by_value_.find(key(figure.value)); same != by_value_.end())
            for (const FigureRef ref : same->second) {
                const Text& other = input_.texts[ref.text];
                if (scale_of(other, other.figures[ref.figure].span) == (trillion ? Scale::billion : Scale::milliarde))
                    return true;
            }
        const Sentence* sentence = sentence_of(text, figure);
        return sentence && any_in(input_.rules.table("true_billion"), text, sentence->span);
    }

    /// What two figures' own clauses speak of in common.
    [[nodiscard]] bool same_thing(FigureRef a, FigureRef b) const {
        const Claim& x = input_.claim(a);
        const Claim& y = input_.claim(b);
        std::size_t words = 0;
        bool measure = false;
        for (const std::string_view token : x.near) {
            if (!y.near.contains(token)) continue;
            if (token[0] == '#') measure = true;
            if (token[0] != '#' && token[0] != '=' && token[0] != '$') ++words;
        }
        const bool subject = !x.subject.empty() && x.subject == y.subject;
        // One digit is easily the same by chance.
        if (significand(*input_.figure(a).value.low).count < 2) return measure && words >= 1 && subject;
        if (a.text == b.text) return told_twice(a, b, measure && words >= 1);
        return (measure && (words >= 1 || subject)) || words >= 2;
    }

    /// Within one text the same digits are hardly chance, unless they stand side by side or measure different things,
    /// or the large amount is one of those that states and markets have.
    [[nodiscard]] bool told_twice(FigureRef a, FigureRef b, bool alike) const {
        const Claim& x = input_.claim(a);
        const Claim& y = input_.claim(b);
        if (x.sentence == y.sentence) return false;
        const auto known = [](const Claim& claim) { return !claim.measure.empty() && claim.measure[0] != '~'; };
        if (known(x) && known(y)) return x.measure == y.measure;
        return alike || !tells_of_whole(input_.texts[a.text], x.sentence);
    }
    /// Of states and markets, in the sentence or the one that it goes on from: "Die Staatsschulden sind gestiegen.
    /// Allein die Zinsen kosten ..."
    [[nodiscard]] bool tells_of_whole(const Text& text, std::uint32_t sentence) const {
        const auto& sentences = text.segmentation.sentences;
        const bool goes_on = sentence > 0 && sentences[sentence - 1].block == sentences[sentence].block;
        return any_in(whole_, text, sentences[sentence].span) ||
               (goes_on && any_in(whole_, text, sentences[sentence - 1].span));
    }

    [[nodiscard]] std::optional<FigureRef> told_smaller(FigureRef suspect, bool trillion) const {
        Value value = input_.figure(suspect).value;
        const Number smaller = *value.low / Number::power_of_ten(trillion ? 6 : 3);
        const auto found = by_value_.find({value.unit, smaller.to_string()});
        if (found == by_value_.end()) return std::nullopt;
        const auto& published = input_.texts[suspect.text].document.published;
        for (const FigureRef ref : found->second) {
            const Text& text = input_.texts[ref.text];
            if (scale_of(text, text.figures[ref.figure].span) != (trillion ? Scale::billion : Scale::milliarde))
                continue;
            if (!may_be_of_one_time(published, text.document.published)) continue;
            if (same_thing(suspect, ref)) return ref;
        }
        return std::nullopt;
    }

    /// "1,2 Billionen Dollar (1,06 Milliarden Euro)": a possible rate, were the scales the same. Of states and markets
    /// it is the smaller amount that may be wrong.
    [[nodiscard]] std::optional<FigureRef> converted_smaller(FigureRef suspect, bool trillion) const {
        const Text& text = input_.texts[suspect.text];
        const Figure& figure = text.figures[suspect.figure];
        for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
            const Figure& other = text.figures[i];
            if (other.conversion_of != suspect.figure && figure.conversion_of != i) continue;
            const auto rate = possible_rates(input_.rules, other.value.unit, figure.value.unit);
            if (!is_amount(other.value) || !rate ||
                scale_of(text, other.span) != (trillion ? Scale::billion : Scale::milliarde))
                continue;
            const Exact meant = to_exact(*figure.value.low / Number::power_of_ten(trillion ? 6 : 3));
            const Exact told = meant / to_exact(*other.value.low);
            if (told <= *rate->low || told >= *rate->high) continue;
            const Sentence* sentence = sentence_of(text, figure);
            const bool sober =
                sentence && (!any_in(whole_, text, sentence->span) ||
                             takeover_.has_any(low_words(text, sentence->span.begin, sentence->span.end)));
            return sober ? std::optional(FigureRef{suspect.text, i}) : std::nullopt;
        }
        return std::nullopt;
    }

    /// "kletterte auf 5,6 Billionen Euro nach 5,1 Milliarden im Vorjahr": the other value of its pair, a thousandth of
    /// it, in its sentence or in the one beside it.
    [[nodiscard]] std::optional<FigureRef> grown_from(FigureRef suspect) const {
        const Text& text = input_.texts[suspect.text];
        const std::uint32_t own = text.claims[suspect.figure].sentence;
        const auto& sentences = text.segmentation.sentences;
        // Before any words are read, whether there is a value at all that it may have grown from.
        const std::uint32_t begin = sentences[own == 0 ? 0 : own - 1].span.begin;
        const std::uint32_t end = sentences[std::min<std::size_t>(own + 1, sentences.size() - 1)].span.end;
        const auto may_be_other = [&](const Figure& other) {
            return other.span.end > begin && other.span.begin < end && is_amount(other.value) &&
                   is_thousandth(suspect, *other.value.low) && scale_of(text, other.span) == Scale::milliarde;
        };
        if (std::none_of(text.figures.begin(), text.figures.end(), may_be_other)) return std::nullopt;
        for (std::uint32_t first = own == 0 ? 0 : own - 1; first <= own; ++first) {
            std::vector<Item> items = items_of(*words_, text, sentences[first]);
            if (first + 1 < sentences.size() && sentences[first + 1].block == sentences[first].block) {
                const std::vector<Item> next = items_of(*words_, text, sentences[first + 1]);
                if (!items.empty() && items.back().text != ".") items.push_back({Item::Type::sign, "."});
                items.insert(items.end(), next.begin(), next.end());
            }
            for (const FoundRelation& relation : pairs_.find(text, items))
                if (const auto other = other_of(relation, suspect)) return other;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<FigureRef> other_of(const FoundRelation& relation, FigureRef suspect) const {
        const std::uint32_t from = relation.at("from");
        const std::uint32_t to = relation.at("to");
        if (from != suspect.figure && to != suspect.figure) return std::nullopt;
        const FigureRef other{suspect.text, from == suspect.figure ? to : from};
        const Value& value = input_.figure(other).value;
        if (!is_amount(value) || scale_of(input_.texts[suspect.text], input_.figure(other).span) != Scale::milliarde)
            return std::nullopt;
        return is_thousandth(suspect, *value.low) ? std::optional(other) : std::nullopt;
    }

    [[nodiscard]] bool is_thousandth(FigureRef suspect, const Number& value) const {
        const Exact times = to_exact(*input_.figure(suspect).value.low) / to_exact(value);
        return times > 300 && times < 3000;
    }

    /// What the figures around it make it, where nothing around it makes it what it says.
    [[nodiscard]] std::vector<std::uint32_t> implied_smaller(FigureRef suspect, bool trillion) const {
        const Text& text = input_.texts[suspect.text];
        const Exact stated = to_exact(*input_.figure(suspect).value.low);
        auto implied =
            implied_by(text, suspect.figure, stated / to_exact(Number::power_of_ten(trillion ? 6 : 3)), false);
        if (!implied.empty() && !implied_by(text, suspect.figure, stated, true).empty()) return {};
        return implied;
    }

    /// Whether a sentence speaks of no whole economy, of which any amount may be true.
    [[nodiscard]] bool is_sober(const Text& text, const Figure& figure) const {
        const Sentence* sentence = sentence_of(text, figure);
        return sentence && !any_in(whole_, text, sentence->span);
    }

    /// "Einnahmen von 3,1 Billionen Euro stehen Ausgaben von 3,2 Milliarden gegenüber": nearly a thousandth is set
    /// against it.
    [[nodiscard]] std::optional<FigureRef> set_against(FigureRef suspect) const {
        const Text& text = input_.texts[suspect.text];
        const Figure& figure = input_.figure(suspect);
        const Sentence* sentence = sentence_of(text, figure);
        if (!sentence) return std::nullopt;
        std::optional<FigureRef> found;
        for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
            const Figure& other = text.figures[i];
            if (i == suspect.figure || other.span.begin < sentence->span.begin ||
                other.span.begin >= sentence->span.end || other.value.unit != figure.value.unit)
                continue;
            if (found || !is_amount(other.value) || scale_of(text, other.span) != Scale::milliarde) return std::nullopt;
            found = FigureRef{suspect.text, i};
        }
        if (!found || !opposes_.has_any(low_words(text, sentence->span.begin, sentence->span.end))) return std::nullopt;
        const Exact times = to_exact(*figure.value.low) / to_exact(*input_.figure(*found).value.low);
        return times > 500 && times < 2000 ? found : std::nullopt;
    }

    /// "1,4 Milliarden Dollar („1.4 trillion dollars“)": a thousandth of what the English original says.
    void check_understated(FigureRef ref, std::vector<Finding>& findings) const {
        const Text& text = input_.texts[ref.text];
        const Figure& figure = input_.figure(ref);
        if (!quoted_in_english(text, figure, "trillion") || quoted_in_english(text, figure, "billion")) return;
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.cause = "magnitude";
        finding.figures.push_back(ref);
        const std::string phrase = input_.phrase(ref);
        const std::string digits = english_digits(phrase_of(text, figure));
        finding.message = {
            fmt::format("„{}“: der englische Wortlaut ist „{} trillion“; englisch „trillion“ ist die Billion.", phrase,
                        digits),
            fmt::format("“{}”: the English original says “{} trillion”; an English trillion is a German Billion.",
                        phrase, digits)};
    }

    /// More money than there is, more people than there are.
    [[nodiscard]] bool beyond_everything(const Text& text, const Figure& figure, bool trillion) const {
        const Value& value = figure.value;
        // Of hundreds of Billionen the sentence says that it speaks of all the world.
        const bool beyond = trillion || (*value.low > Number(150) * Number::power_of_ten(12) && is_sober(text, figure));
        if (value.kind == Kind::money)
            return beyond && (value.unit == "EUR" || value.unit == "USD" || value.unit == "GBP" || value.unit == "CHF");
        return value.kind == Kind::count && !figure.noun.empty() && people_.find(lower(figure.noun)) &&
               !any_in(whole_, text, figure.span);
    }
};

}  // namespace

void check_false_friend(const CheckInput& input, std::vector<Finding>& findings) {
    FalseFriendCheck(input).run(findings);
}

}  // namespace stimmig
