// Findings for people at a terminal, in the manner of the best compilers.
#include <algorithm>

#include "link/places.h"
#include "report/excerpt.h"
#include "report/finding_text.h"
#include "report/paint.h"
#include "report/printable.h"
#include "report/report.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t excerpt_columns = 100;

/// Figures of one text that one excerpt shows.
struct Passage {
    std::uint32_t text = 0;
    std::vector<std::uint32_t> figures;  ///< in the order of the text
};

class HumanFinding {
public:
    HumanFinding(const Report& report, const Finding& finding, const ReportOptions& options)
        : report_(report), texts_(report.texts), finding_(finding), options_(options), paint_(options.color) {}

    std::string render() {
        std::string out = paint_(std::string(to_string(finding_.level)) + '[' + printable(finding_.rule) + ']',
                                 color_of(finding_.level));
        out += paint_(": " + printable(in(options_.language, finding_.message)), Color::bold) + '\n';
        const std::vector<Passage> shown = passages();
        std::size_t gutter = 1;
        for (const Passage& passage : shown)
            gutter = std::max(gutter, std::to_string(position(first_of(passage)).line).size());
        margin_ = std::string(gutter, ' ');
        for (std::size_t i = 0; i < shown.size(); ++i) append_passage(out, shown[i], i == 0);
        if (shown.empty() && finding_.place) append_place(out, *finding_.place);
        for (const std::string& note : notes(report_, finding_, options_)) append_note(out, note);
        return out;
    }

private:
    const Report& report_;
    const std::vector<Text>& texts_;
    const Finding& finding_;
    const ReportOptions& options_;
    Paint paint_;
    std::string margin_;

    /// The line itself, where the finding is about no figure.
    void append_place(std::string& out, const TextPlace& place) {
        const Document& document = texts_[place.text].document;
        const Position at = document.position(place.begin);
        margin_ = std::string(std::to_string(at.line).size(), ' ');
        const std::string_view rest = std::string_view(document.file).substr(place.begin, place.end - place.begin);
        out += margin_ + paint_("--> ", Color::blue) + printable(document.path) + ':' + std::to_string(at.line) + ':' +
               std::to_string(at.column) + '\n';
        out += paint_(std::to_string(at.line) + " |", Color::blue) + ' ' +
               printable(rest.substr(0, rest.find_first_of("\r\n"))) + '\n';
    }

    [[nodiscard]] static FigureRef first_of(const Passage& passage) { return {passage.text, passage.figures.front()}; }

    [[nodiscard]] Position position(FigureRef ref) const { return position_of(texts_[ref.text], ref.figure); }

    [[nodiscard]] std::string place(FigureRef ref) const {
        const Position at = position(ref);
        return printable(texts_[ref.text].document.path) + ':' + std::to_string(at.line) + ':' +
               std::to_string(at.column);
    }

    [[nodiscard]] bool is_agreeing(std::uint32_t index) const {
        return std::find(finding_.agreeing.begin(), finding_.agreeing.end(), index) != finding_.agreeing.end();
    }

    /// The figures at issue; neighbours in one sentence share an excerpt. The first passage holds the first figure.
    [[nodiscard]] std::vector<Passage> passages() const {
        std::vector<Passage> found;
        for (std::uint32_t i = 0; i < finding_.figures.size(); ++i) {
            if (is_agreeing(i)) continue;
            const FigureRef ref = finding_.figures[i];
            const auto home = std::find_if(found.begin(), found.end(), [&](const Passage& passage) {
                const std::uint32_t first = std::min(passage.figures.front(), ref.figure);
                const std::uint32_t last = std::max(passage.figures.back(), ref.figure);
                return passage.text == ref.text && fit_together(texts_[ref.text], first, last, excerpt_columns);
            });
            if (home == found.end()) {
                found.push_back({ref.text, {ref.figure}});
            } else {
                const auto slot = std::lower_bound(home->figures.begin(), home->figures.end(), ref.figure);
                if (slot == home->figures.end() || *slot != ref.figure) home->figures.insert(slot, ref.figure);
            }
        }
        return found;
    }

    void append_passage(std::string& out, const Passage& passage, bool first) const {
        const Excerpt cut = excerpt(texts_[passage.text], passage.figures, excerpt_columns);
        const Position at = position(first_of(passage));
        std::string number = std::to_string(at.line);
        number.insert(0, margin_.size() - number.size(), ' ');
        const std::string bar = paint_(margin_ + " |", Color::blue);
        // The place of the finding is that of its first figure, also where an earlier one shares the excerpt.
        const FigureRef named = first ? finding_.figures.front() : first_of(passage);
        out += margin_ + paint_(first ? "--> " : "::: ", Color::blue) + place(named) + '\n';
        out += bar + '\n';
        out += paint_(number + " |", Color::blue) + ' ' + cut.line + '\n';
        out += bar + ' ' + paint_(cut.marks, first ? color_of(finding_.level) : Color::blue) + '\n';
    }

    void append_note(std::string& out, const std::string& line) const {
        out += margin_ + paint_(" = ", Color::blue) + line + '\n';
    }
};

/// "Was die Regeln meinen und wie man einen Fund hinnimmt: stimmig explain arithmetic divergence"
std::string how_to_go_on(const Report& report, Language language) {
    std::string names;
    for (const std::string& name : rules_of(report.findings)) names += ' ' + printable(name);
    if (names.empty()) return "";
    return std::string(in(language, "Was die Regeln meinen und wie man einen Fund hinnimmt: ",
                          "What the rules mean and how to accept a finding: ")) +
           "stimmig explain" + names + '\n';
}

}  // namespace

std::string human_report(const Report& report, const ReportOptions& options) {
    ReportOptions as_named = options;
    as_named.root.clear();
    std::string out;
    for (const Finding& finding : report.findings) out += HumanFinding(report, finding, as_named).render() + '\n';
    if (options.quiet) return out;
    out += summary(report, options.language) + '\n';
    out += how_to_go_on(report, options.language);
    if (report.suppressed > 0) out += hidden_findings(report.suppressed, options.language) + '\n';
    return out;
}

}  // namespace stimmig
