"""The whole way of one document, as a library: the same whatever the number of cores."""

import io
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from unbroken.engines.redaction.case import parse_case
from unbroken.engines.redaction.decide.table import load_policy
from unbroken.engines.redaction.pipeline import Ending, Outcome, find, redact
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.engines.redaction.warming import MANY_PAGES
from unbroken.engines.redaction.wish import Wish

CASE = b"""{"urn": "18ZA0000226", "people": [
    {"id": "d1", "role": "DEF", "forenames": ["Darren"], "surname": "Holt"},
    {"id": "v1", "role": "VIC", "forenames": ["Leah"], "surname": "Carrow", "phones": ["07700 900123"]}
]}"""
LINES = (
    "URN 18ZA0000226 Statement of Leah Carrow, page {}",
    "My number is 07700 900123. My friend Joan Fell saw it from her window.",
    "Darren Holt pushed me. I exhibit a photograph as LC/{}.",
)


def pages(count: int) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(420, 300))
    for number in range(1, count + 1):
        for row, line in enumerate(LINES):
            canvas.drawString(40, 240 - 24 * row, line.format(number))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def wish(workers: int) -> Wish:
    return Wish(
        case=parse_case(CASE),
        recipient=Recipient.DEF_REP,
        policy=load_policy(None),
        document_type=DocumentType.MG11,
        workers=workers,
    )


def outcome(data: bytes, workers: int) -> Outcome:
    done = redact(data, "statement.pdf", wish(workers), clock=lambda: 0.0)
    assert done.ending is Ending.RELEASED, done.sentence
    return done


def test_redact_gives_the_same_bytes_and_report_with_any_number_of_workers() -> None:
    data = pages(MANY_PAGES + 1)
    alone, two = outcome(data, 1), outcome(data, 2)
    assert alone.report.decisions
    assert two.output == alone.output
    assert two.report.to_json() == alone.report.to_json()


def test_find_reports_what_redact_would_burn() -> None:
    data = pages(1)
    found = find(data, "statement.pdf", replace(wish(1), output_name="x.pdf"), clock=lambda: 0.0)
    assert found.decisions == outcome(data, 1).report.decisions
    assert found.proof is None
