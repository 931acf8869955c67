#include "check/anniversary.h"

#include <date/date.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "base/ascii.h"
#include "check/around.h"
#include "check/text_in_hand.h"
#include "check/told_person.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

// A jubilee that is further off is somebody else's.
constexpr int far_years = 30;
constexpr std::uint32_t far_reach = 4;  ///< sentences between a birth and a birthday

class Anniversaries {
public:
    Anniversaries(const CheckInput& input, const TextInHand& read, Jubilees which)
        : which_(which),
          input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          read_(read),
          ranges_(read.ranges),
          words_(input.rules.table("anniversary")),
          metals_(input.rules.table("wedding")),
          persons_(input.rules, text_) {}

    void run(std::vector<Finding>& findings) {
        if (!text_.document.published) return;
        for (const SentenceFigures& group : read_.groups)
            for (std::uint32_t i = group.first; i < group.last; ++i) {
                if (!may_begin(i) || (!may_tell_near(group.sentence) && !opens_story(group.sentence))) continue;
                if (const auto kind = beginning(i); !kind.empty()) look_near(i, kind, group.sentence, findings);
            }
    }

private:
    /// "60-jähriges Bestehen", "50. Jubiläum", "seit 50 Jahren"
    struct Jubilee {
        int years = 0;
        Span span;
        Jubilees is = Jubilees::named;
    };

    Jubilees which_;
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const TextInHand& read_;
    const std::vector<FigureRange>& ranges_;
    const Table& words_;
    const Table& metals_;
    ToldPersons persons_;
    std::vector<std::optional<bool>> may_tell_;  ///< by sentence, once it is known

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::string_view word(std::uint32_t i) const { return written_word(text_, i); }
    [[nodiscard]] std::string_view kind_of(std::string_view word) const {
        const Term* term = words_.find(word);
        return term ? std::string_view(term->id) : std::string_view{};
    }

    [[nodiscard]] bool begins_with_digit(std::uint32_t w) const { return is_digit(word(w)[0]); }

    /// Whether a sentence may tell a jubilee of the kind looked for: most tell none, and are read once.
    [[nodiscard]] bool may_tell(std::uint32_t s) const {
        const auto is_old = [&](const Figure& each) {
            const std::uint32_t behind = text_.segmentation.word_at(each.span.end);
            return behind < sentence(s).last_word && word(behind) == "alt";
        };
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i)
            if (at(i).value.kind == Kind::duration && (which_ == Jubilees::lengths || is_old(at(i)))) return true;
        if (which_ == Jubilees::lengths) return false;
        for (std::uint32_t w = sentence(s).first_word; w < sentence(s).last_word; ++w) {
            const char first = text_.document.text[text_.segmentation.words[w].span.begin];
            if (first == 'H' && word(w).starts_with("Hochzeit")) return true;
            if (!is_digit(first)) continue;
            if (years_of_feast(word(w)) != 0) return true;
            if (w + 1 < sentence(s).last_word && kind_of(word(w + 1)) == "jubilee") return true;
        }
        return false;
    }

    [[nodiscard]] bool may_tell_near(std::uint32_t s) {
        const auto& sentences = text_.segmentation.sentences;
        if (may_tell_.empty()) may_tell_.resize(sentences.size());
        for (std::size_t other = s - std::min(s, far_reach); other <= s + far_reach && other < sentences.size();
             ++other) {
            if (!may_tell_[other]) may_tell_[other] = may_tell(static_cast<std::uint32_t>(other));
            if (*may_tell_[other]) return true;
        }
        return false;
    }

    /// A year or a day, written out.
    [[nodiscard]] bool may_begin(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::date && value.days && !at(i).inferred_date && !at(i).doubtful &&
               value.precision != Precision::span && value.precision != Precision::week &&
               value.days->to - value.days->from <= date::days{366};
    }

    /// "founded" or "born" for a year or day with such a word in its clause; "since"; empty for others.
    [[nodiscard]] std::string_view beginning(std::uint32_t i) const {
        const Sentence& in = sentence(text_.segmentation.sentence_at(at(i).span.begin));
        const std::uint32_t its = text_.segmentation.word_at(at(i).span.begin);
        constexpr std::uint32_t reach = 16;
        for (std::uint32_t w = its > in.first_word + reach ? its - reach : in.first_word;
             w < std::min(in.last_word, its + reach); ++w) {
            const std::string_view kind = kind_of(word(w));
            if (kind != "founded" && kind != "born" && kind != "married") continue;
            const std::uint32_t from = std::min(text_.segmentation.words[w].span.begin, at(i).span.begin);
            const std::uint32_t to = std::max(text_.segmentation.words[w].span.begin, at(i).span.begin);
            const bool other = plain(text_, from, to).find_first_of(",;") != std::string_view::npos;
            const bool opens = w == in.first_word && opens_story(text_.segmentation.sentence_at(at(i).span.begin));
            if (!other || opens) return kind;
        }
        return its > in.first_word && kind_of(word(its - 1)) == "since" ? "since" : std::string_view{};
    }

    /// "125-Jahr-Feier", "100-Jahr-Jubiläum"; 0 for other words
    [[nodiscard]] static int years_of_feast(std::string_view word) {
        const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
        if (digits == 0 || digits > 4 || !word.substr(digits).starts_with("-Jahr-")) return 0;
        const std::string_view feast = word.substr(digits + 6);
        if (!feast.starts_with("Feier") && !feast.starts_with("Jubil") && !feast.starts_with("Fest")) return 0;
        const auto number = Number::parse(word.substr(0, digits));
        return number ? static_cast<int>(number->numerator()) : 0;
    }

    /// "goldene Hochzeit", "ihre diamantene Hochzeit"
    [[nodiscard]] std::vector<Jubilee> weddings(std::uint32_t s) const {
        std::vector<Jubilee> found;
        if (!any_kind(s, "celebrates") && !any_kind(s, "feasts")) return found;
        const auto& words = text_.segmentation.words;
        for (std::uint32_t w = sentence(s).first_word + 1; w < sentence(s).last_word; ++w) {
            if (!word(w).starts_with("Hochzeit")) continue;
            const Term* metal = metals_.find(lower(word(w - 1)));
            const auto years = metal ? Number::parse(metal->id) : std::nullopt;
            if (years)
                found.push_back({static_cast<int>(years->numerator()), {words[w - 1].span.begin, words[w].span.end}});
        }
        return found;
    }

    [[nodiscard]] std::vector<Jubilee> jubilees(std::uint32_t s, bool with_since) const {
        std::vector<Jubilee> found;
        const Sentence& in = sentence(s);
        const auto& words = text_.segmentation.words;
        for (std::uint32_t w = in.first_word; w < in.last_word; ++w)
            if (const int years = years_of_feast(word(w))) found.push_back({years, words[w].span});
        for (std::uint32_t w = in.first_word + 1; w < in.last_word; ++w) {
            if (!begins_with_digit(w - 1) || kind_of(word(w)) != "jubilee") continue;
            const std::string before = lower(word(w - 1));
            const auto number = Number::parse(before.substr(0, before.find_first_not_of("0123456789")));
            const bool ordinal = plain(text_, words[w - 1].span.end, words[w].span.begin) == ". ";
            const bool adjective = before.find("jährig") != std::string::npos;
            if (number && number->is_integer() && (ordinal || adjective))
                found.push_back({static_cast<int>(number->numerator()), {words[w - 1].span.begin, words[w].span.end}});
        }
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i) {
            const Figure& figure = at(i);
            const Value& value = figure.value;
            if (value.kind != Kind::duration || value.unit != "year" || value.modifier != Modifier::exact ||
                !value.low || !value.low->is_integer() || *value.low != *value.high)
                continue;
            const std::uint32_t next = text_.segmentation.word_at(figure.phrase);
            const bool since = next > in.first_word && kind_of(word(next - 1)) == "since";
            const std::string ahead = next > in.first_word ? lower(word(next - 1)) : std::string();
            const std::uint32_t behind = text_.segmentation.word_at(figure.span.end);
            const bool old = behind + 1 < in.last_word && word(behind) == "alt" && kind_of(word(behind + 1)) == "is";
            const bool ago = ahead == "vor" && any_kind(s, "founded") && any_kind(s, "recurs");
            if (with_since && ((since && any_kind(s, "exists")) || old || ago))
                found.push_back(
                    {static_cast<int>(value.low->numerator()), figure.span, old ? Jubilees::named : Jubilees::lengths});
        }
        return found;
    }

    [[nodiscard]] bool any_kind(std::uint32_t s, std::string_view kind) const {
        const Sentence& in = sentence(s);
        for (std::uint32_t w = in.first_word; w < in.last_word; ++w)
            if (kind_of(word(w)) == kind) return true;
        return false;
    }

    /// Whether the sentence goes on about what the one before it has told: "feiert sie", or one of its nouns again.
    [[nodiscard]] bool goes_on(std::uint32_t first, std::uint32_t next, bool person) const {
        if (any_kind(next, "pronoun") || any_kind(next, "now")) return true;
        // "Gegründet wurde der Verein 1955."
        if (!person && kind_of(word(sentence(next).first_word)) == "founded") return true;
        if (person && (any_kind(next, "possessive") || kind_of(word(sentence(next).first_word)) == "the")) return true;
        const Sentence& a = sentence(first);
        const Sentence& b = sentence(next);
        for (std::uint32_t v = b.first_word; v < b.last_word; ++v) {
            if (word(v).size() <= 3 || !starts_upper(word(v))) continue;
            for (std::uint32_t w = a.first_word; w < a.last_word; ++w)
                if (word(v) == word(w)) return true;
        }
        return false;
    }

    void look_near(std::uint32_t founding, std::string_view kind, std::uint32_t s,
                   std::vector<Finding>& findings) const {
        const auto& sentences = text_.segmentation.sentences;
        const auto follows = [&](std::uint32_t other) {
            return other < sentences.size() && sentences[other].block == sentences[s].block;
        };
        const auto told = [&](std::uint32_t other) {
            return kind == "married" ? weddings(other) : jubilees(other, kind == "founded");
        };
        const auto tells = [&](std::uint32_t other) { return follows(other) && !told(other).empty(); };
        std::vector<std::uint32_t> where{s};
        if (tells(s + 1) && goes_on(s, s + 1, kind == "born")) where.push_back(s + 1);
        if (s > 0 && tells(s - 1) && goes_on(s - 1, s, kind == "born")) where.push_back(s - 1);
        if (kind == "born") add_far(founding, s, where);
        if (kind == "founded" && opens_story(s)) add_only_one(where);
        // "Seit 1998, seit 27 Jahren" is the business of the check of durations.
        for (const std::uint32_t other : where)
            for (const Jubilee& jubilee : told(other))
                if (jubilee.is == which_ && (kind != "born" || is_birthday(jubilee, other)))
                    compare(founding, jubilee, other, findings);
    }

    /// "Angefangen hat alles ... 1987"
    [[nodiscard]] bool opens_story(std::uint32_t s) const {
        return kind_of(word(sentence(s).first_word)) == "founded" && any_kind(s, "all");
    }

    /// What all began with is what is celebrated, wherever the text tells of the one jubilee it has.
    void add_only_one(std::vector<std::uint32_t>& where) const {
        std::optional<std::uint32_t> only;
        for (std::uint32_t s = 0; s < text_.segmentation.sentences.size(); ++s) {
            if (jubilees(s, true).empty()) continue;
            if (only) return;
            only = s;
        }
        if (only && std::find(where.begin(), where.end(), *only) == where.end() && !any_kind(*only, "then"))
            where.push_back(*only);
    }

    /// A birthday may stand some sentences off, also in another paragraph, as long as nobody else is told of between.
    void add_far(std::uint32_t birth, std::uint32_t s, std::vector<std::uint32_t>& where) const {
        const auto& sentences = text_.segmentation.sentences;
        const auto last = static_cast<std::uint32_t>(sentences.size() - 1);
        for (std::uint32_t other = s > far_reach ? s - far_reach : 0; other <= std::min(s + far_reach, last); ++other) {
            if (std::find(where.begin(), where.end(), other) != where.end() || jubilees(other, false).empty()) continue;
            // "Der Verein wurde 1976 gegründet und feiert seinen 50. Geburtstag."
            if (any_kind(other, "founded")) continue;
            const std::uint32_t begin = sentence(std::min(s, other)).span.end;
            const std::uint32_t end = std::max(at(birth).span.begin, sentence(other).span.begin);
            if (persons_.nobody_else(std::min(s, other), std::max(s, other), begin, end, true)) where.push_back(other);
        }
    }

    /// A birthday of these days: "feiert ihren 80. Geburtstag", or one that was on Sunday.
    [[nodiscard]] bool is_birthday(const Jubilee& jubilee, std::uint32_t s) const {
        const std::string_view named = plain(text_, jubilee.span.begin, jubilee.span.end);
        // "Er stand im 57. Lebensjahr.", "vollendet ihr 104. Lebensjahr"
        if (named.ends_with("Lebensjahr"))
            return (any_kind(s, "died") || any_kind(s, "completes")) && !any_kind(s, "kin") && !any_kind(s, "then");
        if (!named.ends_with("Geburtstag") || any_kind(s, "kin")) return false;
        if (any_kind(s, "then")) return false;
        if (any_kind(s, "celebrates") || any_kind(s, "feasts")) return true;
        return has_recent_day(s);
    }

    [[nodiscard]] bool is_recent(Day day) const {
        constexpr int recent = 60;
        return std::abs((day - *text_.document.published).count()) < recent;
    }

    [[nodiscard]] bool has_recent_day(std::uint32_t s) const {
        return std::any_of(
            text_.figures.begin() + ranges_[s].first, text_.figures.begin() + ranges_[s].last, [&](const Figure& each) {
                return each.value.kind == Kind::date && each.value.days && is_recent(each.value.days->to);
            });
    }

    /// Whether another year is near.
    [[nodiscard]] bool turns() const {
        const date::year_month_day now{*text_.document.published};
        return now.month() == date::January || now.month() == date::December;
    }

    /// "am 12. März 1946 geboren", "feiert heute seinen 80. Geburtstag": which one it is, to the year. One that is told
    /// of in the past may be last year's.
    [[nodiscard]] bool is_these_days(std::uint32_t birth, const Jubilee& jubilee, std::uint32_t s) const {
        const Value& value = at(birth).value;
        if (!any_kind(s, "feasts") || !plain(text_, jubilee.span.begin, jubilee.span.end).ends_with("Geburtstag"))
            return false;
        // Born in 1936 "feiert er heute seinen 90.": the year tells, unless it has just begun or ends.
        if (value.precision == Precision::year) return has_recent_day(s) && !turns();
        if (value.precision != Precision::day || !has_recent_day(s)) return false;
        const date::year_month_day born{value.days->from};
        const date::year_month_day now{*text_.document.published};
        return is_recent(date::sys_days{now.year() / born.month() / born.day()});
    }

    void compare(std::uint32_t founding, const Jubilee& jubilee, std::uint32_t s,
                 std::vector<Finding>& findings) const {
        const int founded = calendar::year_of(at(founding).value.days->from);
        std::vector<int> years{calendar::year_of(*text_.document.published)};
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i) {
            if (i == founding) continue;
            if (at(i).value.kind == Kind::date && at(i).value.days)
                years.push_back(calendar::year_of(at(i).value.days->to));
            // "vor zehn Jahren wurde das 50. Jubiläum gefeiert"
            if (at(i).value.kind == Kind::duration &&
                !(at(i).span.begin <= jubilee.span.begin && jubilee.span.begin < at(i).span.end))
                return;
        }
        const int slack = is_these_days(founding, jubilee, s) ? 0 : 1;
        for (const int year : years)
            if (std::abs(founded + jubilee.years - year) <= slack) return;
        const int now = years.front();
        if (founded >= now || std::abs(founded + jubilee.years - now) > far_years) return;
        const std::string said{plain(text_, jubilee.span.begin, jubilee.span.end)};
        Finding finding;
        finding.level = input_.level;
        finding.figures.push_back({index_, founding});
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i)
            if (i != founding && at(i).span.overlaps(jubilee.span)) finding.figures.push_back({index_, i});
        finding.message = {
            fmt::format("Von {} bis {} sind es {} Jahre; „{}“ passt nicht dazu.", founded, now, now - founded, said),
            fmt::format("From {} to {} it is {} years, which “{}” does not fit.", founded, now, now - founded, said)};
        findings.push_back(std::move(finding));
    }
};

}  // namespace

void check_anniversaries(const CheckInput& input, const TextInHand& text, Jubilees which,
                         std::vector<Finding>& findings) {
    Anniversaries(input, text, which).run(findings);
}

}  // namespace stimmig
