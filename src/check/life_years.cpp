#include "check/life_years.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/text_in_hand.h"
#include "check/told_person.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

constexpr std::uint32_t reach = 8;  ///< sentences that go on about a person
constexpr int least_life = 15, most_life = 115;
constexpr int next_years = 30;  ///< an age that is further off is another's

/// "Elsbeth Rauch (1913–1978)"
struct Lifetime {
    std::uint32_t figure = 0;  ///< the last one of it
    std::uint32_t sentence = 0;
    int born = 0, died = 0;
    std::string surname;  ///< in lower case
};

class LifeYears {
public:
    LifeYears(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          deaths_(input.rules.table("death_word")),
          others_(input.rules.table("other_person")),
          persons_(input.rules, text_) {}

    void run(std::vector<Finding>& findings) const {
        std::optional<Lifetime> last;
        for (const SentenceFigures& group : groups_)
            for (std::uint32_t i = group.first; i < group.last; ++i) {
                if (auto lifetime = lifetime_at(i, group.sentence)) last = std::move(lifetime);
                if (last && i > last->figure && is_age_of_death(i, group.sentence) && is_of(*last, i, group.sentence))
                    compare(*last, i, findings);
            }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    const Table& deaths_;
    const Table& others_;
    ToldPersons persons_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] Span sentence(std::uint32_t i) const { return text_.segmentation.sentences[i].span; }
    [[nodiscard]] bool is_year(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::date && value.days && !at(i).doubtful && !at(i).inferred_date;
    }

    /// Two years alone in brackets behind a name.
    [[nodiscard]] std::optional<Lifetime> lifetime_at(std::uint32_t i, std::uint32_t in) const {
        if (!is_year(i)) return std::nullopt;
        const std::uint32_t begin = at(i).phrase;
        const auto& words = text_.segmentation.words;
        const std::uint32_t own = text_.segmentation.word_at(begin);
        if (plain(text_, begin < 2 ? 0 : begin - 2, begin) != " (" || own < 2) return std::nullopt;
        std::uint32_t end = i;
        if (i + 1 < text_.figures.size() && is_year(i + 1)) {
            const std::string_view gap = plain(text_, at(i).span.end, at(i + 1).phrase);
            if (gap == "–" || gap == "-" || gap == " – " || gap == " bis ") end = i + 1;
        }
        const Lifetime life{end, in, calendar::year_of(at(i).value.days->from),
                            calendar::year_of(at(end).value.days->to), lower(written_word(text_, own - 1))};
        const bool bracketed = plain(text_, at(end).span.end, at(end).span.end + 1) == ")";
        const bool named = starts_upper(written_word(text_, own - 1)) && starts_upper(written_word(text_, own - 2)) &&
                           words[own - 2].span.end + 1 == words[own - 1].span.begin;
        const int years = life.died - life.born;
        return bracketed && named && years >= least_life && years <= most_life ? std::optional(life) : std::nullopt;
    }

    /// "starb mit 56 Jahren", "56-jährig verstorben", "wurde nur 56 Jahre alt"; no comma parts the age from the death.
    [[nodiscard]] bool is_age_of_death(std::uint32_t i, std::uint32_t in) const {
        const Value& value = at(i).value;
        if (value.kind != Kind::duration || value.unit != "year" || value.modifier != Modifier::exact || !value.low ||
            *value.low != *value.high || !value.low->is_integer() || at(i).doubtful)
            return false;
        const Span all = sentence(in);
        const std::string_view left = plain(text_, all.begin, at(i).phrase);
        const std::string_view right = plain(text_, at(i).span.end, all.end);
        const std::size_t comma = left.find_last_of(",;:(");
        const auto begin = all.begin + static_cast<std::uint32_t>(comma == std::string_view::npos ? 0 : comma);
        const auto end =
            at(i).span.end + static_cast<std::uint32_t>(std::min(right.find_first_of(",;:)"), right.size()));
        const std::vector<std::string> ahead = low_words(text_, begin, at(i).phrase);
        const bool old = right.starts_with(" alt");
        const bool became = std::find(ahead.begin(), ahead.end(), "wurde") != ahead.end();
        const std::string_view own = plain(text_, at(i).span.begin, at(i).span.end);
        const bool at_age = !ahead.empty() && (ahead.back() == "mit" || ahead.back() == "von");
        if (old && became) return true;
        return (old || at_age || own.ends_with("jährig")) && any_in(deaths_, text_, begin, end);
    }

    /// Whether the sentence goes on about the person: by name, "er" or "sie", "die Lyrikerin", and nobody else acts.
    [[nodiscard]] bool is_of(const Lifetime& life, std::uint32_t age, std::uint32_t here) const {
        if (here - life.sentence > reach) return false;
        for (std::uint32_t s = life.sentence + 1; s <= here; ++s)
            if (persons_.another_acts(s, s == here ? at(age).span.begin : UINT32_MAX, life.surname)) return false;
        const std::uint32_t begin = here == life.sentence ? at(life.figure).span.end : sentence(here).begin;
        const std::vector<std::string> words = low_words(text_, begin, sentence(here).end);
        bool told = here == life.sentence;
        for (std::size_t w = 0; w < words.size(); ++w) {
            const Term* term = others_.find(words[w]);
            if (term && term->id == "kin") return false;
            const bool noun = w > 0 && (words[w - 1] == "der" || words[w - 1] == "die") && persons_.is_person(words[w]);
            told = told || words[w] == "er" || words[w] == "sie" || words[w] == life.surname || (noun && w < 3);
        }
        return told && !dated_otherwise(life, here);
    }

    /// Whether the sentence tells of another year than that of the death.
    [[nodiscard]] bool dated_otherwise(const Lifetime& life, std::uint32_t here) const {
        return std::any_of(text_.figures.begin(), text_.figures.end(), [&](const Figure& figure) {
            return figure.span.begin >= sentence(here).begin && figure.span.begin < sentence(here).end &&
                   &figure - text_.figures.data() != life.figure && figure.value.kind == Kind::date &&
                   figure.value.days && !figure.inferred_date && calendar::year_of(figure.value.days->to) != life.died;
        });
    }

    void compare(const Lifetime& life, std::uint32_t age, std::vector<Finding>& findings) const {
        const int stated = static_cast<int>(at(age).value.low->numerator());
        const int most = life.died - life.born;
        if ((stated >= most - 1 && stated <= most) || std::abs(stated - most) > next_years) return;
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, age}, {index_, life.figure}};
        finding.message = {fmt::format("Wer {} geboren ist, war {} {} oder {} Jahre alt, nicht {}.", life.born,
                                       life.died, most - 1, most, stated),
                           fmt::format("Someone born in {} was {} or {} in {}, not {}.", life.born, most - 1, most,
                                       life.died, stated)};
    }
};

}  // namespace

void check_life_years(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    LifeYears(input, text).run(findings);
}

}  // namespace stimmig
