// SQLite as this program uses it: one connection a thread, queries that are prepared once.
// After a failure nothing is done any more and the first failure stays: callers ask for it where they commit.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace stimmig {

class Database;

/// A prepared statement. Parameters are numbered from 1, columns from 0.
class Query {
public:
    Query() = default;
    Query(Database& database, std::string_view sql);
    Query(Query&&) noexcept = default;
    Query& operator=(Query&&) noexcept = default;

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, std::string_view text);  ///< must stay until the next `next`
    void bind_blob(int parameter, std::string_view bytes);
    void bind_real(int parameter, double value);
    void bind_null(int parameter);
    /// Binds "" as NULL.
    void bind_or_null(int parameter, std::string_view text);

    /// The next row. False at the end or after a failure; the query can then be bound anew.
    bool next();
    /// Runs a statement that gives no rows.
    void run();
    /// Ends a query whose rows were not all taken.
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;  ///< valid until `next`; "" for NULL; of blobs their bytes
    [[nodiscard]] bool is_null(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    Database* database_ = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
public:
    enum class Mode { create, read_write, read_only };
    /// An empty path is a database of its own in a temporary file, which nobody else sees.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const std::string& path, Mode mode);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Statements without parameters, whose rows nobody wants.
    void run(const std::string& sql);
    /// The first value of a query's first row; 0 where there is none.
    [[nodiscard]] std::int64_t number(const std::string& sql);
    /// Rows that the last statement changed.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t last_id() const;

    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
    /// Keeps the failure that `code` stands for, unless there is one already.
    void fail(int code);
    /// Keeps that what the store holds cannot be read.
    void fail_damaged();

private:
    friend class Query;
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    Database(std::string path, std::unique_ptr<sqlite3, Close> handle)
        : path_(std::move(path)), handle_(std::move(handle)) {}

    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
    std::optional<Error> failure_;
};

}  // namespace stimmig
