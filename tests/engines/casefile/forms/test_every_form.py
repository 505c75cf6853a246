"""What holds for every form: what it reads it declares, and what leaves the team says nothing of where people live."""

from collections import defaultdict
from dataclasses import replace

import pytest

from casefile_specimens import HOME, MOBILE, NOW, anonymous, every_case, full, syn
from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import FORMS, Disclosable, Form, form_of, view_of
from unbroken.engines.casefile.forms.codec import from_json, to_json
from unbroken.engines.casefile.forms.tracing import is_structural, trace
from unbroken.engines.casefile.forms.view import FormView, entries
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf

BY_CODE = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
EMPTY = CaseFacts("01J0000000000000000000000C", "18ZA0000226", NOW)


def _views(form: Form, case: CaseFacts) -> list[FormView]:
    return [form.view(case, subject.id) for subject in form.subjects(case)]


def _text(view: FormView) -> str:
    return "\n".join([view.title, view.subject, *(f"{one.place} {one.cell.text}" for one in entries(view))])


def test_forms_are_those_of_the_issue_in_their_order() -> None:
    assert [form.code for form in FORMS] == [
        *("MG3", "MG4", "MG5", "MG6", "MG6C", "MG6D", "MG6E", "MG9", "MG10", "MG11", "MG11-BACK", "MG12"),
        *("MG15", "MG16", "MG18", "MG19", "SDC"),
    ]


@BY_CODE
def test_form_declares_exactly_the_facts_it_reads(form: Form) -> None:
    reads: set[str] = set()
    declared = set(form.chosen_by)
    for case in every_case():
        for subject in form.subjects(case):
            view, read = trace(lambda facts, subject=subject: form.view(facts, subject.id), case)
            reads |= read
            declared |= {source.fact for entry in entries(view) for source in entry.cell.sources}
    declared -= {"PersonFact.whereabouts"}
    assert reads - declared == set()
    assert {one for one in declared - reads if not is_structural(one)} == set()


@BY_CODE
def test_form_of_an_empty_case_can_be_seen_and_printed(form: Form) -> None:
    view = form.view(EMPTY, "")
    assert view.code == form.code
    assert all(entry.cell.shown() for entry in entries(view))
    assert write_pdf(view, Edition(NOW)).startswith(b"%PDF")


@BY_CODE
def test_form_survives_being_stored(form: Form) -> None:
    for view in _views(form, full()):
        assert from_json(to_json(view)) == view


@BY_CODE
def test_form_that_leaves_the_team_never_says_where_a_witness_lives(form: Form) -> None:
    case = full()
    defendants = {one.id for one in case.with_role(CaseRole.SUSPECT, CaseRole.DEFENDANT)}
    guarded = replace(
        case,
        people=tuple(replace(one, whereabouts=None) if one.id in defendants else one for one in case.people),
    )
    found = [
        needle
        for view in _views(form, guarded)
        for needle in (HOME.lines[0], HOME.postcode, MOBILE.value)
        if needle in _text(view)
    ]
    assert bool(found) == (form.code in {"MG9", "MG11-BACK"})
    assert not (found and form.leaves_team)


@BY_CODE
def test_form_shows_addresses_only_when_they_were_opened(form: Form) -> None:
    case = full()
    closed = replace(case, people=tuple(replace(one, whereabouts=None) for one in case.people))
    for view in _views(form, closed):
        assert HOME.postcode not in _text(view)
        assert MOBILE.value not in _text(view)
    opened = any(HOME.postcode in _text(view) for view in _views(form, case))
    assert opened == form.prints_whereabouts


@BY_CODE
def test_form_says_whose_whereabouts_it_prints(form: Form) -> None:
    case = full()
    for subject in form.subjects(case):
        named = set(form.whereabouts_of(case, subject.id))
        guarded = replace(
            case, people=tuple(one if one.id in named else replace(one, whereabouts=None) for one in case.people)
        )
        assert _text(form.view(guarded, subject.id)) == _text(form.view(case, subject.id))


@BY_CODE
def test_disclosable_form_keeps_an_anonymity_order(form: Form) -> None:
    case = syn(4)
    witnesses = case.with_role(CaseRole.WITNESS, CaseRole.VICTIM)
    hidden = replace(case, people=tuple(anonymous(one) if one in witnesses else one for one in case.people))
    if form.disclosable is Disclosable.NO:
        return
    for view in _views(form, hidden):
        for entry in entries(view):
            names_fact = any(one.fact == "PersonFact.surname" for one in entry.cell.sources)
            assert not names_fact or not any(one.surname.upper() in entry.cell.text for one in witnesses)
        assert not any(one.surname.upper() in view.subject for one in witnesses)


@BY_CODE
def test_form_is_marked_unless_it_is_served(form: Form) -> None:
    view = form.view(EMPTY, "")
    assert bool(view.marking) == (form.disclosable is not Disclosable.YES)
    assert form.leaves_team or form.disclosable is not Disclosable.YES


def test_anonymous_witness_without_a_pseudonym_has_the_name_withheld() -> None:
    case = syn(4)
    statement = case.statements[0]
    hidden = replace(
        case,
        people=tuple(anonymous(one, alias="") if one.id == statement.person else one for one in case.people),
    )
    view = view_of(hidden, "MG11", statement.id)
    assert view is not None
    assert view.subject == "Name withheld by order"


def test_unknown_form_or_subject_gives_none() -> None:
    assert view_of(EMPTY, "MG99") is None
    assert view_of(EMPTY, "MG11", "nobody") is None
    assert form_of("mg5") is form_of("MG5")


def test_each_need_of_a_form_is_seen_as_missing_in_an_empty_case() -> None:
    missing = defaultdict(list)
    for form in FORMS:
        for entry in form.view(EMPTY, "").missing:
            missing[form.code].append(entry.place)
    assert "The case: What happened" in missing["MG5"]
    assert "Signature: Signed at" in missing["MG11"]
    assert "Witness: Address" in missing["MG11-BACK"]
    assert missing["MG6C"] == ["Officers: Officer in the case"]
