#include "ruleset/ruleset.h"

#include <algorithm>
#include <bit>
#include <shared_mutex>
#include <tuple>
#include <typeindex>

#include "base/embedded_file.h"
#include "ruleset/collect.h"
#include "ruleset/compile.h"
#include "ruleset/matchers.h"

namespace stimmig {
namespace {

std::vector<std::string> regexes_of(const std::vector<Pattern>& patterns) {
    std::vector<std::string> regexes;
    for (const Pattern& pattern : patterns) regexes.push_back(pattern.regex);
    return regexes;
}

// Patterns of kind none come first; nobody asks for their groups.
std::size_t silent_of(const std::vector<Pattern>& patterns) {
    const auto end = std::find_if(patterns.begin(), patterns.end(),
                                  [](const Pattern& pattern) { return pattern.kind != PatternKind::none; });
    return static_cast<std::size_t>(end - patterns.begin());
}

/// Tables by the hash of their name.
class TableIndex {
public:
    explicit TableIndex(const std::map<std::string, Table, std::less<>>& tables)
        : slots_(std::bit_ceil(2 * tables.size() + 1)) {
        for (const auto& [name, table] : tables) {
            const std::uint64_t hash = name_hash(name);
            slots_[slot_of(hash)] = {hash, &table};
        }
    }
    [[nodiscard]] const Table* find(std::uint64_t hash) const { return slots_[slot_of(hash)].table; }

private:
    struct Slot {
        std::uint64_t hash = 0;
        const Table* table = nullptr;  ///< null where free
    };
    std::vector<Slot> slots_;  // open addressing, a power of two, less than half full

    [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const {
        std::size_t at = hash & (slots_.size() - 1);
        while (slots_[at].table && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
};

}  // namespace

struct Ruleset::State {
    explicit State(Collected collected)
        : rules(std::move(collected)),
          matchers(regexes_of(rules.patterns), silent_of(rules.patterns)),
          tables(rules.tables) {}

    Collected rules;
    Matchers matchers;
    TableIndex tables;
    std::shared_mutex deriving;
    std::map<std::pair<std::type_index, std::string>, std::shared_ptr<const void>> derived;
};

namespace {

// Messages quote the files, which may hold anything: one line each, in the order of the files.
void tidy(Errors& errors) {
    for (Error& error : errors) {
        for (char& c : error.message) c = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    std::stable_sort(errors.begin(), errors.end(), [](const Error& a, const Error& b) {
        return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
    });
}

}  // namespace

Result<Ruleset> Ruleset::build(std::vector<RuleFile> files, Errors errors, bool validate) {
    for (RuleFile& file : files) {
        if (!file.owned.empty()) file.content = file.owned;
    }
    Collected rules = collect(files, errors);
    expand_patterns(rules, files, validate, errors);
    if (!errors.empty()) {
        tidy(errors);
        return errors;
    }
    auto state = std::make_unique<State>(std::move(rules));
    if (validate && (!state->matchers.combined().ok() || !state->matchers.set_ok())) {
        return Error{files.back().path, 0, 0, "all patterns together are too large for RE2"};
    }
    return Ruleset(std::move(state));
}

Result<Ruleset> Ruleset::load(const std::vector<std::string>& directories) {
    std::vector<RuleFile> files;
    for (const EmbeddedFile& file : shipped_rules()) files.push_back({std::string(file.path), {}, file.content, 0});
    Errors errors;
    std::uint32_t layer = 0;
    for (const std::string& directory : directories) read_rule_directory(directory, ++layer, files, errors);
    return build(std::move(files), std::move(errors), !directories.empty());
}

Result<Ruleset> Ruleset::from_texts(const std::vector<std::pair<std::string, std::string>>& texts) {
    std::vector<RuleFile> files;
    for (const auto& [path, content] : texts) files.push_back({path, {}, content, 0});
    return build(std::move(files), {}, true);
}

Ruleset::Ruleset(std::unique_ptr<State> state) : state_(std::move(state)) {}
Ruleset::Ruleset(Ruleset&&) noexcept = default;
Ruleset& Ruleset::operator=(Ruleset&&) noexcept = default;
Ruleset::~Ruleset() = default;

const void* Ruleset::derived(const std::type_info& type, std::string_view key,
                             const std::function<std::shared_ptr<const void>()>& make) const {
    const std::pair name{std::type_index(type), std::string(key)};
    {
        const std::shared_lock reading(state_->deriving);
        if (const auto known = state_->derived.find(name); known != state_->derived.end()) return known->second.get();
    }
    // Made without the lock, since it may ask for others; of two threads that make the same, the first one's stays.
    std::shared_ptr<const void> made = make();
    const std::unique_lock writing(state_->deriving);
    return state_->derived.try_emplace(name, std::move(made)).first->second.get();
}

const Table& Ruleset::table(HashedName name) const {
    static const Table none;
    const Table* table = state_->tables.find(name.hash);
    return table ? *table : none;
}

const std::map<std::string, Table, std::less<>>& Ruleset::tables() const {
    return state_->rules.tables;
}

const std::vector<Pattern>& Ruleset::patterns() const {
    return state_->rules.patterns;
}

const std::vector<Subject>& Ruleset::subjects() const {
    return state_->rules.subjects;
}

const std::vector<Measure>& Ruleset::measures() const {
    return state_->rules.measures;
}

const std::vector<CheckRule>& Ruleset::checks() const {
    return state_->rules.checks;
}

bool Ruleset::set_option(std::string_view check, std::string_view option, std::string value) {
    for (CheckRule& rule : state_->rules.checks) {
        const auto at = rule.name == check ? rule.options.find(option) : rule.options.end();
        if (at == rule.options.end()) continue;
        at->second = std::move(value);
        return true;
    }
    return false;
}

void Ruleset::set_level(std::string_view check, std::string_view level) {
    for (CheckRule& rule : state_->rules.checks)
        if (rule.name == check) rule.level = level;
}

const CheckRule* Ruleset::check(std::string_view name) const {
    const std::vector<CheckRule>& all = state_->rules.checks;
    const auto at = std::find_if(all.begin(), all.end(), [&](const CheckRule& check) { return check.name == name; });
    return at == all.end() ? nullptr : &*at;
}

const re2::RE2& Ruleset::compiled(std::uint32_t pattern) const {
    return state_->matchers.single(pattern);
}

void Ruleset::prepare() const {
    state_->matchers.prepare();
}

const re2::RE2& Ruleset::combined() const {
    return state_->matchers.combined();
}

std::optional<Recognized> Ruleset::recognize(std::string_view candidate) const {
    return state_->matchers.recognize(candidate);
}

std::optional<Recognized> Ruleset::recognize_afresh(std::string_view candidate) const {
    return state_->matchers.recognize_afresh(candidate);
}

std::optional<std::uint32_t> Ruleset::identify(std::string_view candidate) const {
    return state_->matchers.identify(candidate);
}

}  // namespace stimmig
