#include "cli/completion.h"
#include "cli/completion_values.h"
#include "report/words.h"

namespace stimmig {
namespace {

/// In single quotes, on one line.
std::string quoted_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + "'";
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

std::string when(std::string_view command) {
    return "complete -c stimmig -n " + quoted_word("test (__stimmig_command) = " + quoted_word(command));
}

std::string value_flags(const CompletionValues& values) {
    std::string out = values.files ? " -r -F" : values.directories ? " -x -a '(__fish_complete_directories)'" : " -x";
    if (!values.words.empty()) out += " -a " + quoted_word(spaced(values.words));
    return out;
}

}  // namespace

std::string fish_completion(const Ruleset& rules, Language language) {
    std::string names;
    for (const Usage& usage : usages())
        if (!usage.name.empty()) names += ' ' + quoted_word(usage.name);
    std::string out = "# fish completion for stimmig. Made by: stimmig completion fish\n";
    out +=
        "function __stimmig_command\n"
        "    set -l command\n"
        "    for word in (commandline -opc)[2..-1]\n"
        "        contains -- (string join ' ' $command $word)" +
        names +
        "\n"
        "        and set -a command $word\n"
        "    end\n"
        "    string join ' ' '' $command | string trim\n"
        "end\n"
        "complete -c stimmig -f\n"
        "complete -c stimmig -s h -l help -d " +
        quoted_word(in(language, "diese Hilfe", "this help")) + '\n';
    for (const Usage& usage : usages()) {
        const std::string start = when(usage.name);
        for (const std::string& command : commands_below(usage.name)) {
            const std::string full = usage.name.empty() ? command : std::string(usage.name) + ' ' + command;
            out += start + " -a " + quoted_word(command) + " -d " +
                   quoted_word(first_line(in(language, usage_of(full)->summary))) + '\n';
        }
        for (const Option& option : usage.options) {
            out += start + " -l " + long_name(option).substr(2);
            if (!option.shape.en.empty()) out += value_flags(values_of(option, rules));
            out += " -d " + quoted_word(in(language, option.description)) + '\n';
        }
        if (is_group(usage)) continue;
        const CompletionValues arguments = arguments_of(usage, rules);
        if (arguments.files) out += start + " -F\n";
        if (!arguments.words.empty()) out += start + " -a " + quoted_word(spaced(arguments.words)) + '\n';
    }
    return out;
}

}  // namespace stimmig
