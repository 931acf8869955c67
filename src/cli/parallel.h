// The same work on many items, on several threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace stimmig {

/// Calls work(i) once for each i below count. Which thread does what is left open, so work(i) must depend on i alone
/// and must not throw.
template <typename Work>
void for_each_index(std::size_t count, unsigned jobs, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) work(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count); ++i) others.emplace_back(run);
    run();
}

}  // namespace stimmig
