// What comes out of an archive goes into the store, and what no longer comes goes out of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/observer.h"
#include "audit/raw_text.h"
#include "audit/reading.h"
#include "store/findings.h"
#include "store/keys.h"
#include "store/pairs.h"
#include "store/stories.h"

namespace stimmig {

class Intake {
public:
    /// `archive`: its bytes, as far as they are known beforehand; tells how many texts are still to come.
    Intake(const Ruleset& rules, Store& store, const Run& run, Observer& observer,
           std::optional<std::uint64_t> archive);

    /// One step through the archive, in order. `read` is none for a text that could not be read.
    void take(const RawText& raw, std::optional<ReadText> read);
    /// Commits now and then. False once the store takes no more.
    bool commit_if_due();
    /// At the end: files that did not come along are gone.
    void forget_missing();

private:
    /// Numbers that were seen, a bit each.
    class Seen {
    public:
        void add(std::int64_t number);
        [[nodiscard]] bool has(std::int64_t number) const;

    private:
        std::vector<bool> bits_;
    };

    Rarity rarity_;
    Store& store_;
    Run run_;
    Observer& observer_;
    Documents documents_;
    Keys keys_;
    Pairs pairs_;
    Stories stories_;
    Findings findings_;
    std::string path_;  ///< of the file whose texts come
    std::int64_t file_ = 0;
    bool faulty_ = false;  ///< one of its texts could not be read: it is looked at again next time
    Seen seen_files_, seen_documents_;
    std::optional<std::uint64_t> archive_;
    std::uint64_t bytes_ = 0;
    std::uint64_t texts_ = 0;
    std::uint64_t uncommitted_ = 0;

    void count_text();
    void open_file(const std::string& path);
    void close_file(const RawText& end);
    void keep(const std::string& hash, ReadText read);
    void put_findings(std::int64_t document, ReadText& read);
    void remove(std::int64_t document);
};

}  // namespace stimmig
