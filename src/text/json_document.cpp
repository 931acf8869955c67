// A line of a JSONL file as a document: its texts are read like files of their own, then laid into the line.
#include "text/json_lines.h"
#include "text/json_record.h"
#include "text/readers.h"

namespace stimmig {
namespace {

class LineReader {
public:
    LineReader(std::string path, JsonLine line, const ReadLimits& limits) : limits_(limits), too_long_(line.too_long) {
        document_.path = std::move(path);
        document_.file = std::move(line.bytes);
        document_.offset = line.offset;
        document_.first_line = line.number;
        document_.line_starts = {0};
    }

    Result<Document> read() {
        if (too_long_) {
            const std::string most = std::to_string(limits_.max_bytes);
            return fault(0, "the line has more bytes than the limit of " + most,
                         "die Zeile hat mehr Bytes als die Grenze von " + most);
        }
        record_ = read_json_record(document_.file);
        if (record_.fault) return fault(*record_.fault, "not valid JSON", "kein gültiges JSON");
        if (!record_.is_object) return fault(0, "not a JSON object", "kein JSON-Objekt");
        const JsonField* body = field("text");
        const bool html = body == nullptr;
        if (html) body = field("html");
        if (body == nullptr && errors_.empty())
            return fault(0, "neither \"text\" nor \"html\" is there", "weder „text“ noch „html“ ist vorhanden");
        const JsonField* title = field("title");
        const JsonField* date = field("date");
        const JsonField* source = field("source");
        const JsonField* author = field("author");
        const JsonField* story = field("story");
        read_id();
        if (!errors_.empty()) return errors_;
        if (title) add_title(*title);
        if (auto failed = add_body(*body, html)) return std::move(*failed);
        if (source) document_.source = source->value;
        if (author) document_.author = author->value;
        if (story) document_.story = story->value;
        if (date) {
            document_.published = parse_day(date->value);
            if (!document_.published)
                return fault(date->raw.begin, "\"date\" is no day (2025-01-30, 30.01.2025)",
                             "„date“ ist kein Tag (2025-01-30, 30.01.2025)");
        }
        return std::move(document_);
    }

private:
    const ReadLimits limits_;
    bool too_long_;
    Document document_;
    JsonRecord record_;
    Errors errors_;

    [[nodiscard]] Error fault(std::uint32_t at, std::string message, std::string german) const {
        const Position place = document_.position(at);
        return {document_.path, place.line, place.column, std::move(message), std::move(german)};
    }

    /// A text of the record; null where it has none, or no text under that name.
    const JsonField* field(const std::string& name) {
        const auto found = record_.fields.find(name);
        if (found == record_.fields.end()) return nullptr;
        if (found->second.type == JsonField::Type::text && found->second.value.find('\0') == std::string::npos)
            return &found->second;
        errors_.push_back(
            fault(found->second.key_end, "\"" + name + "\" is no text", "„" + name + "“ ist keine Zeichenkette"));
        return nullptr;
    }

    void read_id() {
        const auto found = record_.fields.find("id");
        if (found == record_.fields.end()) return;
        if (found->second.type == JsonField::Type::other) {
            errors_.push_back(fault(found->second.key_end, "\"id\" is neither text nor number",
                                    "„id“ ist weder Zeichenkette noch Zahl"));
        }
        document_.id = found->second.value;
    }

    void add_title(const JsonField& title) {
        Document inner;
        inner.file = title.value;
        PlainWriter writer(inner);
        writer.open({BlockKind::title, {}, 0, 0, 0});
        writer.copy_collapsed(0, static_cast<std::uint32_t>(inner.file.size()));
        writer.close();
        document_.title = inner.text;
        lay(inner, title);
    }

    std::optional<Errors> add_body(const JsonField& body, bool html) {
        Document inner;
        inner.path = document_.path;
        inner.title = document_.title;
        inner.file = body.value;
        PlainWriter writer(inner);
        if (html) {
            if (const auto error = read_html(inner, writer))
                return Errors{fault(body.raw.begin, error->message, error->german)};
        } else {
            read_plain(inner, writer, 0);
        }
        writer.close();
        lay(inner, body);
        document_.title = inner.title;
        document_.source = inner.source;
        document_.author = inner.author;
        document_.story = inner.story;
        document_.published = inner.published;
        return std::nullopt;
    }

    /// Appends what was read from a field.
    void lay(const Document& inner, const JsonField& field) {
        if (inner.text.empty()) return;
        if (!document_.text.empty()) document_.text += "\n\n";
        const auto shift = static_cast<std::uint32_t>(document_.text.size());
        document_.text += inner.text;
        document_.origin.append(inner.origin, shift, map_escapes(document_.file, field.raw));
        for (Block block : inner.blocks) {
            block.span = {block.span.begin + shift, block.span.end + shift};
            document_.blocks.push_back(block);
        }
    }
};

}  // namespace

Result<Document> read_json_line(std::string path, JsonLine line, const ReadLimits& limits) {
    return LineReader(std::move(path), std::move(line), limits).read();
}

}  // namespace stimmig
