#include "report/html/site.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/html/escape.h"
#include "report/html/figure_text.h"
#include "report/html/filter.h"
#include "report/html/finding_card.h"
#include "report/html/level.h"
#include "report/html/overview.h"
#include "report/html/page.h"
#include "report/words.h"

namespace stimmig {
namespace {

constexpr std::size_t on_a_page = 25;
constexpr std::size_t on_the_overview = 10;
constexpr std::size_t most_gone = 100;
constexpr int rows_at_once = 100;
constexpr std::size_t most_sources = 4;

class Site {
public:
    Site(const Dossier& dossier, const ReportOptions& options, const PutFile& put)
        : dossier_(dossier),
          options_(options),
          language_(options.language),
          put_(put),
          listed_(std::span(dossier.findings).first(std::min(dossier.findings.size(), most_on_site))) {}

    void write() const {
        put_("report.css", page_asset("report.css"));
        put_("report.js", page_asset("report.js"));
        put_("index.html", index());
        put_("findings.html", list());
        for (std::size_t page = 0; page < pages(); ++page) put_(page_path(page), details(page));
    }

private:
    const Dossier& dossier_;
    const ReportOptions& options_;
    Language language_;
    const PutFile& put_;
    std::span<const ShownFinding> listed_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    [[nodiscard]] std::size_t pages() const { return (listed_.size() + on_a_page - 1) / on_a_page; }

    [[nodiscard]] static std::string page_path(std::size_t page) {
        return fmt::format("findings/{:04}.html", page + 1);
    }

    [[nodiscard]] static std::string title(std::string_view words, std::string_view lead) {
        return fmt::format("<div class=\"title\"><h1>{}</h1>\n<p class=\"lead\">{}</p>\n</div>\n", words, lead);
    }

    [[nodiscard]] std::string index() const {
        const std::string name = say("Prüfbericht", "Audit report");
        std::string body = title(name, in_one_sentence(dossier_, language_));
        body += overview(dossier_, language_, listed_.size() < 2 ? "" : "findings.html");
        if (!listed_.empty()) {
            const std::size_t shown = std::min(listed_.size(), on_the_overview);
            body += "<section aria-labelledby=\"worst\">\n<h2 id=\"worst\">" +
                    say("Die schwersten Funde", "The worst findings") + "</h2>\n" + entries(shown);
            if (shown < listed_.size())
                body += "<p class=\"onward\"><a href=\"findings.html\">" +
                        counted(listed_.size(), "",
                                say("Funde ansehen und durchsuchen", "findings to look at and search"), language_) +
                        "</a></p>\n";
            body += "</section>\n";
        }
        return render({name, body + gone(), "", true}, options_);
    }

    [[nodiscard]] std::string list() const {
        const std::string name = say("Alle Funde", "All findings");
        std::string body = title(name, in_one_sentence(dossier_, language_)) + left_out();
        body += filter_bar(listed_, {language_, dossier_.compared_with_before, rows_at_once});
        body += entries(listed_.size());
        body += "<p class=\"onward\"><button type=\"button\" class=\"more-rows\" hidden>" +
                say("Weitere zeigen", "Show more") + "</button></p>\n";
        return render({name, body, "", true}, options_);
    }

    /// What the audit before had found and this one no longer does.
    [[nodiscard]] std::string gone() const {
        if (dossier_.gone_findings.empty()) return "";
        std::string out = "<section aria-labelledby=\"gone\">\n<h2 id=\"gone\">" +
                          say("Seit der letzten Prüfung behoben", "Gone since the last audit") +
                          "</h2>\n<ul class=\"entries\">\n";
        const std::size_t shown = std::min(dossier_.gone_findings.size(), most_gone);
        for (const ShownFinding& finding : std::span(dossier_.gone_findings).first(shown))
            out += "<li class=\"entry " + std::string(to_string(finding.level)) + "\">" +
                   kicker(finding, {options_, true}) + "<p class=\"headline\">" +
                   escaped(in(language_, finding.message)) + "</p></li>\n";
        out += "</ul>\n";
        if (dossier_.gone > shown)
            out += "<p class=\"left-out\">" +
                   counted(dossier_.gone - shown, say("weiterer ist", "more is"), say("weitere sind", "more are"),
                           language_) +
                   say(" nicht aufgeführt.", " not listed.") + "</p>\n";
        return out + "</section>\n";
    }

    /// Says so where the pages do not hold all.
    [[nodiscard]] std::string left_out() const {
        const std::uint64_t count = dossier_.left_out + (dossier_.findings.size() - listed_.size());
        if (count == 0) return "";
        return "<p class=\"left-out\">" + say("Hier stehen die schwersten ", "Here are the worst ") +
               counted(listed_.size(), say("Fund", "finding"), say("Funde", "findings"), language_) + "; " +
               counted(count, say("weiterer ist", "more is"), say("weitere sind", "more are"), language_) +
               say(" nicht aufgeführt. <code>stimmig audit --format json</code> nennt alle.",
                   " not listed. <code>stimmig audit --format json</code> names them all.") +
               "</p>\n";
    }

    [[nodiscard]] std::string entries(std::size_t count) const {
        std::string out = "<ol class=\"entries\">\n";
        for (std::size_t i = 0; i < count; ++i) out += entry(listed_[i], page_path(i / on_a_page));
        return out + "</ol>\n";
    }

    /// A finding in two lines, with the way to the whole of it.
    [[nodiscard]] std::string entry(const ShownFinding& finding, const std::string& page) const {
        std::string out =
            "<li class=\"entry " + std::string(to_string(finding.level)) + "\"" + filter_attributes(finding) + ">";
        out += kicker(finding, {options_, dossier_.compared_with_before});
        out += "<p class=\"headline\"><a href=\"" + page + "#" + anchor_of(finding) + "\">" +
               escaped(in(language_, finding.message)) + "</a></p>";
        return out + "<p class=\"origin\">" + sources(finding) + "</p></li>\n";
    }

    /// "Anzeiger, Bote und 3 weitere · 28. Jan. 2025"
    [[nodiscard]] std::string sources(const ShownFinding& finding) const {
        std::vector<std::string> names;
        for (const ShownFigure& figure : finding.figures)
            if (const std::string name = source_name(figure);
                std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        std::string out;
        for (std::size_t i = 0; i < std::min(names.size(), most_sources); ++i)
            out += (i == 0 ? "<bdi>" : ", <bdi>") + escaped(names[i]) + "</bdi>";
        if (names.size() > most_sources)
            out += say(" und ", " and ") + std::to_string(names.size() - most_sources) + say(" weitere", " more");
        if (!finding.figures.empty())
            if (const std::string day = publication_day(finding.figures.front(), language_); !day.empty())
                out += " · " + day;
        return out;
    }

    [[nodiscard]] std::string details(std::size_t page) const {
        const std::size_t first = page * on_a_page;
        const std::size_t last = std::min(listed_.size(), first + on_a_page);
        const std::string name = say("Funde ", "Findings ") + grouped(std::to_string(first + 1), language_) + "–" +
                                 grouped(std::to_string(last), language_);
        ReportOptions below = options_;
        below.folder = (options_.folder.empty() ? "." : options_.folder) + "/findings";
        std::string body = title(name, say("Die schwersten zuerst.", "The worst first.")) + "<nav aria-label=\"" +
                           say("Weitere Funde", "More findings") + "\">" + pager(page) + "</nav>\n";
        body += "<section class=\"findings\">\n<h2 class=\"unseen\">" + name + "</h2>\n";
        for (std::size_t i = first; i < last; ++i)
            body += finding_card(listed_[i], {below, dossier_.compared_with_before});
        return render({name, body + "</section>\n" + pager(page), "../", true}, options_);
    }

    [[nodiscard]] std::string pager(std::size_t page) const {
        if (pages() < 2) return "";
        const auto link = [&](std::size_t other, const std::string& words, std::string_view relation) {
            return fmt::format("<a rel=\"{}\" href=\"{}\">{}</a>", relation, "../" + page_path(other), words);
        };
        std::string out = "<p class=\"pager\">";
        out += page > 0 ? link(page - 1, say("← Schwerere", "← Worse"), "prev") : "<span></span>";
        out += "<span>" + say("Seite ", "Page ") + grouped(std::to_string(page + 1), language_) + say(" von ", " of ") +
               grouped(std::to_string(pages()), language_) + "</span>";
        out += page + 1 < pages() ? link(page + 1, say("Leichtere →", "Lesser →"), "next") : "<span></span>";
        return out + "</p>\n";
    }
};

}  // namespace

void write_site(const Dossier& dossier, const ReportOptions& options, const PutFile& put) {
    Site(dossier, options, put).write();
}

}  // namespace stimmig
