"""Every action writes an event: read from the source of all actions modules, beside what the triggers enforce."""

import ast
from pathlib import Path

import pytest

import unbroken

ROOT = Path(unbroken.__file__).parent
MODULES = sorted(
    [*ROOT.glob("ground/*/actions.py"), *ROOT.glob("stages/**/actions.py"), *ROOT.glob("stages/*/actions/*.py")]
)
WRITERS = {"act", "record_look", "erase_values"}


def calls(function: ast.AST) -> set[str]:
    """Names of everything called in a function."""
    names = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    names.add(name)
    return names


def functions() -> dict[str, list[tuple[Path, ast.FunctionDef]]]:
    found: dict[str, list[tuple[Path, ast.FunctionDef]]] = {}
    for path in ROOT.rglob("*.py"):
        if "engines" in path.parts or "migrations" in path.parts:
            continue
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef):
                found.setdefault(node.name, []).append((path, node))
    return found


FUNCTIONS = functions()


def writes_event(node: ast.AST, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a function calls act() or record_look(), itself or through our own functions."""
    called = calls(node)
    if called & WRITERS:
        return True
    return any(writes_event(inner, seen | {name}) for name in called - seen for _, inner in FUNCTIONS.get(name, []))


def actions() -> list[tuple[str, ast.FunctionDef]]:
    """Public functions of the actions modules that take an actor and now: the writes."""
    found = []
    for path in MODULES:
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                named = {argument.arg for argument in node.args.kwonlyargs}
                if {"actor", "now"} <= named:
                    found.append((f"{path.relative_to(ROOT)}:{node.name}", node))
    return found


ACTIONS = actions()


@pytest.mark.parametrize(("name", "node"), ACTIONS, ids=[name for name, _ in ACTIONS])
def test_action_writes_an_event(name, node):
    belongs_to_a_larger_action = "inside the act()" in (ast.get_docstring(node) or "")
    assert writes_event(node) or belongs_to_a_larger_action, f"{name} changes something without act() or record_look()."


def test_sweep_sees_the_actions_of_every_stage():
    stages = {path.relative_to(ROOT).parts[1] for path in MODULES}
    for app in ROOT.glob("stages/*/models.py"):
        assert app.parent.name in stages, f"{app.parent.name} has tables and no actions module."
    assert len(ACTIONS) >= 20
