#include "cli/flags.h"

#include "cli/formatter.h"
#include "cli/help.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

constexpr std::string_view lang_option = "--lang";

/// The program's options and commands as CLI11 wants them; they write straight into `flags`.
class CommandLine {
public:
    CommandLine(Flags& flags, Language language) : flags_(flags), language_(language) {
        app_.formatter(std::make_shared<HelpFormatter>(language));
        set_up(app_, "");
        app_.add_flag("--version", version_,
                      say("Version des Programms und seiner Bibliotheken", "version of the program and its libraries"));
        add_check();
        add_extract();
        add_rules();
        add_explain();
        add_facts();
        add_why();
    }

    Result<Parsed> parse(const std::vector<std::string>& arguments) {
        try {
            std::vector<std::string> backwards(arguments.rbegin(), arguments.rend());
            for (std::string& argument : backwards) protect(argument);
            app_.parse(std::move(backwards));
        } catch (const CLI::CallForHelp&) {
            return Parsed{flags_, app_.help()};
        } catch (const CLI::ExtrasError&) {
            return unexpected();
        } catch (const CLI::ArgumentMismatch& e) {
            return misused(e.what());
        } catch (const CLI::ParseError& e) {
            return Error{"", 0, 0, e.what() + hint()};
        }
        flags_.command = version_ ? "version" : command_name();
        if (flags_.command.empty() || flags_.command == "rules" || flags_.command == "facts")
            return Error{"", 0, 0, say("es fehlt ein Befehl", "a command is missing") + hint()};
        if (flags_.command == "explain" && flags_.paths.empty())
            return Error{
                "", 0, 0,
                say("es fehlt ein Name: was soll erklärt werden?", "a name is missing: explain what?") + hint()};
        if (flags_.command.starts_with("facts ") && flags_.paths.empty())
            return Error{"", 0, 0, say("es fehlt eine Datei mit Fakten", "a file of facts is missing") + hint()};
        if (flags_.command == "why" && flags_.paths.size() < 2)
            return Error{"", 0, 0,
                         say("es fehlen zwei Stellen, je DATEI:ZEILE[:SPALTE]",
                             "two places are missing, each FILE:LINE[:COLUMN]") +
                             hint()};
        if (flags_.command == "facts add" && flags_.from.empty())
            return Error{"", 0, 0,
                         say("es fehlt --from DATEI:ZEILE[:SPALTE]", "--from FILE:LINE[:COLUMN] is missing") + hint()};
        if (flags_.command == "facts add" && flags_.paths.size() > 1)
            return Error{"", 0, 0, say("mehr als eine Datei mit Fakten", "more than one file of facts") + hint()};
        return Parsed{flags_, std::nullopt};
    }

private:
    Flags& flags_;
    Language language_;
    CLI::App app_;
    std::string ignored_language_;  // requested_language has read it already
    bool version_ = false;

    /// CLI11 takes "[a,b]" for a list of values; a folder may be called so.
    static void protect(std::string& argument) {
        if (argument.starts_with('[') && argument.ends_with(']')) argument.insert(0, "./");
    }

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    void set_up(CLI::App& app, std::string_view) const {
        app.require_subcommand(0, 1);  // a file named like a command is a file once there is a command
        app.set_help_flag("-h,--help", say("diese Hilfe", "this help"));
        app.get_help_ptr()->group(say("Optionen", "Options"));
        app.option_defaults()->group(say("Optionen", "Options"));
        app.group(say("Befehle", "Commands"));
    }

    CLI::App& add_command(CLI::App& parent, const std::string& name, std::string_view full_name) const {
        CLI::App& command = *parent.add_subcommand(name, in(language_, command_help(full_name)->summary));
        set_up(command, full_name);
        return command;
    }

    void add_value(CLI::App& app, const std::string& name, std::string& value, const std::string& shape,
                   const std::string& description) const {
        app.add_option(name, value, description)
            ->option_text(shape)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }

    void add_values(CLI::App& app, const std::string& name, std::vector<std::string>& values, const std::string& shape,
                    const std::string& description) const {
        app.add_option(name, values, description)->option_text(shape)->allow_extra_args(false);
    }

    void add_general(CLI::App& app) {
        add_values(app, "--rules", flags_.rule_directories, say("ORDNER", "DIR"),
                   say("eigene Regeln dazu (mehrfach möglich)", "further rules (repeatable)"));
        add_value(app, "--lang", ignored_language_, "de|en",
                  say("Sprache der Meldungen (de)", "language of the messages (de)"));
    }

    void add_reading(CLI::App& app, const std::string& formats) {
        app.add_option("paths", flags_.paths, "")->option_text(say("DATEI|ORDNER|-", "FILE|DIR|-"));
        add_value(app, "--format", flags_.format, formats, say("Form der Ausgabe", "form of the report"));
        add_value(app, "--output", flags_.output, say("DATEI", "FILE"),
                  say("in diese Datei schreiben statt auf die Standardausgabe",
                      "write to this file instead of standard output"));
        add_value(app, "--stdin-filename", flags_.stdin_filename, "NAME",
                  say("Name des Textes von der Standardeingabe (-)", "name of the text from standard input (-)"));
        add_value(
            app, "--jobs", flags_.jobs, "N",
            say("so viele Texte zugleich lesen (Zahl der Kerne)", "read so many texts at a time (number of cores)"));
        add_value(app, "--color", flags_.color, "auto|always|never",
                  say("Farben; auto beachtet Terminal, NO_COLOR, CLICOLOR_FORCE (auto)",
                      "colours; auto looks at the terminal, NO_COLOR, CLICOLOR_FORCE (auto)"));
    }

    void add_check() {
        CLI::App& app = add_command(app_, "check", "check");
        add_reading(app, "human|json");
        add_value(
            app, "--fail-on", flags_.fail_on, "error|warning|note|never",
            say("ab dieser Stufe ist der Rückgabewert 1 (warning)", "exit status 1 from this level on (warning)"));
        add_value(app, "--min-level", flags_.min_level, "error|warning|note",
                  say("ab dieser Stufe wird berichtet (warning; mit --fail-on note: note)",
                      "report from this level on (warning; with --fail-on note: note)"));
        add_values(app, "--level", flags_.levels, say("REGEL=STUFE", "RULE=LEVEL"),
                   say("Stufe einer Prüfung: error, warning, note, off (mehrfach möglich)",
                       "level of a check: error, warning, note, off (repeatable)"));
        add_values(app, "--facts", flags_.facts, say("DATEI", "FILE"),
                   say("freigegebene Fakten, denen kein Text widersprechen darf (mehrfach möglich)",
                       "approved facts that no text may contradict (repeatable)"));
        add_general(app);
    }

    void add_extract() {
        CLI::App& app = add_command(app_, "extract", "extract");
        add_reading(app, "table|jsonl|json");
        add_general(app);
    }

    void add_rules() {
        CLI::App& app = add_command(app_, "rules", "rules");
        CLI::App& list = add_command(app, "list", "rules list");
        add_general(list);
        CLI::App& test = add_command(app, "test", "rules test");
        test.add_option("paths", flags_.paths, "");
        add_general(test);
    }

    void add_explain() {
        CLI::App& app = add_command(app_, "explain", "explain");
        app.add_option("name", flags_.paths, "");
        add_general(app);
    }

    void add_why() {
        CLI::App& app = add_command(app_, "why", "why");
        app.add_option("paths", flags_.paths, "");
        add_general(app);
    }

    void add_facts() {
        CLI::App& app = add_command(app_, "facts", "facts");
        CLI::App& check = add_command(app, "check", "facts check");
        check.add_option("paths", flags_.paths, "");
        add_general(check);
        CLI::App& add = add_command(app, "add", "facts add");
        add.add_option("paths", flags_.paths, "");
        add_value(add, "--from", flags_.from, say("DATEI:ZEILE[:SPALTE]", "FILE:LINE[:COLUMN]"),
                  say("wo die Zahl steht", "where the figure stands"));
        add_value(
            add, "--subject", flags_.subject, "NAME",
            say("von wem sie handelt, wenn der Text es nicht sagt", "whom it is about, where the text does not say"));
        add_value(add, "--measure", flags_.measure, say("WORT", "WORDS"),
                  say("was sie misst, wenn der Text es nicht sagt", "what it measures, where the text does not say"));
        add_value(add, "--source", flags_.fact_source, say("WORTE", "WORDS"),
                  say("Beleg für den Fakt", "source of the fact"));
        add_value(add, "--note", flags_.note, say("WORTE", "WORDS"),
                  say("Hinweis für die Redaktion", "note to the editors"));
        add_general(add);
    }

    /// The innermost command that was given, with those around it.
    [[nodiscard]] std::string command_name() const {
        std::string name;
        for (const CLI::App* app = &app_; !app->get_subcommands().empty();) {
            app = app->get_subcommands().front();
            name += (name.empty() ? "" : " ") + app->get_name();
        }
        return name;
    }

    [[nodiscard]] std::string hint() const {
        const std::string command = command_name();
        return say(" (Hilfe: stimmig ", " (help: stimmig ") + (command.empty() ? "" : command + ' ') + "--help)";
    }

    /// The commands or options that could stand where `typed` stands.
    [[nodiscard]] std::vector<std::string> known(bool option) const {
        const CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        std::vector<std::string> names;
        if (option) {
            for (const CLI::Option* each : app->get_options())
                if (each->nonpositional()) names.push_back("--" + each->get_lnames().front());
        } else {
            for (const CLI::App* each : app->get_subcommands({})) names.push_back(each->get_name());
        }
        return names;
    }

    [[nodiscard]] Error unexpected() const {
        const std::string first = app_.remaining(true).front();
        const std::string typed = first.substr(0, first.find('='));
        const bool option = typed.size() > 1 && typed.front() == '-';
        std::string message;
        if (option) {
            message = say("unbekannte Option ", "unknown option ") + typed;
        } else if (known(false).empty()) {
            message = say("unerwartetes Argument ", "unexpected argument ") + quoted(language_, typed);
        } else {
            message = say("unbekannter Befehl ", "unknown command ") + quoted(language_, typed);
        }
        message += meant_name(language_, typed, known(option));
        return {"", 0, 0, message + hint()};
    }

    /// CLI11 says "--format: 1 required TEXT missing".
    [[nodiscard]] Error misused(const std::string& complaint) const {
        const std::string option = complaint.substr(0, complaint.find_first_of(": "));
        const bool flag = complaint.find("flag override") != std::string::npos;
        return {"", 0, 0,
                option +
                    (flag ? say(" nimmt keinen Wert", " takes no value")
                          : say(": der Wert fehlt", ": the value is missing")) +
                    hint()};
    }
};

}  // namespace

Result<Language> requested_language(const std::vector<std::string>& arguments) {
    Language language = Language::de;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        const std::string& argument = arguments[i];
        if (!argument.starts_with(lang_option)) continue;
        std::string_view value;
        if (argument.size() == lang_option.size() && i + 1 < arguments.size()) value = arguments[i + 1];
        if (argument.size() > lang_option.size() && argument[lang_option.size()] == '=')
            value = std::string_view(argument).substr(lang_option.size() + 1);
        if (value.empty()) continue;  // CLI11 complains about it
        if (value != "de" && value != "en")
            return Error{"", 0, 0, "--lang: " + std::string(value) + " ist weder de noch en (neither de nor en)"};
        language = value == "en" ? Language::en : Language::de;
    }
    return language;
}

Result<Parsed> parse_flags(const std::vector<std::string>& arguments, Language language) {
    Flags flags;
    return CommandLine(flags, language).parse(arguments);
}

}  // namespace stimmig
