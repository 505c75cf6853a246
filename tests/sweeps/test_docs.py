"""The documentation keeps up: generated pages are fresh, every name is there, every link leads somewhere."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "unbroken"
PAGES = sorted([ROOT / "README.md", *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")


def test_generated_pages_are_up_to_date():
    done = subprocess.run(
        [sys.executable, "scripts/generate_docs.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_setting_is_documented():
    from unbroken.service.settings import Settings, variable_of

    page = (REFERENCE / "settings.md").read_text()
    assert [name for name in Settings.model_fields if f"`{variable_of(name)}`" not in page] == []


def test_every_event_is_documented():
    from unbroken.ground.custody.events import EventType

    page = (REFERENCE / "events.md").read_text()
    assert [event.value for event in EventType if f"`{event.value}`" not in page] == []


def test_every_command_is_documented():
    import typer

    from unbroken.service.cli.root import app

    page = (REFERENCE / "commands.md").read_text()

    def names(command, words):
        children = getattr(command, "commands", None)
        if not children:
            return [" ".join(words)]
        return [name for child in children.values() for name in names(child, [*words, child.name])]

    assert [name for name in names(typer.main.get_command(app), ["unbroken"]) if f"## `{name}" not in page] == []


def codes_in_the_source() -> set[str]:
    """Every `code = "..."` in a class body of the package."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.ClassDef):
                continue
            for line in node.body:
                target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
                value = getattr(line, "value", None)
                if getattr(target, "id", "") == "code" and isinstance(value, ast.Constant) and value.value:
                    found.add(value.value)
    return found


def test_every_error_code_is_documented():
    page = (REFERENCE / "errors.md").read_text()
    codes = codes_in_the_source()
    assert len(codes) > 50
    assert sorted(code for code in codes if f"`{code}`" not in page) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_lead_to_files_and_headings_that_exist(page):
    broken = []
    for target in LINK.findall(page.read_text()):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, heading = unquote(target).partition("#")
        linked = (page.parent / path).resolve() if path else page
        if not linked.exists() or (heading and heading not in headings(linked)):
            broken.append(target)
    assert broken == []


def headings(page: Path) -> set[str]:
    lines = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.strip().lower()).replace(" ", "-") for line in lines}


def test_every_page_is_in_the_index():
    index = (ROOT / "docs" / "README.md").read_text()
    pages = [str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md") if page.name != "README.md"]
    assert sorted(page for page in pages if f"({page})" not in index) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_and_settings_named_in_a_page_exist(page):
    from unbroken.service.settings import Settings, variable_of

    known = {variable_of(name) for name in Settings.model_fields}
    commands = (REFERENCE / "commands.md").read_text()
    text = page.read_text()
    assert set(re.findall(r"\bUNBROKEN_[A-Z_]+[A-Z]\b", text)) - known == set()
    groups = {"vault", "ledger", "people", "cases"}
    named = set(re.findall(rf"`(?:\.venv/bin/|uv run )?unbroken ((?:{'|'.join(groups)}) [a-z][a-z-]+|[a-z]+)", text))
    assert sorted(name for name in named - groups if f"## `unbroken {name}" not in commands) == []
