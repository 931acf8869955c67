// Reads a text with the installed library and prints the figures in it.
#include <iostream>

#include "extract/extract.h"
#include "ruleset/ruleset.h"
#include "text/document.h"
#include "text/segmentation.h"

int main() {
    const auto rules = stimmig::Ruleset::load();
    auto document = stimmig::read_text("brief.txt", "Das Werk kostet rund 20 Millionen Euro, 5 Prozent mehr.\n",
                                       stimmig::Format::plain);
    if (!rules || !document) return 1;
    const auto segmentation = stimmig::segment(*document, {});
    for (const auto& figure : stimmig::extract(*rules, *document, segmentation)) {
        std::cout << document->surface(figure.span) << " = " << to_compact(figure.value) << '\n';
    }
}
