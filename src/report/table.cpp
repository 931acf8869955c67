// The figures of texts as a table for people.
#include <algorithm>
#include <array>

#include "link/places.h"
#include "report/paint.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t columns = 5;  // place, kind, value, words, what it is about
using Row = std::array<std::string, columns>;
constexpr std::size_t longest_cell = 60;  // a cell beyond it is cut, so that one odd figure does not widen all rows

std::string unit_sign(const Value& value) {
    if (value.unit == "percent") return " %";
    if (value.unit == "percentage_point") return " pp";
    if (value.unit == "factor") return " ×";
    if (value.unit.empty() || value.unit == "count") return "";
    return ' ' + value.unit;
}

std::string_view sign_of(const Value& value) {
    switch (value.modifier) {
        case Modifier::approx:
            return value.side == Side::below ? "≲ " : value.side == Side::above ? "≳ " : "≈ ";
        case Modifier::more_than:
            return "> ";
        case Modifier::at_least:
            return "≥ ";
        case Modifier::less_than:
            return "< ";
        case Modifier::at_most:
            return "≤ ";
        case Modifier::exact:
        case Modifier::range:
            break;
    }
    return "";
}

/// "≈ 589.000.000.000 USD", "3–5 %", "2025-01-27", "2025-01-01/2025-01-31", "–" where no value is stated.
std::string value_cell(const Value& value, Language language) {
    if (value.kind == Kind::date) {
        if (!value.days) return "–";
        const std::string from = to_iso(value.days->from);
        return value.days->from == value.days->to ? from : from + '/' + to_iso(value.days->to);
    }
    if (!value.low || !value.high) return "–" + unit_sign(value);
    std::string out(sign_of(value));
    out += grouped(value.low->to_string(), language);
    if (*value.low != *value.high) out += "–" + grouped(value.high->to_string(), language);
    return out + unit_sign(value);
}

std::string about_cell(const Claim& claim) {
    std::string out = claim.subject;
    for (const std::string_view more :
         {std::string_view(claim.measure), claim.role == Role::unknown ? std::string_view() : to_string(claim.role)})
        if (!more.empty()) out.append(out.empty() ? "" : " · ").append(more);
    return out;
}

std::string cut(std::string cell) {
    std::size_t at = 0;
    for (std::size_t shown = 0; at < cell.size(); ++shown) {
        if (shown + 1 == longest_cell && columns_of(std::string_view(cell).substr(at)) > 1)
            return cell.substr(0, at) + "…";
        at += glyph_at(cell, at).length;
    }
    return cell;
}

Row row_of(const Text& text, std::uint32_t index, Position at, Language language) {
    const Figure& figure = text.figures[index];
    Row row{std::to_string(at.line) + ':' + std::to_string(at.column), std::string(to_string(figure.value.kind)),
            value_cell(figure.value, language) + (figure.doubtful ? " ?" : ""),
            text.document.text.substr(figure.phrase, figure.span.end - figure.phrase),
            index < text.claims.size() ? about_cell(text.claims[index]) : std::string()};
    for (std::string& cell : row) cell = cut(printable(cell));
    return row;
}

}  // namespace

std::string figures_table(const std::vector<Text>& texts, const ReportOptions& options) {
    const Language language = options.language;
    const Paint paint(options.color);
    const Row head{std::string(in(language, "Stelle", "place")), std::string(in(language, "Art", "kind")),
                   std::string(in(language, "Wert", "value")), std::string(in(language, "im Text", "in the text")),
                   std::string(in(language, "wovon", "about"))};
    std::vector<std::vector<Row>> rows(texts.size());
    std::array<std::size_t, columns> widths{};
    const auto measure = [&](const Row& row) {
        for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], columns_of(row[i]));
    };
    measure(head);
    for (std::size_t t = 0; t < texts.size(); ++t) {
        Places places(texts[t]);
        for (std::uint32_t i = 0; i < texts[t].figures.size(); ++i) {
            rows[t].push_back(row_of(texts[t], i, places.of(i), language));
            measure(rows[t].back());
        }
    }
    const auto line = [&](const Row& row) {
        std::string out;
        for (std::size_t i = 0; i < columns; ++i) {
            const std::size_t fill = widths[i] - columns_of(row[i]);
            // Places and values stand flush right, so that digits of equal weight lie above each other.
            const bool right = i == 0 || i == 2;
            out.append("  ").append(right ? fill : 0, ' ').append(row[i]).append(right ? 0 : fill, ' ');
        }
        return out.erase(out.find_last_not_of(' ') + 1);
    };
    std::string out;
    for (std::size_t t = 0; t < texts.size(); ++t) {
        if (rows[t].empty()) continue;
        if (!out.empty()) out += '\n';
        out += paint(printable(texts[t].document.path), Color::bold) + '\n' + paint(line(head), Color::dim) + '\n';
        for (const Row& row : rows[t]) out += line(row) + '\n';
    }
    if (!out.empty()) out += '\n';
    out += counted(count_figures(texts), in(language, "Zahl", "figure"), in(language, "Zahlen", "figures"), language);
    out +=
        " in " + counted(texts.size(), in(language, "Text", "text"), in(language, "Texten", "texts"), language) + ".\n";
    return out;
}

}  // namespace stimmig
