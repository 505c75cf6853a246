"""The text as the pattern families see it: lines, cells and the words around a hit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

_ROWS_ABOVE = 60
_LABEL_LENGTH = 48
_LONG_LINE = 240
_LONGEST_ROW = 3_000


@dataclass(frozen=True)
class View:
    """A text flow's text with quick answers about what stands near an offset."""

    text: str

    @cached_property
    def lower(self) -> str:
        """Return the text in lower case, character for character."""
        at_once = self.text.lower()
        if len(at_once) == len(self.text) and "Σ" not in self.text:  # a sigma that ends a word has a form of its own
            return at_once
        return "".join(low if len(low := each.lower()) == 1 else each for each in self.text)

    @cached_property
    def line_starts(self) -> list[int]:
        """Return where each line begins; a form feed begins a line too."""
        return [0, *(match.end() for match in re.finditer(r"[\n\f]", self.text))]

    def line_number(self, offset: int) -> int:
        """Return the number, from 0, of the line that holds this offset."""
        return bisect_right(self.line_starts, offset) - 1

    def line(self, number: int) -> str:
        """Return a line in lower case, without its end; "" outside the text."""
        if number not in self._lines:
            self._lines[number] = self._cut_line(number)
        return self._lines[number]

    @cached_property
    def _lines(self) -> dict[int, str]:
        return {}

    def _cut_line(self, number: int) -> str:
        if not 0 <= number < len(self.line_starts):
            return ""
        start = self.line_starts[number]
        end = self.line_starts[number + 1] - 1 if number + 1 < len(self.line_starts) else len(self.text)
        return self.lower[start:end]

    def line_before(self, start: int) -> str:
        """Return what stands on the same line before `start`, in lower case; of a very long line, the end."""
        return self.lower[max(start - _LONG_LINE, self.line_starts[self.line_number(start)]) : start]

    def before(self, start: int, reach: int = 40) -> str:
        """Return up to `reach` characters before `start`, in lower case, over line ends but not over a blank line."""
        near = self.lower[max(0, start - reach) : start]
        return re.split(r"\n\s*\n|\f", near)[-1]

    def after(self, end: int, reach: int = 30) -> str:
        """Return up to `reach` characters after `end`, in lower case, not over a blank line."""
        return re.split(r"\n\s*\n|\f", self.lower[end : end + reach])[0]

    def column_says(self, start: int, cue: re.Pattern[str]) -> bool:
        """Return whether a heading above this offset's cell matches `cue`.

        A heading is a short cell without digits in the same column, counted from the left or from the right
        because empty cells leave no trace, in one of the sixty lines above.
        """
        number = self.line_number(start)
        line_start = self.line_starts[number]
        if len(self.line(number)) > _LONGEST_ROW:
            return False
        from_left = self.text.count("\t", line_start, start)
        from_right = len(self.line(number).split("\t")) - from_left
        if from_left + from_right < 2:
            return False
        for above in range(number - 1, max(-1, number - _ROWS_ABOVE), -1):
            cells = self.line(above).split("\t")
            if len(cells) < 2:
                continue
            for index in {from_left, len(cells) - from_right}:
                if 0 <= index < len(cells) and _is_label(cells[index]) and cue.search(cells[index]):
                    return True
        return False

    def row_says(self, start: int, cue: re.Pattern[str]) -> bool:
        """Return whether the first cell of this offset's row is a label that matches `cue`."""
        row = self.lower[self.line_starts[self.line_number(start)] : start]
        first, tab, _ = row.partition("\t")
        return bool(tab) and _is_label(first) and cue.search(first) is not None

    def cued(self, start: int, cue: re.Pattern[str], reach: int = 40) -> bool:
        """Return whether `cue` stands before `start`, in a label on the line above, or at the head of the column."""
        if cue.search(self.before(start, reach)):
            return True
        if not self.line_before(start).strip():
            above = self.line(self.line_number(start) - 1) or self.line(self.line_number(start) - 2)
            if _is_label(above) and cue.search(above):
                return True
        return self.column_says(start, cue)

    @cached_property
    def latest_year(self) -> int:
        """Return the latest year written in the text, a guess at the year of the document; 2030 when none."""
        years = [int(year) for year in re.findall(r"(?<![\d/])(?:[0-3]?\d[/.-][01]?\d[/.-])?(20[0-4]\d)\b", self.text)]
        short = re.findall(r"(?<![\d/.-])[0-3]?\d[/.-][01]?\d[/.-]([0-4]\d)\b(?![\d/.-])", self.text)
        return max([*years, *(2000 + int(year) for year in short)], default=2030)


def _is_label(cell: str) -> bool:
    cell = cell.strip()
    return 0 < len(cell) <= _LABEL_LENGTH and not re.search(r"\d{3}", cell)


def hit(
    span: tuple[int, int],
    kind: InfoKind,
    finder: str,
    why: str,
    confidence: float,
    *,
    marks: Iterable[Mark] = (),
    role: Role | None = None,
) -> Candidate:
    """Make a candidate of the pattern family `finder`."""
    return Candidate(span[0], span[1], kind, f"pattern:{finder}", why, confidence, None, role, frozenset(marks))


def shield(span: tuple[int, int], what: str, why: str) -> Candidate:
    """Make a shield: it says that these characters are no personal data and cancels weaker hits on them."""
    return Candidate(span[0], span[1], InfoKind.FREE_ID, f"shield:{what}", why, 0.9)
