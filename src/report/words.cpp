#include "report/words.h"

namespace stimmig {

std::size_t count_figures(const std::vector<Text>& texts) {
    std::size_t count = 0;
    for (const Text& text : texts) count += text.figures.size();
    return count;
}

std::string grouped(std::string_view plain_decimal, Language language) {
    const char group = language == Language::de ? '.' : ',';
    const std::size_t point = std::min(plain_decimal.find('.'), plain_decimal.size());
    std::string out;
    for (std::size_t i = 0; i < point; ++i) {
        const bool after_digit = i > 0 && plain_decimal[i - 1] != '-';
        if (after_digit && (point - i) % 3 == 0) out += group;
        out += plain_decimal[i];
    }
    if (point < plain_decimal.size())
        out.append(1, language == Language::de ? ',' : '.').append(plain_decimal.substr(point + 1));
    return out;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many, Language language) {
    return grouped(std::to_string(count), language).append(" ").append(count == 1 ? one : many);
}

std::string hidden_findings(std::size_t count, Language language) {
    return counted(count, in(language, "geringfügiger Fund ist", "lesser finding is"),
                   in(language, "geringfügige Funde sind", "lesser findings are"), language) +
           std::string(
               in(language, " ausgeblendet; --min-level note zeigt alles.", " hidden; --min-level note shows all."));
}

}  // namespace stimmig
