#include "cli/console.h"

#include <cerrno>

#include "base/system_error.h"
#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {

void Console::warn(const Error& error) {
    if (!quiet) say(error);
}

void Console::say(const Error& error) {
    Error spoken = error;
    if (language == Language::de && !error.german.empty()) spoken.message = error.german;
    const std::string line = "stimmig: " + printable(spoken.to_string()) + '\n';
    err_ << line;
    if (recording_) recording_->complaints += line;
}

void Console::status_line(std::string_view text) {
    err_ << "\r\x1B[K" << text << std::flush;
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
    complain(system_error(path, "cannot be written", "nicht zu schreiben", errno));
    return false;
}

Recording Console::recorded(int status) const {
    Recording recording = recording_.value_or(Recording{});
    recording.status = status;
    return recording;
}

int Console::replay(const Recording& recording) {
    err_ << recording.complaints;
    for (const auto& [path, bytes] : recording.reports) write(bytes, path);
    return status(recording.status);
}

bool Console::write(std::string_view piece, const std::string& path) {
    if (recording_) recording_->reports.emplace_back(path, piece);
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
    complain(system_error(what, "cannot be written", "nicht zu schreiben", errno));
    return false;
}

}  // namespace stimmig
