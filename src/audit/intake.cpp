#include "audit/intake.h"

#include <algorithm>

#include "audit/blocking.h"

namespace stimmig {
namespace {

// What a killed run loses at most, against what a commit costs.
constexpr std::uint64_t texts_a_commit = 2000;

}  // namespace

void Intake::Seen::add(std::int64_t number) {
    const auto at = static_cast<std::size_t>(number);
    if (at >= bits_.size()) bits_.resize(std::max(at + 1, bits_.size() * 2));
    bits_[at] = true;
}

bool Intake::Seen::has(std::int64_t number) const {
    const auto at = static_cast<std::size_t>(number);
    return at < bits_.size() && bits_[at];
}

Intake::Intake(const Ruleset& rules, Store& store, const Run& run, Observer& observer,
               std::optional<std::uint64_t> archive)
    : rarity_(rules),
      store_(store),
      run_(run),
      observer_(observer),
      documents_(store.database()),
      keys_(store.database()),
      pairs_(store.database()),
      stories_(store.database()),
      findings_(store.database(), run.id),
      archive_(archive) {}

// As many texts to come as bytes, compared with those that have come.
void Intake::count_text() {
    ++texts_;
    const double share = archive_ ? static_cast<double>(bytes_) / static_cast<double>(*archive_) : 0;
    const double total = share > 0 ? static_cast<double>(texts_) / std::min(share, 1.0) : 0;
    observer_.progress(Stage::reading, texts_, static_cast<std::uint64_t>(total));
}

void Intake::take(const RawText& raw, std::optional<ReadText> read) {
    bytes_ += raw.size;
    if (raw.path != path_ || file_ == 0) open_file(raw.path);
    switch (raw.kind) {
        case RawText::Kind::text:
            count_text();
            ++uncommitted_;
            if (read) {
                keep(raw.hash, std::move(*read));
            } else {
                faulty_ = true;
            }
            // A file that is one text ends with it.
            if (format_of(without_compression(raw.path)) != Format::jsonl) close_file(raw);
            break;
        case RawText::Kind::known_text:
            count_text();
            seen_documents_.add(raw.document);
            break;
        case RawText::Kind::file_end:
            close_file(raw);
            break;
        case RawText::Kind::broken_file:
            observer_.complain(*raw.fault);
            file_ = 0;
            break;
        case RawText::Kind::known_file:
            if (!raw.stamp.empty()) documents_.set_stamp(file_, raw.stamp);
            file_ = 0;
            break;
    }
}

void Intake::open_file(const std::string& path) {
    path_ = path;
    faulty_ = false;
    file_ = documents_.add_file(path);
    seen_files_.add(file_);
}

void Intake::close_file(const RawText& end) {
    std::vector<std::int64_t> gone;
    documents_.for_each_of(file_, [&](std::int64_t document) {
        if (!seen_documents_.has(document)) gone.push_back(document);
    });
    for (const std::int64_t document : gone) remove(document);
    documents_.set_read(file_, faulty_ ? std::string() : end.hash, end.stamp, run_.provenance);
    file_ = 0;
}

void Intake::keep(const std::string& hash, ReadText read) {
    if (const std::optional<StoredDocument> known = documents_.find(file_, hash)) {
        // The same line twice is one text.
        if (known->provenance == run_.provenance) {
            seen_documents_.add(known->id);
            return;
        }
        // Other rules, but the same figures: comparisons with other texts stay.
        if (documents_.load_packed(known->id) == read.packed) {
            documents_.set_provenance(known->id, run_.provenance);
            findings_.retire_of(known->id);
            put_findings(known->id, read);
            seen_documents_.add(known->id);
            return;
        }
        remove(known->id);
    }
    KeyedDocument place = place_in_group(read.digest.text.document);
    NewDocument document{file_, hash, run_.provenance, std::move(read.digest), std::move(read.packed)};
    place.document = documents_.add(document);
    read.digest = std::move(document.digest);
    for (const BlockingKey& key : read.keys) keys_.add(key.key, place);
    put_findings(place.document, read);
    seen_documents_.add(place.document);
}

void Intake::put_findings(std::int64_t document, ReadText& read) {
    if (read.findings.empty()) return;
    const std::vector<Text> texts{std::move(read.digest.text)};
    for (Finding& finding : read.findings) {
        StoredFinding stored;
        stored.apart = distance_of(texts, finding);
        stored.finding = std::move(finding);
        stored.documents = {document};
        stored.document = document;
        findings_.put(stored);
    }
}

void Intake::remove(std::int64_t document) {
    const std::optional<Digest> digest = documents_.load(document);
    if (!digest) return;
    KeyedDocument place = place_in_group(digest->text.document);
    place.document = document;
    for (const BlockingKey& key : keys_of(*digest, rarity_)) keys_.remove(key.key, place);
    pairs_.remove_of(document);
    stories_.remove(document);
    findings_.retire_of(document);
    documents_.remove(document);
}

bool Intake::commit_if_due() {
    if (uncommitted_ < texts_a_commit) return !store_.database().failure();
    uncommitted_ = 0;
    if (store_.commit()) return false;
    store_.begin();
    return !store_.database().failure();
}

void Intake::forget_missing() {
    std::vector<std::int64_t> gone;
    documents_.for_each_file([&](std::int64_t file) {
        if (!seen_files_.has(file)) gone.push_back(file);
    });
    for (const std::int64_t file : gone) {
        std::vector<std::int64_t> texts;
        documents_.for_each_of(file, [&](std::int64_t document) { texts.push_back(document); });
        for (const std::int64_t document : texts) remove(document);
        documents_.forget_file(file);
    }
}

}  // namespace stimmig
