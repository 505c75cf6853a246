"""Names must be unique, or lead somewhere: error codes, decisions, what the walk through an upload names."""

import ast
import re
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "unbroken"
WALK = (ROOT / "docs" / "explanation" / "upload.md").read_text()


def trees():
    for path in sorted(SOURCE.rglob("*.py")):
        yield path, ast.parse(path.read_text())


def test_error_codes_across_all_trees_are_unique():
    owners = defaultdict(list)
    for path, tree in trees():
        for node in ast.walk(tree):
            for line in node.body if isinstance(node, ast.ClassDef) else ():
                target = line.targets[0] if isinstance(line, ast.Assign) else getattr(line, "target", None)
                value = getattr(line, "value", None)
                if getattr(target, "id", "") == "code" and isinstance(value, ast.Constant) and value.value:
                    owners[value.value].append(f"{path.relative_to(SOURCE)}: {node.name}")
    assert len(owners) > 50
    assert {code: classes for code, classes in owners.items() if len(classes) > 1} == {}


def test_decisions_are_numbered_without_a_gap_and_titled_by_their_number():
    found = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [int(path.name[:4]) for path in found] == list(range(1, len(found) + 1))
    untitled = [path.name for path in found if not path.read_text().startswith(f"# {int(path.name[:4])}. ")]
    assert untitled == []


@pytest.mark.parametrize(("path", "name"), sorted(set(re.findall(r"`([\w/]+\.py): ([\w.]+)`", WALK))))
def test_code_named_in_the_walk_through_an_upload_exists(path, name):
    wanted = name.rpartition(".")[2]
    files = [one for one in SOURCE.rglob("*.py") if one.as_posix().endswith(f"/{path}")]
    defined = {
        node.name
        for one in files
        for node in ast.walk(ast.parse(one.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    }
    assert wanted in defined


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "manager"])
def test_no_file_is_named_after_nothing(name):
    assert [path for folder in (SOURCE, ROOT / "tests") for path in folder.rglob(f"{name}.py")] == []
