#include "triage/directives.h"

#include <algorithm>
#include <cctype>

#include "ruleset/nearest.h"
#include "text/html_tags.h"

namespace stimmig {
namespace {

constexpr std::string_view keyword = "stimmig-ignore";

std::string_view trimmed(std::string_view text) {
    while (!text.empty() &&
           (text.front() == ' ' || text.front() == '\t' || text.front() == '\n' || text.front() == '\r'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

/// How comments of a format begin and end; an empty end is that of the line, which the beginning has to open.
struct CommentStyle {
    std::string_view open, close;
};

std::vector<CommentStyle> styles_of(Format format) {
    switch (format) {
        case Format::markdown:
        case Format::html:
            return {{"<!--", "-->"}};
        case Format::mdx:
            return {{"<!--", "-->"}, {"{/*", "*/}"}};
        case Format::asciidoc:
            return {{"//", ""}};
        case Format::restructured_text:
            return {{"..", ""}};
        default:
            return {};
    }
}

/// The comment whose text begins with the keyword at `at`: where it begins, and where its text ends.
std::optional<Span> comment_around(std::string_view file, std::size_t at, const CommentStyle& style) {
    std::size_t before = at;
    while (before > 0 && (file[before - 1] == ' ' || file[before - 1] == '\t' ||
                          (!style.close.empty() && (file[before - 1] == '\n' || file[before - 1] == '\r'))))
        --before;
    if (!file.substr(0, before).ends_with(style.open)) return std::nullopt;
    const std::size_t begin = before - style.open.size();
    if (!style.close.empty()) {
        const std::size_t end = file.find(style.close, at);
        if (end == file.npos) return std::nullopt;
        return Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    if (begin > 0 && file[begin - 1] != '\n') return std::nullopt;
    return Span{static_cast<std::uint32_t>(begin),
                static_cast<std::uint32_t>(std::min(file.find_first_of("\r\n", at), file.size()))};
}

/// Ends of code between fences of ``` or ~~~, where comments are no comments.
class Fences {
public:
    explicit Fences(std::string_view file) {
        std::string_view open;
        for (std::size_t at = 0; at < file.size();) {
            const std::size_t end = std::min(file.find('\n', at), file.size());
            const std::string_view line = trimmed(file.substr(at, end - at));
            const std::string_view fence = line.substr(0, 3);
            if (open.empty() && (fence == "```" || fence == "~~~")) {
                open = fence;
                begin_.push_back(at);
            } else if (!open.empty() && fence == open) {
                open = {};
                end_.push_back(end);
            }
            at = end + 1;
        }
        if (!open.empty()) begin_.pop_back();
    }
    [[nodiscard]] bool hold(std::size_t at) const {
        const auto after = std::upper_bound(begin_.begin(), begin_.end(), at);
        return after != begin_.begin() && at < end_[static_cast<std::size_t>(after - begin_.begin()) - 1];
    }

private:
    std::vector<std::size_t> begin_, end_;
};

/// Whether an offset stands between backticks of its line: an example of a comment, not one.
bool is_in_code(std::string_view file, std::size_t at) {
    const std::size_t line = file.rfind('\n', at);
    const std::size_t start = line == file.npos ? 0 : line + 1;
    const std::string_view before = file.substr(start, at - start);
    return std::count(before.begin(), before.end(), '`') % 2 != 0;
}

/// Reads what follows the keyword.
class DirectiveReader {
public:
    DirectiveReader(std::string_view text, const std::vector<std::string>& rule_names)
        : text_(text), rule_names_(rule_names) {}

    Directive read() {
        for (const auto& [suffix, kind] : {std::pair{std::string_view("-start"), Directive::Kind::start},
                                           std::pair{std::string_view("-end"), Directive::Kind::end},
                                           std::pair{std::string_view("-file"), Directive::Kind::file}}) {
            if (!text_.starts_with(suffix)) continue;
            directive_.kind = kind;
            text_.remove_prefix(suffix.size());
            break;
        }
        const std::size_t colon = text_.find(':');
        read_head(trimmed(text_.substr(0, colon)));
        if (colon != std::string_view::npos) directive_.reason = trimmed(text_.substr(colon + 1));
        if (directive_.kind == Directive::Kind::end) return std::move(directive_);
        if (directive_.rules.empty())
            fault("welche Regel? Die Form ist stimmig-ignore REGEL [bis=JJJJ-MM-TT]: Grund",
                  "which rule? The form is stimmig-ignore RULE [until=YYYY-MM-DD]: reason");
        if (directive_.reason.empty())
            fault("der Grund fehlt: stimmig-ignore REGEL [bis=JJJJ-MM-TT]: Grund",
                  "the reason is missing: stimmig-ignore RULE [until=YYYY-MM-DD]: reason");
        return std::move(directive_);
    }

private:
    std::string_view text_;
    const std::vector<std::string>& rule_names_;
    Directive directive_;

    /// The first thing that is wrong is what is said.
    void fault(std::string de, std::string en) {
        if (!directive_.fault) directive_.fault = Message{std::move(de), std::move(en)};
    }

    void read_head(std::string_view head) {
        while (!(head = trimmed(head)).empty()) {
            const std::size_t end = std::min(head.find_first_of(" \t\r\n,"), head.size());
            read_word(head.substr(0, end));
            head.remove_prefix(std::min(end + 1, head.size()));
        }
    }

    void read_word(std::string_view word) {
        if (word.empty()) return;
        for (const std::string_view key : {"bis=", "until="}) {
            if (!word.starts_with(key)) continue;
            const std::string value(word.substr(key.size()));
            directive_.until = parse_iso_day(value);
            if (!directive_.until)
                fault("„" + value + "“ ist kein Tag wie 2026-12-31", "\"" + value + "\" is no day like 2026-12-31");
            return;
        }
        const std::string name(word);
        directive_.rules.push_back(name);
        if (std::find(rule_names_.begin(), rule_names_.end(), name) != rule_names_.end()) return;
        const std::vector<std::string> near = nearest(name, rule_names_);
        fault("unbekannte Regel „" + name + "“" + (near.empty() ? "" : "; gemeint ist wohl " + near.front()),
              "unknown rule \"" + name + "\"" + (near.empty() ? "" : "; did you mean " + near.front() + "?"));
    }
};

/// Whether bytes of HTML hold a tag that ends the paragraph before it: "</p>", and not "</em>".
bool holds_block_tag(std::string_view html) {
    for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
        std::size_t begin = at + 1;
        if (begin < html.size() && html[begin] == '/') ++begin;
        std::size_t end = begin;
        while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])) != 0) ++end;
        if (end > begin && !is_inline_tag(std::string(html.substr(begin, end - begin)))) return true;
    }
    return false;
}

/// Whether what stands between a block and a comment lets the comment stand at the end of that block.
bool is_same_line(const Document& document, std::string_view between) {
    if (between.find_first_of("\r\n") != between.npos) return false;
    return format_of(document.path) != Format::html || !holds_block_tag(between);
}

}  // namespace

std::vector<Directive> find_directives(const Document& document, const std::vector<std::string>& rule_names) {
    const std::vector<CommentStyle> styles = styles_of(format_of(document.path));
    const std::string_view file = document.file;
    std::size_t at = styles.empty() ? file.npos : file.find(keyword);
    if (at == file.npos) return {};
    const bool has_code = format_of(document.path) != Format::html;
    const Fences fences(has_code ? file : std::string_view());
    std::vector<Directive> found;
    for (; at != file.npos; at = file.find(keyword, at + 1)) {
        if (fences.hold(at) || (has_code && is_in_code(file, at))) continue;
        for (const CommentStyle& style : styles) {
            const std::optional<Span> comment = comment_around(file, at, style);
            if (!comment) continue;
            const std::size_t text = at + keyword.size();
            found.push_back(DirectiveReader(file.substr(text, comment->end - text), rule_names).read());
            found.back().begin = comment->begin;
            found.back().end = comment->end + static_cast<std::uint32_t>(style.close.size());
        }
    }
    return found;
}

Span block_at(const Document& document, const Directive& directive) {
    const std::string_view file = document.file;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        Span place = document.origin.to_file(document.blocks[i].span);
        const bool ends_before = place.end <= directive.begin;
        if (ends_before && !is_same_line(document, file.substr(place.end, directive.begin - place.end))) continue;
        // All of a list or table: one figure of it is rarely wrong alone.
        const std::uint32_t group = document.blocks[i].group;
        for (std::size_t j = i; group != 0 && j < document.blocks.size(); ++j)
            if (document.blocks[j].group == group) place.end = document.origin.to_file(document.blocks[j].span).end;
        for (std::size_t j = i; group != 0 && j-- > 0;)
            if (document.blocks[j].group == group) place.begin = document.origin.to_file(document.blocks[j].span).begin;
        return place;
    }
    return {};
}

}  // namespace stimmig
