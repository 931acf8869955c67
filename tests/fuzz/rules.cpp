// Rule files come from users: whatever they hold, reading them ends with rules or with errors, never with a crash.
#include <re2/re2.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "ruleset/ruleset.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using stimmig::Ruleset;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const stimmig::Result<Ruleset> rules = Ruleset::from_texts({{"fuzz.toml", text}});
    if (!rules) {
        require(!rules.errors().empty());
        for (const stimmig::Error& error : rules.errors()) {
            require(error.path == "fuzz.toml" && !error.message.empty() &&
                    error.message.find('\n') == std::string::npos);
        }
        return 0;
    }
    for (std::uint32_t i = 0; i < rules->patterns().size(); ++i) {
        const re2::RE2& compiled = rules->compiled(i);
        const stimmig::Pattern& pattern = rules->patterns()[i];
        require(compiled.ok() &&
                static_cast<std::size_t>(compiled.NumberOfCapturingGroups()) + 1 == pattern.groups.size());
        for (const auto& [index, name] : compiled.CapturingGroupNames()) require(pattern.groups[index] == name);
    }
    for (const auto& [name, table] : rules->tables()) {
        for (const stimmig::Term& term : table.terms) {
            for (const std::string& form : term.forms) require(table.find(form) != nullptr);
        }
    }
    const std::string_view probe = "Der Verlust betrug 589 Mrd. Dollar";
    const auto found = rules->identify(probe);
    require(!found || *found < rules->patterns().size());
    return 0;
}
