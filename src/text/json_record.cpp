#include "text/json_record.h"

#include <charconv>
#include <iterator>
#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace stimmig {
namespace {

/// Walks over bytes and leaves behind how far it came: the parser reads no further than the end of a text.
class Walker {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Walker(const char* at, const char** reached) : at_(at), reached_(reached) {}
    reference operator*() const { return *at_; }
    Walker& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    bool operator==(const Walker& other) const { return at_ == other.at_; }
    bool operator!=(const Walker& other) const { return at_ != other.at_; }

private:
    const char* at_;
    const char** reached_;
};

/// nlohmann's events; only those of the outermost object are kept.
class Handler {
public:
    Handler(std::string_view bytes, JsonRecord& record) : bytes_(bytes), record_(record), reached_(bytes.data()) {}

    const char** reached() { return &reached_; }

    bool null() { return true; }
    bool boolean(bool) { return keep(JsonField::Type::other, ""); }
    bool number_integer(std::int64_t value) { return keep(JsonField::Type::number, std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) { return keep(JsonField::Type::number, std::to_string(value)); }
    bool number_float(double, const std::string& written) { return keep(JsonField::Type::number, written); }
    bool binary(nlohmann::json::binary_t&) { return true; }

    bool string(std::string& value) {
        if (!keep(JsonField::Type::text, value) || depth_ != 1 || !record_.is_object) return true;
        const auto begin = static_cast<std::uint32_t>(bytes_.find('"', key_end_)) + 1;
        record_.fields[key_].raw = {begin, offset() - 1};
        return true;
    }

    bool key(std::string& name) {
        if (depth_ != 1) return true;
        key_ = name;
        key_end_ = offset();
        record_.fields.erase(key_);  // the last of several counts
        return true;
    }

    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) {
        record_.fault = static_cast<std::uint32_t>(std::min(position > 0 ? position - 1 : 0, bytes_.size()));
        return false;
    }

private:
    std::string_view bytes_;
    JsonRecord& record_;
    const char* reached_;
    std::string key_;
    std::uint32_t key_end_ = 0;
    std::uint32_t depth_ = 0;

    [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(reached_ - bytes_.data()); }

    bool keep(JsonField::Type type, std::string value) {
        if (depth_ == 1 && record_.is_object) record_.fields[key_] = {type, std::move(value), {}, key_end_};
        return true;
    }
    bool open(bool object) {
        if (depth_ == 0) record_.is_object = object;
        keep(JsonField::Type::other, "");
        ++depth_;
        return true;
    }
    bool close() {
        --depth_;
        return true;
    }
};

std::uint32_t code_unit(std::string_view bytes, std::uint32_t at) {
    std::uint32_t value = 0;
    std::from_chars(bytes.data() + at, bytes.data() + at + 4, value, 16);
    return value;
}

}  // namespace

JsonRecord read_json_record(std::string_view bytes) {
    JsonRecord record;
    Handler handler(bytes, record);
    nlohmann::json::sax_parse(Walker(bytes.data(), handler.reached()),
                              Walker(bytes.data() + bytes.size(), handler.reached()), &handler);
    return record;
}

OriginMap map_escapes(std::string_view bytes, Span raw) {
    OriginMap map;
    std::uint32_t plain = 0;
    for (std::uint32_t at = raw.begin; at < raw.end;) {
        const std::uint32_t run = static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find('\\', at), raw.end)) - at;
        map.add(plain, run, at, run);
        plain += run;
        at += run;
        if (at == raw.end) break;
        std::uint32_t length = 2;
        std::uint32_t decoded = 1;
        if (bytes[at + 1] == 'u') {
            const std::uint32_t unit = code_unit(bytes, at + 2);
            const bool pair = unit >= 0xD800 && unit < 0xDC00;
            length = pair ? 12 : 6;
            decoded = pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
        }
        map.add(plain, decoded, at, length);
        plain += decoded;
        at += length;
    }
    return map;
}

}  // namespace stimmig
