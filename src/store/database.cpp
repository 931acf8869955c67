#include "store/database.h"

#include <sqlite3.h>

namespace stimmig {
namespace {

/// SQLite's result codes in the words of someone who has a store and not a database.
Error explain(const std::string& path, int code, const char* detail) {
    switch (code & 0xFF) {
        case SQLITE_FULL:
            return {path, 0, 0, "the disk is full; what was committed is kept",
                    "der Datenträger ist voll; was schon gesichert war, bleibt erhalten"};
        case SQLITE_CORRUPT:
            return {path, 0, 0, std::string("the store is damaged: ") + detail,
                    std::string("der Speicher ist beschädigt: ") + detail};
        case SQLITE_NOTADB:
            return {path, 0, 0, "is no store of stimmig", "ist kein Speicher von stimmig"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {path, 0, 0, "the store cannot be written", "der Speicher ist nicht zu schreiben"};
        case SQLITE_CANTOPEN:
            return {path, 0, 0, "the store cannot be opened", "der Speicher ist nicht zu öffnen"};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {path, 0, 0, "another program is using the store", "ein anderes Programm benutzt den Speicher"};
        case SQLITE_IOERR:
            return {path, 0, 0, std::string("the store cannot be read or written: ") + detail,
                    std::string("der Speicher ist nicht zu lesen oder zu schreiben: ") + detail};
        default:
            return {path, 0, 0, std::string("store: ") + detail, std::string("Speicher: ") + detail};
    }
}

}  // namespace

void Query::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Database::Close::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Query::Query(Database& database, std::string_view sql) : database_(&database) {
    if (database.failure_) return;
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(database.handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) database.fail(code);
}

void Query::bind(int parameter, std::int64_t value) {
    if (statement_) sqlite3_bind_int64(statement_.get(), parameter, value);
}

void Query::bind(int parameter, std::string_view text) {
    if (statement_)
        sqlite3_bind_text(statement_.get(), parameter, text.data() ? text.data() : "", static_cast<int>(text.size()),
                          SQLITE_STATIC);
}

void Query::bind_blob(int parameter, std::string_view bytes) {
    if (statement_)
        sqlite3_bind_blob(statement_.get(), parameter, bytes.data() ? bytes.data() : "", static_cast<int>(bytes.size()),
                          SQLITE_STATIC);
}

void Query::bind_real(int parameter, double value) {
    if (statement_) sqlite3_bind_double(statement_.get(), parameter, value);
}

void Query::bind_null(int parameter) {
    if (statement_) sqlite3_bind_null(statement_.get(), parameter);
}

void Query::bind_or_null(int parameter, std::string_view text) {
    if (text.empty()) {
        bind_null(parameter);
    } else {
        bind(parameter, text);
    }
}

bool Query::next() {
    if (!statement_ || database_->failure_) return false;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(statement_.get());
    if (code != SQLITE_DONE) database_->fail(code);
    return false;
}

void Query::run() {
    while (next()) continue;
}

void Query::reset() {
    if (statement_) sqlite3_reset(statement_.get());
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Query::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Query::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const std::string& path, Mode mode) {
    const int flags = (mode == Mode::create       ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                       : mode == Mode::read_write ? SQLITE_OPEN_READWRITE
                                                  : SQLITE_OPEN_READONLY) |
                      SQLITE_OPEN_NOMUTEX;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    std::unique_ptr<sqlite3, Close> owned(handle);
    if (code != SQLITE_OK) return explain(path, code, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, 5000);
    return std::unique_ptr<Database>(new Database(path, std::move(owned)));
}

void Database::run(const std::string& sql) {
    if (failure_) return;
    const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const std::string& sql) {
    Query query(*this, sql);
    if (!query.next()) return 0;
    const std::int64_t value = query.integer(0);
    query.reset();
    return value;
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(handle_.get());
}

std::int64_t Database::last_id() const {
    return sqlite3_last_insert_rowid(handle_.get());
}

void Database::fail(int code) {
    if (!failure_) failure_ = explain(path_, code, sqlite3_errmsg(handle_.get()));
}

void Database::fail_damaged() {
    if (!failure_) failure_ = explain(path_, SQLITE_CORRUPT, sqlite3_errstr(SQLITE_CORRUPT));
}

}  // namespace stimmig
