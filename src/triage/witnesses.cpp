#include "triage/witnesses.h"

#include <algorithm>

namespace stimmig {

std::vector<std::uint32_t> witnesses(const Finding& finding) {
    std::vector<std::uint32_t> indexes;
    for (std::uint32_t i = 0; i < finding.figures.size(); ++i)
        if (std::find(finding.agreeing.begin(), finding.agreeing.end(), i) == finding.agreeing.end())
            indexes.push_back(i);
    return indexes;
}

std::vector<std::uint32_t> witness_texts(const Finding& finding) {
    std::vector<std::uint32_t> texts;
    for (const std::uint32_t index : witnesses(finding)) texts.push_back(finding.figures[index].text);
    if (finding.place) texts.push_back(finding.place->text);
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return texts;
}

}  // namespace stimmig
