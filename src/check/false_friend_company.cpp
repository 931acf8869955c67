#include "check/false_friend_company.h"

#include <algorithm>

#include "check/around.h"
#include "check/items.h"
#include "check/word_class.h"
#include "value/calendar_spans.h"

namespace stimmig {
namespace {

/// What a sentence says of one company, looked up once for all texts.
struct CompanyWords {
    static constexpr std::string_view table = "one_company";
    const Table& whole_economy;
    WordClass ahead, worth, company, many, no_year, takings, takes, price, buys, takeover, building, costs, article,
        preposition, place;

    CompanyWords(const Ruleset& rules, std::string_view)
        : whole_economy(rules.table("whole_economy")),
          ahead(rules, "ahead"),
          worth(rules, "worth", "company_worth"),
          company(rules, "company", table),
          many(rules, "many", table),
          no_year(rules, "no_year", table),
          takings(rules, "takings", table),
          takes(rules, "takes", table),
          price(rules, "price", table),
          buys(rules, "buys", table),
          takeover(rules, "takeover", table),
          building(rules, "building", table),
          costs(rules, "costs", table),
          article(rules, "article", table),
          preposition(rules, "preposition", table),
          place(rules, "place", table) {}
};

class CompanyAmount {
public:
    CompanyAmount(const CompanyWords& words, const Text& text, std::uint32_t index)
        : words_(words), text_(text), figure_(text.figures[index]), own_(text.claims[index].sentence) {
        const Span in = sentence().span;
        const std::string_view left = plain(text, in.begin, figure_.phrase);
        const std::string_view right = plain(text, figure_.span.end, in.end);
        std::size_t begin = 0;
        std::size_t end = right.size();
        for (const std::string_view sign : {", ", "; ", ": ", " – "}) {
            if (const std::size_t at = left.rfind(sign); at != std::string_view::npos)
                begin = std::max(begin, at + sign.size());
            end = std::min(end, right.find(sign));
        }
        clause_ = {in.begin + static_cast<std::uint32_t>(begin), figure_.span.end + static_cast<std::uint32_t>(end)};
        before_ = low_words(text, clause_.begin, figure_.phrase);
        behind_ = low_words(text, figure_.span.end, clause_.end);
    }

    [[nodiscard]] std::optional<Message> beyond() const {
        constexpr std::uint32_t before = 2;  // sentences in which the company may be named
        const Span in = sentence().span;
        if (is_building())
            return Message{"so viel hat noch kein Bau gekostet", "nothing that was ever built has cost as much"};
        const std::uint32_t first = text_.segmentation.sentences[own_ < before ? 0 : own_ - before].span.begin;
        if (words_.many.has_any(low_words(text_, in.begin, in.end)) || words_.worth.has_any(before_) ||
            words_.worth.has_any(behind_) || !names_company(first, in.end))
            return std::nullopt;
        if (is_price())
            return Message{"so viel ist noch für kein Unternehmen bezahlt worden",
                           "no company was ever bought for as much"};
        if (is_taken_in() && is_one_year())
            return Message{"so viel nimmt kein Unternehmen im Jahr ein", "no company takes in as much in a year"};
        return std::nullopt;
    }

private:
    using Words = std::vector<std::string>;

    /// "Autobauer", "US-Autobauer"
    [[nodiscard]] bool names_company(std::uint32_t begin, std::uint32_t end) const {
        const Words words = low_words(text_, begin, end);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return words_.company.has(word) || words_.company.has(std::string_view(word).substr(word.rfind('-') + 1));
        });
    }

    const CompanyWords& words_;
    const Text& text_;
    const Figure& figure_;
    std::uint32_t own_;
    Span clause_;
    Words before_, behind_;  ///< of the amount's own clause

    [[nodiscard]] const Sentence& sentence() const { return text_.segmentation.sentences[own_]; }

    /// The last words before the amount, so many of them.
    [[nodiscard]] Words last(std::size_t count) const {
        return {before_.end() - static_cast<std::ptrdiff_t>(std::min(count, before_.size())), before_.end()};
    }

    /// "ein Umsatz von ...", "der Gewinn stieg auf ...", "verdiente ...", "... Umsatz"
    [[nodiscard]] bool is_taken_in() const {
        constexpr std::size_t near = 4;
        // "verdiente an Anlagen von ..."
        const bool object = before_.empty() || !words_.preposition.has(before_.back());
        if (object && (words_.takes.has_any(before_) || words_.takes.has_any(behind_))) return true;
        if (!behind_.empty() && words_.takings.has(behind_.front())) return true;
        // "Der Gewinn drückt ein Paket von einer Billion Dollar": "von" ties it to what stands right before.
        const bool of = !before_.empty() && before_.back() == "von";
        return words_.takings.has_any(of ? last(near) : before_);
    }

    /// "ein Tunnel, der sieben Billionen Franken kosten soll": in the amount's clause, of what the sentence has named.
    [[nodiscard]] bool is_building() const {
        const Span in = sentence().span;
        const std::vector<std::string> words = low_words(text_, in.begin, in.end);
        return names_building(low_words(text_, in.begin, figure_.phrase)) &&
               (words_.costs.has_any(before_) || words_.costs.has_any(behind_)) && !words_.many.has_any(words);
    }

    /// A building that is no place: "Im Museum rechnete er vor, dass der Krieg ... kostet".
    [[nodiscard]] bool names_building(const Words& words) const {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool place = (i > 0 && words_.place.has(words[i - 1])) || (i > 1 && words_.place.has(words[i - 2]));
            if (words_.building.has(words[i]) && !place) return true;
        }
        return false;
    }

    /// No aim of years to come, and nothing that many years have brought.
    [[nodiscard]] bool is_one_year() const {
        const Span in = sentence().span;
        if (words_.ahead.has_any(low_words(text_, in.begin, clause_.end)) ||
            words_.no_year.has_any(low_words(text_, in.begin, in.end)))
            return false;
        const auto& published = text_.document.published;
        return std::none_of(text_.figures.begin(), text_.figures.end(), [&](const Figure& other) {
            if (other.span.begin < in.begin || other.span.begin >= in.end) return false;
            if (other.value.kind == Kind::duration) return true;
            return other.value.kind == Kind::date && other.value.days && published &&
                   calendar::year_of(other.value.days->to) > calendar::year_of(*published);
        });
    }

    /// "ein Kaufpreis von ...", "für die Übernahme zahlt er ...", "übernimmt den Rivalen für ..."
    [[nodiscard]] bool is_price() const {
        constexpr std::size_t near = 5;
        if (words_.price.has_any(last(near))) return true;
        for (std::size_t i = 0; i + 2 < before_.size(); ++i)
            if (before_[i] == "für" && words_.article.has(before_[i + 1]) && words_.takeover.has(before_[i + 2]))
                return true;
        if (before_.empty() || before_.back() != "für") return false;
        // "für 1,4 Billionen Dollar Chips"
        const std::uint32_t next = text_.segmentation.word_at(figure_.span.end);
        const bool goods = !behind_.empty() && starts_upper(written_word(text_, next)) &&
                           text_.segmentation.words[next].span.begin == figure_.span.end + 1;
        if (goods) return false;
        if (words_.takeover.has_any(before_) || words_.takeover.has_any(behind_)) return true;
        return (words_.buys.has_any(before_) || words_.buys.has_any(behind_)) && buys_company();
    }

    /// "die Softwarefirma Cloudix für ...", "für ... den Rivalen"; whoever buys chips orders for many years.
    [[nodiscard]] bool buys_company() const {
        if (behind_.size() > 1 && words_.article.has(behind_[0]) && words_.company.has(behind_[1])) return true;
        const std::uint32_t end = text_.segmentation.word_at(figure_.phrase);
        for (std::uint32_t w = end - 1; w-- > sentence().first_word && starts_upper(written_word(text_, w));)
            if (words_.company.has(lower(written_word(text_, w)))) return true;
        return false;
    }
};

}  // namespace

std::uint32_t company_worth(const Ruleset& rules, const Text& text, std::uint32_t index, const Number& ratio,
                            const Number& own_ratio) {
    const Figure& figure = text.figures[index];
    const Table& worth = rules.table("company_worth");
    const Sentence* in = sentence_of(text, figure);
    const auto is_other = [&](const Figure& other) {
        return &other != &figure && other.value.kind == Kind::money && other.span.end > in->span.begin &&
               other.span.begin < in->span.end;
    };
    if (figure.value.kind != Kind::money || !in || std::none_of(text.figures.begin(), text.figures.end(), is_other) ||
        any_in(rules.table("whole_economy"), text, in->span) || !any_in(worth, text, in->span))
        return no_figure;
    // "an der Börse 4,1 Billionen Dollar wert", "der mit 4,1 Billionen Dollar bewertete Konzern": it is the worth
    // itself.
    const std::vector<std::string> behind_it = low_words(text, figure.span.end, in->span.end);
    if (!behind_it.empty() && worth.find(behind_it.front())) return no_figure;
    // "Jahresumsatz 2,4 Billionen Dollar", "ein Gewinn von ..."
    const auto& words = text.segmentation.words;
    const std::uint32_t word = text.segmentation.word_at(figure.phrase);
    const std::uint32_t last = text.segmentation.word_at(figure.span.end);
    const std::uint32_t behind =
        last < words.size() ? words[last].span.end : static_cast<std::uint32_t>(text.document.text.size());
    const bool earned = any_in(rules.table("company_income"), text, words[word < 3 ? 0 : word - 3].span.begin, behind);
    const auto is_worth = [&](std::uint32_t i) {
        const Figure& other = text.figures[i];
        if (!is_numeric(other) || *other.value.low != *other.value.high || other.value.low->sign() <= 0 ||
            other.value.kind != Kind::money || other.value.unit != figure.value.unit ||
            *figure.value.low < *other.value.low * (earned ? own_ratio : ratio))
            return false;
        // The word of worth stands nearer to the worth than to the large amount.
        return other.span.begin > figure.span.end ? any_in(worth, text, figure.span.end, in->span.end)
                                                  : any_in(worth, text, in->span.begin, figure.span.begin);
    };
    for (std::uint32_t i = index; i-- > 0 && text.figures[i].span.begin >= in->span.begin;)
        if (is_worth(i)) return i;
    for (std::uint32_t i = index + 1; i < text.figures.size() && text.figures[i].span.begin < in->span.end; ++i)
        if (is_worth(i)) return i;
    return no_figure;
}

std::optional<Message> beyond_company(const Ruleset& rules, const Text& text, std::uint32_t index) {
    const std::string& unit = text.figures[index].value.unit;
    if (unit != "EUR" && unit != "USD" && unit != "GBP" && unit != "CHF") return std::nullopt;
    const CompanyWords& words = rules.derived<CompanyWords>("one_company");
    // Of states and markets any amount may be true.
    const Span in = text.segmentation.sentences[text.claims[index].sentence].span;
    return any_in(words.whole_economy, text, in) ? std::nullopt : CompanyAmount(words, text, index).beyond();
}

}  // namespace stimmig
