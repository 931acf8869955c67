#include "check/headed_body.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "check/around.h"
#include "value/numeral.h"

namespace stimmig {
namespace {

constexpr std::string_view table = "share_base";

/// "elfköpfige", "15-köpfigen"
std::optional<Number> heads(std::string_view low) {
    const std::size_t at = low.find("köpfig");
    if (at == std::string_view::npos || at == 0) return std::nullopt;
    std::string_view number = low.substr(0, at);
    if (number.ends_with('-')) number.remove_suffix(1);
    const auto numeral = !number.empty() && is_digit(number[0]) ? parse_digits(number, NumberLocale::german, false)
                                                                : parse_words(number);
    if (!numeral || !numeral->value.is_integer() || numeral->value <= Number(1)) return std::nullopt;
    return numeral->value;
}

}  // namespace

HeadedBodies::HeadedBodies(const Ruleset& rules)
    : members_(rules, "members", table),
      votes_(rules, "votes", table),
      present_(rules, "present", table),
      verb_stop_(rules, "no_verb", table) {}

bool HeadedBodies::any_in(const Text& text) {
    const std::string_view all = text.document.text;
    return all.find("pfig") != std::string_view::npos || all.find("PFIG") != std::string_view::npos;
}

std::optional<Number> HeadedBodies::size_for(const Text& text, std::uint32_t share) const {
    constexpr std::uint32_t reach = 3;
    const auto& sentences = text.segmentation.sentences;
    const std::uint32_t begin = text.figures[share].span.begin;
    const std::uint32_t here = text.segmentation.sentence_at(begin);
    std::uint32_t first = here;
    while (first > 0 && here - first < reach && sentences[first - 1].block == sentences[here].block) --first;
    std::optional<Number> size;
    for (const std::string& low : low_words(text, sentences[first].span.begin, begin)) {
        const std::optional<Number> one = heads(low);
        if (!one) continue;
        if (size) return std::nullopt;
        size = one;
    }
    if (!size) return std::nullopt;
    // "60 Prozent der vollzählig erschienenen Ratsmitglieder", but not "der Mitglieder des Vereins"
    const std::vector<std::string> next = low_words(text, text.figures[share].span.end, sentences[here].span.end);
    constexpr std::size_t close = 4;
    const bool of = !next.empty() && (next[0] == "der" || next[0] == "dieser" || next[0] == "aller");
    // "Ein dreiköpfiger Vorstand führt den Verein. 85 Prozent der Mitglieder": of a larger body, unless all had come.
    const std::string passage = lower(plain(text, sentences[first].span.begin, sentences[here].span.end));
    const bool own_members = of && (next[0] == "dieser" || present_.in(passage));
    for (std::size_t i = 1; own_members && i < std::min(next.size(), close + 1); ++i)
        if (members_.ends(next[i]))
            return i + 1 < next.size() && (verb_stop_.has(next[i + 1]) && next[i + 1] != "für") ? std::nullopt : size;
    if (of) return std::nullopt;
    const std::string own = lower(plain(text, sentences[here].span.begin, sentences[here].span.end));
    return votes_.in(own) && present_.in(passage) ? size : std::nullopt;
}

}  // namespace stimmig
