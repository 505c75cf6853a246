"""Walk real actions to a state: organisations, people, cases, sealed items, hand-overs.

No row is written behind an action.

Every function takes `now`; give different moments where order matters.
"""

import hashlib
import io
import itertools
import wave
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.values import forget_keys
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import actions as organisations
from unbroken.ground.organisations import keys, queries
from unbroken.ground.resources import resources
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases.rules import OffenceInput, PersonInput, PersonRole
from unbroken.stages.charging import actions as charging
from unbroken.stages.charging.vocabulary import Priority, RequestKind, Way
from unbroken.stages.evidence import actions as evidence
from unbroken.stages.evidence import sealing, uploads
from unbroken.stages.evidence.partwriter import PartWriter
from unbroken.stages.evidence.rules import VersionState
from unbroken.stages.handovers import actions as handovers

_numbers = itertools.count(1)
_SUFFIX = {
    OrganisationKind.POL: "Police",
    OrganisationKind.CPS: "Prosecution Area",
    OrganisationKind.CRT: "Crown Court",
    OrganisationKind.DEF: "Solicitors",
    OrganisationKind.INSP: "Inspectorate",
    OrganisationKind.OTHER: "Office",
}


def make_organisation(
    kind: OrganisationKind = OrganisationKind.POL, *, now: datetime, name: str = "", code: str = ""
) -> str:
    """Register an organisation with its keys; return its id."""
    number = next(_numbers)
    forget_keys()
    made = organisations.register_organisation(
        kind, name or f"Fernleigh {number} {_SUFFIX[kind]}", code or f"T{number}", now=now
    )
    return made.id


def make_unit(organisation_id: str, *, now: datetime, name: str = "") -> str:
    """Add a unit to an organisation; return its id."""
    return organisations.add_unit(name or f"Team {next(_numbers)}", actor=Actor.system(organisation_id), now=now).id


def make_person(
    organisation_id: str, role: Role, *, now: datetime, unit_id: str = "", name: str = "", session_id: str = ""
) -> Actor:
    """Register a person with one role; return them as the actor of that organisation."""
    number = next(_numbers)
    person = organisations.invite_person(
        f"person{number}@fernleigh.example",
        name or f"Alex Fern{number}",
        role,
        actor=Actor.system(organisation_id),
        now=now,
        unit_id=unit_id,
    )
    return queries.get_actor(person.id, organisation_id, now=now, session_id=session_id)


def sign_in_password(actor: Actor, password: str, *, now: datetime) -> None:
    """Give a person a password, for tests that go through the sign-in page."""
    from unbroken.ground.organisations.models import Person

    organisations.set_password(
        Person.objects.get(pk=actor.person_id), password, actor=Actor.system(actor.organisation_id), now=now
    )


def make_urn(force: str = "18") -> str:
    """Return a URN that no other test case has."""
    return f"{force}ZA{next(_numbers):05}26"


def offence(**changes: object) -> OffenceInput:
    """Return an offence as entered."""
    facts: dict[str, object] = {"code": "TH68010", "start_on": date(2026, 3, 1), "place": "Harrowmoor High Street"}
    return OffenceInput(**{**facts, **changes})


def person(role: PersonRole = PersonRole.SUSPECT, **changes: object) -> PersonInput:
    """Return a person of a case as entered."""
    facts: dict[str, object] = {"surname": "ELLERY", "forenames": "Thomas", "born_on": date(1994, 9, 9)}
    return PersonInput(role, **{**facts, **changes})


def make_case(officer: Actor, *, now: datetime, urn: str = "", operation_name: str = "WILLOWBROOK") -> str:
    """Register a case as officer, who is assigned to it; return its id."""
    return cases.register_case(
        case_id=new_id(),
        urn=urn or make_urn(),
        operation_name=operation_name,
        offences=[offence()],
        people=[person()],
        actor=officer,
        now=now,
    )


def recording(seconds: float = 0.05) -> bytes:
    """Return a small WAV recording of silence that differs each time."""
    held = io.BytesIO()
    with wave.open(held, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(int(seconds * 8000) * b"\0\0" + next(_numbers).to_bytes(2, "little"))
    return held.getvalue()


def make_item(officer: Actor, case_id: str, *, now: datetime, exhibit_ref: str = "", title: str = "Interview") -> str:
    """Add an item without a file; return its id."""
    return evidence.add_item(
        item_id=new_id(),
        case_id=case_id,
        exhibit_ref=exhibit_ref or f"JS/{next(_numbers)}",
        kind="suspect-interview",
        title=title,
        producer="PC 4123 Jane Smith",
        captured_at=now - timedelta(hours=2),
        captured_where="Harrowmoor custody suite",
        actor=officer,
        now=now,
    )


def upload(officer: Actor, item_id: str, content: bytes, *, now: datetime) -> str:
    """Take a file through the byte path's own steps and the sealing job; return its version's id, SEALED."""
    version_id = new_id()
    evidence.begin_upload(
        version_id=version_id,
        item_id=item_id,
        name="interview.wav",
        size_bytes=len(content),
        last_modified="1",
        actor=officer,
        now=now,
    )
    uploads.claim(version_id=version_id, length_bytes=len(content), metadata={})
    from unbroken.stages.evidence.models import Upload

    state = uploads.take(Upload.objects.values_list("id", flat=True).get(version_id=version_id))
    writer = PartWriter(state, resources().store)
    writer.feed(content)
    writer.flush()
    digest = hashlib.sha256(content).hexdigest()
    evidence.declare_digest(version_id=version_id, sha256=digest, actor=officer, now=now)
    sealing.complete_upload(version_id=version_id, actor=officer, now=now)
    state_after = evidence.seal_version(version_id=version_id, actor=Actor.system(officer.organisation_id), now=now)
    assert state_after is VersionState.SEALED
    return version_id


def make_sealed_item(
    officer: Actor,
    case_id: str,
    *,
    now: datetime,
    content: bytes = b"",
    exhibit_ref: str = "",
    title: str = "Interview",
) -> str:
    """Add an item with a sealed file; return the version's id."""
    item_id = make_item(officer, case_id, now=now, exhibit_ref=exhibit_ref, title=title)
    return upload(officer, item_id, content or recording(), now=now)


def send(
    officer: Actor,
    case_id: str,
    version_ids: Sequence[str],
    recipient: Actor,
    *,
    now: datetime,
    due_at: datetime | None = None,
    note: str = "",
    handover_id: str = "",
) -> str:
    """Send versions to a named person; return the hand-over's id."""
    return handovers.send_items(
        handover_id=handover_id or new_id(),
        case_id=case_id,
        version_ids=list(version_ids),
        to_organisation_id=recipient.organisation_id,
        to_person_id=recipient.person_id,
        due_at=due_at or now + timedelta(hours=2),
        note=note,
        actor=officer,
        now=now,
    )


def ask_for_advice(officer: Actor, case_id: str, area_id: str, *, now: datetime) -> str:
    """Ask a prosecution area for early advice on a case; return the request's id."""
    return charging.ask_for_charge(
        request_id=new_id(),
        case_id=case_id,
        kind=RequestKind.EARLY_ADVICE,
        priority=Priority.DAYS_28,
        way=Way.DIGITAL,
        to_organisation_id=area_id,
        to_unit_id="",
        required_by=None,
        comments="",
        forced_reason="",
        actor=officer,
        now=now,
    )


def receive(recipient: Actor, handover_id: str, *, now: datetime) -> str:
    """Open a hand-over, sign for it and let the sender's log record it; return the receipt's id."""
    handovers.open_handover(handover_id=handover_id, actor=recipient, now=now)
    receipt_id = handovers.sign_receipt(handover_id=handover_id, actor=recipient, now=now)
    handovers.record_receipt(handover_id=handover_id, now=now)
    return receipt_id


def forget_caches() -> None:
    """Forget keys held in memory, for when the database was emptied."""
    forget_keys()
    keys.forget()


def sign_in(client: object, actor: Actor) -> None:
    """Sign a Django test client in as actor, with a second factor set up, acting for their organisation."""
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    from unbroken.ground.organisations.models import Person
    from unbroken.service.identity import session as sessions

    signing_in = Person.objects.get(pk=actor.person_id)
    if not signing_in.authenticator_set.exists():
        TOTP.activate(signing_in, generate_totp_secret())
    client.force_login(signing_in)
    session = client.session
    sessions.begin(session, datetime.now(UTC))
    sessions.choose(session, actor.organisation_id)
    session.save()
