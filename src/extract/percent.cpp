#include "extract/interpret.h"

namespace stimmig {

namespace {

void scale_by(Value& value, const Number& factor) {
    value.low = *value.low * factor;
    value.high = *value.high * factor;
    value.granularity = value.granularity * factor;
    value.significant = value.significant * factor;
}

// "ein Drittel", "die Hälfte", "jeder Fünfte": a share, exact inside, coarse by nature.
std::optional<Figure> share(const Number& part) {
    Figure figure;
    figure.value.kind = Kind::percent;
    figure.value.unit = "percent";
    figure.value.form = Form::fraction;
    figure.value.low = figure.value.high = part * Number(100);
    figure.value.granularity = figure.value.significant = 1;
    return figure;
}

}  // namespace

std::optional<Figure> interpret_percent(const ExtractContext& context, const Match& match) {
    if (const auto ordinal = match["ordinal"]; !ordinal.empty()) {
        const auto nth = parse_ordinal(ordinal);
        if (!nth || *nth < 2) return std::nullopt;
        return share(Number::fraction(1, *nth));
    }
    if (!match["half"].empty()) return share(Number::fraction(1, 2));
    if (const auto fraction = match["fraction"]; !fraction.empty()) {
        const auto numeral = parse_words(fraction);
        if (!numeral || numeral->form != Form::fraction) return std::nullopt;
        return share(numeral->value);
    }
    Figure figure;
    if (!read_amount(context, match["number"], {}, figure)) return std::nullopt;
    const Table& units = context.rules.table("percent_unit");
    const Term* unit = units.find(match["unit"]);
    if (unit == nullptr) return std::nullopt;
    if (const auto factor = unit->field("factor"); !factor.empty()) scale_by(figure.value, *Number::parse(factor));
    figure.value.kind = unit->id == "percentage_point" ? Kind::percentage_point : Kind::percent;
    figure.value.unit = unit->id;
    return figure;
}

}  // namespace stimmig
