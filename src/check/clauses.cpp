#include "check/clauses.h"

#include "check/conclusion_words.h"

namespace stimmig {
namespace {

bool goes_on_to_conclude(const std::vector<Item>& items, std::size_t und) {
    for (std::size_t i = und + 1; i < items.size() && i < und + 3; ++i) {
        if (items[i].type != Item::Type::word) return false;
        if (items[i].concludes(ConclusionWords::concludes)) return true;
    }
    return false;
}

/// Whether a sign parts clauses, unlike "=", "/" and "%".
bool parts(char sign) {
    return sign == ',' || sign == ';' || sign == ':' || sign == '(' || sign == ')' || sign == '-' || sign == '.';
}

}  // namespace

void add_clauses(const std::vector<Item>& items, std::uint32_t sentence, std::vector<Clause>& clauses) {
    std::size_t first = 0;
    char opened_by = ' ';
    const auto close = [&](std::size_t end) {
        if (end > first) clauses.push_back({std::span(items).subspan(first, end - first), sentence, opened_by});
        first = end;
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].type == Item::Type::sign && parts(items[i].text[0])) {
            close(i);
            first = i + 1;
            opened_by = items[i].text[0];
            continue;
        }
        if (items[i].text == "und" && goes_on_to_conclude(items, i)) close(i);
    }
    close(items.size());
}

}  // namespace stimmig
