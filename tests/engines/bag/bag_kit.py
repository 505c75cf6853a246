"""Real logs and real packages for the tests: a force, a CPS Area, two items, one hand-over with its receipt."""

import hashlib
import io
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from unbroken.engines.bag import (
    CaseFacts,
    Custody,
    EventRecord,
    ExportProof,
    Form,
    ItemFacts,
    LogRecord,
    PackageContents,
    PackageItem,
    ReceiptFile,
    Written,
    receipt_key,
    write_package,
)
from unbroken.engines.bag.manifests import format_manifest
from unbroken.engines.bag.sinks import FileSink
from unbroken.engines.bag.zipwriter import ZipWriter
from unbroken.engines.ledger import (
    Checkpoint,
    Leaf,
    Link,
    SignedNote,
    Signer,
    commit_all,
    consistency_proof,
    disclose,
    format_time,
    inclusion_proof,
    leaf_hash,
    node_reader,
    root,
    sign_checkpoint,
)
from unbroken.engines.ledger.policy import Log, Policy
from unbroken.engines.ledger.tlogproof import TlogProof
from unbroken.engines.vault import encrypt_stream, parse_identity

NOW = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
FORCE, AREA = "loamshire-police.unbroken.example/log", "cps-loamshire.unbroken.example/log"
KEY = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"


def signer(origin: str, number: int = 1) -> Signer:
    return Signer(origin, Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32))


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass
class OpenLog:
    """A log that grows in memory, with everything needed to prove its events."""

    signer: Signer
    leaves: list[bytes] = field(default_factory=list)
    seeds: list[bytes] = field(default_factory=list)
    values: list[dict] = field(default_factory=list)
    sentences: list[str] = field(default_factory=list)
    chains: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    def add(self, kind, item, values, *, sentence="", links=(), op="collect") -> int:
        seq, prev = self.chains.get(item, (-1, b""))
        index = len(self.leaves)
        seed = hashlib.sha256(f"{self.signer.name} {index}".encode()).digest()
        time = format_time(NOW + timedelta(minutes=index))
        leaf = Leaf(kind, op, time, item, seq + 1, prev, commit_all(seed, values), tuple(links))
        data = leaf.encode()
        self.leaves.append(data)
        self.seeds.append(seed)
        self.values.append(values)
        self.sentences.append(sentence)
        self.chains[item] = (seq + 1, leaf_hash(data))
        return index

    def link(self, index: int) -> Link:
        return Link(self.signer.name, index, leaf_hash(self.leaves[index]))

    def hashes(self) -> list[bytes]:
        return [leaf_hash(leaf) for leaf in self.leaves]

    def note(self, size: int | None = None):
        hashes = self.hashes()[:size]
        return sign_checkpoint(Checkpoint(self.signer.name, len(hashes), root(hashes)), self.signer)

    def disclosures(self, index: int, hidden=()) -> tuple[str, ...]:
        values = self.values[index].items()
        return tuple(disclose(self.seeds[index], name, value) for name, value in values if name not in hidden)

    def record(self, indices=None, hidden=()) -> LogRecord:
        size, node = len(self.leaves), node_reader(self.hashes())
        chosen = range(size) if indices is None else indices
        events = tuple(
            EventRecord(
                index,
                self.leaves[index],
                self.disclosures(index, hidden),
                tuple(inclusion_proof(index, size, node)),
                self.sentences[index],
            )
            for index in chosen
        )
        return LogRecord(str(self.note()), events)

    def export(self, digest: str, *, kind="package:items:exported") -> ExportProof:
        """Record the export event, and one more after it, as a busy log would."""
        earlier = len(self.leaves)
        index = self.add(kind, "case-key", {"tagmanifest_sha256": digest, "recipient": "Crown Court"})
        self.add("case:record:viewed", "case-key", {"purpose": "other work"})
        size, node = len(self.leaves), node_reader(self.hashes())
        proof = TlogProof(index, tuple(inclusion_proof(index, size, node)), self.note())
        return ExportProof(
            self.leaves[index],
            self.disclosures(index),
            proof.text(),
            tuple(consistency_proof(earlier, size, node)),
        )


def policy_text(*signers: Signer) -> str:
    return Policy(logs=tuple(Log(one.verifier) for one in signers)).text()


def age_file(content: bytes) -> bytes:
    target = io.BytesIO()
    encrypt_stream(io.BytesIO(content), target, [parse_identity(KEY).recipient()])
    return target.getvalue()


@dataclass
class Kit:
    """Everything about the example case; change a part, then write()."""

    force: OpenLog
    area: OpenLog
    case: CaseFacts
    items: list[PackageItem]
    custody: Custody
    contents: dict[str, bytes]

    def write(self, path: Path, seal=None, progress=lambda _: None) -> Written:
        packed = PackageContents(self.case, self.items, self.custody)
        return write_package(path, packed, seal or self.force.export, progress)

    @property
    def fingerprint(self) -> str:
        return sha256(self.custody.policy.encode())


def make_item(reference, key, content, form, sealed_index, **more) -> PackageItem:
    stored = age_file(content) if form is Form.AGE else content
    facts = ItemFacts(
        key, reference, more.pop("title", "Recorded interview"), "Interview recording", "PC 4412 Siân Ŵyn-Jones",
        sha256(content), len(content), sealed_index, form, captured_at=NOW,
        captured_where="Tŷ Llys, Caernarfon", **more,
    )  # fmt: skip
    return PackageItem(facts, len(stored), [stored[:10], stored[10:]])


def make_receipt(log_signer: Signer, contents: dict[str, bytes]) -> str:
    """Sign a receipt as the hand-over stage does (test_receipts.py compares the two)."""
    lines = [
        "unbroken receipt v1",
        "hand-over: 01JZ0000000000000000000001",
        "case: 51AB1234526",
        "from: 01JZ00000000000000000000AA Loamshire Police",
        "to: 01JZ00000000000000000000BB CPS Loamshire",
        "signed by: 01JZ00000000000000000000CC",
        f"sent: {format_time(NOW)}",
        f"received: {format_time(NOW + timedelta(hours=1))}",
        f"items: {len(contents)}",
    ]
    for number, (reference, content) in enumerate(contents.items()):
        lines.append(f"item: 01JZ0000000000000000000{number:03} sha256:{sha256(content)} {len(content)} {reference}")
    signer = Signer(receipt_key(log_signer.verifier).name, log_signer.private_key)
    return str(signer.sign_note("\n".join(lines) + "\n"))


def make_kit(*, form: Form = Form.PLAIN, tags: int = 0) -> Kit:
    force, area = OpenLog(signer(FORCE, 1)), OpenLog(signer(AREA, 2))
    contents = {"JS/1": b"interview one " * 20, "JS/2": b"a photograph"}
    who = "PC 4412 Siân Ŵyn-Jones"
    force.add("case:record:registered", "case-key", {"urn": "51AB1234526"}, sentence=f"{who} registered the case.")
    sealed = {}
    for number, (reference, content) in enumerate(contents.items()):
        key = f"item-key-{number}"
        force.add("evidence:item:added", key, {"exhibit_ref": reference}, sentence=f"{who} added {reference}.")
        sealed[reference] = force.add(
            "evidence:version:sealed",
            key,
            {"sha256": sha256(content), "officer": who},
            sentence=f"The content of {reference} was sealed and read back.",
        )
        force.add(
            "evidence:item:viewed",
            key,
            {"officer": who, "purpose": "review"},
            sentence=f"{who} opened {reference} to review it.",
            op="consult",
        )
    for number in range(tags):
        force.add("evidence:item:viewed", "item-key-0", {"officer": f"DC {number}", "purpose": "review"})
    sent = force.add(
        "handover:items:sent", "handover-key", {"items": "JS/1, JS/2"}, sentence=f"{who} sent JS/1 and JS/2."
    )
    note = make_receipt(area.signer, contents)
    said = {"sha256": sha256(SignedNote.parse(note).text.encode())}
    area.add("case:record:registered", "their-case", {"urn": "51AB1234526"})
    received = area.add("handover:receipt:signed", "their-handover", said, links=[force.link(sent)])
    force.add(
        "handover:receipt:recorded", "handover-key", said, links=[force.link(sent), area.link(received)],
        sentence="CPS Loamshire signed for JS/1 and JS/2.",
    )  # fmt: skip
    custody = Custody(
        own=force.record(),
        policy=policy_text(force.signer, area.signer),
        others=(area.record([received]),),
        receipts=(
            ReceiptFile("receipts/01JZ0000000000000000000001.receipt", note, "CPS Loamshire received JS/1 and JS/2."),
        ),
    )
    items = [
        make_item("JS/1", "item-key-0", contents["JS/1"], form, sealed["JS/1"], extension="mp4",
                  media_type="video/mp4"),
        make_item("JS/2", "item-key-1", contents["JS/2"], Form.PLAIN, sealed["JS/2"], extension="jpg",
                  title="<b>Kitchen & hall</b>"),
    ]  # fmt: skip
    case = CaseFacts(
        urn="51AB1234526",
        operation_name="Operation Glôyn Byw",
        exported_at=NOW + timedelta(hours=2),
        exported_by="PC 4412 Siân Ŵyn-Jones",
        exported_for="Caernarfon Crown Court",
        organisation="Loamshire Police",
        purpose="Trial bundle",
    )
    return Kit(force, area, case, items, custody, contents)


def unpack(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(path: Path, files: dict[str, bytes]) -> Path:
    """Write files as a ZIP in the canonical form, whatever they say."""
    path.unlink(missing_ok=True)
    writer = ZipWriter(FileSink(path))
    for name, data in files.items():
        writer.add(name, len(data), [data])
    writer.commit()
    return path


def relist(files: dict[str, bytes]) -> dict[str, bytes]:
    """Recompute both manifests, as a forger would who cannot sign for the log."""
    payload = {name: sha256(data) for name, data in files.items() if name.startswith("data/")}
    files = {**files, "manifest-sha256.txt": format_manifest(payload)}
    outside = {"tagmanifest-sha256.txt", "export/event.json", "export/event.tlog-proof"}
    tags = {name: sha256(data) for name, data in files.items() if name not in payload and name not in outside}
    return {**files, "tagmanifest-sha256.txt": format_manifest(tags)}
