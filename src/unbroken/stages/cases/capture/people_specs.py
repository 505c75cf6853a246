"""What is asked about people and what concerns one of them."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from django.utils.translation import gettext_lazy as _

from unbroken.engines.casefile.people import Absence, CaseRole, Need
from unbroken.engines.casefile.proceedings import BailCondition, Conviction, Plea, Remand
from unbroken.stages.cases.capture.answers import LANGUAGES, TITLES
from unbroken.stages.cases.capture.fields import (
    Rows,
    choice,
    day,
    flag,
    lines,
    long,
    maybe,
    moment,
    money,
    names,
    number,
    numbers,
    people,
    several,
    somebody,
    stored_item,
    text,
)
from unbroken.stages.cases.capture.spec import Spec

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise


IDENTIFIERS: tuple[tuple[str, "Words", "Words"], ...] = (
    ("asn", _("ASN"), _("Arrest or summons number, such as 26/18ZA/01/990101G.")),
    ("pncid", _("PNCID"), _("Police National Computer number, such as 2003/9900101Z.")),
    ("cro", _("CRO number"), _("Fingerprint file number, such as 900101/03P.")),
    ("nhs_number", _("NHS number"), _("Ten digits.")),
    ("nino", _("National Insurance number"), ""),
    ("driver_number", _("Driver number"), _("The sixteen characters on the licence.")),
    ("passport", _("Passport number"), ""),
)


class Stay(NamedTuple):
    """A stay in hospital, as it is stored: from when, and until when if it is over."""

    began_at: datetime
    ended_at: datetime | None


CONSENTS: tuple[tuple[str, str, "Words"], ...] = (
    ("medical", "medical records", _("Police may see their medical records")),
    ("medical_defence", "medical records to the defence", _("Their medical records may go to the defence")),
    ("civil", "civil proceedings", _("The statement may be used in civil or family proceedings")),
    (
        "contact",
        "contact by the witness care unit",
        _("Their details may go to the Witness Service, so that it can offer help"),
    ),
)
"""Each consent of a witness: its name in the form, the one it is kept under, and its label."""

STORED_FIRST = _("An exhibit of this case with its file. Add the file as an item first, then choose it here.")

PEOPLE = (
    Spec(
        "person",
        _("Person"),
        _("People"),
        (
            several("roles", _("What this person is in the case"), CaseRole),
            text("title", _("Title"), _("Such as Ms or Dr."), more=TITLES),
            names("forenames", _("First names")),
            text("surname", _("Surname")),
            lines("aliases", _("Other names used")),
            day("born_on", _("Date of birth")),
            text("sex", _("Sex"), more=(_("female"), _("male"))),
            text("ethnicity", _("Ethnicity"), _("As the person describes it.")),
            text("occupation", _("Occupation")),
            text("language", _("First language"), more=LANGUAGES),
            text("interpreter_language", _("Interpreter needed for"), more=LANGUAGES),
            *(text(f"identifier_{kind}", label, hint) for kind, label, hint in IDENTIFIERS),
            lines("vehicles", _("Vehicle marks")),
            several("needs", _("Needs of a victim or witness"), Need),
            long("needs_note", _("What would help them")),
            lines("special_measures", _("Special measures to ask for")),
            text("rank", _("Rank, for an officer")),
            text("collar_number", _("Collar number, for an officer")),
            people("parent_of", _("Parent or guardian of")),
            day("statement_offered_on", _("Personal statement offered on")),
            maybe("personal_statement_wanted", _("Wants to make a personal statement")),
            *(maybe(f"consent_{key}", label) for key, _name, label in CONSENTS),
            Rows(
                "absences",
                _("Dates on which they cannot come to court"),
                Absence,
                (day("first", _("First day")), day("last", _("Last day")), text("reason", _("Reason, for us only"))),
            ),
        ),
    ),
    Spec(
        "suspect",
        _("Position of a suspect"),
        _("Positions of suspects"),
        (
            somebody("person", _("Suspect")),
            choice("remand", _("Where they are"), Remand),
            text("asn", _("ASN"), _("Of this arrest, such as 26/18ZA/01/990101G.")),
            choice("anticipated_plea", _("Plea expected"), Plea),
            moment("arrested_at", _("Arrested")),
            moment("relevant_time", _("Arrived at the station")),
            moment("detention_authorised_at", _("Detention authorised")),
            flag("detention_extended", _("A superintendent extended detention to 36 hours")),
            numbers(
                "warrants_hours",
                _("Warrants of further detention"),
                _("The hours that each allows, the oldest first, one on each line."),
            ),
            Rows(
                "hospital",
                _("Stays in hospital during detention"),
                Stay,
                (moment("began_at", _("From")), moment("ended_at", _("Until"), _("Leave empty while it lasts."))),
                has_id=False,
            ),
            day("bailed_on", _("Released on bail")),
            day("bail_return_on", _("To return on")),
            Rows(
                "bail_conditions",
                _("Bail conditions"),
                BailCondition,
                (
                    text("wording", _("Condition")),
                    text("reason", _("Why it is needed")),
                    somebody("protects", _("Whom it protects")),
                ),
            ),
            long("objection_to_bail", _("Objection to bail")),
            text("solicitor_firm", _("Solicitor's firm")),
            moment("charged_at", _("Charged")),
            day("first_hearing_on", _("First hearing")),
            text("first_hearing_court", _("Court")),
        ),
    ),
    Spec(
        "interview",
        _("Interview"),
        _("Interviews"),
        (
            somebody("person", _("Who was interviewed")),
            moment("began_at", _("Began")),
            moment("ended_at", _("Ended")),
            text("place", _("Place"), offer="places"),
            lines("officers", _("Officers"), offer="officers"),
            lines("present", _("Others present")),
            flag("is_recorded", _("It was recorded")),
            text("record_type", _("Kind of record"), _("SDN, ROTI, ROVI or CNOI.")),
            stored_item("item", _("Its recording"), STORED_FIRST),
            long("summary", _("Summary"), rows=8),
        ),
    ),
    Spec(
        "print",
        _("Convictions print"),
        _("Convictions prints"),
        (
            somebody("person", _("Whose print it is")),
            text("surname", _("Surname on the print")),
            names("forenames", _("First names on the print")),
            day("born_on", _("Date of birth on the print")),
            text("pncid", _("PNCID on the print")),
            text("cro", _("CRO number on the print")),
            day("printed_on", _("Printed on")),
            flag("is_clear", _("It says that there are no convictions")),
            stored_item("item", _("The print itself"), STORED_FIRST),
            Rows(
                "convictions",
                _("Convictions and cautions"),
                Conviction,
                (
                    day("on", _("Date")),
                    text("court", _("Court")),
                    text("offence", _("Offence")),
                    text("disposal", _("Sentence")),
                    flag("is_caution", _("It is a caution")),
                ),
                has_id=False,
            ),
        ),
    ),
    Spec(
        "bad-character",
        _("Evidence of bad character"),
        _("Bad character"),
        (
            somebody("person", _("Whose")),
            long("description", _("What it is")),
            text("gateway", _("Gateway"), _("Criminal Justice Act 2003 section 101, such as 101(1)(d).")),
            long("relevance", _("Why it matters")),
        ),
    ),
    Spec(
        "other-offence",
        _("Offence to be taken into consideration"),
        _("Offences to be taken into consideration"),
        (
            somebody("person", _("Suspect")),
            day("on", _("Date")),
            text("place", _("Place"), offer="places"),
            long("description", _("What happened")),
            money("value_pence", _("Value")),
            text("crime_number", _("Crime number")),
            flag("admitted", _("Admitted")),
        ),
    ),
    Spec(
        "claim",
        _("Compensation claim"),
        _("Compensation claims"),
        (
            somebody("person", _("Who claims")),
            long("description", _("Loss or injury")),
            money("amount_pence", _("Amount")),
            maybe("is_insured", _("Insured")),
            text("evidence", _("Evidence of the amount")),
        ),
    ),
    Spec(
        "checklist",
        _("Risk checklist (DASH)"),
        _("Risk checklists"),
        (
            somebody("person", _("Victim")),
            day("on", _("Filled in on")),
            number("yes_answers", _("Yes answers"), _("Of 27.")),
            text("grade", _("Grade"), _("Standard, medium or high.")),
        ),
    ),
    Spec(
        "risk",
        _("Risk"),
        _("Risks"),
        (
            text("kind", _("Risk"), _("Such as violence, self-harm, weapons.")),
            long("note", _("What to know before acting")),
            somebody("person", _("Whom it concerns")),
        ),
    ),
)
