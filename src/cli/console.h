// The streams of one run. What cannot be done is said here, and remembered for the exit status.
#pragma once

#include <fstream>
#include <istream>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "report/report.h"

namespace stimmig {

enum ExitStatus : int { nothing_found = 0, found = 1, failed = 2 };

/// All that a run has said.
struct Recording {
    int status = failed;
    std::string complaints;                                    ///< bytes of standard error
    std::vector<std::pair<std::string, std::string>> reports;  ///< path, empty for standard output, and bytes
};

class Console {
public:
    Console(std::istream& in, std::ostream& out, std::ostream& err) : in_(in), out_(out), err_(err) {}

    Language language = Language::de;
    bool quiet = false;  ///< warnings are not shown

    /// One line on standard error; from then on the exit status is 2.
    void complain(const Error& error);
    void complain(const Errors& errors);
    /// One line on standard error that changes nothing else.
    void warn(const Error& error);
    /// Replaces the line on standard error that the one before wrote; nothing there for an empty text.
    void status_line(std::string_view text);

    /// Makes a file ready to be written to. False, with a complaint, where it cannot be opened.
    bool open(const std::string& path);
    /// Writes a piece of a report to a file that has been opened, or to standard output where the path is empty.
    /// False once nobody takes it any more: what follows need not be computed.
    bool write(std::string_view piece, const std::string& path = "");

    /// From here on what is said is also noted.
    void record() { recording_.emplace(); }
    /// What has been noted, and how the run has ended.
    [[nodiscard]] Recording recorded(int status) const;
    /// Says what an earlier run has said. The files that it wrote to have to be open.
    int replay(const Recording& recording);

    [[nodiscard]] std::istream& in() const { return in_; }
    /// `wanted`, unless something could not be done.
    [[nodiscard]] int status(int wanted) const { return complained_ ? failed : wanted; }

private:
    std::istream& in_;
    std::ostream& out_;
    std::ostream& err_;
    std::map<std::string, std::ofstream> files_;
    std::set<std::string> closed_;  ///< paths that can be written to no longer
    bool complained_ = false;
    std::optional<Recording> recording_;

    void say(const Error& error);
};

}  // namespace stimmig
