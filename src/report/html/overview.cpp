#include "report/html/overview.h"

#include <date/date.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/html/bars.h"
#include "report/html/escape.h"
#include "report/html/finding_card.h"
#include "report/html/short_amount.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t most_options = 300;
constexpr std::size_t fewest_to_chart = 3;  // findings
constexpr std::size_t most_pairs = 100;

std::string say(Language language, std::string_view de, std::string_view en) {
    return std::string(in(language, de, en));
}

std::string named(const std::string& name, Language language) {
    return name == unknown_key ? say(language, "ohne Angabe", "not stated") : name;
}

/// Groups with findings, the most first, and last what is not known.
std::vector<Bar> ranked(const std::map<std::string, Tally>& groups, Language language) {
    std::vector<Bar> bars;
    for (const auto& [name, tally] : groups)
        if (name != unknown_key && tally.findings() > 0) bars.push_back({name, tally});
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar& a, const Bar& b) { return a.tally.findings() > b.tally.findings(); });
    const auto unknown = groups.find(std::string(unknown_key));
    if (unknown != groups.end() && unknown->second.findings() > 0)
        bars.push_back({named(unknown->first, language), unknown->second});
    return bars;
}

/// Every month from the first to the last, also those without findings; texts without a date are left to the table of
/// outlets.
std::vector<Bar> months(const std::map<std::string, Tally>& by_month, Language language) {
    std::vector<Bar> bars;
    int year = 0;
    unsigned month = 0;
    for (const auto& [name, tally] : by_month) {
        const std::optional<Day> first = parse_iso_day(name + "-01");
        if (!first || (bars.empty() && tally.findings() == 0)) continue;
        const date::year_month_day day(*first);
        for (; !bars.empty() && bars.size() < 1200; bars.push_back({short_month(year, month, language), {}})) {
            if (++month > 12) {
                month = 1;
                ++year;
            }
            if (date::year(year) / static_cast<int>(month) >= day.year() / day.month()) break;
        }
        year = static_cast<int>(day.year());
        month = static_cast<unsigned>(day.month());
        bars.push_back({short_month(year, month, language), tally});
    }
    while (!bars.empty() && bars.back().tally.findings() == 0) bars.pop_back();
    return bars;
}

/// All findings, and all texts.
Tally total(const Dossier& dossier) {
    Tally sum;
    sum.texts = dossier.texts;
    for (const auto& [rule, tally] : dossier.by_rule) {
        sum.errors += tally.errors;
        sum.warnings += tally.warnings;
        sum.notes += tally.notes;
    }
    return sum;
}

std::string level_legend(const Tally& findings, Language language) {
    std::string out = "<p class=\"legend\" aria-hidden=\"true\">";
    for (const Level level : {Level::error, Level::warning, Level::note})
        if (findings.on(level) > 0)
            out += "<span class=\"key " + std::string(to_string(level)) + "\">" +
                   std::string(level_name(level, language)) + "</span>";
    return out + "</p>\n";
}

/// Which outlets contradict each other how often.
std::string pairs_table(const Dossier& dossier, Language language) {
    if (dossier.by_outlets.size() < 2) return "";
    std::vector<std::pair<const std::pair<std::string, std::string>*, const Tally*>> rows;
    for (const auto& [pair, tally] : dossier.by_outlets) rows.emplace_back(&pair, &tally);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second->findings() > b.second->findings(); });
    std::string out = "<details class=\"pairs\"><summary>" +
                      say(language, "Welche Medien einander widersprechen", "Which outlets contradict each other") +
                      "</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" +
                      say(language, "Widersprüche je Medienpaar", "contradictions by pair of outlets") +
                      "\"><table><thead><tr>";
    for (const std::string& head :
         {say(language, "Medium", "Outlet"), say(language, "gegen", "against"), say(language, "Fehler", "Errors"),
          say(language, "Warnungen", "Warnings"), say(language, "Hinweise", "Notes")})
        out += "<th scope=\"col\">" + head + "</th>";
    out += "</tr></thead><tbody>\n";
    for (std::size_t i = 0; i < std::min(rows.size(), most_pairs); ++i) {
        const auto& [pair, tally] = rows[i];
        out += "<tr><th scope=\"row\">" + escaped(named(pair->first, language)) + "</th><td>" +
               escaped(named(pair->second, language)) + "</td>";
        for (const std::uint64_t count : {tally->errors, tally->warnings, tally->notes})
            out += "<td>" + grouped(std::to_string(count), language) + "</td>";
        out += "</tr>\n";
    }
    out += "</tbody></table></div>";
    if (rows.size() > most_pairs)
        out += "<p class=\"left-out\">" +
               counted(rows.size() - most_pairs, say(language, "weiteres Paar fehlt", "more pair is left out"),
                       say(language, "weitere Paare fehlen", "more pairs are left out"), language) +
               say(language, " hier.", " here.") + "</p>";
    return out + "</details>\n";
}

std::string select(std::string_view name, const std::string& label, const std::string& all,
                   const std::map<std::string, Tally>& groups, Language language) {
    std::vector<std::pair<std::string, std::uint64_t>> options;
    for (const auto& [key, tally] : groups)
        if (tally.findings() > 0) options.emplace_back(key, tally.findings());
    if (options.size() < 2) return "";
    std::stable_sort(options.begin(), options.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string out =
        "<label>" + label + " <select name=\"" + std::string(name) + "\"><option value=\"\">" + all + "</option>";
    for (std::size_t i = 0; i < std::min(options.size(), most_options); ++i)
        // A line end stands for any value: an unknown outlet has an empty name.
        out += "<option value=\"\n" + escaped(options[i].first) + "\">" + escaped(named(options[i].first, language)) +
               " (" + grouped(std::to_string(options[i].second), language) + ")</option>";
    return out + "</select></label>\n";
}

}  // namespace

std::string in_one_sentence(const Dossier& dossier, Language language) {
    return summary(total(dossier), dossier.figures, language);
}

std::string overview(const Dossier& dossier, Language language) {
    std::string out;
    if (dossier.compared_with_before) {
        const auto count = [&](std::uint64_t number) { return grouped(std::to_string(number), language); };
        out += "<p class=\"changes\">" + say(language, "Seit der letzten Prüfung: ", "Since the last audit: ") +
               count(dossier.fresh) + say(language, " neu, ", " new, ") + count(dossier.unchanged) +
               say(language, " unverändert, ", " unchanged, ") + count(dossier.gone) +
               say(language, " behoben.", " gone.") + "</p>\n";
    }
    if (total(dossier).findings() < fewest_to_chart) return out;
    std::string charts;
    const auto add = [&](BarChart chart) {
        if (chart.bars.size() >= 2) charts += bar_chart(chart, language);
    };
    const std::string texts = say(language, "Texte", "Texts");
    add({say(language, "Funde nach Regel", "Findings by rule"), say(language, "Regel", "Rule"),
         say(language, "Texte mit Funden", "Texts with findings"), ranked(dossier.by_rule, language)});
    add({say(language, "Funde nach Medium", "Findings by outlet"), say(language, "Medium", "Outlet"), texts,
         ranked(dossier.by_outlet, language)});
    add({say(language, "Funde nach Monat", "Findings by month"), say(language, "Monat", "Month"), texts,
         months(dossier.by_month, language), 0, true});
    add({say(language, "Funde nach Autor", "Findings by author"), say(language, "Autor", "Author"), texts,
         ranked(dossier.by_author, language)});
    charts += pairs_table(dossier, language);
    if (charts.empty()) return out;
    return out + "<section class=\"overview\" aria-labelledby=\"overview\">\n<h2 id=\"overview\">" +
           say(language, "Überblick", "Overview") + "</h2>\n" + level_legend(total(dossier), language) +
           "<div class=\"charts\">\n" + charts + "</div>\n</section>\n";
}

std::string filter_bar(const Dossier& dossier, Language language) {
    if (dossier.findings.size() < 2) return "";
    std::string out = "<form class=\"filter\" role=\"search\" hidden aria-label=\"" +
                      say(language, "Funde suchen und filtern", "Search and filter findings") +
                      "\">\n<label class=\"search\">" + say(language, "Suchen", "Search") +
                      " <input type=\"search\" name=\"words\" autocomplete=\"off\" placeholder=\"" +
                      say(language, "Wort, Zahl, Medium …", "word, figure, outlet …") + "\"></label>\n";
    out += "<fieldset><legend>" + say(language, "Stufe", "Level") + "</legend>";
    const Tally sum = total(dossier);
    for (const Level level : {Level::error, Level::warning, Level::note}) {
        const std::uint64_t count = sum.on(level);
        if (count == 0) continue;
        const std::string name(to_string(level));
        out += "<label class=\"chip " + name + "\"><input type=\"checkbox\" name=\"level\" value=\"" + name +
               "\" checked> " + std::string(level_name(level, language)) + " <span class=\"count\">" +
               grouped(std::to_string(count), language) + "</span></label>";
    }
    out += "</fieldset>\n";
    out += select("rule", say(language, "Regel", "Rule"), say(language, "alle", "all"), dossier.by_rule, language);
    out +=
        select("outlet", say(language, "Medium", "Outlet"), say(language, "alle", "all"), dossier.by_outlet, language);
    return out + "<output class=\"hits\" aria-live=\"polite\" data-shown=\"" +
           say(language, "{} von {} Funden", "{} of {} findings") + "\"></output>\n<button type=\"reset\">" +
           say(language, "Zurücksetzen", "Reset") + "</button>\n</form>\n";
}

}  // namespace stimmig
