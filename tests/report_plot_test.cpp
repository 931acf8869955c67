// Axes and plots of the HTML reports: exact labels where people like to read them, marks where they belong.
#include <catch2/catch.hpp>

#include "hand_made_text.h"
#include "report/html/axis.h"
#include "report/html/bars.h"
#include "report/html/interval_plot.h"
#include "report/html/short_amount.h"

using namespace stimmig;
using namespace stimmig::testing;

namespace {

using Labels = std::vector<std::string>;

Labels labels_of(const Axis& axis) {
    Labels labels;
    for (const Axis::Tick& tick : axis.ticks) labels.push_back(tick.label);
    return labels;
}

Value measured(Kind kind, std::string unit) {
    Value value;
    value.kind = kind;
    value.unit = std::move(unit);
    return value;
}

Labels amounts(const std::vector<Number>& values, const Value& like, Language language = Language::de) {
    return labels_of(amount_axis(values, like, language));
}

Day day(std::string_view iso) {
    return *parse_iso_day(iso);
}

bool contains(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

const Number milliarde = Number::power_of_ten(9);

ShownFigure shown(const std::string& outlet, const Value& value, Part part) {
    ShownFigure figure;
    figure.path = outlet + ".txt";
    figure.outlet = outlet;
    figure.stated = value;
    figure.part = part;
    if (value.low) figure.allows = allowed(value, {});
    return figure;
}

ShownFinding finding_of(std::vector<ShownFigure> figures) {
    ShownFinding finding;
    finding.divergent = {{0, 1}};
    finding.figures = std::move(figures);
    return finding;
}

}  // namespace

TEST_CASE("amounts are short and exact") {
    const Value dollars = measured(Kind::money, "USD");
    CHECK(short_amount(Number(500) * milliarde, milliarde, dollars, Language::de) == "500 Mrd. $");
    CHECK(short_amount(Number(500) * milliarde, milliarde, dollars, Language::en) == "$500bn");
    CHECK(short_amount(Number::fraction(5, 2) * milliarde, milliarde, dollars, Language::de) == "2,5 Mrd. $");
    CHECK(short_amount(Number(0), milliarde, dollars, Language::de) == "0 $");
    CHECK(short_amount(Number(48000), Number(48000), measured(Kind::count, "count"), Language::de) == "48.000");
    CHECK(short_amount(Number(12), Number(12), measured(Kind::percent, "percent"), Language::de) == "12 %");
    CHECK(short_amount(Number(12), Number(12), measured(Kind::money, "XAU"), Language::en) == "XAU 12");
    CHECK(short_day(day("2025-03-01"), Language::de) == "1. März 2025");
    CHECK(short_day(day("2025-03-01"), Language::en) == "1 March 2025");
}

TEST_CASE("an axis has few round ticks, from zero where zero is near") {
    const Value dollars = measured(Kind::money, "USD");
    CHECK(amounts({Number(588) * milliarde, Number(601) * milliarde}, dollars) ==
          Labels{"588 Mrd. $", "590 Mrd. $", "592 Mrd. $", "594 Mrd. $", "596 Mrd. $", "598 Mrd. $", "600 Mrd. $",
                 "602 Mrd. $"});
    CHECK(amounts({Number(12), Number(40)}, measured(Kind::percent, "percent")) ==
          Labels{"0 %", "10 %", "20 %", "30 %", "40 %"});
    CHECK(amounts({Number(-2), Number(2)}, measured(Kind::percent, "percent")) ==
          Labels{"-2 %", "-1 %", "0 %", "1 %", "2 %"});
    CHECK_FALSE(amounts({Number(5)}, dollars).empty());
    CHECK_FALSE(amounts({Number(0)}, dollars).empty());
}

TEST_CASE("values that are powers of ten apart stand on a logarithmic axis") {
    const Axis axis = amount_axis(std::vector<Number>{Number(2400000), Number(2400) * milliarde},
                                  measured(Kind::money, "EUR"), Language::de);
    CHECK(axis.logarithmic());
    CHECK(labels_of(axis).front() == "1 Mio. €");
    CHECK(axis.at(2.4e9) == Approx(0.5).margin(0.01));
    CHECK(axis.at(0) == 0);
    CHECK(amounts({Number(2), Number(70)}, measured(Kind::percent, "percent")) ==
          Labels{"2 %", "5 %", "10 %", "20 %", "50 %"});
}

TEST_CASE("dates stand on an axis of days, months or years") {
    const auto dates = [](std::string_view from, std::string_view to) {
        return labels_of(day_axis(std::vector<Days>{{day(from), day(from)}, {day(to), day(to)}}, Language::de));
    };
    CHECK(dates("2025-06-28", "2025-07-02") ==
          Labels{"27. Juni 2025", "29. Juni 2025", "1. Juli 2025", "3. Juli 2025"});
    CHECK(dates("2024-11-03", "2025-04-20") == Labels{"Nov. 2024", "Jan. 2025", "März 2025", "Mai 2025"});
    CHECK(dates("1990-01-01", "2020-01-01") == Labels{"1990", "2000", "2010", "2020"});
}

TEST_CASE("a plot draws interval, point and gap, and arrows where the wording sets no limit") {
    const std::string plot =
        interval_plot(finding_of({shown("A", money(100), Part::witness), shown("B", money(200), Part::witness),
                                  shown("C", money(50, Modifier::more_than), Part::agreeing)}),
                      {});
    CHECK(contains(plot, "<rect class=\"gap\""));
    CHECK(contains(plot, "class=\"point open\""));
    CHECK(contains(plot, "class=\"endless\""));
    CHECK(contains(plot, "Beleg B"));
    CHECK(contains(plot, "vereinbar"));
    CHECK(contains(plot, "role=\"img\""));
    CHECK(contains(plot, "<th scope=\"row\">C</th>"));
}

TEST_CASE("what one axis cannot show is not drawn") {
    CHECK(interval_plot(finding_of({shown("A", money(100), Part::witness),
                                    shown("B", money(100, Modifier::exact, "EUR"), Part::witness)}),
                        {})
              .empty());
    ShownFinding one_sided = finding_of({shown("A", money(1), Part::involved), shown("B", money(2), Part::involved)});
    one_sided.divergent.clear();
    CHECK(interval_plot(one_sided, {}).empty());
}

TEST_CASE("a plot of very many statements says what it leaves out") {
    std::vector<ShownFigure> figures{shown("A", money(100), Part::witness), shown("B", money(200), Part::witness)};
    figures.resize(30, shown("C", money(200), Part::disputed));
    CHECK(contains(interval_plot(finding_of(figures), {}), "6 weitere Angaben sind nicht gezeichnet."));
}

TEST_CASE("bars are as long as their counts, with the same numbers as a table") {
    BarChart chart{"Funde", "Regel", "Texte", {}};
    CHECK(bar_chart(chart, Language::de).empty());
    chart.bars = {{"a<b", {5, 3, 1, 0}}, {"c", {2, 1, 0, 1}}};
    const std::string drawn = bar_chart(chart, Language::de);
    CHECK(contains(drawn, "<rect class=\"error\" x=\"0.00%\" width=\"75.00%\""));
    CHECK(contains(drawn, "<rect class=\"warning\" x=\"75.00%\" width=\"25.00%\""));
    CHECK(contains(drawn, "<th scope=\"row\">a&lt;b</th><td>3</td><td>1</td><td>0</td><td>5</td>"));
    chart.bars.resize(20, {"d", {1, 1, 0, 0}});
    CHECK(contains(bar_chart(chart, Language::de), "8 weitere Zeilen nur in der Tabelle."));
}
