from __future__ import annotations

import inspect

from unbroken.engines import ledger
from unbroken.engines.ledger import errors

CLASSES = [value for _, value in inspect.getmembers(errors, inspect.isclass) if issubclass(value, Exception)]


def test_errors_each_has_its_own_code_and_is_drawn_and_exported() -> None:
    codes = [value.code for value in CLASSES]
    assert len(set(codes)) == len(codes) > 15
    drawn = [line.split()[-2:] for line in (errors.__doc__ or "").splitlines() if " ledger-" in line]
    assert sorted(drawn) == sorted([value.__name__, value.code] for value in CLASSES)
    assert {value.__name__ for value in CLASSES} <= set(ledger.__all__)


def test_errors_all_are_in_one_tree() -> None:
    assert all(issubclass(value, ledger.LedgerError) for value in CLASSES)
