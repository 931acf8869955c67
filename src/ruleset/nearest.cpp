#include "ruleset/nearest.h"

#include <algorithm>

namespace stimmig {
namespace {

constexpr std::size_t longest_compared = 64;  // names are short; this bounds the cost of hostile ones

char fold(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == '_' ? '-' : c;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = fold(a[i - 1]) == fold(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

std::vector<std::string> nearest(std::string_view name, std::span<const std::string> known, std::size_t most) {
    std::vector<std::pair<std::size_t, std::string>> near;
    if (name.empty() || name.size() > longest_compared) return {};
    const std::size_t limit = std::max<std::size_t>(1, (name.size() + 1) / 3);
    for (const std::string& candidate : known) {
        if (candidate.size() > longest_compared) continue;
        const std::size_t distance = edit_distance(name, candidate);
        if (distance <= limit) near.emplace_back(distance, candidate);
    }
    std::sort(near.begin(), near.end());
    near.erase(std::unique(near.begin(), near.end()), near.end());
    std::vector<std::string> names;
    for (std::size_t i = 0; i < near.size() && i < most; ++i) names.push_back(std::move(near[i].second));
    return names;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> known) {
    const std::vector<std::string> near = nearest(name, known);
    return near.empty() ? "" : "; did you mean \"" + near.front() + "\"?";
}

}  // namespace stimmig
