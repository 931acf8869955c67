#include "check/divergence_words.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace stimmig {

WordIndex::WordIndex(const Statements& statements)
    : statements_(statements),
      words_(statements.all().size()),
      tokens_(statements.text_count()),
      counts_(statements.token_count()),
      parts_(statements.token_count()) {}

const StatementWords& WordIndex::of(std::uint32_t statement) {
    // Every statement is one of its own class at least.
    if (words_[statement].class_size == 0) add_text(statements_.all()[statement].ref.text);
    return words_[statement];
}

void WordIndex::add_text(std::uint32_t text) {
    const std::uint32_t first = statements_.of_text(text).first;
    const std::uint32_t last = statements_.of_text(text).second;
    std::vector<UsedToken>& tokens = tokens_[text];
    std::vector<Extents> extents(last - first);
    for (std::uint32_t i = first; i < last; ++i) {
        words_[i].measure = statements_.measure(i);
        add_lists(i, extents[i - first], tokens);
    }
    // Each run of the order is a unit class.
    std::vector<std::uint32_t> order(last - first);
    std::iota(order.begin(), order.end(), first);
    const auto class_of = [&](std::uint32_t i) { return statements_.all()[i].unit_class; };
    std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) { return class_of(x) < class_of(y); });
    for (auto begin = order.begin(), end = begin; begin != order.end(); begin = end) {
        end = std::find_if(begin, order.end(), [&](std::uint32_t i) { return class_of(i) != class_of(*begin); });
        const std::span<const std::uint32_t> of_class(begin, end);
        count_uses(of_class, extents, first, tokens);
        count_claims(of_class);
    }
    for (std::uint32_t i = first; i < last; ++i) {
        const auto list = [&](List which) {
            const Extents& own = extents[i - first];
            return std::span<const UsedToken>(tokens).subspan(own[which], own[which + 1] - own[which]);
        };
        StatementWords& made = words_[i];
        made.near_meanings = list(near_meanings);
        made.meanings = list(meanings);
        made.near_words = list(near_words);
        made.words = list(words);
        made.near_names = list(near_names);
        made.names = list(names);
        made.counted = list(counted);
    }
}

void WordIndex::add_lists(std::uint32_t statement, Extents& extents, std::vector<UsedToken>& tokens) {
    const auto near = statements_.near(statement);
    const auto far = statements_.far(statement);
    const auto is_meaning = [&](std::uint32_t token) {
        const TokenKind kind = statements_.kind(token);
        return kind == TokenKind::measure || kind == TokenKind::concept_;
    };
    const auto is_name = [&](std::uint32_t token) { return statements_.kind(token) == TokenKind::name; };
    const auto is_counted = [&](std::uint32_t token) { return statements_.kind(token) == TokenKind::counted; };
    // What a list takes up of the clause stays in it for the list of the sentence.
    const auto select = [&](std::span<const std::uint32_t> from, const auto& wanted) {
        std::copy_if(from.begin(), from.end(), std::back_inserter(list_), wanted);
    };
    const auto finish = [&](List which) {
        std::sort(list_.begin(), list_.end());
        list_.erase(std::unique(list_.begin(), list_.end()), list_.end());
        extents[which] = static_cast<std::uint32_t>(tokens.size());
        for (const std::uint32_t token : list_) tokens.push_back({token, 0});
        extents[which + 1] = static_cast<std::uint32_t>(tokens.size());
    };
    list_.clear();
    select(near, is_meaning);
    finish(near_meanings);
    select(far, is_meaning);
    finish(meanings);
    list_.clear();
    for (const std::uint32_t token : near) add_with_parts(token);
    finish(near_words);
    for (const std::uint32_t token : far) add_with_parts(token);
    finish(words);
    list_.clear();
    select(near, is_name);
    finish(near_names);
    select(far, is_name);
    finish(names);
    list_.clear();
    select(near, is_counted);
    finish(counted);
}

void WordIndex::add_with_parts(std::uint32_t token) {
    const TokenKind kind = statements_.kind(token);
    if (kind != TokenKind::word && kind != TokenKind::name) return;
    Tokens& parts = parts_[token];  // the token itself at least
    if (parts.empty()) parts = statements_.with_parts(token);
    list_.insert(list_.end(), parts.begin(), parts.end());
}

void WordIndex::count_uses(std::span<const std::uint32_t> statements, std::span<const Extents> extents,
                           std::uint32_t first, std::vector<UsedToken>& tokens) {
    for (const List which : {near_meanings, meanings, words, counted}) {
        const auto for_each_token = [&](const auto& use) {
            for (const std::uint32_t i : statements) {
                const Extents& own = extents[i - first];
                for (std::uint32_t at = own[which]; at < own[which + 1]; ++at) use(tokens[at]);
            }
        };
        for_each_token([&](const UsedToken& used) { ++counts_[used.token]; });
        for_each_token([&](UsedToken& used) { used.uses = counts_[used.token]; });
        for_each_token([&](const UsedToken& used) { counts_[used.token] = 0; });
    }
}

void WordIndex::count_claims(std::span<const std::uint32_t> statements) {
    const double crowd = std::log(static_cast<double>(statements.size()));
    std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> claims;  // measure, subject, statement
    for (const std::uint32_t i : statements) {
        words_[i].class_size = static_cast<std::uint32_t>(statements.size());
        words_[i].crowd = crowd;
        const std::uint32_t subject = statements_.all()[i].subject;
        if (words_[i].measure != 0 && subject != 0) claims.emplace_back(words_[i].measure, subject, i);
    }
    std::sort(claims.begin(), claims.end());
    const auto same = [](const auto& x, const auto& y) {
        return std::get<0>(x) == std::get<0>(y) && std::get<1>(x) == std::get<1>(y);
    };
    for (auto begin = claims.begin(), end = begin; begin != claims.end(); begin = end) {
        end = std::find_if(begin, claims.end(), [&](const auto& claim) { return !same(claim, *begin); });
        for (auto at = begin; at != end; ++at)
            words_[std::get<2>(*at)].same_claims = static_cast<std::uint32_t>(end - begin);
    }
}

}  // namespace stimmig
