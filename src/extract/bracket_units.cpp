// Units that follow a bracket: "6,3 (Vorjahr: 5,9) Prozent", "1,27 (1,31) Milliarden Euro", "4 Billionen (englisch:
// trillion) Dollar".
#include "extract/neighbours.h"

namespace stimmig {

namespace {

// Where the bracket that the number stands in, or one without numbers right behind it, closes.
std::optional<std::uint32_t> closing_bracket(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    if (text[at] == ')') return at;
    constexpr std::size_t longest = 40;
    const std::string_view rest = text.substr(at, longest);
    if (!rest.starts_with(" (")) return std::nullopt;
    const std::size_t close = rest.find_first_of(")0123456789\n", 2);
    if (close == std::string_view::npos || rest[close] != ')') return std::nullopt;
    return at + static_cast<std::uint32_t>(close);
}

bool unit_behind_bracket(const ExtractContext& context, Draft& draft) {
    const std::string_view text = context.document.text;
    const auto close = nounless(draft) ? closing_bracket(text, draft.figure.span.end) : std::nullopt;
    if (!close) return false;
    const std::uint32_t at = *close;
    Draft model;
    std::string_view rest = trim(text.substr(at + 1, 40));
    for (int words = 0; words < 2 && !rest.empty(); ++words) {
        const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" \n"), rest.size()));
        std::string_view bare = word;
        while (!bare.empty() && (bare.back() == ',' || bare.back() == ';')) bare.remove_suffix(1);
        for (const std::string_view form :
             {bare, bare.substr(0, bare.empty() || bare.back() != '.' ? bare.size() : bare.size() - 1)}) {
            if (const Term* unit = context.rules.table("percent_unit").find(form)) {
                model.figure.value.kind = unit->id == "percentage_point" ? Kind::percentage_point : Kind::percent;
                model.figure.value.unit = unit->id;
            } else if (const Term* currency = context.rules.table("currency").find(form)) {
                model.figure.value.kind = Kind::money;
                model.figure.value.unit = currency->id;
            } else if (const Term* scale = context.rules.table("scale").find(form)) {
                model.scale = *Number::parse(scale->id);
                continue;
            } else {
                continue;
            }
            borrow_unit(draft, model);
            return true;
        }
        rest = trim(rest.substr(word.size()));
    }
    return false;
}

}  // namespace

void take_units_behind_brackets(const ExtractContext& context, std::vector<Draft>& numbers) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        // "Milliarden Euro" behind the bracket is no amount of its own.
        const bool taken = kept > 0 && !numbers[i].figure.value.low && numbers[kept - 1].figure.inferred_unit &&
                           numbers[i].figure.span.begin <= numbers[kept - 1].figure.span.end + 2;
        if (taken) continue;
        if (kept != i) numbers[kept] = std::move(numbers[i]);
        unit_behind_bracket(context, numbers[kept++]);
    }
    numbers.resize(kept);
}

}  // namespace stimmig
