#include "value/folded.h"

namespace stimmig {

namespace {

/// ASCII spelling of the two-byte letter with lead byte 0xC3; empty if German has none such.
std::string_view fold_umlaut(unsigned char second) {
    switch (second) {
        case 0xA4:
        case 0x84:
            return "ae";
        case 0xB6:
        case 0x96:
            return "oe";
        case 0xBC:
        case 0x9C:
            return "ue";
        case 0x9F:
            return "ss";
        default:
            return {};
    }
}

}  // namespace

std::optional<Folded> Folded::of(std::string_view text) {
    Folded out;
    if (text.size() > out.buffer_.size()) return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ') {
            out.buffer_[out.size_++] = c;
        } else if (c == '\n') {
            out.buffer_[out.size_++] = ' ';  // a line that ends within a sentence
        } else if (c >= 'A' && c <= 'Z') {
            out.buffer_[out.size_++] = static_cast<char>(c - 'A' + 'a');
        } else if (static_cast<unsigned char>(c) == 0xC3 && i + 1 < text.size()) {
            // Both spellings take two bytes, so that the buffer cannot run over.
            const std::string_view ascii = fold_umlaut(static_cast<unsigned char>(text[++i]));
            if (ascii.empty()) return std::nullopt;
            for (const char letter : ascii) out.buffer_[out.size_++] = letter;
        } else {
            return std::nullopt;
        }
    }
    return out;
}

}  // namespace stimmig
