"""MG15: record of an interview. Source: DOMAIN 2.3; PACE Codes C, E and F."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import field, words
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Section
from unbroken.engines.casefile.proceedings import InterviewFact

CODE, TITLE, DISCLOSABLE = "MG15", "Record of interview", Disclosable.YES
RECORDS = {
    "SDN": "Short descriptive note",
    "ROTI": "Record of a recorded interview",
    "ROVI": "Record of a visually recorded interview",
    "CNOI": "Notes made during the interview",
}


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the record of one interview. subject: the interview's id."""
    interview = next((one for one in facts.interviews if one.id == subject), InterviewFact("", ""))
    person = facts.person(interview.person) or parts.NOBODY
    sections = [
        parts.case_section(facts),
        Section(
            "Interview",
            (
                Field("Person interviewed", parts.name_cell(person, is_disclosed=True), is_needed=True),
                field("Kind of record", interview, "record_type", say=_kind),
                field("Began", interview, "began_at", needed=True),
                field("Ended", interview, "ended_at"),
                field("Place", interview, "place"),
                Field("Interviewing officers", parts.colleagues(facts, interview, "officers")),
                Field("Others present", parts.colleagues(facts, interview, "present")),
                field("Recorded", interview, "is_recorded"),
            ),
        ),
        Section("What was said", (words(interview, "summary", needed=True),)),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, parts.public_name(person))


def _kind(code: str) -> str:
    return RECORDS.get(code, code)
