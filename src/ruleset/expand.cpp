#include "ruleset/expand.h"

#include <algorithm>
#include <functional>

#include "ruleset/nearest.h"
#include "ruleset/vocabulary.h"

namespace stimmig {
namespace {

constexpr std::string_view gap = "[ \\n]";
// Bound on all expansions together, so that fragments that double each other cannot fill the memory.
constexpr std::size_t max_total_bytes = 32U << 20;

bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

void append_quoted(std::string_view form, std::string& out) {
    for (std::size_t i = 0; i < form.size(); ++i) {
        const char c = form[i];
        if (c == ' ') {
            if (i == 0 || form[i - 1] != ' ') out += "[ \\n]+";
            continue;
        }
        // Bytes above ASCII are parts of letters; everything else that is no word character is escaped, as QuoteMeta
        // does.
        if (!is_word(c) && static_cast<unsigned char>(c) < 0x80) out += '\\';
        out += c;
    }
    if (!form.empty() && is_word(form.back()) && form.back() != '_') out += "\\b";
}

}  // namespace

std::vector<Placeholder> placeholders(std::string_view regex) {
    std::vector<Placeholder> found;
    for (std::size_t i = 0; i < regex.size(); ++i) {
        if (regex[i] == '\\' && i + 1 < regex.size()) {
            const char escaped = regex[++i];
            if (escaped == 'Q') {
                i = std::min(regex.find("\\E", i), regex.size() - 1);
            } else if ((escaped == 'p' || escaped == 'P' || escaped == 'x') && regex.substr(i + 1).starts_with('{')) {
                i = std::min(regex.find('}', i), regex.size() - 1);
            }
            continue;
        }
        if (regex[i] != '{') continue;
        const std::size_t end = regex.find_first_of("{}()[]|\\ \n", i + 1);
        if (end == std::string_view::npos || regex[end] != '}') continue;
        const std::string_view name = regex.substr(i + 1, end - i - 1);
        if (name.find_first_not_of("0123456789,") == std::string_view::npos) continue;
        found.push_back({name, i, end - i + 1});
        i = end;
    }
    return found;
}

std::string table_regex(const Table& table) {
    // In descending order a form stands before every form that it starts with, so the longest one wins, and forms that
    // start alike are neighbours, whose common start RE2 then compiles once: half the program of an order by length.
    std::vector<std::pair<std::string, std::string_view>> forms;
    for (const Term& term : table.terms) {
        for (const std::string& form : term.forms) {
            std::string key;
            if (table.fold_case) fold_case(form, key);
            forms.emplace_back(table.fold_case ? key : form, form);
        }
    }
    std::sort(forms.begin(), forms.end(), std::greater<>());
    forms.erase(
        std::unique(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.first == b.first; }),
        forms.end());
    if (forms.empty()) return "(?:[^\\x{0}-\\x{10FFFF}])";  // an empty table matches nothing
    std::string out = table.fold_case ? "(?i:" : "(?:";
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (i != 0) out += '|';
        append_quoted(forms[i].second, out);
    }
    return out + ')';
}

Expander::Expander(const Collected& rules, const std::vector<RuleFile>& files, Errors& errors)
    : rules_(rules), files_(files), errors_(errors), fragments_(rules.fragments.size()) {
    for (std::size_t i = 0; i < rules.fragments.size(); ++i) {
        const Fragment& fragment = rules.fragments[i];
        by_name_[fragment.name] = i;
        const bool named = fragment.name.find_first_of("{}()[]|\\ \n") == std::string::npos &&
                           fragment.name.find_first_not_of("0123456789,") != std::string::npos;
        std::string fault;
        if (!named) {
            fault = "holds a space, bracket, bar or backslash, or only digits, and could not be used";
        } else if (fragment.name == "gap") {
            fault = "is built in";
        } else if (const auto table = rules.tables.find(fragment.name); table != rules.tables.end()) {
            fault = "is the name of the table in " + table->second.origin.path;
        }
        if (!fault.empty()) report(fragment.name_at, 0, "fragment name \"" + fragment.name + "\" " + fault);
    }
}

void Expander::report(const Mark& mark, std::size_t offset, std::string message) {
    const RuleFile& file = files_[mark.file];
    const TomlPlace place = offset == 0 ? mark.place : place_in(file.content, mark.place, offset);
    errors_.push_back({file.path, place.line, place.column, std::move(message)});
}

void Expander::unknown(const Placeholder& name, const std::string& who, const Mark& mark) {
    if (rules_.incomplete) return;  // it may stand in the file whose syntax error has been reported
    std::vector<std::string> known = {"gap"};
    for (const auto& [table, ignored] : rules_.tables) known.push_back(table);
    for (const auto& [fragment, ignored] : by_name_) known.push_back(fragment);
    const TomlPlace place = place_in(files_[mark.file].content, mark.place, name.at);
    errors_.push_back({files_[mark.file].path, place.line, place.column,
                       who + " uses {" + std::string(name.name) + "}, which is neither a fragment nor a table" +
                           did_you_mean(name.name, known)});
}

void Expander::cycle(std::size_t fragment) {
    std::string path;
    for (auto at = std::find(running_.begin(), running_.end(), fragment); at != running_.end(); ++at) {
        path += '{' + rules_.fragments[*at].name + "} -> ";
    }
    report(rules_.fragments[fragment].match_at, 0,
           "fragment cycle: " + path + '{' + rules_.fragments[fragment].name + '}');
}

const std::string* Expander::resolve(const Placeholder& name, const std::string& who, const Mark& mark) {
    if (const auto fragment = by_name_.find(name.name); fragment != by_name_.end()) {
        Known& known = fragments_[fragment->second];
        if (known.state == State::running) {
            cycle(fragment->second);
            return nullptr;
        }
        if (known.state == State::open) {
            const Fragment& source = rules_.fragments[fragment->second];
            known.state = State::running;
            running_.push_back(fragment->second);
            std::string inner = expand(source.match, "fragment \"" + source.name + '"', source.match_at);
            running_.pop_back();
            known.state = inner.empty() ? State::failed : State::done;
            if (!inner.empty()) known.regex = "(?:" + std::move(inner) + ')';
        }
        return known.state == State::done ? &known.regex : nullptr;
    }
    if (const auto table = rules_.tables.find(name.name); table != rules_.tables.end()) {
        const auto [made, added] = tables_.try_emplace(table->first);
        if (added) made->second = table_regex(table->second);
        return &made->second;
    }
    unknown(name, who, mark);
    return nullptr;
}

std::string Expander::expand(std::string_view regex, const std::string& who, const Mark& mark) {
    std::string out;
    std::size_t copied = 0;
    bool failed = regex.empty();
    for (const Placeholder& name : placeholders(regex)) {
        if (out.size() > max_bytes) break;
        out += regex.substr(copied, name.at - copied);
        copied = name.at + name.length;
        if (name.name == "gap") {
            out += gap;
        } else if (const std::string* inner = resolve(name, who, mark)) {
            out += *inner;
        } else {
            failed = true;
        }
    }
    out += regex.substr(copied);
    if (failed) return {};
    total_ += out.size();
    if (out.size() > max_bytes) {
        report(mark, 0, who + " expands to more than 1 MB");
        return {};
    }
    if (total_ > max_total_bytes) {
        if (total_ - out.size() <= max_total_bytes) report(mark, 0, "all patterns together expand to more than 32 MB");
        return {};
    }
    return out;
}

std::vector<std::string> Expander::expand_fragments() {
    std::vector<std::string> out;
    for (const Fragment& fragment : rules_.fragments) {
        const std::string* regex = resolve({fragment.name, 0, 0}, fragment.name, fragment.name_at);
        out.push_back(regex ? *regex : std::string());
    }
    return out;
}

}  // namespace stimmig
