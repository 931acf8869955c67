// `stimmig facts add`: a text's figure becomes a house fact. What stands in the file already stays as it is.
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "base/system_error.h"
#include "cli/facts_commands.h"
#include "cli/facts_file.h"
#include "cli/file_bytes.h"
#include "cli/place.h"
#include "cli/rule_commands.h"
#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {
namespace {

/// A TOML text in quotes.
std::string toml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else {
            // Line ends and the like are spaces in what texts say.
            out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
        }
    }
    return out + '"';
}

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n') c = ' ';
    return text;
}

/// The period of a claim as ISO days.
std::string iso(const Days& days) {
    return days.from == days.to ? to_iso(days.from) : to_iso(days.from) + '/' + to_iso(days.to);
}

/// Where the figure ends, with the word that it counts right after it: "42 Schiffe".
std::uint32_t end_of(const Text& text, const Figure& figure) {
    const std::string_view rest = std::string_view(text.document.text).substr(figure.span.end);
    const bool follows = !figure.noun.empty() && rest.size() > figure.noun.size() &&
                         (rest[0] == ' ' || rest[0] == '\n') && rest.substr(1).starts_with(figure.noun);
    return figure.span.end + (follows ? static_cast<std::uint32_t>(figure.noun.size()) + 1 : 0);
}

class FactWriter {
public:
    FactWriter(const Settings& settings, Console& console) : settings_(settings), console_(console) {}

    int run() {
        const std::optional<Ruleset> rules = load_rules(settings_, console_);
        if (!rules) return failed;
        const std::string& path = settings_.paths.front();
        std::string content;
        std::error_code ignored;
        if (std::filesystem::exists(path, ignored)) {
            const Result<std::string> bytes = read_bytes(path);
            if (!bytes) return fail(bytes.errors());
            content = *bytes;
        }
        const Analyzer analyzer(*rules);
        const FactsFile before = read_facts(*rules, analyzer, path, content);
        complain_of(path, before.faults, console_);
        if (!before.faults.empty()) return failed;
        const Result<std::string> entry = read_entry(analyzer);
        if (!entry) return fail(entry.errors());
        const std::string added = appended(content, *entry);
        // What cannot be read again, or contradicts a fact that is there, must not be written.
        const FactsFile after = read_facts(*rules, analyzer, path, content + added);
        complain_of(path, after.faults, console_);
        if (!after.faults.empty()) return failed;
        errno = 0;
        std::ofstream file(path, std::ios::binary | std::ios::app);
        file << added;
        file.close();
        if (!file) return fail({system_error(path, "cannot be written", "nicht zu schreiben", errno)});
        const Fact& fact = after.facts.back();
        console_.write(printable(path + ": " + fact.names.front() + ", " + fact.measure + ": " + fact.value) + '\n');
        return console_.status(nothing_found);
    }

private:
    const Settings& settings_;
    Console& console_;

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(console_.language, de, en));
    }

    int fail(const Errors& errors) {
        console_.complain(errors);
        return failed;
    }

    /// The lines of the new entry.
    Result<std::string> read_entry(const Analyzer& analyzer) {
        const std::optional<NamedPlace> place = parse_place(settings_.from);
        if (!place)
            return Error{
                "", 0, 0,
                "--from: " + quoted(console_.language, settings_.from) +
                    say(" hat nicht die Form DATEI:ZEILE[:SPALTE]", " does not have the form FILE:LINE[:COLUMN]")};
        Result<Document> document = read_file(place->path);
        if (!document) return document.errors();
        const Text text = analyzer.analyze(std::move(*document));
        const Result<std::uint32_t> found = figure_at(text, *place, console_.language);
        if (!found) return found.errors();
        return entry_of(text, *found, *place);
    }

    Result<std::string> entry_of(const Text& text, std::uint32_t index, const NamedPlace& place) {
        const Figure& figure = text.figures[index];
        const Claim& claim = text.claims[index];
        Errors missing;
        const std::string subject = settings_.subject.empty() ? claim.subject : settings_.subject;
        std::string measure = settings_.measure;
        if (measure.empty() && !claim.measure.starts_with('~')) measure = claim.measure;
        if (subject.empty())
            missing.push_back({place.path, place.line, 0,
                               say("nicht zu erkennen, von wem die Zahl handelt; bitte mit --subject angeben",
                                   "it is not clear whom the figure is about; name it with --subject")});
        if (measure.empty())
            missing.push_back({place.path, place.line, 0,
                               say("nicht zu erkennen, was die Zahl misst; bitte mit --measure angeben",
                                   "it is not clear what the figure measures; name it with --measure")});
        if (!missing.empty()) return missing;
        const bool date = figure.value.kind == Kind::date;
        // "am Montag" says nothing without the text around it.
        const std::string value =
            date && figure.inferred_date && figure.value.days
                ? iso(*figure.value.days)
                : one_line(text.document.text.substr(figure.phrase, end_of(text, figure) - figure.phrase));
        std::string lines = "[[fact]]\nsubject = " + toml_text(subject) + "\nmeasure = " + toml_text(measure) +
                            "\nvalue = " + toml_text(value) + '\n';
        if (!date && claim.period) lines += "period = " + toml_text(iso(*claim.period)) + '\n';
        if (!settings_.fact_source.empty()) lines += "source = " + toml_text(settings_.fact_source) + '\n';
        if (!settings_.note.empty()) lines += "note = " + toml_text(settings_.note) + '\n';
        return lines;
    }

    /// What is written after the file's content, in its line ends.
    static std::string appended(const std::string& content, const std::string& entry) {
        std::string added = content.empty() ? entry : (content.back() == '\n' ? "\n" : "\n\n") + entry;
        if (content.find("\r\n") == std::string::npos) return added;
        std::string windows;
        for (const char c : added) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
        return windows;
    }
};

}  // namespace

int facts_add_command(const Settings& settings, Console& console) {
    return FactWriter(settings, console).run();
}

}  // namespace stimmig
