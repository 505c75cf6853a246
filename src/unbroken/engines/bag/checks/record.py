"""Check the custody record: trust, checkpoints, inclusion, disclosures, chains, and the export event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from unbroken.engines.bag import names
from unbroken.engines.bag.contents import EventRecord
from unbroken.engines.bag.errors import SealRefused
from unbroken.engines.bag.exportseal import check_every_signature, check_export_log, check_seal, parse_export
from unbroken.engines.bag.findings import Area, Findings
from unbroken.engines.bag.fingerprint import grouped, normalised, policy_fingerprint
from unbroken.engines.bag.logfiles import OWN, LogPaths, other, parse_log
from unbroken.engines.ledger import (
    Checkpoint,
    Entry,
    Json,
    Leaf,
    LedgerError,
    SignedNote,
    check_chain,
    leaf_hash,
    verify_disclosure,
    verify_inclusion,
)
from unbroken.engines.ledger.policy import Policy, parse_policy


class Placed(NamedTuple):
    """An event in its item's chain, with the hash that its inclusion was checked with."""

    type: str
    item: str
    seq: int
    prev: bytes
    hash: bytes


@dataclass
class Log:
    """One log part after its checks: what can be relied on of it.

    chains: by item key, how many events are here and the hash of the last.
    """

    paths: LogPaths
    checkpoint: Checkpoint
    entries: dict[int, Entry] = field(default_factory=dict)
    values: dict[int, dict[str, Json]] = field(default_factory=dict)
    placed: list[Placed] = field(default_factory=list)
    chains: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        """The log's name."""
        return self.checkpoint.origin


def check_policy(tags: dict[str, bytes], given: bytes | None, trust: str | None, findings: Findings) -> Policy | None:
    """Return the policy to verify under, and say how far it can be trusted."""
    inside = tags.get(names.POLICY, b"")
    fingerprint = policy_fingerprint(given if given is not None else inside)
    policy = None
    with findings.refusing(Area.TRUST, names.POLICY if given is None else "the policy you gave"):
        policy = parse_policy(given if given is not None else inside)
    shown = f"{names.POLICY} {grouped(fingerprint)}"
    if trust is not None and normalised(trust) != fingerprint:
        findings.failed(
            Area.TRUST,
            shown,
            "The policy does not have the fingerprint you gave. Somebody else may have signed this package.",
        )
    elif trust is not None or given is not None:
        how = "has the fingerprint you gave" if trust is not None else "is the one you gave"
        findings.passed(Area.TRUST, shown, f"The policy that names the trusted keys {how}.")
    else:
        findings.attention(
            Area.TRUST,
            shown,
            "Compare this fingerprint with the one that the organisations publish, or ask them by telephone. "
            "A forger could have put another policy into the package.",
        )
    return policy


def check_logs(tags: dict[str, bytes], policy: Policy, findings: Findings) -> list[Log]:
    """Return the logs whose checkpoint is believed: first the exporting organisation's own, then others."""
    logs: list[Log] = []
    number, paths = 0, OWN
    while number == 0 or any(path in tags for path in _all(paths)):
        log = _check_log(tags, paths, policy, findings)
        if log is not None:
            logs.append(log)
        number += 1
        paths = other(number)
    origins = [log.origin for log in logs]
    for origin in sorted({origin for origin in origins if origins.count(origin) > 1}):
        findings.failed(Area.CHECKPOINT, origin, f"The package holds two parts of the log {origin}.")
    return logs


def _all(paths: LogPaths) -> tuple[str, ...]:
    return (paths.checkpoint, paths.events, paths.disclosures, paths.proofs)


def _check_log(tags: dict[str, bytes], paths: LogPaths, policy: Policy, findings: Findings) -> Log | None:
    missing = [path for path in _all(paths) if path not in tags]
    for path in missing:
        findings.failed(Area.EVENTS, path, f"{path} is missing, so this log cannot be checked.")
    if missing:
        return None
    log = None
    with findings.refusing(Area.CHECKPOINT, paths.checkpoint):
        note = SignedNote.parse(tags[paths.checkpoint])
        log = Log(paths, policy.check(note))
        check_every_signature(note, policy)
        findings.passed(
            Area.CHECKPOINT,
            log.origin,
            f"The state of the log after {log.checkpoint.size} events is signed with a key the policy trusts.",
        )
    if log is None:
        return None
    with findings.refusing(Area.EVENTS, paths.events):
        record, size = parse_log(tags, paths)
        if size != log.checkpoint.size:
            findings.failed(Area.EVENTS, paths.proofs, f"{paths.proofs} is for another checkpoint.")
        _check_events(log, record.events, findings)
    return log


def _check_events(log: Log, events: Iterable[EventRecord], findings: Findings) -> None:
    count = opened = 0
    before = len(findings.checks)
    for event in events:
        subject = f"entry {event.index} of {log.origin}"
        try:
            leaf = event.parsed()
            state = log.checkpoint
            digest = leaf_hash(event.leaf)
            verify_inclusion(digest, event.index, state.size, event.proof, state.root)
        except LedgerError as error:
            findings.failed(Area.EVENTS, subject, f"This event is not in the signed log as shown here: {error}")
            continue
        count += 1
        log.entries[event.index] = Entry(log.origin, event.index, leaf)
        log.placed.append(Placed(leaf.type, leaf.item, leaf.seq, leaf.prev, digest))
        log.chains[leaf.item] = (log.chains.get(leaf.item, (0, b""))[0] + 1, digest)
        opened += _check_disclosures(log, event, leaf, subject, findings)
    if len(findings.checks) == before:
        findings.passed(Area.EVENTS, log.origin, f"{_all_of(count, 'event')} in the signed log, unchanged.")
        findings.passed(Area.DISCLOSURES, log.origin, f"{_all_of(opened, 'value')} shown as recorded.")


def _all_of(count: int, noun: str) -> str:
    return f"The one {noun} is" if count == 1 else f"All {count} {noun}s are"


def _check_disclosures(log: Log, event: EventRecord, leaf: Leaf, subject: str, findings: Findings) -> int:
    values: dict[str, Json] = {}
    for text in event.disclosures:
        with findings.refusing(Area.DISCLOSURES, f"{subject} ({leaf.type})"):
            name, value = verify_disclosure(leaf, text)
            values[name] = value
    log.values[event.index] = values
    return len(values)


def check_chains(logs: list[Log], keys: dict[str, str], findings: Findings) -> None:
    """Check that no event is missing from an item's history. keys: exhibit reference by item key.

    Other organisations' logs may show single events only; a history is checked there from its first event.
    """
    before = len(findings.checks)
    for place, log in enumerate(logs):
        first: dict[str, int] = {}
        for leaf in log.placed:
            first.setdefault(leaf.item, leaf.seq)
        whole = {key for key, seq in first.items() if place == 0 or seq == 0}
        for problem in check_chain(leaf for leaf in log.placed if leaf.item in whole):
            subject = keys.get(problem.subject, problem.subject)
            findings.failed(Area.CHAINS, subject, f"The history is not complete: {problem.sentence}")
    if len(findings.checks) == before:
        findings.passed(Area.CHAINS, f"{len(keys)} items", "Every item's history is complete, without a gap.")


def check_export(tags: dict[str, bytes], policy: Policy | None, logs: list[Log], findings: Findings) -> None:
    """Check that the export event commits to this package and stands in the same log."""
    if names.EXPORT_EVENT not in tags or names.EXPORT_PROOF not in tags or names.TAG_MANIFEST not in tags:
        findings.failed(Area.EXPORT, names.EXPORT_EVENT, "Nothing proves that this package is the one exported.")
        return
    before = len(findings.checks)
    with findings.refusing(Area.EXPORT, names.EXPORT_EVENT):
        proof = parse_export(tags[names.EXPORT_EVENT], tags[names.EXPORT_PROOF])
        with findings.refusing(Area.EXPORT, names.TAG_MANIFEST):
            check_seal(proof, tags[names.TAG_MANIFEST])
        with findings.refusing(Area.EXPORT, names.EXPORT_PROOF):
            if policy is None or not logs or logs[0].paths != OWN:
                raise SealRefused("The log of the export event cannot be checked without the log it continues.")
            check_export_log(proof, policy, logs[0].checkpoint)
    if len(findings.checks) == before:
        findings.passed(Area.EXPORT, "package", "The log holds the event of this export, and it commits to every file.")
