// Computed amounts in the words of a report.
#pragma once

#include <string>

#include "value/exact.h"
#include "value/value.h"

namespace stimmig {

/// Writes numbers like a stated value: in its unit, in its order of magnitude, with one digit more than it has.
class AmountText {
public:
    explicit AmountText(const Value& like);
    [[nodiscard]] std::string de(const Exact& x) const;
    [[nodiscard]] std::string en(const Exact& x) const;
    /// Two ends that share their unit: "599,5 bis 600,5 Milliarden Dollar".
    [[nodiscard]] std::string de(const Exact& low, const Exact& high) const;
    [[nodiscard]] std::string en(const Exact& low, const Exact& high) const;

private:
    Exact scale_ = 1;
    int digits_ = 0;
    std::string unit_de_;
    std::string unit_en_;
};

}  // namespace stimmig
