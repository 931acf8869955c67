#include "audit/keyed_stream.h"

#include <nlohmann/json.hpp>

#include "audit/base64.h"
#include "audit/blocking.h"
#include "audit/comparing.h"
#include "audit/content_hash.h"
#include "store/digest_bytes.h"
#include "store/documents.h"
#include "store/findings.h"

namespace stimmig {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t lines_a_commit = 20'000;

Message message_of(const Json& json) {
    return {json.at("de").get<std::string>(), json.at("en").get<std::string>()};
}

/// Throws what nlohmann throws, or out_of_range for figures that the text does not have.
Finding finding_of(const Json& json, std::size_t figures) {
    Finding finding;
    finding.rule = json.at("rule").get<std::string>();
    finding.level = parse_level(json.at("level").get<std::string>()).value();
    finding.message = message_of(json.at("message"));
    finding.cause = json.at("cause").get<std::string>();
    finding.fingerprint = json.at("fingerprint").get<std::string>();
    for (const Json& line : json.at("details")) finding.details.push_back(message_of(line));
    const auto number_below = [](const Json& value, std::size_t limit) {
        const auto number = value.get<std::uint32_t>();
        if (number >= limit) throw std::out_of_range("a figure that the text does not have");
        return number;
    };
    for (const Json& figure : json.at("figures")) finding.figures.push_back({0, number_below(figure, figures)});
    for (const Json& pair : json.at("divergent"))
        finding.divergent.emplace_back(number_below(pair.at(0), finding.figures.size()),
                                       number_below(pair.at(1), finding.figures.size()));
    for (const Json& figure : json.at("agreeing"))
        finding.agreeing.push_back(number_below(figure, finding.figures.size()));
    return finding;
}

class KeyedStream {
public:
    KeyedStream(Store& store, const Run& run)
        : run_(run), documents_(store.database()), pairs_(store.database()), findings_(store.database(), run.id) {}

    /// Throws what is wrong with the line.
    void take(const std::string& line) {
        const Json json = Json::parse(line);
        const auto& key = json.at("key").get_ref<const std::string&>();
        if (key != key_) close_group();
        key_ = key;
        const auto digest_at = json.find("digest");
        if (digest_at == json.end()) return;  // a further figure of the same text
        const std::optional<std::string> packed = from_base64(digest_at->get_ref<const std::string&>());
        std::optional<Digest> digest = packed ? unpack(*packed) : std::nullopt;
        if (!digest) throw std::invalid_argument("digest");
        KeyedDocument place = place_in_group(digest->text.document);
        const auto findings = json.find("findings");
        const std::size_t figures = digest->text.figures.size();
        std::vector<Text> texts;
        if (findings != json.end()) texts.push_back(digest->text);
        place.document = add(std::move(*digest), *packed);
        if (findings == json.end()) {
            group_.push_back(place);
            return;
        }
        for (const Json& each : *findings) {
            StoredFinding stored;
            stored.finding = finding_of(each, figures);
            stored.apart = distance_of(texts, stored.finding);
            stored.documents = {place.document};
            stored.document = place.document;
            findings_.put(stored);
        }
    }

    void close_group() {
        for (const DocumentPair& pair : pairs_of_group(group_)) pairs_.add(pair);
        group_.clear();
    }

private:
    Run run_;
    Documents documents_;
    Pairs pairs_;
    Findings findings_;
    std::string key_;
    std::vector<KeyedDocument> group_;

    /// The text's number; a text comes with each of its keys.
    std::int64_t add(Digest digest, std::string packed) {
        NewDocument document;
        document.file = documents_.add_file(digest.text.document.path);
        document.hash = content_hash(packed);
        if (const auto known = documents_.find(document.file, document.hash)) return known->id;
        document.provenance = run_.provenance;
        document.digest = std::move(digest);
        document.packed = std::move(packed);
        return documents_.add(document);
    }
};

}  // namespace

std::optional<Error> take_keyed_lines(const std::function<bool(std::string&)>& next, Store& store, const Run& run,
                                      Observer& observer) {
    KeyedStream stream(store, run);
    std::string line;
    std::string before;
    std::uint32_t number = 0;
    store.begin();
    while (next(line)) {
        ++number;
        if (line.empty()) continue;
        if (line < before)
            return Error{"-", number, 0, "the lines are not sorted (LC_ALL=C sort)",
                         "die Zeilen sind nicht sortiert (LC_ALL=C sort)"};
        try {
            stream.take(line);
        } catch (const std::exception&) {
            return Error{"-", number, 0, "not a line of extract --keyed", "keine Zeile von extract --keyed"};
        }
        std::swap(line, before);
        if (number % lines_a_commit != 0) continue;
        observer.progress(Stage::reading, number, 0);
        if (auto error = store.commit()) return error;
        store.begin();
    }
    stream.close_group();
    return store.commit();
}

}  // namespace stimmig
