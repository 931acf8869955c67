#include "ruleset/groups.h"

#include <algorithm>

namespace stimmig {
namespace {

// Last byte of the character class that starts at `at`.
std::size_t class_end(std::string_view regex, std::size_t at) {
    ++at;
    if (at < regex.size() && regex[at] == '^') ++at;
    if (at < regex.size() && regex[at] == ']') ++at;  // first of all it is a member
    while (at < regex.size() && regex[at] != ']') {
        if (regex[at] == '\\') {
            ++at;
        } else if (regex.substr(at).starts_with("[:")) {
            const std::size_t end = regex.find(":]", at + 2);
            if (end != std::string_view::npos) at = end + 1;
        }
        ++at;
    }
    return std::min(at, regex.size() - 1);
}

}  // namespace

std::vector<std::string> capture_groups(std::string_view regex) {
    std::vector<std::string> groups = {""};
    for (std::size_t i = 0; i < regex.size(); ++i) {
        if (regex[i] == '\\') {
            ++i;
            if (i < regex.size() && regex[i] == 'Q') i = std::min(regex.find("\\E", i), regex.size() - 1);
        } else if (regex[i] == '[') {
            i = class_end(regex, i);
        } else if (regex[i] == '(') {
            if (!regex.substr(i).starts_with("(?")) {
                groups.emplace_back();
            } else if (regex.substr(i).starts_with("(?P<")) {
                groups.emplace_back(regex.substr(i + 4, regex.find('>', i) - i - 4));
            }
        }
    }
    return groups;
}

}  // namespace stimmig
