"""Make keys, encrypt, decrypt and re-wrap files that stock age understands: what `unbroken vault` does.

This module is light: `vault_commands.py` describes the options, and what it needs to do so takes longer to load than
all of this. `main` reads the plain form of `encrypt` itself, for whoever seals one file after another.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from unbroken.engines.vault.armour import read_binary_form
from unbroken.engines.vault.errors import KeyFileMalformed, PayloadTruncated, RangeInvalid, RecipientMalformed
from unbroken.engines.vault.geometry import BATCH
from unbroken.engines.vault.header import VERSION_LINE, open_header, read_header, rewrap
from unbroken.engines.vault.keyfile import format_key_file, parse_key_file, parse_recipient_file
from unbroken.engines.vault.recipients import Identity, Recipient, generate_identity, parse_recipient
from unbroken.engines.vault.sealed import SealedFile
from unbroken.engines.vault.stream import decrypt_stream, encrypt_stream, iter_plaintext
from unbroken.engines.vault.writeback import Writeback
from unbroken.service.cli.vault_output import STANDARD, OutputRefused, one_sentence, reading, writing

KEY_FILE_LIMIT = 1 << 20
_RANGE = re.compile(r"(\d{1,19})-(\d{1,19})?", re.ASCII)


def keygen(output: Path | None, *, pq: bool, force: bool) -> None:
    """Write a new key file and say its public key. output: None or "-" for standard output."""
    with one_sentence():
        identity = generate_identity(pq=pq)
        with writing(output, force=force, mode=0o600) as target:
            target.write(format_key_file(identity, datetime.now(tz=UTC)).encode())
        if output is not None or not sys.stdout.isatty():
            _say(f"Public key: {identity.recipient()}")


def encrypt(source: Path, recipients: Sequence[str], output: Path | None, *, force: bool) -> None:
    """Encrypt a file to every recipient named, as text or as a file of recipients."""
    with one_sentence():
        parsed = _read_recipients(recipients)
        if output is None and sys.stdout.isatty():
            raise OutputRefused("An encrypted file is not text. Name an output file with -o.")
        with reading(source) as plain, writing(output, force=force) as sealed:
            encrypt_stream(plain, sealed, parsed)


def decrypt(source: Path, keys: Sequence[Path], output: Path | None, span: str | None, *, force: bool) -> None:
    """Decrypt a file, or a range of its bytes. span: FIRST-LAST, both included."""
    with one_sentence():
        bounds = None if span is None else _parse_range(span)
        identities = _read_identities(keys)
        with reading(source) as sealed, writing(output, force=force) as plain:
            if bounds is None:
                decrypt_stream(sealed, plain, identities)
            else:
                for piece in _open_range(sealed, identities, *bounds):
                    plain.write(piece)


def rewrap_file(
    file: Path, keys: Sequence[Path], recipients: Sequence[str], output: Path | None, *, force: bool
) -> None:
    """Change who can open a file; without an output it is replaced, at once or not at all."""
    with one_sentence():
        identities, parsed = _read_identities(keys), _read_recipients(recipients)
        mode = stat.S_IMODE(file.stat().st_mode)
        # Behind a link the file itself must change, or it would stay open to the recipients left out.
        target = file.resolve() if output is None else output
        with file.open("rb") as source:
            binary = read_binary_form(source)
            header = rewrap(read_header(binary), identities, parsed)
            with writing(target, force=force or output is None, mode=mode) as written:
                written.write(header)
                copied = Writeback(written)
                while piece := binary.read(BATCH):
                    copied.write(piece)
        where = "" if target == STANDARD else f" {file if output is None else output}"
        _say(f"Re-wrapped{where}: the header is new, the content was copied untouched.")


@dataclass(frozen=True, slots=True)
class Sealing:
    """What the plain form of `vault encrypt` asks for."""

    source: Path
    recipients: tuple[str, ...]
    output: Path
    force: bool


def plain_form(words: Sequence[str]) -> Sealing | None:
    """Return what `encrypt ...` asks for where its words are whole and usual; None where others must look at them."""
    recipients: list[str] = []
    outputs: list[str] = []
    sources: list[str] = []
    rest = iter(words[1:] if words[:1] == ["encrypt"] else ["--help"])
    force = False
    for word in rest:
        if word == "--force":
            force = True
        elif word in {"-r", "--recipient"}:
            recipients.append(next(rest, "-?"))
        elif word in {"-o", "--output"}:
            outputs.append(next(rest, "-?"))
        else:
            sources.append(word)
    if not recipients or len(outputs) != 1 or len(sources) != 1:
        return None
    if any(word.startswith("-") for word in (*recipients, *outputs, *sources)):
        return None
    return Sealing(Path(sources[0]), tuple(recipients), Path(outputs[0]), force)


def main(words: Sequence[str]) -> bool:
    """Do what the words after `vault` ask for, where they are a plain `encrypt`; else do nothing and say False."""
    asked = plain_form(words)
    if asked is None:
        return False
    encrypt(asked.source, asked.recipients, asked.output, force=asked.force)
    return True


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201


def _read_recipients(texts: Iterable[str]) -> list[Recipient]:
    found: list[Recipient] = []
    for text in texts:
        if text.lower().startswith("age1"):
            found.append(parse_recipient(text))
        elif text.upper().startswith("AGE-SECRET-KEY-"):
            raise RecipientMalformed(
                "This is a secret key, not a recipient. Give its public key, which starts with age1."
            )
        elif text != "-" and not Path(text).exists():
            raise RecipientMalformed(f"{text} is neither a recipient (age1...) nor a file of recipients.")
        else:
            found += parse_recipient_file(_read_key_text(Path(text)))
    return found


def _read_identities(paths: Iterable[Path]) -> list[Identity]:
    return [identity for path in paths for identity in parse_key_file(_read_key_text(path))]


def _read_key_text(path: Path) -> str:
    with reading(path) as file:
        untrusted = file.read(KEY_FILE_LIMIT + 1)
    if len(untrusted) > KEY_FILE_LIMIT:
        raise KeyFileMalformed("This key file is larger than 1 MiB. Check that you chose the right file.")
    return untrusted.decode()


def _parse_range(text: str) -> tuple[int, int | None]:
    match = _RANGE.fullmatch(text)
    if match is None:
        raise RangeInvalid("Write a range as FIRST-LAST, for instance 0-1023: bytes from 0, both included.")
    first, last = int(match[1]), int(match[2]) if match[2] else None
    if last is not None and last < first:
        raise RangeInvalid("The range ends before it starts. Write FIRST-LAST, for instance 0-1023.")
    return first, last


def _open_range(
    source: BinaryIO, identities: list[Identity], first: int, last: int | None
) -> Iterator[bytes | memoryview]:
    """Yield a range: from a binary file by its chunks alone, from anything else by reading it all."""
    is_file = stat.S_ISREG(os.fstat(source.fileno()).st_mode)
    start = source.tell() if is_file else 0
    if is_file and source.peek(len(VERSION_LINE)).startswith(VERSION_LINE):  # type: ignore[attr-defined]
        file_key = open_header(read_header(source), identities)
        offset, descriptor = source.tell(), source.fileno()
        size = os.fstat(descriptor).st_size - offset
        sealed = SealedFile(lambda at, length: _pread(descriptor, offset + at, length), size, file_key)
        return sealed.open_range(first, sealed.size_bytes - 1 if last is None else last)
    if is_file:
        source.seek(start)
    return _cut_range(iter_plaintext(source, identities), first, last)


def _cut_range(pieces: Iterator[bytes | bytearray], first: int, last: int | None) -> Iterator[memoryview]:
    at = 0
    for piece in pieces:
        stop = len(piece) if last is None else max(0, last + 1 - at)
        yield memoryview(piece)[max(0, first - at) : stop]
        at += len(piece)
    if first >= at or (last is not None and last >= at):
        raise RangeInvalid


def _pread(descriptor: int, offset: int, length: int) -> bytes:
    found = os.pread(descriptor, length, offset)
    while len(found) < length and (more := os.pread(descriptor, length - len(found), offset + len(found))):
        found += more
    if len(found) < length:
        raise PayloadTruncated
    return found


if __name__ == "__main__" and not main(sys.argv[1:]):
    from unbroken.service.cli.vault_commands import app

    app()
