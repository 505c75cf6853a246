"""Capture at the scene, and addresses, which open for a purpose only."""

from datetime import datetime

from django.test import Client

from stages.cases.capturing import filled, page_of
from unbroken.ground.custody.models import Pending
from unbroken.stages.cases import actions, queries


def test_addresses_open_only_after_a_purpose_and_are_not_kept_by_the_browser(
    client: Client, cast, case_id: str, carrow, now: datetime
) -> None:
    path = page_of(case_id, "add-whereabouts", carrow.id, "address")
    client.post(
        path, {"lines": "14 Larch Close\nHarrowmoor", "postcode": "aa11ab", "use": "home", "is_protected": "on"}
    )
    page_path = page_of(case_id, "whereabouts", carrow.id)
    assert "Larch" not in client.get(page_path).content.decode()
    refused = client.post(page_path, {"purpose": " "})
    assert refused.status_code == 422
    assert "Say why you need" in refused.content.decode()
    opened = client.post(page_path, {"purpose": "Warn her"})
    assert opened["Cache-Control"] == "no-store"
    for said in ("14 Larch Close, Harrowmoor", "AA1 1AB", "Nobody may learn of it"):
        assert said in opened.content.decode()
    assert Pending.objects.filter(case_id=case_id, type="case:whereabouts:opened").count() == 1
    part = actions.open_whereabouts(case_id=case_id, person_ids=[carrow.id], purpose="x", actor=cast.officer, now=now)[
        carrow.id
    ].addresses[0]
    client.post(page_of(case_id, "remove-whereabouts", carrow.id, part.id))
    assert "Larch" not in client.post(page_path, {"purpose": "Check"}).content.decode()
    wrong = client.post(page_of(case_id, "add-whereabouts", carrow.id, "contact"), {"kind": "mobile", "value": "12"})
    assert wrong.status_code == 422
    assert "Enter a telephone number" in wrong.content.decode()


def test_scene_page_records_a_person_their_account_and_an_exhibit_at_once(
    client: Client, cast, case_id: str, now: datetime
) -> None:
    path = page_of(case_id, "capture")
    sent = {
        **filled(client, path),
        "person-role": "WIT",
        "person-forenames": "Imran",
        "person-surname": "Sadiq",
        "person-mobile": "07700 900123",
        "statement-text": "I saw the blue van.",
        "exhibit-ref": "IS/1",
        "exhibit-description": "Wing mirror",
    }
    first = client.post(path, sent)
    assert first.status_code == 302, first.content.decode()
    assert client.post(path, sent)["Location"] == first["Location"]
    facts = queries.get_facts_opened(cast.officer, case_id, purpose="Check", now=now)
    sadiq = next(one for one in facts.people if one.surname == "Sadiq")
    assert [one.value for one in sadiq.whereabouts.contacts] == ["07700 900123"]
    assert [(one.person, one.text) for one in facts.statements] == [(sadiq.id, "I saw the blue van.")]
    assert [one.ref for one in facts.exhibits] == ["IS/1"]


def test_scene_page_with_a_wrong_part_records_nothing(client: Client, cast, case_id: str, now: datetime) -> None:
    before = queries.get_facts(cast.officer, case_id, now=now)
    for sent, sentence in (
        ({"person-surname": "Sadiq"}, "Choose what this person is in the case."),
        ({"person-surname": "S", "person-role": "WIT", "exhibit-ref": "IS/1"}, "Describe the exhibit."),
        ({"person-surname": "S", "person-role": "WIT", "person-mobile": "1"}, "Enter a telephone number"),
        ({"statement-text": "I saw it."}, "Enter the surname."),
        ({}, "Enter a person or something you took."),
    ):
        answer = client.post(page_of(case_id, "capture"), sent)
        assert answer.status_code == 422, sentence
        assert sentence in answer.content.decode()
    assert queries.get_facts(cast.officer, case_id, now=now) == before
