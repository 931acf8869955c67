#include "cli/run_cache.h"

#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

#include "cli/build_id.h"
#include "cli/parallel.h"
#include "cli/usage.h"

namespace stimmig {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "stimmig run 1\n";
constexpr std::size_t most_entries = 256;
constexpr std::string_view entry_extension = ".run";

/// A hash over values whose ends are told, so that "a","bc" differs from "ab","c".
class Hash {
public:
    Hash() : state_(XXH3_createState()) { XXH3_128bits_reset(state_.get()); }
    void add(std::string_view bytes) {
        const std::uint64_t size = bytes.size();
        XXH3_128bits_update(state_.get(), &size, sizeof size);
        XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
    }
    [[nodiscard]] std::string hex() const {
        XXH128_canonical_t canonical;
        XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state_.get()));
        std::string digits;
        for (const unsigned char byte : canonical.digest) {
            digits += "0123456789abcdef"[byte >> 4];
            digits += "0123456789abcdef"[byte & 15];
        }
        return digits;
    }

private:
    struct Free {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };
    std::unique_ptr<XXH3_state_t, Free> state_;
};

std::optional<std::string> read_file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) return std::nullopt;
    const std::streamoff size = file.tellg();
    if (size < 0) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(bytes.data(), size)) return std::nullopt;
    return bytes;
}

/// A file's content, or that there is none; either is part of what a run depends on.
std::string digest_of(const std::string& path) {
    Hash hash;
    const std::optional<std::string> bytes = read_file_bytes(path);
    hash.add(bytes ? "file" : "none");
    if (bytes) hash.add(*bytes);
    return hash.hex();
}

void add_options(Hash& hash, const Flags& flags) {
    constexpr std::array<std::string_view, 3> without_effect{"--jobs", "--cache-dir", "--no-cache"};
    hash.add(flags.command);
    for (const std::string& path : flags.paths) hash.add(path);
    for (const Option& option : usage_of(flags.command)->options) {
        if (std::find(without_effect.begin(), without_effect.end(), option.name) != without_effect.end()) continue;
        hash.add(option.name);
        if (const auto* value = std::get_if<std::string Flags::*>(&option.slot)) {
            hash.add(flags.**value);
        } else if (const auto* values = std::get_if<std::vector<std::string> Flags::*>(&option.slot)) {
            for (const std::string& each : flags.**values) hash.add(each);
        } else {
            hash.add(flags.*std::get<bool Flags::*>(option.slot) ? "1" : "0");
        }
    }
}

/// Every file that a run reads, in a fixed order.
std::vector<std::string> files_of(const Settings& settings, const Inputs& inputs) {
    std::vector<std::string> files{settings.config.path, settings.baseline};
    files.insert(files.end(), settings.facts.begin(), settings.facts.end());
    files.insert(files.end(), settings.rates.begin(), settings.rates.end());
    for (const std::string& directory : settings.rule_directories) {
        std::vector<std::string> rules;
        std::error_code error;
        for (fs::recursive_directory_iterator at(directory, error), end; !error && at != end; at.increment(error))
            if (at->path().extension() == ".toml") rules.push_back(at->path().string());
        std::sort(rules.begin(), rules.end());
        files.insert(files.end(), rules.begin(), rules.end());
    }
    for (const std::vector<std::string>& texts : {inputs.paths, inputs.partners})
        for (const std::string& text : texts) {
            files.push_back(text);
            files.push_back(text + '.' + std::string(config_name));  // the sidecar
        }
    return files;
}

void append(std::string& out, std::string_view bytes) {
    const std::uint64_t size = bytes.size();
    out.append(reinterpret_cast<const char*>(&size), sizeof size);
    out += bytes;
}

/// Takes a value off the front of an entry.
std::optional<std::string_view> take(std::string_view& rest) {
    std::uint64_t size = 0;
    if (rest.size() < sizeof size) return std::nullopt;
    std::memcpy(&size, rest.data(), sizeof size);
    rest.remove_prefix(sizeof size);
    if (rest.size() < size) return std::nullopt;
    const std::string_view value = rest.substr(0, size);
    rest.remove_prefix(size);
    return value;
}

std::string to_entry(const Recording& recording) {
    std::string payload;
    append(payload, std::to_string(recording.status));
    append(payload, recording.complaints);
    for (const auto& [path, bytes] : recording.reports) {
        append(payload, path);
        append(payload, bytes);
    }
    Hash hash;
    hash.add(payload);
    return std::string(magic) + hash.hex() + payload;
}

std::optional<Recording> from_entry(std::string_view entry) {
    constexpr std::size_t hash_size = 32;
    if (!entry.starts_with(magic) || entry.size() < magic.size() + hash_size) return std::nullopt;
    entry.remove_prefix(magic.size());
    std::string_view payload = entry.substr(hash_size);
    Hash hash;
    hash.add(payload);
    if (hash.hex() != entry.substr(0, hash_size)) return std::nullopt;
    Recording recording;
    const auto status = take(payload);
    const auto complaints = take(payload);
    if (!complaints || (*status != "0" && *status != "1")) return std::nullopt;
    recording.status = status->front() - '0';
    recording.complaints = *complaints;
    while (!payload.empty()) {
        const auto path = take(payload);
        const auto bytes = take(payload);
        if (!bytes) return std::nullopt;
        recording.reports.emplace_back(*path, *bytes);
    }
    return recording;
}

/// Old entries go, so that the folder does not grow for ever.
void prune(const std::string& directory) {
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> entries;
    for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (at->path().extension() == entry_extension) entries.emplace_back(at->last_write_time(ignored), at->path());
    }
    if (entries.size() <= most_entries) return;
    std::sort(entries.begin(), entries.end());
    for (std::size_t i = 0; i < entries.size() - most_entries / 2; ++i) fs::remove(entries[i].second, error);
}

}  // namespace

RunCache::RunCache(const Settings& settings, const Inputs& inputs) : settings_(settings), inputs_(inputs) {
    const bool standard_input = std::find(inputs.paths.begin(), inputs.paths.end(), "-") != inputs.paths.end();
    if (!settings.cache_directory.empty() && !standard_input && !build_id().empty()) key_ = key();
}

std::string RunCache::key() const {
    const std::vector<std::string> files = files_of(settings_, inputs_);
    std::vector<std::string> digests(files.size());
    for_each_index(files.size(), settings_.jobs, [&](std::size_t i) { digests[i] = digest_of(files[i]); });
    Hash hash;
    hash.add(build_id());
    hash.add(settings_.report.root);
    hash.add(settings_.report.color ? "color" : "plain");
    hash.add(settings_.today ? to_iso(*settings_.today) : "");
    add_options(hash, settings_.typed);
    hash.add(std::to_string(inputs_.paths.size()));  // what follows are partners
    for (std::size_t i = 0; i < files.size(); ++i) {
        hash.add(files[i]);
        hash.add(digests[i]);
    }
    return hash.hex();
}

std::string RunCache::path() const {
    return (fs::path(settings_.cache_directory) / (key_ + std::string(entry_extension))).string();
}

std::optional<Recording> RunCache::find() const {
    if (key_.empty()) return std::nullopt;
    const std::optional<std::string> entry = read_file_bytes(path());
    return entry ? from_entry(*entry) : std::nullopt;
}

void RunCache::keep(const Recording& recording) const {
    if (key_.empty() || recording.status == failed || key() != key_) return;
    std::error_code error;
    const fs::path directory = settings_.cache_directory;
    if (fs::create_directories(directory, error))
        fs::permissions(directory, fs::perms::owner_all, error);  // reports quote the texts
    const std::string aside = path() + '.' + std::to_string(getpid());
    {
        std::ofstream file(aside, std::ios::binary);
        file << to_entry(recording);
        if (!file.flush()) {
            file.close();
            fs::remove(aside, error);
            return;
        }
    }
    fs::rename(aside, path(), error);
    if (error) fs::remove(aside, error);
    prune(directory.string());
}

}  // namespace stimmig
