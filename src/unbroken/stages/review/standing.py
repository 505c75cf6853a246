"""How far documents are, for many at once in a constant number of queries: what the release gate and lists ask."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from unbroken.engines.redaction.finding import Block
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import rules
from unbroken.stages.review.models import Finished, Reading, Rendition, Ruling
from unbroken.stages.review.policy import ENGINE_VERSION, current_policy
from unbroken.stages.review.rules import Proposal, Ruled
from unbroken.stages.review.views import DocumentStanding, RenditionView
from unbroken.stages.review.vocabulary import Choice, ReadingState, RenditionState, RulingState

FACTS = ("person", "offence")
"""The kinds of record that a reading depends on."""


def facts_digest(actor: Actor, case_id: str) -> str:
    """Return the digest of which facts of a case a reading depends on, without what they say. Raises NotVisible."""
    records = sorted((one.id, one.version) for one in cases.list_records(actor, case_id, *FACTS))
    return hashlib.sha256(json.dumps(records).encode()).hexdigest()


def standing(
    actor: Actor, version_ids: Sequence[str], recipient: Recipient, client: str = ""
) -> list[DocumentStanding]:
    """Return how far documents are for a recipient, in the order asked for; those actor may not see are left out.

    The same number of queries however many documents there are in one case.
    """
    places = evidence.places_of(version_ids)
    case_ids = {case_id for _, case_id in places.values()}
    seen = {item.id for case_id in case_ids for item in evidence.list_items(actor, case_id)}
    mine = {version_id: item_id for version_id, (item_id, _) in places.items() if item_id in seen}
    digests = {case_id: facts_digest(actor, case_id) for case_id in case_ids} if mine else {}
    readings = newest_readings(mine, actor.organisation_id, client, recipient)
    rulings = rulings_of(mine)
    finished = set(Finished.objects.filter(version_id__in=mine).values_list("version_id", "layout"))
    renditions = newest_renditions(mine, actor.organisation_id, recipient, client)
    return [
        _standing(
            version_id,
            mine[version_id],
            readings.get(version_id),
            rulings.get(version_id, []),
            renditions.get(version_id),
            finished,
            digests.get(places[version_id][1], ""),
            recipient,
        )
        for version_id in dict.fromkeys(version_ids)
        if version_id in mine
    ]


def newest_readings(
    version_ids: Iterable[str], organisation_id: str, client: str, recipient: Recipient
) -> dict[str, dict[str, Any]]:
    """Return the newest reading of each version, with what is judged for one recipient only."""
    rows = (
        Reading.objects.filter(version_id__in=list(version_ids), organisation_id=organisation_id, client_id=client)
        .order_by("version_id", "-number")
        .distinct("version_id")
        .values(
            "id",
            "version_id",
            "state",
            "document_type",
            "layout",
            "page_count",
            "policy_version",
            "engine_version",
            "facts_digest",
            f"judged__{recipient.value}",
        )
    )
    return {row["version_id"]: {**row, "judged": row[f"judged__{recipient.value}"] or {}} for row in rows}


def rulings_of(version_ids: Iterable[str]) -> dict[str, list[Ruled]]:
    """Return the rulings that stand, by version, whichever side made them."""
    rows = Ruling.objects.filter(version_id__in=list(version_ids), state__in=[one.value for one in rules.STANDING])
    found: dict[str, list[Ruled]] = {}
    for row in rows:
        found.setdefault(row.version_id, []).append(ruled(row))
    return found


def ruled(row: Ruling) -> Ruled:
    """Return what counts of a ruling."""
    return Ruled(
        id=row.pk,
        key=row.key,
        number=row.number,
        layout=row.layout,
        proposed_action=row.proposed_action,
        proposed_row=row.proposed_row,
        action=Choice(row.action),
        code=row.reason_code,
        state=RulingState(row.state),
        kind=row.kind,
    )


def newest_renditions(
    version_ids: Iterable[str], organisation_id: str, recipient: Recipient, client: str
) -> dict[str, Rendition]:
    """Return the newest copy of each version that an organisation asked for."""
    rows = (
        Rendition.objects.filter(
            version_id__in=list(version_ids),
            organisation_id=organisation_id,
            recipient=recipient.value,
            client_id=client,
        )
        .order_by("version_id", "-asked_at", "-id")
        .distinct("version_id")
    )
    return {row.version_id: row for row in rows}


def proposals_of(judged: Mapping[str, Any]) -> list[Proposal]:
    """Return the proposals of a reading for one recipient, one a place: the strictest where two finders agree on it."""
    found: dict[str, Proposal] = {}
    for one in (Proposal.of(stored) for stored in judged.get("proposals", [])):
        found[one.key] = max(found.get(one.key, one), one, key=rules.strictness)
    return list(found.values())


def block_of(judged: Mapping[str, Any]) -> Block | None:
    """Return why the whole document may not go to the recipient."""
    stored = judged.get("block")
    return Block(str(stored[0]), str(stored[1])) if stored else None


def _standing(
    version_id: str,
    item_id: str,
    reading: Mapping[str, Any] | None,
    rulings: Sequence[Ruled],
    rendition: Rendition | None,
    finished: set[tuple[str, str]],
    digest: str,
    recipient: Recipient,
) -> DocumentStanding:
    if reading is None or reading["state"] != ReadingState.READ:
        shown = rendition_view(rendition, is_current=False) if rendition else None
        return DocumentStanding(
            version_id=version_id,
            item_id=item_id,
            document_type="",
            is_read=False,
            is_stale=False,
            undecided=0,
            waiting_second=0,
            is_finished=False,
            block=None,
            rendition=shown,
        )
    judged = reading["judged"]
    stand = rules.stand(proposals_of(judged), rulings, recipient, reading["layout"])
    made_from = rules.digest(stand.effective, judged.get("dropped", {}), reading["policy_version"])
    is_stale = is_stale_reading(reading["facts_digest"], reading["policy_version"], reading["engine_version"], digest)
    is_current = not is_stale and rendition is not None and rendition.rulings_digest == made_from and stand.is_decided
    return DocumentStanding(
        version_id=version_id,
        item_id=item_id,
        document_type=reading["document_type"],
        is_read=True,
        is_stale=is_stale,
        undecided=len(stand.open),
        waiting_second=stand.unsettled,
        is_finished=(version_id, reading["layout"]) in finished,
        block=block_of(judged),
        rendition=rendition_view(rendition, is_current=is_current) if rendition else None,
        page_count=reading["page_count"],
        rulings_digest=made_from,
    )


def is_stale_reading(known: str, policy_version: str, engine_version: str, digest: str) -> bool:
    """Say whether the facts, the policy or the engine are others than when a document was read."""
    return (known, policy_version, engine_version) != (digest, current_policy().version, ENGINE_VERSION)


def rendition_view(row: Rendition, *, is_current: bool) -> RenditionView:
    """Return a row as the value pages and the gate see."""
    return RenditionView(
        id=row.pk,
        version_id=row.version_id,
        item_id=row.item_id,
        case_id=row.case_id,
        organisation_id=row.organisation_id,
        recipient=Recipient(row.recipient),
        client_id=row.client_id,
        state=RenditionState(row.state),
        made_version_id=row.made_version_id,
        page_count=row.page_count,
        sha256=row.sha256,
        policy_version=row.policy_version,
        rulings_digest=row.rulings_digest,
        failed_check=row.failed_check,
        sentence=row.error,
        asked_at=row.asked_at,
        settled_at=row.settled_at,
        is_current=is_current,
        facts=row.facts,
    )
