// A stretch of a number line or of the calendar, with ticks where people like to read them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/report.h"
#include "value/value.h"

namespace stimmig {

/// For drawing alone: positions are doubles, labels are exact.
class Axis {
public:
    struct Tick {
        double at = 0;  ///< 0 .. 1 of the width
        std::string label;
    };

    Axis(double low, double high, bool logarithmic) : low_(low), high_(high), logarithmic_(logarithmic) {}

    /// Where a value stands, 0 .. 1 of the width; beyond the ends at the ends.
    [[nodiscard]] double at(double value) const;
    [[nodiscard]] double low() const { return low_; }
    [[nodiscard]] double high() const { return high_; }
    [[nodiscard]] bool logarithmic() const { return logarithmic_; }

    std::vector<Tick> ticks;  ///< from left to right

private:
    double low_;
    double high_;
    bool logarithmic_;
};

[[nodiscard]] double to_double(const Number& x);
/// Days since 1970-01-01.
[[nodiscard]] double to_double(Day day);

/// Shows all of `values`, which must not be empty, in the unit of `like`; logarithmic where a linear axis could not
/// tell the smaller ones apart.
[[nodiscard]] Axis amount_axis(std::span<const Number> values, const Value& like, Language language);
/// Shows all of `spans`, which must not be empty.
[[nodiscard]] Axis day_axis(std::span<const Days> spans, Language language);

}  // namespace stimmig
