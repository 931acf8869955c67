#include "link/names.h"

#include <algorithm>
#include <array>

namespace stimmig {
namespace {

using Evidence = std::unordered_map<std::string_view, NameEvidence>;

bool contains(const auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_determiner(std::string_view word) {
    static const StringSet determiners{
        "der",    "die",     "das",   "den",    "dem",    "des",    "ein",    "eine",   "einer",  "einem",  "einen",
        "eines",  "im",      "am",    "zum",    "zur",    "vom",    "beim",   "ins",    "ans",    "kein",   "keine",
        "keinen", "keiner",  "sein",  "seine",  "seinen", "seiner", "seinem", "ihr",    "ihre",   "ihren",  "ihrer",
        "ihrem",  "dieser",  "diese", "dieses", "diesem", "diesen", "jeder",  "jede",   "jedes",  "viele",  "vielen",
        "mehr",   "weniger", "alle",  "allen",  "aller",  "unser",  "unsere", "welche", "manche", "einige", "mehrere",
        "zwei",   "drei",    "vier",  "fünf",   "sechs",  "beide",  "beiden", "keinem", "deren",  "dessen"};
    return determiners.contains(word);
}

bool has_noun_ending(std::string_view word) {
    constexpr std::array<std::string_view, 20> endings{
        "ung", "ungen", "heit", "heiten", "keit",  "keiten", "schaft", "tion",  "tionen", "ismus",
        "nis", "nisse", "tät",  "ling",   "innen", "enden",  "ente",   "enten", "ären",   "isten"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return word.ends_with(e); });
}

// Capitals after the first letter, as in "DeepSeek", "EZB" and "SemiAnalysis", but not "HAMBURG" in a dateline.
bool has_inner_capital(std::string_view word) {
    std::size_t capitals = 0;
    std::size_t smalls = 0;
    for (const char c : word) {
        if (c == '-') return false;
        capitals += c >= 'A' && c <= 'Z';
        smalls += c >= 'a' && c <= 'z';
    }
    return capitals >= 2 && (smalls > 0 || word.size() <= 5);
}

// "Silvaris-Aktie": what stands before the hyphen, where what follows it goes with names; else the word itself.
std::string_view base_of(WordBook& book, std::uint32_t word, bool& tail) {
    const std::string_view written = book.surface(word);
    const std::size_t hyphen = written.find('-');
    tail = false;
    if (hyphen == std::string_view::npos || hyphen < 2 || !starts_upper(written)) return written;
    const WordInfo& info = book.at(word);
    tail = !info.parts.empty() && book.lexicon().is_name_tail(info.parts.back());
    return tail ? written.substr(0, hyphen) : written;
}

bool adjacent(const Text& text, std::uint32_t word) {
    const auto& words = text.segmentation.words;
    return words[word].span.begin == words[word - 1].span.end + 1 &&
           text.document.text[words[word - 1].span.end] == ' ';
}

// What the word before says about this one.
void look_left(WordBook& book, std::uint32_t word, NameEvidence& evidence) {
    const Text& text = book.text();
    if (!adjacent(text, word)) {
        ++evidence.bare;
        return;
    }
    const std::string_view before = book.surface(word - 1);
    if (starts_upper(before)) {
        const WordInfo& info = book.at(word - 1);
        if (is_determiner(info.low)) {
            ++evidence.determined;
        } else if (info.stop) {
            ++evidence.bare;
        } else if (before.ends_with("er") && word + 1 < text.segmentation.words.size() && adjacent(text, word + 1) &&
                   starts_upper(book.surface(word + 1))) {
            // "der Zwickauer Autobauer Falkenau": only the last of three is the name.
            ++evidence.determined;
        } else {
            ++evidence.apposed;
        }
        return;
    }
    if (is_determiner(before)) {
        ++evidence.determined;
    } else if (book.lexicon().is_stop(before)) {
        ++evidence.bare;
    } else if (before.ends_with("e") || before.ends_with("en") || before.ends_with("er") || before.ends_with("es") ||
               before.ends_with("em") || (before[0] >= '0' && before[0] <= '9')) {
        ++evidence.determined;
    } else {
        ++evidence.bare;
    }
}

bool is_name(WordBook& book, std::uint32_t word, const NameEvidence& evidence) {
    if (evidence.spelling || evidence.legal || evidence.tail) return true;
    const WordInfo& info = book.at(word);
    if (info.stop || info.low.size() < 3) return false;
    if (book.lexicon().subject(info.low)) return true;
    if (info.meaning || has_noun_ending(info.low)) return false;
    if (evidence.determined > evidence.bare + evidence.apposed) return false;
    return evidence.apposed >= 1 || (evidence.determined == 0 && evidence.bare >= 2) ||
           (evidence.genitive && evidence.bare >= 1);
}

}  // namespace

Names::Names(WordBook& book, const ClauseFinder& clauses) : book_(book) {
    const Text& text = book.text();
    const auto& words = text.segmentation.words;
    ids_.assign(words.size(), 0);
    Evidence evidence;
    for (const Sentence& sentence : text.segmentation.sentences)
        for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
            if (clauses.in_figure(i) || !starts_upper(book.surface(i))) continue;
            bool tail = false;
            NameEvidence& entry = evidence[base_of(book, i, tail)];
            ++entry.count;
            entry.tail |= tail;
            if (entry.count == 1) entry.spelling = has_inner_capital(base_of(book, i, tail));
            if (i + 1 < sentence.last_word && book.lexicon().is_legal_form(book.surface(i + 1)) &&
                adjacent(text, i + 1))
                entry.legal = true;
            if (i > sentence.first_word) look_left(book, i, entry);
        }
    for (auto& [written, entry] : evidence)
        if (written.size() > 4 && written.ends_with('s')) {
            const auto base = evidence.find(written.substr(0, written.size() - 1));
            if (base != evidence.end() && entry.determined == 0) base->second.genitive = true;
        }
    std::unordered_map<std::string_view, std::uint32_t> ids;
    std::vector<std::uint32_t> counts;
    const auto id_of = [&](std::string_view written, const NameEvidence& entry) {
        const auto known = ids.find(written);
        if (known != ids.end()) return known->second;
        // "Nvidias" is Nvidia where both stand in the text.
        std::string_view base = written;
        if (written.size() > 4 && written.ends_with('s') && evidence.contains(written.substr(0, written.size() - 1)))
            base.remove_suffix(1);
        if (const auto same = ids.find(base); same != ids.end()) {
            ids.emplace(written, same->second);
            return same->second;
        }
        std::string low = lower(base);
        const Subject* subject = book.lexicon().subject(low);
        if (!subject && low.ends_with('s')) subject = book.lexicon().subject(low.substr(0, low.size() - 1));
        names_.push_back(subject ? subject->name : std::string(base));
        counts.push_back(0);
        const auto id = static_cast<std::uint32_t>(names_.size());
        ids.emplace(base, id);
        ids.emplace(written, id);
        (void)entry;
        return id;
    };
    std::unordered_map<std::string_view, bool> decided;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (clauses.in_figure(i) || !starts_upper(book.surface(i))) continue;
        bool tail = false;
        const std::string_view base = base_of(book, i, tail);
        const NameEvidence& entry = evidence[base];
        const auto [at, added] = decided.try_emplace(base, false);
        if (added) at->second = !tail ? is_name(book, i, entry) : true;
        if (!at->second) continue;
        ids_[i] = id_of(base, entry);
        ++counts[ids_[i] - 1];
    }
    const Stemmer stem;
    for (const std::string& name : names_) tokens_.push_back('@' + stem(lower(name)));
    const auto best = std::max_element(counts.begin(), counts.end());
    if (best != counts.end() && *best >= 2) main_ = names_[static_cast<std::size_t>(best - counts.begin())];
}

std::string_view Names::token(std::uint32_t word) const {
    return ids_[word] == 0 ? std::string_view{} : std::string_view(tokens_[ids_[word] - 1]);
}

std::string_view Names::at(std::uint32_t word) const {
    return ids_[word] == 0 ? std::string_view{} : std::string_view(names_[ids_[word] - 1]);
}

}  // namespace stimmig
