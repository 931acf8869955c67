// Title or teaser says another number than the body about the same thing. Titles often name figures of another thing,
// so a title's figure is weighed against all figures of its kind near the body's beginning, and only where the body
// nowhere states a value that agrees with it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <type_traits>

#include "base/ascii.h"
#include "check/around.h"
#include "check/divergence_relation.h"
#include "check/each.h"
#include "check/headline_contradiction.h"
#include "check/headline_slip.h"
#include "check/interval_text.h"
#include "check/span_length.h"

namespace stimmig {
namespace {

/// Two figures of one text that a `divergence` over several texts says contradict each other.
struct Contradiction {
    std::uint32_t one = 0, other = 0;
    Level level = Level::off;
};

class HeadlineCheck {
public:
    /// `taken`: figures about which another rule has said what there is to say.
    HeadlineCheck(const CheckInput& input, std::uint32_t index, std::set<std::uint32_t> taken)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          parts_(headline_parts(text_)),
          slip_(input.rules, input.widths, text_, parts_),
          and_himself_(input.rules, "and_himself"),
          taken_(std::move(taken)) {}

    /// `contradictions` are this text's own, by number; `across`: its pairs of those that other texts have a part in.
    void run(std::vector<Finding>& findings, const std::vector<std::size_t>& contradictions,
             const std::vector<Contradiction>& across) {
        if (parts_.heads.empty() || parts_.body.empty()) return;
        for (const std::size_t each : contradictions) take_over(findings[each]);
        for (const Contradiction& each : across)
            if (std::optional<Finding> own = of_this_text(each)) findings.push_back(std::move(*own));
        for (const auto& [value, heads] : distinct(parts_.heads)) {
            const std::uint32_t head = heads.back();
            if (taken_.contains(head)) continue;
            if (const auto body = contradicting(head)) findings.push_back(report(heads, *body));
        }
    }

    /// Of each figure of the head that the body contradicts, which figure of the body does.
    [[nodiscard]] std::map<std::uint32_t, std::uint32_t> contradicted() const {
        std::map<std::uint32_t, std::uint32_t> found;
        if (parts_.heads.empty() || parts_.body.empty()) return found;
        for (const std::uint32_t head : parts_.heads)
            if (const auto body = contradicting(head)) found.emplace(head, *body);
        return found;
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    HeadlineParts parts_;
    HeadlineSlip slip_;
    WordClass and_himself_;

    std::set<std::uint32_t> taken_;  ///< figures of which `divergence` or `false-friend` has said it

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    [[nodiscard]] bool stands_in_head(std::uint32_t figure) const {
        return std::find(parts_.heads.begin(), parts_.heads.end(), figure) != parts_.heads.end();
    }

    // What `divergence` found between a title and its own body is this rule's, and told once.
    void take_over(Finding& finding) {
        const auto is_head = [&](std::uint32_t i) { return stands_in_head(finding.figures[i].figure); };
        const bool across = std::all_of(finding.divergent.begin(), finding.divergent.end(),
                                        [&](const auto& pair) { return is_head(pair.first) != is_head(pair.second); });
        if (!across) return;
        const auto [a, b] = finding.divergent.front();
        const std::uint32_t head = finding.figures[is_head(a) ? a : b].figure;
        const std::uint32_t body = finding.figures[is_head(a) ? b : a].figure;
        const bool said = taken_.contains(head) && taken_.contains(body);  // by `false-friend`
        if (said || made_of_heads(head, body) || explained(head, body)) {
            finding.level = Level::off;
            return;
        }
        Finding own = report_taken(head, body);
        own.level = std::min(finding.level, input_.level);
        own.details = std::move(finding.details);
        finding = std::move(own);
    }

    // Other texts have their part in it, and `divergence` tells of them; that the title is not its own body's is told
    // here.
    std::optional<Finding> of_this_text(const Contradiction& found) {
        if (stands_in_head(found.one) == stands_in_head(found.other)) return std::nullopt;
        const auto [head, body] =
            stands_in_head(found.one) ? std::pair(found.one, found.other) : std::pair(found.other, found.one);
        if (taken_.contains(head) || explained(head, body)) return std::nullopt;
        Finding own = report_taken(head, body);
        own.level = std::min(found.level, input_.level);
        return own;
    }

    /// Whether the body itself says how the title's figure comes of others, or is of something else.
    [[nodiscard]] bool explained(std::uint32_t head, std::uint32_t body) const {
        return !parts_of(head).empty() || comes_of_parts(head, body) || titled(body) ||
               slip_.told_of_other_times(head, body) || slip_.names_day(head);
    }

    Finding report_taken(std::uint32_t head, std::uint32_t body) {
        std::vector<std::uint32_t> heads;
        for (const std::uint32_t each : parts_.heads)
            if (each != head && to_compact(at(each).value) == to_compact(at(head).value)) heads.push_back(each);
        heads.push_back(head);
        taken_.insert(heads.begin(), heads.end());
        Finding own = report(heads, body);
        own.rule = "headline-body";
        return own;
    }
    [[nodiscard]] const Claim& claim(std::uint32_t i) const { return text_.claims[i]; }

    /// Figures of one value are one statement; titles stand twice in many files.
    [[nodiscard]] std::map<std::string, std::vector<std::uint32_t>> distinct(
        const std::vector<std::uint32_t>& figures) const {
        std::map<std::string, std::vector<std::uint32_t>> groups;
        for (const std::uint32_t i : figures) groups[to_compact(at(i).value) + claim(i).measure].push_back(i);
        return groups;
    }

    /// Whether the body also says it.
    [[nodiscard]] bool said_again(std::uint32_t head) const {
        return stands_in_body(head) || slip_.names_day(head) ||
               std::any_of(parts_.body.begin(), parts_.body.end(),
                           [&](std::uint32_t i) { return same_number(head, i) || agrees(head, i); });
    }

    /// "Jeder Dritte" over "240 von 720 Schülern", or over "66 Prozent" who do not.
    [[nodiscard]] bool comes_of_counts(std::uint32_t head) const {
        const Value& value = at(head).value;
        if (value.kind != Kind::percent) return false;
        // A fraction is rough; what is written in digits may come of many numbers by chance.
        const bool rough = value.form != Form::digits;
        const Number spare = rough ? max(value.granularity, *value.low / Number(10)) : value.granularity / Number(2);
        const std::uint32_t reach = rough ? 2 : 0;  // sentences
        const auto is_told = [&](const Number& percent) { return abs(percent - *value.low) <= spare; };
        for (std::size_t i = 0; i < parts_.body.size(); ++i) {
            const Value& one = at(parts_.body[i]).value;
            if (!one.low || one.kind == Kind::date || one.low->sign() <= 0) continue;
            if (one.kind == Kind::percent) {
                if (is_told(Number(100) - *one.low)) return true;
                continue;
            }
            for (std::size_t k = i + 1; k < parts_.body.size(); ++k) {
                const Value& other = at(parts_.body[k]).value;
                if (claim(parts_.body[k]).sentence > claim(parts_.body[i]).sentence + reach) break;
                if (other.kind != one.kind || other.unit != one.unit || !other.low || other.low->sign() <= 0) continue;
                if (is_told(min(*one.low, *other.low) / max(*one.low, *other.low) * Number(100))) return true;
                if (is_told(abs(*one.low - *other.low) / *one.low * Number(100)) ||
                    is_told(abs(*one.low - *other.low) / *other.low * Number(100)))
                    return true;
            }
        }
        return false;
    }

    /// Whether the body has the title's digits where it states no figure: "ihren 84. Geburtstag".
    [[nodiscard]] bool stands_in_body(std::uint32_t head) const {
        const std::string_view all = text_.document.text;
        const std::string_view surface = plain(text_, at(head).span.begin, at(head).span.end);
        const std::string_view digits = surface.substr(0, surface.find_first_not_of("0123456789.,"));
        const auto digit_at = [&](std::size_t i) { return i < all.size() && is_digit(all[i]); };
        if (digits.empty() || at(head).value.kind == Kind::date) return false;
        const std::size_t start = text_.segmentation.sentences[parts_.start].span.begin;
        for (std::size_t i = all.find(digits, start); i != std::string_view::npos; i = all.find(digits, i + 1)) {
            const std::size_t end = i + digits.size();
            const bool more = digit_at(i - 1) || digit_at(end) ||
                              ((all[i - 1] == ',' || all[i - 1] == '.') && digit_at(i - 2)) ||
                              (end < all.size() && (all[end] == ',' || all[end] == '.') && digit_at(end + 1));
            const bool told = std::any_of(parts_.body.begin(), parts_.body.end(), [&](std::uint32_t figure) {
                return at(figure).span.begin <= i && i < at(figure).span.end;
            });
            if (i > start + 1 && !more && !told) return true;
        }
        return false;
    }

    /// Whether both have one number and it may be of one kind: "1,2 Millionen" may be Euro.
    [[nodiscard]] bool same_number(std::uint32_t head, std::uint32_t body) const {
        const Value& value = at(head).value;
        const Value& other = at(body).value;
        if (value.kind == Kind::date || other.kind == Kind::date) return false;
        if (!other.low || !other.high) return other.kind == value.kind;
        // A unit that is written elsewhere in the text may be another's.
        const auto bare = [&](std::uint32_t i) {
            return at(i).inferred_unit || (at(i).value.unit == "count" && at(i).noun.empty());
        };
        const auto share = [](const Value& each) {
            return each.kind == Kind::percent || each.kind == Kind::percentage_point;
        };
        const bool one_kind = value.unit == other.unit || bare(head) || bare(body) || (share(value) && share(other));
        return one_kind && *other.low == *value.low && *other.high == *value.high;
    }

    /// "Die Hälfte" in one place is "halbiert" in the other, "verdoppelt" are 100 percent more or 200 of it.
    [[nodiscard]] static bool comes_to(const Number& percent, const Number& factor) {
        if (factor.is_zero()) return true;
        const Number share = percent / Number(100);
        const auto near = [&](const Number& value) {
            return abs(share - value) * Number(10) <= max(share, Number::fraction(1, 10));
        };
        return near(factor) || near(factor - Number(1)) || near(Number(1) / factor) ||
               near(Number(1) - Number(1) / factor) || near(Number(1) - factor);
    }

    [[nodiscard]] bool agrees(std::uint32_t head, std::uint32_t body) const {
        const Value value = HeadlineSlip::in_unit_of(text_, at(head), at(body).value);
        const Value other = HeadlineSlip::in_unit_of(text_, at(body), value);
        if (other.kind == Kind::factor && value.kind == Kind::percent) return comes_to(*value.low, *other.low);
        const Verdict verdict = compare(value, other, input_.widths);
        if (verdict == Verdict::divergent || verdict == Verdict::incomparable) return false;
        if (value.kind == Kind::date) return true;
        return other.low && !HeadlineSlip::far(value, other) && !HeadlineSlip::coarser(other, value);
    }

    /// Whether title or teaser state the body's value, too.
    [[nodiscard]] bool titled(std::uint32_t body) const {
        const Value& value = at(body).value;
        return std::any_of(parts_.heads.begin(), parts_.heads.end(), [&](std::uint32_t head) {
            const Value& other = at(head).value;
            return other.unit == value.unit && other.low == value.low && other.high == value.high &&
                   other.days == value.days;
        });
    }

    /// Whether two days that the body names, or one and today, are as far apart as the title says.
    [[nodiscard]] bool between_days(std::uint32_t head) const {
        const Value& value = at(head).value;
        if (value.kind != Kind::duration || (value.unit != "day" && !rounds(value.unit))) return false;
        std::vector<Days> days;
        for (const std::uint32_t i : parts_.body)
            if (at(i).value.days) days.push_back(*at(i).value.days);
        if (const auto& today = text_.document.published) days.push_back({*today, *today});
        const Length stated = stated_length(input_, value, Number::fraction(1, 2));
        for (const Days& a : days)
            for (const Days& b : days)
                if (a.to < b.from && meet(stated, length_of(a, b, value.unit))) return true;
        return false;
    }

    /// Figures of one sentence of the body that add up to the title's, or two of it or of neighbours that are so far
    /// apart: "34,5 Cent ... Bisher sind es 38 Cent" under "um 3,5 Cent".
    [[nodiscard]] std::vector<std::uint32_t> parts_of(std::uint32_t head) const {
        const Value& whole = at(head).value;
        if (!whole.low) return {};
        for (std::size_t i = 0; i < parts_.body.size(); ++i) {
            Number sum = 0;
            std::vector<std::uint32_t> parts;
            const std::uint32_t first = claim(parts_.body[i]).sentence;
            for (std::size_t k = i; k < parts_.body.size(); ++k) {
                const std::uint32_t part = parts_.body[k];
                if (claim(part).sentence > first + 1) break;
                const Value& value = at(part).value;
                if (value.kind != whole.kind || value.unit != whole.unit || !value.low) continue;
                parts.push_back(part);
                if (parts.size() > 1 && abs(*at(parts[0]).value.low - *value.low) == *whole.low)
                    return {parts[0], part};
                if (claim(part).sentence != first) continue;
                sum = sum + *value.low;
                if (parts.size() > 1 && sum == *whole.low) return parts;
            }
        }
        return {};
    }

    /// "Mindestens 20 Tote" over "17 Menschen ertranken. Drei weitere Leichen ...": whether the body's figure and some
    /// beside it come to what the title rounds or bounds.
    [[nodiscard]] bool comes_of_parts(std::uint32_t head, std::uint32_t body) const {
        const Value& whole = at(head).value;
        if (!whole.low || whole.kind == Kind::date || whole.kind == Kind::percent || !at(body).value.low) return false;
        const bool rough = whole.modifier != Modifier::exact || whole.significant > at(body).value.significant;
        const auto told = [&](const Number& sum) {
            if (!rough) return sum == *whole.low;
            Value all = at(body).value;
            all.low = all.high = sum;
            const Number tenth = *whole.low / Number(10);
            return compare(whole, all, input_.widths) != Verdict::divergent && sum >= tenth * Number(8) &&
                   sum <= tenth * Number(13);  // of a bound, nearly all larger sums would do
        };
        const std::uint32_t own = claim(body).sentence;
        std::vector<Number> sums{*at(body).value.low};
        const std::string behind = lower(plain(text_, at(body).span.end, text_.segmentation.sentences[own].span.end));
        if (at(body).value.kind == Kind::count && and_himself_.in(behind) && told(sums.front() + Number(1)))
            return true;
        constexpr std::size_t most = 32;
        for (const std::uint32_t part : parts_.body) {
            const Value& value = at(part).value;
            const std::uint32_t one = claim(part).sentence;
            const bool beside = one <= own + 1 && own <= one + 1;
            // What is counted may be called otherwise each time.
            const bool alike = value.kind == whole.kind && (value.kind == Kind::count || value.unit == whole.unit);
            if (part == body || !beside || !alike || !value.low || value.low != value.high) continue;
            for (std::size_t i = sums.size(); i-- > 0 && sums.size() < most;) {
                sums.push_back(sums[i] + *value.low);
                if (told(sums.back())) return true;
            }
        }
        return false;
    }

    /// Whether title and teaser themselves lead from the one to the other: "500 neue Stellen", "Bisher sind es 1.300"
    /// over "1.800 Beschäftigte".
    [[nodiscard]] bool made_of_heads(std::uint32_t head, std::uint32_t body) const {
        const Value& whole = at(body).value;
        const Value& value = at(head).value;
        if (!whole.low || !value.low) return false;
        return std::any_of(parts_.heads.begin(), parts_.heads.end(), [&](std::uint32_t each) {
            const Value& other = at(each).value;
            return each != head && other.kind == value.kind && other.unit == value.unit && other.low &&
                   (*value.low + *other.low == *whole.low || abs(*value.low - *other.low) == *whole.low);
        });
    }

    [[nodiscard]] std::optional<std::uint32_t> contradicting(std::uint32_t head) const {
        if (said_again(head) || comes_of_counts(head)) return std::nullopt;
        const std::vector<std::uint32_t> parts = parts_of(head);
        const std::optional<std::uint32_t> meant = slip_.meant(head, !parts.empty() || between_days(head));
        const bool is_part = meant && std::find(parts.begin(), parts.end(), *meant) != parts.end();
        return meant && !is_part && !titled(*meant) && !made_of_heads(head, *meant) && !comes_of_parts(head, *meant)
                   ? meant
                   : std::nullopt;
    }

    [[nodiscard]] Finding report(const std::vector<std::uint32_t>& heads, std::uint32_t body) const {
        Finding finding;
        finding.level = input_.level;
        for (auto each = heads.rbegin(); each != heads.rend(); ++each) finding.figures.push_back({index_, *each});
        finding.figures.push_back({index_, body});
        const FigureRef head = finding.figures.front();
        const FigureRef ref = finding.figures.back();
        const Relation relation = relate(input_, head, ref);
        finding.cause = to_string(relation.cause);
        const std::string one = input_.phrase(head);
        const std::string other = input_.phrase(ref);
        const auto& sentence = text_.segmentation.sentences[claim(heads.back()).sentence];
        const bool title = text_.document.blocks[sentence.block].kind == BlockKind::title;
        finding.message = {
            fmt::format("{} sagt „{}“, der Text „{}“.", title ? "Die Überschrift" : "Der Vorspann", one, other),
            fmt::format("The {} says “{}”, the text “{}”.", title ? "headline" : "teaser", one, other)};
        for (const FigureRef each : {head, ref}) {
            const Value& value = input_.figure(each).value;
            if (value.kind == Kind::date) continue;
            const Message range = interval_text(allowed(value, input_.widths), value);
            finding.details.push_back({fmt::format("„{}“ lässt zu: {}", input_.phrase(each), range.de),
                                       fmt::format("“{}” allows: {}", input_.phrase(each), range.en)});
        }
        return finding;
    }
};

}  // namespace

std::map<std::uint32_t, std::uint32_t> contradicted_heads(const CheckInput& input, std::uint32_t text) {
    return HeadlineCheck(input, text, {}).contradicted();
}

void check_headline_body(const CheckInput& input, std::vector<Finding>& findings) {
    std::map<std::uint32_t, std::vector<std::size_t>> contradictions;
    std::map<std::uint32_t, std::vector<Contradiction>> across;
    std::map<std::uint32_t, std::set<std::uint32_t>> taken;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto& figures = findings[i].figures;
        if (findings[i].rule == "false-friend")
            for (const FigureRef ref : figures) taken[ref.text].insert(ref.figure);
        if (findings[i].rule != "divergence" || findings[i].divergent.empty()) continue;
        const std::uint32_t text = figures.front().text;
        if (std::all_of(figures.begin(), figures.end(), [&](FigureRef ref) { return ref.text == text; })) {
            contradictions[text].push_back(i);
            continue;
        }
        for (const auto& [a, b] : findings[i].divergent)
            if (figures[a].text == figures[b].text)
                across[figures[a].text].push_back({figures[a].figure, figures[b].figure, findings[i].level});
    }
    const auto own = [](const auto& by_text, std::uint32_t text) {
        const auto found = by_text.find(text);
        return found == by_text.end() ? typename std::decay_t<decltype(by_text)>::mapped_type{} : found->second;
    };
    for (std::uint32_t i = 0; i < input.texts.size(); ++i)
        HeadlineCheck(input, i, own(taken, i)).run(findings, own(contradictions, i), own(across, i));
}

}  // namespace stimmig
