"""Whatever the program imports is installed with it: no command needs what only developers have."""

import ast
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import unbroken

ROOT = Path(unbroken.__file__).parent
PROJECT = Path(__file__).parents[2] / "pyproject.toml"
ASKED_FOR = {"imageio-ffmpeg"}
"""The demonstration alone draws recordings, and says how to install what it needs for that."""


def imported() -> dict[str, set[str]]:
    """Return the packages that the source imports, outside `if TYPE_CHECKING`, with the files that do."""
    found: dict[str, set[str]] = {}
    for path in ROOT.rglob("*.py"):
        tree = ast.parse(path.read_text())
        typing_only = {
            inner
            for node in ast.walk(tree)
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
            for inner in ast.walk(node)
        }
        for node in set(ast.walk(tree)) - typing_only:
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                found.setdefault(name.split(".")[0], set()).add(path.relative_to(ROOT).as_posix())
    return {name: files for name, files in found.items() if name not in sys.stdlib_module_names | {"unbroken"}}


def named(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!;~ (]", requirement)[0]).lower()


def installed_with(wanted: list[str]) -> set[str]:
    """Return the packages, with those that they bring along and those of the extras they ask for."""
    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        one = waiting.pop()
        extras = set(re.findall(r"[\w-]+", (re.search(r"\[(.*?)\]", one) or [""])[0]))
        if named(one) in found and not extras:
            continue
        found.add(named(one))
        try:
            brought = requires(named(one)) or []
        except PackageNotFoundError:
            continue
        waiting += [
            each
            for each in brought
            if "extra ==" not in each or any(re.search(f"['\"]{name}['\"]", each) for name in extras)
        ]
    return found


def test_every_import_is_of_something_that_is_installed_with_the_program() -> None:
    wanted = tomllib.loads(PROJECT.read_text())["project"]["dependencies"]
    known = installed_with(wanted)
    where = packages_distributions()
    missing = {
        name: sorted(files)
        for name, files in imported().items()
        if not {named(one) for one in where.get(name, [])} & (known | ASKED_FOR)
    }
    assert missing == {}
