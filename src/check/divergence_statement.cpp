#include "check/divergence_statement.h"

#include <date/date.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "link/stemmer.h"

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

/// Gives every different string a number, from 1.
class Interner {
public:
    void alias(std::string_view token, std::string_view other) { ids_.emplace(token, (*this)(other)); }
    std::uint32_t operator()(std::string_view token) {
        const auto [at, added] = ids_.try_emplace(token, next_);
        next_ += added;
        return at->second;
    }
    [[nodiscard]] bool is_name(std::uint32_t id) const { return id < names_; }
    void all_names_given() { names_ = next_; }
    [[nodiscard]] std::size_t size() const { return next_; }
    [[nodiscard]] const auto& all() const { return ids_; }

private:
    std::unordered_map<std::string_view, std::uint32_t> ids_;
    std::uint32_t next_ = 1;
    std::uint32_t names_ = 0;
};

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

/// A text's own date line says when it was written and nothing about the story.
bool is_dateline(const Text& text, const Figure& figure, const Block& block) {
    return figure.value.kind == Kind::date && figure.value.days && text.document.published &&
           figure.value.days->from == *text.document.published && figure.value.days->to == *text.document.published &&
           figure.value.precision == Precision::day && figure.span.begin < block.span.begin + 90 &&
           std::any_of(text.document.text.begin() + figure.span.begin, text.document.text.begin() + figure.span.end,
                       [](char c) { return c >= '0' && c <= '9'; });
}

/// Index of the last title or heading before the first paragraph; -1 for none. HTML states its title twice.
std::int64_t headline_end(const std::vector<Block>& blocks) {
    std::int64_t last = -1;
    for (const Block& block : blocks) {
        if (block.kind != BlockKind::title && block.kind != BlockKind::heading) break;
        ++last;
    }
    return last;
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

void sort_once(Tokens& tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

constexpr std::size_t few_texts = 12;

// How telling a token is that `count` of `total` have: 1 for few, 0 for all.
double rarity(std::size_t count, std::size_t total) {
    const double size = static_cast<double>(std::clamp<std::size_t>(total, 30, 400));
    const double share = static_cast<double>(std::max<std::size_t>(total, 30) + 1) /
                         static_cast<double>(std::max<std::size_t>(count, 1));
    return std::clamp(std::log(std::max(share, 1.0)) / std::log(size), 0.0, 1.0);
}

}  // namespace

Statements::Statements(const CheckInput& input) : input_(input) {
    Interner number;
    const Stemmer stem;
    // One text shows that a word is a name, another only uses it.
    for (const Text& text : input.texts)
        for (const Claim& claim : text.claims)
            for (const std::string& token : claim.context)
                if (token[0] == '@') number.alias(std::string_view(token).substr(1), token);
    number.all_names_given();
    text_words_.resize(input.texts.size());
    for (std::uint32_t t = 0; t < input.texts.size(); ++t) {
        const Text& text = input.texts[t];
        const std::int64_t last_headline = headline_end(text.document.blocks);
        for (std::uint32_t f = 0; f < text.claims.size() && f < text.figures.size(); ++f) {
            const Claim& claim = text.claims[f];
            const Figure& figure = text.figures[f];
            if (!comparable(figure.value) || is_age(text, figure)) continue;
            if (claim.sentence >= text.segmentation.sentences.size()) continue;
            const std::uint32_t block = text.segmentation.sentences[claim.sentence].block;
            if (block >= text.document.blocks.size() || is_dateline(text, figure, text.document.blocks[block]))
                continue;
            Statement statement;
            statement.ref = {t, f};
            statement.headline = block <= last_headline;
            statement.depth = static_cast<double>(figure.span.begin) / static_cast<double>(text.document.text.size());
            statement.part = t * 2 + (statement.headline ? 0 : 1);
            statement.unit_class = number(unit_class(figure.value));
            for (const std::string& token : claim.near)
                (token[0] == '$' ? statement.counted : statement.near).push_back(number(token));
            sort_once(statement.near);
            sort_once(statement.counted);
            for (const std::string& token : claim.context) {
                const std::uint32_t id = number(token);
                if (token[0] != '#' && token[0] != '$' && token[0] != '=') text_words_[t].push_back(id);
                if (number.is_name(id)) statement.names.push_back(id);
                if (token[0] != '$' && !std::binary_search(statement.near.begin(), statement.near.end(), id))
                    statement.far.push_back(id);
            }
            sort_once(statement.far);
            sort_once(statement.names);
            for (const std::string& token : claim.context)
                if (token[0] == '#' && std::string_view(token).substr(1) == claim.measure)
                    statement.measure = number(token);
            if (!claim.subject.empty()) statement.subject = number(subjects_.emplace_back('@' + lower(claim.subject)));
            all_.push_back(std::move(statement));
        }
        sort_once(text_words_[t]);
    }
    std::vector<std::size_t> uses(number.size());
    for (const Statement& statement : all_) {
        for (const Tokens* tokens : {&statement.near, &statement.far, &statement.counted})
            for (const std::uint32_t token : *tokens) ++uses[token];
    }
    kinds_.resize(number.size());
    names_.resize(number.size());
    weights_.resize(number.size());
    for (const auto& [token, id] : number.all()) {
        if (kinds_[id] != TokenKind::name) kinds_[id] = kind_of(token);
        names_[id] = token;
        weights_[id] = rarity(uses[id], all_.size());
    }
    add_parts();
    std::vector<std::size_t> texts_with(number.size());
    for (const Tokens& words : text_words_)
        for (const std::uint32_t word : words) ++texts_with[word];
    story_weights_.resize(number.size());
    // Of a few texts each word is in many; what makes a story is then only how many words they share.
    for (std::size_t i = 0; i < texts_with.size(); ++i)
        story_weights_[i] = (kinds_[i] == TokenKind::name ? 1.0 : 0.5) *
                            (input.texts.size() < few_texts ? 1.0 : rarity(texts_with[i], input.texts.size()));
}

// "Bergungskosten" in one text are "Kosten der Bergung" in another: any word of the run that begins or ends a longer
// one is part of it.
void Statements::add_parts() {
    constexpr std::size_t least_part = 4;
    constexpr std::size_t least_rest = 3;
    const auto is_word = [&](std::uint32_t token) {
        return kinds_[token] == TokenKind::word || kinds_[token] == TokenKind::name;
    };
    const auto spelled = [&](std::uint32_t token) {
        return names_[token].substr(names_[token].starts_with('@') ? 1 : 0);
    };
    std::unordered_map<std::string_view, std::uint32_t> words;
    for (std::uint32_t token = 1; token < names_.size(); ++token)
        if (is_word(token) && spelled(token).size() >= least_part) words.emplace(spelled(token), token);
    std::vector<Tokens> parts(names_.size());
    for (const auto& [word, token] : words)
        for (std::size_t size = least_part; size + least_rest <= word.size(); ++size)
            for (const std::string_view part : {word.substr(0, size), word.substr(word.size() - size)})
                if (const auto at = words.find(part); at != words.end()) parts[token].push_back(at->second);
    const auto add = [&](const Tokens& from, Tokens& to) {
        for (const std::uint32_t token : from) {
            if (!is_word(token)) continue;
            to.push_back(token);
            to.insert(to.end(), parts[token].begin(), parts[token].end());
        }
    };
    for (Statement& statement : all_) {
        add(statement.near, statement.near_parts);
        sort_once(statement.near_parts);
        statement.all_parts = statement.near_parts;
        add(statement.far, statement.all_parts);
        sort_once(statement.all_parts);
    }
}

bool Statements::may_share_story(std::uint32_t text_a, std::uint32_t text_b) const {
    if (text_a == text_b) return true;
    const auto& a = input_.texts[text_a].document.published;
    const auto& b = input_.texts[text_b].document.published;
    constexpr date::days weeks{45};
    if (a && b && (*a > *b ? *a - *b : *b - *a) > weeks) return false;
    const double common =
        shared(text_words_[text_a], text_words_[text_b], [&](std::uint32_t word) { return story_weights_[word]; });
    return common >= (input_.texts.size() < few_texts ? 1.0 : 4.0);
}

}  // namespace stimmig
