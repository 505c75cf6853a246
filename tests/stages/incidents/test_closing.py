"""A breach is closed when everything it asks for happened, and by somebody else than who answered for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest

import factories
from stages.packages.test_pages import signed_in
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.incidents import actions, closing, queries
from unbroken.stages.incidents.deciding import decide_notice
from unbroken.stages.incidents.errors import BreachUnfinished, IncidentIncomplete
from unbroken.stages.incidents.finishing import CHECK_FROM, CHECK_UNTIL, Missing, Work, missing, sentence
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.vocabulary import Category

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)


@dataclass(frozen=True)
class Register:
    """A breach in the register of a prosecution area, two who keep it, and one who only reads it."""

    breach: str
    manager: Actor
    other: Actor
    reader: Actor
    outsider: Actor
    now: datetime

    def prepare(self, *, upto: Missing) -> datetime:
        """Do everything that comes before one step; return the moment after it."""
        facts = {"incident_id": self.breach, "actor": self.manager, "now": self.now}
        steps = list(Missing)[: list(Missing).index(upto)]
        if Missing.NOTICE in steps:
            decide_notice(**facts, notice="told", reason="Told by telephone.")
        if Missing.OWNER in steps:
            closing.take_breach(**facts)
        if Missing.DONE in steps:
            closing.record_done(**facts, learning="All ten read the note.")
        later = self.now + CHECK_FROM
        if Missing.CHECK in steps:
            closing.check_effect(**{**facts, "now": later}, effect="works", how="Twenty files were looked at.")
        return later


@pytest.fixture
def register(database: object) -> Iterator[Register]:
    factories.forget_caches()
    now = datetime.now(UTC) - timedelta(days=60)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    force = factories.make_organisation(OrganisationKind.POL, now=now)
    manager, other = (factories.make_person(area, role, now=now) for role in (Role.CPS_IM, Role.CPS_LM))
    breach = actions.report_breach(
        incident_id=new_id(), what_happened="An address was left in.", data_kinds=["contact"], actor=manager, now=now
    )
    reader = factories.make_person(area, Role.CPS_PROS, now=now)
    yield Register(breach, manager, other, reader, factories.make_person(force, Role.POL_SUP, now=now), now)
    factories.forget_caches()


@pytest.mark.parametrize("size", range(5))
def test_what_is_missing_is_named_in_one_sentence(size: int) -> None:
    for lacks in combinations(list(Missing)[:4], size):
        work = Work(
            asks=True,
            is_decided=Missing.NOTICE not in lacks,
            owner_id="" if Missing.OWNER in lacks else "jane",
            done_at=None if Missing.DONE in lacks else AT,
            checked_at=None if Missing.CHECK in lacks else AT + CHECK_FROM,
        )
        assert missing(work, "mary") == lacks
        assert all(one.words in sentence(lacks) for one in lacks) or not lacks
    whole = Work(asks=True, is_decided=True, owner_id="jane", done_at=AT, checked_at=AT)
    assert missing(whole, "jane") == (Missing.SECOND,)
    assert missing(Work(asks=False, is_decided=True, owner_id="", done_at=None, checked_at=None), "mary") == ()


def test_who_answered_for_what_was_done_cannot_pass_it_on_to_close_it(register: Register) -> None:
    later = register.prepare(upto=Missing.SECOND)
    with pytest.raises(Conflict):
        closing.take_breach(incident_id=register.breach, actor=register.other, now=later)
    with pytest.raises(BreachUnfinished):
        closing.close_breach(incident_id=register.breach, actor=register.manager, now=later)
    closing.take_breach(incident_id=register.breach, actor=register.manager, now=later)


def test_effect_is_seen_from_30_to_90_days_after() -> None:
    work = Work(asks=True, is_decided=True, owner_id="jane", done_at=AT, checked_at=None)
    assert work.is_early(AT + CHECK_FROM - timedelta(seconds=1))
    assert not work.is_early(AT + CHECK_FROM)
    assert work.check_until == AT + CHECK_UNTIL


@pytest.mark.parametrize("upto", list(Missing)[:4])
def test_closing_is_refused_and_names_what_is_missing(register: Register, upto: Missing) -> None:
    later = register.prepare(upto=upto)
    with pytest.raises(BreachUnfinished) as refused:
        closing.close_breach(incident_id=register.breach, actor=register.other, now=later)
    lacks = list(Missing)[list(Missing).index(upto) : 4]
    assert str(refused.value) == sentence(lacks)
    assert Incident.objects.get().closed_at is None


def test_owner_does_not_close_and_another_does_once(register: Register) -> None:
    later = register.prepare(upto=Missing.SECOND)
    close = {"incident_id": register.breach, "now": later}
    with pytest.raises(BreachUnfinished, match="somebody else closes it"):
        closing.close_breach(**close, actor=register.manager)
    for actor in (register.reader, register.outsider):
        with pytest.raises(NotVisible):
            closing.close_breach(**close, actor=actor)
    for _ in range(2):
        closing.close_breach(**close, actor=register.other)
    assert Pending.objects.filter(type="incident:breach:closed").count() == 1
    seen = queries.get_incident(register.manager, register.breach, now=later)
    assert seen.end is not None
    assert seen.end.closed_at == later
    with pytest.raises(Conflict):
        closing.take_breach(**close, actor=register.other)


def test_work_is_recorded_in_order_and_once(register: Register) -> None:
    facts = {"incident_id": register.breach, "actor": register.manager, "now": register.now}
    with pytest.raises(IncidentIncomplete):
        closing.record_done(**facts, learning="All ten read the note.")
    with pytest.raises(Conflict):
        closing.check_effect(**facts, effect="works", how="Twenty files.")
    for _ in range(2):
        closing.take_breach(**facts)
    with pytest.raises(IncidentIncomplete):
        closing.record_done(**facts, learning=" ")
    for _ in range(2):
        closing.record_done(**facts, learning="All ten read the note.")
    with pytest.raises(Conflict):
        closing.record_done(**facts, learning="Something else.")
    with pytest.raises(IncidentIncomplete, match="too early"):
        closing.check_effect(**facts, effect="works", how="Twenty files.")
    for event in ("incident:breach:taken", "incident:work:done"):
        assert Pending.objects.filter(type=event).count() == 1


def test_what_does_not_work_is_done_again(register: Register) -> None:
    later = register.prepare(upto=Missing.CHECK)
    facts = {"incident_id": register.breach, "actor": register.manager, "now": later}
    with pytest.raises(IncidentIncomplete):
        closing.check_effect(**facts, effect="perhaps", how="Twenty files.")
    for _ in range(2):
        closing.check_effect(**facts, effect="fails", how="Two more addresses in twenty files.")
    row = Incident.objects.get()
    assert (row.done_at, row.checked_at, row.learning) == (None, None, "")
    closing.record_done(**facts, learning="A checklist at the desk.")
    with pytest.raises(BreachUnfinished):
        closing.close_breach(**{**facts, "actor": register.other})


def test_what_is_no_breach_is_not_closed(register: Register) -> None:
    made = actions.record_prevented(
        incident_id=new_id(), case_id="", rule="B2", category=Category.WRONG_DOCUMENT, document_id="", recipient="",
        sentence="Stopped.", actor=register.manager, now=register.now,
    )  # fmt: skip
    with pytest.raises(IncidentIncomplete):
        closing.close_breach(incident_id=made, actor=register.manager, now=register.now)
    seen = queries.get_incident(register.manager, made, now=register.now)
    assert seen.end is None


def test_pages_lead_a_breach_to_its_end(register: Register) -> None:
    here = f"/incidents/{register.breach}/"
    manager, other, reader = (signed_in(who) for who in (register.manager, register.other, register.reader))
    page = manager.get(here).text
    assert "Overdue" in page
    assert "Nobody yet" in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    refused = manager.post(here + "close/")
    assert refused.status_code == 422
    assert "This breach cannot be closed yet: it is not decided" in refused.text
    assert "Close this breach" not in reader.get(here).text
    assert reader.post(here + "close/").status_code == 404
    assert manager.post(here + "notice/", {"notice": "told", "reason": "At once."}).status_code == 302
    assert manager.post(here + "take/")["Location"] == here + "#asked"
    assert "What was done and learnt?" in manager.get(here).text
    assert manager.post(here + "done/", {"learning": ""}).status_code == 422
    assert manager.post(here + "done/", {"learning": "All ten read the note."}).status_code == 302
    early = manager.post(here + "check/", {"effect": "works", "how": "Twenty files."})
    assert early.status_code == 422
    assert "too early" in early.text
    month_ago = datetime.now(UTC) - timedelta(days=31)
    with act(register.manager, EventType.BREACH_WORK_DONE, now=month_ago, object_id=register.breach):
        Incident.objects.filter(pk=register.breach).update(done_at=month_ago)
    assert "Does it work?" in manager.get(here).text
    assert manager.post(here + "check/", {"effect": "works", "how": "Twenty files."}).status_code == 302
    assert "you answer for it, so somebody else closes it" in manager.get(here).text
    assert other.post(here + "close/")["Location"] == here + "#close"
    assert "Closed by" in manager.get(here).text
    assert "Closed" in manager.get("/incidents/").text
