"""Every form of report is read back by a parser or held to a schema that is not ours, on names and texts that need
escaping in all of them."""
import json
import re
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

from support import HERE, PROGRAM, InFolder, main, need, run, write

FOLDER = "a b, c: 100% <&> 'd' [1]#2"
FIRST = f"{FOLDER}/börse | `neu`.md"
SECOND = f"{FOLDER}/quelle @x.txt"
TEXTS = {
    FIRST: """---
title: Almgrund
date: 2025-03-04
---

😀 „Groß“: Die Molkerei <b>Almgrund</b> hat im vergangenen Jahr & überhaupt einen Umsatz von 318
Millionen Euro erzielt | *sagt* sie.
""",
    SECOND: "Der Umsatz der Molkerei Almgrund belief sich im vergangenen Jahr 2024 auf 381 Millionen Euro.\n"
            "Das Werk öffnet am 31. April 2025.\n",
}
FORMATS = ("human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "rdjsonl", "checkstyle", "junit",
           "markdown", "statistics")


def spans(path, words):
    """(first line, first column, end line, end column), in code points and then in bytes of the line."""
    text = TEXTS[path]
    found = []
    for encoded in (False, True):
        place = []
        for at in (text.index(words), text.index(words) + len(words)):
            line_start = text.rfind("\n", 0, at) + 1
            before = text[line_start:at]
            place += [text.count("\n", 0, at) + 1, 1 + (len(before.encode()) if encoded else len(before))]
        found.append(tuple(place))
    return found


def unescaped(text):
    """As the runner of GitHub Actions undoes it."""
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def validate(document, name):
    """Holds it to a schema of this folder."""
    try:
        import jsonschema
    except ImportError:
        raise unittest.SkipTest("no Python module jsonschema (Debian package python3-jsonschema)")
    schema = json.loads((HERE / name).read_text(encoding="utf-8"))
    jsonschema.Draft4Validator(schema).validate(document)


class Formats(InFolder):
    """One run that writes all forms at once."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for name, text in TEXTS.items():
            write(cls.at / name, text)
        outputs = [word for name in FORMATS for word in ("--output", f"{name}={cls.at}/out.{name}")]
        run(PROGRAM, "check", *outputs, FOLDER, cwd=cls.at, status=1)
        cls.out = {name: (cls.at / f"out.{name}").read_text(encoding="utf-8") for name in FORMATS}
        cls.json = json.loads(cls.out["json"])
        cls.rules = [finding["rule"] for finding in cls.json["findings"]]
        cls.span, cls.byte_span = spans(FIRST, "318\nMillionen Euro")
        cls.other_span, cls.other_byte_span = spans(SECOND, "381 Millionen Euro")

    def test_both_findings_are_there(self):
        self.assertEqual(self.rules, ["divergence", "impossible-date"])

    def test_a_file_of_output_holds_what_standard_output_would(self):
        for name in FORMATS:
            self.assertEqual(run(PROGRAM, "check", "--format", name, FOLDER, cwd=self.at, status=1), self.out[name])

    def test_an_absolute_path_names_the_same_files(self):
        for name in ("concise", "sarif", "github", "gitlab", "rdjsonl", "checkstyle", "junit", "markdown"):
            self.assertEqual(run(PROGRAM, "check", "--format", name, self.at / FOLDER, cwd=self.at, status=1),
                             self.out[name])

    def test_jsonl_holds_the_findings_of_json(self):
        self.assertEqual([json.loads(line) for line in self.out["jsonl"].splitlines()], self.json["findings"])

    def test_concise(self):
        lines = self.out["concise"].splitlines()
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"{FIRST}:{self.span[0]}:{self.span[1]}: error divergence „318 Mill"))
        self.assertTrue(lines[0].endswith(f"(siehe {SECOND}:{self.other_span[0]}:{self.other_span[1]})"))

    def test_sarif_is_valid_and_says_where(self):
        log = json.loads(self.out["sarif"])
        validate(log, "sarif-2.1.0-rtm.5.json")
        (sarif_run,) = log["runs"]
        self.assertEqual(sarif_run["columnKind"], "unicodeCodePoints")
        rules = sarif_run["tool"]["driver"]["rules"]
        for result, finding in zip(sarif_run["results"], self.json["findings"]):
            self.assertEqual(rules[result["ruleIndex"]]["id"], result["ruleId"])
            self.assertEqual(result["partialFingerprints"], {"stimmig/v1": finding["fingerprint"]})
        for rule in rules:
            self.assertIn(rule["id"], rule["help"]["markdown"])
        here = sarif_run["results"][0]["locations"][0]["physicalLocation"]
        there = sarif_run["results"][0]["relatedLocations"][0]["physicalLocation"]
        for place, path, span in ((here, FIRST, self.span), (there, SECOND, self.other_span)):
            self.assertEqual(urllib.parse.unquote(place["artifactLocation"]["uri"]), path)
            self.assertNotRegex(place["artifactLocation"]["uri"], r"[ #\[\]<>|%`](?![0-9A-F]{2})")
            region = place["region"]
            self.assertEqual((region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]), span)

    def test_github(self):
        command = re.compile(r"::(error|warning|notice) ([^:]*?)::(.*)")
        commands = [command.fullmatch(line) for line in self.out["github"].splitlines()]
        self.assertIsNotNone(commands[0])
        fields = dict(field.split("=", 1) for field in commands[0][2].split(","))
        self.assertEqual(unescaped(fields["file"]), FIRST)
        self.assertEqual((fields["line"], fields["endLine"]), (str(self.span[0]), str(self.span[2])))
        self.assertEqual(unescaped(fields["title"]), "stimmig: divergence")
        message = unescaped(commands[0][3]).split("\n")
        self.assertEqual(message[0], self.json["findings"][0]["message"])
        self.assertIn(f"dagegen: „381 Millionen Euro“ ({SECOND}:1:{self.other_span[1]})", message)

    def test_gitlab(self):
        issues = json.loads(self.out["gitlab"])
        self.assertEqual([issue["check_name"] for issue in issues], self.rules)
        self.assertEqual(len({issue["fingerprint"] for issue in issues}), 2)
        for issue in issues:
            self.assertIn(issue["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertIsInstance(issue["description"], str)
        self.assertEqual(issues[0]["location"]["path"], FIRST)
        self.assertEqual(issues[0]["location"]["positions"]["begin"]["line"], self.span[0])

    def test_rdjsonl(self):
        diagnostics = [json.loads(line) for line in self.out["rdjsonl"].splitlines()]
        self.assertEqual([each["code"]["value"] for each in diagnostics], self.rules)
        for diagnostic in diagnostics:
            validate(diagnostic, "rdf-diagnostic.json")
        related = diagnostics[0]["relatedLocations"][0]["location"]
        for place, path, span in ((diagnostics[0]["location"], FIRST, self.byte_span),
                                  (related, SECOND, self.other_byte_span)):
            self.assertEqual(place["path"], path)
            start, end = place["range"]["start"], place["range"]["end"]
            self.assertEqual((start["line"], start["column"], end["line"], end["column"]), span)

    def test_checkstyle(self):
        root = ElementTree.fromstring(self.out["checkstyle"].encode())
        self.assertEqual([file.get("name") for file in root], [FIRST, SECOND])
        error = root[0][0]
        self.assertEqual((error.get("line"), error.get("column")), (str(self.span[0]), str(self.span[1])))
        self.assertEqual((error.get("severity"), error.get("source")), ("error", "stimmig.divergence"))
        self.assertTrue(error.get("message").startswith(self.json["findings"][0]["message"]))

    def test_junit(self):
        root = ElementTree.fromstring(self.out["junit"].encode())
        self.assertEqual((root.get("tests"), root.get("failures")), ("2", "2"))
        self.assertEqual([suite.get("name") for suite in root], [FIRST, SECOND])
        failure = root[0].find("testcase/failure")
        self.assertTrue(failure.get("message").startswith(self.json["findings"][0]["message"]))
        self.assertIn(f"({SECOND}:1:{self.other_span[1]})", failure.text)

    def test_xmllint_takes_both(self):
        need("xmllint", "libxml2-utils")
        run("xmllint", "--noout", self.at / "out.checkstyle", self.at / "out.junit")

    def test_markdown_is_a_table_of_text_and_code(self):
        need("cmark-gfm")
        html = run("cmark-gfm", "-e", "table", stdin=self.out["markdown"])
        body = ElementTree.fromstring(f"<body>{html}</body>".replace("<br>", "<br/>").replace("&quot;", '"'))
        rows = body.findall("table/tbody/tr")
        self.assertEqual([len(row) for row in rows], [4, 4])
        self.assertEqual([code.text for code in rows[0].iter("code")],
                         [f"{FIRST}:{self.span[0]}:{self.span[1]}", f"{SECOND}:1:{self.other_span[1]}", "divergence"])
        self.assertTrue("".join(rows[0][2].itertext()).startswith(self.json["findings"][0]["message"]))

    def test_statistics(self):
        self.assertEqual(self.out["statistics"].splitlines()[:2], ["1  error    divergence", "1  error    impossible-date"])


class Many(InFolder):
    def test_github_shows_the_worst_and_counts_the_rest(self):
        days = "".join(f"Der Termin {n} ist der 31. April {2000 + n}.\n\n" for n in range(1, 15))
        write(self.at / "texte/termine.txt", days + "Die Zahl stieg von 80 auf 100 Millionen Euro, ein Plus von 20 Prozent.\n")
        out = run(PROGRAM, "check", "--format", "github", "--level", "impossible-date=warning", "texte", cwd=self.at,
                  status=1).splitlines()
        self.assertTrue(out[0].startswith("::error "))
        self.assertEqual(sum(line.startswith("::warning ") for line in out), 10)
        self.assertEqual(out[-2], "4 weitere Funde, über dem, was GitHub je Schritt anzeigt (10 je Stufe).")
        self.assertEqual(out[-1], "1 Fehler und 14 Warnungen in 1 Text mit 17 Zahlen.")

    def test_markdown_stays_below_the_limit_of_a_comment(self):
        write(self.at / "termine.txt", "".join(f"Der Termin {n} ist der 31. April 2019.\n\n" for n in range(1, 900)))
        out = run(PROGRAM, "check", "--format", "markdown", "termine.txt", cwd=self.at, status=1)
        self.assertLess(len(out), 65536)
        self.assertRegex(out, r"\n… \d+ weitere Funde\n")


if __name__ == "__main__":
    main()
