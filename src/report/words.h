// Small words of the reports in both languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace stimmig {

[[nodiscard]] inline std::string_view in(Language language, std::string_view de, std::string_view en) {
    return language == Language::de ? de : en;
}
[[nodiscard]] inline const std::string& in(Language language, const Message& message) {
    return language == Language::de ? message.de : message.en;
}

[[nodiscard]] std::size_t count_figures(const std::vector<Text>& texts);
/// "1.234.567" in German, "1,234,567" in English; the part behind the point of a plain decimal follows the language
/// too.
[[nodiscard]] std::string grouped(std::string_view plain_decimal, Language language);
/// "1 geringfügiger Fund ist ausgeblendet; --min-level note zeigt alles.": what a report leaves out.
[[nodiscard]] std::string hidden_findings(std::size_t count, Language language);
/// "1 Text", "1.234 Texte"
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many, Language language);

}  // namespace stimmig
