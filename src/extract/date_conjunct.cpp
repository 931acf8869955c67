// One of two clauses that "und" joins: "die am Montag begonnen haben und am Sonntag enden".
#include "extract/date_context.h"
#include "extract/letters.h"
#include "extract/verb_forms.h"

namespace stimmig {

namespace {

// What stands between two "und", as far as it tells of verbs.
struct Part {
    Span span;
    std::string_view last, last_but_one;
    bool auxiliary = false;  ///< of a perfect or a passive: hat, ist, wurde
    bool finite = false;     ///< any finite verb
    bool past = false;       ///< begann, stieg, startete
    bool now = false;        ///< soll, endet; no form that may be an infinitive
};

Part read_part(const ExtractContext& context, std::uint32_t begin, std::uint32_t end) {
    const std::string_view text = context.document.text;
    const Table& table = context.rules.table("tense");
    Part part{{begin, end}, {}, {}};
    for (std::uint32_t at = begin; at < end;) {
        const std::string_view word = next_word(text, at, end);
        if (word.empty()) continue;
        const Term* term = table.find(word);
        part.auxiliary |= term != nullptr && (term->id == "perfect" || term->id == "state" || term->id == "past");
        part.finite |= term != nullptr ? term->id != "reported" && term->id != "settled" && term->id != "ahead"
                                       : present(word) && !participle(word);
        part.past |= term != nullptr ? term->id == "past" : preterite(word) && !starts_upper(word);
        part.now |= term != nullptr ? term->id == "future" || (term->id == "planned" && present(word) &&
                                                               word.ends_with('t') && !participle(word))
                                    : present(word) && word.ends_with('t') && !participle(word) && !starts_upper(word);
        part.last_but_one = part.last;
        part.last = word;
    }
    return part;
}

// Its verbs are all there: "haben am Montag begonnen", "am Montag begonnen haben", "am Montag begann".
bool is_complete(const ExtractContext& context, const Part& part) {
    if (participle(part.last)) return part.auxiliary;
    const Term* term = context.rules.table("tense").find(part.last);
    if (term == nullptr) return false;
    return term->id == "past" || ((term->id == "perfect" || term->id == "state") && participle(part.last_but_one));
}

}  // namespace

Span conjunct_around(const ExtractContext& context, Span clause, Span span) {
    const std::string_view text = context.document.text;
    if (text.substr(clause.begin, clause.end - clause.begin).find("und") == std::string_view::npos) return clause;
    for (std::uint32_t at = clause.begin; at < clause.end;) {
        const std::string_view word = next_word(text, at, clause.end);
        if (word != "und") continue;
        const auto joint = static_cast<std::uint32_t>(word.data() - text.data());
        if (joint >= span.begin && joint < span.end) continue;
        const Part left = read_part(context, clause.begin, joint);
        // What has no verb of its own shares the one before: "wurde am Montag gewählt und am Dienstag gezählt".
        const Part right = read_part(context, at, clause.end);
        // "begann am 3. März und endet am 15. September": each has a verb of its own.
        const bool own_verbs = left.past && !left.now && right.now && !right.past;
        if (!own_verbs && (!is_complete(context, left) || !right.finite)) continue;
        if (joint >= span.end) return {clause.begin, joint};
        clause.begin = at;
    }
    return clause;
}

}  // namespace stimmig
