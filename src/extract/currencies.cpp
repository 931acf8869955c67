// Currencies that only the text around can tell.
#include <map>

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

bool is_large(const Draft& draft) {
    return draft.scale >= Number(1000) && draft.figure.value.low.has_value();
}

// What a text counts its millions in: an amount of the currency that it names most often. Null where it counts
// millions of anything else, too.
const Draft* home_amount(const ExtractContext& context, const std::vector<Draft>& drafts) {
    std::map<std::string_view, std::size_t> times;
    const Draft* home = nullptr;
    for (const Draft& draft : drafts) {
        const Value& value = draft.figure.value;
        if (!is_large(draft)) continue;
        if (value.kind == Kind::count && (!draft.figure.noun.empty() || noun_or_name_follows(context, draft))) {
            return nullptr;
        }
        if (value.kind != Kind::money) continue;
        if (home == nullptr || ++times[value.unit] > times[home->figure.value.unit]) home = &draft;
    }
    return home;
}

// A krone without its country.
void settle_krone(const ExtractContext& context, Figure& figure, std::optional<std::string_view>& krone) {
    const std::string_view text = context.document.text;
    if (figure.value.unit != "XXX" || text.substr(figure.span.begin, 40).find("rone") == std::string_view::npos) return;
    if (!krone) krone = krone_of(text);
    if (!krone->empty()) figure.value.unit = *krone;
}

}  // namespace

void settle_currencies(const ExtractContext& context, std::vector<Draft>& drafts) {
    const Draft* last = nullptr;
    std::optional<std::string_view> krone;  // looked for once, and only where a krone needs it
    std::optional<const Draft*> home;       // likewise
    bool converted = false;                 // whether the last amount stands in two currencies
    for (Draft& draft : drafts) {
        Value& value = draft.figure.value;
        if (value.kind == Kind::money) {
            settle_krone(context, draft.figure, krone);
            if (value.low) {
                // "12 Millionen Pfund (13,6 Millionen Euro)": which one goes on, the whole text has to tell.
                converted = draft.figure.conversion_of != no_figure;
                if (!converted) last = &draft;
            }
            continue;
        }
        // "die verbliebenen 31,6 Milliarden": a large number without a noun, near an amount.
        const bool lonely = draft.bare && is_large(draft) && draft.figure.noun.empty();
        if (!lonely && value.kind == Kind::count && is_large(draft)) last = &draft;
        if (!lonely || noun_or_name_follows(context, draft)) continue;
        const Draft* model = last;
        if (model == nullptr || converted || !near(context, *model, draft)) {
            if (!home) home = home_amount(context, drafts);
            if (!converted || *home != nullptr) model = *home;
        }
        if (model == nullptr) continue;
        value.kind = model->figure.value.kind;
        value.unit = model->figure.value.unit;
        draft.figure.noun = model->figure.noun;
        draft.figure.inferred_unit = true;
        draft.bare = false;
        last = &draft;
    }
}

}  // namespace stimmig
