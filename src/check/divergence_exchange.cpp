#include "check/divergence_exchange.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "check/around.h"
#include "link/stemmer.h"

namespace stimmig {
namespace {

/// Names and nouns that tell whose a value is.
struct Holder {
    Tokens words;         ///< sorted
    bool before = false;  ///< they stand before the value
};

class Exchanges {
public:
    Exchanges(const CheckInput& input, const Statements& statements) : input_(input), statements_(statements) {}

    /// Of two values x and y, each stated by either text.
    [[nodiscard]] bool exchanged(const Comparison& x, const Comparison& y) const {
        const Holder x_of_a = holder(x.a);
        const Holder y_of_a = holder(y.a);
        const Holder x_of_b = holder(x.b);
        const Holder y_of_b = holder(y.b);
        const bool same_x = shared(x_of_a, x_of_b).has_value();
        const bool same_y = shared(y_of_a, y_of_b).has_value();
        const std::optional<std::uint32_t> one = crossing(x_of_a, y_of_b, y_of_a, x_of_b);
        const std::optional<std::uint32_t> other = crossing(y_of_a, x_of_b, x_of_a, y_of_b);
        // Where it was may stand beside the same value in both.
        if (one && other) return !(same_x && same_y);
        if (same_x || same_y || shared(x_of_a, y_of_a) || shared(x_of_b, y_of_b)) return false;
        // "hatte sie 35 Prozent erreicht, Dietz 38": the other holder may be a pronoun in one text, if the name of this
        // one stands right where it belongs in both.
        const auto is_plain = [&](std::optional<std::uint32_t> name, const Holder& in_a, const Holder& in_b) {
            return name && statements_.kind(*name) == TokenKind::name && in_a.before && in_b.before;
        };
        if (is_plain(one, x_of_a, y_of_b)) return told(y_of_a, x_of_b);
        return is_plain(other, y_of_a, x_of_b) && told(x_of_a, y_of_b);
    }
    /// Whether two statements of one text may be of two holders: in one sentence, or one after the other.
    [[nodiscard]] bool side_by_side(std::uint32_t one, std::uint32_t other) const {
        const FigureRef a = at(one).ref;
        const FigureRef b = at(other).ref;
        const std::uint32_t first = std::min(input_.claim(a).sentence, input_.claim(b).sentence);
        const std::uint32_t last = std::max(input_.claim(a).sentence, input_.claim(b).sentence);
        const auto& sentences = input_.texts[a.text].segmentation.sentences;
        return one != other && at(one).unit_class == at(other).unit_class && last - first <= 1 &&
               sentences[first].block == sentences[last].block;
    }

private:
    const CheckInput& input_;
    const Statements& statements_;
    Stemmer stem_;

    [[nodiscard]] const Statement& at(std::uint32_t statement) const { return statements_.all()[statement]; }
    [[nodiscard]] const Text& text(std::uint32_t statement) const { return input_.texts[at(statement).ref.text]; }
    [[nodiscard]] const Figure& figure(std::uint32_t statement) const { return input_.figure(at(statement).ref); }

    /// Names in one of them, and others or none in the other: a pronoun, or "the lawyer".
    [[nodiscard]] bool told(const Holder& one, const Holder& other) const {
        const auto has_name = [&](const Holder& holder) {
            return std::any_of(holder.words.begin(), holder.words.end(),
                               [&](std::uint32_t word) { return statements_.kind(word) == TokenKind::name; });
        };
        return (!one.words.empty() || !other.words.empty()) && !(has_name(one) && has_name(other));
    }
    [[nodiscard]] static std::optional<std::uint32_t> shared(const Holder& one, const Holder& other) {
        const auto at = std::find_first_of(one.words.begin(), one.words.end(), other.words.begin(), other.words.end());
        return at == one.words.end() ? std::nullopt : std::optional(*at);
    }

    /// A word that two values share, and neither of the two others has.
    [[nodiscard]] static std::optional<std::uint32_t> crossing(const Holder& one, const Holder& other,
                                                               const Holder& beside_one, const Holder& beside_other) {
        const auto has = [](const Holder& holder, std::uint32_t word) {
            return std::binary_search(holder.words.begin(), holder.words.end(), word);
        };
        for (const std::uint32_t word : one.words)
            if (has(other, word) && !has(beside_one, word) && !has(beside_other, word)) return word;
        return std::nullopt;
    }

    /// Capitalised words within [begin, end) that the statement's sentence speaks of.
    [[nodiscard]] Tokens words(std::uint32_t statement, std::uint32_t begin, std::uint32_t end) const {
        Tokens found;
        const auto& all = text(statement).segmentation.words;
        const auto near = statements_.near(statement);
        const auto far = statements_.far(statement);
        for (std::uint32_t i = text(statement).segmentation.word_at(begin); i < all.size() && all[i].span.end <= end;
             ++i) {
            const std::string_view word = written_word(text(statement), i);
            if (all[i].span.begin < begin || !starts_upper(word)) continue;
            const std::uint32_t token = statements_.find(stem_(lower(word)));
            const auto holds = [&](std::span<const std::uint32_t> tokens) {
                return std::find(tokens.begin(), tokens.end(), token) != tokens.end();
            };
            if (token == 0 || !(holds(near) || holds(far))) continue;
            // "die Umlandgemeinden" are "das Umland" in the other text.
            const Tokens parts = statements_.with_parts(token);
            found.insert(found.end(), parts.begin(), parts.end());
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    /// Where the words of two values in one sentence part: at the first comma, "und" or bracket. Without one, all words
    /// between them belong to the later value, or to the one before if that has none of its own.
    [[nodiscard]] std::uint32_t parting(std::uint32_t one, std::uint32_t next) const {
        const std::uint32_t begin = figure(one).span.end;
        const std::uint32_t end = figure(next).span.begin;
        const std::string_view between = plain(text(one), begin, end);
        const std::size_t mark = between.find_first_of(",;(");
        const std::size_t joint = std::min(between.find(" und "), between.find(" – "));
        if (const std::size_t first = std::min(mark, joint); first != std::string_view::npos)
            return begin + static_cast<std::uint32_t>(first);
        const bool has_own = beside(one, -1) || !words(one, sentence(one).span.begin, figure(one).span.begin).empty();
        return has_own ? begin : end;
    }
    [[nodiscard]] const Sentence& sentence(std::uint32_t statement) const {
        return text(statement).segmentation.sentences[input_.claim(at(statement).ref).sentence];
    }
    /// The value of the same kind before (-1) or behind (1) one in its sentence.
    [[nodiscard]] std::optional<std::uint32_t> beside(std::uint32_t statement, int step) const {
        for (std::int64_t i = std::int64_t{statement} + step; i >= 0 && i < std::ssize(statements_.all()); i += step) {
            const auto other = static_cast<std::uint32_t>(i);
            if (at(other).ref.text != at(statement).ref.text ||
                input_.claim(at(other).ref).sentence != input_.claim(at(statement).ref).sentence)
                break;
            if (at(other).unit_class == at(statement).unit_class) return other;
        }
        return std::nullopt;
    }
    [[nodiscard]] Tokens words_before(std::uint32_t statement) const {
        const std::optional<std::uint32_t> other = beside(statement, -1);
        const std::uint32_t begin = other ? parting(*other, statement) : sentence(statement).span.begin;
        return words(statement, begin, figure(statement).span.begin);
    }
    [[nodiscard]] Tokens words_behind(std::uint32_t statement) const {
        const std::optional<std::uint32_t> other = beside(statement, 1);
        const std::uint32_t end = other ? parting(statement, *other) : sentence(statement).span.end;
        return words(statement, figure(statement).span.end, end);
    }
    [[nodiscard]] Holder holder(std::uint32_t statement) const {
        Tokens before = words_before(statement);
        if (!before.empty()) return {std::move(before), true};
        return {words_behind(statement), false};
    }
};

bool is_single(const Value& value) {
    return value.kind != Kind::date && value.kind != Kind::duration && value.modifier == Modifier::exact;
}

}  // namespace

void dispute_exchanged(const CheckInput& input, const Statements& statements, const std::vector<Comparison>& candidates,
                       std::vector<Link>& links) {
    const auto& all = statements.all();
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<const Comparison*>> same;  // by text
    for (const Comparison& c : candidates)
        if (c.relation.verdict == Verdict::identical && all[c.a].ref.text != all[c.b].ref.text &&
            is_single(input.figure(all[c.a].ref).value) && is_single(input.figure(all[c.b].ref).value))
            same[{all[c.a].ref.text, all[c.b].ref.text}].push_back(&c);
    const Exchanges exchanges(input, statements);
    std::set<std::pair<std::uint32_t, std::uint32_t>> no_agreements;
    std::vector<Link> disputes;
    for (const auto& [texts, pairs] : same)
        for (auto x = pairs.begin(); x != pairs.end(); ++x)
            for (auto y = x + 1; y != pairs.end(); ++y) {
                if (!exchanges.side_by_side((*x)->a, (*y)->a) || !exchanges.side_by_side((*x)->b, (*y)->b)) continue;
                Relation relation = relate(input, all[(*x)->a].ref, all[(*y)->b].ref);
                if (agrees(relation) || relation.verdict == Verdict::incomparable) continue;
                if (!exchanges.exchanged(**x, **y)) continue;
                relation = {};
                relation.verdict = Verdict::divergent;
                relation.cause = Cause::other;
                relation.exchanged = true;
                for (const Comparison* each : {*x, *y}) no_agreements.insert({each->a, each->b});
                disputes.push_back({(*x)->a, (*y)->b, relation, (*x)->fit.score, true});
                disputes.push_back({(*y)->a, (*x)->b, relation, (*y)->fit.score, true});
            }
    if (disputes.empty()) return;
    std::erase_if(links, [&](const Link& link) { return no_agreements.contains({link.a, link.b}); });
    links.insert(links.end(), disputes.begin(), disputes.end());
}

}  // namespace stimmig
