#include "extract/interpret.h"
#include "extract/surroundings.h"

namespace stimmig {

std::optional<Figure> interpret_count(const ExtractContext& context, const Match& match) {
    Figure figure;
    figure.value.kind = Kind::count;
    figure.value.unit = "count";
    const std::string_view number = match["number"];
    if (number.empty()) {
        // "Millionen von Fragen", "Tausende": the text gives no number.
        figure.value.modifier = Modifier::approx;
        return figure;
    }
    // "ein" by itself is an article.
    if (match["scale"].empty() && match["unit"].empty() && is_word(number.substr(0, 3), "ein") && number.size() <= 5) {
        return std::nullopt;
    }
    if (!read_amount(context, number, match["scale"], figure)) return std::nullopt;
    if (const auto second = match["number2"]; !second.empty() && !add_amount(context, second, {}, figure)) {
        return std::nullopt;
    }
    if (const auto unit = match["unit"]; !unit.empty()) {
        const Term* term = context.rules.table("unit").find(unit);
        if (term == nullptr) return std::nullopt;
        figure.value.unit = term->id;
    }
    return figure;
}

}  // namespace stimmig
