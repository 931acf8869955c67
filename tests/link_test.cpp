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
}

TEST_CASE("linking an empty text gives no claims") {
    CHECK(read("").claims.empty());
    CHECK(read("Kein Wert steht hier.").claims.empty());
}
