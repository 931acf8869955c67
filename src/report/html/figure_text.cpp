#include "report/html/figure_text.h"

#include "report/html/escape.h"
#include "report/html/short_amount.h"
#include "report/words.h"

namespace stimmig {
namespace {

std::string_view file_name(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string source_name(const ShownFigure& figure) {
    if (!figure.outlet.empty()) return figure.outlet;
    return std::string(file_name(figure.path));
}

std::string publication_day(const ShownFigure& figure, Language language) {
    return figure.date ? short_day(*figure.date, language) : std::string();
}

std::string place_link(const ShownFigure& figure, const ReportOptions& options) {
    const std::string place = ':' + std::to_string(figure.line) + ':' + std::to_string(figure.column);
    if (figure.path == "-") return "<span class=\"place\">-" + place + "</span>";
    return "<a class=\"place\" href=\"" + file_address(figure.path, options.folder, options.root) + "\">" +
           escaped(figure.path) + place + "</a>";
}

std::string phrase(const ShownFigure& figure) {
    const std::string_view passage = figure.passage;
    std::string out;
    if (figure.hedge.begin < figure.hedge.end)
        out = "<em>" + escaped(passage.substr(figure.hedge.begin, figure.hedge.end - figure.hedge.begin)) + "</em> ";
    return out + escaped(passage.substr(figure.value.begin, figure.value.end - figure.value.begin));
}

std::string_view part_name(Part part, std::size_t index, Language language) {
    switch (part) {
        case Part::witness:
            return index == 0 ? in(language, "Beleg A", "witness A") : in(language, "Beleg B", "witness B");
        case Part::disputed:
            return in(language, "strittig", "disputed");
        case Part::agreeing:
            return in(language, "vereinbar", "agrees");
        case Part::involved:
            break;
    }
    return in(language, "beteiligt", "involved");
}

std::string_view witness_letter(Part part, std::size_t index) {
    if (part != Part::witness) return "";
    return index == 0 ? "A" : "B";
}

std::string_view part_class(Part part, std::size_t index) {
    switch (part) {
        case Part::witness:
            return index == 0 ? "a" : "b";
        case Part::disputed:
            return "disputed";
        case Part::agreeing:
            return "agreeing";
        case Part::involved:
            break;
    }
    return "involved";
}

}  // namespace stimmig
