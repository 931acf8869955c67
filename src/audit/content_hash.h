// What a text, a file or a key is known by: hashes that are the same on every machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace stimmig {

/// 16 bytes; two different contents never have the same in practice.
[[nodiscard]] std::string content_hash(std::string_view bytes);

/// 0 .. 2^63 - 1.
[[nodiscard]] std::int64_t short_hash(std::string_view bytes);

/// The content hash of bytes that come piece by piece.
class ContentHasher {
public:
    ContentHasher();
    void add(std::string_view bytes);
    [[nodiscard]] std::string hash() const;

private:
    struct State;
    struct Free {
        void operator()(State* state) const;
    };
    std::unique_ptr<State, Free> state_;
};

}  // namespace stimmig
