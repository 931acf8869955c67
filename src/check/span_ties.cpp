#include "check/span_ties.h"

#include <algorithm>

#include "check/around.h"

namespace stimmig {

bool SpanTies::is_run(std::string_view word, std::string_view id) const {
    const Term* term = runs_.find(word);
    return term && term->id == id;
}

/// What the words before a length tie it to.
Tie SpanTies::of(std::uint32_t begin, std::uint32_t end) const {
    Tie tie = Tie::none;
    for (const std::string& word : low_words(text_, begin, end)) {
        const bool lasts = is_run(word, "lasts");
        if (lasts) tie = Tie::equal;
        if (lasts || word == "in") continue;
        const Term* term = ties_.find(word);
        if (!term) return Tie::none;
        if (term->id == "equal") tie = Tie::equal;
        if (term->id == "sum" && tie == Tie::none) tie = Tie::sum;
        if (term->id != "equal" && term->id != "sum" && term->id != "fill" && term->id != "since") return Tie::none;
    }
    return tie;
}

/// What stands between a span and its length: ", also", " (", ", insgesamt also", " – das sind", ") umfasst"
Tie SpanTies::after(std::uint32_t span, std::uint32_t length) const {
    const std::uint32_t begin = at(span).span.end;
    std::string_view gap = plain(text_, begin, at(length).phrase);
    if (gap == " (" || gap == "(") {
        // "(fünf Jahre)" alone says how long it is; "(zwei Jahre davon ...)" does not.
        return plain(text_, at(length).span.end, at(length).span.end + 1) == ")" ? Tie::equal : Tie::none;
    }
    if (gap.starts_with(')')) gap.remove_prefix(1);
    if (gap.size() > 90 || gap.find_first_of(";.:()") != std::string_view::npos) return Tie::none;
    const Tie tie = of(begin, at(length).phrase);
    return tie != Tie::none ? tie : afterthought(gap, length);
}

/// "von 2011 bis 2019 für den Klub – fünf Jahre.", "vom 1. bis 5. Mai zu sehen, fünf Tage lang"
Tie SpanTies::afterthought(std::string_view gap, std::uint32_t length) const {
    constexpr std::size_t longest = 6;
    const std::size_t comma = gap.rfind(", ");
    const std::size_t dash = gap.rfind(" – ");
    const std::size_t sign = comma == std::string_view::npos ? dash : comma;
    const std::uint32_t end = at(length).phrase;
    const bool long_behind = plain(text_, at(length).span.end, at(length).span.end + 5) == " lang";
    // "von März bis Juni vier Monate lang"
    if (sign == std::string_view::npos) return gap == " " && long_behind ? Tie::after : Tie::none;
    const auto begin = static_cast<std::uint32_t>(end - gap.size());
    const auto tail = static_cast<std::uint32_t>(begin + sign);
    if (gap.find(',') < sign || low_words(text_, begin, tail).size() > longest) return Tie::none;
    const std::string_view after = plain(text_, at(length).span.end, at(length).span.end + 5);
    // "die Pause von 1944 bis 1948 mitgezählt, 127 Jahre lang": of what the span is a part of.
    const auto between = low_words(text_, begin, end);
    if (std::any_of(between.begin(), between.end(), [&](const std::string& word) { return is_run(word, "aside"); }))
        return Tie::none;
    const bool closes = after.empty() || after[0] == '.' || after[0] == ',' || after == " lang" || after == " also";
    if (!closes) return Tie::none;
    // ", vier Tage." alone may belong to what stands before the span, unless the span stands right before it.
    if (low_words(text_, tail, end).empty())
        return sign == dash || after == " lang" || gap == ", " ? Tie::after : Tie::none;
    const Tie tie = of(tail, end);
    if (tie != Tie::none) return tie;
    const auto words = low_words(text_, tail, end);
    const bool filled =
        std::all_of(words.begin(), words.end(), [&](const std::string& word) { return spans_.tied_as(word, "fill"); });
    return filled ? Tie::after : Tie::none;
}

/// "beginnt am 1. Januar 2026, dauert vier Jahre und endet am 31. Dezember 2029"
bool SpanTies::runs_between(std::uint32_t length) const {
    if (!spans_.is_date(length - 1) || !spans_.is_date(length + 1)) return false;
    const auto all = [&](std::uint32_t begin, std::uint32_t end, std::string_view kind) {
        bool told = false;
        for (const std::string& word : low_words(text_, begin, end)) {
            told = told || is_run(word, kind);
            if (!is_run(word, kind) && !spans_.tied_as(word, "fill")) return false;
        }
        return told;
    };
    return all(at(length - 1).span.end, at(length).phrase, "lasts") &&
           all(at(length).span.end, at(length + 1).phrase, "ends") &&
           at(length - 1).value.days->from <= at(length + 1).value.days->from;
}

/// "sechs Jahre, vom 1. April 2026 bis ...", "fünf Jahre lang (von 2020 bis 2024)"
bool SpanTies::before(std::uint32_t length, std::uint32_t span) const {
    const std::string_view ahead = spans_.word_before(at(length).phrase);
    if (spans_.tied_as(ahead, "point") || spans_.tied_as(ahead, "since")) return false;
    const std::string_view gap = plain(text_, at(length).span.end, at(span).phrase);
    if (gap.size() > 60 || gap.find_first_of(";.)") != std::string_view::npos) return false;
    const std::vector<std::string> words = low_words(text_, at(length).span.end, at(span).phrase);
    if (words.empty() || !spans_.tied_as(words.back(), "from")) return false;
    // "der dreijährige Vertrag läuft vom ..."
    const bool adjective =
        plain(text_, at(length).span.begin, at(length).span.end).find("jährig") != std::string_view::npos;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (!spans_.tied_as(words[i], "fill") && !(adjective && spans_.tied_as(words[i], "contract"))) return false;
    return adjective || gap.find_first_of(",(:") != std::string_view::npos || words.size() == 1;
}

}  // namespace stimmig
