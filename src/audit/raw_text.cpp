#include "audit/raw_text.h"

#include <array>
#include <filesystem>

#include "audit/file_stamp.h"

namespace stimmig {
namespace {

RawText broken(const std::string& path, Error fault) {
    RawText text;
    text.kind = RawText::Kind::broken_file;
    text.path = path;
    text.fault = std::move(fault);
    return text;
}

RawText known_file(const std::string& path, std::string stamp) {
    RawText text;
    text.stamp = std::move(stamp);
    text.kind = RawText::Kind::known_file;
    text.path = path;
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (!error) text.size = size;
    return text;
}

/// Of the bytes on disk; none where they cannot be read.
std::optional<std::string> hash_of_file(const std::string& path) {
    ContentHasher hasher;
    Result<ByteStream> stream = ByteStream::open(path, {}, ByteStream::As::stored);
    if (!stream) return std::nullopt;
    std::array<char, 1U << 18U> buffer;
    while (const std::size_t got = stream->read(buffer.data(), buffer.size())) hasher.add({buffer.data(), got});
    if (stream->fault()) return std::nullopt;
    return hasher.hash();
}

}  // namespace

/// A JSONL file that is being read.
struct RawTexts::OpenFile {
    std::string path;
    std::string stamp;
    std::optional<StoredFile> stored;
    ContentHasher hasher;
    std::optional<ByteStream> stream;
    std::optional<JsonLines> lines;
};

RawTexts::RawTexts(ArchiveFiles& files, Database& known, std::int64_t provenance)
    : files_(files), known_(known), provenance_(provenance) {}

RawTexts::~RawTexts() = default;

std::optional<RawText> RawTexts::next() {
    if (open_) return next_line();
    const std::optional<std::string> path = files_.next();
    if (!path) return std::nullopt;
    return open_next(*path);
}

RawText RawTexts::open_next(const std::string& path) {
    const std::optional<StoredFile> stored = known_.find_file(path);
    std::string stamp = file_stamp(path);
    const bool current = stored && !stored->hash.empty() && stored->provenance == provenance_;
    if (current && !stamp.empty() && stamp == stored->stamp) return known_file(path, std::move(stamp));
    if (format_of(without_compression(path)) != Format::jsonl) return read_whole(path, stored, std::move(stamp));
    if (current && hash_of_file(path) == stored->hash) return known_file(path, std::move(stamp));
    auto file = std::make_unique<OpenFile>();
    file->path = path;
    file->stamp = std::move(stamp);
    file->stored = stored;
    Result<ByteStream> stream =
        ByteStream::open(path, [hasher = &file->hasher](std::string_view piece) { hasher->add(piece); });
    if (!stream) return broken(path, stream.errors().front());
    file->stream = std::move(*stream);
    file->lines.emplace(
        [stream = &*file->stream](char* buffer, std::size_t size) { return stream->read(buffer, size); });
    open_ = std::move(file);
    return next_line();
}

RawText RawTexts::next_line() {
    RawText text;
    text.path = open_->path;
    if (std::optional<JsonLine> line = open_->lines->next()) {
        text.hash = content_hash(line->bytes);
        text.size = line->bytes.size() + 1;
        if (open_->stored) {
            const auto document = known_.find(open_->stored->id, text.hash);
            if (document && document->provenance == provenance_) {
                text.kind = RawText::Kind::known_text;
                text.document = document->id;
                return text;
            }
        }
        text.line = std::move(line);
        return text;
    }
    if (const auto fault = open_->stream->fault()) {
        text = broken(open_->path, *fault);
    } else {
        text.kind = RawText::Kind::file_end;
        text.hash = open_->hasher.hash();
        text.stamp = std::move(open_->stamp);
    }
    open_.reset();
    return text;
}

RawText RawTexts::read_whole(const std::string& path, const std::optional<StoredFile>& stored, std::string stamp) {
    Result<std::string> bytes = read_content(path);
    if (!bytes) return broken(path, bytes.errors().front());
    RawText text;
    text.path = path;
    text.hash = content_hash(*bytes);
    if (stored && stored->hash == text.hash && stored->provenance == provenance_)
        return known_file(path, std::move(stamp));
    text.stamp = std::move(stamp);
    text.size = bytes->size();
    text.bytes = std::move(*bytes);
    return text;
}

}  // namespace stimmig
