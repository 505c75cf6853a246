"""A name attributed once with certainty is the same person's wherever else the document has it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from unbroken.engines.redaction.find.known.words import word_set
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.finding import Finding
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

_Bearer = tuple[Role, str | None]
"""A role, and the person of the record whose other name it is."""
_JOBS = frozenset({InfoKind.OCCUPATION, InfoKind.EMPLOYER})
_MIN_WORD = 3
_NOT_NAMES = word_set(
    "mrs miss sergeant inspector constable detective doctor professor police officer the and sgt insp judge"
)


def share_roles(findings: list[Finding], text: str) -> list[Finding]:
    """Return the findings, unsure names with the role that the same name has for certain elsewhere."""
    roles: dict[str, set[_Bearer]] = defaultdict(set)
    for finding in findings:
        is_alias = finding.subject is not None and not any(each.startswith("known:") for each in finding.found_by)
        if finding.kind is InfoKind.NAME and finding.sure and (finding.subject is None or is_alias):
            for word in _words(text, finding):
                roles[word].add((finding.role, finding.subject))
    shared = [_shared(finding, _words(text, finding), roles) for finding in findings]
    return _as_officers(shared, text)


def _as_officers(findings: list[Finding], text: str) -> list[Finding]:
    """Return the findings, a name in full as an officer's whose surname and initial stand at a rank elsewhere."""
    names = [each for each in findings if each.kind is InfoKind.NAME and each.subject is None]
    marked = {_initial_and_surname(text, each) for each in names if each.sure and each.role is Role.OFFICER} - {None}
    why = "; an officer of this surname and initial stands elsewhere in the document."
    return [
        replace(each, role=Role.OFFICER, sure=True, why=each.why.split("; ")[0].rstrip(".") + why)
        if each in names and not each.sure and each.role is Role.THIRD and _initial_and_surname(text, each) in marked
        else each
        for each in findings
    ]


def _initial_and_surname(text: str, finding: Finding) -> tuple[str, str] | None:
    words = [simplify(word) for word in re.findall(r"[^\W\d_][\w'’-]*", text[finding.start : finding.end])]
    words = [word for word in words if word and word not in _NOT_NAMES]
    return (words[0][0], words[-1]) if len(words) > 1 and len(words[-1]) >= _MIN_WORD else None


def share_reasons(findings: list[Finding]) -> list[Finding]:
    """Return the findings, jobs with the mark EXPLAINS_EVIDENCE that another finder gave the same words."""
    told = [each for each in findings if each.kind in _JOBS and Mark.EXPLAINS_EVIDENCE in each.marks]
    return [
        replace(each, marks=each.marks | {Mark.EXPLAINS_EVIDENCE})
        if each.kind in _JOBS and any(one.start < each.end and each.start < one.end for one in told)
        else each
        for each in findings
    ]


def _shared(finding: Finding, words: list[str], roles: dict[str, set[_Bearer]]) -> Finding:
    if finding.kind is not InfoKind.NAME or finding.subject is not None or finding.sure or not words:
        return finding
    common = set.intersection(*(roles.get(word, set()) for word in words))
    if len(common) != 1:
        return finding
    role, subject = common.pop()
    why = finding.why.split("; ")[0].rstrip(".") + "; the same name has this role elsewhere in the document."
    return replace(finding, role=role, subject=subject, sure=True, why=why)


def _words(text: str, finding: Finding) -> list[str]:
    words = [simplify(word) for word in re.findall(r"[^\W\d_][\w'’-]*", text[finding.start : finding.end])]
    return [word for word in words if len(word) >= _MIN_WORD and word not in _NOT_NAMES]
