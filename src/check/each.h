// The checks themselves: one function and one file each; checks.cpp lists them.
#pragma once

#include <vector>

#include "check/check.h"

namespace stimmig {

// Of all texts together.
void check_divergence(const CheckInput& input, std::vector<Finding>& findings);
void check_false_friend(const CheckInput& input, std::vector<Finding>& findings);
void check_headline_body(const CheckInput& input, std::vector<Finding>& findings);
void check_conversion(const CheckInput& input, std::vector<Finding>& findings);
void check_house_fact(const CheckInput& input, std::vector<Finding>& findings);

// Of each text.
[[nodiscard]] TextCheck check_date_order(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_range_order(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_total(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_share_sum(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_feasible_share(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_age(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_weekday(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_impossible_date(const CheckInput& input, std::vector<Finding>& findings);
[[nodiscard]] TextCheck check_duration(const CheckInput& input, std::vector<Finding>& findings);
/// What `divergence` has to say of one text alone, and nothing of figures of which other checks have said it before.
[[nodiscard]] TextCheck check_restatements(const CheckInput& input, std::vector<Finding>& findings);
/// Says nothing of figures of which `false-friend` has said it before.
[[nodiscard]] TextCheck check_arithmetic(const CheckInput& input, std::vector<Finding>& findings);

}  // namespace stimmig
