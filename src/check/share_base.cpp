#include "check/share_base.h"

#include <algorithm>

#include "check/around.h"

namespace stimmig {
namespace {

constexpr std::string_view table = "share_base";

}  // namespace

ShareBases::ShareBases(const Ruleset& rules)
    : kinds_(rules.table("share_kind")),
      back_(rules, "back", table),
      cases_(rules, "cases", table),
      verb_stop_(rules, "no_verb", table),
      gathered_(rules, "gathered", table),
      rate_(rules, "rate", table),
      fixed_(rules, "fixed", table),
      no_persons_(rules, "no_persons", table),
      all_(rules, "all", table),
      asked_(rules, "asked", table),
      each_(rules, "each_of_them", table),
      everyone_(rules, "everyone", table),
      those_(rules, "those", table),
      this_(rules, "this", table),
      persons_(rules, "persons", table) {}

void ShareBases::read(const Text& text, const std::vector<FigureRange>& ranges) {
    text_ = &text;
    ranges_ = ranges.data();
}

std::string ShareBases::low(std::uint32_t begin, std::uint32_t end) const {
    return lower(plain(*text_, begin, end));
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
    const auto& sentences = text_->segmentation.sentences;
    for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= reach;) {
        if (sentences[s].block != sentences[sentence].block) break;
        const std::uint32_t found = only(s);
        if (found != no_figure) return s + 1 == sentence || are_parts(found, s + 1, sentence) ? found : no_figure;
        const bool shares =
            std::any_of(text_->figures.begin() + ranges_[s].first, text_->figures.begin() + ranges_[s].last,
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
    const std::uint32_t s = text_->segmentation.sentence_at(at(share).span.begin);
    const std::uint32_t group = count_before(share, s);
    const bool named = group != no_figure && names_group(share, group, text_->segmentation.sentences[s]);
    if (named) return group;
    const std::uint32_t called = group_called(share, s);
    if (called != no_figure) return called;
    const std::uint32_t whole = group_told_whole(share, s);
    if (whole != no_figure) return whole;
    return group != no_figure ? no_figure : group_after(share, s);
}

/// "Bäckereien" that are called "Betriebe", "Kliniken" that are called "Häuser".
bool ShareBases::same_kind(const std::string& called, const std::string& noun) const {
    return std::any_of(kinds_.terms.begin(), kinds_.terms.end(), [&](const Term& term) {
        return term.forms.end() != std::find(term.forms.begin(), term.forms.end(), called) && ends_in_any(term, noun);
    });
}

/// The first word that begins behind a share, in lower case: what it is a share of, before all words are read.
std::string ShareBases::word_behind(std::uint32_t share) const {
    const std::uint32_t end = at(share).span.end;
    const auto& words = text_->segmentation.words;
    std::uint32_t word = text_->segmentation.word_at(end);
    while (word < words.size() && words[word].span.begin < end) ++word;
    return word == words.size() ? std::string() : lower(written_word(*text_, word));
}

/// "58 Prozent der Häuser"
bool ShareBases::opens_group(std::uint32_t share) const {
    const std::string first = word_behind(share);
    return first == "der" || first == "dieser" || first == "aller";
}

/// "Alle 15 Kliniken antworteten. ... 58 Prozent der Häuser": of several counts in the two sentences before the one
/// that is called so.
std::uint32_t ShareBases::group_called(std::uint32_t share, std::uint32_t sentence) const {
    if (!opens_group(share)) return no_figure;
    const auto& sentences = text_->segmentation.sentences;
    const Sentence& in = sentences[sentence];
    const std::vector<std::string> next = low_words(*text_, at(share).span.end, in.span.end);
    if (next.size() < 2 || (next[0] != "der" && next[0] != "dieser" && next[0] != "aller")) return no_figure;
    // "der Häuser im Land", "bundesweit 58 Prozent der Häuser"
    const std::uint32_t noun = text_->segmentation.word_at(at(share).span.end) + 1;
    const std::uint32_t end = text_->segmentation.words[noun].span.end;
    if (next.size() > 2 && verb_stop_.has(next[2]) && plain(*text_, end, end + 1) == " ") return no_figure;
    if (fixed_.in(low(in.span.begin, at(share).phrase))) return no_figure;
    constexpr std::uint32_t reach = 2;
    for (std::uint32_t s = sentence; s-- > 0 && sentence - s <= reach;) {
        if (sentences[s].block != in.block) break;
        std::uint32_t found = no_figure;
        bool shares = false;
        for (std::uint32_t i = ranges_[s].first; i < ranges_[s].last; ++i) {
            shares = shares || at(i).value.kind == Kind::percent;
            if (at(i).value.kind != Kind::count || at(i).value.unit != "count") continue;
            if (!same_kind(next[1], noun_of(i))) continue;
            if (found != no_figure) return no_figure;
            found = i;
        }
        const std::string words = low(sentences[s].span.begin, sentences[s].span.end);
        if (found != no_figure) {
            const bool all =
                gathered_.in(words) || asked_.in(words) || all_.in(words) || is_told_whole(found, sentence);
            return !shares && all ? found : no_figure;
        }
        if (shares) break;
    }
    return no_figure;
}

/// What a number counts, in lower case, whatever adjectives stand before it: "acht hölzerne Stege".
std::string ShareBases::noun_of(std::uint32_t group) const {
    if (!at(group).noun.empty()) return lower(at(group).noun);
    constexpr std::uint32_t most = 3;
    const auto& words = text_->segmentation.words;
    std::uint32_t last = at(group).span.end;
    for (std::uint32_t w = text_->segmentation.word_at(last), i = 0; w < words.size() && i < most; ++w, ++i) {
        const bool apart = plain(*text_, last, words[w].span.begin) != " ";
        const std::string_view written = written_word(*text_, w);
        if (apart || written.empty()) return {};
        if (starts_upper(written)) return lower(written);
        last = words[w].span.end;
    }
    return {};
}

/// "alle elf festen Kommentatoren", "Es gibt davon ganze 13. Jeder von ihnen gab Auskunft."
bool ShareBases::is_told_whole(std::uint32_t group, std::uint32_t sentence) const {
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t its = text_->segmentation.sentence_at(at(group).span.begin);
    const std::vector<std::string> ahead = low_words(*text_, sentences[its].span.begin, at(group).phrase);
    constexpr std::size_t close = 2;
    for (std::size_t i = ahead.size(); i-- > 0 && ahead.size() - i <= close;)
        if (everyone_.has(ahead[i])) return true;
    return each_.in(low(at(group).span.end, sentences[sentence].span.begin));
}

/// Whether those counted are people or teams, by whichever noun the sentences from `first` on count as many.
bool ShareBases::are_persons(std::uint32_t group, std::uint32_t first, bool or_unnamed) const {
    const std::string noun = noun_of(group);
    if (noun.empty()) return or_unnamed;
    if (persons_.ends(noun)) return true;
    for (std::uint32_t i = ranges_[first].first; i < group; ++i)
        if (at(i).value.kind == Kind::count && at(i).value.low == at(group).value.low && persons_.ends(noun_of(i)))
            return true;
    return false;
}

/// "Jede der sechs Raketen sollte fliegen. 75 Prozent der Starter schafften das", "alle elf Sprecher befragt. 59
/// Prozent dieser Leute klagen": a group of which nobody is left out, and the only one that is told of.
std::uint32_t ShareBases::group_told_whole(std::uint32_t share, std::uint32_t sentence) const {
    constexpr std::uint32_t reach = 3;
    if (const std::string first = word_behind(share); !this_.has(first) && first != "der" && first != "aller")
        return no_figure;
    const auto& sentences = text_->segmentation.sentences;
    const Sentence& in = sentences[sentence];
    const std::vector<std::string> next = low_words(*text_, at(share).span.end, in.span.end);
    if (next.size() < 2 || fixed_.in(low(in.span.begin, at(share).phrase))) return no_figure;
    const bool these = this_.has(next[0]);
    if (!these && !((next[0] == "der" || next[0] == "aller") && those_.has(next[1]))) return no_figure;
    const std::uint32_t noun = text_->segmentation.word_at(at(share).span.end) + 1;
    const std::uint32_t end = text_->segmentation.words[noun].span.end;
    if (!starts_upper(written_word(*text_, noun))) return no_figure;
    if (next.size() > 2 && verb_stop_.has(next[2]) && plain(*text_, end, end + 1) == " ") return no_figure;
    std::uint32_t found = no_figure;
    std::uint32_t first = sentence;
    bool shares = false;
    for (std::uint32_t s = sentence + 1;
         !shares && s-- > 0 && sentence - s <= reach && sentences[s].block == in.block;) {
        first = s;
        for (std::uint32_t i = std::min(ranges_[s].last, share); i-- > ranges_[s].first;) {
            const Value& value = at(i).value;
            shares = shares || value.kind == Kind::percent;
            if (value.kind != Kind::count || value.unit != "count" || !value.low) continue;
            if (found != no_figure && *value.low > *at(found).value.low) return no_figure;
            // What is counted among those of a group is fewer.
            const bool whole = found != no_figure && is_told_whole(found, sentence);
            if (found == no_figure || !whole) found = i;
        }
    }
    if (found == no_figure || !is_told_whole(found, sentence) || !are_persons(found, first, !these)) return no_figure;
    return !these || persons_.ends(next[1]) ? found : no_figure;
}

/// "60 Prozent der Jury sprachen sich dafür aus. Alle acht Jurymitglieder hatten votiert."
std::uint32_t ShareBases::group_after(std::uint32_t share, std::uint32_t sentence) const {
    if (!opens_group(share)) return no_figure;
    const auto& sentences = text_->segmentation.sentences;
    if (sentence + 1 >= sentences.size() || sentences[sentence + 1].block != sentences[sentence].block)
        return no_figure;
    const std::vector<std::string> next = low_words(*text_, at(share).span.end, sentences[sentence].span.end);
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
    const std::vector<std::string> next = low_words(*text_, at(share).span.end, in.span.end);
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
    const Span around = text_->segmentation.sentences[text_->segmentation.sentence_at(at(group).span.begin)].span;
    const std::string told = low(around.begin, around.end);
    if (!gathered_.in(told) || fixed_.in(lead)) return false;
    const std::uint32_t word = text_->segmentation.word_at(at(share).span.end);
    const bool plain_next = !next.empty() && !verb_stop_.has(next[0]);
    // "Von den 15 Mitgliedern, die alle anwesend waren, sagten 70 Prozent Ja"
    const std::string opening = low(around.begin, at(group).phrase);
    // "In 14 Schulen befragten sie die Eltern", "in 20 Wahllokalen ermittelt"
    if (!persons_.ends(noun) && (opening.ends_with("in ") || opening.ends_with("an "))) return false;
    if (same && plain_next && (opening == "von den " || opening == "unter den " || opening == "von ")) return true;
    // "der Frauenanteil liegt bei 35 Prozent"
    if (rate_.within(lead)) return true;
    if (!plain_next) return false;
    if (starts_upper(plain(*text_, text_->segmentation.words[word].span.begin, in.span.end)) ||
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
