#include "report/html/overview.h"

#include <date/date.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/html/bars.h"
#include "report/html/escape.h"
#include "report/html/filter.h"
#include "report/html/level.h"
#include "report/html/short_amount.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t fewest_to_chart = 3;  // findings
constexpr std::size_t most_pairs = 100;
constexpr int most_months = 72;  // more are drawn as years

/// All findings, and all texts.
Tally total(const Dossier& dossier) {
    Tally sum;
    for (const auto& [rule, tally] : dossier.by_rule) sum.add(tally);
    sum.texts = dossier.texts;
    return sum;
}

class Overview {
public:
    Overview(const Dossier& dossier, Language language, const std::string& list)
        : dossier_(dossier), language_(language), list_(list) {}

    std::string render() const {
        std::string since = changes();
        if (total(dossier_).findings() < fewest_to_chart) return since;
        const std::string drawn = charts();
        if (drawn.empty()) return since;
        return since + "<section class=\"overview\" aria-labelledby=\"overview\">\n<h2 id=\"overview\">" +
               say("Überblick", "Overview") + "</h2>\n" + legend() + "<div class=\"charts\">\n" + drawn +
               "</div>\n</section>\n";
    }

private:
    const Dossier& dossier_;
    Language language_;
    const std::string& list_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    [[nodiscard]] std::string number(std::uint64_t count) const { return grouped(std::to_string(count), language_); }

    [[nodiscard]] std::string named(const std::string& name) const {
        return name == unknown_key ? say("ohne Angabe", "not stated") : name;
    }

    [[nodiscard]] std::string changes() const {
        if (!dossier_.compared_with_before) return "";
        return "<p class=\"changes\">" + say("Seit der letzten Prüfung: ", "Since the last audit: ") +
               number(dossier_.fresh) + say(" neu, ", " new, ") + number(dossier_.unchanged) +
               say(" unverändert, ", " unchanged, ") + number(dossier_.gone) + say(" behoben.", " gone.") + "</p>\n";
    }

    [[nodiscard]] std::string legend() const {
        const Tally findings = total(dossier_);
        std::string out = "<p class=\"legend\" aria-hidden=\"true\">";
        for (const Level level : {Level::error, Level::warning, Level::note})
            if (findings.on(level) > 0)
                out += "<span class=\"key " + std::string(to_string(level)) + "\">" +
                       std::string(level_name(level, language_)) + "</span>";
        return out + "</p>\n";
    }

    /// Those that have more than one bar.
    [[nodiscard]] std::string charts() const {
        const std::string texts = say("Texte", "Texts");
        std::string out;
        for (const BarChart& chart :
             {BarChart{say("Funde nach Regel", "Findings by rule"), say("Regel", "Rule"),
                       say("Texte mit Funden", "Texts with findings"), ranked(dossier_.by_rule, "rule")},
              BarChart{say("Funde nach Medium", "Findings by outlet"), say("Medium", "Outlet"), texts,
                       ranked(dossier_.by_outlet, "outlet")},
              over_time(),
              BarChart{say("Funde nach Autor", "Findings by author"), say("Autor", "Author"), texts,
                       ranked(dossier_.by_author, "")}})
            if (chart.bars.size() >= 2) out += bar_chart(chart, language_);
        return out + pairs();
    }

    [[nodiscard]] std::string link(std::string_view filter, const std::string& value) const {
        return list_.empty() || filter.empty() ? "" : list_ + filter_fragment(filter, value);
    }

    /// Groups with findings, the most first, and last what is not known.
    [[nodiscard]] std::vector<Bar> ranked(const std::map<std::string, Tally>& groups, std::string_view filter) const {
        std::vector<Bar> bars;
        for (const auto& [name, tally] : groups)
            if (name != unknown_key && tally.findings() > 0) bars.push_back({name, tally, link(filter, name)});
        std::stable_sort(bars.begin(), bars.end(),
                         [](const Bar& a, const Bar& b) { return a.tally.findings() > b.tally.findings(); });
        const auto unknown = groups.find(std::string(unknown_key));
        if (unknown != groups.end() && unknown->second.findings() > 0)
            bars.push_back({named(unknown->first), unknown->second, link(filter, unknown->first)});
        return bars;
    }

    /// From the first month with findings to the last, with those between that have none.
    [[nodiscard]] BarChart over_time() const {
        std::map<int, Tally> months;  // since the year 0
        for (const auto& [name, tally] : dossier_.by_month) {
            const std::optional<Day> first = parse_iso_day(name + "-01");
            if (!first || tally.findings() == 0) continue;
            const date::year_month_day day(*first);
            months[static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1] =
                tally;
        }
        BarChart chart{say("Funde nach Monat", "Findings by month"), say("Monat", "Month"), say("Texte", "Texts"), {}};
        chart.upright = true;
        if (months.empty()) return chart;
        const int first = months.begin()->first;
        const int last = months.rbegin()->first;
        if (last - first >= most_months) return by_year(std::move(chart), months);
        for (int month = first; month <= last; ++month) {
            const Day day{date::sys_days{date::year(month / 12) / (month % 12 + 1) / 1}};
            const auto found = months.find(month);
            chart.bars.push_back({short_month(day, language_), found == months.end() ? Tally{} : found->second,
                                  found == months.end() ? "" : link("month", to_iso(day).substr(0, 7))});
        }
        return chart;
    }

    [[nodiscard]] BarChart by_year(BarChart chart, const std::map<int, Tally>& months) const {
        chart.title = say("Funde nach Jahr", "Findings by year");
        chart.name_head = say("Jahr", "Year");
        for (int year = months.begin()->first / 12; year <= months.rbegin()->first / 12; ++year)
            chart.bars.push_back({std::to_string(year), {}, ""});
        for (const auto& [month, tally] : months)
            chart.bars[static_cast<std::size_t>(month / 12 - months.begin()->first / 12)].tally.add(tally);
        return chart;
    }

    /// Which outlets contradict each other how often.
    [[nodiscard]] std::string pairs() const {
        if (dossier_.by_outlets.size() < 2) return "";
        std::vector<std::pair<const std::pair<std::string, std::string>*, const Tally*>> rows;
        for (const auto& [pair, tally] : dossier_.by_outlets) rows.emplace_back(&pair, &tally);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return a.second->findings() > b.second->findings(); });
        std::string out = "<details class=\"pairs\"><summary>" +
                          say("Welche Medien einander widersprechen", "Which outlets contradict each other") +
                          "</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                          say("Widersprüche je Medienpaar", "contradictions by pair of outlets") +
                          "\"><table><thead><tr>";
        for (const std::string& head : {say("Medium", "Outlet"), say("gegen", "against"), say("Fehler", "Errors"),
                                        say("Warnungen", "Warnings"), say("Hinweise", "Notes")})
            out += "<th scope=\"col\">" + head + "</th>";
        out += "</tr></thead><tbody>\n";
        for (std::size_t i = 0; i < std::min(rows.size(), most_pairs); ++i) {
            const auto& [pair, tally] = rows[i];
            out += "<tr><th scope=\"row\">" + escaped(named(pair->first)) + "</th><td>" + escaped(named(pair->second)) +
                   "</td>";
            for (const Level level : {Level::error, Level::warning, Level::note})
                out += "<td>" + number(tally->on(level)) + "</td>";
            out += "</tr>\n";
        }
        out += "</tbody></table></div>";
        if (rows.size() > most_pairs)
            out += "<p class=\"left-out\">" +
                   counted(rows.size() - most_pairs, say("weiteres Paar fehlt", "more pair is left out"),
                           say("weitere Paare fehlen", "more pairs are left out"), language_) +
                   say(" hier.", " here.") + "</p>";
        return out + "</details>\n";
    }
};

}  // namespace

std::string in_one_sentence(const Dossier& dossier, Language language) {
    return summary(total(dossier), dossier.figures, language);
}

std::string overview(const Dossier& dossier, Language language, const std::string& list) {
    return Overview(dossier, language, list).render();
}

}  // namespace stimmig
