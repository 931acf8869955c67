// XML for formats that want it. Only for .cpp files: pugixml is a heavy header.
#pragma once

#include <pugixml.hpp>
#include <sstream>
#include <string>

namespace stimmig {

/// The value must be printable: XML has no way to write most control characters.
template <typename Value>
void set_attribute(pugi::xml_node node, const char* name, const Value& value) {
    if constexpr (requires { value.c_str(); })
        node.append_attribute(name).set_value(value.c_str());
    else
        node.append_attribute(name).set_value(value);
}

/// UTF-8, indented, with its declaration.
[[nodiscard]] inline std::string to_text(pugi::xml_document& document) {
    pugi::xml_node declaration = document.prepend_child(pugi::node_declaration);
    set_attribute(declaration, "version", "1.0");
    set_attribute(declaration, "encoding", "UTF-8");
    std::ostringstream out;
    document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    return out.str();
}

}  // namespace stimmig
