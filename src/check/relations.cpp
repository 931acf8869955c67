#include "check/relations.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace stimmig {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

/// "mieterhöhung" ends in "erhöhung".
bool ends_in_any(std::string_view word, const std::vector<std::string>& tails) {
    return std::any_of(tails.begin(), tails.end(),
                       [&](const std::string& tail) { return word.size() > tail.size() + 1 && word.ends_with(tail); });
}

}  // namespace

std::uint32_t FoundRelation::at(std::string_view slot) const {
    for (const auto& [name, figure] : slots)
        if (name == slot) return figure;
    return no_figure;
}

RelationForms::SlotKind RelationForms::kind_of(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, SlotKind>, 10> kinds{{{"", SlotKind::any},
                                                                           {"percent", SlotKind::percent},
                                                                           {"point", SlotKind::point},
                                                                           {"factor", SlotKind::factor},
                                                                           {"amount", SlotKind::amount},
                                                                           {"count", SlotKind::count},
                                                                           {"fraction", SlotKind::fraction},
                                                                           {"digits", SlotKind::digits},
                                                                           {"duration", SlotKind::duration},
                                                                           {"date", SlotKind::date}}};
    for (const auto& [known, kind] : kinds)
        if (known == name) return kind;
    return SlotKind::plain;
}

bool RelationForms::fits(const Figure& figure, SlotKind kind) {
    const Kind is = figure.value.kind;
    if (kind == SlotKind::date) return is == Kind::date;
    if (is == Kind::duration)
        return (kind == SlotKind::duration || kind == SlotKind::plain) && figure.value.low && figure.value.high;
    if (!is_numeric(figure)) return false;
    const bool fraction = figure.value.form == stimmig::Form::fraction;
    switch (kind) {
        case SlotKind::any:
            return true;
        case SlotKind::percent:
            return is == Kind::percent;
        case SlotKind::digits:
            return is == Kind::percent && !fraction;
        case SlotKind::fraction:
            return is == Kind::percent && fraction;
        case SlotKind::point:
            return is == Kind::percentage_point;
        case SlotKind::factor:
            return is == Kind::factor;
        case SlotKind::count:
            return is == Kind::count;
        case SlotKind::amount:
            return is == Kind::money || is == Kind::count;
        default:
            return is != Kind::factor && !fraction;
    }
}

bool RelationForms::first_words(const Sequence& elements, std::vector<std::string>& words) {
    for (const Element& element : elements) {
        if (element.type == Element::Type::phrase) {
            for (const Sequence& each : element.alternatives)
                if (!first_words(each, words)) return false;
        } else if (element.type == Element::Type::word && !element.compound) {
            words.insert(words.end(), element.words.begin(), element.words.end());
        } else {
            return false;
        }
        if (!element.optional) return true;
    }
    return false;
}

bool RelationForms::begins_with_figure(const Sequence& elements) {
    if (elements.empty() || elements.front().optional) return false;
    const Element& first = elements.front();
    if (first.type == Element::Type::slot) return true;
    return first.type == Element::Type::phrase && !first.alternatives.empty() &&
           std::all_of(first.alternatives.begin(), first.alternatives.end(), begins_with_figure);
}

RelationForms::Sequence RelationForms::sequence(const Ruleset& rules, const std::string& form) const {
    Sequence elements;
    for (std::string& token : split(form, ' ')) elements.push_back(element(rules, std::move(token)));
    return elements;
}

RelationForms::Element RelationForms::element(const Ruleset& rules, std::string token) const {
    Element made;
    if (token.size() > 1 && token.back() == '?') {
        made.optional = true;
        token.pop_back();
    }
    const std::string_view inner = token.size() > 2 ? std::string_view(token).substr(1, token.size() - 2) : "";
    if (token == "*" || token == "_" || token == "~") {
        made.type = Element::Type::gap;
        made.longest = token == "*" ? 8 : 3;
        made.lower_case = token == "~";
    } else if (token == ">") {
        made.type = Element::Type::begin;
    } else if (token == "^") {
        made.type = Element::Type::any_word;
    } else if (token == "$") {
        made.type = Element::Type::end;
    } else if (token.size() == 1 && std::string_view(",;:()=./%-").find(token[0]) != std::string_view::npos) {
        made.type = Element::Type::sign;
        made.text = token;
    } else if (token.front() == '<') {
        made.type = Element::Type::phrase;
        if (const auto phrase = phrase_numbers_.find(std::string(inner)); phrase != phrase_numbers_.end()) {
            made.phrase = phrase->second;
            made.alternatives = phrases_[made.phrase];
        }
    } else if (token.front() == '{') {
        made.type = Element::Type::slot;
        const std::vector<std::string> parts = split(inner, ':');
        if (!parts.empty()) made.text = parts[0];
        if (parts.size() > 1) made.kind = kind_of(parts[1]);
    } else {
        for (const std::string& part : split(token, '|')) {
            if (part.front() != '@') {
                made.words.push_back(part);
                continue;
            }
            const bool compound = part.starts_with("@~");
            made.compound = made.compound || compound;
            for (const Term& term : rules.table("check_class").terms)
                if (term.id == std::string_view(part).substr(compound ? 2 : 1))
                    made.words.insert(made.words.end(), term.forms.begin(), term.forms.end());
        }
    }
    for (std::string& word : made.words) word = lower(word);
    std::sort(made.words.begin(), made.words.end());
    return made;
}

RelationForms::RelationForms(const Ruleset& rules, std::string_view table)
    : number_(static_cast<std::size_t>(std::find(relation_tables.begin(), relation_tables.end(), table) -
                                       relation_tables.begin())) {
    ElementNumbers numbers;
    for (const Term& term : rules.table("check_phrase").terms)
        for (const std::string& form : term.forms) {
            Sequence alternative = sequence(rules, form);
            const auto number =
                phrase_numbers_.try_emplace(term.id, static_cast<std::uint32_t>(phrases_.size())).first->second;
            phrases_.resize(phrase_numbers_.size());
            phrase_needs_.resize(phrase_numbers_.size());
            phrase_needs_[number].push_back(needs(alternative, numbers));
            phrases_[number].push_back(std::move(alternative));
        }
    for (const Term& term : rules.table(table).terms) {
        for (const std::string& text : term.forms) {
            Form form{term.id, sequence(rules, text), {}};
            if (form.elements.empty()) continue;
            note_words(form.elements);
            form.needs = needs(form.elements, numbers);
            fewest_figures_ = std::min(fewest_figures_, form.needs.figures);
            fewest_numbers_ = std::min(fewest_numbers_, form.needs.numbers);
            const auto index = static_cast<std::uint32_t>(forms_.size());
            const std::vector<std::string> leading = needed(form.elements);
            for (const std::string& word : leading) of_words_[word].needed_by.push_back(index);
            if (leading.empty()) wordless_.push_back(index);
            std::vector<std::string> words;
            if (first_words(form.elements, words)) {
                std::sort(words.begin(), words.end());
                words.erase(std::unique(words.begin(), words.end()), words.end());
                for (const std::string& word : words) of_words_[word].first_of.push_back(index);
                form.start = Start::word;
            } else if (begins_with_figure(form.elements)) {
                form.start = Start::figure;
            }
            forms_.push_back(std::move(form));
        }
    }
    for (const Term& term : rules.table("check_class").terms)
        if (term.id == "clause")
            for (const std::string& word : term.forms) of_words_[lower(word)].opens_clause = true;
    for (const auto& [word, forms] : of_words_)
        if (word.size() == 1 && static_cast<unsigned char>(word[0]) < of_signs_.size())
            of_signs_[static_cast<unsigned char>(word[0])] = &forms;
}

const FormsOfWord* RelationForms::of(std::string_view word) const {
    const auto found = of_words_.find(std::string(word));
    return found == of_words_.end() ? nullptr : &found->second;
}

const FormsOfWord* RelationForms::of(const Item& item) const {
    if (item.word) return item.word->forms[number_];
    const auto sign = static_cast<unsigned char>(item.text[0]);
    return sign < of_signs_.size() ? of_signs_[sign] : nullptr;
}

void RelationForms::note_words(Sequence& elements) {
    for (Element& element : elements) {
        element.known.clear();
        for (const std::string& word : element.words) element.known.push_back(&of_words_[word]);
        std::sort(element.known.begin(), element.known.end());
        for (Sequence& each : element.alternatives) note_words(each);
    }
}

bool RelationForms::is_word(const Item& item, const Element& wanted) const {
    const FormsOfWord* forms = of(item);
    if (forms && std::binary_search(wanted.known.begin(), wanted.known.end(), forms)) return true;
    return wanted.compound && ends_in_any(item.text, wanted.words);
}

bool RelationForms::passes(const Text& text, const Item& item) const {
    if (item.type == Item::Type::sign) return false;
    if (item.type == Item::Type::word) {
        const FormsOfWord* forms = of(item);
        return !forms || !forms->opens_clause;
    }
    const Kind kind = text.figures[item.figure].value.kind;
    return kind == Kind::date || kind == Kind::duration;
}

bool RelationForms::match(const Place& where, const Rest& at, std::size_t item, FoundRelation& out) const {
    if (at.next == at.elements.size()) return !at.parent || match(where, *at.parent, item, out);
    const Element& wanted = at.elements[at.next];
    const Rest rest{at.elements, at.next + 1, at.parent};
    const std::vector<Item>& items = where.items;
    const Item* here = item < items.size() ? &items[item] : nullptr;
    bool fitting = false;
    switch (wanted.type) {
        case Element::Type::begin:
            return item == 0 && match(where, rest, item, out);
        case Element::Type::end:
            return (!here || here->text == ".") && match(where, rest, item, out);
        case Element::Type::gap:
            for (std::uint32_t words = 0;; ++item) {
                if (match(where, rest, item, out)) return true;
                if (item >= items.size() || !passes(where.text, items[item]) ||
                    (wanted.lower_case && items[item].capital))
                    return false;
                // Dates and lengths of time may stand anywhere in between.
                if (items[item].type == Item::Type::word && ++words > wanted.longest) return false;
            }
        case Element::Type::phrase:
            for (const Sequence& each : wanted.alternatives)
                if (match(where, Rest{each, 0, &rest}, item, out)) return true;
            break;
        case Element::Type::any_word:
            fitting = here && here->type == Item::Type::word;
            break;
        case Element::Type::sign:
            fitting = here && here->type == Item::Type::sign && here->text == wanted.text;
            break;
        case Element::Type::word:
            fitting = here && here->type == Item::Type::word && is_word(*here, wanted);
            break;
        case Element::Type::slot:
            if (!here || here->type != Item::Type::figure || !fits(where.text.figures[here->figure], wanted.kind))
                break;
            out.slots.emplace_back(wanted.text, here->figure);
            if (match(where, rest, item + 1, out)) return true;
            out.slots.pop_back();
            break;
    }
    if (fitting && match(where, rest, item + 1, out)) return true;
    return wanted.optional && match(where, rest, item, out);
}

std::vector<FoundRelation> RelationForms::find(const Text& text, const std::vector<Item>& items) const {
    std::vector<FoundRelation> found;
    thread_local Possible here;
    if (!find_possible(text, items, here)) return found;
    FoundRelation relation;
    std::size_t figures = here.figures;  // from here on
    const auto attempt = [&](std::uint32_t form, std::size_t item) {
        if (forms_[form].needs.figures > figures) return;
        relation.slots.clear();
        if (match({text, items}, Rest{forms_[form].elements}, item, relation))
            found.push_back({forms_[form].id, relation.slots});
    };
    const auto& [anywhere, at_figures, at_words] = here.starting;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const std::uint32_t form : anywhere) attempt(form, i);
        if (items[i].type == Item::Type::figure) {
            for (const std::uint32_t form : at_figures) attempt(form, i);
            --figures;
        }
        if (items[i].type != Item::Type::word || at_words.empty()) continue;
        if (const FormsOfWord* forms = of(items[i]))
            for (const std::uint32_t form : forms->first_of)
                if (std::binary_search(at_words.begin(), at_words.end(), form)) attempt(form, i);
    }
    return found;
}

}  // namespace stimmig
