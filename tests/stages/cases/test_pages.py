from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

import factories
from unbroken.ground.ids import new_id
from unbroken.stages.cases import urls
from unbroken.stages.cases.models import Assignment, Case, Record

HTML = "<script>alert(1)</script>"


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


def signed_in(actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


def form(**changes: str) -> dict[str, str]:
    facts = {
        "case_id": new_id(),
        "urn": "18ZA0000126",
        "operation_name": "Willowbrook",
        "offences-0-id": new_id(),
        "offences-0-code": "TH68010",
        "offences-0-date_code": "1",
        "offences-0-start_on": "2026-03-01",
        "offences-0-end_on": "",
        "offences-0-place": "High Street",
        "people-0-id": new_id(),
        "people-0-role": "SUS",
        "people-0-surname": "ELLERY",
        "people-0-forenames": "Thomas",
        "people-0-born_on": "1994-09-09",
        "people-0-pncid": "2015/9900103J",
        "people-0-cro": "",
        "people-0-asn": "",
    }
    return {**facts, **changes}


def test_register_page_registers_and_lands_on_the_case(cast) -> None:
    client, sent = signed_in(cast.officer), form()
    assert client.get(reverse("cases:register")).status_code == 200
    answer = client.post(reverse("cases:register"), sent)
    assert answer.status_code == 302
    assert answer.url == reverse("cases:show", args=[sent["case_id"]])
    page = client.get(answer.url).content.decode()
    for said in (
        "18ZA0000126",
        "Willowbrook",
        "TH68010",
        "ELLERY",
        "2015/9900103J",
        "Who has access",
        "You can do this",
    ):
        assert said in page
    assert client.post(reverse("cases:register"), sent).url == answer.url
    assert Case.objects.count() == 1
    listed = client.get(reverse("cases:list"), {"q": "willow"}).content.decode()
    assert "18ZA0000126" in listed
    assert "Showing 1 of 1" in listed
    assert "18ZA0000126" not in client.get(reverse("cases:list"), {"q": "nothing"}).content.decode()


def test_register_page_row_buttons_keep_what_was_typed(cast) -> None:
    client, sent = signed_in(cast.officer), form()
    page = client.post(reverse("cases:register"), {**sent, "add": "people"}).content.decode()
    assert 'name="people-1-surname"' in page
    assert 'value="ELLERY"' in page
    assert "There is a problem" not in page
    page = client.post(reverse("cases:register"), {**sent, "add": "offences"}).content.decode()
    assert 'name="offences-1-code"' in page
    two = {**sent, "people-1-id": new_id(), "people-1-role": "VIC", "people-1-surname": "SECOND"}
    page = client.post(reverse("cases:register"), {**two, "remove": "people-0"}).content.decode()
    assert "SECOND" in page
    assert "ELLERY" not in page
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"urn": ""}, "Enter the URN."),
        ({"urn": HTML}, "Enter the URN as two digits"),
        ({"offences-0-code": ""}, "Enter the offence code."),
        ({"offences-0-start_on": ""}, "Enter the date of the offence."),
        ({"offences-0-start_on": "31 June"}, "Enter a real date"),
        ({"people-0-surname": ""}, "Enter the surname."),
        ({"people-0-pncid": "2003/9900101A"}, "The last letter of this PNCID"),
        ({"people-0-role": "KING"}, "Choose what this person is in the case."),
    ],
)
def test_register_page_says_what_is_wrong_at_its_field(cast, changes, sentence: str) -> None:
    answer = signed_in(cast.officer).post(reverse("cases:register"), form(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count(sentence) >= 2
    assert "There is a problem" in page
    assert HTML not in page
    assert not Case.objects.exists()


def test_register_page_for_a_known_urn_reveals_nothing(cast, now) -> None:
    factories.make_case(cast.stranger, now=now, urn="18ZA0000126", operation_name="SECRETNAME")
    page = signed_in(cast.officer).post(reverse("cases:register"), form()).content.decode()
    assert "already registered" in page
    assert "SECRETNAME" not in page


def test_html_in_every_text_field_is_shown_as_text(cast) -> None:
    client = signed_in(cast.officer)
    sent = form(operation_name=HTML, **{"offences-0-place": HTML, "people-0-surname": HTML, "people-0-forenames": HTML})
    page = client.get(client.post(reverse("cases:register"), sent).url).content.decode()
    assert page.count("&lt;script&gt;alert(1)") >= 4
    assert HTML not in page
    assert HTML not in client.get(reverse("cases:list")).content.decode()
    typed = client.post(reverse("cases:register"), {**form(urn=HTML), "add": "people"}).content.decode()
    assert HTML not in typed
    assert HTML not in client.get(reverse("cases:list"), {"q": f'"{HTML}'}).content.decode()


def test_assign_page_gives_and_ends_access(cast, now) -> None:
    case_id, client = factories.make_case(cast.officer, now=now), signed_in(cast.officer)
    place = reverse("cases:assign", args=[case_id])
    assert client.get(place).status_code == 200
    assert client.post(place, {"person_id": ""}).status_code == 422
    assert client.post(place, {"person_id": cast.stranger.person_id}).status_code == 422
    answer = client.post(place, {"person_id": cast.colleague.person_id})
    made = Assignment.objects.get(person_id=cast.colleague.person_id)
    assert answer.url.endswith(f"#assignment-{made.id}")
    assert signed_in(cast.colleague).get(reverse("cases:show", args=[case_id])).status_code == 200
    client.post(reverse("cases:end-assignment", args=[case_id, made.id]))
    assert signed_in(cast.colleague).get(reverse("cases:show", args=[case_id])).status_code == 404


def test_add_pages_add_an_offence_and_a_person(cast, now) -> None:
    case_id, client = factories.make_case(cast.officer, now=now), signed_in(cast.officer)
    offence = {"id": new_id(), "code": "OF61102A", "date_code": "1", "start_on": "2026-03-02"}
    assert client.get(reverse("cases:add-offence", args=[case_id])).status_code == 200
    assert client.post(reverse("cases:add-offence", args=[case_id]), offence).status_code == 302
    assert client.post(reverse("cases:add-person", args=[case_id]), {"id": new_id(), "role": "WIT"}).status_code == 422
    person = {"id": new_id(), "role": "WIT", "surname": "HOLT"}
    assert client.post(reverse("cases:add-person", args=[case_id]), person).status_code == 302
    page = client.get(reverse("cases:show", args=[case_id])).content.decode()
    assert "OF61102A" in page
    assert "HOLT" in page


def addresses(case_id: str) -> list[str]:
    given = {
        "case_id": case_id,
        "assignment_id": Assignment.objects.get(case_id=case_id).id,
        "record_id": Record.objects.get(case_id=case_id, kind="person").id,
        "kind": "person",
        "form": "csv",
        "part": "address",
        "part_id": new_id(),
        "block_id": new_id(),
        "link_id": new_id(),
    }
    return [
        reverse(f"cases:{one.name}", kwargs={name: given[name] for name in one.pattern.converters})
        for one in urls.urlpatterns
        if one.pattern.converters
    ]


def test_every_address_of_a_case_refuses_an_outsider_as_if_it_were_not_there(cast, now) -> None:
    case_id = factories.make_case(cast.officer, now=now)
    for who in (cast.stranger, cast.colleague, cast.caseworker, cast.auditor):
        client = signed_in(who)
        for place in addresses(case_id):
            assert client.get(place).status_code in {404, 405}, place
            assert client.post(place, form()).status_code in {404, 405}, place
            assert 404 in {client.get(place).status_code, client.post(place, form()).status_code}, place
    assert Assignment.objects.filter(until__isnull=False).count() == 0


def test_every_address_leads_somebody_not_signed_in_to_the_sign_in_page(cast, now) -> None:
    places = [
        *addresses(factories.make_case(cast.officer, now=now)),
        reverse("cases:list"),
        reverse("cases:register"),
        "/",
    ]
    for place in places:
        answer = Client().get(place)
        assert answer.status_code == 302, place
        assert answer.url.startswith(reverse("account_login")), place


def test_register_without_the_form_token_is_refused(cast) -> None:
    client = Client(enforce_csrf_checks=True)
    factories.sign_in(client, cast.officer)
    assert client.post(reverse("cases:register"), form()).status_code == 403
    assert not Case.objects.exists()
