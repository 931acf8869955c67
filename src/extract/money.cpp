#include <algorithm>

#include "extract/date_context.h"
#include "extract/date_parts.h"
#include "extract/interpret.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// Coins behind whole units: hundredths. False where they make no sense ("drei Euro zweihundert").
bool add_coins(const ExtractContext& context, std::string_view minor, Figure& figure) {
    Figure coins;
    if (!read_amount(context, minor, {}, coins) || *coins.value.low >= Number(100)) return false;
    const Number total = *figure.value.low + *coins.value.low / Number(100);
    figure.value.low = figure.value.high = total;
    figure.value.granularity = figure.value.significant = Number::fraction(1, 100);
    return true;
}

// "Fr. 12" is a Friday or Mrs Twelve, unless the text counts in francs or the number can be nothing but an amount.
bool francs(const ExtractContext& context, const Match& match, std::string_view scale) {
    const std::string_view number = match["number"];
    const bool rappen = number.size() > 3 && (number[number.size() - 3] == '.' || number[number.size() - 3] == ',');
    // "Fr. 35.–", "Fr. 1'200", "kostet Fr. 35"
    const bool price = number.ends_with('-') || number.ends_with("–") || number.ends_with("—") ||
                       number.find_first_of("'’") != std::string_view::npos;
    const Term* verb = context.rules.table("comparison").find(word_before(context.document.text, match.span().begin));
    return !scale.empty() || rappen || price || (verb != nullptr && verb->id == "pays") || context.mentions.francs();
}

// "drei Euro achtzig", but "nimmt 172.800 Euro ein", "zahlt fünf Euro, acht kommen": small number words are other
// words.
bool may_be_coins(std::string_view minor) {
    if (!minor.empty() && minor.front() >= '0' && minor.front() <= '9') return true;
    const auto numeral = parse_words(minor);
    return numeral && numeral->value >= Number(5);
}

// A bare "7 Euro 30" holds only where no noun or unit follows: "für 5 Euro 30 Kilo" are two figures.
bool noun_follows(const ExtractContext& context, std::uint32_t end) {
    const std::string_view text = context.document.text;
    std::size_t at = end;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    return at > end && at < text.size() && (starts_upper(text.substr(at)) || text[at] == '%');
}

// "ein Pfund Spargel": a weight, where no country whose money it is stands in the text.
bool is_weight(const ExtractContext& context, const Match& match, const Value& value) {
    if (match["currency"] != "Pfund" || !match["scale"].empty() || *value.low >= Number(100) ||
        context.mentions.pounds())
        return false;
    // "für einen Euro gibt es 1,04 Dollar und 0,83 Pfund"
    const Span clause = clause_around(context, match.span());
    const bool digits = match["number"].find(',') != std::string_view::npos;
    if (digits &&
        std::string_view(context.document.text).substr(clause.begin, clause.end - clause.begin).find("Dollar") !=
            std::string_view::npos)
        return false;
    if (*value.low < Number(1)) return true;  // "das halbe Pfund ist billiger"
    // "wog sechs Pfund", "drei Kilo, also sechs Pfund"; but "das Kilo Tee kostet drei Pfund"
    bool takes = false;
    std::uint32_t at = match.span().begin;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_before(context.document.text, at);
        if (word.empty() || word.back() == '.' || word.starts_with("kost")) break;
        for (const std::string_view weighs : {"wog", "wogen", "wiegt", "wiegen", "Kilo", "Kilogramm"}) {
            if (word == weighs) return true;
        }
        takes = takes || word.starts_with("nahm") || word.starts_with("nimmt") || word.starts_with("nehm");
        at = static_cast<std::uint32_t>(word.data() - context.document.text.data());
    }
    const std::string_view noun = word_after(context.document.text, match.span().end);
    // "Er nahm zehn Pfund ab", "zwölf Pfund schwer"
    if (takes && (noun == "ab" || noun == "zu")) return true;
    for (const std::string_view word : {"schwer", "schwere", "schwerer", "leichter"}) {
        if (noun == word) return true;
    }
    return starts_upper(noun) && context.rules.table("money_noun").find(noun) == nullptr &&
           context.rules.table("amount_noun").find(lower(noun)) == nullptr;
}

// "$1,900", "£12,000": behind signs of their own the English group by commas. "$1,084" may be a rate of exchange.
bool groups_by_comma(const Match& match) {
    const std::string_view sign = match["currency"];
    const std::string_view number = match["number"];
    if (!(sign.ends_with('$') || sign == "£") || number.data() < sign.data() || !match["scale"].empty()) return false;
    const std::size_t comma = number.find(',');
    if (comma == std::string_view::npos || comma == 0 || comma > 3 || number.size() != comma + 4) return false;
    if (!std::all_of(number.begin() + static_cast<std::ptrdiff_t>(comma) + 1, number.end(), is_digit)) return false;
    return number.front() != '0' && (comma > 1 || number.ends_with('0'));
}

Figure vague(std::string_view unit) {
    Figure figure;
    figure.value.kind = Kind::money;
    figure.value.unit = unit;
    figure.value.modifier = Modifier::approx;
    return figure;
}

// "ein Schaden in vierstelliger Höhe", "er zahlt in vierstelliger Höhe": not so many of what is counted ("Anträge in
// vierstelliger Höhe", "die Zahl der Anträge liegt in vierstelliger Höhe").
bool comes_in_money(const ExtractContext& context, Span span) {
    const std::string_view text = context.document.text;
    const Span clause = clause_around(context, span);
    bool cue = false;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        const std::string_view word = next_word(text, at, clause.end);
        const std::string folded = lower(word);
        if (starts_upper(word) && (folded.ends_with("zahl") || folded.ends_with("zahlen"))) return false;
        const Term* money = context.rules.table("money_cue").find(word);
        cue = cue || (money != nullptr && money->id == "money") ||
              context.rules.table("money_noun").find(word) != nullptr ||
              context.rules.table("amount_noun").find(folded) != nullptr;
    }
    if (cue) return true;
    const std::string_view noun = word_before(text, word_before(text, span.begin));
    return starts_upper(noun) && lower(word_before(text, noun)).starts_with("ein");
}

// "zweistelliger Millionenbetrag": from 10 to 100 millions. "fünfstelliger Betrag": from 10,000 to 100,000.
std::optional<Figure> by_digit_count(const ExtractContext& context, const Match& match, std::string_view unit) {
    const auto digits = parse_words(match["order"]);
    const Term* scale = context.rules.table("scale").find(match["scale"]);
    if (!digits || (scale == nullptr && !match["scale"].empty())) return std::nullopt;
    Figure figure = vague(unit.empty() ? "XXX" : unit);
    const auto places = static_cast<int>(digits->value.numerator());
    const Number low = Number::power_of_ten(places - 1) * (scale == nullptr ? Number(1) : *Number::parse(scale->id));
    figure.value.modifier = Modifier::range;
    figure.value.form = Form::words;
    figure.value.low = low;
    figure.value.high = low * Number(10);
    return figure;
}

}  // namespace

std::optional<Figure> interpret_money(const ExtractContext& context, const Match& match) {
    const Ruleset& rules = context.rules;
    std::string_view unit;
    if (const auto written = match["coin"].empty() ? match["currency"] : match["coin"]; !written.empty()) {
        const Term* term = rules.table("currency").find(written);
        unit = term != nullptr ? std::string_view(term->id) : written;
    }
    if (!match["order"].empty()) {
        const bool height = unit.empty() && match["scale"].empty() &&
                            (match.text().ends_with("Höhe") || match.text().ends_with("Bereich"));
        if (height && !comes_in_money(context, match.span())) return std::nullopt;
        return by_digit_count(context, match, unit);
    }
    if (match.text() == "50 Cent" && context.mentions.rapper()) return std::nullopt;

    // "ein Euro-Zeichen" is one sign and no euro; "Ein-Euro-Job" is one.
    const std::string_view text = context.document.text;
    if (is_word(match["number"].substr(0, 3), "ein") && match["number"].size() <= 5 && match["scale"].empty() &&
        match.span().end < text.size() && text[match.span().end] == '-' &&
        match.text().find('-') == std::string::npos) {
        return std::nullopt;
    }
    const std::string_view scale = written_scale(match);
    // "in Tausend Euro" is the unit of a table.
    if (match["number"] == "Tausend" && word_before(text, match.span().begin).ends_with("in")) return std::nullopt;
    if (match.text().starts_with("Fr.") && !francs(context, match, scale)) return std::nullopt;
    Number factor = 1;
    if (const auto coin = match["coin"]; !coin.empty()) {
        const Term* term = rules.table("coin").find(coin);
        if (term == nullptr) return std::nullopt;
        unit = term->id;
        factor = Number::fraction(1, 100);
    } else if (const auto scaled = match["scaled"]; !scaled.empty()) {
        const Term* term = rules.table("scaled_currency").find(scaled);
        if (term == nullptr) return std::nullopt;
        unit = term->id;
        factor = *Number::parse(term->field("scale"));
        // A year behind a table's unit: "in TEUR 2024".
        const std::string_view number = match["number"];
        const auto year = number.data() > scaled.data() ? read_digits(number) : std::nullopt;
        if (year && number.size() == 4 && *year >= 1900 && *year < 2100) return std::nullopt;
    }
    if (match["number"].empty()) return vague(unit);

    Figure figure;
    std::string number{match["number"]};
    if (groups_by_comma(match)) std::replace(number.begin(), number.end(), ',', '.');
    if (!read_amount(context, number, scale, figure)) return std::nullopt;
    Value& value = figure.value;
    value.kind = Kind::money;
    value.unit = unit;
    if (is_weight(context, match, value)) {
        value.kind = Kind::count;
        value.unit = "pound";
        return figure;
    }
    value.low = value.high = *value.low * factor;
    value.granularity = value.granularity * factor;
    value.significant = value.significant * factor;

    if (const auto second = match["number2"]; !second.empty()) {
        if (!add_amount(context, second, match["scale2"], figure)) return std::nullopt;
    }
    if (const auto minor = match["minor"]; !minor.empty() && !add_coins(context, minor, figure)) return std::nullopt;
    if (const auto minor = match["bare_minor"]; !minor.empty()) {
        if (!may_be_coins(minor) || noun_follows(context, match.span().end) || !add_coins(context, minor, figure)) {
            // The amount ends with its currency; what follows is a figure of its own.
            const auto end = static_cast<std::uint32_t>(match["currency"].data() + match["currency"].size() -
                                                        context.document.text.data());
            figure.span = {match.span().begin, end};
        }
    }
    return figure;
}

}  // namespace stimmig
