"""Write and read the tag files of BagIt 1.0. Source: RFC 8493."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from unbroken.engines.bag.errors import ManifestMalformed
from unbroken.engines.bag.names import is_safe_name

BAGIT_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_LINE = re.compile(r"([0-9a-f]{64})  (\S+)")


def format_manifest(digests: Mapping[str, str]) -> bytes:
    """Return a manifest, sorted by name. digests: lower-case hex SHA-256 by name."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def parse_manifest(untrusted: bytes, file_name: str) -> dict[str, str]:
    """Return hex digests by file name. Raises ManifestMalformed for anything but the form we write."""
    try:
        lines = untrusted.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise ManifestMalformed(f"{file_name} is not plain text.") from error
    if lines.pop() != "":
        raise ManifestMalformed(f"{file_name} does not end with a full line: it was cut.")
    digests: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None or not is_safe_name(match[2]) or match[2] in digests:
            raise ManifestMalformed(f"Line {number} of {file_name} is damaged.")
        digests[match[2]] = match[1]
    if list(digests) != sorted(digests):
        raise ManifestMalformed(f"The lines of {file_name} are not in order.")
    return digests


def format_bag_info(values: Iterable[tuple[str, str]]) -> bytes:
    """Return bag-info.txt. Line breaks in values become spaces, so that no value can add a field."""
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in values).encode()
