#include "cli/file_bytes.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "report/words.h"

namespace stimmig {

Result<std::string> read_bytes(const std::string& path, Language language) {
    std::error_code ignored;
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string why;
    if (std::filesystem::is_directory(path, ignored)) {
        why = in(language, "ist ein Ordner", "is a directory");
    } else if (!file) {
        why = std::string(in(language, "nicht zu lesen: ", "cannot be read: ")) +
              std::generic_category().message(errno != 0 ? errno : EIO);
    } else {
        return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return Error{path, 0, 0, why};
}

}  // namespace stimmig
