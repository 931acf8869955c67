// The report of an archive: static pages that need neither network nor server.
#pragma once

#include <functional>
#include <string_view>

#include "audit/dossier.h"
#include "report/report.h"

namespace stimmig {

/// Takes one file: its path below the folder of the site, with forward slashes, and its bytes.
using PutFile = std::function<void(std::string_view path, std::string_view bytes)>;

/// So many findings the pages hold, the worst ones; they say how many more there are.
inline constexpr std::size_t most_on_site = 2000;

/// Overview, list of findings with search and filters, and the findings themselves, the worst first, some on each
/// page. `options.folder` is the folder of the site.
void write_site(const Dossier& dossier, const ReportOptions& options, const PutFile& put);

}  // namespace stimmig
