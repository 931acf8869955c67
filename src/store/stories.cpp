#include "store/stories.h"

#include <algorithm>
#include <cstring>

namespace stimmig {
namespace {

// A link as it lies in the table: two numbers, a double, a flag, in the byte order of the machine's little end.
constexpr std::size_t link_size = 4 + 4 + 8 + 1;

template <typename T>
void append(std::string& bytes, const T& value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <typename T>
T take(std::string_view& bytes) {
    T value;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

std::string pack(const std::vector<StoredLink>& links) {
    std::string bytes;
    bytes.reserve(links.size() * link_size);
    for (const StoredLink& link : links) {
        append(bytes, link.a);
        append(bytes, link.b);
        append(bytes, link.score);
        append(bytes, static_cast<char>(link.disputed));
    }
    return bytes;
}

Story read(const Query& row) {
    Story story{row.integer(0), row.integer(1), {}};
    for (std::string_view bytes = row.text(2); bytes.size() >= link_size;) {
        StoredLink link;
        link.a = take<std::uint32_t>(bytes);
        link.b = take<std::uint32_t>(bytes);
        link.score = take<double>(bytes);
        link.disputed = take<char>(bytes) != 0;
        story.links.push_back(link);
    }
    return story;
}

}  // namespace

Stories::Stories(Database& database)
    : database_(database),
      put_(database, "INSERT OR REPLACE INTO stories (a, b, disputed, links) VALUES (?, ?, ?, ?)"),
      remove_(database, "DELETE FROM stories WHERE a = ?1 OR b = ?1"),
      of_first_(database, "SELECT a, b, links FROM stories WHERE a = ? ORDER BY b"),
      of_second_(database, "SELECT a, b, links FROM stories WHERE b = ? ORDER BY a") {}

void Stories::put(const Story& story) {
    const std::string bytes = pack(story.links);
    put_.bind(1, story.a);
    put_.bind(2, story.b);
    put_.bind(3, std::count_if(story.links.begin(), story.links.end(), [](const auto& link) { return link.disputed; }));
    put_.bind_blob(4, bytes);
    put_.run();
}

void Stories::remove(std::int64_t document) {
    remove_.bind(1, document);
    remove_.run();
}

void Stories::remove_all() {
    database_.run("DELETE FROM stories");
}

void Stories::for_each_disputed(const std::function<void(const Story&)>& visit) {
    Query all(database_, "SELECT a, b, links FROM stories WHERE disputed > 0 ORDER BY a, b");
    while (all.next()) visit(read(all));
}

void Stories::for_each_of(std::int64_t document, const std::function<void(const Story&)>& visit) {
    for (Query* query : {&of_first_, &of_second_}) {
        query->bind(1, document);
        while (query->next()) visit(read(*query));
    }
}

}  // namespace stimmig
