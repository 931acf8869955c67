#include "audit/dossier.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "check/interval_text.h"
#include "check/passage.h"

namespace stimmig {
namespace {

std::string one_line(std::string_view text) {
    std::string line(text);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

}  // namespace

void Tally::add(Level level) {
    if (level == Level::error) ++errors;
    if (level == Level::warning) ++warnings;
    if (level == Level::note) ++notes;
}

void Tally::add(const Tally& more) {
    texts += more.texts;
    errors += more.errors;
    warnings += more.warnings;
    notes += more.notes;
}

std::uint64_t Tally::on(Level level) const {
    return level == Level::error ? errors : level == Level::warning ? warnings : level == Level::note ? notes : 0;
}

std::string month_of(const std::optional<Day>& day) {
    return day ? to_iso(*day).substr(0, 7) : std::string(unknown_key);
}

double distance(const Value& a, const Value& b) {
    if (a.days && b.days) return std::min(1.0, std::abs((a.days->from - b.days->from).count()) / 365.0);
    const Number gap = relative_gap(a, b);
    return static_cast<double>(gap.numerator()) / static_cast<double>(gap.denominator());
}

ShownFigure show_figure(const Text& text, std::uint32_t figure, const FigurePlace& place, const Widths& widths) {
    const Document& document = text.document;
    const Figure& stated = text.figures[figure];
    ShownFigure shown;
    shown.path = document.path;
    shown.id = document.id;
    shown.title = document.title;
    shown.outlet = document.source;
    shown.author = document.author;
    shown.date = document.published;
    shown.line = place.position.line;
    shown.column = place.position.column;
    shown.begin = place.begin;
    shown.end = place.end;
    shown.surface = place.surface;
    const Span around = passage_around(text, {stated.phrase, stated.span.end});
    shown.passage = one_line(std::string_view(document.text).substr(around.begin, around.end - around.begin));
    if (stated.phrase < stated.span.begin) {
        shown.hedge = {stated.phrase - around.begin, stated.span.begin - around.begin};
        while (shown.hedge.end > shown.hedge.begin && shown.passage[shown.hedge.end - 1] == ' ') --shown.hedge.end;
    }
    shown.value = {stated.span.begin - around.begin, stated.span.end - around.begin};
    shown.stated = stated.value;
    if (stated.value.kind != Kind::date && stated.value.low && stated.value.high) {
        shown.allows = allowed(stated.value, widths);
        Message words = interval_text(*shown.allows, stated.value);
        shown.allows_de = std::move(words.de);
        shown.allows_en = std::move(words.en);
    }
    if (figure < text.claims.size()) {
        const Claim& claim = text.claims[figure];
        shown.subject = claim.subject;
        shown.measure = claim.measure;
        shown.role = claim.role == Role::unknown ? std::string_view() : to_string(claim.role);
    }
    return shown;
}

ShownFinding show_finding(const Finding& finding) {
    return {finding.rule, finding.level,    finding.message, finding.cause, finding.fingerprint, finding.details,
            {},           finding.divergent};
}

std::vector<Part> parts_of(const Finding& finding) {
    std::vector<Part> parts(finding.figures.size(), Part::involved);
    for (const std::uint32_t figure : finding.agreeing) parts[figure] = Part::agreeing;
    for (const auto& [a, b] : finding.divergent) parts[a] = parts[b] = Part::disputed;
    // The check puts its two witnesses first.
    if (!finding.divergent.empty()) parts[0] = parts[1] = Part::witness;
    return parts;
}

void sort_worst_first(std::vector<ShownFinding>& findings) {
    const auto apart = [](const ShownFinding& finding) {
        return finding.divergent.empty() ? 0 : distance(finding.figures[0].stated, finding.figures[1].stated);
    };
    std::stable_sort(findings.begin(), findings.end(), [&](const ShownFinding& a, const ShownFinding& b) {
        return std::tuple(b.level, apart(b), std::string_view(a.fingerprint)) <
               std::tuple(a.level, apart(a), std::string_view(b.fingerprint));
    });
}

void count_finding(Dossier& dossier, const ShownFinding& finding) {
    dossier.by_rule[finding.rule].add(finding.level);
    std::set<std::string> outlets, authors, months;
    for (const ShownFigure& figure : finding.figures) {
        outlets.insert(figure.outlet);
        authors.insert(figure.author);
    }
    if (!finding.figures.empty()) months.insert(month_of(finding.figures.front().date));
    for (const std::string& outlet : outlets) dossier.by_outlet[outlet].add(finding.level);
    for (const std::string& author : authors) dossier.by_author[author].add(finding.level);
    for (const std::string& month : months) dossier.by_month[month].add(finding.level);
    std::set<std::pair<std::string, std::string>> pairs;
    for (const auto& [a, b] : finding.divergent) {
        const std::string& one = finding.figures[a].outlet;
        const std::string& other = finding.figures[b].outlet;
        if (finding.figures[a].text != finding.figures[b].text) pairs.insert(std::minmax(one, other));
    }
    for (const auto& pair : pairs) dossier.by_outlets[pair].add(finding.level);
}

Dossier make_dossier(const Widths& widths, const std::vector<Text>& texts, const std::vector<Finding>& findings) {
    Dossier dossier;
    dossier.texts = texts.size();
    for (const Text& text : texts) {
        dossier.figures += text.figures.size();
        ++dossier.by_outlet[text.document.source].texts;
        ++dossier.by_author[text.document.author].texts;
        ++dossier.by_month[month_of(text.document.published)].texts;
    }
    std::map<std::string, std::set<std::uint32_t>> texts_by_rule;
    for (const Finding& finding : findings) {
        ShownFinding shown = show_finding(finding);
        const std::vector<Part> parts = parts_of(finding);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto [text, figure] = finding.figures[i];
            const FigurePlace place = place_of(texts[text], figure, position_of(texts[text], figure));
            shown.figures.push_back(show_figure(texts[text], figure, place, widths));
            shown.figures.back().part = parts[i];
            shown.figures.back().text = text;
            texts_by_rule[finding.rule].insert(text);
        }
        count_finding(dossier, shown);
        dossier.findings.push_back(std::move(shown));
    }
    for (const auto& [rule, which] : texts_by_rule) dossier.by_rule[rule].texts = which.size();
    dossier.fresh = findings.size();
    sort_worst_first(dossier.findings);
    return dossier;
}

}  // namespace stimmig
