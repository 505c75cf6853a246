"""Rulings go along with a document that a merge carries to another case, and the first case keeps its own."""

import factories
from stages.review.world import World, key_of
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.stages.cases import actions as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review.models import Ruling
from unbroken.stages.review.vocabulary import RulingState


def test_ruling_counts_on_the_same_place_in_the_case_that_was_merged_into(world: World) -> None:
    at = world.read()
    phone, mail = key_of(at, InfoKind.PHONE), key_of(at, InfoKind.EMAIL)
    world.rule(phone, "KEEP", code="R11", note="It is the number of the shop.")
    world.rule(phone, "REDACT")
    first = world.rule(mail, "REDACT")
    lead = factories.make_case(world.officer, now=world.now)
    cases.merge_case(case_id=world.case_id, lead_id=lead, reason="One", actor=world.officer, now=world.now)
    (item,) = evidence.list_items(world.officer, lead)
    assert item.original is not None
    there = world.read(version_id=item.original.id)
    found = {key: ruling for key in (phone, mail) if (ruling := there.ruling_on(key))}
    assert {key: one.action.value for key, one in found.items()} == {phone: "REDACT", mail: "REDACT"}
    assert first not in {one.id for one in found.values()}
    assert set(Ruling.objects.filter(case_id=lead).values_list("state", flat=True)) == {RulingState.ACTIVE}
    assert Ruling.objects.filter(case_id=world.case_id).count() == 3
