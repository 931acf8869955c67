// What holds for every text that can be read, whatever its bytes.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "link/analyzer.h"
#include "text/segmentation.h"
#include "text/utf8.h"

namespace stimmig::fuzz {

inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

inline bool on_edge(const std::string& text, std::uint32_t at) {
    return at == text.size() || !is_continuation(text[at]);
}

inline void check_blocks(const Document& document) {
    std::uint32_t last = 0;
    for (const Block& block : document.blocks) {
        require(block.span.begin >= last, "blocks are ordered");
        require(block.span.begin < block.span.end, "blocks are not empty");
        require(block.span.end <= document.text.size(), "blocks lie in the text");
        require(on_edge(document.text, block.span.begin) && on_edge(document.text, block.span.end), "block edges");
        const Span file = document.origin.to_file(block.span);
        require(file.begin <= file.end && file.end <= document.file.size(), "origins lie in the file");
        require(on_edge(document.file, file.begin) && on_edge(document.file, file.end), "origin edges");
        const Position position = document.position(file.begin);
        require(position.line >= document.first_line && position.column >= 1 &&
                    position.line - document.first_line < document.line_starts.size(),
                "position");
        last = block.span.end;
    }
}

inline void check_segmentation(const Document& document) {
    const Segmentation segmentation = segment(document, {"Mrd.", "z.", "B.", "Nr."});
    std::uint32_t last = 0;
    std::uint32_t word = 0;
    for (const Sentence& sentence : segmentation.sentences) {
        const Span block = document.blocks.at(sentence.block).span;
        require(sentence.span.begin >= last && sentence.span.begin < sentence.span.end, "sentences are ordered");
        require(sentence.span.begin >= block.begin && sentence.span.end <= block.end, "sentences lie in their block");
        require(sentence.first_word == word && sentence.last_word >= word, "sentences share out all words");
        word = sentence.last_word;
        last = sentence.span.end;
    }
    require(word == segmentation.words.size(), "every word has a sentence");
    last = 0;
    for (const Word& each : segmentation.words) {
        const Span sentence = segmentation.sentences.at(each.sentence).span;
        require(each.span.begin >= last && each.span.begin < each.span.end, "words are ordered");
        require(each.span.begin >= sentence.begin && each.span.end <= sentence.end, "words lie in their sentence");
        require(on_edge(document.text, each.span.begin) && on_edge(document.text, each.span.end), "word edges");
        const Span file = document.origin.to_file(each.span);
        require(on_edge(document.file, file.begin) && on_edge(document.file, file.end), "origin edges of words");
        last = each.span.end;
    }
}

inline void check_text(const Document& document) {
    require(first_invalid(document.text) == std::string::npos, "text is UTF-8");
    for (std::size_t at = 0; at < document.text.size();) {
        const CodePoint point = decode(document.text, at);
        require(point.value == ' ' || !is_space(point.value), "one kind of space");
        require(!is_invisible(point.value) && point.value != '\r', "nothing invisible");
        at += point.length;
    }
}

inline const Ruleset& rules() {
    static const Ruleset instance = std::move(*Ruleset::load());
    return instance;
}

inline const Analyzer& analyzer() {
    static const Analyzer instance(rules());
    return instance;
}

/// Whether a figure says all of its value itself: its unit stands in it, and nothing around decides how to read it.
inline bool speaks_for_itself(const Text& text, const Figure& figure) {
    const Value& value = figure.value;
    // Counts and dates live by what stands around them: a noun, a year, the day of publication.
    if (value.kind == Kind::count || value.kind == Kind::date || figure.inferred_unit || !value.low) return false;
    // "dreiviertel" is a share only of what stands behind it: "dreiviertel der Leute".
    const std::string_view surface =
        std::string_view(text.document.text).substr(figure.span.begin, figure.span.end - figure.span.begin);
    if (value.kind == Kind::percent && lower(surface) == "dreiviertel") return false;
    // "zwischen" stands before a range, and points where a decimal comma is meant in all of a Swiss text.
    const std::string& plain = text.document.text;
    const bool swiss = plain.find('\'') != std::string::npos || plain.find("’") != std::string::npos;
    return value.modifier != Modifier::range && !swiss && plain.find("Fr.") == std::string::npos;
}

/// The same surface by itself is the same value.
inline void check_surface(const Text& text, const Figure& figure) {
    if (!speaks_for_itself(text, figure)) return;
    const std::string_view plain = text.document.text;
    std::string surface(plain.substr(figure.span.begin, figure.span.end - figure.span.begin));
    // By itself a first line would be a title.
    std::replace(surface.begin(), surface.end(), '\n', ' ');
    auto alone = read_text("surface", surface, Format::plain);
    require(static_cast<bool>(alone), "a surface is a text");
    const Text again = analyzer().analyze(std::move(*alone));
    require(again.figures.size() == 1, "a surface by itself is one figure");
    const Value& value = again.figures[0].value;
    require(value.kind == figure.value.kind && value.unit == figure.value.unit, "a surface keeps its unit");
    require(value.low == figure.value.low && value.high == figure.value.high, "a surface keeps its value");
}

/// Figures lie in the file in order and apart, and say nothing impossible.
inline void check_figures(Document document) {
    const Text text = analyzer().analyze(std::move(document));
    require(text.claims.size() == text.figures.size(), "every figure has a claim");
    std::uint32_t last = 0;
    for (const Figure& figure : text.figures) {
        require(figure.span.begin >= last && figure.span.begin < figure.span.end, "figures are ordered and apart");
        require(figure.span.end <= text.document.text.size(), "figures lie in the text");
        require(figure.phrase <= figure.span.begin, "a hedge stands before its figure");
        require(on_edge(text.document.text, figure.span.begin) && on_edge(text.document.text, figure.span.end),
                "figure edges");
        const Span file = text.document.origin.to_file(figure.span);
        require(file.begin < file.end && file.end <= text.document.file.size(), "figures lie in the file");
        require(on_edge(text.document.file, file.begin) && on_edge(text.document.file, file.end), "origin edges");
        const Value& value = figure.value;
        require(value.low.has_value() == value.high.has_value(), "both ends or none");
        if (value.low) require(*value.low <= *value.high, "low <= high");
        if (value.days) require(value.days->from <= value.days->to, "from <= to");
        require(!value.impossible || !value.days, "an impossible day has no days");
        check_surface(text, figure);
        last = figure.span.end;
    }
}

/// Holds what has been read to all of this.
inline void check(Result<Document> document) {
    if (!document) {
        require(!document.errors().empty() && !document.errors()[0].message.empty(), "errors say why");
        return;
    }
    check_text(*document);
    check_blocks(*document);
    check_segmentation(*document);
    check_figures(std::move(*document));
}

/// Reads the bytes in one format and checks what comes out.
inline void read(const std::uint8_t* data, std::size_t size, Format format) {
    check(read_text("fuzz", std::string(reinterpret_cast<const char*>(data), size), format));
}

}  // namespace stimmig::fuzz
