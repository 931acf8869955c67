// Where the next figure may be: the combined pattern at all places where words begin like one, and the word edges that
// RE2's ASCII \b cannot see.
#include <re2/re2.h>

#include "extract/interpret.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

bool mid_number(std::string_view text, std::uint32_t at) {
    const char before = text[at - 1];
    if (is_digit(before)) return true;
    return (before == '.' || before == ',') && at >= 2 && is_digit(text[at - 2]);
}

// "um18 Prozent" is a missing space; "R1" is a name.
bool glued_to_preposition(const Ruleset& rules, std::string_view text, std::uint32_t at) {
    std::uint32_t start = at;
    while (start > 0 && letter_before(text, start) != 0) start -= letter_before(text, start);
    return at - start >= 2 && (start == 0 || !is_digit(text[start - 1])) &&
           rules.table("glued_preposition").find(text.substr(start, at - start)) != nullptr;
}

bool good_left_edge(const Ruleset& rules, std::string_view text, Span span) {
    if (span.begin == 0) return true;
    const bool digit_first = is_digit(text[span.begin]);
    if (digit_first && mid_number(text, span.begin)) return false;
    if (text[span.begin] == ',') return text[span.begin - 1] == ' ' || text[span.begin - 1] == '(';
    if (letter_before(text, span.begin) == 0) return true;
    if (digit_first) return glued_to_preposition(rules, text, span.begin);
    // "€" and "$" may follow letters only as part of a code that the pattern itself holds.
    return false;
}

bool good_right_edge(std::string_view text, Span span) {
    if (span.end >= text.size()) return true;
    const char last = text[span.end - 1];
    const bool word_end = is_digit(last) || letter_before(text, span.end) != 0;
    if (!word_end) return true;
    if (is_digit(text[span.end]) || letter_at(text, span.end) != 0) return false;
    if (!is_digit(last) || span.end + 1 >= text.size()) return true;
    const char next = text[span.end];
    return !((next == '.' || next == ',' || next == ':') && is_digit(text[span.end + 1]));
}

// "29 Fuß" out of "29 Fußballer": the number without the word that goes on. Empty if nothing is left.
Span without_last_word(std::string_view text, Span span) {
    std::string_view whole = text.substr(span.begin, span.end - span.begin);
    whole = whole.substr(0, whole.find_last_of(" \n") + 1);
    while (!whole.empty() && is_gap(whole.back())) whole.remove_suffix(1);
    if (whole.empty()) return {span.begin, span.begin};
    const Span rest{span.begin, span.begin + static_cast<std::uint32_t>(whole.size())};
    return good_right_edge(text, rest) ? rest : Span{span.begin, span.begin};
}

std::uint32_t end_of_first_token(std::string_view text, Span span) {
    std::uint32_t at = span.begin;
    while (at < span.end) {
        const std::uint32_t letter = letter_at(text, at);
        if (letter == 0 && !is_digit(text[at])) break;
        at += letter == 0 ? 1 : letter;
    }
    return at > span.begin ? at : span.begin + 1;
}

}  // namespace

std::uint32_t after_rejected(std::string_view text, Span span) {
    return end_of_first_token(text, span);
}

bool Candidates::search(std::uint32_t from, Candidate& found) const {
    const re2::RE2& combined = rules_.combined();
    const re2::StringPiece piece(text_.data(), text_.size());
    re2::StringPiece match;
    const bool anywhere = beginnings_.unbounded();
    for (std::uint32_t begin = beginnings_.next(text_, from); begin < text_.size();
         begin = beginnings_.next(text_, from)) {
        from = begin + 1;
        if (!combined.Match(piece, begin, text_.size(), anywhere ? re2::RE2::UNANCHORED : re2::RE2::ANCHOR_START,
                            &match, 1)) {
            if (anywhere) return false;
            continue;
        }
        if (anywhere) begin = static_cast<std::uint32_t>(match.data() - text_.data());
        const Span span{begin, static_cast<std::uint32_t>(begin + match.size())};
        const Span whole = good_right_edge(text_, span) ? span : without_last_word(text_, span);
        if (whole.begin < whole.end && good_left_edge(rules_, text_, whole)) {
            if (const auto reading = rules_.recognize(text_.substr(begin, whole.end - begin))) {
                found = {whole, *reading};
                return true;
            }
        }
        from = end_of_first_token(text_, span);
    }
    return false;
}

std::optional<Candidate> Candidates::at(std::uint32_t begin) const {
    const re2::StringPiece piece(text_.data(), text_.size());
    re2::StringPiece match;
    if (!rules_.combined().Match(piece, begin, text_.size(), re2::RE2::ANCHOR_START, &match, 1)) return std::nullopt;
    const Span span{begin, static_cast<std::uint32_t>(begin + match.size())};
    if (!good_right_edge(text_, span)) return std::nullopt;
    const auto reading = rules_.recognize(text_.substr(begin, match.size()));
    return reading ? std::optional<Candidate>{{span, *reading}} : std::nullopt;
}

const Candidate* Candidates::next(std::uint32_t from) {
    while (first_peeked_ < peeked_.size() && peeked_[first_peeked_].candidate.span.begin < from) ++first_peeked_;
    if (first_peeked_ < peeked_.size() && peeked_[first_peeked_].from <= from) return &peeked_[first_peeked_].candidate;
    return search(from, current_) ? &current_ : nullptr;
}

const Candidate* Candidates::peek(std::uint32_t from) {
    if (!search(from, current_)) return nullptr;
    if (peeked_.empty()) peeked_.reserve(16);
    peeked_.push_back({from, current_});
    return &peeked_.back().candidate;
}

}  // namespace stimmig
