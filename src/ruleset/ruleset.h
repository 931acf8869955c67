// The rules: vocabulary, fragments, patterns, subjects, measures and checks, read from TOML files and compiled to RE2.
// The shipped files are built into the library; further directories add to them or override entries of the same name.
#pragma once

#include <bitset>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <typeinfo>
#include <vector>

#include "base/result.h"
#include "ruleset/hashed_name.h"
#include "ruleset/recognized.h"
#include "value/value.h"

namespace re2 {
class RE2;
}

namespace stimmig {

struct RuleFile;

/// Where an entry of a rule file stands, for messages and `rules list`.
struct RuleOrigin {
    std::string path;  ///< "rules/patterns/money.toml" for shipped rules
    std::uint32_t line = 0;
};

/// One entry of a vocabulary table: the forms a text may use and what they mean.
struct Term {
    std::string id;                  ///< what it means: "USD", "1000000", "more_than", "P1M", "01"
    std::vector<std::string> forms;  ///< as written in texts; a space stands for any gap
    std::map<std::string, std::string, std::less<>> fields;  ///< further keys of the entry, as plain text
    RuleOrigin origin;

    /// A field's text, or "" where the entry has none.
    [[nodiscard]] std::string_view field(std::string_view name) const;
};

/// A vocabulary table: every form leads to its term.
class Table {
public:
    std::string name;
    std::string summary;
    bool fold_case = false;  ///< forms are compared in lower case
    std::vector<Term> terms;
    RuleOrigin origin;

    /// The term of a form; gaps count as one space. Null where there is none.
    [[nodiscard]] const Term* find(std::string_view form) const;
    /// False where no form begins, or ends, with this word, which holds no gap: rules most lookups out at once.
    [[nodiscard]] bool may_begin_with(std::string_view word) const;
    [[nodiscard]] bool may_end_with(std::string_view word) const;
    /// Longest number of words among the forms.
    [[nodiscard]] std::uint32_t longest() const { return longest_; }
    /// Fills the index; called once all terms are there. A later term's form wins over an earlier one's.
    void index();

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t term = 0;  ///< 1 + index; 0 where free
        std::uint32_t key_begin = 0;
        std::uint32_t key_size = 0;
    };
    /// The slot of a form as it is compared: one space for each gap, in lower case where case does not count.
    [[nodiscard]] std::size_t slot_of(std::string_view key, std::uint32_t hash) const;
    [[nodiscard]] const Term* term_of(std::string_view key) const;
    [[nodiscard]] const Term* find_long(std::string_view form) const;

    std::string keys_;
    std::vector<Slot> slots_;  ///< a power of two, less than half full
    std::bitset<4096> ends_;   ///< first and last bytes of the forms: most words that are looked up are in no form
    std::bitset<4096> first_words_;
    std::bitset<4096> last_words_;
    std::size_t longest_bytes_ = 0;
    std::uint32_t longest_ = 1;
};

/// A text with the figures that must be found in it, in to_compact form; none for a counterexample, in which nothing of
/// the pattern's kind may be found. Texts of a check are Markdown; several are parted by a line "===".
struct Example {
    std::string text;
    std::string date = "2025-01-30";  ///< publication date, ISO 8601
    std::vector<std::string> expected;
    RuleOrigin origin;
};

/// What a pattern makes of its match. `none` swallows what only looks like a figure ("§ 12", "16.15 Uhr", "3:1").
enum class PatternKind : std::uint8_t { money, percent, date, factor, count, duration, number, none };

/// One pattern of rules/patterns. Its named groups carry the meaning; extract/ computes the value from them.
struct Pattern {
    std::string name;
    PatternKind kind = PatternKind::none;
    std::string summary;
    std::string why;
    std::string match;                                    ///< as written, with {fragments}
    std::string regex;                                    ///< expanded, RE2 syntax, with (?P<group>...)
    std::map<std::string, std::string, std::less<>> set;  ///< constants that stand for groups the text does not write
    std::vector<Example> examples;
    std::vector<Example> counterexamples;
    RuleOrigin origin;
    std::vector<std::string> groups;          ///< names by capture index, "" for nameless ones; [0] is the whole match
    std::vector<std::uint64_t> group_hashes;  ///< of these
};

/// A name that rules know: a company, an institution, a country.
struct Subject {
    std::string name;                       ///< canonical: "Nvidia"
    std::vector<std::string> aliases;       ///< "NVIDIA", "Nvidia Corp."
    std::vector<std::string> descriptions;  ///< "der Chiphersteller": refer to it once it has been named
    RuleOrigin origin;
};

/// What is measured, with the words that trigger it. Words are compared by their stem; a noun also matches as the
/// head of a compound ("Börsenwertverlust").
struct Measure {
    std::string name;  ///< "market-value-loss"
    std::string summary;
    std::vector<Kind> kinds;         ///< kinds of figure it can be stated in
    std::vector<std::string> units;  ///< units that its counts can have, "count" for bare numbers; empty for any
    std::vector<std::string> nouns;
    std::vector<std::string> verbs;     ///< infinitives; separable ones with a bar: "ab|stürzen"
    std::vector<std::string> phrases;   ///< word sequences: "an Wert verlieren", "aus dem Markt"
    std::vector<std::string> not_with;  ///< words that rule it out in the same clause
    bool tally = false;                 ///< only ever grows: "bislang 23 Erkrankte" is how many there are
    int direction = 0;                  ///< +1 a rise, -1 a fall, 0 a level or either
    std::string role;                   ///< "level", "change" ...; empty where the words around decide
    std::vector<Example> examples;
    RuleOrigin origin;
};

/// Documentation and defaults of one check, from rules/checks/<name>.toml.
struct CheckRule {
    std::string name;
    std::string summary;
    std::string why;
    std::string summary_de;  ///< both in German; empty where the rule has them in English only
    std::string why_de;
    std::string level;                                        ///< "error", "warning", "note", "off"
    std::map<std::string, std::string, std::less<>> options;  ///< tolerance and the like, as plain text
    std::vector<Example> wrong;  ///< texts in which it must report; `expected` holds the figures' surfaces
    std::vector<Example> right;  ///< look-alikes on which it must stay silent
    RuleOrigin origin;
};

class Ruleset {
public:
    /// The shipped rules and those of further directories. Every fault of every file is reported, with line and column.
    [[nodiscard]] static Result<Ruleset> load(const std::vector<std::string>& directories = {});
    /// Rules from texts in memory, without the shipped ones: (path, content). For tests and fuzzing.
    [[nodiscard]] static Result<Ruleset> from_texts(const std::vector<std::pair<std::string, std::string>>& files);

    Ruleset(Ruleset&&) noexcept;
    Ruleset& operator=(Ruleset&&) noexcept;
    ~Ruleset();

    /// A table by name; an empty one where no file fills it.
    [[nodiscard]] const Table& table(HashedName name) const;
    /// All tables, by name.
    [[nodiscard]] const std::map<std::string, Table, std::less<>>& tables() const;
    [[nodiscard]] const std::vector<Pattern>& patterns() const;
    [[nodiscard]] const std::vector<Subject>& subjects() const;
    [[nodiscard]] const std::vector<Measure>& measures() const;
    [[nodiscard]] const std::vector<CheckRule>& checks() const;
    [[nodiscard]] const CheckRule* check(std::string_view name) const;
    /// Gives an option of a check another value. False where the check has no such option.
    bool set_option(std::string_view check, std::string_view option, std::string value);
    /// Gives a check another level. Checks that have no rule stay as they are.
    void set_level(std::string_view check, std::string_view level);

    /// A pattern by its index, for a full match with groups. Compiled at first use, since most runs need few of them.
    [[nodiscard]] const re2::RE2& compiled(std::uint32_t pattern) const;
    /// All patterns as one alternation without groups, leftmost-longest: where the next candidate lies.
    [[nodiscard]] const re2::RE2& combined() const;
    /// Compiles at once, in two threads, what scanning needs; otherwise first use does, one after the other. For
    /// callers that will read texts for certain, best while they wait for their files.
    void prepare() const;
    /// Index of the first pattern that matches the whole of `candidate`; none if no pattern does.
    [[nodiscard]] std::optional<std::uint32_t> identify(std::string_view candidate) const;
    /// That pattern with its groups. Remembered for the calling thread, since candidates recur.
    [[nodiscard]] std::optional<Recognized> recognize(std::string_view candidate) const;
    /// The same without a memory.
    [[nodiscard]] std::optional<Recognized> recognize_afresh(std::string_view candidate) const;

    /// What code makes of the rules, a T(const Ruleset&, key), made once for all texts: the one of this type and key.
    template <typename T>
    [[nodiscard]] const T& derived(std::string_view key) const {
        const auto make = [this, key]() -> std::shared_ptr<const void> {
            return std::make_shared<const T>(*this, key);
        };
        return *static_cast<const T*>(derived(typeid(T), key, make));
    }

private:
    struct State;
    [[nodiscard]] const void* derived(const std::type_info& type, std::string_view key,
                                      const std::function<std::shared_ptr<const void>()>& make) const;
    static Result<Ruleset> build(std::vector<RuleFile> files, Errors errors, bool validate);
    explicit Ruleset(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace stimmig
