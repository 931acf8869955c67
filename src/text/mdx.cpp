// MDX is Markdown with JavaScript and components in it. Neither is run: both are blanked, byte for byte, so that what
// components enclose is still read and every place stays.
#include <algorithm>
#include <string>
#include <utility>

#include "text/readers.h"
#include "text/source_line.h"

namespace stimmig {
namespace {

/// Markup longer than this is none: it bounds what a stray brace or "<" costs.
constexpr std::size_t longest = 1U << 14;

class Masker {
public:
    Masker(std::string_view file, std::uint32_t begin) : file_(file), masked_(file), begin_(begin) {}

    std::string mask() {
        std::string_view fence;
        for (const SourceLine& line : lines_from(file_, begin_)) {
            if (line.start < done_) continue;
            const std::string_view text = line.text(file_);
            const bool fences = text.starts_with("```") || text.starts_with("~~~");
            if (fences && (fence.empty() || text.starts_with(fence))) fence = fence.empty() ? text.substr(0, 3) : "";
            if (!fence.empty() || fences) continue;
            if (line.indent() == 0 && (text.starts_with("import ") || text.starts_with("export "))) {
                blank(line.start, end_of_statement(line));
            } else {
                mask_line(line);
            }
        }
        return std::move(masked_);
    }

private:
    std::string_view file_;
    std::string masked_;
    std::uint32_t begin_;
    std::size_t done_ = 0;  ///< what lies before has been dealt with

    /// Line ends stay, for the sake of the lines.
    void blank(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (masked_[i] != '\n' && masked_[i] != '\r') masked_[i] = ' ';
        done_ = std::max(done_, end);
    }

    /// An import or export reaches to the next blank line.
    [[nodiscard]] std::size_t end_of_statement(const SourceLine& line) const {
        std::uint32_t end = line.end;
        for (SourceLine next = line; end < file_.size();) {
            next = line_at(file_, after_line_end(file_, end, static_cast<std::uint32_t>(file_.size())));
            if (next.blank() || next.end == end) break;
            end = next.end;
        }
        return end;
    }

    void mask_line(const SourceLine& line) {
        for (std::size_t at = std::max<std::size_t>(line.begin, done_); at < line.end; ++at) {
            const char c = file_[at];
            if (c == '\\') {
                ++at;
            } else if (c == '`') {
                at = end_of_code(at, line.end) - 1;
            } else if (c == '{' || c == '<') {
                const std::size_t end = c == '{' ? end_of_braces(at) : end_of_tag(at);
                if (end == 0) continue;
                blank(at, end);
                at = end - 1;
            }
        }
    }

    [[nodiscard]] std::size_t end_of_code(std::size_t at, std::size_t end) const {
        const std::string ticks(run_length(file_.substr(at, end - at)), '`');
        const std::size_t close = file_.substr(0, end).find(ticks, at + ticks.size());
        return close == std::string_view::npos ? at + ticks.size() : close + ticks.size();
    }

    /// Behind the brace that closes the one at `at`; 0 where none does.
    [[nodiscard]] std::size_t end_of_braces(std::size_t at) const {
        std::size_t depth = 0;
        char quote = 0;
        for (std::size_t i = at; i < std::min(file_.size(), at + longest); ++i) {
            const char c = file_[i];
            if (quote != 0) {
                if (c == '\\')
                    ++i;
                else if (c == quote)
                    quote = 0;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '/' && file_.substr(i, 2) == "/*") {
                i = std::min(file_.find("*/", i + 2), file_.size() - 1);
            } else if (c == '{') {
                ++depth;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return 0;
    }

    /// Behind the tag, with braces and quotes in it; 0 where "<" is none. "<https://...>" and comments are Markdown's.
    [[nodiscard]] std::size_t end_of_tag(std::size_t at) const {
        const std::size_t name = at + (file_.substr(at, 2) == "</" ? 2 : 1);
        if (name >= file_.size()) return 0;
        const char first = file_[name];
        const bool fragment = first == '>';
        if (!fragment && !((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))) return 0;
        for (std::size_t i = name; i < std::min(file_.size(), at + longest); ++i) {
            const char c = file_[i];
            if (c == '>') return i + 1;
            if (c == ':' || c == '@' || c == '<') return 0;
            if (c == '{') {
                const std::size_t end = end_of_braces(i);
                if (end == 0) return 0;
                i = end - 1;
            } else if (c == '"' || c == '\'') {
                i = file_.find(c, i + 1);
                if (i == std::string_view::npos) return 0;
            }
        }
        return 0;
    }
};

}  // namespace

void read_mdx(Document& document, PlainWriter& writer, std::uint32_t begin) {
    std::string masked = Masker(document.file, begin).mask();
    std::swap(document.file, masked);
    read_markdown(document, writer, begin, false);
    writer.close();
    std::swap(document.file, masked);
}

}  // namespace stimmig
