#include "cli/manual.h"

#include "cli/usage.h"
#include "cli/version.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// One line of text that roff takes for nothing but text.
std::string escaped(std::string_view line) {
    std::string out;
    if (line.starts_with('.') || line.starts_with('\'')) out += "\\&";
    for (const char c : line) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else
            out += c;
    }
    return out;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

class ManualPage {
public:
    explicit ManualPage(Language language) : language_(language) {}

    std::string render() {
        const Usage& program = usages().front();
        out_ = ".\\\" Made by: stimmig manual\n";
        line(".TH STIMMIG 1 \"\" \"stimmig " + program_version() + "\" \"" + say("Benutzerbefehle", "User Commands") +
             '"');
        section(say("BEZEICHNUNG", "NAME"));
        line("stimmig \\- " + say("prüft, ob die Zahlen deutscher Texte zueinander passen",
                                  "checks whether the figures of German texts fit together"));
        section(say("ÜBERSICHT", "SYNOPSIS"));
        line(".nf");
        for (const Usage& usage : usages())
            if (!usage.name.empty() && !usage.options.empty()) line(escaped(in(language_, usage.call)));
        line(".fi");
        section(say("BESCHREIBUNG", "DESCRIPTION"));
        text(in(language_, program.summary));
        preformatted(in(language_, program.footer));
        options(program);
        section(say("BEFEHLE", "COMMANDS"));
        for (const Usage& usage : usages())
            if (!usage.name.empty()) command(usage);
        environment();
        return std::move(out_);
    }

private:
    Language language_;
    std::string out_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    void line(const std::string& roff) { out_ += roff + '\n'; }
    void section(const std::string& title) { line(".SH " + title); }

    void text(std::string_view lines) {
        while (!lines.empty()) {
            const std::size_t end = std::min(lines.find('\n'), lines.size());
            if (end > 0) line(escaped(lines.substr(0, end)));
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
    }

    /// As it stands, since its columns and indents mean something.
    void preformatted(std::string_view lines) {
        line(".PP\n.nf");
        while (!lines.empty()) {
            const std::size_t end = std::min(lines.find('\n'), lines.size());
            line(end > 0 ? escaped(lines.substr(0, end)) : ".sp");
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
        line(".fi");
    }

    void options(const Usage& usage) {
        for (const Option& option : usage.options) {
            const std::string& shape = in(language_, option.shape);
            line(".TP");
            line("\\fB" + escaped(option.name) + "\\fR" + (shape.empty() ? "" : " \\fI" + escaped(shape) + "\\fR"));
            text(in(language_, option.description));
        }
    }

    void command(const Usage& usage) {
        line(".SS stimmig " + std::string(usage.name));
        text(first_line(in(language_, usage.summary)));
        if (usage.options.empty()) return;  // its commands follow
        line(".PP");
        line("\\fB" + escaped(in(language_, usage.call)) + "\\fR");
        options(usage);
        preformatted(in(language_, usage.footer));
    }

    void environment() {
        section(say("UMGEBUNGSVARIABLEN", "ENVIRONMENT"));
        const auto variable = [&](std::string_view name, const std::string& meaning) {
            line(".TP\n\\fB" + std::string(name) + "\\fR");
            line(meaning);
        };
        variable("NO_COLOR", say("nicht leer: keine Farben, außer mit \\-\\-color always",
                                 "not empty: no colours, unless with \\-\\-color always"));
        variable("CLICOLOR_FORCE", say("nicht leer und nicht 0: Farben auch in eine Pipe, wo NO_COLOR fehlt",
                                       "not empty and not 0: colours into a pipe as well, without NO_COLOR"));
        variable("TERM", say("dumb: ein Terminal ohne Farben", "dumb: a terminal without colours"));
    }
};

}  // namespace

std::string manual_page(Language language) {
    return ManualPage(language).render();
}

int manual_command(const Settings&, Console& console) {
    console.write(manual_page(console.language));
    return console.status(nothing_found);
}

}  // namespace stimmig
