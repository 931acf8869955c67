// Reading a TOML tree by its expected shape; what does not fit is a fault, in both languages, and reading goes on.
#pragma once

#include <functional>
#include <initializer_list>

#include "config/config.h"
#include "ruleset/toml_tree.h"

namespace stimmig {

class NodeReader {
public:
    NodeReader(std::string path, Errors& faults) : path_(std::move(path)), faults_(faults) {}

    void fault(std::uint32_t line, std::uint32_t column, std::string english, std::string german);

    /// Complains about keys of the table that are none of `known`, naming the nearest.
    void check_keys(const TomlNode& table, const std::vector<std::string>& known);
    /// Calls `read` for each table of [[name]] or [name.x].
    void each_table(const TomlNode& root, std::string_view name, const std::function<void(const TomlNode&)>& read);

    /// The text of a key; none where it is missing or faulty. `allowed` may be empty: any text.
    [[nodiscard]] std::optional<LocatedText> text(const TomlNode& table, std::string_view key,
                                                  const std::vector<std::string>& allowed = {});
    /// A list of texts that are not empty.
    [[nodiscard]] std::optional<LocatedTexts> texts(const TomlNode& table, std::string_view key);
    [[nodiscard]] std::optional<std::string> day(const TomlNode& table, std::string_view key);
    [[nodiscard]] std::optional<std::uint32_t> number(const TomlNode& table, std::string_view key, std::uint32_t least,
                                                      std::uint32_t most);
    /// A text that names one of `known`.
    [[nodiscard]] std::optional<LocatedText> name(const TomlNode& table, std::string_view key,
                                                  const std::vector<std::string>& known, const Message& what);
    [[nodiscard]] std::optional<Level> level(const TomlNode& value, std::string_view key);
    /// Complains where a required key is missing.
    void require(const TomlNode& table, std::initializer_list<std::string_view> keys, std::string_view section);

private:
    std::string path_;
    Errors& faults_;

    bool is(const TomlNode& node, TomlNode::Type type, std::string_view key, const Message& wanted);
};

}  // namespace stimmig
