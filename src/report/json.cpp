// The JSON of check and extract.
#include "link/places.h"
#include "report/figure_json.h"
#include "report/json_text.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

void append_comma(std::string& out, std::size_t index) {
    out += index == 0 ? "" : ", ";
}

/// Where a finding stands that is about no figure. `gap` stands between the larger parts: a line end with an indent, or
/// a space.
void append_place(std::string& out, const Report& report, const TextPlace& place, const std::string& gap) {
    const Document& document = report.texts[place.text].document;
    const Position at = document.position(place.begin);
    out += ',' + gap + "\"place\": {\"file\": ";
    append_json_string(out, document.path);
    out += ", \"start\": " + std::to_string(document.offset + place.begin);
    out += ", \"end\": " + std::to_string(document.offset + place.end);
    out += ", \"line\": " + std::to_string(at.line) + ", \"column\": " + std::to_string(at.column) + '}';
}

void append_finding(std::string& out, const Finding& finding, const Report& report, Language language,
                    const std::string& gap) {
    out += "{\"rule\": ";
    append_json_string(out, finding.rule);
    out += ", \"level\": ";
    append_json_string(out, to_string(finding.level));
    out += ',' + gap + "\"message\": ";
    append_json_string(out, in(language, finding.message));
    out += ',' + gap + "\"cause\": ";
    append_json_string_or_null(out, finding.cause);
    out += ',' + gap + "\"figures\": [";
    for (std::size_t i = 0; i < finding.figures.size(); ++i) {
        if (i > 0) out += ',';
        if (i > 0 || gap.size() > 1) out += gap + (gap.size() > 1 ? "  " : "");
        const auto [text, figure] = finding.figures[i];
        append_figure(out, report.texts[text], figure,
                      place_of(report.texts[text], figure, position_of(report.texts[text], figure)));
    }
    out += ']';
    if (finding.place) append_place(out, report, *finding.place, gap);
    out += ',' + gap + "\"divergent\": [";
    for (std::size_t i = 0; i < finding.divergent.size(); ++i) {
        append_comma(out, i);
        const auto& [a, b] = finding.divergent[i];
        out += '[' + std::to_string(a) + ", " + std::to_string(b) + ']';
    }
    out += "]," + gap + "\"agreeing\": [";
    for (std::size_t i = 0; i < finding.agreeing.size(); ++i) {
        append_comma(out, i);
        out += std::to_string(finding.agreeing[i]);
    }
    out += "]," + gap + "\"details\": [";
    for (std::size_t i = 0; i < finding.details.size(); ++i) {
        append_comma(out, i);
        append_json_string(out, in(language, finding.details[i]));
    }
    out += "]," + gap + "\"fingerprint\": ";
    append_json_string(out, finding.fingerprint);
    out += '}';
}

}  // namespace

std::string json_report(const Report& report, const ReportOptions& options) {
    std::string out = "{\n  \"version\": 1,\n  \"findings\": [";
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        out += i == 0 ? "\n    " : ",\n    ";
        append_finding(out, report.findings[i], report, options.language, "\n     ");
    }
    out += "],\n  \"documents\": " + std::to_string(report.texts.size());
    out += ",\n  \"figures\": " + std::to_string(count_figures(report.texts)) + "\n}\n";
    return out;
}

std::string jsonl_report(const Report& report, const ReportOptions& options) {
    std::string out;
    for (const Finding& finding : report.findings) {
        append_finding(out, finding, report, options.language, " ");
        out += '\n';
    }
    return out;
}

std::string figures_json(const std::vector<Text>& texts) {
    std::string out = "{\n  \"version\": 1,\n  \"figures\": [";
    bool first = true;
    for (const Text& text : texts) {
        Places places(text);
        for (std::uint32_t i = 0; i < text.figures.size(); ++i, first = false) {
            out += first ? "\n    " : ",\n    ";
            append_figure(out, text, i, place_of(text, i, places.of(i)));
        }
    }
    out += "],\n  \"documents\": " + std::to_string(texts.size()) + "\n}\n";
    return out;
}

std::string figures_jsonl(const std::vector<Text>& texts) {
    std::string out;
    out.reserve(count_figures(texts) * 400);
    for (const Text& text : texts) {
        Places places(text);
        for (std::uint32_t i = 0; i < text.figures.size(); ++i) {
            append_figure(out, text, i, place_of(text, i, places.of(i)));
            out += '\n';
        }
    }
    return out;
}

}  // namespace stimmig
