// Files of approved facts and of rates: how the commands that read them load them and complain of their faults.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/facts.h"
#include "cli/console.h"
#include "cli/file_bytes.h"

namespace stimmig {

void complain_of(const std::string& path, const std::vector<FactFault>& faults, Console& console);

/// What `read` makes of each file, one after the other, by its member `entries`; none if any of them has a fault. All
/// faults of all files are complained of.
template <typename Entry, typename File, typename Read>
std::optional<std::vector<Entry>> load_entries(const std::vector<std::string>& paths, std::vector<Entry> File::*entries,
                                               const Read& read, Console& console) {
    std::vector<Entry> all;
    bool sound = true;
    for (const std::string& path : paths) {
        const Result<std::string> bytes = read_bytes(path);
        if (!bytes) {
            console.complain(bytes.errors());
            sound = false;
            continue;
        }
        File file = read(path, *bytes);
        complain_of(path, file.faults, console);
        sound = sound && file.faults.empty();
        for (Entry& entry : file.*entries) all.push_back(std::move(entry));
    }
    if (!sound) return std::nullopt;
    return all;
}

}  // namespace stimmig
