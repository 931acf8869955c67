#include "ruleset/toml_tree.h"

#include <algorithm>
#include <optional>
#include <sstream>

// Header-only and without exceptions, so that a syntax error is a value here too. The nesting limit keeps the
// recursion of parser and destructor far from the end of the stack.
#undef TOML_HEADER_ONLY  // Debian's CMake target asks for the shared library
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 16
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace stimmig {
namespace {

// Dotted keys nest without counting as nested values; no honest line has so many dots.
constexpr std::size_t most_dots_in_a_line = 400;

TomlPlace place_at(std::string_view content, std::size_t offset) {
    TomlPlace place{1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
        if (content[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(content[i]) & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

// Length of the well-formed UTF-8 sequence at `at`; 0 if there is none.
std::size_t sequence_length(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0U; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(at), second = byte(at + 1);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !tail(at + 1)) return 0;
    if (lead < 0xE0) return 2;
    if (!tail(at + 2) || (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    if (lead < 0xF0) return 3;
    if (!tail(at + 3) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return 4;
}

std::optional<Error> fault_before_parsing(const std::string& path, std::string_view content) {
    std::size_t dots = 0;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t length = sequence_length(content, at);
        if (length == 0) {
            const TomlPlace place = place_at(content, at);
            return Error{path, place.line, place.column, "the file is not valid UTF-8 here"};
        }
        if (content[at] == '\n') dots = 0;
        if (content[at] == '.' && ++dots > most_dots_in_a_line) {
            const TomlPlace place = place_at(content, at);
            return Error{path, place.line, place.column,
                         "more than " + std::to_string(most_dots_in_a_line) + " points in one line; break the line"};
        }
        at += length;
    }
    return std::nullopt;
}

TomlNode convert(const toml::node& node) {
    TomlNode out;
    out.line = node.source().begin.line;
    out.column = node.source().begin.column;
    if (const auto* table = node.as_table()) {
        out.type = TomlNode::Type::table;
        out.entries.reserve(table->size());
        for (const auto& [key, value] : *table) {
            out.entries.push_back(
                {std::string(key.str()), key.source().begin.line, key.source().begin.column, convert(value)});
        }
        std::stable_sort(out.entries.begin(), out.entries.end(), [](const TomlEntry& a, const TomlEntry& b) {
            return std::pair(a.line, a.column) < std::pair(b.line, b.column);
        });
    } else if (const auto* array = node.as_array()) {
        out.type = TomlNode::Type::array;
        out.items.reserve(array->size());
        for (const toml::node& item : *array) out.items.push_back(convert(item));
    } else if (const auto* text = node.as_string()) {
        out.type = TomlNode::Type::text;
        out.text = text->get();
    } else if (const auto* integer = node.as_integer()) {
        out.type = TomlNode::Type::integer;
        out.text = std::to_string(integer->get());
    } else if (const auto* boolean = node.as_boolean()) {
        out.type = TomlNode::Type::boolean;
        out.text = boolean->get() ? "true" : "false";
    } else if (const auto* day = node.as_date()) {
        out.type = TomlNode::Type::date;
        std::ostringstream plain;
        plain << day->get();
        out.text = plain.str();
    } else {
        out.type = TomlNode::Type::real;  // times as well: neither is allowed anywhere
    }
    return out;
}

}  // namespace

const TomlNode* TomlNode::get(std::string_view key) const {
    for (const TomlEntry& entry : entries) {
        if (entry.key == key) return &entry.value;
    }
    return nullptr;
}

std::string_view describe(TomlNode::Type type) {
    switch (type) {
        case TomlNode::Type::text:
            return "a text";
        case TomlNode::Type::integer:
            return "an integer";
        case TomlNode::Type::boolean:
            return "true or false";
        case TomlNode::Type::real:
            return "a decimal number or time";
        case TomlNode::Type::date:
            return "a date";
        case TomlNode::Type::array:
            return "an array";
        case TomlNode::Type::table:
            return "a table";
    }
    return "";
}

Result<TomlNode> parse_toml(const std::string& path, std::string_view content) {
    if (std::optional<Error> fault = fault_before_parsing(path, content)) return *std::move(fault);
    toml::parse_result parsed = toml::parse(content);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        std::string message(error.description());
        while (!message.empty() && (message.back() == '.' || message.back() == '\n')) message.pop_back();
        return Error{path, error.source().begin.line, error.source().begin.column, "TOML: " + message};
    }
    TomlNode root = convert(parsed.table());
    return root;
}

TomlPlace place_in(std::string_view content, const TomlPlace& value, std::size_t offset) {
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < value.line; ++line) {
        at = content.find('\n', at);
        if (at == std::string_view::npos) return value;
        ++at;
    }
    for (std::uint32_t column = 1; column < value.column && at < content.size(); ++column) {
        at += std::max<std::size_t>(1, sequence_length(content, at));
    }
    const std::string_view literal = content.substr(std::min(at, content.size()));
    if (!literal.starts_with('\'')) return value;
    const bool multi_line = literal.starts_with("'''");
    at += multi_line ? 3 : 1;
    if (multi_line && content.substr(at).starts_with("\r\n")) ++at;  // a line end right after ''' does not count
    if (multi_line && content.substr(at).starts_with('\n')) ++at;
    return place_at(content, std::min(at + offset, content.size()));
}

}  // namespace stimmig
