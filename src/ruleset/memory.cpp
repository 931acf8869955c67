#include "ruleset/memory.h"

#include <cstring>

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
    entries_ = 0;
    records_.clear();
}

Memory::Head Memory::head_of(const Slot& slot) const {
    Head head;
    std::memcpy(&head, records_.data() + slot.record - 1, sizeof head);
    return head;
}

const char* Memory::groups_of(const Slot& slot) const {
    return records_.data() + slot.record - 1 + sizeof(Head);
}

Memory::Slot& Memory::slot_of(std::string_view key, KeyKind kind, std::uint32_t hash) {
    for (std::size_t at = hash % slots;; at = (at + 1) % slots) {
        Slot& slot = slots_[at];
        if (slot.record == 0) return slot;
        if (slot.hash != hash) continue;
        const Head head = head_of(slot);
        if (head.kind != kind || head.key_size != key.size()) continue;
        if (std::memcmp(groups_of(slot) + head.group_count * sizeof(Group), key.data(), key.size()) == 0) return slot;
    }
}

Memory::Answer Memory::find(std::string_view key, KeyKind kind) {
    const Slot& slot = slot_of(key, kind, hash_of(key, kind));
    if (slot.record == 0) return {};
    const Head head = head_of(slot);
    if (head.state == told_apart) return {true, true, nullptr};
    if (head.state == no_pattern) return {true, false, nullptr};
    reading_.pattern = head.pattern;
    reading_.group_count = head.group_count;
    const char* at = groups_of(slot);
    for (std::uint32_t i = 0; i < head.group_count; ++i, at += sizeof(Group)) {
        Group group;
        std::memcpy(&group, at, sizeof group);
        reading_.groups[i] = group.begin == absent ? Recognized::Extent{} : Recognized::Extent{group.begin, group.end};
    }
    return {true, false, &reading_};
}

void Memory::add(std::string_view key, const Head& head, const Recognized* reading) {
    if (entries_ == most_entries) clear();
    const std::uint32_t hash = hash_of(key, head.kind);
    Slot& slot = slot_of(key, head.kind, hash);
    ++entries_;
    slot = {hash, static_cast<std::uint32_t>(records_.size() + 1)};
    records_.append(reinterpret_cast<const char*>(&head), sizeof head);
    for (std::uint32_t i = 0; i < head.group_count; ++i) {
        const Recognized::Extent extent = reading->groups[i];
        const bool is_there = extent.begin != Recognized::absent;
        records_ += static_cast<char>(is_there ? extent.begin : absent);
        records_ += static_cast<char>(is_there ? extent.end : absent);
    }
    records_ += key;
}

void Memory::keep(std::string_view key, KeyKind kind, const std::optional<Recognized>& reading) {
    const auto size = static_cast<std::uint8_t>(key.size());
    if (!reading) return add(key, {0, size, kind, no_pattern, 0}, nullptr);
    add(key, {reading->pattern, size, kind, has_pattern, static_cast<std::uint8_t>(reading->group_count)}, &*reading);
}

void Memory::keep_exact_only(std::string_view shape) {
    add(shape, {0, static_cast<std::uint8_t>(shape.size()), KeyKind::shape, told_apart, 0}, nullptr);
}

}  // namespace stimmig
