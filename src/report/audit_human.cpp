#include <algorithm>

#include "report/audit_report.h"
#include "report/paint.h"
#include "report/printable.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t most_outlets = 8;

std::uint64_t findings_of(const Tally& tally) {
    return tally.errors + tally.warnings + tally.notes;
}

/// Where a figure stands, and in what.
std::string place_line(const ShownFigure& figure, Language language) {
    std::string out = printable(figure.path) + ':' + std::to_string(figure.line) + ':' + std::to_string(figure.column);
    if (!figure.id.empty()) out += " #" + printable(figure.id);
    std::string origin = printable(figure.outlet);
    if (figure.date) origin += (origin.empty() ? "" : ", ") + to_iso(*figure.date);
    if (!origin.empty()) out += " (" + origin + ')';
    if (figure.part == Part::agreeing) out += in(language, " vereinbar", " agrees");
    return out + '\n';
}

/// The same with its passage.
std::string statement_line(const ShownFigure& figure, Language language) {
    return place_line(figure, language) + "      " + printable(figure.passage) + '\n';
}

class AuditText {
public:
    AuditText(const Dossier& dossier, const ReportOptions& options)
        : dossier_(dossier), language_(options.language), paint_(options.color) {}

    std::string render() {
        for (const ShownFinding& finding : dossier_.findings) append_finding(finding);
        append_counts(say("Nach Prüfung", "By check"), dossier_.by_rule, SIZE_MAX);
        append_counts(say("Quellen mit den meisten Funden", "Outlets with most findings"), dossier_.by_outlet,
                      most_outlets);
        append_counts(say("Autoren mit den meisten Funden", "Authors with most findings"), dossier_.by_author,
                      most_outlets);
        append_pairs();
        append_summary();
        return std::move(out_);
    }

private:
    const Dossier& dossier_;
    Language language_;
    Paint paint_;
    std::string out_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    [[nodiscard]] std::string name(const std::string& key) const {
        return key.empty() ? say("(ohne Angabe)", "(not stated)") : printable(key);
    }

    [[nodiscard]] std::string number(std::uint64_t value) const { return grouped(std::to_string(value), language_); }

    void append_finding(const ShownFinding& finding) {
        const Color color = finding.level == Level::error     ? Color::red
                            : finding.level == Level::warning ? Color::yellow
                                                              : Color::cyan;
        out_ += paint_(std::string(to_string(finding.level)) + '[' + printable(finding.rule) + ']', color);
        out_ += paint_(": " + printable(in(language_, finding.message)), Color::bold) + '\n';
        const ShownFigure* before = nullptr;
        for (const ShownFigure& figure : finding.figures) {
            out_ += std::string(figure.part == Part::agreeing ? "   = " : "  --> ");
            const bool same_passage = before && before->text == figure.text && before->passage == figure.passage;
            out_ += same_passage ? place_line(figure, language_) : statement_line(figure, language_);
            before = &figure;
        }
        out_ += '\n';
    }

    /// Those with most findings.
    void append_counts(const std::string& title, const std::map<std::string, Tally>& counts, std::size_t most) {
        std::vector<std::pair<std::string, Tally>> rows(counts.begin(), counts.end());
        std::erase_if(rows, [](const auto& row) { return findings_of(row.second) == 0; });
        if (rows.empty() || (rows.size() == 1 && rows[0].first.empty())) return;
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return findings_of(a.second) > findings_of(b.second); });
        out_ += paint_(title + ":\n", Color::bold);
        for (std::size_t i = 0; i < rows.size() && i < most; ++i) {
            const auto& [key, tally] = rows[i];
            out_ += "  " + name(key) + ": " + number(findings_of(tally)) + " (" +
                    counted(tally.errors, say("Fehler", "error"), say("Fehler", "errors"), language_) + ") in " +
                    counted(tally.texts, say("Text", "text"), say("Texten", "texts"), language_) + '\n';
        }
        if (rows.size() > most)
            out_ += say("  und weitere ", "  and ") + number(rows.size() - most) + say("\n", " more\n");
    }

    void append_pairs() {
        std::vector<std::pair<std::pair<std::string, std::string>, Tally>> rows(dossier_.by_outlets.begin(),
                                                                                dossier_.by_outlets.end());
        if (rows.empty() || (rows.size() == 1 && rows[0].first.first.empty())) return;
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return findings_of(a.second) > findings_of(b.second); });
        out_ += paint_(say("Wer wem widerspricht:\n", "Who contradicts whom:\n"), Color::bold);
        for (std::size_t i = 0; i < rows.size() && i < most_outlets; ++i)
            out_ += "  " + name(rows[i].first.first) + " – " + name(rows[i].first.second) + ": " +
                    number(findings_of(rows[i].second)) + '\n';
    }

    void append_summary() {
        const std::uint64_t all = dossier_.fresh + dossier_.unchanged;
        out_ += all == 0 ? say("Keine Widersprüche", "No contradictions")
                         : counted(all, say("Fund", "finding"), say("Funde", "findings"), language_);
        out_ += " in " + counted(dossier_.texts, say("Text", "text"), say("Texten", "texts"), language_) +
                say(" mit ", " with ") +
                counted(dossier_.figures, say("Zahl", "figure"), say("Zahlen", "figures"), language_) + ".\n";
        if (dossier_.left_out > 0)
            out_ += say("Gezeigt sind die schwersten ", "Shown are the worst ") + number(dossier_.findings.size()) +
                    say("; --format json nennt alle.\n", "; --format json names all.\n");
        if (dossier_.hidden > 0) out_ += hidden_findings(dossier_.hidden, language_) + '\n';
        if (dossier_.compared_with_before)
            out_ += say("Seit der letzten Prüfung: ", "Since the last audit: ") + number(dossier_.fresh) +
                    say(" neu, ", " new, ") + number(dossier_.gone) + say(" nicht mehr da, ", " gone, ") +
                    number(dossier_.unchanged) + say(" unverändert.\n", " unchanged.\n");
    }
};

}  // namespace

std::string statement_text(const ShownFigure& figure, std::string& heading, const ReportOptions& options) {
    std::string own = printable(figure.subject);
    // "~" stands before the stems of words that no measure explains: they are no name.
    if (!figure.measure.empty() && figure.measure[0] != '~')
        own += (own.empty() ? "" : ", ") + printable(figure.measure);
    if (own.empty()) own = in(options.language, "(ohne Namen)", "(no name)");
    std::string out;
    if (own != heading) {
        out = (heading.empty() ? "" : "\n") + Paint(options.color)(own + '\n', Color::bold);
        heading = own;
    }
    std::string value = printable(figure.surface);
    if (!figure.hedge.begin && figure.hedge.end == 0)
        return out + "  " + value + "  " + statement_line(figure, options.language);
    return out + "  " +
           printable(
               std::string_view(figure.passage).substr(figure.hedge.begin, figure.hedge.end - figure.hedge.begin)) +
           ' ' + value + "  " + statement_line(figure, options.language);
}

std::string audit_human(const Dossier& dossier, const ReportOptions& options) {
    return AuditText(dossier, options).render();
}

}  // namespace stimmig
