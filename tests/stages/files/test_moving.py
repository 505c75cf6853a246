"""A signed statement that goes to another case keeps its signature there, and the readers of the schedule go along."""

import hashlib
from datetime import datetime

from stages.files.world import World
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.files import actions, targets
from unbroken.stages.files.models import StatementSignature


def test_signature_and_readers_go_to_the_case_that_was_split_off(world: World, now: datetime) -> None:
    actions.sign_statement(
        case_id=world.case_id,
        statement_id=world.statement(),
        image=b"",
        typed="Arthur Tolley",
        has_read=True,
        seen_sha256=hashlib.sha256(world.facts.statements[0].text.encode()).hexdigest(),
        actor=world.officer,
        now=now,
    )
    for reader in (world.disclosure, world.prosecutor):
        actions.name_reader(case_id=world.case_id, person_id=reader.person_id, actor=world.disclosure, now=now)
    other = PersonFact(new_id(), frozenset({CaseRole.SUSPECT}), "Dent", ("Karl",))
    cases.record_fact(case_id=world.case_id, record=other, expected_version=None, actor=world.officer, now=now)
    made = new_id()
    cases.split_case(
        case_id=world.case_id, new_case_id=made, people=[other.id], reason="Apart", actor=world.officer, now=now
    )
    (there,) = (one for one in case_queries.get_facts(world.officer, made, now=now).statements if one.signed_at)
    row = StatementSignature.objects.get(pk=there.id)
    assert row.case_id == made
    assert row.image_sha256 == there.signature_sha256
    assert row.sealed_image == StatementSignature.objects.get(pk=world.statement()).sealed_image
    assert [one.person_id for one in targets.named_readers(made)] == [world.disclosure.person_id]
    assert len(targets.named_readers(world.case_id)) == 2
