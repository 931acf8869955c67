// A look at the tags before gumbo sees them. Its work grows with the number of open elements at each tag, and it opens
// formatting elements that were left open again in every new block.
#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <unordered_map>

#include "text/html_tree.h"

namespace stimmig {
namespace {

constexpr std::size_t deepest = 512;
/// Formatting elements that may be reopened, per byte of the file.
constexpr std::size_t most_reopened_per_byte = 1;

// Elements without content, and those that close each other without an end tag.
constexpr std::string_view flat[] = {
    "area", "base", "body",   "br", "col",   "dd",     "dt",    "embed", "head",  "hr", "html",  "img", "input", "li",
    "link", "meta", "option", "p",  "param", "source", "tbody", "td",    "tfoot", "th", "thead", "tr",  "track", "wbr"};
constexpr std::string_view formatting[] = {"a", "b",     "big",    "code",   "em", "font", "i",
                                           "s", "small", "strike", "strong", "tt", "u",    "nobr"};
constexpr std::string_view raw[] = {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"};

template <std::size_t size>
bool contains(const std::string_view (&names)[size], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class NestingScan {
public:
    explicit NestingScan(std::string_view text) : text_(text) {}

    bool too_deep() {
        for (std::size_t at = 0; (at = text_.find('<', at)) != std::string_view::npos;) {
            ++at;
            if (at >= text_.size()) break;
            if (text_.substr(at, 3) == "!--") {
                at = std::min(text_.find("-->", at), text_.size());
            } else if (text_[at] == '/' && at + 1 < text_.size() && is_letter(text_[at + 1])) {
                end_tag(read_name(at + 1));
            } else if (is_letter(text_[at])) {
                start_tag(read_name(at));
                if (open_.size() > deepest || reopened_ > text_.size() * most_reopened_per_byte + 64) return true;
                if (contains(raw, name_)) at = end_of_raw(at);
            }
        }
        return false;
    }

private:
    const std::string& read_name(std::size_t at) {
        name_.clear();
        for (; at < text_.size() && name_.size() < 16; ++at) {
            const char c = text_[at];
            if (!is_letter(c) && (c < '0' || c > '9') && c != '-') break;
            name_ += static_cast<char>(is_letter(c) ? c | 0x20 : c);
        }
        return name_;
    }

    void start_tag(const std::string& name) {
        const bool formats = contains(formatting, name);
        if (!formats) reopened_ += formats_;
        if (contains(flat, name) || contains(raw, name)) return;
        std::size_t& count = counts_[name];
        ++count;
        open_.push_back(name);
        if (formats) ++formats_;
    }

    void end_tag(const std::string& name) {
        const auto found = counts_.find(name);
        if (found == counts_.end() || found->second == 0) return;
        while (!open_.empty()) {
            const std::string top = std::move(open_.back());
            open_.pop_back();
            --counts_[top];
            const bool reached = top == name;
            // Formatting that the end of another element leaves open is opened again behind it.
            if (reached && contains(formatting, top) && formats_ > 0) --formats_;
            if (reached) return;
        }
    }

    /// Offset of the end tag of a script or the like that begins at `at`.
    std::size_t end_of_raw(std::size_t at) const {
        while ((at = text_.find("</", at)) != std::string_view::npos) {
            at += 2;
            std::size_t same = 0;
            while (same < name_.size() && at + same < text_.size() && (text_[at + same] | 0x20) == name_[same]) ++same;
            if (same == name_.size()) return at;
        }
        return text_.size();
    }

    std::string_view text_;
    std::string name_;
    std::vector<std::string> open_;
    std::unordered_map<std::string, std::size_t> counts_;
    std::size_t formats_ = 0;
    std::size_t reopened_ = 0;
};

}  // namespace

bool is_nested_too_deeply(std::string_view text) {
    return NestingScan(text).too_deep();
}

}  // namespace stimmig
