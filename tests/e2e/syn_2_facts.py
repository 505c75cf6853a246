"""The facts of SYN-2 as its journey records them, and what each person says on the way."""

from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.engines.casefile.material import UnusedFact

AREA = "CPS March and Vale, Charging Unit"
WAITS = "The doctor's statement comes within seven days and the detention clock runs out before."
COMMENTS = "Read in full. The two accounts agree and the injuries are seen; the risk to the victim is graded."
REVIEW = {
    "heading-case-summary": "The outline was compared with the statements and the first account; it is fair.",
    "heading-evidential-assessment": "Two accounts and the photographs agree; the doctor is still to be heard.",
    "heading-public-interest-assessment": "Violence at home with a hold of the neck, after an earlier conviction.",
    "heading-declaration": "Both schedules were read. Nothing on them weakens the case.",
}
WHY = (
    "Her account was recorded at once and her neck was seen to be red by the neighbour.",
    "The hospital's statement is asked for and will be here within the week.",
    "A hold of the neck until she could not breathe is grave.",
    "He would go back to her; he broke conditions before.",
    "It would be wrong to wait while she is at risk.",
)


def syn_2(now: datetime) -> CaseFacts:
    """Return the facts of SYN-2 as this journey records them: today, a statement taken at home without its address."""
    from unbroken.service.demo.cases import syn_2 as made

    officer = OfficerFact("", "Jo Sandford", "DC", "4471", "01632 960100", "jo.sandford@westmarch.example")
    facts = made.facts(now, officer)
    at_home = "43 Tannery Row, Fernleigh"
    return replace(
        facts,
        unused=tuple(_recorded_today(one, now) for one in facts.unused),
        statements=tuple(
            replace(one, taken_at_place="Home of the witness") if one.taken_at_place == at_home else one
            for one in facts.statements
        ),
    )


def short_of(facts: CaseFacts, urn: str) -> CaseFacts:
    """Return the case with one offence, one victim and her statement, under another URN."""
    return replace(
        facts,
        urn=urn,
        people=facts.people[:2],
        offences=facts.offences[:1],
        statements=tuple(replace(one, taken_by="") for one in facts.statements[:1]),
        exhibits=(),
        interviews=(),
        unused=(),
        prints=(),
        bad_character=(),
        risks=(),
        scenes=(),
        checklists=(),
    )


def _recorded_today(one: UnusedFact, now: datetime) -> UnusedFact:
    return replace(one, recorded_on=now.date())


def posted(name: str, parts: Any) -> dict[str, Any]:
    """Return the parts of a record as the fields of their rows in a form."""
    plain = [
        one if isinstance(one, dict) else {part.name: getattr(one, part.name) for part in fields(one)} for one in parts
    ]
    return {f"{name}-{at}-{key}": value for at, one in enumerate(plain) for key, value in one.items()}


def called(record: Any) -> str:
    """Return what a record is called in the list of what was typed."""
    for name in ("surname", "code", "ref", "person", "name", "id"):
        if value := getattr(record, name, ""):
            return str(value)
    return "of the case"
