"""To whom an e-mail about something served goes: the organisation that holds it now, never one that held it once.

Of an organisation: the addresses to which this service was sent there; without any, of its own people who deal with
what is served. A recall goes to everybody who opened it besides, wherever they are now.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Q

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.roles import Role
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.models import Representation
from unbroken.stages.disclosure.releases.rules import MOST_NOTICES
from unbroken.stages.disclosure.serving.errors import NoticeElsewhere
from unbroken.stages.disclosure.serving.models import Opening, Service, ServiceNotice
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind

DESKS: Final = (
    frozenset({Role.DEF_ADM, Role.CRT_ADM}),
    frozenset({Role.DEF_SOL, Role.CRT_CLK, Role.CRT_LA}),
    None,
)
"""Who in an organisation is told when no address was given: the first of these of whom it has anybody."""


@dataclass(frozen=True)
class Told:
    """One address. organisation_id: whose; empty for a defendant in person."""

    organisation_id: str
    address: str


def holder_of(row: Service, now: datetime) -> str | None:
    """Return the organisation that holds what was served now; empty for in person, None when nobody acts."""
    recipient = Recipient(row.recipient)
    if recipient is not Recipient.DEF_REP:
        return row.recipient_organisation_id
    acting = Representation.objects.filter(
        Q(until=None) | Q(until__gt=now), case_id=row.case_id, defendant_id=row.client_id, since__lte=now
    )
    return acting.values_list("firm_id", flat=True).first()


def addresses_of(organisation_id: str, now: datetime) -> list[str]:
    """Return the addresses of the people of an organisation who are told of what was served on it."""
    if not organisation_id:
        return []
    found = (organisations.addresses_of(organisation_id, roles=roles, now=now) for roles in DESKS)
    return next((some for some in found if some), [])[:MOST_NOTICES]


def check_addresses(organisation_id: str, addresses: Iterable[str], now: datetime) -> None:
    """Raise NoticeElsewhere unless each address is of somebody registered at the organisation that is told.

    organisation_id: empty for a defendant in person, of whom no addresses are kept: there it is as somebody typed it.
    """
    if not organisation_id:
        return
    known = {one.casefold() for one in organisations.addresses_of(organisation_id, now=now)}
    strangers = [one for one in addresses if one.casefold() not in known]
    if strangers:
        raise NoticeElsewhere(strangers)


def holders_of(row: Service, now: datetime) -> list[Told]:
    """Return the addresses of whoever holds what was served now."""
    holder = holder_of(row, now)
    if holder is None:
        return []
    known = row.notices.filter(kind__in=(NoticeKind.SERVED, NoticeKind.MOVED), organisation_id=holder)
    addresses = list(known.order_by("queued_at", "key").values_list("address", flat=True))
    return [Told(holder, one) for one in dict.fromkeys(addresses or addresses_of(holder, now))]


def recalled_from(row: Service, now: datetime) -> list[Told]:
    """Return the addresses of whoever must delete what they have: who holds it, and everybody who opened it."""
    opened = list(Opening.objects.filter(document__service=row).values_list("organisation_id", "person_id").distinct())
    emails = organisations.addresses_of_people(person for _, person in opened)
    openers = [Told(organisation, emails[person]) for organisation, person in opened if person in emails]
    first_of = _told_before(row, {organisation for organisation, _ in opened})
    unique = {one.address.lower(): one for one in (*openers, *first_of, *holders_of(row, now))}
    return list(unique.values())


def _told_before(row: Service, organisation_ids: Iterable[str]) -> list[Told]:
    """Return the addresses at which organisations that opened it were told that it was served."""
    told = ServiceNotice.objects.filter(
        service=row, kind__in=(NoticeKind.SERVED, NoticeKind.MOVED), organisation_id__in=list(organisation_ids)
    )
    return [Told(*one) for one in told.values_list("organisation_id", "address")]
