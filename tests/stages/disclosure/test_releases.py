"""A release from its draft to the moment it goes: what stops it, what that becomes, and what is fixed at the end."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from stages.disclosure.world import World, represent
from stages.packages.test_pages import signed_in
from stages.review.world import statement
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.errors import (
    DisclosureIncomplete,
    ReleaseSettled,
    ReleaseStopped,
    SecondPersonNeeded,
)
from unbroken.stages.disclosure.models import Release, ReleaseEntry
from unbroken.stages.disclosure.releases import actions, queries, stopping
from unbroken.stages.disclosure.releases.rules import State
from unbroken.stages.incidents import queries as incidents
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.vocabulary import IncidentKind


def rules_that_stop(world: World, release_id: str) -> set[str]:
    return {one.rule for one in queries.get_release(world.prosecutor, release_id, now=world.now).stops}


def check(world: World, release_id: str) -> State:
    return actions.check_release(release_id=release_id, actor=world.prosecutor, now=world.now)


def go(world: World, release_id: str, **changes: object) -> State:
    facts: dict[str, object] = {"confirmed": True, "actor": world.prosecutor, "now": world.now}
    return actions.release(release_id=release_id, **{**facts, **changes})


def test_unreviewed_document_is_stopped_and_the_stop_is_a_near_miss_once(world: World) -> None:
    release_id = world.draft()
    assert check(world, release_id) is State.STOPPED
    assert rules_that_stop(world, release_id) == {"B5"}
    assert check(world, release_id) is State.STOPPED
    row = Incident.objects.get()
    assert (row.kind, row.rule, row.case_id) == (IncidentKind.PREVENTED, "B5", world.case_id)
    assert incidents.list_incidents(world.manager).total == 1
    with pytest.raises(ReleaseStopped):
        go(world, release_id)
    assert Incident.objects.count() == 1
    assert Release.objects.get().state == State.STOPPED


def test_reviewed_and_proven_document_goes_with_its_pages_and_digest_fixed(world: World) -> None:
    world.make_ready()
    release_id = world.draft()
    assert check(world, release_id) is State.READY, rules_that_stop(world, release_id)
    with pytest.raises(DisclosureIncomplete):
        go(world, release_id, confirmed=False)
    assert go(world, release_id) is State.RELEASED
    assert go(world, release_id) is State.RELEASED
    entry = ReleaseEntry.objects.get()
    view = queries.get_release(world.prosecutor, release_id, now=world.now)
    assert (entry.page_count, len(entry.sha256)) == (1, 64)
    assert entry.made_version_id not in {"", entry.version_id}
    assert view.entries[0].served_name.endswith(".pdf")
    assert "Statement" not in view.entries[0].served_name
    assert Pending.objects.filter(type="disclosure:release:passed").count() == 1
    with pytest.raises(ReleaseSettled):
        actions.remove_entry(
            release_id=release_id, version_id=world.base.version_id, actor=world.prosecutor, now=world.now
        )


def test_firm_that_was_changed_yesterday_is_stopped_by_the_record(world: World) -> None:
    """T31."""
    release_id = world.draft()
    check(world, release_id)
    assert rules_that_stop(world, release_id) == {"B5"}
    newer = factories.make_organisation(OrganisationKind.DEF, now=world.now)
    represent(world, newer, since=world.now - timedelta(days=1))
    with pytest.raises(ReleaseStopped):
        go(world, release_id)
    assert rules_that_stop(world, release_id) == {"B5", "on-record"}
    again = world.draft(recipient_organisation_id=newer)
    check(world, again)
    assert rules_that_stop(world, again) == {"B5"}


def test_address_of_a_cousin_in_the_notice_is_stopped(world: World) -> None:
    """T34."""
    from unbroken.ground.organisations.models import Person

    own = Person.objects.get(pk=world.solicitor.person_id).email
    good = world.draft(notices=[own])
    check(world, good)
    assert rules_that_stop(world, good) == {"B5"}
    bad = world.draft(notices=[own, "cousin@mail.example"])
    check(world, bad)
    assert rules_that_stop(world, bad) == {"B5", "notice"}
    client = signed_in(world.prosecutor)
    place = f"/disclosure/release/{bad}/"
    assert "cousin@mail.example</textarea>" in client.get(place).text
    refused = client.post(f"{place}notices/", {"notices": "somebody"})
    assert refused.status_code == 422
    assert "Enter e-mail addresses" in refused.text
    for _twice in range(2):
        done = client.post(f"{place}notices/", {"notices": own})
        assert done["Location"] == f"{place}#gate"
    assert (Release.objects.get(pk=bad).notices, Release.objects.get(pk=bad).state) == ([own], State.DRAFT)
    check(world, bad)
    assert rules_that_stop(world, bad) == {"B5"}


def test_prosecutor_who_also_works_at_the_firm_stops_the_release(world: World) -> None:
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.access.roles import Role
    from unbroken.ground.organisations import actions as organisations

    firm = world.solicitor.organisation_id
    organisations.give_role(world.second.person_id, Role.DEF_ADV, actor=Actor.system(firm), now=world.now)
    release_id = world.draft()
    check(world, release_id)
    assert rules_that_stop(world, release_id) == {"B5", "both-sides"}


def test_change_of_documents_takes_the_pass_away(world: World) -> None:
    world.make_ready()
    release_id = world.draft()
    assert check(world, release_id) is State.READY
    other = factories.make_sealed_item(
        world.base.officer, world.case_id, now=world.now, content=statement("And more."), title="Statement 2"
    )
    with pytest.raises(NotVisible):
        actions.add_entries(release_id=release_id, version_ids=[other], actor=world.prosecutor, now=world.now)
    handover = factories.send(world.base.officer, world.case_id, [other], world.prosecutor, now=world.now)
    factories.receive(world.prosecutor, handover, now=world.now)
    actions.add_entries(release_id=release_id, version_ids=[other], actor=world.prosecutor, now=world.now)
    assert Release.objects.get().state == State.DRAFT
    with pytest.raises(ReleaseStopped):
        go(world, release_id)
    actions.remove_entry(release_id=release_id, version_id=other, actor=world.prosecutor, now=world.now)
    actions.remove_entry(release_id=release_id, version_id=other, actor=world.prosecutor, now=world.now)
    assert go_after_check(world, release_id) is State.RELEASED


def go_after_check(world: World, release_id: str) -> State:
    assert check(world, release_id) is State.READY
    return go(world, release_id)


def test_release_is_there_for_the_people_of_the_prosecution_on_the_case_alone(world: World) -> None:
    release_id = world.draft()
    queries.get_release(world.second, release_id, now=world.now)
    with pytest.raises(NotVisible):
        queries.get_release(world.prosecutor, new_id(), now=world.now)
    base = world.base
    for actor in (world.solicitor, world.manager, base.officer, base.clerk, base.stranger, base.colleague):
        with pytest.raises(NotVisible):
            queries.get_release(actor, release_id, now=world.now)
        with pytest.raises(NotVisible):
            actions.check_release(release_id=release_id, actor=actor, now=world.now)
        with pytest.raises(NotVisible):
            go(world, release_id, actor=actor)
        with pytest.raises(NotVisible):
            world.draft(actor=actor)


def test_draft_sent_twice_is_one_and_an_id_of_somebody_else_is_refused(world: World) -> None:
    made = world.draft()
    assert world.draft(release_id=made) == made
    assert Release.objects.count() == 1
    with pytest.raises(Conflict):
        world.draft(release_id=made, actor=world.second)


def test_override_takes_a_second_person_and_is_told_to_the_information_manager(world: World) -> None:
    world.read(document_type="DASH")
    release_id = world.draft()
    assert check(world, release_id) is State.STOPPED
    item_id = ReleaseEntry.objects.get().item_id
    assert "62" in rules_that_stop(world, release_id)
    asked = {"release_id": release_id, "item_id": item_id, "actor": world.prosecutor, "now": world.now}
    with pytest.raises(DisclosureIncomplete):
        stopping.ask_override(rule="B5", reason="Please", **asked)
    with pytest.raises(DisclosureIncomplete):
        stopping.ask_override(rule="62", reason=" ", **asked)
    wish = stopping.ask_override(rule="62", reason="The defence must see the risk that was named.", **asked)
    with pytest.raises(SecondPersonNeeded):
        stopping.agree_override(override_id=wish, actor=world.prosecutor, now=world.now)
    with pytest.raises(NotVisible):
        stopping.agree_override(override_id=wish, actor=world.base.paralegal, now=world.now)
    stopping.agree_override(override_id=wish, actor=world.second, now=world.now)
    stopping.agree_override(override_id=wish, actor=world.second, now=world.now)
    check(world, release_id)
    assert "62" not in rules_that_stop(world, release_id)
    told = Incident.objects.get(kind=IncidentKind.WEAKNESS)
    said = incidents.get_incident(world.manager, told.pk).row.sentence
    assert said.startswith("The defence must see")
    assert "agreed by Noor Quinn" in said


def test_gate_asks_the_same_number_of_questions_for_many_documents(world: World) -> None:
    from unbroken.stages.disclosure.releases.gathering import gather

    one = Release.objects.get(pk=world.draft())
    more = [
        factories.make_sealed_item(
            world.base.officer, world.case_id, now=world.now, content=statement(f"Page {n}."), title=f"Statement {n}"
        )
        for n in range(2, 6)
    ]
    handover = factories.send(world.base.officer, world.case_id, more, world.prosecutor, now=world.now)
    factories.receive(world.prosecutor, handover, now=world.now)
    many = Release.objects.get(pk=world.draft(version_ids=[world.base.version_id, *more]))
    counted = []
    for row in (one, many):
        with CaptureQueriesContext(connection) as queries_made:
            gather(world.prosecutor, row, now=world.now)
        counted.append(len(queries_made))
    assert counted[0] == counted[1]


def test_representation_is_kept_with_its_dates_and_only_by_the_prosecution(world: World) -> None:
    rows = representation.list_representations(world.prosecutor, world.case_id, now=world.now)
    assert [(one.firm, one.is_running) for one in rows] == [("Fern Solicitors", True)]
    with pytest.raises(NotVisible):
        representation.end_representation(
            case_id=world.case_id,
            defendant_id=world.client_id,
            until=world.now,
            actor=world.base.officer,
            now=world.now,
        )
    with pytest.raises(DisclosureIncomplete):
        represent(world, world.base.officer.organisation_id, since=world.now)
    with pytest.raises(DisclosureIncomplete):
        represent(world, world.solicitor.organisation_id, since=world.now + timedelta(days=1))
    representation.end_representation(
        case_id=world.case_id, defendant_id=world.client_id, until=world.now, actor=world.prosecutor, now=world.now
    )
    assert representation.firms_of(world.case_id, now=world.now) == {}
    release_id = world.draft(recipient=Recipient.DEF_LIP.value, recipient_organisation_id="")
    check(world, release_id)
    assert "on-record" not in rules_that_stop(world, release_id)


def test_pages_lead_from_the_case_to_a_stop_and_on_to_the_release(world: World) -> None:
    client = signed_in(world.prosecutor)
    case = client.get(f"/cases/{world.case_id}/")
    assert 'id="disclosure"' in case.text
    page = client.get(f"/disclosure/case/{world.case_id}/release/").text
    release_id = page.split('name="release_id"')[1].split('value="')[1].split('"')[0]
    sent = {
        "release_id": release_id,
        "title": "Initial details",
        "recipient": "DEF_REP",
        "client_id": world.client_id,
        "recipient_organisation_id": world.solicitor.organisation_id,
        "stage": "FIRST",
        "authority": "IDPC",
        "notices": "",
    }
    missing = client.post(f"/disclosure/case/{world.case_id}/release/", sent)
    assert missing.status_code == 422
    assert "Choose at least one document." in missing.text
    answer = client.post(f"/disclosure/case/{world.case_id}/release/", {**sent, "version_ids": [world.base.version_id]})
    assert answer["Location"] == f"/disclosure/release/{release_id}/"
    shown = client.get(answer["Location"]).text
    assert "Stopped" in shown
    assert "was not read yet" in shown
    review = f"/review/version/{world.base.version_id}/?to=DEF_REP"
    assert f'href="{review}"' in shown
    assert client.get(review).status_code == 200
    world.make_ready()
    assert client.post(f"/disclosure/release/{release_id}/check/").status_code == 302
    shown = client.get(answer["Location"]).text
    assert "Every check passed" in shown
    refused = client.post(f"/disclosure/release/{release_id}/go/")
    assert refused.status_code == 422
    assert "Confirm that you have looked" in refused.text
    done = client.post(f"/disclosure/release/{release_id}/go/", {"confirmed": "yes"})
    assert done["Location"].endswith("#state")
    assert "Released" in client.get(answer["Location"]).text
    assert signed_in(world.solicitor).get(answer["Location"]).status_code == 404
