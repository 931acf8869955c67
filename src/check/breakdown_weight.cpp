// What speaks for figures being all the parts of a total.
#include <algorithm>

#include "check/around.h"
#include "check/breakdown.h"
#include "check/items.h"
#include "check/slip.h"
#include "check/sums.h"

namespace stimmig {

/// What speaks for parts that are all of the total; 0 where something speaks against parts at all.
int Breakdowns::weight_of(std::uint32_t total, const Parts& parts) const {
    const auto& all = parts.figures;
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t first = figure(all.front()).phrase;
    const std::uint32_t last = figure(all.back()).span.end;
    const bool after = figure(total).span.begin > first;
    if (interrupted(parts)) return 0;
    const std::uint32_t its = sentence_of(total);
    const std::uint32_t near = sentence_of(all.front());
    const std::uint32_t block = parts.series > 0 ? parts.series : sentences[near].block;
    const bool adjoins = after || near - its <= 2 || (parts.series > 0 && sentences[its].block + 2 >= block);
    // What leads to the parts: from the total's sentence on where it is near.
    std::uint32_t from = sentences[adjoins && !after ? its : near].span.begin;
    if (parts.series > 0)
        from = text_->document.blocks[block > 1 ? block - 2 : 0].span.begin;
    else if (near > 0 && sentences[near - 1].block == sentences[near].block)
        from = std::min(from, sentences[near - 1].span.begin);
    const std::string lead = low(from, first);
    const std::string whole = low(from, sentences[parts.last_sentence].span.end);
    const std::string gap = low(figure(all[all.size() - 2]).span.end, figure(all.back()).span.begin);
    const bool remains = remainder_.in(gap);
    const bool others = says_no_others(parts);
    const bool open = open_.in(parts.series > 0 ? lead : low(sentences[near].span.begin, first)) || open_.in(gap);
    const bool closed = (parts.numbered && !open) || remains || others;
    int weight = 4 * (parts.numbered && !open) + 5 * (remains + others) + weight_of_nouns(total, parts) + adjoins;
    weight += complete_.in(whole) ? 2 : 0;
    weight += gap.find(" und ") != std::string::npos || gap.find(" sowie ") != std::string::npos || remains ||
              parts.series > 0;
    bool cue = closed || complete_.in(whole) || after || parts.series > 0 || weight_of_nouns(total, parts) > 2;
    if (after) {
        const std::string between = low(last, figure(total).phrase);
        if (std::count(between.begin(), between.end(), ' ') > 12 || between.find("zusammen mit") != std::string::npos)
            return 0;
        if (!sums_.in(between) && !total_.in(between)) return 0;
        weight += sums_.in(between) ? 4 : 2;
    } else {
        const std::string head = low(sentences[its].span.begin, std::min(sentences[its].span.end, first));
        const std::string behind = low(figure(total).span.end, first);
        const std::string gap_after = low(figure(all.front()).span.end, figure(all[1]).span.begin);
        const std::string next = gap_after.empty() ? gap_after : gap_after.substr(1);
        const bool colon = adjoins && behind.find(':') != std::string::npos;
        weight += total_.in(head) || head.find("gesamt") != std::string::npos ? 2 : 0;
        weight += colon || parts.series > 0 ? 2 : 0;
        // "davon 38.000", "38.000 davon", "von den 48 Klassen"
        const std::string ahead = low(sentences[its].span.begin, figure(total).phrase);
        const bool of_it = of_it_.in(behind) || of_it_.begins(next) || ahead.ends_with("von den ") ||
                           (ahead.ends_with("der ") && shares_.within(ahead));
        weight += of_it ? 2 : 0;
        weight += in_same_places(parts) ? 2 : 0;
        cue = cue || total_.in(head) || colon || of_it || in_same_places(parts);
        const bool named = colon || of_it || complete_.in(whole) || total_.in(head);
        if (!closed && !adjoins && !(parts.series > 0 && named)) return 0;
    }
    Exact value = 0;
    for (const std::uint32_t part : all) value += stated(figure(part));
    const Exact stated_total = stated(figure(total));
    const Slip slip = slip_between(stated_total, value, figure(total).value.granularity);
    if (slip == Slip::transposed) weight += 4;
    if (slip == Slip::digit) weight += 3;
    // More members of parties than there are seats.
    if (value > stated_total && of_parties(parts)) {
        weight += 5;
        cue = true;
    }
    if (!cue) return 0;
    if (open && !closed && value <= stated_total) return 0;
    const bool told = after || (complete_.in(whole) && slip != Slip::none);
    if (all.size() == 2 && !closed && !told) return 0;
    return weight;
}

int Breakdowns::weight_of_nouns(std::uint32_t total, const Parts& parts) const {
    const Figure& whole = figure(total);
    if (whole.value.kind != Kind::count || whole.value.unit != "count") return 2;
    const auto person = [&](const std::string& noun) { return people_.find(noun) || persons_.has(lower(noun)); };
    std::vector<std::string> nouns;
    bool same = true;
    for (const std::uint32_t part : parts.figures) {
        const std::string& noun = figure(part).noun;
        if (noun.empty()) continue;
        same = same && !whole.noun.empty() && (same_noun(noun, whole.noun) || (person(noun) && person(whole.noun)));
        nouns.push_back(noun);
    }
    if (nouns.empty()) return 1;
    std::sort(nouns.begin(), nouns.end());
    const bool kinds =
        nouns.size() == parts.figures.size() && std::adjacent_find(nouns.begin(), nouns.end()) == nouns.end();
    return same ? 2 + kinds : kinds;
}

/// "Andere Abteilungen hat sie nicht.": behind the parts, or in a sentence of its own.
bool Breakdowns::says_no_others(const Parts& parts) const {
    const auto& sentences = text_->segmentation.sentences;
    const Sentence& in = sentences[parts.last_sentence];
    const std::string tail = low(figure(parts.figures.back()).span.end, in.span.end);
    if (further_.in(tail) && none_.in(tail)) return true;
    const std::uint32_t next = parts.last_sentence + 1;
    if (next >= sentences.size() || sentences[next].block != in.block) return false;
    const Span span = sentences[next].span;
    const std::string words = low(span.begin, span.end);
    return words.size() < 100 && further_.in(words) && none_.in(words);
}

/// "in Köln 420, in Bonn 390": the same preposition right behind or somewhere before each.
bool Breakdowns::in_same_places(const Parts& parts) const {
    std::vector<std::string> before;
    std::vector<std::string> behind;
    const auto& all = parts.figures;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::uint32_t begin = i > 0 && sentence_of(all[i - 1]) == sentence_of(all[i])
                                        ? figure(all[i - 1]).span.end
                                        : text_->segmentation.sentences[sentence_of(all[i])].span.begin;
        const std::vector<std::string> left = low_words(*text_, begin, figure(all[i]).phrase);
        const auto word =
            std::find_if(left.begin(), left.end(), [&](const std::string& each) { return place_.has(each); });
        before.push_back(word == left.end() ? "" : *word == "im" ? "in" : *word == "am" ? "an" : *word);
        const std::vector<std::string> right = low_words(*text_, figure(all[i]).span.end, figure(all[i]).span.end + 60);
        const auto next =
            std::find_if(right.begin(), right.begin() + std::min<std::ptrdiff_t>(2, right.end() - right.begin()),
                         [&](const std::string& each) { return place_.has(each); });
        const bool told = next != right.begin() + std::min<std::ptrdiff_t>(2, right.end() - right.begin());
        behind.push_back(told ? *next == "im" ? "in" : *next : "");
    }
    const auto alike = [](const std::vector<std::string>& words) {
        return !words.front().empty() &&
               std::all_of(words.begin(), words.end(), [&](const std::string& word) { return word == words.front(); });
    };
    return alike(before) || alike(behind);
}

/// "Die CDU stellt 19 Abgeordnete, die SPD 13 ..."
bool Breakdowns::of_parties(const Parts& parts) const {
    const auto& all = parts.figures;
    std::uint32_t from = text_->segmentation.sentences[sentence_of(all.front())].span.begin;
    for (const std::uint32_t part : all) {
        if (!party_.in(low(from, figure(part).phrase))) return false;
        from = figure(part).span.end;
    }
    return all.size() >= 3;
}

/// Whether other times, rates or parts of parts stand between the parts.
bool Breakdowns::interrupted(const Parts& parts) const {
    const auto& all = parts.figures;
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        std::string gap = low(figure(all[i]).span.end, figure(all[i + 1]).span.begin);
        for (const std::string_view word : {" davon ", " von ihnen ", " von diesen "})
            if (i == 0 && gap.starts_with(word)) gap.erase(0, word.size() - 1);
        if (no_part_.in(gap)) return true;
        for (std::uint32_t between = all[i] + 1; between < all[i + 1]; ++between) {
            const Kind kind = figure(between).value.kind;
            if ((kind == Kind::date && parts.series == 0) || kind == Kind::duration || kind == Kind::factor)
                return true;
        }
    }
    return false;
}

}  // namespace stimmig
