// The forms of German verbs, as far as news uses them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ruleset/ruleset.h"

namespace stimmig {

struct SpelledForm {
    std::string word;      ///< lower case
    std::string particle;  ///< stands later in the sentence; empty where it is part of the word or there is none
};

/// "steigen", "ab|stürzen", "klettern", "tun": what rules write for a verb.
[[nodiscard]] bool looks_like_infinitive(std::string_view word);

/// All forms of the verb `particle` + `base` ("ab", "stürzen"), some of them more than once. Forms that regular endings
/// do not give come from the table of strong verbs by the base's infinitive.
[[nodiscard]] std::vector<SpelledForm> verb_forms_of(std::string_view particle, std::string_view base,
                                                     const Table& strong);

}  // namespace stimmig
