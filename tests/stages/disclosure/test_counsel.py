"""A firm lets counsel in from the day it is on record; what counsel reads is what was served, and nothing before."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client

import factories
from races import at_once
from stages.disclosure.served import email_of, passed, serve
from stages.disclosure.world import World, make_world
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.errors import NotVisible
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.defence import acting, actions, opening, queries
from unbroken.stages.disclosure.defence.models import CounselGrant
from unbroken.stages.disclosure.serving.models import ServedDocument


@pytest.fixture
def world(database: object) -> Iterator[World]:
    """A firm on record since yesterday, and nothing served. Pages read the clock of the day."""
    cache.clear()
    yield make_world(datetime.now(UTC) - timedelta(minutes=5))
    factories.forget_caches()
    cache.clear()


@pytest.fixture
def counsel(world: World) -> Actor:
    chambers = factories.make_organisation(OrganisationKind.DEF, now=world.now, name="Larch Chambers")
    return factories.make_person(chambers, Role.DEF_ADV, now=world.now, name="Ada Barr")


def let_in(world: World, counsel: Actor, actor: Actor | None = None) -> str:
    return actions.grant_counsel(
        case_id=world.case_id,
        client_id=world.client_id,
        email=email_of(counsel),
        actor=actor or world.solicitor,
        now=world.now,
    )


def serve_it(world: World) -> ServedDocument:
    world.make_ready()
    return ServedDocument.objects.get(service_id=serve(world, passed(world, notices=[email_of(world.solicitor)])))


def reads_nothing(world: World, actor: Actor) -> None:
    assert queries.list_folders(actor, now=world.now) == []
    assert acting.list_awaited(actor, served=(), now=world.now) == []
    for ask in (queries.get_folder, queries.list_counsel, queries.clients_to_grant):
        with pytest.raises(NotVisible):
            ask(actor, world.case_id, now=world.now)


def test_counsel_let_in_before_anything_is_served_reads_what_is_served_then_and_nothing_else(
    world: World, counsel: Actor
) -> None:
    made = let_in(world, counsel)
    assert let_in(world, counsel) == made
    reads_nothing(world, counsel)
    document = serve_it(world)
    (folder,) = queries.list_folders(counsel, now=world.now)
    assert [one.id for one in folder.documents] == [document.pk]
    opening.open_document(document_id=document.pk, actor=counsel, now=world.now)
    assert next(iter(opening.open_sealed(document, counsel).open_all()))
    actions.end_counsel(grant_id=made, actor=world.solicitor, now=world.now)
    reads_nothing(world, counsel)


def test_access_that_ended_before_anything_was_served_gives_nothing_later(world: World, counsel: Actor) -> None:
    made = let_in(world, counsel)
    assert actions.end_counsel(grant_id=made, actor=world.solicitor, now=world.now) == world.case_id
    document = serve_it(world)
    reads_nothing(world, counsel)
    with pytest.raises(NotVisible):
        queries.get_document(counsel, document.pk, now=world.now)


def test_only_a_solicitor_of_the_firm_on_record_lets_counsel_in_and_only_while_it_acts(
    world: World, counsel: Actor
) -> None:
    clerk = factories.make_person(world.solicitor.organisation_id, Role.DEF_ADM, now=world.now)
    firm = factories.make_organisation(OrganisationKind.DEF, now=world.now, name="Newer Solicitors")
    newer = factories.make_person(firm, Role.DEF_SOL, now=world.now)
    for actor in (clerk, newer, counsel, world.prosecutor, world.base.officer, world.base.clerk):
        with pytest.raises(NotVisible):
            let_in(world, counsel, actor)
    made = let_in(world, counsel)
    representation.end_representation(
        case_id=world.case_id, defendant_id=world.client_id, until=world.now, actor=world.prosecutor, now=world.now
    )
    assert CounselGrant.objects.get(pk=made).ended_at == world.now
    reads_nothing(world, world.solicitor)
    with pytest.raises(NotVisible):
        let_in(world, counsel)


def test_firm_on_record_lets_counsel_in_and_out_on_pages_before_anything_is_served(
    world: World, counsel: Actor
) -> None:
    page, clerk = Client(), Client()
    factories.sign_in(page, world.solicitor)
    factories.sign_in(clerk, factories.make_person(world.solicitor.organisation_id, Role.DEF_ADM, now=world.now))
    path = f"/served/{world.case_id}/counsel/"
    home = page.get("/served/").content.decode()
    assert "Your firm is on record since" in home
    assert path in home
    waiting = clerk.get("/served/").content.decode()
    assert "Your firm is on record since" in waiting
    assert path not in waiting
    assert clerk.get(path).status_code == 404
    assert "there is nothing for them to read" in page.get(path).content.decode()
    assert page.post(path, {"client_id": world.client_id, "email": "nobody"}).status_code == 422
    typed = {"client_id": world.client_id, "email": email_of(counsel)}
    made = page.post(path, typed)["Location"].rsplit("-", 1)[1]
    shown = page.get(path).content.decode()
    assert "Has access" in shown
    assert 'href="/served/"' in shown
    assert page.post(f"/served/counsel/{made}/end/").status_code == 302
    assert "Ended" in page.get(path).content.decode()
    assert page.get(f"/served/{world.case_id}/").status_code == 404


def test_same_counsel_let_in_twice_at_once_is_let_in_once(world: World, counsel: Actor) -> None:
    assert at_once(*[lambda: let_in(world, counsel)] * 6) == [None] * 6
    assert CounselGrant.objects.count() == 1
