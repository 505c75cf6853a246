"""A defendant without a lawyer: a link that works once, and a code that came another way, open what was served on them.

Each visit makes the link of the next one; the code stays. Nothing else of this service is open to them.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.defence import rules
from unbroken.stages.disclosure.defence.errors import LinkRefused
from unbroken.stages.disclosure.defence.models import InPerson
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.representation import ACCUSED, firms_of

ROLES = frozenset({Role.DEF_LIP})


@dataclass(frozen=True)
class Invitation:
    """What is shown once to whoever made it. token: the end of the link; code: to be given another way."""

    id: str
    token: str
    code: str


@dataclass(frozen=True)
class AccessView:
    """One link as the side that made it sees it. link_until: how long it can still begin a visit."""

    id: str
    client_id: str
    made_by: str
    made_at: datetime
    link_until: datetime
    ended_at: datetime | None


@dataclass(frozen=True)
class Visit:
    """A visit that begins. next_token: of the link for the next one."""

    id: str
    case_id: str
    until: datetime
    session_id: str
    next_token: str


def invite(*, case_id: str, client_id: str, actor: Actor, now: datetime) -> Invitation:
    """Make a link and a code for a defendant without a lawyer; earlier ones end.

    Raises NotVisible, DisclosureIncomplete.
    """
    require(actor, Action.RELEASE, cases.case_relation(actor, case_id, now=now))
    person = cases.get_facts(actor, case_id, now=now).person(client_id)
    if person is None or not person.roles & ACCUSED:
        raise DisclosureIncomplete("client_id", "Choose a defendant of this case.")
    if any(client_id in clients for clients in firms_of(case_id, now=now).values()):
        raise DisclosureIncomplete("client_id", "This defendant has a firm on record. Serve the firm.")
    made = Invitation(new_id(), secrets.token_urlsafe(32), _new_code())
    row = InPerson(
        id=made.id,
        case_id=case_id,
        client_id=client_id,
        organisation_id=actor.organisation_id,
        link_sha256=_digest(made.token),
        code_hash=make_password(made.code),
        made_by_id=actor.person_id,
        made_at=now,
        link_until=now + rules.LINK_LASTS,
    )
    running = InPerson.objects.filter(
        case_id=case_id, client_id=client_id, organisation_id=actor.organisation_id, ended_at=None
    )
    with act(
        actor,
        EventType.IN_PERSON_INVITED,
        now=now,
        case_id=case_id,
        object_id=made.id,
        values={"client": client_id},
        recipient=client_id,
    ):
        running.update(ended_at=now)
        row.save(force_insert=True)
    return made


def list_access(actor: Actor, case_id: str, *, now: datetime) -> list[AccessView]:
    """Return the links that the actor's organisation made in a case, the newest first. Raises NotVisible."""
    require(actor, Action.RELEASE, cases.case_relation(actor, case_id, now=now))
    rows = InPerson.objects.filter(case_id=case_id, organisation_id=actor.organisation_id).order_by("-made_at", "-id")
    people = organisations.get_people(row.made_by_id for row in rows)
    return [
        AccessView(
            id=row.pk,
            client_id=row.client_id,
            made_by=people[row.made_by_id].label if row.made_by_id in people else "",
            made_at=row.made_at,
            link_until=row.link_until,
            ended_at=row.ended_at,
        )
        for row in rows
    ]


def end(*, access_id: str, actor: Actor, now: datetime) -> str:
    """End the access of a defendant in person, at once; return the case. Again changes nothing. Raises NotVisible."""
    with transaction.atomic():
        row = InPerson.objects.select_for_update().filter(pk=access_id, organisation_id=actor.organisation_id).first()
        if row is None:
            raise NotVisible
        require(actor, Action.RELEASE, cases.case_relation(actor, row.case_id, now=now))
        if row.ended_at is None:
            _end(row, actor, now)
    return row.case_id


def enter(*, untrusted_token: str, untrusted_code: str, now: datetime) -> Visit:
    """Begin a visit with a link and its code; the link is used up. Wrong codes are counted, and the fifth ends it.

    Raises LinkRefused, the same for a link that is unknown, used, ended, too old, and for a wrong code.
    """
    with transaction.atomic():
        row = InPerson.objects.select_for_update().filter(link_sha256=_digest(untrusted_token), ended_at=None).first()
        visit = _entered(row, untrusted_code, now) if row is not None else None
    if visit is None:
        raise LinkRefused
    return visit


def visiting(access_id: str, until: int, session_id: str, now: datetime) -> Actor | None:
    """Return the defendant of a visit, or None when it is over or their access has ended."""
    if not access_id or until <= now.timestamp():
        return None
    if not InPerson.objects.filter(pk=access_id, ended_at=None).exists():
        return None
    return Actor(access_id, "", ROLES, session_id=session_id)


def as_taker(visitor: Actor) -> Actor:
    """Return a defendant in person as the maker of a package: in the log of who served, as everything they do.

    Somebody of an organisation is returned as they are. Raises NotVisible when their access has ended.
    """
    if visitor.organisation_id:
        return visitor
    row = InPerson.objects.filter(pk=visitor.person_id, ended_at=None).first()
    if row is None:
        raise NotVisible
    return Actor(row.pk, row.organisation_id, ROLES, session_id=visitor.session_id)


def as_visitor(taker: Actor) -> Actor:
    """Return the defendant in person who made a package; anybody else as they are."""
    if Role.DEF_LIP not in taker.roles:
        return taker
    return Actor(taker.person_id, "", ROLES, session_id=taker.session_id)


def taker_of(access_id: str) -> Actor | None:
    """Return the defendant in person with this link as the maker of a package, while their access stands."""
    row = InPerson.objects.filter(pk=access_id, ended_at=None).first()
    return Actor(row.pk, row.organisation_id, ROLES) if row else None


def reader_id(access_id: str) -> str:
    """Return the first link of the defendant whose link this is: who they are, whatever link they come with."""
    row = InPerson.objects.filter(pk=access_id).first()
    if row is None:
        return access_id
    same = InPerson.objects.filter(
        case_id=row.case_id, client_id=row.client_id, organisation_id=row.organisation_id
    ).order_by("made_at", "id")
    return same.values_list("id", flat=True).first() or access_id


def _entered(row: InPerson, untrusted_code: str, now: datetime) -> Visit | None:
    """Check the code of a locked row. What is wrong is counted, so this commits either way."""
    if row.link_until <= now:
        return None
    code = "".join(one for one in untrusted_code if one.isdigit())
    who = Actor(row.pk, row.organisation_id, ROLES)
    if not check_password(code, row.code_hash):
        with act(who, EventType.IN_PERSON_REFUSED, now=now, case_id=row.case_id, object_id=row.pk):
            row.wrong_attempts += 1
            row.save(update_fields=["wrong_attempts"])
        if row.wrong_attempts >= rules.MOST_WRONG:
            _end(row, Actor.system(row.organisation_id), now)
        return None
    token, session_id = secrets.token_urlsafe(32), new_id()
    with act(who, EventType.IN_PERSON_ENTERED, now=now, case_id=row.case_id, object_id=row.pk):
        row.link_sha256, row.link_until, row.wrong_attempts = _digest(token), now + rules.LINK_LASTS, 0
        row.save(update_fields=["link_sha256", "link_until", "wrong_attempts"])
    until = datetime.fromtimestamp(int((now + rules.VISIT_LASTS).timestamp()), UTC)
    return Visit(row.pk, row.case_id, until, session_id, token)


def _end(row: InPerson, actor: Actor, now: datetime) -> None:
    with act(actor, EventType.IN_PERSON_ENDED, now=now, case_id=row.case_id, object_id=row.pk):
        row.ended_at = now
        row.save(update_fields=["ended_at"])


def _new_code() -> str:
    return "".join(secrets.choice("0123456789") for _ in range(rules.CODE_DIGITS))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
