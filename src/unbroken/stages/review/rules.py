"""What stands of a document for one recipient: proposals, rulings, what is open, and the digest of it all. Pure.

A place is known by its key: `f:START-END:KIND` for a finding, `w:START-END` for words a person chose,
`b:PAGE:X0:Y0:X1:Y1` for a box. A ruling counts for another recipient where the policy proposes the same there, by
action and row.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from unbroken.engines.redaction.vocabulary import Action, InfoKind, Recipient
from unbroken.ground.errors import InvalidInput
from unbroken.stages.review.vocabulary import INSIDE, NOTE_LIMIT, REASONS, SENSITIVE_KINDS, Choice, RulingState

BY_HAND: Final = "NONE"
STANDING: Final = frozenset({RulingState.ACTIVE, RulingState.WAITS, RulingState.DISPUTED})
MOST_CHARACTERS: Final = 64
_STRICT: Final = (Action.KEEP, Action.ASK, Action.REDACT, Action.BLOCK)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the policy proposes for one place. takes_two: whether the row or the kind asks for a second person."""

    key: str
    action: Action
    row: str
    code: str
    takes_two: bool

    @classmethod
    def of(cls, stored: Iterable[Any]) -> "Proposal":
        """Return what `stored` wrote."""
        key, action, row, code, takes_two = stored
        return cls(str(key), Action(action), str(row), str(code), bool(takes_two))

    def stored(self) -> list[Any]:
        """Return the values as they are kept with a reading."""
        return [self.key, self.action.value, self.row, self.code, self.takes_two]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What counts of a ruling when it is asked what stands."""

    id: str
    key: str
    number: int
    layout: str
    proposed_action: str
    proposed_row: str
    action: Choice
    code: str
    state: RulingState
    kind: str = ""

    @property
    def is_by_hand(self) -> bool:
        """Say whether a person chose the place."""
        return self.proposed_action == BY_HAND


@dataclass(frozen=True, slots=True)
class Effective:
    """What is done with one place. ruling_id is empty where the policy's KEEP stands."""

    key: str
    choice: Choice
    code: str
    ruling_id: str


@dataclass(frozen=True)
class Stand:
    """What stands of a document for one recipient. Keys of places; open: no decision; waiting: for a second person."""

    effective: tuple[Effective, ...]
    open: tuple[str, ...]
    waiting: tuple[str, ...]
    disputed: tuple[str, ...]

    @property
    def is_decided(self) -> bool:
        """Say whether nothing is left to decide."""
        return not (self.open or self.waiting or self.disputed)

    @property
    def unsettled(self) -> int:
        """How many places wait for a second person or a supervisor."""
        return len(self.waiting) + len(self.disputed)


def stand(proposals: Iterable[Proposal], rulings: Iterable[Ruled], recipient: Recipient, layout: str) -> Stand:
    """Return what stands. rulings: all of the version; those of another layout of its words do not count."""
    counting = [one for one in rulings if one.state in STANDING and one.layout == layout]
    by_place = {(one.key, one.proposed_action, one.proposed_row): one for one in counting}
    redacted_somewhere = {one.key for one in counting if one.action is Choice.REDACT and not one.is_by_hand}
    effective: list[Effective] = []
    found: dict[str, list[str]] = {"open": [], "waiting": [], "disputed": []}
    for proposal in proposals:
        ruling = by_place.get((proposal.key, proposal.action.value, proposal.row))
        if ruling is not None:
            _take(ruling, effective, found)
        elif proposal.action is Action.KEEP and proposal.key not in redacted_somewhere:
            effective.append(Effective(proposal.key, Choice.KEEP, proposal.code, ""))
        else:
            found["open"].append(proposal.key)
    for ruling in counting:
        if ruling.is_by_hand and ruling.proposed_row == row_by_hand(recipient):
            _take(ruling, effective, found)
    return Stand(tuple(effective), tuple(found["open"]), tuple(found["waiting"]), tuple(found["disputed"]))


def _take(ruling: Ruled, effective: list[Effective], found: dict[str, list[str]]) -> None:
    match ruling.state:
        case RulingState.WAITS:
            found["waiting"].append(ruling.key)
        case RulingState.DISPUTED:
            found["disputed"].append(ruling.key)
        case _:
            effective.append(Effective(ruling.key, ruling.action, ruling.code, ruling.id))


def strictness(one: Proposal) -> tuple[int, bool]:
    """Return what two proposals for one place are compared by: the stricter one counts. Source: DOMAIN 3.3 (4)."""
    return _STRICT.index(one.action), one.takes_two


def row_by_hand(recipient: Recipient) -> str:
    """Return the row that stands for a person's own hand: what goes inside is not what goes outside."""
    return "inside" if recipient in INSIDE else "outside"


def needs_second(proposed: Action, *, takes_two: bool, choice: Choice) -> bool:
    """Say whether a choice needs a second person. Source: DOMAIN 3.3 (6).

    takes_two: of the proposal. What the policy removes may be removed by one; to keep it takes two. What it asks of
    a person takes two either way.
    """
    if not takes_two:
        return False
    return proposed is Action.ASK or (proposed is Action.REDACT and choice is Choice.KEEP)


def takes_two(action: Action, kind: InfoKind, *, second_person: bool) -> bool:
    """Say whether a proposal is one that two people decide. second_person: of the policy's row."""
    return second_person or (action is Action.ASK and kind in SENSITIVE_KINDS)


def digest(effective: Iterable[Effective], dropped: Mapping[str, str], policy_version: str) -> str:
    """Return the SHA-256 of what a copy is made from: each place with its choice, dropped pages, the policy."""
    places = sorted([one.key, one.choice.value, one.code] for one in effective)
    said = json.dumps([places, sorted(dropped), policy_version], separators=(",", ":"))
    return hashlib.sha256(said.encode()).hexdigest()


def finding_key(start: int, end: int, kind: InfoKind) -> str:
    """Return the key of a finding."""
    return f"f:{start}-{end}:{kind}"


def words_key(start: int, end: int) -> str:
    """Return the key of words that a person chose."""
    return f"w:{start}-{end}"


def box_key(page: int, box: Iterable[float]) -> str:
    """Return the key of a box that a person drew."""
    return f"b:{page}:" + ":".join(f"{edge:.1f}" for edge in box)


def check_reason(untrusted_code: str) -> str:
    """Return a reason code of the list. Raises InvalidInput."""
    code = untrusted_code.strip().upper()
    if code not in REASONS:
        sentence = "Choose the reason."
        raise InvalidInput(sentence, fields={"reason_code": sentence})
    return code


def check_choice(untrusted_text: str) -> Choice:
    """Return what is to be done with a place. Raises InvalidInput."""
    try:
        return Choice(untrusted_text)
    except ValueError:
        sentence = "Choose whether this is removed or kept."
        raise InvalidInput(sentence, fields={"action": sentence}) from None


def check_kind(untrusted_text: str) -> InfoKind:
    """Return a kind of information. Raises InvalidInput."""
    try:
        return InfoKind(untrusted_text)
    except ValueError:
        sentence = "Choose what kind of information this is."
        raise InvalidInput(sentence, fields={"kind": sentence}) from None


def check_recipient(untrusted_text: str) -> Recipient:
    """Return who is to receive the copy. Raises InvalidInput."""
    try:
        return Recipient(untrusted_text)
    except ValueError:
        sentence = "Choose who is to receive the document."
        raise InvalidInput(sentence, fields={"recipient": sentence}) from None


def check_note(untrusted_text: str) -> str:
    """Return a note of at most 400 characters. Raises InvalidInput."""
    note = " ".join(untrusted_text.split())
    if len(note) > NOTE_LIMIT:
        sentence = f"Shorten the note to {NOTE_LIMIT} characters or fewer."
        raise InvalidInput(sentence, fields={"note": sentence})
    return note


def check_box(box: Iterable[float], width: float, height: float) -> tuple[float, float, float, float]:
    """Return a box within its page, its corners in order, rounded to tenths of a point. Raises InvalidInput."""
    x0, y0, x1, y1 = box
    left, right = sorted((max(0.0, min(width, x0)), max(0.0, min(width, x1))))
    top, bottom = sorted((max(0.0, min(height, y0)), max(0.0, min(height, y1))))
    if right - left < 1 or bottom - top < 1:
        sentence = "The box is too small or lies outside the page. Draw it around what is to be removed."
        raise InvalidInput(sentence, fields={"box": sentence})
    return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)
