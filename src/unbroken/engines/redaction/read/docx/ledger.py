"""Collect what a Word document hides, joining the pieces of one stretch."""

from __future__ import annotations

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.read.unseen import without_surrogates
from unbroken.engines.redaction.vocabulary import HiddenKind


class HiddenLedger:
    """The hidden entries of one file, in the order found, each text once for its place."""

    def __init__(self) -> None:
        self._entries: dict[tuple[HiddenKind, str, str], Hidden] = {}
        self._open: tuple[HiddenKind, str] | None = None
        self._pieces: list[str] = []

    def add(self, kind: HiddenKind, where: str, text: str) -> None:
        """Note a hidden text that stands on its own; empty texts are left out."""
        self.close()
        self._note(kind, where, text)

    def extend(self, kind: HiddenKind, where: str, text: str) -> None:
        """Note the next piece of a hidden stretch; pieces of the same kind and place are joined."""
        if self._open != (kind, where):
            self.close()
            self._open = (kind, where)
        self._pieces.append(text)

    def close(self) -> None:
        """End the stretch that is being joined."""
        if self._open is not None:
            kind, where = self._open
            text = "".join(self._pieces)
            self._open, self._pieces = None, []
            self._note(kind, where, text)

    def entries(self) -> tuple[Hidden, ...]:
        """Return everything noted."""
        self.close()
        return tuple(self._entries.values())

    def _note(self, kind: HiddenKind, where: str, text: str) -> None:
        text, where = without_surrogates(text.strip()), without_surrogates(where)
        if text:
            self._entries.setdefault((kind, where, text), Hidden(kind, where, text))
