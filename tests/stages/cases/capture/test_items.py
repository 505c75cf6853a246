"""Which stored item an interview or a print is: chosen from the items of the case that the reader may see."""

from datetime import datetime
from typing import Any

import pytest
from django.test import Client

import factories
from stages.cases.capturing import filled, page_of, put, signed_in
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.casefile.proceedings import InterviewFact
from unbroken.ground.access.roles import Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries

UNSEEN = "An item that is not shown to you"


@pytest.fixture
def recording(cast: Any, case_id: str, now: datetime) -> str:
    return factories.make_item(cast.officer, case_id, now=now, exhibit_ref="JS/1", title="Interview of G. Penhallow")


@pytest.fixture
def suspect(cast: Any, case_id: str, now: datetime) -> str:
    return queries.get_facts(cast.officer, case_id, now=now).people[0].id


@pytest.mark.parametrize("kind", ["interview", "print"])
def test_item_is_chosen_when_it_is_recorded_and_shown_wherever_it_is_told(
    client: Client, cast, case_id: str, suspect: str, recording: str, now: datetime, kind: str
) -> None:
    path = page_of(case_id, "add-fact", kind)
    option = f'<option value="{recording}"'
    assert option in client.get(path).content.decode()
    sent = {"id": new_id(), "person": suspect, "surname": "Penhallow", "item": recording}
    assert client.post(path, sent).status_code == 302
    (view,) = queries.list_records(cast.officer, case_id, kind, now=now)
    assert view.record.item == recording
    assert "JS/1 Interview of G. Penhallow" in client.get(page_of(case_id, "facts")).content.decode()
    changed = page_of(case_id, "change-fact", view.id)
    assert f"{option} selected" in client.get(changed).content.decode()
    assert client.post(changed, {**filled(client, changed), "item": ""}).status_code == 302
    history = client.get(page_of(case_id, "fact-history", view.id)).content.decode()
    assert "JS/1 Interview of G. Penhallow" in history
    assert recording not in history


def test_item_of_another_case_is_not_offered_and_refused_at_its_field(
    client: Client, cast, case_id: str, suspect: str, now: datetime
) -> None:
    elsewhere = factories.make_item(cast.officer, factories.make_case(cast.officer, now=now), now=now)
    path = page_of(case_id, "add-fact", "interview")
    assert elsewhere not in client.get(path).content.decode()
    answer = client.post(path, {"id": new_id(), "person": suspect, "item": elsewhere})
    assert answer.status_code == 422
    assert "Choose an item of this case." in answer.content.decode()
    assert 'href="#id_item"' in answer.content.decode()


def test_item_that_the_reader_is_not_shown_is_kept_and_not_named(
    client: Client, cast, case_id: str, suspect: str, now: datetime
) -> None:
    elsewhere = factories.make_item(
        cast.officer, factories.make_case(cast.officer, now=now), now=now, title="Of somebody else"
    )
    stored = InterviewFact(new_id(), suspect, place="Harrowmoor", item=elsewhere)
    put(cast, case_id, stored, now)
    path = page_of(case_id, "change-fact", stored.id)
    page = client.get(path).content.decode()
    assert UNSEEN in page
    assert "Of somebody else" not in page
    assert client.post(path, {**filled(client, path), "place": "Fernleigh"}).status_code == 302
    (kept,) = queries.get_facts(cast.officer, case_id, now=now).interviews
    assert (kept.place, kept.item) == ("Fernleigh", elsewhere)


def test_sensitive_item_is_offered_to_who_answers_for_it_and_to_nobody_else(
    cast, case_id: str, recording: str, now: datetime
) -> None:
    actions.assign_person(case_id=case_id, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    secret = UnusedFact(new_id(), None, "Informant's note", sensitivity=Sensitivity.SENSITIVE, item=recording)
    put(cast, case_id, secret, now)
    path = page_of(case_id, "add-fact", "print")
    assert recording not in signed_in(cast.colleague).get(path).content.decode()


def test_what_is_told_to_who_may_not_change_it_names_the_item(
    cast, case_id: str, suspect: str, recording: str, now: datetime
) -> None:
    reader = factories.make_person(cast.officer.organisation_id, Role.POL_CUST, now=now)
    actions.assign_person(case_id=case_id, person_id=reader.person_id, actor=cast.officer, now=now)
    record = InterviewFact(new_id(), suspect, item=recording)
    put(cast, case_id, record, now)
    page = signed_in(reader).get(page_of(case_id, "change-fact", record.id)).content.decode()
    assert 'name="item"' not in page
    assert "JS/1 Interview of G. Penhallow" in page
