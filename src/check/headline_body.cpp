// Title or teaser says another number than the body about the same thing. Titles often name figures of another thing,
// so a title's figure is compared only with the one figure near the body's beginning that measures the same, and only
// where the body nowhere states a value that agrees with it.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/around.h"
#include "check/divergence_relation.h"
#include "check/each.h"
#include "check/interval_text.h"

namespace stimmig {
namespace {

// A body says what its title says in its first sentences.
constexpr std::uint32_t body_sentences = 14;
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

/// "2,9" and "1,9", "430" and "480"
bool one_digit_apart(const Number& a, const Number& b) {
    const std::string x = a.to_string();
    const std::string y = b.to_string();
    if (x.size() != y.size()) return false;
    std::size_t digits = 0;
    std::size_t different = 0;
    std::size_t first_zero = x.size();
    while (first_zero > 0 && x[first_zero - 1] == '0' && y[first_zero - 1] == '0') --first_zero;
    for (std::size_t i = 0; i < first_zero; ++i) {
        digits += x[i] != '.';
        different += x[i] != y[i];
    }
    return digits >= 2 && different == 1;
}

class HeadlineCheck {
public:
    /// `taken`: figures about which another rule has said what there is to say.
    HeadlineCheck(const CheckInput& input, std::uint32_t index, std::set<std::uint32_t> taken)
        : input_(input), text_(input.texts[index]), index_(index), taken_(std::move(taken)) {}

    void run(std::vector<Finding>& findings, const std::vector<std::size_t>& contradictions) {
        part();
        if (heads_.empty() || body_.empty()) return;
        for (const std::size_t each : contradictions) take_over(findings[each]);
        for (const auto& [value, heads] : distinct(heads_)) {
            const std::uint32_t head = heads.back();
            if (taken_.contains(head)) continue;
            if (const auto body = contradicting(head)) findings.push_back(report(heads, *body));
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    std::uint32_t start_ = 0;           ///< the body's first sentence
    std::vector<std::uint32_t> heads_;  ///< figures of title and teaser
    std::vector<std::uint32_t> body_;   ///< all others
    std::vector<std::uint32_t> first_;  ///< those of the body's first sentences

    std::set<std::uint32_t> taken_;  ///< figures of which `divergence` or `false-friend` has said it

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    // What `divergence` found between a title and its own body is this rule's, and told once.
    void take_over(Finding& finding) {
        const auto is_head = [&](std::uint32_t figure) {
            return std::find(heads_.begin(), heads_.end(), finding.figures[figure].figure) != heads_.end();
        };
        const bool across = std::all_of(finding.divergent.begin(), finding.divergent.end(),
                                        [&](const auto& pair) { return is_head(pair.first) != is_head(pair.second); });
        if (!across) return;
        const auto [a, b] = finding.divergent.front();
        const std::uint32_t head = finding.figures[is_head(a) ? a : b].figure;
        const std::uint32_t body = finding.figures[is_head(a) ? b : a].figure;
        if (taken_.contains(head) && taken_.contains(body)) {
            finding.level = Level::off;  // `false-friend` has said it
            return;
        }
        std::vector<std::uint32_t> heads;
        for (const std::uint32_t each : heads_)
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

    // A paragraph that is all bold, as newsrooms mark the lines below the title.
    [[nodiscard]] bool is_teaser(const Block& block) const {
        if (block.kind != BlockKind::paragraph) return false;
        const Span in_file = text_.document.origin.to_file(block.span);
        const std::string_view file = text_.document.file;
        if (in_file.begin > file.size() || in_file.end > file.size()) return false;
        const std::string_view ahead = file.substr(0, in_file.begin);
        const std::string_view behind = file.substr(in_file.end);
        const auto wrapped = [&](std::string_view open, std::string_view close) {
            return ahead.ends_with(open) && behind.starts_with(close);
        };
        return wrapped("**", "**") || wrapped("__", "__") || wrapped("<strong>", "</strong>") || wrapped("<b>", "</b>");
    }

    void part() {
        const auto& blocks = text_.document.blocks;
        const auto& sentences = text_.segmentation.sentences;
        std::optional<std::uint32_t> teaser;
        for (std::uint32_t b = 0; b < blocks.size(); ++b) {
            if (blocks[b].kind != BlockKind::paragraph) continue;
            if (is_teaser(blocks[b])) teaser = b;
            break;
        }
        std::optional<std::uint32_t> start;
        for (std::uint32_t s = 0; s < sentences.size() && !start; ++s)
            if (const std::uint32_t b = sentences[s].block;
                b < blocks.size() && b != teaser && blocks[b].kind == BlockKind::paragraph)
                start = start_ = s;
        for (std::uint32_t i = 0; i < text_.figures.size() && i < text_.claims.size(); ++i) {
            const std::uint32_t s = claim(i).sentence;
            if (s >= sentences.size() || sentences[s].block >= blocks.size()) continue;
            const std::uint32_t b = sentences[s].block;
            const bool above = blocks[b].kind == BlockKind::heading && (!start || s < *start);
            if (blocks[b].kind == BlockKind::title || b == teaser || above) {
                if (comparable(i)) heads_.push_back(i);
                continue;
            }
            if (blocks[b].kind == BlockKind::heading) continue;
            body_.push_back(i);
            const bool prose = blocks[b].kind == BlockKind::paragraph || blocks[b].kind == BlockKind::list_item;
            if (comparable(i) && prose && start && s < *start + body_sentences) first_.push_back(i);
        }
    }

    [[nodiscard]] bool comparable(std::uint32_t i) const {
        const Value& value = at(i).value;
        if (!value.low || !value.high || at(i).doubtful || value.low->sign() <= 0) return false;
        return value.kind == Kind::money || value.kind == Kind::percent || value.kind == Kind::percentage_point ||
               value.kind == Kind::count;
    }

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
        return std::any_of(body_.begin(), body_.end(), [&](std::uint32_t i) {
            const Value& other = at(i).value;
            if (!other.low || !other.high) return other.kind == value.kind && other.kind != Kind::date;
            const bool same_number = *other.low == *value.low && *other.high == *value.high;
            if (same_number && other.kind != Kind::date) return true;
            // "Die Hälfte" in one place is "halbiert" in the other.
            if (other.kind == Kind::factor) return value.kind == Kind::percent;
            const Verdict verdict = compare(value, other, input_.widths);
            return verdict != Verdict::divergent && verdict != Verdict::incomparable;
        });
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

    /// Whether title and body speak of a thing by the same word, and the numbers differ by one digit: a slip, even
    /// where nothing is known about what is measured.
    [[nodiscard]] bool slipped(std::uint32_t head, std::uint32_t body) const {
        const Value& f = at(head).value;
        const Value& g = at(body).value;
        const Claim& a = claim(head);
        const Claim& b = claim(body);
        if (f.kind != g.kind || f.unit != g.unit || f.kind == Kind::count || !recent(b, true)) return false;
        if (at(body).change_from != no_figure || b.role == Role::from_value) return false;
        if ((a.role == Role::change) != (b.role == Role::change) || a.direction * b.direction < 0) return false;
        if (f.modifier != Modifier::exact || g.modifier != Modifier::exact || *f.low != *f.high || *g.low != *g.high)
            return false;
        const bool known = a.measure[0] != '~' && b.measure[0] != '~' && !a.measure.empty() && !b.measure.empty();
        if (known && a.measure != b.measure) return false;
        const Tokens named = tokens_of(b.near, '@');
        if (!named.empty() && !share_any(named, tokens_of(a.context, '@'))) return false;
        if (!one_digit_apart(*f.low, *g.low)) return false;
        return std::any_of(a.near.begin(), a.near.end(), [&](const std::string& token) {
            return is_bare_content(token) && std::binary_search(b.context.begin(), b.context.end(), token);
        });
    }

    /// What holds for long ago is told for comparison.
    [[nodiscard]] bool recent(const Claim& body, bool ahead) const {
        const auto& published = text_.document.published;
        if (!body.period || !published) return true;
        return body.period->to >= *published - date::days{400} &&
               (ahead || body.period->from <= *published + date::days{31});
    }

    [[nodiscard]] std::optional<std::uint32_t> contradicting(std::uint32_t head) const {
        if (said_again(head)) return std::nullopt;
        std::optional<std::uint32_t> found;
        for (const std::uint32_t i : first_) {
            const bool lead = claim(i).sentence < start_ + lead_sentences;
            if (!same_thing(head, i) && !(lead && slipped(head, i))) continue;
            // Two values of the same thing: which of them the title means is open.
            if (found && compare(at(*found).value, at(i).value, input_.widths) == Verdict::divergent)
                return std::nullopt;
            if (!found) found = i;
        }
        if (!found) return std::nullopt;
        const Relation relation = relate(input_, {index_, head}, {index_, *found});
        if (relation.verdict != Verdict::divergent || relation.cause == Cause::sign) return std::nullopt;
        return relation.slip || relation.ratio >= near_ratio || slipped(head, *found) ? found : std::nullopt;
    }

    [[nodiscard]] Finding report(const std::vector<std::uint32_t>& heads, std::uint32_t body) const {
        Finding finding;
        finding.level = input_.level;
        for (auto head = heads.rbegin(); head != heads.rend(); ++head) finding.figures.push_back({index_, *head});
        finding.figures.push_back({index_, body});
        const FigureRef head = finding.figures.front();
        const FigureRef ref = finding.figures.back();
        const Relation relation = relate(input_, head, ref);
        finding.cause = to_string(relation.cause);
        const std::string one = input_.phrase(head);
        const std::string other = input_.phrase(ref);
        const auto& sentence = text_.segmentation.sentences[claim(heads.back()).sentence];
        const bool title = text_.document.blocks[sentence.block].kind != BlockKind::paragraph;
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
