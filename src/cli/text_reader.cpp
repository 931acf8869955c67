#include "cli/text_reader.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "cli/file_bytes.h"
#include "cli/parallel.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

/// What the configuration says about a text that does not say it itself.
void settle(const Settings& settings, Document& document) {
    document.locale = settings.locale;
    if (!document.story.empty()) return;
    for (const StoryGroup& story : settings.config.stories)
        if (settings.config.selects(story.files, document.path)) document.story = story.name;
}

/// The paths of --files-from, one a line.
std::optional<std::vector<std::string>> listed(const Settings& settings, Console& console) {
    std::vector<std::string> paths;
    if (settings.files_from.empty()) return paths;
    std::string bytes;
    if (settings.files_from == "-") {
        bytes.assign(std::istreambuf_iterator<char>(console.in()), {});
    } else {
        Result<std::string> read = read_bytes(settings.files_from);
        if (!read) {
            console.complain(read.errors());
            return std::nullopt;
        }
        bytes = std::move(*read);
    }
    const char separator = bytes.find('\0') == std::string::npos ? '\n' : '\0';  // `find -print0`, `git ls-files -z`
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find(separator, at), bytes.size());
        std::string path = bytes.substr(at, end - at);
        if (path.ends_with('\r')) path.pop_back();
        if (!path.empty()) paths.push_back(std::move(path));
        at = end + 1;
    }
    return paths;
}

/// Texts that the configuration names as partners, and those of the stories that a named text belongs to.
std::vector<std::string> partners_of(const Settings& settings, const Inputs& named) {
    std::vector<std::string> wanted;
    const Config& config = settings.config;
    if (const LocatedTexts* partners = config.texts("partners"))
        for (const std::string& partner : partners->value) wanted.push_back(config.resolved(partner));
    for (const StoryGroup& story : config.stories) {
        if (std::none_of(named.paths.begin(), named.paths.end(),
                         [&](const std::string& path) { return config.selects(story.files, path); }))
            continue;
        for (const std::string& glob : story.globs) wanted.push_back(config.resolved(glob));
    }
    return wanted;
}

}  // namespace

template <typename Stage>
void TextReader::guarded(const TextSource& source, Slot& slot, const Stage& stage) const {
    if (slot && !*slot) return;
    try {
        stage(slot);
    } catch (const std::exception& e) {
        slot = Error{source.path, 0, 0,
                     std::string(in(console_.language, "interner Fehler: ", "internal error: ")) + e.what()};
    }
}

void TextReader::read_one(const TextSource& source, Slot& slot) const {
    Result<Document> document = source.read();
    if (!document) {
        slot = document.errors();
        return;
    }
    settle(settings_, *document);
    Text text;
    text.document = std::move(*document);
    analyzer_.segment(text);
    slot = std::move(text);
}

std::vector<Text> TextReader::read(std::span<const TextSource> sources, Lack lack) const {
    std::vector<Slot> results(sources.size());
    const auto all = [&](const auto& stage) {
        for_each_index(sources.size(), settings_.jobs, [&](std::size_t i) {
            guarded(sources[i], results[i], [&](Slot& slot) { stage(sources[i], slot); });
        });
    };
    all([&](const TextSource& source, Slot& slot) { read_one(source, slot); });
    all([&](const TextSource&, Slot& slot) { analyzer_.extract(**slot); });
    all([&](const TextSource&, Slot& slot) { analyzer_.link(**slot); });
    std::vector<Text> texts;
    for (Slot& slot : results) {
        Result<Text>& result = *slot;
        if (!result) {
            for (const Error& error : result.errors()) {
                if (lack == Lack::fails)
                    console_.complain(error);
                else
                    console_.warn(error);
            }
            continue;
        }
        const Document& document = result->document;
        if (document.text.empty())
            console_.warn({document.path, document.id.empty() ? 0 : document.first_line, 0,
                           std::string(in(console_.language, "enthält keinen Text", "contains no text"))});
        texts.push_back(std::move(*result));
    }
    return texts;
}

std::vector<Text> TextReader::read_all(std::span<const std::string> paths, Lack lack) const {
    TextSources sources(paths, settings_, console_);
    return read(sources.take(SIZE_MAX), lack);
}

std::optional<Inputs> find_texts(const Settings& settings, Console& console) {
    std::optional<std::vector<std::string>> further = listed(settings, console);
    if (!further) return std::nullopt;
    std::vector<std::string> named = settings.paths;
    named.insert(named.end(), further->begin(), further->end());
    Inputs inputs = find_inputs(named, settings.filter, console.language);
    console.complain(inputs.errors);
    for (const std::string& path : inputs.excluded)
        console.warn({path, 0, 0,
                      std::string(in(console.language, "ausgeschlossen und nicht gelesen (exclude)",
                                     "excluded and not read (exclude)"))});
    const Inputs sources = find_inputs(settings.typed.sources, settings.filter, console.language);
    console.complain(sources.errors);
    const Inputs partners = find_inputs(partners_of(settings, inputs), settings.filter, console.language);
    for (const Error& error : partners.errors) console.warn(error);
    if (sources.paths.empty() && partners.paths.empty()) return inputs;
    std::unordered_set<std::string> seen;
    for (const std::string& path : inputs.paths) seen.insert(same_file_key(path));
    const auto add = [&](const std::vector<std::string>& paths) {
        for (const std::string& path : paths)
            if (seen.insert(same_file_key(path)).second) inputs.partners.push_back(path);
    };
    add(sources.paths);
    inputs.sources = inputs.partners.size();
    add(partners.paths);
    return inputs;
}

bool open_outputs(const Settings& settings, const Inputs& inputs, Console& console) {
    for (const std::string& file : settings.files()) {
        const std::string key = same_file_key(file);
        const bool is_text = std::any_of(inputs.paths.begin(), inputs.paths.end(), [&](const std::string& path) {
            return path != "-" && same_file_key(path) == key;
        });
        if (is_text) {
            console.complain(Error{file, 0, 0,
                                   std::string(in(console.language, "ist einer der Texte und wird nicht überschrieben",
                                                  "is one of the texts and is not overwritten"))});
            return false;
        }
        if (!console.open(file)) return false;
    }
    return true;
}

}  // namespace stimmig
