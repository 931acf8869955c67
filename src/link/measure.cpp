#include "link/measure.h"

#include <algorithm>

namespace stimmig {
namespace {

/// One word that may trigger a measure.
struct Trigger {
    std::uint32_t word = 0;
    std::uint32_t id = 0;  ///< as in MeasurePhrase::words
    const Meaning* meaning = nullptr;
    bool is_verb = false;
    bool near = false;
    bool label = false;
};

bool can_be_stated_as(const Measure& measure, const Value& value) {
    if (std::find(measure.kinds.begin(), measure.kinds.end(), value.kind) == measure.kinds.end()) return false;
    return value.kind != Kind::count || measure.units.empty() ||
           std::find(measure.units.begin(), measure.units.end(), value.unit) != measure.units.end();
}

class MeasureReader {
public:
    MeasureReader(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                  const Figure& figure)
        : book_(book), clauses_(clauses), names_(names), around_(around), figure_(figure) {}

    MeasureReading read() {
        collect();
        for (const Trigger& trigger : triggers_) {
            for (const std::uint32_t measure : trigger.meaning->measures) offer(trigger, measure, weight_of(trigger));
            for (const std::uint32_t index : trigger.meaning->phrases) {
                const MeasurePhrase& phrase = book_.lexicon().phrase(index);
                if (has_all(phrase, trigger.near))
                    offer(trigger, phrase.measure,
                          (trigger.near ? 5.0 : 1.5) + static_cast<double>(phrase.words.size()));
            }
        }
        return std::move(reading_);
    }

private:
    WordBook& book_;
    const ClauseFinder& clauses_;
    const Names& names_;
    const Surroundings& around_;
    const Figure& figure_;
    std::vector<Trigger> triggers_;
    MeasureReading reading_;
    double best_ = 0;

    void add(std::uint32_t word, bool near, bool label) {
        const WordInfo& info = book_.at(word);
        if (info.verb_forms.empty() && !info.meaning && info.part_meanings.empty()) return;
        const Lexicon& lexicon = book_.lexicon();
        const std::uint32_t end = book_.text().segmentation.sentences[around_.sentence].last_word;
        if (const std::int64_t verb = label ? -1 : book_.verb_at(word, end); verb >= 0) {
            const auto index = static_cast<std::uint32_t>(verb);
            triggers_.push_back({word, Lexicon::id_of_verb(index), &lexicon.verb(index).meaning, true, near, label});
        }
        // "betrug" is no "Betrug".
        if (info.meaning && (info.upper || !info.stop) && !is_made_up_name(word))
            triggers_.push_back({word, lexicon.id_of_word(*info.meaning), info.meaning, false, near, label});
        for (const Meaning* part : info.part_meanings)
            if (part != info.meaning) triggers_.push_back({word, lexicon.id_of_word(*part), part, false, near, label});
    }
    /// What a name's last syllables mean says nothing: who works for "Nordstrom" is no part of a power cut. But
    /// "Verdi-Streik" is a strike.
    bool is_made_up_name(std::uint32_t word) const {
        return names_.is_name(word) && !book_.at(word).parts.empty() &&
               book_.surface(word).find('-') == std::string_view::npos;
    }
    void collect() {
        for (std::uint32_t i = around_.begin; i < around_.end; ++i) {
            const bool own = i >= around_.figure_first && i < around_.figure_last;
            if (clauses_.in_figure(i) && !own) continue;
            add(i, i >= around_.first && i < around_.last, own);
        }
        // The word counted stands right after its number: "24 Anlagen".
        if (!figure_.noun.empty() && around_.figure_last < around_.end)
            for (std::uint32_t i = around_.figure_last; i < std::min(around_.figure_last + 4, around_.end); ++i)
                if (book_.surface(i) == figure_.noun) add(i, true, true);
        for (const std::uint32_t word : around_.labels) add(word, true, true);
        for (const std::uint32_t word : around_.beside) add(word, false, false);
    }
    double weight_of(const Trigger& trigger) const {
        double weight = trigger.label ? 6.0 : trigger.is_verb ? 2.0 : 3.0;
        if (!trigger.near) return weight * 0.25;
        const std::uint32_t distance = trigger.word < around_.figure_first   ? around_.figure_first - trigger.word
                                       : trigger.word >= around_.figure_last ? trigger.word - around_.figure_last + 1
                                                                             : 0;
        return weight - 0.05 * std::min<std::uint32_t>(distance, 20);
    }
    bool has_all(const MeasurePhrase& phrase, bool near) const {
        return std::all_of(phrase.words.begin(), phrase.words.end(), [&](std::uint32_t id) {
            return std::any_of(triggers_.begin(), triggers_.end(),
                               [&](const Trigger& t) { return t.id == id && (t.near || !near); });
        });
    }
    bool ruled_out(std::uint32_t measure) {
        for (const std::string& low : book_.lexicon().not_with(measure)) {
            for (std::uint32_t i = around_.first; i < around_.last; ++i) {
                const WordInfo& info = book_.at(i);
                if (info.low == low || info.stem.starts_with(low)) return true;
            }
        }
        return false;
    }
    void offer(const Trigger& trigger, std::uint32_t index, double weight) {
        const Measure& measure = book_.lexicon().measure(index);
        if (!can_be_stated_as(measure, figure_.value) || ruled_out(index)) return;
        std::vector<std::uint32_t>& list = trigger.near ? reading_.near : reading_.far;
        if (std::find(list.begin(), list.end(), index) == list.end()) list.push_back(index);
        if (weight <= best_) return;
        best_ = weight;
        reading_.name = measure.name;
        reading_.tally = measure.tally;
        reading_.direction = measure.direction;
    }
};

}  // namespace

MeasureReading read_measure(WordBook& book, const ClauseFinder& clauses, const Names& names, const Surroundings& around,
                            const Figure& figure) {
    return MeasureReader(book, clauses, names, around, figure).read();
}

}  // namespace stimmig
