#include "cli/flags.h"

#include "cli/formatter.h"
#include "cli/usage.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

constexpr std::string_view lang_option = "--lang";

/// The program's options and commands as CLI11 wants them; they write straight into `flags`.
class CommandLine {
public:
    CommandLine(Flags& flags, Language language) : flags_(flags), language_(language) {
        app_.formatter(std::make_shared<HelpFormatter>(language));
        for (const Usage& usage : usages()) add(usage);
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
            return fail(e.what());
        }
        flags_.command = command_name();
        if (flags_.version) return Parsed{flags_, std::nullopt};
        if (!innermost().get_subcommands({}).empty()) return fail(say("es fehlt ein Befehl", "a command is missing"));
        const Usage& usage = *usage_of(flags_.command);
        if (flags_.paths.size() < usage.least) return fail(in(language_, usage.too_few));
        if (flags_.paths.size() > usage.most) return fail(in(language_, usage.too_many));
        for (const Option& option : usage.options) {
            const auto* value = std::get_if<std::string Flags::*>(&option.slot);
            if (option.required && value && (flags_.**value).empty())
                return fail(say("es fehlt ", "") + std::string(option.name) + ' ' + in(language_, option.shape) +
                            say("", " is missing"));
        }
        return Parsed{flags_, std::nullopt};
    }

private:
    Flags& flags_;
    Language language_;
    CLI::App app_;

    /// CLI11 takes "[a,b]" for a list of values; a folder may be called so.
    static void protect(std::string& argument) {
        if (argument.starts_with('[') && argument.ends_with(']')) argument.insert(0, "./");
    }

    [[nodiscard]] std::string say(std::string_view de, std::string_view en) const {
        return std::string(in(language_, de, en));
    }

    [[nodiscard]] Error fail(const std::string& message) const { return {"", 0, 0, message + hint()}; }

    void add(const Usage& usage) {
        CLI::App* app = &app_;
        std::string_view rest = usage.name;
        // The commands above stand before it and are there already.
        for (std::size_t gap = rest.find(' '); gap != rest.npos; gap = rest.find(' ')) {
            app = app->get_subcommand(std::string(rest.substr(0, gap)));
            rest.remove_prefix(gap + 1);
        }
        if (!rest.empty()) app = app->add_subcommand(std::string(rest), in(language_, usage.summary));
        app->require_subcommand(0, 1);  // a file named like a command is a file once there is a command
        app->set_help_flag("-h,--help", say("diese Hilfe", "this help"));
        app->get_help_ptr()->group(say("Optionen", "Options"));
        app->option_defaults()->group(say("Optionen", "Options"));
        app->group(say("Befehle", "Commands"));
        const bool takes_commands = usage.name.empty() || usage.options.empty();
        if (!takes_commands) app->add_option("paths", flags_.paths, "")->group("");
        for (const Option& option : usage.options) add(*app, option);
    }

    void add(CLI::App& app, const Option& option) {
        const std::string name(option.name);
        const std::string description = in(language_, option.description);
        const std::string shape = in(language_, option.shape);
        if (const auto* value = std::get_if<std::string Flags::*>(&option.slot)) {
            app.add_option(name, flags_.**value, description)
                ->option_text(shape)
                ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        } else if (const auto* values = std::get_if<std::vector<std::string> Flags::*>(&option.slot)) {
            app.add_option(name, flags_.**values, description)->option_text(shape)->allow_extra_args(false);
        } else {
            app.add_flag(name, flags_.*std::get<bool Flags::*>(option.slot), description);
        }
    }

    /// The innermost command that was given.
    [[nodiscard]] const CLI::App& innermost() const {
        const CLI::App* app = &app_;
        while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
        return *app;
    }

    [[nodiscard]] std::string command_name() const { return full_name(&innermost()); }

    [[nodiscard]] std::string hint() const {
        const std::string command = command_name();
        return say(" (Hilfe: stimmig ", " (help: stimmig ") + (command.empty() ? "" : command + ' ') + "--help)";
    }

    /// The commands or options that could stand where something unknown stands.
    [[nodiscard]] std::vector<std::string> known(bool option) const {
        const CLI::App& app = innermost();
        std::vector<std::string> names;
        if (option) {
            for (const CLI::Option* each : app.get_options())
                if (each->nonpositional()) names.push_back("--" + each->get_lnames().front());
        } else {
            for (const CLI::App* each : app.get_subcommands({})) names.push_back(each->get_name());
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
        return fail(message + meant_name(language_, typed, known(option)));
    }

    /// CLI11 says "--format: 1 required TEXT missing".
    [[nodiscard]] Error misused(const std::string& complaint) const {
        const std::string option = complaint.substr(0, complaint.find_first_of(": "));
        const bool flag = complaint.find("flag override") != std::string::npos;
        return fail(option + (flag ? say(" nimmt keinen Wert", " takes no value")
                                   : say(": der Wert fehlt", ": the value is missing")));
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
