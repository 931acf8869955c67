"""The vocabulary and the sentences of make_corpus.py."""
import re

LOOKS_LIKE_FIGURE = re.compile(
    r"\d|[%€$£§{}#|*]|\b(?:null|eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|tausend)"
    r"|(?i:million|milliard|billion|prozent|drittel|viertel|hälfte|halb|doppel|dutzend|jahr|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|samstag|sonntag|gestern|heute)")

MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ORDINALS = ("ersten", "zweiten", "dritten", "vierten")
NUMERALS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "zwanzig",
            "dreißig", "vierzig", "fünfzig", "hundert", "zweihundertfünfzig", "siebzehn", "fünfundzwanzig",
            "anderthalb",
            "zweieinhalb")
HEDGES = ("rund ", "rund ", "etwa ", "knapp ", "gut ", "mehr als ", "über ", "fast ", "mindestens ", "bis zu ",
          "weniger als ",
          "ungefähr ", "ca. ", "höchstens ", "nahezu ", "unter ")
SCALES = ("Millionen", "Millionen", "Milliarden", "Milliarden", "Tausend", "Billionen")
SHORT_SCALES = ("Mio.", "Mrd.", "Mio.", "Mrd.", "Mio", "Tsd.")
CURRENCIES = (("Euro", "€"), ("Euro", "€"), ("Euro", "€"), ("Dollar", "$"), ("US-Dollar", "US-$"),
              ("Schweizer Franken", "CHF"), ("Pfund", "£"), ("Yen", "¥"))

# n, m: digits with decimals; g: grouped digits; w: a number word.
MONEY_FORMS = (
    "{n} {scale} {currency}", "{n} {scale} {currency}", "{n} {scale} {currency}", "{n} {short} {currency}",
    "{n} {short} {sign}", "{w} {scale} {currency}", "{w} {scale} {currency}", "{g} {currency}", "{g} {sign}",
    "{n} {currency}", "{w} {currency}", "{low} bis {high} {scale} {currency}", "zwischen {low} und {high} {short} {currency}",
    "{n} {scale} Euro (rund {dollars} {scale} Dollar)", "{whole} Euro {cents}", "{g},{cents} {currency}",
    "eine halbe Million {currency}",
    "{n} Millionen {currency} pro Monat", "{g} {currency} im Jahr", "{n} {currency} je Aktie", "{g},- {sign}",
    "{w}hundert {currency}")
PERCENT_FORMS = (
    "{n} Prozent", "{n} Prozent", "{n} Prozent", "{n} %", "{n}\u00a0%", "{n}%", "{w} Prozent", "{n} Prozentpunkte",
    "{n} Basispunkte", "{low} bis {high} Prozent", "{n} und {m} Prozent", "{n} Promille", "minus {n} Prozent",
    "ein Drittel",
    "zwei Drittel", "die Hälfte", "ein Viertel")
DATE_FORMS = (
    "am {d}. {month} {y}", "am {d}. {month}", "am {weekday}, dem {d}. {month}", "am {d}.{m}.{y}",
    "am {d:02}.{m:02}.{y}",
    "am {weekday}", "am {weekday}", "am vergangenen {weekday}", "im {month}", "im {month} {y}", "Ende {month}",
    "Anfang {y}", "Mitte {y}", "im {ordinal} Quartal {y}", "im {ordinal} Quartal", "im Jahr {y}", "{y}", "im Vorjahr",
    "im vergangenen Jahr", "gestern", "heute", "vor {w} Jahren", "seit {y}", "{iso}", "in der vergangenen Woche",
    "im Geschäftsjahr {y}", "in den ersten neun Monaten", "bis {y}", "im Sommer {y}")
COUNT_FORMS = (
    "{g} Beschäftigte", "{g} Menschen", "{n} Filialen", "{g} Wohnungen", "{w} Werke", "{n} Tage", "{w} Jahre",
    "{w} Monate", "{g} Quadratmeter", "{g} Fahrzeuge", "{n} Stunden", "{g} Kilometer", "das Zehnfache",
    "das Dreifache")
LOOK_ALIKES = (
    "§ {m}", "Artikel {n}", "{n}:{n}", "{n}.{m} Uhr", "{n} Uhr", "Telefon 030/{long}", "Version {n}.{n}.{m}",
    "Modell X{m}",
    "Resolution 1441", "Seite {m}", "Platz {n}", "Stärke {n}")

WHEN = ("nach eigenen Angaben", "laut Geschäftsbericht", "nach Informationen aus dem Aufsichtsrat",
        "unter dem Strich",
        "nach vorläufiger Rechnung", "bereinigt um Sondereffekte", "wie es hieß", "überraschend", "erneut")
NAME_STARTS = tuple(a + b for a in ("Nor", "Bal", "Ter", "Vel", "Kar", "Mon", "Lin", "Sol", "Gra", "Ost", "Fal",
"Hel",
                                    "Rin", "Wes", "Dor", "Arn", "Tal", "Bren", "Stol", "Kra", "Jor", "Quel", "Zan",
                                    "Pel")
                    for b in ("da", "mi", "te", "vo", "ra", "lu", "ke", "bi", "no", "sa", "fe", "ga", "xi", "pu"))
NAME_ENDS = ("med", "tec", "bau", "chem", "log", "strom", "dat", "mobil", "werk", "pharm", "glas", "plan", "rail",
             "soft",
             "nova", "plast", "print", "stahl", "wind", "bank")
LEGAL_FORMS = ("", "", "", " AG", " SE", " GmbH")
OFFICES = ("Vorstandschefin", "Finanzvorstand", "Betriebsrat", "Sprecherin", "Analystin", "Ministerin",
           "Oberbürgermeister", "Gewerkschafterin", "Verbandspräsident", "Ökonomin", "Staatsanwältin", "Händler",
           "Behördenleiterin", "Rechnungsprüfer", "Projektleiter", "Juristin", "Stadtrat", "Anwohnerin")
SURNAMES = tuple(a + b for a in ("Kell", "Brand", "Yil", "Hof", "Lind", "Satt", "Bracht", "Wint", "Ost", "Ram",
                                 "Schau", "Gries", "Pfeil", "Mohr", "Dorn", "Ell", "Fass", "Reich", "Thal", "Zell")
                 for b in ("er", "ner", "mann", "hofer", "berg", "inger", "meier", "stein", "bach", "ow", "sen", "ke",
                           "maz", "hardt", "rich", "feld", "au", "holz", "thaler", "müller"))
CITIES = ("Berlin", "München", "Hamburg", "Wien", "Zürich", "Frankfurt", "Köln", "Stuttgart", "Leipzig", "Graz",
          "Basel", "Dresden", "Hannover", "Bremen", "Nürnberg", "Linz", "Bern", "Kiel", "Essen", "Mainz")
PLACES = CITIES + tuple(a + b for a in ("Linden", "Rosen", "Wald", "Stein", "Neu", "Alten", "Ober", "Nieder", "Eichen",
                                        "Königs", "Mühl", "Erlen", "Wies", "Hirsch", "Kirch", "Burg")
                        for b in ("heim", "hausen", "dorf", "stadt", "berg", "tal", "brunn", "feld", "hagen", "roda",
                                  "kirchen", "furt", "au", "leben", "bach", "weiler"))
SOURCES = ("Morgenblatt", "Wirtschaftsbote", "Nordkurier am Abend", "Der Anzeiger", "Rheinische Rundschau",
           "Alpenpost",
           "Stadtnachrichten", "Agentur wpa")
THINGS = tuple(article + first + head for first in (
    "Hafen", "Wasserstoff", "Klinik", "Schul", "Brücken", "Tarif", "Bahn", "Glasfaser", "Energie", "Wohnungs",
    "Schienen", "Museums", "Flughafen", "Strom", "Kraftwerks", "Landes", "Stadion", "Gewerbe", "Umwelt", "Pflege",
    "Kita", "Verkehrs", "Daten", "Steuer", "Kultur", "Forst", "Deich", "Messe", "Theater", "Batterie", "Rüstungs",
    "Zucker", "Papier", "Molkerei", "Werft", "Stahl", "Chip", "Impfstoff", "Renten", "Wind", "Solar", "Fernwärme",
    "Archiv", "Bäder", "Turm", "Tunnel", "Börsen", "Kartell", "Lehrer", "Polizei")
    for article, head in (
        ("der ", "ausbau"), ("die ", "übernahme"), ("das ", "programm"), ("die ", "strategie"), ("der ", "streit"),
        ("die ", "genehmigung"), ("das ", "werk"), ("der ", "verkauf"), ("die ", "reform"), ("das ", "gutachten"),
        ("die ", "kette"), ("der ", "streik"), ("die ", "finanzierung"), ("das ", "verfahren"),
        ("die ", "ausschreibung"), ("der ", "umbau"), ("die ", "politik"), ("das ", "netz"), ("die ", "planung"),
        ("der ", "markt"), ("die ", "verwaltung"), ("das ", "gesetz"), ("der ", "plan"), ("die ", "krise"),
        ("das ", "gelände"), ("der ", "verbund"), ("die ", "aufsicht"), ("das ", "vorhaben"), ("der ", "neubau"),
        ("die ", "sanierung")))
QUALITIES = ("umstrittene", "teure", "lange geplante", "überfällige", "ehrgeizige", "gescheiterte", "vorläufige",
             "hastige", "geheime", "notwendige", "unbeliebte", "aufwendige", "kleine", "große", "neue", "frühere",
             "fragwürdige", "mutige", "halbherzige", "wirkungslose", "beispiellose", "rechtswidrige", "marode",
             "verspätete", "angebliche", "geförderte", "öffentliche", "private", "ländliche", "städtische")
ADVERBS = ("vorerst", "offenbar", "wohl", "weiterhin", "nach langem Zögern", "ohne große Debatte", "am Ende doch",
           "trotz aller Kritik", "wie erwartet", "gegen den Rat der Fachleute", "mit Verspätung", "in aller Stille")
VERBS = ("verteidigte die Entscheidung", "sprach von einem schwierigen Umfeld", "wollte sich dazu nicht äußern",
         "kündigte Gespräche mit allen Beteiligten an", "warnte vor voreiligen Schlüssen",
         "zeigte sich zuversichtlich",
         "verwies auf die laufenden Verhandlungen", "räumte Versäumnisse ein", "wies die Vorwürfe zurück")
REASONS = ("weil die Nachfrage aus dem Ausland ausblieb", "da wichtige Bauteile fehlten",
           "obwohl die Kritik nicht abreißt",
           "weil die Zinsen stark gestiegen sind", "nachdem das Gericht die Klage abgewiesen hatte",
           "während die Konkurrenz längst weiter ist", "sobald die Gremien zugestimmt haben",
           "auch wenn die Anwohner dagegen sind", "seit der Wettbewerb schärfer geworden ist")

TITLES = ("{name} überrascht die Börse", "Streit in {place}: {thing} bleibt umkämpft", "{name} stellt sich neu auf",
          "Wie {thing} {place} verändert", "{name} und die Folgen", "{place} ringt um Lösungen",
          "Neue Zweifel an {name}")
# What a story may state, and the wordings in which its texts do.
FACTS = (
    ("money", "{name} erzielte {when} einen Umsatz von {f}.",
     "Der Umsatz von {name} belief sich {when} auf {f}."),
    ("money", "Der Gewinn von {name} stieg auf {f}, wie {person} mitteilte.",
     "{name} verbuchte einen Gewinn von {f}, deutlich mehr als zuvor."),
    ("money", "Für den Umbau sind {f} vorgesehen, doch schon jetzt gilt das Budget als zu knapp bemessen.",
     "Das Budget für den Umbau beträgt {f}; {person} hält das für zu wenig."),
    ("money", "Die Kosten beziffert {person} auf {f}; frühere Schätzungen hatten deutlich darunter gelegen.",
     "Das Vorhaben kostet nach Angaben der Planer {f}."),
    ("money", "An der Börse verlor {name} {f} an Wert, nachdem die Prognose gesenkt worden war.",
     "Der Börsenwert von {name} schrumpfte um {f}."),
    ("money", "Das Land steuert {f} bei, den Rest soll die Kommune über Kredite aufbringen.",
     "Vom Land kommen {f} als Zuschuss."),
    ("money", "{name} zahlt {f} für die Mehrheit an einem Zulieferer aus {when} gut informierten Kreisen.",
     "Als Kaufpreis für die Mehrheit an dem Zulieferer nannte {person} {f}."),
    ("money", "Der Umsatz wuchs um {percent} auf {f}, während die Marge leicht zurückging."),
    ("money", "Wegen verbotener Absprachen verhängte die Kommission {date} eine Strafe von {f} gegen {name}.",
     "{name} muss eine Kartellstrafe von {f} zahlen, entschied die Kommission {date}."),
    ("percent", "Die Aktie von {name} gab {date} um {f} nach.",
     "Anleger trennten sich von {name}: Das Papier fiel {date} um {f}."),
    ("percent", "Der Anteil der Erneuerbaren lag bei {f}, was {person} als Erfolg wertete.",
     "Erneuerbare Quellen kamen auf einen Anteil von {f}."),
    ("percent", "Gegenüber dem Vorjahr legten die Bestellungen um {f} zu.",
     "Die Bestellungen stiegen im Jahresvergleich um {f}, {when}."),
    ("percent", "Nach einer Umfrage sind {f} der Befragten mit der Arbeit der Verwaltung zufrieden.",
     "Mit der Verwaltung zufrieden zeigten sich in einer Umfrage {f} der Bürger."),
    ("percent", "Die Teuerung betrug {date} {f}, bei Lebensmitteln sogar noch mehr.",
     "Die Inflationsrate erreichte {date} {f}."),
    ("percent", "{name} senkte die Ausgaben um {f}, ohne dass es zu Entlassungen gekommen wäre.",
     "Um {f} sanken die Ausgaben bei {name}, sagte {person}."),
    ("date", "Die Entscheidung fiel {f}, nachdem der Aufsichtsrat lange beraten hatte.",
     "{f} entschied der Aufsichtsrat von {name}, {when}."),
    ("date", "{person} hatte {f} erstmals auf die Risiken hingewiesen, blieb damit aber lange allein."),
    ("date", "Zuletzt war {name} {f} wegen ähnlicher Vorwürfe in die Schlagzeilen geraten."),
    ("date", "Geplant ist die Eröffnung {f}; ob der Termin zu halten ist, scheint {when} ungewiss.",
     "Die Eröffnung soll {f} gefeiert werden."),
    ("date", "{f} war die Lage noch ganz anders beurteilt worden."),
    ("date", "Der Vertrag wurde {f} unterschrieben und gilt seither als Vorbild für die ganze Branche.",
     "Unterschrieben haben beide Seiten den Vertrag {f}."),
    ("count", "{name} beschäftigt an den deutschen Standorten {f}, die meisten davon in der Fertigung."),
    ("count", "Betroffen sind nach Angaben der Behörden {f}, vor allem im Süden.",
     "Die Behörden zählen {f}, die betroffen sind."),
    ("count", "Gebaut werden sollen {f}, so steht es in dem Entwurf, der der Redaktion vorliegt."),
    ("other", "Verwiesen wird dabei auf {f}; {person} berief sich mehrfach darauf."),
    ("other", "Begonnen hatte alles mit {f}, einer Randnotiz, die kaum jemand beachtete."),
)
PROSE = (
    "{person} {verb}, {reason}.",
    "In {place} gilt {thing} {adverb} als beschlossen, {reason}.",
    "Dass {thing} {adverb} auf der Tagesordnung steht, hatte kaum jemand in {place} erwartet.",
    "Bei {name} heißt es, {thing} werde {adverb} geprüft; mehr wollte niemand sagen.",
    "{person} nannte es einen Fehler, dass {thing} so lange aufgeschoben wurde, {reason}.",
    "Ob {thing} die erhoffte Wirkung hat, ist unter Fachleuten umstritten, {reason}.",
    "Beobachter in {place} halten es für möglich, dass {name} {adverb} nachgibt.",
    "Die Beschäftigten von {name} erfuhren davon aus der Zeitung, {reason}.",
    "Hinter vorgehaltener Hand räumen Beteiligte ein, dass {thing} schlecht vorbereitet war.",
    "Niemand in {place} glaubt, dass damit das letzte Wort gesprochen ist, {reason}.",
    "Auch {person} {verb} und bat um Geduld.",
    "Im Rathaus von {place} will man {adverb} abwarten, was die Gerichte dazu sagen.",
    "Für {name} ist {thing} ein Rückschlag, für die Region {adverb} eine Chance.",
    "Die Opposition fordert Aufklärung, {person} {verb}.",
    "{person} nennt die {quality} Lage in {place} eine Folge davon, wie {thing} verhandelt wurde.",
    "Eine {quality} Lösung wünscht sich {person}, {reason}.",
    "Zwischen {place} und {place2} streiten sich zwei Kammern darum, wem {thing} nützt.",
    "Ohne {person} wäre {thing} {adverb} nie so weit gekommen.",
)
