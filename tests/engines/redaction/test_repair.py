"""Repair: what the proof still reads is burned too and proved again; what boxes cannot mend is not released."""

from collections import Counter

import pytest

from engines.redaction.burn.burn_kit import STATEMENT, DrawnSource, statement_plan, with_page
from unbroken.engines.redaction.burn.memory import BurnMemory
from unbroken.engines.redaction.burn.pdf import burn_pdf
from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.prove.pages import Memory
from unbroken.engines.redaction.prove.proof import Check, Proof, Remains
from unbroken.engines.redaction.prove.whole import prove
from unbroken.engines.redaction.repair import ROUNDS, burn_until_proved, mend

UNREAD = ((1, 60.0, 200.0, "Quenneville was seen again at the shop"),)


def attempts(source, plan):
    """Run the repair; return its proof and the plans it burned."""
    burned = []

    def burn(wanted):
        burned.append(wanted)
        return burn_pdf(source, wanted, title="x")

    _, proof = burn_until_proved(plan, burn, lambda output, wanted: prove(output, wanted, source, workers=1))
    return proof, burned


@pytest.mark.parametrize("scan", [True, False])
def test_repair_of_a_name_no_reader_saw_burns_it_and_passes(scan):
    source = DrawnSource(extra=UNREAD, scan=scan)
    proof, burned = attempts(source, statement_plan(source))
    assert proof.passed, proof.failed
    assert len(burned) == 2
    added = burned[1].pages[0].boxes[len(burned[0].pages[0].boxes) :]
    assert [(round(each.box.x0, -1), round(each.box.y0, -1)) for each in added] == [(60, 200)]
    assert added[0].box.x1 < 150, "only the name is burned, not its whole line"


def test_repair_of_a_box_that_is_too_short_covers_the_rest():
    source = DrawnSource(scan=True)
    plan = statement_plan(source)
    short = plan.pages[0].boxes[0]
    half = Box(short.box.x0, short.box.y0, short.box.x0 + 12, short.box.y1)
    proof, burned = attempts(source, with_page(plan, boxes=(type(short)(half), *plan.pages[0].boxes[1:])))
    assert proof.passed, proof.failed
    assert len(burned) > 1
    assert {word.text for word in burned[-1].pages[0].kept} >= {"My", "friend", "born", "AB/1"}


class Counting:
    """A source that counts how often each page is drawn."""

    def __init__(self, source):
        self.source = source
        self.document = source.document
        self.drawn = Counter()

    def raster(self, page, dpi, grey=False):
        """Draw a page."""
        self.drawn[page] += 1
        return self.source.raster(page, dpi, grey)


def test_repair_draws_and_looks_at_changed_pages_only():
    source = Counting(DrawnSource(pages=(STATEMENT, STATEMENT), extra=((2, 60.0, 200.0, "Quenneville was there"),)))
    burned_before, seen_before = BurnMemory(), Memory()
    plan = statement_plan(source)

    def burn(wanted):
        return burn_pdf(source, wanted, title="x", memory=burned_before)

    def again(output, wanted):
        return prove(output, wanted, source, workers=1, memory=seen_before)

    output, proof = burn_until_proved(plan, burn, again)
    assert proof.passed, proof.failed
    assert source.drawn == {1: 2, 2: 4}
    mended = mend(plan, prove(burn_pdf(source, plan, title="x"), plan, source, workers=1))
    assert output == burn_pdf(source, mended, title="x"), "a remembered page is the same as one made anew"


def test_repair_of_other_failures_is_not_tried():
    source = DrawnSource()
    plan = statement_plan(source)
    reading = Check("reading", passed=False, detail="Read.")
    place = (Remains(1, Box(10, 10, 20, 20)),)
    assert mend(plan, Proof((reading, Check("pixels", passed=False, detail="Differs.")), place)) is None
    assert mend(plan, Proof((reading,))) is None
    assert mend(plan, Proof((reading,), place)) is not None


def test_repair_that_never_helps_ends_and_fails_closed():
    plan = statement_plan(DrawnSource())
    bad = Proof((Check("reading", passed=False, detail="Read."),), (Remains(1, Box(10, 10, 20, 20)),))
    burned = []
    output, proof = burn_until_proved(plan, lambda wanted: burned.append(wanted) or b"x", lambda *_: bad)
    assert (output, proof.passed, len(burned)) == (b"x", False, ROUNDS + 1)
