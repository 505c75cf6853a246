"""The portal: who sees what was served. Anybody else gets the same answer as for what is not there."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.db import connection

import factories
from stages.disclosure.served import Served, change_firm, email_of, make_served
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import CHANNEL
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.defence import actions, in_person, opening, queries, rules, searching
from unbroken.stages.disclosure.defence.errors import LinkRefused
from unbroken.stages.disclosure.defence.models import CounselGrant, InPerson
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving.models import ServedDocument


@pytest.fixture
def served(database: object, now: datetime) -> Iterator[Served]:
    yield make_served(now)
    factories.forget_caches()


def sees_nothing(served: Served, actor: Actor, now: datetime) -> None:
    """Ask every read of the portal; each must answer as for what is not there."""
    assert queries.list_folders(actor, now=now) == []
    for ask in (
        lambda: queries.get_folder(actor, served.case_id, now=now),
        lambda: queries.get_document(actor, served.document_id, now=now),
        lambda: queries.require_reading(actor, served.document_id, now=now),
        lambda: searching.search(actor, served.case_id, "statement", now=now),
        lambda: opening.open_document(document_id=served.document_id, actor=actor, now=now),
        lambda: actions.renew_access(service_id=served.service_id, actor=actor, now=now),
        lambda: actions.give_undertaking(document_id=served.document_id, confirmed=True, actor=actor, now=now),
        lambda: opening.open_sealed(ServedDocument.objects.get(pk=served.document_id), actor),
    ):
        with pytest.raises(NotVisible):
            ask()


def test_own_client_is_seen_by_the_firm_on_record_alone(served: Served) -> None:
    now, world = served.now, served.world
    for actor in (served.solicitor, served.clerk):
        (folder,) = queries.list_folders(actor, now=now)
        assert [one.id for one in folder.documents] == [served.document_id]
        opening.open_document(document_id=served.document_id, actor=actor, now=now)
    base = world.base
    others = (served.counsel, served.later, base.stranger, base.officer, base.clerk, world.prosecutor)
    for actor in (served.theirs, *others):
        sees_nothing(served, actor, now)
    for actor in others:
        with pytest.raises(NotVisible):
            queries.clients_to_grant(actor, served.case_id, now=now)
    assert list(queries.clients_to_grant(served.theirs, served.case_id, now=now).values()) == ["Kai DUNMORE"]


def test_words_are_found_by_who_may_read_them_and_what_was_asked_is_not_kept(served: Served) -> None:
    now = served.now
    text = searching._text(ServedDocument.objects.get(), served.solicitor)[0]
    word = next(one for one in text.split() if len(one) > 4 and one.isalpha())
    (hit, *_) = searching.search(served.solicitor, served.case_id, word.upper(), now=now)
    assert (hit.document.id, hit.page, hit.found) == (served.document_id, 1, word)
    assert searching.search(served.solicitor, served.case_id, "nothinglikethis", now=now) == []
    assert bytes(ServedDocument.objects.get().text).find(word.encode()) < 0
    looks = Pending.objects.filter(type="defence:documents:searched")
    assert {one.log_id for one in looks} == {served.solicitor.organisation_id}
    assert word.lower() not in "".join(one.commitments for one in looks).lower()


def test_words_of_an_interview_are_found_after_the_undertaking_only(served: Served) -> None:
    now, document = served.now, ServedDocument.objects.get()
    word = searching._text(document, served.solicitor)[0].split()[0]
    keeper = Actor.system(served.world.prosecutor.organisation_id)
    with act(keeper, EventType.SERVICE_READ, now=now, case_id=served.case_id, object_id=document.pk):
        ServedDocument.objects.update(kind=DocumentKind.ABE)
    assert searching.search(served.solicitor, served.case_id, word, now=now) == []
    actions.give_undertaking(document_id=document.pk, confirmed=True, actor=served.solicitor, now=now)
    assert searching.search(served.solicitor, served.case_id, word, now=now)


def test_counsel_reads_while_let_in_and_as_long_as_the_firm_acts(served: Served) -> None:
    now, client = served.now, served.world.client_id
    grant = {"case_id": served.case_id, "client_id": client, "now": now}
    for wrong in ("nobody@fern.example", email_of(served.clerk), email_of(served.world.base.officer)):
        with pytest.raises(DisclosureIncomplete):
            actions.grant_counsel(email=wrong, actor=served.solicitor, **grant)
    for actor in (served.clerk, served.theirs, served.world.prosecutor):
        with pytest.raises(NotVisible):
            actions.grant_counsel(email=email_of(served.counsel), actor=actor, **grant)
    made = actions.grant_counsel(email=email_of(served.counsel), actor=served.solicitor, **grant)
    assert actions.grant_counsel(email=email_of(served.counsel), actor=served.solicitor, **grant) == made
    row = ServedDocument.objects.get()
    opening.open_document(document_id=row.pk, actor=served.counsel, now=now)
    assert next(iter(opening.open_sealed(row, served.counsel).open_all()))
    opening.open_document(document_id=row.pk, actor=served.solicitor, now=now)
    assert queries.list_counsel(served.solicitor, served.case_id, now=now)[0].name.startswith("Ada Barr")

    with pytest.raises(NotVisible):
        actions.end_counsel(grant_id=made, actor=served.counsel, now=now)
    assert actions.end_counsel(grant_id=made, actor=served.solicitor, now=now) == served.case_id
    sees_nothing(served, served.counsel, now)

    actions.grant_counsel(email=email_of(served.counsel), actor=served.solicitor, **grant)
    queries.get_document(served.counsel, row.pk, now=now)
    change_firm(served, served.later.organisation_id, now)
    for gone in (served.solicitor, served.clerk, served.counsel):
        sees_nothing(served, gone, now)
    opening.open_document(document_id=row.pk, actor=served.later, now=now)
    assert CounselGrant.objects.count() == 2
    change_firm(served, served.solicitor.organisation_id, now + timedelta(minutes=1))
    sees_nothing(served, served.counsel, now + timedelta(minutes=1))


def test_open_pages_of_counsel_are_told_of_a_recall_and_of_a_change_of_the_firm(served: Served) -> None:
    def heard(act_now: Callable[[], object]) -> set[str]:
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")
        act_now()
        told = [json.loads(one.payload) for one in connection.connection.notifies(timeout=5, stop_after=1)]
        with connection.cursor() as cursor:
            cursor.execute(f"UNLISTEN {CHANNEL}")
        return {one for each in told if each["topic"] == "disclosure" for one in each["organisations"]}

    grant = {"case_id": served.case_id, "client_id": served.world.client_id, "now": served.now}
    actions.grant_counsel(email=email_of(served.counsel), actor=served.solicitor, **grant)
    assert served.counsel.organisation_id in heard(
        lambda: change_firm(served, served.later.organisation_id, served.now)
    )
    actions.grant_counsel(email=email_of(served.counsel), actor=served.later, **grant)
    recall = {"service_id": served.service_id, "reason": "Wrong case", "actor": served.world.prosecutor}
    assert served.counsel.organisation_id in heard(lambda: serving.recall_service(**recall, now=served.now))


def test_end_of_representation_ends_access_with_nobody_in_its_place(served: Served) -> None:
    representation.end_representation(
        case_id=served.case_id,
        defendant_id=served.world.client_id,
        until=served.now,
        actor=served.world.prosecutor,
        now=served.now,
    )
    sees_nothing(served, served.solicitor, served.now)


def test_defendant_in_person_enters_once_a_link_with_the_code_and_attempts_are_counted(
    database: object, now: datetime
) -> None:
    from stages.disclosure.world import make_world

    world = make_world(now)
    with pytest.raises(DisclosureIncomplete):
        in_person.invite(case_id=world.case_id, client_id=world.client_id, actor=world.prosecutor, now=now)
    representation.end_representation(
        case_id=world.case_id, defendant_id=world.client_id, until=now, actor=world.prosecutor, now=now
    )
    with pytest.raises(NotVisible):
        in_person.invite(case_id=world.case_id, client_id=world.client_id, actor=world.base.officer, now=now)
    made = in_person.invite(case_id=world.case_id, client_id=world.client_id, actor=world.prosecutor, now=now)
    with pytest.raises(LinkRefused):
        in_person.enter(untrusted_token="x" * 43, untrusted_code=made.code, now=now)
    with pytest.raises(LinkRefused):
        in_person.enter(untrusted_token=made.token, untrusted_code="1", now=now)
    spaced = f"{made.code[:4]} {made.code[4:]}"
    visit = in_person.enter(untrusted_token=made.token, untrusted_code=spaced, now=now)
    with pytest.raises(LinkRefused):
        in_person.enter(untrusted_token=made.token, untrusted_code=made.code, now=now)
    until = int(visit.until.timestamp())
    actor = in_person.visiting(visit.id, until, visit.session_id, now)
    assert actor is not None
    assert queries.list_folders(actor, now=now) == []
    assert cases.list_cases(actor).total == 0
    assert in_person.visiting(visit.id, until, visit.session_id, visit.until) is None
    for _ in range(rules.MOST_WRONG):
        with pytest.raises(LinkRefused):
            in_person.enter(untrusted_token=visit.next_token, untrusted_code="00000000x1", now=now)
    with pytest.raises(LinkRefused):
        in_person.enter(untrusted_token=visit.next_token, untrusted_code=made.code, now=now)
    assert in_person.visiting(visit.id, until, visit.session_id, now) is None
    assert InPerson.objects.get().ended_at == now
    later = now + timedelta(minutes=1)
    again = in_person.invite(case_id=world.case_id, client_id=world.client_id, actor=world.prosecutor, now=later)
    in_person.end(access_id=again.id, actor=world.prosecutor, now=later)
    with pytest.raises(LinkRefused):
        in_person.enter(untrusted_token=again.token, untrusted_code=again.code, now=later)
    with pytest.raises(NotVisible):
        in_person.end(access_id=new_id(), actor=world.prosecutor, now=later)
    factories.forget_caches()
