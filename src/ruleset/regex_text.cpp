#include "ruleset/regex_text.h"

#include "base/ascii.h"

#include <algorithm>

namespace stimmig {
namespace {

bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

// One past the first `what` from `at` on, or the end.
std::size_t past(std::string_view regex, std::string_view what, std::size_t at) {
    const std::size_t found = regex.find(what, at);
    return found == std::string_view::npos ? regex.size() : found + what.size();
}

std::size_t escape_end(std::string_view regex, std::size_t at) {
    if (at + 1 >= regex.size()) return regex.size();
    const char escaped = regex[at + 1];
    if (escaped == 'Q') return past(regex, "\\E", at + 2);
    if (escaped == 'p' || escaped == 'P' || escaped == 'x') {
        if (regex.substr(at + 2).starts_with('{')) return past(regex, "}", at + 2);
        return std::min(regex.size(), at + (escaped == 'x' ? 4 : 3));
    }
    std::size_t end = at + 2;
    if (is_octal(escaped)) {
        while (end < regex.size() && end < at + 4 && is_octal(regex[end])) ++end;
    }
    return end;
}

std::size_t class_end(std::string_view regex, std::size_t at) {
    ++at;
    if (at < regex.size() && regex[at] == '^') ++at;
    if (at < regex.size() && regex[at] == ']') ++at;  // first of all it is a member
    while (at < regex.size() && regex[at] != ']') {
        if (regex[at] == '\\') {
            at = escape_end(regex, at);
        } else if (regex.substr(at).starts_with("[:")) {
            const std::size_t end = regex.find(":]", at + 2);
            at = end == std::string_view::npos ? at + 1 : end + 2;
        } else {
            ++at;
        }
    }
    return std::min(at + 1, regex.size());
}

std::size_t opening_end(std::string_view regex, std::size_t at) {
    if (!regex.substr(at).starts_with("(?")) return at + 1;
    if (regex.substr(at).starts_with("(?P<")) return past(regex, ">", at);
    const std::size_t end = regex.find_first_of(":)", at);
    return end == std::string_view::npos ? regex.size() : end + 1;
}

bool is_repetition_mark(char c) {
    return c == '*' || c == '+' || c == '?';
}

// One past the repetitions that follow an atom: *, +, ?, {2}, {1,3}, {2,}, each perhaps with a lazy "?".
std::size_t repetition_end(std::string_view regex, std::size_t at) {
    while (at < regex.size()) {
        if (is_repetition_mark(regex[at])) {
            ++at;
            continue;
        }
        const std::size_t end = regex[at] == '{' && at + 1 < regex.size() && is_digit(regex[at + 1])
                                    ? regex.find_first_not_of("0123456789,", at + 1)
                                    : std::string_view::npos;
        if (end == std::string_view::npos || end == at + 1 || regex[end] != '}') break;
        at = end + 1;
    }
    return at;
}

std::size_t group_end(std::string_view regex, std::size_t at) {
    std::size_t depth = 0;
    while (at < regex.size()) {
        const char first = regex[at];
        const std::size_t end = token_end(regex, at);
        // "(?i)" opens nothing.
        if (first == '(' && !is_flags(regex.substr(at, end - at))) ++depth;
        at = end;
        if (first == ')' && --depth == 0) break;
    }
    return at;
}

bool captures(std::string_view token) {
    return token == "(" || token.starts_with("(?P<");
}

}  // namespace

bool is_flags(std::string_view token) {
    return token.starts_with("(?") && token.ends_with(')');
}

std::size_t token_end(std::string_view regex, std::size_t at) {
    if (regex[at] == '\\') return escape_end(regex, at);
    if (regex[at] == '[') return class_end(regex, at);
    if (regex[at] == '(') return opening_end(regex, at);
    ++at;
    while (at < regex.size() && (static_cast<unsigned char>(regex[at]) & 0xC0) == 0x80) ++at;
    return at;
}

std::size_t atom_end(std::string_view regex, std::size_t at) {
    const bool group = regex[at] == '(' && !is_flags(regex.substr(at, token_end(regex, at) - at));
    return group ? group_end(regex, at) : token_end(regex, at);
}

std::vector<Atoms> alternatives(std::string_view regex) {
    std::vector<Atoms> out(1);
    for (std::size_t at = 0; at < regex.size();) {
        if (regex[at] == '|') {
            out.emplace_back();
            ++at;
            continue;
        }
        const std::size_t end = repetition_end(regex, atom_end(regex, at));
        out.back().push_back(regex.substr(at, end - at));
        at = end;
    }
    return out;
}

std::vector<std::string> capture_groups(std::string_view regex) {
    std::vector<std::string> groups = {""};
    for (std::size_t at = 0, end = 0; at < regex.size(); at = end) {
        end = token_end(regex, at);
        const std::string_view token = regex.substr(at, end - at);
        if (!captures(token)) continue;
        groups.emplace_back(token.size() > 5 ? token.substr(4, token.size() - 5) : std::string_view());
    }
    return groups;
}

std::string without_captures(std::string_view regex) {
    std::string out;
    for (std::size_t at = 0, end = 0; at < regex.size(); at = end) {
        end = token_end(regex, at);
        const std::string_view token = regex.substr(at, end - at);
        out += captures(token) ? "(?:" : token;
    }
    return out;
}

}  // namespace stimmig
