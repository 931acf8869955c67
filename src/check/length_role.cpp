#include "check/length_role.h"

#include <algorithm>
#include <string>
#include <vector>

#include "check/around.h"

namespace stimmig {

LengthRoles::LengthRoles(const Ruleset& rules, const Text& text)
    : text_(text),
      uses_(rules.table("length_use")),
      forms_(rules.derived<FormIds>("length_use")),
      persons_(rules.table("person_noun")),
      kin_(rules.table("other_person")) {}

bool LengthRoles::is(std::string_view word, std::string_view id) const {
    return forms_.is(lower(word), id);
}

bool LengthRoles::names_person(std::string_view noun) const {
    if (const Term* term = kin_.find(noun); term && term->id == "kin") return true;
    return ends_in_any(persons_, noun);
}

/// "die dreijährige Sperrung", "seiner 13-jährigen Amtszeit"; an age is written in digits as well, and a name may
/// follow.
LengthRole LengthRoles::adjective(std::string_view surface, std::string_view before, std::string_view noun) const {
    if (noun.empty() || names_person(noun)) return {};
    if (surface.find("-jährig") != std::string_view::npos) {
        for (const Term& term : uses_.terms)
            if (term.id == "span_noun" && ends_in_any(term, noun)) return {Extent::strong};
        return {};
    }
    return {is(before, "article") ? Extent::strong : Extent::fair};
}

bool LengthRoles::in_condition(std::uint32_t length) const {
    const Figure& figure = text_.figures[length];
    const Sentence& in = text_.segmentation.sentences[text_.segmentation.sentence_at(figure.span.begin)];
    const std::string_view lead = plain(text_, in.span.begin, figure.phrase);
    std::size_t begin = 0;
    for (const std::string_view sign : {", ", "; ", ": ", " – ", " ("})
        if (const std::size_t at = lead.rfind(sign); at != std::string_view::npos)
            begin = std::max(begin, at + sign.size());
    const std::uint32_t clause = in.span.begin + static_cast<std::uint32_t>(begin);
    const auto words = low_words(text_, clause, figure.phrase);
    if (words.empty()) return false;
    if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is(word, "condition"); }))
        return true;
    // "bis vier Wochen lang niemand erkrankt", but "bis zum 4. Mai vier Wochen lang"
    if (is(words.back(), "until") && is_long(length)) return true;
    const std::string& first = words.front();
    if (is(first, "opens_condition")) return true;
    // "Bleibt es drei Wochen lang trocken, ..."
    if (is(first, "opens_question") && (begin == 0 || (words.size() > 1 && words[1] == "es"))) return true;
    // "vorausgesetzt, dass drei Wochen lang ...", "erst, nachdem drei Wochen lang ..."
    const std::vector<std::string> ahead = low_words(text_, in.span.begin, clause);
    return !ahead.empty() &&
           ((first == "dass" && is(ahead.back(), "provided")) || (first == "nachdem" && ahead.back() == "erst"));
}

/// "drei Wochen lang"
bool LengthRoles::is_long(std::uint32_t length) const {
    const std::uint32_t word = text_.segmentation.word_at(text_.figures[length].span.end);
    return word < text_.segmentation.words.size() && is(written_word(text_, word), "long");
}

LengthRole LengthRoles::of(std::uint32_t length) const {
    const Figure& figure = text_.figures[length];
    const auto& words = text_.segmentation.words;
    const Sentence& in = text_.segmentation.sentences[text_.segmentation.sentence_at(figure.span.begin)];
    std::vector<std::string> ahead = low_words(text_, in.span.begin, figure.phrase);
    while (!ahead.empty() && is(ahead.back(), "filler")) ahead.pop_back();
    const std::vector<std::string> behind = low_words(text_, figure.span.end, in.span.end);
    const std::string before = ahead.empty() ? std::string() : ahead.back();
    const std::string second = ahead.size() < 2 ? std::string() : ahead[ahead.size() - 2];
    const std::string next = behind.empty() ? std::string() : behind.front();
    const std::uint32_t word = text_.segmentation.word_at(figure.span.end);
    const bool noun =
        !next.empty() && starts_upper(written_word(text_, word)) && words[word].span.begin == figure.span.end + 1;
    const std::string surface = lower(plain(text_, figure.span.begin, figure.span.end));
    for (const std::string_view tail : {"jährig", "monatig", "wöchig", "tägig", "stündig", "minütig"})
        if (surface.find(tail) != std::string::npos)
            return is(second, "within") ? LengthRole{} : adjective(surface, before, noun ? next : std::string());
    if (surface.find_first_of(" \n") == std::string::npos) return {};
    const auto any = [&](const std::vector<std::string>& list, std::string_view id) {
        return std::any_of(list.begin(), list.end(), [&](const std::string& each) { return is(each, id); });
    };
    // A comma right behind ends what belongs to the length.
    const std::string_view sign = plain(text_, figure.span.end, figure.span.end + 1);
    const bool open = sign == " ";
    if ((open && is(next, "not_before") && !is(next, "earlier")) || any(ahead, "apart") || any(behind, "apart") ||
        any(behind, "ago"))
        return {};
    if (before == "von") return {is(second, "span_noun") ? Extent::strong : Extent::none};
    if (is(before, "not_after") || is(before, "no_extent")) return {};
    const bool so = is(before, "so") || ((before == "das" || before == "es") && is(second, "so"));
    // "Das sind elf Monate ohne Zufahrt" sums up what stands before, whatever follows.
    const bool sums_up = second == "das" && (before == "sind" || before == "waren");
    const bool complement = open && !sums_up && is(next, "outward") && !(behind.size() > 1 && is(behind[1], "row"));
    const auto unless = [&](Extent extent) { return complement ? Extent::weak : extent; };
    const bool past = any(ahead, "earlier") || any(behind, "earlier");
    // "der Hauptangeklagte (fünf Jahre)"
    if (figure.phrase > 0 && text_.document.text[figure.phrase - 1] == '(') return {};
    if (before == "nach") {
        // "nach 21 Jahren in der Politik": of something else than what has been told
        if (complement && next == "in") return {};
        const bool ends = !noun && (any(behind, "end") || any(ahead, "end"));
        return {ends ? unless(Extent::strong) : Extent::weak, true, ends};
    }
    if (is(before, "article")) return {unless(Extent::strong), true, false, !complement, complement};
    if (past) return {Extent::fair};
    if (so || (open && is(next, "long")) || any(ahead, "lasts") || any(behind, "lasts"))
        return {unless(Extent::strong)};
    // "Zwischen dem Antrag im März und dem Bescheid im Mai lagen zwei Monate."
    if (is(before, "passes") && any(ahead, "from_to")) return {Extent::strong};
    if (before.empty()) return {noun ? Extent::fair : unless(Extent::strong), noun};
    return {Extent::fair, noun};
}

}  // namespace stimmig
