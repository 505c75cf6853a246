"""Measure the gate: a release of 300 documents, each read, decided and proven.

One document goes through the real actions; 299 more are the same rows again under other ids, with other references.
What is timed is the action that a press of "Check again" runs: gathering, every rule, keeping the answers. The
embedded PostgreSQL is beside it. Target: issue 5 section 6, a decision in under 3 s once renditions exist.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import inside

DOCUMENTS, TURNS, TARGET_S = 300, 10, 3.0


def run(work: Path) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}. work: an empty folder for the database."""
    done = subprocess.run([sys.executable, __file__, str(work)], check=True, stdout=subprocess.PIPE, text=True)
    rows: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return rows


def main(work: Path) -> list[dict[str, Any]]:
    """Make one document ready, write the others beside it, and have the gate look again and again."""
    inside.set_up_django(work)
    with inside.database() as urls:
        world = _ready()
        with inside.writing(urls):
            versions = [world.base.version_id, *_others(world)]
        return _measure(world, versions)


def _ready() -> Any:
    from stages.disclosure.world import make_world

    world = make_world(datetime.now(UTC) - timedelta(hours=1))
    world.make_ready()
    return world


def _others(world: Any) -> list[str]:
    """Write the rows of the ready document again, under other ids; return the versions."""
    from unbroken.ground.ids import new_id
    from unbroken.stages.evidence.models import Envelope, Item, Version
    from unbroken.stages.review.models import Finished, Reading, Rendition, Ruling

    original = world.base.version_id
    item = Version.objects.get(pk=original).item
    copy = Rendition.objects.get(version_id=original)
    made: dict[type, list[Any]] = {}
    versions = []
    for at in range(1, DOCUMENTS):
        ids = {"item_id": new_id(), original: new_id(), copy.made_version_id: new_id()}
        versions.append(ids[original])
        made.setdefault(Item, []).append(
            _again(item, id=ids["item_id"], exhibit_ref=f"GB/{at}", title=f"Statement {at}")
        )
        for one in Version.objects.filter(item=item):
            made.setdefault(Version, []).append(_again(one, id=ids[one.pk], item_id=ids["item_id"]))
            for held in Envelope.objects.filter(version=one):
                made.setdefault(Envelope, []).append(_again(held, id=new_id(), version_id=ids[one.pk]))
        for table in (Reading, Ruling, Finished, Rendition):
            for one in table.objects.filter(version_id=original):
                changes = {"id": new_id(), "version_id": ids[original], "item_id": ids["item_id"]}
                if table is Rendition:
                    changes["made_version_id"] = ids[copy.made_version_id]
                made.setdefault(table, []).append(_again(one, **changes))
    for table, rows in made.items():
        table.objects.bulk_create(rows)
    return versions


def _again(row: Any, **changes: str) -> Any:
    values = {name: value for name, value in vars(row).items() if not name.startswith("_")}
    return type(row)(**values | {name: value for name, value in changes.items() if name in values})


def _measure(world: Any, versions: list[str]) -> list[dict[str, Any]]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    import factories
    from unbroken.stages.disclosure.models import Release
    from unbroken.stages.disclosure.releases import actions
    from unbroken.stages.disclosure.releases.rules import State

    release_id = world.draft(version_ids=versions)

    def check() -> None:
        state = actions.check_release(release_id=release_id, actor=world.prosecutor, now=datetime.now(UTC))
        assert state is State.READY, state

    check()
    with CaptureQueriesContext(connection) as asked:
        check()
    rows = _rows(f"the gate decides on {len(versions)} documents", check, is_target=True)
    rows.append({"name": "its database queries", "value": len(asked), "unit": "queries"})
    client = Client(headers={"Host": "127.0.0.1"})
    factories.sign_in(client, world.prosecutor)

    def page() -> None:
        assert client.get(f"/disclosure/release/{release_id}/").status_code == 200

    rows += _rows("the page of this release", page)
    began = time.perf_counter()
    actions.release(release_id=release_id, confirmed=True, actor=world.prosecutor, now=datetime.now(UTC))
    rows.append({"name": "letting it go, once", "value": time.perf_counter() - began, "unit": "s"})
    assert Release.objects.get(pk=release_id).state == State.RELEASED
    return rows


def _rows(name: str, ask: Callable[[], None], *, is_target: bool = False) -> list[dict[str, Any]]:
    ask()
    wall, cpu = [], []
    for _ in range(TURNS):
        began, used = time.perf_counter(), time.process_time()
        ask()
        wall.append(time.perf_counter() - began)
        cpu.append(time.process_time() - used)
    slowest: dict[str, Any] = {"name": f"{name}, slowest of {TURNS}", "value": max(wall), "unit": "s"}
    if is_target:
        slowest |= {"target": TARGET_S, "ok": max(wall) < TARGET_S}
    return [
        slowest,
        {"name": f"{name}, p50", "value": sorted(wall)[TURNS // 2], "unit": "s"},
        {"name": f"{name}, processor time, p50", "value": sorted(cpu)[TURNS // 2], "unit": "s"},
    ]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
