#include "ruleset/matchers.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

#include "ruleset/factor.h"

namespace stimmig {
namespace {

constexpr std::int64_t scan_memory = 256 << 20;  // the DFA of all patterns must not start over in the midst of a text

std::uint64_t next_id() {
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

}  // namespace

re2::RE2::Options scan_options() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(true);
    options.set_never_capture(true);
    options.set_max_mem(scan_memory);
    return options;
}

re2::RE2::Options single_options() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(64 << 20);
    return options;
}

Matchers::Matchers(std::vector<std::string> regexes, std::size_t silent)
    : regexes_(std::move(regexes)),
      silent_(silent),
      id_(next_id()),
      singles_(std::make_unique<Lazy[]>(regexes_.size())) {}

const re2::RE2& Matchers::single(std::size_t index) const {
    Lazy& lazy = singles_[index];
    std::call_once(lazy.once, [&] { lazy.regex = std::make_unique<re2::RE2>(regexes_[index], single_options()); });
    return *lazy.regex;
}

const re2::RE2& Matchers::combined() const {
    std::call_once(combined_.once, [&] {
        std::string all = factored_union(regexes_);
        if (regexes_.empty()) all = "[^\\x{0}-\\x{10FFFF}]";  // no pattern finds nothing, not the empty string
        auto regex = std::make_unique<re2::RE2>(all, scan_options());
        // Sharing beginnings may nest deeper than RE2 allows.
        if (!regex->ok()) regex = std::make_unique<re2::RE2>(plain_union(regexes_), scan_options());
        combined_.regex = std::move(regex);
    });
    return *combined_.regex;
}

const re2::RE2::Set& Matchers::set() const {
    std::call_once(set_once_, [&] {
        set_ = std::make_unique<re2::RE2::Set>(scan_options(), re2::RE2::ANCHOR_BOTH);
        set_ok_ = true;
        for (const std::string& regex : regexes_) set_ok_ = set_->Add(regex, nullptr) >= 0 && set_ok_;
        set_ok_ = set_->Compile() && set_ok_;
    });
    return *set_;
}

void Matchers::prepare() const {
    std::thread side;
    try {
        side = std::thread([this] { static_cast<void>(set()); });
    } catch (const std::system_error&) {
        // No thread to be had: first use compiles the set.
    }
    static_cast<void>(combined());
    if (side.joinable()) side.join();
}

bool Matchers::set_ok() const {
    static_cast<void>(set());
    return set_ok_;
}

std::optional<std::uint32_t> Matchers::identify(std::string_view text) const {
    if (regexes_.empty()) return std::nullopt;
    thread_local std::vector<int> found;  // keeps its memory between calls
    found.clear();
    re2::RE2::Set::ErrorInfo info{re2::RE2::Set::kNotCompiled};
    const re2::RE2::Set& all = set();
    if (set_ok_ && all.Match(re2::StringPiece(text.data(), text.size()), &found, &info)) {
        return static_cast<std::uint32_t>(*std::min_element(found.begin(), found.end()));
    }
    if (info.kind == re2::RE2::Set::kNoError) return std::nullopt;
    // The set's automaton ran out of memory: slower, but the same answer.
    for (std::uint32_t i = 0; i < regexes_.size(); ++i) {
        if (re2::RE2::FullMatch(re2::StringPiece(text.data(), text.size()), single(i))) return i;
    }
    return std::nullopt;
}

}  // namespace stimmig
