"""The commands `unbroken vault`: make keys, encrypt, decrypt and re-wrap files that stock age understands."""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from unbroken.engines.vault import (
    BATCH,
    Identity,
    Recipient,
    SealedFile,
    decrypt_stream,
    encrypt_stream,
    format_key_file,
    generate_identity,
    iter_plaintext,
    open_header,
    parse_key_file,
    parse_recipient,
    parse_recipient_file,
    read_header,
    rewrap,
)
from unbroken.engines.vault.armour import read_binary_form
from unbroken.engines.vault.errors import KeyFileMalformed, PayloadTruncated, RangeInvalid, RecipientMalformed
from unbroken.engines.vault.header import VERSION_LINE
from unbroken.engines.vault.writeback import Writeback
from unbroken.service.cli.vault_output import STANDARD, OutputRefused, one_sentence, reading, writing

KEY_FILE_LIMIT = 1 << 20
_RANGE = re.compile(r"(\d{1,19})-(\d{1,19})?", re.ASCII)

app = typer.Typer(
    help="Seal, open and re-wrap files in the age format.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

RecipientOption = Annotated[
    list[str],
    typer.Option("-r", "--recipient", help="Who may open it: age1..., or a file with one recipient a line."),
]
KeyOption = Annotated[list[Path], typer.Option("-i", "--identity", help="A key file, as `keygen` writes it.")]
OutOption = Annotated[Path | None, typer.Option("-o", "--output", help="Where to write. Default: standard output.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace the output file when it is there.")]
InArgument = Annotated[Path, typer.Argument(metavar="[IN]", help="What to read. Default: standard input.")]


@app.command()
def keygen(
    *,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write the key.")] = None,
    pq: Annotated[bool, typer.Option("--pq", help="A post-quantum key (age 1.3 or later).")] = False,
    force: ForceOption = False,
) -> None:
    """Make a key file. Keep it secret; give its public key to those who send to you."""
    with one_sentence():
        identity = generate_identity(pq=pq)
        with writing(output, force=force, mode=0o600) as target:
            target.write(format_key_file(identity, datetime.now(tz=UTC)).encode())
        if output is not None or not sys.stdout.isatty():
            typer.echo(f"Public key: {identity.recipient()}", err=True)


@app.command()
def encrypt(
    source: InArgument = STANDARD,
    *,
    recipient: RecipientOption,
    output: OutOption = None,
    force: ForceOption = False,
) -> None:
    """Encrypt to every recipient named."""
    with one_sentence():
        recipients = _read_recipients(recipient)
        if output is None and sys.stdout.isatty():
            raise OutputRefused("An encrypted file is not text. Name an output file with -o.")
        with reading(source) as plain, writing(output, force=force) as sealed:
            encrypt_stream(plain, sealed, recipients)


@app.command()
def decrypt(
    source: InArgument = STANDARD,
    *,
    identity: KeyOption,
    span: Annotated[
        str | None, typer.Option("--range", metavar="FIRST-LAST", help="Only these bytes, from 0, both included.")
    ] = None,
    output: OutOption = None,
    force: ForceOption = False,
) -> None:
    """Decrypt a file, or a range of its bytes. Only authenticated content is ever written."""
    with one_sentence():
        bounds = None if span is None else _parse_range(span)
        identities = _read_identities(identity)
        with reading(source) as sealed, writing(output, force=force) as plain:
            if bounds is None:
                decrypt_stream(sealed, plain, identities)
            else:
                for piece in _open_range(sealed, identities, *bounds):
                    plain.write(piece)


@app.command("rewrap")
def rewrap_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file whose recipients change.")],
    *,
    identity: KeyOption,
    recipient: RecipientOption,
    output: OutOption = None,
    force: ForceOption = False,
) -> None:
    """Change who can open a file: only its header is new, its content is copied untouched.

    Without -o the file itself is replaced, at once or not at all. Whoever kept the old file can still open it.
    """
    with one_sentence():
        identities, recipients = _read_identities(identity), _read_recipients(recipient)
        mode = stat.S_IMODE(file.stat().st_mode)
        target = file if output is None else output
        with file.open("rb") as source:
            binary = read_binary_form(source)
            header = rewrap(read_header(binary), identities, recipients)
            with writing(target, force=force or output is None, mode=mode) as written:
                written.write(header)
                shutil.copyfileobj(binary, Writeback(written), BATCH)
        where = "" if target == STANDARD else f" {target}"
        typer.echo(f"Re-wrapped{where}: the header is new, the content was copied untouched.", err=True)


def _read_recipients(texts: Iterable[str]) -> list[Recipient]:
    found: list[Recipient] = []
    for text in texts:
        if text.lower().startswith("age1"):
            found.append(parse_recipient(text))
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


if __name__ == "__main__":
    app()
