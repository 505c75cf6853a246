"""Begin an upload from the page: find the unfinished one, or add the item with the next free exhibit reference."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.stages.evidence import actions, queries, rules
from unbroken.stages.evidence.errors import ExhibitReferenceTaken
from unbroken.stages.evidence.views import BegunUpload

TRIES: Final = 20


@dataclass(frozen=True)
class FileFacts:
    """What the page says about a file. item_id: empty when the item is to be added."""

    item_id: str
    name: str
    size_bytes: int
    last_modified: str


def parse_file(untrusted_body: object) -> FileFacts:
    """Read the JSON of the page. Raises InvalidInput."""
    if not isinstance(untrusted_body, dict):
        raise InvalidInput("The request must be a JSON object.")
    size = untrusted_body.get("size_bytes")
    if not isinstance(size, int) or isinstance(size, bool):
        raise InvalidInput("State the size of the file in bytes.", fields={"size_bytes": "State the size in bytes."})
    return FileFacts(
        item_id=str(untrusted_body.get("item_id") or "")[:26],
        name=str(untrusted_body.get("name") or "")[:1000],
        size_bytes=size,
        last_modified=str(untrusted_body.get("last_modified") or "")[:40],
    )


def begin(
    case_id: str, file: FileFacts, facts: Mapping[str, Any], actor: Actor, now: datetime
) -> tuple[BegunUpload, str]:
    """Return the begun upload and its item's id. Both are there afterwards, or neither.

    facts: producer, kind, title, captured_at, captured_where and perhaps exhibit_ref of an item to add.
    Raises NotVisible, InvalidInput, EvidenceError.
    """
    with transaction.atomic():
        _wait_for_the_same(case_id, file, actor)
        item_id = file.item_id or queries.find_unfinished(
            actor, case_id, file.name, file.size_bytes, file.last_modified
        )
        if not item_id:
            rules.check_size(file.size_bytes, actions.limit_bytes())
            item_id = _add(case_id, file, facts, actor, now)
        begun = actions.begin_upload(
            version_id=new_id(),
            item_id=item_id,
            name=file.name,
            size_bytes=file.size_bytes,
            last_modified=file.last_modified,
            actor=actor,
            now=now,
        )
    return begun, item_id


def _wait_for_the_same(case_id: str, file: FileFacts, actor: Actor) -> None:
    """Let an earlier request for the same file end first, so that a double click or a second try finds its item."""
    same = "\0".join((case_id, actor.organisation_id, file.name, str(file.size_bytes), file.last_modified))
    number = int.from_bytes(hashlib.sha256(same.encode()).digest()[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _add(case_id: str, file: FileFacts, facts: Mapping[str, Any], actor: Actor, now: datetime) -> str:
    producer = str(facts.get("producer") or "")
    wanted = str(facts.get("exhibit_ref") or "")
    for attempt in range(TRIES):
        refs = [wanted] if wanted else rules.propose_refs(producer, queries.taken_refs(actor, case_id), 1)
        try:
            return actions.add_item(
                item_id=new_id(),
                case_id=case_id,
                exhibit_ref=refs[0],
                kind=str(facts.get("kind") or ""),
                title=str(facts.get("title") or "") or rules.title_of(file.name),
                producer=producer,
                captured_at=facts.get("captured_at"),
                captured_where=str(facts.get("captured_where") or ""),
                about=facts.get("about") or (),
                actor=actor,
                now=now,
            )
        except ExhibitReferenceTaken:
            if wanted or attempt == TRIES - 1:
                raise
    raise AssertionError("the loop returns or raises")
