// Numbers in tables take their unit from the column's header, the row's head or the caption.
#include <algorithm>
#include <array>
#include <map>

#include "extract/date_context.h"
#include "extract/head_units.h"
#include "extract/letters.h"

namespace stimmig {

bool unit_in(const ExtractContext& context, std::string_view heading, Draft& model) {
    std::size_t at = 0;
    bool found = false;
    model = {};
    while (at < heading.size()) {
        const std::size_t end = std::min(heading.find_first_of(" \n()[],/:", at), heading.size());
        std::string_view word = heading.substr(at, end - at);
        at = end + 1;
        if (word.ends_with('.') && context.rules.table("scale").find(word) == nullptr) word.remove_suffix(1);
        if (word.empty()) continue;
        if (const Term* scale = context.rules.table("scale").find(word)) {
            model.scale = *Number::parse(scale->id);
        } else if (const Term* unit = context.rules.table("percent_unit").find(word)) {
            model.figure.value.kind = unit->id == "percentage_point" ? Kind::percentage_point : Kind::percent;
            model.figure.value.unit = unit->id;
            found = true;
        } else if (const Term* currency = context.rules.table("currency").find(word)) {
            model.figure.value.kind = Kind::money;
            model.figure.value.unit = currency->id;
            found = true;
        } else if (const Term* scaled = context.rules.table("scaled_currency").find(word)) {
            model.figure.value.kind = Kind::money;
            model.figure.value.unit = scaled->id;
            model.scale = *Number::parse(scaled->field("scale"));
            found = true;
        }
    }
    return found;
}

bool unit_announced(const ExtractContext& context, std::string_view lead, Draft& model) {
    constexpr std::size_t longest = 40;
    const std::string_view end = lead.substr(lead.size() - std::min(lead.size(), longest));
    for (const std::string_view in : {" in ", "(in ", "[in "}) {
        const std::size_t at = end.rfind(in);
        if (at != std::string_view::npos) return unit_in(context, end.substr(at + in.size()), model);
    }
    return false;
}

void take_unit(Draft& draft, Draft& model) {
    // A table's scale holds for every cell, however large its number.
    Value& value = draft.figure.value;
    value.low = *value.low * model.scale;
    value.high = *value.high * model.scale;
    value.granularity = value.granularity * model.scale;
    value.significant = value.significant * model.scale;
    draft.scale = model.scale;
    model.scale = 1;
    borrow_unit(draft, model);
    draft.bare = false;
}

namespace {

struct Heads {
    std::map<std::uint32_t, std::string_view> columns;
    std::map<std::uint32_t, std::string_view> rows;
    std::string_view corner;  ///< "in Mio. €" above the row heads
    std::string_view caption;
    std::string_view lead;  ///< the paragraph or heading right before: "Die Ansätze im Überblick (in Mio. Euro):"
};

std::string_view text_of(const Document& document, const Block& block) {
    return std::string_view(document.text).substr(block.span.begin, block.span.end - block.span.begin);
}

std::map<std::uint32_t, Heads> collect_heads(const Document& document) {
    std::map<std::uint32_t, Heads> tables;
    std::string_view lead;
    for (const Block& block : document.blocks) {
        if (block.group == 0) {
            lead = text_of(document, block);
            continue;
        }
        Heads& heads = tables[block.group];
        if (heads.lead.empty()) heads.lead = lead;
        const std::string_view text = text_of(document, block);
        if (block.kind == BlockKind::caption) heads.caption = text;
        if (block.kind == BlockKind::table_header && block.row == 0 && block.column == 0) heads.corner = text;
        if (block.kind == BlockKind::table_header && block.row == 0) heads.columns.try_emplace(block.column, text);
        const bool cell = block.kind == BlockKind::table_cell || block.kind == BlockKind::table_header;
        if (cell && block.column == 0) heads.rows.try_emplace(block.row, text);
    }
    return tables;
}

// "Veränderung in Punkten" beside a column in percent.
bool points_column(const ExtractContext& context, const Heads& heads, std::string_view header) {
    if (header.find("Punkt") == std::string_view::npos) return false;
    for (const auto& [column, text] : heads.columns) {
        Draft model;
        if (unit_in(context, text, model) && model.figure.value.kind == Kind::percent) return true;
    }
    return false;
}

// "Differenz" behind a share of the same row: signed, and written alike.
bool is_difference(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t i,
                   std::string_view header) {
    constexpr std::array<std::string_view, 7> changes = {"Differenz", "Veränderung", "Diff.",         "+/-",
                                                         "±",         "Gewinn",      "Gewinn/Verlust"};
    const Draft& draft = drafts[i];
    if (draft.figure.sign == 0 || std::find(changes.begin(), changes.end(), header) == changes.end()) return false;
    const auto& sentences = context.segmentation.sentences;
    const Block& block = context.document.blocks[sentences[draft.sentence].block];
    for (std::size_t k = i; k-- > 0 && drafts[k].sentence < sentences.size();) {
        const Block& other = context.document.blocks[sentences[drafts[k].sentence].block];
        if (other.group != block.group || other.row != block.row) return false;
        const Value& value = drafts[k].figure.value;
        if (value.kind == Kind::percent) return value.granularity == draft.figure.value.granularity;
    }
    return false;
}

// "Mitarbeiter", "Besucher im Jahr": what such a row holds is in no unit of the table.
bool counts_heads(const ExtractContext& context, std::string_view row) {
    return is_context(context, row.substr(0, std::min(row.find_first_of(" ("), row.size())), "counted");
}

bool is_table(const Block& block) {
    return block.kind == BlockKind::table_cell || block.kind == BlockKind::table_header;
}

}  // namespace

void take_table_units(const ExtractContext& context, std::vector<Draft>& drafts) {
    const auto& blocks = context.document.blocks;
    const auto& sentences = context.segmentation.sentences;
    std::map<std::uint32_t, Heads> tables;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        if (!draft.bare || !draft.figure.value.low || draft.sentence >= sentences.size()) continue;
        const Block& block = blocks[sentences[draft.sentence].block];
        if (!is_table(block) || block.column == 0) continue;
        if (tables.empty()) tables = collect_heads(context.document);
        const Heads& heads = tables[block.group];
        const auto column = heads.columns.find(block.column);
        const auto row = heads.rows.find(block.row);
        Draft model;
        const bool found = (column != heads.columns.end() && unit_in(context, column->second, model)) ||
                           (row != heads.rows.end() && unit_in(context, row->second, model)) ||
                           (!(row != heads.rows.end() && counts_heads(context, row->second)) &&
                            (unit_in(context, heads.corner, model) || unit_in(context, heads.caption, model) ||
                             unit_announced(context, heads.lead, model)));
        if (!found) {
            if (column == heads.columns.end()) continue;
            const std::string_view header = column->second;
            if (!points_column(context, heads, header) && !is_difference(context, drafts, i, header)) continue;
            model.figure.value.kind = Kind::percentage_point;
            model.figure.value.unit = "percentage_point";
        }
        take_unit(draft, model);
    }
}

}  // namespace stimmig
