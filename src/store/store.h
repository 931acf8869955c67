// What an audit knows, in one SQLite file: texts as digests, their keys, which of them tell the same story, findings.
#pragma once

#include <memory>
#include <string>

#include "store/database.h"
#include "store/lock.h"

namespace stimmig {

/// The rules that each kind of result depends on, as hashes, and the program's version.
struct Provenance {
    std::string version;
    std::string reading;    ///< figures and claims
    std::string checks;     ///< findings within one text
    std::string comparing;  ///< findings between texts

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

class Store {
public:
    /// For an audit, the only one at a time; creates the file where there is none. `memory`: bytes for SQLite's cache.
    [[nodiscard]] static Result<Store> open(const std::string& path, std::size_t memory);
    /// For questions; an audit may be at work.
    [[nodiscard]] static Result<Store> open_to_read(const std::string& path);
    /// Of its own in the folder for temporary files; it goes with this object.
    [[nodiscard]] static Result<Store> temporary(std::size_t memory);

    [[nodiscard]] Database& database() { return *database_; }
    /// Another connection to the same file, for another thread.
    [[nodiscard]] Result<std::unique_ptr<Database>> second_connection() const;

    void begin();
    /// From here on nothing that was done since `begin` can get lost.
    [[nodiscard]] std::optional<Error> commit();

    /// Its number; a new one where it was not there yet.
    [[nodiscard]] std::int64_t provenance_id(const Provenance& provenance);
    [[nodiscard]] Provenance provenance(std::int64_t id);

private:
    /// Removes files when it goes.
    struct Remove {
        void operator()(const std::string* path) const;
    };
    using Temporary = std::unique_ptr<const std::string, Remove>;

    Store(std::string path, std::optional<StoreLock> lock, std::unique_ptr<Database> database);

    std::string path_;
    Temporary temporary_;  // goes after the database that uses it
    std::optional<StoreLock> lock_;
    std::unique_ptr<Database> database_;
};

/// One audit of a store, finished or not.
struct Run {
    std::int64_t id = 0;
    std::int64_t provenance = 0;
    bool finished = false;
};

/// The last run; id 0 where there was none.
[[nodiscard]] Run last_run(Database& database);
/// Goes on with the last run where it was not finished, else begins another.
[[nodiscard]] Run begin_run(Database& database, std::int64_t provenance);
void finish_run(Database& database, const Run& run);

}  // namespace stimmig
