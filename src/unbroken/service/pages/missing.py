"""What an unknown name means in a template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import Undefined
from jinja2.utils import missing


class Missing(Undefined):
    """Fail on an unknown top-level name or attribute; stay quiet for an absent key of a mapping.

    The GOV.UK macros ask their `params` mapping for options that the caller left out, compare them with a global
    `undefined` and test `caller`, so StrictUndefined breaks them. A misspelt variable or model attribute still fails.
    """

    __slots__ = ()

    def _is_expected(self) -> bool:
        if self._undefined_obj is missing:
            return self._undefined_hint is not None
        return isinstance(self._undefined_obj, Mapping)

    def _check(self) -> None:
        if not self._is_expected():
            self._fail_with_undefined_error()

    def __str__(self) -> str:
        self._check()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self._check()
        return iter(())

    def __len__(self) -> int:
        self._check()
        return 0

    def __bool__(self) -> bool:
        self._check()
        return False

    def __eq__(self, other: object) -> bool:
        self._check()
        return isinstance(other, Undefined)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(Missing)


def expected_missing() -> Missing:
    """Return the value of the global `undefined` that the GOV.UK macros name."""
    return Missing(obj={}, name="undefined")
