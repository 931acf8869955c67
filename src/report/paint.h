// Colours of a terminal, or none.
#pragma once

#include <string>

#include "check/finding.h"

namespace stimmig {

enum class Color { bold, red, yellow, cyan, blue, dim };

[[nodiscard]] inline Color color_of(Level level) {
    return level == Level::error ? Color::red : level == Level::warning ? Color::yellow : Color::cyan;
}

/// Wraps text in escape sequences where colours are wanted.
class Paint {
public:
    explicit Paint(bool on) : on_(on) {}

    [[nodiscard]] std::string operator()(std::string text, Color color) const {
        if (!on_ || text.empty()) return text;
        return std::string(start(color)) + text + "\x1b[0m";
    }

private:
    bool on_;

    static const char* start(Color color) {
        switch (color) {
            case Color::bold:
                return "\x1b[1m";
            case Color::red:
                return "\x1b[1;31m";
            case Color::yellow:
                return "\x1b[1;33m";
            case Color::cyan:
                return "\x1b[1;36m";
            case Color::blue:
                return "\x1b[1;34m";
            case Color::dim:
                return "\x1b[2m";
        }
        return "";
    }
};

}  // namespace stimmig
