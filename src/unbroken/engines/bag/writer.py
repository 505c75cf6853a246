"""Write a package in two phases: everything, then the export event that commits to everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from unbroken.engines.bag import names
from unbroken.engines.bag.casegraph import format_case_graph
from unbroken.engines.bag.contents import (
    CaseFacts,
    Custody,
    ExportProof,
    Form,
    ItemFacts,
    PackageContents,
    StoredItem,
    Written,
)
from unbroken.engines.bag.errors import NameUnusable, WritingError
from unbroken.engines.bag.exportseal import check_export_log, check_seal, format_export
from unbroken.engines.bag.fingerprint import policy_fingerprint
from unbroken.engines.bag.itemlist import chains_of, format_items, utc_text
from unbroken.engines.bag.logfiles import OWN, format_log, other
from unbroken.engines.bag.manifests import BAGIT_TEXT, format_bag_info, format_manifest
from unbroken.engines.bag.page import verify_page
from unbroken.engines.bag.sinks import FileSink, Sink
from unbroken.engines.bag.zipwriter import ZipWriter
from unbroken.engines.ledger import Checkpoint, SignedNote
from unbroken.engines.ledger.policy import Policy, parse_policy

Seal = Callable[[str], ExportProof]
"""Record the export event with this SHA-256 (hex) of the tag manifest, and return it with its proof."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the writing is: the file in hand, and the bytes written so far."""

    name: str
    written_bytes: int


class PackageWriter:
    """Write one package, to a new file or a sink. A context manager: nothing half-written stays after an error."""

    def __init__(
        self, target: Path | Sink, case: CaseFacts, progress: Callable[[Progress], None] = lambda _: None
    ) -> None:
        self._zip = ZipWriter(FileSink(target) if isinstance(target, Path) else target)
        self._case = case
        self._progress = progress
        self._payload: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self._items: list[StoredItem] = []
        self._custody: Custody | None = None
        self._finished = False

    def __enter__(self) -> Self:
        """Return the writer."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was written unless finish() succeeded."""
        if not self._finished:
            self._zip.abort()

    def add_item(self, facts: ItemFacts, stored_size_bytes: int, chunks: Iterable[bytes]) -> StoredItem:
        """Store one item as it comes: an age file, or plain bytes, as facts.form says.

        Raises SizeMismatch, and WritingError when plain bytes do not have the digest that was sealed.
        """
        extension = "age" if facts.form is Form.AGE else facts.extension
        path = names.item_file_name(facts.exhibit_ref, extension, {name.lower() for name in self._payload})
        digest = self._zip.add(path, stored_size_bytes, self._reporting(path, chunks))
        if facts.form is Form.PLAIN and digest != facts.sha256:
            raise WritingError(
                f"{facts.exhibit_ref} does not have the SHA-256 that was sealed. Nothing was exported; "
                "check the store, and open an incident."
            )
        self._payload[path] = digest
        item = StoredItem(facts, path, digest, stored_size_bytes)
        self._items.append(item)
        return item

    def add_custody(self, custody: Custody) -> None:
        """Take the custody record: once, after all items."""
        if self._custody is not None:
            raise WritingError("The custody record of a package is added once.")
        self._custody = custody

    def finish(self, seal: Seal) -> Written:
        """Write everything else, let `seal` record the export event, and put the package in place.

        Raises WritingError, SealRefused (an export event that does not fit), LedgerError.
        """
        custody = self._custody
        if custody is None:
            raise WritingError("A package needs its custody record. Call add_custody first.")
        policy, earlier = _trusted_checkpoint(custody)
        for name, data in self._tag_files(custody, earlier):
            self._tags[name] = self._add(name, data)
        tag_manifest = format_manifest(self._tags)
        tag_digest = self._add(names.TAG_MANIFEST, tag_manifest)
        proof = seal(tag_digest)
        check_seal(proof, tag_manifest)
        check_export_log(proof, policy, earlier)
        for name, data in format_export(proof).items():
            self._add(name, data)
        size = self._zip.commit()
        self._finished = True
        fingerprint = policy_fingerprint(custody.policy.encode())
        return Written(tag_digest, size, tuple(self._items), fingerprint, self._zip.names)

    def _tag_files(self, custody: Custody, checkpoint: Checkpoint) -> Iterable[tuple[str, bytes]]:
        from unbroken.engines.bag.report import format_report  # noqa: PLC0415 - slow to load, not for verifying

        yield names.BAGIT, BAGIT_TEXT.encode()
        yield names.BAG_INFO, self._bag_info()
        chains = chains_of(custody.own)
        unknown = [item.facts.exhibit_ref for item in self._items if item.facts.key not in chains]
        if unknown:
            raise WritingError(f"The custody record holds no event of {unknown[0]}. Add its whole history.")
        yield names.ITEMS, format_items(self._case, self._items, chains)
        yield names.POLICY, custody.policy.encode()
        yield from format_log(custody.own, checkpoint.size, OWN).items()
        for number, log in enumerate(custody.others, 1):
            theirs = Checkpoint.parse(SignedNote.parse(log.checkpoint).text)
            yield from format_log(log, theirs.size, other(number)).items()
        yield names.CASE_GRAPH, format_case_graph(self._case, self._items, custody)
        for receipt in custody.receipts:
            if not receipt.name.startswith("receipts/"):
                raise NameUnusable(f"A receipt belongs in the folder receipts, not at {receipt.name!r}.")
            yield receipt.name, receipt.note.encode()
        yield names.REPORT, format_report(self._case, self._items, custody, checkpoint)
        yield names.PAGE, verify_page()
        yield names.MANIFEST, format_manifest(self._payload)

    def _bag_info(self) -> bytes:
        case = self._case
        octets = sum(item.stored_size_bytes for item in self._items)
        return format_bag_info(
            [
                ("Source-Organization", case.organisation),
                ("External-Description", f"Evidence package of case {case.urn}. {case.marking}."),
                ("External-Identifier", case.urn),
                ("Bagging-Date", utc_text(case.exported_at)[:10]),
                ("Payload-Oxum", f"{octets}.{len(self._items)}"),
                ("Bag-Software-Agent", "Unbroken"),
            ]
        )

    def _add(self, name: str, data: bytes) -> str:
        return self._zip.add(name, len(data), self._reporting(name, [data]))

    def _reporting(self, name: str, chunks: Iterable[bytes]) -> Iterable[bytes]:
        done = self._zip.size_bytes
        for chunk in chunks:
            yield chunk
            done += len(chunk)
            self._progress(Progress(name, done))


def _trusted_checkpoint(custody: Custody) -> tuple[Policy, Checkpoint]:
    policy = parse_policy(custody.policy.encode())
    return policy, policy.check(SignedNote.parse(custody.own.checkpoint))


def write_package(
    target: Path | Sink,
    contents: PackageContents,
    seal: Seal,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Written:
    """Write a whole package, to a new file or a sink, from one value. Raises as PackageWriter does."""
    with PackageWriter(target, contents.case, progress) as writer:
        for item in contents.items:
            writer.add_item(item.facts, item.stored_size_bytes, item.chunks)
        writer.add_custody(contents.custody)
        return writer.finish(seal)
