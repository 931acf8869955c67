#include "cli/completion.h"
#include "cli/completion_values.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// Inside a specification in single quotes, where "]" and ":" mean something.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') break;
        if (c == '\'')
            out += "'\\''";
        else if (c == '[' || c == ']' || c == ':' || c == '\\')
            out.append("\\").append(1, c);
        else
            out += c;
    }
    return out;
}

std::string function_of(std::string_view command) {
    std::string name = "_stimmig";
    if (!command.empty()) name.append("_").append(command);
    for (char& c : name)
        if (c == ' ' || c == '-') c = '_';
    return name;
}

std::string action(const CompletionValues& values) {
    if (values.directories) return "_files -/";
    const std::string words = "(" + spaced(values.words) + ")";
    if (values.files)
        return values.words.empty() ? "_files" : "{compadd -S \"\" -- " + spaced(values.words) + "; _files}";
    return values.words.empty() ? " " : words;
}

std::string specification(const Option& option, const Ruleset& rules, Language language) {
    const bool repeatable = std::holds_alternative<std::vector<std::string> Flags::*>(option.slot);
    std::string out = std::string(repeatable ? "'*" : "'") + long_name(option);
    if (!option.shape.en.empty()) out += '=';
    out += '[' + escaped(in(language, option.description)) + ']';
    if (!option.shape.en.empty())
        out += ':' + escaped(in(language, option.shape)) + ':' + action(values_of(option, rules));
    return out + "'";
}

std::string commands(const Usage& usage, Language language) {
    std::string list, cases;
    for (const std::string& name : commands_below(usage.name)) {
        const std::string full = usage.name.empty() ? name : std::string(usage.name) + ' ' + name;
        list += "        '" + name + ':' + escaped(in(language, usage_of(full)->summary)) + "'\n";
        cases += "            " + name + ") " + function_of(full) + " ;;\n";
    }
    return "    local line state\n    local -a commands=(\n" + list + "    )\n" +
           "    _arguments -C '(-h --help)'{-h,--help}'[--help]' '--version[--version]' '1:command:->command' "
           "'*::argument:->argument'\n"
           "    case $state in\n        command) _describe command commands ;;\n        argument) case $line[1] in\n" +
           cases + "        esac ;;\n    esac\n";
}

}  // namespace

std::string zsh_completion(const Ruleset& rules, Language language) {
    std::string out = "#compdef stimmig\n# zsh completion for stimmig. Made by: stimmig completion zsh\n";
    for (const Usage& usage : usages()) {
        out += '\n' + function_of(usage.name) + "() {\n";
        if (is_group(usage)) {
            out += commands(usage, language);
        } else {
            out += "    _arguments '(-h --help)'{-h,--help}'[--help]'";
            for (const Option& option : usage.options) out += " \\\n        " + specification(option, rules, language);
            const CompletionValues arguments = arguments_of(usage, rules);
            if (arguments.files || !arguments.words.empty())
                out += " \\\n        '*:argument:" + action(arguments) + "'";
            out += '\n';
        }
        out += "}\n";
    }
    return out + "\n_stimmig \"$@\"\n";
}

}  // namespace stimmig
