#include "ruleset/compile.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <thread>

#include "ruleset/expand.h"
#include "ruleset/factor.h"
#include "ruleset/regex_text.h"

namespace stimmig {
namespace {

constexpr std::int64_t scan_memory = 256 << 20;  // the DFA of all patterns must not start over in the midst of a text

re2::RE2::Options single_options() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(64 << 20);
    return options;
}

re2::RE2::Options scan_options() {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(true);
    options.set_never_capture(true);
    options.set_max_mem(scan_memory);
    return options;
}

std::string re2_fault(const re2::RE2& regex) {
    std::string message = regex.error();
    constexpr std::size_t most = 200;  // RE2 quotes the offending piece, which may be a whole vocabulary
    if (message.size() > most) {
        std::size_t end = most;
        while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0) == 0x80) --end;
        message = message.substr(0, end) + " ...";
    }
    for (char& c : message) c = c == '\n' ? ' ' : c;
    return message;
}

}  // namespace

Matchers::Matchers(std::vector<std::string> regexes)
    : regexes_(std::move(regexes)), singles_(std::make_unique<Lazy[]>(regexes_.size())) {}

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
    // A first search also makes the reversed program, with which RE2 finds where a match begins.
    re2::StringPiece found;
    static_cast<void>(combined().Match("1", 0, 1, re2::RE2::UNANCHORED, &found, 1));
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

namespace {

class PatternCheck {
public:
    PatternCheck(const std::vector<RuleFile>& files, Errors& errors) : files_(files), errors_(errors) {}

    void fault(const Mark& mark, std::string message) {
        errors_.push_back({files_[mark.file].path, mark.place.line, mark.place.column, std::move(message)});
    }

    void groups(const Pattern& pattern, const Mark& mark) {
        std::set<std::string> seen, reported;
        for (const std::string& group : pattern.groups) {
            if (group.empty() || seen.insert(group).second || !reported.insert(group).second) continue;
            fault(mark, "pattern \"" + pattern.name + "\" has the group \"" + group + "\" twice");
            sound_ = false;
        }
    }

    void regex(const Pattern& pattern, const Mark& mark) {
        sound_ = true;
        groups(pattern, mark);
        if (!sound_) return;
        const re2::RE2 compiled(pattern.regex, single_options());
        if (!compiled.ok()) return fault(mark, "pattern \"" + pattern.name + "\": RE2: " + re2_fault(compiled));
        if (re2::RE2::FullMatch("", compiled)) fault(mark, "pattern \"" + pattern.name + "\" matches the empty string");
    }

private:
    const std::vector<RuleFile>& files_;
    Errors& errors_;
    bool sound_ = true;
};

// Patterns of kind none first, so that look-alikes win ties; otherwise the order stays.
void none_first(Collected& rules) {
    std::vector<std::size_t> order(rules.patterns.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_partition(order.begin(), order.end(),
                          [&](std::size_t i) { return rules.patterns[i].kind == PatternKind::none; });
    std::vector<Pattern> patterns;
    std::vector<Mark> marks;
    for (const std::size_t i : order) {
        patterns.push_back(std::move(rules.patterns[i]));
        marks.push_back(rules.pattern_matches[i]);
    }
    rules.patterns = std::move(patterns);
    rules.pattern_matches = std::move(marks);
}

}  // namespace

void expand_patterns(Collected& rules, const std::vector<RuleFile>& files, bool validate, Errors& errors) {
    none_first(rules);
    Expander expander(rules, files, errors);
    PatternCheck check(files, errors);
    if (validate) {
        const std::vector<std::string> fragments = expander.expand_fragments();
        for (std::size_t i = 0; i < fragments.size(); ++i) {
            if (fragments[i].empty()) continue;
            const re2::RE2 compiled(fragments[i], single_options());
            // A group named twice is the pattern's fault: fragments may well hold one name in each of two branches.
            if (compiled.ok() || compiled.error_code() == re2::RE2::ErrorBadNamedCapture) continue;
            check.fault(rules.fragments[i].match_at,
                        "fragment \"" + rules.fragments[i].name + "\": RE2: " + re2_fault(compiled));
            expander.set_broken(i);
        }
    }
    for (std::size_t i = 0; i < rules.patterns.size(); ++i) {
        Pattern& pattern = rules.patterns[i];
        const Mark& mark = rules.pattern_matches[i];
        pattern.regex = expander.expand(pattern.match, "pattern \"" + pattern.name + '"', mark);
        pattern.groups = capture_groups(pattern.regex);
        if (validate && !pattern.regex.empty()) check.regex(pattern, mark);
    }
}

}  // namespace stimmig
