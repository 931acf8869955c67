#include "check/word_facts.h"

#include <atomic>

#include "check/conclusion_words.h"
#include "check/near_words.h"
#include "check/relations.h"
#include "text/segmentation.h"

namespace stimmig {

struct WordBank::Vocabulary {
    std::uint64_t id;  ///< of the rules: another ruleset may come to lie at the same address
    const NearWords& near;
    const ConclusionWords& concluding;
    std::array<const RelationForms*, relation_tables.size()> forms{};

    Vocabulary(const Ruleset& rules, std::string_view)
        : id(next_id()), near(rules.derived<NearWords>("near")), concluding(rules.derived<ConclusionWords>("words")) {
        for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = &rules.derived<RelationForms>(relation_tables[i]);
    }

    static std::uint64_t next_id() {
        static std::atomic<std::uint64_t> last = 0;
        return ++last;
    }
};

WordBank::WordBank(const Ruleset& rules) : vocabulary_(rules.derived<Vocabulary>("words")), rules_id_(vocabulary_.id) {}

std::shared_ptr<WordBank> WordBank::of(const Ruleset& rules) {
    constexpr std::size_t most_words = 1U << 16U;
    thread_local std::shared_ptr<WordBank> bank;
    const std::uint64_t id = rules.derived<Vocabulary>("words").id;
    if (!bank || bank->rules_id_ != id || bank->facts_.size() > most_words) bank = std::make_shared<WordBank>(rules);
    return bank;
}

const WordFacts& WordBank::at(std::string_view written) {
    if (const std::uint32_t number = numbers_.find(written)) return *by_number_[number];
    WordFacts& facts = facts_.emplace_back();
    facts.written = written;
    facts.low = lower(written);
    facts.capital = starts_upper(written);
    facts.near = vocabulary_.near.of(facts.low);
    facts.concluding = vocabulary_.concluding.of(facts.low);
    for (std::size_t i = 0; i < facts.forms.size(); ++i) facts.forms[i] = vocabulary_.forms[i]->of(facts.low);
    by_number_.push_back(&facts);
    static_cast<void>(numbers_(facts.written));
    return facts;
}

}  // namespace stimmig
