"""A case file is confirmed as a whole: all of it is written, or nothing; and many differences have one answer."""

import json
import re
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import factories
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import importing, queries
from unbroken.stages.cases.intake import casefile
from unbroken.stages.cases.models import Case, Record

URN = "18ZA0000226"
PERSON, EXHIBITS = new_id(), [new_id() for _one in range(3)]


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def client(cast) -> Client:
    made = Client()
    factories.sign_in(made, cast.officer)
    return made


def case_file(what: str = "Phone", **more: object) -> bytes:
    exhibits = [{"id": key, "ref": f"PD/{at}", "description": what} for at, key in enumerate(EXHIBITS, start=1)]
    person = {"id": PERSON, "roles": ["WIT"], "surname": "Dent"}
    return json.dumps(
        {"format": "unbroken-case", "urn": URN, "people": [person], "exhibits": exhibits, **more}
    ).encode()


WRONG = {"claims": [{"id": new_id(), "person": new_id(), "description": "A door"}]}


def shown(client: Client, untrusted: bytes) -> dict[str, str]:
    """Return the hidden fields of the preview."""
    answer = client.post(reverse("cases:import"), {"file": SimpleUploadedFile("case.json", untrusted)})
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.content.decode())
    return dict(found)


def confirm(client: Client, fields: dict[str, str], **more: str):
    return client.post(reverse("cases:import"), {**fields, **more})


def test_record_that_cannot_be_taken_stops_the_whole_file_until_it_is_left_out(cast, client: Client) -> None:
    fields = shown(client, case_file(**WRONG))
    answer = confirm(client, fields)
    assert answer.status_code == 422
    assert "choose to leave them out" in answer.content.decode()
    assert not Case.objects.exists()
    assert not Pending.objects.filter(type__startswith="case:").exists()
    assert confirm(client, fields, only_good="yes").status_code == 302
    assert Record.objects.filter(kind="exhibit").count() == 3


def test_failure_half_way_leaves_nothing(cast, now: datetime, monkeypatch) -> None:
    taken: list[str] = []
    write = importing.actions.record_fact

    def fail_at_last(**values: object) -> int:
        taken.append(str(values["case_id"]))
        if len(taken) == 4:
            raise ZeroDivisionError
        return write(**values)

    monkeypatch.setattr(importing.actions, "record_fact", fail_at_last)
    with pytest.raises(ZeroDivisionError):
        importing.import_case(untrusted=case_file(), actor=cast.officer, now=now)
    assert not Case.objects.exists()
    assert not Record.objects.exists()
    assert not Pending.objects.filter(type__startswith="case:").exists()


def test_choice_for_a_fact_that_changed_meanwhile_writes_nothing_of_the_file(cast, client: Client, now) -> None:
    case_id = importing.import_case(untrusted=case_file(), actor=cast.officer, now=now).case_id
    more = {"scenes": [{"id": new_id(), "address": {"id": new_id(), "lines": ["1 Mill Lane"]}}]}
    fields = shown(client, case_file("Blue phone", **more))
    choices = {f"keep-{key}-description": "file" for key in EXHIBITS}
    importing.import_case(
        untrusted=case_file("Red phone"),
        actor=cast.officer,
        now=now,
        choices={EXHIBITS[0]: importing.Choice(1, frozenset({"description"}))},
    )
    answer = confirm(client, fields, **choices)
    assert answer.status_code == 422
    assert "Nothing was written" in answer.content.decode()
    facts = queries.get_facts(cast.officer, case_id, now=now)
    assert sorted(one.description for one in facts.exhibits) == ["Phone", "Phone", "Red phone"]
    assert facts.scenes == ()


@pytest.mark.parametrize(("choice", "kept"), [("stored", "Phone"), ("file", "Blue phone")])
def test_too_many_differences_for_a_form_are_answered_at_once(
    cast, client: Client, now: datetime, monkeypatch, choice: str, kept: str
) -> None:
    monkeypatch.setattr(casefile, "FACTS_LIMIT", 5)
    case_id = importing.import_case(untrusted=case_file(), actor=cast.officer, now=now).case_id
    fields = shown(client, case_file("Blue phone"))
    assert set(fields) >= {"seen", "sealed"}
    assert not any(name.startswith("version-") for name in fields)
    assert confirm(client, fields).status_code == 422
    assert confirm(client, {**fields, "seen": "0" * 64}, **{"keep-all": choice}).status_code == 422
    assert {one.description for one in queries.get_facts(cast.officer, case_id, now=now).exhibits} == {"Phone"}
    assert confirm(client, fields, **{"keep-all": choice}).status_code == 302
    assert {one.description for one in queries.get_facts(cast.officer, case_id, now=now).exhibits} == {kept}


def test_most_choices_of_one_form_fit_what_a_form_may_have(settings) -> None:
    assert casefile.FACTS_LIMIT + 10 <= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
