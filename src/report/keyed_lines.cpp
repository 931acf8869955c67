#include "report/keyed_lines.h"

#include "audit/base64.h"
#include "audit/blocking.h"
#include "audit/content_hash.h"
#include "report/figure_json.h"
#include "report/json_text.h"

namespace stimmig {
namespace {

std::string hex(std::int64_t number) {
    std::string digits(16, '0');
    for (std::size_t i = 16; i-- > 0; number >>= 4) digits[i] = "0123456789abcdef"[number & 15];
    return digits;
}

std::string list(const TokenSet& texts) {
    std::string out = "[";
    for (const std::string_view text : texts) {
        if (out.size() > 1) out += ", ";
        append_json_string(out, text);
    }
    return out + ']';
}

std::string numbers(const std::vector<std::uint32_t>& values) {
    std::string out = "[";
    for (const std::uint32_t value : values) out += (out.size() > 1 ? ", " : "") + std::to_string(value);
    return out + ']';
}

void append_message(std::string& out, const Message& message) {
    out += "{\"de\": ";
    append_json_string(out, message.de);
    out += ", \"en\": ";
    append_json_string(out, message.en);
    out += '}';
}

void append_finding(std::string& out, const Finding& finding) {
    out += "{\"rule\": ";
    append_json_string(out, finding.rule);
    out += ", \"level\": ";
    append_json_string(out, to_string(finding.level));
    out += ", \"message\": ";
    append_message(out, finding.message);
    out += ", \"cause\": ";
    append_json_string(out, finding.cause);
    out += ", \"details\": [";
    for (std::size_t i = 0; i < finding.details.size(); ++i) {
        if (i > 0) out += ", ";
        append_message(out, finding.details[i]);
    }
    std::vector<std::uint32_t> figures;
    for (const FigureRef& ref : finding.figures) figures.push_back(ref.figure);
    out += "], \"figures\": " + numbers(figures) + ", \"divergent\": [";
    for (std::size_t i = 0; i < finding.divergent.size(); ++i)
        out += (i > 0 ? ", " : "") + numbers({finding.divergent[i].first, finding.divergent[i].second});
    out += "], \"agreeing\": " + numbers(finding.agreeing) + ", \"fingerprint\": ";
    append_json_string(out, finding.fingerprint);
    out += '}';
}

}  // namespace

std::string keyed_lines(const ReadText& read) {
    const Document& document = read.digest.text.document;
    const KeyedDocument place = place_in_group(document);
    const std::string digest = to_base64(read.packed);
    const std::string day = document.published ? to_iso(*document.published) : "0000-00-00";
    const auto head = [&](std::int64_t key) {
        return "{\"key\": \"" + hex(key) + "\", \"day\": \"" + day + "\", \"tie\": \"" + hex(place.tie) + '"';
    };
    std::string out = head(short_hash("text " + hex(place.tie))) + ", \"file\": ";
    append_json_string(out, document.path);
    out += ", \"findings\": [";
    for (std::size_t i = 0; i < read.findings.size(); ++i) {
        if (i > 0) out += ", ";
        append_finding(out, read.findings[i]);
    }
    out += "], \"digest\": \"" + digest + "\"}\n";
    for (const auto& [key, figures] : read.keys)
        for (const std::uint32_t figure : figures) {
            out += head(key) + ", \"figure\": " + std::to_string(figure) + ", ";
            std::string contract;
            append_figure(contract, read.digest.text, figure, read.digest.places[figure]);
            out.append(contract, 1, contract.size() - 2);
            const Claim& claim = read.digest.text.claims[figure];
            out += ", \"near\": " + list(claim.near) + ", \"context\": " + list(claim.context);
            if (figure == figures.front()) out += ", \"digest\": \"" + digest + '"';
            out += "}\n";
        }
    return out;
}

}  // namespace stimmig
