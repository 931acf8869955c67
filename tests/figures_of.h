// What is found in a text, one compact line a figure, for table tests.
#pragma once

#include <string>
#include <vector>

#include "extract/extract.h"

namespace stimmig::test {

inline const Ruleset& shipped() {
    static const Ruleset rules = std::move(*Ruleset::load());
    return rules;
}

struct Found {
    Document document;
    Segmentation segmentation;
    std::vector<Figure> figures;

    /// "surface = compact value", with rate and relations.
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> out;
        for (const Figure& figure : figures) {
            std::string line = to_compact(figure.value);
            if (!figure.per.empty()) line += " per " + figure.per;
            out.push_back(std::move(line));
        }
        return out;
    }
};

inline Found find(const std::string& text, Format format = Format::plain, const char* day = "2025-01-30") {
    Found found;
    found.document = std::move(*read_text("test", text, format));
    found.document.published = parse_iso_day(day);
    found.segmentation = segment(found.document, abbreviations_of(shipped()));
    found.figures = extract(shipped(), found.document, found.segmentation);
    return found;
}

inline std::vector<std::string> figures_of(const std::string& text) {
    return find(text).lines();
}

}  // namespace stimmig::test
