// Rules prove themselves: every pattern's examples are found as stated, its counterexamples stay silent.
#include "extract/extract.h"

namespace stimmig {

namespace {

std::string compact(const Figure& figure) {
    return figure.per.empty() ? to_compact(figure.value) : to_compact(figure.value) + " per " + figure.per;
}

std::string quoted_list(const std::vector<std::string>& items) {
    std::string list;
    for (const std::string& item : items) list += (list.empty() ? "\"" : ", \"") + item + '"';
    return list.empty() ? "nothing" : list;
}

std::vector<Figure> figures_of(const Ruleset& rules, const Abbreviations& abbreviations, const Example& example) {
    auto document = read_text("", example.text, Format::plain);
    if (!document) return {};
    document->published = parse_iso_day(example.date);
    const Segmentation segmentation = segment(*document, abbreviations);
    return extract(rules, *document, segmentation);
}

// What the example says is all that is found.
void test_example(const Ruleset& rules, const Abbreviations& abbreviations, const Pattern& pattern,
                  const Example& example, Errors& errors) {
    std::vector<std::string> found;
    for (const Figure& figure : figures_of(rules, abbreviations, example)) found.push_back(compact(figure));
    if (found == example.expected) return;
    errors.push_back({example.origin.path, example.origin.line, 0,
                      "example of \"" + pattern.name + "\": found " + quoted_list(found) + " instead of " +
                          quoted_list(example.expected) + " in \"" + example.text + '"'});
}

// The pattern itself finds nothing in it; others may.
void test_counterexample(const Ruleset& rules, const Abbreviations& abbreviations, std::uint32_t index,
                         const Example& example, Errors& errors) {
    const Pattern& pattern = rules.patterns()[index];
    for (const Figure& figure : figures_of(rules, abbreviations, example)) {
        if (figure.pattern != index) continue;
        errors.push_back({example.origin.path, example.origin.line, 0,
                          "counterexample of \"" + pattern.name + "\": found \"" + compact(figure) + "\" in \"" +
                              example.text + '"'});
    }
}

}  // namespace

Errors test_examples(const Ruleset& rules) {
    Errors errors;
    const Abbreviations abbreviations = abbreviations_of(rules);
    for (std::uint32_t i = 0; i < rules.patterns().size(); ++i) {
        const Pattern& pattern = rules.patterns()[i];
        for (const Example& example : pattern.examples) test_example(rules, abbreviations, pattern, example, errors);
        for (const Example& example : pattern.counterexamples) {
            test_counterexample(rules, abbreviations, i, example, errors);
        }
    }
    return errors;
}

}  // namespace stimmig
