#include "check/headline_match.h"

#include <date/date.h>

#include <algorithm>
#include <set>

#include "check/around.h"
#include "check/items.h"

namespace stimmig {
namespace {

using Tokens = std::vector<std::string_view>;

Tokens tokens_of(const std::vector<std::string>& context, char mark) {
    Tokens tokens;
    for (const std::string& token : context)
        if (!token.empty() && token[0] == mark) tokens.push_back(token);
    return tokens;
}

bool share_any(const Tokens& a, const Tokens& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](std::string_view token) { return std::find(b.begin(), b.end(), token) != b.end(); });
}

bool is_bare_content(std::string_view token) {
    return !token.empty() && token[0] != '@' && token[0] != '#' && token[0] != '$' && token[0] != '=';
}

}  // namespace

bool HeadlineMatch::fits(Role a, Role b) {
    const auto aside = [](Role role) {
        return role == Role::from_value || role == Role::forecast || role == Role::estimate ||
               role == Role::threshold || role == Role::conversion || role == Role::rate || role == Role::part;
    };
    return a == b || (!aside(a) && !aside(b) && (a == Role::unknown || b == Role::unknown));
}

bool HeadlineMatch::same_thing(std::uint32_t head, std::uint32_t body) const {
    const Figure& f = at(head);
    const Figure& g = at(body);
    const Claim& a = claim(head);
    const Claim& b = claim(body);
    if (f.value.kind != g.value.kind || f.value.unit != g.value.unit || f.per != g.per) return false;
    if (looks_ahead(a) != looks_ahead(b)) return false;
    if ((g.change_from != no_figure && a.role == Role::change) || b.role == Role::from_value) return false;
    if (!fits(a.role, b.role) || a.direction * b.direction < 0) return false;
    if (a.role == Role::change && (a.direction != b.direction || !names_it(a, body))) return false;
    if (a.base != b.base && a.base != Base::unknown && b.base != Base::unknown) return false;
    if (a.period && b.period && !overlap(*a.period, *b.period)) return false;
    if (!recent(b, b.role == Role::forecast)) return false;
    const Tokens named = tokens_of(b.near, '@');
    if (!named.empty() && !share_any(named, tokens_of(a.context, '@'))) return false;
    const Tokens counted_a = tokens_of(a.near, '$');
    const Tokens counted_b = tokens_of(b.near, '$');
    const Table& people = input_.rules.table("people");
    const bool persons = people.find(lower(f.noun)) && people.find(lower(g.noun));
    if (f.value.unit == "count" && !persons && (counted_a.empty() || !share_any(counted_a, counted_b))) return false;
    return same_measure(a, b, f.value.kind == Kind::count);
}

bool HeadlineMatch::same_measure(const Claim& a, const Claim& b, bool counted) {
    const bool known = !a.measure.empty() && a.measure[0] != '~';
    if (known) return a.measure == b.measure;
    if (!counted || (!b.measure.empty() && b.measure[0] != '~')) return false;
    // Counted alike, and told of with a word in common.
    return std::any_of(a.near.begin(), a.near.end(), [&](const std::string& token) {
        return is_bare_content(token) && std::binary_search(b.near.begin(), b.near.end(), token);
    });
}

bool HeadlineMatch::may_be_same(std::uint32_t head, std::uint32_t body) const {
    const Claim& a = claim(head);
    const Claim& b = claim(body);
    if (at(head).per != at(body).per || !recent(b, true) || looks_ahead(a) != looks_ahead(b)) return false;
    if ((a.role == Role::change) != (b.role == Role::change)) return false;
    if (a.role == Role::change && (at(body).change_from != no_figure || !names_it(a, body))) return false;
    const bool known = !a.measure.empty() && !b.measure.empty() && a.measure[0] != '~' && b.measure[0] != '~';
    if (known && a.measure != b.measure) return false;
    // The body names in full whom the title only calls "Stadtwerke"; two different names are two things.
    const Tokens named = tokens_of(b.near, '@');
    const Tokens titled = tokens_of(a.context, '@');
    if (!named.empty() && !titled.empty() && !share_any(named, titled)) return false;
    return at(head).value.unit != "count" || counts_alike(head, body);
}

bool HeadlineMatch::only_change(std::uint32_t head, std::uint32_t body) const {
    const auto change = [&](std::uint32_t i) {
        return at(i).value.kind == Kind::percent && claim(i).role == Role::change && claim(i).direction != 0;
    };
    if (!change(head) || !change(body) || claim(head).direction != claim(body).direction) return false;
    if (!recent(claim(body), true) || shared_words(claim(head), claim(body)) == 0) return false;
    if (!names_it(claim(head), body)) return false;
    return std::none_of(parts_.first.begin(), parts_.first.end(), [&](std::uint32_t i) {
        return i != body && at(i).value.kind == Kind::percent && claim(i).sentence < parts_.start + lead_sentences;
    });
}

bool HeadlineMatch::told_aside(std::uint32_t body) const {
    std::uint32_t begin = text_.segmentation.sentences[claim(body).sentence].span.begin;
    for (std::uint32_t i = body; i-- > 0 && claim(i).sentence == claim(body).sentence;)
        if (at(i).value.kind == at(body).value.kind) {
            begin = at(i).span.end;
            break;
        }
    return aside_.in(lower(plain(text_, begin, at(body).span.begin)));
}

bool HeadlineMatch::only_one(std::uint32_t head, std::uint32_t body) const {
    const Figure& f = at(head);
    const Figure& g = at(body);
    const Claim& a = claim(head);
    const Claim& b = claim(body);
    if (!of_one_kind(head, body) || !recent(b, true) || b.role == Role::from_value) return false;
    if ((a.role == Role::change) != (b.role == Role::change) || a.direction * b.direction < 0) return false;
    if (a.role == Role::change && !names_it(a, body)) return false;
    if (g.change_from != no_figure && a.role == Role::change) return false;
    if (f.value.kind == Kind::count && f.value.unit == "count" && !counts_alike(head, body)) return false;
    if (far(f.value, g.value) || !told_of(a, b) || (looks_ahead(a) && !looks_ahead(b))) return false;
    return std::none_of(parts_.first.begin(), parts_.first.end(), [&](std::uint32_t i) {
        const bool pair = i == g.change_from || at(i).change_from == body;
        const bool other = f.value.unit == "count" && !counts_alike(head, i);
        return i != body && !pair && !other && of_one_kind(head, i) && !told_aside(i);
    });
}

bool HeadlineMatch::of_one_kind(std::uint32_t a, std::uint32_t b) const {
    return at(a).value.kind == at(b).value.kind && at(a).value.unit == at(b).value.unit && at(a).per == at(b).per;
}

bool HeadlineMatch::names_it(const Claim& head, std::uint32_t body) const {
    return points_back(claim(body)) ||
           std::any_of(head.context.begin(), head.context.end(), [&](const std::string& token) {
               return (is_bare_content(token) || token[0] == '@') &&
                      std::binary_search(claim(body).near.begin(), claim(body).near.end(), token);
           });
}

bool HeadlineMatch::points_back(const Claim& body) const {
    const Span span = text_.segmentation.sentences[body.sentence].span;
    const std::vector<std::string> words = low_words(text_, span.begin, at(body.figure).span.begin);
    if (!words.empty() && (words[0] == "das" || words[0] == "dies") && words.size() > 1)
        return words[1] == "ist" || words[1] == "sind" || words[1] == "waren" || words[1] == "entspricht";
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return word == "er" || word == "sie" || word == "es" || word == "damit" || word == "dabei";
    });
}

bool HeadlineMatch::told_of(const Claim& head, const Claim& body) const {
    const auto words =
        static_cast<std::size_t>(std::count_if(head.context.begin(), head.context.end(), [](const std::string& token) {
            return is_bare_content(token) || token[0] == '@';
        }));
    const bool shared = std::any_of(head.context.begin(), head.context.end(), [&](const std::string& token) {
        return token[0] != '#' && std::binary_search(body.context.begin(), body.context.end(), token);
    });
    const bool measured = !head.measure.empty() && head.measure[0] != '~' && head.measure == body.measure;
    return (shared || measured || points_back(body)) && shared_words(head, body) * 2 >= words;
}

bool HeadlineMatch::counts_alike(std::uint32_t head, std::uint32_t body) const {
    const Table& people = input_.rules.table("people");
    const std::string a = lower(at(head).noun);
    const std::string b = lower(at(body).noun);
    if (a.empty() || b.empty()) return false;
    const auto persons = [&](const std::string& noun) { return people.find(noun) || noun.ends_with("innen"); };
    return same_noun(a, b) || (persons(a) && persons(b));
}

std::size_t HeadlineMatch::shared_words(const Claim& head, const Claim& body) const {
    std::set<std::string_view> lead(body.context.begin(), body.context.end());
    for (const std::uint32_t i : parts_.first)
        if (claim(i).sentence <= body.sentence) lead.insert(claim(i).context.begin(), claim(i).context.end());
    const auto& sentences = text_.segmentation.sentences;
    const std::string words =
        lower(plain(text_, sentences[parts_.start].span.begin, sentences[body.sentence].span.end));
    // Sentences without figures have no claims to tell their stems.
    const auto stands = [&](std::string_view token) {
        constexpr std::size_t telling = 5;
        if (token[0] == '@') token.remove_prefix(1);
        return token.size() >= telling && words.find(token) != std::string::npos;
    };
    return static_cast<std::size_t>(
        std::count_if(head.context.begin(), head.context.end(), [&](const std::string& token) {
            return (is_bare_content(token) || token[0] == '@') && (lead.contains(token) || stands(token));
        }));
}

bool HeadlineMatch::looks_ahead(const Claim& about) const {
    const Span span = text_.segmentation.sentences[about.sentence].span;
    return about.role == Role::forecast || ahead_.in(lower(plain(text_, span.begin, span.end)));
}

bool HeadlineMatch::recent(const Claim& body, bool ahead) const {
    const auto& published = text_.document.published;
    if (!body.period || !published) return true;
    return body.period->to >= *published - date::days{400} &&
           (ahead || body.period->from <= *published + date::days{31});
}

bool HeadlineMatch::far(const Value& a, const Value& b) {
    const Number two = 2;
    return *a.low > *b.low * two || *b.low > *a.low * two;
}

}  // namespace stimmig
