// What shows without reading a file that nobody has written to it.
#pragma once

#include <string>

namespace stimmig {

/// Size, times of the last write and change (ns), and inode: while it is the same, so is the content. Empty for what
/// cannot be told: no file, or one written so lately that a further write might leave the same times.
[[nodiscard]] std::string file_stamp(const std::string& path);

}  // namespace stimmig
