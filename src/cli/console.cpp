#include "cli/console.h"

#include <cerrno>
#include <system_error>

#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {

void Console::warn(const Error& error) {
    if (!quiet) say(error);
}

void Console::say(const Error& error) {
    Error spoken = error;
    if (language == Language::de && !error.german.empty()) spoken.message = error.german;
    err_ << "stimmig: " + printable(spoken.to_string()) + '\n';
}

void Console::complain(const Error& error) {
    say(error);
    complained_ = true;
}

void Console::complain(const Errors& errors) {
    for (const Error& error : errors) complain(error);
}

bool Console::open(const std::string& path) {
    errno = 0;
    std::ofstream& file = files_[path];
    file.open(path, std::ios::binary | std::ios::trunc);
    if (file) return true;
    complain(Error{path, 0, 0,
                   std::string(stimmig::in(language, "nicht zu schreiben: ", "cannot be written: ")) +
                       std::generic_category().message(errno)});
    return false;
}

bool Console::write(std::string_view piece, const std::string& path) {
    if (closed_.contains(path)) return false;
    std::ostream& target = path.empty() ? out_ : files_.at(path);
    errno = 0;
    target.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush();
    if (target) return true;
    closed_.insert(path);
    // A reader that has seen enough (`| head`) is no failure.
    if (errno == EPIPE) return false;
    const std::string what =
        path.empty() ? std::string(stimmig::in(language, "Standardausgabe", "standard output")) : path;
    std::string why(stimmig::in(language, "nicht zu schreiben", "cannot be written"));
    if (errno != 0) why += ": " + std::generic_category().message(errno);
    complain(Error{what, 0, 0, why});
    return false;
}

}  // namespace stimmig
