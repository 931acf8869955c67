#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "reading_helpers.h"
#include "value/days.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

TEST_CASE("formats are told by the file name") {
    CHECK(format_of("a/b.md") == Format::markdown);
    CHECK(format_of("B.MARKDOWN") == Format::markdown);
    CHECK(format_of("x.mdx") == Format::mdx);
    CHECK(format_of("x.htm") == Format::html);
    CHECK(format_of("x.HTML") == Format::html);
    CHECK(format_of("x.txt") == Format::plain);
    CHECK(format_of("site.html/readme") == Format::plain);
    CHECK(format_of("") == Format::plain);
}

TEST_CASE("plain text is normalised and every piece leads back to its bytes") {
    struct Case {
        const char* file;
        const char* plain;
        const char* surface;
    };
    const Case cases[] = {
        {"Müller zahlt 5 Euro.", "5 Euro", "5 Euro"},
        {"kostet 5\u00A0Euro.", "5 Euro", "5\u00A0Euro"},
        {"kostet 5\u2009Mrd.\u202F€ mehr", "5 Mrd. €", "5\u2009Mrd.\u202F€"},
        {"ein Milli\u00ADarden\u00ADloch", "Milliardenloch", "Milli\u00ADarden\u00ADloch"},
        {"fu\u0308nf Pfu\u0308nde", "Pfünde", "Pfu\u0308nde"},
        {"A\u0308rger um 3 %", "Ärger", "A\u0308rger"},
        {"5\tEuro", "5 Euro", "5\tEuro"},
        {"\uFEFFEuro 5 mehr.", "Euro 5", "Euro 5"},
        {"Euro\u200B 5\u200D5", "Euro 55", "Euro\u200B 5\u200D5"},
        {"600 Mrd.\r\nDollar.", "Mrd.\nDollar", "Mrd.\r\nDollar"},
        {"600 Mrd.\rDollar.", "Mrd.\nDollar", "Mrd.\rDollar"},
        {"„5 €“ – und mehr", "„5 €“ –", "„5 €“ –"},
        {"😴 5 Euro", "5 Euro", "5 Euro"},
    };
    for (const Case& each : cases) {
        // Before it stands enough text for the fast path, and a paragraph of its own.
        for (const std::string before : {"", "Größere Überschüsse erwartet kaum jemand mehr.\n\n"}) {
            const Document document = read(before + each.file, Format::plain);
            CHECK(surface_of(document, each.plain) == each.surface);
        }
    }
}

TEST_CASE("every byte of untouched text keeps its place") {
    const std::string file = "Ein Satz über Öl.\nNoch ein Satz für 5 €.\n\n  Ein dritter – „hier“.";
    const Document document = read(file, Format::plain);
    for (const Block& block : document.blocks) {
        for (std::uint32_t at = block.span.begin; at < block.span.end; ++at) {
            const std::string_view surface = document.surface({at, at + 1});
            REQUIRE(surface.size() == 1);
            CHECK(surface[0] == document.text[at]);
        }
    }
}

TEST_CASE("front matter in German") {
    const Document document =
        read("---\ntitel: Rat spart 3 Millionen Euro\ndatum: 2025-01-30\n---\nEin Satz.", Format::markdown);
    CHECK(document.title == "Rat spart 3 Millionen Euro");
    CHECK(document.published == parse_iso_day("2025-01-30"));
}

TEST_CASE("front matter writes its day in many ways") {
    const auto published = [](const std::string& date) {
        const auto day = read("---\ntitle: Kopf\ndate: " + date + "\n---\nEin Satz.", Format::markdown).published;
        return day ? to_iso(*day) : std::string("none");
    };
    for (const char* date : {"2025-01-30", "30.01.2025", "30.1.2025, 14:05", "30. Januar 2025", "\"30. Jan. 2025\"",
                             "30. Jänner 2025", "Do., 30. Januar 2025, 9 Uhr", "Donnerstag, 30. Januar 2025"}) {
        INFO(date);
        CHECK(published(date) == "2025-01-30");
    }
    for (const char* date : {"30. Februar 2025", "30. Monat 2025", "30. Januar", "Januar 2025", "30 Januar 2025"}) {
        INFO(date);
        CHECK(published(date) == "none");
    }
}

TEST_CASE("positions count lines and code points") {
    const Document document = read("Übersicht der Kosten\r\n\r\nÄrger: 5 €\r\nund 🤑 6 €.", Format::plain);
    CHECK(position_of(document, "Übersicht").line == 1);
    CHECK(position_of(document, "5 €").line == 3);
    CHECK(position_of(document, "5 €").column == 8);
    CHECK(position_of(document, "6 €").line == 4);
    CHECK(position_of(document, "6 €").column == 7);
    CHECK(document.position(1'000'000).line == 4);
    CHECK(read("\uFEFFa", Format::plain).position(3).column == 1);
}

TEST_CASE("plain text parts at blank lines; the first line may be a title") {
    struct Case {
        const char* file;
        Lines blocks;
        const char* title;
    };
    const Case cases[] = {
        {"Titel hier\n\nEin Satz.\nNoch einer.\n\n\n \t\nDrei.",
         {"title: Titel hier", "paragraph: Ein Satz.\nNoch einer.", "paragraph: Drei."},
         "Titel hier"},
        {"Titel hier\nMeinung, Januar 2025\n\nText.",
         {"title: Titel hier", "paragraph: Meinung, Januar 2025", "paragraph: Text."},
         "Titel hier"},
        {"Ist das der Titel?\n\nJa.", {"title: Ist das der Titel?", "paragraph: Ja."}, "Ist das der Titel?"},
        {"Kein Titel, sondern ein Satz.\n\nZwei.",
         {"paragraph: Kein Titel, sondern ein Satz.", "paragraph: Zwei."},
         ""},
        {"Nur eine Zeile", {"paragraph: Nur eine Zeile"}, ""},
        {"Die Firma will in diesem Jahr weniger\nals erwartet bauen.",
         {"paragraph: Die Firma will in diesem Jahr weniger\nals erwartet bauen."},
         ""},
        {"Der Hersteller hat am Montag an der Nasdaq rund 600\nMilliarden Dollar an Wert eingebüßt und damit mehr als\n"
         "jeder andere.",
         {"paragraph: Der Hersteller hat am Montag an der Nasdaq rund 600\nMilliarden Dollar an Wert eingebüßt und "
          "damit mehr als\njeder andere."},
         ""},
        {"\n\n \u00A0\n", {}, ""},
        {"", {}, ""},
    };
    for (const Case& each : cases) {
        const Document document = read(each.file, Format::plain);
        CHECK(outline(document) == each.blocks);
        CHECK(document.title == each.title);
    }
    CHECK(read(std::string(201, 'a') + "\n\nText.", Format::plain).title.empty());
}

TEST_CASE("plain text may have front matter, too") {
    const Document document = read("---\ntitle: Kopf\ndate: 2025-01-30\n---\nEin Satz.", Format::plain);
    CHECK(outline(document) == Lines{"title: Kopf", "paragraph: Ein Satz."});
    REQUIRE(document.published);
    CHECK(to_iso(*document.published) == "2025-01-30");
}

TEST_CASE("what cannot be read says why and where") {
    struct Case {
        std::string file;
        const char* message;
    };
    const Case cases[] = {
        {std::string("ab\0c", 4), "text: binary file"},
        {"erste\nzwei \xC3\xA4\xE4 Euro", "text:2:7: not valid UTF-8 (byte 0xE4)"},
        {"\xC0\xAF", "text:1:1: not valid UTF-8 (byte 0xC0)"},
        {"a\xED\xA0\x80", "text:1:2: not valid UTF-8 (byte 0xED)"},
        {"12345678\xF4\x90\x80\x80", "text:1:9: not valid UTF-8 (byte 0xF4)"},
        {"abgeschnitten \xE2\x82", "text:1:15: not valid UTF-8 (byte 0xE2)"},
        {"\xFF\xFE"
         "a",
         "text: the file is UTF-16; save it as UTF-8"},
    };
    for (const Case& each : cases) {
        for (const Format format : {Format::plain, Format::markdown, Format::html}) {
            const auto result = read_text("text", each.file, format);
            REQUIRE_FALSE(result);
            CHECK(result.errors()[0].to_string() == each.message);
        }
    }
    const auto large = read_text("text", "12345", Format::plain, ReadLimits{4});
    REQUIRE_FALSE(large);
    CHECK(large.errors()[0].message == "the file has 5 bytes, more than the limit of 4");
    CHECK(read_text("text", "1234", Format::plain, ReadLimits{4}));
}

TEST_CASE("files are read from disk") {
    const auto folder = std::filesystem::temp_directory_path() / "stimmig_reading_test";
    std::filesystem::create_directories(folder);
    const auto path = (folder / "a.md").string();
    std::ofstream(path, std::ios::binary) << "# Kopf\r\n\r\n5\u00A0€";
    const auto document = read_file(path);
    REQUIRE(document);
    CHECK(document->path == path);
    CHECK(document->file == "# Kopf\r\n\r\n5\u00A0€");
    CHECK(outline(*document) == Lines{"title: Kopf", "paragraph: 5 €"});

    const auto message = [](const std::string& file, const ReadLimits& limits = {}) {
        const auto result = read_file(file, limits);
        REQUIRE_FALSE(result);
        return result.errors()[0].to_string();
    };
    CHECK(message(folder.string()) == folder.string() + ": is a directory, not a file");
    CHECK(message(path + ".fehlt") == path + ".fehlt: no such file");
    CHECK(message(path, ReadLimits{3}) == path + ": the file is larger than the limit of 3 bytes");
    std::filesystem::remove_all(folder);
}

TEST_CASE("origins of spans between and across blocks stay in the file") {
    const Document document = read("Titel hier\n\nText \u00A0 \n\nMehr Text.", Format::plain);
    REQUIRE(document.blocks.size() == 3);
    const Span whole{document.blocks[0].span.begin, document.blocks[2].span.end};
    CHECK(document.surface(whole) == "Titel hier\n\nText \u00A0 \n\nMehr Text.");
    const Span gap = document.origin.to_file({document.blocks[0].span.end, document.blocks[1].span.begin});
    CHECK(gap.begin == gap.end);
    CHECK(gap.begin == 10);
    CHECK(document.surface(document.blocks[1].span) == "Text");
    CHECK(OriginMap().to_file({3, 5}) == Span{});
}
