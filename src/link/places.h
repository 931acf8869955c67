// Lines and columns of many figures of one document.
#pragma once

#include "link/claim.h"

namespace stimmig {

/// A figure's place on disk.
struct FigurePlace {
    std::uint64_t begin = 0;  ///< bytes, half-open
    std::uint64_t end = 0;
    Position position;
    std::string surface;  ///< those bytes
};

[[nodiscard]] FigurePlace place_of(const Text& text, std::uint32_t figure, Position position);

/// Where a figure stands in its file.
[[nodiscard]] Position position_of(const Text& text, std::uint32_t figure);

/// The same for figure after figure. Document::position counts from the start of the line, which would be quadratic in
/// a file of one long line; this counts on from the figure before.
class Places {
public:
    explicit Places(const Text& text) : text_(text) {}

    [[nodiscard]] Position of(std::uint32_t figure);

private:
    const Text& text_;
    std::uint32_t offset_ = 0;
    Position last_;
    bool started_ = false;
};

}  // namespace stimmig
