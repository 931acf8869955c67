#include "audit/archive_files.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/system_error.h"
#include "text/byte_stream.h"
#include "text/format.h"
#include "text/json_lines.h"
#include "text/json_record.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 7> extensions{".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson"};

bool is_text_name(std::string_view name) {
    std::string extension = fs::path(without_compression(name)).extension().string();
    for (char& c : extension)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

/// Other JSONL files lie in folders of texts as well, with labels or figures. False only where the first line is surely
/// of such a file: what is broken is to be said.
bool may_hold_articles(const std::string& path) {
    if (format_of(without_compression(path)) != Format::jsonl) return true;
    Result<ByteStream> stream = ByteStream::open(path);
    if (!stream) return true;
    JsonLines lines([&](char* buffer, std::size_t size) { return stream->read(buffer, size); });
    const std::optional<JsonLine> line = lines.next();
    if (!line || line->too_long) return true;
    const JsonRecord record = read_json_record(line->bytes);
    return record.fault || !record.is_object || record.fields.contains("text") || record.fields.contains("html");
}

}  // namespace

std::optional<std::uint64_t> size_of_archive(const std::vector<std::string>& named) {
    std::uint64_t size = 0;
    bool compressed = false;
    const auto add = [&](const fs::path& path) {
        std::error_code error;
        const std::uintmax_t bytes = fs::file_size(path, error);
        if (!error) size += bytes;
        compressed = compressed || without_compression(path.native()) != path.native();
    };
    for (const std::string& path : named) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            add(path);
            continue;
        }
        fs::recursive_directory_iterator it(path, fs::directory_options::skip_permission_denied, error);
        for (const fs::recursive_directory_iterator end; !error && it != end; it.increment(error)) {
            std::error_code ignored;
            if (it->path().filename().native().starts_with('.')) {
                it.disable_recursion_pending();
            } else if (is_text_name(it->path().filename().native()) && it->is_regular_file(ignored)) {
                add(it->path());
            }
        }
    }
    return compressed || size == 0 ? std::nullopt : std::optional(size);
}

ArchiveFiles::ArchiveFiles(std::vector<std::string> named, Complain complain) : complain_(std::move(complain)) {
    std::reverse(named.begin(), named.end());
    open_.push_back(std::move(named));
}

void ArchiveFiles::open_folder(const std::string& path) {
    std::error_code error;
    std::vector<std::string> found;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
        const fs::directory_entry& entry = *it;
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.')) continue;
        std::error_code ignored;
        const bool folder = entry.is_directory(ignored) && !entry.is_symlink(ignored);
        if (folder || (is_text_name(name) && entry.is_regular_file(ignored))) found.push_back(entry.path().string());
    }
    if (error) {
        incomplete_ = true;
        complain_(system_error(path, "directory cannot be read", "Ordner nicht zu lesen", error.value()));
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    open_.push_back(std::move(found));
}

std::optional<std::string> ArchiveFiles::next() {
    while (!open_.empty()) {
        if (open_.back().empty()) {
            open_.pop_back();
            continue;
        }
        std::string path = std::move(open_.back().back());
        open_.back().pop_back();
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            const bool named = open_.size() == 1;
            if (named || may_hold_articles(path)) return path;
            continue;
        }
        open_folder(path);
    }
    return std::nullopt;
}

}  // namespace stimmig
