#include "ruleset/vocabulary.h"

#include <algorithm>
#include <bit>

#include "ruleset/read.h"
#include "ruleset/schema.h"
#include "ruleset/text_hash.h"

namespace stimmig {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_tail(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// Spaces that texts no longer have when forms are looked up: all kinds of space become U+0020 on reading.
bool has_special_space(std::string_view form) {
    if (form.find("\xC2\xA0") != std::string_view::npos || form.find("\xE2\x80\xAF") != std::string_view::npos)
        return true;
    for (std::size_t at = form.find("\xE2\x80"); at != std::string_view::npos; at = form.find("\xE2\x80", at + 2)) {
        if (is_tail(form, at + 2) && static_cast<unsigned char>(form[at + 2]) <= 0x8B) return true;
    }
    return false;
}

// Appends the form with every run of whitespace turned into one space.
void collapse(std::string_view form, std::string& out) {
    const std::size_t start = out.size();
    for (const char c : form) {
        if (!is_space(c)) {
            out += c;
        } else if (out.size() == start || out.back() != ' ') {
            out += ' ';
        }
    }
}

using Fields = std::map<std::string, std::string, std::less<>>;

// Whether every field that an addition names has the same value in the earlier term.
bool agree(const Fields& earlier, const Fields& addition) {
    return std::all_of(addition.begin(), addition.end(), [&](const auto& field) {
        const auto at = earlier.find(field.first);
        return at != earlier.end() && at->second == field.second;
    });
}

}  // namespace

void fold_case(std::string_view form, std::string& out) {
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char c = form[i];
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (c != '\xC3' || i + 1 == form.size()) continue;
        const char next = form[++i];  // Ä Ö Ü are C3 84, 96, 9C; their lower case is 20 hex further
        out += next == '\x84' || next == '\x96' || next == '\x9C' ? static_cast<char>(next + 32) : next;
    }
}

void Vocabulary::add(const RuleFile& file, const TomlNode& root) {
    const TomlNode* head = root.get("vocabulary");
    const TomlNode* terms = root.get("term");
    if (!head || head->type != TomlNode::Type::table) {
        if (!head && terms) {
            errors_.push_back(
                {file.path, terms->line, terms->column, "[[term]] needs a [vocabulary] in the same file"});
        }
        return;
    }
    check_section(file.path, *head, "vocabulary", {}, errors_);
    const std::string name(text_of(*head, "table"));
    if (name.empty()) return;
    const auto [at, added] = tables_.try_emplace(name);
    Table& table = at->second;
    if (added) {
        table.name = name;
        table.origin = {file.path, head->line};
    }
    const std::string_view summary = text_of(*head, "summary");
    if (!summary.empty()) table.summary = summary;
    if (table.summary.empty() && !head->get("summary")) {
        errors_.push_back({file.path, head->line, head->column,
                           "[vocabulary] lacks the key \"summary\", required where a table is first named"});
    }
    if (const TomlNode* fold = head->get("fold")) table.fold_case = fold->text == "true";
    if (const TomlNode* shared = head->get("shared"); shared && shared->text == "true") shared_.insert(name);
    std::vector<std::string>& fields = fields_[name];
    for (std::string& field : texts_of(*head, "fields")) fields.push_back(std::move(field));
    if (!terms) return;
    const std::size_t before = table.terms.size();
    for (const TomlNode& node : terms->items) {
        if (node.type != TomlNode::Type::table) continue;
        check_section(file.path, node, "term", fields, errors_);
        add_term(file, table, before, node);
    }
}

// Within a file every entry is a term of its own, since one id may be told apart by its fields (Dollar, Cent). In a
// later file, an entry adds its forms to the earlier term of that id unless their fields contradict each other.
void Vocabulary::add_term(const RuleFile& file, Table& table, std::size_t terms_before, const TomlNode& node) {
    Term term;
    term.id = text_of(node, "id");
    term.forms = checked_forms(file, node);
    term.origin = {file.path, node.line};
    for (const TomlEntry& entry : node.entries) {
        if (entry.key != "id" && entry.key != "forms" && entry.key != "replace")
            term.fields[entry.key] = entry.value.text;
    }
    const auto earlier_end = table.terms.begin() + static_cast<std::ptrdiff_t>(terms_before);
    const TomlNode* replace = node.get("replace");
    if (replace && replace->text == "true") {
        for (auto earlier = table.terms.begin(); earlier != earlier_end; ++earlier) {
            if (earlier->id == term.id) earlier->forms.clear();
        }
    }
    // A form that a later file claims is no longer the earlier term's.
    for (auto earlier = table.terms.begin(); earlier != earlier_end && !shared_.contains(table.name); ++earlier) {
        std::erase_if(earlier->forms, [&](const std::string& form) {
            return std::find(term.forms.begin(), term.forms.end(), form) != term.forms.end();
        });
    }
    if (!replace) {
        for (auto earlier = table.terms.begin(); earlier != earlier_end; ++earlier) {
            if (earlier->id != term.id || !agree(earlier->fields, term.fields)) continue;
            earlier->forms.insert(earlier->forms.end(), term.forms.begin(), term.forms.end());
            return;
        }
    }
    table.terms.push_back(std::move(term));
}

std::vector<std::string> Vocabulary::checked_forms(const RuleFile& file, const TomlNode& node) {
    std::vector<std::string> forms;
    const TomlNode* list = node.get("forms");
    if (!list) return forms;
    for (const TomlNode& item : list->items) {
        if (item.type != TomlNode::Type::text || item.text.empty()) continue;
        const char* fault = nullptr;
        if (is_space(item.text.front()) || is_space(item.text.back())) {
            fault = "begins or ends with a space";
        } else if (has_special_space(item.text)) {
            fault = "holds a no-break or thin space; a plain space stands for all of them";
        } else if (std::any_of(item.text.begin(), item.text.end(), [](char c) { return c != ' ' && is_space(c); })) {
            fault = "holds a tab or line end; a plain space stands for any gap";
        }
        if (fault) errors_.push_back({file.path, item.line, item.column, "form \"" + item.text + "\" " + fault});
        forms.push_back(item.text);
    }
    return forms;
}

void Vocabulary::finish() {
    for (auto& [name, table] : tables_) {
        std::erase_if(table.terms, [](const Term& term) { return term.forms.empty(); });
        table.index();
    }
}

std::string_view Term::field(std::string_view name) const {
    const auto at = fields.find(name);
    return at == fields.end() ? std::string_view() : std::string_view(at->second);
}

namespace {

// Place of a form's first and last byte among the ends of a table; the same for upper and lower case.
std::size_t ends_of(std::string_view form) {
    if (form.empty()) return 0;
    const auto folded = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        const bool upper = (byte >= 'A' && byte <= 'Z') || (byte >= 0x80 && byte < 0xA0);
        return static_cast<std::size_t>(upper ? byte + 0x20 : byte);
    };
    return (folded(form.front()) * 64 + folded(form.back())) % 4096;
}

// The same for one word, whose length counts as well.
std::size_t word_place(std::string_view word) {
    return (ends_of(word) * 31 + word.size()) % 4096;
}

}  // namespace

void Table::index() {
    std::size_t forms = 0;
    for (const Term& term : terms) forms += term.forms.size();
    slots_.assign(std::bit_ceil(2 * forms + 1), {});
    keys_.clear();
    ends_.reset();
    first_words_.reset();
    last_words_.reset();
    longest_ = 1;
    longest_bytes_ = 0;
    std::string single, key;
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        for (const std::string& form : terms[i].forms) {
            single.clear();
            collapse(form, single);
            key.clear();
            if (fold_case) {
                stimmig::fold_case(single, key);
            } else {
                key = single;
            }
            longest_ = std::max(longest_, static_cast<std::uint32_t>(1 + std::count(key.begin(), key.end(), ' ')));
            longest_bytes_ = std::max(longest_bytes_, key.size());
            ends_.set(ends_of(key));
            first_words_.set(word_place(std::string_view(key).substr(0, key.find(' '))));
            last_words_.set(word_place(std::string_view(key).substr(key.rfind(' ') + 1)));
            const std::uint32_t hash = text_hash(key);
            Slot& slot = slots_[slot_of(key, hash)];
            if (slot.term == 0) {
                slot = {hash, 0, static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size())};
                keys_ += key;
            }
            slot.term = i + 1;
        }
    }
}

bool Table::may_begin_with(std::string_view word) const {
    return !word.empty() && first_words_[word_place(word)];
}

bool Table::may_end_with(std::string_view word) const {
    return !word.empty() && last_words_[word_place(word)];
}

std::size_t Table::slot_of(std::string_view key, std::uint32_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].term != 0 && (slots_[at].hash != hash ||
                                    std::string_view(keys_).substr(slots_[at].key_begin, slots_[at].key_size) != key)) {
        at = (at + 1) & (slots_.size() - 1);
    }
    return at;
}

const Term* Table::term_of(std::string_view key) const {
    const Slot& slot = slots_[slot_of(key, text_hash(key))];
    return slot.term == 0 ? nullptr : &terms[slot.term - 1];
}

const Term* Table::find(std::string_view form) const {
    if (form.empty() || !ends_[ends_of(form)]) return nullptr;
    // Runs of gaps count as one space, in forms and here; no allocation, since this is done for every word.
    char key[128];
    std::size_t size = 0;
    for (std::size_t i = 0; i < form.size(); ++i) {
        char c = form[i];
        if (is_space(c)) {
            if (size > 0 && key[size - 1] == ' ') continue;
            c = ' ';
        } else if (fold_case && c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c + 32);
        } else if (fold_case && size > 0 && key[size - 1] == '\xC3' && (c == '\x84' || c == '\x96' || c == '\x9C')) {
            c = static_cast<char>(c + 32);  // ä ö ü, as in fold_case
        }
        if (size == longest_bytes_) return nullptr;
        if (size == sizeof key) return find_long(form);
        key[size++] = c;
    }
    return term_of({key, size});
}

const Term* Table::find_long(std::string_view form) const {
    std::string single, key;
    collapse(form, single);
    if (fold_case) stimmig::fold_case(single, key);
    return term_of(fold_case ? key : single);
}

}  // namespace stimmig
