// `stimmig init`: a stimmig.toml to start from. All of it is commented out, so that it changes nothing until it is
// read.
#include <filesystem>
#include <fstream>

#include "cli/config_commands.h"
#include "cli/wording.h"
#include "report/printable.h"

namespace stimmig {
namespace {

const Message content{
    R"(# Einstellungen für stimmig in diesem Ordner und allen darunter. Was auskommentiert ist, gilt als Vorgabe oder ist
# ein Beispiel. Was gilt und woher es kommt, zeigt: stimmig config. Pfade sind relativ zu dieser Datei.

# Ab dieser Stufe ist der Rückgabewert 1, ab dieser wird berichtet: error, warning, note; fail-on auch never.
# fail-on = "warning"
# min-level = "warning"

# Sprache der Meldungen: de, en.
# language = "de"

# Wie die Texte Zahlen schreiben. In de-CH ist der Punkt ein Dezimalzeichen ("1.535 Franken" sind 1,535), in de-DE
# und de-AT trennt er Tausender. Ohne Angabe entscheiden die Texte selbst: wer "1'500" schreibt, schreibt Schweizer Zahlen.
# locale = "de-DE"

# Was aus Ordnern gelesen wird und was nie, als Muster wie in .gitignore.
# include = ["*.md", "*.html"]
# exclude = ["entwuerfe/", "*.alt.md"]

# Texte, gegen die jeder geprüft wird, auch wenn nur einer genannt ist.
# partners = ["artikel/"]

# Ordner mit eigenen Regeln, Dateien mit freigegebenen Fakten und mit Wechselkursen, die Baseline von stimmig baseline.
# rules = ["regeln"]
# facts = ["fakten.toml"]
# rates = ["kurse.toml"]
# baseline = "stimmig-baseline.json"

# Stufe und Einstellungen einer Prüfung: error, warning, note, off. Alle Prüfungen nennt: stimmig rules list.
# [rule.divergence]
# level = "error"
# rounding_tolerance = 0.01

# Andere Stufen für einige Dateien.
# [[override]]
# files = ["kommentar/"]
# levels = { divergence = "note", weekday = "off" }

# Texte verschiedener Geschichten werden nie miteinander verglichen. Dasselbe sagt "story: NAME" im Kopf eines Textes.
# [[story]]
# name = "haushalt"
# files = ["haushalt/*.md"]

# Wem im Zweifel zu glauben ist: ein Fund steht bei dem Text mit dem geringeren Gewicht (ohne Angabe 1).
# [[source]]
# name = "dpa"
# weight = 5

# Funde, die jemand geprüft hat und hinnimmt; in Texten selbst: <!-- stimmig-ignore REGEL bis=2026-12-31: Grund -->
# [[ignore]]
# files = ["archiv/2019-*.txt"]
# rule = "divergence"
# reason = "vorläufige Zahlen, so veröffentlicht"
# until = 2026-12-31
)",
    R"(# Settings of stimmig for this directory and all below it. What is commented out is the default or an example. What
# is in force and where it comes from, shows: stimmig config. Paths are relative to this file.

# Exit status 1 from this level on, report from this level on: error, warning, note; fail-on also never.
# fail-on = "warning"
# min-level = "warning"

# Language of the messages: de, en.
# language = "de"

# How the texts write numbers. In de-CH the point is a decimal sign ("1.535 Franken" are 1.535), in de-DE and de-AT it
# groups thousands. Without it the texts decide: who writes "1'500" writes Swiss numbers.
# locale = "de-DE"

# What is read from directories and what never is, as patterns like those of .gitignore.
# include = ["*.md", "*.html"]
# exclude = ["drafts/", "*.old.md"]

# Texts that each one is checked against, even if only one is named.
# partners = ["articles/"]

# Directories of further rules, files of approved facts and of exchange rates, the baseline of stimmig baseline.
# rules = ["rules"]
# facts = ["facts.toml"]
# rates = ["rates.toml"]
# baseline = "stimmig-baseline.json"

# Level and options of a check: error, warning, note, off. All checks are named by: stimmig rules list.
# [rule.divergence]
# level = "error"
# rounding_tolerance = 0.01

# Other levels for some files.
# [[override]]
# files = ["opinion/"]
# levels = { divergence = "note", weekday = "off" }

# Texts of different stories are never compared. "story: NAME" in a text's front matter says the same.
# [[story]]
# name = "budget"
# files = ["budget/*.md"]

# Whom to believe in case of doubt: a finding stands at the text with the lesser weight (1 where none is given).
# [[source]]
# name = "dpa"
# weight = 5

# Findings that somebody has looked at and accepts; in texts: <!-- stimmig-ignore RULE until=2026-12-31: reason -->
# [[ignore]]
# files = ["archive/2019-*.txt"]
# rule = "divergence"
# reason = "preliminary figures, published as such"
# until = 2026-12-31
)"};

}  // namespace

int init_command(const Settings& settings, Console& console) {
    const std::filesystem::path folder = settings.paths.empty() ? "" : settings.paths.front();
    const std::string path = (folder / config_name).string();
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        console.complain(Error{path, 0, 0,
                               std::string(in(console.language, "gibt es schon und bleibt, wie es ist",
                                              "is there already and stays as it is"))});
        return failed;
    }
    if (!console.open(path) || !console.write(in(console.language, content), path)) return failed;
    console.write(printable(path) +
                  std::string(in(console.language, " ist geschrieben; was gilt, zeigt stimmig config.\n",
                                 " is written; stimmig config shows what is in force.\n")));
    return console.status(nothing_found);
}

}  // namespace stimmig
