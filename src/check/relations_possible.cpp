// Which forms a sentence may hold, by the words, signs and kinds of figures in it.
#include <algorithm>

#include "check/relations.h"

namespace stimmig {
namespace {

enum : std::uint8_t { unknown, possible, impossible };

}  // namespace

RelationForms::Needs RelationForms::needs(const Sequence& elements, ElementNumbers& numbers) {
    Needs all;
    all.figures = least_figures(elements, true);
    all.numbers = least_figures(elements, false);
    for (const Element& element : elements) {
        if (element.optional) continue;
        if (element.type == Element::Type::slot) all.kinds |= 1U << static_cast<unsigned>(element.kind);
        if (element.type == Element::Type::phrase && !element.alternatives.empty())
            all.phrases.push_back(element.phrase);
        const bool sign = element.type == Element::Type::sign;
        if (!sign && (element.type != Element::Type::word || element.compound)) continue;
        const std::vector<std::string> words = sign ? std::vector{element.text} : element.words;
        const std::size_t number = numbers.try_emplace(words, numbers.size()).first->second;
        if (number >= all.elements.size()) continue;
        all.elements.set(number);
        for (const std::string& word : words) of_words_[word].elements.set(number);
    }
    return all;
}

std::vector<std::string> RelationForms::needed(const Sequence& elements) {
    // Of the elements that have to be there the one with the fewest words, which sentences have most rarely.
    const Element* best = nullptr;
    for (const Element& element : elements) {
        if (element.optional || element.compound) continue;
        if (element.type == Element::Type::sign && element.text != "," && element.text != ".") return {element.text};
        if (element.type == Element::Type::word && (!best || element.words.size() < best->words.size()))
            best = &element;
    }
    return best ? best->words : std::vector<std::string>{};
}

std::size_t RelationForms::least_figures(const Sequence& elements, bool dates) {
    std::size_t count = 0;
    for (const Element& element : elements) {
        if (element.optional) continue;
        if (element.type == Element::Type::slot && (dates || element.kind != SlotKind::date)) ++count;
        if (element.type != Element::Type::phrase || element.alternatives.empty()) continue;
        std::size_t least = SIZE_MAX;
        for (const Sequence& each : element.alternatives) least = std::min(least, least_figures(each, dates));
        count += least;
    }
    return count;
}

std::uint32_t RelationForms::kinds_of(const Figure& figure) {
    std::uint32_t kinds = 0;
    for (unsigned kind = 0; kind <= static_cast<unsigned>(SlotKind::date); ++kind)
        if (fits(figure, static_cast<SlotKind>(kind))) kinds |= 1U << kind;
    return kinds;
}

bool RelationForms::meets(Possible& here, const Needs& needs) const {
    if (needs.figures > here.figures || needs.numbers > here.numbers || (needs.kinds & ~here.kinds) != 0 ||
        (needs.elements & ~here.elements).any())
        return false;
    return std::all_of(needs.phrases.begin(), needs.phrases.end(), [&](std::uint32_t phrase) {
        std::uint8_t& known = here.phrases[phrase];
        if (known == unknown) {
            const auto& ways = phrase_needs_[phrase];
            const bool any = std::any_of(ways.begin(), ways.end(), [&](const Needs& way) { return meets(here, way); });
            known = any ? possible : impossible;
        }
        return known == possible;
    });
}

bool RelationForms::may_find(const Text& text, const Sentence& sentence, const FigureRange& range) const {
    // One that began before may end in it.
    std::uint32_t first = range.first;
    while (first > 0 && text.figures[first - 1].span.end > sentence.span.begin) --first;
    const auto dates =
        static_cast<std::size_t>(std::count_if(text.figures.begin() + first, text.figures.begin() + range.last,
                                               [](const Figure& each) { return each.value.kind == Kind::date; }));
    return range.last - first >= fewest_figures_ && range.last - first - dates >= fewest_numbers_;
}

// Most forms relate more figures than most sentences have, or need a word or a kind of figure that is not there: that
// is found out before anything is matched.
bool RelationForms::find_possible(const Text& text, const std::vector<Item>& items, Possible& here) const {
    here.figures = here.numbers = 0;
    for (const Item& item : items) {
        if (item.type != Item::Type::figure) continue;
        ++here.figures;
        here.numbers += text.figures[item.figure].value.kind != Kind::date;
    }
    if (here.figures < fewest_figures_ || here.numbers < fewest_numbers_) return false;
    here.elements.reset();
    here.kinds = 0;
    for (const Item& item : items)
        if (item.type == Item::Type::figure)
            here.kinds |= kinds_of(text.figures[item.figure]);
        else if (const FormsOfWord* forms = of(item))
            here.elements |= forms->elements;
    here.phrases.assign(phrases_.size(), 0);
    here.forms.assign(forms_.size(), 0);
    for (auto& forms : here.starting) forms.clear();
    bool any = false;
    const auto consider = [&](std::uint32_t form) {
        if (here.forms[form] != unknown) return;
        here.forms[form] = meets(here, forms_[form].needs) ? possible : impossible;
        if (here.forms[form] != possible) return;
        here.starting[static_cast<std::size_t>(forms_[form].start)].push_back(form);
        any = true;
    };
    for (const std::uint32_t form : wordless_) consider(form);
    for (const Item& item : items)
        if (item.type != Item::Type::figure)
            if (const FormsOfWord* forms = of(item))
                for (const std::uint32_t form : forms->needed_by) consider(form);
    for (auto& forms : here.starting) std::sort(forms.begin(), forms.end());
    return any;
}

}  // namespace stimmig
