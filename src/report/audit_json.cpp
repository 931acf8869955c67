#include "report/audit_report.h"
#include "report/figure_json.h"
#include "report/json_text.h"
#include "report/words.h"

namespace stimmig {
namespace {

void append_entry(std::string& out, std::string_view key, std::string_view value) {
    out += ", \"";
    out.append(key).append("\": ");
    append_json_string_or_null(out, value);
}

/// The keys of extract, and those of the text.
void append_statement(std::string& out, const Digest& digest, std::uint32_t figure) {
    append_figure(out, digest.text, figure, digest.places[figure]);
    const Document& document = digest.text.document;
    out.pop_back();
    append_entry(out, "title", document.title);
    append_entry(out, "source", document.source);
    append_entry(out, "author", document.author);
    append_entry(out, "date", document.published ? to_iso(*document.published) : std::string());
    const ShownFigure shown = show_figure(digest.text, figure, digest.places[figure], Widths{});
    append_entry(out, "excerpt", shown.passage);
    out += '}';
}

void append_tally(std::string& out, const Tally& tally) {
    out += "\"texts\": " + std::to_string(tally.texts) + ", \"errors\": " + std::to_string(tally.errors) +
           ", \"warnings\": " + std::to_string(tally.warnings) + ", \"notes\": " + std::to_string(tally.notes);
}

void append_tallies(std::string& out, std::string_view name, const std::map<std::string, Tally>& tallies) {
    out += ",\n  \"" + std::string(name) + "\": [";
    bool first = true;
    for (const auto& [key, tally] : tallies) {
        out += first ? "\n    {\"name\": " : ",\n    {\"name\": ";
        first = false;
        append_json_string_or_null(out, key);
        out += ", ";
        append_tally(out, tally);
        out += '}';
    }
    out += ']';
}

}  // namespace

std::string statement_json(const KnownStatement& statement) {
    std::string out;
    append_statement(out, statement.digest, statement.figure);
    return out + '\n';
}

namespace audit_json {

std::string head() {
    return "{\n  \"version\": 1,\n  \"findings\": [";
}

std::string finding(const LoadedFinding& loaded, bool fresh, Language language) {
    const Finding& finding = loaded.stored.finding;
    std::string out = "\n    {\"rule\": ";
    append_json_string(out, finding.rule);
    append_entry(out, "level", to_string(finding.level));
    append_entry(out, "change", fresh ? "new" : "unchanged");
    out += ",\n     \"message\": ";
    append_json_string(out, in(language, finding.message));
    append_entry(out, "cause", finding.cause);
    out += ",\n     \"figures\": [";
    for (std::size_t i = 0; i < finding.figures.size(); ++i) {
        out += i == 0 ? "\n       " : ",\n       ";
        append_statement(out, loaded.digests[finding.figures[i].text], finding.figures[i].figure);
    }
    out += "],\n     \"divergent\": [";
    for (std::size_t i = 0; i < finding.divergent.size(); ++i)
        out += std::string(i == 0 ? "" : ", ") + '[' + std::to_string(finding.divergent[i].first) + ", " +
               std::to_string(finding.divergent[i].second) + ']';
    out += "],\n     \"agreeing\": [";
    for (std::size_t i = 0; i < finding.agreeing.size(); ++i)
        out += (i == 0 ? "" : ", ") + std::to_string(finding.agreeing[i]);
    out += "],\n     \"details\": [";
    for (std::size_t i = 0; i < finding.details.size(); ++i) {
        if (i > 0) out += ", ";
        append_json_string(out, in(language, finding.details[i]));
    }
    out += "],\n     \"fingerprint\": ";
    append_json_string(out, finding.fingerprint);
    return out + '}';
}

std::string tail(const Dossier& dossier, Language language) {
    std::string out = "],\n  \"documents\": " + std::to_string(dossier.texts);
    out += ",\n  \"figures\": " + std::to_string(dossier.figures);
    out += ",\n  \"changes\": {\"new\": " + std::to_string(dossier.fresh) +
           ", \"unchanged\": " + std::to_string(dossier.unchanged) + ", \"gone\": " + std::to_string(dossier.gone) +
           '}';
    out += ",\n  \"gone\": [";
    for (std::size_t i = 0; i < dossier.gone_findings.size(); ++i) {
        const ShownFinding& gone = dossier.gone_findings[i];
        out += i == 0 ? "\n    {\"rule\": " : ",\n    {\"rule\": ";
        append_json_string(out, gone.rule);
        append_entry(out, "level", to_string(gone.level));
        append_entry(out, "message", in(language, gone.message));
        append_entry(out, "fingerprint", gone.fingerprint);
        out += '}';
    }
    out += ']';
    append_tallies(out, "rules", dossier.by_rule);
    append_tallies(out, "sources", dossier.by_outlet);
    append_tallies(out, "authors", dossier.by_author);
    append_tallies(out, "months", dossier.by_month);
    out += ",\n  \"contradictions\": [";
    bool first = true;
    for (const auto& [pair, tally] : dossier.by_outlets) {
        out += first ? "\n    {\"between\": [" : ",\n    {\"between\": [";
        first = false;
        append_json_string_or_null(out, pair.first);
        out += ", ";
        append_json_string_or_null(out, pair.second);
        out += "], \"errors\": " + std::to_string(tally.errors) + ", \"warnings\": " + std::to_string(tally.warnings) +
               ", \"notes\": " + std::to_string(tally.notes) + '}';
    }
    return out + "]\n}\n";
}

}  // namespace audit_json
}  // namespace stimmig
