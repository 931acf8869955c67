#include "cli/completion.h"
#include "cli/completion_values.h"

namespace stimmig {
namespace {

// Finds the command, the option and the word that are being typed; the tables of commands follow.
constexpr std::string_view head = R"(# bash completion for stimmig. Made by: stimmig completion bash
_stimmig() {
    local line=${COMP_LINE:0:COMP_POINT} words cur option command= word
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    cur=${words[-1]}
    option=
    ((${#words[@]} > 2)) && option=${words[-2]}
    if [[ $cur == --*=* ]]; then
        option=${cur%%=*}
        cur=${cur#*=}
    fi
    for word in "${words[@]:1:${#words[@]}-2}"; do
        _stimmig_is_command "${command:+$command }$word" && command=${command:+$command }$word
    done
    local choices= files=
    if ! _stimmig_value "$command" "$option"; then
        if [[ $cur == -* ]]; then _stimmig_options "$command"; else _stimmig_argument "$command"; fi
    fi
    COMPREPLY=($(compgen -W "$choices" -- "$cur"))
    case $files in
        files) compopt -o filenames; COMPREPLY+=($(compgen -f -- "$cur")) ;;
        directories) compopt -o filenames; COMPREPLY+=($(compgen -d -- "$cur")) ;;
    esac
    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace
    # Bash takes "=" for the end of a word: what stands before it is there already.
    if [[ $cur == *=* && $COMP_WORDBREAKS == *=* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*=}"}"}")
    fi
}
)";

std::string function(std::string_view name, std::string_view subject, const std::string& cases, bool fails) {
    std::string out = "\n" + std::string(name) + "() {\n    case " + std::string(subject) + " in\n" + cases;
    if (fails) out += "        *) return 1 ;;\n";
    return out + "    esac\n}\n";
}

std::string answer(const CompletionValues& values) {
    std::string out;
    if (!values.words.empty()) out += " choices='" + spaced(values.words) + "'";
    if (values.files) out += " files=files";
    if (values.directories) out += " files=directories";
    return out.empty() ? " :" : out;
}

std::string entry(const std::string& pattern, const std::string& action) {
    return "        '" + pattern + "')" + action + " ;;\n";
}

}  // namespace

std::string bash_completion(const Ruleset& rules, Language) {
    std::string commands, values, options, arguments;
    for (const Usage& usage : usages()) {
        const std::string name(usage.name);
        if (!name.empty()) commands += entry(name, " return 0");
        std::string listed = "--help";
        for (const Option& option : usage.options) {
            listed += ' ' + long_name(option);
            if (!option.shape.en.empty())
                values += entry(name + ' ' + long_name(option), answer(values_of(option, rules)));
        }
        options += entry(name, " choices='" + listed + "'");
        arguments += entry(name, is_group(usage) ? " choices='" + spaced(commands_below(name)) + "'"
                                                 : answer(arguments_of(usage, rules)));
    }
    return std::string(head) + function("_stimmig_is_command", "$1", commands, true) +
           function("_stimmig_value", "\"$1 $2\"", values, true) +
           function("_stimmig_options", "\"$1\"", options, false) +
           function("_stimmig_argument", "\"$1\"", arguments, false) + "\ncomplete -F _stimmig stimmig\n";
}

}  // namespace stimmig
