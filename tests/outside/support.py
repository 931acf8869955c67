"""What the tests share that run the built program with tools of others. A tool that is missing skips its test aloud."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = os.environ["STIMMIG_PROGRAM"]


def need(command, package=None):
    """Skips the running test where a command is not installed."""
    if not shutil.which(command):
        raise unittest.SkipTest(f"{command} is not installed (Debian package {package or command})")


def run(*command, cwd=None, status=0, env=None, stdin=""):
    """Runs a command that has to end with `status`; returns what it printed, standard error last."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, input=stdin, text=True, encoding="utf-8",
                          capture_output=True, env={**os.environ, **(env or {})})
    if status is not None and done.returncode != status:
        raise AssertionError(f"{' '.join(map(str, command))}: exit status {done.returncode}, not {status}\n"
                             f"{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def write(path, text):
    """With the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class InFolder(unittest.TestCase):
    """The tests of a class share a folder, at."""

    @classmethod
    def setUpClass(cls):
        cls.at = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="stimmig-")))


def main():
    """Says which tests were skipped, and why; all of them skipped is exit status 77, for ctest."""
    result = unittest.main(exit=False, verbosity=1).result
    for test, reason in result.skipped:
        print(f"skipped: {test}: {reason}")
    if not result.wasSuccessful():
        raise SystemExit(1)
    raise SystemExit(77 if result.testsRun == len(result.skipped) else 0)
