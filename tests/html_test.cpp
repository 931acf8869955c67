#include <catch2/catch.hpp>

#include "reading_helpers.h"
#include "text/entities.h"
#include "value/days.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

TEST_CASE("HTML becomes blocks of plain text") {
    struct Case {
        const char* file;
        Lines blocks;
    };
    const Case cases[] = {
        {"<html><head><title>Kopf &amp; Fuß</title></head><body><h1>Groß</h1><p>Ein <b>Satz</b>\n   mit Rand. </p>",
         {"title: Kopf & Fuß", "heading: Groß", "paragraph: Ein Satz mit Rand."}},
        {"<h1>Ohne Titel</h1><h1>Zwei</h1>", {"title: Ohne Titel", "heading: Zwei"}},
        {"<ul><li>eins<li>zwei <ol><li>innen</ol></ul><dl><dt>Wort<dd>Sinn</dl>",
         {"item 1.0.0: eins", "item 1.1.0: zwei", "item 2.0.0: innen", "item 3.0.0: Wort", "item 3.1.0: Sinn"}},
        {"<table><caption>Werte</caption><thead><tr><th>Jahr<th colspan=2>Euro</thead><tr><th>2024<td>5<td>6<tr><td "
         "rowspan=2>x<td>y<tr><td>z</table>",
         {"caption 1.0.0: Werte", "header 1.0.0: Jahr", "header 1.0.1: Euro", "header 1.1.0: 2024", "cell 1.1.1: 5",
          "cell 1.1.2: 6", "cell 1.2.0: x", "cell 1.2.1: y", "cell 1.3.1: z"}},
        {"<blockquote>Zitat<p>zwei</blockquote>draußen", {"quote: Zitat", "quote: zwei", "paragraph: draußen"}},
        {"lose <i>5</i> €<div>Kasten</div>Rest", {"paragraph: lose 5 €", "paragraph: Kasten", "paragraph: Rest"}},
        {"a<br>b<br><br>c", {"paragraph: a\nb", "paragraph: c"}},
        {"<nav>1</nav><script>2</script><style>3</style><footer>4</footer><aside>5</aside><noscript>6</noscript>"
         "<template>7</template><form><p>8</p></form><svg><title>9</title><text>9</text></svg><!-- 10 --><del>11</del>"
         "<p hidden>12</p><header><nav>13</nav><p>da</p></header>",
         {"paragraph: da"}},
        {"<p>600<sup>1</sup> Euro<sup><a href=x>2</a></sup> je m<sup>2</sup></p>", {"paragraph: 600 Euro je m2"}},
        {"<figure><img alt='5 €'><figcaption>Bild</figcaption></figure>", {"caption: Bild"}},
        {"<p>1 < 2 & 3 > 2 &unbekannt; &auml;&euro &nbspx &#8364; &#x110000; &#128;</p>",
         {"paragraph: 1 < 2 & 3 > 2 &unbekannt; ä&euro  x € \uFFFD €"}},
        {"<p>offen <b>und <i>falsch</b> zu</i></span> Ende", {"paragraph: offen und falsch zu Ende"}},
        {"<table><tr><td>&nbsp;<td>5</table>", {"cell 1.0.1: 5"}},
        {"", {}},
        {"<", {"paragraph: <"}},
    };
    for (const Case& each : cases) {
        INFO(each.file);
        CHECK(outline(read(each.file, Format::html)) == each.blocks);
    }
}

TEST_CASE("HTML text leads back to its bytes") {
    struct Case {
        const char* file;
        const char* plain;
        const char* surface;
    };
    const Case cases[] = {
        {"<p>Über <b>600</b> Mrd.&nbsp;&euro; weg", "600 Mrd. €", "600</b> Mrd.&nbsp;&euro;"},
        {"<title>K&ouml;ln: 5&#8239;%</title><p>x", "5 %", "5&#8239;%"},
        {"<p>rund 5\r\n      Euro", "5 Euro", "5\r\n      Euro"},
        {"<p>ein&shy;fach 5&thinsp;Mio", "einfach", "ein&shy;fach"},
        {"<table>\r\n<tr><td>ä</td>\r\n<td>6\u00A0%</td></tr></table>", "6 %", "6\u00A0%"},
        {"<p>5 </foo>Euro", "5 Euro", "5 </foo>Euro"},
        {"<p>5<br/>Euro", "5\nEuro", "5<br/>Euro"},
        {"<p>5&nbsp Euro", "5", "5"},
        {"\uFEFF<!doctype html><p>„7 €“", "7 €", "7 €"},
    };
    for (const Case& each : cases) {
        INFO(each.file);
        CHECK(surface_of(read(each.file, Format::html), each.plain) == each.surface);
    }
    const Document document = read("<p>Ä\r\n<p>&auml;&ouml; 5 €", Format::html);
    CHECK(position_of(document, "5 €").line == 2);
    CHECK(position_of(document, "5 €").column == 17);
}

TEST_CASE("markup says date and source") {
    struct Case {
        const char* file;
        const char* published;
        const char* source;
    };
    const Case cases[] = {
        {"<meta property='article:published_time' content='2025-03-12T09:20:00+01:00'><meta property=og:site_name "
         "content='Das &amp; Blatt'>",
         "2025-03-12", "Das & Blatt"},
        {"<script "
         "type='application/ld+json'>{\"@graph\":[{\"datePublished\":\"2025-04-01T10:00Z\",\"publisher\":{\"name\":"
         "\"Funk\"}}]}</script>",
         "2025-04-01", "Funk"},
        {"<time datetime=2025-01-01>x</time><time pubdate datetime='2025-05-02'>2. Mai</time>", "2025-05-02", ""},
        {"<time pubdate datetime=2025-05-02></time><meta property=article:published_time content=2025-05-03>",
         "2025-05-03", ""},
        {"<script type=application/ld+json>{\"datePublished\": \"2025-</script>", "", ""},
        {"<script type=application/ld+json>[[[[1e999]]]]</script>", "", ""},
        {"<meta name=date content=gestern>", "", ""},
    };
    for (const Case& each : cases) {
        INFO(each.file);
        const Document document = read(each.file, Format::html);
        CHECK((document.published ? to_iso(*document.published) : "") == each.published);
        CHECK(document.source == each.source);
    }
}

TEST_CASE("deep nesting is refused, not followed") {
    const auto repeated = [](const std::string& piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) text += piece;
        return text;
    };
    for (const std::string& piece : {std::string("<div>"), std::string("<b id=x>"), std::string("<table><tr><td>"),
                                     std::string("<ul><li>"), std::string("<blockquote><p>")}) {
        const auto result = read_text("text", repeated(piece, 100'000), Format::html);
        REQUIRE_FALSE(result);
        CHECK(result.errors()[0].to_string() == "text: the markup is nested too deeply");
    }
    // Many elements side by side are no nesting, with or without end tags.
    CHECK(read(repeated("<p>a", 10'000), Format::html).blocks.size() == 10'000);
    CHECK(read(repeated("<div><b>a</b></div>", 10'000), Format::html).blocks.size() == 10'000);
    CHECK(read(repeated("<ul><li>a</ul>", 3'000), Format::html).blocks.size() == 3'000);
    CHECK(read("<script>" + repeated("'<div>'", 2'000) + "</script><p>a", Format::html).blocks.size() == 1);
    // Formatting left open would be opened again in every paragraph.
    CHECK_FALSE(read_text("text", repeated("<b><i><u><font>", 20) + repeated("<p>x", 10'000), Format::html));
}

TEST_CASE("character references") {
    struct Case {
        const char* text;
        bool legacy;
        char32_t value;
        std::uint32_t length;
    };
    const Case cases[] = {
        {"&nbsp;", false, 0xA0, 6},     {"&euro;5", false, 0x20AC, 6},
        {"&#8239;", false, 0x202F, 7},  {"&#x202f;", false, 0x202F, 8},
        {"&auml", true, 0xE4, 5},       {"&#0;", false, 0xFFFD, 4},
        {"&#55296;", true, 0xFFFD, 8},  {"&#99999999999999;", true, 0xFFFD, 17},
        {"&thinsp;", false, 0x2009, 8}, {"&shy;", false, 0xAD, 5},
        {"&#150;", true, 0x2013, 6},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const auto entity = parse_entity(each.text, each.legacy);
        REQUIRE(entity);
        CHECK(entity->value == each.value);
        CHECK(entity->length == each.length);
    }
    for (const char* text : {"&", "&;", "&#;", "&#x;", "&quatsch;", "&auml", "& amp;"}) {
        INFO(text);
        CHECK_FALSE(parse_entity(text, false));
    }
}

TEST_CASE("markup names the author") {
    CHECK(read("<meta name=author content=\"Ida Roth\"><p>Text", Format::html).author == "Ida Roth");
    CHECK(
        read("<script type=\"application/ld+json\">{\"author\": {\"name\": \"Jo Lind\"}}</script><p>Text", Format::html)
            .author == "Jo Lind");
}
