#include "cli/progress.h"

#include <cmath>

#include "cli/wording.h"

namespace stimmig {
namespace {

constexpr std::chrono::milliseconds bar_interval{200};
constexpr std::chrono::seconds line_interval{10};
constexpr std::size_t bar_cells = 24;

std::string clock_text(double seconds) {
    const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
    const auto two = [](std::uint64_t part) { return (part < 10 ? "0" : "") + std::to_string(part); };
    const std::string hours = whole >= 3600 ? std::to_string(whole / 3600) + ':' : "";
    const std::uint64_t minutes = whole / 60 % 60;
    return hours + (hours.empty() ? std::to_string(minutes) : two(minutes)) + ':' + two(whole % 60);
}

}  // namespace

void Progress::complain(const Error& error) {
    const std::lock_guard lock(mutex_);
    clear();
    console_.complain(error);
}

void Progress::rules_changed(bool compares_anew) {
    const Language language = console_.language;
    std::string text(in(language,
                        "die Regeln oder das Programm sind andere als bei der letzten Prüfung: alle Texte "
                        "werden neu gelesen",
                        "rules or program differ from the last audit's: all texts are read again"));
    text += compares_anew ? in(language, " und neu verglichen", " and compared again")
                          : in(language, "; Vergleiche bleiben, wo die Zahlen dieselben sind",
                               "; comparisons stay where the figures are the same");
    console_.warn({"", 0, 0, text});
}

std::string Progress::line(std::uint64_t done, std::uint64_t total, double seconds) const {
    const Language language = console_.language;
    const auto number = [&](std::uint64_t value) { return grouped(std::to_string(value), language); };
    std::string text;
    switch (stage_) {
        case Stage::reading:
            text = number(done) + std::string(in(language, " Texte gelesen", " texts read"));
            break;
        case Stage::sorting:
            text = number(done) + std::string(in(language, " Schlüssel gruppiert", " keys grouped"));
            break;
        case Stage::comparing:
            text = number(done) + std::string(in(language, " Paare verglichen", " pairs compared"));
            break;
        case Stage::gathering:
            return std::string(in(language, "Funde werden zusammengestellt", "gathering findings"));
    }
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    text += ", " + number(static_cast<std::uint64_t>(rate)) + "/s";
    if (total == 0 || done == 0) return text;
    const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    const auto percent = static_cast<unsigned>(share * 100);
    text += std::string(in(language, ", noch ", ", left ")) + clock_text(seconds / share - seconds);
    if (!bar_) return text + " (" + std::to_string(percent) + " %)";
    const auto full = static_cast<std::size_t>(share * bar_cells);
    return '[' + std::string(full, '#') + std::string(bar_cells - full, ' ') + "] " + std::to_string(percent) + " %, " +
           text;
}

void Progress::progress(Stage stage, std::uint64_t done, std::uint64_t total) {
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (stage != stage_) {
        stage_ = stage;
        stage_began_ = now;
    }
    if (now - last_ < (bar_ ? Clock::duration(bar_interval) : Clock::duration(line_interval))) return;
    last_ = now;
    const std::string text = line(done, total, std::chrono::duration<double>(now - stage_began_).count());
    if (bar_) {
        console_.status_line(text);
        shown_ = true;
    } else {
        console_.warn({"", 0, 0, text});
    }
}

void Progress::clear() {
    if (shown_) console_.status_line("");
    shown_ = false;
}

}  // namespace stimmig
