// Currencies that only the text around can tell.
#include <algorithm>
#include <array>
#include <map>

#include "extract/date_context.h"
#include "extract/gapping.h"
#include "extract/neighbours.h"
#include "extract/surroundings.h"

namespace stimmig {

namespace {

// Of which country a currency is that several share ("Kronen", "Pesos"), if the text names exactly one; else nothing.
std::string_view country_of(const ExtractContext& context, std::string_view currency) {
    const std::string_view text = context.document.text;
    std::string_view code;
    for (const Term& term : context.rules.table("currency_country").terms) {
        if (term.id == code || !currency.starts_with(term.field("currency"))) continue;
        const bool named = std::any_of(term.forms.begin(), term.forms.end(), [&](const std::string& stem) {
            return text.find(stem) != std::string_view::npos;
        });
        if (!named) continue;
        if (!code.empty()) return {};
        code = term.id;
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

bool in_one_paragraph(const ExtractContext& context, const Draft& a, const Draft& b) {
    const auto& sentences = context.segmentation.sentences;
    return a.sentence < sentences.size() && b.sentence < sentences.size() &&
           sentences[a.sentence].block == sentences[b.sentence].block;
}

// Within one paragraph, or two sentences on.
bool near(const ExtractContext& context, const Draft& model, const Draft& draft) {
    if (draft.sentence <= model.sentence + 2) return true;
    return in_one_paragraph(context, model, draft);
}

bool is_large(const Draft& draft) {
    return draft.scale >= Number(1000) && draft.figure.value.low.has_value();
}

// Whether one of the words around is filed under this id of the table.
bool speaks_of(const ExtractContext& context, const Draft& draft, std::string_view table, std::string_view id) {
    constexpr std::uint32_t reach = 10;
    const auto& sentences = context.segmentation.sentences;
    if (draft.sentence >= sentences.size()) return false;
    const Sentence& sentence = sentences[draft.sentence];
    const std::uint32_t own = context.segmentation.word_at(draft.figure.span.begin);
    const std::uint32_t first = std::max(sentence.first_word, own - std::min(own, reach));
    const std::uint32_t last = std::min(sentence.last_word, own + reach);
    const Table& cues = context.rules.table(table);
    const std::string_view text = context.document.text;
    for (std::uint32_t i = first; i < last; ++i) {
        const Span span = context.segmentation.words[i].span;
        const std::string_view word = text.substr(span.begin, span.end - span.begin);
        const Term* cue = cues.find(word);
        if (cue != nullptr && cue->id == id) return true;
        // "Jahresgehalt", "Materialkosten"
        for (std::size_t at = 1; starts_upper(word) && at + 4 <= word.size(); ++at) {
            const Term* tail = cues.find(word.substr(at));
            if (tail != nullptr && tail->id == "tail") return true;
        }
    }
    return false;
}

// "setzte 10,2 Milliarden um", "nimmt 1,1 Milliarden pro Saison ein": the particle behind tells what the verb means.
bool comes_or_goes(const ExtractContext& context, const Draft& draft) {
    if (draft.scale < Number(1'000'000)) return false;
    const std::string_view text = context.document.text;
    std::uint32_t at = draft.figure.span.end;
    constexpr int reach = 4;
    for (int words = 0; words < reach; ++words) {
        const std::string_view word = word_after(text, at);
        if (word.empty()) return false;
        at = static_cast<std::uint32_t>(word.data() + word.size() - text.data());
        if (word == "um" || word == "ein" || word == "aus") {
            const bool closes = at >= text.size() || !is_gap(text[at]) || word_after(text, at) == "und";
            return closes && speaks_of(context, draft, "money_cue", word);
        }
        if (at < text.size() && !is_gap(text[at])) return false;
    }
    return false;
}

// "200 Milliarden schwer"
bool is_worth(const ExtractContext& context, const Draft& draft) {
    if (draft.scale < Number(1'000'000)) return false;
    const std::string_view word = word_after(context.document.text, draft.figure.span.end);
    for (const std::string_view stem : {"schwer", "teuer", "teure"}) {
        if (word.starts_with(stem) && word.size() <= stem.size() + 2) return true;
    }
    return false;
}

// "für 1,1 Millionen verkauft"
bool is_deal(const ExtractContext& context, const Draft& draft) {
    return draft.scale >= Number(1'000'000) && is_word(word_before(context, draft), "für") &&
           speaks_of(context, draft, "money_cue", "deal");
}

// "eine Bürgschaft in Höhe von 2 Mio.", "die Anleihe über 750 Millionen": what comes to so much is an amount.
bool is_sum(const ExtractContext& context, const Draft& draft) {
    if (draft.scale < Number(1'000'000)) return false;
    const std::string_view text = context.document.text;
    const std::string_view preposition = word_before(text, draft.figure.span.begin);
    const std::string_view noun = word_before(text, preposition);
    if (preposition == "von" && (noun == "Höhe" || noun == "Wert")) {
        const std::string_view in = word_before(text, noun);
        return in == "in" || in == "im";
    }
    if (preposition != "über" || !starts_upper(noun)) return false;
    const Table& nouns = context.rules.table("amount_noun");
    return any_tail(lower(noun), 4, [&](std::string_view tail) { return nouns.find(tail) != nullptr; });
}

bool ends_phrase_behind(const ExtractContext& context, const Draft& draft) {
    return ends_clause(context.document.text, draft.figure.span.end,
                       context.segmentation.sentences[draft.sentence].span.end);
}

// The one currency of a text's amounts; of a text without any that of its country. Empty where there are several.
std::string_view only_currency(const ExtractContext& context, const std::vector<Draft>& drafts) {
    std::string_view only;
    for (const Draft& draft : drafts) {
        const Value& value = draft.figure.value;
        if (value.kind != Kind::money) continue;
        if (!only.empty() && value.unit != only) return {};
        only = value.unit;
    }
    if (!only.empty()) return only;
    return context.document.locale == Locale::switzerland ? "CHF" : "EUR";
}

// "3,6 Mio. Gewinn": what it counts is measured in money.
bool counts_money(const ExtractContext& context, const Draft& draft) {
    return !draft.figure.noun.empty() && context.rules.table("money_noun").find(draft.figure.noun) != nullptr;
}

// "die 2,5-Milliarden-Lücke": a compound whose head comes in money.
bool is_compound_of_money(const ExtractContext& context, const Draft& draft) {
    const std::uint32_t end = draft.figure.span.end;
    const std::string_view text = context.document.text;
    if (!draft.bare || !is_large(draft) || draft.figure.noun.empty() || end >= text.size() || text[end] != '-')
        return false;
    const Table& heads = context.rules.table("money_noun");
    return any_tail(lower(draft.figure.noun), 4, [&](std::string_view tail) {
        const Term* term = heads.find(tail);
        return term != nullptr && term->id == "head";
    });
}

// An amount of the text that stands near on either side; the nearest one. Null where there is none.
const Draft* amount_beside(const std::vector<Draft>& drafts, std::size_t i) {
    constexpr std::uint32_t reach = 3;
    const Draft* nearest = nullptr;
    const auto apart = [&](const Draft& other) {
        return other.sentence > drafts[i].sentence ? other.sentence - drafts[i].sentence
                                                   : drafts[i].sentence - other.sentence;
    };
    const auto look = [&](const Draft& other) {
        if (other.figure.value.kind != Kind::money || other.figure.value.unit == "XXX") return;
        if (apart(other) <= reach && (nearest == nullptr || apart(other) < apart(*nearest))) nearest = &other;
    };
    for (std::size_t k = i; k-- > 0 && apart(drafts[k]) <= reach;) look(drafts[k]);
    for (std::size_t k = i + 1; k < drafts.size() && apart(drafts[k]) <= reach; ++k) look(drafts[k]);
    return nearest;
}

// "Das Ticket kostet nur 2,90.": two decimals and nothing that it could count are a price.
bool is_price(const ExtractContext& context, const Draft& draft) {
    if (!draft.bare || draft.joined || draft.scale != Number(1) || !draft.figure.noun.empty()) return false;
    // "für 350,-"
    const std::string_view surface = surface_of(context, draft);
    if (surface.ends_with(",-") || surface.ends_with(",–")) return true;
    if (draft.figure.value.granularity != Number::fraction(1, 100) || noun_or_name_follows(context, draft))
        return false;
    return is_number(context, draft) && speaks_of(context, draft, "comparison", "pays");
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

// "Geplant waren 42,6 Millionen. Erlassen wurden 14,2 Millionen Euro": the next number, if it is a large amount and
// this one is to be compared.
const Draft* next_amount(const ExtractContext& context, const std::vector<Draft>& drafts, std::size_t i) {
    if (!speaks_of(context, drafts[i], "comparison", "comparison")) return nullptr;
    std::size_t next = i + 1;
    while (next < drafts.size() && drafts[next].figure.value.kind == Kind::date) ++next;
    if (next == drafts.size() || drafts[next].sentence > drafts[i].sentence + 1) return nullptr;
    return drafts[next].figure.value.kind == Kind::money && is_large(drafts[next]) ? &drafts[next] : nullptr;
}

// "In Franken sind es 84 Millionen.", "in Dollar gerechnet waren es 2,3": the currency of a number behind it, if that
// has no unit of its own. Empty where none is named so.
std::string_view currency_told_before(const ExtractContext& context, const Draft& draft) {
    constexpr std::uint32_t reach = 8;
    const auto& words = context.segmentation.words;
    const std::string_view text = context.document.text;
    const std::uint32_t own = context.segmentation.word_at(draft.figure.span.begin);
    const std::uint32_t first = context.segmentation.sentences[draft.sentence].first_word;
    const auto word = [&](std::uint32_t i) {
        return text.substr(words[i].span.begin, words[i].span.end - words[i].span.begin);
    };
    for (std::uint32_t i = own; i-- > first && own - i <= reach;) {
        const Term* currency = context.rules.table("currency").find(word(i));
        if (currency != nullptr) return i > first && lower(word(i - 1)) == "in" ? currency->id : std::string_view();
    }
    return {};
}

// "80 Kronen", "fünf Millionen Pesos": the currency word is the last one of the surface.
void settle_country(const ExtractContext& context, Figure& figure) {
    if (figure.value.unit != "XXX") return;
    const std::string_view text = context.document.text;
    const std::uint32_t begin = run_start(text, figure.span.end, figure.span.begin);
    const std::string_view word = text.substr(begin, figure.span.end - begin);
    const std::string_view code = country_of(context, word.substr(word.find('-') + 1));
    if (code.empty()) return;
    figure.value.unit = code;
    figure.inferred_unit = true;
}

// "verbilligte sich um 14 Cent auf 65,85 Dollar": a cent of the only currency that its sentence counts in.
void settle_cent(const std::vector<Draft>& drafts, std::size_t i, Figure& figure) {
    constexpr std::array<std::string_view, 5> with_cents = {"USD", "CAD", "AUD", "NZD", "SGD"};
    if (drafts[i].scale != Number::fraction(1, 100) || figure.value.unit != "EUR") return;
    std::string_view only;
    const auto look = [&](const Draft& other) {
        const Value& value = other.figure.value;
        if (value.kind != Kind::money || other.scale == Number::fraction(1, 100)) return true;
        if (!only.empty() && only != value.unit) return false;
        only = value.unit;
        return true;
    };
    for (std::size_t k = i; k-- > 0 && drafts[k].sentence == drafts[i].sentence;)
        if (!look(drafts[k])) return;
    for (std::size_t k = i + 1; k < drafts.size() && drafts[k].sentence == drafts[i].sentence; ++k)
        if (!look(drafts[k])) return;
    if (std::find(with_cents.begin(), with_cents.end(), only) == with_cents.end()) return;
    figure.value.unit = only;
    figure.inferred_unit = true;
}

}  // namespace

bool settle_currencies(const ExtractContext& context, std::vector<Draft>& drafts) {
    const Draft* last = nullptr;
    const Draft* last_large = nullptr;
    std::optional<const Draft*> home;  // looked for once, and only where needed
    bool found = false;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        Value& value = draft.figure.value;
        if (value.kind == Kind::money) {
            settle_country(context, draft.figure);
            settle_cent(drafts, i, draft.figure);
            // "kostet 25 Euro, in Franken 31,90": borrowed from the wrong one.
            if (draft.figure.inferred_unit)
                if (const std::string_view told = currency_told_before(context, draft); !told.empty())
                    value.unit = told;
            if (value.low && draft.figure.conversion_of == no_figure) last = &draft;
            if (last == &draft && (is_large(draft) || (value.low && *value.low >= Number(10'000)))) last_large = &draft;
            continue;
        }
        if (is_compound_of_money(context, draft)) {
            const Draft* model = amount_beside(drafts, i);
            if (model == nullptr) continue;
            value.kind = Kind::money;
            value.unit = model->figure.value.unit;
            draft.figure.inferred_unit = true;
            draft.bare = false;
            continue;
        }
        // "die verbliebenen 31,6 Milliarden": a large number without a noun, near an amount.
        const bool of_money = draft.bare && is_large(draft) && counts_money(context, draft);
        const bool lonely = draft.bare && is_large(draft) && (draft.figure.noun.empty() || of_money);
        if (const std::string_view told = draft.bare && draft.figure.noun.empty() && value.kind == Kind::count
                                              ? currency_told_before(context, draft)
                                              : std::string_view();
            !told.empty() && !noun_or_name_follows(context, draft)) {
            value.kind = Kind::money;
            value.unit = told;
            draft.figure.inferred_unit = true;
            draft.bare = false;
            last = &draft;
            continue;
        }
        const bool price = !lonely && is_price(context, draft);
        if (!lonely && value.kind == Kind::count && is_large(draft)) last = &draft;
        if (!price && (!lonely || (!of_money && noun_or_name_follows(context, draft)))) continue;
        // "8,50 Euro" says nothing about "um 2,4 Millionen"; "9,3 Millionen Euro" before it does.
        const bool small = last != nullptr && *last->figure.value.low < Number(1000);
        const Draft* model = small && !price ? last_large : last;
        const bool sure = of_money || price || comes_or_goes(context, draft) || is_deal(context, draft) ||
                          is_worth(context, draft) || is_sum(context, draft);
        if (sure && model != nullptr && model->figure.value.kind != Kind::money) model = nullptr;
        const bool close =
            model != nullptr && (near(context, *model, draft) || (small && draft.sentence <= model->sentence + 8));
        // "Im Sommer war ein Dollar 4,20 Mark wert, im November 4,2 Billionen": one row of amounts.
        const bool in_row = !close && !sure && last != nullptr && last->sentence == draft.sentence &&
                            last->figure.value.kind == Kind::money && ends_phrase_behind(context, draft);
        if (in_row) model = last;
        if (!close && !in_row) {
            if (!home) home = home_amount(context, drafts);
            model = *home != nullptr ? *home : next_amount(context, drafts, i);
        }
        // Of two currencies that of its own paragraph.
        const bool foreign = model != nullptr && small && last->figure.value.kind == Kind::money &&
                             model->figure.value.kind == Kind::money && in_one_paragraph(context, *last, draft) &&
                             !in_one_paragraph(context, *model, draft);
        if (foreign) model = last;
        if (model == nullptr) {
            const bool told =
                sure || (draft.scale >= Number(1'000'000) && speaks_of(context, draft, "money_cue", "money"));
            if (!told) continue;
            const std::string_view currency = only_currency(context, drafts);
            if (currency.empty()) continue;
            value.kind = Kind::money;
            value.unit = currency;
        } else {
            value.kind = model->figure.value.kind;
            value.unit = model->figure.value.unit;
            draft.figure.noun = model->figure.noun;
        }
        draft.figure.inferred_unit = true;
        draft.bare = false;
        last = &draft;
        found |= value.kind == Kind::money;
    }
    return found;
}

}  // namespace stimmig
