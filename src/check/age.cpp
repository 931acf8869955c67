// "Jahrgang 1971", "geboren am 14. Mai 2003" against the age that the text gives the same person.
#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>

#include "check/anniversary.h"
#include "check/around.h"
#include "check/each.h"
#include "check/life_data.h"
#include "check/life_years.h"
#include "check/text_in_hand.h"
#include "check/told_person.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

// An age told of someone else, some sentences after a birth, is mostly far off.
constexpr int near_years = 12;
constexpr int next_years = 30;  // but not that of a death in the next sentence
constexpr int sole_years = 20;  // or of whom the text tells of no kin
constexpr std::uint32_t reach = 3;
constexpr std::uint32_t far_reach = 8;  // of one name

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
    AgeCheck(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          others_(input.rules.table("other_person")),
          deaths_(input.rules.table("death_word")),
          data_(input.rules, text_),
          persons_(input.rules, text_) {}

    void run(std::vector<Finding>& findings) {
        today_ = day_of_writing();
        if (!today_ || !tells_age()) return;
        std::optional<Told<Birth>> last;
        std::optional<Told<Age>> open;  // told before the birth
        std::optional<Told<Age>> then;  // of a day told before it
        for (const SentenceFigures& group : groups_) {
            std::vector<Birth> births;
            std::vector<Age> stated;
            std::vector<Age> unsure;
            std::optional<Age> introduced;
            std::optional<Age> dated;
            for (std::uint32_t i = group.first; i < group.last; ++i) {
                if (const auto age = data_.age_then(i, group)) {
                    then = {*age, group.sentence};
                    continue;
                }
                if (const auto birth = data_.birth_at(i, group)) births.push_back(*birth);
                auto age = data_.age_at(i, group);
                if (!age) continue;
                if (age->date != no_figure && last && told_then(last->what, *age, last->sentence, group.sentence)) {
                    const bool died = any_in(deaths_, text_, sentence(group.sentence).span);
                    compare(last->what, *age, last->sentence, group.sentence, died ? next_years : near_years, findings);
                    continue;
                }
                if (age->date != no_figure && births.size() == 1) dated = age;
                age->date = no_figure;
                if (age->introduces) {
                    introduced = age;
                } else {
                    (age->unsure ? unsure : stated).push_back(*age);
                }
            }
            const std::uint32_t here = group.sentence;
            if (births.size() == 1 && dated && stated.size() == 1 && of_one_clause(births[0], *dated))
                compare(births[0], *dated, here, here, sole_years, findings);
            if (births.size() == 1) choose_beside(births[0], unsure, introduced, stated);
            // "Hinter der 34-Jährigen kam die 16 Jahre alte Mia Hug": who is not named has been named before.
            if (births.empty() && stated.size() > 1 && is_noun(stated[0])) stated.resize(1);
            if (births.size() == 1 && stated.size() == 1) {
                if (same_person(births[0], stated[0], here)) compare(births[0], stated[0], here, here, 200, findings);
            } else if (births.empty() && stated.size() == 1 && last && (stated[0].refers || stated[0].at_event) &&
                       known_person(stated[0]) && told_of_one(last->what, stated[0], last->sentence, here)) {
                const bool death = stated[0].at_event && here == last->sentence + 1;
                const int years = death                                      ? next_years
                                  : is_sole(stated[0], last->sentence, here) ? sole_years
                                                                             : near_years;
                compare(last->what, stated[0], last->sentence, here, years, findings);
            } else if (births.size() == 1 && stated.empty() && open && !births[0].attribute &&
                       (open->what.introduces ? goes_on_with(here, open->sentence)
                                              : told_of_one(births[0], open->what, open->sentence, here))) {
                compare(births[0], open->what, open->sentence, here, near_years, findings);
            }
            if (births.size() == 1 && then && then->sentence < here &&
                persons_.nobody_else(then->sentence, here, at(then->what.figure).span.end,
                                     at(births[0].figure).span.begin, true))
                compare(births[0], then->what, then->sentence, here, near_years, findings);
            if (!births.empty()) then.reset();
            if (births.size() == 1) last = {births[0], here};
            if (births.size() > 1) last.reset();
            if (!births.empty() || stated.size() > 1) open.reset();
            if (births.empty() && stated.size() == 1) open = {stated[0], here};
            if (births.empty() && stated.empty() && introduced) open = {*introduced, here};
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    const Table& others_;
    const Table& deaths_;
    LifeData data_;
    ToldPersons persons_;
    std::optional<Day> today_;

    template <typename What>
    struct Told {
        What what;
        std::uint32_t sentence = 0;
    };

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return written_word(text_, i); }

    /// Without an age there is no birth to look for.
    [[nodiscard]] bool tells_age() const {
        for (const SentenceFigures& group : groups_)
            for (std::uint32_t i = group.first; i < group.last; ++i)
                if (data_.age_at(i, group) || data_.age_then(i, group)) return true;
        return false;
    }

    [[nodiscard]] bool is_written_day(const Figure& figure) const {
        return figure.value.kind == Kind::date && figure.value.days && !figure.inferred_date && !figure.doubtful;
    }

    /// The day of publication; in a text without one the last day that it names.
    [[nodiscard]] std::optional<Day> day_of_writing() const {
        if (text_.document.published) return text_.document.published;
        std::optional<Day> last;
        for (const Figure& figure : text_.figures)
            if (is_written_day(figure) && figure.value.precision == Precision::day &&
                (!last || figure.value.days->from > *last))
                last = figure.value.days->from;
        return last;
    }

    /// Of the ages in the sentence of a birth, the one right beside it.
    void choose_beside(const Birth& birth, const std::vector<Age>& unsure, const std::optional<Age>& introduced,
                       std::vector<Age>& stated) const {
        std::vector<Age> all = unsure;
        all.insert(all.end(), stated.begin(), stated.end());
        const auto chosen = std::find_if(all.begin(), all.end(), [&](const Age& age) {
            if (age.unsure && age.figure < birth.figure && who_was(age, birth)) return true;
            return (age.unsure || (stated.size() > 1 && age.figure < birth.figure)) && beside(birth, age);
        });
        if (chosen != all.end()) stated = {*chosen};
        if (stated.empty() && introduced && introduced->figure < birth.figure && who_was(*introduced, birth))
            stated = {*introduced};
    }

    /// "der 29-jährige Thurgauer, am 6. Januar 1985 ... geboren"
    [[nodiscard]] bool beside(const Birth& birth, const Age& age) const {
        const std::uint32_t from = std::min(at(birth.figure).span.end, at(age.figure).span.end);
        const std::uint32_t to = std::max(at(birth.figure).span.begin, at(age.figure).span.begin);
        const std::string_view gap = plain(text_, from, to);
        return gap.find_first_of(".()") == std::string_view::npos && gap.size() <= 40 &&
               low_words(text_, from, to).size() <= 4;
    }

    /// "ein 18-jähriger Mann, der ... im März 1996 zur Welt kam"
    [[nodiscard]] bool who_was(const Age& age, const Birth& birth) const {
        const std::string_view gap = plain(text_, at(age.figure).span.end, at(birth.figure).span.begin);
        const std::size_t comma = gap.find(',');
        if (birth.attribute || comma == std::string_view::npos ||
            gap.find_first_of(",.;:()", comma + 1) != std::string_view::npos)
            return false;
        const std::string_view who = gap.substr(comma);
        return who.starts_with(", der ") || who.starts_with(", die ") || who.starts_with(", das ");
    }

    /// "die 34-Jährige"
    [[nodiscard]] bool is_noun(const Age& age) const {
        const Figure& figure = at(age.figure);
        return age.refers && plain(text_, figure.span.begin, figure.span.end).find("Jährige") != std::string_view::npos;
    }

    /// "..., sagte die 44-Jährige", soon behind the birth, with nobody of theirs told of since.
    [[nodiscard]] bool is_sole(const Age& age, std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t soon = 2;
        if (last - first > soon || !is_noun(age)) return false;
        const std::vector<std::string> words =
            low_words(text_, text_.segmentation.sentences[first].span.begin, at(age.figure).span.begin);
        return std::none_of(words.begin(), words.end(), [&](const std::string& each) {
            const Term* term = others_.find(each);
            return term && (term->id == "kin" || term->id == "possessive");
        });
    }

    /// "1994, mit 52 Jahren, zog sie in den Kreistag ein": of whom the text has gone on telling.
    [[nodiscard]] bool told_then(const Birth& birth, const Age& age, std::uint32_t first, std::uint32_t last) const {
        return last > first && last - first <= far_reach &&
               persons_.nobody_else(first + 1, last, at(birth.figure).span.end, at(age.figure).span.begin, true);
    }

    /// "Ein 45-jähriger Dachdecker ... Der Mann, Jahrgang 1970, ..."
    [[nodiscard]] bool goes_on_with(std::uint32_t here, std::uint32_t introduced) const {
        const std::string first = lower(word(sentence(here).first_word));
        const std::string second = lower(word(std::min(sentence(here).first_word + 1, sentence(here).last_word - 1)));
        const Term* kin = others_.find(second);
        return here == introduced + 1 &&
               (first == "der" || first == "die" || first == "das" || first == "er" || first == "sie") &&
               !(kin && kin->id == "kin");
    }

    /// Whether birth and age of one sentence are one person's.
    [[nodiscard]] bool same_person(const Birth& birth, const Age& age, std::uint32_t s) const {
        const std::uint32_t from = std::min(at(birth.figure).span.end, at(age.figure).span.end);
        const std::uint32_t to = std::max(at(birth.figure).span.begin, at(age.figure).span.begin);
        // "Der 30-Jährige pflegt seine 1960 geborene Mutter."
        const Term* whose = others_.find(data_.before(at(birth.figure).phrase));
        if (birth.attribute && whose && whose->id == "possessive") return false;
        if (age.unsure || age.introduces) return true;  // chosen for standing beside
        const bool close = age.bracket || (age.refers && !persons_.kin_of(from, to)) || data_.before(to) == "jahrgang";
        if (close && beside(birth, age)) return true;
        if (birth.attribute && age.figure < birth.figure) return false;
        const Span all = sentence(s).span;
        const auto any = [&](std::uint32_t end, std::string_view id) {
            const auto words = low_words(text_, all.begin, end);
            return std::any_of(words.begin(), words.end(), [&](const std::string& each) {
                const Term* term = others_.find(each);
                return term && term->id == id;
            });
        };
        return !any(to, "kin") && (age.at_event || !any(all.end, "then"));
    }

    /// "Weber, 1971 als Tochter eines Müllers geboren, kündigte 1998, mit 34 Jahren, ihre Stelle": nobody else is named
    /// between them.
    [[nodiscard]] bool of_one_clause(const Birth& birth, const Age& age) const {
        const std::uint32_t s = text_.segmentation.sentence_at(at(birth.figure).span.begin);
        return age.date != birth.figure && !birth.attribute &&
               persons_.nobody_else(s, s, at(birth.figure).span.end, at(age.figure).span.begin, true);
    }

    /// "Er wurde 95 Jahre alt." right behind birth and death
    [[nodiscard]] bool goes_on(const Age& age, std::uint32_t birth, std::uint32_t here) const {
        const std::string first = lower(word(sentence(here).first_word));
        return age.at_event && here == birth + 1 && (first == "er" || first == "sie");
    }

    /// "Die 57-Jährige", "mit ihren 57 Jahren", "wurde 57 Jahre alt".
    [[nodiscard]] bool known_person(const Age& age) const {
        const Figure& figure = at(age.figure);
        if (plain(text_, figure.span.begin, figure.span.end).find("ährige") == std::string_view::npos) return true;
        std::string article = data_.before(figure.phrase);
        // "der heute 49-jährige Jurist"
        if (const Term* term = others_.find(article); term && term->id == "now")
            article = data_.before(figure.phrase, 2);
        // "die rüstige 68-Jährige"
        if (article.ends_with("e") && article.size() > 4) article = data_.before(figure.phrase, 2);
        return article == "der" || article == "die" || article == "dem" || article == "den" || article == "des";
    }

    /// Whether birth and age, in sentences `first` and `last`, are one person's: the same name stands beside both, or
    /// nobody else is named between them.
    [[nodiscard]] bool told_of_one(const Birth& birth, const Age& age, std::uint32_t first, std::uint32_t last) const {
        const bool age_first = age.figure < birth.figure;
        const std::uint32_t end = std::max(at(birth.figure).span.begin, at(age.figure).span.begin);
        const std::uint32_t start = std::min(at(birth.figure).span.end, at(age.figure).span.end);
        if (persons_.kin_of(start, end)) return false;
        const std::string name = persons_.name_of_birth(birth.figure);
        const std::uint32_t told = at(age.figure).span.begin;
        const std::string known = persons_.last_name_before(told);
        if (!name.empty() && name == known && last - first <= far_reach) return true;
        // A name that stands before the birth is no other person's whom the text goes on about.
        const std::string other = age_first ? known : persons_.last_name_before(told, at(birth.figure).span.end);
        if (!name.empty() && !other.empty() && !age_first && last - first <= far_reach) return false;
        // "Er starb mit 92 Jahren. Wolf Penner, 1943 in Prag geboren, ...": named after his age.
        if (age_first && other.empty() && age.at_event && last == first + 1) return true;
        // "Mit 67 Jahren starb der Rektor Anton Weiss": who is named behind an age may be the one.
        const bool named_behind = age_first || name.empty();
        const std::uint32_t begin = named_behind ? sentence(first).span.end : at(birth.figure).span.end;
        return last - first <= reach && persons_.nobody_else(first, last, begin, end, age.at_event);
    }

    /// The first of sentences that may tell of the death of whom sentence `first` tells.
    [[nodiscard]] std::uint32_t before_death(std::uint32_t first) const {
        constexpr std::uint32_t sentences = 2;
        std::uint32_t from = first;
        while (from > 0 && first - from < sentences && sentence(from - 1).block == sentence(first).block) --from;
        return from;
    }

    /// "wurde 82 Jahre alt und aß das Geburtstagsgeschenk auf"
    [[nodiscard]] bool celebrated(std::uint32_t first, std::uint32_t last) const {
        const auto words = low_words(text_, sentence(first).span.begin, sentence(last).span.end);
        return std::any_of(words.begin(), words.end(),
                           [](const std::string& each) { return each.starts_with("geburtstag"); });
    }

    /// Birth and age of sentences [first, last].
    void compare(const Birth& birth, const Age& age, std::uint32_t first, std::uint32_t last, int reach_years,
                 std::vector<Finding>& findings) const {
        const Days born = *at(birth.figure).value.days;
        const std::uint32_t from = before_death(first);
        const bool dead = any_in(deaths_, text_, sentence(from).span.begin, sentence(last).span.end);
        const bool dated = age.date != no_figure;
        if (age.at_event && !dead && !dated && !celebrated(first, last)) return;
        std::vector<Days> moments{{*today_, *today_}};
        if (dated) moments = {*at(age.date).value.days};
        // Where nobody says when it was written, any day may be meant.
        const bool undated = !text_.document.published;
        const std::uint32_t begin = undated ? 0 : sentence(dead ? from : first).span.begin;
        const std::uint32_t end = undated ? UINT32_MAX : sentence(last).span.end;
        const auto in_order = [](const Figure& figure, std::uint32_t offset) { return figure.span.begin < offset; };
        const auto& all = text_.figures;
        auto i = static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), begin, in_order) - all.begin());
        for (; !dated && i < all.size() && all[i].span.begin < end; ++i)
            if (i != birth.figure && at(i).value.kind == Kind::date && at(i).value.days)
                moments.push_back(*at(i).value.days);
        // The age may hold for any day that the sentence names.
        for (const Days& moment : moments) {
            const Range fits = ages(born, moment);
            if (age.years >= fits.least && age.years <= fits.most + (age.coming ? 1 : 0)) return;
        }
        // Who has died has done so on the last day told of.
        const auto later = [](const Days& a, const Days& b) { return a.from < b.from; };
        const Days moment = dead && !undated && moments.size() > 1
                                ? *std::max_element(moments.begin() + 1, moments.end(), later)
                                : moments.front();
        const Range fits = ages(born, moment);
        // "Das 1890 geborene Mädchen starb mit 14 Jahren.": long ago, nobody says when.
        if (dead && moments.size() == 1) reach_years = std::min(reach_years, next_years);
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

TextCheck check_age(const CheckInput& input, std::vector<Finding>& findings) {
    return [&input, &findings](const TextInHand& text) {
        if (text.count(Kind::date) == 0) return;
        AgeCheck(input, text).run(findings);
        check_life_years(input, text, findings);
        check_anniversaries(input, text, Jubilees::named, findings);
    };
}

}  // namespace stimmig
