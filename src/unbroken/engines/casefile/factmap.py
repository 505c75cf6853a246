"""Which forms each fact feeds: found by letting every form read a case in which everything is recorded.

docs/reference/facts.md is written from it. Source: DOMAIN 2.7.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import partial
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.forms import FORMS, Form, FormView
from unbroken.engines.casefile.forms.tracing import is_structural, trace
from unbroken.engines.casefile.material import Sensitivity
from unbroken.engines.casefile.people import AddressUse, CaseRole
from unbroken.engines.casefile.submission import check

PERSON: Final = "everybody"
NOON: Final = datetime(2026, 5, 4, 12, tzinfo=UTC)
PNCID: Final = "2007/9900102L"
FIXED: Final[Mapping[str, Any]] = {
    "CaseFacts.file_type": FileType.PCD_THRESHOLD,
    "Conviction.is_caution": False,
    "PersonFact.id": PERSON,
    "PersonFact.roles": frozenset(CaseRole),
    "PersonFact.aliases": ("Sam Alias",),
    "PersonFact.identifiers": (("pncid", PNCID),),
    "ConvictionsPrint.surname": "Alias",
    "ConvictionsPrint.forenames": ("Sam",),
    "ConvictionsPrint.pncid": PNCID,
    "ConvictionsPrint.is_clear": False,
    "OffenceFact.suspects": (PERSON,),
    "OffenceFact.victims": (PERSON,),
    "StatementFact.exhibits": ("everything",),
    "AddressFact.until": None,
    "AddressFact.use": AddressUse.REFUGE,
    "ContactFact.until": None,
}
NAMES_PERSON: Final = frozenset({"person", "producer"})


CHECK: Final = "check"


def fact_map() -> dict[str, tuple[str, ...]]:
    """Return the forms that each fact feeds, by Record.field, in the order of the forms; facts no form reads too.

    The check before submission counts as one more reader, CHECK.
    """
    case = everything()
    feeds: dict[str, list[str]] = {fact: [] for fact in facts_of_case()}
    for form in FORMS:
        for fact in set().union(*(reads_of(form, case, subject.id) for subject in form.subjects(case))):
            feeds.setdefault(fact, []).append(form.code)
    for fact in set().union(*(trace(partial(_checked, one), replace(case, file_type=one))[1] for one in FileType)):
        feeds.setdefault(fact, []).append(CHECK)
    return {fact: tuple(codes) for fact, codes in feeds.items()}


def reads_of(form: Form, case: CaseFacts, subject: str) -> frozenset[str]:
    """Return the facts that a form reads for one subject."""

    def look(facts: CaseFacts) -> FormView:
        return form.view(facts, subject)

    return trace(look, case)[1]


def facts_page() -> str:
    """Return docs/reference/facts.md: one table a record, one row a fact."""
    feeds = fact_map()
    lines = [
        "# Facts",
        "",
        "Every fact is captured once and feeds the forms named beside it. No form asks for it again. The last column",
        "says whether the check before submission looks at it. Made by letting every form read a case in which",
        "everything is recorded.",
    ]
    for record in records_of(CaseFacts):
        own = [fact for fact in feeds if fact.startswith(f"{record.__name__}.")]
        if own:
            doc = " ".join((record.__doc__ or "").split("\n\n")[0].split())
            lines += ["", f"## {record.__name__}", "", doc, "", "| fact | forms | check |", "|---|---|---|"]
            lines += [_row(fact, feeds[fact]) for fact in own]
    return "\n".join(lines) + "\n"


def _row(fact: str, readers: tuple[str, ...]) -> str:
    forms = ", ".join(one for one in readers if one != CHECK)
    return f"| `{fact}` | {forms} | {'yes' if CHECK in readers else ''} |"


def _checked(file_type: FileType, facts: CaseFacts) -> object:
    return check(facts, file_type)


def facts_of_case() -> tuple[str, ...]:
    """Return every fact a case can hold: Record.field, without those that only say what belongs to what."""
    found: list[str] = []
    for record in records_of(CaseFacts):
        hints = get_type_hints(record)
        found += [f"{record.__name__}.{one.name}" for one in fields(record) if not any(_records_in(hints[one.name]))]
    return tuple(fact for fact in found if not is_structural(fact))


def records_of(record: Any) -> tuple[Any, ...]:
    """Return a class of records and every class inside it, each once, in the order of the fields."""
    found: dict[Any, None] = {record: None}
    for hint in get_type_hints(record).values():
        for inner in _records_in(hint):
            found |= dict.fromkeys(records_of(inner))
    return tuple(found)


def everything() -> CaseFacts:
    """Return a case in which every fact is recorded, about one person who is everybody."""
    case: CaseFacts = _sample(CaseFacts)
    other = replace(case.unused[0], id="other", sensitivity=Sensitivity.SENSITIVE)
    plain = replace(case.unused[0], sensitivity=Sensitivity.NON_SENSITIVE)
    return replace(case, unused=(plain, other))


def _records_in(hint: Any) -> Iterable[Any]:
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for one in get_args(hint):
        yield from _records_in(one)


def _sample(record: Any) -> Any:
    hints = get_type_hints(record)
    values = {
        one.name: FIXED.get(f"{record.__name__}.{one.name}", _value(one.name, hints[one.name]))
        for one in fields(record)
        if one.init
    }
    return record(**values)


def _value(name: str, hint: Any) -> Any:
    if get_origin(hint) in {Union, UnionType}:
        return _value(name, next(one for one in get_args(hint) if one is not type(None)))
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        return (_value(name, inner[0]),) if inner[-1] is Ellipsis else tuple(_value(name, one) for one in inner)
    if get_origin(hint) is frozenset:
        return frozenset({_value(name, get_args(hint)[0])})
    if is_dataclass(hint):
        return _sample(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    simple: dict[Any, Any] = {bool: True, int: 1, datetime: NOON, date: NOON.date(), time: time(12), str: "everything"}
    return PERSON if name in NAMES_PERSON and hint is str else simple[hint]
