"""Keys of evidence are made and read in few places of the program."""

import ast
from pathlib import Path

import unbroken

WAYS = {
    "Envelope": {"stages/evidence/envelopes.py", "stages/evidence/moving.py"},
    "new_envelope": {"stages/evidence/actions.py", "stages/evidence/giving.py", "stages/evidence/making.py"},
    "Wrapping": {"stages/disclosure/serving/giving.py"},
    "header_of": {"stages/disclosure/serving/giving.py", "stages/evidence/queries.py", "stages/packages/contents.py"},
}
"""Where a key of evidence can be made or read at all. The database refuses an envelope for anybody outside."""


def test_keys_are_made_in_no_other_place() -> None:
    root = Path(unbroken.__file__).parent
    found: dict[str, set[str]] = {name: set() for name in WAYS}
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if called in found:
                    found[called].add(path.relative_to(root).as_posix())
    assert {name: places - WAYS[name] for name, places in found.items()} == {name: set() for name in WAYS}
    assert all(found.values())
