#include "text/segmentation.h"

#include <catch2/catch.hpp>

#include "reading_helpers.h"

using namespace stimmig;
using namespace stimmig::testing;
using Strings = std::vector<std::string>;

namespace {

const Abbreviations abbreviations{"Mrd.", "Mio.", "z.", "bzw.", "ca.", "Dr.", "St.", "usw.", "Jan."};

std::string part(const Document& document, Span span) {
    return document.text.substr(span.begin, span.end - span.begin);
}

Strings sentences_of(const std::string& text) {
    const Document document = read(text, Format::plain);
    Strings out;
    for (const Sentence& sentence : segment(document, abbreviations).sentences) {
        out.push_back(part(document, sentence.span));
    }
    return out;
}

Strings words_of(const std::string& text) {
    const Document document = read(text, Format::plain);
    Strings out;
    for (const Word& word : segment(document, abbreviations).words) out.push_back(part(document, word.span));
    return out;
}

}  // namespace

TEST_CASE("sentences end where a reader would end them") {
    const Strings cases[] = {
        {"Das ist eins.", "Das ist zwei!", "Ist das drei?", "Ja …", "Und fünf."},
        {"Er sagte: „Wir bauen.“", "Sie schwieg."},
        {"(Das war 2024.)", "Danach kam mehr."},
        {"Das ist beschlossen.", "„Nie wieder“, sagte er."},
        {"Im Jahr 2024.", "2025 kam mehr."},
        {"Es fiel um 17 %.", "Nvidia verlor."},
        {"Es fiel auf 59,70.", "Händler staunen."},
        {"Es sind 1.234.", "Experten staunen."},
        {"Am Ende waren es 826.", "Kommandantin Arx zählte nach."},
        {"Sie wohnt in Block 51.", "Ende des Jahres zieht sie um."},
        {"Es endete 3:1.", "Doppelt traf er."},
        {"Der Wert stieg auf 12.", "Danach fiel er."},
        {"Das kostet 5 Mrd.", "Der Bund zahlt."},
        {"Zeile eins\nläuft weiter.", "Zeile zwei\nauch."},
        {"Sieg!", "😴 Hier geht es weiter."},
    };
    for (const Strings& expected : cases) {
        std::string text;
        for (const std::string& sentence : expected) text += (text.empty() ? "" : " ") + sentence;
        CHECK(sentences_of(text) == expected);
    }
}

TEST_CASE("a lost space does not join two sentences") {
    CHECK(sentences_of("Das ist beschlossen.Im April geht es los.") ==
          Strings{"Das ist beschlossen.", "Im April geht es los."});
    CHECK(sentences_of("Ist das wahr?Ja.").size() == 2);
    for (const char* text : {"Auf Booking.com und bild.de.", "Bei z.B.Siemens hier.", "Von 1.234,5 und 2.Halbjahr."}) {
        CHECK(sentences_of(text).size() == 1);
    }
}

TEST_CASE("points within sentences end none") {
    for (const char* text : {
             "Am 3. März kamen 5 Mrd. Euro.",
             "Das 2. Quartal und das III. Quartal waren gut.",
             "Im Vorjahr war der Klub noch 3. Liga.",
             "Zu Gast sind 2. Vorsitzende Eva Lang und ihr Mann.",
             "Zu sehen waren 18. Jahrhundert und Moderne.",
             "Im 19. Jahrhundert sagte J. Müller das.",
             "Es sind ca. 1.234,56 Euro, z. B. Die Hälfte davon.",
             "Der FC St. Pauli und Dr. Meier bzw. Frau Schmidt.",
             "Die 250. Ausgabe am 1. 4. 2025.",
             "„Was nun?“, fragte er.",
             "Yahoo! hat 5 Prozent verloren.",
             "Er wollte ... nichts sagen.",
             "Am 30.01.2025 um 16.15 Uhr.",
             "Ludwig XIV. Wilhelm hieß keiner.",
             "Der Vitamin-C. Müller.",
         }) {
        CHECK(sentences_of(text) == Strings{text});
    }
}

TEST_CASE("words are runs of letters and digits with what joins them") {
    struct Case {
        const char* text;
        Strings words;
    };
    const Case cases[] = {
        {"Die Nvidia-Aktie fällt.", {"Die", "Nvidia-Aktie", "fällt"}},
        {"500-Milliarden-Dollar-Projekt, 2-Prozent- und", {"500-Milliarden-Dollar-Projekt", "2-Prozent", "und"}},
        {"gibt's OpenAI’s 1'234 'so'", {"gibt's", "OpenAI’s", "1'234", "so"}},
        {"S&P 500, H&M & B&B; a&b", {"S&P", "500", "H&M", "B&B", "a", "b"}},
        {"1.234,56 € (17%)", {"1", "234", "56", "17"}},
        {"Größe „Öl“ – Žižek", {"Größe", "Öl", "Žižek"}},
        {"m² ½ 🤑 x", {"m²", "½", "x"}},
        {"– ... !", {}},
    };
    for (const Case& each : cases) CHECK(words_of(each.text) == each.words);
}

TEST_CASE("sentences stay within their block and share out its words") {
    const Document document = read("Titel ohne Punkt\n\nEins zwei. Drei vier fünf.\n\nSechs", Format::plain);
    const Segmentation segmentation = segment(document, abbreviations);
    REQUIRE(segmentation.sentences.size() == 4);
    CHECK(segmentation.sentences[0].block == 0);
    CHECK(segmentation.sentences[2].block == 1);
    CHECK(segmentation.sentences[2].first_word == 5);
    CHECK(segmentation.sentences[2].last_word == 8);
    CHECK(segmentation.words[5].sentence == 2);

    const auto drei = static_cast<std::uint32_t>(document.text.find("Drei"));
    CHECK(segmentation.sentence_at(0) == 0);
    CHECK(segmentation.sentence_at(drei) == 2);
    CHECK(segmentation.sentence_at(drei - 1) == 1);
    CHECK(segmentation.sentence_at(1'000) == 3);
    CHECK(segmentation.word_at(drei) == 5);
    CHECK(segmentation.word_at(drei + 4) == 6);
    CHECK(segmentation.word_at(1'000) == segmentation.words.size());
}

TEST_CASE("letter case knows more than ASCII") {
    CHECK(lower("ÄÖÜẞ ÉŁŽŸ Straße İ") == "äöüß éłžÿ straße i");
    CHECK(lower("\xFFkaputt\xC3") == "\xFFkaputt\xC3");
    CHECK(starts_upper("Äpfel"));
    CHECK(starts_upper("Łódź"));
    CHECK_FALSE(starts_upper("äpfel"));
    CHECK_FALSE(starts_upper("ßA"));
    CHECK_FALSE(starts_upper("5A"));
    CHECK_FALSE(starts_upper(""));
    CHECK_FALSE(starts_upper("\xC3"));
}
