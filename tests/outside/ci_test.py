"""The templates for GitHub and GitLab, held to the schemas of both, and the action's own script run as its runner does."""
import json
import os
import pathlib
import unittest

from support import PROGRAM, ROOT, InFolder, main, run, write

try:
    import yaml
except ImportError:
    yaml = None
SCHEMAS = pathlib.Path(os.environ["STIMMIG_BUILD"]).parent / "outside/bin/check-jsonschema"


class Templates(unittest.TestCase):
    def check(self, schema, path):
        if not SCHEMAS.exists():
            self.skipTest("check-jsonschema of PyPI could not be installed")
        run(SCHEMAS, "--builtin-schema", schema, ROOT / path)

    def test_the_action_is_valid(self):
        self.check("vendor.github-actions", "tools/action/action.yml")

    def test_the_gitlab_template_is_valid(self):
        self.check("vendor.gitlab-ci", "tools/gitlab-ci.yml")


@unittest.skipUnless(yaml, "no Python module yaml (Debian package python3-yaml)")
class Scripts(InFolder):
    """Runs the commands of the templates on two texts, with `tools/run` being the program that was built."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        write(cls.at / "texte/a.txt", "Die Zahl stieg von 80 auf 100 Millionen Euro, ein Plus von 20 Prozent.\n")
        write(cls.at / "texte/b.txt", "Der Termin ist der 31. April 2025.\n")
        (cls.at / "clone/tools/action").mkdir(parents=True)
        os.symlink(PROGRAM, cls.at / "clone/tools/run")

    def test_the_action_annotates_and_leaves_sarif(self):
        action = yaml.safe_load((ROOT / "tools/action/action.yml").read_text(encoding="utf-8"))
        (step,) = action["runs"]["steps"]
        env = {"RUNNER_TEMP": str(self.at), "GITHUB_OUTPUT": str(self.at / "outputs"),
               "GITHUB_ACTION_PATH": str(self.at / "clone/tools/action"), "PATHS": "texte",
               "OPTIONS": "--level impossible-date=warning"}
        out = run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], cwd=self.at, env=env, status=1)
        self.assertEqual([line.split(",")[0] for line in out.splitlines()],
                         ["::error file=texte/a.txt", "::warning file=texte/b.txt", "1 Fehler und 1 Warnung in 2 Texten mit 4 Zahlen."])
        name, path = (self.at / "outputs").read_text().strip().split("=", 1)
        self.assertEqual(action["outputs"][name]["value"], "${{ steps.%s.outputs.%s }}" % (step["id"], name))
        results = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))["runs"][0]["results"]
        self.assertEqual([result["level"] for result in results], ["error", "warning"])

    def test_the_gitlab_job_leaves_what_it_names_as_artifacts(self):
        job = yaml.safe_load((ROOT / "tools/gitlab-ci.yml").read_text(encoding="utf-8"))["stimmig"]
        (command,) = job["script"]
        command = command.replace("/opt/stimmig", str(self.at / "clone"))
        run("bash", "-c", command, cwd=self.at, env={"STIMMIG_PATHS": "texte", "STIMMIG_OPTIONS": ""}, status=1)
        issues = json.loads((self.at / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
        self.assertEqual([issue["location"]["path"] for issue in issues], ["texte/a.txt", "texte/b.txt"])
        self.assertIn("<testsuites", (self.at / job["artifacts"]["reports"]["junit"]).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
