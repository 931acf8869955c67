#include "triage/baseline.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "triage/witnesses.h"

namespace stimmig {
namespace {

using Json = nlohmann::ordered_json;

std::string normal(const std::string& path) {
    return std::filesystem::path(path).lexically_normal().generic_string();
}

std::string text_of(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : "";
}

Error fault(const std::string& path, std::uint32_t line, std::uint32_t column) {
    return {path, line, column, "is no baseline that stimmig has written",
            "ist keine von stimmig geschriebene Baseline"};
}

/// The entry of one line; none where something else stands there.
std::optional<std::pair<std::string, BaselineEntry>> entry_of(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    BaselineEntry entry{text_of(json, "rule"), text_of(json, "message"), {}, 0, 0};
    const std::string fingerprint = text_of(json, "fingerprint");
    const auto count = json.find("count");
    const auto files = json.find("files");
    if (fingerprint.empty() || entry.rule.empty() || count == json.end() || !count->is_number_unsigned() ||
        files == json.end() || !files->is_array())
        return std::nullopt;
    entry.count = count->get<std::uint32_t>();
    for (const Json& file : *files) {
        if (!file.is_string()) return std::nullopt;
        entry.files.push_back(file.get<std::string>());
    }
    return std::pair{fingerprint, std::move(entry)};
}

}  // namespace

Baseline make_baseline(const std::vector<Text>& texts, const std::vector<Finding>& findings) {
    Baseline baseline;
    for (const Finding& finding : findings) {
        const auto [at, added] = baseline.try_emplace(finding.fingerprint);
        if (!added) {
            ++at->second.count;
            continue;
        }
        at->second = {finding.rule, finding.message.de, {}, 1, 0};
        for (const std::uint32_t text : witness_texts(finding))
            at->second.files.push_back(normal(texts[text].document.path));
    }
    return baseline;
}

std::string to_text(const Baseline& baseline) {
    std::vector<std::pair<std::string, const BaselineEntry*>> entries;
    for (const auto& [fingerprint, entry] : baseline) entries.emplace_back(fingerprint, &entry);
    // By file, so that a change to one text changes neighbouring lines.
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& a, const auto& b) { return a.second->files < b.second->files; });
    std::string out = "{\"version\": 1, \"findings\": [";
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const BaselineEntry& entry = *entries[i].second;
        const Json json{{"fingerprint", entries[i].first},
                        {"count", entry.count},
                        {"rule", entry.rule},
                        {"files", entry.files},
                        {"message", entry.message}};
        out += (i == 0 ? "\n" : ",\n") + json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return out + "\n]}\n";
}

Result<Baseline> read_baseline(const std::string& path, const std::string& content) {
    const Json json = Json::parse(content, nullptr, false);
    if (!json.is_object() || json.value("version", Json()) != 1 || !json.contains("findings") ||
        !json["findings"].is_array())
        return fault(path, 1, 1);
    Baseline baseline;
    std::uint32_t line = 1;
    for (const Json& item : json["findings"]) {
        ++line;  // an entry a line, as to_text writes them
        auto entry = entry_of(item);
        if (!entry) return fault(path, line, 1);
        entry->second.line = line;
        baseline.insert(std::move(*entry));
    }
    return baseline;
}

Compared compare(const Baseline& baseline, const std::vector<Text>& texts, std::vector<Finding>& findings) {
    std::map<std::string, std::uint32_t, std::less<>> left;
    for (const auto& [fingerprint, entry] : baseline) left[fingerprint] = entry.count;
    Compared result;
    result.known = std::erase_if(findings, [&](const Finding& finding) {
        const auto known = left.find(finding.fingerprint);
        if (known == left.end() || known->second == 0) return false;
        --known->second;
        return true;
    });
    std::set<std::string, std::less<>> read;
    for (const Text& text : texts) read.insert(normal(text.document.path));
    for (const auto& [fingerprint, entry] : baseline) {
        const bool looked_at = std::all_of(entry.files.begin(), entry.files.end(), [&](const std::string& file) {
            std::error_code ignored;
            return read.contains(file) || !std::filesystem::exists(file, ignored);
        });
        if (left[fingerprint] > 0 && looked_at) result.stale.push_back(&entry);
    }
    std::sort(result.stale.begin(), result.stale.end(),
              [](const BaselineEntry* a, const BaselineEntry* b) { return a->line < b->line; });
    return result;
}

}  // namespace stimmig
