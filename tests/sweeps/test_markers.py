"""Plant names, titles and notes; walk the main job; then look for them everywhere that is not sealed."""

import json
import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import pytest
import structlog
from django.core import mail
from django.core.cache import cache
from django.test import Client

import factories
from unbroken.engines.bag.contents import Form
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.ground.live import CHANNEL
from unbroken.service import logs
from unbroken.service.settings import Settings
from unbroken.stages.handovers import actions, notices
from unbroken.stages.handovers.models import Notice
from unbroken.stages.packages.actions import request_export
from unbroken.stages.packages.rules import PackageRecipient

MARKERS = {
    "operation": "QUILLFEATHER",
    "officer": "Ottoline Marchbanks",
    "recipient": "Casimir Thistlewood",
    "title": "Interview about the harbour lights",
    "note": "Ring me about the grandmother",
    "reason": "The wrong grandson is named",
    "act": "Telephoned the harbour master",
    "purpose": "Review of the lighthouse account",
    "content": "RIFF-lantern-at-midnight",
}
OPEN_TABLES = {
    "procrastinate_jobs": "args, task_name, lock, queueing_lock",
    "handovers_notice": "*",
    "custody_pending": "*",
    "custody_entry": "*",
    "custody_checkpoint": "*",
    "service_cache": "*",
}
"""What a worker, a mail server, a partner or whoever reads the public log gets to see."""


@pytest.fixture
def log_text(tmp_path: Path) -> Iterator[Path]:
    """Log as the service does, into a file."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    path = tmp_path / "service.log"
    logs.configure(Settings(log_file=str(path), log_level="DEBUG"), "web")
    yield path
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def walk_the_journey(now: datetime) -> list[str]:
    """Register, seal, send, be late, act, refuse, send again, sign, export; visit pages. Return the tokens given."""
    force = factories.make_organisation(now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    officer = factories.make_person(force, Role.POL_OIC, now=now, name=MARKERS["officer"])
    recipient = factories.make_person(area, Role.CPS_PLO, now=now, name=MARKERS["recipient"])
    stranger = factories.make_person(factories.make_organisation(now=now), Role.POL_OIC, now=now)
    case_id = factories.make_case(officer, now=now, operation_name=MARKERS["operation"])
    content = factories.recording() + MARKERS["content"].encode()
    version = factories.make_sealed_item(officer, case_id, now=now, title=MARKERS["title"], content=content)
    due = now + timedelta(minutes=30)
    first = factories.send(officer, case_id, [version], recipient, now=now, due_at=due, note=MARKERS["note"])
    actions.raise_overdue_alarms(due)
    for notice in Notice.objects.all():
        notices.send_notice(key=notice.pk, now=due)
    actions.act_on_alarm(handover_id=first, note=MARKERS["act"], actor=officer, now=due)
    actions.open_handover(handover_id=first, actor=recipient, now=due)
    actions.refuse_handover(handover_id=first, reason=MARKERS["reason"], actor=recipient, now=due)
    actions.record_refusal(handover_id=first, now=due)
    second = factories.send(officer, case_id, [version], recipient, now=due, note=MARKERS["note"])
    factories.receive(recipient, second, now=due)
    request_export(
        export_id=new_id(),
        case_id=case_id,
        version_ids=[version],
        recipient=PackageRecipient(organisation_id=force),
        form=Form.AGE,
        purpose=MARKERS["purpose"],
        confirmed_warning=False,
        actor=officer,
        now=due,
    )
    tokens = []
    for person in (officer, recipient, stranger):
        client = Client(raise_request_exception=False)
        factories.sign_in(client, person)
        client.post(f"/evidence/cases/{case_id}/purpose/", {"purpose": MARKERS["purpose"], "next": "/"})
        for path in ("/", f"/cases/{case_id}/", f"/evidence/versions/{version}/view/", f"/handovers/{second}/"):
            client.get(path, {"q": MARKERS["title"]})
            client.post(path, {"note": MARKERS["note"]})
        tokens.append(client.cookies["unbroken_session"].value)
    return tokens


def test_nothing_planted_is_found_outside_what_is_sealed(database, log_text: Path, settings, now: datetime) -> None:
    cache.clear()
    factories.forget_caches()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail.outbox = []
    with psycopg.connect(database.runtime, autocommit=True) as listening:
        listening.execute(f"LISTEN {CHANNEL}")
        listening.execute("LISTEN procrastinate_any_queue_v1")
        tokens = walk_the_journey(now)
        heard = [notice.payload for notice in listening.notifies(timeout=0.5)]
        tables = {
            table: str(listening.execute(f"SELECT {columns} FROM {table}").fetchall())  # noqa: S608 (names of ours)
            for table, columns in OPEN_TABLES.items()
        }
    places = {
        **tables,
        "log": log_text.read_text(),
        "mail": "\n".join(f"{letter.subject}\n{letter.body}\n{letter.extra_headers}" for letter in mail.outbox),
        "live": "\n".join(heard),
    }
    for place in ("procrastinate_jobs", "handovers_notice", "custody_pending", "log", "mail", "live"):
        assert len(places[place]) > 10, f"{place} is empty: the journey did not come by it"
    assert all(json.loads(line) for line in places["log"].splitlines())
    planted = [
        *MARKERS.values(),
        *(word for name in ("officer", "recipient") for word in MARKERS[name].split()),
        *tokens,
    ]
    found = [
        f"{text!r} in {place}" for place, held in places.items() for text in planted if text.lower() in held.lower()
    ]
    assert found == []
