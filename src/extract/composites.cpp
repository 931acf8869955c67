// Lengths of time in two units are one length: "fünf Jahre und drei Monate", "1 Stunde 45 Minuten", "zwei Jahren, vier
// Monaten und zehn Tagen". It is told in the smaller unit.
#include <array>

#include "extract/neighbours.h"

namespace stimmig {

namespace {

struct Step {
    std::string_view larger;
    std::string_view smaller;
    int times;
    int most;  ///< that are said of the smaller unit: not "ein Jahr und 30 Monate"
};

// Years and months have no fixed number of weeks and days; where they are told so, the calendar's usual ones hold.
constexpr std::array<Step, 10> steps = {{
    {"year", "month", 12, 18},
    {"year", "week", 52, 51},
    {"year", "day", 365, 364},
    {"month", "week", 4, 4},
    {"month", "day", 30, 31},
    {"week", "day", 7, 13},
    {"day", "hour", 24, 47},
    {"hour", "minute", 60, 119},
    {"hour", "second", 3600, 119},
    {"minute", "second", 60, 119},
}};

const Step* step_between(const Draft& a, const Draft& b) {
    for (const Step& step : steps) {
        if (step.larger == a.figure.value.unit && step.smaller == b.figure.value.unit) return &step;
    }
    return nullptr;
}

std::string_view run_behind(std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_gap(text[at])) ++at;
    std::uint32_t end = at;
    while (end < text.size() && letter_at(text, end) != 0) end += letter_at(text, end);
    return text.substr(at, end - at);
}

// "fünf Jahre, drei Monate später", "zwei Stunden, 20 Minuten länger": behind a comma the second one is told by itself.
bool tells_apart(std::string_view word) {
    static constexpr std::array<std::string_view, 18> words = {
        "später", "darauf", "danach", "zuvor",   "vorher", "davor",   "nach",  "vor",       "länger",
        "kürzer", "früher", "mehr",   "weniger", "davon",  "nachdem", "bevor", "schneller", "langsamer"};
    for (const std::string_view other : words) {
        if (word == other) return true;
    }
    return false;
}

// A whole number with its unit as a word of its own: neither "zweieinhalb Jahre" nor "die 5-jährige".
bool is_length(const ExtractContext& context, const Draft& draft) {
    const Figure& figure = draft.figure;
    const Value& value = figure.value;
    if (value.kind != Kind::duration || !value.low || value.low != value.high) return false;
    const std::string_view text = context.document.text;
    const std::string_view surface = text.substr(figure.span.begin, figure.span.end - figure.span.begin);
    const std::size_t gap = surface.find_last_of(" \n");
    if (gap == std::string_view::npos) return false;
    return context.rules.table("duration_unit").find(surface.substr(gap + 1)) != nullptr;
}

bool are_parts(const ExtractContext& context, const Neighbours& all, std::size_t first, const Draft& a) {
    const Draft& b = all.numbers[first + 1];
    const Step* step = step_between(a, b);
    if (step == nullptr || !is_length(context, a) || !is_length(context, b)) return false;
    const Figure& part = b.figure;
    // A hedge of its own makes it a figure of its own.
    if (part.phrase != part.span.begin || !a.figure.per.empty() || a.sentence != b.sentence) return false;
    if (!a.figure.value.low->is_integer() || *part.value.low > Number(step->most)) return false;
    const std::string_view text = context.document.text;
    const std::string_view joint = trim(text.substr(a.figure.span.end, part.span.begin - a.figure.span.end));
    const bool comma = joint == ",";
    if (!joint.empty() && !comma && joint != "und" && joint != ", und" && joint != "plus") return false;
    if (is_word(word_before(context, a), "zwischen")) return false;
    if (!comma) return true;
    if (tells_apart(run_behind(text, part.span.end))) return false;
    // "zwei Jahre, acht Monate, ein Jahr": a list of lengths.
    if (first + 2 >= all.numbers.size()) return true;
    const Draft& next = all.numbers[first + 2];
    const bool goes_on = next.sentence == b.sentence && next.figure.value.kind == Kind::duration &&
                         next.figure.span.begin - part.span.end <= 6;
    return !goes_on || step_between(b, next) != nullptr;
}

Draft sum_of(const Draft& a, const Draft& b) {
    Draft whole = a;
    Value& value = whole.figure.value;
    const Value& part = b.figure.value;
    value.low = value.high = *value.low * Number(step_between(a, b)->times) + *part.low;
    value.unit = part.unit;
    value.granularity = part.granularity;
    value.significant = part.significant;
    // "fünf Jahre und drei Monate höchstens"
    if (value.modifier == Modifier::exact) {
        value.modifier = part.modifier;
        value.side = part.side;
    }
    whole.figure.span.end = b.figure.span.end;
    whole.figure.per = b.figure.per;
    whole.figure.doubtful = a.figure.doubtful || b.figure.doubtful;
    return whole;
}

}  // namespace

void merge_composites(const ExtractContext& context, Neighbours& all) {
    std::vector<Draft>& drafts = all.numbers;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        // The parts before are summed up where the last one of them stands.
        if (i + 1 < drafts.size() && are_parts(context, all, i, drafts[i])) {
            drafts[i + 1] = sum_of(drafts[i], drafts[i + 1]);
        } else {
            if (kept != i) drafts[kept] = std::move(drafts[i]);
            ++kept;
        }
    }
    drafts.resize(kept);
}

}  // namespace stimmig
