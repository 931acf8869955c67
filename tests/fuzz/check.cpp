// libFuzzer target: all checks over texts of any kind. A form feed ends a text; one that begins with "<" is HTML, any
// other Markdown.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.h"
#include "read_invariants.h"

namespace {

using namespace stimmig;

void require_figures(const std::vector<Text>& texts, const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        fuzz::require(!finding.rule.empty() && !finding.message.de.empty(), "findings say something");
        fuzz::require(!finding.figures.empty() || finding.place, "findings stand somewhere");
        for (const FigureRef ref : finding.figures)
            fuzz::require(ref.text < texts.size() && ref.figure < texts[ref.text].figures.size(), "figures exist");
        for (const auto& [a, b] : finding.divergent)
            fuzz::require(a < finding.figures.size() && b < finding.figures.size(), "witnesses are figures");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    std::vector<Text> texts;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\f'), rest.size());
        const std::string_view bytes = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const Format format = bytes.starts_with('<') ? Format::html : Format::markdown;
        Result<Document> document = read_text(std::to_string(texts.size()), std::string(bytes), format);
        if (document) texts.push_back(fuzz::analyzer().analyze(std::move(*document)));
    }
    require_figures(texts, run_checks(fuzz::rules(), texts));
    return 0;
}
