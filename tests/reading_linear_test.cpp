// No input is read slower than linearly. Time is compared with that of a quarter of the input, generously.
#include <catch2/catch.hpp>

#include "text/segmentation.h"
#include "timing.h"

using namespace stimmig;
using test::cpu_seconds;
using test::repeated;

namespace {

double seconds(const std::string& text, Format format) {
    const auto start = cpu_seconds();
    const auto document = read_text("text", text, format);
    if (document) {
        const Segmentation segmentation = segment(*document, {"Mrd."});
        CHECK(segmentation.words.size() <= document->text.size());
    }
    return cpu_seconds() - start;
}

}  // namespace

TEST_CASE("reading is linear") {
    for (const Format format : {Format::plain, Format::markdown, Format::html}) {
        for (const std::string_view piece :
             {"a",  "1",   "1.",   ". ",  "\r", "\n", " ",     "(",   ".)", "ein ",    "\u00AD",
              "a-", "&#1", "<p>a", "<b>", "|",  "> ", "* a\n", "**a", "\"", "u\u0308", "5\u00A0"}) {
            INFO("piece: " << piece << " format: " << static_cast<int>(format));
            constexpr std::size_t size = 400'000;
            const double small = seconds(repeated(piece, size), format);
            const double large = seconds(repeated(piece, 4 * size), format);
            // A quadratic reader would take sixteen times as long.
            CHECK(large < 9 * small + 0.25);
        }
    }
}

TEST_CASE("a line of ten million bytes is read like any other") {
    const std::string line = repeated("Im Jahr 2024 waren es 5,6 Millionen Euro, sagte Dr. Müller. ", 10'000'000);
    for (const Format format : {Format::plain, Format::markdown, Format::html}) CHECK(seconds(line, format) < 20);
}
