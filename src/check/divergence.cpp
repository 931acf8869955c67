// Two statements of the same fact that cannot both be true. What is compared with what is decided in four steps, each
// a file of its own: statements (words as weighted tokens), pairs (blocking), assignment (one partner a text), groups.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "check/divergence_exchange.h"
#include "check/divergence_groups.h"
#include "check/divergence_links.h"
#include "check/divergence_message.h"
#include "check/divergence_titles.h"
#include "check/each.h"
#include "check/stories.h"

namespace stimmig {
namespace {

Level level_of(const CheckInput& input, const Relation& relation, FigureRef a, FigureRef b) {
    if (relation.verdict == Verdict::divergent) return input.level;
    const bool beyond = relative_gap(input.figure(a).value, input.figure(b).value) > input.widths.rounding_tolerance;
    return std::min(input.level, beyond ? Level::warning : Level::note);
}

// The finding stands in the checked text, not in its source; of peers at the figure that weighs less, or else that most
// others contradict. True where it should be `b`.
bool stands_at_second(const CheckInput& input, FigureRef a, FigureRef b, std::size_t against_a, std::size_t against_b) {
    const Witness one = input.witness(a.text);
    const Witness other = input.witness(b.text);
    if (one.is_source != other.is_source) return one.is_source;
    if (one.weight != other.weight) return other.weight < one.weight;
    return against_b > against_a;
}

Finding report(const CheckInput& input, const Statements& statements, const Dispute& dispute) {
    const auto ref = [&](std::uint32_t member) { return statements.all()[dispute.members[member]].ref; };
    Finding finding;
    finding.rule = "divergence";
    // In texts: a page may hold its title twice.
    std::vector<std::set<std::uint32_t>> against(dispute.members.size());
    for (const auto& [a, b] : dispute.pairs) {
        against[a].insert(ref(b).text);
        against[b].insert(ref(a).text);
    }
    const auto at = [&](std::uint32_t statement) {
        return static_cast<std::uint32_t>(std::lower_bound(dispute.members.begin(), dispute.members.end(), statement) -
                                          dispute.members.begin());
    };
    std::uint32_t first = at(dispute.strongest.a);
    std::uint32_t second = at(dispute.strongest.b);
    if (stands_at_second(input, ref(first), ref(second), against[first].size(), against[second].size()))
        std::swap(first, second);
    std::vector<std::uint32_t> order{first, second};
    for (std::uint32_t i = 0; i < dispute.members.size(); ++i)
        if (i != first && i != second) order.push_back(i);
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        finding.figures.push_back(ref(order[i]));
        if (against[order[i]].empty()) finding.agreeing.push_back(i);
    }
    for (const auto& [a, b] : dispute.pairs)
        finding.divergent.emplace_back(std::min(place[a], place[b]), std::max(place[a], place[b]));
    std::sort(finding.divergent.begin(), finding.divergent.end());
    const Relation& relation = dispute.strongest.relation;
    finding.level = level_of(input, relation, ref(first), ref(second));
    finding.cause = to_string(relation.cause);
    finding.message = describe(input, ref(first), ref(second), relation);
    finding.details = details(input, ref(first), ref(second), relation);
    return finding;
}

// Of one story, or of any few texts.
void compare(const CheckInput& input, std::vector<Finding>& findings) {
    if (input.texts.size() == 1 && !may_contradict_itself(input, 0)) return;
    const Statements statements(input);
    const std::vector<Comparison> candidates = find_candidates(input, statements);
    std::vector<Link> links = assign(input, statements, candidates);
    dispute_exchanged(input, statements, candidates, links);
    const std::vector<Link> titles = wrong_titles(input, statements, links);
    links.insert(links.end(), titles.begin(), titles.end());
    for (const Dispute& dispute : group(input, statements, links))
        findings.push_back(report(input, statements, dispute));
}

}  // namespace

void check_divergence(const CheckInput& input, std::vector<Finding>& findings) {
    if (input.texts.size() < many_texts || input.same_story) return compare(input, findings);
    for (const TextGroup& story : stories_of(input)) {
        std::vector<Witness> witnesses;
        for (const std::uint32_t text : story) witnesses.push_back(input.witness(text));
        CheckInput own{input.rules, TextList(input.texts, story), input.widths, input.level, input.facts, witnesses,
                       input.rates};
        own.same_story = true;
        const std::size_t before = findings.size();
        compare(own, findings);
        for (std::size_t i = before; i < findings.size(); ++i)
            for (FigureRef& ref : findings[i].figures) ref.text = story[ref.text];
    }
}

std::vector<FigureLink> find_links(const CheckInput& input) {
    const Statements statements(input);
    std::vector<FigureLink> links;
    for (const Link& link : assign(input, statements, find_candidates(input, statements))) {
        const FigureRef a = statements.all()[link.a].ref;
        const FigureRef b = statements.all()[link.b].ref;
        if (a.text != b.text) links.push_back({a, b, link.score, link.disputed});
    }
    return links;
}

std::vector<Finding> findings_of(const CheckInput& input, const std::vector<FigureLink>& links) {
    const Statements statements(input);
    std::map<FigureRef, std::uint32_t> at;
    for (std::uint32_t i = 0; i < statements.all().size(); ++i) at[statements.all()[i].ref] = i;
    std::vector<Link> known;
    for (const FigureLink& link : links) {
        const auto a = at.find(link.a);
        const auto b = at.find(link.b);
        if (a == at.end() || b == at.end()) continue;
        known.push_back({a->second, b->second, relate(input, link.a, link.b), link.score, link.disputed});
    }
    // Texts compared two at a time contradict each other once for each two: the surest link of a dispute tells it.
    std::sort(known.begin(), known.end(), [](const Link& x, const Link& y) {
        return std::tuple{-x.score, x.a, x.b} < std::tuple{-y.score, y.a, y.b};
    });
    std::vector<Finding> findings;
    for (const Dispute& dispute : group(input, statements, known))
        findings.push_back(report(input, statements, dispute));
    return findings;
}

}  // namespace stimmig
