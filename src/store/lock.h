// One audit at a time on a store.
#pragma once

#include <string>

#include "base/result.h"

namespace stimmig {

/// Held until it goes; the system lets go of it where the process is killed.
class StoreLock {
public:
    /// Fails at once where another process holds it.
    [[nodiscard]] static Result<StoreLock> take(const std::string& path);
    StoreLock(StoreLock&& other) noexcept;
    StoreLock& operator=(StoreLock&& other) noexcept;
    ~StoreLock();

private:
    explicit StoreLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace stimmig
