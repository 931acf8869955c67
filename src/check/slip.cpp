#include "check/slip.h"

#include <string>
#include <vector>

namespace stimmig {

SlipDigits slip_digits(const Exact& a, const Exact& b, const Number& granularity) {
    using boost::multiprecision::cpp_int;
    if (granularity.is_zero()) return {};
    const Exact x = a / to_exact(granularity);
    const Exact y = b / to_exact(granularity);
    if (denominator(x) != 1 || denominator(y) != 1) return {};
    const std::string left = cpp_int(numerator(x)).str();
    const std::string right = cpp_int(numerator(y)).str();
    if (left.size() != right.size()) return {};
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] != right[i]) differ.push_back(i);
    if (differ.size() == 1) return {left.size(), 0};
    const bool swapped = differ.size() == 2 && differ[1] == differ[0] + 1 && left[differ[0]] == right[differ[1]] &&
                         left[differ[1]] == right[differ[0]];
    return {0, swapped ? left.size() : 0};
}

bool is_slip(const Exact& computed, const Value& told) {
    // "doppelt", "ein Drittel": no digits that a hand could get wrong.
    if (!told.low || told.form != Form::digits || told.kind == Kind::factor || told.granularity.is_zero()) return false;
    using boost::multiprecision::cpp_int;
    const Exact unit = to_exact(told.granularity);
    const Exact steps = computed / unit + Exact(1, 2);
    const Exact rounded = Exact(cpp_int(numerator(steps) / denominator(steps))) * unit;
    const SlipDigits slip = slip_digits(rounded, to_exact(*told.low), told.granularity);
    const bool share = told.kind == Kind::percent || told.kind == Kind::percentage_point;
    return slip.swapped > 1 || slip.one > (share ? 2 : 1);
}

}  // namespace stimmig
