#include "audit/comparing.h"

#include <algorithm>
#include <map>

#include "audit/blocking.h"
#include "audit/content_hash.h"
#include "audit/ordered_work.h"
#include "check/divergence_links.h"
#include "check/story_words.h"
#include "link/stemmer.h"
#include "store/digest_bytes.h"
#include "store/documents.h"
#include "store/stories.h"

namespace stimmig {
namespace {

// An archive has thousands of texts of any time, of which chance makes many alike.
constexpr double least_odds = 4.0;
// From these on figures may state one fact whatever their subjects.
constexpr double sure_odds = 7.0;

constexpr std::size_t rows_a_step = 20'000;
constexpr std::size_t pairs_a_batch = 512;
constexpr std::size_t batches_a_commit = 64;

/// Whether a claim's words speak of a subject, given in lower case: as a name, or, where its own text does not show it
/// to be one, as a word.
bool speaks_of(const Claim& claim, const std::string& subject) {
    thread_local const Stemmer stem;
    const auto holds = [&](const std::string& token) { return claim.context.contains(token); };
    const std::string word = stem(subject);
    return holds('@' + subject) || holds('@' + word) || holds(word);
}

/// Among so many texts, figures state the same fact only of one subject: both texts name it the same, or one of them
/// names it nearby.
bool same_subject(const Claim& a, const Claim& b) {
    const std::string first = lower(a.subject);
    const std::string second = lower(b.subject);
    if (!first.empty() && first == second) return true;
    return (!second.empty() && speaks_of(a, second)) || (!first.empty() && speaks_of(b, first));
}

/// Pairs with the texts they are about, packed.
struct PairBatch {
    std::vector<DocumentPair> pairs;
    std::map<std::int64_t, std::string> texts;
};

/// What a batch gives: the stories among its pairs, and where it ends.
struct Compared {
    std::vector<Story> stories;
    DocumentPair last;
    std::size_t count = 0;
    std::optional<std::int64_t> damaged;
};

class PairComparer {
public:
    explicit PairComparer(const Ruleset& rules)
        : rules_(rules), rarity_(rules), widths_(widths_of(rules, "divergence")) {}

    [[nodiscard]] Compared compare(const PairBatch& batch) const {
        Compared compared;
        compared.last = batch.pairs.back();
        compared.count = batch.pairs.size();
        std::map<std::int64_t, Known> known;
        for (const auto& [document, packed] : batch.texts) {
            std::optional<Digest> digest = unpack(packed);
            if (!digest) {
                compared.damaged = document;
                return compared;
            }
            StoryWords words = story_words(digest->text, [&](std::string_view token) {
                return TellingWord{short_hash(token), rarity_.of(token)};
            });
            known.emplace(document, Known{std::move(digest->text), std::move(words)});
        }
        for (const auto& [a, b] : batch.pairs) {
            const auto first = known.find(a);
            const auto second = known.find(b);
            if (first == known.end() || second == known.end()) continue;
            const std::optional<double> odds = story_odds(first->second.words, second->second.words);
            if (!odds || *odds < least_odds) continue;
            Story story{a, b, links_between(first->second.text, second->second.text, *odds >= sure_odds)};
            if (!story.links.empty()) compared.stories.push_back(std::move(story));
        }
        return compared;
    }

private:
    struct Known {
        Text text;
        StoryWords words;
    };

    const Ruleset& rules_;
    Rarity rarity_;
    Widths widths_;

    // The checks take texts in a row, so the two are moved there and back.
    [[nodiscard]] std::vector<StoredLink> links_between(Text& a, Text& b, bool sure) const {
        std::vector<Text> texts;
        texts.push_back(std::move(a));
        texts.push_back(std::move(b));
        CheckInput input{rules_, texts, widths_, Level::error};
        input.same_story = true;
        std::vector<StoredLink> links;
        for (const FigureLink& link : find_links(input))
            if (sure || same_subject(input.claim(link.a), input.claim(link.b)))
                links.push_back({link.a.figure, link.b.figure, link.score, link.disputed});
        a = std::move(texts[0]);
        b = std::move(texts[1]);
        return links;
    }
};

/// Turns open groups into open pairs.
std::optional<Error> pair_up(Store& store, Observer& observer) {
    Keys keys(store.database());
    Pairs pairs(store.database());
    observer.progress(Stage::sorting, 0, 0);
    store.begin();
    keys.sort_new();
    if (auto error = store.commit()) return error;
    const auto total = static_cast<std::uint64_t>(keys.count_open());
    std::uint64_t done = 0;
    for (std::int64_t last = -1;;) {
        const std::vector<KeyedDocument> rows = keys.open_groups_after(last, rows_a_step);
        if (rows.empty()) break;
        store.begin();
        for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
            while (end < rows.size() && rows[end].key == rows[begin].key) ++end;
            for (const DocumentPair& pair : pairs_of_group({rows.data() + begin, end - begin})) pairs.add(pair);
            ++done;
        }
        last = rows.back().key;
        keys.close_up_to(last);
        if (auto error = store.commit()) return error;
        observer.progress(Stage::sorting, done, total);
    }
    return store.database().failure();
}

}  // namespace

std::vector<DocumentPair> pairs_of_group(std::span<const KeyedDocument> group) {
    std::vector<DocumentPair> pairs;
    const auto near = [&](std::size_t j, std::size_t i) {
        return group[j].day == 0 || group[i].day - group[j].day <= most_days_apart;
    };
    for (std::size_t i = 1; i < group.size(); ++i) {
        if (is_weak(group[i].key) && i > nearest_texts && near(i - nearest_texts - 1, i)) continue;
        for (std::size_t j = i; j-- > 0 && i - j <= nearest_texts && near(j, i);)
            if (group[i].document != group[j].document) pairs.push_back({group[j].document, group[i].document});
    }
    return pairs;
}

std::optional<Error> compare_pairs(const Ruleset& rules, const AuditOptions& options, Store& store,
                                   Observer& observer) {
    Result<std::unique_ptr<Database>> connection = store.second_connection();
    if (!connection) return connection.errors().front();
    Documents documents(**connection);
    Pairs open(**connection);
    Pairs pairs(store.database());
    Stories stories(store.database());
    const PairComparer comparer(rules);
    const auto total = static_cast<std::uint64_t>(pairs.count());
    std::uint64_t done = 0;
    std::size_t batches = 0;
    DocumentPair last{-1, -1};
    std::optional<std::int64_t> damaged;
    store.begin();
    work_in_order<PairBatch, Compared>(
        options.jobs,
        [&]() -> std::optional<PairBatch> {
            PairBatch batch{open.after(last, pairs_a_batch), {}};
            if (batch.pairs.empty()) return std::nullopt;
            last = batch.pairs.back();
            for (const auto& [a, b] : batch.pairs)
                for (const std::int64_t document : {a, b})
                    if (std::string& text = batch.texts[document]; text.empty()) text = documents.load_packed(document);
            std::erase_if(batch.texts, [](const auto& entry) { return entry.second.empty(); });
            return batch;
        },
        [&](const PairBatch& batch) { return comparer.compare(batch); },
        [&](const Compared& compared) {
            damaged = compared.damaged;
            if (damaged) return false;
            for (const Story& story : compared.stories) stories.put(story);
            pairs.remove_up_to(compared.last);
            observer.progress(Stage::comparing, done += compared.count, total);
            if (++batches % batches_a_commit != 0) return !store.database().failure();
            if (store.commit()) return false;
            store.begin();
            return !store.database().failure();
        });
    if (damaged) store.database().fail_damaged();
    if ((*connection)->failure()) return (*connection)->failure();
    return store.commit();
}

std::optional<Error> compare_texts(const Ruleset& rules, const AuditOptions& options, Store& store,
                                   Observer& observer) {
    if (auto error = pair_up(store, observer)) return error;
    return compare_pairs(rules, options, store, observer);
}

}  // namespace stimmig
