#include "check/date_sequence.h"

#include <fmt/format.h>

#include <algorithm>

#include "check/around.h"
#include "check/date_span.h"
#include "check/text_in_hand.h"

namespace stimmig {
namespace {

class DateSequence {
public:
    DateSequence(const CheckInput& input, const TextInHand& read)
        : input_(input),
          text_(input.texts[read.index]),
          index_(read.index),
          groups_(read.groups),
          spans_(input.rules, text_),
          words_(input.rules.table("date_sequence")) {}

    void run(std::vector<Finding>& findings) const {
        SentenceFigures before;
        std::vector<std::uint32_t> last;
        for (const SentenceFigures& group : groups_) {
            const std::vector<std::uint32_t> dates = dates_of(group);
            const bool goes_on = follows(text_, group, before);
            for (std::size_t i = 0; i + 1 < dates.size(); ++i) told_between(dates[i], dates[i + 1], findings);
            if (goes_on && last.size() == 1 && !dates.empty()) told_at_start(last[0], dates[0], findings);
            if (dates.size() == 2) conjunction(dates[0], dates[1], findings);
            before = group;
            last = dates;
        }
    }

private:
    const CheckInput& input_;
    const Text& text_;
    std::uint32_t index_;
    const std::vector<SentenceFigures>& groups_;
    DateSpans spans_;
    const Table& words_;

    [[nodiscard]] const Figure& at(std::uint32_t i) const { return text_.figures[i]; }
    [[nodiscard]] const Sentence& sentence(std::uint32_t i) const { return text_.segmentation.sentences[i]; }
    [[nodiscard]] std::string_view kind_of(const std::string& word) const {
        const Term* term = words_.find(word);
        return term ? std::string_view(term->id) : std::string_view{};
    }
    [[nodiscard]] bool any(const std::vector<std::string>& words, std::string_view id) const {
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return kind_of(word) == id; });
    }

    /// "wovon sie noch heute erzählt": no step of what is told.
    [[nodiscard]] bool is_today(std::uint32_t i) const {
        const auto& published = text_.document.published;
        const auto& days = at(i).value.days;
        return published && days && days->from == *published && days->to == *published && !has_digits(text_, at(i));
    }

    /// Also "Winter 2016", "Anfang März 2024"
    [[nodiscard]] static bool is_moment_like(const Value& date) {
        return is_single(date) || date.precision == Precision::part_of_month ||
               date.precision == Precision::part_of_year || date.precision == Precision::quarter;
    }

    /// All dates of a sentence; none where one of them is vague or a span.
    [[nodiscard]] std::vector<std::uint32_t> dates_of(const SentenceFigures& group) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = group.first; i < group.last; ++i) {
            if (at(i).value.kind != Kind::date || is_today(i)) continue;
            if (!spans_.is_date(i) || !is_moment_like(at(i).value) || !has_digits(text_, at(i))) return {};
            found.push_back(i);
        }
        return found;
    }

    /// "am 12. März", ", 1987,": when something happened, not "vom 12. März" or "bis 1987".
    [[nodiscard]] bool is_moment(std::uint32_t date) const {
        const std::string word = lower(spans_.word_before(at(date).phrase));
        if (kind_of(word) == "on") return true;
        const std::string_view ahead = plain(text_, at(date).phrase < 2 ? 0 : at(date).phrase - 2, at(date).phrase);
        return at(date).value.precision == Precision::year && ahead == ", ";
    }

    /// +1 where words say that a day came after what was told before, -1 where they say before; 0 for others.
    [[nodiscard]] int order_of(const std::vector<std::string>& words) const {
        if (any(words, "other")) return 0;
        const bool then = any(words, "then");
        const bool first = any(words, "first");
        return then == first ? 0 : then ? 1 : -1;
    }

    /// "am 18. März ...; wenige Tage darauf, am 12. März, ..."
    void told_between(std::uint32_t a, std::uint32_t b, std::vector<Finding>& findings) const {
        constexpr std::size_t near = 3;
        const std::string_view gap = plain(text_, at(a).span.end, at(b).phrase);
        if (!is_moment(b) || gap.find_first_of("()") != std::string_view::npos) return;
        std::vector<std::string> words = low_words(text_, at(a).span.end, at(b).phrase);
        if (words.size() > near) words.erase(words.begin(), words.end() - near);
        check(a, b, order_of(words), findings);
    }

    /// "Erst danach legte sie den Grundstein, am 3. Juni.", "Das Gericht gab ihr daraufhin am 3. Mai recht.", "Nachdem
    /// dies entschieden war, begann im Oktober ..."
    void told_at_start(std::uint32_t a, std::uint32_t b, std::vector<Finding>& findings) const {
        constexpr std::size_t near = 4;
        const Span in = sentence(text_.segmentation.sentence_at(at(b).span.begin)).span;
        const std::vector<std::string> words = low_words(text_, in.begin, at(b).phrase);
        if (!is_moment(b) || words.empty() || any(words, "other") || of_a_noun(b)) return;
        const auto some = static_cast<long>(std::min(near, words.size()));
        const std::vector<std::string> start(words.begin(), words.begin() + some);
        const std::vector<std::string> close(words.end() - some, words.end());
        const bool taken_up = kind_of(words[0]) == "after" && words.size() > 1 &&
                              (kind_of(words[1]) == "back" || kind_of(words[1]) == "this");
        const int side = taken_up ? 1 : side_of_told(words);
        const int first = side != 0 ? side : order_of(start);
        check(a, b, first != 0 ? first : order_of(close), findings);
    }

    /// "berichtete er vom Treffen am 28. Mai", "lobte sie das Spiel am 28. Mai": the date of what is spoken of
    [[nodiscard]] bool of_a_noun(std::uint32_t date) const {
        const std::uint32_t w = text_.segmentation.word_at(at(date).phrase);
        const std::uint32_t first = sentence(text_.segmentation.sentence_at(at(date).span.begin)).first_word;
        constexpr std::uint32_t least = 6;  // words: what begins, side and verb, somebody, "das Spiel am"
        if (w < first + least) return false;
        // "die am 28. Mai erhobene Klage"
        if (!starts_upper(written_word(text_, w - 2))) return kind_of(lower(written_word(text_, w - 2))) == "article";
        const std::string third = lower(written_word(text_, w - 3));
        if (kind_of(third) == "of") return true;
        // "lobte sie das Spiel am", but "begann das Spiel am"
        const std::string_view fourth = written_word(text_, w - 4);
        const bool somebody = starts_upper(fourth) || fourth == "er" || fourth == "sie" || fourth == "es";
        return somebody && (third == "das" || kind_of(third) == "object");
    }

    /// "Kaum zwei Jahre nach diesem Kauf ...": on which side of what was told before.
    [[nodiscard]] int side_of_told(const std::vector<std::string>& words) const {
        constexpr std::size_t reach = 5;
        for (std::size_t i = 0; i + 1 < words.size() && i < reach; ++i) {
            if (kind_of(words[i + 1]) != "this" || (words[i] != "nach" && words[i] != "vor")) continue;
            return words[i] == "nach" ? 1 : -1;
        }
        return 0;
    }

    /// "Bevor das Gericht am 21. August entschied, hatte er am 28. August ...", "nachdem" the other way round.
    void conjunction(std::uint32_t a, std::uint32_t b, std::vector<Finding>& findings) const {
        const std::uint32_t s = text_.segmentation.sentence_at(at(a).span.begin);
        const Span in = sentence(s).span;
        const std::vector<std::string> all = low_words(text_, in.begin, in.end);
        if (!is_moment(a) || !is_moment(b) || std::count(all.begin(), all.end(), "nicht") > 0) return;
        const int first = side_of(in.begin, at(a).phrase);
        const int second = side_of(at(a).span.end, at(b).phrase);
        // "Bevor A, B": B came first; "A, bevor B": A came first.
        if (first != 0 && second == 0)
            check(a, b, first, findings);
        else if (second != 0 && first == 0)
            check(b, a, second, findings);
    }

    /// What the conjunction of a clause that ends with a date makes of the other clause: +1 later, -1 earlier.
    [[nodiscard]] int side_of(std::uint32_t begin, std::uint32_t end) const {
        int side = 0;
        bool open = begin == sentence(text_.segmentation.sentence_at(begin)).span.begin;
        std::uint32_t from = begin;
        const auto& words = text_.segmentation.words;
        for (std::uint32_t w = text_.segmentation.word_at(begin); w < words.size() && words[w].span.begin < end; ++w) {
            const std::string_view gap = plain(text_, from, words[w].span.begin);
            from = words[w].span.end;
            open = open || gap.find(',') != std::string_view::npos;
            const std::string low = lower(written_word(text_, w));
            const std::string_view kind = kind_of(low);
            if (kind == "until" || kind == "after") {
                side = open ? (kind == "until" ? -1 : 1) : 0;
            } else if (gap.find(',') != std::string_view::npos) {
                side = 0;  // another clause has begun
            }
            // "Noch bevor", "kurz nachdem"
            open = open && (low == "noch" || low == "kurz" || low == "erst" || low == "schon" || low == "bereits");
        }
        return side;
    }

    /// `b` is said to lie after `a` (+1), or before it (-1).
    void check(std::uint32_t a, std::uint32_t b, int order, std::vector<Finding>& findings) const {
        const bool wrong = (order > 0 && surely_after(at(a), at(b))) || (order < 0 && surely_after(at(b), at(a)));
        if (!wrong || told(a, b, findings)) return;
        const Message one = written(*at(a).value.days);
        const Message other = written(*at(b).value.days);
        Finding& finding = findings.emplace_back();
        finding.level = input_.level;
        finding.figures = {{index_, b}, {index_, a}};
        finding.message =
            order > 0
                ? Message{fmt::format("Was danach kam ({}), liegt vor dem, was davor war ({}).", other.de, one.de),
                          fmt::format("What came after ({}) is before what came first ({}).", other.en, one.en)}
                : Message{fmt::format("Was davor war ({}), liegt nach dem, was danach kam ({}).", other.de, one.de),
                          fmt::format("What came first ({}) is after what came later ({}).", other.en, one.en)};
    }

    [[nodiscard]] bool told(std::uint32_t a, std::uint32_t b, const std::vector<Finding>& findings) const {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& each) {
            const auto has = [&](std::uint32_t figure) {
                return std::any_of(each.figures.begin(), each.figures.end(),
                                   [&](FigureRef ref) { return ref.text == index_ && ref.figure == figure; });
            };
            return has(a) && has(b);
        });
    }
};

}  // namespace

void check_date_sequence(const CheckInput& input, const TextInHand& text, std::vector<Finding>& findings) {
    DateSequence(input, text).run(findings);
}

}  // namespace stimmig
