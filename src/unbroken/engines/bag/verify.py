"""Verify a package with nothing but the package: no network, no database, no account."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from unbroken.engines.bag import names
from unbroken.engines.bag.checks.files import Files, check_files
from unbroken.engines.bag.checks.handovers import check_handovers, check_receipts
from unbroken.engines.bag.checks.items import check_items
from unbroken.engines.bag.checks.record import Log, check_chains, check_export, check_logs, check_policy
from unbroken.engines.bag.errors import UnreadablePackage
from unbroken.engines.bag.findings import Area, Findings, Summary, VerificationReport
from unbroken.engines.bag.fingerprint import policy_fingerprint
from unbroken.engines.bag.itemlist import ItemList, parse_items, utc_text
from unbroken.engines.bag.source import Source, open_source
from unbroken.engines.vault import Identity


def verify_package(
    path: Path,
    policy: Path | None = None,
    identities: Sequence[Identity] = (),
    trust: str | None = None,
) -> VerificationReport:
    """Check everything about a package, a ZIP or the folder it was unpacked into, and say what was found.

    policy: a policy file to believe instead of the package's own. trust: the expected fingerprint of the
    policy. identities: keys to open age items with. Never raises for what is wrong with the package.
    Raises OSError when a file cannot be read, for example a policy file that does not exist.
    """
    given = policy.read_bytes() if policy is not None else None
    findings = Findings()
    try:
        source = open_source(path)
    except UnreadablePackage as error:
        findings.failed(Area.CONTAINER, path.name, str(error))
        return VerificationReport(ok=False, checks=tuple(findings.checks))
    try:
        summary = _verify(source, given, identities, trust, findings)
    finally:
        source.close()
    checks = tuple(findings.checks)
    return VerificationReport(all(check.ok for check in checks), checks, summary)


def _verify(
    source: Source, given: bytes | None, identities: Sequence[Identity], trust: str | None, findings: Findings
) -> Summary:
    files = check_files(source, findings)
    policy = check_policy(files.tags, given, trust, findings)
    logs = check_logs(files.tags, policy, findings) if policy is not None else []
    check_export(files.tags, policy, logs, findings)
    listed = None
    if names.ITEMS in files.tags:
        with findings.refusing(Area.ITEMS, names.ITEMS):
            listed = parse_items(files.tags[names.ITEMS])
    if policy is not None and logs and logs[0].paths.checkpoint == names.CHECKPOINT:
        keys = {item.facts.key: item.facts.exhibit_ref for item in listed.items} if listed else {}
        check_chains(logs, keys, findings)
        check_receipts(files.tags, policy, logs, listed, findings)
        check_handovers(logs, findings)
        if listed is not None:
            check_items(listed, files, logs, source, identities, findings)
    return _summary(files, given, logs, listed)


def _summary(files: Files, given: bytes | None, logs: list[Log], listed: ItemList | None) -> Summary:
    case = listed.case if listed else None
    return Summary(
        urn=case.urn if case else "",
        operation_name=case.operation_name if case else "",
        organisation=case.organisation if case else "",
        exported_at=utc_text(case.exported_at) if case else "",
        items=len(listed.items) if listed else 0,
        events=sum(len(log.entries) for log in logs),
        origin=logs[0].origin if logs else "",
        tag_manifest_sha256=files.digests.get(names.TAG_MANIFEST, ""),
        policy_fingerprint=policy_fingerprint(given if given is not None else files.tags.get(names.POLICY, b"")),
    )
