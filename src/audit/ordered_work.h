// Work on a stream of items by many threads whose results come in the order of the items: the same bytes with any
// number of threads, and no more in memory than a few items for each.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace stimmig {

/// `produce()` gives the next item, or none at the end; it runs in a thread of its own. `work(item)` makes a result, in
/// `jobs` threads at once. `consume(result)` runs in the calling thread; false from it ends the work early. With one
/// job, all three take turns in the calling thread. What they throw comes out of this function.
template <typename Item, typename Output, typename Produce, typename Work, typename Consume>
void work_in_order(unsigned jobs, const Produce& produce, const Work& work, const Consume& consume) {
    if (jobs <= 1) {  // one core: threads would only take turns
        while (std::optional<Item> item = produce())
            if (!consume(work(std::move(*item)))) return;
        return;
    }
    struct Slot {
        std::optional<Item> item;
        std::optional<Output> output;
    };
    const std::size_t most = std::size_t{jobs} * 3;
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Slot> slots;     // those begun and not consumed; references stay valid
    std::size_t first = 0;      // number of slots.front()
    std::size_t next_work = 0;  // number of the first slot that nobody works on
    bool ended = false;         // nothing more will be produced
    bool stopped = false;       // nobody wants more
    std::exception_ptr failure;

    const auto fail = [&] {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        stopped = ended = true;
        changed.notify_all();
    };
    const auto produce_all = [&] {
        try {
            while (true) {
                std::optional<Item> item = produce();
                std::unique_lock lock(mutex);
                if (!item) break;
                changed.wait(lock, [&] { return stopped || slots.size() < most; });
                if (stopped) break;
                slots.emplace_back().item = std::move(item);
                changed.notify_all();
            }
        } catch (...) {
            fail();
        }
        const std::lock_guard lock(mutex);
        ended = true;
        changed.notify_all();
    };
    const auto work_on = [&] {
        try {
            std::unique_lock lock(mutex);
            while (true) {
                changed.wait(lock, [&] { return stopped || ended || next_work < first + slots.size(); });
                if (stopped) return;
                if (next_work == first + slots.size()) {
                    if (ended) return;
                    continue;
                }
                Slot& slot = slots[next_work++ - first];
                Item item = std::move(*slot.item);
                lock.unlock();
                Output output = work(std::move(item));
                lock.lock();
                slot.output = std::move(output);
                changed.notify_all();
            }
        } catch (...) {
            fail();
        }
    };
    std::vector<std::jthread> threads;
    threads.emplace_back(produce_all);
    for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(work_on);
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [&] { return stopped || (slots.empty() ? ended : slots.front().output.has_value()); });
        if (stopped || slots.empty()) break;
        Output output = std::move(*slots.front().output);
        slots.pop_front();
        ++first;
        changed.notify_all();
        lock.unlock();
        bool more = false;
        try {
            more = consume(std::move(output));
        } catch (...) {
            fail();
        }
        lock.lock();
        if (!more) stopped = true;
    }
    changed.notify_all();
    lock.unlock();
    threads.clear();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace stimmig
