"""Who may ask for a package, in which form; what is refused; what a double click does."""

from datetime import timedelta

import pytest

import factories
from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import generate_identity
from unbroken.ground.access.bubble import INSIDE
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.vocabulary import IncidentKind
from unbroken.stages.packages import actions, queries
from unbroken.stages.packages.errors import ExportIncomplete, ExportSettled, KeyHolderUnknown, WarningNotConfirmed
from unbroken.stages.packages.models import Export
from unbroken.stages.packages.rules import PackageRecipient

NOBODY = "01M82TKMS631MVE6QZCW3F3VKR"


def test_request_sent_twice_is_one_export_with_one_event_and_one_job(world, ask):
    from procrastinate.contrib.django.models import ProcrastinateJob

    export_id = new_id()

    assert ask(export_id=export_id) == ask(export_id=export_id) == export_id

    assert Export.objects.count() == 1
    asked = custody.list_events(world.officer, case_id=world.case_id, types=[EventType.PACKAGE_REQUESTED])
    assert [event.object_id for event in asked] == [export_id]
    assert ProcrastinateJob.objects.filter(task_name="packages.build").count() == 1


def test_request_is_recorded_in_the_history_of_every_item(world, ask):
    ask()
    chosen = custody.list_events(world.officer, case_id=world.case_id, types=[EventType.PACKAGE_ITEM_CHOSEN])
    assert [event.value("version") for event in chosen] == list(world.version_ids)
    assert {event.value("purpose") for event in chosen} == {"service on the defence"}


def test_request_with_the_id_of_somebody_elses_is_refused(world, ask):
    export_id = ask()
    with pytest.raises(Conflict, match="used already for another package"):
        ask(export_id=export_id, actor=world.file_handler)


def test_request_by_a_stranger_and_for_an_absent_case_look_the_same(world, ask):
    with pytest.raises(NotVisible) as stranger:
        ask(actor=world.stranger)
    with pytest.raises(NotVisible) as absent:
        ask(case_id=new_id())
    assert str(stranger.value) == str(absent.value)
    assert not Export.objects.exists()


def test_request_by_the_named_recipient_before_the_receipt_is_refused(world, ask, now):
    factories.send(world.officer, world.case_id, world.version_ids, world.prosecutor, now=now)
    with pytest.raises(NotVisible):
        ask(actor=world.prosecutor)


def test_request_for_an_item_of_another_case_is_refused(world, ask, now):
    other = factories.make_case(world.officer, now=now)
    elsewhere = factories.make_sealed_item(world.officer, other, now=now)
    with pytest.raises(NotVisible):
        ask(version_ids=[elsewhere])


def test_plain_request_without_the_confirmation_is_refused_with_the_warning(ask):
    with pytest.raises(WarningNotConfirmed, match="not be encrypted"):
        ask(form=Form.PLAIN)
    assert not Export.objects.exists()


def test_plain_request_by_a_role_that_may_only_seal_is_refused(world, ask):
    with pytest.raises(NotVisible):
        ask(actor=world.file_handler, form=Form.PLAIN, confirmed_warning=True)
    assert ask(actor=world.file_handler)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"version_ids": []}, "version_ids"),
        ({"form": "zip"}, "form"),
        ({"purpose": " "}, "purpose"),
        ({"purpose": "x" * 301}, "purpose"),
        ({"recipient": PackageRecipient(NOBODY, age_key="age1nonsense")}, "age_key"),
        ({"recipient": PackageRecipient(NOBODY, age_key="x" * 5000)}, "age_key"),
        ({"recipient": PackageRecipient(NOBODY, name="x" * 121)}, "recipient_name"),
        ({"recipient": PackageRecipient(age_key="age1x")}, "recipient_organisation_id"),
        ({"recipient": PackageRecipient(NOBODY)}, "recipient_organisation_id"),
    ],
)
def test_request_with_a_wrong_field_names_it(ask, changes, field):
    with pytest.raises(ExportIncomplete) as refused:
        ask(**changes)
    assert set(refused.value.fields) == {field}


@pytest.mark.parametrize("kind", sorted(set(OrganisationKind) - INSIDE))
@pytest.mark.parametrize("form", list(Form))
def test_request_for_anybody_outside_police_and_prosecution_is_refused(ask, now, kind, form):
    key = str(generate_identity(pq=False).recipient())
    theirs = factories.make_organisation(kind, now=now)
    for recipient in (PackageRecipient(theirs), PackageRecipient(theirs, key), PackageRecipient("", key, "Counsel")):
        with pytest.raises(StaysInside, match="prepares a release") as refused:
            ask(recipient=recipient, form=form, confirmed_warning=True)
        assert set(refused.value.fields) == {"recipient_organisation_id"}
    assert not Export.objects.exists()

    for prevented in Incident.objects.all():
        assert (prevented.kind, prevented.rule) == (IncidentKind.PREVENTED, "stays-inside")
        assert "Counsel" not in prevented.recipient + prevented.sentence
    assert Incident.objects.count() == 3


def test_request_under_a_key_of_a_person_there_tells_the_information_manager_once(ask, world):
    key, export_id = str(generate_identity(pq=False).recipient()), new_id()
    there = world.prosecutor.organisation_id
    for _twice in range(2):
        ask(export_id=export_id, recipient=PackageRecipient(there, key, "rhys pritchard", "No account in chambers"))
    told = Incident.objects.get()
    assert (told.kind, told.rule, told.organisation_id) == (
        IncidentKind.WEAKNESS, "other-key", world.officer.organisation_id
    )  # fmt: skip
    assert "No account in chambers" in told.sentence
    assert "Jo Sandford" in told.sentence
    assert Export.objects.get().recipient_key == key


def test_request_under_the_published_key_needs_no_reason_and_tells_nobody(ask, world):
    there = world.prosecutor.organisation_id
    ask(recipient=PackageRecipient(there, str(keys.recipient_of(there))))
    assert Export.objects.get().recipient_key == ""
    assert not Incident.objects.exists()


@pytest.mark.parametrize(
    ("name", "reason", "field"),
    [
        ("Rhys Pritchard", "", "key_reason"),
        ("", "No account", "recipient_name"),
        ("Rhys Pritchard", "x" * 301, "key_reason"),
    ],
)
def test_request_under_a_key_without_its_holder_or_a_reason_is_refused(ask, world, name, reason, field):
    key = str(generate_identity(pq=False).recipient())
    with pytest.raises(ExportIncomplete) as refused:
        ask(recipient=PackageRecipient(world.prosecutor.organisation_id, key, name, reason))
    assert set(refused.value.fields) == {field}
    assert not Export.objects.exists()


def test_request_under_a_key_of_nobody_who_is_registered_there_is_refused_and_in_the_register(ask, world):
    key, export_id = str(generate_identity(pq=False).recipient()), new_id()
    asked = PackageRecipient(world.prosecutor.organisation_id, key, "A friend of mine", "Asked for it")
    for _twice in range(2):
        with pytest.raises(KeyHolderUnknown, match="registered at") as refused:
            ask(export_id=export_id, recipient=asked)
        assert set(refused.value.fields) == {"recipient_name"}
    prevented = Incident.objects.get()
    assert (prevented.kind, prevented.rule) == (IncidentKind.PREVENTED, "export-key-holder-unknown")
    assert "friend" not in prevented.sentence
    assert not Export.objects.exists()


def test_request_with_a_pasted_secret_key_says_so_and_keeps_nothing(ask):
    secret = str(generate_identity(pq=False))
    with pytest.raises(ExportIncomplete, match="secret key") as refused:
        ask(recipient=PackageRecipient(NOBODY, age_key=secret))
    assert secret not in str(refused.value)
    assert not Export.objects.exists()


def test_download_is_recorded_before_the_grant_is_given(world, ask, build, now):
    export_id = ask()
    build(export_id)

    grant = actions.open_export(export_id=export_id, actor=world.officer, now=now, session_key="s" * 32)

    looks = custody.list_events(world.officer, object_id=export_id, types=[EventType.PACKAGE_DOWNLOADED])
    assert [event.id for event in looks] == [grant.event_id]
    assert grant.token
    assert grant.file_name.startswith("unbroken-18ZA")
    assert grant.file_name.endswith("-20260504.zip")


def test_download_of_what_is_not_ready_or_is_over_is_refused(world, ask, build, now):
    export_id = ask()
    with pytest.raises(ExportSettled):
        actions.open_export(export_id=export_id, actor=world.officer, now=now)
    build(export_id)
    with pytest.raises(ExportSettled):
        actions.open_export(export_id=export_id, actor=world.officer, now=now + timedelta(days=7))


def test_export_is_not_visible_to_other_organisations_nor_the_unassigned(world, ask, build, now):
    export_id = ask()
    build(export_id)
    handover_id = factories.send(world.officer, world.case_id, world.version_ids, world.prosecutor, now=now)
    factories.receive(world.prosecutor, handover_id, now=now)
    colleague = factories.make_person(world.officer.organisation_id, Role.POL_OIC, now=now)

    for outsider in (world.stranger, world.prosecutor, colleague):
        with pytest.raises(NotVisible):
            queries.get_export(outsider, export_id)
        with pytest.raises(NotVisible):
            actions.open_export(export_id=export_id, actor=outsider, now=now)
    assert queries.list_exports(world.prosecutor, world.case_id) == []
