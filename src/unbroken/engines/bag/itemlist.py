"""Write and read custody/items.json: what the package says about the case, each item, and its chain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from unbroken.engines.bag.contents import CaseFacts, Form, ItemFacts, LogRecord, StoredItem
from unbroken.engines.bag.errors import PartMalformed
from unbroken.engines.bag.logfiles import read_json
from unbroken.engines.bag.names import ITEMS
from unbroken.engines.ledger import Json, encode_base64url, encode_json

_ITEM_FIELDS = {
    "captured_at", "captured_where", "chain", "exhibit_ref", "extension", "file_name", "form", "key", "kind",
    "media_type", "path", "producer", "sealed_index", "sealed_origin", "sha256", "size_bytes", "stored_sha256",
    "stored_size_bytes", "title",
}  # fmt: skip
_CASE_FIELDS = {
    "case_id", "exported_at", "exported_by", "exported_for", "marking", "operation_name", "organisation",
    "purpose", "urn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chain:
    """How long an item's chain is, and the leaf hash (base64url) of its last event."""

    count: int
    head: str


@dataclass(frozen=True, slots=True)
class ItemList:
    """The content of custody/items.json."""

    case: CaseFacts
    items: tuple[StoredItem, ...]
    chains: dict[str, Chain]


def utc_text(at_utc: datetime) -> str:
    """Return a time as ISO 8601 in UTC to the second."""
    return at_utc.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def chains_of(log: LogRecord) -> dict[str, Chain]:
    """Return the chain of every item key that the log part speaks of."""
    heads: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for event in log.events:
        leaf = event.parsed()
        counts[leaf.item] += 1
        heads[leaf.item] = encode_base64url(leaf.hash)
    return {key: Chain(counts[key], heads[key]) for key in heads}


def format_items(case: CaseFacts, items: Iterable[StoredItem], chains: dict[str, Chain]) -> bytes:
    """Return custody/items.json. Raises KeyError when an item has no event at all."""
    value: dict[str, Json] = {
        "v": 1,
        "case": {
            "case_id": case.case_id,
            "exported_at": utc_text(case.exported_at),
            "exported_by": case.exported_by,
            "exported_for": case.exported_for,
            "marking": case.marking,
            "operation_name": case.operation_name,
            "organisation": case.organisation,
            "purpose": case.purpose,
            "urn": case.urn,
        },
        "items": [_item_value(item, chains[item.facts.key]) for item in items],
    }
    return encode_json(value) + b"\n"


def _item_value(item: StoredItem, chain: Chain) -> dict[str, Json]:
    facts = item.facts
    return {
        "captured_at": utc_text(facts.captured_at) if facts.captured_at else "",
        "captured_where": facts.captured_where,
        "chain": {"count": chain.count, "head": chain.head},
        "exhibit_ref": facts.exhibit_ref,
        "extension": facts.extension,
        "file_name": facts.file_name,
        "form": facts.form.value,
        "key": facts.key,
        "kind": facts.kind,
        "media_type": facts.media_type,
        "path": item.path,
        "producer": facts.producer,
        "sealed_index": facts.sealed_index,
        "sealed_origin": facts.sealed_origin,
        "sha256": facts.sha256,
        "size_bytes": facts.size_bytes,
        "stored_sha256": item.stored_sha256,
        "stored_size_bytes": item.stored_size_bytes,
        "title": facts.title,
    }


def parse_items(untrusted: bytes) -> ItemList:
    """Read custody/items.json. Raises PartMalformed."""
    value = read_json(untrusted.removesuffix(b"\n"), ITEMS)
    if not isinstance(value, dict) or set(value) != {"v", "case", "items"} or value["v"] != 1:
        raise PartMalformed(f"{ITEMS} is not a list of items of version 1.")
    if not isinstance(value["items"], list) or not untrusted.endswith(b"\n"):
        raise PartMalformed(f"{ITEMS} has another form than it should.")
    chains: dict[str, Chain] = {}
    items = tuple(_parse_item(item, chains) for item in value["items"])
    return ItemList(_parse_case(value["case"]), items, chains)


def _parse_case(value: Json) -> CaseFacts:
    fields = _fields(value, _CASE_FIELDS)
    return CaseFacts(
        urn=_text(fields, "urn"),
        operation_name=_text(fields, "operation_name"),
        exported_at=_time(_text(fields, "exported_at")),
        exported_by=_text(fields, "exported_by"),
        exported_for=_text(fields, "exported_for"),
        organisation=_text(fields, "organisation"),
        purpose=_text(fields, "purpose"),
        case_id=_text(fields, "case_id"),
        marking=_text(fields, "marking"),
    )


def _parse_item(value: Json, chains: dict[str, Chain]) -> StoredItem:
    fields = _fields(value, _ITEM_FIELDS)
    chain = _fields(fields["chain"], {"count", "head"})
    captured, form = _text(fields, "captured_at"), _text(fields, "form")
    if form not in set(Form):
        raise PartMalformed(f"{ITEMS}: {form!r} is not a form in which an item can lie in a package.")
    facts = ItemFacts(
        key=_text(fields, "key"),
        exhibit_ref=_text(fields, "exhibit_ref"),
        title=_text(fields, "title"),
        kind=_text(fields, "kind"),
        producer=_text(fields, "producer"),
        sha256=_text(fields, "sha256"),
        size_bytes=_number(fields, "size_bytes"),
        sealed_index=_number(fields, "sealed_index"),
        form=Form(form),
        extension=_text(fields, "extension"),
        file_name=_text(fields, "file_name"),
        media_type=_text(fields, "media_type"),
        captured_at=_time(captured) if captured else None,
        captured_where=_text(fields, "captured_where"),
        sealed_origin=_text(fields, "sealed_origin"),
    )
    chains[facts.key] = Chain(_number(chain, "count"), _text(chain, "head"))
    return StoredItem(
        facts, _text(fields, "path"), _text(fields, "stored_sha256"), _number(fields, "stored_size_bytes")
    )


def _fields(value: Json, names: set[str]) -> dict[str, Json]:
    if not isinstance(value, dict) or set(value) != names:
        raise PartMalformed(f"{ITEMS} lacks a field or has one too many.")
    return dict(value)


def _text(fields: dict[str, Json], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str):
        raise PartMalformed(f"{ITEMS}: {name} should be text.")
    return value


def _number(fields: dict[str, Json], name: str) -> int:
    value = fields[name]
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise PartMalformed(f"{ITEMS}: {name} should be a whole number.")
    return value


def _time(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError as error:
        raise PartMalformed(f"{ITEMS}: {text!r} is not a time in UTC.") from error
