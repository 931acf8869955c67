#include "config/path_pattern.h"

#include <algorithm>
#include <filesystem>

namespace stimmig {
namespace {

constexpr std::string_view any_folders = "**";

/// Length of the code point at `at`, so that "?" stands for a letter and not for a byte of it.
std::size_t letter_at(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) ++length;
    return length;
}

/// Whether "[...]" at the begin of `pattern` holds the letter; its length, or 0 where it is no class.
std::size_t class_length(std::string_view pattern, std::string_view letter, bool& holds) {
    std::size_t at = 1;
    const bool inverted = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    if (inverted) ++at;
    bool found = false;
    for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
        const std::size_t length = letter_at(pattern, at);
        const std::string_view low = pattern.substr(at, length);
        at += length;
        std::string_view high = low;
        if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
            high = pattern.substr(at + 1, letter_at(pattern, at + 1));
            at += 1 + high.size();
        }
        found = found || (low <= letter && letter <= high);
    }
    if (at >= pattern.size()) return 0;
    holds = found != inverted;
    return at + 1;
}

/// Whether the pattern's one element at `at` fits the name's letter; how long both are.
bool fits_letter(std::string_view pattern, std::size_t at, std::string_view name, std::size_t in_name,
                 std::size_t& pattern_length, std::size_t& name_length) {
    name_length = letter_at(name, in_name);
    pattern_length = 1;
    const std::string_view letter = name.substr(in_name, name_length);
    if (pattern[at] == '?') return true;
    if (pattern[at] == '[') {
        bool holds = false;
        const std::size_t length = class_length(pattern.substr(at), letter, holds);
        if (length > 0) {
            pattern_length = length;
            return holds;
        }
    }
    if (pattern[at] == '\\' && at + 1 < pattern.size()) {
        pattern_length = 2;
        name_length = 1;
        return pattern[at + 1] == name[in_name];
    }
    name_length = 1;
    return pattern[at] == name[in_name];
}

/// One name against one name of the pattern. A star that took too little takes more: only the last one ever has to.
bool fits_name(std::string_view pattern, std::string_view name) {
    std::size_t p = 0, n = 0, star = std::string_view::npos, after_star = 0;
    while (n < name.size()) {
        std::size_t pattern_length = 0, name_length = 0;
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            after_star = n;
        } else if (p < pattern.size() && fits_letter(pattern, p, name, n, pattern_length, name_length)) {
            p += pattern_length;
            n += name_length;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++after_star;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*') ++p;
    return p == pattern.size();
}

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> names;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0) names.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return names;
}

}  // namespace

std::optional<PathPattern> PathPattern::parse(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') return std::nullopt;
    PathPattern pattern;
    pattern.negated_ = line.front() == '!';
    if (pattern.negated_) line.remove_prefix(1);
    if (line.starts_with("./")) line.remove_prefix(1);
    pattern.directories_only_ = line.ends_with('/');
    if (pattern.directories_only_) line.remove_suffix(1);
    const bool anchored = line.find('/') != std::string_view::npos;
    for (const std::string_view name : split(line)) pattern.names_.emplace_back(name);
    if (pattern.names_.empty()) return std::nullopt;
    if (!anchored) pattern.names_.insert(pattern.names_.begin(), std::string(any_folders));
    return pattern;
}

bool PathPattern::matches(std::string_view path, bool directory) const {
    if (directories_only_ && !directory) return false;
    const std::vector<std::string_view> names = split(path);
    std::size_t p = 0, n = 0, star = std::string_view::npos, after_star = 0;
    while (n < names.size()) {
        if (p < names_.size() && names_[p] == any_folders) {
            star = p++;
            after_star = n;
            if (p == names_.size()) return n < names.size();  // "a/**" is all below, not a itself
        } else if (p < names_.size() && fits_name(names_[p], names[n])) {
            ++p;
            ++n;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++after_star;
        } else {
            return false;
        }
    }
    return p == names_.size();
}

PathPatterns::PathPatterns(const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        if (auto pattern = PathPattern::parse(line)) patterns_.push_back(std::move(*pattern));
}

PathPatterns PathPatterns::of_file(std::string_view content) {
    PathPatterns patterns;
    while (!content.empty()) {
        const std::size_t end = std::min(content.find('\n'), content.size());
        if (auto pattern = PathPattern::parse(content.substr(0, end)))
            patterns.patterns_.push_back(std::move(*pattern));
        content.remove_prefix(std::min(end + 1, content.size()));
    }
    return patterns;
}

std::optional<bool> PathPatterns::decide(std::string_view path, bool directory) const {
    const auto last = std::find_if(patterns_.rbegin(), patterns_.rend(),
                                   [&](const PathPattern& pattern) { return pattern.matches(path, directory); });
    if (last == patterns_.rend()) return std::nullopt;
    return !last->negated();
}

bool PathPatterns::select(std::string_view file) const {
    for (std::size_t slash = file.find('/'); slash != std::string_view::npos; slash = file.find('/', slash + 1))
        if (decide(file.substr(0, slash), true).value_or(false)) return true;
    return decide(file, false).value_or(false);
}

bool RootedPatterns::select(std::string_view absolute) const {
    if (patterns.empty() || !absolute.starts_with(root)) return false;
    absolute.remove_prefix(root.size());
    if (!root.ends_with('/')) {
        if (!absolute.starts_with('/')) return false;
        absolute.remove_prefix(1);
    }
    return patterns.select(absolute);
}

std::string absolute_path(const std::string& path) {
    std::error_code error;
    std::string whole = std::filesystem::absolute(path, error).lexically_normal().string();
    if (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
    return error ? path : whole;
}

}  // namespace stimmig
