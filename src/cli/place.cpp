#include "cli/place.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "cli/wording.h"
#include "link/places.h"

namespace stimmig {
namespace {

/// Takes ":12" off the end.
std::optional<std::uint32_t> take_number(std::string_view& typed) {
    const std::size_t colon = typed.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    const char* begin = typed.data() + colon + 1;
    const char* end = typed.data() + typed.size();
    std::uint32_t number = 0;
    const auto [stop, error] = std::from_chars(begin, end, number);
    if (error != std::errc() || stop != end || begin == end || number == 0) return std::nullopt;
    typed = typed.substr(0, colon);
    return number;
}

struct Candidate {
    std::uint32_t figure = 0, first = 0, last = 0;  ///< columns, inclusive
};

}  // namespace

std::optional<NamedPlace> parse_place(std::string_view typed) {
    const std::optional<std::uint32_t> last = take_number(typed);
    if (!last) return std::nullopt;
    const std::optional<std::uint32_t> line = take_number(typed);
    if (line) return NamedPlace{std::string(typed), *line, *last};
    return NamedPlace{std::string(typed), *last, 0};
}

Result<std::uint32_t> figure_at(const Text& text, const NamedPlace& place, Language language) {
    const auto say = [&](std::string_view de, std::string_view en) { return std::string(in(language, de, en)); };
    const auto fail = [&](const std::string& message) { return Error{place.path, place.line, 0, message}; };
    std::vector<Candidate> candidates;
    std::uint32_t nearest_line = 0;
    for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
        const Span in_file = text.document.origin.to_file(text.figures[i].span);
        const Position begin = text.document.position(in_file.begin);
        const Position end = text.document.position(in_file.end);
        if (begin.line <= place.line && place.line <= end.line) {
            candidates.push_back(
                {i, begin.line < place.line ? 1 : begin.column, end.line > place.line ? UINT32_MAX : end.column});
        } else {
            const auto away = [&](std::uint32_t line) {
                return line > place.line ? line - place.line : place.line - line;
            };
            if (nearest_line == 0 || away(begin.line) < away(nearest_line)) nearest_line = begin.line;
        }
    }
    if (candidates.empty())
        return fail(say("in dieser Zeile steht keine Zahl", "there is no figure in this line") +
                    (nearest_line == 0 ? ""
                                       : say("; die nächste steht in Zeile ", "; the nearest is in line ") +
                                             std::to_string(nearest_line)));
    if (place.column == 0 && candidates.size() > 1) {
        std::string list;
        for (const Candidate& each : candidates) {
            const Span span = text.figures[each.figure].span;
            list += (list.empty() ? "" : ", ") + std::to_string(each.first) + ' ' +
                    quoted(language, std::string_view(text.document.text).substr(span.begin, span.end - span.begin));
        }
        return fail(
            say("mehrere Zahlen in dieser Zeile; welche Spalte? ", "several figures in this line; which column? ") +
            list);
    }
    const auto distance = [&](const Candidate& each) {
        return place.column < each.first  ? each.first - place.column
               : place.column > each.last ? place.column - each.last
                                          : 0;
    };
    return std::min_element(candidates.begin(), candidates.end(),
                            [&](const Candidate& a, const Candidate& b) { return distance(a) < distance(b); })
        ->figure;
}

}  // namespace stimmig
