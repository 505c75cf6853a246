"""Checks about people: whose convictions are here, what victims need, who answers for the file."""

from collections.abc import Iterable

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.view import Source
from unbroken.engines.casefile.people import CaseRole, Need, PersonFact
from unbroken.engines.casefile.personcheck import Verdict, check_print
from unbroken.engines.casefile.proceedings import Remand
from unbroken.engines.casefile.submission.gap import Gap, Owner, gap

HELD = frozenset({Remand.POLICE_DETENTION, Remand.CUSTODY})
DOMESTIC = ("domestic abuse", "domestic violence", "da")


def suspect_prints(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which suspects have no print of their own, and which print is of another person."""
    return _prints(facts, parts.accused(facts))


def witness_prints(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which victims and witnesses have no print, officers and experts left out."""
    called = facts.with_role(CaseRole.VICTIM, CaseRole.WITNESS)
    return _prints(facts, [one for one in called if not one.roles & {CaseRole.OFFICER, CaseRole.EXPERT}])


def victims(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return for which victims it is not recorded that a statement was offered and their needs considered."""
    found = []
    for one in facts.with_role(CaseRole.VICTIM):
        if one.statement_offered_on is None:
            sentence = f"Whether {one.full_name} was offered a personal statement is not recorded."
            found.append(gap(sentence, "PersonFact", one.id, "statement_offered_on", Owner.CARE))
        if not one.needs and not one.needs_note:
            sentence = f"Whether {one.full_name} has special needs is not recorded. Record that there are none, too."
            found.append(gap(sentence, "PersonFact", one.id, "needs_note", Owner.CARE))
    return tuple(found)


def applications(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return for which suspects in custody the objection to bail is not written."""
    opposed = [one for one in facts.suspects if one.remand in HELD and not one.objection_to_bail]
    sentence = "Why bail is opposed for {} is not recorded."
    return tuple(
        gap(sentence.format(_name(facts, one.person)), "SuspectFact", one.person, "objection_to_bail")
        for one in opposed
    )


def is_domestic_abuse(facts: CaseFacts) -> bool:
    """Say whether it is a case of domestic abuse: by its markers or a victim's needs."""
    marked = any(marker.casefold() in DOMESTIC for marker in facts.markers)
    return marked or any(Need.DOMESTIC_ABUSE in one.needs for one in facts.with_role(CaseRole.VICTIM))


def checklist(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return whether the risk checklist of a domestic abuse case is missing."""
    if not is_domestic_abuse(facts) or facts.checklists:
        return ()
    return (gap("The domestic abuse risk checklist (DASH) is not recorded.", "Checklist", "", "grade"),)


def officer(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return what is missing to reach the officer in the case."""
    found = facts.officer
    if found is None:
        return (gap("The officer in the case is not recorded.", "OfficerFact", "", "name"),)
    missing = [label for label, value in (("telephone", found.phone), ("e-mail address", found.email)) if not value]
    field = {"telephone": "phone", "e-mail address": "email"}
    return tuple(
        gap(f"The work {label} of the officer in the case is not recorded.", "OfficerFact", found.person, field[label])
        for label in missing
    )


def certificate(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return whether a supervisor has certified the file, with comments."""
    found = facts.certificate
    if found is None:
        sentence = "The supervisor has not certified the file."
        return (gap(sentence, "SupervisorCertificate", "", "at", Owner.SUPERVISOR),)
    if not found.comments.strip():
        sentence = "The supervisor's comments are missing."
        return (gap(sentence, "SupervisorCertificate", found.person, "comments", Owner.SUPERVISOR),)
    return ()


def unused(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return what the schedules of unused material lack."""
    if not facts.unused:
        sentence = "No unused material is recorded. There is always some, such as the incident log and notebooks."
        return (gap(sentence, "UnusedFact", "", "description", Owner.DISCLOSURE),)
    found = []
    for one in facts.unused:
        what = f"Unused item {one.number if one.number is not None else 'without a number'}"
        if one.number is None:
            found.append(gap(f"{what}: give it its number.", "UnusedFact", one.id, "number", Owner.DISCLOSURE))
        if not one.description:
            found.append(gap(f"{what} has no description.", "UnusedFact", one.id, "description", Owner.DISCLOSURE))
        if not one.examined:
            found.append(gap(f"{what} was not examined.", "UnusedFact", one.id, "examined", Owner.DISCLOSURE))
        if one.sensitivity.value == "sensitive" and not one.sensitivity_reason:
            sentence = f"{what} is sensitive and has no reason."
            found.append(gap(sentence, "UnusedFact", one.id, "sensitivity_reason", Owner.DISCLOSURE))
    return tuple(found)


def third_party(facts: CaseFacts) -> tuple[Gap, ...]:
    """Return which material of third parties is not here."""
    return tuple(
        gap(f"Third-party item {one.number or one.id} is not here yet.", "UnusedFact", one.id, "item", Owner.DISCLOSURE)
        for one in facts.unused
        if one.is_third_party and not one.item and not one.examined
    )


def _prints(facts: CaseFacts, people: Iterable[PersonFact]) -> tuple[Gap, ...]:
    found = []
    for person in people:
        checks = [check_print(one, person) for one in facts.prints if one.person == person.id]
        found += [
            Gap(one.sentence, Source("ConvictionsPrint", one.print_id, "pncid"), stops=one.verdict is Verdict.ANOTHER)
            for one in checks
            if not one.passed
        ]
        if not checks:
            sentence = f"The print of previous convictions of {person.full_name} is missing."
            found.append(gap(sentence, "ConvictionsPrint", "", "printed_on"))
    return tuple(found)


def _name(facts: CaseFacts, person_id: str) -> str:
    person = facts.person(person_id)
    return person.full_name if person else "a person who is not in the case"
