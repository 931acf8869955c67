#include "cli/text_sources.h"

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

Result<Document> TextSource::read() const {
    if (line) return read_json_line(path, *line);
    if (bytes) return read_text(path, *bytes, format_of(path));
    return read_file(path);
}

void TextSources::open_next(std::vector<TextSource>& batch) {
    const bool standard_input = paths_.front() == "-";
    path_ = standard_input ? settings_.stdin_filename : paths_.front();
    paths_ = paths_.subspan(1);
    const bool many = format_of(path_) == Format::jsonl;
    if (many && standard_input) {
        lines_.emplace([&in = console_.in()](char* to, std::size_t size) {
            in.read(to, static_cast<std::streamsize>(size));
            return static_cast<std::size_t>(in.gcount());
        });
    } else if (many) {
        Result<JsonLines> lines = JsonLines::open(path_);
        if (lines) {
            lines_ = std::move(*lines);
        } else {
            console_.complain(lines.errors());
        }
    } else if (standard_input) {
        batch.push_back({path_, std::nullopt, read_all(console_.in(), ReadLimits{}.max_bytes)});
    } else {
        batch.push_back({path_, std::nullopt, std::nullopt});
    }
}

std::vector<TextSource> TextSources::take(std::size_t most) {
    std::vector<TextSource> batch;
    while (batch.size() < most) {
        if (lines_) {
            std::optional<JsonLine> line = lines_->next();
            if (line) {
                batch.push_back({path_, std::move(line), std::nullopt});
            } else {
                lines_.reset();
            }
        } else if (!paths_.empty()) {
            open_next(batch);
        } else {
            break;
        }
    }
    return batch;
}

}  // namespace stimmig
