"""Build a package: the custody record, the items, the report; sealed straight into the blob store.

Safe to run twice and to be killed anywhere: every run writes a blob of its own under a key of its own, and only the
newest run may complete the export. A blob that no run completed is removed by the next one.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from unbroken.engines.bag.contents import TAG_MANIFEST_SLOT, Custody, ExportProof, Written
from unbroken.engines.bag.errors import BagError
from unbroken.engines.bag.writer import PackageWriter, Progress
from unbroken.engines.ledger import Checkpoint, SignedNote
from unbroken.engines.vault import SealedSink, VaultError, make_header, new_file_key
from unbroken.engines.vault.errors import KeyringError, StoreError
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.errors import CustodyError
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import DomainError, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.packages.errors import ExportSuperseded
from unbroken.stages.packages.history import PRIVATE
from unbroken.stages.packages.models import Build, Export
from unbroken.stages.packages.patience import Patience
from unbroken.stages.packages.rules import KEEP, UNDER_WAY, Move, State, next_state
from unbroken.stages.packages.sources import asked_of, source_of

REPORT_BYTES = 8 << 20
LOST_RIGHT = (
    "The person who asked for this package may no longer export these items, so it was not built. "
    "Ask somebody who works on the case to export it."
)


@dataclass(frozen=True)
class Run:
    """One run of the job: what it builds, for whom, and the blob it writes."""

    export: Export
    actor: Actor
    blob_key: str
    now: datetime
    patience: Patience


def build_export(*, export_id: str, now: datetime, pause: Callable[[float], None] = time.sleep) -> State:
    """Build a package, or record why it cannot be built; return the state. One that is settled is left alone.

    pause: waits, while the log gives an event its place. Raises NotVisible; StoreError, KeyringError, CustodyError
    and database errors when it should be tried again later.
    """
    blob_key = _begin(export_id, now)
    if not blob_key:
        return State(Export.objects.values_list("state", flat=True).get(pk=export_id))
    export = Export.objects.get(pk=export_id)
    try:
        actor = source_of(export).taker(asked_of(export), now)
        return _build(Run(export, actor, blob_key, now, Patience(pause)))
    except ExportSuperseded:
        resources().store.delete(blob_key)
        return State.BUILDING
    except (StoreError, KeyringError, CustodyError):
        raise
    except NotVisible:
        return fail_export(export_id=export_id, sentence=LOST_RIGHT, now=now)
    except (DomainError, BagError, VaultError) as error:
        return fail_export(export_id=export_id, sentence=str(error), now=now)


def fail_export(*, export_id: str, sentence: str, now: datetime) -> State:
    """Record that a package could not be built, and why. One that is settled is left alone. Returns the state."""
    with transaction.atomic():
        export = Export.objects.select_for_update().get(pk=export_id)
        if State(export.state) not in UNDER_WAY:
            return State(export.state)
        export.state, export.error, export.settled_at = next_state(State(export.state), Move.FAIL), sentence, now
        with act(
            Actor.system(export.organisation_id),
            EventType.PACKAGE_EXPORT_FAILED,
            now=now,
            case_id=export.case_id,
            object_id=export.id,
            values={"reason": sentence},
        ):
            export.save(update_fields=["state", "error", "settled_at"])
            announce("packages", [export.organisation_id], export.id)
    return State.FAILED


def _begin(export_id: str, now: datetime) -> str:
    """Take the export over under a fresh blob key, and remove what an earlier run left; empty when it is settled."""
    with transaction.atomic():
        export = Export.objects.select_for_update().filter(pk=export_id).first()
        if export is None:
            raise NotVisible
        if State(export.state) not in UNDER_WAY:
            return ""
        export.state = next_state(State(export.state), Move.BEGIN)
        build = Build.objects.get(export=export)
        left, build.blob_key = build.blob_key, f"packages/{export_id}/{new_id()}"
        build.done_bytes = build.total_bytes = 0
        with act(
            Actor.system(export.organisation_id),
            EventType.PACKAGE_BUILD_BEGUN,
            now=now,
            case_id=export.case_id,
            object_id=export.id,
            recipient=export.recipient_organisation_id or export.recipient_name,
        ):
            export.save(update_fields=["state"])
            build.save()
            announce("packages", [export.organisation_id], export.id)
    if left:
        resources().store.delete(left)
    return build.blob_key


def _build(run: Run) -> State:
    export = run.export
    prepared = source_of(export).prepare(run.actor, asked_of(export), run.patience.until, run.now)
    file_key = new_file_key()
    header = make_header(file_key, [keys.recipient_of(export.organisation_id)])
    sink = SealedSink(resources().store, run.blob_key, file_key)
    progress = _Progress(run)
    progress.expect(sum(content.size_bytes for _facts, content in prepared.items) + REPORT_BYTES)
    with PackageWriter(sink, prepared.case, progress) as writer:
        for facts, content in prepared.items:
            writer.add_item(facts, content.size_bytes, content.chunks)
        writer.add_custody(prepared.custody)
        seal = _Seal(run, prepared.custody)
        written = writer.finish(seal)
    return _complete(run, written, sink, header, seal.event_id)


def _complete(run: Run, written: Written, sink: SealedSink, header: bytes, event_id: str) -> State:
    with transaction.atomic():
        export = Export.objects.select_for_update().get(pk=run.export.id)
        if Build.objects.get(export=export).blob_key != run.blob_key:
            raise ExportSuperseded
        export.state = next_state(State(export.state), Move.COMPLETE)
        export.settled_at, export.expires_at = run.now, run.now + KEEP
        export.size_bytes, export.sha256 = sink.size_bytes, sink.sha256
        export.tag_manifest_sha256 = written.tag_manifest_sha256
        export.policy_fingerprint = written.policy_fingerprint
        export.blob_key, export.header, export.sealed_size_bytes = run.blob_key, header, sink.sealed_size_bytes
        export.exported_event_id = event_id
        with act(
            Actor.system(export.organisation_id),
            EventType.PACKAGE_BUILD_COMPLETED,
            now=run.now,
            case_id=export.case_id,
            object_id=export.id,
            values={"package_sha256": sink.sha256, "size_bytes": sink.size_bytes},
            recipient=export.recipient_organisation_id or export.recipient_name,
        ):
            export.save()
            announce("packages", [export.organisation_id], export.id)
    return State.READY


class _Seal:
    """Record the export event, once the tag manifest is known, and wait for its place in the log."""

    def __init__(self, run: Run, record: Custody) -> None:
        self._run, self._record = run, record
        self.event_id = new_id()

    def __call__(self, tag_manifest_sha256: str) -> ExportProof:
        """Return the event with its proof. Raises NotSequencedError when the log does not take it up in time."""
        run, export = self._run, self._run.export
        with act(
            run.actor,
            source_of(export).exported,
            now=run.now,
            case_id=export.case_id,
            object_id=export.id,
            values={TAG_MANIFEST_SLOT: tag_manifest_sha256, "items": export.item_count, "form": str(export.form)},
            purpose=export.purpose,
            recipient=export.recipient_organisation_id or export.recipient_name,
            event_id=self.event_id,
        ):
            pass
        proof = run.patience.until(lambda: custody.tlog_proof(self.event_id))
        event = custody.get_events(run.actor, [self.event_id])[0]
        first = Checkpoint.parse(SignedNote.parse(self._record.own.checkpoint).text)
        later = Checkpoint.parse(proof.note.text)
        return ExportProof(
            event.leaf,
            event.disclosures([slot for slot in event.values if slot not in PRIVATE]),
            proof.text(),
            custody.consistency(export.organisation_id, first.size, later.size),
        )


class _Progress:
    """Keep the progress of a run where pages can read it, at most every hundredth; stop a run that was replaced."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._total = 0
        self._written = 0

    def expect(self, total_bytes: int) -> None:
        """Say how much there will be."""
        self._total = total_bytes
        self._write(0)

    def __call__(self, progress: Progress) -> None:
        """Note how far the writing is. Raises ExportSuperseded."""
        if progress.written_bytes - self._written >= max(self._total // 100, 1 << 20):
            self._write(progress.written_bytes)

    def _write(self, done_bytes: int) -> None:
        self._written = done_bytes
        mine = Build.objects.filter(pk=self._run.export.id, blob_key=self._run.blob_key)
        if not mine.update(done_bytes=done_bytes, total_bytes=self._total):
            raise ExportSuperseded
        announce("packages", [self._run.export.organisation_id], self._run.export.id)
