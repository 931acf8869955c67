#include "check/relations.h"

#include <algorithm>

namespace stimmig {

struct RelationForms::Match {
    const Text& text;
    const std::vector<Item>& items;
    const Form& form;
};

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

bool fits(const Figure& figure, std::string_view kind) {
    if (kind == "date") return figure.value.kind == Kind::date;
    if (!is_numeric(figure)) return false;
    const Kind is = figure.value.kind;
    const bool fraction = figure.value.form == Form::fraction;
    if (kind.empty()) return true;
    if (kind == "percent") return is == Kind::percent;
    if (kind == "digits") return is == Kind::percent && !fraction;
    if (kind == "fraction") return is == Kind::percent && fraction;
    if (kind == "point") return is == Kind::percentage_point;
    if (kind == "factor") return is == Kind::factor;
    if (kind == "count") return is == Kind::count;
    if (kind == "amount") return is == Kind::money || is == Kind::count;
    return is != Kind::factor && !fraction;
}

}  // namespace

std::uint32_t Relation::at(std::string_view slot) const {
    for (const auto& [name, figure] : slots)
        if (name == slot) return figure;
    return no_figure;
}

RelationForms::Element RelationForms::element(const Ruleset& rules, std::string token) const {
    Element made;
    if (token.size() > 1 && token.back() == '?') {
        made.optional = true;
        token.pop_back();
    }
    if (token == "*" || token == "_") {
        made.type = Element::Type::gap;
        made.longest = token == "*" ? 8 : 3;
    } else if (token == "$") {
        made.type = Element::Type::end;
    } else if (token.size() == 1 && std::string_view(",;:()=./%-").find(token[0]) != std::string_view::npos) {
        made.type = Element::Type::sign;
        made.text = token;
    } else if (token.front() == '{') {
        made.type = Element::Type::slot;
        const std::vector<std::string> parts = split(std::string_view(token).substr(1, token.size() - 2), ':');
        if (!parts.empty()) made.text = parts[0];
        if (parts.size() > 1) made.kind = parts[1];
    } else if (token.front() == '@') {
        for (const Term& term : rules.table("check_a_class").terms)
            if (term.id == std::string_view(token).substr(1)) made.words = term.forms;
    } else {
        made.words = split(token, '|');
    }
    for (std::string& word : made.words) word = lower(word);
    return made;
}

RelationForms::RelationForms(const Ruleset& rules, std::string_view table) {
    for (const Term& term : rules.table(table).terms) {
        for (const std::string& text : term.forms) {
            Form form{term.id, {}};
            for (std::string& token : split(text, ' ')) form.elements.push_back(element(rules, std::move(token)));
            if (form.elements.empty()) continue;
            const auto index = static_cast<std::uint32_t>(forms_.size());
            // A form begins with a figure or with words that must be there.
            if (const Element& first = form.elements.front(); first.type == Element::Type::word) {
                for (const std::string& word : first.words) by_first_word_[word].push_back(index);
            } else {
                by_slot_.push_back(index);
            }
            forms_.push_back(std::move(form));
        }
    }
    for (const Term& term : rules.table("check_a_class").terms)
        if (term.id == "clause")
            for (const std::string& word : term.forms) clause_words_[lower(word)] = true;
}

bool RelationForms::passes(const Text& text, const Item& item) const {
    if (item.type == Item::Type::sign) return false;
    if (item.type == Item::Type::word) return clause_words_.find(item.text) == clause_words_.end();
    const Kind kind = text.figures[item.figure].value.kind;
    return kind == Kind::date || kind == Kind::duration;
}

bool RelationForms::match(const Match& where, std::size_t element, std::size_t item, Relation& out) const {
    if (element == where.form.elements.size()) return true;
    const Element& wanted = where.form.elements[element];
    const std::vector<Item>& items = where.items;
    const bool at_end = item >= items.size();
    switch (wanted.type) {
        case Element::Type::end:
            return (at_end || items[item].text == ".") && match(where, element + 1, item, out);
        case Element::Type::gap:
            for (std::uint32_t skipped = 0;; ++skipped) {
                if (match(where, element + 1, item + skipped, out)) return true;
                if (skipped == wanted.longest || item + skipped >= items.size() ||
                    !passes(where.text, items[item + skipped]))
                    return false;
            }
        case Element::Type::word:
        case Element::Type::sign: {
            const bool here = !at_end && (wanted.type == Element::Type::sign
                                              ? items[item].type == Item::Type::sign && items[item].text == wanted.text
                                              : items[item].type == Item::Type::word &&
                                                    std::find(wanted.words.begin(), wanted.words.end(),
                                                              items[item].text) != wanted.words.end());
            if (here && match(where, element + 1, item + 1, out)) return true;
            return wanted.optional && match(where, element + 1, item, out);
        }
        case Element::Type::slot: {
            if (at_end || items[item].type != Item::Type::figure ||
                !fits(where.text.figures[items[item].figure], wanted.kind))
                return false;
            out.slots.emplace_back(wanted.text, items[item].figure);
            if (match(where, element + 1, item + 1, out)) return true;
            out.slots.pop_back();
            return false;
        }
    }
    return false;
}

std::vector<Relation> RelationForms::find(const Text& text, const std::vector<Item>& items) const {
    std::vector<Relation> found;
    const auto attempt = [&](std::uint32_t form, std::size_t item) {
        Relation relation{forms_[form].id, {}};
        if (match({text, items, forms_[form]}, 0, item, relation)) found.push_back(std::move(relation));
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].type == Item::Type::figure)
            for (const std::uint32_t form : by_slot_) attempt(form, i);
        if (items[i].type != Item::Type::word) continue;
        const auto forms = by_first_word_.find(items[i].text);
        if (forms == by_first_word_.end()) continue;
        for (const std::uint32_t form : forms->second) attempt(form, i);
    }
    return found;
}

}  // namespace stimmig
