// Errors that the operating system gives a reason for.
#pragma once

#include <string_view>

#include "base/result.h"

namespace stimmig {

/// "cannot be read: No such file or directory", "nicht zu lesen: Datei oder Ordner gibt es nicht". `code` is an errno;
/// 0, where the system has not said any, stands for EIO.
[[nodiscard]] Error system_error(std::string path, std::string_view what, std::string_view german, int code);

}  // namespace stimmig
