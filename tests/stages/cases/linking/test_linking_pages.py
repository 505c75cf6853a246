"""The pages of links, splits and merges: what is shown, what is refused at which field, and where one lands."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import factories
from unbroken.ground.ids import is_id, new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.models import Case, CaseLink


@pytest.fixture
def now() -> datetime:
    """The pages read the clock, so this setup does too."""
    return datetime.now(UTC)


@pytest.fixture
def client(cast, now: datetime) -> Client:
    made = Client()
    factories.sign_in(made, cast.officer)
    return made


def hidden(page: str) -> dict[str, list[str]]:
    """Return the hidden fields of a page as they would be sent."""
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]+)"(?: id="[^"]*")? value="([^"]*)"', page):
        found.setdefault(name, []).append(value)
    return found


def test_split_is_shown_first_and_lands_on_the_new_case(cast, client: Client, full, now: datetime) -> None:
    address = reverse("cases:split", args=[full.id])
    page = client.get(address).content.decode()
    assert "DENT" in page
    sent = {"new_case_id": hidden(page)["new_case_id"], "people": [full.ben], "reason": "Tried apart"}
    for wrong, said in (({"people": []}, "Choose who goes"), ({"reason": ""}, "Say why")):
        answer = client.post(address, {**sent, **wrong})
        assert answer.status_code == 422
        assert said in answer.content.decode()
    preview = client.post(address, sent)
    assert preview.status_code == 200
    for said in (f"{full.urn}(S)/1", "Karl DENT", "Nothing has been written yet"):
        assert said in preview.content.decode()
    assert Case.objects.count() == 1
    for _again in range(2):
        answer = client.post(address, hidden(preview.content.decode()))
        assert answer.url == f"{reverse('cases:show', args=sent['new_case_id'])}#links"
    assert Case.objects.count() == 2
    shown = client.get(answer.url).content.decode()
    assert "Split from" in shown
    assert full.urn in shown
    assert "Tried apart" in client.get(reverse("cases:show", args=[full.id])).content.decode()


@pytest.mark.parametrize("broken", ["", "x", "9" * 300])
def test_split_with_a_broken_id_of_the_new_case_asks_again_with_a_good_one(cast, client, full, broken: str) -> None:
    address = reverse("cases:split", args=[full.id])
    sent = {"new_case_id": broken, "people": [full.ben], "reason": "Tried apart"}
    answer = client.post(address, sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "arrived damaged" in page
    assert is_id(hidden(page)["new_case_id"][0])


def test_merge_is_shown_first_and_the_merged_case_says_where_it_went(cast, client, full, now: datetime) -> None:
    lead = factories.make_case(cast.officer, now=now)
    urn = queries.get_case(cast.officer, lead, now=now).urn
    address, sent = reverse("cases:merge", args=[full.id]), {"urn": urn.lower(), "reason": "One fight"}
    assert client.get(address).status_code == 200
    for wrong, said in (({"urn": full.urn}, "the case itself"), ({"urn": "18ZA9999926"}, "No case that you can see")):
        answer = client.post(address, {**sent, **wrong})
        assert answer.status_code == 422
        assert said in answer.content.decode()
    preview = client.post(address, sent)
    assert f"{urn} takes over the facts" in preview.content.decode()
    for _again in range(2):
        answer = client.post(address, hidden(preview.content.decode()))
        assert answer.url == f"{reverse('cases:show', args=[lead])}#links"
    merged = client.get(reverse("cases:show", args=[full.id])).content.decode()
    for said in ("Merged into", urn, "read only"):
        assert said in merged
    for gone in ("Add a person", "Link, split or merge"):
        assert gone not in merged
    assert client.get(address).status_code == 404
    lead_page = client.get(answer.url).content.decode()
    (undo,) = re.findall(r'href="([^"]+/end/)"', lead_page)
    assert "can be changed again" in client.get(undo).content.decode()
    assert client.post(undo, {"reason": ""}).status_code == 422
    for _again in range(2):
        assert client.post(undo, {"reason": "Two fights"}).status_code == 302
    assert "Add a person" in client.get(reverse("cases:show", args=[full.id])).content.decode()


def test_case_with_the_same_person_is_linked_with_one_press_and_unlinked(cast, client, now: datetime) -> None:
    one, other = factories.make_case(cast.officer, now=now), factories.make_case(cast.officer, now=now)
    page = client.get(reverse("cases:show", args=[one])).content.decode()
    assert "Somebody in this case is in these too" in page
    fields = hidden(page.partition("suggestion-")[2])
    answer = client.post(reverse("cases:links", args=[one]), fields)
    (link,) = CaseLink.objects.all()
    assert answer.url == f"{reverse('cases:show', args=[one])}#link-{link.id}"
    shown = client.get(answer.url).content.decode()
    assert "Linked with" in shown
    assert "Somebody in this case" not in shown
    end = reverse("cases:end-link", args=[other, link.id])
    assert client.get(end).status_code == 200
    for _again in range(2):
        assert client.post(end, {"reason": "Two people"}).url == f"{reverse('cases:show', args=[other])}#links"


def test_links_page_refuses_at_the_field(cast, client: Client, now: datetime) -> None:
    case_id, hidden_case = factories.make_case(cast.officer, now=now), factories.make_case(cast.stranger, now=now)
    address = reverse("cases:links", args=[case_id])
    urn = queries.get_case(cast.stranger, hidden_case, now=now).urn
    answers = [client.post(address, {"urn": text, "reason": "Why"}).content.decode() for text in (urn, "18ZA9999926")]
    assert all("No case that you can see has this URN" in one for one in answers)
    own = queries.get_case(cast.officer, factories.make_case(cast.officer, now=now), now=now).urn
    assert "Say why" in client.post(address, {"urn": own, "reason": ""}).content.decode()


def test_merge_into_a_case_one_may_only_read_is_refused_in_words(cast, client: Client, full, now: datetime) -> None:
    lead = factories.make_case(cast.officer, now=now)
    other = factories.make_case(cast.officer, now=now)
    actions.merge_case(case_id=lead, lead_id=other, reason="Why", actor=cast.officer, now=now)
    urn = queries.get_case(cast.officer, lead, now=now).urn
    answer = client.post(reverse("cases:merge", args=[full.id]), {"urn": urn, "reason": "Why"})
    assert answer.status_code == 422
    assert "see this case but not change it" in answer.content.decode()


def test_case_page_and_list_take_the_same_queries_however_many_links_there_are(cast, client, now: datetime) -> None:
    cases = [factories.make_case(cast.officer, now=now) for _one in range(4)]

    def link(*others: str) -> None:
        for other in others:
            actions.link_cases(case_id=cases[0], other_id=other, reason="Why", actor=cast.officer, now=now)

    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
        return len(seen)

    link(cases[1])
    shown, listed = reverse("cases:show", args=[cases[0]]), reverse("cases:list")
    count(shown)
    before = count(shown), count(listed)
    link(*cases[2:])
    for _one in range(3):
        actions.add_person(case_id=cases[0], person=factories.person(), actor=cast.officer, now=now)
        actions.add_offence(case_id=cases[0], offence=factories.offence(), actor=cast.officer, now=now)
    factories.make_case(cast.officer, now=now)
    assert (count(shown), count(listed)) == before


@pytest.mark.parametrize("name", ["links", "split", "merge"])
def test_pages_are_absent_for_strangers(cast, full, now: datetime, name: str) -> None:
    stranger = Client()
    factories.sign_in(stranger, cast.stranger)
    assert stranger.get(reverse(f"cases:{name}", args=[full.id])).status_code == 404
    assert stranger.post(reverse(f"cases:{name}", args=[full.id]), {"new_case_id": new_id()}).status_code == 404
