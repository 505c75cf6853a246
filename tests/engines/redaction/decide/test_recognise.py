import pytest

from engines.redaction.decide.paper import document_of
from unbroken.engines.redaction.decide.recognise import recognise
from unbroken.engines.redaction.document import SourceKind, WordSource
from unbroken.engines.redaction.vocabulary import DocumentType

HEADS = """
MG2 | MG2   INITIAL WITNESS ASSESSMENT / Special measures sought: live link
MG3 | MG 3 / REPORT TO CROWN PROSECUTOR FOR A CHARGING DECISION
MG3A | Further Report to Crown Prosecutor
MG4 | MG4   CHARGES / You are charged with the offence shown below / Reply (if any)
MG4A | BAIL SHEET / Conditions of bail / Not to contact the victim
MG4E | POSTAL REQUISITION / You are required to appear
MG5 | RESTRICTED   MG5 / POLICE REPORT / Summary of the key evidence
MG6 | MG6 / CASE FILE EVIDENCE AND INFORMATION
MG6C | SCHEDULE OF RELEVANT NON-SENSITIVE UNUSED MATERIAL / Item no
MG6D | SCHEDULE OF RELEVANT SENSITIVE MATERIAL / Reason for sensitivity
MG6E | Disclosure Officer's Report
MG7 | REMAND IN CUSTODY APPLICATION / Grounds for objecting to bail
MG9 | MG9 / WITNESS LIST / Contact details
MG11 | WITNESS STATEMENT / Statement of: A Person / true to the best of my knowledge and belief
MG11 | MG11(T) / Criminal Justice Act 1967 / Statement of: A Person
MG12 | EXHIBIT LIST / Exhibit ref   Produced by
MG15 | RECORD OF INTERVIEW / Person interviewed: A / Interviewing officer: B
MG16 | BAD CHARACTER AND DANGEROUS OFFENDER INFORMATION
MG18 | OFFENCES TAKEN INTO CONSIDERATION / I wish the court to take
MG19 | COMPENSATION CLAIM / Policy no: 7
MG22 | STREAMLINED FORENSIC REPORT (SFR1) / Laboratory reference
MGDD | DRINK/DRUG DRIVE / Specimens of breath
VPS | VICTIM PERSONAL STATEMENT / How the crime has affected me
DASH | DASH RISK CHECKLIST / Are you very frightened?
999_TRANSCRIPT | 999 CALL TRANSCRIPT / Operator: which service do you require
BANK_STATEMENT | STATEMENT OF ACCOUNT / Sort code   Account number / Paid out   Paid in
CAD | INCIDENT LOG / Call taker: 7 / Log opened 21:04
CUSTODY_RECORD | CUSTODY RECORD / Detained person / Grounds for detention
MEDICAL_NOTES | EMERGENCY DEPARTMENT RECORD / Presenting complaint / On examination
PHONE_EXTRACT | MOBILE PHONE EXTRACT / Handset / Participants
PHONE_IMAGE | FULL FILE SYSTEM EXTRACTION
PNC | POLICE NATIONAL COMPUTER / PNCID / Disposal
LISTING | DAILY COURT LIST / Courtroom 2
LETTER | Quay House / Dear Mrs Wren / Yours sincerely
EMAIL | From: a@b.example / To: c@d.example / Subject: hello / Sent: Monday
"""


@pytest.mark.parametrize("line", HEADS.strip().split("\n"))
def test_form_is_recognised_by_its_head(line: str) -> None:
    expected, _, content = line.partition(" | ")
    seen = recognise(document_of(content.replace(" / ", "\n")))
    assert seen.document_type is DocumentType(expected)
    assert 0 < seen.confidence <= 1
    assert seen.why.endswith(".")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("WITNFSS STATEMENT\nStaternent of: A\nCriminal Justice Act 1967", "MG11"),
        ("MGll\nStatement of: A Person\nbelief", "MG11"),
        ("SCHEDUIE OF RELEVANT N0N-SENSITIVE UNUSED MATERlAL", "MG6C"),
        ("SCHEDULE OF RELEVANT SENSlTlVE MATERIAL", "MG6D"),
        ("EMERGENCV DEPARTMENT REC0RD\nTriage", "MEDICAL_NOTES"),
    ],
)
def test_form_on_a_poor_scan_is_recognised(content: str, expected: str) -> None:
    assert recognise(document_of(content, source=WordSource.OCR)).document_type is DocumentType(expected)


def test_mention_of_another_form_in_the_text_does_not_make_it_one() -> None:
    text = (
        "WITNESS STATEMENT\nStatement of: A Person\nI have read form MG6C and the custody record before I wrote this."
    )
    assert recognise(document_of(text)).document_type is DocumentType.MG11


def test_text_without_any_cue_is_other_and_unsure() -> None:
    seen = recognise(document_of("A page of words about gardens and weather."))
    assert (seen.document_type, seen.confidence) == (DocumentType.OTHER, 0.0)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (SourceKind.JPEG, "WREN Tamsin 999 000 2006", DocumentType.PHOTO),
        (SourceKind.JPEG, "WITNESS STATEMENT\nStatement of: A Person", DocumentType.MG11),
        (SourceKind.EML, "Anything at all", DocumentType.EMAIL),
        (SourceKind.MSG, "STATEMENT OF ACCOUNT", DocumentType.EMAIL),
        (SourceKind.XLSX, "Client   Amount", DocumentType.SPREADSHEET),
        (SourceKind.CSV, "Sort code   Account number\nPaid out   Paid in", DocumentType.BANK_STATEMENT),
    ],
)
def test_kind_of_file_is_considered(kind: SourceKind, text: str, expected: DocumentType) -> None:
    assert recognise(document_of(text, kind=kind)).document_type is expected


def test_empty_document_is_other() -> None:
    assert recognise(document_of(" ")).document_type is DocumentType.OTHER
