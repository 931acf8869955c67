#include "ruleset/prefix_nfa.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/ascii.h"
#include "ruleset/regex_text.h"

namespace stimmig {
namespace {

using Bytes = PrefixNfa::Bytes;
using Step = PrefixNfa::Step;

constexpr unsigned first_beyond_ascii = 0x80;

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < first_beyond_ascii;
}

// Behind a backslash it stands for itself.
bool is_sign(char c) {
    return !is_ascii_letter(c) && !is_digit(c);
}

bool is_assertion(std::string_view token) {
    return token == "^" || token == "$" || token == "\\A" || token == "\\z" || token == "\\B";
}

Bytes letters() {
    Bytes bytes;
    for (unsigned byte = 0; byte < first_beyond_ascii; ++byte) bytes[byte] = is_ascii_letter(static_cast<char>(byte));
    return bytes;
}

// A class or escape, as far as it matters here.
struct Class {
    Bytes ascii;
    bool any_beyond = false;                   ///< takes characters beyond ASCII, whichever
    std::vector<std::string_view> characters;  ///< beyond ASCII that it takes
};

// Asks RE2 itself which characters of ASCII a class, escape or character holds.
Bytes ascii_of(std::string_view token, bool folds) {
    const re2::RE2 regex((folds ? "(?is:" : "(?s:") + std::string(token) + ')', re2::RE2::Quiet);
    Bytes bytes;
    for (unsigned byte = 0; byte < first_beyond_ascii; ++byte) {
        const char c = static_cast<char>(byte);
        bytes[byte] = re2::RE2::FullMatch({&c, 1}, regex);
    }
    return bytes;
}

// \d, \s and \w are of ASCII, as are escaped signs; \pL, \x{20AC}, \D and the like go beyond.
bool stays_in_ascii(std::string_view escape) {
    constexpr std::string_view classes = "dswnrtfva";
    return is_sign(escape[1]) || classes.find(escape[1]) != std::string_view::npos;
}

Class class_of(std::string_view token, bool folds) {
    Class all{ascii_of(token, folds), false, {}};
    if (token[0] != '[') {
        all.any_beyond = token == "." || !stays_in_ascii(token);
        return all;
    }
    all.any_beyond = token.starts_with("[^") || token.find("[:^") != std::string_view::npos;
    for (std::size_t at = 1, end = 0; at < token.size(); at = end) {
        end = token_end(token, at);
        if (token[at] == '\\') all.any_beyond |= !stays_in_ascii(token.substr(at, end - at));
        // Some letters of ASCII are also written beyond it where case does not count.
        all.any_beyond |= folds && is_ascii_letter(token[at]);
        if (is_ascii(token[at])) continue;
        all.any_beyond |= folds || token[at - 1] == '-' || token.substr(end).starts_with('-');
        all.characters.push_back(token.substr(at, end - at));
    }
    return all;
}

class Builder {
public:
    explicit Builder(std::string_view regex) {
        for (std::size_t at = 0, end = 0; at < regex.size(); at = end) {
            end = token_end(regex, at);
            const std::string_view token = regex.substr(at, end - at);
            folds_ |= is_flags(token) && token.find('i') != std::string_view::npos;
        }
        for (unsigned byte = 0; byte < nfa_.sets.size(); ++byte) nfa_.sets[byte].set(byte);
        const std::uint32_t match = add({Step::match, 0, 0, 0});
        nfa_.start = any_of(regex, match, folds_);
    }
    [[nodiscard]] PrefixNfa take() { return std::move(nfa_); }

private:
    static constexpr std::size_t singles = 256;  ///< the first sets, of one byte each

    PrefixNfa nfa_{{}, std::vector<Bytes>(singles), 0};
    bool folds_ = false;  ///< flags make some of it match in either case: then all of it may
    std::map<std::pair<std::string_view, bool>, Class> classes_;

    std::uint32_t add(PrefixNfa::Node node) {
        nfa_.nodes.push_back(node);
        return static_cast<std::uint32_t>(nfa_.nodes.size() - 1);
    }

    std::uint32_t byte_of(const Bytes& bytes, std::uint32_t next) {
        const auto known = std::find(nfa_.sets.begin() + singles, nfa_.sets.end(), bytes);
        const auto index = static_cast<std::uint32_t>(known - nfa_.sets.begin());
        if (known == nfa_.sets.end()) nfa_.sets.push_back(bytes);
        return add({Step::byte, index, next, 0});
    }

    std::uint32_t either(std::uint32_t one, std::uint32_t other) { return add({Step::either, 0, one, other}); }

    // What comes after it is built first, so that every node knows where it leads.
    std::uint32_t written(std::string_view text, std::uint32_t next) {
        for (std::size_t i = text.size(); i-- > 0;) {
            next = add({Step::byte, static_cast<unsigned char>(text[i]), next, 0});
        }
        return next;
    }

    // A character beyond ASCII, whichever.
    std::uint32_t beyond_ascii(std::uint32_t next) {
        Bytes bytes;
        for (unsigned byte = first_beyond_ascii; byte < bytes.size(); ++byte) bytes.set(byte);
        const std::uint32_t more = either(next, next);
        const std::uint32_t byte = byte_of(bytes, more);
        nfa_.nodes[more].other = byte;
        return byte;
    }

    std::uint32_t one_of(std::string_view token, std::uint32_t next, bool folds) {
        const auto known = classes_.find({token, folds});
        const Class& all = known != classes_.end() ? known->second : classes_[{token, folds}] = class_of(token, folds);
        std::uint32_t start = byte_of(all.ascii, next);
        if (all.any_beyond) return either(start, beyond_ascii(next));
        for (const std::string_view character : all.characters) start = either(start, written(character, next));
        return start;
    }

    // A character that stands for itself.
    std::uint32_t literal(std::string_view character, std::uint32_t next, bool folds) {
        if (!folds) return written(character, next);
        // "ſ" and the kelvin sign have letters of ASCII as their other case.
        if (!is_ascii(character[0])) return either(beyond_ascii(next), byte_of(letters(), next));
        const auto byte = static_cast<unsigned char>(character[0]);
        if (!is_ascii_letter(character[0])) return written(character, next);
        constexpr unsigned char case_bit = 0x20;
        const std::uint32_t start = byte_of(Bytes().set(byte).set(byte ^ case_bit), next);
        const auto lower = static_cast<char>(byte | case_bit);
        // RE2 takes the long s and the kelvin sign for the same letters.
        if (lower == 's') return either(start, written("ſ", next));
        if (lower == 'k') return either(start, written("K", next));
        return start;
    }

    std::uint32_t atom(std::string_view atom, std::uint32_t next, bool folds) {
        const std::size_t end = token_end(atom, 0);
        const std::string_view token = atom.substr(0, end);
        if (is_flags(token) || is_assertion(token)) return next;
        if (token[0] == '(') {
            const bool inner = folds || token.substr(0, token.find('-')).find('i') != std::string_view::npos;
            return any_of(atom.substr(end, atom.size() - end - 1), next, inner);
        }
        if (token == "\\b") return add({Step::boundary, 0, next, 0});
        if (token.starts_with("\\Q")) {
            std::string_view quoted = token.substr(2);
            if (quoted.ends_with("\\E")) quoted.remove_suffix(2);
            while (!quoted.empty()) {
                std::size_t last = quoted.size() - 1;
                while (last > 0 && (static_cast<unsigned char>(quoted[last]) & 0xC0U) == 0x80U) --last;
                next = literal(quoted.substr(last), next, folds);
                quoted = quoted.substr(0, last);
            }
            return next;
        }
        if (token[0] == '[' || token == ".") return one_of(token, next, folds);
        if (token[0] != '\\') return literal(token, next, folds);
        return is_sign(token[1]) ? literal(token.substr(1), next, folds) : one_of(token, next, folds);
    }

    std::uint32_t repeated(std::string_view whole, std::uint32_t next, bool folds) {
        const std::size_t end = atom_end(whole, 0);
        const std::string_view plain = whole.substr(0, end), repetition = whole.substr(end);
        if (repetition.empty()) return atom(plain, next, folds);
        const bool optional = repetition[0] == '?' || repetition[0] == '*' || repetition.starts_with("{0");
        if (repetition[0] == '?') return either(atom(plain, next, folds), next);
        const std::uint32_t again = either(next, next);
        const std::uint32_t body = atom(plain, again, folds);
        const bool endless =
            repetition[0] == '*' || repetition[0] == '+' || repetition.find(",}") != std::string_view::npos;
        nfa_.unbounded |= endless && takes_words_from(again);
        nfa_.nodes[again].other = body;
        return optional ? again : body;
    }

    // Whether the nodes made since take spaces and something else: words, any number of them.
    [[nodiscard]] bool takes_words_from(std::uint32_t first) const {
        Bytes all;
        for (std::size_t i = first; i < nfa_.nodes.size(); ++i)
            if (nfa_.nodes[i].step == Step::byte) all |= nfa_.sets[nfa_.nodes[i].bytes];
        const bool space = all[' '] || all['\n'];
        return space && all.reset(' ').reset('\n').any();
    }

    std::uint32_t any_of(std::string_view regex, std::uint32_t next, bool folds) {
        const std::vector<Atoms> all = alternatives(regex);
        std::uint32_t start = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            std::uint32_t at = next;
            for (auto piece = all[i].rbegin(); piece != all[i].rend(); ++piece) at = repeated(*piece, at, folds);
            start = i == 0 ? at : either(start, at);
        }
        return start;
    }
};

}  // namespace

PrefixNfa prefix_nfa(std::string_view regex) {
    return Builder(regex).take();
}

}  // namespace stimmig
