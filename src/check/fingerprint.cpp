#include "check/fingerprint.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace stimmig {
namespace {

/// FNV-1a, 64 bits: the same on every machine and in every version, which std::hash does not promise.
std::uint64_t hash(std::string_view bytes) {
    std::uint64_t h = 14695981039346656037ULL;
    for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return h;
}

std::string hex(std::uint64_t number) {
    std::string digits(16, '0');
    for (std::size_t i = 16; i-- > 0; number >>= 4) digits[i] = "0123456789abcdef"[number & 15];
    return digits;
}

/// The path by which a text is known: the same however it was named from one working directory.
std::string known_path(const std::string& named) {
    const std::filesystem::path path = std::filesystem::path(named).lexically_normal();
    if (path.is_relative()) return path.generic_string();
    std::error_code unknown;
    const std::string below = path.lexically_relative(std::filesystem::current_path(unknown)).generic_string();
    return below.empty() || below.starts_with("..") ? path.generic_string() : below;
}

std::string identity(const std::vector<Text>& texts, const Finding& finding) {
    std::vector<std::string> statements;
    for (std::uint32_t i = 0; i < finding.figures.size(); ++i) {
        // A further text that merely agrees must not make an old finding a new one.
        if (std::find(finding.agreeing.begin(), finding.agreeing.end(), i) != finding.agreeing.end()) continue;
        const Text& text = texts[finding.figures[i].text];
        const Figure& figure = text.figures[finding.figures[i].figure];
        std::string statement = known_path(text.document.path);
        if (!text.document.id.empty()) statement += '#' + text.document.id;
        statement += '\0';
        statement.append(text.document.text, figure.phrase, figure.span.end - figure.phrase);
        statements.push_back(std::move(statement));
    }
    if (finding.place) {
        const Document& document = texts[finding.place->text].document;
        statements.push_back(known_path(document.path) + '\0' +
                             document.file.substr(finding.place->begin, finding.place->end - finding.place->begin));
    }
    std::sort(statements.begin(), statements.end());
    std::string all = finding.rule;
    for (const std::string& statement : statements) all.append(1, '\0').append(statement);
    return all;
}

}  // namespace

void add_fingerprints(const std::vector<Text>& texts, std::vector<Finding>& findings) {
    std::map<std::string, int, std::less<>> seen;
    for (Finding& finding : findings) {
        std::string all = identity(texts, finding);
        const int earlier = seen[all]++;
        if (earlier > 0) all.append(1, '\0').append(std::to_string(earlier));
        finding.fingerprint = hex(hash(all));
    }
}

}  // namespace stimmig
