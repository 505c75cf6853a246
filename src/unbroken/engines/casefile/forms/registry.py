"""Every form, with what it is about. Whoever lists forms, lists these."""

from collections.abc import Callable
from dataclasses import dataclass

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import (
    mg3,
    mg4,
    mg5,
    mg6,
    mg6c,
    mg6d,
    mg6e,
    mg9,
    mg10,
    mg11,
    mg11_back,
    mg12,
    mg15,
    mg16,
    mg18,
    mg19,
    parts,
    sdc,
)
from unbroken.engines.casefile.forms.view import Disclosable, FormView
from unbroken.engines.casefile.people import CaseRole


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a form is made for, when a case has several of it. id: of the person, statement or interview."""

    id: str
    words: str


WHOLE_CASE = (Subject("", "The whole case"),)


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its view of the facts, for which subjects, and whose whereabouts it prints.

    chosen_by: facts that decide what it shows and are not shown themselves.
    """

    code: str
    title: str
    disclosable: Disclosable
    view: Callable[[CaseFacts, str], FormView]
    subjects: Callable[[CaseFacts], tuple[Subject, ...]]
    whereabouts_of: Callable[[CaseFacts, str], tuple[str, ...]] = lambda _facts, _subject: ()
    leaves_team: bool = True
    named_list_only: bool = False
    chosen_by: frozenset[str] = frozenset()

    @property
    def prints_whereabouts(self) -> bool:
        """Say whether the form can show where somebody lives."""
        return self.code in {"MG4", "MG9", "MG11-BACK"}


def _case(_facts: CaseFacts) -> tuple[Subject, ...]:
    return WHOLE_CASE


def _defendants(facts: CaseFacts) -> tuple[Subject, ...]:
    return tuple(Subject(one.id, one.full_name) for one in parts.accused(facts))


def _witnesses(facts: CaseFacts) -> tuple[Subject, ...]:
    called = facts.with_role(CaseRole.VICTIM, CaseRole.WITNESS, CaseRole.EXPERT)
    return tuple(Subject(one.id, one.full_name) for one in called)


def _statements(facts: CaseFacts) -> tuple[Subject, ...]:
    return tuple(Subject(one.id, _whose(facts, one.person)) for one in facts.statements)


def _interviews(facts: CaseFacts) -> tuple[Subject, ...]:
    return tuple(Subject(one.id, _whose(facts, one.person)) for one in facts.interviews)


def _tic(facts: CaseFacts) -> tuple[Subject, ...]:
    return _only(facts, {one.person for one in facts.other_offences})


def _bad_character(facts: CaseFacts) -> tuple[Subject, ...]:
    return _only(facts, {one.person for one in facts.bad_character})


def _claimants(facts: CaseFacts) -> tuple[Subject, ...]:
    return _only(facts, {one.person for one in facts.claims})


def _only(facts: CaseFacts, people: set[str]) -> tuple[Subject, ...]:
    return tuple(Subject(one.id, one.full_name) for one in facts.people if one.id in people)


def _whose(facts: CaseFacts, person_id: str) -> str:
    person = facts.person(person_id)
    return person.full_name if person else "A person not in the case"


def _called(facts: CaseFacts, _subject: str) -> tuple[str, ...]:
    return tuple(one.id for one in facts.with_role(*parts.CALLED))


def _own(_facts: CaseFacts, subject: str) -> tuple[str, ...]:
    return (subject,)


WHOSE_PRINT = frozenset(
    {
        "ConvictionsPrint.surname",
        "ConvictionsPrint.forenames",
        "ConvictionsPrint.born_on",
        "ConvictionsPrint.pncid",
        "ConvictionsPrint.cro",
        "ConvictionsPrint.is_clear",
        "PersonFact.identifiers",
        "PersonFact.aliases",
    }
)
KEY = frozenset({"StatementFact.is_key", "ExhibitFact.is_key"})
SCHEDULE = frozenset({"UnusedFact.sensitivity"})

FORMS: tuple[Form, ...] = (
    Form(mg3.CODE, mg3.TITLE, mg3.DISCLOSABLE, mg3.view, _case, leaves_team=False, chosen_by=KEY),
    Form(mg4.CODE, mg4.TITLE, mg4.DISCLOSABLE, mg4.view, _defendants, _own),
    Form(
        mg5.CODE,
        mg5.TITLE,
        mg5.DISCLOSABLE,
        mg5.view,
        _case,
        chosen_by=KEY | WHOSE_PRINT | {"Conviction.is_caution"},
    ),
    Form(mg6.CODE, mg6.TITLE, mg6.DISCLOSABLE, mg6.view, _case, leaves_team=False),
    Form(mg6c.CODE, mg6c.TITLE, mg6c.DISCLOSABLE, mg6c.view, _case, chosen_by=SCHEDULE),
    Form(
        mg6d.CODE,
        mg6d.TITLE,
        mg6d.DISCLOSABLE,
        mg6d.view,
        _case,
        leaves_team=False,
        named_list_only=True,
        chosen_by=SCHEDULE,
    ),
    Form(
        mg6e.CODE,
        mg6e.TITLE,
        mg6e.DISCLOSABLE,
        mg6e.view,
        _case,
        leaves_team=False,
        chosen_by=frozenset({"UnusedFact.presumed_disclosable"}),
    ),
    Form(mg9.CODE, mg9.TITLE, mg9.DISCLOSABLE, mg9.view, _case, _called, leaves_team=False),
    Form(mg10.CODE, mg10.TITLE, mg10.DISCLOSABLE, mg10.view, _case, leaves_team=False),
    Form(mg11.CODE, mg11.TITLE, mg11.DISCLOSABLE, mg11.view, _statements, chosen_by=frozenset({"ExhibitFact.ref"})),
    Form(mg11_back.CODE, mg11_back.TITLE, mg11_back.DISCLOSABLE, mg11_back.view, _witnesses, _own, leaves_team=False),
    Form(mg12.CODE, mg12.TITLE, mg12.DISCLOSABLE, mg12.view, _case),
    Form(mg15.CODE, mg15.TITLE, mg15.DISCLOSABLE, mg15.view, _interviews),
    Form(mg16.CODE, mg16.TITLE, mg16.DISCLOSABLE, mg16.view, _bad_character, leaves_team=False, chosen_by=WHOSE_PRINT),
    Form(mg18.CODE, mg18.TITLE, mg18.DISCLOSABLE, mg18.view, _tic),
    Form(mg19.CODE, mg19.TITLE, mg19.DISCLOSABLE, mg19.view, _claimants, leaves_team=False),
    Form(sdc.CODE, sdc.TITLE, sdc.DISCLOSABLE, sdc.view, _case, chosen_by=SCHEDULE | {"UnusedFact.meets_test"}),
)
BY_CODE = {one.code: one for one in FORMS}


def form_of(code: str) -> Form | None:
    """Return the form with this code in any case, or None."""
    return BY_CODE.get(code.upper())


def view_of(facts: CaseFacts, code: str, subject: str = "") -> FormView | None:
    """Return a form filled from the facts; None when there is no such form or subject."""
    form = form_of(code)
    if form is None or subject not in {one.id for one in form.subjects(facts)}:
        return None
    return form.view(facts, subject)
