#include "check/stories.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/interner.h"
#include "check/story_words.h"
#include "link/rarity.h"

namespace stimmig {
namespace {

// From these odds on two of some hundred texts tell one story. Of more texts chance joins more.
constexpr double least_odds = 1.0;
constexpr double some_texts = 500;
// What the odds of all their pairs have to come to for two groups to be one: texts that tell of one thing beside many
// others link what has nothing else in common.
constexpr double least_mean = -1.0;
constexpr double odds_of_others = -9.0;
constexpr std::size_t most_members = 16;  // that are looked at of a group

class StoryFinder {
public:
    explicit StoryFinder(const CheckInput& input)
        : input_(input),
          rarity_(input.rules),
          words_(input.texts.size()),
          least_odds_(least_odds + std::max(0.0, std::log(static_cast<double>(input.texts.size()) / some_texts))) {}

    std::vector<TextGroup> run() {
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            words_[i] = story_words(input_.texts[i], [this](std::string_view word) { return know(word); });
            group_of_.push_back(i);
            groups_.push_back({i});
            names_.push_back(words_[i].story);
        }
        join_named();
        for (const Link& link : links()) join_alike(link);
        std::erase_if(groups_, [](const TextGroup& group) { return group.empty(); });
        for (TextGroup& group : groups_) std::sort(group.begin(), group.end());
        std::sort(groups_.begin(), groups_.end());
        return std::move(groups_);
    }

private:
    /// A name or a value, and a text that has it.
    struct Entry {
        std::uint64_t key = 0;
        std::uint32_t place = 0;  ///< of the text in the order of days
        friend auto operator<=>(const Entry&, const Entry&) = default;
    };

    /// Two texts that may tell one story.
    struct Link {
        std::uint32_t a = 0, b = 0;
        double odds = 0;
    };

    const CheckInput& input_;
    Rarity rarity_;
    std::vector<std::uint32_t> group_of_;  // by text
    std::vector<TextGroup> groups_;
    std::vector<std::string> names_;  // by group, as its texts name their story
    std::vector<StoryWords> words_;   // by text
    Interner numbers_;
    std::vector<double> rarities_{0.0};  // by number
    double least_odds_;

    TellingWord know(std::string_view word) {
        const std::uint32_t number = numbers_(word);
        if (number == rarities_.size()) rarities_.push_back(rarity_.of(word));
        return {number, rarities_[number]};
    }

    void join(std::uint32_t a, std::uint32_t b) {
        std::uint32_t from = group_of_[a];
        std::uint32_t to = group_of_[b];
        if (from == to) return;
        if (groups_[from].size() > groups_[to].size()) std::swap(from, to);
        for (const std::uint32_t text : groups_[from]) group_of_[text] = to;
        groups_[to].insert(groups_[to].end(), groups_[from].begin(), groups_[from].end());
        groups_[from].clear();
        if (names_[to].empty()) names_[to] = names_[from];
    }

    void join_named() {
        std::map<std::string_view, std::uint32_t> first;
        for (std::uint32_t i = 0; i < words_.size(); ++i)
            if (!words_[i].story.empty()) join(i, first.try_emplace(words_[i].story, i).first->second);
    }

    void join_alike(const Link& link) {
        const TextGroup& one = groups_[group_of_[link.a]];
        const TextGroup& other = groups_[group_of_[link.b]];
        if (&one == &other) return;
        const std::string& name = names_[group_of_[link.a]];
        const std::string& other_name = names_[group_of_[link.b]];
        if (!name.empty() && !other_name.empty()) return;
        // What texts are named for may be many things, of which one of another text is enough.
        if (!name.empty() || !other_name.empty()) return join(link.a, link.b);
        double sum = 0;
        std::size_t count = 0;
        const auto step = [](const TextGroup& group) { return group.size() / most_members + 1; };
        for (std::size_t i = 0; i < one.size(); i += step(one))
            for (std::size_t j = 0; j < other.size(); j += step(other)) {
                sum += story_odds(words_[one[i]], words_[other[j]]).value_or(odds_of_others);
                ++count;
            }
        if (sum / static_cast<double>(count) >= least_mean) join(link.a, link.b);
    }

    /// The names and values of all texts, those of one in the order of days.
    [[nodiscard]] std::vector<Entry> entries(const std::vector<std::uint32_t>& by_day) const {
        std::vector<bool> is_name(numbers_.size());
        for (const StoryWords& text : words_)
            for (const StoryWords::Word& word : text.words)
                if (word.name) is_name[static_cast<std::size_t>(word.id)] = true;
        std::vector<Entry> entries;
        for (std::uint32_t place = 0; place < by_day.size(); ++place) {
            const StoryWords& text = words_[by_day[place]];
            for (const StoryWords::Word& word : text.words)
                if (is_name[static_cast<std::size_t>(word.id)])
                    entries.push_back({static_cast<std::uint64_t>(word.id), place});
            for (const StoryWords::Figure& figure : text.figures)
                if (figure.digits > 0) entries.push_back({figure.id, place});
        }
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        return entries;
    }

    /// Texts, as places in the order of days, that share two names or values with text `a`, or one that few have.
    class Meetings {
    public:
        Meetings(const StoryFinder& finder, const std::vector<std::uint32_t>& by_day)
            : finder_(finder),
              by_day_(by_day),
              all_(finder.entries(by_day)),
              runs_(all_.size()),
              begins_(by_day.size() + 1),
              own_(all_.size()),
              met_(by_day.size()) {
            for (std::uint32_t i = 0, end = 0; i < all_.size(); i = end) {
                while (end < all_.size() && all_[end].key == all_[i].key) ++end;
                for (std::uint32_t j = i; j < end; ++j) runs_[j] = {i, end};
            }
            for (const Entry& entry : all_) ++begins_[entry.place + 1];
            std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
            std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
            for (std::uint32_t i = 0; i < all_.size(); ++i) own_[next[all_[i].place]++] = i;
        }

        /// In order, none before `a`.
        const std::vector<std::uint32_t>& of(std::uint32_t a) {
            found_.clear();
            for (std::uint32_t i = begins_[a]; i < begins_[a + 1]; ++i) meet(a, own_[i]);
            std::sort(found_.begin(), found_.end());
            // One name that is in many texts is not enough to look at two of them.
            std::erase_if(found_, [&](std::uint32_t b) { return std::exchange(met_[b], 0) < enough; });
            return found_;
        }

    private:
        static constexpr std::uint8_t enough = 2;
        const StoryFinder& finder_;
        const std::vector<std::uint32_t>& by_day_;
        std::vector<Entry> all_;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> runs_;  // by entry: where those of its key are
        std::vector<std::uint32_t> begins_, own_;                    // the entries of each text
        std::vector<std::uint8_t> met_;                              // by text
        std::vector<std::uint32_t> found_;

        void meet(std::uint32_t a, std::uint32_t entry) {
            const auto [first, end] = runs_[entry];
            const std::uint8_t worth = end - first <= nearest_texts ? enough : 1;
            const auto published = [&](std::uint32_t place) { return finder_.words_[by_day_[place]].published; };
            for (std::uint32_t i = entry + 1; i < std::min<std::size_t>(end, entry + 1 + nearest_texts); ++i) {
                const std::uint32_t b = all_[i].place;
                if (!may_be_of_one_time(published(a), published(b))) break;  // nor are those after it
                if (met_[b] == 0) found_.push_back(b);
                met_[b] = std::min<std::uint8_t>(enough, met_[b] + worth);
            }
        }
    };

    /// The likeliest first.
    [[nodiscard]] std::vector<Link> links() const {
        std::vector<std::uint32_t> by_day(words_.size());
        std::iota(by_day.begin(), by_day.end(), 0U);
        std::stable_sort(by_day.begin(), by_day.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return words_[a].published < words_[b].published; });
        std::vector<Link> links;
        Meetings meetings(*this, by_day);
        for (std::uint32_t a = 0; a < by_day.size(); ++a)
            for (const std::uint32_t b : meetings.of(a)) {
                const Link link{by_day[a], by_day[b], 0};
                const std::optional<double> odds = story_odds(words_[link.a], words_[link.b]);
                if (odds && *odds >= least_odds_) links.push_back({link.a, link.b, *odds});
            }
        std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) { return a.odds > b.odds; });
        return links;
    }
};

}  // namespace

std::vector<TextGroup> stories_of(const CheckInput& input) {
    return StoryFinder(input).run();
}

}  // namespace stimmig
