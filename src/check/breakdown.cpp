#include "check/breakdown.h"

#include <algorithm>

#include "check/around.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr std::size_t most_totals = 4;  ///< that a run of numbers is tried with
/// Numbers of a sentence; more are no prose, and words that stand so far apart say nothing of each other.
constexpr std::size_t longest_sentence = 100;

}  // namespace

Breakdowns::Breakdowns(const CheckInput& input)
    : input_(input),
      complete_(input.rules, "complete", "check_breakdown"),
      remainder_(input.rules, "remainder", "check_breakdown"),
      to_it_(input.rules, "to_it", "check_breakdown"),
      further_(input.rules, "further", "check_breakdown"),
      none_(input.rules, "none", "check_breakdown"),
      sums_(input.rules, "sums", "check_breakdown"),
      total_(input.rules, "total", "check_breakdown"),
      of_it_(input.rules, "of_it", "check_breakdown"),
      open_(input.rules, "open", "check_breakdown"),
      aside_(input.rules, "aside", "check_breakdown"),
      compared_(input.rules, "compared", "check_breakdown"),
      before_part_(input.rules, "before_other", "check_breakdown"),
      inner_(input.rules, "inner", "check_breakdown"),
      arrived_(input.rules, "arrived", "check_breakdown"),
      place_(input.rules, "place", "check_breakdown"),
      persons_(input.rules, "persons", "check_breakdown"),
      shares_(input.rules, "share_of", "check_breakdown"),
      party_(input.rules, "party"),
      rank_(input.rules, "rank"),
      entire_(input.rules, "entire", "check_breakdown"),
      end_(input.rules, "end", "check_breakdown"),
      added_(input.rules, "added", "check_breakdown"),
      step_(input.rules, "step", "check_breakdown"),
      rival_(input.rules, "rival", "check_breakdown"),
      left_(input.rules, "left", "check_breakdown"),
      announced_(input.rules, "announced", "check_breakdown"),
      composed_(input.rules, "composed", "check_breakdown"),
      invalid_(input.rules, "invalid", "check_breakdown"),
      idiom_(input.rules, "idiom", "check_breakdown"),
      distance_(input.rules, "distance", "check_breakdown"),
      single_(input.rules, "single", "check_breakdown"),
      follows_(input.rules, "follows", "check_breakdown"),
      hence_(input.rules, "hence", "check_breakdown"),
      of_all_(input.rules, "of_all", "check_breakdown"),
      vacant_(input.rules, "vacant", "check_breakdown"),
      seats_(input.rules, "seats", "check_breakdown"),
      determiner_(input.rules, "determiner", "check_breakdown"),
      amount_words_(input.rules),
      families_(input.rules.table("check_family")),
      times_(input.rules.table("duration_unit")),
      people_(input.rules.table("people")) {}

std::vector<Breakdown> Breakdowns::find(std::uint32_t text) {
    text_ = &input_.texts[text];
    found_.clear();
    units_.clear();
    if (text_->figures.empty()) return {};
    find_amounts(amount_words_, *text_, numbers_, written_);
    constexpr std::size_t least = 3;  // two parts and their total
    if (numbers_.size() < least) return {};
    for (std::uint32_t i = 0; i < numbers_.size(); ++i) add_to_unit(i);
    for (const Series& series : series_of(*text_)) look_at_series(series);
    for (const Run& each : units_)
        if (each.size() >= least) look_at(each);
    settle();
    return std::move(found_);
}

/// A bare number may be of any unit that its sentence or the one before it measures in: "410 Tonnen, im Silo 260".
void Breakdowns::add_to_unit(std::uint32_t number) {
    bool known = false;
    for (Run& each : units_) {
        const bool whole = figure(number).value.low->is_integer() || figure(each.front()).value.unit != "count";
        const bool same = whole && same_unit(figure(each.front()), figure(number));
        known = known || same;
        if (same || (is_bare(figure(number)) && whole && sentence_of(each.back()) + 1 >= sentence_of(number) &&
                     !measures_other(number, figure(each.front()))))
            each.push_back(number);
    }
    // "13.15" without a unit is no number of anything.
    if (!known && (figure(number).value.unit != "count" || figure(number).value.low->is_integer()))
        units_.push_back({number});
}

/// "12.100 Tonnen. ... ein Rückgang um 32 Kilo (150)": the last measure before a bare number is its own.
bool Breakdowns::measures_other(std::uint32_t number, const Figure& unit) const {
    for (std::uint32_t i = number; i-- > 0 && sentence_of(i) == sentence_of(number);) {
        const Value& value = figure(i).value;
        if (value.kind == Kind::money || value.unit != "count") return !same_unit(figure(i), unit);
    }
    return false;
}

std::uint32_t Breakdowns::sentence_of(std::uint32_t number) const {
    return text_->segmentation.sentence_at(figure(number).span.begin);
}

std::uint32_t Breakdowns::block_of(std::uint32_t number) const {
    return text_->segmentation.sentences[sentence_of(number)].block;
}

std::string Breakdowns::low(std::uint32_t begin, std::uint32_t end) const {
    return lower(plain(*text_, begin, end));
}

/// The words before a number, as far back as its sentence or the number before it begins.
std::string Breakdowns::before(std::uint32_t number) const {
    std::uint32_t begin = text_->segmentation.sentences[sentence_of(number)].span.begin;
    if (number > 0) begin = std::max(begin, std::min(figure(number - 1).span.end, figure(number).phrase));
    return low(begin, figure(number).phrase);
}

Exact Breakdowns::sum_of(const Run& run) const {
    Exact value = 0;
    for (const std::uint32_t number : run) value += stated(figure(number));
    return value;
}

Bounds Breakdowns::bounds_of(const Run& run) const {
    Bounds all{Exact(0), Exact(0)};
    for (const std::uint32_t number : run) all = sum(all, operand(figure(number).value, input_.widths));
    return all;
}

bool Breakdowns::holds(const Run& run, std::uint32_t number) {
    return std::find(run.begin(), run.end(), number) != run.end();
}

/// What follows a number in its sentence.
std::string Breakdowns::behind(std::uint32_t number) const {
    return low(figure(number).span.end, text_->segmentation.sentences[sentence_of(number)].span.end);
}

/// What stands before the i-th part, and behind the one before it.
std::string Breakdowns::between(const Run& run, std::size_t i) const {
    return low(figure(run[i - 1]).span.end, figure(run[i]).phrase);
}

/// "drei Orten", "sieben": a number that may tell how many parts there are; "zwei Mitbewerber" tell of three. "Rang
/// zwei" tells of nothing.
bool Breakdowns::counts_parts(std::uint32_t number, std::size_t parts) const {
    const Value& value = figure(number).value;
    if (value.form == Form::digits && figure(number).noun.empty()) return false;
    if (value.kind != Kind::count || value.unit != "count" || value.modifier != Modifier::exact) return false;
    const std::uint32_t at = figure(number).phrase;
    const std::vector<std::string> ahead = low_words(*text_, at - std::min(at, 20U), at);
    if (!ahead.empty() && rank_.has(ahead.back())) return false;
    // "zwei Tage danach", "drei in Hamburg"
    const std::vector<std::string> next = low_words(*text_, figure(number).span.end, figure(number).span.end + 30);
    if (figure(number).noun.empty() && !next.empty() && (times_.find(next.front()) || place_.has(next.front())))
        return false;
    const Number many = static_cast<long>(parts);
    return *value.low == many || (*value.low + Number(1) == many && rival_.within(lower(figure(number).noun)));
}

/// "19 Hunde, darunter vier Welpen": the last is a part of a part.
bool Breakdowns::is_inner(std::uint32_t number) const {
    const std::string words = before(number);
    const std::size_t border = words.find_last_of(",(;–");
    return border != std::string::npos && inner_.in(std::string_view(words).substr(border));
}

/// "3.410 nahmen die lange Strecke in Angriff, 3.216 kamen an": of those just told.
bool Breakdowns::has_arrived(std::uint32_t number, std::uint32_t earlier) const {
    if (sentence_of(number) != sentence_of(earlier) || stated(figure(number)) > stated(figure(earlier))) return false;
    const std::string words = behind(number);
    return arrived_.in(std::string_view(words).substr(0, words.find_first_of(",;–")));
}

/// "39,6 Milliarden, nach 32,3 Milliarden im Jahr davor": what something else is compared with.
bool Breakdowns::is_compared(std::uint32_t number) const {
    const std::uint32_t at = figure(number).phrase;
    const std::vector<std::string> ahead = low_words(*text_, at - std::min(at, 20U), at);
    return !ahead.empty() && compared_.has(ahead.back());
}

/// Whether the sentence of a number holds not many more.
bool Breakdowns::is_prose(std::uint32_t number) const {
    const Span in = text_->segmentation.sentences[sentence_of(number)].span;
    const auto at = [&](std::uint32_t offset) {
        return std::partition_point(numbers_.begin(), numbers_.end(),
                                    [&](const Amount& each) { return each.it->span.begin < offset; });
    };
    return static_cast<std::size_t>(at(in.end) - at(in.begin)) <= longest_sentence;
}

void Breakdowns::look_at(const Run& alike) {
    for (std::size_t start = 0; start + 1 < alike.size(); ++start) {
        const Block& block = text_->document.blocks[block_of(alike[start])];
        const bool prose = block.group == 0 && block.kind != BlockKind::title && block.kind != BlockKind::heading &&
                           is_prose(alike[start]);
        if (prose) look_from(alike, start);
    }
}

/// Parts begin with a sentence, behind a number that tells how many there are, or behind a colon.
bool Breakdowns::begins_parts(const Run& alike, std::size_t start) const {
    if (start == 0 || sentence_of(alike[start]) != sentence_of(alike[start - 1])) return true;
    return (start > 1 && *figure(alike[start - 1]).value.low < Number(20)) ||
           between(alike, start).find(':') != std::string::npos;
}

/// Numbers told before the parts: right before them, or in the same paragraph, the three before, or the title.
Breakdowns::Run Breakdowns::totals_before(const Run& alike, std::size_t start, std::uint32_t block) const {
    Run totals;
    if (!begins_parts(alike, start)) return {alike[start - 1]};
    std::size_t i = start;
    while (i-- > 0 && totals.size() < most_totals && block_of(alike[i]) + 3 >= block) totals.push_back(alike[i]);
    for (std::size_t first = 0; first < std::min(start, most_totals); ++first)
        if (text_->document.blocks[block_of(alike[first])].kind == BlockKind::title && !holds(totals, alike[first]))
            totals.push_back(alike[first]);
    return totals;
}

void Breakdowns::look_from(const Run& alike, std::size_t start) {
    const Run totals = totals_before(alike, start, block_of(alike[start]));
    Parts parts;
    std::uint32_t sentence = sentence_of(alike[start]);
    for (std::size_t i = start; i < alike.size() && parts.run.size() < longest_run_; ++i) {
        const std::uint32_t here = sentence_of(alike[i]);
        if (here > sentence + 2 || block_of(alike[i]) != block_of(alike[start])) break;
        sentence = here;
        // "im Verhältnis drei zu eins" beside millions
        constexpr int times = 1000;
        if (i > start && stated(figure(alike[i])) * times < stated(figure(alike[start]))) continue;
        if (i > start ? is_inner(alike[i]) || has_arrived(alike[i], alike[i - 1]) : numbers_[alike[i]].article)
            continue;
        if (numbers_[alike[i]].article && between({alike[i - 1], alike[i]}, 1).size() > 40) continue;
        // "3.700 liefen in der Staffel, der Rest beim Schulmarathon. Ins Ziel kamen 6.700": no part is left to come.
        if (!parts.run.empty() && here != sentence_of(parts.run.back()) && remainder_.in(behind(parts.run.back())))
            break;
        parts.run.push_back(alike[i]);
        if (parts.run.size() < 2) continue;
        const std::size_t next = i + 1;
        parts.cut = next < alike.size() && sentence_of(alike[next]) == here;
        for (const std::uint32_t total : totals) weigh(total, parts, alike);
        for (std::size_t k = next; k < std::min(alike.size(), next + 2); ++k)
            if (sentence_of(alike[k]) <= here + 2) weigh(alike[k], parts, alike);
    }
}

/// Items of a list, or a column, that is no sum of its own.
void Breakdowns::look_at_series(const Series& series) {
    if (series.first_block == 0) return;
    Parts parts;
    parts.series = series.first_block;
    for (const SeriesRow& row : series.rows) {
        if (total_.in(row.head) || sums_.in(row.head) || of_it_.in(row.head) || !row.clear) return;
        if (row.figure == no_figure) continue;
        const std::uint32_t at = text_->figures[row.figure].span.begin;
        const auto number = std::partition_point(numbers_.begin(), numbers_.end(),
                                                 [&](const Amount& each) { return each.it->span.begin < at; });
        if (number == numbers_.end() || number->figure != row.figure) return;
        parts.run.push_back(static_cast<std::uint32_t>(number - numbers_.begin()));
        if (!same_unit(*number->it, figure(parts.run.front()))) return;
    }
    if (parts.run.size() < 3) return;
    const auto unit =
        std::find_if(units_.begin(), units_.end(), [&](const Run& each) { return holds(each, parts.run.front()); });
    // Fractions without a unit are of none: "6,12 je Garten".
    if (unit == units_.end()) return;
    const Run& all = *unit;
    const auto start = std::lower_bound(all.begin(), all.end(), parts.run.front()) - all.begin();
    for (const std::uint32_t total : totals_before(all, static_cast<std::size_t>(start), series.first_block))
        weigh(total, parts, all);
}

void Breakdowns::weigh(std::uint32_t total, const Parts& parts, const Run& all) {
    const Exact told = stated(figure(total));
    const Exact value = sum_of(parts.run);
    const Exact apart = abs(value - told);
    // What is far from a sum is none: an average, a maximum, another year.
    if (apart * 4 > told && !(apart <= 2 && told <= 20)) return;
    for (const std::uint32_t part : parts.run)
        if (stated(figure(part)) >= told || stated(figure(part)) * 1000 < told) return;
    // "112 Tore, 64 davon": a part itself
    const std::string next = behind(total);
    if (is_compared(total) || (next.starts_with(' ') && of_it_.begins(std::string_view(next).substr(1)))) return;
    // "fließen 1,2 Millionen, der Kreis gibt 900.000 dazu, die restlichen 500.000 ...": the whole is told elsewhere
    const std::string first = behind(parts.run.front());
    if (total < parts.run.front() && first.starts_with(' ') && to_it_.begins(std::string_view(first).substr(1)) &&
        between({total, parts.run.front()}, 1).find(':') == std::string::npos)
        return;
    // A finding has to show a figure.
    const auto shown = std::count_if(parts.run.begin(), parts.run.end(),
                                     [&](std::uint32_t part) { return numbers_[part].figure != no_figure; });
    if (shown + (numbers_[total].figure != no_figure) == 0) return;
    // "An Bord der drei Laster: 22 Paletten ..., 17 ..., neun": the first tells how many parts there are.
    const Run rest(parts.run.begin() + 1, parts.run.end());
    if (rest.size() > 1 && counts_parts(parts.run.front(), rest.size()) &&
        (sentence_of(rest.front()) != sentence_of(parts.run.front()) ||
         between(parts.run, 1).find(':') != std::string::npos))
        return;
    // Numbers without a unit among themselves are looked at as such.
    const auto has_unit = [&, unit = figure(all.front()).value.unit](std::uint32_t number) {
        return figure(number).value.unit == unit;
    };
    const bool units = std::any_of(parts.run.begin(), parts.run.end(), has_unit);
    const Value& its = figure(total).value;
    if (!units && (!has_unit(total) || its.kind == Kind::money || !its.low->is_integer())) return;
    if (meet(bounds_of(parts.run), result(figure(total).value, input_.widths))) return;
    const Weight weight = weight_of(total, parts);
    if (weight.all < enough_ || explained(total, parts.run, all, weight.closing >= 4) || is_part(total, parts.run, all))
        return;
    if (weight.closing < 4 && is_parted_before(total, parts.run, all)) return;
    if (has_parts_itself(parts.run, all) || goes_on(total, parts.run, all) ||
        belongs_to_another(total, parts.run, all) || (weight.closing < 4 && begins_with_parts(total, parts.run, all)))
        return;
    Breakdown found{numbers_[total], {}, weight.all};
    for (const std::uint32_t part : parts.run) found.parts.push_back(numbers_[part]);
    found_.push_back(std::move(found));
}

/// Of readings that share a total or a part the longest is meant.
void Breakdowns::settle() {
    const auto apart = [](const Breakdown& found) {
        Exact value = -stated(*found.total.it);
        for (const Amount& part : found.parts) value += stated(*part.it);
        return abs(value) / stated(*found.total.it);
    };
    const auto shares = [](const Breakdown& a, const Breakdown& b) {
        const auto has = [](const Breakdown& all, const Amount& one) {
            return std::any_of(all.parts.begin(), all.parts.end(),
                               [&](const Amount& part) { return part.it->span.begin == one.it->span.begin; });
        };
        return a.total.it->span.begin == b.total.it->span.begin || has(a, b.total) || has(b, a.total) ||
               std::any_of(b.parts.begin(), b.parts.end(), [&](const Amount& part) { return has(a, part); });
    };
    std::stable_sort(found_.begin(), found_.end(), [&](const Breakdown& a, const Breakdown& b) {
        if (a.parts.size() != b.parts.size()) return a.parts.size() > b.parts.size();
        return a.weight != b.weight ? a.weight > b.weight : apart(a) < apart(b);
    });
    std::vector<Breakdown> kept;
    for (Breakdown& each : found_)
        if (std::none_of(kept.begin(), kept.end(), [&](const Breakdown& other) { return shares(each, other); }))
            kept.push_back(std::move(each));
    found_ = std::move(kept);
}

}  // namespace stimmig
