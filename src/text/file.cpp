// The only part of reading that touches the disk.
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "base/system_error.h"
#include "text/byte_stream.h"
#include "text/document.h"

namespace stimmig {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Error too_large(const std::string& path, std::uint64_t limit) {
    const std::string bytes = std::to_string(limit);
    return {path, 0, 0, "the file is larger than the limit of " + bytes + " bytes",
            "die Datei ist größer als die Grenze von " + bytes + " Bytes"};
}

/// Compressed files are small on disk; only what comes out of them is held to the limit.
Result<std::string> read_compressed(const std::string& path, const ReadLimits& limits) {
    Result<ByteStream> stream = ByteStream::open(path);
    if (!stream) return stream.errors();
    std::string bytes;
    char piece[1U << 16U];
    while (const std::size_t got = stream->read(piece, sizeof piece)) {
        bytes.append(piece, got);
        if (bytes.size() > limits.max_bytes) return too_large(path, limits.max_bytes);
    }
    if (stream->fault()) return *stream->fault();
    return bytes;
}

}  // namespace

Result<std::string> read_content(const std::string& path, const ReadLimits& limits) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{path, 0, 0, "no such file", "diese Datei gibt es nicht"};
    if (std::filesystem::is_directory(status))
        return Error{path, 0, 0, "is a directory, not a file", "ist ein Ordner und keine Datei"};
    if (without_compression(path) != path) return read_compressed(path, limits);
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file) return system_error(path, "cannot be opened", "nicht zu öffnen", errno);

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
    if (std::ferror(file.get()) != 0) return system_error(path, "cannot be read", "nicht zu lesen", errno);
    bytes.resize(have);
    return bytes;
}

Result<Document> read_file(const std::string& path, const ReadLimits& limits) {
    Result<std::string> bytes = read_content(path, limits);
    if (!bytes) return bytes.errors();
    return read_text(path, std::move(*bytes), format_of(without_compression(path)), limits);
}

}  // namespace stimmig
