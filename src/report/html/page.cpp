#include "report/html/page.h"

#include <stdexcept>

#include "base/embedded_file.h"
#include "report/html/escape.h"
#include "report/words.h"

namespace stimmig {
namespace {

std::string say(Language language, std::string_view de, std::string_view en) {
    return std::string(in(language, de, en));
}

std::string looks(const Page& page) {
    if (page.part_of_site)
        return "<link rel=\"stylesheet\" href=\"" + page.up + "report.css\">\n<script src=\"" + page.up +
               "report.js\"></script>\n";
    return "<style>\n" + std::string(page_asset("report.css")) + "</style>\n<script>\n" +
           std::string(page_asset("report.js")) + "</script>\n";
}

}  // namespace

std::string_view page_asset(std::string_view name) {
    for (const EmbeddedFile& file : page_assets())
        if (file.path.ends_with(name)) return file.content;
    throw std::logic_error("no such asset");
}

std::string render(const Page& page, const ReportOptions& options) {
    const Language language = options.language;
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + say(language, "de", "en") +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"generator\" content=\"stimmig\">\n"
                      "<meta name=\"color-scheme\" content=\"light dark\">\n"
                      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
                      escaped(page.title) + "</title>\n<link rel=\"icon\" href=\"data:,\">\n" + looks(page) +
                      "</head>\n<body>\n<a class=\"skip\" href=\"#main\">" +
                      say(language, "Zum Inhalt", "Skip to content") + "</a>\n<header class=\"masthead\"><";
    const std::string home = page.part_of_site ? "a href=\"" + page.up + "index.html\"" : "span";
    out += home + " class=\"brand\">stimmig</" + (page.part_of_site ? "a" : "span") + ">";
    if (page.part_of_site)
        out += "<nav aria-label=\"" + say(language, "Seiten", "Pages") + "\"><a href=\"" + page.up + "index.html\">" +
               say(language, "Überblick", "Overview") + "</a> <a href=\"" + page.up + "findings.html\">" +
               say(language, "Alle Funde", "All findings") + "</a></nav>";
    out += "<button type=\"button\" class=\"theme\" hidden aria-pressed=\"false\">" + say(language, "Dunkel", "Dark") +
           "</button></header>\n<main id=\"main\">\n" + page.body + "</main>\n<footer><p>" +
           say(language, "Erzeugt von stimmig. ", "Made by stimmig. ") +
           say(language, "Verglichen wird nur, was in Gegenstand, Größe, Rolle und Zeitraum übereinstimmt.",
               "Only what fits in subject, measure, role and period is compared.") +
           "</p></footer>\n</body>\n</html>\n";
    return out;
}

}  // namespace stimmig
