// What speaks for numbers being all the parts of a total.
#include <algorithm>

#include "check/around.h"
#include "check/breakdown.h"
#include "check/items.h"
#include "check/slip.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr int of_it_weight = 2;

}  // namespace

Breakdowns::Passage Breakdowns::passage_of(std::uint32_t total, const Parts& parts) const {
    const auto& sentences = text_->segmentation.sentences;
    Passage passage;
    const std::uint32_t first = figure(parts.run.front()).phrase;
    const std::uint32_t its = sentence_of(total);
    const std::uint32_t near = sentence_of(parts.run.front());
    const std::uint32_t last = sentence_of(parts.run.back());
    const std::uint32_t block = parts.series > 0 ? parts.series : sentences[near].block;
    passage.after = figure(total).span.begin > first;
    passage.adjoins = passage.after || (sentences[its].block == block && near - its <= 2) ||
                      (parts.series > 0 && sentences[its].block + 2 >= block) ||
                      (sentences[its].block + 1 == block && near - its <= 1);
    const bool leads = passage.adjoins && !passage.after;
    std::uint32_t from = sentences[leads ? its : near].span.begin;
    if (leads && its > 0 && sentences[its - 1].block == sentences[its].block) from = sentences[its - 1].span.begin;
    if (parts.series > 0)
        from = text_->document.blocks[block > 1 ? block - 2 : 0].span.begin;
    else if (near > 0 && sentences[near - 1].block == sentences[near].block)
        from = std::min(from, sentences[near - 1].span.begin);
    passage.lead = low(from, first);
    const bool more = last + 1 < sentences.size() && sentences[last + 1].block == sentences[last].block;
    passage.whole = low(from, sentences[more ? last + 1 : last].span.end);
    passage.tail = low(figure(parts.run.back()).span.end, sentences[last].span.end);
    passage.gap = between(parts.run, parts.run.size() - 1);
    const Exact value = sum_of(parts.run);
    const Exact told = stated(figure(total));
    passage.deficit = value < told;
    passage.near = abs(value - told) * 20 <= told;
    return passage;
}

/// What speaks for parts that are all of the total; 0 where something speaks against parts at all.
Breakdowns::Weight Breakdowns::weight_of(std::uint32_t total, const Parts& parts) const {
    const Run& run = parts.run;
    const Passage passage = passage_of(total, parts);
    const bool counted = numbered(total, parts);
    if (interrupted(parts, counted)) return {};
    if (passage.deficit && (misses_number(run) || leaves_some(total, parts) || leaves_some_between(run))) return {};
    // "Unter den 67 Stipendiaten sind 29 Frauen": what stands right before the total leads to all of it.
    std::uint32_t begin = text_->segmentation.sentences[sentence_of(run.front())].span.begin;
    if (!passage.after && low(begin, figure(total).phrase).ends_with("unter den ")) begin = figure(total).span.end;
    const std::string opening = low(begin, figure(run.front()).phrase);
    // "unter den Hammer" names no group.
    const bool idiom = idiom_.in(opening);
    const bool open = (!idiom && open_.in(parts.series > 0 ? passage.lead : opening)) || open_.in(passage.gap);
    const int closing = weight_of_closing(total, parts, passage) + (counted && !open ? 4 : 0);
    const int slip = weight_of_slip(total, run);
    int weight = closing + slip + weight_of_nouns(total, run) + passage.adjoins;
    weight += complete_.in(passage.whole) ? 2 : 0;
    weight += passage.gap.find(" und ") != std::string::npos || passage.gap.find(" sowie ") != std::string::npos ||
              added_.in(passage.gap) || remainder_.in(passage.gap) || parts.series > 0;
    weight += in_steps(run) || in_order(run) ? 2 : 0;
    weight += passage.near;
    if (parts.cut && closing < 4) weight -= 2;
    if (passage.after) return weight_behind(total, parts, passage, {weight, closing});
    if (is_peer(total, run) && !passage.near && slip < 3) return {};
    const int lead = weight_of_lead(total, parts, passage);
    weight += lead;
    if (!passage.deficit && of_parties(run)) weight += 5;
    if (open && closing < 5 && passage.deficit) return {};
    if (passage.deficit && of_some_of_family(run) && !of_family(run)) return {};
    // Fewer than the total may be a list that is not complete; more than it may count some twice.
    // "412 Millionen. Davon fließen 180 in Schulen, 95 in Straßen, 60 ins Krankenhaus": some of the parts.
    const bool may_lack = passage.deficit && closing < 2 && slip < 3;
    if (may_lack && (lead < 2 || (!passage.near && lead < 2 + of_it_weight && tells_of_it(total, run)))) return {};
    if (run.size() == 2 && closing < (counted ? 4 : 5) && !of_family(run) && (slip < 3 || !complete_.in(passage.whole)))
        return {};
    if (!passage.adjoins && (closing < 4 || run.size() == 2) && !(parts.series > 0 && lead > 2)) return {};
    return {weight, closing};
}

/// What speaks for a number behind the parts being what they come to.
Breakdowns::Weight Breakdowns::weight_behind(std::uint32_t total, const Parts& parts, const Passage& passage,
                                             Weight weight) const {
    constexpr std::ptrdiff_t most_words = 12;
    constexpr std::ptrdiff_t most_words_of_all = 20;  // where the text says that nothing else is added up
    const Run& run = parts.run;
    const std::string words = low(figure(run.back()).span.end, figure(total).phrase);
    const Modifier modifier = figure(total).value.modifier;
    const bool all = names_all(total, run);
    if ((modifier != Modifier::exact && modifier != Modifier::approx) ||
        std::count(words.begin(), words.end(), ' ') > (all || weight.closing >= 4 ? most_words_of_all : most_words) ||
        words.find("zusammen mit") != std::string::npos)
        return {};
    const std::string tail = clause_behind(total);
    // "Damit sind die 28.500 Euro beisammen"
    const bool alike = passage.near || weight_of_slip(total, run) >= 3;
    // "17 mit Nein, elf enthielten sich; alle 51 Abgeordneten nahmen teil"
    constexpr std::size_t close = 16;
    const bool entire = (weight.closing >= 4 || (alike && run.size() > 2)) &&
                        entire_.in(std::string_view(words).substr(words.size() - std::min(words.size(), close)));
    const bool sums = sums_.in(words) || follows_.in(words) || all || entire;
    const bool called =
        total_.in(words) || words.find("gesamt") != std::string::npos || sums_.in(tail) || total_.in(tail);
    const bool family = of_family(run);
    const bool hence = (alike || weight.closing >= 4) && (run.size() > 2 || family) &&
                       (hence_.in(words) || (alike && run.size() > 2 && family));
    if (!sums && !called && !hence) return {};
    // "Der Bau kostet 184 Millionen, 70 gibt das Land. Beide Träger setzten 308 um": two of anything
    if (run.size() == 2 && !alike && !sums_.in(words) && !family) return {};
    weight.all += (sums ? 4 : 2) + (run.size() > 2) + (all ? 2 : 0);
    if (all) weight.closing += 4;
    return weight;
}

/// That there are no other parts.
int Breakdowns::weight_of_closing(std::uint32_t total, const Parts& parts, const Passage& passage) const {
    int weight = remainder_.in(passage.gap) ? 5 : 0;
    weight += says_no_others(parts) ? 5 : denies_behind(parts) ? 2 : 0;
    if (passage.adjoins && !passage.after && entire_.in(passage.lead)) {
        // "alle 42 Ratsmitglieder"
        const std::string ahead =
            low(text_->segmentation.sentences[sentence_of(total)].span.begin, figure(total).phrase);
        weight += entire_.in(ahead.substr(ahead.size() - std::min<std::size_t>(ahead.size(), 16))) ? 4 : 3;
    }
    // "Der Etat, an dem kein anderer Geldgeber beteiligt ist, liegt bei 240.000 Euro."
    const Span its = text_->segmentation.sentences[sentence_of(total)].span;
    weight += passage.adjoins && !passage.after && denies_others(low(its.begin, its.end)) ? 5 : 0;
    // "640 Mitglieder, 310 Männer, 245 Frauen und 95 Kinder": some of the kinds
    const bool some = !passage.after && (parts.cut || names_kind(total) || tells_kind(total));
    weight += of_family(parts.run) && !some ? 4 : 0;
    weight += composed_.in(passage.lead) ? 3 : 0;
    weight += invalid_.in(passage.gap) || invalid_.in(passage.tail) ? 3 : 0;
    return weight;
}

/// How the total leads to its parts.
int Breakdowns::weight_of_lead(std::uint32_t total, const Parts& parts, const Passage& passage) const {
    const std::uint32_t first = figure(parts.run.front()).phrase;
    const Sentence& its = text_->segmentation.sentences[sentence_of(total)];
    const std::string head = low(its.span.begin, std::min(its.span.end, first));
    const std::string behind = low(figure(total).span.end, first);
    int weight = total_.in(head) || head.find("gesamt") != std::string::npos ? 2 : 0;
    weight += (passage.adjoins && (behind.find(':') != std::string::npos || announced_.in(behind))) || parts.series > 0
                  ? 2
                  : 0;
    weight += tells_of_it(total, parts.run) ? of_it_weight + !passage.deficit : 0;
    weight += in_same_places(parts.run) ? 2 : 0;
    return weight;
}

/// "davon 38.000", "38.000 davon", "von den 48 Klassen"
bool Breakdowns::tells_of_it(std::uint32_t total, const Run& run) const {
    const std::string next = between(run, 1);
    const std::string ahead = low(text_->segmentation.sentences[sentence_of(total)].span.begin, figure(total).phrase);
    return of_it_.in(low(figure(total).span.end, figure(run.front()).phrase)) ||
           of_it_.begins(next.empty() ? next : next.substr(1)) || ahead.ends_with("von den ") ||
           (ahead.ends_with("der ") && shares_.within(ahead));
}

/// Of a hundred numbers half are so near by chance, of a hundred thousand few.
int Breakdowns::weight_of_slip(std::uint32_t total, const Run& run) const {
    const SlipDigits digits = slip_digits(stated(figure(total)), sum_of(run), figure(total).value.significant);
    if (digits.swapped > 0) return digits.swapped >= 3 ? 4 : 3;
    return digits.one >= 4 ? 4 : digits.one == 3 ? 3 : 0;
}

int Breakdowns::weight_of_nouns(std::uint32_t total, const Run& run) const {
    const Figure& whole = figure(total);
    if (whole.value.kind != Kind::count || whole.value.unit != "count") return 2;
    const auto person = [&](const std::string& noun) { return people_.find(noun) || persons_.has(lower(noun)); };
    // "elf Menschen verletzt. Drei Personen erlitten schwere, acht leichte Blessuren": the kinds are those of people.
    if (person(whole.noun) && of_family(run) && !names_kind(total)) return 2;
    std::vector<std::string> nouns;
    bool same = true;
    for (const std::uint32_t part : run) {
        const std::string& noun = figure(part).noun;
        if (noun.empty()) continue;
        same = same && !whole.noun.empty() &&
               (same_noun(noun, whole.noun) || (person(noun) && person(whole.noun)) ||
                (seats_.has(lower(noun)) && seats_.has(lower(whole.noun))));
        nouns.push_back(noun);
    }
    // "Elf sagten zu, neun sagten ab": what they count has been said.
    if (nouns.empty()) return 2;
    std::sort(nouns.begin(), nouns.end());
    const bool kinds = nouns.size() == run.size() && std::adjacent_find(nouns.begin(), nouns.end()) == nouns.end();
    if (same) return 2 + kinds;
    return kinds || nouns.size() * 2 < run.size();
}

}  // namespace stimmig
