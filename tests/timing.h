// What the tests for linear time share.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

namespace stimmig::test {

/// The piece again and again, `bytes` long or a little longer.
inline std::string repeated(std::string_view piece, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + piece.size());
    while (text.size() < bytes) text += piece;
    return text;
}

/// CPU time of this process: what else the machine does must not fail a test.
inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace stimmig::test
