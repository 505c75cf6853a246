"""Who sees which form: the visibility matrix over a real case, with certified versions. Source: DOMAIN 1.6."""

from datetime import datetime

import pytest

from stages.files.test_certifying import certify, change_outline
from stages.files.world import World
from unbroken.engines.casefile.forms import FORMS
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.files import queries

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
