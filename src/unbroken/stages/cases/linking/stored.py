"""The stored items of evidence that records of a case name, and the records with the items of another case. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any


def items_named(records: Iterable[Any]) -> frozenset[str]:
    """Return the ids of the items that records name."""
    return frozenset(one for record in records for one in _items(record))


def with_items(record: Any, ids: Mapping[str, str]) -> Any:
    """Return the record with other items in the place of its own; what has no other is left out."""
    if not _items(record):
        return record
    if hasattr(record, "items"):
        return replace(record, items=tuple(dict.fromkeys(ids[one] for one in record.items if one in ids)))
    return replace(record, item=ids.get(record.item, ""))


def _items(record: Any) -> tuple[str, ...]:
    many = getattr(record, "items", ())
    one = getattr(record, "item", "")
    return tuple(many) if isinstance(many, tuple) and many else (one,) if one else ()
