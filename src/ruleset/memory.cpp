#include "ruleset/memory.h"

#include "ruleset/text_hash.h"

namespace stimmig {
namespace {

constexpr std::uint8_t no_pattern = 0, has_pattern = 1, told_apart = 2;
constexpr std::uint8_t absent = UINT8_MAX;
static_assert(Memory::longest_key < absent);

std::uint32_t hash_of(std::string_view key, KeyKind kind) {
    return text_hash(key, static_cast<std::uint64_t>(kind));
}

}  // namespace

void Memory::belong_to(std::uint64_t owner) {
    if (owner_ == owner) return;
    owner_ = owner;
    clear();
}

void Memory::clear() {
    slots_.assign(slots, {});
    entries_.clear();
    groups_.clear();
    keys_.clear();
}

Memory::Slot& Memory::slot_of(std::string_view key, KeyKind kind, std::uint32_t hash) {
    for (std::size_t at = hash % slots;; at = (at + 1) % slots) {
        Slot& slot = slots_[at];
        if (slot.entry == 0) return slot;
        if (slot.hash != hash) continue;
        const Entry& entry = entries_[slot.entry - 1];
        if (entry.kind == kind && std::string_view(keys_).substr(entry.key_begin, entry.key_size) == key) return slot;
    }
}

Memory::Answer Memory::find(std::string_view key, KeyKind kind) {
    const Slot& slot = slot_of(key, kind, hash_of(key, kind));
    if (slot.entry == 0) return {};
    const Entry& entry = entries_[slot.entry - 1];
    if (entry.state == told_apart) return {true, true, nullptr};
    if (entry.state == no_pattern) return {true, false, nullptr};
    reading_.pattern = entry.pattern;
    reading_.group_count = entry.group_count;
    for (std::uint32_t i = 0; i < entry.group_count; ++i) {
        const Group group = groups_[entry.first_group + i];
        reading_.groups[i] = group.begin == absent ? Recognized::Extent{} : Recognized::Extent{group.begin, group.end};
    }
    return {true, false, &reading_};
}

Memory::Entry& Memory::add(std::string_view key, KeyKind kind) {
    if (entries_.size() == most_entries) clear();
    const std::uint32_t hash = hash_of(key, kind);
    Slot& slot = slot_of(key, kind, hash);
    if (slot.entry == 0) {
        entries_.push_back({});
        slot.hash = hash;
        slot.entry = static_cast<std::uint32_t>(entries_.size());
        entries_.back().key_begin = static_cast<std::uint32_t>(keys_.size());
        entries_.back().key_size = static_cast<std::uint8_t>(key.size());
        entries_.back().kind = kind;
        keys_ += key;
    }
    return entries_[slot.entry - 1];
}

void Memory::keep(std::string_view key, KeyKind kind, const std::optional<Recognized>& reading) {
    Entry& entry = add(key, kind);
    entry.state = reading ? has_pattern : no_pattern;
    if (!reading) return;
    entry.pattern = reading->pattern;
    entry.group_count = static_cast<std::uint8_t>(reading->group_count);
    entry.first_group = static_cast<std::uint32_t>(groups_.size());
    for (std::uint32_t i = 0; i < reading->group_count; ++i) {
        const Recognized::Extent extent = reading->groups[i];
        const bool is_there = extent.begin != Recognized::absent;
        groups_.push_back({is_there ? static_cast<std::uint8_t>(extent.begin) : absent,
                           is_there ? static_cast<std::uint8_t>(extent.end) : absent});
    }
}

void Memory::keep_exact_only(std::string_view shape) {
    add(shape, KeyKind::shape).state = told_apart;
}

}  // namespace stimmig
