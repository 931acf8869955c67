#include "cli/rates_file.h"

#include "cli/facts_file.h"

namespace stimmig {

std::optional<std::vector<Rate>> load_rates(const Ruleset& rules, const std::vector<std::string>& paths,
                                            Console& console) {
    return load_entries(
        paths, &RatesFile::rates,
        [&](const std::string& path, const std::string& bytes) { return read_rates(rules, path, bytes); }, console);
}

}  // namespace stimmig
