"""Nobody writes again what the case holds: what a new form begins with, what it offers, what it reads by itself."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import factories
from stages.cases.capturing import filled
from unbroken.engines.casefile.material import ExhibitFact, StatementFact
from unbroken.engines.casefile.people import AddressFact, AddressUse, CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import InterviewFact, OffenceFact, Scene
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.beginning import beginning, known_from
from unbroken.stages.cases.facts import RecordView

PRINT = """PNC PRINT of 4 May
Surname: HOLT
Forenames: Darren Paul
Date of birth: 14/05/1987
PNCID: 2007/9900102L
"""


def view(record: object, kind: str = "") -> RecordView:
    moment = datetime(2026, 5, 4, tzinfo=UTC)
    return RecordView(
        "R", kind, record, 1, moment, "", moment, "", is_withdrawn=False, has_whereabouts=False
    )  # fmt: skip


def offence(place: str = "41 Tannery Row, Fernleigh") -> OffenceFact:
    return OffenceFact("O", "OF61102", start_on=date(2026, 5, 3), place=place)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("statement", {"taken_on": date(2026, 5, 4)}),
        ("checklist", {"on": date(2026, 5, 4)}),
        (
            "offence",
            {
                "date_code": "1",
                "start_on": date(2026, 5, 3),
                "end_on": None,
                "place": "41 Tannery Row, Fernleigh",
            },
        ),
        ("scene", {"address_line_1": "41 Tannery Row", "address_line_3": "Fernleigh"}),
        ("exhibit", {}),
    ],
)
def test_new_record_begins_with_what_the_case_says(kind: str, found: dict[str, object]) -> None:
    assert beginning(kind, [view(offence(), "offence")], today=date(2026, 5, 4)) == found


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("", {}),
        ("Fernleigh", {"address_line_1": "Fernleigh"}),
        (
            "Flat 2, Juniper House, Fernleigh",
            {"address_line_1": "Flat 2", "address_line_2": "Juniper House", "address_line_3": "Fernleigh"},
        ),
    ],
)
def test_scene_begins_with_the_parts_of_the_place(place: str, found: dict[str, str]) -> None:
    assert beginning("scene", [view(offence(place), "offence")], today=date(2026, 5, 4)) == found


def test_forms_offer_places_officers_and_exhibits_but_no_sealed_address() -> None:
    sealed = Whereabouts((AddressFact("A", ("9 Castle Mead",), "AA3 7HT"),))
    officer = PersonFact("P", frozenset({CaseRole.OFFICER}), "Stannard", ("Rebecca",), rank="PC", collar_number="3127")
    victim = PersonFact("V", frozenset({CaseRole.VICTIM}), "Carrow", whereabouts=sealed)
    scene = Scene("S", AddressFact("B", ("41 Tannery Row", "Fernleigh"), "AA1 4QS", AddressUse.SCENE))
    records = [officer, victim, scene, offence(), ExhibitFact("E", "RS/1", "Video", seized_where="Fernleigh station")]
    known = known_from(map(view, records))
    assert known.places == ("41 Tannery Row, Fernleigh", "Fernleigh station")
    assert known.postcodes == ("AA1 4QS",)
    assert known.officers == ("PC 3127 Stannard",)
    assert known.exhibits == ("RS/1",)
    assert "Castle Mead" not in str(known)


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


@pytest.fixture
def client(cast) -> Client:
    made = Client()
    factories.sign_in(made, cast.officer)
    return made


def put(cast, case_id: str, record: object, now: datetime) -> str:
    actions.record_fact(case_id=case_id, record=record, expected_version=None, actor=cast.officer, now=now)
    return record.id


def add_page(case_id: str, kind: str) -> str:
    return reverse("cases:add-fact", args=[case_id, kind])


def test_officers_of_the_case_are_ticked_and_others_written(client: Client, cast, case_id: str, now: datetime) -> None:
    put(cast, case_id, PersonFact(new_id(), frozenset({CaseRole.OFFICER}), "Stannard", rank="PC"), now)
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    sent = {"person": suspect, "officers_offered": ["PC Stannard"], "officers": "DC Hale\nPC Stannard"}
    assert client.post(add_page(case_id, "interview"), sent).status_code == 302
    (made,) = queries.get_facts(cast.officer, case_id, now=now).interviews
    assert made.officers == ("PC Stannard", "DC Hale")
    page = reverse("cases:change-fact", args=[case_id, made.id])
    assert filled(client, page)["officers_offered"] == ["PC Stannard"]
    assert "DC Hale" in filled(client, page)["officers"][0]
    assert client.post(page, filled(client, page)).status_code == 302
    assert queries.get_record(cast.officer, case_id, made.id, now=now).version == 1


def test_record_whose_order_boxes_cannot_keep_stays_as_it_was(client: Client, cast, case_id: str, now) -> None:
    put(cast, case_id, PersonFact(new_id(), frozenset({CaseRole.OFFICER}), "Stannard", rank="PC"), now)
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    made = put(cast, case_id, InterviewFact(new_id(), suspect, officers=("DC Hale", "PC Stannard")), now)
    page = reverse("cases:change-fact", args=[case_id, made])
    assert client.post(page, filled(client, page)).status_code == 302
    assert queries.get_record(cast.officer, case_id, made, now=now).version == 1


def test_name_written_where_people_are_chosen_now_is_kept(client: Client, cast, case_id: str, now: datetime) -> None:
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    statement = StatementFact(new_id(), suspect, "I saw it.", now.date() - timedelta(days=1), taken_by="DC 1 Hale")
    page = reverse("cases:change-fact", args=[case_id, put(cast, case_id, statement, now)])
    assert client.post(page, {**filled(client, page), "is_key": "on"}).status_code == 302
    (kept,) = queries.get_facts(cast.officer, case_id, now=now).statements
    assert (kept.taken_by, kept.is_key) == ("DC 1 Hale", True)


def test_places_of_the_case_are_offered_where_a_place_is_asked_for(client: Client, case_id: str) -> None:
    page = client.get(add_page(case_id, "exhibit")).content.decode()
    listed = re.search(r'<input[^>]*name="seized_where"[^>]*list="([^"]+)"', page)
    assert listed is not None
    assert f'<datalist id="{listed[1]}"><option value="Harrowmoor High Street">' in page
    assert "Home of the witness" in client.get(add_page(case_id, "statement")).content.decode()


def test_home_that_is_the_scene_is_chosen_and_not_typed(client: Client, cast, case_id: str, now: datetime) -> None:
    person = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    address = AddressFact(new_id(), ("41 Tannery Row", "Fernleigh"), "AA1 4QS", AddressUse.SCENE)
    put(cast, case_id, Scene(new_id(), address), now)
    page = reverse("cases:add-whereabouts", args=[case_id, person, "address"])
    assert "41 Tannery Row, Fernleigh, AA1 4QS" in client.get(page).content.decode()
    assert client.post(page, {"same_as": address.id, "use": "home", "lines": ""}).status_code == 302
    found = actions.open_whereabouts(
        case_id=case_id, person_ids=[person], purpose="To write to him", actor=cast.officer, now=now
    )
    (home,) = found[person].addresses
    assert (home.lines, home.postcode, home.use) == (address.lines, "AA1 4QS", AddressUse.HOME)


def test_print_is_read_from_its_text_and_what_was_typed_stays(client: Client, cast, case_id: str, now) -> None:
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    sent = {"person": suspect, "pasted": PRINT, "forenames": "Darren"}
    assert client.post(add_page(case_id, "print"), sent).status_code == 302
    (made,) = queries.get_facts(cast.officer, case_id, now=now).prints
    assert (made.surname.upper(), made.forenames) == ("HOLT", ("Darren",))
    assert (made.born_on, made.pncid) == (date(1987, 5, 14), "2007/9900102L")


def test_another_offence_begins_where_and_when_the_last_one_was(client: Client, case_id: str) -> None:
    first = {"offences-0-id": new_id(), "offences-0-start_on": "2026-05-03", "offences-0-place": "Fernleigh"}
    sent = {"case_id": new_id(), **first, "people-0-id": new_id(), "add": "offences"}
    page = client.post(reverse("cases:register"), sent).content.decode()
    for name, value in (("start_on", "2026-05-03"), ("place", "Fernleigh")):
        assert re.search(rf'name="offences-1-{name}"[^>]*value="{value}"', page), name
    later = client.get(reverse("cases:add-offence", args=[case_id])).content.decode()
    assert 'value="Harrowmoor High Street"' in later


def test_supervisor_is_not_asked_for_their_own_name(cast, case_id: str) -> None:
    supervisor = Client()
    factories.sign_in(supervisor, cast.supervisor)
    sent = filled(supervisor, add_page(case_id, "supervisor"))
    assert sent["name"] != [""]
    officer = Client()
    factories.sign_in(officer, cast.officer)
    assert filled(officer, add_page(case_id, "supervisor"))["name"] == [""]


def test_unused_item_is_numbered_when_it_is_recorded(client: Client, cast, case_id: str, now: datetime) -> None:
    for text in ("Incident log", "Notebook"):
        assert client.post(add_page(case_id, "unused"), {"description": text}).status_code == 302
    assert [one.number for one in queries.get_facts(cast.officer, case_id, now=now).unused] == [1, 2]


def test_day_of_recording_is_the_day_of_the_reader(client: Client, case_id: str) -> None:
    today = f"{timezone.localdate():%d/%m/%Y}"
    assert filled(client, add_page(case_id, "unused"))["recorded_on"] == [today]
