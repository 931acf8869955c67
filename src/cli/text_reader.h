// Texts for the commands that read some, several at a time.
#pragma once

#include <optional>
#include <span>
#include <thread>

#include "cli/console.h"
#include "cli/inputs.h"
#include "cli/settings.h"
#include "cli/text_sources.h"
#include "link/analyzer.h"

namespace stimmig {

/// What it means that a text cannot be read.
enum class Lack : std::uint8_t { fails, warns };

class TextReader {
public:
    TextReader(const Settings& settings, const Ruleset& rules, Console& console)
        : settings_(settings), console_(console), preparation_(prepared(settings, rules)), analyzer_(rules) {}

    /// Texts in the order of their sources; those that cannot be read are complained about and left out.
    [[nodiscard]] std::vector<Text> read(std::span<const TextSource> sources, Lack lack = Lack::fails) const;
    /// All texts of the files at once.
    [[nodiscard]] std::vector<Text> read_all(std::span<const std::string> paths, Lack lack = Lack::fails) const;

private:
    const Settings& settings_;
    Console& console_;
    std::jthread preparation_;  ///< compiles patterns while the lexicon is made ready; first use waits for it
    Analyzer analyzer_;

    static std::jthread prepared(const Settings& settings, const Ruleset& rules) {
        return settings.jobs > 1 ? std::jthread([&rules] { rules.prepare(); }) : std::jthread();
    }

    using Slot = std::optional<Result<Text>>;

    /// Fills the slot with what the source holds, in sentences, or with what is wrong with it.
    void read_one(const TextSource& source, Slot& slot) const;
    /// Takes the text through one stage. One text must not take the others down: even a bug or a lack of memory is an
    /// error of this text alone.
    template <typename Stage>
    void guarded(const TextSource& source, Slot& slot, const Stage& stage) const;
};

/// The files that a command works on: those that were named, and the partners that these are to be checked against.
/// None if standard input cannot say which; single paths that cannot be followed are only complained about.
[[nodiscard]] std::optional<Inputs> find_texts(const Settings& settings, Console& console);

/// Makes the files ready that reports go to; false, with a complaint, where one of them is a text or cannot be written.
[[nodiscard]] bool open_outputs(const Settings& settings, const Inputs& inputs, Console& console);

}  // namespace stimmig
