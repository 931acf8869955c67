// What a length of time is in its sentence, told from the words right beside it and not from what is said: how likely
// it is to be the one of two moments that stand near it.
#pragma once

#include <string_view>

#include "check/check.h"
#include "check/form_ids.h"

namespace stimmig {

/// The stronger, the further off the length may be and still be meant for the moments near it.
enum class Extent : std::uint8_t {
    none,    ///< a moment, an age, a rate, a punishment: "vor acht Jahren", "alle acht Jahre"
    weak,    ///< "nach acht Jahren"
    fair,    ///< "lebte acht Jahre", "die acht Jahre in der Opposition"
    strong,  ///< "acht Jahre lang", "in den acht Jahren", "Acht Jahre stand sie ..."
};

struct LengthRole {
    Extent extent = Extent::none;
    bool follows = false;  ///< only of what stands before it: "Acht Stunden Arbeit"
    bool ends = false;     ///< with its end something else does: "nach 36 Monaten endete"
    bool known = false;    ///< "in den acht Jahren": told as one that has been spoken of
    bool other = false;    ///< it says itself what it is the length of: "die acht Jahre in der Opposition"
};

class LengthRoles {
public:
    LengthRoles(const Ruleset& rules, const Text& text);
    [[nodiscard]] LengthRole of(std::uint32_t length) const;
    /// "wenn drei Wochen lang nichts passiert": a length that may come, whatever stands near it.
    [[nodiscard]] bool in_condition(std::uint32_t length) const;

private:
    const Text& text_;
    const Table& uses_;
    const FormIds& forms_;
    const Table& persons_;
    const Table& kin_;

    [[nodiscard]] bool is(std::string_view word, std::string_view id) const;
    [[nodiscard]] bool is_long(std::uint32_t length) const;
    [[nodiscard]] bool names_person(std::string_view noun) const;
    [[nodiscard]] LengthRole adjective(std::string_view surface, std::string_view before, std::string_view noun) const;
};

}  // namespace stimmig
