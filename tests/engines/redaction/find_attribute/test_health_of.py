"""Health is the defendant's own only where the person nearest before the illness is the defendant."""

import pytest

from engines.redaction.find_attribute.finding_kit import findings
from unbroken.engines.redaction.vocabulary import Role

INTERVIEW = "RECORD OF INTERVIEW\nPerson interviewed: Darren HOLT\n\nPC MOSS: Where were you?\n\nHOLT: "
BAD_CHARACTER = "MG 16\n\nEVIDENCE OF DEFENDANT'S BAD CHARACTER\n\nDefendant: Darren HOLT\n\n"


def _roles(text: str, document_type: str) -> set[Role]:
    return {each.role for _, each in findings(text, document_type) if each.kind.value == "MEDICAL"}


@pytest.mark.parametrize(
    "text",
    [
        INTERVIEW + "Leave my nan out of it, she has had a mini-stroke and she is on oxygen.",
        INTERVIEW + "He cuts himself and I don't want him upset.",
        INTERVIEW + "Ask for her hospital records, she has had thyroid trouble for years.",
        INTERVIEW + "My brother has schizophrenia and lives with me.",
        INTERVIEW + "My uncle has not worked since June, he is on the sick.",
    ],
)
def test_the_health_of_somebody_an_accused_speaks_of_is_not_his_own(text: str) -> None:
    assert _roles(text, "MG15") == {Role.THIRD}


@pytest.mark.parametrize(
    "said",
    [
        "I have asthma and she knows it.",
        "My mum says I have had epilepsy since I was six.",
        "He knows that I am diabetic.",
        "I'm on the sick with my nerves.",
    ],
)
def test_what_an_accused_tells_of_his_own_health_stays_his(said: str) -> None:
    assert _roles(INTERVIEW + said, "MG15") == {Role.DEF}


@pytest.mark.parametrize(
    "text",
    ["The tenant had survived two strokes and is epileptic.", "She has been treated for bipolar disorder since 2019."],
)
def test_the_health_of_another_in_a_paper_on_the_defendant_is_not_the_defendants(text: str) -> None:
    assert Role.DEF not in _roles(BAD_CHARACTER + text, "MG16")


def test_the_health_of_the_defendant_in_a_paper_on_him_stays_his() -> None:
    assert _roles(BAD_CHARACTER + "HOLT told the nurse that he is diabetic.", "MG16") == {Role.DEF}


def test_what_a_relative_says_in_custody_of_the_detainee_stays_the_detainees() -> None:
    text = "CUSTODY RECORD\n\nDetained person: Darren HOLT\n\n09:00 His mother says that he has ADHD."

    assert _roles(text, "CUSTODY_RECORD") == {Role.DEF}


def test_why_an_officer_was_away_is_nobody_of_the_case() -> None:
    text = "STATEMENT OF PC 310 Dale\n\nI was on light duties in March with a bad knee, so PC Moss took the exhibits."

    assert Role.THIRD in _roles(text, "MG11")
