#include "audit/content_hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace stimmig {
namespace {

std::string bytes_of(const XXH128_hash_t& hash) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

}  // namespace

std::string content_hash(std::string_view bytes) {
    return bytes_of(XXH3_128bits(bytes.data(), bytes.size()));
}

std::int64_t short_hash(std::string_view bytes) {
    return static_cast<std::int64_t>(XXH3_64bits(bytes.data(), bytes.size()) >> 1U);
}

struct ContentHasher::State {
    XXH3_state_t state;
};

void ContentHasher::Free::operator()(State* state) const {
    delete state;
}

ContentHasher::ContentHasher() : state_(new State) {
    XXH3_128bits_reset(&state_->state);
}

void ContentHasher::add(std::string_view bytes) {
    XXH3_128bits_update(&state_->state, bytes.data(), bytes.size());
}

std::string ContentHasher::hash() const {
    return bytes_of(XXH3_128bits_digest(&state_->state));
}

}  // namespace stimmig
