"""Files that people bring: shown first, written when confirmed, by those who may; and what a row would do."""

import json
import re
from datetime import UTC, date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

import factories
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.sheets.parsing import parse_table
from unbroken.engines.sheets.table import Line, Table
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries
from unbroken.stages.cases.errors import ImportRefused
from unbroken.stages.cases.importing import import_case
from unbroken.stages.cases.intake.columns import LISTS, template_csv, template_xlsx
from unbroken.stages.cases.intake.plan import Plan, make_plan
from unbroken.stages.cases.models import Case, Record

TODAY = date(2026, 5, 4)
URN = "18ZA0000226"
EXHIBIT = new_id()
SHEET = "Exhibit reference,What it is,Seized\nJS/1,Knife,01/03/2026 14:30\nJS/2,Phone,\n"


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def signed_in(actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


def send(client: Client, path: str, untrusted: bytes):
    return client.post(path, {"file": SimpleUploadedFile("list.bin", untrusted)})


def sealed(answer) -> str:
    return re.search(r'name="sealed" value="([^"]+)"', answer.content.decode())[1]


def case_file(description: str = "Phone") -> bytes:
    exhibit = {"id": EXHIBIT, "ref": "PD/1", "description": description}
    return json.dumps({"format": "unbroken-case", "urn": URN, "exhibits": [exhibit]}).encode()


def lists_page(case_id: str, kind: str = "exhibits") -> str:
    return reverse("cases:spreadsheet", args=[case_id, kind])


def plan(kind: str, text: str, stored: tuple[object, ...] = (), people: dict[str, str] | None = None) -> Plan:
    return make_plan(kind, parse_table(text.encode()), list(stored), people or {}, today=TODAY)


def test_case_file_is_shown_first_and_written_when_confirmed(cast) -> None:
    client, path = signed_in(cast.officer), reverse("cases:import")
    assert client.get(path).status_code == 200
    shown = send(client, path, case_file())
    assert shown.status_code == 200
    assert "PD/1 Phone" in shown.content.decode()
    assert not Case.objects.exists()
    assert not Record.objects.exists()
    answer = client.post(path, {"sealed": sealed(shown)})
    case = Case.objects.get(urn=URN)
    assert answer.url.startswith(reverse("cases:facts", args=[case.id]))
    before = Pending.objects.count()
    assert client.post(path, {"sealed": sealed(shown)}).status_code == 302
    assert (Case.objects.count(), Pending.objects.count()) == (1, before)


@pytest.mark.parametrize(("choice", "kept"), [("stored", "Phone"), ("file", "Blue phone")])
def test_fact_that_differs_needs_a_choice_and_follows_it(cast, now: datetime, choice: str, kept: str) -> None:
    case_id = import_case(untrusted=case_file(), actor=cast.officer, now=now).case_id
    client, path = signed_in(cast.officer), reverse("cases:import")
    shown = send(client, path, case_file("Blue phone"))
    assert "In the file: Blue phone" in shown.content.decode()
    sent = {"sealed": sealed(shown), f"version-{EXHIBIT}": "1"}
    assert client.post(path, sent).status_code == 422
    stale = client.post(path, {**sent, f"version-{EXHIBIT}": "7", f"keep-{EXHIBIT}-description": "file"})
    assert stale.status_code == 422
    assert queries.get_record(cast.officer, case_id, EXHIBIT, now=now).record.description == "Phone"
    assert client.post(path, {**sent, f"keep-{EXHIBIT}-description": choice}).status_code == 302
    assert queries.get_record(cast.officer, case_id, EXHIBIT, now=now).record.description == kept


@pytest.mark.parametrize("untrusted", [b"", b"PK\x03\x04", b"\xff", b"[" * 90_000, b"{}", b" " * (641 * 1024)])
def test_case_file_that_cannot_be_read_is_refused_with_a_sentence(cast, untrusted: bytes) -> None:
    answer = send(signed_in(cast.officer), reverse("cases:import"), untrusted)
    assert answer.status_code == 422
    assert "govuk-error-summary" in answer.content.decode()
    assert not Case.objects.exists()


def test_case_of_another_force_is_refused_as_on_the_register_page(cast, now: datetime) -> None:
    import_case(untrusted=case_file(), actor=cast.stranger, now=now)
    answer = send(signed_in(cast.officer), reverse("cases:import"), case_file("Other"))
    assert answer.status_code == 422
    assert "Phone" not in answer.content.decode()
    assert signed_in(cast.auditor).get(reverse("cases:import")).status_code == 404


def test_list_is_shown_first_and_written_when_confirmed(cast, case_id: str, now: datetime) -> None:
    client, path = signed_in(cast.officer), lists_page(case_id)
    assert client.get(path).status_code == 200
    shown = send(client, path, SHEET.encode())
    assert not Record.objects.filter(kind="exhibit").exists()
    assert client.post(path, {"sealed": sealed(shown)}).status_code == 302
    exhibits = queries.get_facts(cast.officer, case_id, now=now).exhibits
    assert sorted(one.ref for one in exhibits) == ["JS/1", "JS/2"]
    before = Pending.objects.count()
    assert client.post(path, {"sealed": sealed(shown)}).status_code == 302
    assert Pending.objects.count() == before


def test_rows_with_errors_are_left_out_only_when_chosen(cast, case_id: str) -> None:
    client, path = signed_in(cast.officer), lists_page(case_id)
    shown = send(client, path, (SHEET + "JS/3,,\n").encode())
    assert client.post(path, {"sealed": sealed(shown)}).status_code == 422
    assert not Record.objects.filter(kind="exhibit").exists()
    assert client.post(path, {"sealed": sealed(shown), "only_good": "yes"}).status_code == 302
    assert Record.objects.filter(kind="exhibit").count() == 2


def test_addresses_of_new_witnesses_are_sealed(cast, case_id: str, now: datetime) -> None:
    client, path = signed_in(cast.officer), lists_page(case_id, "witnesses")
    text = 'Surname,First names,Address,Postcode\nDent,Poppy,"1 Mill Lane, Ambridge",AA1 1AB\n'
    shown = send(client, path, text.encode())
    assert client.post(path, {"sealed": sealed(shown)}).status_code == 302
    facts = queries.get_facts_opened(cast.officer, case_id, purpose="Check", now=now)
    dent = next(one for one in facts.people if one.surname == "Dent")
    assert dent.whereabouts.addresses[0].lines == ("1 Mill Lane", "Ambridge")
    assert "Mill Lane" not in json.dumps(Record.objects.get(pk=dent.id).body)
    assert "Is there already" in send(client, path, text.encode()).content.decode()


def test_sealed_file_opens_only_for_its_session_case_and_list(cast, case_id: str) -> None:
    client = signed_in(cast.officer)
    text = sealed(send(client, lists_page(case_id), SHEET.encode()))
    for other, path in (
        (signed_in(cast.officer), lists_page(case_id)),
        (client, lists_page(case_id, "witnesses")),
        (client, reverse("cases:import")),
    ):
        assert other.post(path, {"sealed": text}).status_code == 422
    assert client.post(lists_page(case_id), {"sealed": "9" + text[1:]}).status_code == 422
    assert client.post(lists_page(case_id), {"sealed": "nonsense"}).status_code == 422
    assert not Record.objects.filter(kind="exhibit").exists()


def test_list_of_a_case_of_others_is_absent(cast, case_id: str) -> None:
    template = reverse("cases:spreadsheet-template", args=[case_id, "exhibits", "csv"])
    assert signed_in(cast.officer).get(template).content == template_csv(LISTS["exhibits"])
    for client in (signed_in(cast.stranger), signed_in(cast.auditor)):
        there, absent = (send(client, lists_page(one), SHEET.encode()) for one in (case_id, new_id()))
        assert (there.status_code, absent.status_code) == (404, 404)
        assert client.get(template).status_code == 404
    assert signed_in(cast.officer).get(lists_page(case_id, "nonsense")).status_code == 404


@pytest.mark.parametrize("kind", LISTS)
def test_template_in_either_form_has_the_headings_that_are_read(kind: str) -> None:
    for made in (template_csv(LISTS[kind]), template_xlsx(LISTS[kind])):
        assert parse_table(made).lines[0].cells == tuple(one.title for one in LISTS[kind])
        assert make_plan(kind, parse_table(made), [], {}, today=TODAY).rows == ()


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("JS/1,,", "What it is"),
        ("JS/1,Knife,31/02/2026 14:30", "Seized"),
        ("JS/1,Knife,01/03/2026", "Seized"),
        (f"{'J' * 40},Knife,", "Exhibit reference"),
        ("JS/1,Knife,,stray", "Column 4"),
    ],
)
def test_cell_that_cannot_be_right_is_named_by_row_and_column(row: str, column: str) -> None:
    found = plan("exhibits", f"Exhibit reference,What it is,Seized\n\n{row}\n").rows[0]
    assert (found.number, found.state, found.problems[0][0]) == (3, "wrong", column)
    assert found.problems[0][1].endswith(".")


def test_producer_is_found_by_name_and_told_when_not_sure() -> None:
    people = {"A": "Jo SMITH", "B": "Ann SMITH", "C": "Lee DENT"}
    head = "Exhibit reference;What it is;Who produces it\n"
    rows = plan(
        "exhibits", f"{head}JS/1;Knife;dent\nJS/2;Bag;Jo Smith\nJS/3;Cap;Smith\nJS/4;Hat;Nobody", (), people
    ).rows
    assert [one.state for one in rows] == ["new", "new", "wrong", "wrong"]
    assert [rows[0].record.producer, rows[1].record.producer] == ["C", "A"]


def test_person_in_the_case_is_found_by_name_and_birth_and_differences_are_told() -> None:
    dent = PersonFact(new_id(), frozenset({CaseRole.WITNESS}), "Dent", ("Poppy",), born_on=date(1990, 1, 2))
    head = "Surname,First names,Date of birth,Occupation\n"
    states = {
        "DENT,poppy,02/01/1990,": "differs",
        "Dent,Poppy,02/01/1990,": "same",
        "Dent,Poppy,03/01/1990,": "new",
        "Dent,Poppy,1990-01-02,Baker": "differs",
    }
    assert {row: plan("witnesses", head + row, (dent,)).rows[0].state for row in states} == states
    twice = plan("witnesses", f"{head}Lee,Ann,,\nLee,Ann,,\n").rows
    assert [one.state for one in twice] == ["new", "wrong"]


@pytest.mark.parametrize("head", ["Nonsense", "Exhibit reference", "What it is,What it is,Exhibit reference"])
def test_headings_that_are_not_the_templates_are_refused(head: str) -> None:
    with pytest.raises(ImportRefused, match="heading"):
        plan("exhibits", f"{head}\nx\n")


def test_cell_with_a_formula_is_refused() -> None:
    lines = (Line(1, ("Exhibit reference", "What it is")), Line(2, ("JS/1", "=1+1"), frozenset({1})))
    found = make_plan("exhibits", Table(lines), [], {}, today=TODAY).rows
    assert found[0].problems == (("What it is", "This cell is a formula. Copy it and paste its value."),)


def test_hostile_workbook_is_refused_on_the_page_and_the_process_goes_on(cast, case_id: str) -> None:
    client, path = signed_in(cast.officer), lists_page(case_id)
    answer = send(client, path, b"PK\x03\x04nonsense")
    assert answer.status_code == 422
    assert "cannot be opened as a spreadsheet" in answer.content.decode()
    assert client.get(path).status_code == 200
