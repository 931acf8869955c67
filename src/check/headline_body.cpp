// Title or teaser says another number than the body about the same thing. Titles often name figures of another thing,
// so a title's figure is compared only with the one figure near the body's beginning that measures the same, and only
// where the body nowhere states a value that agrees with it.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

#include "check/around.h"
#include "check/divergence_relation.h"
#include "check/each.h"
#include "check/headline_parts.h"
#include "check/interval_text.h"
#include "check/items.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

constexpr std::uint32_t lead_sentences = 4;
constexpr double near_ratio = 0.5;

using Tokens = std::vector<std::string_view>;

Tokens tokens_of(const std::vector<std::string>& context, char mark) {
    Tokens tokens;
    for (const std::string& token : context)
        if (!token.empty() && token[0] == mark) tokens.push_back(token);
    return tokens;
}

bool share_any(const Tokens& a, const Tokens& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](std::string_view token) { return std::find(b.begin(), b.end(), token) != b.end(); });
}

bool is_bare_content(std::string_view token) {
    return !token.empty() && token[0] != '@' && token[0] != '#' && token[0] != '$' && token[0] != '=';
}

/// A number's digits without the zeros at its end.
std::string digits_of(const Number& number) {
    std::string digits = number.to_string();
    std::erase(digits, '.');
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    return digits;
}

/// How many digits two numbers have that differ by one digit or by two that have changed places ("2,9" and "1,9", "430"
/// and "480", "64" and "46"), or of which one lacks a digit ("18" and "8"); 0 for any others.
std::size_t slip_digits(const Number& a, const Number& b) {
    const std::string x = a.to_string();
    const std::string y = b.to_string();
    const std::size_t digits = std::max(digits_of(a).size(), digits_of(b).size());
    if (x.size() != y.size()) {
        const std::string& longer = x.size() > y.size() ? x : y;
        const std::string& shorter = x.size() > y.size() ? y : x;
        if (longer.size() != shorter.size() + 1) return 0;
        const bool ends = longer.substr(1) == shorter || longer.substr(0, shorter.size()) == shorter;
        return ends ? digits : 0;
    }
    std::vector<std::size_t> different;
    for (std::size_t i = 0; i < x.size(); ++i)
        if (x[i] != y[i]) different.push_back(i);
    const bool swapped =
        different.size() == 2 && x[different[0]] == y[different[1]] && x[different[1]] == y[different[0]];
    return different.size() == 1 || swapped ? digits : 0;
}

class HeadlineCheck {
public:
    /// `taken`: figures about which another rule has said what there is to say.
    HeadlineCheck(const CheckInput& input, std::uint32_t index, std::set<std::uint32_t> taken)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          parts_(headline_parts(text_)),
          ahead_(input.rules, "ahead"),
          taken_(std::move(taken)) {}

    void run(std::vector<Finding>& findings, const std::vector<std::size_t>& contradictions) {
        if (parts_.heads.empty() || parts_.body.empty()) return;
        for (const std::size_t each : contradictions) take_over(findings[each]);
        for (const auto& [value, heads] : distinct(parts_.heads)) {
            const std::uint32_t head = heads.back();
            if (taken_.contains(head)) continue;
            if (const auto body = contradicting(head)) findings.push_back(report(heads, *body));
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    HeadlineParts parts_;
    WordClass ahead_;

    std::set<std::uint32_t> taken_;  ///< figures of which `divergence` or `false-friend` has said it

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    // What `divergence` found between a title and its own body is this rule's, and told once.
    void take_over(Finding& finding) {
        const auto is_head = [&](std::uint32_t figure) {
            return std::find(parts_.heads.begin(), parts_.heads.end(), finding.figures[figure].figure) !=
                   parts_.heads.end();
        };
        const bool across = std::all_of(finding.divergent.begin(), finding.divergent.end(),
                                        [&](const auto& pair) { return is_head(pair.first) != is_head(pair.second); });
        if (!across) return;
        const auto [a, b] = finding.divergent.front();
        const std::uint32_t head = finding.figures[is_head(a) ? a : b].figure;
        const std::uint32_t body = finding.figures[is_head(a) ? b : a].figure;
        const bool said = taken_.contains(head) && taken_.contains(body);  // by `false-friend`
        if (said || made_of(head) || titled(body) || looks_ahead(claim(head)) != looks_ahead(claim(body))) {
            finding.level = Level::off;
            return;
        }
        std::vector<std::uint32_t> heads;
        for (const std::uint32_t each : parts_.heads)
            if (each != head && at(each).value.low == at(head).value.low && at(each).value.unit == at(head).value.unit)
                heads.push_back(each);
        heads.push_back(head);
        taken_.insert(heads.begin(), heads.end());
        Finding own = report(heads, body);
        own.rule = "headline-body";
        own.level = std::min(finding.level, input_.level);
        own.details = std::move(finding.details);
        finding = std::move(own);
    }
    [[nodiscard]] const Claim& claim(std::uint32_t i) const { return text_.claims[i]; }

    /// Figures of one value are one statement; titles stand twice in many files.
    [[nodiscard]] std::map<std::string, std::vector<std::uint32_t>> distinct(
        const std::vector<std::uint32_t>& figures) const {
        std::map<std::string, std::vector<std::uint32_t>> groups;
        for (const std::uint32_t i : figures) groups[to_compact(at(i).value) + claim(i).measure].push_back(i);
        return groups;
    }

    /// Whether the body also says it, of whatever it is said.
    [[nodiscard]] bool said_again(std::uint32_t head) const {
        const Value& value = at(head).value;
        return std::any_of(parts_.body.begin(), parts_.body.end(), [&](std::uint32_t i) {
            const Value& other = at(i).value;
            if (!other.low || !other.high) return other.kind == value.kind && other.kind != Kind::date;
            const bool same_number = *other.low == *value.low && *other.high == *value.high;
            if (same_number && other.kind != Kind::date) return true;
            // "Die Hälfte" in one place is "halbiert" in the other.
            if (other.kind == Kind::factor) return value.kind == Kind::percent;
            const Verdict verdict = compare(value, other, input_.widths);
            return verdict != Verdict::divergent && verdict != Verdict::incomparable && !far(value, other);
        });
    }

    /// "über 500" and "über 100" may both be true, but nobody says so.
    [[nodiscard]] static bool far(const Value& a, const Value& b) {
        const Number two = 2;
        return *a.low > *b.low * two || *b.low > *a.low * two;
    }
    [[nodiscard]] bool other_bound(std::uint32_t head, std::uint32_t body) const {
        const Value& f = at(head).value;
        const Value& g = at(body).value;
        return f.modifier == g.modifier && f.modifier != Modifier::range && far(f, g);
    }

    [[nodiscard]] static bool fits(Role a, Role b) {
        const auto aside = [](Role role) {
            return role == Role::from_value || role == Role::forecast || role == Role::estimate ||
                   role == Role::threshold || role == Role::conversion || role == Role::rate || role == Role::part;
        };
        return a == b || (!aside(a) && !aside(b) && (a == Role::unknown || b == Role::unknown));
    }

    /// Whether both figures speak of the same thing.
    [[nodiscard]] bool same_thing(std::uint32_t head, std::uint32_t body) const {
        const Figure& f = at(head);
        const Figure& g = at(body);
        const Claim& a = claim(head);
        const Claim& b = claim(body);
        if (f.value.kind != g.value.kind || f.value.unit != g.value.unit || f.per != g.per) return false;
        if (looks_ahead(a) != looks_ahead(b)) return false;
        if (g.change_from != no_figure || b.role == Role::from_value) return false;
        if (!fits(a.role, b.role) || a.direction * b.direction < 0) return false;
        if (a.role == Role::change && a.direction != b.direction) return false;
        if (a.base != b.base && a.base != Base::unknown && b.base != Base::unknown) return false;
        if (a.period && b.period && !overlap(*a.period, *b.period)) return false;
        if (!recent(b, b.role == Role::forecast)) return false;
        const Tokens named = tokens_of(b.near, '@');
        if (!named.empty() && !share_any(named, tokens_of(a.context, '@'))) return false;
        const Tokens counted_a = tokens_of(a.near, '$');
        const Tokens counted_b = tokens_of(b.near, '$');
        const Table& people = input_.rules.table("people");
        const bool persons = people.find(lower(f.noun)) && people.find(lower(g.noun));
        if (f.value.kind == Kind::count && !persons && (counted_a.empty() || !share_any(counted_a, counted_b)))
            return false;
        return same_measure(a, b, f.value.kind == Kind::count);
    }

    [[nodiscard]] static bool same_measure(const Claim& a, const Claim& b, bool counted) {
        const bool known = !a.measure.empty() && a.measure[0] != '~';
        if (known) return a.measure == b.measure;
        if (!counted || (!b.measure.empty() && b.measure[0] != '~')) return false;
        // Counted alike, and told of with a word in common.
        return std::any_of(a.near.begin(), a.near.end(), [&](const std::string& token) {
            return is_bare_content(token) && std::binary_search(b.near.begin(), b.near.end(), token);
        });
    }

    /// Whether the numbers differ as slips of the pen do, and title and body speak of the same thing: the less a slip
    /// is beyond chance, the more words they have to have in common.
    [[nodiscard]] bool slipped(std::uint32_t head, std::uint32_t body) const {
        const Value& f = at(head).value;
        const Value& g = at(body).value;
        const Claim& a = claim(head);
        const Claim& b = claim(body);
        if (f.kind != g.kind || f.unit != g.unit || at(head).per != at(body).per || !recent(b, true)) return false;
        if (at(body).change_from != no_figure || b.role == Role::from_value) return false;
        if ((a.role == Role::change) != (b.role == Role::change) || a.direction * b.direction < 0) return false;
        const auto plain_number = [](const Value& value) { return *value.low == *value.high; };
        if (!plain_number(f) || !plain_number(g)) return false;
        const bool known = !a.measure.empty() && !b.measure.empty() && a.measure[0] != '~' && b.measure[0] != '~';
        if (known && a.measure != b.measure) return false;
        // The body names in full whom the title only calls "Stadtwerke"; two different names are two things.
        const Tokens named = tokens_of(b.near, '@');
        const Tokens titled = tokens_of(a.context, '@');
        if (!named.empty() && !titled.empty() && !share_any(named, titled)) return false;
        const std::size_t digits = slip_digits(*f.low, *g.low);
        if (digits == 0 || (digits < 3 && looks_ahead(a) != looks_ahead(b))) return false;
        const bool counted = f.kind == Kind::count;
        if (counted && f.unit == "count" && !counts_alike(head, body)) return false;
        const std::size_t wanted = digits >= 3 || (digits == 2 && !counted) ? 1 : digits == 2 ? 2 : 3;
        return shared_words(a, b) + (known ? 1 : 0) + (counted ? 1 : 0) >= wanted;
    }

    /// "Gas wird um 14 Prozent billiger": the only change by a percentage that the body's beginning tells goes the same
    /// way, and by another number.
    [[nodiscard]] bool only_change(std::uint32_t head, std::uint32_t body) const {
        const auto change = [&](std::uint32_t i) {
            return at(i).value.kind == Kind::percent && claim(i).role == Role::change && claim(i).direction != 0;
        };
        if (!change(head) || !change(body) || claim(head).direction != claim(body).direction) return false;
        if (!recent(claim(body), true) || shared_words(claim(head), claim(body)) == 0) return false;
        return std::none_of(parts_.first.begin(), parts_.first.end(), [&](std::uint32_t i) {
            return i != body && at(i).value.kind == Kind::percent && claim(i).sentence < parts_.start + lead_sentences;
        });
    }

    /// Whether both count the same, or people.
    [[nodiscard]] bool counts_alike(std::uint32_t head, std::uint32_t body) const {
        const Table& people = input_.rules.table("people");
        const std::string a = lower(at(head).noun);
        const std::string b = lower(at(body).noun);
        if (a.empty() || b.empty()) return false;
        return same_noun(a, b) || (people.find(a) && people.find(b));
    }

    /// Content words that the title has in common with the figure's sentence or the ones before it.
    [[nodiscard]] std::size_t shared_words(const Claim& head, const Claim& body) const {
        std::set<std::string_view> lead(body.context.begin(), body.context.end());
        for (const std::uint32_t i : parts_.first)
            if (claim(i).sentence <= body.sentence) lead.insert(claim(i).context.begin(), claim(i).context.end());
        const auto& sentences = text_.segmentation.sentences;
        const std::string words =
            lower(plain(text_, sentences[parts_.start].span.begin, sentences[body.sentence].span.end));
        // Sentences without figures have no claims to tell their stems.
        const auto stands = [&](std::string_view token) {
            constexpr std::size_t telling = 5;
            if (token[0] == '@') token.remove_prefix(1);
            return token.size() >= telling && words.find(token) != std::string::npos;
        };
        return static_cast<std::size_t>(
            std::count_if(head.context.begin(), head.context.end(), [&](const std::string& token) {
                return (is_bare_content(token) || token[0] == '@') && (lead.contains(token) || stands(token));
            }));
    }

    /// Whether the claim's sentence tells of what will or should be.
    [[nodiscard]] bool looks_ahead(const Claim& about) const {
        const Span span = text_.segmentation.sentences[about.sentence].span;
        return about.role == Role::forecast || ahead_.in(lower(plain(text_, span.begin, span.end)));
    }

    /// Whether title or teaser state the body's value, too.
    [[nodiscard]] bool titled(std::uint32_t body) const {
        const Value& value = at(body).value;
        return std::any_of(parts_.heads.begin(), parts_.heads.end(), [&](std::uint32_t head) {
            const Value& other = at(head).value;
            return other.unit == value.unit && *other.low == *value.low && *other.high == *value.high;
        });
    }

    /// Whether figures of one sentence of the body add up to the title's.
    [[nodiscard]] bool made_of(std::uint32_t head) const {
        const Value& whole = at(head).value;
        for (std::size_t i = 0; i < parts_.body.size(); ++i) {
            Number sum = 0;
            std::size_t parts = 0;
            for (std::size_t k = i; k < parts_.body.size(); ++k) {
                const std::uint32_t part = parts_.body[k];
                if (claim(part).sentence != claim(parts_.body[i]).sentence) break;
                const Value& value = at(part).value;
                if (value.kind != whole.kind || value.unit != whole.unit || !value.low) continue;
                sum = sum + *value.low;
                if (++parts > 1 && sum == *whole.low) return true;
            }
        }
        return false;
    }

    /// What holds for long ago is told for comparison.
    [[nodiscard]] bool recent(const Claim& body, bool ahead) const {
        const auto& published = text_.document.published;
        if (!body.period || !published) return true;
        return body.period->to >= *published - date::days{400} &&
               (ahead || body.period->from <= *published + date::days{31});
    }

    [[nodiscard]] std::optional<std::uint32_t> contradicting(std::uint32_t head) const {
        if (said_again(head) || made_of(head)) return std::nullopt;
        std::optional<std::uint32_t> found;
        for (const std::uint32_t i : parts_.first) {
            const bool lead = claim(i).sentence < parts_.start + lead_sentences;
            if (titled(i)) continue;
            if (!same_thing(head, i) && !(lead && (slipped(head, i) || only_change(head, i)))) continue;
            // Two values of the same thing: which of them the title means is open.
            if (found && compare(at(*found).value, at(i).value, input_.widths) == Verdict::divergent)
                return std::nullopt;
            if (!found) found = i;
        }
        if (!found) return std::nullopt;
        const Relation relation = relate(input_, {index_, head}, {index_, *found});
        if (relation.cause == Cause::sign) return std::nullopt;
        if (relation.verdict != Verdict::divergent && !other_bound(head, *found)) return std::nullopt;
        return relation.slip || relation.ratio >= near_ratio || slipped(head, *found) ? found : std::nullopt;
    }

    [[nodiscard]] Finding report(const std::vector<std::uint32_t>& heads, std::uint32_t body) const {
        Finding finding;
        finding.level = input_.level;
        for (const std::uint32_t each : std::ranges::reverse_view(heads)) finding.figures.push_back({index_, each});
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
            const Message range = interval_text(allowed(value, input_.widths), value);
            finding.details.push_back({fmt::format("„{}“ lässt zu: {}", input_.phrase(each), range.de),
                                       fmt::format("“{}” allows: {}", input_.phrase(each), range.en)});
        }
        return finding;
    }
};

}  // namespace

void check_headline_body(const CheckInput& input, std::vector<Finding>& findings) {
    std::map<std::uint32_t, std::vector<std::size_t>> contradictions;
    std::map<std::uint32_t, std::set<std::uint32_t>> taken;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        const auto& figures = findings[i].figures;
        if (findings[i].rule == "false-friend")
            for (const FigureRef ref : figures) taken[ref.text].insert(ref.figure);
        if (findings[i].rule != "divergence" || findings[i].divergent.empty()) continue;
        const std::uint32_t text = figures.front().text;
        if (std::all_of(figures.begin(), figures.end(), [&](FigureRef ref) { return ref.text == text; }))
            contradictions[text].push_back(i);
    }
    for (std::uint32_t i = 0; i < input.texts.size(); ++i)
        HeadlineCheck(input, i, std::move(taken[i])).run(findings, contradictions[i]);
}

}  // namespace stimmig
