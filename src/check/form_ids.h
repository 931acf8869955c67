// The forms of a vocabulary table by what they mean: a form may have several meanings, which Table::find does not tell.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ruleset/ruleset.h"
#include "text/segmentation.h"

namespace stimmig {

/// Made by Ruleset::derived, once for all texts.
class FormIds {
public:
    FormIds(const Ruleset& rules, std::string_view table) {
        for (const Term& term : rules.table(table).terms)
            for (const std::string& form : term.forms) ids_[lower(form)].push_back(term.id);
    }
    /// Whether the word, in lower case, is a form of a term with this id.
    [[nodiscard]] bool is(const std::string& low, std::string_view id) const {
        const auto found = ids_.find(low);
        return found != ids_.end() && std::find(found->second.begin(), found->second.end(), id) != found->second.end();
    }

private:
    std::unordered_map<std::string, std::vector<std::string_view>> ids_;
};

}  // namespace stimmig
