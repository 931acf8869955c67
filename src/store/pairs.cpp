#include "store/pairs.h"

namespace stimmig {

Pairs::Pairs(Database& database)
    : database_(database),
      add_(database, "INSERT OR IGNORE INTO pairs (a, b) VALUES (?, ?)"),
      after_(database, "SELECT a, b FROM pairs WHERE (a, b) > (?, ?) ORDER BY a, b LIMIT ?"),
      remove_(database, "DELETE FROM pairs WHERE (a, b) <= (?, ?)"),
      remove_of_(database, "DELETE FROM pairs WHERE a = ?1 OR b = ?1") {}

void Pairs::add(const DocumentPair& pair) {
    add_.bind(1, pair.a);
    add_.bind(2, pair.b);
    add_.run();
}

std::vector<DocumentPair> Pairs::after(const DocumentPair& pair, std::size_t most) {
    std::vector<DocumentPair> found;
    after_.bind(1, pair.a);
    after_.bind(2, pair.b);
    after_.bind(3, static_cast<std::int64_t>(most));
    while (after_.next()) found.push_back({after_.integer(0), after_.integer(1)});
    return found;
}

void Pairs::remove_up_to(const DocumentPair& pair) {
    remove_.bind(1, pair.a);
    remove_.bind(2, pair.b);
    remove_.run();
}

void Pairs::remove_of(std::int64_t document) {
    remove_of_.bind(1, document);
    remove_of_.run();
}

void Pairs::clear() {
    database_.run("DELETE FROM pairs");
}

std::int64_t Pairs::count() {
    return database_.number("SELECT count(*) FROM pairs");
}

}  // namespace stimmig
