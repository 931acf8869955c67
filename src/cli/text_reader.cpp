#include "cli/text_reader.h"

#include <algorithm>

#include "cli/parallel.h"
#include "cli/rule_commands.h"
#include "cli/wording.h"

namespace stimmig {
namespace {

/// Reads no more than one byte beyond what read_text takes: standard input may have no end.
std::string read_all(std::istream& in, std::uint64_t limit) {
    std::string bytes;
    char piece[1U << 16U];
    while (bytes.size() <= limit && in) {
        in.read(piece, sizeof piece);
        bytes.append(piece, static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

}  // namespace

/// One text must not take the others down: even a bug or a lack of memory is an error of this text alone.
template <typename Read>
Result<Text> TextReader::guarded(const std::string& path, const Read& read) const {
    try {
        Result<Document> document = read();
        if (!document) return document.errors();
        return analyzer_.analyze(std::move(*document));
    } catch (const std::exception& e) {
        return Error{path, 0, 0,
                     std::string(in(console_.language, "interner Fehler: ", "internal error: ")) + e.what()};
    }
}

std::vector<Text> TextReader::read(std::span<const std::string> paths) const {
    std::vector<std::optional<Result<Text>>> results(paths.size());
    const auto standard_input = std::find(paths.begin(), paths.end(), "-");
    if (standard_input != paths.end()) {
        const std::string bytes = read_all(console_.in(), ReadLimits{}.max_bytes);
        results[static_cast<std::size_t>(standard_input - paths.begin())] = guarded(settings_.stdin_filename, [&] {
            return read_text(settings_.stdin_filename, bytes, format_of(settings_.stdin_filename));
        });
    }
    for_each_index(paths.size(), settings_.jobs, [&](std::size_t i) {
        if (!results[i]) results[i] = guarded(paths[i], [&] { return read_file(paths[i]); });
    });
    std::vector<Text> texts;
    for (std::optional<Result<Text>>& slot : results) {
        Result<Text>& result = *slot;
        if (!result) {
            console_.complain(result.errors());
            continue;
        }
        if (result->document.text.empty())
            console_.warn({result->document.path, 0, 0,
                           std::string(in(console_.language, "enthält keinen Text", "contains no text"))});
        texts.push_back(std::move(*result));
    }
    return texts;
}

std::optional<Job> prepare(const Settings& settings, Console& console) {
    std::optional<Ruleset> rules = load_rules(settings.rule_directories, console);
    if (!rules) return std::nullopt;
    Inputs inputs = find_inputs(settings.paths, console.language);
    console.complain(inputs.errors);
    for (const std::string& file : settings.files()) {
        const bool is_text = std::any_of(inputs.paths.begin(), inputs.paths.end(), [&](const std::string& path) {
            return path != "-" && same_file_key(path) == same_file_key(file);
        });
        if (is_text) {
            console.complain(Error{file, 0, 0,
                                   std::string(in(console.language, "ist einer der Texte und wird nicht überschrieben",
                                                  "is one of the texts and is not overwritten"))});
            return std::nullopt;
        }
        if (!console.open(file)) return std::nullopt;
    }
    return Job{std::move(*rules), std::move(inputs)};
}

}  // namespace stimmig
