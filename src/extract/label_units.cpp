// Numbers behind a label that names their unit: "Umsatz (Mio. Euro): 1.204", "Anteile in Prozent: SPD 31,4, CDU 35,6",
// and the items of a list that has been announced so.
#include <algorithm>

#include "extract/head_units.h"
#include "extract/letters.h"
#include "extract/points.h"

namespace stimmig {

namespace {

// How far before its number a label is looked for, in bytes, and how long it may be.
constexpr std::uint32_t reach = 240;
constexpr std::size_t longest_label = 90;

// Nothing that it could count stands behind it.
bool closes(std::string_view text, std::uint32_t end) {
    if (end >= text.size()) return true;
    const char c = text[end];
    if (c == ',' || c == ';' || c == ')' || c == '\n' || c == '.') {
        return c == '\n' || end + 1 >= text.size() || is_gap(text[end + 1]);
    }
    return c == ' ' && end + 1 < text.size() && (text[end + 1] == '(' || text[end + 1] == '|');
}

// "Umsatz (Mio. Euro)", "Anteile in Prozent": the unit closes the label.
bool unit_of_label(const ExtractContext& context, std::string_view label, Draft& model) {
    while (!label.empty() && (is_gap(label.back()) || label.back() == '*')) label.remove_suffix(1);
    if (label.empty() || label.size() > longest_label) return false;
    if (label.back() == ')' || label.back() == ']') {
        const std::size_t open = label.find_last_of("([");
        return open != std::string_view::npos && unit_in(context, label.substr(open), model);
    }
    const std::size_t in = label.rfind(" in ");
    if (in == std::string_view::npos) return false;
    const std::string_view unit = label.substr(in + 4);
    // "in Mio. Euro": the unit and no more.
    return std::count(unit.begin(), unit.end(), ' ') <= 1 && unit_in(context, unit, model);
}

// The nearest label of the block before the number that names a unit.
bool labelled(const ExtractContext& context, std::uint32_t floor, std::uint32_t begin, Draft& model) {
    const std::string_view text = context.document.text;
    const std::uint32_t from = begin - floor > reach ? begin - reach : floor;
    const std::string_view near = text.substr(from, begin - from);
    for (std::size_t colon = near.rfind(':'); colon != std::string_view::npos && colon > 0;
         colon = near.rfind(':', colon - 1)) {
        const std::string_view head = near.substr(0, colon);
        std::size_t start = 0;
        for (std::size_t at = head.size(); at-- > 0;) {
            const bool point = head[at] == '.' && at + 1 < head.size() && is_gap(head[at + 1]) && at >= 4 &&
                               head.substr(0, at).find_last_of("([") == std::string_view::npos;
            if (head[at] == '\n' || head[at] == ';' || point) {
                start = at + 1;
                break;
            }
        }
        if (unit_of_label(context, head.substr(start), model)) return true;
    }
    return false;
}

// What stands right before the list that the block belongs to, if it announces it.
std::string_view lead_of(const Document& document, std::size_t index) {
    const auto& blocks = document.blocks;
    const std::uint32_t group = blocks[index].group;
    while (index > 0 && blocks[index].group == group) --index;
    const Block& lead = blocks[index];
    return lead.group == 0 ? std::string_view(document.text).substr(lead.span.begin, lead.span.end - lead.span.begin)
                           : std::string_view{};
}

// The unit that announces a list, looked up once for each list.
struct Lead {
    std::uint32_t group = 0;
    bool has_unit = false;
    Draft model;
};

bool is_row(const Block& block) {
    return block.kind == BlockKind::table_cell || block.kind == BlockKind::table_header;
}

}  // namespace

void take_label_units(const ExtractContext& context, std::vector<Draft>& drafts) {
    const auto& blocks = context.document.blocks;
    const auto& sentences = context.segmentation.sentences;
    const std::string_view text = context.document.text;
    Lead lead;
    for (Draft& draft : drafts) {
        const Figure& figure = draft.figure;
        if (!draft.bare || draft.joined || !figure.value.low || draft.sentence >= sentences.size()) continue;
        if (!figure.noun.empty() || figure.value.form != Form::digits || draft.scale != Number(1)) continue;
        if (!closes(text, figure.span.end) || !is_number(context, draft)) continue;
        const std::size_t index = sentences[draft.sentence].block;
        const Block& block = blocks[index];
        if (is_row(block)) continue;
        Draft model;
        bool found = labelled(context, block.span.begin, figure.span.begin, model);
        if (!found && block.kind == BlockKind::list_item && block.group != 0) {
            if (lead.group != block.group) {
                std::string_view words = lead_of(context.document, index);
                while (!words.empty() && (words.back() == ':' || is_gap(words.back()))) words.remove_suffix(1);
                const std::size_t line = words.find_last_of(".!?\n");
                lead = {block.group, false, {}};
                const bool sentence =
                    line != std::string_view::npos && line + 1 < words.size() && is_gap(words[line + 1]);
                lead.has_unit = unit_of_label(context, sentence ? words.substr(line + 1) : words, lead.model);
            }
            // "Erwachsene: 12", "Kinder – 6,50"
            const std::uint32_t begin = figure.phrase;
            const bool told = begin >= 2 && is_gap(text[begin - 1]) &&
                              (text[begin - 2] == ':' || text.substr(0, begin - 1).ends_with("–"));
            found = told && lead.has_unit;
            if (found) model = lead.model;
        }
        if (!found) continue;
        take_unit(draft, model);
        // "Anteile in Prozent: CDU 31,2 (+2,1)"
        const bool change = figure.sign != 0 && figure.phrase > 0 && text[figure.phrase - 1] == '(';
        if (change && figure.value.kind == Kind::percent) make_points(draft);
    }
}

}  // namespace stimmig
