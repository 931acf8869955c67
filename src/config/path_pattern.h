// Patterns of paths as .gitignore files and stimmig.toml write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stimmig {

/// One pattern: "*.md", "/archiv/", "texte/**/entwurf-?.txt", "!wichtig.md". "*" and "?" stand for anything but "/",
/// "[a-z]" and "[!a-z]" for one character, "**" for any number of folders. A pattern with a "/" before its end is
/// anchored at the folder it belongs to, any other fits at every depth; one with a "/" at its end fits folders only.
class PathPattern {
public:
    /// A line of a .gitignore file; none for blank lines and comments.
    [[nodiscard]] static std::optional<PathPattern> parse(std::string_view line);

    /// Whether it fits the path itself, relative to the pattern's folder, with "/" between names.
    [[nodiscard]] bool matches(std::string_view path, bool directory) const;
    [[nodiscard]] bool negated() const { return negated_; }

private:
    std::vector<std::string> names_;
    bool negated_ = false;
    bool directories_only_ = false;
};

/// Patterns of one folder, of which the last that fits decides.
class PathPatterns {
public:
    PathPatterns() = default;
    explicit PathPatterns(const std::vector<std::string>& lines);
    /// Those of a .gitignore file.
    [[nodiscard]] static PathPatterns of_file(std::string_view content);

    /// Whether the last pattern that fits the path selects it or, negated, does not; none where no pattern fits.
    [[nodiscard]] std::optional<bool> decide(std::string_view path, bool directory) const;
    /// Whether a file, or a folder that it lies in, is selected.
    [[nodiscard]] bool select(std::string_view file) const;
    [[nodiscard]] bool empty() const { return patterns_.empty(); }

private:
    std::vector<PathPattern> patterns_;
};

/// Patterns with the folder that they are relative to.
struct RootedPatterns {
    std::string root;  ///< absolute, without "." and ".."
    PathPatterns patterns;

    /// Whether they select a file below the folder; files elsewhere are never selected.
    [[nodiscard]] bool select(std::string_view absolute) const;
};

/// The path as one without "." and "..", from the root of the file system; links are not followed.
[[nodiscard]] std::string absolute_path(const std::string& path);

}  // namespace stimmig
