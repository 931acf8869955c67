// How an audit gets on, on standard error: a bar on a terminal, a line now and then elsewhere.
#pragma once

#include <chrono>
#include <mutex>

#include "audit/observer.h"
#include "cli/console.h"

namespace stimmig {

class Progress final : public Observer {
public:
    Progress(Console& console, bool bar) : console_(console), bar_(bar) {}
    ~Progress() override { clear(); }

    void complain(const Error& error) override;
    void rules_changed(bool compares_anew) override;
    void progress(Stage stage, std::uint64_t done, std::uint64_t total) override;
    /// Removes the bar.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    Console& console_;
    std::mutex mutex_;  ///< files are opened in another thread than texts are taken in
    bool bar_;
    bool shown_ = false;
    Stage stage_ = Stage::reading;
    Clock::time_point stage_began_ = Clock::now();
    Clock::time_point last_ = Clock::now();

    [[nodiscard]] std::string line(std::uint64_t done, std::uint64_t total, double seconds) const;
};

}  // namespace stimmig
