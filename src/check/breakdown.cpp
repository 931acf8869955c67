#include "check/breakdown.h"

#include <algorithm>

#include "check/around.h"
#include "check/items.h"
#include "check/sums.h"

namespace stimmig {
namespace {

constexpr std::uint32_t longest_run = 12;  ///< parts of a total in prose

/// A number of millions without a unit beside amounts of money: "38 Millionen Euro und sieben Millionen".
bool lacks_unit(const Figure& figure) {
    return figure.value.kind == Kind::count && figure.value.unit == "count" && figure.noun.empty() &&
           *figure.value.low >= Number(1000);
}

Exact sum_of(const Text& text, const std::vector<std::uint32_t>& parts) {
    Exact value = 0;
    for (const std::uint32_t part : parts) value += stated(text.figures[part]);
    return value;
}

Bounds bounds_of(const Text& text, const std::vector<std::uint32_t>& parts, const Widths& widths) {
    Bounds all{Exact(0), Exact(0)};
    for (const std::uint32_t part : parts) all = sum(all, operand(text.figures[part].value, widths));
    return all;
}

/// "drei", "vier" ...: a number that may tell how many parts there are.
bool is_small(const Figure& figure, std::size_t count) {
    return figure.value.kind == Kind::count && figure.value.unit == "count" && figure.value.low &&
           figure.value.modifier == Modifier::exact && *figure.value.low == Number(static_cast<long>(count));
}

bool holds(const std::vector<std::uint32_t>& all, std::uint32_t one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

bool addable(const Figure& figure) {
    return is_numeric(figure) && figure.value.modifier != Modifier::range && figure.value.form != Form::fraction &&
           (figure.value.kind == Kind::money || figure.value.kind == Kind::count);
}

bool same_unit(const Figure& a, const Figure& b) {
    if (a.value.kind == b.value.kind && a.value.unit == b.value.unit)
        return a.per == b.per || a.per.empty() || b.per.empty();
    return (a.value.kind == Kind::money && lacks_unit(b)) || (b.value.kind == Kind::money && lacks_unit(a));
}

Breakdowns::Breakdowns(const CheckInput& input)
    : input_(input),
      complete_(input.rules, "complete", "check_breakdown"),
      remainder_(input.rules, "remainder", "check_breakdown"),
      further_(input.rules, "further", "check_breakdown"),
      none_(input.rules, "none", "check_breakdown"),
      sums_(input.rules, "sums", "check_breakdown"),
      total_(input.rules, "total", "check_breakdown"),
      of_it_(input.rules, "of_it", "check_breakdown"),
      open_(input.rules, "open", "check_breakdown"),
      no_part_(input.rules, "no_part", "check_breakdown"),
      place_(input.rules, "place", "check_breakdown"),
      persons_(input.rules, "persons", "check_breakdown"),
      shares_(input.rules, "share_of", "check_breakdown"),
      party_(input.rules, "party"),
      people_(input.rules.table("people")) {}

std::vector<Breakdown> Breakdowns::find(std::uint32_t text) {
    text_ = &input_.texts[text];
    found_.clear();
    addable_.clear();
    for (std::uint32_t i = 0; i < text_->figures.size(); ++i) {
        const Role role = text_->claims[i].role;
        if (addable(figure(i)) && figure(i).per.empty() && role != Role::change && role != Role::from_value &&
            role != Role::rate && role != Role::conversion && figure(i).sign == 0)
            addable_.push_back(i);
    }
    if (addable_.size() < 3) return {};
    for (const Series& series : series_of(*text_)) look_at_series(series);
    const auto& sentences = text_->segmentation.sentences;
    for (std::uint32_t first = 0, last = 0; first < sentences.size(); first = last) {
        while (last < sentences.size() && sentences[last].block == sentences[first].block) ++last;
        const Block& block = text_->document.blocks[sentences[first].block];
        if (block.group == 0 && block.kind != BlockKind::title && block.kind != BlockKind::heading)
            look_at_sentences(first, last);
    }
    return found_;
}

std::uint32_t Breakdowns::sentence_of(std::uint32_t i) const {
    return text_->segmentation.sentence_at(figure(i).span.begin);
}

std::string Breakdowns::low(std::uint32_t begin, std::uint32_t end) const {
    return lower(plain(*text_, begin, end));
}

/// The first that may be added up from an offset on.
std::vector<std::uint32_t>::const_iterator Breakdowns::first_from(std::uint32_t offset) const {
    return std::partition_point(addable_.begin(), addable_.end(),
                                [&](std::uint32_t i) { return figure(i).span.begin < offset; });
}

/// Those of sentences [first, last].
std::vector<std::uint32_t> Breakdowns::alike_in(std::uint32_t first, std::uint32_t last, std::uint32_t like) const {
    const auto& sentences = text_->segmentation.sentences;
    std::vector<std::uint32_t> all;
    for (auto at = first_from(sentences[first].span.begin);
         at != addable_.end() && figure(*at).span.begin < sentences[last].span.end; ++at)
        if (same_unit(figure(*at), figure(like))) all.push_back(*at);
    return all;
}

/// Every run of up to four sentences that all tell figures.
void Breakdowns::look_at_sentences(std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t a = first; a < last; ++a) {
        std::vector<std::uint32_t> units;  // the first figure of each unit
        const Span span = text_->segmentation.sentences[a].span;
        for (auto at = first_from(span.begin); at != addable_.end() && figure(*at).span.begin < span.end; ++at)
            if (std::none_of(units.begin(), units.end(),
                             [&](std::uint32_t unit) { return same_unit(figure(unit), figure(*at)); }))
                units.push_back(*at);
        for (const std::uint32_t unit : units) {
            std::size_t before = 0;
            for (std::uint32_t b = a; b < std::min(last, a + longest); ++b) {
                const std::vector<std::uint32_t> figures = alike_in(a, b, unit);
                if (figures.size() == before || figures.size() > longest_run) break;
                before = figures.size();
                consider(figures, a, b);
            }
        }
    }
}

/// A number at the beginning that says how many others follow is no part.
Breakdowns::Parts Breakdowns::number_apart(Parts parts, std::uint32_t from) const {
    auto& all = parts.figures;
    for (const std::uint32_t i : {0U, 1U})
        if (i < all.size() && is_small(figure(all[i]), all.size() - 1) && figure(all[i]).value.form == Form::words) {
            all.erase(all.begin() + i);
            parts.numbered = true;
            return parts;
        }
    if (all.empty()) return parts;
    for (std::uint32_t i = all.front(); i-- > 0 && figure(i).span.begin >= from;)
        parts.numbered = parts.numbered || is_small(figure(i), all.size());
    return parts;
}

void Breakdowns::consider(const std::vector<std::uint32_t>& figures, std::uint32_t first, std::uint32_t last) {
    const auto& sentences = text_->segmentation.sentences;
    const bool begins = first == 0 || sentences[first - 1].block != sentences[first].block;
    const std::uint32_t from = sentences[begins ? first : first - 1].span.begin;
    const auto parts_of = [&](std::vector<std::uint32_t> some) {
        return number_apart({std::move(some), first, last, false, 0}, from);
    };
    if (figures.size() >= 3) {
        weigh(figures.front(), parts_of({figures.begin() + 1, figures.end()}));
        // "Aus den drei Kreisen kamen 1.150 Bewerbungen: 420, 390 und 430."
        if (figures.size() >= 4 && is_small(figure(figures[0]), figures.size() - 2))
            weigh(figures[1], {{figures.begin() + 2, figures.end()}, first, last, true, 0});
        weigh(figures.back(), parts_of({figures.begin(), figures.end() - 1}));
    }
    search_total(parts_of(figures));
}

/// Items of a list, or a column, that is no sum of its own.
void Breakdowns::look_at_series(const Series& series) {
    if (series.first_block == 0) return;
    Parts parts;
    parts.series = series.first_block;
    for (const SeriesRow& row : series.rows) {
        if (total_.in(row.head) || sums_.in(row.head) || of_it_.in(row.head) || !row.clear) return;
        if (row.figure == no_figure) continue;
        if (!holds(addable_, row.figure) ||
            !same_unit(figure(row.figure),
                       figure(series.rows[0].figure == no_figure ? row.figure : series.rows[0].figure)))
            return;
        parts.figures.push_back(row.figure);
    }
    if (parts.figures.size() < 3) return;
    parts.first_sentence = sentence_of(parts.figures.front());
    parts.last_sentence = sentence_of(parts.figures.back());
    const std::uint32_t header = series.first_block - 1;
    const std::uint32_t from = text_->document.blocks[header > 0 ? header - 1 : header].span.begin;
    search_total(number_apart(std::move(parts), from));
}

/// The total is told before the parts, in the same paragraph, in the two before, or in the title.
void Breakdowns::search_total(const Parts& parts) {
    constexpr std::uint32_t most = 4;
    if (parts.figures.size() < 2) return;
    const Figure& first = figure(parts.figures.front());
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t block = parts.series > 0 ? parts.series : sentences[sentence_of(parts.figures.front())].block;
    std::uint32_t tried = 0;
    for (auto at = std::lower_bound(addable_.begin(), addable_.end(), parts.figures.front());
         at != addable_.begin() && tried < most;) {
        const std::uint32_t candidate = *--at;
        const std::uint32_t its = sentences[sentence_of(candidate)].block;
        if (its + 3 < block && text_->document.blocks[its].kind != BlockKind::title) continue;
        if (!same_unit(figure(candidate), first)) continue;
        ++tried;
        if (weigh(candidate, parts)) return;
    }
}

bool Breakdowns::weigh(std::uint32_t total, const Parts& parts) {
    const auto& all = parts.figures;
    if (all.size() < 2 || holds(all, total)) return false;
    const Exact told = stated(figure(total));
    const Exact value = sum_of(*text_, all);
    const Exact apart = value > told ? Exact(value - told) : Exact(told - value);
    if (apart * 4 > told) return false;
    for (const std::uint32_t part : all)
        if (stated(figure(part)) >= told || !same_unit(figure(part), figure(total))) return false;
    if (meet(bounds_of(*text_, all, input_.widths), result(figure(total).value, input_.widths))) return false;
    const int weight = weight_of(total, parts);
    if (weight < enough_ || explained(total, all) || is_part(total)) return false;
    keep({total, all, weight});
    return true;
}

/// Of readings that share a total or a part the longest one is meant.
void Breakdowns::keep(Breakdown found) {
    for (Breakdown& each : found_) {
        if (each.total != found.total && !holds(each.parts, found.parts.back()) && !holds(found.parts, each.total))
            continue;
        if (std::make_pair(each.parts.size(), each.weight) < std::make_pair(found.parts.size(), found.weight))
            each = std::move(found);
        return;
    }
    found_.push_back(std::move(found));
}

/// Whether a figure and its neighbours come to another one: then it is no total.
bool Breakdowns::is_part(std::uint32_t total) const {
    std::vector<std::uint32_t> alike;
    std::size_t its = 0;
    for (const std::uint32_t other : addable_) {
        if (!same_unit(figure(other), figure(total))) continue;
        if (other == total) its = alike.size();
        alike.push_back(other);
    }
    for (std::size_t begin = its - std::min<std::size_t>(its, longest_run); begin <= its; ++begin) {
        Bounds run{Exact(0), Exact(0)};
        for (std::size_t i = begin; i < std::min<std::size_t>(alike.size(), begin + longest_run); ++i) {
            run = sum(run, operand(figure(alike[i]).value, input_.widths));
            if (!run.low || !run.high) break;
            if (i < its || i == begin) continue;
            for (std::size_t other = 0; other < alike.size(); ++other)
                if ((other < begin || other > i) && meet(run, result(figure(alike[other]).value, input_.widths)))
                    return true;
        }
    }
    return false;
}

/// Whether the text states what the parts come to, or tells other figures that come to the total.
bool Breakdowns::explained(std::uint32_t total, const std::vector<std::uint32_t>& parts) const {
    Bounds sum_bounds = bounds_of(*text_, parts, input_.widths);
    // "bis zu 3,5 Millionen" among the parts would explain anything.
    const Exact value = sum_of(*text_, parts);
    if (!sum_bounds.low || !sum_bounds.high) sum_bounds = {value, value};
    const Bounds told = result(figure(total).value, input_.widths);
    for (const std::uint32_t other : addable_)
        if (other != total && !holds(parts, other) && same_unit(figure(other), figure(total)) &&
            meet(sum_bounds, result(figure(other).value, input_.widths)))
            return true;
    for (const std::uint32_t part : parts) {
        const Exact rest = value - stated(figure(part));
        if (parts.size() > 2 && meet({rest, rest}, told)) return true;
    }
    std::vector<std::uint32_t> alike;
    for (const std::uint32_t other : addable_)
        if (same_unit(figure(other), figure(total))) alike.push_back(other);
    for (std::size_t begin = 0; begin < alike.size(); ++begin) {
        Bounds run{Exact(0), Exact(0)};
        for (std::size_t i = begin; i < std::min<std::size_t>(alike.size(), begin + longest_run); ++i) {
            if (alike[i] == total) break;
            run = sum(run, operand(figure(alike[i]).value, input_.widths));
            if (run.low && run.high && i > begin && meet(run, told)) return true;
        }
    }
    return false;
}

}  // namespace stimmig
