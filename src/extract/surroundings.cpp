// What stands around a figure: hedge and sign to its left, rate on either side.
#include <algorithm>

#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

struct Hit {
    const Term* term = nullptr;
    std::uint32_t begin = 0;  ///< where its first word begins
};

// No word of a table is as long; what is longer is cut, so that a text without gaps is not read again for each figure.
constexpr std::uint32_t longest_run = 120;

// Start of the run of non-gaps that ends before `at`.
std::uint32_t run_start(std::string_view text, std::uint32_t at, std::uint32_t floor) {
    const std::uint32_t end = at;
    while (at > floor && end - at < longest_run && !is_gap(text[at - 1])) --at;
    return at;
}

// End of the run of non-gaps that begins at `at`.
std::uint32_t run_end(std::string_view text, std::uint32_t at) {
    const std::uint32_t begin = at;
    while (at < text.size() && at - begin < longest_run && !is_gap(text[at])) ++at;
    return at;
}

// Whether the word is that one, which is in lower case, in whatever case.
bool is_word(std::string_view word, std::string_view lower_case) {
    return std::equal(word.begin(), word.end(), lower_case.begin(), lower_case.end(),
                      [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); });
}

bool ends_phrase(char c) {
    return c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')';
}

// The longest form of the table that ends where `end` begins, gaps aside.
Hit find_before(const Table& table, std::string_view text, std::uint32_t end, std::uint32_t floor) {
    while (end > floor && is_gap(text[end - 1])) --end;
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
        while (word < end && (text[word] == '(' || text[word] == '"' || text[word] == '[')) ++word;
        if (words == 0 && !table.may_end_with(text.substr(word, end - word))) break;
        if (const Term* term = table.find(text.substr(word, end - word))) hit = {term, word};
        if (word != start) break;
    }
    return hit;
}

// "ein Paket über neun Milliarden Euro": in Höhe von, no bound.
bool amount_noun_before(const ExtractContext& context, std::uint32_t at, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    while (at > floor && is_gap(text[at - 1])) --at;
    const std::uint32_t start = run_start(text, at, floor);
    const std::string_view word = text.substr(start, at - start);
    if (!starts_upper(word)) return false;
    const Table& nouns = context.rules.table("amount_noun");
    const std::string folded = lower(word);
    for (std::size_t from = 0; from + 4 <= folded.size(); ++from) {
        if (nouns.find(std::string_view(folded).substr(from)) != nullptr) return true;
    }
    return false;
}

bool holds_fall_word(const ExtractContext& context, std::uint32_t sentence) {
    const auto& segmentation = context.segmentation;
    if (sentence >= segmentation.sentences.size()) return false;
    const Table& table = context.rules.table("fall_word");
    const auto& found = segmentation.sentences[sentence];
    for (std::uint32_t i = found.first_word; i < found.last_word; ++i) {
        const Span span = segmentation.words[i].span;
        if (table.find(std::string_view(context.document.text).substr(span.begin, span.end - span.begin)) != nullptr) {
            return true;
        }
    }
    return false;
}

// Whether a sentence tells of a fall. Remembers the last one, so that a sentence full of figures is read once.
class Falls {
public:
    explicit Falls(const ExtractContext& context) : context_(context) {}

    [[nodiscard]] bool in(std::uint32_t sentence) {
        if (sentence != asked_) answer_ = holds_fall_word(context_, asked_ = sentence);
        return answer_;
    }

private:
    const ExtractContext& context_;
    std::uint32_t asked_ = UINT32_MAX;
    bool answer_ = false;
};

void apply_hedge(Value& value, std::string_view id) {
    if (id == "exact") return;
    const bool was_bound = value.modifier == Modifier::more_than || value.modifier == Modifier::less_than ||
                           value.modifier == Modifier::at_least || value.modifier == Modifier::at_most;
    if (id.starts_with("approx")) {
        // "rund mehr als" does not occur; an outer approx never weakens a bound, nor a range its ends.
        if (was_bound || value.modifier == Modifier::range) return;
        value.modifier = Modifier::approx;
        value.side = id == "approx_below" ? Side::below : id == "approx_above" ? Side::above : Side::both;
    } else if (value.modifier != Modifier::range) {
        value.modifier = *parse_modifier(id);
        value.side = Side::both;
    }
}

// "−3,8 Prozent", "minus 3,8 Prozent". A hyphen is a sign only with a gap or bracket before it.
void read_sign(const ExtractContext& context, Figure& figure, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    std::uint32_t at = figure.phrase;
    static constexpr std::string_view signs[] = {"-", "–", "−", "+"};
    for (const std::string_view sign : signs) {
        if (at < floor + sign.size() || text.substr(at - sign.size(), sign.size()) != sign) continue;
        const auto before = static_cast<std::uint32_t>(at - sign.size());
        if (before != floor && !is_gap(text[before - 1]) && text[before - 1] != '(') continue;
        figure.sign = sign == "+" ? 1 : -1;
        figure.phrase = before;
        return;
    }
    while (at > floor && is_gap(text[at - 1])) --at;
    const std::uint32_t start = run_start(text, at, floor);
    const std::string_view word = text.substr(start, at - start);
    const bool plus = is_word(word, "plus");
    if (!plus && !is_word(word, "minus")) return;
    // "ein Minus von 4" is read by link; here only the word right before the number.
    figure.sign = plus ? 1 : -1;
    figure.phrase = start;
}

void read_hedges(const ExtractContext& context, Falls& falls, Draft& draft, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    Figure& figure = draft.figure;
    const Table& modifiers = context.rules.table("modifier");
    // At most two: "mehr als rund", "bis zu knapp".
    for (int round = 0; round < 2; ++round) {
        const Hit hit = find_before(modifiers, text, figure.phrase, floor);
        if (hit.term == nullptr) return;
        const std::string_view words = text.substr(hit.begin, figure.phrase - hit.begin);
        const bool in_height_of =
            lower(words.substr(0, 5)).starts_with("über") && amount_noun_before(context, hit.begin, floor);
        if (!in_height_of) apply_hedge(figure.value, hit.term->id);
        if (figure.value.modifier == Modifier::at_most && hit.begin >= floor + 4 &&
            text.substr(hit.begin - 4, 4) == "auf " && falls.in(draft.sentence)) {
            figure.value.modifier = Modifier::at_least;
        }
        figure.phrase = hit.begin;
        if (in_height_of) return;
    }
}

// "im Jahr 2024" and "am Tag der Wahl" are dates and no rates.
bool rate_goes_on(std::string_view text, std::uint32_t end) {
    while (end < text.size() && is_gap(text[end])) ++end;
    if (end >= text.size()) return false;
    return is_digit(text[end]) || starts_upper(text.substr(end)) || text.substr(end, 4) == "der " ||
           text.substr(end, 4) == "des " || text.substr(end, 4) == "vor " || text.substr(end, 5) == "nach ";
}

// "monatliches Plus von 90 Euro", "jährliche Kosten von": the adjective among the four words before.
const Term* rate_adjective_before(const Table& rates, std::string_view text, std::uint32_t at, std::uint32_t floor) {
    for (int words = 0; words < 4; ++words) {
        while (at > floor && is_gap(text[at - 1])) --at;
        const std::uint32_t start = run_start(text, at, floor);
        if (start == at || ends_phrase(text[at - 1])) return nullptr;
        const std::string_view word = text.substr(start, at - start);
        const std::size_t stem = word.rfind("lich");
        if (stem != std::string_view::npos && word.size() - stem <= 6) {
            if (const Term* rate = rates.find(word.substr(0, stem + 4))) return rate;
        }
        at = start;
    }
    return nullptr;
}

// "90 Euro mehr im Monat"
std::uint32_t after_comparative(std::string_view text, std::uint32_t at) {
    for (const std::string_view word : {" mehr", " weniger", " brutto", " netto", " zusätzlich"}) {
        if (text.substr(at, word.size()) == word && at + word.size() < text.size() && is_gap(text[at + word.size()])) {
            return static_cast<std::uint32_t>(at + word.size());
        }
    }
    return at;
}

// Whether any form can begin with the word at `at`, with or without the punctuation behind it.
bool may_begin(const Table& table, std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_gap(text[at])) ++at;
    std::string_view word = text.substr(at, run_end(text, at) - at);
    while (!word.empty() && !table.may_begin_with(word)) {
        if (!ends_phrase(word.back()) && word.back() != '.') return false;
        word.remove_suffix(1);
    }
    return !word.empty();
}

const Term* rate_after(const Table& rates, std::string_view text, std::uint32_t at) {
    const Term* best = nullptr;
    at = after_comparative(text, at);
    if (!may_begin(rates, text, at)) return nullptr;
    std::uint32_t end = at;
    for (std::uint32_t words = 0; words < rates.longest(); ++words) {
        while (end < text.size() && is_gap(text[end])) ++end;
        end = run_end(text, end);
        std::uint32_t start = at;
        while (start < end && is_gap(text[start])) ++start;
        std::string_view slice = text.substr(start, end - start);
        const bool closed = !slice.empty() && (ends_phrase(slice.back()) || slice.back() == '.');
        const Term* term = rates.find(slice);
        while (term == nullptr && !slice.empty() && (ends_phrase(slice.back()) || slice.back() == '.')) {
            slice.remove_suffix(1);
            term = rates.find(slice);
        }
        if (term != nullptr) {
            const std::string_view first = slice.substr(0, 2);
            const bool adverbial = first == "im" || first == "am";
            if (!(adverbial && !closed && rate_goes_on(text, end))) best = term;
        }
        if (closed || end >= text.size()) break;
    }
    return best;
}

void read_around(const ExtractContext& context, Falls& falls, Draft& draft) {
    Figure& figure = draft.figure;
    if (figure.value.kind == Kind::date) return;
    const std::string_view text = context.document.text;
    const auto& sentences = context.segmentation.sentences;
    const std::uint32_t floor =
        draft.sentence < sentences.size() ? std::min(sentences[draft.sentence].span.begin, figure.span.begin) : 0;
    read_sign(context, figure, floor);
    read_hedges(context, falls, draft, floor);
    if (figure.value.kind == Kind::factor || figure.value.kind == Kind::percent) return;
    const Table& rates = context.rules.table("rate");
    const Term* rate = rate_after(rates, text, figure.span.end);
    if (rate == nullptr && figure.value.kind == Kind::money) {
        rate = find_before(rates, text, figure.phrase, floor).term;
        if (rate == nullptr) rate = rate_adjective_before(rates, text, figure.phrase, floor);
    }
    if (rate != nullptr) figure.per = rate->id;
}

}  // namespace

void read_surroundings(const ExtractContext& context, std::vector<Draft>& drafts) {
    Falls falls(context);
    for (Draft& draft : drafts) read_around(context, falls, draft);
}

}  // namespace stimmig
