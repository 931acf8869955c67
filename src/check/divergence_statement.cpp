#include "check/divergence_statement.h"

#include <date/date.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>

#include "base/for_each_shared.h"
#include "check/around.h"
#include "check/divergence_links.h"
#include "check/story_words.h"

namespace stimmig {
namespace {

TokenKind kind_of(std::string_view token) {
    switch (token.empty() ? ' ' : token[0]) {
        case '@':
            return TokenKind::name;
        case '#':
            return TokenKind::measure;
        case '=':
            return TokenKind::concept_;
        case '$':
            return TokenKind::counted;
        default:
            return TokenKind::word;
    }
}

/// A text's own date line says when it was written and nothing about the story.
bool is_dateline(const Text& text, const Figure& figure, const Block& block) {
    return figure.value.kind == Kind::date && figure.value.days && text.document.published &&
           figure.value.days->from == *text.document.published && figure.value.days->to == *text.document.published &&
           figure.value.precision == Precision::day && figure.span.begin < block.span.begin + 90 &&
           has_digits(text, figure);
}

/// "61-Jährige", "15-jährige": how old someone is tells people apart and is no fact about one thing.
bool is_age(const Text& text, const Figure& figure) {
    return figure.value.kind == Kind::duration &&
           text.document.text.substr(figure.span.begin, figure.span.end - figure.span.begin + 8).find("hrig") !=
               std::string::npos;
}

bool comparable(const Value& value) {
    if (value.kind == Kind::date) return value.days.has_value() && !value.impossible;
    return value.low && value.high && value.low->sign() > 0;
}

// How telling a token is that `count` of `total` have: 1 for few, 0 for all.
double rarity(std::size_t count, std::size_t total) {
    const double size = static_cast<double>(std::clamp<std::size_t>(total, 30, 400));
    const double share = static_cast<double>(std::max<std::size_t>(total, 30) + 1) /
                         static_cast<double>(std::max<std::size_t>(count, 1));
    return std::clamp(std::log(std::max(share, 1.0)) / std::log(size), 0.0, 1.0);
}

}  // namespace

std::int64_t headline_end(const std::vector<Block>& blocks) {
    std::int64_t last = -1;
    for (const Block& block : blocks) {
        if (block.kind != BlockKind::title && block.kind != BlockKind::heading) break;
        ++last;
    }
    return last;
}

std::string_view unit_class(const Value& value) {
    switch (value.kind) {
        case Kind::money:
            return "money";
        case Kind::percent:
        case Kind::percentage_point:
        case Kind::factor:
            return "share";
        case Kind::date:
            return "date";
        case Kind::count:
            return value.unit == "point" ? std::string_view("share") : std::string_view(value.unit);
        case Kind::duration:
            return value.unit == "year" || value.unit == "month" ? "months"
                   : value.unit == "week" || value.unit == "day" ? "days"
                                                                 : std::string_view(value.unit);
    }
    return value.unit;
}

Statements::Statements(const CheckInput& input) : input_(input), text_words_(input.texts.size()) {
    number_names();
    for (std::uint32_t t = 0; t < input.texts.size(); ++t) {
        first_of_text_.push_back(static_cast<std::uint32_t>(all_.size()));
        add_text(t);
    }
    first_of_text_.push_back(static_cast<std::uint32_t>(all_.size()));
    weigh();
    join_stories();
}

// One text shows that a word is a name, another only uses it.
void Statements::number_names() {
    for (std::size_t t = 0; t < input_.texts.size(); ++t) {
        if (!input_.texts[t].tokens) continue;
        const TokenTable& table = *input_.texts[t].tokens;
        for (std::uint32_t i = table.lower_bound("@"); i < table.size() && table[i].starts_with('@'); ++i)
            number_.alias(table[i].substr(1), table[i]);
    }
    last_name_ = static_cast<std::uint32_t>(number_.size() - 1);
    kinds_.assign(number_.size(), TokenKind::name);
    uses_.assign(number_.size(), 0);
    last_texts_.assign(number_.size(), 0);
}

std::uint32_t Statements::number_of_token(std::string_view token) {
    const std::uint32_t number = number_(token);
    if (number == kinds_.size()) {
        kinds_.push_back(kind_of(token));
        uses_.push_back(0);
        last_texts_.push_back(0);
    }
    return number;
}

void Statements::add_text(std::uint32_t t) {
    const Text& text = input_.texts[t];
    const std::int64_t last_headline = headline_end(text.document.blocks);
    numbers_.assign(text.tokens ? text.tokens->size() : 0, 0);
    const std::string* last_subject = nullptr;
    std::uint32_t subject = 0;
    for (std::uint32_t f = 0; f < text.claims.size() && f < text.figures.size(); ++f) {
        const Claim& claim = text.claims[f];
        const Figure& figure = text.figures[f];
        if (!comparable(figure.value) || is_age(text, figure)) continue;
        if (claim.sentence >= text.segmentation.sentences.size()) continue;
        const std::uint32_t block = text.segmentation.sentences[claim.sentence].block;
        if (block >= text.document.blocks.size() || is_dateline(text, figure, text.document.blocks[block])) continue;
        Statement& statement = all_.emplace_back();
        statement.ref = {t, f};
        statement.headline = block <= last_headline;
        statement.depth = static_cast<double>(figure.span.begin) / static_cast<double>(text.document.text.size());
        statement.part = t * 2 + (statement.headline ? 0 : 1);
        statement.unit_class = class_(unit_class(figure.value));
        if (!claim.subject.empty()) {
            if (!last_subject || *last_subject != claim.subject)
                subject = number_of_token(subjects_.emplace_back('@' + lower(claim.subject)));
            last_subject = &claim.subject;
            statement.subject = subject;
        }
        if (text.tokens) add_tokens(claim, *text.tokens);
    }
    std::sort(text_words_[t].begin(), text_words_[t].end());
}

void Statements::add_tokens(const Claim& claim, const TokenTable& table) {
    const std::uint32_t text = all_.back().ref.text;
    const auto begin = static_cast<std::uint32_t>(tokens_.size());
    const auto add = [&](std::uint32_t token) {
        if (numbers_[token] == 0) numbers_[token] = number_of_token(table[token]);
        const std::uint32_t number = numbers_[token];
        const TokenKind kind = kinds_[number];
        // A name and the same word are one token.
        if (kind == TokenKind::name && std::find(tokens_.begin() + begin, tokens_.end(), number) != tokens_.end())
            return;
        tokens_.push_back(number);
        ++uses_[number];
        if ((kind == TokenKind::word || kind == TokenKind::name) && last_texts_[number] != text + 1) {
            last_texts_[number] = text + 1;
            text_words_[text].push_back(number);
        }
    };
    const auto nearby = claim.near.numbers();
    for (const std::uint32_t token : nearby) add(token);
    const auto near_end = static_cast<std::uint32_t>(tokens_.size());
    // Both lists are sorted, and the context holds what is near as well.
    auto next = nearby.begin();
    for (const std::uint32_t token : claim.context.numbers()) {
        if (next != nearby.end() && *next == token) {
            ++next;
        } else if (kind_of(table[token]) != TokenKind::counted) {
            add(token);
        }
    }
    extents_.push_back({begin, near_end, static_cast<std::uint32_t>(tokens_.size())});
}

void Statements::weigh() {
    const std::size_t count = number_.size();
    weights_.resize(count);
    for (std::size_t i = 0; i < count; ++i) weights_[i] = rarity(uses_[i], all_.size());
}

std::uint32_t Statements::measure(std::uint32_t statement) const {
    const std::string& settled = input_.claim(all_[statement].ref).measure;
    if (settled.empty() || settled[0] == '~') return 0;
    const Extent& extent = extents_[statement];
    for (std::uint32_t i = extent.begin; i < extent.end; ++i)
        if (kinds_[tokens_[i]] == TokenKind::measure && name(tokens_[i]).substr(1) == settled) return tokens_[i];
    return 0;
}

Tokens Statements::with_parts(std::uint32_t token) const {
    constexpr std::size_t least_part = 4;
    constexpr std::size_t least_rest = 3;
    const auto is_word = [&](std::uint32_t each) {
        return kinds_[each] == TokenKind::word || kinds_[each] == TokenKind::name;
    };
    if (!is_word(token)) return {};
    Tokens found{token};
    const std::string_view word = name(token).substr(name(token).starts_with('@') ? 1 : 0);
    for (std::size_t size = least_part; size + least_rest <= word.size(); ++size)
        for (const std::string_view part : {word.substr(0, size), word.substr(word.size() - size)})
            if (const std::uint32_t other = number_.find(part); other != 0 && is_word(other)) found.push_back(other);
    return found;
}

bool Statements::may_be_of_one_time(std::uint32_t text_a, std::uint32_t text_b) const {
    return stimmig::may_be_of_one_time(input_.texts[text_a].document.published,
                                       input_.texts[text_b].document.published);
}

bool Statements::have_common_words(std::uint32_t text_a, std::uint32_t text_b) const {
    double common = 0;
    for_each_shared(text_words_[text_a], text_words_[text_b], std::identity{},
                    [&](std::uint32_t word, std::uint32_t) { common += kinds_[word] == TokenKind::name ? 1.0 : 0.5; });
    return common >= 1.0;
}

void Statements::join_stories() {
    stories_.resize(input_.texts.size());
    std::iota(stories_.begin(), stories_.end(), 0U);
    if (input_.same_story) return;
    for (std::uint32_t a = 0; a < stories_.size(); ++a)
        for (std::uint32_t b = 0; b < a; ++b)
            if (stories_[a] != stories_[b] && may_be_of_one_time(a, b) && have_common_words(a, b))
                std::replace(stories_.begin(), stories_.end(), stories_[a], stories_[b]);
}

bool Statements::may_share_story(std::uint32_t text_a, std::uint32_t text_b) const {
    if (text_a == text_b) return true;
    const std::string& story_a = input_.texts[text_a].document.story;
    const std::string& story_b = input_.texts[text_b].document.story;
    if (!story_a.empty() && !story_b.empty()) return story_a == story_b;
    if (input_.same_story) return may_be_of_one_time(text_a, text_b);
    return stories_[text_a] == stories_[text_b] && may_be_of_one_time(text_a, text_b);
}

}  // namespace stimmig
