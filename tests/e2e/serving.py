"""Documents served, over HTTP by the people who do it: sent, signed for, reviewed, copied, released and served."""

import re
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from e2e.contents import recording
from e2e.requests import Served
from e2e.stage import begin_url, fresh_urn, option_of, persona_organisation, register, send, sign_in
from unbroken.service.demo.client import Browser, wait_for
from unbroken.service.demo.forms import form_with, forms_of

PHONE = "07700 900123"
LINES = (
    "WITNESS STATEMENT",
    "I live across the road and saw the blue van turn into the drive at noon.",
    f"You can reach me on {PHONE} on any day of the week.",
    "The driver wore a green jacket and carried a heavy crate to the shed.",
)
CLIENT, OTHER = "PENHALLOW", "TRESCOTT"
FIRM, THEIRS = "DEF01", "DEF03"
COURT = "C18HM00"


def statement() -> bytes:
    """Return a statement of one page, with a telephone number that has to go."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate(LINES):
        canvas.drawString(72, 760 - 24 * at, line)
    canvas.save()
    return held.getvalue()


def make_reviewable(address: str, *, with_interview: bool = False, firms: dict[str, str] | None = None) -> Served:
    """Register a case with two defendants, send its statement to the prosecutor, and record who acts for whom.

    firms: by surname of the defendant, the code of the firm. Raises DemoFailure.
    """
    made = Served(address, fresh_urn())
    with ExitStack() as stack:
        officer, prosecutor = (stack.enter_context(Browser(address)) for _ in range(2))
        sign_in(officer, "officer")
        sign_in(prosecutor, "prosecutor")
        made.case = register(officer, made.urn)
        form = officer.page(f"/cases/{made.case}/people/add/")
        officer.fill(form, role="DEF", surname=OTHER, forenames="Ida", born_on="1990-05-01")
        begin = begin_url(officer, made.case, "document")
        made.version = officer.upload(begin, {"name": "statement.pdf", "title": "Statement"}, statement())
        if with_interview:
            begin = begin_url(officer, made.case, "abe")
            made.interview = officer.upload(begin, {"name": "interview.mp4", "title": "Interview"}, recording())
        wanted = [one for one in (made.version, made.interview) if one]
        handover = send(officer, made.case, wanted, "A18MV00", "prosecutor")
        prosecutor.fill(prosecutor.page(f"/handovers/{handover}/"), confirmed="yes")
        for surname, code in ({CLIENT: FIRM, OTHER: THEIRS} if firms is None else firms).items():
            represent(prosecutor, made, surname, code)
    return made


def represent(prosecutor: Browser, made: Served, surname: str, code: str) -> None:
    """Record that a firm, which gave its undertaking, acts for a defendant from now on."""
    page = prosecutor.page(f"/disclosure/case/{made.case}/")
    made.clients |= {words.split()[-1]: value for value, words in _options(page.text, "defendant_id")}
    firm = option_of(page, persona_organisation(code))
    prosecutor.fill(page, defendant_id=made.clients[surname], firm_id=firm, has_undertaking="on")


def review(prosecutor: Browser, made: Served, to: str = "DEF_REP") -> None:
    """Have the statement read for the client, accept what is proposed, and make the copy. Raises DemoFailure."""
    path = f"/review/version/{made.version}/?to={to}&client={made.clients[CLIENT]}"
    page = prosecutor.page(path)
    if 'name="document_type"' in page.text:
        prosecutor.send(form_with(page, "document_type"), document_type="MG11")
        wait_for(lambda: 'id="review-places"' in prosecutor.page(path).text, "the reading of the statement")
    for step in ("finish", "render"):
        page = prosecutor.page(path)
        found = [form for form in forms_of(page) if form.action.endswith(f"/{step}/")]
        if found:
            prosecutor.send(found[0])
    wait_for(lambda: "Copy: Proven" in prosecutor.page(path).text, "the redacted copy")


def watch(address: str, made: Served) -> None:
    """Let two people of the prosecution watch the interview; wait for its copy. Raises DemoFailure."""
    path = f"/service/case/{made.case}/recordings/"
    with Browser(address) as prosecutor, Browser(address) as second:
        sign_in(prosecutor, "prosecutor")
        page = prosecutor.page(f"/cases/{made.case}/assign/")
        prosecutor.fill(page, person_id=option_of(page, "Rhys"))
        sign_in(second, "caseworker")
        for who in (prosecutor, second):
            who.fill(who.page(path), confirmed="yes")
        wait_for(lambda: "Copy made" in second.page(path).text, "the copy of the interview")


def draft(prosecutor: Browser, made: Served, *, to: str = "DEF_REP", firm: str = FIRM, why: str = "IDPC") -> str:
    """Begin a release of what there is; return its id."""
    page = prosecutor.page(f"/disclosure/case/{made.case}/release/")
    page = prosecutor.fill(
        page,
        title="Initial details",
        recipient=to,
        client_id=made.clients[CLIENT],
        recipient_organisation_id=option_of(page, persona_organisation(firm)) if firm else "",
        stage="FIRST",
        authority=why,
        notices=_address("solicitor") if firm == FIRM else "",
        version_ids=[one for one in (made.version, made.interview) if one],
    )
    return page.url.path.rstrip("/").rsplit("/", 1)[-1]


def release(prosecutor: Browser, release_id: str) -> None:
    """Have the gate look again, then let it go. Raises DemoFailure when the gate stops it."""
    page = prosecutor.page(f"/disclosure/release/{release_id}/")
    page = prosecutor.send(next(form for form in forms_of(page) if form.action.endswith("/check/")))
    prosecutor.send(form_with(page, "confirmed"), confirmed="yes")


def serve(prosecutor: Browser, made: Served) -> None:
    """Serve what was released; remember the service."""
    due = (datetime.now(UTC) + timedelta(days=21)).date().isoformat()
    page = prosecutor.fill(prosecutor.page(f"/service/release/{made.release}/"), response_due=due)
    made.service = page.url.path.rstrip("/").rsplit("/", 1)[-1]


def make_served(address: str) -> Served:
    """Serve a statement, under section 9, and an interview on the client's firm; another release waits.

    Raises DemoFailure.
    """
    made = make_reviewable(address, with_interview=True)
    watch(address, made)
    with Browser(address) as prosecutor, Browser(address) as solicitor:
        sign_in(prosecutor, "prosecutor")
        review(prosecutor, made)
        made.release, made.ready = draft(prosecutor, made, why="S9"), draft(prosecutor, made)
        for one in (made.release, made.ready):
            release(prosecutor, one)
        serve(prosecutor, made)
        sign_in(solicitor, "solicitor")
        made.document, made.recording = documents_of(solicitor, made)
    return made


def serve_court(address: str, made: Served) -> None:
    """Serve the statement on the court, so that there is a bundle of it. Raises DemoFailure."""
    with Browser(address) as prosecutor, Browser(address) as clerk:
        sign_in(prosecutor, "prosecutor")
        sign_in(clerk, "clerk")
        review(prosecutor, made, "COURT")
        alone = replace(made, interview="")
        alone.release = draft(prosecutor, alone, to="COURT", firm=COURT)
        release(prosecutor, alone.release)
        serve(prosecutor, alone)
        found = re.search(rf'/bundles/([0-9A-Z]{{26}})/">\s*{made.urn}', clerk.page("/bundles/").text)
        assert found is not None
        made.bundle = found.group(1)


def take(address: str, made: Served) -> None:
    """Make a package of what was served, and record a defence statement. Raises DemoFailure."""
    with Browser(address) as solicitor, Browser(address) as prosecutor:
        sign_in(solicitor, "solicitor")
        sign_in(prosecutor, "prosecutor")
        page = solicitor.fill(solicitor.page(f"/taking/case/{made.case}/"))
        made.taken = page.url.path.rstrip("/").rsplit("/", 1)[-1]
        path = page.url.path
        wait_for(lambda: "/download/" in solicitor.page(path).text, "the package of what was served")
        today = datetime.now(UTC).date().isoformat()
        form = prosecutor.page(f"/disclosure/case/{made.case}/defence-statement/")
        page = prosecutor.fill(form, defendant_id=made.clients[CLIENT], received_on=today)
        duty = re.search(r"/disclosure/duty/([0-9A-Z]{26})/", page.text)
        assert duty is not None
        made.duty = duty.group(1)


def documents_of(solicitor: Browser, made: Served) -> list[str]:
    """Return the ids of the documents that the portal lists in the case, when their words can be searched."""
    searched = f"/served/{made.case}/search/?q=van"
    wait_for(lambda: "<mark>" in solicitor.page(searched).text, "the words of what was served")
    page = solicitor.page(f"/served/{made.case}/").text
    return list(dict.fromkeys(re.findall(r"/served/document/([0-9A-Z]{26})/", page)))


def _address(key: str) -> str:
    from unbroken.service.demo.people import persona

    return persona(key).email


def _options(page: str, name: str) -> list[tuple[str, str]]:
    """Return the options of a list: value and words."""
    found = re.search(rf'<select[^>]*name="{name}".*?</select>', page, re.S)
    assert found is not None, name
    return re.findall(r'<option value="([^"]+)"[^>]*>\s*([^<]*?)\s*</option>', found.group(0))
