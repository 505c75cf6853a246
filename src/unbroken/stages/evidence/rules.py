"""The states of a version, what an item must state, and how exhibit references are proposed. Pure."""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from unbroken.ground.access.target import DocumentKind
from unbroken.ground.diagrams import diagram
from unbroken.ground.errors import InvalidInput
from unbroken.stages.evidence.errors import VersionFixed

GIB: Final = 1024**3
NAME_LIMIT: Final = 255
_EXHIBIT = re.compile(r"(?P<initials>[A-Z]{1,5})/(?P<serial>[1-9][0-9]{0,4})(?P<sub>[A-Z]{0,2})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class VersionState(StrEnum):
    """Where a version is. Only SEALED can be opened, sent or exported."""

    RECEIVING = "RECEIVING"
    SEALING = "SEALING"
    SEALED = "SEALED"
    REFUSED = "REFUSED"
    ABANDONED = "ABANDONED"


class VersionEvent(StrEnum):
    """What moves a version on."""

    RECEIVED = "received"
    VERIFIED = "verified"
    FAULTED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


TRANSITIONS: Final[dict[tuple[VersionState, VersionEvent], VersionState]] = {
    (VersionState.RECEIVING, VersionEvent.RECEIVED): VersionState.SEALING,
    (VersionState.RECEIVING, VersionEvent.EXPIRED): VersionState.ABANDONED,
    (VersionState.RECEIVING, VersionEvent.WITHDRAWN): VersionState.ABANDONED,
    (VersionState.SEALING, VersionEvent.VERIFIED): VersionState.SEALED,
    (VersionState.SEALING, VersionEvent.FAULTED): VersionState.REFUSED,
}

STATE_WORDS: Final[dict[VersionState, str]] = {
    VersionState.RECEIVING: "Waiting for the rest of the upload",
    VersionState.SEALING: "Being checked and sealed",
    VersionState.SEALED: "Sealed",
    VersionState.REFUSED: "Refused",
    VersionState.ABANDONED: "Upload abandoned",
}


class EnvelopeState(StrEnum):
    """Whether an organisation has been offered a version, holds it, or no longer does."""

    OFFERED = "OFFERED"
    HELD = "HELD"
    WITHDRAWN = "WITHDRAWN"


ItemKind = DocumentKind

KIND_WORDS: Final[dict[ItemKind, str]] = {
    ItemKind.ABE: "Recorded interview of a witness (ABE)",
    ItemKind.SUSPECT_INTERVIEW: "Recorded interview of a suspect",
    ItemKind.BWV: "Body-worn video",
    ItemKind.CCTV: "CCTV",
    ItemKind.EMERGENCY_CALL: "999 call",
    ItemKind.PHONE_DOWNLOAD: "Phone download",
    ItemKind.PHOTOGRAPH: "Photograph",
    ItemKind.MEDICAL: "Medical",
    ItemKind.DOCUMENT: "Document",
    ItemKind.OTHER: "Other",
}
"""What kind of evidence an item can be said to be. Source: DOMAIN 2.5."""

FORM_WORDS: Final[dict[ItemKind, str]] = {
    ItemKind.CHARGING_ADVICE: "Certified form: request for a charging decision",
    ItemKind.CONFIDENTIAL_FORM: "Certified form: confidential",
    ItemKind.SENSITIVE_SCHEDULE: "Certified form: sensitive schedule",
    ItemKind.WITNESS_DETAILS: "Certified form: details of witnesses",
    ItemKind.CHARGES: "Certified form: charges",
    ItemKind.CASE_SUMMARY: "Certified form: case summary",
    ItemKind.STATEMENT: "Certified form: statement",
    ItemKind.UNUSED_SCHEDULE: "Certified form: schedule of unused material",
    ItemKind.EVIDENCE_FORM: "Certified form: exhibits or interview",
    ItemKind.CONVICTIONS: "Certified form: convictions and other offences",
}
"""What kind of certified form an item is. Nobody chooses these: the program gives them."""

PURPOSES: Final[dict[str, str]] = {
    "investigation": "Investigating the offence",
    "file-building": "Building the case file",
    "charging": "Deciding on a charge",
    "review": "Reviewing the case",
    "disclosure": "Checking what must be disclosed",
    "hearing": "Preparing or presenting at a hearing",
    "victim-care": "Caring for a victim or witness",
    "quality": "Checking quality or supervising",
    "other": "Something else",
}


def next_state(state: VersionState, event: VersionEvent) -> VersionState:
    """Return the state after an event. Raises VersionFixed."""
    following = TRANSITIONS.get((state, event))
    if following is None:
        raise VersionFixed(
            f"This version is already in the state “{STATE_WORDS[state]}”, so this cannot be done to it."
        )
    return following


def state_diagram() -> str:
    """Return the transition table as a Mermaid diagram, for docs/explanation/upload.md."""
    return diagram(VersionState.RECEIVING.value, TRANSITIONS, VersionState)


def check_exhibit_ref(untrusted_text: str) -> str:
    """Return an exhibit reference such as JS/1 or JS/1A in its one written form. Raises InvalidInput."""
    text = untrusted_text.strip().upper().replace(" ", "")
    if not _EXHIBIT.fullmatch(text):
        sentence = (
            "Enter the exhibit reference as the producer's initials, a slash and a number, such as JS/1 or JS/1A."
        )
        raise InvalidInput(sentence, fields={"exhibit_ref": sentence})
    return text


def initials(producer: str) -> str:
    """Return the initials of a producer's name: "PC 4123 Jane Smith" gives JS."""
    words = [
        word for word in re.findall(r"[^\W\d_][\w'\u2019-]*", producer) if not (word.isupper() and 1 < len(word) <= 5)
    ]
    letters = "".join(word[0] for word in words if word[0].isascii() and word[0].isalpha()).upper()
    return (letters[:1] + letters[-1:] if len(letters) > 3 else letters) or "EX"


def next_ref(initials: str, taken: Iterable[str]) -> str:
    """Return the next free reference of given initials in a case: MGC/2 after MGC/1."""
    serials = [
        int(found["serial"]) for one in taken if (found := _EXHIBIT.fullmatch(one)) and found["initials"] == initials
    ]
    return f"{initials}/{max(serials, default=0) + 1}"


def propose_refs(producer: str, taken: Iterable[str], count: int) -> list[str]:
    """Return the next count exhibit references of a producer, after the highest serial of the initials in the case."""
    who = initials(producer)
    matches = (_EXHIBIT.fullmatch(ref) for ref in taken)
    highest = max((int(m["serial"]) for m in matches if m and m["initials"] == who), default=0)
    return [f"{who}/{highest + place}" for place in range(1, count + 1)]


def order_of_ref(ref: str) -> tuple[str, int, str]:
    """Return the sort key of an exhibit reference: JS/2 comes before JS/10."""
    match = _EXHIBIT.fullmatch(ref)
    return (match["initials"], int(match["serial"]), match["sub"]) if match else (ref, 0, "")


def clean_file_name(untrusted_name: str) -> str:
    """Return a file's name as it may be shown: its last part, without control or direction characters."""
    last = untrusted_name.replace("\\", "/").rsplit("/", 1)[-1]
    return _CONTROL.sub("", last).strip()[:NAME_LIMIT] or "unnamed"


def check_text(untrusted_text: str, field: str, sentence: str, limit: int = 200) -> str:
    """Return a field's text without control characters or outer spaces. Raises InvalidInput when empty or too long."""
    text = _CONTROL.sub("", untrusted_text).strip()
    if not text:
        raise InvalidInput(sentence, fields={field: sentence})
    if len(text) > limit:
        too_long = f"Shorten this to {limit} characters or fewer."
        raise InvalidInput(too_long, fields={field: too_long})
    return text


def check_kind(untrusted_kind: str) -> ItemKind:
    """Return the kind of an item. Raises InvalidInput."""
    try:
        kind = ItemKind(untrusted_kind.strip().lower().replace("_", "-"))
    except ValueError:
        kind = None
    if kind not in KIND_WORDS:
        sentence = "Choose what kind of evidence this is."
        raise InvalidInput(sentence, fields={"kind": sentence})
    return kind


def check_size(size_bytes: int, limit_bytes: int) -> int:
    """Return a declared size that can be accepted. Raises InvalidInput."""
    if size_bytes <= 0:
        sentence = "This file is empty. Check that it was copied completely, and choose it again."
        raise InvalidInput(sentence, fields={"size_bytes": sentence})
    if size_bytes > limit_bytes:
        sentence = f"This file is larger than {limit_bytes // GIB} GiB, the largest that is accepted here."
        raise InvalidInput(sentence, fields={"size_bytes": sentence})
    return size_bytes


def check_digest(untrusted_text: str) -> str:
    """Return a SHA-256 digest as 64 lower-case hexadecimal digits. Raises InvalidInput."""
    text = untrusted_text.strip().lower()
    if not _DIGEST.fullmatch(text):
        sentence = "A SHA-256 digest is 64 hexadecimal digits."
        raise InvalidInput(sentence, fields={"sha256": sentence})
    return text


def check_purpose(untrusted_purpose: str) -> str:
    """Return a purpose as it will be recorded: the code of PURPOSES and, after a colon, the person's own words.

    Raises InvalidInput.
    """
    code, _, words = _CONTROL.sub("", untrusted_purpose).partition(":")
    code, words = code.strip(), words.strip()[:200]
    if code not in PURPOSES:
        sentence = "Choose why you need to see the evidence of this case."
        raise InvalidInput(sentence, fields={"purpose": sentence})
    if code == "other" and not words:
        sentence = "Say in a few words why you need to see the evidence of this case."
        raise InvalidInput(sentence, fields={"purpose_text": sentence})
    return f"{code}: {words}" if words else code


def refusal_of_digests(declared: str, received: str) -> str:
    """Return why a version is refused when both digests differ, or the empty string when they agree."""
    if declared == received:
        return ""
    return (
        "What arrived is not what was sent: the digest computed on the device differs from the digest of the stored "
        "bytes. The file was changed or damaged on the way. Upload it again."
    )


def clean_text(untrusted_text: str) -> str:
    """Return text without control or direction characters and outer spaces."""
    return _CONTROL.sub("", untrusted_text).strip()


def title_of(untrusted_name: str) -> str:
    """Return what an item is called when only its file's name is known: the name without its ending."""
    name = clean_file_name(untrusted_name)
    return (name.rpartition(".")[0] or name)[:200]
