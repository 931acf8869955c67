// A fact's measure, value and period, read as if a text had written them.
#include <algorithm>

#include "base/ascii.h"
#include "check/facts.h"
#include "link/stemmer.h"

namespace stimmig {
namespace {

constexpr std::string_view states = " betrug ";

/// The words as a reader of plain texts gives them: one kind of space, one line. Empty where they are no text.
std::string normalized(const std::string& words) {
    const Result<Document> document = read_text("", words, Format::plain);
    if (!document) return {};
    std::string text = document->text;
    for (char& c : text)
        if (c == '\n') c = ' ';
    return text;
}

std::optional<Text> analyzed(const Analyzer& analyzer, const std::string& sentence) {
    Result<Document> document = read_text("", sentence, Format::plain);
    if (!document) return std::nullopt;
    Text text = analyzer.analyze(std::move(*document));
    // A value that is a date is no dateline.
    text.document.published.reset();
    return text;
}

bool states_number(const Value& value) {
    return value.kind == Kind::date ? value.days.has_value() : value.low && value.high;
}

const Measure* measure_named(const Ruleset& rules, std::string_view name) {
    const auto& measures = rules.measures();
    const auto at = std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.name == name; });
    return at == measures.end() ? nullptr : &*at;
}

/// Leaves the one figure that begins at or after `offset`.
FactReading keep_value(Text& text, std::uint32_t offset) {
    std::vector<Figure> figures;
    std::vector<Claim> claims;
    for (std::size_t i = 0; i < text.figures.size(); ++i) {
        if (text.figures[i].span.begin < offset) continue;
        figures.push_back(text.figures[i]);
        claims.push_back(text.claims[i]);
    }
    if (figures.size() > 1) return FactReading::many_values;
    if (figures.empty() || !states_number(figures.front().value)) return FactReading::no_value;
    // "589 Mrd. USD 7" is not understood, whatever stands in it.
    const Span span = figures.front().span;
    for (std::uint32_t i = offset; i < text.document.text.size(); ++i)
        if (is_digit(text.document.text[i]) && (i < span.begin || i >= span.end)) return FactReading::no_value;
    claims.front().figure = 0;
    text.figures = std::move(figures);
    text.claims = std::move(claims);
    return FactReading::fine;
}

bool explains(const Ruleset& rules, const Lexicon& lexicon, const std::string& stem, const std::string& measure) {
    const Meaning* meaning = lexicon.word(stem, true);
    if (!meaning) return false;
    const auto is_it = [&](std::uint32_t index) { return rules.measures()[index].name == measure; };
    return std::any_of(meaning->measures.begin(), meaning->measures.end(), is_it) ||
           std::any_of(meaning->phrases.begin(), meaning->phrases.end(),
                       [&](std::uint32_t index) { return is_it(lexicon.phrase(index).measure); });
}

/// The stems of the measure's words, and which of them narrow down what the rules' measure says.
void read_words(const Ruleset& rules, const Lexicon& lexicon, const std::string& measure, Fact& fact) {
    const Stemmer stem;
    for (const Word& word : fact.text.segmentation.words) {
        if (word.span.begin >= measure.size()) break;
        const std::string low =
            lower(std::string_view(fact.text.document.text).substr(word.span.begin, word.span.end - word.span.begin));
        if (lexicon.is_stop(low) || low.size() < 3) continue;
        fact.words.push_back(stem(low));
        if (!explains(rules, lexicon, fact.words.back(), fact.rule_measure))
            fact.qualifiers.push_back(fact.words.back());
    }
}

}  // namespace

std::optional<Days> read_fact_period(const Analyzer& analyzer, const std::string& words) {
    constexpr std::size_t iso_length = 10;
    if (words.size() == iso_length || (words.size() == 2 * iso_length + 1 && words[iso_length] == '/')) {
        const auto from = parse_iso_day(std::string_view(words).substr(0, iso_length));
        const auto to = parse_iso_day(std::string_view(words).substr(words.size() - iso_length));
        if (from && to) return *from <= *to ? std::optional(Days{*from, *to}) : std::nullopt;
    }
    std::optional<Text> text = analyzed(analyzer, words);
    if (!text || keep_value(*text, 0) != FactReading::fine) return std::nullopt;
    const Figure& figure = text->figures.front();
    if (figure.value.kind != Kind::date || figure.inferred_date) return std::nullopt;
    return figure.value.days;
}

FactReading read_fact_value(const Ruleset& rules, const Analyzer& analyzer, Fact& fact) {
    const std::string value = normalized(fact.value);
    const std::string measure = normalized(fact.measure);
    if (value.empty()) return FactReading::no_value;
    if (measure.empty()) return FactReading::no_measure;
    if (const Measure* rule = measure_named(rules, measure)) {
        std::optional<Text> text = analyzed(analyzer, value);
        if (!text) return FactReading::no_value;
        if (const FactReading fault = keep_value(*text, 0); fault != FactReading::fine) return fault;
        const Kind kind = text->figures.front().value.kind;
        if (std::find(rule->kinds.begin(), rule->kinds.end(), kind) == rule->kinds.end())
            return FactReading::other_kind;
        Claim& claim = text->claims.front();
        fact.rule_measure = claim.measure = rule->name;
        if (rule->direction != 0) {
            claim.role = Role::change;
            claim.direction = rule->direction;
        }
        fact.text = std::move(*text);
        return FactReading::fine;
    }
    std::optional<Text> text = analyzed(analyzer, measure + std::string(states) + value);
    const std::size_t offset = measure.size() + states.size();
    if (!text || text->document.text.size() < offset) return FactReading::no_value;
    if (const FactReading fault = keep_value(*text, static_cast<std::uint32_t>(offset)); fault != FactReading::fine)
        return fault;
    fact.text = std::move(*text);
    const std::string& found = fact.claim().measure;
    if (!found.starts_with('~')) fact.rule_measure = found;
    read_words(rules, analyzer.lexicon(), measure, fact);
    return FactReading::fine;
}

}  // namespace stimmig
