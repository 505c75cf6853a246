"""Check the container, and every file's digest against the manifests. Nothing may be missing or unlisted."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field

from unbroken.engines.bag import names
from unbroken.engines.bag.findings import Area, Findings
from unbroken.engines.bag.manifests import BAGIT_TEXT, parse_manifest
from unbroken.engines.bag.source import Source, read_pieces

TAG_FILE_LIMIT = 256 << 20
REQUIRED = (
    names.BAGIT, names.BAG_INFO, names.MANIFEST, names.TAG_MANIFEST, names.CHECKPOINT, names.EVENTS,
    names.DISCLOSURES, names.PROOFS, names.POLICY, names.ITEMS, names.CASE_GRAPH, names.REPORT, names.PAGE,
    names.EXPORT_EVENT, names.EXPORT_PROOF,
)  # fmt: skip


@dataclass
class Files:
    """What was read: SHA-256 (hex) and size of every file, the bytes of the files outside data/."""

    digests: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    tags: dict[str, bytes] = field(default_factory=dict)
    payload: dict[str, str] = field(default_factory=dict)


def check_files(source: Source, findings: Findings) -> Files:
    """Read every byte of the package once, and note what does not fit."""
    faults = source.container_faults()
    for subject, sentence in faults:
        findings.failed(
            Area.CONTAINER, subject, f"{sentence} If the package was unpacked and packed again, verify the folder."
        )
    files = _read(source, findings)
    if not findings.has_failed(Area.CONTAINER):
        findings.passed(Area.CONTAINER, "package", "The container is whole, and in the one form that we write.")
    missing = [name for name in REQUIRED if name not in files.digests]
    for name in missing:
        findings.failed(Area.FILES, name, f"{name} is missing from the package.")
    if files.tags.get(names.BAGIT, b"") != BAGIT_TEXT.encode() and names.BAGIT not in missing:
        findings.failed(Area.FILES, names.BAGIT, f"{names.BAGIT} does not declare BagIt 1.0 as it should.")
    _check_manifests(files, findings)
    if not findings.has_failed(Area.FILES):
        count = len(files.digests)
        findings.passed(
            Area.FILES, f"{count} files", f"All {count} files are listed and unchanged; there is no other file."
        )
    return files


def _read(source: Source, findings: Findings) -> Files:
    files = Files(sizes=source.sizes())
    for name, size in files.sizes.items():
        keep = not name.startswith("data/")
        if keep and size > TAG_FILE_LIMIT:
            findings.failed(Area.FILES, name, f"{name} is larger than {TAG_FILE_LIMIT} bytes and was not read.")
            continue
        digest, crc, kept = hashlib.sha256(), 0, bytearray()
        stated = source.crc(name)
        for piece in read_pieces(source.open(name)):
            digest.update(piece)
            crc = zlib.crc32(piece, crc) if stated is not None else 0
            if keep:
                kept += piece
        files.digests[name] = digest.hexdigest()
        if keep:
            files.tags[name] = bytes(kept)
        if stated is not None and crc != stated:
            findings.failed(Area.CONTAINER, name, f"The ZIP's checksum does not fit {name}: one of them was changed.")
    return files


def _check_manifests(files: Files, findings: Findings) -> None:
    tag_list = _manifest(files, names.TAG_MANIFEST, findings)
    files.payload = _manifest(files, names.MANIFEST, findings) or {}
    if tag_list is None:
        return
    for name in sorted(names.SEALS & tag_list.keys() | {name for name in tag_list if name.startswith("data/")}):
        findings.failed(Area.FILES, name, f"{names.TAG_MANIFEST} must not list {name}.")
    for name in sorted(name for name in files.payload if not name.startswith("data/")):
        findings.failed(Area.FILES, name, f"{names.MANIFEST} must not list {name}.")
    _compare(files, tag_list, names.TAG_MANIFEST, findings)
    _compare(files, files.payload, names.MANIFEST, findings)
    listed = tag_list.keys() | files.payload.keys() | names.SEALS
    for name in sorted(files.digests.keys() - listed):
        findings.failed(Area.FILES, name, f"{name} was added: no manifest lists it. Do not rely on it.")


def _manifest(files: Files, name: str, findings: Findings) -> dict[str, str] | None:
    if name not in files.tags:
        return None
    with findings.refusing(Area.FILES, name):
        return parse_manifest(files.tags[name], name)
    return None


def _compare(files: Files, listed: dict[str, str], manifest: str, findings: Findings) -> None:
    for name, digest in listed.items():
        actual = files.digests.get(name)
        if actual is None and name not in REQUIRED:
            findings.failed(Area.FILES, name, f"{name} is missing from the package; {manifest} lists it.")
        elif actual is not None and actual != digest:
            findings.failed(Area.FILES, name, f"{name} was changed: its SHA-256 is not the one that {manifest} lists.")
