#include "check/divergence_parts.h"

#include <algorithm>
#include <string_view>

#include "check/slip.h"

namespace stimmig {
namespace {

bool is_single(const Value& value) {
    return value.kind != Kind::date && value.low && value.high && *value.low == *value.high && value.low->sign() > 0;
}

/// Figures of a text in the paragraph of one of them.
template <typename Use>
bool any_beside(const CheckInput& input, FigureRef ref, const Use& use) {
    const Text& text = input.texts[ref.text];
    const auto& sentences = text.segmentation.sentences;
    const auto block_of = [&](std::uint32_t figure) {
        const std::uint32_t sentence = text.claims[figure].sentence;
        return sentence < sentences.size() ? sentences[sentence].block : static_cast<std::uint32_t>(-1);
    };
    const std::uint32_t own = block_of(ref.figure);
    for (std::uint32_t i = ref.figure; i-- > 0 && block_of(i) == own;)
        if (use(i)) return true;
    for (std::uint32_t i = ref.figure + 1; i < text.figures.size() && block_of(i) == own; ++i)
        if (use(i)) return true;
    return false;
}

/// "zwei Verletzte in der Klinik, zwölf Verletzte zu Hause"
bool count_the_same(const Text& text, std::uint32_t a, std::uint32_t b) {
    const auto& one = text.claims[a].near;
    const auto& other = text.claims[b].near;
    return std::any_of(one.begin(), one.end(), [&](std::string_view token) {
        return token.starts_with("$") && !token.starts_with("$=") && !token.starts_with("$#") && other.contains(token);
    });
}

/// Half the last digit that is written, of a fraction in words a percentage point.
Number looseness(const Value& share) {
    return share.form == Form::fraction ? Number(1) : share.granularity / Number(2);
}

}  // namespace

bool is_part_of_other(const CheckInput& input, FigureRef a, FigureRef b) {
    const Value& one = input.figure(a).value;
    const Value& other = input.figure(b).value;
    if (!is_single(one) || !is_single(other) || one.unit != other.unit) return false;
    const Value& part = *one.low < *other.low ? one : other;
    const Value& whole = *one.low < *other.low ? other : one;
    const Number share = *part.low * Number(100) / *whole.low;
    const Number rest = *whole.low - *part.low;
    // So few digits add up by chance.
    constexpr int least_digits = 3;
    const bool may_add_up = significand(*part.low).count >= least_digits || significand(rest).count >= least_digits;
    const Number rounding = max(part.granularity, whole.granularity);
    const auto explains = [&](FigureRef ref) {
        return any_beside(input, ref, [&](std::uint32_t i) {
            const Value& value = input.texts[ref.text].figures[i].value;
            if (!is_single(value)) return false;
            if (value.kind == Kind::percent && one.kind != Kind::percent)
                return abs(*value.low - share) <= looseness(value);
            return (may_add_up || count_the_same(input.texts[ref.text], i, ref.figure)) && value.kind == part.kind &&
                   value.unit == part.unit && abs(*value.low - rest) < rounding;
        });
    };
    return explains(a) || explains(b);
}

}  // namespace stimmig
