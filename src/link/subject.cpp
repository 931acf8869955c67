#include "link/subject.h"

#include <algorithm>

namespace stimmig {
// The name right before the figure is who did it more often than the one after it.
std::string_view SubjectFinder::nearest(std::uint32_t first, std::uint32_t last, const Surroundings& around,
                                        bool asides) const {
    for (std::uint32_t i = std::min(around.figure_first, last); i-- > first;)
        if (names_.is_name(i) && names_.is_aside(i) == asides) return names_.at(i);
    for (std::uint32_t i = std::max(around.figure_last, first); i < last; ++i)
        if (names_.is_name(i) && names_.is_aside(i) == asides) return names_.at(i);
    return {};
}

// "das Unternehmen", "der Chiphersteller", "sie": a description that rules know, or any that points back.
std::string_view SubjectFinder::refers_back(std::uint32_t first, std::uint32_t last) {
    bool points_back = false;
    for (std::uint32_t i = first; i < last; ++i) {
        const WordInfo& info = book_.at(i);
        if (info.pronoun) points_back = true;
        if (!info.upper || i == first || !book_.at(i - 1).definite) continue;
        if (info.described) return info.described->name;
        if (info.refers) points_back = true;
    }
    return points_back ? std::string_view("?") : std::string_view{};
}

std::string_view SubjectFinder::of_sentence_before(std::uint32_t sentence) const {
    for (std::uint32_t steps = 0; steps < 4 && sentence-- > 0; ++steps)
        if (const std::string_view name = names_.first_of(sentence); !name.empty()) return name;
    return {};
}

std::string SubjectFinder::find(const Surroundings& around) {
    for (const std::uint32_t word : around.labels)
        if (const std::string_view name = names_.at(word); !name.empty()) return std::string(name);
    if (const std::string_view name = nearest(around.first, around.last, around, false); !name.empty())
        return std::string(name);
    const std::string_view back = refers_back(around.first, around.last);
    if (!back.empty() && back != "?") return std::string(back);
    // "Falkenau, der Autobauer aus Zwickau, verlor ...": whom a description means has been named before.
    const std::uint32_t end = back.empty() ? around.end : around.first;
    if (const std::string_view name = nearest(around.begin, end, around, false); !name.empty())
        return std::string(name);
    if (const std::string_view name = of_sentence_before(around.sentence); !name.empty()) return std::string(name);
    if (!names_.main().empty()) return std::string(names_.main());
    return std::string(nearest(around.begin, around.end, around, true));
}

}  // namespace stimmig
