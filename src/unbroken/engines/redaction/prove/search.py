"""Look for many strings at once in a long text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

_FEW = 48
"""Up to so many strings are looked for one after another; more with one automaton (Aho and Corasick)."""


class Search:
    """A set of strings that are looked for. Empty strings are never found."""

    def __init__(self, strings: Iterable[str]) -> None:
        self._strings = frozenset(strings) - {""}

    def __bool__(self) -> bool:
        return bool(self._strings)

    def is_in(self, text: str) -> bool:
        """Return whether any of the strings stands in the text."""
        if len(self._strings) <= _FEW:
            return any(each in text for each in self._strings)
        return next(iter(self._automaton.iter(text)), None) is not None

    def found_in(self, text: str) -> frozenset[str]:
        """Return those of the strings that stand in the text."""
        if len(self._strings) <= _FEW:
            return frozenset(each for each in self._strings if each in text)
        return frozenset(each for _, each in self._automaton.iter(text))

    @cached_property
    def _automaton(self) -> Any:
        import ahocorasick  # noqa: PLC0415 - only for many strings

        automaton = ahocorasick.Automaton()
        for each in self._strings:
            automaton.add_word(each, each)
        automaton.make_automaton()
        return automaton
