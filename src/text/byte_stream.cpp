#include "text/byte_stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <array>
#include <cerrno>
#include <optional>

#include "base/system_error.h"

namespace stimmig {
namespace {

enum class Compression : std::uint8_t { none, gzip, zstd };

Compression compression_of(std::string_view path) {
    return path.ends_with(".gz") ? Compression::gzip : path.ends_with(".zst") ? Compression::zstd : Compression::none;
}

}  // namespace

std::string_view without_compression(std::string_view path) {
    switch (compression_of(path)) {
        case Compression::gzip:
            return path.substr(0, path.size() - 3);
        case Compression::zstd:
            return path.substr(0, path.size() - 4);
        case Compression::none:
            break;
    }
    return path;
}

struct ByteStream::State {
    std::string path;
    Watcher watcher;
    int descriptor = -1;
    Compression compression = Compression::none;
    std::optional<Error> fault;
    std::array<char, 1U << 17U> raw;  ///< compressed bytes that are still to be read
    std::size_t begin = 0, end = 0;
    z_stream inflater{};
    bool between_members = true;  ///< so that the end of the file is no fault
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> decompressor{nullptr, &ZSTD_freeDCtx};

    ~State() {
        if (compression == Compression::gzip) inflateEnd(&inflater);
        if (descriptor >= 0) close(descriptor);
    }

    std::size_t read_file(char* buffer, std::size_t size) {
        ssize_t got = 0;
        do {
            got = ::read(descriptor, buffer, size);
        } while (got < 0 && errno == EINTR);
        if (got < 0) {
            fault = system_error(path, "cannot be read", "nicht zu lesen", errno);
            return 0;
        }
        const auto count = static_cast<std::size_t>(got);
        if (watcher && count > 0) watcher({buffer, count});
        return count;
    }

    /// False at the end of the file.
    bool refill() {
        if (begin < end) return true;
        begin = 0;
        end = read_file(raw.data(), raw.size());
        if (end == 0 && !fault && !between_members)
            fault = Error{path, 0, 0, "the compressed file is cut off", "die gepackte Datei ist abgeschnitten"};
        return end > 0;
    }

    void damaged() { fault = Error{path, 0, 0, "the compressed file is damaged", "die gepackte Datei ist beschädigt"}; }

    std::size_t inflate_some(char* buffer, std::size_t size) {
        inflater.next_out = reinterpret_cast<Bytef*>(buffer);
        inflater.avail_out = static_cast<uInt>(size);
        while (inflater.avail_out == size && refill()) {
            inflater.next_in = reinterpret_cast<Bytef*>(raw.data() + begin);
            inflater.avail_in = static_cast<uInt>(end - begin);
            between_members = false;
            const int code = inflate(&inflater, Z_NO_FLUSH);
            begin = end - inflater.avail_in;
            if (code == Z_STREAM_END) {
                between_members = true;
                inflateReset(&inflater);
            } else if (code != Z_OK && code != Z_BUF_ERROR) {
                damaged();
                return 0;
            }
        }
        return size - inflater.avail_out;
    }

    std::size_t decompress_some(char* buffer, std::size_t size) {
        ZSTD_outBuffer out{buffer, size, 0};
        while (out.pos == 0 && refill()) {
            ZSTD_inBuffer in{raw.data() + begin, end - begin, 0};
            const std::size_t code = ZSTD_decompressStream(decompressor.get(), &out, &in);
            begin += in.pos;
            if (ZSTD_isError(code) != 0U) {
                damaged();
                return 0;
            }
            between_members = code == 0;
        }
        return out.pos;
    }
};

Result<ByteStream> ByteStream::open(const std::string& path, Watcher watcher, As as) {
    auto state = std::make_unique<State>();
    state->path = path;
    state->watcher = std::move(watcher);
    const auto failed = [&](int code) { return system_error(path, "cannot be opened", "nicht zu öffnen", code); };
    state->descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (state->descriptor < 0) return failed(errno);
    struct stat status {};
    if (fstat(state->descriptor, &status) == 0 && S_ISDIR(status.st_mode)) return failed(EISDIR);
    const Compression compression = as == As::stored ? Compression::none : compression_of(path);
    // 16: a gzip header, and nothing else.
    if (compression == Compression::gzip && inflateInit2(&state->inflater, 15 + 16) != Z_OK) return failed(ENOMEM);
    state->compression = compression;
    if (state->compression == Compression::zstd) state->decompressor.reset(ZSTD_createDCtx());
    return ByteStream(std::move(state));
}

ByteStream::ByteStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ByteStream::ByteStream(ByteStream&&) noexcept = default;
ByteStream& ByteStream::operator=(ByteStream&&) noexcept = default;
ByteStream::~ByteStream() = default;

std::size_t ByteStream::read(char* buffer, std::size_t size) {
    if (state_->fault || size == 0) return 0;
    switch (state_->compression) {
        case Compression::gzip:
            return state_->inflate_some(buffer, size);
        case Compression::zstd:
            return state_->decompress_some(buffer, size);
        case Compression::none:
            break;
    }
    return state_->read_file(buffer, size);
}

const std::optional<Error>& ByteStream::fault() const {
    return state_->fault;
}

}  // namespace stimmig
