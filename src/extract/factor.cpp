#include "extract/interpret.h"

namespace stimmig {

std::optional<Figure> interpret_factor(const ExtractContext& context, const Match& match) {
    Figure figure;
    if (const auto word = match["word"]; !word.empty()) {
        const Term* term = context.rules.table("factor_word").find(word);
        if (term == nullptr) return std::nullopt;
        figure.value.low = figure.value.high = *Number::parse(term->id);
        figure.value.granularity = figure.value.significant = Number::fraction(1, 10);
        figure.value.form = Form::words;
    } else {
        std::string_view number = match["number"];
        while (!number.empty() && number.back() == '-') number.remove_suffix(1);
        // "einfach" multiplies nothing.
        if (!read_amount(context, number, {}, figure) || *figure.value.low == Number(1)) return std::nullopt;
    }
    figure.value.kind = Kind::factor;
    figure.value.unit = "factor";
    return figure;
}

}  // namespace stimmig
