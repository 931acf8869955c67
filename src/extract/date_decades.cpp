// Decades and centuries.
#include <array>
#include <utility>

#include "extract/date_parts.h"
#include "extract/interpret.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// "20er" are of this century or the last: of the last where this one's had not begun, or the thirties follow.
bool are_nineteen_twenties(const ExtractContext& context, const Match& match) {
    constexpr int begun = 2020;
    if (context.published && calendar::year_of(*context.published) < begun) return true;
    const std::string_view rest = match["rest"];
    return rest.find("30er") != std::string_view::npos || rest.find("reißiger") != std::string_view::npos;
}

/// Which of so many years begin its middle and its end.
struct Parts {
    int middle = 0, end = 0, length = 0;
};

// "Anfang der 80er", "Mitte des 19. Jahrhunderts": years from the first on, all of them or those of a part.
Figure years_of(const ExtractContext& context, const Match& match, int first, const Parts& parts, Precision precision) {
    const auto years = [&](int from, int to) {
        return first_of_list(match, dated(calendar::years_span(first + from, first + to - 1), precision));
    };
    switch (read_part(context, match["part"])) {
        case calendar::Part::begin:
            return years(0, parts.middle);
        case calendar::Part::middle:
            return years(parts.middle, parts.end);
        case calendar::Part::end:
            return years(parts.end, parts.length);
        case calendar::Part::whole:
            break;
    }
    return years(0, parts.length);
}

}  // namespace

std::optional<Figure> read_decade(const ExtractContext& context, const Match& match) {
    static constexpr std::array<std::pair<std::string_view, int>, 9> words = {{{"null", 2000},
                                                                               {"zwanz", 0},
                                                                               {"dreiß", 1930},
                                                                               {"vierz", 1940},
                                                                               {"fünfz", 1950},
                                                                               {"sechz", 1960},
                                                                               {"siebz", 1970},
                                                                               {"achtz", 1980},
                                                                               {"neunz", 1990}}};
    int first = 0;
    if (const std::string_view digits = match["decade"]; !digits.empty()) {
        const int value = read_digits(digits).value_or(0);
        first = digits.size() == 4 ? value : value == 0 || value == 10 ? 2000 + value : value == 20 ? 0 : 1900 + value;
        const std::string_view before = word_before(context.document.text, match.span().begin);
        const bool bare = match.text().ends_with("er");
        // "Anfang der 80er", "den 90ern", but neither "80er-Zone" nor "eine 50er Marke".
        if (bare && digits.size() == 2 && match["part"].empty()) return std::nullopt;
        if (in_compound(context.document.text, match.span())) return std::nullopt;
        if (bare && digits.size() == 4 && starts_upper(word_after(context.document.text, match.span().end))) {
            return std::nullopt;
        }
        if (match.text().ends_with("ern") && digits.size() == 2 && match["part"].empty() && before != "den") {
            return std::nullopt;
        }
    } else {
        const std::string word = lower(match["decade_word"]);
        for (const auto& [stem, year] : words) {
            if (word.starts_with(stem)) first = year;
        }
        if (in_compound(context.document.text, match.span())) return std::nullopt;
        const bool plural = match.text().ends_with("ern");
        const std::string_view before = word_before(context.document.text, match.span().begin);
        if (plural && match["part"].empty() && before != "den") return std::nullopt;
        // "Anfang der Neunziger"; "Ende Achtziger" and "der Achtziger" are ages.
        if (match.text().ends_with("iger") && match.text().find("der ") == std::string_view::npos) return std::nullopt;
    }
    if (first == 0 && are_nineteen_twenties(context, match)) first = 1920;
    // "20er Jahre" may be of either century.
    if (first == 0) return first_of_list(match, dated(std::nullopt, Precision::decade));
    return years_of(context, match, first, {4, 7, 10}, Precision::decade);
}

std::optional<Figure> read_century(const ExtractContext& context, const Match& match) {
    const auto century = parse_ordinal(lower(match["century"]));
    if (!century || *century < 1 || *century > 21) return std::nullopt;
    const std::string_view after = word_after(context.document.text, match.span().end);
    if (after == "v" || after == "v.Chr" || after == "vor") return std::nullopt;
    const int first = *century * 100 - 99;
    return years_of(context, match, first, {33, 66, 100}, Precision::century);
}

}  // namespace stimmig
