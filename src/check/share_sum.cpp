// Shares of one whole that do not come to 100 percent.
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <set>

#include "check/around.h"
#include "check/each.h"
#include "check/items.h"
#include "check/relations.h"
#include "check/series.h"
#include "check/share_run.h"
#include "check/share_whole.h"
#include "check/sums.h"
#include "check/text_in_hand.h"
#include "check/word_class.h"

namespace stimmig {
namespace {

/// What stands before a list, without relative clauses that tell a number of their own: "der Anteil der Windkraft, der
/// im Vorjahr noch bei 33 Prozent lag, ist gestiegen" says nothing of the list's numbers.
std::string without_asides(std::string_view header) {
    constexpr std::array pronouns{"der ", "die ", "das ", "den ", "dem ", "deren ", "dessen "};
    std::string kept;
    for (std::size_t from = 0; from < header.size();) {
        const std::size_t end = std::min(header.find(',', from), header.size());
        std::string_view clause = header.substr(from, end - from);
        const bool opens = from > 0 && clause.starts_with(' ');
        if (opens) clause.remove_prefix(1);
        const bool relative = opens && std::any_of(pronouns.begin(), pronouns.end(),
                                                   [&](const char* pronoun) { return clause.starts_with(pronoun); });
        const bool tells =
            clause.find("prozent") != std::string_view::npos && clause.find('.') == std::string_view::npos;
        if (!relative || !tells || end == header.size()) kept.append(header.substr(from, end - from)) += ',';
        from = end + 1;
    }
    return kept;
}

class ShareSum {
public:
    ShareSum(const CheckInput& input, std::vector<Finding>& findings)
        : input_(input),
          findings_(findings),
          shares_(input.rules, "shares"),
          parted_(input.rules, "parted"),
          votes_(input.rules, "votes"),
          owned_(input.rules, "owned"),
          apart_(input.rules, "apart"),
          no_shares_(input.rules, "no_shares"),
          other_rate_(input.rules, "other_rate"),
          party_(input.rules, "party"),
          of_party_(input.rules, "of_party"),
          answer_(input.rules, "answer"),
          several_(input.rules, "several_answers"),
          one_(input.rules, "one_answer"),
          total_(input.rules, "total"),
          part_(input.rules, "part"),
          rest_(input.rules, "rest"),
          of_(input.rules, "of"),
          single_(input.rules, "single", "check_share_run"),
          might_(input.rules, "might", "check_share_whole"),
          more_(input.rules, "more", "check_share_whole"),
          answers_given_(input.rules, "answer", "check_share_whole"),
          answers_(input.rules.derived<RelationForms>("check_answer")),
          runs_(input),
          wholes_(input),
          most_(to_exact(option(input, "share-sum", "most", 130))) {}

    void run(const TextInHand& read) {
        const std::uint32_t index = read.index;
        text_ = index;
        const Text& text = input_.texts[index];
        if (read.count(Kind::percent) == 0) return;
        reported_.clear();
        for (const Series& series : series_of(text)) check_series(series);
        const std::vector<FigureRange>& ranges = read.ranges;
        for (std::size_t i = 0; i < ranges.size(); ++i)
            if (percents(text, ranges[i]) >= 1 && ranges[i].last - ranges[i].first >= 2)
                check_sentence(text, text.segmentation.sentences[i], read.rows.of(i));
        for (const std::vector<std::uint32_t>& parts : runs_.find(read)) compare(parts);
        for (const std::vector<std::uint32_t>& parts : wholes_.find(read)) compare(parts, true);
    }

private:
    const CheckInput& input_;
    std::vector<Finding>& findings_;
    WordClass shares_, parted_, votes_, owned_, apart_, no_shares_, other_rate_, party_, of_party_, answer_, several_,
        one_, total_, part_, rest_, of_, single_, might_, more_, answers_given_;
    const RelationForms& answers_;
    ShareRuns runs_;
    ShareWholes wholes_;
    std::set<std::uint32_t> reported_;  ///< last figures of what has been reported
    Exact most_;                        ///< what comes to more is no list of shares
    std::uint32_t text_ = 0;

    /// Whether people could give more than one answer: then the shares may come to any number. Where a paragraph says
    /// so of a list of its own, that holds for no other.
    [[nodiscard]] bool several_answers(std::uint32_t part) const {
        const Text& text = input_.texts[text_];
        for (const Block& block : text.document.blocks) {
            const std::string words = lower(plain(text, block.span.begin, block.span.end));
            if (!several_.within(words) && !allows_more(words)) continue;
            const auto in_block = [&](const Figure& each) {
                return each.span.begin >= block.span.begin && each.span.begin < block.span.end &&
                       each.value.kind == Kind::percent;
            };
            if (in_block(figure(part)) || std::count_if(text.figures.begin(), text.figures.end(), in_block) < 2)
                return true;
        }
        return false;
    }

    /// "Jeder durfte zwei Getränke ankreuzen."
    [[nodiscard]] bool allows_more(std::string_view words) const {
        for (std::size_t from = 0; from < words.size();) {
            const std::size_t end = std::min(words.find(". ", from), words.size());
            const std::string_view one = words.substr(from, end - from);
            if (might_.in(one) && more_.in(one) && answers_given_.in(one) && !single_.in(one)) return true;
            from = end + 2;
        }
        return false;
    }

    /// Whether people were asked for a single answer.
    [[nodiscard]] bool one_answer() const { return one_.within(lower(input_.texts[text_].document.text)); }

    [[nodiscard]] static std::ptrdiff_t percents(const Text& text, const FigureRange& range) {
        return std::count_if(text.figures.begin() + range.first, text.figures.begin() + range.last,
                             [](const Figure& each) { return each.value.kind == Kind::percent; });
    }

    [[nodiscard]] const Figure& figure(std::uint32_t i) const { return input_.texts[text_].figures[i]; }

    [[nodiscard]] bool is_share(std::uint32_t i) const {
        const Figure& candidate = figure(i);
        return is_numeric(candidate) && candidate.value.kind == Kind::percent && candidate.sign == 0 &&
               candidate.value.form != Form::fraction && candidate.value.modifier != Modifier::range &&
               *candidate.value.high <= Number(100);
    }

    /// "von 26 auf 24 Prozent": what has been is no part of what is.
    [[nodiscard]] bool has_been(std::uint32_t part) const {
        const auto& figures = input_.texts[text_].figures;
        return part + 1 < figures.size() && figures[part + 1].change_from == part;
    }

    /// `all_told`: none of the parts is missing, so that less than the whole is wrong as well.
    void compare(std::vector<std::uint32_t> parts, bool all_told = false) {
        if (std::erase_if(parts, [&](std::uint32_t part) { return has_been(part); }) > 0 && all_told) return;
        Bounds all{Exact(0), Exact(0)};
        Exact value = 0;
        for (const std::uint32_t part : parts) {
            const Value& each = figure(part).value;
            all = sum(all, all_told ? share_operand(each, input_.widths) : operand(each, input_.widths));
            value += stated(figure(part));
        }
        if (!all.low || !all.high) return;
        const bool more = *all.low > 100;
        if (!(more || (all_told && *all.high < 100)) || value > most_ || several_answers(parts.front())) return;
        if (!reported_.insert(parts.back()).second) return;
        Finding finding;
        finding.level = input_.level;
        for (const std::uint32_t part : parts) finding.figures.push_back({text_, part});
        finding.message = {"Die Anteile ergeben zusammen " + german(value, 2) + " Prozent.",
                           "The shares add up to " + english(value, 2) + " percent."};
        std::string row;
        for (const std::uint32_t part : parts) row += (row.empty() ? "" : " + ") + input_.phrase({text_, part});
        finding.details.push_back({row, row});
        if (more)
            finding.details.push_back({"Auch abgerundet sind es mehr als " + german(*all.low, 2) + " Prozent.",
                                       "Even rounded down it is more than " + english(*all.low, 2) + " percent."});
        else
            finding.details.push_back({"Auch aufgerundet sind es weniger als " + german(*all.high, 2) + " Prozent.",
                                       "Even rounded up it is less than " + english(*all.high, 2) + " percent."});
        findings_.push_back(std::move(finding));
    }

    /// Table columns and lists that say that they hold shares, or have a row for the rest, for parties or for answers.
    void check_series(const Series& series) {
        std::vector<std::uint32_t> parts;
        bool rest = false;
        std::size_t parties = 0;
        std::size_t answers = 0;
        for (const SeriesRow& row : series.rows) {
            if (total_.begins(row.head)) break;
            if (!row.clear || part_.in(row.head)) return;
            if (row.figure == no_figure) continue;
            if (!is_share(row.figure)) return;
            rest = rest || rest_.in(row.head);
            parties += party_.begins(row.head);
            answers += answer_.begins(row.head);
            parts.push_back(row.figure);
        }
        const std::string header = without_asides(series.header);
        const bool shares = rest || shares_.in(series.header) || answers >= 2 ||
                            (parties >= 3 && parties == parts.size() && !of_party_.within(series.header));
        if (parts.size() >= 3 && shares && !no_shares_.in(header) && !other_rate_.in(header)) compare(parts);
    }

    /// How surely a sentence's percentages are parts of one whole.
    enum class Whole : std::uint8_t { none, likely, certain };

    [[nodiscard]] Whole whole_of(std::string_view lowered) const {
        if (parted_.in(lowered) || one_answer()) return Whole::certain;
        return votes_.in(lowered) || owned_.in(lowered) ? Whole::likely : Whole::none;
    }

    /// The percentages of a sentence, and what tells whether they are parts of one whole.
    struct Row {
        std::vector<std::uint32_t> parts;
        std::size_t from = 0;     ///< "31 Prozent aus ..."
        std::size_t onto = 0;     ///< "31 Prozent auf ..."
        std::size_t of = 0;       ///< "31 Prozent der Männer": wholes of their own
        std::size_t apart = 0;    ///< "31 Prozent, in Graz ..."
        std::size_t parties = 0;  ///< "die SPD auf 31 Prozent"
        bool other_rate = false;
    };

    [[nodiscard]] std::optional<Row> row_of(const Text& text, const std::vector<Item>& items) const {
        Row row;
        bool party = false;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const Item& item = items[i];
            if (item.type == Item::Type::word) {
                if (no_shares_.has(item.text)) return std::nullopt;
                row.other_rate = row.other_rate || other_rate_.has(item.text);
                row.apart += !row.parts.empty() && apart_.has(item.text);
                party = party || party_.has(item.text);
            }
            if (item.type != Item::Type::figure) continue;
            const Figure& here = text.figures[item.figure];
            if (here.value.kind == Kind::duration) return std::nullopt;  // "vor fünf Jahren waren es 30 Prozent"
            if (here.value.kind != Kind::percent && here.value.kind != Kind::percentage_point) continue;
            if (!is_share(item.figure)) return std::nullopt;
            row.parts.push_back(item.figure);
            row.parties += party;
            party = false;
            const std::string_view next = i + 1 < items.size() ? std::string_view(items[i + 1].text) : "";
            row.from += next == "aus";
            row.onto += next == "auf";
            row.of += of_.has(next);
        }
        return row;
    }

    /// A row of percentages, each followed by the same preposition, each of another party, or in a sentence that speaks
    /// of shares.
    void check_sentence(const Text& text, const Sentence& sentence, const std::vector<Item>& items) {
        if (const auto parts = answers_of(text, items)) return compare(*parts);
        const std::optional<Row> row = row_of(text, items);
        if (!row) return;
        const std::size_t count = row->parts.size();
        const std::string lowered = lower(
            std::string_view(text.document.text).substr(sentence.span.begin, sentence.span.end - sentence.span.begin));
        // Two candidates, Yes and No, are all that there is; of anything else two are no list.
        if (count < (votes_.in(lowered) ? 2U : 3U) || row->of > 1) return;
        const Whole whole = whole_of(lowered);
        const bool spread = row->from == count || (row->onto == count && whole == Whole::certain);
        if (row->other_rate && !spread) return;
        const bool parties = count >= 3 && row->parties == count && row->apart == 0 && !of_party_.within(lowered);
        if (spread || parties || whole == Whole::certain || (whole == Whole::likely && row->apart == 0))
            compare(row->parts);
    }

    /// "61 Prozent sind dafür, 43 Prozent dagegen": all percentages of the sentence, where they answer one question.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> answers_of(const Text& text,
                                                                       const std::vector<Item>& items) const {
        std::optional<std::vector<std::uint32_t>> best;
        for (const FoundRelation& relation : answers_.find(text, items)) {
            std::vector<std::uint32_t> parts;
            bool shares = true;
            for (const auto& [slot, part] : relation.slots) {
                const Value& value = figure(part).value;
                const bool bare = value.kind == Kind::count && value.unit == "count" && figure(part).noun.empty();
                shares = shares && (bare || is_share(part));
                parts.push_back(part);
            }
            if (shares && (!best || best->size() < parts.size())) best = std::move(parts);
        }
        if (!best) return std::nullopt;
        for (const Item& item : items)
            if (item.type == Item::Type::figure && text.figures[item.figure].value.kind == Kind::percent &&
                std::find(best->begin(), best->end(), item.figure) == best->end())
                return std::nullopt;
        return best;
    }
};

}  // namespace

TextCheck check_share_sum(const CheckInput& input, std::vector<Finding>& findings) {
    return [check = std::make_shared<ShareSum>(input, findings)](const TextInHand& text) { check->run(text); };
}

}  // namespace stimmig
