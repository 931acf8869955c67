#include "text/format.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

struct Extension {
    std::string_view name;  ///< lower case
    Format format;
};

constexpr std::array<Extension, 15> all_extensions{{
    {"txt", Format::plain},
    {"text", Format::plain},
    {"md", Format::markdown},
    {"markdown", Format::markdown},
    {"mdx", Format::mdx},
    {"html", Format::html},
    {"htm", Format::html},
    {"xhtml", Format::html},
    {"adoc", Format::asciidoc},
    {"asciidoc", Format::asciidoc},
    {"asc", Format::asciidoc},
    {"rst", Format::restructured_text},
    {"docx", Format::docx},
    {"jsonl", Format::jsonl},
    {"ndjson", Format::jsonl},
}};

/// JSONL may hold anything: it is read where it is named, or by --include.
bool is_read_in_folders(const Extension& extension) {
    return extension.format != Format::jsonl;
}

const Extension* extension_of(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
    const std::size_t point = path.rfind('.');
    if (point == std::string_view::npos) return nullptr;
    std::string name;
    for (const char c : path.substr(point + 1)) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const auto* found = std::find_if(all_extensions.begin(), all_extensions.end(),
                                     [&](const Extension& extension) { return extension.name == name; });
    return found == all_extensions.end() ? nullptr : found;
}

}  // namespace

bool has_text_extension(std::string_view path) {
    const Extension* extension = extension_of(path);
    return extension != nullptr && is_read_in_folders(*extension);
}

Format format_of(std::string_view path) {
    const Extension* extension = extension_of(path);
    return extension == nullptr ? Format::plain : extension->format;
}

std::string extension_list() {
    std::string list;
    for (const Extension& extension : all_extensions)
        if (is_read_in_folders(extension)) list.append(list.empty() ? "." : " .").append(extension.name);
    return list;
}

}  // namespace stimmig
