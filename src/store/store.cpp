#include "store/store.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>

#include "base/system_error.h"
#include "store/schema.h"

namespace stimmig {
namespace {

Result<std::unique_ptr<Database>> open_to_write(const std::string& path, std::size_t memory) {
    auto database = Database::open(path, Database::Mode::create);
    if (!database) return database;
    Database& handle = **database;
    // Before anything is written: a file that is no store stays as it is.
    if (const auto error = prepare_schema(handle, path, true)) return *error;
    // A crash of the machine may take the last commits with it, but a killed process loses none.
    handle.run("PRAGMA journal_mode = WAL");
    handle.run("PRAGMA synchronous = NORMAL");
    handle.run("PRAGMA wal_autocheckpoint = 8000");
    handle.run("PRAGMA cache_size = -" + std::to_string(memory / 1024));
    handle.run("PRAGMA temp_store = FILE");
    if (handle.failure()) return *handle.failure();
    return database;
}

}  // namespace

void Store::Remove::operator()(const std::string* path) const {
    for (const char* end : {"", "-wal", "-shm"}) {
        std::error_code ignored;
        std::filesystem::remove(*path + end, ignored);
    }
    delete path;
}

Store::Store(std::string path, std::optional<StoreLock> lock, std::unique_ptr<Database> database)
    : path_(std::move(path)), lock_(std::move(lock)), database_(std::move(database)) {}

Result<Store> Store::open(const std::string& path, std::size_t memory) {
    Result<StoreLock> lock = StoreLock::take(path);
    if (!lock) return lock.errors();
    Result<std::unique_ptr<Database>> database = open_to_write(path, memory);
    if (!database) return database.errors();
    return Store(path, std::move(*lock), std::move(*database));
}

Result<Store> Store::open_to_read(const std::string& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return Error{path, 0, 0, "there is no such store", "diesen Speicher gibt es nicht"};
    auto database = Database::open(path, Database::Mode::read_write);
    // On a medium that cannot be written.
    if (!database) database = Database::open(path, Database::Mode::read_only);
    if (!database) return database.errors();
    if (const auto error = prepare_schema(**database, path, false)) return *error;
    return Store(path, std::nullopt, std::move(*database));
}

Result<Store> Store::temporary(std::size_t memory) {
    std::string path = (std::filesystem::temp_directory_path() / "stimmig-XXXXXX").string();
    const int descriptor = mkstemp(path.data());
    if (descriptor < 0) return system_error(path, "cannot be written", "nicht zu schreiben", errno);
    close(descriptor);
    Temporary temporary(new std::string(path));
    Result<std::unique_ptr<Database>> database = open_to_write(path, memory);
    if (!database) return database.errors();
    Store store(path, std::nullopt, std::move(*database));
    store.temporary_ = std::move(temporary);
    return store;
}

Result<std::unique_ptr<Database>> Store::second_connection() const {
    return Database::open(path_, Database::Mode::read_write);
}

void Store::begin() {
    database_->run("BEGIN IMMEDIATE");
}

std::optional<Error> Store::commit() {
    database_->run("COMMIT");
    return database_->failure();
}

std::int64_t Store::provenance_id(const Provenance& provenance) {
    const auto bind = [&](Query& query) {
        query.bind(1, provenance.version);
        query.bind(2, provenance.reading);
        query.bind(3, provenance.checks);
        query.bind(4, provenance.comparing);
    };
    Query insert(*database_,
                 "INSERT OR IGNORE INTO provenance (version, reading, checks, comparing) VALUES (?, ?, ?, ?)");
    bind(insert);
    insert.run();
    Query find(*database_,
               "SELECT id FROM provenance WHERE version = ? AND reading = ? AND checks = ? AND comparing = ?");
    bind(find);
    return find.next() ? find.integer(0) : 0;
}

Provenance Store::provenance(std::int64_t id) {
    Query find(*database_, "SELECT version, reading, checks, comparing FROM provenance WHERE id = ?");
    find.bind(1, id);
    if (!find.next()) return {};
    return {std::string(find.text(0)), std::string(find.text(1)), std::string(find.text(2)), std::string(find.text(3))};
}

Run last_run(Database& database) {
    Query last(database, "SELECT id, provenance, finished FROM runs ORDER BY id DESC LIMIT 1");
    if (!last.next()) return {};
    return {last.integer(0), last.integer(1), last.integer(2) != 0};
}

Run begin_run(Database& database, std::int64_t provenance) {
    Run run = last_run(database);
    if (run.id != 0 && !run.finished) {
        if (run.provenance != provenance) {
            Query update(database, "UPDATE runs SET provenance = ? WHERE id = ?");
            update.bind(1, provenance);
            update.bind(2, run.id);
            update.run();
        }
    } else {
        Query insert(database, "INSERT INTO runs (provenance) VALUES (?)");
        insert.bind(1, provenance);
        insert.run();
        run.id = database.last_id();
    }
    return {run.id, provenance, false};
}

void finish_run(Database& database, const Run& run) {
    // At the end, since an index is built faster than kept; those who search look names up in them.
    database.run("CREATE INDEX IF NOT EXISTS figures_by_subject ON figures (subject)");
    database.run("CREATE INDEX IF NOT EXISTS figures_by_measure ON figures (measure)");
    Query update(database, "UPDATE runs SET finished = 1 WHERE id = ?");
    update.bind(1, run.id);
    update.run();
}

}  // namespace stimmig
