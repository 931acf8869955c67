#include "check/life_data.h"

#include <algorithm>

#include "value/numeral.h"

namespace stimmig {
namespace {

constexpr std::uint32_t after_age = 10;  ///< "80 Jahre alt wird sie"

}  // namespace

LifeData::LifeData(const Ruleset& rules, const Text& text)
    : text_(text),
      births_(rules.table("birth_word")),
      others_(rules.table("other_person")),
      deaths_(rules.table("death_word")),
      present_(rules.table("present_verb")),
      persons_(rules.table("person_noun")),
      becomes_(rules, "becomes") {}

std::string_view LifeData::kind_of(std::uint32_t i) const {
    const Term* term = births_.find(lower(word(i)));
    return term ? std::string_view(term->id) : std::string_view{};
}

bool LifeData::is_other(const std::string& word, std::string_view id) const {
    const Term* term = others_.find(word);
    return term && term->id == id;
}

std::string LifeData::before(std::uint32_t offset, std::uint32_t steps) const {
    const std::uint32_t first = text_.segmentation.word_at(offset);
    return first < steps ? std::string() : lower(word(first - steps));
}

/// "zur Welt", "auf die Welt", "das Licht der Welt"
bool LifeData::into_world(std::uint32_t w) const {
    if (w == 0 || kind_of(w) != "world") return false;
    const std::string ahead = lower(word(w - 1));
    const std::string second = w > 1 ? lower(word(w - 2)) : std::string();
    return ahead == "zur" || (ahead == "die" && second == "auf") || (ahead == "der" && second == "licht");
}

std::optional<Birth> LifeData::birth_at(std::uint32_t i, const SentenceFigures& group) const {
    const Value& value = at(i).value;
    if (value.kind != Kind::date || !value.days || at(i).inferred_date || at(i).doubtful) return std::nullopt;
    if (value.precision != Precision::day && value.precision != Precision::month && value.precision != Precision::year)
        return std::nullopt;
    const Sentence& in = sentence(group.sentence);
    const auto& words = text_.segmentation.words;
    // "sie 1950 und er 1948 geboren"
    constexpr std::uint32_t close = 14;
    if (i > group.first && at(i - 1).value.kind == Kind::date && at(i - 1).span.end + close > at(i).phrase &&
        plain(text_, at(i - 1).span.end, at(i).phrase).find(" und ") != std::string_view::npos)
        return std::nullopt;
    // "Jahrgang 1971", "geboren am 14. Mai 2003", "geb. 1970", "* 1970"
    const std::uint32_t own = text_.segmentation.word_at(at(i).span.begin);
    std::uint32_t before = own;
    while (before > in.first_word && kind_of(before - 1) == "link") --before;
    if (before > in.first_word && kind_of(before - 1) == "before" && words[before - 1].span.end + 24 > at(i).span.begin)
        return Birth{i, false};
    const std::string_view ahead = plain(text_, at(i).span.begin < 2 ? 0 : at(i).span.begin - 2, at(i).span.begin);
    if (ahead.ends_with("*") || ahead.ends_with("* ")) return Birth{i, false};
    if (ahead.ends_with("(") && is_lifetime(i)) return Birth{i, false};
    constexpr std::uint32_t reach = 12;
    // "Auf die Welt kam er 1945", with nothing but words between
    std::uint32_t to = at(i).span.begin;
    for (std::uint32_t w = own, steps = 0; w > in.first_word && steps < reach; ++steps) {
        --w;
        if (plain(text_, words[w].span.end, to).find_first_of(",;:()") != std::string_view::npos) break;
        to = words[w].span.begin;
        // "Geboren wurde die Chemikerin Lena Arndt 1968"
        const bool opens = w == in.first_word && lower(word(w)) == "geboren";
        if (into_world(w) || opens) return Birth{i, false};
    }
    // "1971 in Halle geboren", "die 1970 in Baku geborene Fotografin"
    const auto next_date = std::find_if(text_.figures.begin() + i + 1, text_.figures.begin() + group.last,
                                        [](const Figure& each) { return each.value.kind == Kind::date; });
    const std::uint32_t stop = next_date == text_.figures.begin() + group.last ? in.span.end : next_date->span.begin;
    std::uint32_t from = at(i).span.end;
    // "vor 100 Jahren, am 12. Juni 1925, wurde sie geboren": set off by commas
    const std::string_view left = plain(text_, in.span.begin, at(i).phrase);
    const bool set_off = left.ends_with(", am ") || left.ends_with(", dem ") || left.ends_with(", im Jahr ");
    if (set_off && plain(text_, from, from + 2) == ", ") ++from;
    for (std::uint32_t w = text_.segmentation.word_at(from), steps = 0;
         w < in.last_word && words[w].span.begin < stop && steps < reach; ++w, ++steps) {
        if (plain(text_, from, words[w].span.begin).find_first_of(",;:()") != std::string_view::npos) break;
        from = words[w].span.end;
        const std::string_view kind = kind_of(w);
        if (kind == "before" && lower(word(w)) != "jahrgang") return Birth{i, false};
        if (into_world(w)) return Birth{i, false};
        if (kind == "attribute") return Birth{i, true};
    }
    return std::nullopt;
}

/// "Ulla Marek (1938–2025)", of somebody who has died
bool LifeData::is_lifetime(std::uint32_t i) const {
    if (i + 1 >= text_.figures.size() || at(i + 1).value.kind != Kind::date) return false;
    const std::string_view gap = plain(text_, at(i).span.end, at(i + 1).span.begin);
    const std::uint32_t s = text_.segmentation.sentence_at(at(i).span.begin);
    return (gap == "–" || gap == "-") && plain(text_, at(i + 1).span.end, at(i + 1).span.end + 1) == ")" &&
           any_in(deaths_, text_, sentence(s).span);
}

/// "Mit 31 Jahren ist sie ...", "er geht mit 56 Jahren in Rente", "mit seinen 67 Jahren", but not "sie ist mit 31
/// Jahren Ministerin geworden".
bool LifeData::told_of_now(std::uint32_t i, const SentenceFigures& group) const {
    const std::string ahead = before(at(i).phrase);
    if (before(at(i).phrase, 2) == "mit" && (is_other(ahead, "now") || is_other(ahead, "possessive"))) return true;
    if (ahead != "mit") return false;
    const Sentence& in = sentence(group.sentence);
    const std::uint32_t first = text_.segmentation.word_at(at(i).phrase) - 1;
    if (first > in.first_word && is_other(lower(word(first - 1)), "now")) return true;
    const std::uint32_t next = text_.segmentation.word_at(at(i).span.end);
    const bool now = (first > in.first_word && present_.find(lower(word(first - 1)))) ||
                     (next < in.last_word && present_.find(lower(word(next))));
    if (!now || in.last_word == in.first_word) return false;
    const std::string end = lower(word(in.last_word - 1));
    return !(end.find("ge") != std::string::npos && (end.ends_with("t") || end.ends_with("en")));
}

/// "(58)", "(58, Jahrgang 1971)", "Erika Muster, 58, ...", "Mit 58 ist Schluss", "Ich bin jetzt 48"
std::optional<Age> LifeData::bare_age(Age age, const SentenceFigures& group) const {
    const Figure& figure = at(age.figure);
    if (!figure.noun.empty() || figure.value.form != Form::digits) return std::nullopt;
    const std::uint32_t begin = figure.span.begin;
    const std::uint32_t end = figure.span.end;
    const std::string_view left = plain(text_, begin == 0 ? 0 : begin - 1, begin);
    const std::string_view right = plain(text_, end, end + 1);
    const bool today = plain(text_, begin < 8 ? 0 : begin - 8, begin) == ", heute ";
    if ((left == "(" || at_comma(begin) || today) && (right == ")" || right == ",")) return age;
    if (told_of_now(age.figure, group)) {
        age.refers = true;
        return age;
    }
    // "Jahrgang 1966 und mit 63 eigentlich schon am Ziel"
    if (age.figure > group.first && at(age.figure - 1).value.kind == Kind::date &&
        plain(text_, at(age.figure - 1).span.end, figure.phrase) == " und mit ") {
        age.unsure = true;
        return age;
    }
    const std::string ahead = before(figure.phrase);
    const bool is = is_other(ahead, "is") || (is_other(ahead, "now") && is_other(before(figure.phrase, 2), "is"));
    // "Er ist heute 45 und leitet ein Orchester", but not "ist 45 und 60 Euro teurer"
    const std::uint32_t next = text_.segmentation.word_at(end);
    const bool goes_on = plain(text_, end, end + 5) == " und " && next + 1 < text_.segmentation.words.size() &&
                         word(next + 1).front() >= 'a' && !parse_words(word(next + 1));
    const bool closed =
        right.empty() || right == "," || right == "." || plain(text_, end, end + 3) == "“" || (is && goes_on);
    age.bracket = is && closed;
    const std::string subject = lower(word(sentence(group.sentence).first_word));
    age.refers = age.bracket && (subject == "er" || subject == "sie");
    return age.bracket ? std::optional<Age>(age) : std::nullopt;
}

std::optional<Age> LifeData::age_at(std::uint32_t i, const SentenceFigures& group) const {
    const Figure& figure = at(i);
    const Value& value = figure.value;
    if (!value.low || !value.high || *value.low != *value.high || !value.low->is_integer() || figure.doubtful)
        return std::nullopt;
    if (value.modifier != Modifier::exact || *value.low < Number(1) || *value.low > Number(120)) return std::nullopt;
    Age age{i, static_cast<int>(value.low->numerator())};
    const std::uint32_t end = figure.span.end;
    const char left = figure.span.begin == 0 ? ' ' : text_.document.text[figure.span.begin - 1];
    const char right = end < text_.document.text.size() ? text_.document.text[end] : ' ';
    age.bracket = left == '(' || right == ')';
    if (value.kind == Kind::count) return bare_age(age, group);
    if (value.kind != Kind::duration || value.unit != "year") return std::nullopt;
    const std::string_view surface = plain(text_, figure.span.begin, end);
    const std::string ahead = before(figure.phrase);
    if (is_other(ahead, "then")) return std::nullopt;
    const bool article = is_other(ahead, "article");
    const std::uint32_t behind = text_.segmentation.word_at(end);
    const bool somebody = article && behind < text_.segmentation.words.size() && starts_upper(word(behind));
    if (surface.find("Jährige") != std::string_view::npos ||
        (surface.find("jährige") != std::string_view::npos && (somebody || person_follows(end)))) {
        age.refers = !article;
        age.introduces = article;
        return age;
    }
    if (surface.find("jährige") != std::string_view::npos && behind < text_.segmentation.words.size() &&
        starts_upper(word(behind))) {
        age.unsure = true;
        return age;
    }
    // "Sie ist 71-jährig gestorben."
    if (surface.ends_with("jährig") && any_in(deaths_, text_, sentence(group.sentence).span)) {
        age.at_event = true;
        return age;
    }
    if (article || surface.find("Jahr") == std::string_view::npos) return std::nullopt;
    age.date = date_before(i);
    const std::uint32_t next = text_.segmentation.word_at(end);
    const std::string after = next < text_.segmentation.words.size() ? lower(word(next)) : std::string();
    const bool old = after == "alt" || after == "alte" || after == "alten" || after == "alter";
    // "wurde 1971 in Leer geboren, ist 58 Jahre und forscht in Kiel"
    const bool is_old = is_other(ahead, "is") && !old && (after == "und" || right == '.' || right == ',') &&
                        any_in(births_, text_, sentence(group.sentence).span);
    if (is_old) age.bracket = true;
    const bool listed = left == ' ' && right == ',' && at_comma(figure.phrase);
    age.bracket = age.bracket || listed;
    if (told_of_now(i, group)) {
        age.refers = true;
        return age;
    }
    if (listed) return age;
    if (is_other(ahead, "age")) age.at_event = true;
    if (old && is_other(ahead, "became")) age.at_event = true;
    age.coming = old && will_be(i, group);
    // "die 35 Jahre alte Juristin", "er sei 22 Jahre alt"
    age.refers =
        old && (person_follows(text_.segmentation.words[next].span.end) || (after == "alt" && is_other(ahead, "is")));
    return old || age.at_event || age.bracket ? std::optional<Age>(age) : std::nullopt;
}

/// "Am Donnerstag wird die Wirtin 80 Jahre alt": in the figure's clause.
bool LifeData::will_be(std::uint32_t i, const SentenceFigures& group) const {
    const Span in = sentence(group.sentence).span;
    const std::string_view ahead = plain(text_, in.begin, at(i).phrase);
    const std::size_t sign = ahead.find_last_of(",;:(");
    const auto begin = in.begin + static_cast<std::uint32_t>(sign == std::string_view::npos ? 0 : sign);
    const std::vector<std::string> words = low_words(text_, begin, std::min(in.end, at(i).span.end + after_age));
    return becomes_.has_any(words);
}

std::optional<Age> LifeData::age_then(std::uint32_t i, const SentenceFigures& group) const {
    const Figure& figure = at(i);
    const Value& value = figure.value;
    const bool years = value.kind == Kind::duration && value.unit == "year";
    if ((!years && (value.kind != Kind::count || !figure.noun.empty())) || value.modifier != Modifier::exact ||
        !value.low || *value.low != *value.high || !value.low->is_integer() || *value.low > Number(120))
        return std::nullopt;
    const Sentence& in = sentence(group.sentence);
    const std::vector<std::string> words = low_words(text_, in.span.begin, figure.phrase);
    constexpr std::size_t da_war_sie = 3;
    if (words.size() < da_war_sie || words.size() > da_war_sie + 1 || (words[0] != "da" && words[0] != "damals") ||
        words[1] != "war" || (words[2] != "er" && words[2] != "sie") || group.sentence == 0)
        return std::nullopt;
    const Sentence& told = sentence(group.sentence - 1);
    if (told.block != in.block) return std::nullopt;
    Age age{i, static_cast<int>(value.low->numerator())};
    for (std::uint32_t d = i; d-- > 0 && at(d).span.begin >= told.span.begin;) {
        if (at(d).value.kind != Kind::date) continue;
        if (age.date != no_figure || !at(d).value.days || at(d).doubtful || !has_digits(text_, at(d)))
            return std::nullopt;
        age.date = d;
    }
    return age.date == no_figure ? std::nullopt : std::optional(age);
}

/// "1994, mit 52 Jahren, ...", "2007 mit 22 Jahren", "2007 im Alter von 22 Jahren"
std::uint32_t LifeData::date_before(std::uint32_t i) const {
    if (i == 0 || at(i - 1).value.kind != Kind::date || !at(i - 1).value.days) return no_figure;
    const std::string_view gap = plain(text_, at(i - 1).span.end, at(i).phrase);
    const bool at_age = gap == ", mit " || gap == " mit " || gap == " im Alter von " || gap == ", im Alter von ";
    return at_age ? i - 1 : no_figure;
}

/// "Ute Falk, 61 Jahre, ..."
bool LifeData::at_comma(std::uint32_t offset) const {
    return offset >= 2 && plain(text_, offset - 2, offset) == ", ";
}

/// "die 45-jährige Managerin", not "die 45-jährige Tradition"
bool LifeData::person_follows(std::uint32_t offset) const {
    const std::uint32_t next = text_.segmentation.word_at(offset);
    if (next >= text_.segmentation.words.size() || !starts_upper(word(next))) return false;
    return ends_in_any(persons_, lower(word(next)));
}

}  // namespace stimmig
