"""The pages over HTTP: the journey of a request, refusals at their fields, what outsiders find, live and counted."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import factories
from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id


@pytest.fixture
def present(database: object) -> Any:
    """The scene at this very moment, because pages read the time of day themselves."""
    from stages.charging.scene import set_scene

    cache.clear()
    yield set_scene(datetime.now(UTC) - timedelta(seconds=5))
    cache.clear()


def client_of(actor: Actor) -> Client:
    client = Client()
    factories.sign_in(client, actor)
    return client


def landed(answer: Any) -> str:
    assert answer.status_code == 302, answer.content.decode()[:3000]
    return str(answer["Location"])


def text_of(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def request_form(scene: Any, **changes: str) -> dict[str, str]:
    values = {
        "request_id": new_id(),
        "kind": "charging",
        "priority": "red",
        "way": "digital",
        "to": f"{scene.area}.{scene.unit}",
        "comments": "Remand is sought.",
        "forced_reason": "The clock does not wait.",
    }
    return values | changes


def review_form(scene: Any, step: str = "sign", outcome: str = "charge", **changes: Any) -> dict[str, Any]:
    from unbroken.stages.charging.contents import content_of
    from unbroken.stages.charging.models import Submission
    from unbroken.stages.charging.vocabulary import Heading

    material = content_of(Submission.objects.latest("submitted_at")).material[0].id
    name = f"{scene.suspect}.{scene.offence}"
    form = {f"heading-{one.value}": f"On {one.words.lower()}." for one in Heading}
    form |= {
        "step": step,
        "version": "0",
        "consultation": "full",
        "monitoring": ["domestic-violence"],
        f"test-{name}-evidential": "yes",
        f"test-{name}-evidential-why": "Her account is clear.",
        f"test-{name}-evidential-evidence": [material],
        f"test-{name}-public-interest": "yes",
        f"test-{name}-public-interest-why": "The harm is serious.",
        f"outcome-{name}": outcome,
    }
    return form | changes


def test_journey_from_request_to_charge_lands_each_time_on_what_changed(present):
    officer, caseworker, prosecutor = map(client_of, (present.officer, present.caseworker, present.prosecutor))
    page = officer.get(f"/charging/ask/{present.case_id}/")
    assert "Darren HOLT" in text_of(page)
    assert "Detention in police custody" in text_of(page)
    path = landed(officer.post(f"/charging/ask/{present.case_id}/", request_form(present)))
    assert "Triage needed" in text_of(officer.get(path))
    assert "Triage needed" in text_of(caseworker.get("/charging/"))
    accept = {
        "step": "accept",
        "review_type": "red",
        "case_type": "magistrates",
        "to_unit_id": present.unit,
        "assign_to_id": present.prosecutor.person_id,
    }
    assert caseworker.get(f"{path}triage/").status_code == 200
    assert landed(caseworker.post(f"{path}triage/", accept)).endswith("#state")
    assert prosecutor.get(f"{path}review/").status_code == 200
    assert landed(prosecutor.post(f"{path}review/", review_form(present, "save"))).endswith("#saved")
    saved = prosecutor.get(f"{path}review/")
    assert "Her account is clear." in text_of(saved)
    assert landed(prosecutor.post(f"{path}review/", review_form(present, version="1"))).endswith("#decision")
    seen = text_of(officer.get(path))
    assert "Charges pending" in seen
    assert "Her account is clear." not in text_of(caseworker.get(path))
    name = f"{present.suspect}.{present.offence}"
    form = officer.get(f"{path}charge/")
    moment = re.search(r'name="charged_at"[^>]*value="([^"]+)"', form.content.decode()).group(1)
    answer = officer.post(f"{path}charge/", {"charged_at": moment, f"charge-{name}": "same"})
    assert landed(answer).endswith("#charges")
    assert "As authorised" in text_of(prosecutor.get(path))
    assert "Charged" in text_of(officer.get(f"/cases/{present.case_id}/"))


def test_case_page_says_who_must_do_what_next(present):
    from stages.charging.scene import ask

    officer = client_of(present.officer)
    before = text_of(officer.get(f"/cases/{present.case_id}/"))
    assert "Where this case is: Not charged: police investigate" in before
    assert "Ask for a charging decision" in before
    ask(present)
    after = text_of(officer.get(f"/cases/{present.case_id}/"))
    assert "Where this case is: Charging decision needed" in after
    assert "Triage of the request , by the prosecution" in after or "Triage of the request, by the prosecution" in after
    assert "has not signed for it yet" in after


@pytest.mark.parametrize("field", ["kind", "priority", "way", "to", "forced_reason"])
def test_request_form_with_a_gap_says_so_at_the_field_and_keeps_the_rest(present, field):
    officer = client_of(present.officer)
    answer = officer.post(f"/charging/ask/{present.case_id}/", request_form(present, **{field: ""}))
    assert answer.status_code == 422
    assert f'href="#{field}"' in answer.content.decode()
    assert "Remand is sought." in text_of(answer)


def test_form_sent_twice_makes_one_request(present):
    from unbroken.stages.charging.models import ChargeRequest

    officer, form = client_of(present.officer), request_form(present)
    first = landed(officer.post(f"/charging/ask/{present.case_id}/", form))
    assert landed(officer.post(f"/charging/ask/{present.case_id}/", form)) == first
    assert ChargeRequest.objects.count() == 1


def test_outsiders_find_nothing_and_change_nothing(present):
    from stages.charging.scene import accepted
    from unbroken.stages.charging.models import Message

    request_id = accepted(present)
    paths = ["", "triage/", "review/", "charge/", "resubmit/"]
    posts = ["message/", "claim/", "assign/", "withdraw/", "actions/", "assess/", "dispute/", "settle/", "consult/"]
    for who in (present.outsider, present.elsewhere):
        client = client_of(who)
        for path in paths:
            there, nothing = (client.get(f"/charging/{one}/{path}") for one in (request_id, new_id()))
            assert (there.status_code, nothing.status_code) == (404, 404), path
        for path in [*paths[1:], *posts]:
            assert client.post(f"/charging/{request_id}/{path}", {"message": "Hello"}).status_code == 404, path
        assert client.get(f"/charging/ask/{present.case_id}/").status_code == 404
    assert Message.objects.count() == 0


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("officer", "triage/"),
        ("officer", "review/"),
        ("caseworker", "review/"),
        ("prosecutor", "charge/"),
        ("prosecutor", "resubmit/"),
    ],
)
def test_page_for_the_other_side_is_absent(present, who, path):
    from stages.charging.scene import accepted

    request_id = accepted(present)
    assert client_of(getattr(present, who)).get(f"/charging/{request_id}/{path}").status_code == 404


def test_review_that_cannot_be_signed_says_what_is_missing_and_keeps_what_was_written(present):
    from stages.charging.scene import accepted

    request_id = accepted(present)
    form = review_form(present, **{"heading-declaration": "", f"outcome-{present.suspect}.{present.offence}": ""})
    answer = client_of(present.prosecutor).post(f"/charging/{request_id}/review/", form)
    assert answer.status_code == 422
    assert 'href="#heading-declaration"' in answer.content.decode()
    assert f'href="#outcome-{present.suspect}.{present.offence}"' in answer.content.decode()
    assert "Her account is clear." in text_of(answer)


def test_review_open_with_a_colleague_is_shown_to_the_next(present):
    from stages.charging.scene import accepted
    from unbroken.stages.charging import actions

    request_id = accepted(present)
    client_of(present.prosecutor).get(f"/charging/{request_id}/review/")
    actions.assign_request(
        request_id=request_id, person_id=present.second.person_id, actor=present.prosecutor, now=datetime.now(UTC)
    )
    assert "has this review open now" in text_of(client_of(present.second).get(f"/charging/{request_id}/review/"))
    assert "has it open now" in text_of(client_of(present.manager).get("/charging/"))


def test_rejection_without_a_reason_is_refused_at_the_reasons(present):
    from stages.charging.scene import ask

    request_id = ask(present)
    caseworker = client_of(present.caseworker)
    answer = caseworker.post(f"/charging/{request_id}/triage/", {"step": "reject"})
    assert answer.status_code == 422
    assert 'href="#reasons"' in answer.content.decode()
    assert 'href="#respond_by"' in answer.content.decode()
    good = {"step": "reject", "reasons": ["interview"], "note-interview": "None.", "respond_by": "2099-01-01"}
    assert landed(caseworker.post(f"/charging/{request_id}/triage/", good)).endswith("#state")
    assert "No summary of interview" in text_of(client_of(present.officer).get(f"/charging/{request_id}/resubmit/"))


def test_triage_that_a_colleague_has_decided_leads_to_the_request(present):
    from stages.charging.scene import accept, ask

    request_id = ask(present)
    caseworker, address = client_of(present.caseworker), f"/charging/{request_id}/triage/"
    assert caseworker.get(address).status_code == 200
    accept(present, request_id)
    assert landed(caseworker.get(address)) == f"/charging/{request_id}/#state"
    assert client_of(present.officer).get(address).status_code == 404


def test_queue_filters_widen_within_and_narrow_across(present):
    from stages.charging.scene import accept, add_case, ask
    from unbroken.stages.charging.vocabulary import Priority

    red = ask(present)
    green = add_case(present, is_held=False)
    slow = ask(green, priority=Priority.DAYS_28)
    accept(green, slow)
    manager = client_of(present.manager)

    def found(query: str) -> set[str]:
        page = manager.get(f"/charging/?{query}").content.decode()
        return set(re.findall(r'id="request-([0-9A-Z]{26})"', page))

    assert found("") == {red, slow}
    assert found("priority=red") == {red}
    assert found("priority=red&priority=28-days") == {red, slow}
    assert found("priority=red&state=ACCEPTED") == set()
    assert found("priority=nonsense&kind=also") == {red, slow}
    assert found("assigned=nobody&state=ACCEPTED") == {slow}
    assert found("group=later") == {slow}
    assert found("q=holt") == {red, slow}
    assert found("q=harbour+nobody") == set()


def test_bulk_claim_lands_on_the_row_and_says_what_it_could_not_take(present):
    from stages.charging.scene import accept, ask
    from unbroken.stages.charging.models import ChargeRequest

    request_id = ask(present)
    accept(present, request_id)
    prosecutor = client_of(present.prosecutor)
    assert "Take on the chosen requests" in text_of(prosecutor.get("/charging/"))
    assert prosecutor.post("/charging/claim/", {}).status_code == 422
    answer = prosecutor.post("/charging/claim/?priority=red", {"request_ids": [request_id]})
    assert landed(answer) == f"/charging/?priority=red#request-{request_id}"
    assert "Take on the chosen requests" not in text_of(prosecutor.get("/charging/"))
    assert ChargeRequest.objects.get().assigned_to_id == present.prosecutor.person_id
    late = client_of(present.second).post("/charging/claim/", {"request_ids": [request_id]})
    assert late.status_code == 422
    assert "A colleague has taken this request on." in text_of(late)


def test_reason_given_with_the_file_is_not_asked_for_again(present):
    from unbroken.stages.files.submitting import submit_file

    client = client_of(present.officer)
    submit_file(
        submission_id=new_id(),
        case_id=present.case_id,
        file_type="PCD_THRESHOLD",
        reason="The victim leaves the country tomorrow.",
        actor=present.officer,
        now=present.now,
    )
    form = client.get(f"/charging/ask/{present.case_id}/").content.decode()
    assert ">The victim leaves the country tomorrow.</textarea>" in form


def test_queue_needs_as_many_queries_for_many_rows_as_for_one(present):
    from stages.charging.scene import accept, add_case, ask

    def queries() -> int:
        client = client_of(present.manager)
        client.get("/charging/")
        with CaptureQueriesContext(
            connection,
        ) as seen:
            assert client.get("/charging/").status_code == 200
        return len(seen)

    accept(present, ask(present), assign_to=present.prosecutor.person_id)
    few = queries()
    for _ in range(4):
        another = add_case(present)
        accept(another, ask(another), assign_to=present.second.person_id)
    assert queries() == few


def test_new_request_is_told_to_open_pages_of_both_sides_at_once(present, database):
    from stages.charging.scene import ask
    from unbroken.ground.live import CHANNEL

    with psycopg.connect(database.runtime, autocommit=True) as listening:
        listening.execute(f"LISTEN {CHANNEL}")
        request_id = ask(present)
        heard = [json.loads(one.payload) for one in listening.notifies(timeout=2, stop_after=1)]
    mine = [one for one in heard if one["topic"] == "charging"]
    assert mine
    assert mine[0]["id"] == request_id
    assert set(mine[0]["organisations"]) == {present.force, present.area}


def test_look_of_the_prosecution_is_recorded_and_a_refresh_is_not(present, database):
    from stages.charging.scene import ask

    request_id = ask(present)
    caseworker = client_of(present.caseworker)

    def looks() -> int:
        with psycopg.connect(database.owner) as owner:
            query = "SELECT count(*) FROM custody_pending WHERE type = 'charging:request:opened' AND object_id = %s"
            return int(owner.execute(query, (request_id,)).fetchone()[0])

    caseworker.get(f"/charging/{request_id}/")
    caseworker.get(f"/charging/{request_id}/", headers={"X-Unbroken-Background": "1"})
    client_of(present.officer).get(f"/charging/{request_id}/")
    assert looks() == 1


def test_summary_is_for_those_who_answer_for_files(present):
    assert client_of(present.manager).get("/charging/assessments/").status_code == 200
    assert client_of(present.supervisor).get("/charging/assessments/").status_code == 200
    assert client_of(present.officer).get("/charging/assessments/").status_code == 404
