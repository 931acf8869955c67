// Figures against house facts: the fact is always right. Values so far apart that they rather belong to two different
// facts are compared only where the text leaves no doubt what it speaks of.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/around.h"
#include "check/divergence_message.h"
#include "check/each.h"
#include "check/fact_fit.h"

namespace stimmig {
namespace {

// The more doubts, the closer a value has to be to the fact's: by number of doubts.
constexpr std::array<double, 3> least_ratio{0, 0.6, 0.8};

bool agrees(const CheckInput& pair, const Relation& relation) {
    if (relation.verdict == Verdict::identical || relation.verdict == Verdict::consistent) return true;
    return relation.verdict == Verdict::compatible &&
           relative_gap(pair.texts[0].figures[0].value, pair.texts[1].figures[0].value) <=
               pair.widths.rounding_tolerance;
}

/// "Nvidia, Börsenwertverlust, 27. Januar 2025; Quelle: Geschäftsbericht"
Message title(const Fact& fact) {
    std::string words = fact.names.front() + ", " + fact.measure;
    if (fact.period) words += ", " + fact.period_words;
    Message title{words, words};
    if (!fact.source.empty()) {
        title.de += "; Quelle: " + fact.source;
        title.en += "; source: " + fact.source;
    }
    if (!fact.note.empty()) {
        title.de += "; Hinweis: " + fact.note;
        title.en += "; note: " + fact.note;
    }
    return title;
}

struct Judged {
    const Fact* fact = nullptr;
    FactFit fit;
    Relation relation;
};

class HouseFacts {
public:
    HouseFacts(const CheckInput& input, std::vector<Finding>& findings)
        : input_(input), findings_(findings), index_(input.rules, input.facts) {}

    void run() {
        for (std::uint32_t t = 0; t < input_.texts.size(); ++t) {
            const Text& text = input_.texts[t];
            std::vector<std::vector<Judged>> judged(text.figures.size());
            std::vector<bool> stated(input_.facts.size());
            for (std::uint32_t f = 0; f < text.figures.size(); ++f) {
                judged[f] = judge({t, f});
                for (const Judged& each : judged[f])
                    if (agrees_with(t, f, each)) stated[each.fit.fact] = true;
            }
            for (std::uint32_t f = 0; f < text.figures.size(); ++f) conclude({t, f}, judged[f], stated);
        }
    }

private:
    const CheckInput& input_;
    std::vector<Finding>& findings_;
    FactIndex index_;
    std::vector<Text> pair_ = std::vector<Text>(2);

    /// Both figures as texts of their own, since values are compared by the same functions as those of two texts.
    CheckInput pair(FigureRef ref, const Fact& fact) {
        const Text& text = input_.texts[ref.text];
        const Figure& figure = text.figures[ref.figure];
        Text& own = pair_[0];
        own.document.published = text.document.published;
        own.document.text = text.document.text.substr(figure.phrase, figure.span.end - figure.phrase);
        own.figures = {figure};
        own.figures[0].span.begin -= figure.phrase;
        own.figures[0].span.end -= figure.phrase;
        own.figures[0].phrase = 0;
        own.claims = {text.claims[ref.figure]};
        pair_[1] = fact.text;
        return {input_.rules, pair_, input_.widths, input_.level, input_.facts};
    }

    std::vector<Judged> judge(FigureRef ref) {
        std::vector<Judged> found;
        for (const FactFit& fit : index_.find(input_.texts[ref.text], ref.figure)) {
            const Fact& fact = input_.facts[fit.fact];
            const Relation relation = relate(pair(ref, fact), {0, 0}, {1, 0});
            if (relation.verdict != Verdict::incomparable) found.push_back({&fact, fit, relation});
        }
        return found;
    }

    bool agrees_with(std::uint32_t text, std::uint32_t figure, const Judged& each) {
        return agrees(pair({text, figure}, *each.fact), each.relation);
    }

    static bool is_same_thing(const Fact& a, const Fact& b) {
        return lower(a.names.front()) == lower(b.names.front()) &&
               (a.rule_measure.empty() || b.rule_measure.empty()
                    ? lower(a.measure) == lower(b.measure)
                    : a.rule_measure == b.rule_measure && a.qualifiers == b.qualifiers);
    }

    /// Another fact about the same thing took its place before the text was published.
    [[nodiscard]] bool superseded(const Fact& fact, std::uint32_t text) const {
        const auto& published = input_.texts[text].document.published;
        return published && std::any_of(input_.facts.begin(), input_.facts.end(), [&](const Fact& other) {
                   return other.valid_from && *other.valid_from <= *published && is_same_thing(fact, other) &&
                          (fact.valid_from ? *other.valid_from > *fact.valid_from : &other != &fact);
               });
    }

    /// Whether the difference is reason enough to say that the text is wrong.
    static bool convinces(const Judged& each, bool stated_too) {
        const Relation& relation = each.relation;
        if (relation.verdict != Verdict::divergent && relation.verdict != Verdict::compatible) return false;
        if (relation.slip) return !relation.weak || each.fit.doubts == 0;
        // The text states the approved figure as well: this one speaks of something else.
        if (stated_too) return false;
        if (relation.cause == Cause::date) return each.fit.doubts == 0 && relation.ratio >= 0.7;
        const auto doubts = static_cast<std::size_t>(each.fit.doubts);
        return doubts < least_ratio.size() && relation.ratio >= least_ratio[doubts];
    }

    void conclude(FigureRef ref, const std::vector<Judged>& judged, const std::vector<bool>& stated) {
        const Judged* worst = nullptr;
        const Judged* expired = nullptr;
        for (const Judged& each : judged) {
            const bool out = each.fit.expired || superseded(*each.fact, ref.text);
            if (agrees_with(ref.text, ref.figure, each)) {
                if (!out) return;
                // What merely meets it is no use of it.
                if (each.relation.verdict == Verdict::identical || each.relation.verdict == Verdict::consistent)
                    expired = &each;
            } else if (!out && convinces(each, stated[each.fit.fact])) {
                if (!worst || (each.relation.slip && !worst->relation.slip) ||
                    (each.relation.slip == worst->relation.slip && each.fit.doubts < worst->fit.doubts))
                    worst = &each;
            }
        }
        if (worst) {
            report(ref, *worst, expired);
        } else if (expired && expired->fit.doubts <= 1 && !superseded(*expired->fact, ref.text)) {
            report_expired(ref, *expired->fact);
        }
    }

    void report(FigureRef ref, const Judged& judged, const Judged* expired) {
        const Fact& fact = *judged.fact;
        const CheckInput both = pair(ref, fact);
        Finding finding;
        finding.rule = "house-fact";
        finding.level =
            judged.relation.verdict == Verdict::compatible ? std::min(input_.level, Level::warning) : input_.level;
        finding.cause = to_string(judged.relation.cause);
        finding.figures = {ref};
        const Message why = reason(judged.relation);
        const bool rounding = judged.relation.verdict == Verdict::compatible;
        finding.message = {fmt::format("„{}“ {} der freigegebenen Angabe „{}“ ({}){}: {}", input_.phrase(ref),
                                       rounding ? "weicht von" : "widerspricht", fact.value, title(fact).de,
                                       rounding ? " ab" : "", why.de),
                           fmt::format("“{}” {} the approved figure “{}” ({}): {}", input_.phrase(ref),
                                       rounding ? "differs from" : "contradicts", fact.value, title(fact).en, why.en)};
        add_origin(finding, fact);
        if (expired)
            finding.details.push_back({fmt::format("so galt es früher: „{}“", expired->fact->value),
                                       fmt::format("this held earlier: “{}”", expired->fact->value)});
        for (Message& line : details(both, {0, 0}, {1, 0}, judged.relation)) finding.details.push_back(std::move(line));
        findings_.push_back(std::move(finding));
    }

    void report_expired(FigureRef ref, const Fact& fact) {
        Finding finding;
        finding.rule = "house-fact";
        finding.level = std::min(input_.level, Level::note);
        finding.figures = {ref};
        const Message until = written(*fact.valid_until);
        finding.message = {fmt::format("„{}“ galt nur bis {} ({})", input_.phrase(ref), until.de, title(fact).de),
                           fmt::format("“{}” held only until {} ({})", input_.phrase(ref), until.en, title(fact).en)};
        add_origin(finding, fact);
        findings_.push_back(std::move(finding));
    }

    static void add_origin(Finding& finding, const Fact& fact) {
        const std::string place = fact.path + ':' + std::to_string(fact.line);
        finding.details.push_back({"freigegeben in " + place, "approved in " + place});
    }
};

}  // namespace

void check_house_fact(const CheckInput& input, std::vector<Finding>& findings) {
    if (!input.facts.empty()) HouseFacts(input, findings).run();
}

}  // namespace stimmig
