#include "report/html/passages.h"

#include <algorithm>

#include "report/html/escape.h"
#include "report/html/figure_text.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t shown_at_once = 6;
constexpr std::size_t most_passages = 60;
constexpr std::size_t most_around = 320;  // bytes of the passage on each side of its figures

/// Figures of one passage, by their indexes in the finding.
struct Passage {
    std::vector<std::size_t> figures;
};

class Passages {
public:
    Passages(const ShownFinding& finding, const ReportOptions& options)
        : figures_(finding.figures), language_(options.language), options_(options) {}

    std::string render() const {
        const std::vector<Passage> all = gather();
        const std::size_t first = std::min(all.size(), shown_at_once);
        const std::size_t last = std::min(all.size(), most_passages);
        std::string out = list(all, 0, first);
        if (last == first) return out;
        out += "<details class=\"more\"><summary>" +
               counted(last - first, in(language_, "weitere Stelle", "more passage"),
                       in(language_, "weitere Stellen", "more passages"), language_) +
               "</summary>\n" + list(all, first, last) + "</details>\n";
        if (last < all.size())
            out += "<p class=\"left-out\">" +
                   counted(all.size() - last, in(language_, "Stelle steht", "passage is"),
                           in(language_, "Stellen stehen", "passages are"), language_) +
                   std::string(in(language_, " nicht auf dieser Seite.", " not on this page.")) + "</p>\n";
        return out;
    }

private:
    const std::vector<ShownFigure>& figures_;
    Language language_;
    const ReportOptions& options_;

    /// Figures that stand in the same sentence share it; the two sides come first.
    [[nodiscard]] std::vector<Passage> gather() const {
        std::vector<std::size_t> order(figures_.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        std::vector<Passage> found;
        for (const std::size_t i : order) {
            const auto home = std::find_if(found.begin(), found.end(), [&](const Passage& passage) {
                const ShownFigure& other = figures_[passage.figures.front()];
                return other.path == figures_[i].path && other.passage == figures_[i].passage;
            });
            if (home == found.end())
                found.push_back({{i}});
            else
                home->figures.push_back(i);
        }
        return found;
    }

    [[nodiscard]] int rank(std::size_t i) const { return figures_[i].part == Part::agreeing ? 1 : 0; }

    [[nodiscard]] std::string list(const std::vector<Passage>& all, std::size_t begin, std::size_t end) const {
        std::string out = "<ul class=\"passages\">\n";
        for (std::size_t i = begin; i < end; ++i) out += entry(all[i]);
        return out + "</ul>\n";
    }

    [[nodiscard]] std::string entry(const Passage& passage) const {
        const std::size_t first = passage.figures.front();
        const ShownFigure& figure = figures_[first];
        std::string out = "<li class=\"";
        out.append(part_class(figure.part, first)).append("\"><p class=\"quote\">") += quote(passage);
        out += "</p><p class=\"origin\">";
        for (const std::size_t i : passage.figures) {
            const std::string_view letter = witness_letter(figures_[i].part, i);
            if (!letter.empty())
                out.append("<span class=\"badge ")
                    .append(part_class(figures_[i].part, i))
                    .append("\">")
                    .append(letter) += "</span> ";
        }
        out += "<strong>" + escaped(source_name(figure)) + "</strong>";
        if (!figure.title.empty()) out += " <cite>" + escaped(figure.title) + "</cite>";
        if (const std::string day = publication_day(figure, language_); !day.empty())
            out += " <span class=\"day\">" + day + "</span>";
        return out + ' ' + place_link(figure, options_) + "</p></li>\n";
    }

    /// The passage with every figure marked, cut where it is long.
    [[nodiscard]] std::string quote(const Passage& passage) const {
        std::vector<std::size_t> order = passage.figures;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return figures_[a].value.begin < figures_[b].value.begin; });
        const std::string_view text = figures_[order.front()].passage;
        std::size_t at = cut_before(text, start_of(figures_[order.front()]));
        const std::size_t end = cut_behind(text, figures_[order.back()].value.end);
        std::string out = at > 0 ? "… " : "";
        for (const std::size_t i : order) {
            const ShownFigure& figure = figures_[i];
            if (start_of(figure) < at) continue;  // inside the one before
            const std::size_t start = start_of(figure);
            if (start > at + 2 * most_around) {
                const std::size_t left = cut_behind(text.substr(0, start), at);
                out += escaped(text.substr(at, left - at)) + " … ";
                at = cut_before(text, start);
            }
            out += escaped(text.substr(at, start - at));
            out.append("<mark class=\"").append(part_class(figure.part, i)).append("\">") += phrase(figure) + "</mark>";
            at = figure.value.end;
        }
        out += escaped(text.substr(at, end - at));
        return end < text.size() ? out + " …" : out;
    }

    [[nodiscard]] static std::size_t start_of(const ShownFigure& figure) {
        return figure.hedge.begin < figure.hedge.end ? figure.hedge.begin : figure.value.begin;
    }

    [[nodiscard]] static std::size_t cut_before(std::string_view text, std::size_t begin) {
        if (begin <= most_around) return 0;
        const std::size_t space = text.find(' ', begin - most_around);
        return space < begin ? space + 1 : begin;
    }

    [[nodiscard]] static std::size_t cut_behind(std::string_view text, std::size_t end) {
        if (text.size() <= end + most_around) return text.size();
        const std::size_t space = text.rfind(' ', end + most_around);
        return space > end && space != std::string_view::npos ? space : end;
    }
};

}  // namespace

std::string passages(const ShownFinding& finding, const ReportOptions& options) {
    return Passages(finding, options).render();
}

}  // namespace stimmig
