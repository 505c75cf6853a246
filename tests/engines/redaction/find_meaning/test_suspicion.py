import json

import pytest

from engines.redaction.find_meaning.kit import BURGLARY, candidates, found
from unbroken.engines.redaction.case import parse_case
from unbroken.engines.redaction.vocabulary import InfoKind

SECRETS = """
Intelligence suggests that Kestrel supplies cocaine from his mother's address.
Information received from a reliable source states that he stores bikes at a unit in Mill Yard.
He is suspected of five other burglaries in Eastvale.
The defendant is well known to local police for similar matters.
A log graded B2 puts him with the Pike family.
3x5x2 submission refers.
He is thought to run packages for a gang in the town.
Neighbours say he is dealing from the flat.
He is a known associate of the Pike family.
Checks show links to a metal theft team in Eastvale.
There is talk of him handling stolen plant.
He is also wanted in Northmoor for an unrelated robbery.
A caller to Crimestoppers says that he keeps a handgun.
His cousin is a heroin dealer.
He carries a warning marker for weapons.
The unit at Mill Yard is believed to hold goods from commercial thefts.
An informant has named him as the getaway driver in other raids.
"""
STORY = """
On 4 March 2026 at 02:10 the victim was woken by a noise downstairs.
The defendant was seen by PC 4417 Adair climbing out of the kitchen window.
He was arrested on suspicion of burglary and taken to custody.
He is believed to have entered through the rear window.
The jewellery is believed to be worth GBP 2,400.
The victim believes that she locked the door.
A fingerprint on the frame was identified as his.
In interview he made no comment.
The defendant is known to the victim, being her nephew.
CCTV from the shop shows him at 02:31 carrying a bag.
He appeared to be under the influence of drugs.
He lives above the launderette in Mobile Street.
The CPS unit may be reached on 01632 960300.
"""


@pytest.mark.parametrize("document_type", ["MG5", "CAD", "EMAIL", "OTHER"])
@pytest.mark.parametrize("sentence", SECRETS.strip().split("\n"))
def test_intelligence_in_a_police_document_is_found_whole(sentence: str, document_type: str) -> None:
    assert found(sentence, document_type, kinds=["INTEL"]) == [sentence]


@pytest.mark.parametrize("document_type", ["MG5", "CAD", "EMAIL", "OTHER", "MG11"])
@pytest.mark.parametrize("sentence", STORY.strip().split("\n"))
def test_story_of_the_offence_is_left_alone(sentence: str, document_type: str) -> None:
    assert found(sentence, document_type, kinds=["INTEL", "TACTIC"]) == []


def test_sentence_broken_over_lines_is_found_whole_and_its_neighbours_stay() -> None:
    text = (
        "The victim was woken by a noise at 02:10 and called the police at once from upstairs.\n"
        "Intelligence suggests that the defendant is involved in the supply of cocaine around\n"
        "the docks and uses a garage in Mill Lane. The victim identified him at a procedure\n"
        "that was held on 9 March 2026."
    )
    assert found(text, "MG5", kinds=["INTEL"]) == [
        (
            "Intelligence suggests that the defendant is involved in the supply of cocaine around the docks and uses a "
            "garage in Mill Lane."
        )
    ]


def test_sentence_that_goes_on_from_intelligence_is_found_too() -> None:
    text = "Intelligence links him to a gang. He also uses a black van for deliveries. The victim is elderly."
    assert found(text, "MG5", kinds=["INTEL"]) == [
        "Intelligence links him to a gang.",
        "He also uses a black van for deliveries.",
    ]


def test_section_headed_intelligence_is_found_to_its_end() -> None:
    text = "Interview\nNone.\n\nIntelligence\nSeen at Mill Yard twice in May.\nA van was there.\n\nExhibits\nA knife."
    assert found(text, "MG5", kinds=["INTEL"]) == ["Seen at Mill Yard twice in May.", "A van was there."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The observation point was the upstairs window of 9 Quay Street.",
        "A test purchase was carried out by an undercover officer.",
        "A tracking device was fitted to his van.",
    ],
)
def test_tactics_are_found(sentence: str) -> None:
    assert found(sentence, "MG5", kinds=["TACTIC"]) == [sentence]


def test_belief_of_a_witness_about_the_offence_stays_but_rumour_of_dealing_goes() -> None:
    text = "I believe he took my ring. Everyone knows he deals cocaine for a gang. I suspect he climbed in."
    assert found(text, "MG11", kinds=["INTEL"]) == ["Everyone knows he deals cocaine for a gang."]


def test_subject_is_named_by_record_and_the_reason_repeats_nothing() -> None:
    one = candidates("Intelligence suggests that Kestrel sells stolen rings.", "MG5")[0]
    assert (one.kind, one.person_id) == (InfoKind.INTEL, "P1")
    assert "Kestrel" not in one.why
    assert "rings" not in one.why


@pytest.mark.parametrize(
    "sentence",
    [
        "Two previous partners have made allegations of violence against the defendant which were not proceeded with.",
        "The club removed him in 2016 after rumours about changing rooms.",
        "He is being looked at by the safeguarding hub over images on a shared drive.",
        "NB MARKERS AT NO 116: VIOLENT DOG, OCCUPIER SELLS STEROIDS.",
    ],
)
def test_suspicion_told_in_other_words_is_found(sentence: str) -> None:
    assert found(sentence, "MG5", kinds=["INTEL"])


@pytest.mark.parametrize(
    "sentence",
    [
        "I live at an address known to the police, which is White House.",
        "She said to DS Boateng-Hale that it was a present.",
        "There were DNA markers at sixteen loci.",
    ],
)
def test_words_that_only_sound_like_intelligence_stay(sentence: str) -> None:
    assert not found(sentence, "MG5", kinds=["INTEL"])


def test_row_of_a_schedule_on_intelligence_opens_no_section() -> None:
    rows = [
        "4\tIntelligence report on the lock-up\tIntelligence unit",
        "5\tInvoice from Larch Interiors signed by the defendant\tOIC",
        "6\tDiary with blank pages\tOIC",
    ]

    gone = found("\n".join(rows), "MG6C", kinds=["INTEL"])

    assert gone
    assert all("Intelligence" in each for each in gone)


def test_breaking_something_in_the_offence_is_no_break_in() -> None:
    assert found("He pushed her down the steps, breaking her ankle and her watch.", "MG5", kinds=["INTEL"]) == []


def test_stabbing_reported_is_the_wounding_that_is_charged() -> None:
    record = {"urn": "18ZB0004126", "offences": [{"wording": "Unlawful wounding of Tamsin Wren", "date": "2026-03-04"}]}
    line = "21:10 Report of stabbing at the tram stop in Fell Row."

    assert found(line, "CAD", parse_case(json.dumps(record)), ["INTEL"]) == []
    assert found(line, "CAD", BURGLARY, ["INTEL"]) != []
