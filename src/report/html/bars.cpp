#include "report/html/bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "report/html/escape.h"
#include "report/html/level.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t most_table_rows = 500;
constexpr std::array<Level, 3> levels{Level::error, Level::warning, Level::note};

class Chart {
public:
    Chart(const BarChart& chart, Language language) : chart_(chart), language_(language) {
        shown_ = chart.upright ? chart.bars.size() : std::min(chart.bars.size(), chart.most_bars);
        for (const Bar& bar : std::span(chart.bars).first(shown_)) most_ = std::max(most_, bar.tally.findings());
    }

    std::string render() const {
        if (chart_.bars.empty() || most_ == 0) return "";
        return "<figure class=\"chart\">\n<figcaption>" + escaped(chart_.title) + "</figcaption>\n" +
               (chart_.upright ? columns() : bars()) + table() + "</figure>\n";
    }

private:
    const BarChart& chart_;
    Language language_;
    std::size_t shown_ = 0;   ///< bars that are drawn
    std::uint64_t most_ = 0;  ///< findings of the longest

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    [[nodiscard]] std::string number(std::uint64_t count) const { return grouped(std::to_string(count), language_); }

    [[nodiscard]] double percent(std::uint64_t count) const {
        return 100 * static_cast<double>(count) / static_cast<double>(most_);
    }

    [[nodiscard]] std::string opening(std::string_view kind) const {
        return fmt::format("<div class=\"{}\" role=\"img\" aria-label=\"{}\">\n", kind,
                           escaped(chart_.title) + say(", auch als Tabelle darunter", ", also as a table below"));
    }

    [[nodiscard]] std::string bars() const {
        std::string out = opening("bars");
        for (std::size_t i = 0; i < shown_; ++i) {
            const Bar& bar = chart_.bars[i];
            out += "<div class=\"bar\"><span class=\"bar-name\">" + escaped(bar.name) +
                   "</span><svg width=\"100%\" height=\"14\">";
            double at = 0;
            for (const Level level : levels) {
                const double width = percent(bar.tally.on(level));
                if (width > 0)
                    out += fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" width=\"{:.2f}%\" height=\"14\"/>",
                                       to_string(level), at, width);
                at += width;
            }
            out += "</svg><span class=\"bar-count\">" + number(bar.tally.findings()) + "</span></div>\n";
        }
        out += "</div>\n";
        if (shown_ < chart_.bars.size())
            out += "<p class=\"left-out\">" +
                   counted(chart_.bars.size() - shown_, say("weitere Zeile", "more row"),
                           say("weitere Zeilen", "more rows"), language_) +
                   say(" nur in der Tabelle.", " in the table only.") + "</p>\n";
        return out;
    }

    [[nodiscard]] std::string columns() const {
        std::string out = opening("columns") + "<svg width=\"100%\" height=\"168\">";
        const double step = 100.0 / static_cast<double>(chart_.bars.size());
        const double width = std::min(step * 0.72, 8.0);
        // Every label needs some room.
        const std::size_t every = (chart_.bars.size() + 5) / 6;
        out += "<line class=\"base\" x1=\"0\" x2=\"100%\" y1=\"140\" y2=\"140\"/>";
        const bool each_counted = chart_.bars.size() <= 18;
        if (!each_counted)
            out += "<line class=\"base\" x1=\"0\" x2=\"100%\" y1=\"20\" y2=\"20\"/><text y=\"15\">" + number(most_) +
                   "</text>";
        for (std::size_t i = 0; i < chart_.bars.size(); ++i) {
            const Bar& bar = chart_.bars[i];
            const double middle = step * (static_cast<double>(i) + 0.5);
            double top = 140;
            for (const Level level : levels) {
                const double height = percent(bar.tally.on(level)) * 1.2;
                if (height <= 0) continue;
                top -= height;
                out +=
                    fmt::format("<rect class=\"{}\" x=\"{:.2f}%\" width=\"{:.2f}%\" y=\"{:.1f}\" height=\"{:.1f}\"/>",
                                to_string(level), middle - width / 2, width, top, height);
            }
            if (each_counted)
                out += fmt::format("<text class=\"count\" text-anchor=\"middle\" x=\"{:.2f}%\" y=\"{:.1f}\">{}</text>",
                                   middle, top - 5, number(bar.tally.findings()));
            if (i % every == 0)
                out += fmt::format("<text text-anchor=\"{}\" x=\"{:.2f}%\" y=\"158\">{}</text>",
                                   middle < 6    ? "start"
                                   : middle > 94 ? "end"
                                                 : "middle",
                                   middle < 6    ? 0
                                   : middle > 94 ? 100
                                                 : middle,
                                   escaped(bar.name));
        }
        return out + "</svg></div>\n";
    }

    [[nodiscard]] std::string table() const {
        std::string out = "<details class=\"as-table\"><summary>" + say("Als Tabelle", "As a table") +
                          "</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                          escaped(chart_.title) + say(" als Tabelle", " as a table") + "\"><table>\n<thead><tr>";
        for (const std::string& head : {chart_.name_head, say("Fehler", "Errors"), say("Warnungen", "Warnings"),
                                        say("Hinweise", "Notes"), chart_.texts_head})
            out += "<th scope=\"col\">" + escaped(head) + "</th>";
        out += "</tr></thead>\n<tbody>\n";
        const std::size_t shown = std::min(chart_.bars.size(), most_table_rows);
        for (std::size_t i = 0; i < shown; ++i) {
            const Bar& bar = chart_.bars[i];
            const std::string name = escaped(bar.name);
            out += "<tr><th scope=\"row\">" +
                   (bar.link.empty() ? name : "<a href=\"" + escaped(bar.link) + "\">" + name + "</a>") + "</th>";
            for (const Level level : levels) out += "<td>" + number(bar.tally.on(level)) + "</td>";
            out += "<td>" + number(bar.tally.texts) + "</td></tr>\n";
        }
        out += "</tbody></table></div>";
        if (shown < chart_.bars.size())
            out += "<p class=\"left-out\">" +
                   counted(chart_.bars.size() - shown, say("weitere Zeile fehlt", "more row is left out"),
                           say("weitere Zeilen fehlen", "more rows are left out"), language_) +
                   say(" hier.", " here.") + "</p>";
        return out + "</details>\n";
    }
};

}  // namespace

std::string bar_chart(const BarChart& chart, Language language) {
    return Chart(chart, language).render();
}

}  // namespace stimmig
