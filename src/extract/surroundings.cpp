// What stands around a figure: hedge and sign to its left, rate on either side.
#include "extract/surroundings.h"

#include <algorithm>
#include <array>

#include "extract/date_context.h"
#include "extract/interpret.h"

namespace stimmig {

namespace {

constexpr std::uint32_t longest_run = 120;

// Length of an opening bracket or quote at `at`; 0 if none stands there.
std::uint32_t opening_at(std::string_view text, std::uint32_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return first == '(' || first == '"' || first == '[' || first == '\'' || first == '*' ? 1 : 0;
    // All of the quotes below begin with one of these bytes.
    if (first != 0xE2 && first != 0xC2) return 0;
    for (const std::string_view quote : {"„", "“", "»", "«", "‚", "‘", "›", "‹"}) {
        if (text.substr(at, quote.size()) == quote) return static_cast<std::uint32_t>(quote.size());
    }
    return 0;
}

// Where what stands before `end` ends, gaps and opening quotes aside.
std::uint32_t before_opening(std::string_view text, std::uint32_t end, std::uint32_t floor) {
    // Mostly one space, and before it a letter.
    if (end >= floor + 2 && text[end - 1] == ' ' && is_ascii_letter(text[end - 2])) return end - 1;
    for (bool moved = true; moved;) {
        moved = false;
        for (const std::uint32_t length : {1U, 2U, 3U}) {
            if (end < floor + length) break;
            const std::uint32_t at = end - length;
            if ((length == 1 && is_gap(text[at])) || opening_at(text, at) == length) {
                end = at;
                moved = true;
                break;
            }
        }
    }
    return end;
}

// "Boni, die bis auf 5,5 Millionen klettern können", where "bis auf drei Prozent alle" leaves them out.
void read_ceiling(const ExtractContext& context, Figure& figure) {
    const Kind kind = figure.value.kind;
    if (figure.value.modifier != Modifier::exact || (kind != Kind::money && kind != Kind::percent)) return;
    const std::string_view text = context.document.text;
    const std::string_view auf = word_before(text, figure.phrase);
    if (auf != "auf" || word_before(text, auf) != "bis") return;
    static constexpr std::array<std::string_view, 5> rises = {"klettern", "steigen", "wachsen", "anwachsen",
                                                              "ansteigen"};
    if (std::find(rises.begin(), rises.end(), word_after(text, figure.span.end)) != rises.end()) {
        apply_hedge(figure.value, "at_most");
    }
}

void read_around(const ExtractContext& context, Falls& falls, Draft& draft) {
    Figure& figure = draft.figure;
    if (figure.value.kind == Kind::date) return;
    const auto& sentences = context.segmentation.sentences;
    const std::uint32_t floor =
        draft.sentence < sentences.size() ? std::min(sentences[draft.sentence].span.begin, figure.span.begin) : 0;
    read_hedges(context, falls, draft, floor);
    read_ceiling(context, figure);
    if (figure.value.kind == Kind::factor || figure.value.kind == Kind::percent) return;
    if (const Term* rate = read_rate(context, figure, floor)) figure.per = rate->id;
}

// Where what belongs to the draft at `index` has to end.
std::uint32_t limit_of(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t index) {
    const auto& sentences = context.segmentation.sentences;
    std::uint32_t limit = drafts[index].figure.span.end;
    if (drafts[index].sentence < sentences.size()) limit = std::max(limit, sentences[drafts[index].sentence].span.end);
    return index + 1 < drafts.size() ? std::min(limit, drafts[index + 1].figure.phrase) : limit;
}

}  // namespace

std::uint32_t run_start(std::string_view text, std::uint32_t at, std::uint32_t floor) {
    const std::uint32_t end = at;
    while (at > floor && end - at < longest_run && !is_gap(text[at - 1])) --at;
    return at;
}

std::uint32_t run_end(std::string_view text, std::uint32_t at) {
    const std::uint32_t begin = at;
    while (at < text.size() && at - begin < longest_run && !is_gap(text[at])) ++at;
    return at;
}

std::uint32_t before_date(const ExtractContext& context, std::uint32_t at, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::uint32_t begin = at;
    constexpr int longest = 4;
    for (int words = 0; words < longest; ++words) {
        while (begin > floor && is_gap(text[begin - 1])) --begin;
        const std::uint32_t start = run_start(text, begin, floor);
        const std::string_view word = text.substr(start, begin - start);
        begin = start;
        if (words > 0 && (word == "vom" || word == "von")) return begin;
        const bool part =
            !word.empty() && (is_digit(word.front()) || context.rules.table("month").find(word) != nullptr);
        if (!part) return at;
    }
    return at;
}

bool is_word(std::string_view word, std::string_view lower_case) {
    return std::equal(word.begin(), word.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

bool ends_phrase(char c) {
    return c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')';
}

std::uint32_t closing_quote_at(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '"') return 1;
    for (const std::string_view quote : {"“", "”", "»", "«", "‘"}) {
        if (text.substr(at, quote.size()) == quote) return static_cast<std::uint32_t>(quote.size());
    }
    return 0;
}

Hit find_before(const Table& table, std::string_view text, std::uint32_t end, std::uint32_t floor) {
    end = before_opening(text, end, floor);
    Hit hit;
    std::uint32_t start = end;
    for (std::uint32_t words = 0; words < table.longest() && start > floor; ++words) {
        if (start < end) {
            while (start > floor && is_gap(text[start - 1])) --start;
        }
        if (start == floor || ends_phrase(text[start - 1])) break;
        start = run_start(text, start, floor);
        // An opening bracket or quote before the hedge is not part of it: "(rund 566 Mrd. Euro)".
        std::uint32_t word = start;
        while (word < end && opening_at(text, word) != 0) word += opening_at(text, word);
        if (words == 0 && !table.may_end_with(text.substr(word, end - word))) break;
        if (const Term* term = table.find(text.substr(word, end - word))) hit = {term, word};
        if (word != start) break;
    }
    return hit;
}

bool may_begin(const Table& table, std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_gap(text[at])) ++at;
    std::string_view word = text.substr(at, run_end(text, at) - at);
    while (!word.empty() && !table.may_begin_with(word)) {
        if (!ends_phrase(word.back()) && word.back() != '.') return false;
        word.remove_suffix(1);
    }
    return !word.empty();
}

void read_surroundings(const ExtractContext& context, std::vector<Draft>& drafts) {
    Falls falls(context);
    for (Draft& draft : drafts) read_around(context, falls, draft);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].figure.value.modifier != Modifier::exact || drafts[i].figure.value.kind == Kind::date) continue;
        read_hedge_after(context, drafts[i], limit_of(context, drafts, i));
    }
}

}  // namespace stimmig
