// The checks themselves: one function and one file each; checks.cpp lists them.
#pragma once

#include <vector>

#include "check/check.h"

namespace stimmig {

void check_divergence(const CheckInput& input, std::vector<Finding>& findings);
void check_date_order(const CheckInput& input, std::vector<Finding>& findings);
void check_false_friend(const CheckInput& input, std::vector<Finding>& findings);
void check_headline_body(const CheckInput& input, std::vector<Finding>& findings);
void check_arithmetic(const CheckInput& input, std::vector<Finding>& findings);
void check_range_order(const CheckInput& input, std::vector<Finding>& findings);
void check_total(const CheckInput& input, std::vector<Finding>& findings);
void check_share_sum(const CheckInput& input, std::vector<Finding>& findings);
void check_feasible_share(const CheckInput& input, std::vector<Finding>& findings);
void check_conversion(const CheckInput& input, std::vector<Finding>& findings);
void check_age(const CheckInput& input, std::vector<Finding>& findings);
void check_weekday(const CheckInput& input, std::vector<Finding>& findings);
void check_impossible_date(const CheckInput& input, std::vector<Finding>& findings);
void check_duration(const CheckInput& input, std::vector<Finding>& findings);
void check_house_fact(const CheckInput& input, std::vector<Finding>& findings);

}  // namespace stimmig
