"""Check that hand-overs interlock: what one organisation sent, another received and signed for."""

from __future__ import annotations

import re

from unbroken.engines.bag.checks.record import Log
from unbroken.engines.bag.contents import DIGEST_SLOT, SENT_SUFFIX
from unbroken.engines.bag.findings import Area, Findings
from unbroken.engines.bag.itemlist import ItemList
from unbroken.engines.bag.receipts import Receipt, open_receipt
from unbroken.engines.ledger import Entry, Link
from unbroken.engines.ledger.policy import Policy

FOLDER = "receipts/"
_ANSWER = re.compile(r"[^:]*:(receipt|refusal):.*|.*:(refused|recalled)")


def check_receipts(
    tags: dict[str, bytes], policy: Policy, logs: list[Log], listed: ItemList | None, findings: Findings
) -> None:
    """Check each receipt's signature, that an event records it, and that it is for the content in the package."""
    digests = {item.facts.exhibit_ref: item.facts.sha256 for item in listed.items} if listed else {}
    keys = [log.key for log in policy.logs]
    for name in sorted(name for name in tags if name.startswith(FOLDER)):
        with findings.refusing(Area.RECEIPTS, name):
            receipt = open_receipt(tags[name], keys)
            faults = [
                f"It was signed for another content of {item.exhibit_ref}."
                for item in receipt.items
                if digests.get(item.exhibit_ref, item.sha256) != item.sha256
            ]
            if not _is_recorded(receipt, logs):
                faults.append("No event in the package records this receipt: it belongs elsewhere.")
            for sentence in faults:
                findings.failed(Area.RECEIPTS, name, sentence)
            if not faults:
                count = len(receipt.items)
                findings.passed(
                    Area.RECEIPTS, name, f"{receipt.receiver} signed for {count} item{'' if count == 1 else 's'}."
                )


def _is_recorded(receipt: Receipt, logs: list[Log]) -> bool:
    return any(
        ":receipt:" in entry.leaf.type and log.values.get(index, {}).get(DIGEST_SLOT) == receipt.text_sha256
        for log in logs
        for index, entry in log.entries.items()
    )


def check_handovers(logs: list[Log], findings: Findings) -> None:
    """Check that linked events agree; flag what was sent and never answered, and what lies elsewhere."""
    entries = {(log.origin, index): entry for log in logs for index, entry in log.entries.items()}
    before = len(findings.checks)
    for entry in entries.values():
        for link in entry.leaf.links:
            _check_link(entry, link, entries.get((link.origin, link.index)), findings)
    answers = [entry for entry in entries.values() if _ANSWER.fullmatch(entry.leaf.type)]
    answered = {(link.origin, link.index) for entry in answers for link in entry.leaf.links}
    for place, entry in entries.items():
        if entry.leaf.type.endswith(SENT_SUFFIX) and place not in answered:
            findings.attention(Area.HANDOVERS, _name(entry), "This was sent, but the package holds no receipt for it.")
    if len(findings.checks) == before:
        findings.passed(Area.HANDOVERS, "hand-overs", "What was sent and what was received name each other.")


def _check_link(entry: Entry, link: Link, counterpart: Entry | None, findings: Findings) -> None:
    where = f"entry {link.index} of {link.origin}"
    if counterpart is None:
        findings.attention(
            Area.HANDOVERS, _name(entry), f"It names {where}, which is not in this package: ask that organisation."
        )
    elif counterpart.leaf.hash != link.leaf:
        findings.failed(Area.HANDOVERS, _name(entry), f"It names {where}, but another event stands there.")


def _name(entry: Entry) -> str:
    return f"entry {entry.index} of {entry.origin} ({entry.leaf.type})"
