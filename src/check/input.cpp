#include "check/check.h"

namespace stimmig {

std::string CheckInput::phrase(FigureRef ref) const {
    const Figure& stated = figure(ref);
    const std::string& text = texts[ref.text].document.text;
    std::string words = text.substr(stated.phrase, stated.span.end - stated.phrase);
    // A figure may run over a line end; a message is one line.
    for (char& c : words)
        if (c == '\n') c = ' ';
    return words;
}

std::string CheckInput::place(FigureRef ref) const {
    const Document& document = texts[ref.text].document;
    const Span in_file = document.origin.to_file(figure(ref).span);
    return document.path + ':' + std::to_string(document.position(in_file.begin).line);
}

}  // namespace stimmig
