#include "check/length_use.h"

#include <algorithm>

#include "check/around.h"
#include "value/calendar_spans.h"

namespace stimmig {

LengthUses::LengthUses(const Ruleset& rules, const Text& text, const DateSpans& spans)
    : text_(text),
      spans_(spans),
      uses_(rules.derived<FormIds>("length_use")),
      persons_(rules.table("person_noun")),
      kin_(rules.table("other_person")),
      published_(text.document.published) {}

bool LengthUses::is(std::string_view word, std::string_view id) const {
    return uses_.is(lower(word), id);
}

bool LengthUses::any(std::uint32_t begin, std::uint32_t end, std::string_view id) const {
    const std::vector<std::string> words = low_words(text_, begin, end);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is(word, id); });
}

bool LengthUses::takes_up(std::uint32_t length) const {
    const std::uint32_t begin = at(length).phrase;
    const std::uint32_t word = text_.segmentation.word_at(begin);
    const Span sentence = text_.segmentation.sentences[text_.segmentation.sentence_at(begin)].span;
    if (word < 2 || text_.segmentation.words[word - 2].span.begin < sentence.begin) return false;
    const std::string those = lower(written_word(text_, word - 1));
    const std::string in = lower(written_word(text_, word - 2));
    return (those == "diesen" || those == "jenen") && (in == "in" || in == "an");
}

LengthUses::Use LengthUses::use_of(std::uint32_t length) const {
    const Figure& figure = at(length);
    const Span sentence = text_.segmentation.sentences[text_.segmentation.sentence_at(figure.span.begin)].span;
    const std::string surface = lower(plain(text_, figure.span.begin, figure.span.end));
    const std::vector<std::string> ahead = low_words(text_, sentence.begin, figure.phrase);
    const std::vector<std::string> behind = low_words(text_, figure.span.end, sentence.end);
    const std::string before = ahead.empty() ? std::string() : ahead.back();
    const std::string next = behind.empty() ? std::string() : behind.front();
    // "der dreijährige Vertrag", not "der dreijährige Junge" or "der 57-Jährige"
    for (const std::string_view tail : {"jährig", "monatig", "wöchig", "tägig"}) {
        if (surface.find(tail) == std::string::npos) continue;
        const std::uint32_t word = text_.segmentation.word_at(figure.span.end);
        if (next.empty() || !starts_upper(plain(text_, text_.segmentation.words[word].span.begin, sentence.end)))
            return Use::none;
        if (kin_.find(next)) return Use::none;
        for (const Term& term : persons_.terms)
            for (const std::string& form : term.forms)
                if (next.ends_with(lower(form))) return Use::none;
        return surface.find("-jährig") == std::string::npos ? Use::lasts : Use::none;
    }
    // "zwei Jahre in Folge": of what goes on, not how long it was told to be
    if (next == "in" && behind.size() > 1 && behind[1] == "folge") return Use::none;
    if (takes_up(length) && !is(next, "not_before")) return Use::in_those;
    if (is(before, "not_after") || is(next, "not_before") || any(sentence.begin, sentence.end, "apart"))
        return Use::none;
    if (ahead.size() >= 2 && before == "als" && is(ahead[ahead.size() - 2], "not_before")) return Use::none;
    if (before == "nach" || (ahead.size() >= 2 && ahead[ahead.size() - 2] == "nach")) {
        // "nach 21 Jahren in der Politik", but "nach 16 Jahren im Amt"
        if (behind.size() > 2 && next == "in") return Use::none;
        // "nach elf Wochen Ausstand"
        const std::uint32_t word = text_.segmentation.word_at(figure.span.end);
        const bool noun = !next.empty() &&
                          starts_upper(plain(text_, text_.segmentation.words[word].span.begin, sentence.end)) &&
                          text_.segmentation.words[word].span.begin == figure.span.end + 1;
        return noun || any(sentence.begin, sentence.end, "end") || any(figure.span.end, sentence.end, "lasts")
                   ? Use::ends
                   : Use::none;
    }
    const bool those =
        ahead.size() == 2 && (ahead[0] == "an" || ahead[0] == "in") && (ahead[1] == "den" || ahead[1] == "diesen");
    // "Das sind sechs Wochen Funkstille!"
    const bool sum = ahead.size() == 2 && ahead[0] == "das" && (ahead[1] == "sind" || ahead[1] == "waren");
    if (those || sum) return Use::in_those;
    if (is(next, "long") || is(before, "so") || (!ahead.empty() && is(ahead.front(), "thus"))) return Use::lasts;
    // "18 Jahre, in denen kein Tag wie der andere war"
    const bool in_which = ahead.empty() && behind.size() > 1 && behind[0] == "in" && behind[1] == "denen";
    if (in_which || (ahead.size() == 1 && before == "die")) return Use::those;
    const std::uint32_t end = figure.span.end;
    const std::string_view tail = plain(text_, end, sentence.end);
    const auto clause = static_cast<std::uint32_t>(end + std::min(tail.find(','), tail.size()));
    return any(sentence.begin, clause, "lasts") ? Use::lasts : Use::none;
}

/// A date with digits; what only a weekday names is mostly the day of the report.
bool LengthUses::is_written_date(std::uint32_t i) const {
    return spans_.is_date(i) && is_written(text_, at(i));
}

/// The only span of sentences [first, last], where they tell no other dates.
std::optional<DateSpan> LengthUses::span_in(std::uint32_t first, std::uint32_t last) const {
    const auto& sentences = text_.segmentation.sentences;
    std::optional<DateSpan> found;
    for (std::uint32_t i = 0; i < text_.figures.size() && at(i).span.begin < sentences[last].span.end; ++i) {
        if (at(i).span.begin < sentences[first].span.begin || !is_written_date(i)) continue;
        const std::optional<DateSpan> span = spans_.from(i);
        if (!span || found) return std::nullopt;
        found = span;
        i = span->last;
    }
    return found;
}

/// "begann am 4. Mai ... endete am 3. Juni": the only two dates of sentences [first, last].
std::optional<DateSpan> LengthUses::pair_in(std::uint32_t first, std::uint32_t last, std::uint32_t length,
                                            Use use) const {
    const auto& sentences = text_.segmentation.sentences;
    std::vector<std::uint32_t> dates;
    for (std::uint32_t i = 0; i < text_.figures.size() && at(i).span.begin < sentences[last].span.end; ++i) {
        if (at(i).span.begin < sentences[first].span.begin) continue;
        const bool age = plain(text_, at(i).span.begin, at(i).span.end).find("ährige") != std::string_view::npos;
        if (at(i).value.kind == Kind::duration && i != length && !age && at(i).value.unit == at(length).value.unit)
            return std::nullopt;
        if (is_written_date(i)) dates.push_back(i);
    }
    const std::uint32_t begin = sentences[first].span.begin;
    const std::uint32_t end = sentences[last].span.end;
    if (dates.empty() || (use != Use::in_those && !any(begin, end, "begin"))) return std::nullopt;
    const auto days = [&](std::uint32_t i) { return *at(i).value.days; };
    const bool known = takes_up(length);
    const auto vague = [&](std::uint32_t i) {
        const Precision is = at(i).value.precision;
        // "vom Herbst 1998 bis zum Herbst 2016 ... In diesen 18 Jahren"
        if (known && (is == Precision::part_of_year || is == Precision::quarter)) return false;
        return is != Precision::day && is != Precision::part_of_month && is != Precision::month &&
               is != Precision::year;
    };
    if (std::any_of(dates.begin(), dates.end(), vague)) return std::nullopt;
    if (dates.size() == 2) {
        const bool in_order = days(dates[0]).to < days(dates[1]).from;
        const bool told = use == Use::in_those || any(begin, end, "end");
        if (!in_order || !told) return std::nullopt;
        return DateSpan{dates[0], dates[1], days(dates[0]), days(dates[1])};
    }
    const bool since = lower(spans_.word_before(at(dates[0]).phrase)) == "seit";
    const Sentence& its = sentences[text_.segmentation.sentence_at(at(dates[0]).span.begin)];
    const bool began = first != last && any(its.span.begin, its.span.end, "begin");
    if (dates.size() != 1 || !(since || began) || use != Use::ends || !published_ || days(dates[0]).to >= *published_)
        return std::nullopt;
    const auto count = (days(dates[0]).to - days(dates[0]).from).count();
    const Days now = count > 300 ? calendar::year_span(calendar::year_of(*published_))
                     : count > 26
                         ? calendar::month_span(calendar::year_of(*published_), calendar::month_of(*published_))
                         : Days{*published_, *published_};
    return DateSpan{dates[0], dates[0], days(dates[0]), now};
}

std::optional<DateSpan> LengthUses::span_of(std::uint32_t length) const {
    const Value& value = at(length).value;
    if (value.modifier != Modifier::exact && value.modifier != Modifier::approx) return std::nullopt;
    if (*value.low < Number(2) || !spans_.any_near(length, 1, 1)) return std::nullopt;
    const Use use = use_of(length);
    if (use == Use::none) return std::nullopt;
    const auto& sentences = text_.segmentation.sentences;
    const std::uint32_t here = text_.segmentation.sentence_at(at(length).span.begin);
    const bool follows = here > 0 && sentences[here - 1].block == sentences[here].block;
    const bool goes_on = here + 1 < sentences.size() && sentences[here + 1].block == sentences[here].block;
    if (use == Use::lasts) {
        if (const auto span = span_in(here, here)) return span;
        if (follows)
            if (const auto span = span_in(here - 1, here)) return span;
        if (goes_on)
            if (const auto span = span_in(here, here + 1)) return span;
    }
    if (use == Use::those || use == Use::in_those) {
        const std::optional<DateSpan> span = follows ? span_in(here - 1, here) : std::nullopt;
        return span || !follows || use == Use::those ? span : pair_in(here - 1, here, length, use);
    }
    if (const auto pair = pair_in(here, here, length, use)) return pair;
    if (follows)
        if (const auto pair = pair_in(here - 1, here, length, use)) return pair;
    // "Ihr Vorgänger tritt nach zwölf Jahren ab" is not what the text goes on about.
    const std::vector<std::string> words = low_words(text_, sentences[here].span.begin, sentences[here].span.end);
    const bool other = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        const Term* term = kin_.find(word);
        return term && term->id == "kin";
    });
    if (goes_on && !other)
        if (const auto pair = pair_in(here, here + 1, length, use)) return pair;
    return std::nullopt;
}

}  // namespace stimmig
