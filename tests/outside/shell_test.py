"""The manual page and the completion scripts, in the hands of man and of the shells they are for."""
import json
import re
import unittest

from support import PROGRAM, InFolder, main, need, run, write


def commands():
    """All commands, as the help of each names those below it."""
    found, open_ones = [], [[]]
    while open_ones:
        command = open_ones.pop()
        help_text = run(PROGRAM, *command, "--help", "--lang", "en")
        below = re.search(r"\nCommands:\n((?:  .*\n)+)", help_text)
        names = re.findall(r"^  (\w[\w-]*) ", below[1], re.M) if below else []
        open_ones += [command + [name] for name in names]
        options = re.findall(r"^  (?:-\w,)?(--[\w-]+)", help_text, re.M)
        found.append((command, names, options))
    return found


class Manual(InFolder):
    def test_it_is_clean_roff_in_both_languages(self):
        need("mandoc")
        for language in ("de", "en"):
            page = run(PROGRAM, "manual", "--lang", language)
            self.assertEqual(run("mandoc", "-T", "lint", "-W", "error", stdin=page), "")
            complaints = run("mandoc", "-T", "lint", "-W", "warning", stdin=page, status=None)
            self.assertEqual([line for line in complaints.splitlines() if "missing date" not in line], [])

    def test_it_names_every_command_and_option(self):
        need("mandoc")
        text = run("mandoc", "-T", "utf8", "-O", "width=500", stdin=run(PROGRAM, "manual"))
        text = re.sub(r".\x08", "", text)
        for command, _, options in commands():
            self.assertIn(" ".join(["stimmig", *command]), text)
            section = text.split(" ".join(["\n   stimmig", *command]) + "\n", 1)[-1]
            for option in set(options) - {"--help"}:
                self.assertRegex(section, rf"\n\s+{option}\b")


class Completion(InFolder):
    CASES = [
        ("stimmig ", ["check", "explain", "completion"], ["--format", "sarif"]),
        ("stimmig ru", ["rules"], ["check"]),
        ("stimmig rules ", ["list", "test"], ["check"]),
        ("stimmig facts check --", ["--lang", "--rules"], ["--format"]),
        ("stimmig check --fo", ["--format"], ["--jobs"]),
        ("stimmig check --format s", ["sarif", "statistics"], ["json"]),
        ("stimmig check --fail-on ", ["error", "warning", "note", "never"], ["off"]),
        ("stimmig extract --format ", ["table", "jsonl", "json"], ["sarif"]),
        ("stimmig explain div", ["divergence"], ["weekday"]),
        ("stimmig check tex", ["texte/"], ["--format"]),
    ]

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        write(cls.at / "texte/a.txt", "")

    def check(self, complete):
        for line, there, absent in self.CASES:
            with self.subTest(line=line):
                offered = complete(line)
                for word in there:
                    self.assertTrue(word in offered or word.rstrip("/") in offered, (word, offered))
                for word in absent:
                    self.assertNotIn(word, offered)

    def bash(self, line):
        script = (f"source {self.at}/script; compopt() {{ :; }}; COMP_LINE=$1; COMP_POINT=${{#1}}; _stimmig;"
                  " printf '%s\\n' \"${COMPREPLY[@]}\"")
        return run("bash", "-c", script, "bash", line, cwd=self.at).split()

    def test_bash(self):
        write(self.at / "script", run(PROGRAM, "completion", "bash"))
        self.check(self.bash)
        # Bash parts words at "=": what stands before is not to be repeated.
        self.assertEqual(self.bash("stimmig check --level divergence=n"), ["note"])
        self.assertEqual(self.bash("stimmig check --format=jso"), ["json", "jsonl"])
        self.assertEqual(self.bash("stimmig check --output sar"), ["sarif="])

    def test_fish(self):
        need("fish")
        write(self.at / "script", run(PROGRAM, "completion", "fish"))

        def complete(line):
            out = run("fish", "--no-config", "-c", f"source script; complete -C {json.dumps(line)}", cwd=self.at)
            return [each.split("\t")[0] for each in out.splitlines()]

        self.check(complete)

    def test_zsh(self):
        need("zsh")
        write(self.at / "_stimmig", run(PROGRAM, "completion", "zsh"))
        run("zsh", "-f", "-n", self.at / "_stimmig")
        script = run(PROGRAM, "completion", "zsh")
        for command, _, options in commands():
            body = re.search(rf"\n_{'_'.join(['stimmig', *command])}\(\) \{{\n(.*?)\n\}}\n", script, re.S)[1]
            for option in set(options) - {"--help"}:
                self.assertIn(option, body)


if __name__ == "__main__":
    main()
