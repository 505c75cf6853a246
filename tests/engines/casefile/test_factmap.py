"""The map of facts: every fact is in it, none is invented, and what a form declares is what it is said to read."""

from dataclasses import fields

from unbroken.engines.casefile.codec import KINDS
from unbroken.engines.casefile.factmap import CHECK, everything, fact_map, facts_page, reads_of, records_of
from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import FORMS
from unbroken.engines.casefile.forms.tracing import is_structural
from unbroken.engines.casefile.forms.view import entries


def test_every_fact_a_case_can_hold_is_in_the_map_and_no_other() -> None:
    known = {f"{record.__name__}.{one.name}" for record in records_of(CaseFacts) for one in fields(record)}
    assert fact_map().keys() <= known
    assert {"PersonFact.surname", "StatementFact.text", "AddressFact.postcode"} <= fact_map().keys()


def test_every_kind_of_record_that_is_stored_is_in_the_map() -> None:
    mapped = {fact.partition(".")[0] for fact in fact_map()}
    stored = {record.__name__ for record in KINDS.values()} - {"CaseHeader", "Whereabouts"}
    assert stored <= mapped


def test_forms_of_a_fact_are_the_forms_that_read_it() -> None:
    case, feeds = everything(), fact_map()
    for form in FORMS:
        subject = form.subjects(case)[0].id
        for fact in reads_of(form, case, subject):
            assert form.code in feeds[fact]


def test_what_a_form_shows_of_a_full_case_it_has_read() -> None:
    case = everything()
    for form in FORMS:
        for subject in form.subjects(case):
            shown = {one.fact for entry in entries(form.view(case, subject.id)) for one in entry.cell.sources}
            unread = {one for one in shown - reads_of(form, case, subject.id) if not is_structural(one)}
            assert unread <= {"PersonFact.whereabouts"}, form.code


def test_form_of_a_case_in_which_everything_is_recorded_lacks_nothing() -> None:
    case = everything()
    lacking = {form.code: form.view(case, one.id).missing for form in FORMS for one in form.subjects(case)}
    assert {code: missing for code, missing in lacking.items() if missing} == {}


def test_most_facts_feed_something() -> None:
    idle = {fact for fact, readers in fact_map().items() if not readers}
    assert len(idle) < 20
    assert not {fact for fact in idle if fact.startswith(("OffenceFact", "UnusedFact.d", "Outline", "OfficerFact"))}


def test_page_has_a_row_for_each_fact() -> None:
    page = facts_page()
    for fact, readers in fact_map().items():
        row = next(line for line in page.splitlines() if f"| `{fact}` |" in line)
        assert row.endswith("| yes |") == (CHECK in readers)
