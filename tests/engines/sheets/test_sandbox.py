"""The parser runs in a process of its own: rows and refusals come back, and what runs away is ended."""

import subprocess
import sys

import pytest

from unbroken.engines.sheets import sandbox
from unbroken.engines.sheets.errors import SheetRefused


def test_rows_and_refusals_come_back_from_the_sandbox() -> None:
    assert sandbox.read_table(b"a,b\n1,Zo\xc3\xab\n").lines[1].cells == ("1", "Zo\u00eb")
    with pytest.raises(SheetRefused, match="cannot be opened as a spreadsheet"):
        sandbox.read_table(b"PK\x03\x04nonsense")


def test_parser_is_not_loaded_by_the_asking_process() -> None:
    code = "import sys; from unbroken.engines.sheets import sandbox; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_process_that_needs_too_much_memory_says_so_or_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "MEMORY_BYTES", 2**20)
    with pytest.raises(SheetRefused, match=r"\.$"):
        sandbox.read_table(b"a,b\n")


def test_process_that_answers_nothing_or_nonsense_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("this", "no_such_module"):
        monkeypatch.setattr(sandbox, "WORKER", module)
        with pytest.raises(SheetRefused):
            sandbox.read_table(b"a,b\n")


@pytest.mark.parametrize("limit", ["WALL_SECONDS", "ANSWER_LIMIT_BYTES"])
def test_process_that_is_late_or_says_too_much_is_ended(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(sandbox, limit, 0)
    with pytest.raises(SheetRefused, match="time and memory"):
        sandbox.read_table(b"a,b\n")
