"""Check that hand-overs interlock: what one organisation sent, another received and signed for."""

from __future__ import annotations

from unbroken.engines.bag.checks.record import Log
from unbroken.engines.bag.contents import SENT_SUFFIX
from unbroken.engines.bag.errors import ReceiptMalformed
from unbroken.engines.bag.findings import Area, Findings
from unbroken.engines.bag.itemlist import ItemList
from unbroken.engines.bag.receipts import Receipt, open_receipt
from unbroken.engines.ledger import Entry, Link, SignedNote
from unbroken.engines.ledger.policy import Policy

FOLDER = "receipts/"


def check_receipts(
    tags: dict[str, bytes], policy: Policy, logs: list[Log], listed: ItemList | None, findings: Findings
) -> list[Receipt]:
    """Return the receipts whose signature and content hold."""
    digests = {item.facts.exhibit_ref: item.facts.sha256 for item in listed.items} if listed else {}
    good: list[Receipt] = []
    for name in sorted(name for name in tags if name.startswith(FOLDER)):
        with findings.refusing(Area.RECEIPTS, name):
            receipt = _open(tags[name], policy)
            faults = _link_faults(receipt, logs)
            for item in receipt.items:
                if digests.get(item.exhibit_ref, item.sha256) != item.sha256:
                    faults.append(f"It was signed for another content of {item.exhibit_ref}.")
            for sentence in faults:
                findings.failed(Area.RECEIPTS, name, sentence)
            if not faults:
                good.append(receipt)
                who = f"{receipt.received_by} of {receipt.organisation}"
                findings.passed(
                    Area.RECEIPTS, name, f"The receipt is signed: {who} received {len(receipt.items)} items."
                )
    return good


def _open(untrusted_note: bytes, policy: Policy) -> Receipt:
    origin = Receipt.parse(SignedNote.parse(untrusted_note).text).received.origin
    keys = [log.key for log in policy.logs if log.key.name == origin]
    for key in keys:
        if SignedNote.parse(untrusted_note).by(key):
            return open_receipt(untrusted_note, key)
    raise ReceiptMalformed(f"The receipt is not signed by {origin} with a key that the policy trusts.")


def _link_faults(receipt: Receipt, logs: list[Log]) -> list[str]:
    faults = []
    for what, link in (("sent", receipt.sent), ("received", receipt.received)):
        log = next((log for log in logs if log.origin == link.origin), None)
        entry = log.entries.get(link.index) if log else None
        if entry is not None and entry.leaf.hash != link.leaf:
            faults.append(f"It names another {what} event than entry {link.index} of {link.origin}.")
        elif entry is None and logs and link.origin == logs[0].origin:
            faults.append(f"It names entry {link.index} of {link.origin} as {what}, which is not in the package.")
    return faults


def check_handovers(logs: list[Log], receipts: list[Receipt], findings: Findings) -> None:
    """Check that linked events exist and agree; flag what was sent and never signed for."""
    entries = {(log.origin, index): entry for log in logs for index, entry in log.entries.items()}
    known = {place: entry.leaf.hash for place, entry in entries.items()}
    for receipt in receipts:
        for link in (receipt.sent, receipt.received):
            known.setdefault((link.origin, link.index), link.leaf)
    before = len(findings.checks)
    for entry in entries.values():
        for link in entry.leaf.links:
            _check_link(entry, link, known.get((link.origin, link.index)), findings)
    named = {(link.origin, link.index) for entry in entries.values() for link in entry.leaf.links}
    named |= {(receipt.sent.origin, receipt.sent.index) for receipt in receipts}
    for place, entry in entries.items():
        if entry.leaf.type.endswith(SENT_SUFFIX) and place not in named:
            findings.attention(Area.HANDOVERS, _name(entry), "This was sent, but the package holds no receipt for it.")
    if len(findings.checks) == before:
        findings.passed(Area.HANDOVERS, "hand-overs", "What was sent and what was received name each other.")


def _check_link(entry: Entry, link: Link, counterpart: bytes | None, findings: Findings) -> None:
    where = f"entry {link.index} of {link.origin}"
    if counterpart is None:
        findings.attention(
            Area.HANDOVERS, _name(entry), f"It names {where}, which is not in this package: ask that organisation."
        )
    elif counterpart != link.leaf:
        findings.failed(Area.HANDOVERS, _name(entry), f"It names {where}, but another event stands there.")


def _name(entry: Entry) -> str:
    return f"entry {entry.index} of {entry.origin} ({entry.leaf.type})"
