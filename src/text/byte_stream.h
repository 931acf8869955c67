// The bytes of a file, plain or compressed (.gz, .zst), piece by piece: archives are larger than memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "text/document.h"

namespace stimmig {

/// The name without ".gz" or ".zst".
[[nodiscard]] std::string_view without_compression(std::string_view path);

class ByteStream {
public:
    /// Is shown every piece of the file as it lies on disk.
    using Watcher = std::function<void(std::string_view)>;

    /// What to read: the content of the file, or its bytes as they are stored, compressed or not.
    enum class As : std::uint8_t { content, stored };

    [[nodiscard]] static Result<ByteStream> open(const std::string& path, Watcher watcher = {}, As as = As::content);
    ByteStream(ByteStream&&) noexcept;
    ByteStream& operator=(ByteStream&&) noexcept;
    ~ByteStream();

    /// Fills a buffer with what comes next, decompressed, and says how many bytes that are; 0 at the end or at a fault.
    [[nodiscard]] std::size_t read(char* buffer, std::size_t size);
    /// What went wrong: a file that cannot be read on, or compressed bytes that are damaged or cut off.
    [[nodiscard]] const std::optional<Error>& fault() const;

private:
    struct State;
    explicit ByteStream(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// All bytes of a file, decompressed where its name ends in .gz or .zst.
[[nodiscard]] Result<std::string> read_content(const std::string& path, const ReadLimits& limits = {});

}  // namespace stimmig
