#include "link/form_table.h"

#include <functional>

namespace stimmig {
namespace {

std::size_t hash_of(std::string_view word) {
    return std::hash<std::string_view>{}(word);
}

}  // namespace

void FormTable::add(std::string_view word, const VerbForm& form) {
    std::uint32_t* link = &buckets_[hash_of(word) % bucket_count];
    while (*link != 0) {
        Entry& entry = entries_[*link - 1];
        if (entry.form == form && word_of(entry) == word) return;
        link = &entry.next;
    }
    *link = static_cast<std::uint32_t>(entries_.size()) + 1;
    entries_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size()), 0, form});
    letters_ += word;
}

std::vector<VerbForm> FormTable::find(std::string_view word) const {
    std::vector<VerbForm> forms;
    for (std::uint32_t at = buckets_[hash_of(word) % bucket_count]; at != 0; at = entries_[at - 1].next)
        if (word_of(entries_[at - 1]) == word) forms.push_back(entries_[at - 1].form);
    return forms;
}

}  // namespace stimmig
