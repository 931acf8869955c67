#include "link/word_cache.h"

#include <algorithm>
#include <array>

#include "text/segmentation.h"

namespace stimmig {
namespace {

// Some 15 MB a thread. News has as many words in a few hundred texts, and those that matter are soon learnt again.
constexpr std::size_t most_words = 1U << 15U;

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

bool has_letter(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c < '0' || c > '9'; });
}

}  // namespace

WordCache::WordCache(const Lexicon& lexicon) : lexicon_(lexicon), lexicon_id_(lexicon.id()), slots_(1024) {}

std::shared_ptr<WordCache> WordCache::of(const Lexicon& lexicon) {
    thread_local std::shared_ptr<WordCache> cache;
    if (!cache || cache->lexicon_id_ != lexicon.id() || cache->count_ > most_words)
        cache = std::make_shared<WordCache>(lexicon);
    return cache;
}

WordCache::Slot& WordCache::slot_of(std::string_view word, const WordKey& key, std::uint32_t hash) {
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].number != 0; at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash != hash) continue;
        const WordInfo& known = info(slots_[at].number);
        if (known.key == key && (key.is_whole() || known.text == word)) break;
    }
    return slots_[at];
}

void WordCache::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.number == 0) continue;
        std::size_t at = slot.hash & (slots_.size() - 1);
        while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

WordInfo* WordCache::find(std::string_view word) {
    const WordKey key(word);
    const Slot& slot = slot_of(word, key, static_cast<std::uint32_t>(key.hash()));
    return slot.number == 0 ? nullptr : &info(slot.number);
}

WordInfo& WordCache::at(std::string_view word) {
    const WordKey key(word);
    const auto hash = static_cast<std::uint32_t>(key.hash());
    Slot& slot = slot_of(word, key, hash);
    if (slot.number != 0) return info(slot.number);
    if (count_ % chunk == 0) infos_.push_back(std::make_unique<WordInfo[]>(chunk));
    slot = {hash, ++count_};
    WordInfo& made = info(count_);
    made.key = key;
    made.text = word;
    if (count_ * 2 > slots_.size()) grow();
    glance_at(made);
    return made;
}

Token& WordCache::token(std::string_view text) {
    if (const std::uint32_t number = token_numbers_.find(text); number != 0) return tokens_[number - 1];
    Token& made = tokens_.emplace_back(std::string(text));
    static_cast<void>(token_numbers_(made.text));
    return made;
}

void WordCache::glance_at(WordInfo& info) {
    info.upper = starts_upper(info.text);
    info.low = lower(info.text);
    const bool as_written = info.text == info.low;
    const std::uint8_t classes = lexicon_.closed_classes(info.low);
    const auto is = [&](ClosedClass each) { return (classes & bit(each)) != 0; };
    info.stop = is(ClosedClass::stop);
    info.determiner = is(ClosedClass::determiner) && (info.upper || as_written);
    info.pronoun = is(ClosedClass::pronoun);
    info.definite = is(ClosedClass::definite);
    info.locates = is(ClosedClass::preposition_of_place);
    info.stop_as_written = as_written ? info.stop : lexicon_.is_stop(info.text);
    info.legal_form = lexicon_.is_legal_form(info.text);
    info.name = &info;
    if (!info.upper) return;
    info.spelling = has_inner_capital(info.text);
    info.subject = lexicon_.subject(info.low);
    // "Silvaris-Aktie": the name stands before the hyphen, where what follows it goes with names.
    const std::size_t hyphen = info.text.find('-');
    if (hyphen == std::string::npos || hyphen < 2) return;
    complete(info);
    info.tail = !info.parts.empty() && lexicon_.is_name_tail(info.parts.back());
    if (info.tail) info.name = &at(std::string_view(info.text).substr(0, hyphen));
}

void WordCache::fill(WordInfo& info) {
    info.complete = true;
    info.stem = stem_(info.low);
    info.verb_forms = lexicon_.verb_forms(info.low);
    info.base = lexicon_.base_of(info.low);
    info.starts_base = std::any_of(lexicon_.base_phrases().begin(), lexicon_.base_phrases().end(),
                                   [&](const BasePhrase& phrase) { return info.low.ends_with(phrase.words.front()); });
    fill_parts(info);
    info.stem_token = &token(info.stem);
    info.speaks = !info.stop && info.stem.size() >= 3 && has_letter(info.stem);
    const auto add_concepts = [&](const Meaning& meaning) {
        for (const std::uint32_t index : meaning.concepts) info.tokens.push_back(&concept_token(index));
    };
    if (info.meaning) add_concepts(*info.meaning);
    for (const Meaning* part : info.part_meanings) add_concepts(*part);
    for (const std::string& part : info.parts) info.tokens.push_back(&token(part));
    if (!info.upper) return;
    info.described = lexicon_.described(info.stem);
    info.refers = !lexicon_.reference(info.stem).empty();
    info.common =
        info.stop || info.low.size() < 3 || (!info.subject && (info.meaning != nullptr || has_noun_ending(info.low)));
    info.may_be_coined = info.common && !info.stop && !info.parts.empty() && !has_noun_ending(info.low) &&
                         info.low.find('-') == std::string::npos;
}

void WordCache::fill_parts(WordInfo& info) {
    std::string_view head;
    info.meaning = lexicon_.word(info.stem, info.upper && info.low.size() > 7, &head);
    if (!head.empty() && head != info.stem) info.parts.emplace_back(head);
    if (info.low.find('-') == std::string::npos) return;
    for (std::size_t begin = 0; begin < info.low.size();) {
        const std::size_t end = std::min(info.low.find('-', begin), info.low.size());
        if (end > begin + 2) {
            const std::string_view part = std::string_view(info.low).substr(begin, end - begin);
            std::string stem = stem_(part);
            if (const Meaning* meaning = lexicon_.word(stem, true)) info.part_meanings.push_back(meaning);
            if (!lexicon_.is_stop(part)) info.parts.push_back(std::move(stem));
        }
        begin = end + 1;
    }
}

}  // namespace stimmig
