"""Write and read the files that hold one log's events, disclosures and inclusion proofs.

events.jsonl       {"index":7,"leaf":"<the exact leaf bytes as a JSON string>"} a line, in log order
disclosures.jsonl  {"disclosures":["<RFC 9901 text>",...],"index":7} a line, for events of which anything is opened
proofs.json        {"nodes":["<base64url>",...],"proofs":{"7":[0,3,5]},"size":1234}: each hash once, each
                   event's proof as places in that list, all towards the one checkpoint
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from unbroken.engines.bag.contents import EventRecord, LogRecord
from unbroken.engines.bag.errors import PartMalformed
from unbroken.engines.ledger import Json, LedgerError, encode_base64url, encode_json
from unbroken.engines.ledger.canonical import parse_json
from unbroken.engines.ledger.leaf import decode_base64url


@dataclass(frozen=True, slots=True)
class LogPaths:
    """Where in the package one log's files lie."""

    checkpoint: str
    events: str
    disclosures: str
    proofs: str

    @classmethod
    def under(cls, folder: str) -> LogPaths:
        """Return the paths under a folder such as custody or custody/others/1."""
        return cls(
            f"{folder}/checkpoint", f"{folder}/events.jsonl", f"{folder}/disclosures.jsonl", f"{folder}/proofs.json"
        )


OWN = LogPaths.under("custody")


def other(number: int) -> LogPaths:
    """Return the paths of the number-th other organisation's log, from 1."""
    return LogPaths.under(f"custody/others/{number}")


def format_log(record: LogRecord, size: int, paths: LogPaths) -> dict[str, bytes]:
    """Return the four files of a log. size: of the tree that the checkpoint states."""
    opened = [event for event in record.events if event.disclosures]
    return {
        paths.checkpoint: record.checkpoint.encode(),
        paths.events: _lines({"index": event.index, "leaf": event.leaf.decode()} for event in record.events),
        paths.disclosures: _lines({"index": event.index, "disclosures": list(event.disclosures)} for event in opened),
        paths.proofs: _format_proofs(record.events, size),
    }


def parse_log(files: dict[str, bytes], paths: LogPaths) -> tuple[LogRecord, int]:
    """Return the log and the size its proofs are for. Raises PartMalformed."""
    events = _parse_events(files[paths.events], paths.events)
    opened = _parse_disclosures(files[paths.disclosures], paths.disclosures)
    proofs, size = _parse_proofs(files[paths.proofs], paths.proofs)
    for name, known in ((paths.disclosures, opened), (paths.proofs, proofs)):
        stray = set(known) - set(events)
        if stray:
            raise PartMalformed(f"{name} speaks of entry {min(stray)}, but the package does not hold that event.")
    if set(events) - set(proofs):
        raise PartMalformed(f"{paths.proofs} lacks the proof of entry {min(set(events) - set(proofs))}.")
    records = tuple(EventRecord(index, leaf, opened.get(index, ()), proofs[index]) for index, leaf in events.items())
    try:
        return LogRecord(files[paths.checkpoint].decode(), records), size
    except UnicodeDecodeError as error:
        raise PartMalformed(f"{paths.checkpoint} is not text.") from error


def read_json(untrusted: bytes, name: str) -> Json:
    """Return canonical JSON. Raises PartMalformed naming the file."""
    try:
        return parse_json(untrusted)
    except LedgerError as error:
        raise PartMalformed(f"{name} is damaged: {error}") from error


def _lines(values: Iterable[Json]) -> bytes:
    return b"".join(encode_json(value) + b"\n" for value in values)


def _read_lines(untrusted: bytes, name: str, fields: set[str]) -> list[tuple[int, Json]]:
    lines = untrusted.split(b"\n")
    if lines.pop() != b"":
        raise PartMalformed(f"{name} does not end with a full line: it was cut.")
    found: list[tuple[int, Json]] = []
    for number, value in enumerate(_read_all(lines, name), 1):
        index = value.get("index") if isinstance(value, dict) else None
        if not isinstance(value, dict) or set(value) != fields or not isinstance(index, int) or index < 0:
            raise PartMalformed(f"Line {number} of {name} has another form than it should.")
        if found and index <= found[-1][0]:
            raise PartMalformed(f"Line {number} of {name} is not in the order of the log.")
        found.append((index, value))
    return found


def _read_all(lines: list[bytes], name: str) -> list[Json]:
    """Read all lines in one go, as that takes a fifth of the time; one by one only to name a bad one.

    Their exact form needs no check here: the tag manifest fixes every byte of these files.
    """
    try:
        values = json.loads(b"[" + b",".join(lines) + b"]")
        if isinstance(values, list) and len(values) == len(lines):
            return values
    except (ValueError, RecursionError):
        pass
    return [read_json(line, f"Line {number} of {name}") for number, line in enumerate(lines, 1)]


def _parse_events(untrusted: bytes, name: str) -> dict[int, bytes]:
    events = {}
    for index, value in _read_lines(untrusted, name, {"index", "leaf"}):
        leaf = value["leaf"] if isinstance(value, dict) else None
        if not isinstance(leaf, str):
            raise PartMalformed(f"{name}: the event at entry {index} is not text.")
        events[index] = leaf.encode()
    return events


def _parse_disclosures(untrusted: bytes, name: str) -> dict[int, tuple[str, ...]]:
    opened = {}
    for index, value in _read_lines(untrusted, name, {"index", "disclosures"}):
        texts = value["disclosures"] if isinstance(value, dict) else None
        opened[index] = text_list(texts, f"{name}: entry {index}")
    return opened


def text_list(value: Json, where: str) -> tuple[str, ...]:
    """Return a list of texts. Raises PartMalformed."""
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise PartMalformed(f"{where} should hold a list of texts.")
    return tuple(str(text) for text in value)


def hash_list(value: Json, where: str) -> tuple[bytes, ...]:
    """Return a list of hashes. Raises PartMalformed."""
    hashes = [decode_base64url(text, 32) for text in text_list(value, where)]
    if None in hashes:
        raise PartMalformed(f"{where} should hold a list of hashes.")
    return tuple(value for value in hashes if value is not None)


def _format_proofs(events: Iterable[EventRecord], size: int) -> bytes:
    places: dict[bytes, int] = {}
    proofs: dict[str, Json] = {
        str(event.index): [places.setdefault(node, len(places)) for node in event.proof] for event in events
    }
    return encode_json({"nodes": [encode_base64url(node) for node in places], "proofs": proofs, "size": size}) + b"\n"


def _parse_proofs(untrusted: bytes, name: str) -> tuple[dict[int, tuple[bytes, ...]], int]:
    value = read_json(untrusted.removesuffix(b"\n"), name)
    if not isinstance(value, dict) or set(value) != {"nodes", "proofs", "size"} or not untrusted.endswith(b"\n"):
        raise PartMalformed(f"{name} has another form than it should.")
    nodes, size = hash_list(value["nodes"], name), value["size"]
    if not isinstance(size, int) or not isinstance(value["proofs"], dict):
        raise PartMalformed(f"{name} has another form than it should.")
    proofs: dict[int, tuple[bytes, ...]] = {}
    for text, places in value["proofs"].items():
        if not text.isdecimal() or not isinstance(places, list):
            raise PartMalformed(f"{name}: the proof of entry {text[:20]} has another form than it should.")
        numbers = [place for place in places if isinstance(place, int) and 0 <= place < len(nodes)]
        if len(numbers) != len(places):
            raise PartMalformed(f"{name}: the proof of entry {text[:20]} names a hash that is not there.")
        proofs[int(text)] = tuple(nodes[number] for number in numbers)
    return proofs, size
