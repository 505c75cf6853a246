"""What a record must look like before it is stored: cleaned values out, or FactRefused with a sentence a field.

One check a kind; a kind without a check of its own needs none beyond its types.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import AddressFact, ContactFact, ContactKind, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import ConvictionsPrint, DateCode, InterviewFact, OffenceFact, SuspectFact
from unbroken.engines.clocks import ClockError, ExtensionTooLong, Pause
from unbroken.engines.clocks.timers.pace_det import pace_det
from unbroken.ground.ids import is_id
from unbroken.stages.cases.dateranges import dates_out_of_range
from unbroken.stages.cases.errors import FactRefused, IdentifierMalformed
from unbroken.stages.cases.identifiers import (
    parse_asn,
    parse_cro,
    parse_exhibit_reference,
    parse_offence_code,
    parse_phone,
    parse_pncid,
    parse_postcode,
    parse_vehicle_mark,
)
from unbroken.stages.cases.neededvalues import missing_values
from unbroken.stages.cases.rules import IDENTIFIERS, NAME_LIMIT, PLACE_LIMIT, WORDING_LIMIT

TITLE_LIMIT = 120
LINE_LIMIT = 80
LINES_LIMIT = 5
NOTE_LIMIT = 5_000
STATEMENT_LIMIT = 100_000
EARLIEST_BIRTH = date(1875, 1, 1)
PASSPORT_LENGTH = 9
_LONG = frozenset({"text", "summary", "what_happened", "key_evidence", "defence_account", "forensic_evidence"})
_PHONES = frozenset({ContactKind.MOBILE, ContactKind.PHONE, ContactKind.WORK_PHONE})


class Problems:
    """Sentences by field, gathered over one record."""

    def __init__(self) -> None:
        self.fields: dict[str, str] = {}

    def add(self, name: str, sentence: str) -> None:
        """Keep the first sentence for a field."""
        self.fields.setdefault(name, sentence)

    def parsed(self, name: str, text: str, parse: Callable[[str], Any]) -> str:
        """Return the canonical text; an empty one stays empty."""
        if not text.strip():
            return ""
        try:
            return str(parse(text))
        except IdentifierMalformed as refused:
            self.add(name, str(refused))
            return text

    def short(self, name: str, text: str, limit: int) -> str:
        """Return one line of text with single spaces."""
        tidy = " ".join(text.split())
        if len(tidy) > limit:
            self.add(name, f"Use {limit} characters or fewer.")
        if not tidy.isprintable():
            self.add(name, "Control characters cannot be kept. Type it again.")
        return tidy

    def finish(self) -> None:
        """Raise FactRefused when there is a problem."""
        if self.fields:
            raise FactRefused(next(iter(self.fields.values())), fields=self.fields)


def check_record(record: Any, *, today: date) -> Any:
    """Return the record cleaned: identifiers canonical, spaces single. Raises FactRefused."""
    problems = Problems()
    if getattr(record, "id", None) is not None and not is_id(record.id):
        problems.add("id", "The id of a record must be a ULID of 26 characters.")
    for name, text in _texts(record):
        if len(text) > (STATEMENT_LIMIT if name in _LONG else NOTE_LIMIT):
            problems.add(name, "This is too long. Put it into a document and add that as evidence.")
    for name, sentence in (dates_out_of_range(record, today) | missing_values(record)).items():
        problems.add(name, sentence)
    check = _CHECKS.get(type(record))
    clean = check(record, problems, today) if check else record
    problems.finish()
    return clean


def check_unknown_people(named: Mapping[str, tuple[str, ...]], known: frozenset[str]) -> None:
    """Refuse a record that names somebody who is not in the case. Raises FactRefused."""
    problems = Problems()
    for name, ids in named.items():
        if not known.issuperset(ids):
            problems.add(name, "Choose somebody who is in the case. Add the person first.")
    problems.finish()


def _texts(record: Any) -> list[tuple[str, str]]:
    return [(name, value) for name in record.__dataclass_fields__ if isinstance(value := getattr(record, name), str)]


def _person(one: PersonFact, problems: Problems, today: date) -> PersonFact:
    surname = problems.short("surname", one.surname, NAME_LIMIT)
    if not surname:
        problems.add("surname", "Enter the surname.")
    if not one.roles:
        problems.add("roles", "Choose what this person is in the case.")
    if one.born_on is not None and not EARLIEST_BIRTH <= one.born_on <= today:
        problems.add("born_on", "The date of birth must be in the past.")
    forenames = tuple(tidy for name in one.forenames if (tidy := problems.short("forenames", name, NAME_LIMIT)))
    aliases = tuple(tidy for name in one.aliases if (tidy := problems.short("aliases", name, 2 * NAME_LIMIT)))
    identifiers = {kind: _identifier(kind, text, problems) for kind, text in one.identifiers if text.strip()}
    for away in one.absences:
        if None not in {away.first, away.last} and away.last < away.first:
            problems.add("absences", "The last day of an absence must not be before the first.")
    return replace(
        one,
        surname=surname,
        forenames=forenames,
        aliases=aliases,
        identifiers=tuple(sorted(identifiers.items())),
        vehicles=tuple(problems.parsed("vehicles", mark, parse_vehicle_mark) for mark in one.vehicles if mark.strip()),
        title=problems.short("title", one.title, NAME_LIMIT),
        whereabouts=None if one.whereabouts is None else _whereabouts(one.whereabouts, problems),
    )


def _identifier(kind: str, text: str, problems: Problems) -> str:
    if kind == "passport":
        number = "".join(text.split()).upper()
        if not (number.isalnum() and number.isascii() and len(number) <= PASSPORT_LENGTH):
            problems.add(kind, f"Enter the passport number as up to {PASSPORT_LENGTH} letters and digits.")
        return number
    if kind not in IDENTIFIERS:
        problems.add("identifiers", "This kind of identifier is not known.")
        return text
    return problems.parsed(kind, text, IDENTIFIERS[kind])


def _whereabouts(there: Whereabouts, problems: Problems) -> Whereabouts:
    return Whereabouts(
        tuple(_address(one, problems) for one in there.addresses),
        tuple(_contact(one, problems) for one in there.contacts),
    )


def _address(one: AddressFact, problems: Problems) -> AddressFact:
    lines = tuple(tidy for line in one.lines if (tidy := problems.short("lines", line, LINE_LIMIT)))
    if not lines:
        problems.add("lines", "Enter the address.")
    if len(lines) > LINES_LIMIT:
        problems.add("lines", f"Use {LINES_LIMIT} lines or fewer, without the postcode.")
    if one.since and one.until and one.until < one.since:
        problems.add("until", "The last day at an address must not be before the first.")
    return replace(one, lines=lines, postcode=problems.parsed("postcode", one.postcode, parse_postcode))


def _contact(one: ContactFact, problems: Problems) -> ContactFact:
    value = problems.short("value", one.value, 200)
    if not value:
        problems.add("value", "Enter the number or address.")
    elif one.kind in _PHONES:
        problems.parsed("value", value, parse_phone)
    elif one.kind is ContactKind.EMAIL and ("@" not in value or " " in value):
        problems.add("value", "Enter an e-mail address, such as name@example.com.")
    return replace(one, value=value)


def _offence(one: OffenceFact, problems: Problems, today: date) -> OffenceFact:
    code = problems.parsed("code", one.code, parse_offence_code)
    if not code:
        problems.add("code", "Enter the offence code.")
    between = one.date_code is DateCode.BETWEEN
    if one.start_on is not None and one.start_on > today:
        problems.add("start_on", "The date of the offence must not be in the future.")
    if between and one.end_on is None:
        problems.add("end_on", "Enter the last date, because the offence is between two dates.")
    elif not between and one.end_on is not None:
        problems.add("end_on", 'Leave the last date empty, or choose "Between" for the dates.')
    elif one.end_on and one.start_on and not one.start_on < one.end_on <= today:
        problems.add("end_on", "The last date must be after the first and not in the future.")
    if len(one.wording) > WORDING_LIMIT:
        problems.add("wording", f"The wording of the offence must be {WORDING_LIMIT} characters or fewer.")
    return replace(
        one,
        code=code,
        place=problems.short("place", one.place, PLACE_LIMIT),
        title=problems.short("title", one.title, TITLE_LIMIT),
    )


def _suspect(one: SuspectFact, problems: Problems, today: date) -> SuspectFact:
    _order(problems, "detention_authorised_at", one.relevant_time, one.detention_authorised_at)
    if one.bailed_on and one.bail_return_on and one.bail_return_on < one.bailed_on:
        problems.add("bail_return_on", "The return date must not be before the release on bail.")
    _detention(one, problems)
    for condition in one.bail_conditions:
        if not condition.wording.strip():
            problems.add("bail_conditions", "Enter the wording of the condition.")
        if len(condition.wording) > WORDING_LIMIT:
            problems.add("bail_conditions", f"A condition must be {WORDING_LIMIT} characters or fewer.")
    tomorrow = today + timedelta(days=1)
    for name in ("arrested_at", "relevant_time", "detention_authorised_at", "charged_at"):
        when = getattr(one, name)
        if when is not None and when.date() > tomorrow:
            problems.add(name, "This must not be in the future.")
    return replace(one, asn=problems.parsed("asn", one.asn, parse_asn))


def _detention(one: SuspectFact, problems: Problems) -> None:
    if not all(began for began, _ in one.hospital):
        problems.add("hospital", "Enter when each stay in hospital began.")
        return
    start = one.relevant_time or min((began for began, _ in one.hospital), default=None)
    if start is None:
        return
    stays = [Pause(began, ended) for began, ended in one.hospital]
    try:
        pace_det(start, is_extended=one.detention_extended, warrants_hours=one.warrants_hours, hospital=stays)
    except ExtensionTooLong as refused:
        problems.add("warrants_hours", str(refused))
    except ClockError as refused:
        problems.add("hospital", str(refused))


def _order(problems: Problems, name: str, earlier: datetime | None, later: datetime | None) -> None:
    if earlier and later and later < earlier:
        problems.add(name, "This must not be before the time it follows.")


def _exhibit(one: ExhibitFact, problems: Problems, today: date) -> ExhibitFact:
    ref = problems.parsed("ref", one.ref, parse_exhibit_reference)
    if not ref:
        problems.add("ref", "Enter the exhibit reference, such as JS/1.")
    description = problems.short("description", one.description, 500)
    if not description:
        problems.add("description", "Describe the exhibit.")
    if one.seized_at is not None and one.seized_at.date() > today + timedelta(days=1):
        problems.add("seized_at", "The time of seizure must not be in the future.")
    return replace(one, ref=ref, description=description)


def _unused(one: UnusedFact, problems: Problems, _today: date) -> UnusedFact:
    description = " ".join(one.description.split())
    if not description:
        problems.add("description", "Describe the item so that the prosecutor can decide without seeing it.")
    if one.number == 0:
        problems.add("number", "Numbers of a schedule begin with 1. Leave it empty to be given the next one.")
    return replace(one, description=description)


def _statement(one: StatementFact, problems: Problems, today: date) -> StatementFact:
    if one.taken_on is not None and one.taken_on > today:
        problems.add("taken_on", "The date of the statement must not be in the future.")
    return one


def _interview(one: InterviewFact, problems: Problems, _today: date) -> InterviewFact:
    _order(problems, "ended_at", one.began_at, one.ended_at)
    return one


def _print(one: ConvictionsPrint, problems: Problems, _today: date) -> ConvictionsPrint:
    return replace(
        one, pncid=problems.parsed("pncid", one.pncid, parse_pncid), cro=problems.parsed("cro", one.cro, parse_cro)
    )


_CHECKS: dict[type[Any], Callable[[Any, Problems, date], Any]] = {
    PersonFact: _person,
    OffenceFact: _offence,
    SuspectFact: _suspect,
    ExhibitFact: _exhibit,
    UnusedFact: _unused,
    StatementFact: _statement,
    InterviewFact: _interview,
    ConvictionsPrint: _print,
}


SIGNED = ("person", "text", "taken_on", "taken_at_place", "taken_by", "signed_at", "signature_sha256", "pages")


def check_unlocked(before: Any, after: Any) -> None:
    """Raise FactRefused when a signed statement would say something else. Source: CJA 1967 s.9."""
    if not isinstance(before, StatementFact) or before.signed_at is None:
        return
    if any(getattr(before, name) != getattr(after, name) for name in SIGNED):
        sentence = "This statement is signed and cannot be changed. Take an additional statement instead."
        raise FactRefused(sentence, fields={"text": sentence})
