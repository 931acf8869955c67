#include "report/finding_text.h"

#include <algorithm>

#include "report/location.h"
#include "report/printable.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t most_agreeing = 4;

bool agrees(const Finding& finding, std::uint32_t index) {
    return std::find(finding.agreeing.begin(), finding.agreeing.end(), index) != finding.agreeing.end();
}

/// A reader of the one sees the other as well.
bool in_one_sentence(const Report& report, FigureRef a, FigureRef b) {
    if (a.text != b.text) return false;
    const Text& text = report.texts[a.text];
    return text.segmentation.sentence_at(text.figures[a.figure].span.begin) ==
           text.segmentation.sentence_at(text.figures[b.figure].span.begin);
}

std::string figure_with_place(const Report& report, FigureRef ref, const ReportOptions& options) {
    return quoted_figure(report, ref, options.language) + " (" + location_of(report, ref, options).to_string() + ')';
}

}  // namespace

std::optional<FigureRef> counterpart(const Report& report, const Finding& finding) {
    for (const auto& [a, b] : finding.divergent)
        if (a == 0 || b == 0) return finding.figures[a == 0 ? b : a];
    for (std::uint32_t i = 1; i < finding.figures.size(); ++i)
        if (!agrees(finding, i) && !in_one_sentence(report, finding.figures.front(), finding.figures[i]))
            return finding.figures[i];
    return std::nullopt;
}

std::string_view relation_word(const Finding& finding, Language language) {
    return finding.divergent.empty() ? in(language, "dazu: ", "with: ") : in(language, "dagegen: ", "against: ");
}

std::string quoted_figure(const Report& report, FigureRef ref, Language language) {
    const Text& text = report.texts[ref.text];
    const Figure& figure = text.figures[ref.figure];
    const std::string words =
        printable(std::string_view(text.document.text).substr(figure.phrase, figure.span.end - figure.phrase));
    return language == Language::de ? "„" + words + "“" : "“" + words + "”";
}

std::string one_line(const Report& report, const Finding& finding, const ReportOptions& options) {
    std::string line = printable(in(options.language, finding.message));
    const std::optional<FigureRef> other = counterpart(report, finding);
    if (!other) return line;
    const bool full_stop = line.ends_with('.');
    if (full_stop) line.pop_back();
    line += std::string(in(options.language, " (siehe ", " (see ")) + location_of(report, *other, options).to_string() +
            ')';
    return full_stop ? line + '.' : line;
}

std::vector<std::string> notes(const Report& report, const Finding& finding, const ReportOptions& options) {
    const Language language = options.language;
    std::vector<std::string> lines;
    for (const Message& detail : finding.details) lines.push_back(printable(in(language, detail)));
    const std::string agrees_with(in(language, "vereinbar: ", "agrees: "));
    for (std::size_t i = 0; i < std::min(finding.agreeing.size(), most_agreeing); ++i)
        lines.push_back(agrees_with + figure_with_place(report, finding.figures[finding.agreeing[i]], options));
    if (finding.agreeing.size() > most_agreeing)
        lines.push_back(agrees_with + std::string(in(language, "und ", "and ")) +
                        counted(finding.agreeing.size() - most_agreeing, in(language, "weitere Stelle", "more place"),
                                in(language, "weitere Stellen", "more places"), language));
    return lines;
}

std::vector<std::string> body(const Report& report, const Finding& finding, const ReportOptions& options) {
    const Language language = options.language;
    std::vector<std::string> lines;
    for (std::uint32_t i = 1; i < finding.figures.size(); ++i)
        if (!agrees(finding, i))
            lines.push_back(std::string(relation_word(finding, language)) +
                            figure_with_place(report, finding.figures[i], options));
    for (std::string& note : notes(report, finding, options)) lines.push_back(std::move(note));
    lines.push_back(std::string(in(language, "mehr: ", "more: ")) + "stimmig explain " + printable(finding.rule));
    return lines;
}

std::set<std::string> rules_of(const std::vector<Finding>& findings) {
    std::set<std::string> names;
    for (const Finding& finding : findings) names.insert(finding.rule);
    return names;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += (out.empty() ? "" : "\n") + line;
    return out;
}

std::string summary(const Tally& findings, std::uint64_t figures, Language language) {
    std::vector<std::string> parts;
    const auto add = [&](std::uint64_t count, std::string_view one, std::string_view many) {
        if (count > 0) parts.push_back(counted(count, one, many, language));
    };
    add(findings.errors, in(language, "Fehler", "error"), in(language, "Fehler", "errors"));
    add(findings.warnings, in(language, "Warnung", "warning"), in(language, "Warnungen", "warnings"));
    add(findings.notes, in(language, "Hinweis", "note"), in(language, "Hinweise", "notes"));
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) out += i + 1 == parts.size() ? in(language, " und ", " and ") : ", ";
        out += parts[i];
    }
    if (parts.empty()) out = in(language, "Keine Widersprüche", "No contradictions");
    out += " in " + counted(findings.texts, in(language, "Text", "text"), in(language, "Texten", "texts"), language);
    out += in(language, " mit ", " with ");
    return out + counted(figures, in(language, "Zahl", "figure"), in(language, "Zahlen", "figures"), language) + '.';
}

std::string summary(const Report& report, Language language) {
    Tally findings;
    findings.texts = report.texts.size();
    for (const Finding& finding : report.findings) findings.add(finding.level);
    return summary(findings, count_figures(report.texts), language);
}

}  // namespace stimmig
