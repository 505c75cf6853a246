"""The pages on which facts are captured, as people use them: with real HTTP and without script."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

import factories
from unbroken.engines.casefile.material import ExhibitFact
from unbroken.engines.casefile.people import AddressFact, CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import BailCondition, SuspectFact
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.entry import Entry
from unbroken.stages.cases.capture.fields import Known
from unbroken.stages.cases.capture.specs import SPECS
from unbroken.stages.cases.records import STORED

HTML = "<script>alert(1)</script>"


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


@pytest.fixture
def client(cast) -> Client:
    return signed_in(cast.officer)


def signed_in(actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


@pytest.fixture
def carrow(cast, case_id: str, now: datetime) -> PersonFact:
    made = PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "Carrow", ("Leah",))
    put(cast, case_id, made, now)
    return made


def put(cast, case_id: str, record: object, now: datetime, expected: int | None = None) -> None:
    actions.record_fact(case_id=case_id, record=record, expected_version=expected, actor=cast.officer, now=now)


def page_of(case_id: str, name: str, *more: str) -> str:
    return reverse(f"cases:{name}", args=[case_id, *more])


def filled(client: Client, path: str) -> dict[str, object]:
    """Return the fields of the page's form as a browser would send them back."""
    page = client.get(path).content.decode()
    form = page.split("<main")[1]
    sent: dict[str, object] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        found = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if found.get("type") in {"checkbox", "radio"} and " checked" not in tag:
            continue
        if "name" in found and found["name"] != "csrfmiddlewaretoken":
            sent.setdefault(found["name"], []).append(found.get("value", ""))
    for name, body in re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>(.*?)</textarea>', form, re.DOTALL):
        sent[name] = [body]
    for name, body in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)"[^>]* selected', body)
        sent[name] = [chosen[1] if chosen else re.search(r'<option value="([^"]*)"', body)[1]]
    return sent


def test_every_kind_of_record_that_people_enter_has_a_page() -> None:
    assert STORED - SPECS.keys() == {"certificate"}


@pytest.mark.parametrize("kind", SPECS)
def test_page_of_each_kind_opens_empty_and_shows_its_fields(client: Client, case_id: str, kind: str) -> None:
    answer = client.get(page_of(case_id, "add-fact", kind))
    assert answer.status_code == 200
    for ask in (one for one in SPECS[kind].parts if hasattr(one, "make")):
        assert f'name="{ask.name}"' in answer.content.decode(), ask.name


def test_facts_page_lists_every_section_and_lands_on_the_new_row(client: Client, case_id: str) -> None:
    answer = client.post(
        page_of(case_id, "add-fact", "person"), {"roles": ["VIC", "WIT"], "surname": "Carrow", "forenames": "Leah Anne"}
    )
    assert answer.status_code == 302
    path, row = answer["Location"].split("#")
    assert path == page_of(case_id, "facts")
    page = client.get(path).content.decode()
    assert f'id="{row}"' in page
    assert "Leah Anne CARROW" in page
    assert "Victim, Witness" in page
    for spec in SPECS.values():
        assert str(spec.many) in page or spec.is_single


def test_same_form_sent_twice_is_one_record(client: Client, cast, case_id: str, now: datetime) -> None:
    sent = {"id": new_id(), "roles": ["VIC"], "surname": "Carrow"}
    first, second = (client.post(page_of(case_id, "add-fact", "person"), sent) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert [one.surname for one in queries.get_facts(cast.officer, case_id, now=now).people].count("Carrow") == 1


def test_record_saved_unchanged_stays_as_it_is(client: Client, cast, case_id: str, carrow, now: datetime) -> None:
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    condition = BailCondition("B1", "Not to go near Larch Close.", "Fear", carrow.id)
    put(
        cast,
        case_id,
        SuspectFact(suspect, relevant_time=now.replace(second=0, microsecond=0), bail_conditions=(condition,)),
        now,
    )
    put(cast, case_id, ExhibitFact(new_id(), "LC/1", "Torn blouse", is_playable=False), now)
    for view in queries.list_records(cast.officer, case_id, now=now):
        path = page_of(case_id, "change-fact", view.id)
        answer = client.post(path, filled(client, path))
        assert answer.status_code == 302, (view.kind, answer.content.decode())
        assert queries.get_record(cast.officer, case_id, view.id, now=now).version == view.version, view.kind


def test_rows_within_a_record_are_added_and_cleared(client: Client, cast, case_id: str, now: datetime) -> None:
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    client.post(page_of(case_id, "add-fact", "suspect"), {"person": suspect, "bail_conditions-0-wording": "Stay away."})
    path = page_of(case_id, "change-fact", f"suspect-{suspect}")
    sent = filled(client, path)
    client.post(path, {**sent, "bail_conditions-1-wording": "Report on Mondays."})
    words = [one.wording for one in queries.get_facts(cast.officer, case_id, now=now).suspects[0].bail_conditions]
    assert words == ["Stay away.", "Report on Mondays."]
    sent = filled(client, path)
    client.post(path, {**sent, "bail_conditions-0-wording": ""})
    words = [one.wording for one in queries.get_facts(cast.officer, case_id, now=now).suspects[0].bail_conditions]
    assert words == ["Report on Mondays."]


@pytest.mark.parametrize(
    ("kind", "sent", "sentence"),
    [
        ("person", {"surname": "X"}, "Choose what this person is in the case."),
        ("person", {"roles": ["VIC"]}, "Enter the surname."),
        ("person", {"roles": ["KING"], "surname": "X"}, "Choose one of the answers."),
        ("person", {"roles": ["VIC"], "surname": "X", "born_on": "31 June"}, "Enter a real date"),
        ("person", {"roles": ["VIC"], "surname": "X", "identifier_pncid": "2001/0171310S"}, "PNCID"),
        ("person", {"roles": ["VIC"], "surname": "X", "vehicles": "nonsense"}, "Enter the vehicle mark"),
        ("person", {"roles": ["VIC"], "surname": "X", "absences-0-first": "soon"}, "Enter a real date"),
        ("offence", {"code": HTML}, "offence code"),
        ("suspect", {"person": "somebody"}, "Choose somebody who is in the case."),
        ("exhibit", {"ref": "JS/1"}, "Describe the exhibit."),
        ("interview", {"began_at": "noon"}, "Enter a date and a time"),
        ("claim", {"amount_pence": "lots"}, "Enter an amount in pounds"),
        ("checklist", {"yes_answers": "many"}, "Enter a whole number."),
    ],
)
def test_form_with_a_wrong_field_says_so_at_the_field(client: Client, case_id, kind: str, sent, sentence: str) -> None:
    answer = client.post(page_of(case_id, "add-fact", kind), sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "There is a problem" in page
    assert sentence in page
    assert HTML not in page


def test_change_of_somebody_else_meanwhile_is_compared_and_chosen(
    client: Client, cast, case_id: str, carrow, now: datetime
) -> None:
    path = page_of(case_id, "change-fact", carrow.id)
    sent = filled(client, path)
    put(cast, case_id, replace(carrow, occupation="baker", sex="female"), now, 1)
    answer = client.post(path, {**sent, "occupation": "cook", "sex": "woman"})
    assert answer.status_code == 409
    page = answer.content.decode()
    for said in ("cook", "baker", "Nothing was overwritten"):
        assert said in page
    chosen = {**sent, "occupation": "cook", "sex": "woman", "version": "2", "keep-occupation": "theirs"}
    assert client.post(path, chosen).status_code == 302
    kept = queries.get_facts(cast.officer, case_id, now=now).person(carrow.id)
    assert (kept.occupation, kept.sex) == ("baker", "woman")


def test_withdrawn_record_shows_an_undo_where_it_was(client: Client, case_id: str, carrow) -> None:
    answer = client.post(page_of(case_id, "withdraw-fact", carrow.id))
    assert answer["Location"].endswith(f"#record-{carrow.id}")
    page = client.get(page_of(case_id, "facts")).content.decode()
    assert "withdrawn" in page
    assert "Undo" in page
    client.post(page_of(case_id, "restore-fact", carrow.id))
    assert "Undo" not in client.get(page_of(case_id, "facts")).content.decode()
    history = client.get(page_of(case_id, "fact-history", carrow.id)).content.decode()
    for said in ("Version 3", "Version 1", "first recorded", "withdrawn"):
        assert said in history


def test_person_in_use_is_not_withdrawn_and_the_page_says_why(client, cast, case_id: str, carrow, now) -> None:
    put(cast, case_id, ExhibitFact(new_id(), "LC/1", "Blouse", producer=carrow.id), now)
    answer = client.post(page_of(case_id, "withdraw-fact", carrow.id))
    assert answer.status_code == 409
    assert "Other facts of the case name this person" in answer.content.decode()


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


@pytest.mark.parametrize("who", ["stranger", "auditor", "caseworker", "colleague"])
def test_pages_of_facts_are_absent_for_outsiders(cast, case_id: str, carrow, who: str) -> None:
    outsider = signed_in(getattr(cast, who))
    for name, more in (
        ("facts", ()),
        ("capture", ()),
        ("add-fact", ("person",)),
        ("change-fact", (carrow.id,)),
        ("fact-history", (carrow.id,)),
        ("withdraw-fact", (carrow.id,)),
        ("whereabouts", (carrow.id,)),
        ("add-whereabouts", (carrow.id, "address")),
        ("conflicts", ()),
    ):
        path = page_of(case_id, name, *more)
        assert outsider.get(path).status_code in {404, 405}, name
        assert outsider.post(path, {"purpose": "x"}).status_code == 404 or name in {"facts", "fact-history"}, name


def test_prosecutor_reads_the_facts_and_changes_none(cast, case_id: str, carrow, now: datetime) -> None:
    version = factories.make_sealed_item(cast.officer, case_id, now=now)
    factories.receive(
        cast.caseworker, factories.send(cast.officer, case_id, [version], cast.caseworker, now=now), now=now
    )
    client = signed_in(cast.caseworker)
    page = client.get(page_of(case_id, "facts")).content.decode()
    assert "CARROW" in page
    assert "Capture at the scene" not in page
    one = client.get(page_of(case_id, "change-fact", carrow.id))
    assert one.status_code == 200
    assert '<form method="post"' not in one.content.decode().split("<main")[1].split("</main")[0]
    assert client.post(page_of(case_id, "change-fact", carrow.id), {"surname": "X"}).status_code == 404


def test_conflict_page_adds_and_lifts(client: Client, cast, case_id: str, now: datetime) -> None:
    path = page_of(case_id, "conflicts")
    assert "Nobody is on the list." in client.get(path).content.decode()
    wrong = client.post(path, {"person_id": cast.colleague.person_id, "reason": ""})
    assert wrong.status_code == 422
    client.post(path, {"person_id": cast.colleague.person_id, "reason": "Cousin of the victim"})
    assert "Cousin of the victim" in client.get(path).content.decode()
    block = queries.list_blocks(cast.officer, case_id, now=now)[0]
    client.post(page_of(case_id, "lift-conflict", block.id))
    assert "Nobody is on the list." in client.get(path).content.decode()


def test_html_in_facts_is_shown_as_text(client: Client, cast, case_id: str, now: datetime) -> None:
    there = Whereabouts((AddressFact("A", (HTML,)),))
    made = PersonFact(new_id(), frozenset({CaseRole.VICTIM}), HTML[:30], occupation=HTML, whereabouts=there)
    put(cast, case_id, made, now)
    for path in (
        page_of(case_id, "facts"),
        page_of(case_id, "change-fact", made.id),
        page_of(case_id, "fact-history", made.id),
    ):
        assert HTML[:30] not in client.get(path).content.decode()
    assert HTML not in client.post(page_of(case_id, "whereabouts", made.id), {"purpose": "x"}).content.decode()


def test_entry_of_a_record_shows_and_reads_every_kind_back(cast, case_id: str, now: datetime) -> None:
    for view in queries.list_records(cast.officer, case_id, now=now):
        entry = Entry(view.kind, view.record, Known())
        assert entry.form.initial


def test_person_in_two_cases_is_offered_for_linking_and_the_answer_stays(
    client: Client, cast, case_id: str, now: datetime
) -> None:
    other = factories.make_case(cast.officer, now=now)
    page = client.get(page_of(case_id, "facts")).content.decode()
    assert "Recorded twice?" in page
    assert "same name and date of birth" in page
    found = queries.list_duplicates(cast.officer, case_id, now=now)[0]
    assert found.other_case_id == other
    sent = {"person_id": found.person_id, "other_id": found.other_id, "is_same": "yes"}
    answer = client.post(page_of(case_id, "duplicate"), sent)
    assert answer["Location"].endswith(f"#duplicate-{found.other_id}")
    assert queries.list_duplicates(cast.officer, case_id, now=now)[0].is_same is True
    assert client.post(page_of(case_id, "duplicate"), {**sent, "other_id": new_id()}).status_code == 404
