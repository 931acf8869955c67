#include "audit/gathering.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "check/divergence_links.h"
#include "check/fingerprint.h"
#include "store/documents.h"
#include "store/findings.h"
#include "store/stories.h"

namespace stimmig {
namespace {

/// A figure of a text of the store.
using Place = std::pair<std::int64_t, std::uint32_t>;

struct PlacedLink {
    Place a, b;
    double score = 0;
    bool disputed = false;

    friend bool operator<(const PlacedLink& x, const PlacedLink& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); }
};

/// Sets of figures that are linked, however far around.
class Circles {
public:
    void join(const Place& a, const Place& b) {
        const std::size_t x = root(number(a));
        const std::size_t y = root(number(b));
        parent_[std::max(x, y)] = std::min(x, y);
    }
    [[nodiscard]] bool has(const Place& place) const { return numbers_.contains(place); }
    [[nodiscard]] std::size_t circle(const Place& place) { return root(number(place)); }

private:
    std::map<Place, std::size_t> numbers_;
    std::vector<std::size_t> parent_;

    std::size_t number(const Place& place) {
        const auto [at, added] = numbers_.try_emplace(place, parent_.size());
        if (added) parent_.push_back(at->second);
        return at->second;
    }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
};

/// The disputes of the store with what agrees with either side, apart by circles.
std::vector<std::vector<PlacedLink>> circles_of_links(Stories& stories) {
    Circles circles;
    std::set<PlacedLink> links;
    std::set<std::int64_t> documents;
    stories.for_each_disputed([&](const Story& story) {
        for (const StoredLink& link : story.links) {
            if (!link.disputed) continue;
            const PlacedLink placed{{story.a, link.a}, {story.b, link.b}, link.score, true};
            circles.join(placed.a, placed.b);
            links.insert(placed);
            documents.insert({story.a, story.b});
        }
    });
    std::vector<PlacedLink> agreeing;
    for (const std::int64_t document : documents)
        stories.for_each_of(document, [&](const Story& story) {
            for (const StoredLink& link : story.links) {
                const PlacedLink placed{{story.a, link.a}, {story.b, link.b}, link.score, false};
                if (link.disputed || !(circles.has(placed.a) || circles.has(placed.b))) continue;
                agreeing.push_back(placed);
            }
        });
    for (const PlacedLink& link : agreeing)
        if (circles.has(link.a) && circles.has(link.b)) circles.join(link.a, link.b);
    std::map<std::size_t, std::set<PlacedLink>> apart;
    for (const PlacedLink& link : links) apart[circles.circle(link.a)].insert(link);
    for (const PlacedLink& link : agreeing)
        for (const Place& end : {link.a, link.b})
            if (circles.has(end)) apart[circles.circle(end)].insert(link);
    std::vector<std::vector<PlacedLink>> found;
    for (const auto& [root, members] : apart) found.emplace_back(members.begin(), members.end());
    return found;
}

/// The texts of some links, in the order of their names, which no store and no machine changes.
struct Circle {
    std::vector<Text> texts;
    std::vector<std::int64_t> documents;
    std::vector<FigureLink> links;
};

std::optional<Circle> load(Documents& store, const std::vector<PlacedLink>& links) {
    std::set<std::int64_t> ids;
    for (const PlacedLink& link : links) ids.insert({link.a.first, link.b.first});
    std::vector<std::pair<Text, std::int64_t>> loaded;
    for (const std::int64_t id : ids) {
        std::optional<Digest> digest = store.load(id);
        if (!digest) return std::nullopt;
        loaded.emplace_back(std::move(digest->text), id);
    }
    std::sort(loaded.begin(), loaded.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.document.path, a.first.document.id, a.second) <
               std::tie(b.first.document.path, b.first.document.id, b.second);
    });
    Circle circle;
    std::map<std::int64_t, std::uint32_t> number;
    for (auto& [text, id] : loaded) {
        number[id] = static_cast<std::uint32_t>(circle.documents.size());
        circle.texts.push_back(std::move(text));
        circle.documents.push_back(id);
    }
    for (const PlacedLink& link : links) {
        FigureLink known{
            {number[link.a.first], link.a.second}, {number[link.b.first], link.b.second}, link.score, link.disputed};
        if (known.b < known.a) std::swap(known.a, known.b);
        circle.links.push_back(known);
    }
    std::sort(circle.links.begin(), circle.links.end(),
              [](const FigureLink& x, const FigureLink& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    return circle;
}

/// Finds what the texts of a circle contradict each other in. Of a big archive's findings only those of one circle are
/// ever in memory.
class Gatherer {
public:
    Gatherer(const Ruleset& rules, Store& store, const Run& run)
        : rules_(rules),
          documents_(store.database()),
          findings_(store.database(), run.id),
          widths_(widths_of(rules, "divergence")) {}

    void gather(const std::vector<std::vector<PlacedLink>>& circles) {
        findings_.retire_between();
        std::map<std::string, std::vector<std::size_t>> places;  // circles by fingerprint
        for (std::size_t i = 0; i < circles.size(); ++i)
            for (const StoredFinding& stored : findings_in(circles[i])) {
                places[stored.finding.fingerprint].push_back(i);
                findings_.put(stored);
            }
        for (auto& [fingerprint, in] : places) {
            if (in.size() < 2) continue;
            in.erase(std::unique(in.begin(), in.end()), in.end());
            number(circles, fingerprint, in);
        }
    }

private:
    const Ruleset& rules_;
    Documents documents_;
    Findings findings_;
    Widths widths_;

    std::vector<StoredFinding> findings_in(const std::vector<PlacedLink>& links) {
        std::vector<StoredFinding> all;
        std::optional<Circle> circle = load(documents_, links);
        if (!circle) return all;
        CheckInput input{rules_, circle->texts, widths_, level_of(rules_, "divergence")};
        input.same_story = true;
        std::vector<Finding> found = findings_of(input, circle->links);
        add_fingerprints(circle->texts, found);
        for (Finding& finding : found) {
            if (finding.level == Level::off) continue;
            StoredFinding stored;
            stored.apart = distance_of(circle->texts, finding);
            stored.finding = std::move(finding);
            stored.documents = circle->documents;
            all.push_back(std::move(stored));
        }
        return all;
    }

    /// Findings that look alike are told apart by a number in the order of what they say: circles come in the order of
    /// the store's numbers, which depend on its history.
    void number(const std::vector<std::vector<PlacedLink>>& circles, const std::string& fingerprint,
                const std::vector<std::size_t>& in) {
        std::vector<StoredFinding> alike;
        for (const std::size_t i : in)
            for (StoredFinding& stored : findings_in(circles[i]))
                if (stored.finding.fingerprint == fingerprint) alike.push_back(std::move(stored));
        std::sort(alike.begin(), alike.end(), [](const StoredFinding& a, const StoredFinding& b) {
            return a.finding.message.de < b.finding.message.de;
        });
        for (std::size_t i = 0; i < alike.size(); ++i) {
            if (i > 0) alike[i].finding.fingerprint += '-' + std::to_string(i);
            findings_.put(alike[i]);
        }
    }
};

}  // namespace

std::optional<Error> gather_findings(const Ruleset& rules, Store& store, const Run& run) {
    Database& database = store.database();
    Stories stories(database);
    store.begin();
    Gatherer(rules, store, run).gather(circles_of_links(stories));
    finish_run(database, run);
    return store.commit();
}

}  // namespace stimmig
