#include <zip.h>

#include <nlohmann/json.hpp>

#include "reading_helpers.h"
#include "run_program.h"

using namespace stimmig;
using namespace stimmig::testing;
using Lines = std::vector<std::string>;

namespace {

/// A Word file with this body, as bytes.
std::string docx(const std::string& body, const char* name = "word/document.xml") {
    const std::string xml =
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive);
    zip_source_keep(target);
    zip_file_add(archive, name, zip_source_buffer(archive, xml.data(), xml.size(), 0), ZIP_FL_ENC_UTF_8);
    REQUIRE(zip_close(archive) == 0);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string paragraph(const std::string& text, const std::string& properties = "") {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + "<w:r><w:t>" + text +
           "</w:t></w:r></w:p>";
}

std::string style(const std::string& name) {
    return "<w:pStyle w:val=\"" + name + "\"/>";
}

}  // namespace

TEST_CASE("paragraphs, headings, lists and tables of a Word file") {
    const std::string cell = "<w:tc>" + paragraph("Jahr") + "</w:tc><w:tc>" + paragraph("Umsatz") + "</w:tc>";
    const std::string row = "<w:tc>" + paragraph("2024") + "</w:tc><w:tc>" + paragraph("5 Mio. Euro") + "</w:tc>";
    const Document document =
        read(docx(paragraph("Haushalt", style("Title")) + paragraph("") + paragraph("Kapitel", style("berschrift1")) +
                  paragraph("eins", "<w:numPr/>") + paragraph("zwei", "<w:numPr/>") + "<w:tbl><w:tr>" + cell +
                  "</w:tr><w:tr>" + row + "</w:tr></w:tbl>" + paragraph("Schluss &amp; 7 Euro")),
             Format::docx);
    CHECK(document.title == "Haushalt");
    CHECK(outline(document) == Lines{"title: Haushalt", "heading: Kapitel", "item 1.0.0: eins", "item 1.1.0: zwei",
                                     "header 2.0.0: Jahr", "header 2.0.1: Umsatz", "cell 2.1.0: 2024",
                                     "cell 2.1.1: 5 Mio. Euro", "paragraph: Schluss & 7 Euro"});
    // The line is the number of the paragraph.
    CHECK(position_of(document, "7 Euro").line == 10);
    CHECK(position_of(document, "7 Euro").column == 11);
    CHECK(surface_of(document, "5 Mio. Euro") == "5 Mio. Euro");
}

TEST_CASE("runs are joined, what was deleted is gone, what was inserted is there") {
    const Document document = read(docx("<w:p><w:r><w:t>Der Umsatz betrug "
                                        "</w:t></w:r><w:del><w:r><w:delText>4</w:delText><w:t>4</w:t></w:r></w:del>"
                                        "<w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> "
                                        "Mio.</w:t><w:tab/><w:t>Euro</w:t></w:r>"
                                        "<w:r><w:instrText>PAGE 9 Euro</w:instrText></w:r></w:p>"),
                                   Format::docx);
    CHECK(document.text == "Der Umsatz betrug 5 Mio. Euro");
}

TEST_CASE("what is no Word file, or a trap, is one clear error") {
    const auto fault = [](std::string bytes, const ReadLimits& limits = {}) {
        const auto result = read_text("a.docx", std::move(bytes), Format::docx, limits);
        REQUIRE_FALSE(result);
        return result.errors()[0].to_string();
    };
    const std::string none = "a.docx: is no Word file (.docx)";
    CHECK(fault("") == none);
    CHECK(fault("PK\x03\x04 nonsense") == none);
    CHECK(fault(docx("", "word/other.xml")) == none);
    CHECK(fault(docx("</w:body>")) == none);
    CHECK(fault(docx("\xFF")) == none);
    const std::string good = docx(paragraph("5 Euro"));
    CHECK(fault(good.substr(0, good.size() / 2)) == none);
    ReadLimits limits;
    limits.max_bytes = 1U << 20;
    // A few kilobytes that unpack to more than the limit.
    const std::string bomb = docx(paragraph(std::string(8U << 20, 'a')));
    CHECK(bomb.size() < 100'000);
    CHECK(fault(bomb, limits) == "a.docx: unpacked it is larger than the limit of 1048576 bytes");
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "<w:x>";
    for (int i = 0; i < 5000; ++i) deep += "</w:x>";
    CHECK(fault(docx(deep)) == "a.docx: the markup is nested too deeply");
    CHECK(read(docx("<w:p>" + deep + "</w:p>" + paragraph("5 Euro")), Format::docx).text == "5 Euro");
}

TEST_CASE("Word files are read in folders and checked like any text") {
    WorkingFolder folder;
    WorkingFolder::write("d/a.docx", docx(paragraph("Titel") + paragraph("Am 31. September 2024 zahlte sie 5 Euro.")));
    const Outcome outcome = run_program({"check", "--format", "concise", "d"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.starts_with("d/a.docx:2:4: "));
    WorkingFolder::write("d/a.docx.stimmig.toml", "[[ignore]]\nrule = \"impossible-date\"\nreason = \"Zitat\"\n");
    CHECK(run_program({"check", "d"}).status == 0);
}
