#include "link/closed_class.h"

namespace stimmig {

const std::vector<std::string_view>& words_of(ClosedClass each) {
    static const std::vector<std::string_view> none;
    static const std::vector<std::string_view> determiners{
        "der",    "die",     "das",   "den",    "dem",    "des",    "ein",    "eine",   "einer",  "einem",  "einen",
        "eines",  "im",      "am",    "zum",    "zur",    "vom",    "beim",   "ins",    "ans",    "kein",   "keine",
        "keinen", "keiner",  "sein",  "seine",  "seinen", "seiner", "seinem", "ihr",    "ihre",   "ihren",  "ihrer",
        "ihrem",  "dieser",  "diese", "dieses", "diesem", "diesen", "jeder",  "jede",   "jedes",  "viele",  "vielen",
        "mehr",   "weniger", "alle",  "allen",  "aller",  "unser",  "unsere", "welche", "manche", "einige", "mehrere",
        "zwei",   "drei",    "vier",  "fünf",   "sechs",  "beide",  "beiden", "keinem", "deren",  "dessen"};
    static const std::vector<std::string_view> pronouns{"sie",    "er",    "dessen", "deren", "seines",
                                                        "seiner", "ihrer", "ihres",  "sein",  "ihr"};
    static const std::vector<std::string_view> definite{"der", "die",    "das",    "dem",  "den",
                                                        "des", "dieser", "dieses", "diese"};
    static const std::vector<std::string_view> prepositions{"in", "aus", "nahe"};
    switch (each) {
        case ClosedClass::stop:
            return none;
        case ClosedClass::determiner:
            return determiners;
        case ClosedClass::pronoun:
            return pronouns;
        case ClosedClass::definite:
            return definite;
        case ClosedClass::preposition_of_place:
            return prepositions;
    }
    return none;
}

}  // namespace stimmig
