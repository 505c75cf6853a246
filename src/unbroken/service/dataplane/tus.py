"""The words of tus 1.0: headers in, headers out, and what is wrong with them. Pure.

Source: tus.io, "tus resumable upload protocol" 1.0.0, core and the extensions named in EXTENSIONS.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Final

from unbroken.service.dataplane.problems import Problem

VERSION: Final = "1.0.0"
EXTENSIONS: Final = "creation,creation-with-upload,expiration,checksum,termination"
CHECKSUMS: Final = ("sha1", "sha256", "md5")
BODY_TYPE: Final = "application/offset+octet-stream"
CHECKED_LIMIT_BYTES: Final = 16 * 1024 * 1024
PREFIX_HEADER: Final = "Upload-Prefix-Sha256"
_NUMBER = re.compile(r"[0-9]{1,18}")
_KEY = re.compile(r"[!-+\--~]{1,255}")
_METADATA_LIMIT = 8192


@dataclass(frozen=True)
class Checksum:
    """What a body must hash to."""

    algorithm: str
    digest: bytes

    def matches(self, body: bytes | bytearray) -> bool:
        """Say whether body is the one the client sent."""
        return hashlib.new(self.algorithm, body, usedforsecurity=False).digest() == self.digest


def check_version(headers: Mapping[str, str]) -> None:
    """Raise Problem 412 unless the client speaks our version."""
    if headers.get("Tus-Resumable") != VERSION:
        raise Problem(
            412,
            "tus-version-unsupported",
            f"This server speaks tus {VERSION}. Send the header Tus-Resumable: {VERSION}.",
            {"Tus-Version": VERSION},
        )


def check_body_type(headers: Mapping[str, str]) -> None:
    """Raise Problem 415 unless the body is declared as upload bytes."""
    if headers.get("Content-Type", "").partition(";")[0].strip().lower() != BODY_TYPE:
        raise Problem(415, "tus-content-type-wrong", f"Send the bytes with Content-Type: {BODY_TYPE}.")


def parse_offset(headers: Mapping[str, str]) -> int:
    """Return Upload-Offset. Raises Problem 400."""
    return _number(headers.get("Upload-Offset"), "Upload-Offset")


def parse_length(headers: Mapping[str, str], limit_bytes: int) -> int:
    """Return Upload-Length of a creation. Raises Problem 400, or 413 above limit_bytes."""
    if "Upload-Defer-Length" in headers:
        raise Problem(
            400, "tus-length-deferred", "State the size of the file in Upload-Length; it cannot be deferred here."
        )
    length = _number(headers.get("Upload-Length"), "Upload-Length")
    if length > limit_bytes:
        raise Problem(
            413, "tus-upload-too-large", f"This file is larger than {limit_bytes} bytes, the largest accepted."
        )
    return length


def parse_body_size(headers: Mapping[str, str]) -> int | None:
    """Return Content-Length, or None for a chunked body. Raises Problem 400."""
    text = headers.get("Content-Length")
    return None if text is None else _number(text, "Content-Length")


def parse_metadata(headers: Mapping[str, str]) -> dict[str, str]:
    """Return Upload-Metadata as names to base64 text, checked. Raises Problem 400."""
    text = headers.get("Upload-Metadata", "")
    if len(text) > _METADATA_LIMIT:
        raise Problem(400, "tus-metadata-malformed", "Upload-Metadata is too long.")
    if not text.strip():
        return {}
    found: dict[str, str] = {}
    for pair in text.split(","):
        key, _, value = pair.strip().partition(" ")
        if not _KEY.fullmatch(key) or key in found or not _is_base64(value):
            raise Problem(
                400,
                "tus-metadata-malformed",
                "Upload-Metadata must be unique names, each with a base64 value or none, separated by commas.",
            )
        found[key] = value
    return found


def format_metadata(metadata: Mapping[str, str]) -> str:
    """Return the Upload-Metadata header."""
    return ",".join(f"{key} {value}" if value else key for key, value in metadata.items())


def parse_checksum(headers: Mapping[str, str]) -> Checksum | None:
    """Return Upload-Checksum, or None. Raises Problem 400."""
    text = headers.get("Upload-Checksum")
    if text is None:
        return None
    algorithm, _, value = text.partition(" ")
    if algorithm not in CHECKSUMS:
        raise Problem(
            400,
            "tus-checksum-unknown",
            f"Upload-Checksum must use one of {', '.join(CHECKSUMS)}, which this server knows.",
        )
    try:
        digest = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        digest = b""
    if len(digest) != hashlib.new(algorithm, usedforsecurity=False).digest_size:
        raise Problem(
            400, "tus-checksum-malformed", "Upload-Checksum must be an algorithm, a space and a base64 digest."
        )
    return Checksum(algorithm, digest)


def parse_prefix(headers: Mapping[str, str]) -> str:
    """Return the SHA-256 the client computed of what it sent before, hexadecimal, or nothing. Raises Problem 400."""
    text = headers.get(PREFIX_HEADER, "").strip().lower()
    if text and not re.fullmatch(r"[0-9a-f]{64}", text):
        raise Problem(400, "upload-prefix-malformed", f"{PREFIX_HEADER} must be 64 hexadecimal digits.")
    return text


def answer_options(limit_bytes: int) -> dict[str, str]:
    """Return the headers that describe this server."""
    return {
        "Tus-Resumable": VERSION,
        "Tus-Version": VERSION,
        "Tus-Extension": EXTENSIONS,
        "Tus-Max-Size": str(limit_bytes),
        "Tus-Checksum-Algorithm": ",".join(CHECKSUMS),
    }


def http_date(moment: datetime) -> str:
    """Return an instant as HTTP writes it."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def _number(text: str | None, name: str) -> int:
    if text is None:
        raise Problem(400, "tus-header-missing", f"The header {name} is missing.")
    if not _NUMBER.fullmatch(text):
        raise Problem(400, "tus-header-malformed", f"The header {name} must be a whole number of bytes, 0 or more.")
    return int(text)


def _is_base64(value: str) -> bool:
    try:
        base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        return False
    return True
