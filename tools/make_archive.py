#!/usr/bin/env python3
"""Generates an archive of German news for audits: JSONL, an article a line; the same seed gives the same bytes.

Companies of their own have stories; one to four outlets report each, in their own words and rounding, on the same few
facts. In some stories one article states a fact wrongly; these are written to the gold file, a JSON object a line:
"articles" (ids: the wrong one, then those that state the fact), "kind" of the slip, "right" and "wrong" as written.

    tools/make_archive.py --articles 10000 --output build/archive.jsonl --gold build/archive.gold.jsonl
    tools/make_archive.py --score build/archive.gold.jsonl findings.json     what audit --format json found of it
"""
import argparse
import datetime
import json
import sys

import corpus_words as words
import make_corpus

AUTHORS = tuple(f"{first} {last}" for first in ("Ida", "Jonas", "Mira", "Theo", "Lena", "Karl", "Nora", "Emil", "Ruth",
                                               "Paul")
                for last in ("Roth", "Lindner", "Sommer", "Beck", "Vogt", "Ahrens", "Kühn", "Sander"))
# A fact: how it is measured, then how outlets word it.
FACTS = {
    "revenue": ("Der Umsatz von {name} lag im Geschäftsjahr {year} bei {value}.",
                "{name} erzielte im Geschäftsjahr {year} einen Umsatz von {value}, wie {person} mitteilte.",
                "Im Geschäftsjahr {year} kam {name} auf einen Umsatz von {value}."),
    "profit": ("Der Gewinn von {name} betrug {value}.",
               "{name} verbuchte einen Gewinn von {value}, wie aus dem Bericht hervorgeht.",
               "Der Gewinn von {name} lag nach Angaben des Hauses bei {value}."),
    "employees": ("{name} beschäftigt {value} Menschen.", "Bei {name} arbeiten {value} Menschen.",
                  "{name} hat {value} Beschäftigte."),
    "investment": ("{name} investiert {value} in ein neues Werk in {place}.",
                   "In das neue Werk in {place} will {name} {value} investieren."),
    "shares": ("Die Aktie von {name} verlor {value}.", "Die Aktie von {name} gab um {value} nach."),
}
SLIPS = ("transposition", "scale", "value")


def german(number, places=0):
    return f"{number:,.{places}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def digits(value):
    return "".join(sorted(str(value).rstrip("0")))


class Fact:
    """A value that can be worded in several ways, all of which agree."""

    def __init__(self, writer, measure):
        self.measure = measure
        self.random = writer.random
        draw = self.random.randint
        self.value = draw(1201, 9859) if measure == "employees" else draw(121, 986)
        while len(set(str(self.value))) < 3 or self.value % 10 == 0:
            self.value += 1

    def slip(self, kind):
        """A wrong value, far enough from the right one that no rounding explains it."""
        digits = str(self.value)
        if kind == "transposition":
            wrong = digits[1] + digits[0] + digits[2:]
            return int(wrong) if wrong[0] != "0" and wrong != digits else self.slip("value")
        if kind == "scale" and self.measure in ("revenue", "profit", "investment"):
            return self.value * 1000
        return round(self.value * (0.78 + 0.1 * self.random.random()))

    def worded(self, value, hedged):
        if self.measure == "employees":
            return f"rund {german(round(value, -1))}" if hedged else german(value)
        if self.measure == "shares":
            text = german(value / 100, 2 if not hedged else 1)
            return ("rund " if hedged else "") + text + self.random.choice((" Prozent", " Prozent", " %"))
        unit = " Milliarden Euro" if value > 9999 else self.random.choice((" Millionen Euro", " Mio. Euro"))
        value = value // 1000 if value > 9999 else value
        return f"rund {german(round(value, -1))}{unit}" if hedged else f"{german(value)}{unit}"


class Archive(make_corpus.Writer):
    def __init__(self, seed, divergent):
        super().__init__(seed)
        self.divergent = divergent
        self.stories = 0

    def company(self):
        """Another name for each story: a million of them, in no order that shows."""
        number = self.stories * 7919 % (len(words.NAME_STARTS) ** 2 * len(words.NAME_ENDS))
        number, end = divmod(number, len(words.NAME_ENDS))
        first, second = divmod(number, len(words.NAME_STARTS))
        return words.NAME_STARTS[first] + words.NAME_STARTS[second].lower() + words.NAME_ENDS[end]

    def article_about(self, story, stated):
        """`stated`: the sentences on facts, in order."""
        paragraphs = []
        sentences = list(stated)
        while sentences:
            own = [sentences.pop(0)]
            for _ in range(self.random.randint(1, 3)):
                own.insert(self.random.randint(0, len(own)), self.prose_sentence(story["name"]))
            paragraphs.append(" ".join(own))
        while sum(map(len, paragraphs)) < 1700:
            paragraphs.insert(self.random.randint(0, len(paragraphs)),
                              " ".join(self.prose_sentence(story["name"]) for _ in range(3)))
        day = story["day"] + datetime.timedelta(days=self.random.randint(0, 1))
        title = make_corpus.capital(self.pick(words.TITLES).format(name=story["name"], thing=self.pick(words.THINGS),
                                                                  place=story["place"]))
        return {"title": title, "date": day.isoformat(), "author": self.pick(AUTHORS),
                "text": f"{story['place']} - " + "\n\n".join(paragraphs) + "\n"}

    def story(self):
        """Articles, and what is wrong in one of them or None."""
        self.stories += 1
        story = {"name": self.company(), "place": self.pick(words.PLACES), "day": self.day()}
        facts = [Fact(self, measure) for measure in self.random.sample(sorted(FACTS), 4)]
        count = self.pick((1, 1, 2, 2, 2, 3, 4))
        outlets = self.random.sample(words.SOURCES, count)
        slip = None
        if count > 1 and self.chance(self.divergent):
            kind = self.pick(SLIPS)
            fact = self.random.choice(facts[:2])
            slip = {"fact": fact, "kind": kind, "article": self.random.randrange(count), "value": fact.slip(kind)}
            # An article that states another of the story's values, or its digits in another order, may mean that one.
            taken = {digits(other.value) for other in facts if other is not fact}
            if taken & {digits(fact.value), digits(slip["value"])}:
                slip = None
        articles, wordings = [], []
        for number in range(count):
            sentences = []
            for fact in facts:
                wrong = slip and slip["fact"] is fact and slip["article"] == number
                # A planted slip is told from rounding: neither it nor what it contradicts is hedged.
                hedged = not (slip and slip["fact"] is fact) and self.chance(0.3)
                value = fact.worded(slip["value"] if wrong else fact.value, hedged)
                if slip and slip["fact"] is fact:
                    wordings.append(value)
                sentences.append(make_corpus.capital(self.pick(FACTS[fact.measure]).format(
                    name=story["name"], value=value, year=story["day"].year - 1, person=self.person(),
                    place=story["place"])))
            article = self.article_about(story, sentences)
            article["source"] = outlets[number]
            articles.append(article)
        if not slip:
            return articles, None
        wrong = slip["article"]
        right = [i for i in range(count) if i != wrong]
        return articles, {"kind": slip["kind"], "measure": slip["fact"].measure, "wrong": wordings[wrong],
                          "right": wordings[right[0]], "members": [wrong] + right}


def write(options):
    archive = Archive(options.seed, options.divergent)
    out = open(options.output, "w", encoding="utf-8", newline="\n") if options.output else sys.stdout
    gold = open(options.gold, "w", encoding="utf-8", newline="\n") if options.gold else None
    number = 0
    while number < options.articles:
        articles, slip = archive.story()
        ids = [f"a{number + i:07}" for i in range(len(articles))]
        number += len(articles)
        for name, article in zip(ids, articles):
            out.write(json.dumps({"id": name, **article}, ensure_ascii=False) + "\n")
        if slip and gold:
            members = slip.pop("members")
            gold.write(json.dumps({"articles": [ids[i] for i in members], **slip}, ensure_ascii=False) + "\n")
    out.flush()


def score(gold_path, findings_path):
    """Planted slips found, findings that are none: "planted 12 found 12 besides 0". Status 1 unless all is right."""
    gold = [json.loads(line) for line in open(gold_path, encoding="utf-8")]
    by_wrong = {slip["articles"][0]: slip for slip in gold}
    found, besides = set(), []
    for finding in json.load(open(findings_path, encoding="utf-8"))["findings"]:
        ids = {figure.get("id") for figure in finding["figures"]}
        slip = next((by_wrong[name] for name in ids if name in by_wrong), None)
        surfaces = {figure["surface"] for figure in finding["figures"]}
        if finding["rule"] == "divergence" and slip and slip["wrong"] in surfaces and ids <= set(slip["articles"]):
            found.add(slip["articles"][0])
        else:
            besides.append((finding["rule"], sorted(map(str, ids)), sorted(surfaces)))
    missed = [slip for slip in gold if slip["articles"][0] not in found]
    print(f"planted {len(gold)} found {len(found)} besides {len(besides)}")
    for slip in missed[:10]:
        print("missed", json.dumps(slip, ensure_ascii=False))
    for other in besides[:10]:
        print("besides", *other)
    return 1 if missed or besides else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10000, help="number of articles, or a few more (default 10000)")
    parser.add_argument("--divergent", type=float, default=0.02, help="share of stories with a wrong fact")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", help="file (default: standard output)")
    parser.add_argument("--gold", help="file for what is planted")
    parser.add_argument("--score", nargs=2, metavar=("GOLD", "FINDINGS"), help="compares findings with what is planted")
    options = parser.parse_args()
    if options.score:
        sys.exit(score(*options.score))
    write(options)


if __name__ == "__main__":
    main()
