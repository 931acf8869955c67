// Numeral and scale word to an exact amount with its granularity.
#include "extract/interpret.h"

namespace stimmig {

// Compounds write their scale in lower case ("Viertelmilliarde"); the table holds the noun.
const Term* find_scale(const Ruleset& rules, std::string_view scale) {
    const Table& table = rules.table("scale");
    if (const Term* term = table.find(scale)) return term;
    // Behind a currency's sign only ("£50m"), or it would be metres.
    if (const Term* term = rules.table("scale_letter").find(scale)) return term;
    if (scale.empty() || scale.front() < 'a' || scale.front() > 'z') return nullptr;
    std::string noun(scale);
    noun.front() = static_cast<char>(noun.front() - 'a' + 'A');
    return table.find(noun);
}

namespace {

bool starts_with_digit(std::string_view text) {
    const unsigned char first = text.empty() ? 0 : static_cast<unsigned char>(text.front());
    // ½ ¼ ¾ and ⅓ ⅔ begin with C2 and E2; no number word does.
    return (first >= '0' && first <= '9') || first == ',' || first == 0xC2 || first == 0xE2;
}

}  // namespace

std::string_view written_scale(const Match& match) {
    const std::string_view english = match["english"];
    if (english.empty()) return match["scale"];
    return english == "million" ? "mn" : english == "billion" ? "bn" : "tn";
}

bool read_amount(const ExtractContext& context, std::string_view number, std::string_view scale, Figure& figure) {
    const Term* const factor = scale.empty() ? nullptr : find_scale(context.rules, scale);
    if (!scale.empty() && factor == nullptr) return false;
    // "6 und zwei Drittel" begins with a digit and goes on in words.
    auto numeral = starts_with_digit(number) ? parse_digits(number, context.locale, !scale.empty()) : std::nullopt;
    if (!numeral) numeral = parse_words(number);
    if (!numeral) return false;
    if (factor != nullptr) {
        const Number by = *Number::parse(factor->id);
        numeral->value = numeral->value * by;
        numeral->granularity = numeral->granularity * by;
        numeral->significant = numeral->significant * by;
    }
    figure.value.low = figure.value.high = numeral->value;
    figure.value.granularity = numeral->granularity;
    figure.value.significant = numeral->significant;
    figure.value.form = numeral->form;
    figure.doubtful = numeral->doubtful;
    return true;
}

bool add_amount(const ExtractContext& context, std::string_view number, std::string_view scale, Figure& figure) {
    Figure rest;
    if (!read_amount(context, number, scale, rest) || *rest.value.low >= *figure.value.low) return false;
    Value& value = figure.value;
    value.low = value.high = *value.low + *rest.value.low;
    value.granularity = rest.value.granularity;
    value.significant = rest.value.significant;
    return true;
}

}  // namespace stimmig
