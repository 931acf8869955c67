// Whether two words are made of one root: "Sturz" and "gestürzt", "Unterschrift" and "unterschrieben".
#pragma once

#include <string_view>

namespace stimmig {

/// Of a noun and any other word, in lower case.
[[nodiscard]] bool same_root(std::string_view noun, std::string_view word);

}  // namespace stimmig
