// The files of an archive, one after the other in a fixed order: folders may hold millions.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace stimmig {

/// Bytes on disk of all that ArchiveFiles would name; none where a file is compressed, since it tells nothing of how
/// much text is still to come.
[[nodiscard]] std::optional<std::uint64_t> size_of_archive(const std::vector<std::string>& named);

class ArchiveFiles {
public:
    using Complain = std::function<void(const Error&)>;

    /// Files as they are named; of folders the texts and JSONL files below them, plain or compressed, by name. Hidden
    /// files, links to folders and JSONL files whose first line is no article are left out.
    ArchiveFiles(std::vector<std::string> named, Complain complain);

    [[nodiscard]] std::optional<std::string> next();
    /// A folder could not be read: that a file did not come along does not mean that it is gone.
    [[nodiscard]] bool incomplete() const { return incomplete_; }

private:
    Complain complain_;
    std::vector<std::vector<std::string>> open_;  ///< per level of folders what is still to come, the last one first
    bool incomplete_ = false;

    void open_folder(const std::string& path);
};

}  // namespace stimmig
