#include "link/analyzer.h"

#include "extract/extract.h"

namespace stimmig {

Analyzer::Analyzer(const Ruleset& rules) : rules_(rules), abbreviations_(abbreviations_of(rules)), linker_(rules) {}

Text Analyzer::analyze(Document document) const {
    Text text;
    text.document = std::move(document);
    text.segmentation = segment(text.document, abbreviations_);
    text.figures = extract(rules_, text.document, text.segmentation);
    linker_.link(text);
    return text;
}

}  // namespace stimmig
