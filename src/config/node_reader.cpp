#include "config/node_reader.h"

#include <algorithm>
#include <charconv>

#include "ruleset/nearest.h"
#include "value/days.h"

namespace stimmig {
namespace {

std::string meant(std::string_view name, const std::vector<std::string>& known, bool german) {
    const std::vector<std::string> near = nearest(name, known);
    if (near.empty()) return "";
    return german ? "; gemeint ist wohl „" + near.front() + "“" : "; did you mean \"" + near.front() + "\"?";
}

std::string list_of(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
}

}  // namespace

void NodeReader::fault(std::uint32_t line, std::uint32_t column, std::string english, std::string german) {
    faults_.push_back({path_, line, column, std::move(english), std::move(german)});
}

void NodeReader::check_keys(const TomlNode& table, const std::vector<std::string>& known) {
    for (const TomlEntry& entry : table.entries) {
        if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
        const bool near = !nearest(entry.key, known).empty();
        fault(entry.line, entry.column,
              "unknown key \"" + entry.key + "\"" +
                  (near ? meant(entry.key, known, false) : "; known here: " + list_of(known)),
              "unbekannter Schlüssel „" + entry.key + "“" +
                  (near ? meant(entry.key, known, true) : "; hier gibt es: " + list_of(known)));
    }
}

void NodeReader::each_table(const TomlNode& root, std::string_view name,
                            const std::function<void(const TomlNode&)>& read) {
    const TomlNode* node = root.get(name);
    if (!node) return;
    const std::string brackets = "[[" + std::string(name) + "]]";
    if (node->type != TomlNode::Type::array) {
        fault(node->line, node->column, "write " + brackets + " for each entry", "jeder Eintrag braucht " + brackets);
        return;
    }
    for (const TomlNode& item : node->items) {
        if (is(item, TomlNode::Type::table, name, {"eine Tabelle", "a table"})) read(item);
    }
}

bool NodeReader::is(const TomlNode& node, TomlNode::Type type, std::string_view key, const Message& wanted) {
    if (node.type == type) return true;
    const std::string quoted(key);
    fault(node.line, node.column,
          "\"" + quoted + "\" has to be " + wanted.en + ", not " + std::string(describe(node.type)),
          "„" + quoted + "“ muss " + wanted.de + " sein");
    return false;
}

std::optional<LocatedText> NodeReader::text(const TomlNode& table, std::string_view key,
                                            const std::vector<std::string>& allowed) {
    const TomlNode* node = table.get(key);
    if (!node || !is(*node, TomlNode::Type::text, key, {"ein Text in Anführungszeichen", "a text in quotes"}))
        return std::nullopt;
    const std::string name(key);
    if (node->text.find_first_not_of(" \t\n") == std::string::npos) {
        fault(node->line, node->column, "\"" + name + "\" is empty", "„" + name + "“ ist leer");
        return std::nullopt;
    }
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), node->text) == allowed.end()) {
        fault(node->line, node->column,
              name + ": \"" + node->text + "\" is unknown; possible values are " + list_of(allowed),
              name + ": „" + node->text + "“ gibt es nicht; möglich sind " + list_of(allowed));
        return std::nullopt;
    }
    return LocatedText{node->text, node->line, node->column};
}

std::optional<LocatedTexts> NodeReader::texts(const TomlNode& table, std::string_view key) {
    const TomlNode* node = table.get(key);
    if (!node || !is(*node, TomlNode::Type::array, key, {"eine Liste von Texten", "a list of texts"}))
        return std::nullopt;
    LocatedTexts all{{}, node->line, node->column};
    for (const TomlNode& item : node->items) {
        if (!is(item, TomlNode::Type::text, key, {"eine Liste von Texten", "a list of texts"})) return std::nullopt;
        if (item.text.empty()) {
            fault(item.line, item.column, "\"" + std::string(key) + "\" holds an empty text",
                  "„" + std::string(key) + "“ enthält einen leeren Text");
            return std::nullopt;
        }
        all.value.push_back(item.text);
    }
    return all;
}

std::optional<std::string> NodeReader::day(const TomlNode& table, std::string_view key) {
    const TomlNode* node = table.get(key);
    if (!node) return std::nullopt;
    const bool fits = node->type == TomlNode::Type::date || node->type == TomlNode::Type::text;
    const std::optional<Day> day = fits ? parse_iso_day(node->text) : std::nullopt;
    if (day) return to_iso(*day);
    fault(node->line, node->column, "\"" + std::string(key) + "\" has to be a day like 2026-12-31",
          "„" + std::string(key) + "“ muss ein Tag wie 2026-12-31 sein");
    return std::nullopt;
}

std::optional<std::uint32_t> NodeReader::number(const TomlNode& table, std::string_view key, std::uint32_t least,
                                                std::uint32_t most) {
    const TomlNode* node = table.get(key);
    if (!node) return std::nullopt;
    std::uint32_t value = 0;
    const char* end = node->text.data() + node->text.size();
    const bool read = node->type == TomlNode::Type::integer &&
                      std::from_chars(node->text.data(), end, value).ptr == end && least <= value && value <= most;
    if (read) return value;
    const std::string range_en = "a number from " + std::to_string(least) + " to " + std::to_string(most);
    const std::string range_de = "eine Zahl von " + std::to_string(least) + " bis " + std::to_string(most);
    fault(node->line, node->column, "\"" + std::string(key) + "\" has to be " + range_en,
          "„" + std::string(key) + "“ muss " + range_de + " sein");
    return std::nullopt;
}

std::optional<LocatedText> NodeReader::name(const TomlNode& table, std::string_view key,
                                            const std::vector<std::string>& known, const Message& what) {
    std::optional<LocatedText> named = text(table, key);
    if (!named || std::find(known.begin(), known.end(), named->value) != known.end()) return named;
    fault(named->line, named->column, what.en + " \"" + named->value + "\"" + meant(named->value, known, false),
          what.de + " „" + named->value + "“" + meant(named->value, known, true));
    return std::nullopt;
}

std::optional<Level> NodeReader::level(const TomlNode& value, std::string_view key) {
    if (!is(value, TomlNode::Type::text, key, {"eine Stufe in Anführungszeichen", "a level in quotes"}))
        return std::nullopt;
    if (const std::optional<Level> level = parse_level(value.text)) return level;
    fault(value.line, value.column, "\"" + value.text + "\" is no level; possible values are error, warning, note, off",
          "„" + value.text + "“ ist keine Stufe; möglich sind error, warning, note, off");
    return std::nullopt;
}

void NodeReader::require(const TomlNode& table, std::initializer_list<std::string_view> keys,
                         std::string_view section) {
    for (const std::string_view key : keys) {
        if (table.get(key)) continue;
        const std::string name(key), where(section);
        fault(table.line, table.column, where + " lacks \"" + name + "\"", "in " + where + " fehlt „" + name + "“");
    }
}

}  // namespace stimmig
