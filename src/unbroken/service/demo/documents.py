"""Bring the readable documents of SYN-2 and SYN-4, so that they can be redacted and released."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from textwrap import wrap

from reportlab.pdfgen.canvas import Canvas

from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import DemoFailure, form_with
from unbroken.service.demo.papers import FOLDERS, Folder, Paper
from unbroken.service.demo.people import Stage

A4 = (595, 842)
LEFT, TOP, LEADING, LETTERS = 72, 772, 18, 82


def draw(paper: Paper, urn: str) -> bytes:
    """Return a paper as a PDF, the same bytes each time."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(LEFT, TOP, paper.heading)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(LEFT, TOP - LEADING, f"URN {urn}. Fictional.")
    at = TOP - 3 * LEADING
    for paragraph in paper.paragraphs:
        for line in wrap(paragraph, LETTERS):
            canvas.drawString(LEFT, at, line)
            at -= LEADING
        at -= LEADING // 2
    canvas.save()
    return held.getvalue()


def bring_documents(stage: Stage, address: str) -> Iterator[str]:
    """Upload the papers of each case as its officer, hand them to the prosecutor, who signs; yield what was done."""
    for folder in FOLDERS:
        with Browser(address) as officer, Browser(address) as prosecutor:
            officer.sign_in(stage.people[folder.officer])
            prosecutor.sign_in(stage.people["prosecutor"])
            versions = _upload(officer, folder)
            _hand_over(officer, prosecutor, stage, folder, versions)
        yield f"{len(versions)} documents of {folder.urn} were handed over: to be redacted and released"


def _upload(officer: Browser, folder: Folder) -> list[str]:
    page = officer.page(f"/evidence/cases/{folder.case_id}/add/")
    page = officer.fill(page, producer=folder.producer, kind="document", captured_where="Police station")
    begin = re.search(r'data-begin-url="([^"]+)"', page.text)
    if begin is None:
        raise DemoFailure("The page of files does not say where an upload begins.")
    return [
        officer.upload(begin.group(1), {"name": one.name, "title": one.title}, draw(one, folder.urn))
        for one in folder.papers
    ]


def _hand_over(officer: Browser, prosecutor: Browser, stage: Stage, folder: Folder, versions: list[str]) -> None:
    page = officer.page(f"/handovers/send/{folder.case_id}/")
    page = officer.fill(page, version_ids=versions, to_organisation_id=stage.organisations["A18MV00"])
    form = form_with(page, "to_person_id", "due")
    quick = re.search(r'name="due"[^>]*value="(?!own)([^"]+)"', page.text)
    due = quick.group(1) if quick else "own"
    page = officer.send(form, to_person_id=stage.people["prosecutor"], due=due)
    due_at = (datetime.now(UTC) + timedelta(hours=20)).isoformat()
    page = officer.fill(page, due_at=due_at)
    handover = str(page.url.path).rstrip("/").rsplit("/", 1)[-1]
    prosecutor.fill(prosecutor.page(f"/handovers/{handover}/"), confirmed="yes")
