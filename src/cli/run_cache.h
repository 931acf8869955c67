// Outcomes of earlier runs. A run over input that has not changed need not read rules or texts again.
#pragma once

#include <optional>
#include <string>

#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/settings.h"

namespace stimmig {

/// Runs are known by all that can change their outcome: the build of the program, its arguments, the day, and the
/// content of every file that is read. An entry that cannot be read, or is not what was written, is as good as none.
/// Several runs at a time may use one folder: entries are written aside and renamed.
class RunCache {
public:
    /// Off where the folder's name is empty or standard input is read.
    RunCache(const Settings& settings, const Inputs& inputs);

    [[nodiscard]] std::optional<Recording> find() const;
    /// Keeps what a run has given, unless its input has changed meanwhile.
    void keep(const Recording& recording) const;

private:
    const Settings& settings_;
    const Inputs& inputs_;
    std::string key_;  ///< empty: off

    [[nodiscard]] std::string key() const;
    [[nodiscard]] std::string path() const;
};

}  // namespace stimmig
