#include "link/analyzer.h"

#include "extract/extract.h"

namespace stimmig {

Analyzer::Analyzer(const Ruleset& rules) : rules_(rules), abbreviations_(abbreviations_of(rules)), linker_(rules) {}

Text Analyzer::analyze(Document document) const {
    Text text;
    text.document = std::move(document);
    segment(text);
    extract(text);
    link(text);
    return text;
}

void Analyzer::segment(Text& text) const {
    text.segmentation = stimmig::segment(text.document, abbreviations_);
}

void Analyzer::extract(Text& text) const {
    text.figures = stimmig::extract(rules_, text.document, text.segmentation);
}

}  // namespace stimmig
