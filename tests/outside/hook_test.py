"""A repository of thirty articles: pre-commit stops a commit with a figure that contradicts another article and lets the
corrected one pass; then the same in CI."""
import json
import os
import pathlib
import shutil
import tempfile
import unittest

from support import HERE, PROGRAM, ROOT, main, need, run, write

ARTICLE = """---
title: {title}
date: 2025-03-0{day}
---

{text}
"""
FOLLOW_UP = """Die Molkerei Almgrund baut für 2,5 Millionen Euro ein Lager, in dem der Käse aus Heumilch für die Händler in
Italien und Frankreich reift. Die Molkerei hat im vergangenen Jahr einen Umsatz von 38,1 Millionen Euro erzielt, sagte
Geschäftsführer Emil Brandt."""
HOOKS = """repos:
  - repo: {hooks}
    rev: {rev}
    hooks:
      - id: {id}
"""


class Repository(unittest.TestCase):
    def setUp(self):
        need("git")
        self.at = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="stimmig-")))
        # Neither this machine's settings nor its cache of hooks are to be seen.
        self.env = {"HOME": str(self.at), "XDG_CACHE_HOME": str(self.at / "cache"), "GIT_CONFIG_NOSYSTEM": "1",
                    "PRE_COMMIT_HOME": str(self.at / "pre-commit"), "PATH": f"{self.at / 'bin'}:{os.environ['PATH']}"}
        for who in ("AUTHOR", "COMMITTER"):
            self.env |= {f"GIT_{who}_NAME": "Redaktion", f"GIT_{who}_EMAIL": "redaktion@example.org"}
        (self.at / "bin").mkdir()
        self.articles = self.at / "artikel"
        self.git("init", "-q", "-b", "main", self.articles, cwd=self.at)
        lines = (HERE / "articles.txt").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(lines), 30)
        for line in lines:
            title, text = line.split(": ", 1)
            write(self.at / f"artikel/texte/{title.lower()}.md", ARTICLE.format(title=title, day=4, text=text))
        self.commit("Dreißig Artikel")

    def git(self, *command, cwd=None, status=0):
        return run("git", *command, cwd=cwd or self.articles, env=self.env, status=status)

    def commit(self, message, status=0):
        self.git("add", "-A")
        return self.git("commit", "-q", "-m", message, status=status)

    def hooks(self, hook):
        """A clone of what pre-commit reads of this repository, and a configuration that names one of its hooks."""
        hooks = self.at / "hooks"
        shutil.copytree(ROOT / "tools", hooks / "tools")
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.git("init", "-q", hooks)
        self.git("add", "-A", cwd=hooks)
        self.git("commit", "-q", "-m", "Hooks", cwd=hooks)
        rev = self.git("rev-parse", "HEAD", cwd=hooks).strip()
        write(self.at / "artikel/.pre-commit-config.yaml", HOOKS.format(hooks=hooks, rev=rev, id=hook))
        run("pre-commit", "install", cwd=self.articles, env=self.env)

    def blocks_and_passes(self):
        self.commit("Prüfen vor jedem Commit")
        self.follow_up(FOLLOW_UP)
        out = self.commit("Ausbau", status=1)
        self.assertIn("error[divergence]: „38,1 Millionen Euro“ widerspricht „31,8 Millionen Euro“", out)
        self.assertIn(" ::: ./texte/molkerei almgrund.md:6:64", out)
        self.assertIn(" --> ./texte/ausbau.md:7:85", out)
        self.assertNotIn("Ausbau", self.git("log", "--format=%s"))
        self.follow_up(FOLLOW_UP.replace("38,1", "31,8"))
        self.commit("Ausbau")
        self.assertIn("Ausbau", self.git("log", "--format=%s"))

    def follow_up(self, text):
        write(self.at / "artikel/texte/ausbau.md", ARTICLE.format(title="Molkerei Almgrund baut aus", day=6, text=text))

    def ci(self, status):
        """As a job does it; the rules of what it reports."""
        sarif = self.at / "funde.sarif"
        out = run("stimmig", "check", "--baseline", "altbestand.json", "--format", "github", "--output",
                  f"sarif={sarif}", "texte", cwd=self.articles, env=self.env, status=status)
        results = json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"]
        self.assertEqual(len(results), sum(line.startswith("::error ") for line in out.splitlines()))
        return [result["ruleId"] for result in results], out

    def test_a_baseline_lets_ci_report_only_what_is_new(self):
        os.symlink(PROGRAM, self.at / "bin/stimmig")
        self.follow_up(FOLLOW_UP)
        self.commit("Altbestand mit Widerspruch")
        run("stimmig", "baseline", "--output", "altbestand.json", "texte", cwd=self.articles, env=self.env)
        self.commit("Altbestand festgehalten")
        self.assertEqual(self.ci(status=0)[0], [])
        slip = "Die Zahl der Wege stieg von 80 auf 100, ein Plus von 20 Prozent."
        write(self.articles / "texte/wege.md", ARTICLE.format(title="Wanderwege", day=7, text=slip))
        self.assertEqual(self.ci(status=1)[0], ["arithmetic"])
        write(self.articles / "texte/wege.md", ARTICLE.format(title="Wanderwege", day=7, text=slip.replace("20", "25")))
        self.follow_up(FOLLOW_UP.replace("38,1", "31,8"))
        rules, out = self.ci(status=0)
        self.assertEqual(rules, [])
        self.assertIn("stimmig: altbestand.json:", out)  # names the entry that is settled

    def test_the_installed_program_as_a_hook(self):
        need("pre-commit")
        os.symlink(PROGRAM, self.at / "bin/stimmig")
        self.hooks("stimmig-system")
        self.blocks_and_passes()

    def test_the_hook_that_builds_the_program(self):
        need("pre-commit")
        # Stands in for a build of minutes: what is built is the program that is there.
        write(self.at / "bin/cmake", f'#!/bin/sh\n[ "$1" = --build ] && ln -sf "{PROGRAM}" "$2/stimmig"; exit 0\n')
        (self.at / "bin/cmake").chmod(0o755)
        self.hooks("stimmig")
        self.blocks_and_passes()


if __name__ == "__main__":
    main()
