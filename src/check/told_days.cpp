#include "check/told_days.h"

#include <algorithm>

#include "check/word_root.h"

namespace stimmig {

ToldDays::ToldDays(const Ruleset& rules, const Text& text)
    : text_(text), words_(rules.table("day_distance")), weekdays_(rules.table("weekday")) {}

bool ToldDays::is_day(std::uint32_t i) const {
    const Value& value = at(i).value;
    return value.kind == Kind::date && value.precision == Precision::day && value.days && !at(i).doubtful &&
           value.days->from == value.days->to && has_digits(text_, at(i));
}

bool ToldDays::names_weekday(std::string word) const {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return weekdays_.find(word) != nullptr;
}

bool ToldDays::is_weekday(std::uint32_t i) const {
    const Value& value = at(i).value;
    if (value.kind != Kind::date || value.precision != Precision::day || !value.days || has_digits(text_, at(i)))
        return false;
    const std::vector<std::string> words = low_words(text_, at(i).span.begin, at(i).span.end);
    return words.size() == 1 && names_weekday(words[0]);
}

std::string_view ToldDays::kind_of(const std::string& word) const {
    const Term* term = words_.find(word);
    return term ? std::string_view(term->id) : std::string_view{};
}

/// The same paragraph or the one behind it.
bool ToldDays::next_block(std::uint32_t one, std::uint32_t other) const {
    const auto& blocks = text_.document.blocks;
    return one == other ||
           (one == other + 1 && blocks[one].kind == BlockKind::paragraph && blocks[other].kind == BlockKind::paragraph);
}

bool ToldDays::goes_on_from(const SentenceFigures& group, const SentenceFigures& dated) const {
    constexpr std::uint32_t reach = 4;  // sentences
    if (dated.first == dated.last || group.sentence <= dated.sentence || group.sentence - dated.sentence > reach)
        return false;
    const auto& sentences = text_.segmentation.sentences;
    if (!next_block(sentences[group.sentence].block, sentences[dated.sentence].block)) return false;
    const Span between{sentences[dated.sentence].span.end, sentences[group.sentence].span.begin};
    const bool measured = std::any_of(text_.figures.begin() + dated.last, text_.figures.begin() + group.first,
                                      [](const Figure& each) { return each.value.kind == Kind::duration; });
    const std::vector<std::string> words = low_words(text_, between.begin, between.end);
    return !measured && std::none_of(words.begin(), words.end(), [&](const std::string& word) {
        const std::string_view kind = kind_of(word);
        return kind == "later" || kind == "earlier" || kind == "passes";
    });
}

bool ToldDays::another_day(std::uint32_t near, std::uint32_t known,
                           const std::function<bool(std::uint32_t)>& fits) const {
    constexpr std::uint32_t before = 16, behind = 8;  // figures
    const auto all = static_cast<std::uint32_t>(text_.figures.size());
    for (std::uint32_t i = near < before ? 0 : near - before; i < std::min(all, near + behind); ++i) {
        // "Am Tag darauf" is a date itself.
        const Value& value = at(i).value;
        if (i != near && i != known && value.kind == Kind::date && value.days && value.days->from == value.days->to &&
            (has_digits(text_, at(i)) || is_weekday(i)) && fits(i))
            return true;
    }
    return false;
}

bool ToldDays::is_event(const std::string& noun) const {
    if (kind_of(noun) == "event") return true;
    // "Wohnungsbrand", "Auftaktspiel"
    constexpr std::size_t least_part = 3;
    return std::any_of(words_.terms.begin(), words_.terms.end(), [&](const Term& term) {
        return term.id == "event" && std::any_of(term.forms.begin(), term.forms.end(), [&](const std::string& form) {
                   return form.size() > 4 && noun.size() >= form.size() + least_part && noun.ends_with(form);
               });
    });
}

ToldDays::Event ToldDays::event_in(std::uint32_t begin, std::uint32_t end) const {
    const auto& words = text_.segmentation.words;
    std::uint32_t w = text_.segmentation.word_at(begin);
    const auto low = [&](std::uint32_t i) {
        return i < words.size() && words[i].span.begin < end ? lower(written_word(text_, i)) : std::string{};
    };
    const std::string_view side = kind_of(low(w));
    if (side != "after" && side != "before") return {};
    Event found{side == "after" ? 1 : -1, "noun"};
    const std::string_view which = kind_of(low(++w));
    if (which == "this" || which == "own") found.named = which;
    if (which == "this" || which == "own" || which == "fill") ++w;
    // "nach dem schweren Unfall"
    constexpr int adjectives = 2;
    for (int i = 0; i < adjectives && !low(w).empty() && !starts_upper(written_word(text_, w)); ++i) ++w;
    if (low(w).empty() || !starts_upper(written_word(text_, w))) return {};
    // "nach Beginn der Räumung"
    if (kind_of(low(w)) == "edge" && (low(w + 1) == "der" || low(w + 1) == "des") && !low(w + 2).empty()) w += 2;
    found.noun = w;
    if (found.named != "this" && (which == "fill" || which == "own") && is_event(low(w))) found.named = "event";
    // What follows must not make it another's: "nach der Wahl des Papstes".
    constexpr int more = 4;
    int rest = 0;
    for (++w; !low(w).empty(); ++w, ++rest)
        if (rest >= more || kind_of(low(w)) == "away") return {};
    return found;
}

bool ToldDays::speaks_of(const Event& event, Span in) const {
    const std::string noun = lower(written_word(text_, event.noun));
    const std::vector<std::string> words = low_words(text_, in.begin, in.end);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return same_root(noun, word); });
}

}  // namespace stimmig
