// What a check is about, as `explain`, the rule reference and SARIF say it.
#pragma once

#include <string>

#include "report/report.h"

namespace stimmig {

[[nodiscard]] std::string rule_summary(const CheckRule& rule, Language language);
[[nodiscard]] std::string rule_reason(const CheckRule& rule, Language language);

/// Markdown that also reads well at a terminal: what, why, examples, how to configure it and how to accept a finding.
[[nodiscard]] std::string rule_markdown(const CheckRule& rule, Language language);

}  // namespace stimmig
