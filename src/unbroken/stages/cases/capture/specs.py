"""Which fields each kind of record asks for, in which words. A new field of a record is one line here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

from unbroken.engines.casefile.facts import FileType
from unbroken.engines.casefile.material import Sensitivity
from unbroken.engines.casefile.people import Absence, CaseRole, Need
from unbroken.engines.casefile.proceedings import BailCondition, Category, Conviction, DateCode, Plea, Remand
from unbroken.stages.cases.capture.answers import LANGUAGES, TITLES
from unbroken.stages.cases.capture.fields import (
    Ask,
    Rows,
    choice,
    clock,
    day,
    flag,
    lines,
    long,
    markers,
    maybe,
    moment,
    money,
    names,
    number,
    people,
    several,
    somebody,
    text,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise


@dataclass(frozen=True)
class Spec:
    """A kind of record on its page. one, many: its name in headings. is_single: a case has one at most."""

    kind: str
    one: "Words"
    many: "Words"
    parts: tuple[Ask | Rows, ...]
    is_single: bool = False


IDENTIFIERS: tuple[tuple[str, "Words", "Words"], ...] = (
    ("asn", _("ASN"), _("Arrest or summons number, such as 26/18ZA/01/990101G.")),
    ("pncid", _("PNCID"), _("Police National Computer number, such as 2003/9900101Z.")),
    ("cro", _("CRO number"), _("Fingerprint file number, such as 900101/03P.")),
    ("nhs_number", _("NHS number"), _("Ten digits.")),
    ("nino", _("National Insurance number"), ""),
    ("driver_number", _("Driver number"), _("The sixteen characters on the licence.")),
    ("passport", _("Passport number"), ""),
)

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

_ADDRESS = (
    text("address_line_1", _("Address line 1")),
    text("address_line_2", _("Address line 2")),
    text("address_line_3", _("Town")),
    text("address_postcode", _("Postcode")),
)
_OFFICER = (
    text("name", _("Name")),
    text("rank", _("Rank")),
    text("collar_number", _("Collar number")),
    text("phone", _("Work telephone")),
    text("email", _("Work e-mail")),
)

_ALL = (
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
            day("born_on", _("Date of birth"), _("Such as 1990-11-02.")),
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
        "offence",
        _("Offence"),
        _("Offences"),
        (
            text("code", _("Offence code"), _("Such as TH68010.")),
            text("title", _("Title")),
            choice("category", _("Where it can be tried"), Category, empty=_("Not known yet")),
            choice("date_code", _("When"), DateCode),
            day("start_on", _("Date"), _("The day of the offence, or the first day.")),
            day("end_on", _("Last date"), _("Only for an offence between two dates.")),
            clock("start_at", _("Time")),
            clock("end_at", _("Last time")),
            text("place", _("Place"), offer="places"),
            long("wording", _("Wording of the charge")),
            people("suspects", _("Suspects"), _("Leave all empty when it is everybody.")),
            people("victims", _("Victims")),
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
        "statement",
        _("Statement"),
        _("Statements"),
        (
            somebody("person", _("Whose statement it is")),
            long("text", _("The statement"), _("Typed or dictated text can be pasted here. No addresses."), rows=15),
            day("taken_on", _("Taken on")),
            text("taken_at_place", _("Taken at"), offer="places", more=(_("Home of the witness"),)),
            somebody("taken_by", _("Taken by")),
            flag("is_key", _("It is a key statement")),
            lines(
                "exhibits", _("Exhibits it mentions"), _("One reference on each line, such as JS/1."), offer="exhibits"
            ),
        ),
    ),
    Spec(
        "exhibit",
        _("Exhibit"),
        _("Exhibits"),
        (
            text("ref", _("Exhibit reference"), _("Such as JS/1.")),
            text("description", _("What it is")),
            somebody("producer", _("Who produces it")),
            moment("seized_at", _("Seized")),
            text("seized_where", _("Where it was seized"), offer="places"),
            text("location", _("Where it is kept"), offer="places"),
            flag("is_key", _("It is a key exhibit")),
            flag("is_hard_media", _("It is a disc, stick or other medium")),
            maybe("is_clipped", _("Cut to the part that matters")),
            maybe("is_playable", _("Plays without special software")),
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
            long("summary", _("Summary"), rows=8),
        ),
    ),
    Spec(
        "unused",
        _("Unused item"),
        _("Unused material"),
        (
            long("description", _("Description"), _("So that the prosecutor can decide without seeing it.")),
            text("location", _("Where it is"), offer="places"),
            choice("sensitivity", _("Schedule"), Sensitivity),
            long("sensitivity_reason", _("Why it is sensitive")),
            flag("presumed_disclosable", _("Presumed to be disclosable")),
            text("presumed_category", _("Category of the presumption")),
            maybe("meets_test", _("Might undermine our case or help the defence")),
            flag("examined", _("Examined by the disclosure officer")),
            flag("is_third_party", _("Held by a third party")),
            day("recorded_on", _("Recorded on")),
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
        "risk",
        _("Risk"),
        _("Risks"),
        (
            text("kind", _("Risk"), _("Such as violence, self-harm, weapons.")),
            long("note", _("What to know before acting")),
            somebody("person", _("Whom it concerns")),
        ),
    ),
    Spec("scene", _("Scene"), _("Scenes"), (*_ADDRESS, long("note", _("Why the place matters")))),
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
        "outline",
        _("Outline"),
        _("Outline"),
        (
            long("what_happened", _("What happened"), rows=8),
            long("key_evidence", _("Key evidence"), rows=6),
            long("defence_account", _("What the suspect says")),
            long("forensic_evidence", _("Forensic evidence")),
            long("outstanding_work", _("Work outstanding")),
            long("reasonable_lines", _("Reasonable lines of inquiry")),
            long("aggravating", _("Aggravating and mitigating facts")),
            long("orders_sought", _("Orders to ask for")),
            long("victim_views", _("What the victim wants")),
            long("public_interest", _("Public interest")),
            long("threshold_grounds", _("Grounds for the threshold test")),
            long("confidential", _("For the prosecutor only"), _("Never leaves police and prosecution.")),
        ),
        is_single=True,
    ),
    Spec(
        "header",
        _("Case"),
        _("Case"),
        (
            text("operation_name", _("Operation name")),
            choice("file_type", _("File type"), FileType, empty=_("Not chosen yet")),
            markers("markers", _("Markers"), _("Such as domestic abuse or hate crime, one on each line.")),
            text("incident_number", _("Incident number")),
            moment("reported_at", _("Reported")),
            text("cps_area", _("Prosecution area")),
            text("cps_unit", _("Prosecution unit")),
        ),
        is_single=True,
    ),
    Spec("officer", _("Officer in the case"), _("Officer in the case"), _OFFICER, is_single=True),
    Spec("supervisor", _("Supervisor"), _("Supervisor"), _OFFICER, is_single=True),
)

SPECS: dict[str, Spec] = {one.kind: one for one in _ALL}
"""Every kind of record that has a page, by its name."""

SECTIONS = (
    "suspect",
    "interview",
    "statement",
    "exhibit",
    "unused",
    "print",
    "bad-character",
    "other-offence",
    "claim",
    "checklist",
    "risk",
    "scene",
)
"""The sections of the facts page after offences and people, in their order."""
