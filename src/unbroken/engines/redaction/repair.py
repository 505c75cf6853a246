"""Repair before giving up: where the proof still reads a removed string, that place is burned too, and proved again.

The proof stays the judge. Repair only adds boxes and takes kept words away; it never lifts a box or skips a check.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from unbroken.engines.redaction.burn.boxes import BurnBox
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.document import Box, Word
from unbroken.engines.redaction.prove.proof import Proof

ROUNDS = 2
PAD_POINTS = 1.5
PAD_SHARE = 0.2
COVERED_SHARE = 0.3
"""A kept word of which so much lies under an added box leaves the text layer too."""


def burn_until_proved(
    plan: BurnPlan, burn: Callable[[BurnPlan], bytes], prove: Callable[[bytes, BurnPlan], Proof]
) -> tuple[bytes, Proof]:
    """Burn and prove; where the reading alone failed and knows the places, burn those too. Return the last attempt."""
    for rounds_left in range(ROUNDS, -1, -1):
        output = burn(plan)
        proof = prove(output, plan)
        mended = None if proof.passed or not rounds_left else mend(plan, proof)
        if mended is None:
            break
        plan = mended
    return output, proof


def mend(plan: BurnPlan, proof: Proof) -> BurnPlan | None:
    """Return the plan with boxes over what the proof still read; None where there is nothing that boxes can mend."""
    failed = {check.name for check in proof.checks if not check.passed}
    if failed != {"reading"} or not proof.remains:
        return None
    places: dict[int, list[Box]] = {}
    for remains in proof.remains:
        places.setdefault(remains.page, []).append(remains.box)
    return replace(plan, pages=tuple(_mended(page, places.get(page.number, [])) for page in plan.pages))


def _mended(page: PagePlan, places: list[Box]) -> PagePlan:
    if not places:
        return page
    added = [_grown(place, page) for place in places]
    kept = tuple(word for word in page.kept if not any(_is_under(word, box) for box in added))
    return replace(page, boxes=page.boxes + tuple(BurnBox(box) for box in added), kept=kept)


def _grown(box: Box, page: PagePlan) -> Box:
    pad = box.padded(max(PAD_POINTS, PAD_SHARE * min(box.width, box.height)))
    return Box(max(0.0, pad.x0), max(0.0, pad.y0), min(page.width, pad.x1), min(page.height, pad.y1))


def _is_under(word: Word, box: Box) -> bool:
    if not word.box.overlaps(box):
        return False
    width = min(word.box.x1, box.x1) - max(word.box.x0, box.x0)
    height = min(word.box.y1, box.y1) - max(word.box.y0, box.y0)
    return width * height > COVERED_SHARE * max(word.box.width * word.box.height, 1e-6)
