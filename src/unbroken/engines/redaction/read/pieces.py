"""Words that are to be put in order, and the lines they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from statistics import median

from unbroken.engines.redaction.document import Box


@dataclass(frozen=True, slots=True)
class Piece:
    """One word to be placed: its number with the caller, its band on the page, its direction in degrees, its text."""

    number: int
    band: Box
    angle: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces of one line from left to right, or of one row of a table cell by cell.

    cells: of a row whose cells have several lines; each cell is its lines from top to bottom. Empty for a line.
    """

    pieces: tuple[Piece, ...]
    box: Box
    height: float
    cells: tuple[tuple[tuple[Piece, ...], ...], ...] = ()


def line_of(members: Sequence[Piece]) -> Line:
    """Return the line that these pieces make, which stand from left to right."""
    height = median(piece.band.y1 - piece.band.y0 for piece in members)
    return Line(tuple(members), around(members), height)


def around(members: Sequence[Piece]) -> Box:
    """Return the smallest box around the pieces."""
    return reduce(Box.join, (piece.band for piece in members))
