#!/usr/bin/env python3
"""Generates German news-like text for benchmarks: the same seed gives the same bytes.

About one figure stands in 25 words, in the forms newsrooms use, between sentences without any; some of those are taken
from the fixtures. An article is some 2 KB long. One to six articles in a row tell the same story: they share its company
and most of its facts, each in its own words; of the shared figures one in eight is rounded or hedged anew, one in twenty
wrong.

    tools/make_corpus.py --megabytes 32 --output build/corpus.txt            one file, articles parted by "\\f\\n"
    tools/make_corpus.py --megabytes 32 --output build/corpus --format files a directory, one file an article
    tools/make_corpus.py --articles 1000000 --format jsonl                   one JSON object a line, standard output
"""
import argparse
import datetime
import json
import pathlib
import random
import re
import sys

import corpus_words as words

ROOT = pathlib.Path(__file__).resolve().parent.parent


def fixture_sentences():
    """Sentences of the fixtures' plain and Markdown texts that hold no figure."""
    found = []
    for path in sorted(ROOT.glob("fixtures/**/*")):
        if path.suffix not in (".txt", ".md"):
            continue
        body = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8", errors="ignore"), flags=re.S)
        for paragraph in body.split("\n\n"):
            for sentence in re.split(r"(?<=[a-zß]{3}[.!?]) (?=[A-ZÄÖÜ])", " ".join(paragraph.split())):
                plain = 40 < len(sentence) < 240 and sentence[0].isupper() and sentence[-1] in ".!?"
                if plain and not words.LOOKS_LIKE_FIGURE.search(sentence):
                    found.append(sentence)
    return found


def capital(sentence):
    return sentence[0].upper() + sentence[1:]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.prose = fixture_sentences()
        self.today = self.day()
        self.makers = {name: getattr(self, name) for name in ("money", "percent", "date", "count", "other")}

    def pick(self, options):
        return options[int(self.random.random() * len(options))]

    def often_first(self, options):
        """As words of a language are spread: a few come all the time, most of them hardly ever."""
        return options[int(self.random.random() ** 3 * len(options))]

    def person(self):
        return f"{self.pick(words.OFFICES)} {self.often_first(words.SURNAMES)}"

    def place(self):
        return self.often_first(words.PLACES)

    def chance(self, share):
        return self.random.random() < share

    # Numbers

    def decimal(self, low, high):
        return self.written(self.random.uniform(low, high))

    def written(self, value):
        return f"{value:.{self.pick((0, 0, 1, 1, 2))}f}".replace(".", ",")

    def range_ends(self):
        low = self.random.uniform(1, 90)
        return {"low": self.written(low), "high": self.written(low * self.random.uniform(1.2, 3) + 1)}

    def grouped(self, low, high):
        value = int(self.random.uniform(low, high))
        if self.chance(0.4):
            value = value // 1000 * 1000 + 1000
        return f"{value:,}".replace(",", self.pick((".", ".", ".", " ", "\u00a0")))

    def hedge(self):
        return self.pick(words.HEDGES) if self.chance(0.35) else ""

    def money(self):
        currency = self.pick(words.CURRENCIES)
        form = self.pick(words.MONEY_FORMS)
        amount = self.random.randint(2, 800)
        return self.hedge() * ("low" not in form) + form.format(
            n=amount if "dollars" in form else self.decimal(1, 900), whole=self.random.randint(2, 900),
            dollars=round(amount * 1.12), **self.range_ends(), g=self.grouped(1000, 900000),
            w=self.pick(words.NUMERALS), scale=self.pick(words.SCALES), short=self.pick(words.SHORT_SCALES),
            currency=currency[0], sign=currency[1], cents=self.random.randint(10, 99))

    def percent(self):
        form = self.pick(words.PERCENT_FORMS)
        return self.hedge() * ("low" not in form) + form.format(
            n=self.decimal(0.1, 99), m=self.decimal(0.1, 99), w=self.pick(words.NUMERALS), **self.range_ends())

    def date(self):
        # Dates without a year mean the last months before the story.
        day = self.today - datetime.timedelta(days=int(self.random.random() * 300))
        return self.pick(words.DATE_FORMS).format(
            d=day.day, m=day.month, y=day.year if self.chance(0.4) else self.day().year,
            month=words.MONTHS[day.month - 1], iso=day.isoformat(), weekday=words.WEEKDAYS[day.weekday()],
            ordinal=self.pick(words.ORDINALS), w=self.pick(words.NUMERALS))

    def count(self):
        return self.hedge() + self.pick(words.COUNT_FORMS).format(
            g=self.grouped(20, 60000), n=self.random.randint(2, 90), w=self.pick(words.NUMERALS))

    def other(self):
        return self.pick(words.LOOK_ALIKES).format(n=self.random.randint(1, 19), m=self.random.randint(10, 59),
                                                   long=self.random.randint(100000, 999999))

    # Texts

    def day(self):
        return datetime.date(2010, 1, 1) + datetime.timedelta(days=int(self.random.random() * 5600))

    def company(self):
        return self.pick(words.NAME_STARTS) + self.pick(words.NAME_ENDS) + self.pick(words.LEGAL_FORMS)

    def fact(self, wordings):
        """A fact of a story: its wordings, its value in words, and what else they mention."""
        kind, *texts = wordings
        return {"kind": kind, "texts": texts, "f": self.makers[kind](), "percent": self.percent(), "date": self.date()}

    def retold(self, fact):
        value = fact["f"]
        if self.chance(0.05):
            value = self.makers[fact["kind"]]()
        elif self.chance(0.125) and value[0].isdigit() and " bis " not in value:
            value = self.pick(words.HEDGES) + value
        return {**fact, "f": value}

    def figure_sentence(self, name, unused):
        fact = self.retold(unused.pop())
        return capital(self.pick(fact["texts"]).format(
            name=name, person=self.person(), when=self.pick(words.WHEN), f=fact["f"],
            percent=fact["percent"], date=fact["date"]))

    def prose_sentence(self, name):
        if self.prose and self.chance(0.25):
            return self.pick(self.prose)
        return capital(self.pick(words.PROSE).format(
            name=name, person=self.person(), thing=self.often_first(words.THINGS), place=self.place(),
            place2=self.place(), quality=self.pick(words.QUALITIES), adverb=self.pick(words.ADVERBS),
            verb=self.pick(words.VERBS), reason=self.pick(words.REASONS)))

    def story(self):
        """Articles of different outlets within a few days."""
        name, place, thing = self.company(), self.place(), self.often_first(words.THINGS)
        day = self.today = self.day()
        shared = [self.fact(wordings) for wordings in words.FACTS]
        for _ in range(self.pick((1, 1, 1, 2, 2, 3, 4, 6))):
            own = [fact if self.chance(0.7) else self.fact([fact["kind"], *fact["texts"]]) for fact in shared]
            yield self.article(name, place, thing, day + datetime.timedelta(days=self.random.randint(0, 2)), own)

    def article(self, name, place, thing, day, facts):
        title = capital(self.pick(words.TITLES).format(name=name, thing=thing, place=place))
        head = f"{place}, {day.day}. {words.MONTHS[day.month - 1]} {day.year}"
        unused = self.random.sample(facts, len(facts))
        paragraphs = []
        for _ in range(self.random.randint(4, 9)):
            paragraphs.append(" ".join(
                self.figure_sentence(name, unused) if unused and self.chance(0.42) else self.prose_sentence(name)
                for _ in range(self.random.randint(2, 5))))
        return {"title": title, "date": day.isoformat(), "source": self.pick(words.SOURCES),
                "text": head + " - " + "\n\n".join(paragraphs) + "\n"}


def plain(article):
    return f"{article['title']}\n\n{article['text']}"


def articles(seed, count, size):
    """`count` articles, or as many as make up `size` bytes."""
    writer = Writer(seed)
    number = done = 0
    while True:
        for article in writer.story():
            if number >= count if count else done >= size:
                return
            number += 1
            done += len(plain(article).encode())
            yield {"id": f"a{number:07}", **article}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=32, help="size of the texts (default 32)")
    parser.add_argument("--articles", type=int, default=0, help="number of articles instead of a size")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=("txt", "files", "jsonl"), default="txt")
    parser.add_argument("--output", help="file, or directory for files (default: standard output)")
    options = parser.parse_args()
    made = articles(options.seed, options.articles, options.megabytes * 1e6)

    if options.format == "files":
        if not options.output:
            parser.error("--format files needs --output DIRECTORY")
        for article in made:
            # A thousand files a folder, as archives do.
            path = pathlib.Path(options.output, article["id"][:5], article["id"] + ".txt")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(plain(article), encoding="utf-8")
        return
    out = open(options.output, "w", encoding="utf-8", newline="\n") if options.output else sys.stdout
    for article in made:
        as_line = options.format == "jsonl"
        out.write(json.dumps(article, ensure_ascii=False) + "\n" if as_line else plain(article) + "\f\n")
    out.close()


if __name__ == "__main__":
    main()
