// Points beside a share: by how much it moved, and where it went.
#pragma once

#include "extract/draft.h"

namespace stimmig {

/// "31 Prozent (plus 2)": by how many points the share changed.
[[nodiscard]] bool points_behind(const ExtractContext& context, const Draft& share, const Draft& draft);

/// "senkte um 25 Basispunkte auf 3,75": whether the number is the share that the points before it led to.
[[nodiscard]] bool reached_by_points(const ExtractContext& context, const Draft& points, const Draft& draft);

void make_points(Draft& draft);

}  // namespace stimmig
