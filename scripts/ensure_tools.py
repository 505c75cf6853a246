"""Make sure the outside programs the tests check against are there: install them with apt, or say what to install.

With CI=true a missing one is an error; elsewhere the tests that need it are skipped, each with its reason.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tool:
    """An outside program. package: Debian's. proof: the name of a program, or the path of a folder, that it brings."""

    package: str
    proof: str
    purpose: str

    def is_here(self) -> bool:
        """Say whether it is installed."""
        return Path(self.proof).is_dir() if self.proof.startswith("/") else shutil.which(self.proof) is not None


TOOLS = (
    Tool("chromium", "chromium", "the pages in a real browser"),
    Tool("age", "age", "exported files opened by the stock age"),
    Tool("golang-go", "go", "the custody log verified by Go's own tlog"),
    Tool("golang-golang-x-mod-dev", "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog", "the same"),
    Tool("poppler-utils", "pdftotext", "redacted documents read by poppler"),
)


def missing() -> list[Tool]:
    """Return the tools that are not here."""
    return [tool for tool in TOOLS if not tool.is_here()]


def sentence(tools: list[Tool]) -> str:
    """Return what is missing, what for, and the command that installs it."""
    lines = [f"{tool.package} is missing: {tool.purpose} cannot be checked." for tool in tools]
    packages = " ".join(tool.package for tool in tools)
    return "\n".join([*lines, f"Debian and Ubuntu: sudo apt-get install --no-install-recommends {packages}"])


def install(tools: list[Tool]) -> None:
    """Install with apt: all at once, and when that fails one by one, so that one absent package spoils no other."""
    names = [tool.package for tool in tools]
    print(f"Installing with apt-get for the tests: {', '.join(names)}.", flush=True)
    _apt("update")
    if not _apt("install", "-y", "--no-install-recommends", *names):
        for name in names:
            _apt("install", "-y", "--no-install-recommends", name)


def _apt(*words: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", "-qq", *words], check=False, env=environment, stdout=subprocess.DEVNULL)
    return done.returncode == 0


def main() -> int:
    """Return 0 when every tool is there, or when its absence is allowed; 1 in CI without one."""
    if (absent := missing()) and os.geteuid() == 0 and shutil.which("apt-get"):
        install(absent)
    if not (absent := missing()):
        return 0
    print(sentence(absent) + "\nThen run the tests again.", file=sys.stderr)
    return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
