#include "check/divergence_titles.h"

#include <algorithm>
#include <map>
#include <optional>

#include "check/divergence_relation.h"
#include "check/headline_contradiction.h"

namespace stimmig {
namespace {

/// The link to the text that agrees with a statement most surely, rather with one that says the very same.
std::optional<Link> surest_agreement(const Statements& statements, const std::vector<Link>& links, std::uint32_t one) {
    std::optional<Link> best;
    for (const Link& link : links) {
        if (link.disputed || (link.a != one && link.b != one)) continue;
        if (statements.all()[link.a].ref.text == statements.all()[link.b].ref.text) continue;
        const auto rank = [](const Link& each) {
            return std::pair(each.relation.verdict == Verdict::identical, each.score);
        };
        if (!best || rank(link) > rank(*best)) best = link;
    }
    return best;
}

bool is_disputed(const std::vector<Link>& links, std::uint32_t one, std::uint32_t other) {
    return std::any_of(links.begin(), links.end(), [&](const Link& link) {
        return link.disputed && std::minmax(link.a, link.b) == std::minmax(one, other);
    });
}

}  // namespace

std::vector<Link> wrong_titles(const CheckInput& input, const Statements& statements, const std::vector<Link>& links) {
    std::vector<Link> found;
    for (std::uint32_t text = 0; text < input.texts.size(); ++text) {
        const auto range = statements.of_text(text);
        const std::uint32_t last = range.second;
        const auto of_figure = [&](std::uint32_t figure) {
            std::uint32_t at = range.first;
            while (at < last && statements.all()[at].ref.figure != figure) ++at;
            return at;
        };
        if (range.first == last || !statements.all()[range.first].headline) continue;
        for (const auto& [head, body] : contradicted_heads(input, text)) {
            const std::uint32_t title = of_figure(head);
            const std::uint32_t own = of_figure(body);
            if (title == last || own == last) continue;
            const std::optional<Link> agreement = surest_agreement(statements, links, own);
            if (!agreement) continue;
            const std::uint32_t other = agreement->a == own ? agreement->b : agreement->a;
            const Relation relation = relate(input, statements.all()[title].ref, statements.all()[other].ref);
            if (relation.verdict != Verdict::divergent || is_disputed(links, title, other)) continue;
            const auto [a, b] = std::minmax(title, other);
            found.push_back({a, b, relation, agreement->score, true});
        }
    }
    return found;
}

}  // namespace stimmig
