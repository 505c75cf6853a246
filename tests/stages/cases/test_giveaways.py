"""A statement that seems to give somebody away is saved all the same, and whoever wrote it is told."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

import factories
from unbroken.engines.casefile.material import StatementFact
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.entry import Entry
from unbroken.stages.cases.capture.fields import Known
from unbroken.stages.cases.capture.giveaways import LOOKED_AT, SHOWN, giveaways_in

HOME = "I live at 14 Larch Close, Harrowmoor, AA1 1AB."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HOME, [("an address", "14 Larch Close, Harrowmoor, AA1 1AB")]),
        (
            "Ring me on 07700 900123 or\na.b@example.com.",
            [("a telephone number", "07700 900123"), ("an e-mail address", "a.b@example.com")],
        ),
        ("My date of birth is 02/11/1990.", [("a date of birth", "02/11/1990")]),
        ("I was born on 2 November 1990.", [("a date of birth", "2 November 1990")]),
        ("On 1 March 2026 at 14:30 PC 4123 Holt seized JS/1, crime reference 26/1234/22.", []),
        ("I saw a man near the shop on Mill Lane.", []),
        ("", []),
    ],
)
def test_text_that_gives_somebody_away_is_told_in_words(text: str, told: list[tuple[str, str]]) -> None:
    assert [(str(one.what), one.text) for one in giveaways_in(text)] == told


def test_place_of_the_case_itself_is_no_secret() -> None:
    text = "It was at 12 High Street, Harrowmoor. " + HOME
    assert [one.text for one in giveaways_in(text, ["12 High Street, Harrowmoor"])] == [
        "14 Larch Close, Harrowmoor, AA1 1AB"
    ]


def test_each_is_told_once_and_a_long_text_is_looked_at_in_part() -> None:
    assert len(giveaways_in(f"{HOME} {HOME}")) == 1
    many = " ".join(f"Ring 07700 9001{at:02}." for at in range(40))
    assert len(giveaways_in(many)) == SHOWN
    assert giveaways_in("word " * LOOKED_AT + HOME) == ()


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


@pytest.fixture
def carrow(cast, case_id: str, now: datetime) -> str:
    made = PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "Carrow", ("Leah",))
    actions.record_fact(case_id=case_id, record=made, expected_version=None, actor=cast.officer, now=now)
    return made.id


@pytest.fixture
def client(cast) -> Client:
    made = Client()
    factories.sign_in(made, cast.officer)
    return made


def test_statement_is_saved_and_its_own_page_tells_what_it_seems_to_contain(client, case_id: str, carrow: str) -> None:
    made = new_id()
    sent = {"id": made, "person": carrow, "text": HOME}
    answer = client.post(reverse("cases:add-fact", args=[case_id, "statement"]), sent)
    own = reverse("cases:change-fact", args=[case_id, made])
    assert answer.url == f"{own}#giveaways"
    page = client.get(own).content.decode()
    assert "an address: 14 Larch Close, Harrowmoor, AA1 1AB" in page
    assert 'data-module="unbroken-giveaways"' in page
    answer = client.post(own, {"person": carrow, "text": "I was at home.", "version": "1"})
    assert answer.url.endswith(f"#record-{made}")
    assert 'id="giveaways"' not in client.get(own).content.decode()


def test_account_taken_at_the_scene_is_told_about_too(client: Client, case_id: str) -> None:
    ids = {name: new_id() for name in ("person_id", "statement_id", "exhibit_id", "contact_id")}
    sent = {**ids, "person-role": "VIC", "person-surname": "Carrow", "statement-text": HOME}
    answer = client.post(reverse("cases:capture", args=[case_id]), sent)
    assert answer.url == f"{reverse('cases:change-fact', args=[case_id, ids['statement_id']])}#giveaways"


def test_statement_that_is_signed_is_not_told_about(cast, client, case_id: str, carrow: str, now: datetime) -> None:
    signed = StatementFact(new_id(), carrow, HOME, date(2026, 3, 1), signed_at=now)
    actions.record_fact(case_id=case_id, record=signed, expected_version=None, actor=cast.officer, now=now)
    page = client.get(reverse("cases:change-fact", args=[case_id, signed.id])).content.decode()
    assert 'id="giveaways"' not in page


def test_text_is_checked_while_it_is_typed_and_nothing_is_kept(cast, client: Client, case_id: str) -> None:
    address, before = reverse("cases:check-text", args=[case_id]), Pending.objects.count()
    found = client.post(address, {"text": HOME}).json()["found"]
    assert found == ["an address: 14 Larch Close, Harrowmoor, AA1 1AB"]
    assert client.post(address, {"text": "I saw a man."}).json() == {"found": []}
    assert Pending.objects.count() == before
    stranger = Client()
    factories.sign_in(stranger, cast.stranger)
    assert stranger.post(address, {"text": HOME}).status_code == 404


def test_consents_are_asked_for_and_those_from_elsewhere_stay(cast, client, case_id, carrow: str, now) -> None:
    address = reverse("cases:change-fact", args=[case_id, carrow])
    sent = {"roles": ["VIC"], "surname": "Carrow", "forenames": "Leah", "version": "1"}
    answers = {"consent_medical": "yes", "consent_civil": "no"}
    assert client.post(address, {**sent, **answers}).status_code == 302
    view = queries.get_record(cast.officer, case_id, carrow, now=now)
    assert view.record.consents == (("medical records", True), ("civil proceedings", False))
    page = client.get(address).content.decode()
    assert "Police may see their medical records" in page
    kept = PersonFact(
        carrow, frozenset({CaseRole.VICTIM}), "Carrow", consents=(("a diary", True), ("civil proceedings", True))
    )
    typed = {"roles": ["VIC"], "surname": "Carrow", "consent_contact": "yes"}
    entry = Entry("person", kept, Known(), typed)
    assert entry.is_readable()
    assert entry.entered(carrow).consents == (("contact by the witness care unit", True), ("a diary", True))
    assert Entry("person", kept, Known()).form.initial["consent_civil"] == "yes"
