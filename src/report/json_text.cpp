#include "report/json_text.h"

#include "report/printable.h"

namespace stimmig {
namespace {

void append_escape(std::string& out, char32_t c) {
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    // All that is escaped besides lies in the basic plane, so four digits are enough.
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[(c >> shift) & 15U];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t copied = 0;  // all before it has been written
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\') {
            ++at;
            continue;
        }
        const Glyph c = glyph_at(text, at);
        if (c.valid && !is_unsafe(c.value) && c.value != '"' && c.value != '\\') {
            at += c.length;
            continue;
        }
        out.append(text, copied, at - copied);
        append_escape(out, c.value);
        at += c.length;
        copied = at;
    }
    out.append(text, copied, text.size() - copied);
    out += '"';
}

void append_json_string_or_null(std::string& out, std::string_view text) {
    if (text.empty()) {
        out += "null";
    } else {
        append_json_string(out, text);
    }
}

}  // namespace stimmig
