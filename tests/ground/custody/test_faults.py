"""Break the sequencer's connections at every single statement: nothing is lost, doubled or signed wrongly."""

import itertools

import psycopg
import pytest

from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Entry, Pending
from unbroken.ground.custody.sequencer import Sequencer
from unbroken.ground.custody.verifying import Keys, verify_log


class Fuse:
    """Breaks the n-th statement: `before` it is sent, or `after` it was done (an ambiguous commit)."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.moment = "before"
        self.blown = False

    def count(self, moment: str) -> None:
        if self.left is None or moment != self.moment:
            return
        self.left -= 1
        if self.left < 0:
            self.left = None
            self.blown = True
            raise psycopg.OperationalError("the connection broke (on purpose)")


def breakable(url: str, fuse: Fuse) -> psycopg.Connection:
    class Cursor(psycopg.Cursor):
        def copy(self, *arguments, **named):
            fuse.count("before")
            return super().copy(*arguments, **named)

    class Breakable(psycopg.Connection):
        def execute(self, *arguments, **named):
            try:
                fuse.count("before")
                result = super().execute(*arguments, **named)
                fuse.count("after")
            except psycopg.OperationalError:
                self.close()
                raise
            return result

    return Breakable.connect(url, autocommit=True, cursor_factory=Cursor)


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("keeps_running", [True, False])
def test_sequencer_broken_at_any_statement_continues_whole(
    database, connect, signers, guard, actor, now, moment, keeps_running
):
    fuse, written = Fuse(), 0
    sequencer = Sequencer(lambda: breakable(database.runtime, fuse), signers, guard, lambda: now)
    keys = Keys([signers.signer_for(actor.organisation_id).verifier])
    for statement in itertools.count():
        for number in range(40):
            record_look(actor, EventType.ITEM_VIEWED, now=now, object_id=f"object-{number % 4}")
        written += 40
        fuse.left, fuse.moment, fuse.blown = statement, moment, False
        if fuse_blows(sequencer):
            assert fuse.blown
        elif not fuse.blown:
            break
        fuse.left = None
        if not keeps_running:
            sequencer.close()
            sequencer = Sequencer(lambda: breakable(database.runtime, fuse), signers, guard, lambda: now)
        sequencer.sequence_now()
        with connect() as plain:
            report = verify_log(plain, actor.organisation_id, keys, guard, with_values=False)
        assert (report.findings, report.size, report.unsigned) == ([], written, 0)
    sequencer.close()
    assert statement > 12
    assert Entry.objects.count() == written
    assert not Pending.objects.exists()


def fuse_blows(sequencer: Sequencer) -> bool:
    try:
        sequencer.sequence_now()
    except psycopg.OperationalError:
        return True
    return False
