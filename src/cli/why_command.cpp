// What two figures state, what speaks for and against their stating the same fact, and what came of it.
#include "cli/why_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/divergence_assign.h"
#include "check/divergence_message.h"
#include "check/divergence_weights.h"
#include "cli/inputs.h"
#include "cli/place.h"
#include "cli/rule_commands.h"
#include "cli/text_reader.h"
#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {
namespace {

/// In the order of Feature.
constexpr std::array<std::pair<std::string_view, std::string_view>, feature_count> feature_names{{
    {"gemeinsame Begriffe im Satzteil", "concepts in common in the clause"},
    {"gemeinsame Messgrößen im Satzteil", "measures in common in the clause"},
    {"gemeinsame Wörter und Wortteile", "words and parts of words in common"},
    {"gemeinsame Begriffe im Satz", "concepts in common in the sentence"},
    {"gemeinsame Messgrößen im Satz", "measures in common in the sentence"},
    {"so viele Angaben derselben Einheit", "so many figures of the unit"},
    {"Anteil der gemeinsamen Wörter", "share of words in common"},
    {"gemeinsame Namen im Satzteil", "names in common in the clause"},
    {"dieselbe Messgröße", "same measure"},
    {"dieselbe Sache", "same subject"},
    {"Sache, Messgröße und Rolle gleich", "subject, measure and role all the same"},
    {"verschiedene Sachen", "different subjects"},
    {"verschiedene Rollen", "different roles"},
    {"dieselbe Richtung", "same direction"},
    {"entgegengesetzte Richtung", "opposite direction"},
    {"dieselbe Vergleichsbasis", "same base"},
    {"verschiedene Vergleichsbasis", "different base"},
    {"derselbe Zeitraum", "same period"},
    {"verschiedene Zeiträume", "different periods"},
    {"dasselbe gezählt", "same thing counted"},
    {"Verschiedenes gezählt", "different things counted"},
    {"übereinstimmende Nachbarzahlen", "neighbouring figures that agree"},
    {"verschiedene Bezugsgröße", "different rate"},
    {"Überschrift", "headline"},
    {"an anderer Stelle im Text", "elsewhere in the text"},
    {"Angaben davor oder danach stimmen überein", "figures before or after agree"},
    {"dieselbe Rolle", "same role"},
    {"Daten gleicher Genauigkeit", "dates of the same precision"},
    {"beides Tage", "both are days"},
}};

class Explainer {
public:
    Explainer(const CheckInput& input, FigureRef a, FigureRef b, Language language)
        : input_(input), a_(a), b_(b), language_(language) {}

    std::string run() {
        append_claim(a_);
        append_claim(b_);
        const Statements statements(input_);
        const std::optional<std::uint32_t> i = statement_of(statements, a_);
        const std::optional<std::uint32_t> j = statement_of(statements, b_);
        if (!i || !j)
            return conclude(
                say("nicht verglichen: eine der Angaben ist kein bestimmter Wert, ein Alter oder "
                    "das Datum des Textes selbst",
                    "not compared: one of them is no definite value, an age or the text's own "
                    "date"));
        const Statement& x = statements.all()[*i];
        const Statement& y = statements.all()[*j];
        const Relation relation = relate(input_, a_, b_);
        if (x.unit_class != y.unit_class || relation.verdict == Verdict::incomparable)
            return conclude(say("nicht verglichen: verschiedene Einheiten oder Arten von Angaben",
                                "not compared: different units or kinds of statement"));
        if (x.part == y.part)
            return conclude(
                say("nicht verglichen: beide stehen im selben Text", "not compared: both stand in the same text"));
        if (!statements.may_share_story(a_.text, b_.text))
            return conclude(say("nicht verglichen: die Texte handeln nicht von derselben Geschichte",
                                "not compared: the texts do not tell the same story"));
        const auto [first, second] = std::minmax(*i, *j);
        const std::vector<Comparison> candidates = find_candidates(input_, statements);
        const auto candidate = std::find_if(candidates.begin(), candidates.end(),
                                            [&, a = first, b = second](const auto& c) { return c.a == a && c.b == b; });
        const bool compared = candidate != candidates.end();
        append_fit(compared
                       ? candidate->fit
                       : Fitter(input_, statements, Prospects(input_, statements), KnownVerdicts()).fit(first, second));
        append_relation(relation);
        return conclude(compared
                            ? decision(statements, candidates, first, second)
                            : say("nicht verglichen: kein bezeichnendes Wort gemeinsam oder Werte zu weit auseinander",
                                  "not compared: no telling word in common, or values too far apart"));
    }

private:
    const CheckInput& input_;
    FigureRef a_, b_;
    Language language_;
    std::string out_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    void line(std::string_view de, std::string_view en, std::string_view value) {
        if (!value.empty()) out_ += fmt::format("  {}: {}\n", in(language_, de, en), printable(value));
    }

    std::string conclude(const std::string& verdict) {
        out_ += say("Ergebnis: ", "result: ") + verdict + '\n';
        return std::move(out_);
    }

    void append_claim(FigureRef ref) {
        const Claim& claim = input_.claim(ref);
        out_ += printable(input_.place(ref)) + ": " + quoted(language_, printable(input_.phrase(ref))) + '\n';
        line("Wert", "value", to_compact(input_.figure(ref).value));
        line("Sache", "subject", claim.subject);
        line("Messgröße", "measure", claim.measure);
        line("Rolle", "role", to_string(claim.role));
        line("Richtung", "direction",
             claim.direction > 0   ? say("Anstieg", "rise")
             : claim.direction < 0 ? say("Rückgang", "fall")
                                   : std::string());
        if (claim.base != Base::unknown) line("Vergleichsbasis", "base", to_string(claim.base));
        if (claim.period)
            line("Zeitraum", "period",
                 claim.period->from == claim.period->to ? to_iso(claim.period->from)
                                                        : to_iso(claim.period->from) + '/' + to_iso(claim.period->to));
        line("je", "per", input_.figure(ref).per);
    }

    static std::optional<std::uint32_t> statement_of(const Statements& statements, FigureRef ref) {
        for (std::uint32_t i = 0; i < statements.all().size(); ++i)
            if (statements.all()[i].ref == ref) return i;
        return std::nullopt;
    }

    void append_fit(const Fit& fit) {
        out_ += say("dieselbe Tatsache? (über 0: eher ja)\n", "the same fact? (above 0: rather yes)\n");
        out_ += fmt::format("  {:+.2f} {}\n", fit.bias, say("Ausgangswert", "to begin with"));
        for (std::size_t i = 0; i < feature_count; ++i) {
            const double share = fit_weights[i] * fit.features[i];
            if (share > 0.005 || share < -0.005)
                out_ += fmt::format("  {:+.2f} {}\n", share,
                                    in(language_, feature_names[i].first, feature_names[i].second));
        }
        out_ += fmt::format("  {:+.2f} {}\n", fit.words, say("insgesamt", "in all"));
        if (fit.score != fit.words)
            out_ +=
                fmt::format("  {:+.2f} {}\n", fit.score,
                            say("neben allem, was sonst in Frage kommt", "beside all else that comes into question"));
    }

    void append_relation(const Relation& relation) {
        const bool differ = relation.verdict == Verdict::divergent || relation.verdict == Verdict::compatible;
        out_ += say("Werte: ", "values: ") + std::string(to_string(relation.verdict));
        if (differ) out_ += "; " + in(language_, reason(relation));
        out_ += '\n';
        for (const Message& each : details(input_, a_, b_, relation))
            out_ += "  " + printable(in(language_, each)) + '\n';
    }

    /// What became of the two among all figures of the texts.
    std::string decision(const Statements& statements, const std::vector<Comparison>& candidates, std::uint32_t i,
                         std::uint32_t j) {
        const std::vector<Link> links = assign(input_, statements, candidates);
        const auto link =
            std::find_if(links.begin(), links.end(), [&](const Link& each) { return each.a == i && each.b == j; });
        if (link != links.end())
            return link->disputed
                       ? say("verglichen: ein Widerspruch (divergence)", "compared: a contradiction (divergence)")
                       : say("verglichen: die Angaben stimmen überein", "compared: they agree");
        for (const Link& each : links) {
            for (const auto& [own, other] : {std::pair{i, j}, std::pair{j, i}}) {
                if (each.a != own && each.b != own) continue;
                const Statement& partner = statements.all()[each.a == own ? each.b : each.a];
                if (partner.part != statements.all()[other].part) continue;
                const std::string words = quoted(language_, printable(input_.phrase(partner.ref))) + " (" +
                                          printable(input_.place(partner.ref)) + ')';
                return quoted(language_, printable(input_.phrase(statements.all()[own].ref))) +
                       say(" passt besser zu ", " fits better with ") + words;
            }
        }
        return say("nicht gemeldet: zu unsicher, ob beide dasselbe meinen, oder der andere Text nennt den Wert auch",
                   "not reported: too unsure whether both mean the same, or the other text states the value as well");
    }
};

}  // namespace

int why_command(const Settings& settings, Console& console) {
    const Language language = console.language;
    const std::optional<Ruleset> rules = load_rules(settings, console);
    if (!rules) return failed;
    std::vector<NamedPlace> places;
    std::vector<std::string> named;
    for (std::size_t i = 0; i < settings.paths.size(); ++i) {
        const std::optional<NamedPlace> place = i < 2 ? parse_place(settings.paths[i]) : std::nullopt;
        if (i < 2 && !place) {
            console.complain(Error{"", 0, 0,
                                   quoted(language, settings.paths[i]) +
                                       std::string(in(language, " hat nicht die Form DATEI:ZEILE[:SPALTE]",
                                                      " does not have the form FILE:LINE[:COLUMN]"))});
            return failed;
        }
        if (place) places.push_back(*place);
        named.push_back(place ? place->path : settings.paths[i]);
    }
    const Inputs inputs = find_inputs(named, settings.filter, language);
    console.complain(inputs.errors);
    const std::vector<Text> texts = TextReader(settings, *rules, console).read_all(inputs.paths);
    std::vector<FigureRef> refs;
    for (const NamedPlace& place : places) {
        const auto at = std::find_if(texts.begin(), texts.end(), [&](const Text& text) {
            const Document& document = text.document;
            const std::uint32_t behind = document.first_line + static_cast<std::uint32_t>(document.line_starts.size());
            const bool holds_line = document.id.empty() || (document.first_line <= place.line && place.line < behind);
            return holds_line && same_file_key(document.path) == same_file_key(place.path);
        });
        if (at == texts.end()) return failed;  // which has been complained about
        const Result<std::uint32_t> figure = figure_at(*at, place, language);
        if (!figure) {
            console.complain(figure.errors());
            continue;
        }
        refs.push_back({static_cast<std::uint32_t>(at - texts.begin()), *figure});
    }
    if (refs.size() < 2) return failed;
    const CheckInput input{*rules, texts, Widths{}, Level::error};
    console.write(Explainer(input, refs[0], refs[1], language).run());
    return console.status(nothing_found);
}

}  // namespace stimmig
