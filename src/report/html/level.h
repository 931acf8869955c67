// Small words of the pages about a finding as a whole.
#pragma once

#include <string_view>

#include "audit/dossier.h"
#include "report/words.h"

namespace stimmig {

/// "Fehler"
[[nodiscard]] inline std::string_view level_name(Level level, Language language) {
    if (level == Level::error) return in(language, "Fehler", "error");
    return level == Level::warning ? in(language, "Warnung", "warning") : in(language, "Hinweis", "note");
}

/// "neu" or "behoben" against the audit before; empty for what has not changed.
[[nodiscard]] inline std::string_view change_name(Change change, Language language) {
    if (change == Change::fresh) return in(language, "neu", "new");
    return change == Change::gone ? in(language, "behoben", "gone") : "";
}

}  // namespace stimmig
