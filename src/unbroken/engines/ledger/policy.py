"""Read and write trust policies, and hold signed checkpoints against them.

A checkpoint is believed if one of the policy's logs signed it and the policy's quorum of witnesses cosigned it.
Source: c2sp.org/tlog-policy.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from unbroken.engines.ledger.checkpoint import Checkpoint
from unbroken.engines.ledger.cosignature import verify_cosignature
from unbroken.engines.ledger.errors import NoteError, PolicyError, QuorumError, SignatureError
from unbroken.engines.ledger.note import SignatureType, SignedNote, VerifierKey, verify_note

POLICY_LIMIT_BYTES = 1_000_000
NO_QUORUM = "none"
_ALLOWED = re.compile(rb"[\x09\x0a\x20-\x7e\x80-\xff]*")
_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


@dataclass(frozen=True, slots=True)
class Log:
    """A log that the policy accepts."""

    key: VerifierKey
    url: str = ""


@dataclass(frozen=True, slots=True)
class Witness:
    """A witness known to the policy, by its name within the policy."""

    name: str
    key: VerifierKey
    url: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group that has witnessed when `threshold` of its members have."""

    name: str
    threshold: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """Whom to believe."""

    logs: tuple[Log, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    groups: tuple[Group, ...] = ()
    quorum: str = NO_QUORUM

    def text(self) -> str:
        """Return the policy file."""
        lines = [f"log {log.key} {log.url}".rstrip() for log in self.logs]
        lines += [f"witness {item.name} {item.key} {item.url}".rstrip() for item in self.witnesses]
        lines += [f"group {item.name} {item.threshold} {' '.join(item.members)}" for item in self.groups]
        return "\n".join([*lines, f"quorum {self.quorum}"]) + "\n"

    def fingerprint(self) -> str:
        """Return the SHA-256 of the policy file in hex: what is printed and published by another road."""
        return hashlib.sha256(self.text().encode("utf-8", "surrogateescape")).hexdigest()

    def log_key(self, origin: str) -> VerifierKey:
        """Return the key of the log with this origin. Raises PolicyError."""
        for log in self.logs:
            if log.key.name == origin:
                return log.key
        raise PolicyError(f"The log {origin} is not one of the logs that the policy trusts.")

    def check(self, note: SignedNote) -> Checkpoint:
        """Return the checkpoint if the policy believes it.

        Raises CheckpointError, SignatureError (the log's signature), PolicyError (unknown log), QuorumError.
        """
        checkpoint = Checkpoint.parse(note.text)
        keys = [log.key for log in self.logs if log.key.name == checkpoint.origin]
        signed = [key for key in keys if note.by(key)]
        if not signed:
            key = self.log_key(checkpoint.origin)
            raise SignatureError(f"The checkpoint is not signed by {key.name} with a key the policy trusts.")
        for key in signed:
            verify_note(note, key)
        self.check_quorum(note)
        return checkpoint

    def check_quorum(self, note: SignedNote) -> None:
        """Raise QuorumError unless enough witnesses cosigned the checkpoint."""
        if self.quorum == NO_QUORUM:
            return
        holds = {witness.name: _has_cosigned(note, witness.key) for witness in self.witnesses}
        for group in self.groups:
            holds[group.name] = sum(holds[name] for name in group.members) >= group.threshold
        if not holds[self.quorum]:
            names = ", ".join(witness.name for witness in self.witnesses if holds[witness.name]) or "none"
            raise QuorumError(f"The policy asks for the quorum {self.quorum}; cosigned here by: {names}.")


def _has_cosigned(note: SignedNote, key: VerifierKey) -> bool:
    try:
        verify_cosignature(note, key)
    except NoteError:
        return False
    return True


def parse_policy(untrusted_policy: bytes) -> Policy:
    """Read a policy file. Raises PolicyError with the line's number."""
    if len(untrusted_policy) > POLICY_LIMIT_BYTES or _ALLOWED.fullmatch(untrusted_policy) is None:
        raise PolicyError("The policy is too long or contains control characters.")
    if untrusted_policy and not untrusted_policy.endswith(b"\n"):
        raise PolicyError("The last line of the policy does not end: the file was cut.")
    reader = _Reader()
    text = untrusted_policy.decode("utf-8", "surrogateescape")
    for number, line in enumerate(text.split("\n"), start=1):
        words = [word for word in re.split("[ \t]+", line) if word]
        if words and not words[0].startswith("#"):
            try:
                reader.read(words)
            except (PolicyError, NoteError, UnicodeError) as error:
                raise PolicyError(f"Line {number} of the policy: {error}") from error
    if reader.quorum is None:
        raise PolicyError("The policy has no quorum line; write 'quorum none' if no witness is asked for.")
    return Policy(tuple(reader.logs), tuple(reader.witnesses), tuple(reader.groups), reader.quorum)


@dataclass
class _Reader:
    logs: list[Log] = field(default_factory=list)
    witnesses: list[Witness] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    quorum: str | None = None
    members: set[str] = field(default_factory=set)

    def read(self, words: list[str]) -> None:
        match words:
            case ["log", vkey, *url] if len(url) <= 1:
                self.logs.append(Log(self._log_key(vkey), *url))
            case ["witness", name, vkey, *url] if len(url) <= 1:
                key = self._witness_key(vkey)
                self.witnesses.append(Witness(self._new_name(name), key, *url))
            case ["group", name, threshold, *members] if members:
                group = Group(name, _threshold(threshold, len(members)), self._take(members))
                self._new_name(name)
                self.groups.append(group)
            case ["quorum", name]:
                self._set_quorum(name)
            case _:
                raise PolicyError(f"'{words[0]}' is not a known line, or has the wrong number of words.")

    def _names(self) -> set[str]:
        return {witness.name for witness in self.witnesses} | {group.name for group in self.groups}

    def _new_name(self, name: str) -> str:
        if name == NO_QUORUM or name in self._names():
            raise PolicyError(f"The name {name} is already taken.")
        return name

    def _log_key(self, vkey: str) -> VerifierKey:
        key = VerifierKey.parse(vkey)
        if key.kind != SignatureType.ED25519:
            raise PolicyError(f"The key of {key.name} is a witness's key, not a log's.")
        if any(log.key.public_key == key.public_key for log in self.logs):
            raise PolicyError(f"The key of {key.name} is listed twice.")
        return key

    def _witness_key(self, vkey: str) -> VerifierKey:
        key = VerifierKey.parse(vkey)
        if key.kind == SignatureType.ED25519:
            raise PolicyError(f"The key of {key.name} is a log's key, not a witness's.")
        if any(witness.key.public_key == key.public_key for witness in self.witnesses):
            raise PolicyError(f"The key of {key.name} is listed twice.")
        return key

    def _take(self, members: list[str]) -> tuple[str, ...]:
        known = self._names()
        for name in members:
            if name not in known:
                raise PolicyError(f"{name} is not defined on an earlier line.")
            if name in self.members:
                raise PolicyError(f"{name} is already a member of a group.")
            self.members.add(name)
        return tuple(members)

    def _set_quorum(self, name: str) -> None:
        if self.quorum is not None:
            raise PolicyError("There must be exactly one quorum line.")
        if name != NO_QUORUM and name not in self._names():
            raise PolicyError(f"{name} is not defined on an earlier line.")
        self.quorum = name


def _threshold(text: str, count: int) -> int:
    match text:
        case "any":
            return 1
        case "all":
            return count
        case _ if _NUMBER.fullmatch(text) and int(text) <= count:
            return int(text)
        case _:
            raise PolicyError(f"The threshold must be any, all, or a number from 1 to {count}.")
