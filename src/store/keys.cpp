#include "store/keys.h"

namespace stimmig {

Keys::Keys(Database& database)
    : database_(database),
      add_(database, "INSERT INTO new_keys (key, day, tie, document) VALUES (?, ?, ?, ?)"),
      remove_(database, "DELETE FROM keys WHERE key = ? AND day = ? AND tie = ? AND document = ?"),
      open_groups_(database,
                   "SELECT key, day, tie, document FROM open_keys CROSS JOIN keys USING (key) WHERE key > ? "
                   "ORDER BY key, day, tie, document"),
      close_(database, "DELETE FROM open_keys WHERE key <= ?") {}

void Keys::add(std::int64_t key, const KeyedDocument& document) {
    add_.bind(1, key);
    add_.bind(2, document.day);
    add_.bind(3, document.tie);
    add_.bind(4, document.document);
    add_.run();
}

void Keys::remove(std::int64_t key, const KeyedDocument& document) {
    remove_.bind(1, key);
    remove_.bind(2, document.day);
    remove_.bind(3, document.tie);
    remove_.bind(4, document.document);
    remove_.run();
}

void Keys::sort_new() {
    // In the order of the table, so that its pages are written one after the other.
    database_.run("INSERT OR IGNORE INTO keys SELECT key, day, tie, document FROM new_keys ORDER BY 1, 2, 3, 4");
    // Most keys are those of one text alone. They are left out here and not deleted afterwards: SQLite would hold the
    // numbers of all rows that it is to delete in memory.
    database_.run(
        "INSERT OR IGNORE INTO open_keys SELECT key FROM new_keys GROUP BY key "
        "HAVING (SELECT count(*) FROM (SELECT 1 FROM keys WHERE keys.key = new_keys.key LIMIT 2)) > 1");
    database_.run("DELETE FROM new_keys");
}

void Keys::clear() {
    for (const char* table : {"keys", "new_keys", "open_keys"}) database_.run(std::string("DELETE FROM ") + table);
}

std::int64_t Keys::count_open() {
    return database_.number("SELECT count(*) FROM open_keys");
}

std::vector<KeyedDocument> Keys::open_groups_after(std::int64_t key, std::size_t most) {
    std::vector<KeyedDocument> found;
    open_groups_.bind(1, key);
    while (open_groups_.next()) {
        const KeyedDocument next{open_groups_.integer(0), open_groups_.integer(1), open_groups_.integer(2),
                                 open_groups_.integer(3)};
        if (found.size() >= most && next.key != found.back().key) break;
        found.push_back(next);
    }
    open_groups_.reset();
    return found;
}

void Keys::close_up_to(std::int64_t key) {
    close_.bind(1, key);
    close_.run();
}

}  // namespace stimmig
