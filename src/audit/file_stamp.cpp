#include "audit/file_stamp.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <ctime>

namespace stimmig {
namespace {

// File systems keep times to as little as two seconds (FAT).
constexpr std::time_t settled = 2;

}  // namespace

std::string file_stamp(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
    const std::time_t now = std::time(nullptr);
    if (now - status.st_mtim.tv_sec <= settled || now - status.st_ctim.tv_sec <= settled) return {};
    return fmt::format("{} {}.{:09} {}.{:09} {}", status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                       status.st_ctim.tv_sec, status.st_ctim.tv_nsec, status.st_ino);
}

}  // namespace stimmig
