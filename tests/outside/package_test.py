"""The Debian package: what it needs, what it holds, and that what it holds runs."""
import os
import pathlib
import unittest

from support import ROOT, InFolder, main, need, run, write

BUILD = pathlib.Path(os.environ["STIMMIG_BUILD"])


class Package(InFolder):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        need("dpkg-shlibdeps", "dpkg-dev")
        need("cpack", "cmake")
        run("cpack", "--config", BUILD / "CPackConfig.cmake", "-B", cls.at / "packed")
        (cls.deb,) = (cls.at / "packed").glob("stimmig_*.deb")
        cls.root = cls.at / "root"
        run("dpkg-deb", "-x", cls.deb, cls.root)

    def field(self, name):
        return run("dpkg-deb", "-f", self.deb, name).strip()

    def test_its_fields_are_right(self):
        self.assertEqual(self.field("Package"), "stimmig")
        depends = self.field("Depends")
        for library in ("libc6", "libre2-", "libgumbo", "libmd4c", "libpugixml", "libstemmer", "libfmt"):
            self.assertIn(library, depends)

    def test_dpkg_installs_it(self):
        if os.geteuid() != 0:
            self.skipTest("only root installs packages")
        database = self.at / "machine/var/lib/dpkg"
        for folder in ("info", "updates", "triggers"):
            (database / folder).mkdir(parents=True)
        (database / "status").touch()
        # A machine of its own has none of the libraries; those of this one will do.
        run("dpkg", f"--root={self.at / 'machine'}", "--force-depends", "-i", self.deb)
        self.assertIn("ok installed", run("dpkg-query", f"--admindir={database}", "-W", "-f=${Status}", "stimmig"))
        self.assertIn("stimmig 0.", run(self.at / "machine/usr/bin/stimmig", "--version"))

    def test_the_program_runs_without_the_source(self):
        write(self.at / "a.txt", "Die Zahl stieg von 80 auf 100 Millionen Euro, ein Plus von 20 Prozent.\n")
        out = run(self.root / "usr/bin/stimmig", "check", "--format", "concise", "a.txt", cwd=self.at, status=1)
        self.assertTrue(out.startswith("a.txt:1:60: error arithmetic "), out)

    def test_manual_completions_and_licence_are_in_their_places(self):
        share = self.root / "usr/share"
        for page, word in (("man/man1", "SYNOPSIS"), ("man/de/man1", "BESCHREIBUNG")):
            self.assertIn(word, run("gzip", "-dc", share / page / "stimmig.1.gz"))
        for path in ("bash-completion/completions/stimmig", "zsh/vendor-completions/_stimmig",
                     "fish/vendor_completions.d/stimmig.fish"):
            self.assertIn("divergence", (share / path).read_text(encoding="utf-8"))
        self.assertEqual((share / "doc/stimmig/copyright").read_text(), (ROOT / "LICENSE").read_text())
        self.assertTrue((share / "stimmig/rules/checks/divergence.toml").is_file())
        self.assertFalse((self.root / "usr/include").exists())

    def test_lintian_finds_no_fault(self):
        need("lintian")
        run("lintian", "--fail-on", "error,warning", "--suppress-tags", "bogus-mail-host,bogus-mail-host-in-debian-changelog",
            self.deb)


if __name__ == "__main__":
    main()
