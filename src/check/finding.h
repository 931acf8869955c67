// A finding: what is reported.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stimmig {

enum class Level : std::uint8_t { off, note, warning, error };
[[nodiscard]] std::string_view to_string(Level level);
[[nodiscard]] std::optional<Level> parse_level(std::string_view name);

/// The same sentence in both languages of the reports.
struct Message {
    std::string de;
    std::string en;
};

/// One figure of one text.
struct FigureRef {
    std::uint32_t text = 0;    ///< index into the texts of the run
    std::uint32_t figure = 0;  ///< index into Text::figures

    friend bool operator==(const FigureRef&, const FigureRef&) = default;
    friend auto operator<=>(const FigureRef&, const FigureRef&) = default;
};

/// Bytes of one text's file.
struct TextPlace {
    std::uint32_t text = 0;  ///< index into the texts of the run
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct Finding {
    std::string rule;
    Level level = Level::warning;
    Message message;                 ///< one sentence without place, with the values as the texts write them
    std::string cause;               ///< "magnitude", "transposition", "currency" ...; empty where none fits
    std::vector<FigureRef> figures;  ///< the first is where the finding is reported
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        divergent;                        ///< indexes into figures that contradict each other
    std::vector<std::uint32_t> agreeing;  ///< indexes into figures that agree with both sides ("vereinbar")
    std::vector<Message> details;         ///< further lines: intervals, difference, computation
    /// Where the finding is reported when it is about no figure, but about what a text says to this program.
    std::optional<TextPlace> place;
    std::string fingerprint;  ///< 16 hex digits; the same while the figures' own words stay the same
};

}  // namespace stimmig
