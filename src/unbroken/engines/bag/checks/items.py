"""Check each item: its file, the digest that was sealed, its chain, and its content where a key is given."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from unbroken.engines.bag.checks.files import Files
from unbroken.engines.bag.checks.record import Log
from unbroken.engines.bag.contents import DIGEST_SLOT, Form, StoredItem
from unbroken.engines.bag.findings import Area, Findings
from unbroken.engines.bag.itemlist import Chain, ItemList
from unbroken.engines.bag.names import MANIFEST
from unbroken.engines.bag.source import Source
from unbroken.engines.ledger import encode_base64url
from unbroken.engines.vault import Identity, VaultError, iter_plaintext


def check_items(
    listed: ItemList,
    files: Files,
    logs: list[Log],
    source: Source,
    identities: Sequence[Identity],
    findings: Findings,
) -> None:
    """Check every item of the list, and that no other file lies in data/."""
    strays = files.payload.keys() - {item.path for item in listed.items}
    for name in sorted(strays):
        findings.failed(Area.ITEMS, name, f"{name} is not one of the items that the package lists.")
    by_origin = {log.origin: log for log in logs}
    for item in listed.items:
        faults = _file_faults(item, files)
        faults += _sealed_faults(item, logs, by_origin)
        faults += _chain_faults(item, listed.chains[item.facts.key], logs)
        opened = ""
        if not faults and item.facts.form is Form.AGE:
            opened = _open(item, source, identities, faults)
        for sentence in faults:
            findings.failed(Area.ITEMS, item.facts.exhibit_ref, sentence)
        if not faults:
            _report_good(item, opened, findings)


def _report_good(item: StoredItem, opened: str, findings: Findings) -> None:
    reference = item.facts.exhibit_ref
    if item.facts.form is Form.PLAIN:
        findings.passed(Area.ITEMS, reference, f"{item.path} is exactly the content that was sealed.")
    elif opened:
        findings.passed(Area.ITEMS, reference, f"{item.path} was opened and is exactly the content that was sealed.")
    else:
        findings.attention(
            Area.ITEMS,
            reference,
            f"{item.path} is the file that was exported. Give your key with -i to check the content inside too.",
        )


def _file_faults(item: StoredItem, files: Files) -> list[str]:
    faults = []
    if files.payload.get(item.path) != item.stored_sha256:
        faults.append(f"{MANIFEST} and the list of items disagree about {item.path}.")
    actual = files.digests.get(item.path)
    if actual is None:
        faults.append(f"The file {item.path} is missing.")
    elif actual != item.stored_sha256 or files.sizes[item.path] != item.stored_size_bytes:
        faults.append(f"The file {item.path} is not the one that was exported.")
    if item.facts.form is Form.PLAIN and actual is not None and actual != item.facts.sha256:
        faults.append(f"The content of {item.path} is not what was sealed: its SHA-256 differs.")
    return faults


def _sealed_faults(item: StoredItem, logs: list[Log], by_origin: dict[str, Log]) -> list[str]:
    facts = item.facts
    origin = facts.sealed_origin or (logs[0].origin if logs else "")
    log = by_origin.get(origin)
    entry = log.entries.get(facts.sealed_index) if log else None
    if log is None or entry is None:
        return [f"The event that sealed it (entry {facts.sealed_index} of {origin}) is not in the package."]
    if not facts.sealed_origin and entry.leaf.item != facts.key:
        return [f"Entry {facts.sealed_index} is about another item."]
    committed = log.values.get(facts.sealed_index, {}).get(DIGEST_SLOT)
    if committed is None:
        return [f"The event that sealed it (entry {facts.sealed_index}) does not show the digest of its content."]
    if committed != facts.sha256:
        return [f"The digest that was sealed (entry {facts.sealed_index}) is not the one the package lists."]
    return []


def _chain_faults(item: StoredItem, chain: Chain, logs: list[Log]) -> list[str]:
    count, head = logs[0].chains.get(item.facts.key, (0, b"")) if logs else (0, b"")
    if (count, encode_base64url(head)) != (chain.count, chain.head):
        return [f"Its history should have {chain.count} events, but {count} of them are here and in order."]
    return []


def _open(item: StoredItem, source: Source, identities: Sequence[Identity], faults: list[str]) -> str:
    """Return the digest of the content inside an age file, or nothing without a key."""
    if not identities:
        return ""
    digest = hashlib.sha256()
    try:
        with source.open(item.path) as stream:
            for piece in iter_plaintext(stream, identities):
                digest.update(piece)
    except VaultError as error:
        faults.append(f"{item.path} cannot be opened: {error}")
        return ""
    if digest.hexdigest() != item.facts.sha256:
        faults.append(f"The content inside {item.path} is not what was sealed: its SHA-256 differs.")
    return digest.hexdigest()
