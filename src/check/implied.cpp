#include "check/implied.h"

#include <algorithm>
#include <numeric>

#include "check/items.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr std::uint32_t reach = 2;  // sentences

class Implications {
public:
    Implications(const Text& text, std::uint32_t amount, Exact value, bool roughly)
        : text_(text),
          amount_(amount),
          value_(std::move(value)),
          spare_(roughly ? Exact(value_ / 5) : spare()),
          roughly_(roughly) {
        for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
            const Value& each = text.figures[i].value;
            if (i == amount || !is_numeric(text.figures[i]) || !each.low || each.low->sign() <= 0) continue;
            if (distance(i) > reach || *each.low != *each.high) continue;
            if (each.unit == unit() && each.kind == text.figures[amount].value.kind) {
                amounts_.push_back(i);
            } else if (each.kind == Kind::percent) {
                percents_.push_back(i);
            } else if (each.kind == Kind::factor) {
                factors_.push_back(i);
            } else if (each.kind == Kind::count) {
                counts_.push_back(i);
            }
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> find() const {
        for (const std::uint32_t each : amounts_)
            for (const std::uint32_t count : counts_)
                if (*at(count).value.low > Number(1) && may_be_times(count, each) &&
                    is(stated(at(each)) * stated(at(count))))
                    return {count, each};
        for (const std::uint32_t each : amounts_)
            for (const std::uint32_t change : percents_)
                if (std::max(sentence(each), sentence(change)) - std::min(sentence(each), sentence(change)) <= 1)
                    if (auto found = by_percent(each, change); !found.empty()) return found;
        for (const std::uint32_t each : amounts_)
            for (const std::uint32_t factor : factors_)
                if (is(stated(at(each)) * stated(at(factor)))) return {each, factor};
        return summed();
    }

private:
    const Text& text_;
    std::uint32_t amount_;
    Exact value_;
    Exact spare_;
    bool roughly_;
    std::vector<std::uint32_t> amounts_, percents_, factors_, counts_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] std::uint32_t sentence(std::uint32_t i) const { return text_.claims[i].sentence; }
    [[nodiscard]] const std::string& unit() const { return at(amount_).value.unit; }
    [[nodiscard]] std::uint32_t distance(std::uint32_t i) const {
        return std::max(sentence(i), sentence(amount_)) - std::min(sentence(i), sentence(amount_));
    }

    /// Roughly, some product or other of what stands around comes near: "je" or one sentence has to tie the two.
    [[nodiscard]] bool may_be_times(std::uint32_t count, std::uint32_t each) const {
        return !roughly_ || sentence(count) == sentence(each) || !at(each).per.empty();
    }

    /// As far as the amount is rounded, but no more than a fortieth.
    [[nodiscard]] Exact spare() const {
        const Value& stated_value = at(amount_).value;
        const Exact digit = to_exact(stated_value.granularity) / to_exact(*stated_value.low) * value_ / 2;
        return std::min(digit, Exact(value_ / 40));
    }

    [[nodiscard]] bool is(const Exact& computed) const {
        return computed >= value_ - spare_ && computed <= value_ + spare_;
    }

    [[nodiscard]] std::vector<std::uint32_t> by_percent(std::uint32_t each, std::uint32_t percent) const {
        const Exact part = stated(at(percent)) / 100;
        const Claim& claim = text_.claims[percent];
        const bool change = claim.role == Role::change;
        const Exact base = stated(at(each));
        // The amount may be the later value or the earlier one.
        const bool up = claim.direction >= 0 && (is(base * (1 + part)) || is(base / (1 + part)));
        const bool down = claim.direction <= 0 && part < 1 && (is(base * (1 - part)) || is(base / (1 - part)));
        if (change && (up || down)) return {each, percent};
        if (change || part <= 0 || part >= 1) return {};
        if (is(base / part) || is(base * part)) return {each, percent};
        return part_of(each, percent) ? std::vector<std::uint32_t>{each, percent} : std::vector<std::uint32_t>{};
    }

    /// "5,6 Milliarden, rund 60 Prozent davon": within what all three are rounded to, where they stand together.
    [[nodiscard]] bool part_of(std::uint32_t each, std::uint32_t percent) const {
        if (sentence(each) != sentence(percent)) return false;
        const Widths widths;
        const Bounds share = operand(at(percent).value, widths);
        const Bounds base = operand(at(each).value, widths);
        if (!share.low || !share.high || !base.low || !base.high || *share.low <= 0) return false;
        const auto meets = [&](const Exact& low, const Exact& high) {
            return low <= value_ + spare_ && high >= value_ - spare_;
        };
        return meets(*base.low * 100 / *share.high, *base.high * 100 / *share.low) ||
               meets(*base.low * *share.low / 100, *base.high * *share.high / 100);
    }

    /// The amounts that stand in so many sentences from the first on.
    [[nodiscard]] std::vector<std::uint32_t> told_in(std::uint32_t first, std::uint32_t sentences) const {
        std::vector<std::uint32_t> parts;
        for (const std::uint32_t i : amounts_)
            if (sentence(i) >= first && sentence(i) < first + sentences) parts.push_back(i);
        return parts;
    }

    [[nodiscard]] std::vector<std::uint32_t> summed() const {
        const std::uint32_t own = sentence(amount_);
        for (std::uint32_t sentences = 1; sentences <= 2; ++sentences)
            for (std::uint32_t first = own < 1 ? 0 : own - 1; first <= own + 1; ++first) {
                const std::vector<std::uint32_t> parts = told_in(first, sentences);
                const auto add = [&](const Exact& sum, std::uint32_t i) { return Exact(sum + stated(at(i))); };
                if (parts.size() > 1 && is(std::accumulate(parts.begin(), parts.end(), Exact(0), add))) return parts;
            }
        return {};
    }
};

}  // namespace

std::vector<std::uint32_t> implied_by(const Text& text, std::uint32_t amount, const Exact& value, bool roughly) {
    return Implications(text, amount, value, roughly).find();
}

}  // namespace stimmig
