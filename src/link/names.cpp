#include "link/names.h"

#include <algorithm>

namespace stimmig {
namespace {

bool has_adjective_ending(std::string_view word) {
    return word.ends_with("e") || word.ends_with("en") || word.ends_with("er") || word.ends_with("es") ||
           word.ends_with("em");
}

// Somebody who is quoted or somewhere the story plays.
bool stands_aside(const WordInfo& word, const NameEvidence& evidence) {
    if (word.subject || evidence.legal || evidence.tail) return false;
    return 2 * (evidence.titled + evidence.located) >= evidence.count;
}

// "Alpwing erzielte": German puts an article before nearly every other noun in the singular, but "Ziel ist".
bool is_singular_verb(WordCache& cache, WordInfo& word) {
    if (word.upper) return false;
    const std::string_view low = word.low;
    if (low == "ist" || low == "mit" || low == "seit" || low == "statt" || low == "samt" || low == "laut" ||
        low == "nicht" || low == "bitte" || low == "heute" || low == "selbst" || low == "jetzt" || low == "weit")
        return false;
    if (low.ends_with("t") || low.ends_with("te") || low == "will" || low == "soll" || low == "wird" || low == "kann" ||
        low == "muss" || low == "darf")
        return true;
    cache.complete(word);
    return !word.verb_forms.empty();
}

// "Brückenbau wird teurer": headlines leave articles out.
bool is_headline(const Text& text, const Sentence& sentence) {
    if (sentence.block >= text.document.blocks.size()) return false;
    const BlockKind kind = text.document.blocks[sentence.block].kind;
    return kind == BlockKind::title || kind == BlockKind::heading;
}

// "Nvidias" may be Nvidia's.
bool may_be_genitive(std::string_view written) {
    return written.size() > 4 && written.ends_with('s');
}

}  // namespace

Names::Entry& Names::entry_of(WordInfo& word) {
    if (word.epoch != epoch_) {
        word.epoch = epoch_;
        word.slot = static_cast<std::uint32_t>(entries_.size());
        entries_.emplace_back().word = &word;
    }
    return entries_[word.slot];
}

Names::Entry* Names::find(std::string_view written) {
    const WordInfo* word = book_.cache().find(written);
    return word && word->epoch == epoch_ ? &entries_[word->slot] : nullptr;
}

// What the word before says about this one.
void Names::look_left(std::uint32_t word, NameEvidence& evidence) {
    if (!book_.adjoins(word)) {
        ++evidence.bare;
        return;
    }
    WordInfo& before = book_.glance(word - 1);
    if (before.locates) ++evidence.located;
    if (before.determiner) {
        ++evidence.determined;
    } else if (before.upper) {
        const bool title = book_.cache().is_title(before);
        const bool known = !before.stop && !title && before.name->epoch == epoch_;
        const Entry* name = known ? &entries_[before.name->slot] : nullptr;
        // "aus Santa Clara"
        if (name && 2 * name->evidence.located > name->evidence.count) ++evidence.located;
        if (title || (name && name->evidence.titled > 0)) {
            ++evidence.titled;
        } else if (before.stop) {
            ++evidence.bare;
        } else if (before.text.ends_with("er") && word + 1 < book_.text().segmentation.words.size() &&
                   book_.adjoins(word + 1) && book_.is_upper(word + 1)) {
            // "der Zwickauer Autobauer Falkenau": only the last of three is the name.
            ++evidence.determined;
        } else {
            ++evidence.apposed;
        }
    } else if (before.stop_as_written) {
        ++evidence.bare;
    } else if (has_adjective_ending(before.text) || (before.text[0] >= '0' && before.text[0] <= '9')) {
        ++evidence.determined;
    } else {
        ++evidence.bare;
    }
}

// "Falkenau, der Autobauer": a relative clause would go on with a small letter.
bool Names::is_described(const Sentence& sentence, std::uint32_t word) {
    if (word + 2 >= sentence.last_word || book_.adjoins(word + 1) || !book_.glance(word + 1).definite) return false;
    if (word > sentence.first_word && book_.adjoins(word) && book_.glance(word - 1).determiner) return false;
    const Text& text = book_.text();
    const std::uint32_t end = text.segmentation.words[word].span.end;
    return text.document.text.compare(end, 2, ", ") == 0 && book_.is_upper(word + 2) && book_.adjoins(word + 2) &&
           text.segmentation.words[word + 1].span.begin == end + 2;
}

// "AG" in "Alpwing AG" is no name of its own.
bool Names::is_tail_of_name(const Sentence& sentence, std::uint32_t word) {
    return book_.glance(word).legal_form && word > sentence.first_word && book_.adjoins(word) &&
           book_.is_upper(word - 1);
}

void Names::look_around(const Sentence& sentence, std::uint32_t word) {
    WordInfo& info = book_.glance(word);
    NameEvidence& evidence = entry_of(*info.name).evidence;
    ++evidence.count;
    evidence.tail |= info.tail;
    evidence.spelling = info.name->spelling;
    if (word + 1 < sentence.last_word && book_.adjoins(word + 1) && book_.glance(word + 1).legal_form)
        evidence.legal = true;
    if (word > sentence.first_word) {
        look_left(word, evidence);
    } else if (word + 1 < sentence.last_word && book_.adjoins(word + 1) &&
               is_singular_verb(book_.cache(), book_.glance(word + 1)) && !is_headline(book_.text(), sentence)) {
        ++evidence.opening;
    }
    if (is_described(sentence, word)) ++evidence.apposed;
}

void Names::look_at_genitives() {
    for (const Entry& entry : entries_) {
        const std::string_view written = entry.word->text;
        if (!may_be_genitive(written) || entry.evidence.determined != 0) continue;
        if (Entry* base = find(written.substr(0, written.size() - 1))) base->evidence.genitive = true;
    }
}

bool Names::decide(const Entry& entry) {
    const NameEvidence& evidence = entry.evidence;
    if (evidence.spelling || evidence.legal || evidence.tail) return true;
    WordInfo& word = *entry.word;
    const bool likely = evidence.apposed >= 1 || evidence.titled >= 1 ||
                        (evidence.determined == 0 && evidence.bare + evidence.opening >= 2) ||
                        (evidence.genitive && evidence.bare >= 1);
    // Most words stand there once, and are no names whatever they mean.
    if (!word.subject && !likely) return false;
    book_.cache().complete(word);
    if (word.common) return word.may_be_coined && evidence.determined == 0 && evidence.bare + evidence.opening >= 3;
    return word.subject || (likely && evidence.determined <= evidence.bare + evidence.apposed);
}

std::uint32_t Names::id_of(Entry& entry) {
    if (entry.id != 0) return entry.id;
    const std::string_view written = entry.word->text;
    Entry* base = may_be_genitive(written) ? find(written.substr(0, written.size() - 1)) : nullptr;
    if (!base) base = &entry;
    if (base->id == 0) {
        book_.cache().complete(*base->word);
        const WordInfo& word = *base->word;
        const Subject* subject = word.subject;
        if (!subject && word.low.ends_with('s'))
            subject = book_.lexicon().subject(std::string_view(word.low).substr(0, word.low.size() - 1));
        names_.push_back(subject ? std::string_view(subject->name) : std::string_view(word.text));
        tokens_.push_back(&book_.cache().token('@' + (subject ? book_.cache().stem(lower(subject->name)) : word.stem)));
        asides_.push_back(stands_aside(word, base->evidence) ? 1 : 0);
        base->id = static_cast<std::uint32_t>(names_.size());
    }
    entry.id = base->id;
    return entry.id;
}

Names::Names(WordBook& book, const ClauseFinder& clauses) : book_(book), epoch_(book.cache().next_epoch()) {
    const Segmentation& segmentation = book.text().segmentation;
    ids_.assign(segmentation.words.size(), 0);
    first_.assign(segmentation.sentences.size(), 0);
    std::vector<std::uint32_t> capitalised;
    for (const Sentence& sentence : segmentation.sentences)
        for (std::uint32_t i = sentence.first_word; i < sentence.last_word; ++i) {
            if (clauses.in_figure(i) || !book.is_upper(i) || is_tail_of_name(sentence, i)) continue;
            capitalised.push_back(i);
            look_around(sentence, i);
        }
    look_at_genitives();
    std::vector<std::uint32_t> counts;
    for (const std::uint32_t i : capitalised) {
        Entry& entry = entry_of(*book.glance(i).name);
        if (!entry.decided) entry.is_name = decide(entry);
        entry.decided = true;
        if (!entry.is_name) continue;
        ids_[i] = id_of(entry);
        counts.resize(names_.size());
        if (asides_[ids_[i] - 1] != 0) continue;
        ++counts[ids_[i] - 1];
        std::uint32_t& first = first_[segmentation.words[i].sentence];
        if (first == 0) first = ids_[i];
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    if (best != counts.end() && *best >= 2) main_ = names_[static_cast<std::size_t>(best - counts.begin())];
}

}  // namespace stimmig
