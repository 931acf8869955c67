// Names by which code asks rules for something, with a hash that the compiler works out: tables and groups are asked
// for many times a figure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace stimmig {

/// FNV-1a: no two names of rules are alike in 64 bits.
[[nodiscard]] constexpr std::uint64_t name_hash(std::string_view name) {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100'0000'01B3U;
    return hash;
}

struct HashedName {
    std::string_view text;
    std::uint64_t hash;

    // Implicit, so that a name is written where it is asked for: table("month"), match["day"].
    template <std::size_t size>
    consteval HashedName(const char (&name)[size]) : HashedName(std::string_view(name, size - 1)) {}
    constexpr HashedName(std::string_view name) : text(name), hash(name_hash(name)) {}
    HashedName(const std::string& name) : HashedName(std::string_view(name)) {}
};

}  // namespace stimmig
