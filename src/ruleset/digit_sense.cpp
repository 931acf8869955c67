#include "ruleset/digit_sense.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "base/ascii.h"
#include "ruleset/regex_text.h"

namespace stimmig {
namespace {

enum class Digits { none, some, all };

// Asks RE2 itself which digits a class or escape holds.
Digits digits_in(std::string_view token) {
    const re2::RE2 regex(re2::StringPiece(token.data(), token.size()), re2::RE2::Quiet);
    int count = 0;
    for (char digit = '0'; digit <= '9'; ++digit) count += re2::RE2::FullMatch({&digit, 1}, regex) ? 1 : 0;
    return count == 0 ? Digits::none : count == 10 ? Digits::all : Digits::some;
}

// Classes recur in every pattern that uses the same fragment.
class Classes {
public:
    Digits operator()(std::string_view token) {
        const auto at = known_.find(token);
        return at != known_.end() ? at->second : known_.emplace(token, digits_in(token)).first->second;
    }

private:
    std::map<std::string, Digits, std::less<>> known_;
};

// Length of "{2}", "{1,3}", "{2,}" at `at`; 0 where none stands.
std::size_t counted_repetition(std::string_view regex, std::size_t at) {
    if (regex[at] != '{') return 0;
    const std::size_t end = regex.find_first_not_of("0123456789,", at + 1);
    return end == std::string_view::npos || end == at + 1 || regex[end] != '}' ? 0 : end + 1 - at;
}

bool is_assertion(std::string_view escape) {
    return escape == "\\b" || escape == "\\B" || escape == "\\A" || escape == "\\z";
}

std::optional<DigitSense> digit_sense(std::string_view regex, Classes& classes) {
    DigitSense out;
    for (std::size_t at = 0, end = 0; at < regex.size(); at = end) {
        if (const std::size_t repetition = counted_repetition(regex, at)) {
            end = at + repetition;
            out.widened += regex.substr(at, repetition);
            continue;
        }
        end = token_end(regex, at);
        const std::string_view token = regex.substr(at, end - at);
        if (token.starts_with("\\Q")) {
            if (std::any_of(token.begin(), token.end(), is_digit)) return std::nullopt;
            out.widened += token;
            continue;
        }
        const bool set = token[0] == '[' || (token[0] == '\\' && !is_assertion(token));
        const Digits digits = is_digit(token[0]) ? Digits::some : set ? classes(token) : Digits::none;
        if (digits != Digits::some) {
            out.widened += token;
            continue;
        }
        out.tells_apart = true;
        // A class may hold more than digits; those stay members.
        out.widened += token[0] == '[' ? "(?:[0-9]|" + std::string(token) + ')' : "[0-9]";
    }
    return out;
}

}  // namespace

std::optional<std::vector<DigitSense>> digit_senses(const std::vector<std::string>& regexes) {
    Classes classes;
    std::vector<DigitSense> all;
    for (const std::string& regex : regexes) {
        auto sense = digit_sense(regex, classes);
        if (!sense) return std::nullopt;
        all.push_back(std::move(*sense));
    }
    return all;
}

}  // namespace stimmig
