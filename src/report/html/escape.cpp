#include "report/html/escape.h"

#include <filesystem>

#include "report/printable.h"

namespace stimmig {
namespace {

bool stands_in_addresses(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~' || c == '/';
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string file_address(std::string_view path, std::string_view folder, std::string_view root) {
    namespace fs = std::filesystem;
    const fs::path file = fs::path(path).lexically_normal();
    if (folder.empty() && file.is_absolute()) return "file://" + percent_encoded(file.generic_string());
    const fs::path page = folder.empty() ? fs::path(".") : fs::path(folder);
    const fs::path relative =
        (fs::path(root) / file).lexically_normal().lexically_relative((fs::path(root) / page).lexically_normal());
    const std::string address = percent_encoded(relative.empty() ? path : std::string_view(relative.generic_string()));
    // "//host" would name another machine.
    return address.starts_with("//") ? "." + address : address;
}

std::string percent_encoded(std::string_view path) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (stands_in_addresses(c))
            out += c;
        else
            out.append(1, '%').append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
    return out;
}

}  // namespace stimmig
