// From a document to its figures.
#pragma once

#include <vector>

#include "extract/figure.h"
#include "ruleset/ruleset.h"
#include "text/document.h"
#include "text/segmentation.h"

namespace stimmig {

/// All figures of a document, in order, not overlapping. Also fills `document.published` from the text's own dateline
/// where the reader found no date.
[[nodiscard]] std::vector<Figure> extract(const Ruleset& rules, Document& document, const Segmentation& segmentation);

/// The table of abbreviations as segment() takes it.
[[nodiscard]] Abbreviations abbreviations_of(const Ruleset& rules);

/// Runs the examples and counterexamples of every pattern. Each fault is an Error at the example's line.
[[nodiscard]] Errors test_examples(const Ruleset& rules);

}  // namespace stimmig
