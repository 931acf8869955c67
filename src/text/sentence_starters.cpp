// A closed class of words of the language, hence code and not vocabulary.
#include <algorithm>
#include <iterator>

#include "text/sentence_end.h"

namespace stimmig {
namespace {

// Sorted by byte.
// clang-format off
constexpr std::string_view starters[] = {
    "Ab", "Aber", "Acht", "Alle", "Allen", "Aller", "Allerdings", "Alles", "Als", "Am", "An", "Andere", "Anders",
    "Angesichts", "Anhand", "Ans", "Anstatt", "Auch", "Auf", "Aufgrund", "Aufs", "Aus", "Ausserdem", "Außerdem",
    "Außerhalb", "Bei", "Beide", "Beiden", "Beim", "Beinahe", "Bereits", "Besonders", "Bevor", "Bis", "Bisher",
    "Bislang", "Da", "Dabei", "Dadurch", "Dafür", "Dagegen", "Daher", "Dahinter", "Damals", "Damit", "Danach", "Dann",
    "Daran", "Darauf", "Daraus", "Darf", "Darin", "Darum", "Darunter", "Darüber", "Das", "Dass", "Davon", "Davor",
    "Dazu", "Daß", "Dem", "Demnach", "Demzufolge", "Den", "Denn", "Dennoch", "Der", "Derzeit", "Des", "Deshalb",
    "Deswegen", "Die", "Dies", "Diese", "Diesem", "Diesen", "Dieser", "Dieses", "Doch", "Dort", "Drei", "Durch",
    "Dürfte", "Eben", "Ebenfalls", "Ebenso", "Ein", "Eine", "Einem", "Einen", "Einer", "Eines", "Einige", "Einigen",
    "Einst", "Elf", "Entgegen", "Er", "Erst", "Erstmals", "Es", "Etliche", "Etwa", "Etwas", "Falls", "Fast", "Ferner",
    "Früher", "Fünf", "Für", "Gegen", "Gemeinsam", "Gemäß", "Genau", "Gestern", "Gleichzeitig", "Gut", "Haben", "Hat",
    "Hatte", "Heuer", "Heute", "Hier", "Hierbei", "Hierfür", "Hierzu", "Hingegen", "Hinter", "Hinzu", "Hunderte",
    "Hätte", "Höchstens", "Ich", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Im", "Immer", "Immerhin", "In", "Indem",
    "Indes", "Indessen", "Infolge", "Innerhalb", "Ins", "Insgesamt", "Inzwischen", "Ist", "Jede", "Jedem", "Jeden",
    "Jeder", "Jedes", "Jedoch", "Jene", "Jener", "Jenes", "Jetzt", "Kann", "Kein", "Keine", "Keinen", "Keiner",
    "Knapp", "Konnte", "Können", "Künftig", "Laut", "Mag", "Man", "Manche", "Mehr", "Mehrere", "Mein", "Meine",
    "Mindestens", "Mit", "Mithilfe", "Mittels", "Mittlerweile", "Muss", "Musste", "Nach", "Nachdem", "Nahezu", "Neben",
    "Neun", "Nicht", "Nichts", "Nie", "Niemand", "Noch", "Nun", "Nur", "Ob", "Obwohl", "Oder", "Offenbar", "Ohne",
    "Rechnet", "Rund", "Schliesslich", "Schließlich", "Schon", "Sechs", "Sein", "Seine", "Seinem", "Seinen", "Seiner",
    "Seit", "Seitdem", "Seither", "Sie", "Sieben", "Sind", "So", "Sobald", "Sodass", "Sofern", "Sogar", "Solange",
    "Solche", "Soll", "Sollte", "Somit", "Sonst", "Später", "Statt", "Stattdessen", "Tatsächlich", "Tausende", "Trotz",
    "Trotzdem", "Um", "Ums", "Und", "Ungefähr", "Unser", "Unsere", "Unseren", "Unter", "Unterdessen", "Viele",
    "Vielen", "Vielleicht", "Vielmehr", "Vier", "Vom", "Von", "Vor", "Vorgestern", "Wann", "War", "Waren", "Warum",
    "Was", "Wegen", "Weil", "Weitaus", "Weiter", "Weitere", "Weiterhin", "Welche", "Welcher", "Welches", "Wem", "Wen",
    "Weniger", "Wenn", "Wer", "Werden", "Weshalb", "Wie", "Wiederum", "Wieso", "Will", "Wir", "Wird", "Wo", "Woher",
    "Wohin", "Wohl", "Wollte", "Wurde", "Wurden", "Während", "Wäre", "Zehn", "Zehntausende", "Zu", "Zudem", "Zugleich",
    "Zuletzt", "Zum", "Zunächst", "Zur", "Zurzeit", "Zusammen", "Zuvor", "Zwar", "Zwei", "Zwischen", "Zwölf", "Über",
};
// clang-format on

}  // namespace

bool is_sentence_starter(std::string_view word) {
    return std::binary_search(std::begin(starters), std::end(starters), word);
}

}  // namespace stimmig
