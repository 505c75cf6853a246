"""Name the files of a package safely: portable ASCII, inside the package, each once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from typing import Final

from unbroken.engines.bag.errors import UnsafeEntry

CHECKPOINT: Final = "custody/checkpoint"
EVENTS: Final = "custody/events.jsonl"
DISCLOSURES: Final = "custody/disclosures.jsonl"
PROOFS: Final = "custody/proofs.json"
POLICY: Final = "custody/tlog-policy"
ITEMS: Final = "custody/items.json"
CASE_GRAPH: Final = "custody/case.jsonld"
REPORT: Final = "report.pdf"
PAGE: Final = "verify.html"
BAGIT: Final = "bagit.txt"
BAG_INFO: Final = "bag-info.txt"
MANIFEST: Final = "manifest-sha256.txt"
TAG_MANIFEST: Final = "tagmanifest-sha256.txt"
EXPORT_EVENT: Final = "export/event.json"
EXPORT_PROOF: Final = "export/event.tlog-proof"
SEALS: Final = frozenset({TAG_MANIFEST, EXPORT_EVENT, EXPORT_PROOF})
"""The only files that the tag manifest does not list: itself, and the proof made after it."""

NAME_LIMIT = 200
_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_safe_name(name: str) -> bool:
    """Say whether name may name a file of a package, on every system it may be unpacked on."""
    parts = name.split("/")
    return (
        0 < len(name) <= NAME_LIMIT
        and all(_PART.fullmatch(part) and not part.endswith(".") for part in parts)
        and not any(_DEVICES.fullmatch(part) for part in parts)
    )


def check_name(untrusted_name: str) -> str:
    """Return the name if it is safe. Raises UnsafeEntry."""
    if not is_safe_name(untrusted_name):
        raise UnsafeEntry(
            f"The package holds a file named {untrusted_name[:NAME_LIMIT]!r}, which is not a safe name. "
            "Do not unpack it; ask the sender for a new package."
        )
    return untrusted_name


def item_file_name(exhibit_ref: str, extension: str, taken: Container[str] = ()) -> str:
    """Return the path of an item in the package: data/JS-1.age for JS/1.

    extension: without its dot, "age" for a sealed item. taken: names that are used already, in lower case
    (some systems do not tell JS-1 from js-1).
    """
    plain = unicodedata.normalize("NFKD", exhibit_ref).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-")[:80] or "item"
    if _DEVICES.fullmatch(stem):
        stem = f"item-{stem}"
    suffix = re.sub(r"[^a-z0-9]", "", extension.lower())[:10] or "bin"
    name, number = f"data/{stem}.{suffix}", 1
    while name.lower() in taken:
        number += 1
        name = f"data/{stem}-{number}.{suffix}"
    return name
