"""The states of an export, what moves it on, and what somebody who asks for one must enter. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import Recipient, VaultError, parse_recipient
from unbroken.ground.access import bubble
from unbroken.ground.access.actions import Action
from unbroken.ground.diagrams import diagram
from unbroken.stages.packages.errors import ExportIncomplete, ExportSettled

KEEP: Final = timedelta(days=7)
ITEMS_LIMIT: Final = 10_000
PURPOSE_LIMIT: Final = 300
NAME_LIMIT: Final = 120
KEY_LIMIT: Final = 4_000
_UNSAFE = re.compile(r"[^A-Za-z0-9]+")


class State(StrEnum):
    """Where an export is."""

    REQUESTED = "REQUESTED"
    BUILDING = "BUILDING"
    READY = "READY"
    FAILED = "FAILED"
    EXPIRED = "EXPIRED"


class Move(StrEnum):
    """What moves an export on."""

    BEGIN = "begin"
    COMPLETE = "complete"
    FAIL = "fail"
    EXPIRE = "expire"


TRANSITIONS: Final[dict[tuple[State, Move], State]] = {
    (State.REQUESTED, Move.BEGIN): State.BUILDING,
    (State.REQUESTED, Move.FAIL): State.FAILED,
    (State.BUILDING, Move.BEGIN): State.BUILDING,
    (State.BUILDING, Move.COMPLETE): State.READY,
    (State.BUILDING, Move.FAIL): State.FAILED,
    (State.READY, Move.EXPIRE): State.EXPIRED,
}
UNDER_WAY: Final = frozenset({State.REQUESTED, State.BUILDING})

STATE_WORDS: Final[dict[State, str]] = {
    State.REQUESTED: "Waiting to be built",
    State.BUILDING: "Being built",
    State.READY: "Ready to download",
    State.FAILED: "Failed",
    State.EXPIRED: "Deleted after 7 days",
}
STATE_TONES: Final[dict[State, str]] = {
    State.REQUESTED: "waiting",
    State.BUILDING: "working",
    State.READY: "good",
    State.FAILED: "bad",
    State.EXPIRED: "quiet",
}
FORM_WORDS: Final[dict[Form, str]] = {
    Form.AGE: "Encrypted for the recipient",
    Form.PLAIN: "Not encrypted",
}
ACTIONS: Final[dict[Form, Action]] = {Form.AGE: Action.EXPORT_SEALED, Form.PLAIN: Action.EXPORT_PLAIN}


@dataclass(frozen=True)
class PackageRecipient:
    """For whom a package is: an organisation; a person there by name; a key of theirs instead of the published one.

    A name alone is somebody outside, who gets no original. key_reason: why the published key will not do.
    """

    organisation_id: str = ""
    age_key: str = ""
    name: str = ""
    key_reason: str = ""


def next_state(state: State, move: Move) -> State:
    """Return the state after a move. Raises ExportSettled."""
    following = TRANSITIONS.get((state, move))
    if following is None:
        raise ExportSettled(f"This package is in the state “{STATE_WORDS[state]}”, so this cannot be done to it.")
    return following


def state_diagram() -> str:
    """Return the transition table as a Mermaid diagram."""
    return diagram(f"{State.REQUESTED}: request", TRANSITIONS, State)


def check_versions(version_ids: Sequence[str]) -> list[str]:
    """Return the chosen versions, each once, in order. Raises ExportIncomplete."""
    chosen = list(dict.fromkeys(version_ids))
    if not chosen:
        raise ExportIncomplete("version_ids", "Choose at least one item to export.")
    if len(chosen) > ITEMS_LIMIT:
        raise ExportIncomplete("version_ids", f"Export {ITEMS_LIMIT:,} items or fewer at a time.")
    return chosen


def check_form(untrusted_form: str) -> Form:
    """Return the form. Raises ExportIncomplete."""
    try:
        return Form(untrusted_form)
    except ValueError:
        raise ExportIncomplete("form", "Choose whether the items are encrypted in the package.") from None


def check_purpose(untrusted_text: str) -> str:
    """Return the purpose, cleaned. Raises ExportIncomplete."""
    text = _tidy(untrusted_text)
    if not text:
        raise ExportIncomplete("purpose", "Enter what the package is for, such as “service on the defence”.")
    if len(text) > PURPOSE_LIMIT:
        raise ExportIncomplete("purpose", f"Shorten the purpose to {PURPOSE_LIMIT} characters or fewer.")
    return text


def check_recipient(recipient: PackageRecipient, form: Form) -> PackageRecipient:
    """Return the recipient, cleaned. Raises ExportIncomplete, StaysInside."""
    name = _tidy(recipient.name)
    if not recipient.organisation_id:
        if not name:
            raise ExportIncomplete("recipient_organisation_id", "Choose for which organisation the package is.")
        bubble.check_inside(None, "recipient_organisation_id")
    if len(name) > NAME_LIMIT:
        raise ExportIncomplete("recipient_name", f"Shorten the name to {NAME_LIMIT} characters or fewer.")
    wants_key = form is Form.AGE and "".join(recipient.age_key.split())
    age_key = str(check_age_key(recipient.age_key)) if wants_key else ""
    return PackageRecipient(recipient.organisation_id, age_key, name, _tidy(recipient.key_reason))


def check_key_reason(reason: str) -> str:
    """Return why the published key will not do. Raises ExportIncomplete."""
    if not reason:
        sentence = "Enter why the key that they published will not do. The information manager reads it."
        raise ExportIncomplete("key_reason", sentence)
    if len(reason) > PURPOSE_LIMIT:
        raise ExportIncomplete("key_reason", f"Shorten the reason to {PURPOSE_LIMIT} characters or fewer.")
    return reason


def check_age_key(untrusted_key: str) -> Recipient:
    """Return what items are wrapped to. Raises ExportIncomplete."""
    text = "".join(untrusted_key.split())
    if text.upper().startswith("AGE-SECRET-KEY"):
        raise ExportIncomplete(
            "age_key",
            "This is a secret key, which nobody but its owner may see. Tell them to make a new one, and to send "
            "the public key that starts with age1.",
        )
    try:
        return parse_recipient(text if len(text) <= KEY_LIMIT else "")
    except VaultError as error:
        sentence = "This is not an age public key: copy the whole line that starts with age1."
        raise ExportIncomplete("age_key", sentence) from error


def file_name(urn: str, at: datetime) -> str:
    """Return what the downloaded package is called, such as unbroken-18ZA0000126-20261122.zip."""
    return f"unbroken-{_UNSAFE.sub('', urn)}-{at.astimezone(UTC):%Y%m%d}.zip"


def _tidy(text: str) -> str:
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
