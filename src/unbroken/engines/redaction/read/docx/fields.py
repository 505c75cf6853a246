"""Tell the instructions of Word's fields (hidden) from their results (shown)."""

from __future__ import annotations

from enum import StrEnum

from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.vocabulary import HiddenKind


class _State(StrEnum):
    INSTRUCTION = "instruction"
    RESULT = "result"


class Fields:
    """The fields that are open at this place of a story; they may run over paragraphs."""

    def __init__(self, ledger: HiddenLedger) -> None:
        self._ledger = ledger
        self._stack: list[_State] = []
        self._instruction: list[str] = []

    @property
    def in_instruction(self) -> bool:
        """Return whether text at this place is part of an instruction."""
        return _State.INSTRUCTION in self._stack

    def mark(self, kind: str) -> None:
        """Take note of a w:fldChar: begin, separate or end."""
        match kind:
            case "begin":
                self._stack.append(_State.INSTRUCTION)
            case "separate" if self._stack:
                self._stack[-1] = _State.RESULT
            case "end" if self._stack:
                self._stack.pop()
            case _:
                pass
        if not self.in_instruction:
            self._flush()

    def instruct(self, text: str) -> None:
        """Take note of a piece of an instruction."""
        self._instruction.append(text)
        if not self.in_instruction:
            self._flush()

    def _flush(self) -> None:
        text = "".join(self._instruction)
        self._instruction = []
        note_instruction(self._ledger, text)


def note_instruction(ledger: HiddenLedger, text: str) -> None:
    """Note the instruction of a field; those that only format or count are of no interest."""
    word = text.split(maxsplit=1)[0].upper() if text.strip() else ""
    if word in {"PAGE", "NUMPAGES", "SECTIONPAGES", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "PAGEREF", "TOC", ""}:
        return
    ledger.add(HiddenKind.LINK if word == "HYPERLINK" else HiddenKind.METADATA, "field instruction", text)
