#include "link/claim.h"

#include <array>

namespace stimmig {
namespace {

constexpr std::array<std::string_view, 11> role_names{"unknown",  "level",     "change",    "from_value",
                                                      "part",     "total",     "rate",      "forecast",
                                                      "estimate", "threshold", "conversion"};
constexpr std::array<std::string_view, 8> base_names{"unknown", "previous_day", "month",    "quarter",
                                                     "year",    "annualised",   "forecast", "other"};

}  // namespace

std::string_view to_string(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}

std::string_view to_string(Base base) {
    return base_names[static_cast<std::size_t>(base)];
}

}  // namespace stimmig
