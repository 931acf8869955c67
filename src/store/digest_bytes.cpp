#include "store/digest_bytes.h"

#include <date/date.h>

#include <zstd.h>

#include <memory>

namespace stimmig {
namespace {

constexpr unsigned format = 2;
constexpr int level = -1;  // an eighth larger than 1, and a tenth of an audit's time less
constexpr std::size_t largest = std::size_t{1} << 30;

class Writer {
public:
    std::string bytes;

    void number(unsigned __int128 value) {
        if (value < 0x80) {  // nearly all are
            bytes += static_cast<char>(value);
            return;
        }
        while (value >= 0x80) {
            bytes += static_cast<char>(static_cast<unsigned>(value & 0x7F) | 0x80U);
            value >>= 7;
        }
        bytes += static_cast<char>(value);
    }
    void signed_number(__int128 value) {
        const auto bits = static_cast<unsigned __int128>(value);
        number(value < 0 ? ~(bits << 1) : bits << 1);
    }
    void text(std::string_view value) {
        number(value.size());
        bytes.append(value);
    }
    void span(const Span& value) {
        number(value.begin);
        number(value.end - value.begin);
    }
    void exact(const Number& value) {
        signed_number(value.numerator());
        number(static_cast<unsigned __int128>(value.denominator()));
    }
    void maybe_exact(const std::optional<Number>& value) {
        number(value ? 1 : 0);
        if (value) exact(*value);
    }
    void day(Day value) { signed_number(value.time_since_epoch().count()); }
    void maybe_days(const std::optional<Days>& value) {
        number(value ? 1 : 0);
        if (!value) return;
        day(value->from);
        day(value->to);
    }
};

/// Reads what a Writer wrote; after a fault everything is 0 and `good` false.
class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}
    bool good = true;

    unsigned __int128 wide() {
        if (at_ < bytes_.size() && static_cast<unsigned char>(bytes_[at_]) < 0x80)
            return static_cast<unsigned char>(bytes_[at_++]);
        unsigned __int128 value = 0;
        for (unsigned shift = 0; shift < 128; shift += 7) {
            if (at_ == bytes_.size()) break;
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= static_cast<unsigned __int128>(byte & 0x7FU) << shift;
            if (byte < 0x80) return value;
        }
        good = false;
        return 0;
    }
    __int128 signed_number() {
        const unsigned __int128 bits = wide();
        return static_cast<__int128>((bits & 1) != 0 ? ~(bits >> 1) : bits >> 1);
    }
    std::uint32_t number() {
        const unsigned __int128 value = wide();
        if (value > UINT32_MAX) good = false;
        return good ? static_cast<std::uint32_t>(value) : 0;
    }
    /// A number below `limit`, for enumerations and indexes.
    std::uint32_t below(std::uint64_t limit) {
        const std::uint32_t value = number();
        if (value >= limit) good = false;
        return good ? value : 0;
    }
    template <typename Enumeration>
    Enumeration one_of(std::uint32_t count) {
        return static_cast<Enumeration>(below(count));
    }
    /// How many entries follow, each of which takes a byte at least.
    std::uint32_t count() { return below(bytes_.size() - at_ + 1); }
    std::string text() {
        const std::uint32_t size = count();
        std::string value(bytes_.substr(at_, size));
        at_ += size;
        return value;
    }
    /// Within a text of `size` bytes.
    Span span(std::uint64_t size) {
        const std::uint32_t begin = number();
        const std::uint32_t length = number();
        if (std::uint64_t{begin} + length > size) good = false;
        return good ? Span{begin, begin + length} : Span{};
    }
    Number exact() {
        const __int128 numerator = signed_number();
        const auto denominator = static_cast<__int128>(wide());
        if (denominator <= 0) good = false;
        return good ? Number::fraction(numerator, denominator) : Number();
    }
    std::optional<Number> maybe_exact() {
        if (below(2) == 0) return std::nullopt;
        return exact();
    }
    Day day() {
        const __int128 days = signed_number();
        constexpr int furthest = 4'000'000;  // about ten thousand years
        if (days > furthest || days < -furthest) good = false;
        return good ? Day(date::days(static_cast<int>(days))) : Day();
    }
    std::optional<Days> maybe_days() {
        if (below(2) == 0) return std::nullopt;
        const Day from = day();
        const Day to = day();
        return Days{from, to};
    }
    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
};

void write_value(Writer& out, const Value& value) {
    for (const auto part :
         {static_cast<unsigned>(value.kind), static_cast<unsigned>(value.modifier), static_cast<unsigned>(value.side),
          static_cast<unsigned>(value.form), static_cast<unsigned>(value.precision), value.impossible ? 1U : 0U})
        out.number(part);
    out.maybe_exact(value.low);
    out.maybe_exact(value.high);
    out.text(value.unit);
    out.exact(value.granularity);
    out.exact(value.significant);
    out.maybe_days(value.days);
}

Value read_value(Reader& in) {
    Value value;
    value.kind = in.one_of<Kind>(7);
    value.modifier = in.one_of<Modifier>(7);
    value.side = in.one_of<Side>(3);
    value.form = in.one_of<Form>(3);
    value.precision = in.one_of<Precision>(11);
    value.impossible = in.below(2) == 1;
    value.low = in.maybe_exact();
    value.high = in.maybe_exact();
    value.unit = in.text();
    value.granularity = in.exact();
    value.significant = in.exact();
    value.days = in.maybe_days();
    return value;
}

/// An index that may be no_figure.
std::uint32_t read_partner(Reader& in, std::size_t figures) {
    const std::uint32_t next = in.below(figures + 1);
    return next == 0 ? no_figure : next - 1;
}

void write_figure(Writer& out, const Figure& figure, const FigurePlace& place) {
    out.span(figure.span);
    out.number(figure.span.begin - figure.phrase);
    write_value(out, figure.value);
    out.text(figure.per);
    out.text(figure.noun);
    out.number(figure.conversion_of == no_figure ? 0 : figure.conversion_of + 1);
    out.number(figure.change_from == no_figure ? 0 : figure.change_from + 1);
    out.signed_number(figure.sign);
    for (const bool flag : {figure.inferred_unit, figure.reversed, figure.inferred_date, figure.doubtful})
        out.number(flag ? 1 : 0);
    out.number(place.begin);
    out.number(place.end - place.begin);
    out.number(place.position.line);
    out.number(place.position.column);
    out.text(place.surface);
}

void read_figure(Reader& in, std::size_t figures, std::uint64_t text_size, Figure& figure, FigurePlace& place) {
    figure.span = in.span(text_size);
    const std::uint32_t hedge = in.below(std::uint64_t{figure.span.begin} + 1);
    figure.phrase = figure.span.begin - hedge;
    figure.value = read_value(in);
    figure.per = in.text();
    figure.noun = in.text();
    figure.conversion_of = read_partner(in, figures);
    figure.change_from = read_partner(in, figures);
    figure.sign = static_cast<int>(in.signed_number());
    for (bool* flag : {&figure.inferred_unit, &figure.reversed, &figure.inferred_date, &figure.doubtful})
        *flag = in.below(2) == 1;
    place.begin = static_cast<std::uint64_t>(in.wide());
    place.end = place.begin + in.number();
    place.position.line = in.number();
    place.position.column = in.number();
    place.surface = in.text();
}

void write_claim(Writer& out, const Claim& claim) {
    out.number(claim.sentence);
    out.text(claim.subject);
    out.text(claim.measure);
    out.number(static_cast<unsigned>(claim.role));
    out.signed_number(claim.direction);
    out.number(static_cast<unsigned>(claim.base));
    out.maybe_days(claim.period);
    for (const TokenSet* set : {&claim.context, &claim.near}) {
        out.number(set->size());
        // Numbers rise: what they rise by takes fewer bytes.
        std::uint32_t last = 0;
        for (const std::uint32_t token : set->numbers()) {
            out.number(token - last);
            last = token;
        }
    }
}

void write_tokens(Writer& out, const TokenTable* table) {
    out.number(table ? table->size() : 0);
    for (std::uint32_t i = 0; table && i < table->size(); ++i) out.text((*table)[i]);
}

std::shared_ptr<TokenTable> read_tokens(Reader& in) {
    auto table = std::make_shared<TokenTable>();
    std::string last;
    for (std::uint32_t count = in.count(); count > 0 && in.good; --count) {
        std::string token = in.text();
        if (token <= last) in.good = false;  // no token is empty, and they are sorted
        table->add(token);
        last = std::move(token);
    }
    return table;
}

TokenSet read_set(Reader& in, TokenTable& table) {
    std::vector<std::uint32_t> numbers(in.count());
    std::uint64_t last = 0;
    for (std::uint32_t& number : numbers) {
        last += in.number();
        if (last >= table.size() || (&number != numbers.data() && last == *(&number - 1))) in.good = false;
        number = static_cast<std::uint32_t>(last);
    }
    return in.good ? table.add_set(numbers) : TokenSet();
}

Claim read_claim(Reader& in, TokenTable& table) {
    Claim claim;
    claim.sentence = in.number();
    claim.subject = in.text();
    claim.measure = in.text();
    claim.role = in.one_of<Role>(11);
    claim.direction = static_cast<int>(in.signed_number());
    claim.base = in.one_of<Base>(8);
    claim.period = in.maybe_days();
    for (TokenSet* set : {&claim.context, &claim.near}) *set = read_set(in, table);
    return claim;
}

void write_document(Writer& out, const Document& document) {
    for (const std::string* text : {&document.path, &document.id, &document.story, &document.title, &document.source,
                                    &document.author, &document.text})
        out.text(*text);
    out.number(document.published ? 1 : 0);
    if (document.published) out.day(*document.published);
    out.number(document.blocks.size());
    for (const Block& block : document.blocks) {
        out.number(static_cast<unsigned>(block.kind));
        out.span(block.span);
        out.number(block.group);
        out.number(block.row);
        out.number(block.column);
    }
}

Document read_document(Reader& in) {
    Document document;
    for (std::string* text : {&document.path, &document.id, &document.story, &document.title, &document.source,
                              &document.author, &document.text})
        *text = in.text();
    if (in.below(2) == 1) document.published = in.day();
    document.blocks.resize(in.count());
    for (Block& block : document.blocks) {
        block.kind = in.one_of<BlockKind>(8);
        block.span = in.span(document.text.size());
        block.group = in.number();
        block.row = in.number();
        block.column = in.number();
    }
    return document;
}

std::optional<std::string> decompress(std::string_view bytes) {
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    // More than zstd ever reaches would only exhaust memory.
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > largest) return std::nullopt;
    std::string plain(size, '\0');
    thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    const std::size_t done = ZSTD_decompressDCtx(context.get(), plain.data(), size, bytes.data(), bytes.size());
    if (ZSTD_isError(done) != 0U || done != size) return std::nullopt;
    return plain;
}

}  // namespace

std::string pack(const Digest& digest) {
    Writer out;
    out.number(format);
    const Text& text = digest.text;
    write_document(out, text.document);
    out.number(text.segmentation.sentences.size());
    for (const Sentence& sentence : text.segmentation.sentences) {
        out.span(sentence.span);
        out.number(sentence.block);
    }
    out.number(text.figures.size());
    write_tokens(out, text.tokens.get());
    for (std::size_t i = 0; i < text.figures.size(); ++i) {
        write_figure(out, text.figures[i], digest.places[i]);
        write_claim(out, text.claims[i]);
    }
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    std::string packed(ZSTD_compressBound(out.bytes.size()), '\0');
    packed.resize(
        ZSTD_compressCCtx(context.get(), packed.data(), packed.size(), out.bytes.data(), out.bytes.size(), level));
    return packed;
}

std::optional<Digest> unpack(std::string_view bytes) {
    const std::optional<std::string> plain = decompress(bytes);
    if (!plain) return std::nullopt;
    Reader in(*plain);
    if (in.number() != format) return std::nullopt;
    Digest digest;
    Text& text = digest.text;
    text.document = read_document(in);
    const std::size_t size = text.document.text.size();
    text.segmentation.sentences.resize(in.count());
    for (Sentence& sentence : text.segmentation.sentences) {
        sentence.span = in.span(size);
        sentence.block = in.below(text.document.blocks.size());
    }
    const std::uint32_t figures = in.count();
    text.figures.resize(figures);
    text.claims.resize(figures);
    digest.places.resize(figures);
    const std::shared_ptr<TokenTable> tokens = read_tokens(in);
    text.tokens = tokens;
    for (std::uint32_t i = 0; i < figures && in.good; ++i) {
        read_figure(in, figures, size, text.figures[i], digest.places[i]);
        text.claims[i] = read_claim(in, *tokens);
        text.claims[i].figure = i;
    }
    if (!in.good || !in.at_end()) return std::nullopt;
    return digest;
}

}  // namespace stimmig
