#include "base/system_error.h"

#include <cerrno>
#include <system_error>

namespace stimmig {
namespace {

/// What people meet, in German; of the rest, what the system says.
std::string german_reason(int code) {
    switch (code) {
        case ENOENT:
            return "Datei oder Ordner gibt es nicht";
        case EACCES:
        case EPERM:
            return "keine Berechtigung";
        case EISDIR:
            return "ist ein Ordner";
        case ENOTDIR:
            return "ein Teil des Pfades ist kein Ordner";
        case ENOSPC:
            return "der Datenträger ist voll";
        case EROFS:
            return "der Datenträger ist schreibgeschützt";
        case ENAMETOOLONG:
            return "der Name ist zu lang";
        case ELOOP:
            return "die Verweise führen im Kreis";
        case EMFILE:
        case ENFILE:
            return "zu viele offene Dateien";
        case EIO:
            return "Ein- oder Ausgabefehler";
        default:
            return std::generic_category().message(code);
    }
}

}  // namespace

Error system_error(std::string path, std::string_view what, std::string_view german, int code) {
    if (code == 0) code = EIO;
    return {std::move(path), 0, 0, std::string(what) + ": " + std::generic_category().message(code),
            std::string(german) + ": " + german_reason(code)};
}

}  // namespace stimmig
