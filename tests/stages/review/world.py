"""A case with a witness in a refuge and her statement: held by police and by the prosecution."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

import pypdfium2
from django.test import Client
from reportlab.pdfgen.canvas import Canvas

import factories
from unbroken.engines.casefile.people import (
    AddressFact,
    AddressUse,
    CaseRole,
    ContactFact,
    ContactKind,
    PersonFact,
    Whereabouts,
)
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import actions
from unbroken.stages.review.models import Rendition
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.vocabulary import ReadingState, RenditionState

LINES = (
    "WITNESS STATEMENT",
    "Statement of: Maren Holloway",
    "I live at 14 Thornbury Lane, Harrowmoor HM4 2QT.",
    "My number is 07700 900123 and my mail is maren.holloway@mail.example.",
    "I told my neighbour Joan Fell what I saw.",
    "I saw the man break the window of the shop on the High Street.",
)
TO = Recipient.DEF_REP


def statement(*more: str) -> bytes:
    """Return a statement of one page, born digital."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate((*LINES, *more)):
        canvas.drawString(72, 760 - 24 * at, line)
    canvas.save()
    return held.getvalue()


@dataclass(frozen=True)
class World:
    """Who there is. officer, file_handler and supervisor redact at source; prosecutor and paralegal hold the item."""

    now: datetime
    case_id: str
    version_id: str
    officer: Actor
    file_handler: Actor
    supervisor: Actor
    prosecutor: Actor
    paralegal: Actor
    clerk: Actor
    colleague: Actor
    stranger: Actor

    def read(self, actor: Actor | None = None, version_id: str = "", document_type: str = "MG11") -> Situation:
        """Have the statement read and return what stands of it for the defence."""
        who, version = actor or self.officer, version_id or self.version_id
        reading = actions.read_version(
            version_id=version, document_type=DocumentType(document_type), actor=who, now=self.now
        )
        assert actions.do_read(reading_id=reading, now=self.now) is ReadingState.READ
        return self.at(who, version)

    def at(self, actor: Actor | None = None, version_id: str = "", to: Recipient = TO) -> Situation:
        """Return what stands now."""
        return situation_of(actor or self.officer, version_id or self.version_id, to, "")

    def rule(self, key: str, action: str, actor: Actor | None = None, code: str = "R02", **more: object) -> str:
        """Decide one place of the statement."""
        values: dict[str, object] = {"version_id": self.version_id, "recipient": TO, "now": self.now, **more}
        return actions.rule(key=key, action=action, reason_code=code, actor=actor or self.officer, **values)

    def decide_all(self, actor: Actor | None = None, version_id: str = "", action: str = "REDACT") -> None:
        """Decide every question that is open, then finish."""
        who, version = actor or self.officer, version_id or self.version_id
        actions.accept_proposals(version_id=version, recipient=TO, actor=who, now=self.now)
        for key in self.at(who, version).stand.open:
            self.rule(key, action, who, version_id=version)
        actions.finish_review(version_id=version, recipient=TO, actor=who, now=self.now)


def key_of(at: Situation, kind: InfoKind, number: int = 0) -> str:
    """Return the key of what was found of a kind, in the order of the document."""
    return [one.key for one in at.found.values() if one.kind is kind][number]


def witness() -> PersonFact:
    """Return the witness, who lives in a refuge."""
    address = AddressFact(
        new_id(), ("14 Thornbury Lane", "Harrowmoor"), "HM4 2QT", AddressUse.REFUGE, is_protected=True
    )
    contacts = (
        ContactFact(new_id(), ContactKind.MOBILE, "07700 900123"),
        ContactFact(new_id(), ContactKind.EMAIL, "maren.holloway@mail.example"),
    )
    return PersonFact(
        id=new_id(),
        roles=frozenset({CaseRole.WITNESS}),
        surname="Holloway",
        forenames=("Maren",),
        title="Ms",
        whereabouts=Whereabouts((address,), contacts),
    )


def make_world(now: datetime) -> World:
    """Register the case, record the witness, seal the statement and hand it over to the prosecution."""
    factories.forget_caches()
    police = factories.make_organisation(OrganisationKind.POL, now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    other = factories.make_organisation(OrganisationKind.POL, now=now)
    unit = factories.make_unit(police, now=now)
    officer = factories.make_person(police, Role.POL_OIC, now=now, unit_id=unit, name="Rhian Calder")
    case_id = factories.make_case(officer, now=now)
    cases.record_fact(case_id=case_id, record=witness(), expected_version=None, actor=officer, now=now)
    file_handler = factories.make_person(police, Role.POL_FILE, now=now, unit_id=unit, name="Ffion Rees")
    cases.assign_person(case_id=case_id, person_id=file_handler.person_id, actor=officer, now=now)
    prosecutor = factories.make_person(area, Role.CPS_PROS, now=now, name="Ada Field")
    paralegal = factories.make_person(area, Role.CPS_PLO, now=now, name="Idris Boone")
    version_id = factories.make_sealed_item(officer, case_id, now=now, content=statement(), title="Statement")
    handover = factories.send(officer, case_id, [version_id], prosecutor, now=now)
    factories.receive(prosecutor, handover, now=now)
    cases.assign_person(case_id=case_id, person_id=paralegal.person_id, actor=prosecutor, now=now)
    return World(
        now=now,
        case_id=case_id,
        version_id=version_id,
        officer=officer,
        file_handler=file_handler,
        supervisor=factories.make_person(police, Role.POL_SUP, now=now, unit_id=unit, name="Owen Pryce"),
        prosecutor=prosecutor,
        paralegal=paralegal,
        clerk=factories.make_person(factories.make_organisation(OrganisationKind.CRT, now=now), Role.CRT_CLK, now=now),
        colleague=factories.make_person(police, Role.POL_OIC, now=now),
        stranger=factories.make_person(other, Role.POL_SUP, now=now),
    )


def make_copy(world: World, actor: Actor, version_id: str = "") -> Rendition:
    """Ask for the copy for the defence and make it; return its row."""
    version = version_id or world.version_id
    asked = actions.render_version(version_id=version, recipient=TO, actor=actor, now=world.now)
    assert actions.do_render(rendition_id=asked, now=world.now) is RenditionState.PROVEN
    return Rendition.objects.get(pk=asked)


def text_of(row: Rendition) -> str:
    """Return the words of a copy, as a reader of PDFs finds them."""
    data = b"".join(evidence.open_sealed(row.made_version_id, row.organisation_id).open_all())
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def events(kind: str) -> int:
    """Return how many events of a type were recorded."""
    return Pending.objects.filter(type=kind).count()


def as_(actor: Actor) -> Client:
    """Return a client signed in as somebody."""
    client = Client()
    factories.sign_in(client, actor)
    return client


def words(response: object) -> str:
    """Return what a page says."""
    return response.content.decode()
