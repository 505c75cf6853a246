"""No form asks for a fact that the case holds: each fact is captured in one place, and every other field is reviewed.

A field that is new, anywhere, fails here until somebody says what it asks for.
"""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import pytest
from django import forms

import unbroken
from unbroken.engines.casefile.codec import KINDS
from unbroken.engines.casefile.factmap import fact_map, facts_of_case
from unbroken.engines.casefile.people import AddressFact, ContactFact

REGISTERS = {
    "stages.cases.forms.CaseForm.urn": "CaseFacts.urn",
    "stages.cases.forms.CaseForm.operation_name": "CaseFacts.operation_name",
    "stages.cases.forms.OffenceForm.code": "OffenceFact.code",
    "stages.cases.forms.OffenceForm.date_code": "OffenceFact.date_code",
    "stages.cases.forms.OffenceForm.start_on": "OffenceFact.start_on",
    "stages.cases.forms.OffenceForm.end_on": "OffenceFact.end_on",
    "stages.cases.forms.OffenceForm.place": "OffenceFact.place",
    "stages.cases.forms.PersonForm.role": "PersonFact.roles",
    "stages.cases.forms.PersonForm.surname": "PersonFact.surname",
    "stages.cases.forms.PersonForm.forenames": "PersonFact.forenames",
    "stages.cases.forms.PersonForm.born_on": "PersonFact.born_on",
    "stages.cases.forms.PersonForm.asn": "PersonFact.identifiers",
    "stages.cases.forms.PersonForm.pncid": "PersonFact.identifiers",
    "stages.cases.forms.PersonForm.cro": "PersonFact.identifiers",
}
"""Fields of the pages that begin a record: the case, a person or an offence that is not there yet. Nothing is held."""

EVIDENCE = {
    "stages.evidence.forms.FactsForm.producer",
    "stages.evidence.forms.FactsForm.kind",
    "stages.evidence.forms.FactsForm.title",
    "stages.evidence.forms.FactsForm.captured_at",
    "stages.evidence.forms.FactsForm.captured_where",
}
"""Facts of a file as it is uploaded; an exhibit's own facts are captured with the exhibit."""

ELSEWHERE = {
    "stages.disclosure.defence.forms.CodeForm.code",
    "stages.disclosure.defence.forms.CounselForm.email",
    "stages.disclosure.forms.ReleaseForm.title",
    "stages.disclosure.lodging.forms.LodgeForm.title",
    "stages.disclosure.forms.RepresentationForm.since",
    "stages.incidents.forms.ReportForm.category",
    "stages.incidents.forms.ReportForm.urn",
    "stages.incidents.forms.ReportForm.what_happened",
}
"""Of other things of the same name: a firm's code, counsel's address, a release, a paper, a breach, a case."""

OWN_WORDS = {"reason", "comments", "text", "note", "kind", "name"}
"""Names that also stand for what somebody says about an act of their own."""

CONTROLS = ("version_id", "seen_sha256", "submission_id", "export_id", "case_id", "id", "csrf")


def _forms() -> Iterator[type[forms.Form]]:
    """Yield every form of our own, each once."""
    for module in pkgutil.walk_packages(unbroken.__path__, "unbroken."):
        if ".migrations" in module.name or module.name.endswith("__main__"):
            continue
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, forms.BaseForm) and thing.__module__ == module.name:
                yield thing


def _fields() -> dict[str, forms.Field]:
    """Return every field of every form, by form and name."""
    return {
        f"{one.__module__.removeprefix('unbroken.')}.{one.__qualname__}.{name}": field
        for one in _forms()
        for name, field in one.base_fields.items()
    }


def _captured() -> Counter[str]:
    """Return how often each fact is asked for on the capture pages."""
    from unbroken.stages.cases.capture.fields import Ask, Rows
    from unbroken.stages.cases.capture.people import PARTS
    from unbroken.stages.cases.capture.specs import SPECS

    found: Counter[str] = Counter()

    def count(record: type, part: Ask | Rows, seen: set[str]) -> None:
        if isinstance(part, Rows):
            for ask in part.asks:
                count(part.part, ask, seen)
            return
        kept = {"identifier": "identifiers", "consent": "consents"}
        name = kept.get(part.name.partition("_")[0], part.name)
        fact = f"AddressFact.{name}" if part.name.startswith("address_") else f"{record.__name__}.{name}"
        if fact not in seen:
            seen.add(fact)
            found[fact] += 1

    for kind, spec in SPECS.items():
        record = KINDS[kind] if kind != "supervisor" else type("Supervisor", (), {})
        seen: set[str] = set()
        for part in spec.parts:
            count(record, part, seen)
    for record, asks in PARTS.values():
        seen = set()
        for ask in asks:
            count(record, ask, seen)
    return found


def test_every_fact_has_one_place_where_it_is_captured() -> None:
    assert {fact for fact, times in _captured().items() if times > 1} == set()


def test_facts_that_feed_forms_can_all_be_captured() -> None:
    made = {
        "StatementFact.signed_at",
        "StatementFact.signature_sha256",
        "StatementFact.pages",
        "StatementFact.is_typed_copy",
        "UnusedFact.number",
        "ContactFact.until",
        "CaseFacts.urn",
        "CaseFacts.force",
        "CaseFacts.unit",
        "CaseFacts.operation_name",
    }
    captured = {fact.replace("CaseHeader.", "CaseFacts.") for fact in _captured()}
    needed = {fact for fact, readers in fact_map().items() if any(one != "check" for one in readers)}
    assert {fact for fact in needed - captured - made if not fact.startswith("SupervisorCertificate.")} == set()


def test_no_page_of_a_later_stage_asks_for_a_fact_of_the_case() -> None:
    names = {fact.rpartition(".")[2] for fact in facts_of_case()} - OWN_WORDS
    asking = {
        where
        for where, field in _fields().items()
        if where.startswith("stages.") and not where.startswith("stages.cases.") and not field.widget.is_hidden
        if where.rpartition(".")[2] in names
    }
    assert asking - EVIDENCE - ELSEWHERE == set()


def test_pages_that_begin_a_record_ask_only_what_is_listed() -> None:
    fields = {
        where
        for where in _fields()
        if where.startswith(tuple(f"stages.cases.forms.{one}." for one in ("CaseForm", "OffenceForm", "PersonForm")))
    }
    assert {one for one in fields if one.rpartition(".")[2] not in CONTROLS} == set(REGISTERS)
    known = {*facts_of_case(), "PersonFact.roles"}
    assert set(REGISTERS.values()) <= known


@pytest.mark.parametrize("record", [AddressFact, ContactFact])
def test_whereabouts_are_captured_nowhere_but_on_their_own_page(record: type) -> None:
    from unbroken.stages.cases.capture.specs import SPECS

    asked = {part.name for spec in SPECS.values() if spec.kind != "scene" for part in spec.parts}
    assert not any(name.startswith("address") for name in asked)
    assert not asked & {"postcode", "mobile", "lines"}
