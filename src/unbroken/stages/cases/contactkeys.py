"""Seal the addresses and contacts of people, and open them: one key a case, wrapped for each organisation that may.

The key is a random age file key. The owner gets a header when the first address is recorded; another police force or
prosecution area gets one when it signs for material of the case. Courts and the defence never do.
An organisation opens with its own identity only, so an installation without it cannot open anything.
Source: ADR 0015.
"""

import os
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from unbroken.engines.vault import FileKey, make_header, new_file_key, open_header, rewrap
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.stages.cases.errors import WhereaboutsDamaged, WhereaboutsNotShared
from unbroken.stages.cases.models import Case, Holding, WhereaboutsKey

SHARED_WITH = frozenset({OrganisationKind.POL, OrganisationKind.CPS})
NONCE_BYTES = 12
_INFO = b"unbroken/case/whereabouts/v1"


class CaseKey:
    """The open key of one case. Its secret is never shown by repr."""

    __slots__ = ("_aead", "_case_id")

    def __init__(self, case_id: str, file_key: FileKey) -> None:
        self._case_id = case_id
        self._aead = ChaCha20Poly1305(file_key.derive(salt=None, info=_INFO))

    def seal(self, record_id: str, plain: bytes) -> bytes:
        """Return plain sealed for this record of this case."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._aead.encrypt(nonce, plain, self._context(record_id))

    def open(self, record_id: str, sealed: bytes) -> bytes:
        """Return what was sealed for this record. Raises WhereaboutsDamaged."""
        try:
            return self._aead.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], self._context(record_id))
        except (InvalidTag, ValueError) as error:
            raise WhereaboutsDamaged from error

    def _context(self, record_id: str) -> bytes:
        return f"{self._case_id}/{record_id}".encode()


def key_for(case_id: str, organisation_id: str) -> CaseKey:
    """Return the key of a case, opened with this organisation's identity.

    Raises WhereaboutsNotShared when it was never given the key, KeyNotHere.
    """
    row = WhereaboutsKey.objects.filter(case_id=case_id, organisation_id=organisation_id).first()
    if row is None:
        raise WhereaboutsNotShared
    return CaseKey(case_id, open_header(bytes(row.header), keys.identities_of(organisation_id)))


def key_to_write(case: Case, now: datetime) -> CaseKey:
    """Return the owner's key of a case, made on first use. Inside the transaction of an event. Raises KeyNotHere."""
    owner = case.owner_organisation_id
    if WhereaboutsKey.objects.filter(case=case, organisation_id=owner).exists():
        return key_for(case.id, owner)
    file_key = new_file_key()
    _wrap(case.id, owner, file_key, now)
    holders = Holding.objects.filter(case=case, organisation_kind__in=SHARED_WITH)
    for organisation_id in holders.values_list("organisation_id", flat=True):
        _give(case, organisation_id, file_key, now)
    return CaseKey(case.id, file_key)


def share(case: Case, organisation_id: str, kind: str, now: datetime) -> None:
    """Give a police or prosecution organisation that joined the case its header. Safe to run twice.

    Nothing happens while the case has no addresses, or when the owner's key is at another installation.
    """
    mine = WhereaboutsKey.objects.filter(case=case, organisation_id=case.owner_organisation_id).first()
    if mine is None or kind not in SHARED_WITH:
        return
    if WhereaboutsKey.objects.filter(case=case, organisation_id=organisation_id).exists():
        return
    try:
        identities = keys.identities_of(case.owner_organisation_id)
    except KeyNotHere:
        return
    _give(case, organisation_id, open_header(bytes(mine.header), identities), now)


def rewrap_keys(*, organisation_id: str, now: datetime) -> int:
    """Wrap every case key of the organisation to its current encryption key; return how many were.

    Raises KeyNotHere, VaultError.
    """
    current = keys.encryption_key_of(organisation_id)
    outdated = WhereaboutsKey.objects.filter(organisation_id=organisation_id).exclude(wrapped_to=current.key_id)
    if not outdated.exists():
        return 0
    identities = keys.identities_of(organisation_id)
    system = Actor.system(organisation_id)
    with act(system, EventType.WHEREABOUTS_REWRAPPED, now=now, object_id=organisation_id) as event:
        rows = list(outdated.select_for_update().order_by("pk"))
        for row in rows:
            row.header = rewrap(bytes(row.header), identities, [current.recipient])
            row.wrapped_to = current.key_id
        WhereaboutsKey.objects.bulk_update(rows, ["header", "wrapped_to"])
        event.values |= {"count": len(rows), "new_key": current.key_id}
    return len(rows)


def rewrap_all(now: datetime) -> int:
    """Do it for every organisation whose keys are here; return how many were wrapped anew."""
    holders = WhereaboutsKey.objects.order_by("organisation_id").values_list("organisation_id", flat=True)
    count = 0
    for organisation_id in list(holders.distinct()):
        try:
            count += rewrap_keys(organisation_id=organisation_id, now=now)
        except KeyNotHere:
            continue
    return count


def _give(case: Case, organisation_id: str, file_key: FileKey, now: datetime) -> None:
    """Wrap for somebody else: a disclosure by the owner, in the owner's log."""
    owner = Actor.system(case.owner_organisation_id)
    with act(
        owner,
        EventType.WHEREABOUTS_SHARED,
        now=now,
        case_id=case.id,
        object_id=case.id,
        recipient=organisation_id,
    ):
        _wrap(case.id, organisation_id, file_key, now)


def _wrap(case_id: str, organisation_id: str, file_key: FileKey, now: datetime) -> None:
    key = keys.encryption_key_of(organisation_id)
    WhereaboutsKey.objects.create(
        id=new_id(),
        case_id=case_id,
        organisation_id=organisation_id,
        header=make_header(file_key, [key.recipient]),
        wrapped_to=key.key_id,
        since=now,
    )
