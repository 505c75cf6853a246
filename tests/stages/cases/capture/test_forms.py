"""The pages on which facts are captured, as people use them: with real HTTP and without script."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client

from stages.cases.capturing import HTML, filled, page_of, put
from unbroken.engines.casefile.material import ExhibitFact
from unbroken.engines.casefile.proceedings import BailCondition, SuspectFact
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries
from unbroken.stages.cases.capture.entry import Entry
from unbroken.stages.cases.capture.fields import Known
from unbroken.stages.cases.capture.specs import SPECS
from unbroken.stages.cases.records import STORED
from unbroken.stages.charging.rules.custody_timing import detention_clock


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
        ("person", {"roles": ["VIC"], "surname": "X", "absences-0-reason": "Away"}, "Fill in the date of every row"),
        ("print", {"surname": "X", "convictions-0-offence": "Theft"}, "Fill in the date of every row"),
        ("offence", {"code": HTML}, "offence code"),
        ("suspect", {"person": "somebody"}, "Choose somebody who is in the case."),
        ("suspect", {"remand": "police detention"}, "Choose whom this is about."),
        ("suspect", {"warrants_hours": "a day"}, "Enter whole numbers, one on each line."),
        ("suspect", {"hospital-0-ended_at": "2/5/2024 10:00"}, "Enter when each stay in hospital began."),
        ("exhibit", {"ref": "JS/1"}, "Describe the exhibit."),
        ("interview", {"began_at": "noon"}, "Enter a date and a time"),
        ("claim", {"amount_pence": "lots"}, "Enter an amount in pounds"),
        ("checklist", {"yes_answers": "many"}, "Enter a whole number."),
        ("checklist", {"yes_answers": "5"}, "Enter the date."),
    ],
)
def test_form_with_a_wrong_field_says_so_at_the_field(client: Client, case_id, kind: str, sent, sentence: str) -> None:
    answer = client.post(page_of(case_id, "add-fact", kind), sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "There is a problem" in page
    assert sentence in page
    assert HTML not in page


def test_detention_is_extended_and_stands_still_in_hospital_as_the_page_takes_it(
    client: Client, cast, case_id: str, now: datetime
) -> None:
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    held = {
        "person": suspect,
        "remand": "police detention",
        "relevant_time": "1/5/2024 08:00",
        "warrants_hours": "36\n12",
        "hospital-0-began_at": "1/5/2024 10:00",
        "hospital-0-ended_at": "1/5/2024 12:30",
    }
    path = page_of(case_id, "add-fact", "suspect")
    refused = client.post(path, held)
    assert refused.status_code == 422
    assert "Record that one first" in refused.content.decode()
    assert client.post(path, {**held, "detention_extended": "on"}).status_code == 302
    (found,) = queries.get_facts(cast.officer, case_id, now=now).suspects
    assert (found.detention_extended, found.warrants_hours) == (True, (36, 12))
    clock = detention_clock(found)
    assert clock is not None
    assert clock.due_at == datetime(2024, 5, 4, 21, 30, tzinfo=UTC)
    path = page_of(case_id, "change-fact", f"suspect-{suspect}")
    sent = filled(client, path)
    assert sent["hospital-0-began_at"] == ["01/05/2024 10:00"]
    assert client.post(path, sent).status_code == 302
    assert queries.get_facts(cast.officer, case_id, now=now).suspects == (found,)


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


def test_entry_of_a_record_shows_and_reads_every_kind_back(cast, case_id: str, now: datetime) -> None:
    for view in queries.list_records(cast.officer, case_id, now=now):
        entry = Entry(view.kind, view.record, Known())
        assert entry.form.initial
