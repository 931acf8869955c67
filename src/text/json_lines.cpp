#include "text/json_lines.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace stimmig {
namespace {

constexpr std::size_t chunk = 1U << 18;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

JsonLines::JsonLines(Source source, const ReadLimits& limits) : source_(std::move(source)), limit_(limits.max_bytes) {
    while (buffer_.size() < byte_order_mark.size() && fill()) {
    }
    if (buffer_.starts_with(byte_order_mark)) at_ = offset_ = byte_order_mark.size();
}

Result<JsonLines> JsonLines::open(const std::string& path, const ReadLimits& limits) {
    errno = 0;
    const std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "rb"), [](std::FILE* open) {
        if (open != nullptr) std::fclose(open);
    });
    if (!file) {
        const std::string why = std::strerror(errno);
        return Error{path, 0, 0, "cannot be opened: " + why, "lässt sich nicht öffnen: " + why};
    }
    return JsonLines([file](char* to, std::size_t size) { return std::fread(to, 1, size, file.get()); }, limits);
}

bool JsonLines::fill() {
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + chunk);
    const std::size_t got = source_(buffer_.data() + before, chunk);
    buffer_.resize(before + got);
    return got > 0;
}

bool JsonLines::take(JsonLine& line) {
    if (at_ == buffer_.size() && !fill()) return false;
    line = {"", offset_, ++number_, false};
    while (true) {
        const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
        const std::size_t length = end - at_;
        line.too_long = line.too_long || line.bytes.size() + length > limit_;
        if (!line.too_long) line.bytes.append(buffer_, at_, length);
        at_ = end;
        offset_ += length;
        if (at_ < buffer_.size()) {
            ++at_;
            ++offset_;
            break;
        }
        if (!fill()) break;
    }
    if (line.bytes.ends_with('\r')) line.bytes.pop_back();
    return true;
}

std::optional<JsonLine> JsonLines::next() {
    JsonLine line;
    while (take(line))
        if (line.too_long || line.bytes.find_first_not_of(" \t") != std::string::npos) return line;
    return std::nullopt;
}

}  // namespace stimmig
