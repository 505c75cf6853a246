"""Who reads facts and who changes them; what is typed is shown as text; conflicts and people in two cases."""

from datetime import datetime

import pytest
from django.test import Client

import factories
from stages.cases.capturing import HTML, page_of, put, signed_in
from unbroken.engines.casefile.people import AddressFact, CaseRole, PersonFact, Whereabouts
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries


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
