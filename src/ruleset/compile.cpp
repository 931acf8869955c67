#include "ruleset/compile.h"

#include <algorithm>
#include <set>

#include "ruleset/expand.h"
#include "ruleset/matchers.h"
#include "ruleset/regex_text.h"

namespace stimmig {
namespace {

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
        for (const std::string& group : pattern.groups) pattern.group_hashes.push_back(name_hash(group));
        if (validate && !pattern.regex.empty()) check.regex(pattern, mark);
    }
}

}  // namespace stimmig
