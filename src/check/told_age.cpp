#include "check/told_age.h"

#include <string_view>

#include "check/around.h"
#include "extract/letters.h"

namespace stimmig {
namespace {

// The adjective that makes an age of years: " alter" behind "62 Jahre", "ähriger" within "62-Jähriger".
std::string_view adjective(const Text& text, const Figure& figure) {
    const std::string_view own = plain(text, figure.span.begin, figure.span.end);
    const std::size_t inside = own.find("ährige");
    std::string_view word;
    if (inside != std::string_view::npos) {
        word = plain(text, figure.span.begin + static_cast<std::uint32_t>(inside),
                     static_cast<std::uint32_t>(text.document.text.size()));
    } else {
        word = plain(text, figure.span.end, static_cast<std::uint32_t>(text.document.text.size()));
        if (!word.starts_with(" alt")) return {};
        word.remove_prefix(1);
    }
    return word.substr(0, word.find_first_of(" ,.;:!?)\n-"));
}

}  // namespace

bool tells_age(const Text& text, const Figure& figure) {
    return figure.value.kind == Kind::duration && !adjective(text, figure).empty();
}

Gender gender_of_age(const Text& text, const Figure& figure) {
    const std::string_view word = adjective(text, figure);
    if (word.ends_with("er")) return Gender::masculine;
    if (word.ends_with("e")) {
        // "der 57-Jährige" and "die 57-Jährige": its article tells.
        const std::string_view before =
            plain(text, figure.span.begin < 4 ? 0 : figure.span.begin - 4, figure.span.begin);
        return lower(before).ends_with("der ") ? Gender::masculine : Gender::feminine;
    }
    return Gender::unknown;
}

}  // namespace stimmig
