"""The seam for people: what is ruled is what is burned, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from unbroken.engines.redaction import drawn, rulings
from unbroken.engines.redaction.burn.boxes import BurnBox
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.case import Address, AddressKind, Case, Identifiers, Person
from unbroken.engines.redaction.decide.table import load_policy
from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.errors import RulingsIncomplete
from unbroken.engines.redaction.finding import Decision
from unbroken.engines.redaction.pipeline import Ending, Outcome
from unbroken.engines.redaction.rulings import DrawnBox, Examined
from unbroken.engines.redaction.vocabulary import Action, DocumentType, InfoKind, Recipient, Role
from unbroken.engines.redaction.wish import Wish

LINES = (
    "WITNESS STATEMENT",
    "Statement of: Maren Holloway",
    "I live at 14 Thornbury Lane, Harrowmoor HM4 2QT.",
    "My number is 07700 900123 and my mail is maren.holloway@mail.example.",
    "I saw the man break the window of the shop on the High Street.",
)
CASE = Case(
    urn="18ZA0000126",
    people=(
        Person(
            id="W1",
            role=Role.WIT,
            title="Ms",
            forenames=("Maren",),
            surname="Holloway",
            aliases=(),
            dob=date(1988, 2, 3),
            addresses=(Address(("14 Thornbury Lane", "Harrowmoor"), "HM4 2QT", AddressKind.HOME, protected=False),),
            phones=("07700 900123",),
            emails=("maren.holloway@mail.example",),
            identifiers=Identifiers(),
            flags=frozenset(),
        ),
    ),
)
POLICY = load_policy()
WISH = Wish(CASE, Recipient.DEF_REP, POLICY, DocumentType.MG11)


@pytest.fixture(scope="module")
def statement() -> bytes:
    """A born-digital statement of one page."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate(LINES):
        canvas.drawString(72, 760 - 24 * at, line)
    canvas.save()
    return held.getvalue()


@pytest.fixture(scope="module")
def examined(statement: bytes) -> Examined:
    return rulings.examine(statement, "statement.pdf", WISH)


def text_of(outcome: Outcome) -> str:
    assert outcome.output is not None, outcome.sentence
    with pypdfium2.PdfDocument(outcome.output) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def ruled(examined: Examined, kinds: Sequence[InfoKind]) -> list[Decision]:
    """Return what was found, of these kinds REDACT and all else KEEP, whatever the policy says."""
    return [
        Decision(one, Action.REDACT if one.kind in kinds else Action.KEEP, "3", "R02", "Ruled.")
        for one in examined.findings
    ]


def found(examined: Examined, kind: InfoKind) -> list[str]:
    return [examined.document.flow.text[one.start : one.end] for one in examined.findings if one.kind is kind]


def test_examine_statement_finds_what_the_case_knows(examined: Examined) -> None:
    assert any("07700" in text for text in found(examined, InfoKind.PHONE))
    judged = rulings.judge(examined, Recipient.DEF_REP, CASE, POLICY)
    phone = next(one for one in judged.decisions if one.finding.kind is InfoKind.PHONE)
    assert (phone.action, phone.row) == (Action.REDACT, "6")
    inside = rulings.judge(examined, Recipient.CPS_PRE, CASE, POLICY)
    assert {one.action for one in inside.decisions} == {Action.KEEP}


def test_examine_with_a_viewer_shows_every_page_once(statement: bytes) -> None:
    seen: list[tuple[int, int]] = []
    rulings.examine(statement, "s.pdf", WISH, see=lambda number, image: seen.append((number, image.width)), dpi=72)
    assert [number for number, _ in seen] == [1]
    assert seen[0][1] == pytest.approx(595, abs=2)


def test_examined_stored_and_read_again_is_the_same(examined: Examined) -> None:
    again = rulings.from_bytes(rulings.to_bytes(examined))
    assert again == examined
    assert rulings.layout_digest(again.document) == rulings.layout_digest(examined.document)


def test_examine_with_what_was_read_finds_the_same_without_reading(examined: Examined) -> None:
    again = rulings.examine(b"never looked at", "s.pdf", WISH, document=examined.document)
    assert again.findings == examined.findings


def test_burn_ruled_removes_what_is_ruled_and_keeps_what_is_ruled(statement: bytes, examined: Examined) -> None:
    outcome = rulings.burn_ruled(statement, "s.pdf", WISH, examined, ruled(examined, [InfoKind.PHONE]))
    text = text_of(outcome)
    assert outcome.ending is Ending.RELEASED
    assert "07700" not in text
    assert "Thornbury" in text, "the address was ruled to be kept, whatever the policy would have done"
    assert "maren.holloway@mail.example" in text


@pytest.mark.parametrize("open_kind", [InfoKind.PHONE, InfoKind.ADDRESS])
def test_burn_ruled_with_an_open_question_refuses(statement: bytes, examined: Examined, open_kind: InfoKind) -> None:
    decisions = [
        replace(one, action=Action.ASK) if one.finding.kind is open_kind else one for one in ruled(examined, [])
    ]
    with pytest.raises(RulingsIncomplete, match="not decided"):
        rulings.burn_ruled(statement, "s.pdf", WISH, examined, decisions)


def test_burn_ruled_with_a_drawn_box_removes_every_word_it_touches(statement: bytes, examined: Examined) -> None:
    page = examined.document.pages[0]
    window = next(word for word in page.words if word.text == "window")
    box = Box(window.box.x0 + 2, window.box.y0 + 1, window.box.x1 - 8, window.box.y1 - 1)
    outcome = rulings.burn_ruled(statement, "s.pdf", WISH, examined, ruled(examined, []), [DrawnBox(1, box, "R01")])
    text = text_of(outcome)
    assert outcome.report.proof is not None
    assert outcome.report.proof.passed
    assert "window" not in text
    assert "break" in text
    assert "shop" in text


def test_removed_share_counts_words_of_the_pages_that_stay(statement: bytes, examined: Examined) -> None:
    nothing = rulings.burn_ruled(statement, "s.pdf", WISH, examined, ruled(examined, []))
    assert nothing.report.removed_share == 0.0
    words = [word for word in examined.document.pages[0].words if not word.unshown]
    line = next(word.line for word in words if word.text == "window")
    edges = [word.box for word in words if word.line == line]
    box = Box(min(one.x0 for one in edges), edges[0].y0, max(one.x1 for one in edges), edges[0].y1)
    outcome = rulings.burn_ruled(statement, "s.pdf", WISH, examined, ruled(examined, []), [DrawnBox(1, box, "R01")])
    gone = sum(word.line == line for word in words)
    assert outcome.report.removed_share == pytest.approx(gone / len(words), abs=0.001)
    assert "removed_share" not in outcome.report.content()


def test_text_under_a_box_is_what_it_would_take_along(examined: Examined) -> None:
    page = examined.document.pages[0]
    window = next(word.box for word in page.words if word.text == "window")
    assert rulings.text_under(examined.document, 1, window) == "window"
    assert rulings.text_under(examined.document, 1, Box(300, 600, 400, 700)) == ""
    assert rulings.text_under(examined.document, 9, window) == ""


def test_burn_ruled_with_a_box_on_empty_paper_is_proven(statement: bytes, examined: Examined) -> None:
    box = DrawnBox(1, Box(300, 600, 400, 700), "R02")
    outcome = rulings.burn_ruled(statement, "s.pdf", WISH, examined, ruled(examined, []), [box])
    assert outcome.ending is Ending.RELEASED


def test_burn_ruled_with_a_dropped_page_leaves_it_out(examined: Examined) -> None:
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for text in ("The first page stays.", "The second page goes."):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    two = rulings.examine(held.getvalue(), "two.pdf", WISH)
    outcome = rulings.burn_ruled(
        held.getvalue(), "two.pdf", WISH, two, ruled(two, []), pages_dropped={2: "It is the back of a statement."}
    )
    assert "first" in text_of(outcome)
    assert "second" not in text_of(outcome)


@given(x0=st.floats(0, 500), y0=st.floats(0, 800), width=st.floats(2, 200), height=st.floats(2, 100))
def test_with_boxes_any_box_leaves_no_word_under_it(
    examined: Examined, x0: float, y0: float, width: float, height: float
) -> None:
    box = Box(x0, y0, x0 + width, y0 + height)
    plan = rulings.with_boxes(plan_burn(examined.document, []), [DrawnBox(1, box)])
    page = plan.pages[0]
    assert not any(drawn.is_touched(word, box) for word in page.kept)
    assert all(isinstance(each, BurnBox) and each.box.x1 <= page.width for each in page.boxes)
