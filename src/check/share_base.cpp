#include "check/share_base.h"

#include <algorithm>

#include "check/around.h"

namespace stimmig {
namespace {

constexpr std::string_view table = "share_base";

}  // namespace

ShareBases::ShareBases(const Ruleset& rules, const Text& text, const std::vector<FigureRange>& ranges)
    : text_(text),
      kinds_(rules.table("share_kind")),
      back_(rules, "back", table),
      cases_(rules, "cases", table),
      verb_stop_(rules, "no_verb", table),
      gathered_(rules, "gathered", table),
      rate_(rules, "rate", table),
      fixed_(rules, "fixed", table),
      no_persons_(rules, "no_persons", table),
      all_(rules, "all", table),
      asked_(rules, "asked", table),
      ranges_(ranges) {}

std::string ShareBases::low(std::uint32_t begin, std::uint32_t end) const {
    return lower(plain(text_, begin, end));
}

/// The only count of the sentence before the share, else of the sentence before; of several the one that is
/// gathered.
std::uint32_t ShareBases::count_before(std::uint32_t share, std::uint32_t sentence) const {
    const auto only = [&](std::uint32_t s) {
        std::uint32_t found = no_figure;
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last && i < share; ++i) {
            const Value& value = at(i).value;
            if (value.kind == Kind::percent && i != share) return no_figure;
            if (value.kind != Kind::count || value.unit != "count") continue;
            if (found != no_figure) return no_figure;
            found = i;
        }
        return found;
    };
    const std::uint32_t here = only(sentence);
    if (here != no_figure) return here;
    // Shares of the same group may stand in between, with what they come to: "64 Prozent, also 16 Betriebe, klagen."
    constexpr std::uint32_t reach = 3;
    const auto& sentences = text_.segmentation.sentences;
    for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= reach;) {
        if (sentences[s].block != sentences[sentence].block) break;
        const std::uint32_t found = only(s);
        if (found != no_figure) return s + 1 == sentence || are_parts(found, s + 1, sentence) ? found : no_figure;
        const bool shares =
            std::any_of(text_.figures.begin() + ranges_[s].first, text_.figures.begin() + ranges_[s].last,
                        [](const Figure& each) { return each.value.kind == Kind::percent; });
        if (!shares) break;
    }
    return no_figure;
}

/// Whether all that the sentences [first, last) count is less than the group.
bool ShareBases::are_parts(std::uint32_t group, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = ranges_[first].first; i < ranges_[last].first; ++i) {
        const Value& value = at(i).value;
        if (value.kind == Kind::count && value.low && *value.low >= *at(group).value.low) return false;
    }
    return true;
}

std::uint32_t ShareBases::group_of(std::uint32_t share) const {
    const std::uint32_t s = text_.segmentation.sentence_at(at(share).span.begin);
    const std::uint32_t group = count_before(share, s);
    const bool named = group != no_figure && names_group(share, group, text_.segmentation.sentences[s]);
    if (named) return group;
    const std::uint32_t called = group_called(share, s);
    if (called != no_figure) return called;
    return group != no_figure ? no_figure : group_after(share, s);
}

/// "Bäckereien" that are called "Betriebe", "Kliniken" that are called "Häuser".
bool ShareBases::same_kind(const std::string& called, const std::string& noun) const {
    return std::any_of(kinds_.terms.begin(), kinds_.terms.end(), [&](const Term& term) {
        return term.forms.end() != std::find(term.forms.begin(), term.forms.end(), called) && ends_in_any(term, noun);
    });
}

/// "Alle 15 Kliniken antworteten. ... 58 Prozent der Häuser": of several counts in the two sentences before the one
/// that is called so.
std::uint32_t ShareBases::group_called(std::uint32_t share, std::uint32_t sentence) const {
    const auto& sentences = text_.segmentation.sentences;
    const Sentence& in = sentences[sentence];
    const std::vector<std::string> next = low_words(text_, at(share).span.end, in.span.end);
    if (next.size() < 2 || (next[0] != "der" && next[0] != "dieser" && next[0] != "aller")) return no_figure;
    // "der Häuser im Land", "bundesweit 58 Prozent der Häuser"
    const std::uint32_t noun = text_.segmentation.word_at(at(share).span.end) + 1;
    const std::uint32_t end = text_.segmentation.words[noun].span.end;
    if (next.size() > 2 && verb_stop_.has(next[2]) && plain(text_, end, end + 1) == " ") return no_figure;
    if (fixed_.in(low(in.span.begin, at(share).phrase))) return no_figure;
    constexpr std::uint32_t reach = 2;
    for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= reach;) {
        if (sentences[s].block != in.block) break;
        std::uint32_t found = no_figure;
        bool shares = false;
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i) {
            shares = shares || at(i).value.kind == Kind::percent;
            if (at(i).value.kind != Kind::count || at(i).noun.size() < 4) continue;
            if (!same_kind(next[1], lower(at(i).noun))) continue;
            if (found != no_figure) return no_figure;
            found = i;
        }
        const std::string words = low(sentences[s].span.begin, sentences[s].span.end);
        if (found != no_figure)
            return !shares && (gathered_.in(words) || asked_.in(words) || all_.in(words)) ? found : no_figure;
        if (shares) break;
    }
    return no_figure;
}

/// "60 Prozent der Jury sprachen sich dafür aus. Alle acht Jurymitglieder hatten votiert."
std::uint32_t ShareBases::group_after(std::uint32_t share, std::uint32_t sentence) const {
    const auto& sentences = text_.segmentation.sentences;
    if (sentence + 1 >= sentences.size() || sentences[sentence + 1].block != sentences[sentence].block)
        return no_figure;
    const std::vector<std::string> next = low_words(text_, at(share).span.end, sentences[sentence].span.end);
    if (next.size() < 2 || (next[0] != "der" && next[0] != "aller")) return no_figure;
    std::uint32_t found = no_figure;
    for (std::uint32_t i = ranges_[sentence + 1].first; i < ranges_[sentence + 1].last; ++i) {
        if (at(i).value.kind == Kind::percent) return no_figure;
        if (at(i).value.kind != Kind::count || at(i).noun.size() < 4) continue;
        const std::string noun = lower(at(i).noun);
        if (!same_noun(next[1], noun)) continue;
        if (found != no_figure) return no_figure;
        found = i;
    }
    const Span behind = sentences[sentence + 1].span;
    return found != no_figure && all_.in(low(behind.begin, behind.end)) ? found : no_figure;
}

bool ShareBases::names_group(std::uint32_t share, std::uint32_t group, const Sentence& in) const {
    const std::string behind = low(at(share).span.end, in.span.end);
    const std::vector<std::string> next = low_words(text_, at(share).span.end, in.span.end);
    if (next.empty() && behind.size() > 1) return false;
    const bool same = at(group).span.begin >= in.span.begin;
    const std::string lead = low(same ? at(group).span.end : in.span.begin, at(share).phrase);
    // "70 Prozent von ihnen", "in 30 Prozent der Fälle"
    const auto refers = [&](const WordClass& words) {
        return words.begins(std::string_view(behind).substr(std::min<std::size_t>(1, behind.size())));
    };
    const std::string noun = lower(at(group).noun);
    // "dreimal so viel wie 1995 (14)" is no group.
    if (noun.empty() && refers(back_)) return false;
    for (const std::string_view wide : {"weltweit", "bundesweit", "landesweit", "deutschlandweit", "europaweit"})
        if (lead.find(wide) != std::string::npos) return false;
    // "der Mitglieder des Bundestages" are others.
    if (next.size() > 2 && refers(cases_) && verb_stop_.has(next[2])) return false;
    // "In 44 Prozent von ihnen": places may be what is counted
    if (refers(back_) && !next.empty() && next[0] == "von" && (lead == "in " || lead == "an ")) return true;
    if (refers(back_) || refers(cases_)) return behind.starts_with(" der f") || !no_persons_.has(noun);
    if (next.size() >= 2 && (next[0] == "der" || next[0] == "dieser" || next[0] == "aller"))
        return noun.size() > 3 && (same_noun(next[1], noun) || noun.ends_with(next[1]));
    const Span around = text_.segmentation.sentences[text_.segmentation.sentence_at(at(group).span.begin)].span;
    const std::string told = low(around.begin, around.end);
    if (!gathered_.in(told) || fixed_.in(lead)) return false;
    const std::uint32_t word = text_.segmentation.word_at(at(share).span.end);
    const bool plain_next = !next.empty() && !verb_stop_.has(next[0]);
    // "Von den 15 Mitgliedern, die alle anwesend waren, sagten 70 Prozent Ja"
    const std::string opening = low(around.begin, at(group).phrase);
    // "In 14 Schulen befragten sie die Eltern"
    if (no_persons_.has(noun) && (opening.ends_with("in ") || opening.ends_with("an "))) return false;
    if (same && plain_next && (opening == "von den " || opening == "unter den " || opening == "von ")) return true;
    // "der Frauenanteil liegt bei 35 Prozent"
    if (rate_.within(lead)) return true;
    if (!plain_next) return false;
    if (starts_upper(plain(text_, text_.segmentation.words[word].span.begin, in.span.end)) ||
        (next[0] != "sind" && !next[0].ends_with('n')))
        return false;
    // "..., 40 Prozent haben", "40 Prozent haben": nothing stands before the share in its clause
    const std::size_t clause = lead.find_last_of(",:;–");
    std::string begin = clause == std::string::npos ? (same ? std::string("x") : lead) : lead.substr(clause + 1);
    while (!begin.empty() && (begin.front() == ' ' || static_cast<unsigned char>(begin.front()) > 0x7f))
        begin.erase(0, 1);
    return begin.empty() || begin == "in " || begin == "bei " || begin == "nur " || begin == "und ";
}

}  // namespace stimmig
