// What an amount is counted per: "pro Monat", "monatlich", "je Aktie".
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// "im Jahr 2024" and "am Tag der Wahl" are dates and no rates.
bool rate_goes_on(std::string_view text, std::uint32_t end) {
    while (end < text.size() && is_gap(text[end])) ++end;
    if (end >= text.size()) return false;
    // "im Jahr davor", "am Tag zuvor"
    for (const std::string_view word : {"davor", "zuvor", "darauf", "danach", "vorher", "später"}) {
        if (text.substr(end, word.size()) == word) return true;
    }
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

// "Pro Stunde zahlt die Firma 14 Euro", "Je Quadratmeter werden 12 Euro fällig": the rate opens the sentence, and no
// other number stands between.
const Term* rate_opening(const Table& rates, std::string_view text, std::uint32_t floor, std::uint32_t phrase) {
    constexpr std::uint32_t longest = 60;
    const std::string_view head = text.substr(floor, phrase - floor);
    if (head.size() > longest || !(head.starts_with("Pro ") || head.starts_with("Je "))) return nullptr;
    if (head.find_first_of("0123456789,;:") != std::string_view::npos) return nullptr;
    const std::size_t end = head.find_first_of(" \n", head.find(' ') + 1);
    return end == std::string_view::npos ? nullptr : rates.find(head.substr(0, end));
}

// "gaben pro Monat im Schnitt 80 Euro aus": between the rate and its amount stands that it is a mean.
const Term* rate_before_mean(const Table& rates, std::string_view text, std::uint32_t floor, std::uint32_t phrase) {
    const std::string_view head = trim(text.substr(floor, phrase - floor));
    for (const std::string_view mean : {" im Schnitt", " im Durchschnitt", " im Mittel", " durchschnittlich"}) {
        if (!head.ends_with(mean)) continue;
        return find_before(rates, text, floor + static_cast<std::uint32_t>(head.size() - mean.size()), floor).term;
    }
    return nullptr;
}

// "das Stück kostet 1,8 Millionen Euro", "Der Liter kostete 1,80 Euro": what is paid for stands before its verb.
const Term* rate_before_verb(const Table& rates, std::string_view text, std::uint32_t floor, std::uint32_t phrase) {
    std::uint32_t begin = phrase;
    for (int words = 0; words < 3; ++words) {
        while (begin > floor && is_gap(text[begin - 1])) --begin;
        begin = run_start(text, begin, floor);
    }
    const std::string_view written = text.substr(begin, phrase - begin);
    // Most amounts have no such verb before them.
    if (written.find("ostet") == written.npos && written.find("OSTET") == written.npos) return nullptr;
    const std::string words = lower(written);
    const std::size_t verb = words.find(" kostet");
    return verb == std::string::npos ? nullptr : rates.find(std::string_view(words).substr(0, verb));
}

}  // namespace

const Term* read_rate(const ExtractContext& context, const Figure& figure, std::uint32_t floor) {
    const std::string_view text = context.document.text;
    const Table& rates = context.rules.table("rate");
    if (const Term* rate = rate_after(rates, text, figure.span.end)) return rate;
    if (figure.value.kind != Kind::money) return nullptr;
    if (const Term* rate = find_before(rates, text, figure.phrase, floor).term) return rate;
    if (const Term* rate = rate_opening(rates, text, floor, figure.phrase)) return rate;
    if (const Term* rate = rate_before_mean(rates, text, floor, figure.phrase)) return rate;
    if (const Term* rate = rate_before_verb(rates, text, floor, figure.phrase)) return rate;
    return rate_adjective_before(rates, text, figure.phrase, floor);
}

}  // namespace stimmig
