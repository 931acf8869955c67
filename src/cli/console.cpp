#include "cli/console.h"

#include <cerrno>
#include <system_error>

#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {

void Console::warn(const Error& error) {
    Error spoken = error;
    if (language == Language::de && !error.german.empty()) spoken.message = error.german;
    err_ << "stimmig: " + printable(spoken.to_string()) + '\n';
}

void Console::complain(const Error& error) {
    warn(error);
    complained_ = true;
}

void Console::complain(const Errors& errors) {
    for (const Error& error : errors) complain(error);
}

bool Console::redirect(const std::string& path) {
    errno = 0;
    file_path_ = path;
    file_.open(path, std::ios::binary | std::ios::trunc);
    if (file_) return true;
    complain(Error{path, 0, 0,
                   std::string(stimmig::in(language, "nicht zu schreiben: ", "cannot be written: ")) +
                       std::generic_category().message(errno)});
    return false;
}

bool Console::write(std::string_view piece) {
    if (closed_) return false;
    std::ostream& target = file_.is_open() ? file_ : out_;
    errno = 0;
    target.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush();
    if (target) return true;
    closed_ = true;
    // A reader that has seen enough (`| head`) is no failure.
    if (errno == EPIPE) return false;
    const std::string what =
        file_.is_open() ? file_path_ : std::string(stimmig::in(language, "Standardausgabe", "standard output"));
    std::string why(stimmig::in(language, "nicht zu schreiben", "cannot be written"));
    if (errno != 0) why += ": " + std::generic_category().message(errno);
    complain(Error{what, 0, 0, why});
    return false;
}

}  // namespace stimmig
