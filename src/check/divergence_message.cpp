#include "check/divergence_message.h"

#include <fmt/format.h>

#include <cmath>

#include "check/around.h"
#include "check/interval_text.h"

namespace stimmig {
namespace {

std::string factor_of(int power) {
    std::string factor = "1";
    for (int i = 0; i < power; ++i) {
        factor += '0';
    }
    for (int at = static_cast<int>(factor.size()) - 3; at > 0 && power > 3; at -= 3)
        factor.insert(static_cast<std::size_t>(at), ".");
    return factor;
}

Message magnitude(const Relation& relation) {
    const std::string factor = factor_of(relation.power);
    if (relation.power == 3)
        return {
            "der Faktor 1000 dazwischen spricht für verwechselte Größenordnungen (Million, Milliarde, Billion; "
            "englisch „billion“ ist die Milliarde)",
            "the factor of 1000 between them suggests mixed-up scales (an English billion is a Milliarde)"};
    return {fmt::format("gleiche Ziffern, Faktor {} dazwischen: Komma oder Null verrutscht?", factor),
            fmt::format("same digits a factor of {} apart: a slipped comma or zero?", factor)};
}

Message range_of(const CheckInput& input, FigureRef ref) {
    const Value& value = input.figure(ref).value;
    if (value.days) return written(*value.days);
    if (!value.low || !value.high) return {};
    return interval_text(allowed(value, input.widths), value);
}

/// A share as percent with one decimal: "1,8" in German, "1.8" in English.
std::string percent(const Number& share, char point) {
    const double value = 100 * static_cast<double>(share.numerator()) / static_cast<double>(share.denominator());
    std::string text = fmt::format("{:.{}f}", value, value < 10 ? 1 : 0);
    for (char& c : text)
        if (c == '.') c = point;
    return text;
}

Message date_reason(DateSlip slip) {
    switch (slip) {
        case DateSlip::neighbouring_day:
            return {"zwei Daten für dasselbe Ereignis, um einen Tag verschoben",
                    "two dates for the same event, off by one day"};
        case DateSlip::swapped_digits:
            return {"zwei Daten für dasselbe Ereignis, die Ziffern des Tages sind vertauscht",
                    "two dates for the same event, the digits of the day are swapped"};
        case DateSlip::other_digit:
            return {"zwei Daten für dasselbe Ereignis, mit einer anderen Ziffer",
                    "two dates for the same event, one digit apart"};
        case DateSlip::other_day:
            return {"zwei Daten für dasselbe Ereignis, ein anderer Tag desselben Monats",
                    "two dates for the same event, another day of the same month"};
        case DateSlip::day_for_month:
            return {"zwei Daten für dasselbe Ereignis, Tag und Monat sind vertauscht",
                    "two dates for the same event, day and month are swapped"};
        case DateSlip::month:
            return {"zwei Daten für dasselbe Ereignis, gleicher Tag in einem anderen Monat",
                    "two dates for the same event, the same day of another month"};
        case DateSlip::other_month:
            return {"zwei Daten für dasselbe Ereignis, ein anderer Monat",
                    "two dates for the same event, another month"};
        case DateSlip::year:
            return {"zwei Daten für dasselbe Ereignis, gleicher Tag in einem anderen Jahr",
                    "two dates for the same event, the same day of another year"};
        case DateSlip::other_year:
        case DateSlip::none:
            break;
    }
    return {"zwei Daten für dasselbe Ereignis", "two dates for the same event"};
}

/// What a value said in words comes to: "verdoppelt" is 100 Prozent more, "ein Drittel" 33 Prozent. Empty for others.
Message in_percent(const CheckInput& input, FigureRef ref) {
    const Value& value = input.figure(ref).value;
    if (!value.low || !value.high || *value.low != *value.high) return {};
    const std::string words = input.phrase(ref);
    if (value.kind == Kind::factor) {
        const Number more = *value.low - Number(1);
        if (more.sign() <= 0) return {};
        return {fmt::format("„{}“ sind {} Prozent mehr", words, percent(more, ',')),
                fmt::format("“{}” is {} percent more", words, percent(more, '.'))};
    }
    if (value.form != Form::fraction || value.kind != Kind::percent) return {};
    const Number share = *value.low / Number(100);
    return {fmt::format("„{}“ sind {} Prozent", words, percent(share, ',')),
            fmt::format("“{}” is {} percent", words, percent(share, '.'))};
}

/// Which side is likely to be wrong, where the texts do not weigh the same.
Message doubt(const CheckInput& input, FigureRef a, FigureRef b) {
    const std::uint32_t one = input.witness(a.text).weight;
    const std::uint32_t other = input.witness(b.text).weight;
    if (one == other) return {};
    const std::string wrong = input.phrase(one < other ? a : b);
    return {fmt::format("; vermutlich ist „{}“ falsch, die andere Quelle wiegt mehr", wrong),
            fmt::format("; “{}” is likely to be wrong, the other source weighs more", wrong)};
}

}  // namespace

Message reason(const Relation& relation) {
    switch (relation.cause) {
        case Cause::magnitude:
            return magnitude(relation);
        case Cause::transposition:
            return {"zwei Ziffern sind vertauscht", "two digits are swapped"};
        case Cause::currency:
            return {"dieselbe Zahl in zwei Währungen, ohne Umrechnung",
                    "the same number in two currencies, unconverted"};
        case Cause::percent_point:
            return {"Prozent und Prozentpunkte sind nicht dasselbe", "percent and percentage points are not the same"};
        case Cause::sign:
            if (relation.balance)
                return {"derselbe Betrag einmal als Überschuss, einmal als Fehlbetrag",
                        "the same amount once as a surplus, once as a deficit"};
            return {"derselbe Betrag einmal als Anstieg, einmal als Rückgang",
                    "the same amount once as a rise, once as a fall"};
        case Cause::bound:
            return {"der Wert liegt außerhalb der genannten Grenze", "the value lies beyond the stated bound"};
        case Cause::date:
            return date_reason(relation.date_slip);
        case Cause::rounding:
            return {"nur verträglich, wenn eine Angabe ohne Hinweis gerundet ist",
                    "they fit only if one of them was rounded without saying so"};
        case Cause::other:
            if (relation.exchanged)
                return {"zwei Angaben sind vertauscht, jede steht bei dem, wofür im anderen Text die andere steht",
                        "two values are exchanged, each stands where the other text has the other"};
            if (relation.unit) return {"dieselbe Zahl in zwei Zeiteinheiten", "the same number of two units of time"};
            break;
        case Cause::none:
            break;
    }
    return {"die Angaben schließen einander aus", "the two statements exclude each other"};
}

Message describe(const CheckInput& input, FigureRef a, FigureRef b, const Relation& relation) {
    Message why = reason(relation);
    for (const FigureRef ref : {a, b}) {
        const Message words = relation.cause == Cause::other ? in_percent(input, ref) : Message{};
        if (!words.de.empty()) why = words;
    }
    const Message last = doubt(input, a, b);
    const std::string one = input.phrase(a);
    const std::string other = input.phrase(b);
    if (relation.verdict == Verdict::compatible)
        return {fmt::format("„{}“ und „{}“ weichen voneinander ab: {}{}", one, other, why.de, last.de),
                fmt::format("“{}” and “{}” differ: {}{}", one, other, why.en, last.en)};
    return {fmt::format("„{}“ widerspricht „{}“: {}{}", one, other, why.de, last.de),
            fmt::format("“{}” contradicts “{}”: {}{}", one, other, why.en, last.en)};
}

std::vector<Message> details(const CheckInput& input, FigureRef a, FigureRef b, const Relation& relation) {
    std::vector<Message> lines;
    for (const FigureRef ref : {a, b}) {
        const Message range = range_of(input, ref);
        if (range.de.empty()) continue;
        lines.push_back({fmt::format("„{}“ lässt zu: {}", input.phrase(ref), range.de),
                         fmt::format("“{}” allows: {}", input.phrase(ref), range.en)});
    }
    const Value& x = input.figure(a).value;
    const Value& y = input.figure(b).value;
    if (x.kind == Kind::date && x.days && y.days) {
        const auto apart = std::abs((x.days->from - y.days->from).count());
        lines.push_back({fmt::format("Abstand: {} {}", apart, apart == 1 ? "Tag" : "Tage"),
                         fmt::format("apart: {} {}", apart, apart == 1 ? "day" : "days")});
    } else if (x.unit == y.unit && relation.cause != Cause::sign && relation.cause != Cause::magnitude) {
        // Of those two the reason says all: "100 percent" would be no word on a factor of a thousand.
        const Number gap = relative_gap(x, y);
        lines.push_back({fmt::format("Unterschied: {} Prozent", percent(gap, ',')),
                         fmt::format("difference: {} percent", percent(gap, '.'))});
    }
    return lines;
}

}  // namespace stimmig
