"""From which gap on a column begins: between words of a typewriter the spaces are wide, and so the columns wider."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from unbroken.engines.redaction.read.pieces import Line

_COLUMN = 0.95
_WIDER = 1.7
_NARROWEST_TYPED, _WIDEST_SPACE = 0.7, 1.3
_ENOUGH_GAPS, _ENOUGH_LINES = 4, 2


def typed_space(lines: Iterable[Line]) -> float:
    """Return how wide the spaces of a page are, in heights of its lines, where they are a typewriter's; else 0."""
    usual = [median(gaps) for gaps in map(_gaps, lines) if len(gaps) >= _ENOUGH_GAPS]
    space = median(usual) if len(usual) >= _ENOUGH_LINES else 0.0
    return space if _NARROWEST_TYPED <= space < _WIDEST_SPACE else 0.0


def column_gap(line: Line, typed: float) -> float:
    """Return from which gap on, in heights, a column begins. typed: what `typed_space` says of the page."""
    gaps = _gaps(line)
    usual = median(gaps) if len(gaps) >= _ENOUGH_GAPS else typed
    return max(_COLUMN, _WIDER * usual) if usual < _WIDEST_SPACE else _COLUMN


def _gaps(line: Line) -> list[float]:
    height = max(line.height, 0.1)
    return [(after.band.x0 - piece.band.x1) / height for piece, after in pairwise(line.pieces)]
