// Reading a candidate, by heart where one like it has been read before. Texts without digits are remembered as they
// are; others by their shape, in which every digit is a 0, if no pattern that tells digits apart could match any text
// of that shape, and otherwise as they are, too.
#include <algorithm>

#include "ruleset/digit_sense.h"
#include "ruleset/matchers.h"
#include "ruleset/memory.h"

namespace stimmig {
namespace {

// The set for shapes costs as much as reading hundreds of candidates: runs over a few short texts do without it.
constexpr std::uint32_t worth_a_set = 400;

struct ThreadState {
    Memory memory;
    std::uint32_t new_texts = 0;  ///< with digits
};

}  // namespace

const Matchers::Digits& Matchers::digits() const {
    std::call_once(digits_.once, [&] {
        const auto senses = digit_senses(regexes_);
        if (!senses) return;
        digits_.widened = std::make_unique<re2::RE2::Set>(scan_options(), re2::RE2::ANCHOR_BOTH);
        digits_.usable = true;
        for (std::uint32_t i = 0; i < regexes_.size(); ++i) {
            const DigitSense& sense = (*senses)[i];
            digits_.told_apart.push_back(sense.tells_apart);
            if (!sense.tells_apart) continue;
            digits_.indices.push_back(i);
            digits_.usable = digits_.widened->Add(sense.widened, nullptr) >= 0 && digits_.usable;
        }
        digits_.usable = digits_.widened->Compile() && digits_.usable;
    });
    return digits_;
}

// A pattern that tells digits apart may match another text of the shape, but only one before the pattern found matters.
bool Matchers::holds_for_shape(std::string_view shape, const std::optional<Recognized>& reading) const {
    const Digits& digits = this->digits();
    if (!digits.usable) return false;
    if (reading && digits.told_apart[reading->pattern]) return false;
    if (digits.indices.empty()) return true;
    std::vector<int> found;
    re2::RE2::Set::ErrorInfo info{re2::RE2::Set::kNotCompiled};
    if (!digits.widened->Match(re2::StringPiece(shape.data(), shape.size()), &found, &info)) {
        return info.kind == re2::RE2::Set::kNoError;
    }
    const auto first = static_cast<std::size_t>(*std::min_element(found.begin(), found.end()));
    return reading && reading->pattern < digits.indices[first];
}

std::optional<Recognized> Matchers::recognize_afresh(std::string_view text) const {
    const auto pattern = identify(text);
    if (!pattern) return std::nullopt;
    Recognized reading;
    reading.pattern = *pattern;
    if (*pattern < silent_) return reading;
    const re2::RE2& regex = single(*pattern);
    re2::StringPiece pieces[Recognized::most_groups];
    const int count = std::min(regex.NumberOfCapturingGroups() + 1, static_cast<int>(Recognized::most_groups));
    const re2::StringPiece piece(text.data(), text.size());
    if (!regex.Match(piece, 0, piece.size(), re2::RE2::ANCHOR_BOTH, pieces, count)) return std::nullopt;
    reading.group_count = static_cast<std::uint32_t>(count);
    for (int i = 0; i < count; ++i) {
        if (pieces[i].data() == nullptr) continue;
        const auto begin = static_cast<std::uint32_t>(pieces[i].data() - text.data());
        reading.groups[i] = {begin, begin + static_cast<std::uint32_t>(pieces[i].size())};
    }
    return reading;
}

std::optional<Recognized> Matchers::recognize(std::string_view text) const {
    if (text.size() > Memory::longest_key) return recognize_afresh(text);
    thread_local ThreadState state;
    Memory& memory = state.memory;
    memory.belong_to(id_);

    char buffer[Memory::longest_key];
    bool has_digits = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        buffer[i] = digit ? '0' : text[i];
        has_digits |= digit;
    }
    const std::string_view shape(buffer, text.size());
    Memory::Answer answer = memory.find(shape, KeyKind::shape);
    const bool new_shape = !answer.known;
    if (answer.exact_only || (new_shape && has_digits)) answer = memory.find(text, KeyKind::exact);
    if (answer.known) return answer.reading ? std::optional(*answer.reading) : std::nullopt;

    const auto reading = recognize_afresh(text);
    if (!has_digits) {
        memory.keep(shape, KeyKind::shape, reading);
    } else if (new_shape && ++state.new_texts > worth_a_set && holds_for_shape(shape, reading)) {
        memory.keep(shape, KeyKind::shape, reading);
    } else {
        if (new_shape && state.new_texts > worth_a_set) memory.keep_exact_only(shape);
        memory.keep(text, KeyKind::exact, reading);
    }
    return reading;
}

}  // namespace stimmig
