// Who watches an audit: faults of single texts and progress go here while it runs.
#pragma once

#include <cstdint>

#include "base/result.h"

namespace stimmig {

enum class Stage : std::uint8_t { reading, sorting, comparing, gathering };

class Observer {
public:
    virtual ~Observer() = default;
    /// A text or a file that could not be read; the audit goes on without it.
    virtual void complain(const Error& error) = 0;
    /// The store was filled with other rules or by another version: all texts are read again. Comparisons between texts
    /// whose figures stay the same are kept unless `compares_anew`.
    virtual void rules_changed(bool compares_anew) = 0;
    /// `done` of `total` texts, keys or pairs; total is 0 where it is not known.
    virtual void progress(Stage stage, std::uint64_t done, std::uint64_t total) = 0;
};

}  // namespace stimmig
