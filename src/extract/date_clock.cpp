// Times of day that there are not. Those that there are say nothing that is checked, and are no figures.
#include "extract/date_parts.h"

namespace stimmig {

std::optional<Figure> read_impossible_time(const ExtractContext&, const Match&) {
    Figure figure = dated(std::nullopt, Precision::day);
    figure.value.impossible = true;
    return figure;
}

}  // namespace stimmig
