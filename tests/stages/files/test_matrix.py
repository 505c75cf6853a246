"""Who sees which form: the visibility matrix over a real case, with certified versions. Source: DOMAIN 1.6."""

from datetime import datetime

import pytest

import factories
from stages.files.test_certifying import certify, change_outline
from stages.files.world import World
from stages.packages.test_pages import signed_in
from unbroken.engines.casefile.facts import Outline
from unbroken.engines.casefile.forms import FORMS
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.files import actions, queries

ALL = {form.code for form in FORMS}
READS = {
    "officer": ALL - {"MG6D"},
    "supervisor": ALL - {"MG6D"},
    "disclosure": ALL - {"MG9", "MG10", "MG11-BACK"},
    "file_handler": ALL - {"MG6", "MG6D", "MG6E"},
    "care": {"MG4", "MG9", "MG10", "MG11-BACK", "MG19"},
    "prosecutor": ALL - {"MG6D"},
    "casework": ALL - {"MG3", "MG6", "MG6D", "MG6E"},
    "inspector": ALL - {"MG6D"},
}
KNOWS = {
    "disclosure": {"MG9", "MG10", "MG11-BACK"},
    "care": {"MG5", "MG11"},
    "casework": {"MG3", "MG6", "MG6E"},
}
"""Forms of which the list says no more than that they are there."""


def test_each_sees_the_forms_of_the_matrix_and_no_others(world: World, now: datetime) -> None:
    for who in READS:
        _sees_own_forms(world, now, who)


def _sees_own_forms(world: World, now: datetime, who: str) -> None:
    actor: Actor = getattr(world, who)
    rows = queries.list_forms(actor, world.case_id, now=now)
    made = {form.code for form in FORMS if form.subjects(world.facts)}
    assert {row.form.code for row in rows if row.may_read} == READS[who] & made, who
    assert {row.form.code for row in rows if not row.may_read} == KNOWS.get(who, set()) & made, who
    for form in FORMS:
        for subject in form.subjects(world.facts)[:1]:
            if form.code in READS[who]:
                assert queries.get_form(actor, world.case_id, form.code, subject.id, now=now).form is form
            else:
                with pytest.raises(NotVisible):
                    queries.get_form(actor, world.case_id, form.code, subject.id, now=now)


def test_inspector_reads_what_is_confidential_and_nothing_sensitive(world: World, now: datetime) -> None:
    change_outline(world, now=now, confidential="Her brother told us in confidence.")
    secret = UnusedFact(new_id(), None, "Log of the source", sensitivity=Sensitivity.SENSITIVE, examined=False)
    cases.record_fact(case_id=world.case_id, record=secret, expected_version=None, actor=world.officer, now=now)
    told = queries.get_form(world.inspector, world.case_id, "MG6", "", now=now)
    words = " ".join(block.cell.text for part in told.view.sections for block in part.blocks if hasattr(block, "cell"))
    assert "Her brother told us in confidence." in words
    assert secret.description not in str(queries.get_form(world.inspector, world.case_id, "MG6E", "", now=now).view)
    assert secret.description in str(queries.get_form(world.officer, world.case_id, "MG6E", "", now=now).view)


def test_form_that_is_only_known_of_says_its_version_and_nothing_else(world: World, now: datetime) -> None:
    certify(world, "MG5", now=now)
    row = next(one for one in queries.list_forms(world.care, world.case_id, now=now) if one.form.code == "MG5")
    assert (row.may_read, row.state_words) == (False, "Version 1")


def test_certified_version_is_not_there_for_an_organisation_that_was_not_sent_it(world: World, now: datetime) -> None:
    certify(world, "MG5", now=now)
    assert len(queries.get_form(world.officer, world.case_id, "MG5", "", now=now).versions) == 1
    for actor in (world.prosecutor, world.inspector):
        assert queries.get_form(actor, world.case_id, "MG5", "", now=now).versions == ()


def test_witness_care_reads_no_record_whose_form_it_does_not_read(world: World, now: datetime) -> None:
    hidden = {"exhibit", "interview", "unused", "print", "other-offence", "bad-character", "outline"}
    everything = case_queries.list_records(world.officer, world.case_id, now=now)
    seen = case_queries.list_records(world.care, world.case_id, now=now)
    assert {one.kind for one in everything} - {one.kind for one in seen} == hidden & {one.kind for one in everything}
    assert {one.kind for one in seen} >= {"person", "offence", "suspect", "statement"}
    for one in everything:
        if one.kind in hidden:
            with pytest.raises(NotVisible):
                case_queries.get_record(world.care, world.case_id, one.id, now=now)
    facts = case_queries.get_facts(world.care, world.case_id, now=now)
    assert (facts.exhibits, facts.interviews, facts.unused, facts.prints, facts.bad_character) == ((),) * 5
    assert facts.outline == Outline()
    assert facts.people == case_queries.get_facts(world.officer, world.case_id, now=now).people


def test_witness_care_knows_of_statements_and_reads_none(world: World, now: datetime) -> None:
    words = world.facts.statements[0].text
    view = case_queries.get_record(world.care, world.case_id, world.statement(), now=now)
    assert (view.record.text, view.is_only_told, view.record.person) == ("", True, world.facts.statements[0].person)
    past = case_queries.get_history(world.care, world.statement(), now=now)
    assert words[:40] not in str(past)
    assert words[:40] not in str(case_queries.get_facts(world.care, world.case_id, now=now))
    assert words[:40] in str(case_queries.get_history(world.officer, world.statement(), now=now))


def test_pages_of_facts_show_witness_care_what_the_matrix_gives_and_no_check_of_the_file(world: World) -> None:
    client = signed_in(world.care)
    page = client.get(f"/cases/{world.case_id}/facts/").text
    assert "What your role does not read is left out." in page
    for kind in ("exhibit", "interview", "unused", "print", "bad-character"):
        assert f'id="section-{kind}"' not in page
    assert world.facts.outline.what_happened[:40] not in page
    statement = client.get(f"/cases/{world.case_id}/facts/{world.statement()}/").text
    assert "does not read what it says" in statement
    assert world.facts.statements[0].text[:40] not in statement
    assert client.get(f"/files/case/{world.case_id}/check/").status_code == 404
    case = client.get(f"/cases/{world.case_id}/")
    assert case.status_code == 200
    assert "Check the file" not in case.text


def test_inspector_reads_the_print_that_the_prosecution_was_sent_on_the_record_of_both(
    world: World, now: datetime
) -> None:
    version = certify(world, "MG5", now=now)
    sent = factories.send(world.officer, world.case_id, [version], world.prosecutor, now=now)
    factories.receive(world.prosecutor, sent, now=now)
    assert [one.id for one in queries.get_form(world.inspector, world.case_id, "MG5", "", now=now).versions] == [
        version
    ]
    _row, view = actions.read_version(version_id=version, actor=world.inspector, now=now)
    assert world.facts.outline.what_happened[:40] in str(view)
    printed = actions.print_version(version_id=version, actor=world.inspector, now=now)
    assert printed.pdf.startswith(b"%PDF")
    looks = Pending.objects.filter(object_id=version, type__in=("file:form:read", "file:form:printed"))
    logs = {world.inspector.organisation_id, world.prosecutor.organisation_id}
    assert set(looks.values_list("log_id", flat=True)) == logs
    with pytest.raises(NotVisible):
        certify(world, "MG5", now=now, by=world.inspector)
