// The streams of one run. What cannot be done is said here, and remembered for the exit status.
#pragma once

#include <fstream>
#include <istream>
#include <ostream>
#include <string>

#include "base/result.h"
#include "report/report.h"

namespace stimmig {

enum ExitStatus : int { nothing_found = 0, found = 1, failed = 2 };

class Console {
public:
    Console(std::istream& in, std::ostream& out, std::ostream& err) : in_(in), out_(out), err_(err) {}

    Language language = Language::de;

    /// One line on standard error; from then on the exit status is 2.
    void complain(const Error& error);
    void complain(const Errors& errors);
    /// One line on standard error that changes nothing else.
    void warn(const Error& error);

    /// From here on reports go to this file. False, with a complaint, where it cannot be opened.
    bool redirect(const std::string& path);
    /// Writes a piece of the report. False once nobody takes it any more: what follows need not be computed.
    bool write(std::string_view piece);

    [[nodiscard]] std::istream& in() const { return in_; }
    /// `wanted`, unless something could not be done.
    [[nodiscard]] int status(int wanted) const { return complained_ ? failed : wanted; }

private:
    std::istream& in_;
    std::ostream& out_;
    std::ostream& err_;
    std::ofstream file_;
    std::string file_path_;
    bool complained_ = false;
    bool closed_ = false;
};

}  // namespace stimmig
