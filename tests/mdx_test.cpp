#include "reading_helpers.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

namespace {

Document mdx(const std::string& text) {
    return read(text, Format::mdx);
}

}  // namespace

TEST_CASE("JavaScript and components are left out, what they enclose is read") {
    const Document document =
        mdx("import {Chart} from './chart'\n\nexport const betrag = {\n  euro: 5,\n}\n\n# Titel\n\nEin <b>Satz</b> mit "
            "{betrag * 2} Euro.\n\n<Hinweis stufe={3} text=\"7 Euro > 6\">\n  Im Kasten: 5 Euro.\n</Hinweis>\n\n"
            "{/* 8 Euro */}\n\n<Chart daten={[9, {euro: \"}\"}]} />\n\nSchluss mit 4 < 5 und <https://x.org>.\n");
    CHECK(outline(document) == Lines{"title: Titel", "paragraph: Ein    Satz     mit              Euro.",
                                     "paragraph: Im Kasten: 5 Euro.",
                                     "paragraph: Schluss mit 4 < 5 und https://x.org."});
    CHECK(surface_of(document, "5 Euro") == "5 Euro");
    CHECK(position_of(document, "5 Euro").line == 12);
}

TEST_CASE("code keeps its braces, and stray ones hide nothing") {
    CHECK(mdx("Mit `{a}` und {offen 5 Euro\n\nEnde\n").text == "Mit {a} und {offen 5 Euro\n\nEnde");
    CHECK(mdx("```js\n{ offen\n```\n\nEuro: 5\n").text == "Euro: 5");
    CHECK(mdx("Kosten \\{5 Euro}\n").text == "Kosten {5 Euro}");
}

TEST_CASE("unfinished markup does not hang") {
    for (const std::string text : {"{", "<", "<A", "<A b=\"", "import ", "`", "{`", "{/*", "</", "\\"})
        CHECK_NOTHROW(mdx(text));
}
