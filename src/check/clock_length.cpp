#include "check/clock_length.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "check/around.h"
#include "check/length_role.h"
#include "check/span_length.h"

namespace stimmig {
namespace {

constexpr int hour = 60;
constexpr int day = 24 * hour;
// Where a passage names more times than this, two of them are any distance apart.
constexpr std::size_t most_times = 6;

/// "13 Uhr", "Donnerstag um 6.15 Uhr"
struct ClockTime {
    int minute = 0;           ///< of the day
    std::optional<Day> date;  ///< that stands before it
    Span span;
};

std::optional<int> minute_of(std::string_view word) {
    const std::size_t sign = word.find_first_of(".:");
    const auto hours = Number::parse(word.substr(0, sign));
    const auto minutes =
        sign == std::string_view::npos ? std::optional<Number>(0) : Number::parse(word.substr(sign + 1));
    const bool digits = word.find_first_not_of("0123456789.:") == std::string_view::npos;
    if (!digits || !hours || !minutes || *hours > Number(24) || *minutes > Number(59)) return std::nullopt;
    return static_cast<int>(hours->numerator()) * hour + static_cast<int>(minutes->numerator());
}

class ClockLengths {
public:
    ClockLengths(const CheckInput& input, std::uint32_t index)
        : input_(input), text_(input.texts[index]), index_(index), roles_(input.rules, text_) {
        find_times();
    }

    void run(std::vector<Finding>& findings) const {
        if (times_.size() < 2) return;
        for (std::uint32_t i = 0; i < text_.figures.size(); ++i)
            if (is_length(i)) look_near(i, findings);
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    LengthRoles roles_;
    std::vector<ClockTime> times_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }

    [[nodiscard]] bool is_length(std::uint32_t i) const {
        const Value& value = at(i).value;
        return value.kind == Kind::duration && value.low && value.high && *value.low == *value.high &&
               value.low->sign() > 0 && (value.unit == "hour" || value.unit == "minute") && at(i).per.empty() &&
               (value.modifier == Modifier::exact || value.modifier == Modifier::approx);
    }

    /// All that stand before "Uhr": "8.30 Uhr", "9 bis 17 Uhr".
    void find_times() {
        const std::string_view all = text_.document.text;
        for (std::size_t word = all.find("Uhr"); word != std::string_view::npos; word = all.find("Uhr", word + 3)) {
            const char next = word + 3 < all.size() ? all[word + 3] : ' ';
            if ((next >= 'a' && next <= 'z') || next == '-') continue;
            std::size_t begin = word;
            std::vector<ClockTime> here;
            for (int part = 0; part < 2; ++part) {
                const std::size_t end = all.find_last_not_of(' ', begin == 0 ? 0 : begin - 1) + 1;
                const std::size_t start = all.find_last_not_of("0123456789.:", end == 0 ? 0 : end - 1) + 1;
                const auto minute = start < end ? minute_of(all.substr(start, end - start)) : std::nullopt;
                if (!minute) break;
                here.push_back({*minute,
                                date_before(start),
                                {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(word + 3)}});
                const std::string_view ahead = all.substr(0, start);
                if (!ahead.ends_with(" bis ")) break;
                begin = start - std::string_view("bis ").size();
            }
            times_.insert(times_.end(), here.rbegin(), here.rend());
        }
    }

    /// "Mittwoch um 22 Uhr", "Montag, 8 Uhr": the day right before.
    [[nodiscard]] std::optional<Day> date_before(std::size_t offset) const {
        constexpr std::size_t close = 12;
        for (auto i = text_.figures.rbegin(); i != text_.figures.rend(); ++i) {
            if (i->span.end > offset) continue;
            const bool is_day =
                i->value.kind == Kind::date && i->value.days && i->value.days->from == i->value.days->to;
            if (!is_day || offset - i->span.end > close) return std::nullopt;
            const std::string_view gap = plain(text_, i->span.end, static_cast<std::uint32_t>(offset));
            return gap.find('.') == std::string_view::npos ? std::optional<Day>(i->value.days->from) : std::nullopt;
        }
        return std::nullopt;
    }

    static int minutes(const Value& value) {
        const Number all = value.unit == "hour" ? *value.low * Number(hour) : *value.low;
        return static_cast<int>(all.numerator() / all.denominator());
    }

    /// How far a stated length may be off: whole hours are rounded, and so are minutes in tens.
    static int tolerance(const Value& value) {
        const int length = minutes(value);
        const int step = value.unit == "hour" ? (length % hour == 0 ? 30 : 15)
                         : length % 10 == 0   ? 5
                         : length % 5 == 0    ? 3
                                              : 1;
        return value.modifier == Modifier::approx ? 2 * step : step;
    }

    /// From the first to the second; without days the next such time of day.
    static int between(const ClockTime& a, const ClockTime& b) {
        if (a.date && b.date) return static_cast<int>((*b.date - *a.date).count()) * day + b.minute - a.minute;
        return (b.minute - a.minute + day) % day;
    }

    static bool fits(const Value& length, const ClockTime& a, const ClockTime& b) {
        const int stated = minutes(length);
        const bool dated = a.date && b.date;
        for (const int apart : {between(a, b), between(b, a)})
            for (int days = 0; days * day <= stated; ++days)
                if ((days == 0 || !dated) && std::abs(apart + days * day - stated) <= tolerance(length)) return true;
        return false;
    }

    [[nodiscard]] std::vector<const ClockTime*> times_in(std::uint32_t first, std::uint32_t last) const {
        const auto& sentences = text_.segmentation.sentences;
        std::vector<const ClockTime*> found;
        for (const ClockTime& time : times_)
            if (time.span.begin >= sentences[first].span.begin && time.span.begin < sentences[last].span.end)
                found.push_back(&time);
        return found;
    }

    /// Whether any two times explain a length, or any length explains the two.
    [[nodiscard]] bool explained(std::uint32_t length, const std::vector<const ClockTime*>& times) const {
        for (std::size_t i = 0; i < times.size(); ++i)
            for (std::size_t j = i + 1; j < times.size(); ++j)
                if (fits(at(length).value, *times[i], *times[j])) return true;
        return false;
    }

    /// ", dreieinhalb Stunden später." behind the times
    [[nodiscard]] bool is_later(std::uint32_t i) const {
        const std::string_view behind = plain(text_, at(i).span.end, at(i).span.end + 9);
        const std::string_view ahead = plain(text_, at(i).phrase < 6 ? 0 : at(i).phrase - 6, at(i).phrase);
        return behind.starts_with(" später") && behind != " später a" && ahead.ends_with("Uhr, ");
    }

    void look_near(std::uint32_t i, std::vector<Finding>& findings) const {
        LengthRole role = roles_.of(i);
        if (role.extent == Extent::none && is_later(i)) role = {Extent::fair, true};
        if (role.extent == Extent::none) return;
        // "eine Stunde und drei Viertelstunden"
        const std::string_view behind = plain(text_, at(i).span.end, at(i).span.end + 32);
        if (behind.starts_with(" und ") && behind.substr(0, 28).find("iertelstunde") != std::string_view::npos) return;
        const auto& sentences = text_.segmentation.sentences;
        const std::uint32_t here = text_.segmentation.sentence_at(at(i).span.begin);
        const auto same_block = [&](std::uint32_t s) {
            return s < sentences.size() && sentences[s].block == sentences[here].block;
        };
        const std::uint32_t before = here > 0 && same_block(here - 1) ? here - 1 : here;
        const std::uint32_t far = before > 0 && before < here && same_block(before - 1) ? before - 1 : before;
        const std::uint32_t after = same_block(here + 1) ? here + 1 : here;
        const std::vector<const ClockTime*> all = times_in(far, after);
        if (all.size() < 2 || all.size() > most_times || explained(i, all)) return;
        const std::vector<const ClockTime*> told = times_in(0, static_cast<std::uint32_t>(sentences.size() - 1));
        if (told.size() <= most_times && explained(i, told)) return;
        using Window = std::pair<std::uint32_t, std::uint32_t>;
        const std::array<Window, 4> windows{Window{here, here}, {before, here}, {here, after}, {far, here}};
        for (const auto& [first, last] : windows) {
            if (last > here && role.follows) continue;
            const std::vector<const ClockTime*> times = times_in(first, last);
            if (times.size() < 2) continue;
            const bool told_before = times[1]->span.begin < at(i).span.begin;
            if (told_before ? is_of_another(i) : role.follows) return;
            // "um 20 Uhr begann, um 22.30 Uhr endete das Konzert nach drei Stunden Musik": all in one sentence
            const bool one = first == here && last == here && role.follows && role.extent == Extent::weak;
            if (times.size() == 2 && !taken(i, *times[0], *times[1], far, after))
                compare(i, *times[0], *times[1], one ? Extent::fair : role.extent, findings);
            return;
        }
    }

    /// "..., die Hinfahrt dauert vier Stunden": the length's clause begins with something that the paragraph has not
    /// named.
    [[nodiscard]] bool is_of_another(std::uint32_t i) const {
        const auto& words = text_.segmentation.words;
        const Sentence& in = text_.segmentation.sentences[text_.segmentation.sentence_at(at(i).span.begin)];
        const std::string_view ahead = plain(text_, in.span.begin, at(i).phrase);
        const std::size_t sign = ahead.find_last_of(",;:");
        const auto begin = in.span.begin + static_cast<std::uint32_t>(sign == std::string_view::npos ? 0 : sign + 1);
        const std::vector<std::string> clause = low_words(text_, begin, at(i).phrase);
        constexpr std::size_t article_noun_verb = 3;
        if (clause.size() != article_noun_verb || (clause[0] != "der" && clause[0] != "die" && clause[0] != "das") ||
            !starts_upper(written_word(text_, text_.segmentation.word_at(begin + 1) + 1)))
            return false;
        const Span block = text_.document.blocks[in.block].span;
        for (std::uint32_t w = text_.segmentation.word_at(block.begin); w < words.size() && words[w].span.end <= begin;
             ++w) {
            const std::string low = lower(written_word(text_, w));
            if (low.ends_with(clause[1]) || clause[1].ends_with(low)) return false;
        }
        return true;
    }

    /// Whether another length near is the one between the two times.
    [[nodiscard]] bool taken(std::uint32_t length, const ClockTime& a, const ClockTime& b, std::uint32_t first,
                             std::uint32_t last) const {
        const auto& sentences = text_.segmentation.sentences;
        for (std::uint32_t i = 0; i < text_.figures.size() && at(i).span.begin < sentences[last].span.end; ++i)
            if (i != length && at(i).span.begin >= sentences[first].span.begin && is_length(i) &&
                fits(at(i).value, a, b))
                return true;
        return false;
    }

    void compare(std::uint32_t i, const ClockTime& a, const ClockTime& b, Extent extent,
                 std::vector<Finding>& findings) const {
        int apart = between(a, b);
        // What is told first may have come last: "um 2.30 Uhr war wieder Strom da, um 23.30 Uhr war er ausgefallen".
        const bool backwards = apart < 0 || (!(a.date && b.date) && apart > day / 2 && between(b, a) * 2 < apart);
        if (backwards) apart = between(b, a);
        const int stated = minutes(at(i).value);
        const Number limit = extent == Extent::strong ? Number::fraction(22, 10)
                             : extent == Extent::fair ? Number::fraction(16, 10)
                                                      : Number::fraction(13, 10);
        if (apart <= 0 || far_apart({stated, stated}, {apart, apart}, limit)) return;
        const ClockTime& from = backwards ? b : a;
        const ClockTime& to = backwards ? a : b;
        const auto shown = [](const ClockTime& time) {
            return time.minute % hour == 0 ? fmt::format("{}", time.minute / hour)
                                           : fmt::format("{}.{:02}", time.minute / hour, time.minute % hour);
        };
        const int hours = apart / hour;
        const int rest = apart % hour;
        const Message length{
            rest == 0    ? fmt::format("{} {}", hours, hours == 1 ? "Stunde" : "Stunden")
            : hours == 0 ? fmt::format("{} Minuten", rest)
                         : fmt::format("{} {} und {} Minuten", hours, hours == 1 ? "Stunde" : "Stunden", rest),
            rest == 0    ? fmt::format("{} {}", hours, hours == 1 ? "hour" : "hours")
            : hours == 0 ? fmt::format("{} minutes", rest)
                         : fmt::format("{} {} and {} minutes", hours, hours == 1 ? "hour" : "hours", rest)};
        const std::string phrase = input_.phrase({index_, i});
        Finding finding;
        finding.level = input_.level;
        finding.figures.push_back({index_, i});
        finding.message = {
            fmt::format("Von {} bis {} Uhr sind es {}, nicht „{}“.", shown(from), shown(to), length.de, phrase),
            fmt::format("From {} to {} it is {}, not “{}”.", shown(from), shown(to), length.en, phrase)};
        findings.push_back(std::move(finding));
    }
};

}  // namespace

void check_clock_lengths(const CheckInput& input, std::uint32_t text, std::vector<Finding>& findings) {
    ClockLengths(input, text).run(findings);
}

}  // namespace stimmig
