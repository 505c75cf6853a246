"""Merge overlapping candidates: one group for one thing, with everybody who found it.

A candidate whose finder begins with `shield:` (a valid URN, ASN, exhibit reference, offence code ...) never becomes
a finding; it cancels numbers and initials that lie inside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.known.address_parts import is_street
from unbroken.engines.redaction.find.wrapping import is_wrapped
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

SHIELD = "shield:"
MEANING = "meaning:"
KNOWN = "known:"
MISREAD = "pattern:misread"
"""A figure read as a sign makes a part of such a number look like a sum or a time."""

_PLACE_KINDS = frozenset({InfoKind.ADDRESS, InfoKind.POSTCODE, InfoKind.LOCATION})
_NUMBER_KINDS = frozenset(
    {
        InfoKind.PHONE,
        InfoKind.NHS,
        InfoKind.NINO,
        InfoKind.BANK,
        InfoKind.CARD,
        InfoKind.PASSPORT,
        InfoKind.DRIVER_NO,
        InfoKind.NETWORK_ID,
        InfoKind.VRM,
        InfoKind.DOB,
        InfoKind.AGE,
        InfoKind.FREE_ID,
    }
)
_SHIELDED_KINDS = _NUMBER_KINDS | {InfoKind.POSTCODE, InfoKind.NAME}
_ONLINE_KINDS = frozenset({InfoKind.EMAIL, InfoKind.SOCIAL})
_ABSORBING = _PLACE_KINDS | _ONLINE_KINDS
"""Kinds whose extent a name found inside them does not break up."""

_APART = re.compile(r"[.;]? *\n\s*|[.;] +")
_ADDRESS_GAP = re.compile(r"[\s,.;:|/\-–]{0,16}")
_NUMBER_BEFORE = re.compile(r"(?<![\w.,:/\u00a3-])\d{1,3}[A-Za-z]?,?\s+$")
_ACCOUNT_GAP = re.compile(r"(?i)[\s,;:/-]{0,4}(?:(?:account|acc|a/c)(?:\s*(?:number|no))?\.?)?[\s,;:/-]{0,4}")
_TOWN_GAP = re.compile(r"[\s,.]{0,4}[A-Z][\w'’-]{2,}(?:\s[A-Z][\w'’-]+)?[\s,.]{0,4}")


@dataclass(frozen=True, slots=True)
class Group:
    """Candidates of one thing: its characters, its kind, and the candidates with the best first."""

    start: int
    end: int
    kind: InfoKind
    candidates: tuple[Candidate, ...]


def merge(candidates: Iterable[Candidate], flow: TextFlow) -> list[Group]:
    """Return one group for each thing found, in the order of the text."""
    everything = list(candidates)
    found = _unshielded(everything)
    meanings = [each for each in found if each.finder.startswith(MEANING)]
    entities = [each for each in found if not each.finder.startswith(MEANING)]
    apart = [part for group in _overlapping(entities) for part in _names_apart(group, flow.text)]
    groups = _join_addresses(_without_absorbed(apart), flow.text)
    groups = [_with_number(group, flow.text) for group in _join_accounts(groups, flow.text)]
    return sorted([*groups, *_overlapping(meanings)], key=lambda group: (group.start, group.end))


def _unshielded(everything: list[Candidate]) -> list[Candidate]:
    """Return what no shield cancels; a shield is only held against what it touches."""
    shields = sorted((each for each in everything if each.finder.startswith(SHIELD)), key=lambda each: each.start)
    starts = [each.start for each in shields]
    longest = max((each.end - each.start for each in shields), default=0)
    found = [each for each in everything if not each.finder.startswith(SHIELD) and each.start < each.end]
    return [
        each
        for each in found
        if not any(
            _cancels(shield, each)
            for shield in shields[bisect_left(starts, each.start - longest) : bisect_left(starts, each.end)]
        )
    ]


def _cancels(shield: Candidate, candidate: Candidate) -> bool:
    if candidate.kind not in _SHIELDED_KINDS or candidate.finder.startswith(MEANING):
        return False
    inside = shield.start <= candidate.start and candidate.end <= shield.end
    if candidate.finder.startswith(KNOWN):
        return inside and candidate.end - candidate.start < shield.end - shield.start
    if shield.finder == "shield:time" and candidate.start <= shield.start and shield.end < candidate.end:
        return False
    if candidate.finder == MISREAD and candidate.start <= shield.start and shield.end <= candidate.end:
        return False
    touches = shield.start < candidate.end and candidate.start < shield.end
    return touches and (inside or candidate.kind in _NUMBER_KINDS)


def _family(kind: InfoKind) -> str:
    if kind in _PLACE_KINDS:
        return "place"
    if kind in _NUMBER_KINDS:
        return "number"
    return "online" if kind in _ONLINE_KINDS else kind


def _overlapping(candidates: list[Candidate]) -> list[Group]:
    """Return groups of candidates of one family that overlap."""
    by_family: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_family.setdefault(_family(candidate.kind), []).append(candidate)
    groups: list[Group] = []
    for family in by_family.values():
        run: list[Candidate] = []
        end = -1
        for candidate in sorted(family, key=lambda each: (each.start, -each.end)):
            if run and candidate.start >= end:
                groups.append(_group(run))
                run = []
            run.append(candidate)
            end = max(end, candidate.end) if len(run) > 1 else candidate.end
        if run:
            groups.append(_group(run))
    return groups


def _names_apart(group: Group, text: str) -> list[Group]:
    """Return a name cut where a sentence or a short line ends between a recorded person and somebody else."""
    known = [each for each in group.candidates if each.finder.startswith(KNOWN)]
    if group.kind is not InfoKind.NAME or not known:
        return [group]
    first, last = min(each.start for each in known), max(each.end for each in known)
    cuts = [group.start, group.end]
    before = next((each for each in _APART.finditer(text, group.start, first) if each.end() == first), None)
    after = _APART.match(text, last, group.end)
    if before is not None and _is_end(before, text):
        cuts.insert(1, first)
    if after is not None and _is_end(after, text):
        cuts.insert(-1, last)
    parts = [_part(group, start, end, text) for start, end in pairwise(cuts)]
    return [part for part in parts if part is not None]


def _is_end(gap: re.Match[str], text: str) -> bool:
    """Return whether a sentence ends in a gap, or a line too short to be merely wrapped."""
    if "\n" in gap.group():
        return not is_wrapped(text, text.index("\n", gap.start()))
    return bool(re.search(r"[^\W\d_]{3}$", text[max(0, gap.start() - 3) : gap.start()]))


def _part(group: Group, start: int, end: int, text: str) -> Group | None:
    """Return the part of a group between two places, without the gap at its ends."""
    written = text[start:end]
    start += len(written) - len(written.lstrip(" .;\n"))
    end -= len(written) - len(written.rstrip(" .;\n"))
    held = [each for each in group.candidates if each.start < end and start < each.end]
    cut = tuple(replace(each, start=max(each.start, start), end=min(each.end, end)) for each in held)
    return Group(start, end, group.kind, cut) if cut and start < end else None


def _group(candidates: list[Candidate]) -> Group:
    best = sorted(candidates, key=_strength, reverse=True)
    start, end = min(each.start for each in best), max(each.end for each in best)
    kinds = {each.kind for each in best}
    kind = InfoKind.ADDRESS if InfoKind.ADDRESS in kinds else best[0].kind
    return Group(start, end, kind, tuple(best))


def _strength(candidate: Candidate) -> tuple[bool, bool, int, float]:
    known = candidate.finder.startswith(KNOWN)
    return known and candidate.confidence >= 0.8, known, candidate.end - candidate.start, candidate.confidence


def _trimmed(groups: list[Group]) -> list[Group]:
    """Return the groups, addresses cut at a recorded full name that a finder took for their end or beginning."""
    names = [group for group in groups if group.kind is InfoKind.NAME and _is_full_known_name(group)]
    starts = {
        id(place): name.start
        for place in groups
        if place.kind in _PLACE_KINDS
        for name in names
        if place.start < name.start < place.end <= name.end
    }
    after = {
        id(place): _known_end(name)
        for place in groups
        if place.kind in _PLACE_KINDS
        for name in names
        if place.start < name.start and _known_end(name) < place.end
    }
    cut = [replace(group, end=starts[id(group)]) if id(group) in starts else group for group in groups]
    return [
        replace(each, start=after[id(group)] + 1) if id(group) in after else each
        for group, each in zip(groups, cut, strict=True)
    ]


def _known_end(name: Group) -> int:
    """Return where the recorded part of a name ends."""
    return max(each.end for each in name.candidates if each.finder.startswith(KNOWN))


def _is_full_known_name(group: Group) -> bool:
    return any(
        each.finder.startswith(KNOWN) and each.confidence >= 0.97 and each.end - each.start >= len("Al Green")
        for each in group.candidates
    )


def _without_absorbed(groups: list[Group]) -> list[Group]:
    """Return the groups without names that are only part of an address, e-mail address or handle."""
    groups = _trimmed(groups)
    wide = [group for group in groups if group.kind in _ABSORBING or _is_read_out(group)]
    kept: list[Group] = []
    for group in groups:
        holder = next((each for each in wide if each is not group and _holds(each, group)), None)
        if holder is None:
            kept.append(group)
    return kept


def _holds(holder: Group, group: Group) -> bool:
    inside = holder.start <= group.start and group.end <= holder.end
    if not inside or _family(holder.kind) == _family(group.kind):
        return False
    return group.kind not in _NUMBER_KINDS or holder.kind in _ONLINE_KINDS


def _is_read_out(group: Group) -> bool:
    """Return whether letters of a number are said as words ("Oscar", "Victor") that look like names."""
    return group.kind in _NUMBER_KINDS and any(each.finder == "pattern:phonetic" for each in group.candidates)


def _join_addresses(groups: list[Group], text: str) -> list[Group]:
    """Return the groups with neighbouring parts of one address joined, over line ends and table cells too."""
    joined: list[Group] = []
    last: Group | None = None
    for group in sorted(groups, key=lambda each: (each.start, each.end)):
        if group.kind not in _PLACE_KINDS:
            joined.append(group)
            continue
        if last is not None and _are_one_address(last, group, text):
            joined.remove(last)
            last = _group([*last.candidates, *group.candidates])
        else:
            last = group
        joined.append(last)
    return joined


def _with_number(group: Group, text: str) -> Group:
    """Return a street with the house number that stands before it, over a line end too."""
    if (
        group.kind is not InfoKind.ADDRESS
        or not text[group.start].isalpha()
        or not is_street(text[group.start : group.end].partition(",")[0])
    ):
        return group
    number = _NUMBER_BEFORE.search(text, max(0, group.start - 8), group.start)
    return replace(group, start=number.start()) if number else group


def _join_accounts(groups: list[Group], text: str) -> list[Group]:
    """Return the groups with a sort code and the account number behind it as one."""
    joined: list[Group] = []
    for group in sorted(groups, key=lambda each: (each.start, each.end)):
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is group.kind is InfoKind.BANK
            and _ACCOUNT_GAP.fullmatch(text[last.end : group.start])
        ):
            joined[-1] = _group([*last.candidates, *group.candidates])
        else:
            joined.append(group)
    return joined


def _are_one_address(first: Group, second: Group, text: str) -> bool:
    gap = text[first.end : second.start]
    owners = [{each.person_id for each in group.candidates} - {None} for group in (first, second)]
    if all(owners) and not owners[0] & owners[1]:
        return False
    if first.kind is InfoKind.POSTCODE and second.kind is InfoKind.ADDRESS:
        return False
    if _ADDRESS_GAP.fullmatch(gap):
        return gap.count("\n\n") == 0
    return second.kind is InfoKind.POSTCODE and bool(_TOWN_GAP.fullmatch(gap))
