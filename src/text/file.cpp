// The only part of reading that touches the disk.
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "text/document.h"

namespace stimmig {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Error at_path(const std::string& path, std::string message) {
    Error error;
    error.path = path;
    error.message = std::move(message);
    return error;
}

Error too_large(const std::string& path, std::uint64_t limit) {
    return at_path(path, "the file is larger than the limit of " + std::to_string(limit) + " bytes");
}

}  // namespace

Result<Document> read_file(const std::string& path, const ReadLimits& limits) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found) return at_path(path, "no such file");
    if (std::filesystem::is_directory(status)) return at_path(path, "is a directory, not a file");
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) return at_path(path, std::string("cannot be opened: ") + std::strerror(errno));

    std::string bytes;
    const auto size = std::filesystem::file_size(path, code);
    if (!code && size > limits.max_bytes) return too_large(path, limits.max_bytes);
    // The size is a hint only: pipes have none, and files grow. One more byte than expected shows the end.
    std::size_t room = code ? 1U << 16 : static_cast<std::size_t>(size) + 1;
    std::size_t have = 0;
    while (true) {
        bytes.resize(have + room);
        const std::size_t got = std::fread(bytes.data() + have, 1, room, file.get());
        have += got;
        if (got < room) break;
        if (have > limits.max_bytes) return too_large(path, limits.max_bytes);
        room = have;
    }
    if (std::ferror(file.get()) != 0) return at_path(path, std::string("cannot be read: ") + std::strerror(errno));
    bytes.resize(have);
    return read_text(path, std::move(bytes), format_of(path), limits);
}

}  // namespace stimmig
