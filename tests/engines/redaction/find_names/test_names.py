"""People, schools, employers and traits that no case record holds, in the registers of a case file."""

from __future__ import annotations

import socket

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.language import load_model
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role


def candidates(text: str, *, wide: bool | None = None) -> list[Candidate]:
    return find_names(TextFlow(text, (), (), (), (0,)), Case(""), DocumentType.OTHER, wide=wide)


def found(text: str, kind: InfoKind = InfoKind.NAME) -> set[str]:
    return {text[each.start : each.end] for each in candidates(text) if each.kind is kind}


PEOPLE = [
    ("My neighbour Joan Fell told me.", "Joan Fell"),
    ("I was with her son Kai then.", "Kai"),
    ("It was my boss Raj who rang.", "Raj"),
    ("On Monday DARREN HOLT came in.", "DARREN HOLT"),
    ("The item was signed by HOLT, Darren.", "HOLT, Darren"),
    ("Wrist band: CARROW Leah 02/11/1990", "CARROW Leah"),
    ("reported by Mrs Jean Pollard of that road", "Jean Pollard"),
    ("statement of next-door neighbour Mr R Quill", "R Quill"),
    ("i was with leah carrow when it kicked off", "leah carrow"),
    ("A man called Tommo hit me.", "Tommo"),
    ("The leaving do was that of Mercy Boakye, who left in May.", "Mercy Boakye"),
    ("You want Big Kev for that.", "Big Kev"),
    ('A man I know as "Skinny" ran off.', "Skinny"),
    ("Full name: Xiu Ying Tan", "Xiu Ying Tan"),
    ("Next of kin: Marta Kowalczyk (sister)", "Marta Kowalczyk"),
    ("Name\tPhone\nOkonjo, Ngozi\t07700 900123", "Okonjo, Ngozi"),
    ('From: "Priya Natarajan" <priya.n@mail.example>', "Priya Natarajan"),
    ("Please call.\n\nKind regards,\nMaggie\n", "Maggie"),
    ("Dear Gwilym,\nYour claim", "Gwilym"),
    ("INFT STATES MALE IS EX PARTNER LIAM DUCKETT", "LIAM DUCKETT"),
    ("I gave it to Siobhan O'Dowd-Byrne later.", "Siobhan O'Dowd-Byrne"),
    ("omg he is at sophies mums house", "sophies"),
    ("Przemysław Wójcik signed it.", "Przemysław Wójcik"),
    ("His surname?\nA: Blenkinsop, B-L-E-N-K-I-N-S-O-P.", "Blenkinsop"),
    ("OPERATOR: What is your name?\nCALLER: Shanelle.", "Shanelle"),
    ("He sells to Spike Molloy now.", "Spike Molloy"),
    ("The entry was made by K. Rudge.", "K. Rudge"),
    ("Mrs Winnie Tranter came. Later on Tranter left.", "Tranter"),
]


@pytest.mark.parametrize(("text", "wanted"), PEOPLE)
def test_person_nobody_recorded_is_found(text: str, wanted: str) -> None:
    assert wanted in found(text)


NOBODY = [
    "We walked down Mobile Street past the Red Lion to Tesco Express.",
    "The defendant was charged at Harrowmoor Magistrates' Court by the Crown Prosecution Service.",
    "On Saturday in May the Ford Focus was parked near Larkspur Road.",
    "Exhibit JS/1 is a Samsung Galaxy. The witness and the victim will attend.",
    "Will you come? He may go to court, and I hope so. The bill was paid.",
    "The interviewing officer cautioned the suspect. Police Station. Custody Record.",
    "He turned into George Street and then Victoria Road.",
    "I bought bread at Bramley's Bakery and went to Harrow Van Hire.",
    "Discharged with advice. Analgesia for rib pain. Arthroscopy planned.",
    "He has asthma and carries an inhaler.",
    "MG11 WITNESS STATEMENT Criminal Procedure Rules, r 16.2; Criminal Justice Act 1967, s.9",
]


@pytest.mark.parametrize("text", NOBODY)
def test_words_of_the_trade_places_and_brands_are_nobody(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ('To: "Moss, Karen" <karen.moss@eastvale.police.example>', "Moss, Karen", Role.OFFICER),
        ("I saw PC 4417 Dawson arrive.", "Dawson", Role.OFFICER),
        ("DC Hale took it. Later Hale left.", "Hale", Role.OFFICER),
        ("seized by Detective Sergeant Carol Hinds", "Carol Hinds", Role.OFFICER),
        ("Dr Hannah Pryce closed the wound.", "Hannah Pryce", Role.EXPERT),
        ("Appropriate adult: Mrs Ada Dunmore", "Ada Dunmore", Role.AA),
        ("Interpreter Katarzyna Zielinska attended", "Katarzyna Zielinska", Role.INTERP),
        ("her daughter Imogen was there", "Imogen", Role.FAMILY),
    ],
)
def test_name_with_an_office_or_kinship_carries_its_role(text: str, name: str, role: Role) -> None:
    of_name = [each for each in candidates(text) if text[each.start : each.end] == name]
    assert of_name
    assert {each.role for each in of_name} == {role}


@pytest.mark.parametrize(
    "text",
    [
        "I told the inspector. Jane Fell then left.",
        "My sister Jane Fell saw it.",
        "He spoke to the officer\nJane Fell ran.",
    ],
)
def test_name_after_the_end_of_a_clause_is_no_officer(text: str) -> None:
    roles = {each.role for each in candidates(text) if "Jane" in text[each.start : each.end]}
    assert roles.isdisjoint({Role.OFFICER, Role.EXPERT})
    assert roles


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        (InfoKind.SCHOOL, "She attends St Agnes Primary School in town.", "St Agnes Primary School"),
        (InfoKind.SCHOOL, "School: Fernleigh Juniors", "Fernleigh Juniors"),
        (InfoKind.EMPLOYER, "He works at Pearl Autos now.", "Pearl Autos"),
        (InfoKind.EMPLOYER, "Employer\tNorthgate Pallets", "Northgate Pallets"),
        (InfoKind.OCCUPATION, "I work as a bus driver.", "bus driver"),
        (InfoKind.OCCUPATION, "Occupation: Warehouse operative", "Warehouse operative"),
        (InfoKind.OCCUPATION, "Statement of\tOccupation\nAnn Bell\tDental nurse\n\nURN\t86", "Dental nurse"),
        (InfoKind.EMPLOYER, "Name\tEmployer\tPhone\nBob Hill\tCorner Garage\t07700 900124", "Corner Garage"),
        (InfoKind.OCCUPATION, "We thank Ann Bell, a\ndental nurse at Bright Teeth, who rang.", "dental nurse"),
        (InfoKind.EMPLOYER, "We thank Ann Bell, a dental nurse at Bright Teeth, who rang.", "Bright Teeth"),
        (InfoKind.RELIGION, "I am a practising Muslim.", "Muslim"),
        (InfoKind.SEXUAL, "He is openly gay.", "gay"),
        (InfoKind.ETHNICITY, "She is of Pakistani origin.", "Pakistani"),
    ],
)
def test_life_of_a_person_is_found(kind: InfoKind, text: str, wanted: str) -> None:
    assert wanted in found(text, kind)


JUDGMENT = (
    "PROCEDURE\n\nThe case originated in an application (no. 11111/22) against a State by Mr Aldo Brennick "
    "(“the applicant”) on 4 May 2021. The Court declared it admissible under Article 35 of the Convention. "
    "The applicant lives in Fernleigh."
)


def test_judgment_is_searched_widely_of_itself() -> None:
    texts = {JUDGMENT[each.start : each.end] for each in candidates(JUDGMENT)}
    assert {"11111/22", "4 May 2021", "Aldo Brennick"} <= texts


def test_judgment_searched_narrowly_shows_people_only() -> None:
    texts = {JUDGMENT[each.start : each.end] for each in candidates(JUDGMENT, wide=False)}
    assert "Aldo Brennick" in texts
    assert texts.isdisjoint({"11111/22", "4 May 2021"})


def test_statement_is_not_searched_widely() -> None:
    text = "On 4 May 2021 I went to London. I make this statement of my own free will."
    assert not [each for each in candidates(text) if each.finder == "names:wide"]


def test_model_loads_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a network connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    load_model.cache_clear()
    assert "Joan Fell" in found("My neighbour Joan Fell told me.")


@pytest.mark.parametrize("text", ["", "   ", "12345 678", "\f\f", "\n\t\n"])
def test_text_without_letters_gives_nothing(text: str) -> None:
    assert candidates(text) == []


@pytest.mark.parametrize("text", ["Backslab applied, fingers warm.", "Velpeau fitted by the nurse."])
def test_dressing_that_notes_begin_with_is_nobody(text: str) -> None:
    assert not found(text)


def test_what_is_that_of_a_court_or_a_hill_is_no_name() -> None:
    assert found("The view was that of Gorse Hill. The order was that of Fernleigh Crown Court.") == set()
