#include "report/html/filter.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/html/escape.h"
#include "report/html/level.h"
#include "report/html/short_amount.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t most_options = 300;

using Values = std::set<std::string>;

Values outlets_of(const ShownFinding& finding) {
    Values outlets;
    for (const ShownFigure& figure : finding.figures) outlets.insert(figure.outlet);
    return outlets;
}

Values month_of(const ShownFinding& finding) {
    if (finding.figures.empty() || !finding.figures.front().date) return {std::string(unknown_key)};
    return {to_iso(*finding.figures.front().date).substr(0, 7)};
}

Values change_of(const ShownFinding& finding) {
    return {finding.change == Change::fresh ? "new" : "unchanged"};
}

/// A line before and behind each value, so that a whole one can be looked for; none can contain a line end.
std::string attribute(std::string_view name, const Values& values) {
    std::string out = " data-" + std::string(name) + "=\"";
    for (const std::string& value : values) out += '\n' + escaped(value);
    return out + "\n\"";
}

class FilterBar {
public:
    FilterBar(std::span<const ShownFinding> findings, const FilterOptions& options)
        : findings_(findings), options_(options) {}

    std::string render() const {
        if (findings_.size() < 2) return "";
        std::string out = "<form class=\"filter\" role=\"search\" hidden data-at-once=\"" +
                          std::to_string(options_.at_once) + "\" aria-label=\"" +
                          say("Funde suchen und filtern", "Search and filter findings") +
                          "\">\n<label class=\"search\">" + say("Suchen", "Search") +
                          " <input type=\"search\" name=\"words\" autocomplete=\"off\" placeholder=\"" +
                          say("Wort, Zahl, Medium …", "word, figure, outlet …") + "\"></label>\n" + levels();
        out += select("rule", say("Regel", "Rule"), [](const ShownFinding& finding) { return Values{finding.rule}; });
        out += select("outlet", say("Medium", "Outlet"), outlets_of);
        out += select("month", say("Monat", "Month"), month_of);
        if (options_.by_change) out += select("change", say("Stand", "State"), change_of);
        return out + "<div class=\"result\"><output class=\"hits\" aria-live=\"polite\" data-shown=\"" +
               say("{} von {} Funden", "{} of {} findings") + "\"></output>\n<button type=\"reset\">" +
               say("Zurücksetzen", "Reset") + "</button></div>\n</form>\n";
    }

private:
    std::span<const ShownFinding> findings_;
    const FilterOptions& options_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(options_.language, de, en));
    }

    [[nodiscard]] std::string levels() const {
        std::string out = "<fieldset><legend>" + say("Stufe", "Level") + "</legend>";
        for (const Level level : {Level::error, Level::warning, Level::note}) {
            const auto count = std::count_if(findings_.begin(), findings_.end(),
                                             [&](const ShownFinding& finding) { return finding.level == level; });
            if (count == 0) continue;
            const std::string name(to_string(level));
            out += "<label class=\"chip\"><input type=\"checkbox\" name=\"level\" value=\"" + name + "\" checked> " +
                   std::string(level_name(level, options_.language)) + " <span class=\"count\">" +
                   grouped(std::to_string(count), options_.language) + "</span></label>";
        }
        return out + "</fieldset>\n";
    }

    /// The most frequent first; months in their order.
    template <typename ValuesOf>
    [[nodiscard]] std::string select(std::string_view name, const std::string& label, const ValuesOf& values_of) const {
        std::map<std::string, std::size_t> counts;
        for (const ShownFinding& finding : findings_)
            for (const std::string& value : values_of(finding)) ++counts[value];
        if (counts.size() < 2) return "";
        std::vector<std::pair<std::string, std::size_t>> values(counts.begin(), counts.end());
        if (name != "month")
            std::stable_sort(values.begin(), values.end(),
                             [](const auto& a, const auto& b) { return a.second > b.second; });
        std::string out = "<label>" + label + " <select name=\"" + std::string(name) + "\"><option value=\"\">" +
                          say("alle", "all") + "</option>";
        for (std::size_t i = 0; i < std::min(values.size(), most_options); ++i)
            out += "<option value=\"\n" + escaped(values[i].first) + "\n\">" + escaped(words(name, values[i].first)) +
                   " (" + grouped(std::to_string(values[i].second), options_.language) + ")</option>";
        return out + "</select></label>\n";
    }

    /// A value as it is read.
    [[nodiscard]] std::string words(std::string_view name, const std::string& value) const {
        if (value == unknown_key) return say("ohne Angabe", "not stated");
        if (name == "change") return value == "new" ? say("neu", "new") : say("unverändert", "unchanged");
        if (name != "month") return value;
        return short_month(*parse_iso_day(value + "-01"), options_.language);
    }
};

}  // namespace

std::string filter_attributes(const ShownFinding& finding) {
    return " data-level=\"" + std::string(to_string(finding.level)) + "\"" + attribute("rule", {finding.rule}) +
           attribute("outlet", outlets_of(finding)) + attribute("month", month_of(finding)) +
           attribute("change", change_of(finding));
}

std::string filter_bar(std::span<const ShownFinding> findings, const FilterOptions& options) {
    return FilterBar(findings, options).render();
}

std::string filter_fragment(std::string_view name, std::string_view value) {
    return "#" + std::string(name) + "=" + percent_encoded(value);
}

}  // namespace stimmig
