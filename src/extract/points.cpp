#include "extract/points.h"

#include <algorithm>

#include "extract/date_context.h"

namespace stimmig {

namespace {

// A share rarely moves by more, an index rarely by less than it takes to name points beside a percentage.
constexpr int most_percentage_points = 100;

bool is_percentage(const Draft& draft) {
    return draft.figure.value.kind == Kind::percent || draft.figure.value.kind == Kind::percentage_point;
}

// Whether the sentence holds a piece of the table's terms of this id.
bool speaks_of(const ExtractContext& context, std::uint32_t sentence, std::string_view id) {
    const Span span = context.segmentation.sentences[sentence].span;
    const std::string text = lower(std::string_view(context.document.text).substr(span.begin, span.end - span.begin));
    for (const Term& term : context.rules.table("points").terms) {
        if (term.id != id) continue;
        for (const std::string& piece : term.forms) {
            if (text.find(piece) != std::string::npos) return true;
        }
    }
    return false;
}

}  // namespace

bool points_behind(const ExtractContext& context, const Draft& share, const Draft& draft) {
    if (draft.figure.sign == 0 || share.figure.value.kind != Kind::percent || share.sentence != draft.sentence)
        return false;
    const std::string_view text = context.document.text;
    const std::uint32_t from = share.figure.span.end;
    return from < draft.figure.phrase && text.substr(from, draft.figure.phrase - from) == " (" &&
           draft.figure.span.end < text.size() &&
           (text[draft.figure.span.end] == ')' || text[draft.figure.span.end] == ',');
}

bool reached_by_points(const ExtractContext& context, const Draft& points, const Draft& draft) {
    if (points.figure.value.kind != Kind::percentage_point || *draft.figure.value.high > Number(100)) return false;
    const std::string_view text = context.document.text;
    const std::uint32_t from = points.figure.span.end;
    return from < draft.figure.phrase && text.substr(from, draft.figure.phrase - from) == " auf ";
}

void make_points(Draft& draft) {
    draft.figure.value.kind = Kind::percentage_point;
    draft.figure.value.unit = "percentage_point";
    draft.figure.inferred_unit = true;
    draft.bare = false;
    draft.joined = true;
}

namespace {

// "25 (-1)", "15 (±0)": a number and, alone in the bracket behind it, by how much it changed.
bool is_row_item(const ExtractContext& context, const Draft& draft, const Draft& change) {
    const Value& value = draft.figure.value;
    const bool share = value.kind == Kind::percent || (draft.bare && draft.figure.noun.empty());
    if (!share || !value.low || value.form != Form::digits || *value.high > Number(100)) return false;
    const Value& by = change.figure.value;
    const bool points = by.kind == Kind::percentage_point || (change.bare && change.figure.noun.empty());
    if (!points || !by.low || draft.sentence != change.sentence) return false;
    const std::string_view text = context.document.text;
    const std::uint32_t from = draft.figure.span.end;
    const std::uint32_t phrase = change.figure.phrase;
    const bool closed = change.figure.span.end < text.size() && text[change.figure.span.end] == ')';
    const bool moved = change.figure.sign != 0 || text.substr(phrase).starts_with("±") || by.low->sign() == 0;
    return closed && moved && from < phrase && text.substr(from, phrase - from) == " (";
}

}  // namespace

void share_in_rows(const ExtractContext& context, std::vector<Draft>& drafts) {
    constexpr std::size_t step = 2;
    std::size_t end = 0;
    for (std::size_t i = 0; i + 1 < drafts.size(); i = std::max(end, i + 1)) {
        end = i;
        while (end + 1 < drafts.size() && drafts[end].sentence == drafts[i].sentence &&
               is_row_item(context, drafts[end], drafts[end + 1])) {
            end += step;
        }
        const std::size_t items = (end - i) / step;
        constexpr std::size_t sure = 3;
        if (items < 2) continue;
        std::size_t model = i;
        while (model < end && drafts[model].figure.value.kind != Kind::percent) model += step;
        // "CDU 31 (+2), SPD 16 (-1), FDP 5 (+1), AfD 21 Prozent"
        if (model >= end && (end >= drafts.size() || drafts[end].sentence != drafts[i].sentence ||
                             drafts[end].figure.value.kind != Kind::percent)) {
            continue;
        }
        // "Tore 25 (+3), Quote 58 Prozent (+2)": of two, the first has to say what they are.
        if (items < sure && model != i) continue;
        const Draft share = drafts[std::min(model, end)];
        for (std::size_t item = i; item < end; item += step) {
            if (drafts[item].bare) borrow_unit(drafts[item], share);
            if (drafts[item + 1].bare) make_points(drafts[item + 1]);
        }
    }
}

void settle_points(const ExtractContext& context, std::vector<Draft>& drafts) {
    const bool percentages = std::any_of(drafts.begin(), drafts.end(), is_percentage);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Value& value = drafts[i].figure.value;
        if (value.kind != Kind::count || value.unit != "point" || !value.low) continue;
        if (*value.high > Number(most_percentage_points)) continue;
        const std::uint32_t sentence = drafts[i].sentence;
        // A tenth of a point is no goal and no score where the text counts in percent.
        const bool tenths = !value.low->is_integer();
        bool beside = tenths && (percentages || speaks_of(context, sentence, "share") ||
                                 (sentence > 0 && speaks_of(context, sentence - 1, "share")));
        for (std::size_t j = i; !beside && j-- > 0 && drafts[j].sentence + 1 >= sentence;) {
            beside = is_percentage(drafts[j]);
        }
        for (std::size_t j = i + 1; !beside && j < drafts.size() && drafts[j].sentence <= sentence; ++j) {
            beside = is_percentage(drafts[j]);
        }
        if (!beside || speaks_of(context, sentence, "index")) continue;
        if (speaks_of(context, sentence, "meter") && !(tenths && speaks_of(context, sentence, "share"))) continue;
        // "verlor 3,4 Punkte und landete bei 30,1": what it comes to is the share itself.
        const std::string_view before = word_before(context.document.text, drafts[i].figure.phrase);
        const bool level = drafts[i].figure.inferred_unit && (before == "bei" || before == "auf");
        value.kind = level ? Kind::percent : Kind::percentage_point;
        value.unit = level ? "percent" : "percentage_point";
        drafts[i].figure.inferred_unit = true;
    }
}

}  // namespace stimmig
