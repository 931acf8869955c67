#include "cli/file_bytes.h"

#include <cerrno>
#include <filesystem>
#include <fstream>

#include "base/system_error.h"

namespace stimmig {

Result<std::string> read_bytes(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return Error{path, 0, 0, "is a directory", "ist ein Ordner"};
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file) return system_error(path, "cannot be read", "nicht zu lesen", errno);
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

}  // namespace stimmig
