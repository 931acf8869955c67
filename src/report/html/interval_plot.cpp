#include "report/html/interval_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "report/html/axis.h"
#include "report/html/escape.h"
#include "report/html/figure_text.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t most_rows = 24;

/// One row: what is drawn of a figure, in the numbers of the axis.
struct Row {
    const ShownFigure* figure = nullptr;
    std::size_t index = 0;  ///< among the finding's figures
    std::optional<double> low;
    std::optional<double> high;
    std::vector<double> points;  ///< the stated value; both ends of a range
    bool excluded = false;       ///< "mehr als": the stated value itself is not meant
};

bool has_place(const Value& value) {
    return value.kind == Kind::date ? value.days.has_value() : value.low && value.high;
}

/// A place on the axis in percent of its width.
std::string percent(const Axis& axis, double value) {
    return fmt::format("{:.2f}%", 100 * axis.at(value));
}

class IntervalPlot {
public:
    IntervalPlot(const ShownFinding& finding, const ReportOptions& options)
        : finding_(finding), language_(options.language), options_(options) {}

    std::string render() {
        if (finding_.divergent.empty()) return "";
        gather();
        if (rows_.size() < 2) return "";
        const Axis axis = make_axis();
        find_gap();
        return "<figure class=\"plot\">\n" + caption(axis) + drawing(axis) + table() + "</figure>\n";
    }

private:
    const ShownFinding& finding_;
    Language language_;
    const ReportOptions& options_;
    std::vector<Row> rows_;
    std::size_t left_out_ = 0;
    std::optional<std::pair<double, double>> gap_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    /// The figures that are measured like the first one: the two sides first, then what agrees.
    void gather() {
        for (std::size_t i = 0; i < finding_.figures.size(); ++i) {
            const ShownFigure& figure = finding_.figures[i];
            const Value& like = finding_.figures.front().stated;
            if (!has_place(figure.stated) || figure.stated.kind != like.kind || figure.stated.unit != like.unit)
                continue;
            rows_.push_back(row_of(figure, i));
        }
        std::stable_sort(rows_.begin(), rows_.end(),
                         [](const Row& a, const Row& b) { return a.figure->part < b.figure->part; });
        left_out_ = rows_.size() - std::min(rows_.size(), most_rows);
        rows_.resize(rows_.size() - left_out_);
    }

    static Row row_of(const ShownFigure& figure, std::size_t index) {
        Row row{&figure, index, {}, {}, {}, false};
        const Value& stated = figure.stated;
        if (stated.kind == Kind::date) {
            row.low = to_double(stated.days->from);
            row.high = to_double(stated.days->to) + 1;
            if (stated.days->from == stated.days->to) row.points = {*row.low + 0.5};
            return row;
        }
        row.points = {to_double(*stated.low)};
        if (*stated.high != *stated.low) row.points.push_back(to_double(*stated.high));
        row.excluded = stated.modifier == Modifier::more_than || stated.modifier == Modifier::less_than;
        if (!figure.allows) {
            row.low = row.points.front();
            row.high = row.points.back();
            return row;
        }
        if (figure.allows->low) row.low = to_double(*figure.allows->low);
        if (figure.allows->high) row.high = to_double(*figure.allows->high);
        return row;
    }

    [[nodiscard]] Axis make_axis() const {
        if (rows_.front().figure->stated.kind == Kind::date) {
            std::vector<Days> spans;
            for (const Row& row : rows_) spans.push_back(*row.figure->stated.days);
            return day_axis(spans, language_);
        }
        std::vector<Number> values;
        for (const Row& row : rows_) {
            const ShownFigure& figure = *row.figure;
            values.insert(values.end(), {*figure.stated.low, *figure.stated.high});
            if (figure.allows && figure.allows->low) values.push_back(*figure.allows->low);
            if (figure.allows && figure.allows->high) values.push_back(*figure.allows->high);
        }
        return amount_axis(values, rows_.front().figure->stated, language_);
    }

    /// What lies between the two witnesses, where both can be seen.
    void find_gap() {
        if (rows_[0].figure->part != Part::witness || rows_[1].figure->part != Part::witness) return;
        const Row& a = rows_[0];
        const Row& b = rows_[1];
        if (a.high && b.low && *a.high < *b.low) gap_ = {*a.high, *b.low};
        if (b.high && a.low && *b.high < *a.low) gap_ = {*b.high, *a.low};
    }

    [[nodiscard]] std::string caption(const Axis& axis) const {
        std::string out = "<figcaption>";
        out += say("Was jede Angabe zulässt", "What each statement allows");
        if (axis.logarithmic()) out += say(" (logarithmische Achse)", " (logarithmic axis)");
        out += "<span class=\"legend\" aria-hidden=\"true\">";
        out += "<span class=\"key stated\">" + say("genannter Wert", "stated value") + "</span>";
        out += "<span class=\"key allowed\">" + say("zulässig", "allowed") + "</span>";
        if (gap_) out += "<span class=\"key between\">" + say("Lücke", "gap") + "</span>";
        return out + "</span></figcaption>\n";
    }

    [[nodiscard]] std::string drawing(const Axis& axis) const {
        std::string out = "<div class=\"lanes\" role=\"img\" aria-label=\"" + description() + "\">\n";
        for (const Row& row : rows_) out += lane(axis, row);
        out += "<div class=\"lane scale\"><div></div><svg class=\"ruler\" width=\"100%\" height=\"26\">";
        for (std::size_t i = 0; i < axis.ticks.size(); ++i) out += tick_label(axis.ticks[i], i % 2 == 1);
        out += "</svg></div>\n</div>\n";
        if (left_out_ > 0)
            out += "<p class=\"left-out\">" +
                   counted(left_out_, say("weitere Angabe ist", "more statement is"),
                           say("weitere Angaben sind", "more statements are"), language_) +
                   say(" nicht gezeichnet.", " not drawn.") + "</p>\n";
        return out;
    }

    /// None at the ends of the axis, where it would not stay within the page.
    [[nodiscard]] static std::string tick_label(const Axis::Tick& tick, bool odd) {
        if (tick.at < 0.03 || tick.at > 0.95) return "";
        return fmt::format("<text{} x=\"{:.2f}%\" y=\"18\">{}</text>", odd ? " class=\"odd\"" : "", 100 * tick.at,
                           escaped(tick.label));
    }

    /// The plot in words, for those who do not see it.
    [[nodiscard]] std::string description() const {
        std::string out = say("Intervalle auf einer Achse, auch als Tabelle darunter. ",
                              "Intervals on one axis, also as a table below. ");
        for (const Row& row : rows_) {
            out += escaped(part_name(row.figure->part, row.index, language_)) + ", ";
            out += escaped(source_name(*row.figure)) + ": " + escaped(allows(*row.figure)) + ". ";
        }
        return out;
    }

    [[nodiscard]] std::string lane(const Axis& axis, const Row& row) const {
        const ShownFigure& figure = *row.figure;
        std::string out =
            fmt::format("<div class=\"lane {}\"><div class=\"lane-name\">", part_class(figure.part, row.index));
        out += badge(row) + "<div><strong>" + escaped(source_name(figure)) + "</strong>";
        if (const std::string day = publication_day(figure, language_); !day.empty())
            out += " <span class=\"day\">" + day + "</span>";
        out += "<span class=\"phrase\">" + phrase(figure) + "</span></div></div>";
        out += "<svg width=\"100%\" height=\"100%\">";
        for (const Axis::Tick& tick : axis.ticks)
            out += fmt::format("<line class=\"grid\" x1=\"{0:.2f}%\" x2=\"{0:.2f}%\" y1=\"0\" y2=\"100%\"/>",
                               100 * tick.at);
        if (gap_)
            out += fmt::format("<rect class=\"gap\" x=\"{}\" width=\"{:.2f}%\" y=\"0\" height=\"100%\"/>",
                               percent(axis, gap_->first), 100 * (axis.at(gap_->second) - axis.at(gap_->first)));
        return out + marks(axis, row) + "</svg></div>\n";
    }

    [[nodiscard]] std::string badge(const Row& row) const {
        const std::string_view letter = witness_letter(row.figure->part, row.index);
        return fmt::format("<span class=\"badge\">{}</span>", letter);
    }

    [[nodiscard]] static std::string marks(const Axis& axis, const Row& row) {
        const std::string low = row.low ? percent(axis, *row.low) : "0%";
        const std::string high = row.high ? percent(axis, *row.high) : "100%";
        std::string out = fmt::format("<line class=\"reach\" x1=\"{}\" x2=\"{}\" y1=\"50%\" y2=\"50%\"/>", low, high);
        if (!row.low) out += arrow(low, "M10 -8 2 0 10 8");
        if (!row.high) out += arrow(high, "M-10 -8 -2 0 -10 8");
        for (const double point : row.points)
            out += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"50%\" r=\"5\"/>",
                               row.excluded ? "point open" : "point", percent(axis, point));
        return out;
    }

    /// At the end of the axis: the wording sets no limit.
    [[nodiscard]] static std::string arrow(const std::string& x, std::string_view path) {
        return fmt::format("<svg x=\"{}\" y=\"50%\" overflow=\"visible\"><path class=\"endless\" d=\"{}\"/></svg>", x,
                           path);
    }

    /// The allowed values in words.
    [[nodiscard]] std::string allows(const ShownFigure& figure) const {
        if (figure.stated.days) {
            const std::string from = to_iso(figure.stated.days->from);
            const std::string to = to_iso(figure.stated.days->to);
            return from == to ? from : from + say(" bis ", " to ") + to;
        }
        return language_ == Language::de ? figure.allows_de : figure.allows_en;
    }

    [[nodiscard]] std::string table() const {
        std::string out = "<details class=\"as-table\"><summary>" + say("Als Tabelle", "As a table") +
                          "</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                          say("Angaben als Tabelle", "Statements as a table") + "\"><table>\n<thead><tr>";
        for (const std::string& head : {say("Quelle", "Source"), say("Datum", "Date"), say("Wortlaut", "Wording"),
                                        say("lässt zu", "allows"), say("Rolle", "Part"), say("Stelle", "Place")})
            out += "<th scope=\"col\">" + head + "</th>";
        out += "</tr></thead>\n<tbody>\n";
        for (const Row& row : rows_) {
            const ShownFigure& figure = *row.figure;
            out += "<tr><th scope=\"row\">" + escaped(source_name(figure)) + "</th><td>" +
                   publication_day(figure, language_) + "</td><td>" + phrase(figure) + "</td><td>" +
                   escaped(allows(figure)) + "</td><td>";
            out += part_name(figure.part, row.index, language_);
            out += "</td><td>" + place_link(figure, options_) + "</td></tr>\n";
        }
        return out + "</tbody></table></div></details>\n";
    }
};

}  // namespace

std::string interval_plot(const ShownFinding& finding, const ReportOptions& options) {
    return IntervalPlot(finding, options).render();
}

}  // namespace stimmig
