#include "cli/rates_file.h"

#include "cli/facts_file.h"
#include "cli/file_bytes.h"

namespace stimmig {

std::optional<std::vector<Rate>> load_rates(const Ruleset& rules, const std::vector<std::string>& paths,
                                            Console& console) {
    std::vector<Rate> rates;
    bool sound = true;
    for (const std::string& path : paths) {
        const Result<std::string> bytes = read_bytes(path, console.language);
        if (!bytes) {
            console.complain(bytes.errors());
            sound = false;
            continue;
        }
        RatesFile file = read_rates(rules, path, *bytes);
        complain_of(path, file.faults, console);
        sound = sound && file.faults.empty();
        for (Rate& rate : file.rates) rates.push_back(std::move(rate));
    }
    if (!sound) return std::nullopt;
    return rates;
}

}  // namespace stimmig
