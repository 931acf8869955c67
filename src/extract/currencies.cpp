// Currencies that only the text around can tell.
#include "extract/draft.h"
#include "extract/letters.h"

namespace stimmig {

namespace {

// The country whose krone a text means, if it names exactly one.
std::string_view krone_of(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> countries[] = {
        {"chwed", "SEK"},   {"orweg", "NOK"},     {"änisch", "DKK"}, {"änemark", "DKK"},
        {"schechi", "CZK"}, {"sländisch", "ISK"}, {"Island", "ISK"},
    };
    std::string_view code;
    for (const auto& [name, candidate] : countries) {
        if (text.find(name) == std::string_view::npos || candidate == code) continue;
        if (!code.empty()) return {};
        code = candidate;
    }
    return code;
}

bool noun_or_name_follows(const ExtractContext& context, const Draft& draft) {
    const std::string_view text = context.document.text;
    std::uint32_t end = draft.figure.span.end;
    const auto& sentences = context.segmentation.sentences;
    if (draft.sentence < sentences.size() && sentences[draft.sentence].span.end <= end + 2) return false;
    if (end >= text.size() || !is_gap(text[end])) return end < text.size() && text[end] == '-';
    while (end < text.size() && is_gap(text[end])) ++end;
    return starts_upper(text.substr(end));
}

// Within one paragraph, or two sentences on.
bool near(const ExtractContext& context, const Draft& model, const Draft& draft) {
    if (draft.sentence <= model.sentence + 2) return true;
    const auto& sentences = context.segmentation.sentences;
    return draft.sentence < sentences.size() && sentences[draft.sentence].block == sentences[model.sentence].block;
}

}  // namespace

void settle_currencies(const ExtractContext& context, std::vector<Draft>& drafts) {
    const std::string_view text = context.document.text;
    const Draft* last = nullptr;
    std::optional<std::string_view> krone;  // looked for once, and only where a krone needs it
    for (Draft& draft : drafts) {
        Value& value = draft.figure.value;
        if (value.kind == Kind::money) {
            if (value.unit == "XXX" &&
                text.substr(draft.figure.span.begin).substr(0, 40).find("rone") != std::string_view::npos) {
                if (!krone) krone = krone_of(text);
                if (!krone->empty()) value.unit = *krone;
            }
            if (value.low && draft.figure.conversion_of == no_figure) last = &draft;
            continue;
        }
        // "die verbliebenen 31,6 Milliarden": a scaled number without a noun, near an amount.
        const bool lonely =
            draft.bare && draft.scale >= Number(1000) && draft.figure.noun.empty() && value.low.has_value();
        if (!lonely && value.kind == Kind::count && draft.scale >= Number(1000)) last = &draft;
        if (!lonely || noun_or_name_follows(context, draft)) continue;
        const Draft* model = last;
        if (model == nullptr || !near(context, *model, draft)) continue;
        value.kind = model->figure.value.kind;
        value.unit = model->figure.value.unit;
        draft.figure.noun = model->figure.noun;
        draft.figure.inferred_unit = true;
        draft.bare = false;
        last = &draft;
    }
}

}  // namespace stimmig
