"""Carry items to a case that was split off or merged into: a copy of the row there, and the same sealed bytes.

The copy has a custody record of its own that begins with where it came from; the first keeps its own and says where
it was made reachable. Only the key of the organisation whose cases both are goes along: whoever else holds the first
is given the other by a hand-over, as any item. What is sensitive stays so, because the record that says it goes along.
"""

import string
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.moves import Carried, Move, Route
from unbroken.stages.evidence.models import Envelope, Item, Version
from unbroken.stages.evidence.rules import EnvelopeState, VersionState
from unbroken.stages.evidence.views import REDACTED


@dataclass(frozen=True)
class _Held:
    """A sealed file of an item with the envelope of the organisation whose item it is."""

    version: Version
    envelope: Envelope


def carry(route: Route, item_ids: Collection[str], actor: Actor, now: datetime) -> Carried:
    """Make items of one case reachable in another; return the items there by the items here, and the files copied.

    An item of the same reference and the same bytes that is there already is taken for the same. Items without a
    sealed file, and redacted copies, are left out. Runs in the transaction of a split or merge, which has decided that
    actor may do it. Raises LinkRefused.
    """
    items = list(Item.objects.filter(pk__in=item_ids, case_id=route.from_case_id).order_by("id"))
    held = _held(items)
    there = {one.exhibit_ref: one for one in Item.objects.filter(case_id=route.to_case_id)}
    digests = {key: _digests(found) for key, found in _held(there.values()).items()}
    taken, ids = set(there), {}
    versions: dict[str, str] = {}
    for item in items:
        if not held.get(item.pk):
            continue
        twin = there.get(item.exhibit_ref)
        if twin is not None and digests.get(twin.pk, frozenset()) >= _digests(held[item.pk]):
            ids[item.pk] = twin.pk
            continue
        ref = free_ref(item.exhibit_ref, taken)
        taken.add(ref)
        ids[item.pk], copied = _copy(item, held[item.pk], route, ref, actor, now)
        versions |= copied
    return Carried(ids, versions)


def follow(move: Move, _actor: Actor, _now: datetime) -> None:
    """Name the accused, whose own documents carried items are, as the other case knows them.

    Somebody whom it does not know stays named: nobody there is given what is theirs. Runs in the event of the move.
    """
    for item in Item.objects.filter(case_id=move.to_case_id).exclude(about=[]):
        about = sorted(move.ids.get(one, one) for one in item.about)
        if about != item.about:
            item.about = about
            item.save(update_fields=["about"])


def free_ref(ref: str, taken: Collection[str]) -> str:
    """Return a reference that is not taken: the same one, or with the next letter of a sub-exhibit: JS/1A.

    Raises LinkRefused.
    """
    base = ref[:-1] if ref[-1:].isalpha() and ref[-2:-1].isdigit() else ref
    offered = (ref, *(base + letter for letter in string.ascii_uppercase))
    found = next((one for one in offered if one not in taken), None)
    if found is None:
        raise LinkRefused(f"Both cases have too many items with the reference {ref}. Link the cases instead.")
    return found


def _held(items: Iterable[Item]) -> dict[str, list[_Held]]:
    """Return the sealed originals of items that their own organisation holds, oldest first, by item."""
    owners = {one.pk: one.organisation_id for one in items}
    envelopes = (
        Envelope.objects.filter(
            version__item_id__in=owners, version__state=VersionState.SEALED, state=EnvelopeState.HELD
        )
        .exclude(version__label__startswith=REDACTED)
        .select_related("version")
        .order_by("version__begun_at", "version_id")
    )
    found: dict[str, list[_Held]] = {}
    for one in envelopes:
        if one.organisation_id == owners[one.version.item_id]:
            found.setdefault(one.version.item_id, []).append(_Held(one.version, one))
    return found


def _digests(held: Iterable[_Held]) -> frozenset[str]:
    return frozenset(one.version.sha256_server for one in held)


def _copy(
    item: Item, held: list[_Held], route: Route, ref: str, actor: Actor, now: datetime
) -> tuple[str, dict[str, str]]:
    """Write the item into the other case, with an event in the record of each; return its id and its files' there."""
    versions = {one.version.pk: new_id() for one in held}
    made, digest = new_id(), bytes.fromhex(held[-1].version.sha256_server)
    told = {"into_case": route.to_case_id, "into_urn": route.to_urn, "into_item": made}
    event = EventType.ITEM_COPIED
    with act(actor, event, now=now, case_id=item.case_id, object_id=item.pk, values=told, digest=digest) as first:
        pass
    values = {"from_case": item.case_id, "from_urn": route.from_urn, "from_item": item.pk, "exhibit_ref": ref}
    links = [LinkTo(first.id)]
    with act(
        actor, event, now=now, case_id=route.to_case_id, object_id=made, values=values, digest=digest, links=links
    ):
        Item(**_row(item, id=made, case_id=route.to_case_id, exhibit_ref=ref)).save(force_insert=True)
        for one in held:
            version = Version(**_row(one.version, id=versions[one.version.pk], item_id=made))
            version.save(force_insert=True)
            Envelope(**_row(one.envelope, id=new_id(), version_id=version.pk)).save(force_insert=True)
        announce("evidence", [item.organisation_id], made)
    return made, versions


def _row(one: Model, **changes: str) -> dict[str, Any]:
    """Return the values of a row, with others for some of them."""
    return {name: value for name, value in vars(one).items() if not name.startswith("_")} | changes
