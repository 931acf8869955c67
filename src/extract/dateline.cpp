// The publication day that a text states about itself: "BERLIN, 4. März 2025 (dpa) -", "Von Ute Weber | 30.01.2025",
// "Stand: 3. Mai 2024", "2025-01-29 12:24". Looked for at the head and the foot of the text. A month alone ("Magazin,
// Januar 2025") stands for its last day: enough to complete the years of other dates. Dates in running prose ("Am 3.
// März 2020 wurde ...") say nothing about publication.
#include <algorithm>
#include <array>

#include "extract/date_parts.h"
#include "extract/interpret.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

constexpr std::uint32_t kHead = 700;
constexpr std::uint32_t kFoot = 200;
// Longest "Von Anna Beispiel und Bert Muster, Frankfurt | " before the date.
constexpr std::uint32_t kLongestLead = 90;

// The line that holds `at`, up to it.
std::string_view lead_of(std::string_view text, std::uint32_t at) {
    std::uint32_t begin = at;
    while (begin > 0 && text[begin - 1] != '\n' && at - begin <= kLongestLead) --begin;
    return text.substr(begin, at - begin);
}

bool is_label(std::string_view lead) {
    static constexpr std::array<std::string_view, 15> labels = {
        "stand",   "datum",    "date", "veröffentlicht", "aktualisiert", "erschienen", "publiziert", "pressemitteilung",
        "meldung", "erstellt", "vom",  "update",         "published",    "stand vom",  "ausgabe"};
    std::string word = lower(lead);
    while (!word.empty() && (is_gap(word.back()) || word.back() == ':' || word.back() == '*')) word.pop_back();
    if (word.ends_with(" am")) word.erase(word.size() - 3);
    for (const std::string_view label : labels) {
        if (label == "vom" && word.ends_with(" vom")) {
            // "Pressemitteilung vom 3. Mai 2024" is a header, "der Vertrag vom 3. Mai 2024" is not.
            static constexpr std::array<std::string_view, 12> headers = {
                "pressemitteilung", "presseinformation", "presseaussendung", "medienmitteilung",
                "meldung",          "kurzmeldung",       "polizeibericht",   "polizeimeldung",
                "polizeireport",    "marktbericht",      "lagebericht",      "stand"};
            return std::any_of(headers.begin(), headers.end(), [&](auto head) { return word.starts_with(head); });
        }
        if (label != "vom" && word.ends_with(label)) return true;
    }
    return false;
}

// Whether the words before the date are a place, a name or an outlet: nothing in lower case but particles.
bool is_header_lead(std::string_view lead) {
    if (lead.size() > kLongestLead) return false;
    std::string_view rest = lead;
    while (!rest.empty() && (is_gap(rest.back()) || rest.back() == '*' || rest.back() == '_')) rest.remove_suffix(1);
    if (rest.empty()) return true;
    static constexpr std::array<std::string_view, 6> ends = {",", "|", ":", "·", "–", "-"};
    // "APA0187 5 WI 0312 CI        Di, 24.Feb 2026": set apart in its line.
    const bool closed =
        lead.ends_with("  ") || std::any_of(ends.begin(), ends.end(), [&](auto end) { return rest.ends_with(end); });
    // "Von unserer Redaktion | 21.11.2025": a bar parts the pieces of a header, whatever they say.
    if (rest.ends_with('|') || rest.ends_with("·") || rest.ends_with("+++")) return true;
    // "Kiel (dpa) 8. Februar 2026"
    const bool bracket = rest.back() == '(' || rest.back() == '.' || rest.back() == ')';
    if (!closed && !bracket) return false;
    static constexpr std::array<std::string_view, 18> particles = {"von", "und", "der", "die", "das", "am",
                                                                   "an",  "im",  "in",  "bei", "aus", "für",
                                                                   "ob",  "zu",  "zum", "zur", "de",  "van"};
    std::size_t at = 0;
    while (at < rest.size()) {
        while (at < rest.size() && letter_at(rest, at) == 0) ++at;
        std::size_t end = at;
        while (end < rest.size() && letter_at(rest, end) != 0) end += letter_at(rest, end);
        const std::string_view word = rest.substr(at, end - at);
        // "Kiel (dpa/lno), 8. Februar 2026": the agencies
        constexpr std::size_t longest_code = 5;
        const bool code = at > 0 && (rest[at - 1] == '(' || rest[at - 1] == '/') && end < rest.size() &&
                          (rest[end] == ')' || rest[end] == '/') && word.size() <= longest_code;
        if (!word.empty() && !code && !starts_upper(word) &&
            std::find(particles.begin(), particles.end(), word) == particles.end()) {
            return false;
        }
        at = end;
    }
    return true;
}

// Behind a dateline's date the line ends, or a dash, bracket, bar, time or full stop follows.
bool is_header_end(std::string_view text, std::uint32_t at) {
    while (at < text.size() && (text[at] == '*' || text[at] == '_')) ++at;
    if (at >= text.size() || text[at] == '\n') return true;
    if (text[at] == '.' || text[at] == '|' || text[at] == ')' || text[at] == ':') return true;
    std::string_view rest = text.substr(at, 8);
    if (rest.starts_with(',')) rest.remove_prefix(1);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.empty() || rest.front() == '\n' || is_digit(rest.front())) return true;
    for (const std::string_view mark : {"-", "–", "—", "(", "|", "·", "um ", "Uhr", "/", "*"}) {
        if (rest.starts_with(mark)) return true;
    }
    return false;
}

// "19. Dezember 2025, Finanzlotse-Blog", "Kiel, 8. März 2026, Liveticker zur Wahl": a line of its own that ends with an
// outlet, a place or what the text is.
bool names_outlet(std::string_view text, std::uint32_t at) {
    constexpr std::size_t longest = 50;
    std::string_view rest = text.substr(at, longest);
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos && rest.size() == longest) return false;
    rest = rest.substr(0, end);
    if (!rest.starts_with(", ") || rest.size() < 5 || rest.find(". ") != std::string_view::npos) return false;
    return starts_upper(rest.substr(2)) && is_header_lead(std::string(rest.substr(2)) + ",");
}

struct Found {
    int rank = 0;  ///< 0 none, 1 a month, 2 a date by itself, 3 a dateline, 4 a labelled date
    Day day{};
};

// How much a complete date looks like the text's own.
int rank_of(const ExtractContext& context, Span span, bool month_only) {
    const std::string_view text = context.document.text;
    const std::string_view lead = lead_of(text, span.begin);
    const bool ends = is_header_end(text, span.end);
    if (is_label(lead)) return month_only ? 1 : 4;
    const bool alone = lead.find_first_not_of(" *_#-") == std::string_view::npos;
    if (!(ends || names_outlet(text, span.end)) || !is_header_lead(lead)) return 0;
    return month_only ? 1 : alone ? 2 : 3;
}

// A full date has a year in digits.
bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

// Looks at one candidate; tells where to go on.
std::uint32_t look_at(const ExtractContext& context, const Candidate& candidate, Found& best) {
    const Pattern& pattern = context.rules.patterns()[candidate.reading.pattern];
    if (pattern.kind != PatternKind::date) return candidate.span.end;
    const Match match(pattern, candidate.reading, candidate.span, context.document.text);
    // What the words around a date say of it is asked once, when the text is scanned: here only of complete ones.
    // "Am 4." may turn out to be none and "4. März 2025" one, so that the rest of it is looked at again.
    const std::uint32_t rest = after_rejected(context.document.text, candidate.span);
    const std::string_view form = match["form"];
    if ((form != "day" && form != "month") || !match["part"].empty()) return rest;
    const StatedYear stated = stated_year(context, match);
    if (!stated.year || stated.inferred) return candidate.span.end;
    const auto figure = interpret_date(context, match);
    if (!figure) return rest;
    if (figure->value.days && !figure->inferred_date) {
        const bool month_only = figure->value.precision == Precision::month;
        const int rank = rank_of(context, candidate.span, month_only);
        if (rank > best.rank) best = {rank, figure->value.days->to};
    }
    return candidate.span.end;
}

}  // namespace

std::optional<Day> find_dateline(const ExtractContext& context, Candidates& candidates) {
    const auto size = static_cast<std::uint32_t>(context.document.text.size());
    Found best;
    std::uint32_t at = 0;
    while (const Candidate* candidate = candidates.peek(at)) {
        if (candidate->span.begin >= kHead) break;
        at = look_at(context, *candidate, best);
    }
    // The foot only matters where the head has no full date.
    const std::uint32_t foot_begin = std::max(kHead, size - std::min(kFoot, size));
    if (best.rank < 2 && foot_begin < size && has_digit(std::string_view(context.document.text).substr(foot_begin))) {
        Candidates foot(context.rules, context.document.text);
        at = foot_begin;
        while (const Candidate* candidate = foot.next(at)) at = look_at(context, *candidate, best);
    }
    if (best.rank == 0) return std::nullopt;
    return best.day;
}

}  // namespace stimmig
