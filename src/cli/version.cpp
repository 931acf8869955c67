#include "cli/version.h"

namespace stimmig {

// Both come from the build, which alone knows what it has linked.
std::string program_version() {
    return STIMMIG_VERSION;
}

std::string version_text() {
    return "stimmig " STIMMIG_VERSION "\n" STIMMIG_LIBRARIES "\n";
}

}  // namespace stimmig
