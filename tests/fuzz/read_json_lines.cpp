// libFuzzer target: the lines of a JSONL file, with or without faults; read a few bytes at a time, as from a pipe.
#include <algorithm>
#include <string_view>

#include "read_invariants.h"
#include "text/json_lines.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace stimmig;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    std::size_t at = 0;
    JsonLines lines([&](char* to, std::size_t room) {
        const std::size_t some = std::min({room, bytes.size() - at, std::size_t{7}});
        std::copy_n(bytes.data() + at, some, to);
        at += some;
        return some;
    });
    std::uint64_t end = 0;
    while (const auto line = lines.next()) {
        fuzz::require(line->offset >= end && line->offset + line->bytes.size() <= size, "lines are ordered and apart");
        fuzz::require(bytes.substr(line->offset, line->bytes.size()) == line->bytes, "a line is bytes of the file");
        end = line->offset + line->bytes.size();
        fuzz::check(read_json_line("fuzz.jsonl", *line));
    }
    return 0;
}
