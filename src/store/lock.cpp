#include "store/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/system_error.h"

namespace stimmig {

Result<StoreLock> StoreLock::take(const std::string& path) {
    // A file of its own: closing any other handle of the store would let go of SQLite's own locks.
    const std::string lock = path + ".lock";
    const int descriptor = open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) return system_error(lock, "cannot be written", "nicht zu schreiben", errno);
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return StoreLock(descriptor);
    close(descriptor);
    return Error{path, 0, 0, "another audit is using this store", "eine andere Prüfung benutzt diesen Speicher"};
}

StoreLock::StoreLock(StoreLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

StoreLock& StoreLock::operator=(StoreLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

StoreLock::~StoreLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace stimmig
