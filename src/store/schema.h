// The tables of a store, and whether a file is one that this program can use.
#pragma once

#include <string_view>

#include "store/database.h"

namespace stimmig {

/// Grows with every change to the tables; a store of another number is refused, never changed.
inline constexpr int schema_version = 3;

/// Creates the tables in an empty database, and checks those of any other.
[[nodiscard]] std::optional<Error> prepare_schema(Database& database, const std::string& path, bool may_create);

}  // namespace stimmig
