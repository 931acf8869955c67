// "Jahrgang 1971", "geboren am 14. Mai 2003" against the age that the text gives the same person.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/anniversary.h"
#include "check/around.h"
#include "check/each.h"
#include "check/told_person.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

// An age told of someone else, some sentences after a birth, is mostly far off.
constexpr int near_years = 12;
constexpr std::uint32_t reach = 3;
constexpr std::uint32_t far_reach = 8;  // of one name

/// A date of birth that the text gives.
struct Birth {
    std::uint32_t figure = 0;
    bool attribute = false;  ///< "die 1970 geborene ...": of the noun that follows
};

/// An age that the text gives someone at the time of writing or of death.
struct Age {
    std::uint32_t figure = 0;
    int years = 0;
    bool refers = false;    ///< "die 57-Jährige": who has been named before
    bool bracket = false;   ///< "(58, ...", "..., 58)"
    bool at_event = false;  ///< "im Alter von 58 Jahren", "wurde 58 Jahre alt"
};

struct Range {
    int least = 0, most = 0;
};

int completed_years(Day birth, Day day) {
    const date::year_month_day b{birth};
    const date::year_month_day d{day};
    int years = static_cast<int>(d.year()) - static_cast<int>(b.year());
    if (std::make_pair(d.month(), d.day()) < std::make_pair(b.month(), b.day())) --years;
    return years;
}

Range ages(const Days& birth, const Days& at) {
    return {completed_years(birth.to, at.from), completed_years(birth.from, at.to)};
}

class AgeCheck {
public:
    AgeCheck(const CheckInput& input, std::uint32_t index)
        : input_(input),
          text_(input.texts[index]),
          index_(index),
          births_(input.rules.table("birth_word")),
          others_(input.rules.table("other_person")),
          deaths_(input.rules.table("death_word")),
          persons_(input.rules, text_) {}

    void run(std::vector<Finding>& findings) {
        const auto& published = text_.document.published;
        if (!published) return;
        std::optional<Birth> last;
        std::optional<Age> open;  // told before the birth
        std::uint32_t last_sentence = 0;
        std::uint32_t open_sentence = 0;
        for (const SentenceFigures& group : by_sentence(text_)) {
            std::vector<Birth> births;
            std::vector<Age> stated;
            for (std::uint32_t i = group.first; i < group.last; ++i) {
                if (const auto birth = birth_at(i, group)) births.push_back(*birth);
                if (const auto age = age_at(i, group)) stated.push_back(*age);
            }
            const std::uint32_t here = group.sentence;
            if (births.size() == 1 && stated.size() == 1) {
                if (same_person(births[0], stated[0], here)) compare(births[0], stated[0], here, here, 200, findings);
            } else if (births.empty() && stated.size() == 1 && last && (stated[0].refers || stated[0].at_event) &&
                       known_person(stated[0]) && told_of_one(*last, stated[0], last_sentence, here)) {
                compare(*last, stated[0], last_sentence, here, near_years, findings);
            } else if (births.size() == 1 && stated.empty() && open && !births[0].attribute &&
                       told_of_one(births[0], *open, open_sentence, here)) {
                compare(births[0], *open, open_sentence, here, near_years, findings);
            }
            if (births.size() == 1) {
                last = births[0];
                last_sentence = here;
            } else if (!births.empty()) {
                last.reset();
            }
            if (!births.empty() || stated.size() > 1) open.reset();
            if (births.empty() && stated.size() == 1) {
                open = stated[0];
                open_sentence = here;
            }
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const Table& births_;
    const Table& others_;
    const Table& deaths_;
    ToldPersons persons_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return written_word(text_, i); }
    [[nodiscard]] std::string_view kind_of(std::uint32_t i) const {
        const Term* term = births_.find(lower(word(i)));
        return term ? std::string_view(term->id) : std::string_view{};
    }

    [[nodiscard]] std::optional<Birth> birth_at(std::uint32_t i, const SentenceFigures& group) const {
        const Value& value = at(i).value;
        if (value.kind != Kind::date || !value.days || at(i).inferred_date || at(i).doubtful) return std::nullopt;
        if (value.precision != Precision::day && value.precision != Precision::month &&
            value.precision != Precision::year)
            return std::nullopt;
        const Sentence& in = sentence(group.sentence);
        const auto& words = text_.segmentation.words;
        // "sie 1950 und er 1948 geboren"
        constexpr std::uint32_t close = 14;
        if (i > group.first && at(i - 1).value.kind == Kind::date && at(i - 1).span.end + close > at(i).phrase &&
            plain(text_, at(i - 1).span.end, at(i).phrase).find(" und ") != std::string_view::npos)
            return std::nullopt;
        // "Jahrgang 1971", "geboren am 14. Mai 2003", "geb. 1970", "* 1970"
        std::uint32_t before = text_.segmentation.word_at(at(i).span.begin);
        while (before > in.first_word && kind_of(before - 1) == "link") --before;
        if (before > in.first_word && kind_of(before - 1) == "before" &&
            words[before - 1].span.end + 24 > at(i).span.begin)
            return Birth{i, false};
        const std::string_view ahead = plain(text_, at(i).span.begin < 2 ? 0 : at(i).span.begin - 2, at(i).span.begin);
        if (ahead.ends_with("*") || ahead.ends_with("* ")) return Birth{i, false};
        if (ahead.ends_with("(") && is_lifetime(i)) return Birth{i, false};
        // "1971 in Halle geboren", "die 1970 in Baku geborene Fotografin"
        const std::uint32_t stop = i + 1 < group.last ? at(i + 1).span.begin : in.span.end;
        std::uint32_t from = at(i).span.end;
        for (std::uint32_t w = text_.segmentation.word_at(from), steps = 0;
             w < in.last_word && words[w].span.begin < stop && steps < 7; ++w, ++steps) {
            if (plain(text_, from, words[w].span.begin).find_first_of(",;:()") != std::string_view::npos) break;
            from = words[w].span.end;
            const std::string_view kind = kind_of(w);
            if (kind == "before" && lower(word(w)) != "jahrgang") return Birth{i, false};
            if (kind == "world" && lower(word(w - 1)) == "zur") return Birth{i, false};
            if (kind == "attribute") return Birth{i, true};
        }
        return std::nullopt;
    }

    /// "Ulla Marek (1938–2025)", of somebody who has died
    [[nodiscard]] bool is_lifetime(std::uint32_t i) const {
        if (i + 1 >= text_.figures.size() || at(i + 1).value.kind != Kind::date) return false;
        const std::string_view gap = plain(text_, at(i).span.end, at(i + 1).span.begin);
        const std::uint32_t s = text_.segmentation.sentence_at(at(i).span.begin);
        return (gap == "–" || gap == "-") && plain(text_, at(i + 1).span.end, at(i + 1).span.end + 1) == ")" &&
               any_in(deaths_, text_, sentence(s).span);
    }

    [[nodiscard]] std::string before(std::uint32_t offset, std::uint32_t steps = 1) const {
        const std::uint32_t first = text_.segmentation.word_at(offset);
        return first < steps ? std::string() : lower(word(first - steps));
    }

    /// "Mit 31 Jahren ist sie ...", "er geht mit 56 Jahren in Rente", but not "sie ist mit 31 Jahren Ministerin
    /// geworden".
    [[nodiscard]] bool told_of_now(std::uint32_t i, const SentenceFigures& group) const {
        if (before(at(i).phrase) != "mit") return false;
        const Sentence& in = sentence(group.sentence);
        const std::uint32_t first = text_.segmentation.word_at(at(i).phrase) - 1;
        const std::uint32_t next = text_.segmentation.word_at(at(i).span.end);
        const Table& present = input_.rules.table("present_verb");
        const bool now = (first > in.first_word && present.find(lower(word(first - 1)))) ||
                         (next < in.last_word && present.find(lower(word(next))));
        if (!now || in.last_word == in.first_word) return false;
        const std::string end = lower(word(in.last_word - 1));
        return !(end.find("ge") != std::string::npos && (end.ends_with("t") || end.ends_with("en")));
    }

    [[nodiscard]] std::optional<Age> age_at(std::uint32_t i, const SentenceFigures& group) const {
        const Figure& figure = at(i);
        const Value& value = figure.value;
        if (!value.low || !value.high || *value.low != *value.high || !value.low->is_integer() || figure.doubtful)
            return std::nullopt;
        if (value.modifier != Modifier::exact || *value.low < Number(1) || *value.low > Number(120))
            return std::nullopt;
        Age age{i, static_cast<int>(value.low->numerator())};
        const std::uint32_t end = figure.span.end;
        const char left = figure.span.begin == 0 ? ' ' : text_.document.text[figure.span.begin - 1];
        const char right = end < text_.document.text.size() ? text_.document.text[end] : ' ';
        age.bracket = left == '(' || right == ')';
        if (value.kind == Kind::count) {
            // "(58)", "(58, Jahrgang 1971)", "Erika Muster, 58, ..."
            if (!figure.noun.empty() || value.form != Form::digits) return std::nullopt;
            const std::string_view ahead =
                plain(text_, figure.span.begin < 2 ? 0 : figure.span.begin - 2, figure.span.begin);
            const bool today =
                plain(text_, figure.span.begin < 8 ? 0 : figure.span.begin - 8, figure.span.begin) == ", heute ";
            const bool opens = left == '(' || ahead == ", " || today;
            const bool closes = right == ')' || right == ',';
            return opens && closes ? std::optional<Age>(age) : std::nullopt;
        }
        if (value.kind != Kind::duration || value.unit != "year") return std::nullopt;
        const std::string_view surface = plain(text_, figure.span.begin, end);
        const Term* told = others_.find(before(figure.phrase));
        if (told && (told->id == "then" || told->id == "article")) return std::nullopt;
        if (surface.find("Jährige") != std::string_view::npos ||
            (surface.find("jährige") != std::string_view::npos && person_follows(end))) {
            age.refers = true;
            return age;
        }
        if (surface.find("Jahr") == std::string_view::npos) return std::nullopt;
        const std::uint32_t next = text_.segmentation.word_at(end);
        const std::string after = next < text_.segmentation.words.size() ? lower(word(next)) : std::string();
        const bool old = after == "alt" || after == "alte" || after == "alten" || after == "alter";
        const bool listed = left == ' ' && right == ',' && at_comma(figure.phrase);
        age.bracket = age.bracket || listed;
        if (told_of_now(i, group) || listed) return age;
        if (told && told->id == "age") age.at_event = true;
        if (old && told && told->id == "became") age.at_event = true;
        return old || age.at_event || age.bracket ? std::optional<Age>(age) : std::nullopt;
    }

    /// "Ute Falk, 61 Jahre, ..."
    [[nodiscard]] bool at_comma(std::uint32_t offset) const {
        return offset >= 2 && plain(text_, offset - 2, offset) == ", ";
    }

    /// "die 45-jährige Managerin", not "die 45-jährige Tradition"
    [[nodiscard]] bool person_follows(std::uint32_t offset) const {
        const std::uint32_t next = text_.segmentation.word_at(offset);
        if (next >= text_.segmentation.words.size() || !starts_upper(word(next))) return false;
        const std::string low = lower(word(next));
        const auto& persons = input_.rules.table("person_noun").terms;
        return std::any_of(persons.begin(), persons.end(), [&](const Term& term) {
            return std::any_of(term.forms.begin(), term.forms.end(),
                               [&](const std::string& form) { return low.ends_with(form); });
        });
    }

    /// Whether birth and age of one sentence are one person's.
    [[nodiscard]] bool same_person(const Birth& birth, const Age& age, std::uint32_t s) const {
        const std::uint32_t from = std::min(at(birth.figure).span.end, at(age.figure).span.end);
        const std::uint32_t to = std::max(at(birth.figure).span.begin, at(age.figure).span.begin);
        const std::string_view gap = plain(text_, from, to);
        const bool within = gap.find_first_of(".()") == std::string_view::npos;
        if (age.bracket && within && gap.size() <= 40 && low_words(text_, from, to).size() <= 4) return true;
        if (birth.attribute && age.figure < birth.figure) return false;
        const Span all = sentence(s).span;
        const auto words = low_words(text_, all.begin, all.end);
        return std::none_of(words.begin(), words.end(), [&](const std::string& each) {
            const Term* term = others_.find(each);
            return term && (term->id == "kin" || (term->id == "then" && !age.at_event));
        });
    }

    /// "Er wurde 95 Jahre alt." right behind birth and death
    [[nodiscard]] bool goes_on(const Age& age, std::uint32_t birth, std::uint32_t here) const {
        const std::string first = lower(word(sentence(here).first_word));
        return age.at_event && here == birth + 1 && (first == "er" || first == "sie");
    }

    /// "Die 57-Jährige", not "eine 57-Jährige".
    [[nodiscard]] bool known_person(const Age& age) const {
        std::string article = before(at(age.figure).phrase);
        // "der heute 49-jährige Jurist"
        if (const Term* term = others_.find(article); term && term->id == "now")
            article = before(at(age.figure).phrase, 2);
        return article == "der" || article == "die" || article == "dem" || article == "den" || article == "des";
    }

    /// Whether birth and age, in sentences `first` and `last`, are one person's: the same name stands beside both, or
    /// nobody else is named between them.
    [[nodiscard]] bool told_of_one(const Birth& birth, const Age& age, std::uint32_t first, std::uint32_t last) const {
        const std::string name = persons_.name_of_birth(birth.figure);
        const std::string other = persons_.last_name_before(at(age.figure).span.begin);
        if (!name.empty() && !other.empty() && last - first <= far_reach) {
            if (name == other) return true;
            if (birth.figure < age.figure) return false;
        }
        // "Mit 67 Jahren starb der Rektor Anton Weiss": who is named behind an age may be the one.
        const bool age_first = age.figure < birth.figure;
        const bool named_behind = age_first || name.empty();
        const std::uint32_t begin = named_behind ? sentence(first).span.end : at(birth.figure).span.end;
        const std::uint32_t end = std::max(at(birth.figure).span.begin, at(age.figure).span.begin);
        return last - first <= reach && persons_.nobody_else(first, last, begin, end, age.at_event);
    }

    /// Whether sentences [first, last], or the one before them, tell of a death.
    [[nodiscard]] bool tells_of_death(std::uint32_t first, std::uint32_t last) const {
        const std::uint32_t from = first > 0 && sentence(first - 1).block == sentence(first).block ? first - 1 : first;
        return any_in(deaths_, text_, sentence(from).span.begin, sentence(last).span.end);
    }

    /// Birth and age of sentences [first, last].
    void compare(const Birth& birth, const Age& age, std::uint32_t first, std::uint32_t last, int reach_years,
                 std::vector<Finding>& findings) const {
        const Days born = *at(birth.figure).value.days;
        const Day published = *text_.document.published;
        const bool dead = tells_of_death(first, last);
        if (age.at_event && !dead) return;
        std::vector<Days> moments{{published, published}};
        const std::uint32_t begin = sentence(first).span.begin;
        const auto in_order = [](const Figure& figure, std::uint32_t offset) { return figure.span.begin < offset; };
        const auto& all = text_.figures;
        auto i = static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), begin, in_order) - all.begin());
        for (; i < all.size() && all[i].span.begin < sentence(last).span.end; ++i)
            if (i != birth.figure && at(i).value.kind == Kind::date && at(i).value.days)
                moments.push_back(*at(i).value.days);
        // The age may hold for any day that the sentence names.
        for (const Days& moment : moments) {
            const Range fits = ages(born, moment);
            if (age.years >= fits.least && age.years <= fits.most) return;
        }
        const Days moment = dead && moments.size() > 1 ? moments.back() : moments.front();
        const Range fits = ages(born, moment);
        if (fits.most < 0 || std::min(std::abs(age.years - fits.least), std::abs(age.years - fits.most)) > reach_years)
            return;
        Finding finding;
        finding.level = input_.level;
        finding.figures = {{index_, age.figure}, {index_, birth.figure}};
        finding.message = message(born, moment, fits, age.years);
        findings.push_back(std::move(finding));
    }

    [[nodiscard]] static Message message(const Days& born, const Days& moment, const Range& fits, int stated) {
        const bool year = born.to - born.from > date::days{40};
        const bool day = born.from == born.to;
        const Message on = written(born.from);
        const int number = calendar::year_of(born.from);
        const Message month = month_name(calendar::month_of(born.from));
        const std::string when_de = year  ? std::to_string(number)
                                    : day ? "am " + on.de
                                          : fmt::format("im {} {}", month.de, number);
        const std::string when_en = year  ? fmt::format("in {}", number)
                                    : day ? "on " + on.en
                                          : fmt::format("in {} {}", month.en, number);
        const bool one = moment.from == moment.to;
        const int then = calendar::year_of(moment.from);
        const Message at = written(moment.from);
        const std::string at_de = one ? "am " + at.de : std::to_string(then);
        const std::string at_en = one ? "on " + at.en : fmt::format("in {}", then);
        const bool same = fits.least == fits.most;
        return {
            fmt::format("Wer {} geboren ist, war {} {} Jahre alt, nicht {}.", when_de, at_de,
                        same ? std::to_string(fits.least) : fmt::format("{} oder {}", fits.least, fits.most), stated),
            fmt::format("Someone born {} was {} {}, not {}.", when_en,
                        same ? std::to_string(fits.least) : fmt::format("{} or {}", fits.least, fits.most), at_en,
                        stated)};
    }
};

}  // namespace

void check_age(const CheckInput& input, std::vector<Finding>& findings) {
    for (std::uint32_t i = 0; i < input.texts.size(); ++i) {
        AgeCheck(input, i).run(findings);
        check_anniversaries(input, i, findings);
    }
}

}  // namespace stimmig
