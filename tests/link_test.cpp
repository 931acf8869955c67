// What a figure is about, read out of single texts.
#include <algorithm>
#include <catch2/catch.hpp>

#include "link/analyzer.h"
#include "link/verbs.h"

using namespace stimmig;

namespace {

const Ruleset& rules() {
    static const Ruleset loaded = std::move(*Ruleset::load());
    return loaded;
}

Text read(const std::string& content) {
    static const Analyzer analyzer(rules());
    Document document = std::move(*read_text("text.md", content, Format::markdown));
    document.published = parse_iso_day("2025-03-04");
    return analyzer.analyze(std::move(document));
}

/// The claim of the figure whose value reads so; fails where there is none.
Claim claim_of(const Text& text, const std::string& value) {
    for (std::size_t i = 0; i < text.figures.size(); ++i)
        if (to_compact(text.figures[i].value) == value) return text.claims[i];
    FAIL("no figure " << value);
    return {};
}

}  // namespace

TEST_CASE("a measure is triggered by nouns, compounds, verbs and their particles") {
    struct Row {
        const char *text, *value, *measure;
    };
    for (const Row& row : {
             Row{"Der Umsatz lag bei 12,5 Millionen Euro.", "money 12500000 EUR", "revenue"},
             Row{"Die Gruppe setzte im Vorjahr 12,5 Millionen Euro um.", "money 12500000 EUR", "revenue"},
             Row{"Die Wahlbeteiligung erreichte 61,3 Prozent.", "percent 61.3", "turnout"},
             Row{"Der Jahresumsatz betrug 90 Millionen Euro.", "money 90000000 EUR", "revenue"},
             Row{"Die Werft beschäftigt 1.240 Menschen.", "count 1240", "employees"},
             Row{"Die Bauzinsen liegen bei 3,5 Prozent.", "percent 3.5", "interest-rate"},
             Row{"In der Werft lernen 12 Azubis.", "count 12", "students"},
             Row{"Die Brauerei hat Passiva von 12,5 Millionen Euro.", "money 12500000 EUR", "debt"},
             Row{"Im Hafen liegen 12 Jets.", "count 12", "fleet"},
             Row{"Bei dem Stromausfall saßen 1.240 Menschen im Dunkeln.", "count 1240", "power-cut"},
             // A length has a unit of length, a price no other: people along a route are none.
             Row{"Die Strecke misst 12 Kilometer.", "count 12 kilometre", "length"},
             Row{"An der Strecke standen 12.000 Zuschauer.", "count 12000", "participants"},
             Row{"Der Eintritt kostet 6 Euro.", "money 6 EUR", "price"},
             Row{"Die Autobahn blieb neun Stunden gesperrt.", "duration 9 hour", "closure"},
             // What a firm's name is made of measures nothing.
             Row{"Die Nordstrom AG legt Zahlen vor. Nordstrom beschäftigt 1.240 Menschen.", "count 1240", "employees"},
         }) {
        INFO(row.text);
        CHECK(claim_of(read(row.text), row.value).measure == row.measure);
    }
}

TEST_CASE("role and direction follow the words beside the figure") {
    const Text text = read("Der Gewinn stieg um 12 Prozent auf 45 Millionen Euro.");
    const Claim change = claim_of(text, "percent 12");
    CHECK(change.role == Role::change);
    CHECK(change.direction == 1);
    CHECK(claim_of(text, "money 45000000 EUR").role == Role::level);
    CHECK(claim_of(read("Die Mieten waren 3 Prozent niedriger."), "percent 3").direction == -1);
    CHECK(claim_of(read("Vor einem Jahr war die Marge noch 3 Prozent höher."), "percent 3").direction == -1);
    // Up to now, or before something changed.
    CHECK(claim_of(read("Bislang hat der Verwalter 4 Millionen Euro gesichert."), "money 4000000 EUR").role ==
          Role::level);
    CHECK(claim_of(read("Bislang kostete die Karte 4 Euro."), "money 4 EUR").role == Role::from_value);
    struct Stand {
        const char *text, *value;
        Role role;
    };
    for (const Stand& row : {
             Stand{"Bisher sind dem Amt acht Erkrankte bekannt.", "count 8", Role::level},
             Stand{"Nach bisherigem Stand wurden 14 Menschen verletzt.", "count 14", Role::level},
             Stand{"Die Ämter führen bislang 23 Erkrankungen auf den Käse zurück.", "count 23", Role::level},
             Stand{"Bisher stehen hier 54 Blitzer.", "count 54", Role::from_value},
             Stand{"17 Patienten liegen noch im Krankenhaus.", "count 17", Role::level},
             Stand{"Vor zwei Jahren waren es noch 870 Schüler.", "count 870", Role::from_value},
             Stand{"Noch 2022 hatte die Werft 870 Schiffe gewartet.", "count 870", Role::from_value},
             Stand{"Noch am Sonntag hatte die Werft 870 Schiffe gewartet.", "count 870", Role::level},
             Stand{"Für den Rekord gibt es noch einmal 2.500 Euro obendrauf.", "money 2500 EUR", Role::level},
             Stand{"Der Verein bekommt einen Zuschuss in Höhe von 38.000 Euro.", "money 38000 EUR", Role::level},
             Stand{"Der Etat klettert von 18 auf 24 Millionen Euro.", "money 18000000 EUR", Role::from_value},
             Stand{"Die Quote beträgt 96,8 Prozent und hat sich damit verbessert.", "percent 96.8", Role::level},
             Stand{"Bei Wohnungen betrug der Anstieg 1,7 Prozent.", "percent 1.7", Role::change},
         }) {
        INFO(row.text);
        CHECK(to_string(claim_of(read(row.text), row.value).role) == to_string(row.role));
    }
    // What still was so turns no comparison round that is another thought.
    CHECK(claim_of(read("Auf 90 Hektar wuchs noch Hafer, 3 Prozent weniger als zuvor."), "percent 3").direction == -1);
    // How far off something is against how long it took.
    CHECK(claim_of(read("Vier Tage danach lag ein Angebot vor."), "duration 4 day").role == Role::change);
    CHECK(claim_of(read("Vier Tage hatte das Fahrpersonal gestreikt."), "duration 4 day").role == Role::level);
    CHECK(claim_of(read("Davon gingen 4 Millionen Euro an die Stadt."), "money 4000000 EUR").role == Role::part);
}

TEST_CASE("the base of a change is read") {
    CHECK(claim_of(read("Gegenüber dem Vormonat zogen die Preise um 0,4 Prozent an."), "percent 0.4").base ==
          Base::month);
    CHECK(claim_of(read("Binnen Jahresfrist stiegen die Preise um 2,4 Prozent."), "percent 2.4").base == Base::year);
}

TEST_CASE("names no rule knows are found, and descriptions lead back to them") {
    const Text text = read(
        "Die Molkerei Almgrund legt Zahlen vor. Der Umsatz von Almgrund stieg auf 31 Millionen Euro. "
        "Das Unternehmen beschäftigt 240 Menschen.");
    CHECK(claim_of(text, "money 31000000 EUR").subject == "Almgrund");
    CHECK(claim_of(text, "count 240").subject == "Almgrund");
    CHECK(claim_of(read("Die Nvidia-Aktie fiel um 17 Prozent."), "percent 17").subject == "Nvidia");
}

TEST_CASE("whoever is referred to is found again") {
    struct Row {
        const char *text, *value, *subject;
    };
    for (const Row& row : {
             Row{"Die Alpwing AG hat gute Zahlen vorgelegt. Sie setzte 31 Millionen Euro um.", "money 31000000 EUR",
                 "Alpwing"},
             Row{"Die Alpwing AG erzielte einen Umsatz von 31 Millionen Euro.", "money 31000000 EUR", "Alpwing"},
             Row{"Bei der Helvita-Bank fehlt Geld. Die Bank beziffert den Schaden auf 4 Millionen Euro.",
                 "money 4000000 EUR", "Helvita"},
             Row{"NordBau steht unter Druck. Die Aktie verlor 7,5 Prozent.", "percent 7.5", "NordBau"},
             Row{"Falkenau, der Autobauer aus Zwickau, verlor 9,5 Prozent.", "percent 9.5", "Falkenau"},
             Row{"Der Chef von Falkenau tritt ab. Falkenaus Umsatz sank auf 90 Millionen Euro.", "money 90000000 EUR",
                 "Falkenau"},
         }) {
        INFO(row.text);
        CHECK(claim_of(read(row.text), row.value).subject == row.subject);
    }
}

TEST_CASE("roles, bases and periods by their words") {
    struct Row {
        const char *text, *value;
        Role role;
        Base base;
        const char* from;  // of the period; empty for none
    };
    for (const Row& row : {
             Row{"Der Umsatz stieg auf 5 Millionen Euro.", "money 5000000 EUR", Role::level, Base::unknown, ""},
             Row{"Der Umsatz stieg um 5 Millionen Euro.", "money 5000000 EUR", Role::change, Base::unknown, ""},
             Row{"Der Umsatz soll auf 5 Millionen Euro steigen.", "money 5000000 EUR", Role::forecast, Base::unknown,
                 ""},
             Row{"Davon entfielen 5 Millionen Euro auf die Stadt.", "money 5000000 EUR", Role::part, Base::unknown, ""},
             Row{"Das sind 5 Prozent mehr als im Vorjahr.", "percent 5", Role::change, Base::year, ""},
             Row{"Gegenüber dem Vormonat sank die Zahl um 5 Prozent.", "percent 5", Role::change, Base::month, ""},
             Row{"Im dritten Quartal 2024 betrug der Umsatz 5 Millionen Euro.", "money 5000000 EUR", Role::level,
                 Base::unknown, "2024-07-01"},
             Row{"Im Jahr 2023 betrug der Umsatz 5 Millionen Euro.", "money 5000000 EUR", Role::level, Base::unknown,
                 "2023-01-01"},
         }) {
        INFO(row.text);
        const Claim claim = claim_of(read(row.text), row.value);
        CHECK(to_string(claim.role) == to_string(row.role));
        CHECK(to_string(claim.base) == to_string(row.base));
        CHECK((claim.period ? to_iso(claim.period->from) : std::string()) == row.from);
    }
}

TEST_CASE("verb forms follow their particle") {
    const Table& strong = rules().table("link_strong_verb");
    const auto has = [&](const std::vector<SpelledForm>& forms, const char* word, const char* particle) {
        return std::any_of(forms.begin(), forms.end(),
                           [&](const SpelledForm& f) { return f.word == word && f.particle == particle; });
    };
    const auto forms = verb_forms_of("ab", "brechen", strong);
    CHECK(has(forms, "brach", "ab"));
    CHECK(has(forms, "abgebrochen", ""));
    CHECK_FALSE(has(forms, "brach", ""));
    CHECK(has(verb_forms_of("", "steigen", strong), "gestiegen", ""));
    // "betreiben" follows "treiben".
    CHECK(has(verb_forms_of("", "betreiben", strong), "betrieben", ""));
    CHECK(has(verb_forms_of("", "betreiben", strong), "betrieb", ""));
}

TEST_CASE("linking an empty text gives no claims") {
    CHECK(read("").claims.empty());
    CHECK(read("Kein Wert steht hier.").claims.empty());
}
