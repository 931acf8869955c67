// How a text tells parts: their number, their order, that there are no others.
#include <algorithm>
#include <cctype>

#include "check/around.h"
#include "check/breakdown.h"

namespace stimmig {

/// Whether the text says how many parts there are: in the total's sentence, or between it and them.
bool Breakdowns::numbered(std::uint32_t total, const Parts& parts) const {
    const std::size_t count = parts.run.size();
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t first = parts.run.front();
    const std::uint32_t near = sentence_of(first);
    std::uint32_t from =
        sentences[near > 0 && sentences[near - 1].block == sentences[near].block ? near - 1 : near].span.begin;
    if (parts.series > 0) {
        const std::uint32_t header = parts.series - 1;
        from = text_->document.blocks[header > 0 ? header - 1 : header].span.begin;
    }
    if (total < first) {
        const std::uint32_t its = sentence_of(total);
        if (near - its <= 3)
            from = std::min(
                from,
                sentences[its > 0 && sentences[its - 1].block == sentences[its].block ? its - 1 : its].span.begin);
    }
    // Two of anything stand in many a sentence: they are the parts only where they are told with them.
    if (count == 2 && parts.series == 0)
        from = sentences[total < first && near - sentence_of(total) <= 1 ? sentence_of(total) : near].span.begin;
    for (std::uint32_t i = first; i-- > 0 && figure(i).span.begin >= from;)
        if (i != total && counts_parts(i, count) && !stands_beside(i, total)) return true;
    // "Drei Tage Folk auf der Burg": a length of time in days that are told one by one
    if (!in_steps(parts.run)) return false;
    for (std::uint32_t i = 0; i < text_->figures.size() && text_->figures[i].span.begin < figure(first).phrase; ++i) {
        const Value& value = text_->figures[i].value;
        if (value.kind != Kind::duration || value.unit != "day" || *value.low != Number(static_cast<long>(count)))
            continue;
        // "Zwei Tage danach": no days that anything was counted on
        const std::uint32_t end = text_->figures[i].span.end;
        const std::vector<std::string> next = low_words(*text_, end, end + 16);
        const std::uint32_t at = text_->figures[i].phrase;
        const std::vector<std::string> ahead = low_words(*text_, at - std::min(at, 16U), at);
        const bool apart =
            (!next.empty() && distance_.has(next.front())) || (!ahead.empty() && distance_.has(ahead.back()));
        if (!apart) return true;
    }
    return false;
}

/// "14 Wohnungen und zwei Speditionen": what is told along with a number does not count its parts.
bool Breakdowns::stands_beside(std::uint32_t number, std::uint32_t other) const {
    const auto [first, second] = std::minmax(number, other);
    if (first + 1 != second || sentence_of(first) != sentence_of(second)) return false;
    constexpr std::size_t most_words = 3;
    const std::vector<std::string> words = low_words(*text_, figure(first).span.end, figure(second).phrase);
    return words.size() <= most_words && !words.empty() && (words.back() == "und" || words.back() == "sowie");
}

/// The words behind a number, up to the next sign or number.
std::string Breakdowns::clause_behind(std::uint32_t number) const {
    std::uint32_t end = text_->segmentation.sentences[sentence_of(number)].span.end;
    if (number + 1 < numbers_.size()) end = std::min(end, std::max(figure(number + 1).phrase, figure(number).span.end));
    std::string words = low(figure(number).span.end, end);
    words.resize(std::min(words.size(), words.find_first_of(",;:.(")));
    return words;
}

/// "Wer alle drei Etagen abläuft, hat 117 Bilder gesehen", "an den drei Tagen", "an beiden Orten"
bool Breakdowns::names_all(std::uint32_t total, const Run& run) const {
    const std::string words = low(figure(run.back()).span.end, figure(total).phrase);
    if (run.size() == 2 && (words.find(" beide ") != std::string::npos || words.find(" beiden ") != std::string::npos))
        return true;
    const std::uint32_t begin = figure(run.back()).span.end;
    const auto leads = [&](std::uint32_t phrase) {
        const std::vector<std::string> ahead = low_words(*text_, begin, phrase);
        return !ahead.empty() && of_all_.has(ahead.back());
    };
    // "112 Kilometer am Freitag, 148 am Samstag: Wer alle Etappen mitfuhr"
    if (entire_.in(words) && (in_steps(run) || in_order(run))) return true;
    for (std::uint32_t i = run.back() + 1; i < total; ++i)
        if (counts_parts(i, run.size()) && leads(figure(i).phrase)) return true;
    // "an den drei Tagen"
    return std::any_of(text_->figures.begin(), text_->figures.end(), [&](const Figure& each) {
        return each.value.kind == Kind::duration && each.span.begin > begin &&
               each.span.end <= figure(total).span.begin && *each.value.low == Number(static_cast<long>(run.size())) &&
               leads(each.phrase);
    });
}

/// "Andere Abteilungen hat sie nicht.": behind the parts, or in a sentence of its own.
bool Breakdowns::says_no_others(const Parts& parts) const {
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t last = sentence_of(parts.run.back());
    const std::string tail = low(figure(parts.run.back()).span.end, sentences[last].span.end);
    if (denies_others(tail) || end_.in(tail)) return true;
    const std::uint32_t next = last + 1;
    if (next >= sentences.size() || sentences[next].block != sentences[last].block) return false;
    const Span span = sentences[next].span;
    const std::string words = low(span.begin, span.end);
    return words.size() < 110 && (denies_others(words) || end_.in(words));
}

/// "andere gab es nicht", but not "und andere sowie Blößen, auf denen nichts steht"
bool Breakdowns::denies_others(std::string_view words) const {
    if (words.starts_with("mehr ") && none_.in(words)) return true;
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t end = std::min(words.find_first_of(",;", from), words.size());
        const std::string_view clause = words.substr(from, end - from);
        if ((further_.in(clause) || vacant_.in(clause)) && none_.in(clause)) return true;
        from = end + 1;
    }
    return false;
}

/// "Die anderen haben nicht geantwortet.", "ein Sitz bleibt frei": there is a part without a number. "Ein Mann starb
/// auf dem Traktor.": or one that lacks but one.
bool Breakdowns::leaves_some(std::uint32_t total, const Parts& parts) const {
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t last = sentence_of(parts.run.back());
    const bool more = last + 1 < sentences.size() && sentences[last + 1].block == sentences[last].block;
    if (more && stated(figure(total)) - sum_of(parts.run) == 1) {
        const std::vector<std::string> next =
            low_words(*text_, sentences[last + 1].span.begin, sentences[last + 1].span.end);
        if (!next.empty() && single_.has(next.front())) return true;
    }
    // "Ein Platz ist unbesetzt", but not "kein Platz ist unbesetzt"
    const std::string words = low(figure(parts.run.back()).span.end, sentences[more ? last + 1 : last].span.end);
    for (std::size_t from = 0; from < words.size();) {
        const std::size_t end = std::min(words.find_first_of(",;.", from), words.size());
        const std::string_view clause = std::string_view(words).substr(from, end - from);
        if (left_.in(clause) && !(vacant_.in(clause) && none_.in(clause))) return true;
        from = end + 1;
    }
    return false;
}

/// Whether a number stands between the parts that was not read as one: it may be a part as well.
bool Breakdowns::misses_number(const Run& run) const {
    const auto& figures = text_->figures;
    auto figure_at = figures.begin();
    for (std::uint32_t i = run.front(); i < run.back(); ++i) {
        for (std::uint32_t at = figure(i).span.end; at < figure(i + 1).phrase; ++at) {
            if (text_->document.text[at] < '0' || text_->document.text[at] > '9') continue;
            figure_at =
                std::partition_point(figure_at, figures.end(), [&](const Figure& each) { return each.span.end <= at; });
            // "die 5a" is a name.
            const auto letter = [&](std::uint32_t byte) {
                return std::isalpha(static_cast<unsigned char>(text_->document.text[byte])) != 0;
            };
            if (letter(at + 1) || (at > 0 && letter(at - 1))) continue;
            if (figure_at == figures.end() || figure_at->span.begin > at) return true;
        }
    }
    return false;
}

/// "Krank war niemand."
bool Breakdowns::denies_behind(const Parts& parts) const {
    const auto& sentences = text_->segmentation.sentences;
    const std::uint32_t next = sentence_of(parts.run.back()) + 1;
    if (next >= sentences.size() || sentences[next].block != sentences[next - 1].block) return false;
    const Span span = sentences[next].span;
    return span.end - span.begin < 50 && none_.in(low(span.begin, span.end));
}

/// What stands on both sides of each part.
std::vector<std::string> Breakdowns::around(const Run& run) const {
    std::vector<std::string> around;
    for (const std::uint32_t part : run) {
        const std::uint32_t end = text_->segmentation.sentences[sentence_of(part)].span.end;
        const std::uint32_t next = part + 1 < numbers_.size() ? std::min(end, figure(part + 1).phrase) : end;
        around.push_back(before(part) + low(figure(part).span.begin, next));
    }
    return around;
}

/// "im ersten Quartal 2,1, im zweiten 2,4 und im dritten 2,9 Millionen": kinds in their order, and not all of them.
bool Breakdowns::of_some_of_family(const Run& run) const {
    if (run.size() < 2) return false;
    const std::vector<std::string> beside = around(run);
    return std::any_of(families_.terms.begin(), families_.terms.end(), [&](const Term& term) {
        if (term.forms.size() <= run.size()) return false;
        for (std::size_t i = 0; i < run.size(); ++i) {
            if (beside[i].find(term.forms[i]) == std::string::npos) return false;
        }
        return true;
    });
}

/// Whether the parts are of kinds that are all that there are: "Männer ... Frauen", each kind beside another part.
bool Breakdowns::of_family(const Run& run) const {
    const std::vector<std::string> around = this->around(run);
    return std::any_of(families_.terms.begin(), families_.terms.end(), [&](const Term& term) {
        const std::vector<std::string>& family = term.forms;
        if (family.size() != run.size()) return false;
        std::vector<std::size_t> at;
        for (const std::string& kind : family) {
            std::size_t part = 0;
            while (part < around.size() && around[part].find(kind) == std::string::npos) ++part;
            if (part == around.size()) return false;
            at.push_back(part);
        }
        // Gaps are read by both neighbours: the kinds must not all stand in one.
        return at.size() < 2 || *std::max_element(at.begin(), at.end()) > *std::min_element(at.begin(), at.end()) ||
               around.size() == 2;
    });
}

/// Whether what a number counts is itself one of such kinds.
bool Breakdowns::names_kind(std::uint32_t number) const {
    const std::string noun = lower(figure(number).noun);
    return std::any_of(families_.terms.begin(), families_.terms.end(), [&](const Term& term) {
        return std::find(term.forms.begin(), term.forms.end(), noun) != term.forms.end();
    });
}

/// "Erwachsene zahlen 465 Franken, Jugendliche 326, Kinder 122": the number is told of one of them.
bool Breakdowns::tells_kind(std::uint32_t number) const {
    const std::vector<std::string> ahead =
        low_words(*text_, text_->segmentation.sentences[sentence_of(number)].span.begin, figure(number).phrase);
    return !ahead.empty() && std::any_of(families_.terms.begin(), families_.terms.end(), [&](const Term& term) {
        return std::find(term.forms.begin(), term.forms.end(), ahead.front()) != term.forms.end();
    });
}

/// "im ersten ..., im zweiten ..., das dritte"
bool Breakdowns::in_order(const Run& run) const {
    static constexpr std::string_view ordinals[] = {"erste", "zweite", "dritte", "vierte", "fünfte", "sechste"};
    if (run.size() > std::size(ordinals)) return false;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const std::string words = before(run[i]);
        if (words.find(ordinals[i]) == std::string::npos) return false;
    }
    return true;
}

/// Days, seasons, legs of a way: each part has its own step.
bool Breakdowns::in_steps(const Run& run) const {
    const auto& sentences = text_->segmentation.sentences;
    std::size_t steps = 0;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const std::uint32_t end = sentences[sentence_of(run[i])].span.end;
        const std::uint32_t next = i + 1 < run.size() ? std::min(end, figure(run[i + 1]).phrase) : end;
        const std::uint32_t begin = sentences[sentence_of(run[i])].span.begin;
        steps += step_.in(low(i > 0 ? std::max(begin, figure(run[i - 1]).span.end) : begin, next));
    }
    return steps == run.size();
}

/// "in Köln 420, in Bonn 390": the same preposition right behind or somewhere before each.
bool Breakdowns::in_same_places(const Run& run) const {
    std::vector<std::string> ahead;
    std::vector<std::string> behind;
    const auto plain_form = [](const std::string& word) {
        return word == "im" ? std::string("in") : word == "am" ? std::string("an") : word;
    };
    for (const std::uint32_t part : run) {
        const std::uint32_t begin = figure(part).phrase - static_cast<std::uint32_t>(before(part).size());
        const std::vector<std::string> left = low_words(*text_, begin, figure(part).phrase);
        const auto word =
            std::find_if(left.rbegin(), left.rend(), [&](const std::string& each) { return place_.has(each); });
        ahead.push_back(word == left.rend() ? "" : plain_form(*word));
        std::vector<std::string> right = low_words(*text_, figure(part).span.end, figure(part).span.end + 60);
        right.resize(std::min<std::size_t>(right.size(), 2));
        const auto next =
            std::find_if(right.begin(), right.end(), [&](const std::string& each) { return place_.has(each); });
        behind.push_back(next == right.end() ? "" : plain_form(*next));
    }
    const auto same = [](const std::vector<std::string>& words) {
        return !words.front().empty() &&
               std::all_of(words.begin(), words.end(), [&](const std::string& word) { return word == words.front(); });
    };
    return same(ahead) || same(behind);
}

/// "22 Paletten mit Lebensmitteln, 17 mit Kleidung, neun mit Decken": the first of a row.
bool Breakdowns::is_peer(std::uint32_t total, const Run& run) const {
    if (total > run.front() || sentence_of(total) != sentence_of(run.front())) return false;
    const auto behind_it = [&](std::uint32_t number) {
        const std::uint32_t end = figure(number).span.end;
        std::vector<std::string> words = low_words(*text_, end, end + 40);
        words.resize(std::min<std::size_t>(words.size(), 2));
        return words;
    };
    const std::vector<std::string> its = behind_it(total);
    return std::all_of(run.begin(), run.end(), [&](std::uint32_t part) {
        const std::vector<std::string> words = behind_it(part);
        return !words.empty() && place_.has(words.front()) &&
               std::find(its.begin(), its.end(), words.front()) != its.end();
    });
}

/// "Die CDU stellt 19 Abgeordnete, die SPD 13 ..."
bool Breakdowns::of_parties(const Run& run) const {
    return run.size() >= 3 &&
           std::all_of(run.begin(), run.end(), [&](std::uint32_t part) { return party_.in(before(part)); });
}

/// "die 52 Jahre alte Fahrerin"
bool Breakdowns::tells_age(const Figure& figure) const {
    return figure.value.unit == "year" &&
           (plain(*text_, figure.span.begin, figure.span.end).find("ährig") != std::string_view::npos ||
            plain(*text_, figure.span.end, figure.span.end + 4) == " alt");
}

/// "400 für Autos, der Rest ist für Motorräder. ... fünf": a part without a number stands between them.
bool Breakdowns::leaves_some_between(const Run& run) const {
    for (std::size_t i = 1; i < run.size(); ++i) {
        const std::string gap = between(run, i);
        const std::size_t border = gap.find_last_of(",.;");
        // "der Rest, 60 Tonnen, ..." is one with its number.
        const bool own = border != std::string::npos && border + 2 >= gap.size();
        if (border != std::string::npos && !own && left_.in(std::string_view(gap).substr(0, border))) return true;
    }
    return false;
}

/// "des 1911 errichteten Bauwerks": tells of a thing, and not when it is counted.
bool Breakdowns::is_attribute(const Figure& date) const {
    const std::vector<std::string> ahead = low_words(*text_, date.phrase - std::min(date.phrase, 8U), date.phrase);
    const std::vector<std::string> next = low_words(*text_, date.span.end, date.span.end + 30);
    if (date.value.precision != Precision::year || ahead.empty() || next.empty()) return false;
    const std::uint32_t word = date.span.end + 1;
    return determiner_.has(ahead.back()) && !starts_upper(plain(*text_, word, word + 2)) &&
           (next[0].ends_with("ten") || next[0].ends_with("nen") || next[0].ends_with("te") || next[0].ends_with("ne"));
}

/// Whether other times, rates or parts of parts stand between the parts.
bool Breakdowns::interrupted(const Parts& parts, bool numbered) const {
    const Run& run = parts.run;
    // "zehn Jahre zuvor waren es noch 12.100"
    const std::string ahead = before(run.front());
    if (aside_.in(std::string_view(ahead).substr(std::min(ahead.find_last_of(",;:(") + 1, ahead.size())))) return true;
    // "von 3,6 auf 2,7 Milliarden"
    if (ahead == " auf " || ahead == " statt ") return true;
    for (std::size_t i = 0; i + 1 < run.size(); ++i) {
        std::string gap = between(run, i + 1);
        if (aside_.in(gap) && !(numbered && added_.in(gap))) return true;
        // "zwei oder drei", "38 von 100"
        if (gap == " oder " || gap == " von ") return true;
        // "Die Einnahmen liegen um 9,3 Millionen darunter."
        if (gap.ends_with(" um ")) return true;
        // "mehr als 20", "nach 31 im Vorjahr", "je 40"
        std::string_view tail = std::string_view(gap).substr(gap.size() - std::min<std::size_t>(gap.size(), 12));
        if (const std::size_t border = tail.find_last_of(",;:.("); border != std::string_view::npos)
            tail.remove_prefix(border);
        if (before_part_.in(tail)) return true;
        if (is_inner(run[i + 1])) return true;
        const auto& figures = text_->figures;
        auto other = std::partition_point(figures.begin(), figures.end(), [&](const Figure& each) {
            return each.span.begin < figure(run[i]).span.end;
        });
        for (; other != figures.end() && other->span.begin < figure(run[i + 1]).span.begin; ++other) {
            const Kind kind = other->value.kind;
            if ((kind == Kind::duration && !tells_age(*other)) || kind == Kind::factor) return true;
            if (kind == Kind::date && parts.series == 0 && !numbered && !is_attribute(*other) &&
                !step_.in(low(other->span.begin, other->span.end)))
                return true;
        }
    }
    return false;
}

}  // namespace stimmig
