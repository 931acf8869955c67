#include "report/figure_json.h"

#include <charconv>

#include "report/json_text.h"

namespace stimmig {
namespace {

void append_key(std::string& out, std::string_view key) {
    out += out.back() == '{' ? "\"" : ", \"";
    out.append(key).append("\": ");
}

void append_integer(std::string& out, std::uint64_t number) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// Values are strings, since a JSON number would be read as a double.
void append_number(std::string& out, const std::optional<Number>& number) {
    if (!number) {
        out += "null";
        return;
    }
    out.append("\"").append(number->to_string()).append("\"");
}

void append_day(std::string& out, const std::optional<Days>& days, Day Days::*end) {
    if (!days) {
        out += "null";
        return;
    }
    out.append("\"").append(to_iso((*days).*end)).append("\"");
}

void append_value(std::string& out, const Figure& figure) {
    const Value& value = figure.value;
    append_key(out, "kind");
    append_json_string(out, to_string(value.kind));
    append_key(out, "low");
    append_number(out, value.low);
    append_key(out, "high");
    append_number(out, value.high);
    append_key(out, "unit");
    append_json_string_or_null(out, value.unit);
    append_key(out, "modifier");
    append_json_string(out, to_string(value.modifier));
    append_key(out, "granularity");
    append_number(out, value.granularity.is_zero() ? std::nullopt : std::optional(value.granularity));
    if (figure.doubtful) {
        append_key(out, "doubtful");
        out += "true";
    }
    append_key(out, "per");
    append_json_string_or_null(out, figure.per);
    append_key(out, "from");
    append_day(out, value.days, &Days::from);
    append_key(out, "to");
    append_day(out, value.days, &Days::to);
}

void append_claim(std::string& out, const Claim& claim) {
    append_key(out, "subject");
    append_json_string_or_null(out, claim.subject);
    append_key(out, "measure");
    append_json_string_or_null(out, claim.measure);
    append_key(out, "role");
    append_json_string_or_null(out, claim.role == Role::unknown ? std::string_view() : to_string(claim.role));
    append_key(out, "period");
    if (claim.period) {
        append_json_string(out, to_iso(claim.period->from) + '/' + to_iso(claim.period->to));
    } else {
        out += "null";
    }
}

}  // namespace

void append_figure(std::string& out, const Text& text, std::uint32_t figure, const FigurePlace& place) {
    const Document& document = text.document;
    const Figure& stated = text.figures[figure];
    out += '{';
    append_key(out, "file");
    append_json_string(out, document.path);
    if (!document.id.empty()) {
        append_key(out, "id");
        append_json_string(out, document.id);
    }
    append_key(out, "start");
    append_integer(out, place.begin);
    append_key(out, "end");
    append_integer(out, place.end);
    append_key(out, "line");
    append_integer(out, place.position.line);
    append_key(out, "column");
    append_integer(out, place.position.column);
    append_key(out, "surface");
    append_json_string(out, place.surface);
    append_value(out, stated);
    append_claim(out, figure < text.claims.size() ? text.claims[figure] : Claim{});
    out += '}';
}

}  // namespace stimmig
