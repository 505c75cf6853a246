"""What stays inside a passage that goes by its meaning."""

import pytest

from engines.redaction.find_known.people_kit import EVERYBODY
from unbroken.engines.redaction.find.attribution.spared import spare
from unbroken.engines.redaction.finding import Candidate, Finding
from unbroken.engines.redaction.vocabulary import InfoKind, Role

TEXT = "In June 2025 Leah's nerves went, see exhibit JS/1, and PC Frost paid £20 for pills."


def _at(part: str) -> tuple[int, int]:
    start = TEXT.index(part)
    return start, start + len(part)


def _finding(part: str, kind: InfoKind, finder: str, subject: str | None, role: Role) -> Finding:
    return Finding(*_at(part), kind, subject, role, (finder,), "Because.", 0.9)


def _left(*others: Finding, finder: str = "meaning:sense-health") -> list[str]:
    passage = _finding(TEXT, InfoKind.MEDICAL, finder, None, Role.VIC)
    shields = [
        Candidate(*_at("JS/1"), InfoKind.FREE_ID, "shield:exhibit", "An exhibit.", 0.9),
        Candidate(*_at("£20"), InfoKind.FREE_ID, "shield:money", "A sum.", 0.9),
    ]
    found = spare([passage, *others], shields, TEXT)
    return [TEXT[each.start : each.end] for each in found if each.kind is InfoKind.MEDICAL]


@pytest.mark.parametrize("officer", ["PC Frost", "Frost"])
def test_a_passage_is_cut_around_names_of_the_record_officers_exhibits_dates_and_sums(officer: str) -> None:
    leah = _finding("Leah", InfoKind.NAME, "known:name", "P2", Role.VIC)
    frost = _finding(officer, InfoKind.NAME, "names:cue", None, Role.OFFICER)

    assert EVERYBODY.person("P2") is not None
    assert _left(leah, frost) == ["nerves went, see exhibit", "paid", "for pills."]


@pytest.mark.parametrize("before", ["DS 1180 ", "Detective\nConstable ", "Sgt. ", "T/DC ", "Mrs "])
def test_a_rank_or_title_stays_with_the_name_behind_it(before: str) -> None:
    text = f"On nights they hide in the loft with {before}Amari watching."
    start = text.index("Amari")
    passage = Finding(0, len(text), InfoKind.TACTIC, None, Role.THIRD, ("meaning:sense-tactic",), "Because.", 0.9)
    name = Finding(start, start + 5, InfoKind.NAME, None, Role.OFFICER, ("names:cue",), "Because.", 0.9)

    left = [text[each.start : each.end] for each in spare([passage, name], [], text) if each.kind is InfoKind.TACTIC]

    assert left == ["On nights they hide in the loft with", "watching."]


@pytest.mark.parametrize("finder", ["meaning:transaction", "meaning:private-message"])
def test_a_row_or_message_that_goes_as_a_whole_is_not_cut(finder: str) -> None:
    leah = _finding("Leah", InfoKind.NAME, "known:name", "P2", Role.VIC)

    assert _left(leah, finder=finder) == [TEXT]


def test_a_strangers_name_goes_with_its_passage() -> None:
    stranger = _finding("Leah", InfoKind.NAME, "names:lexicon", None, Role.THIRD)

    assert all("JS/1" not in each for each in _left(stranger))
    assert any("Leah" in each for each in _left(stranger))


@pytest.mark.parametrize(("role", "left"), [(Role.THIRD, ["lives above the baker's in"]), (Role.VIC, None)])
def test_a_street_stays_where_nobody_of_the_record_lives(role: Role, left: list[str] | None) -> None:
    text = "lives above the baker's in Mobile\nStreet"
    passage = Finding(0, len(text), InfoKind.FREE_ID, None, role, ("meaning:sense-where",), "Because.", 0.9)

    found = [text[each.start : each.end] for each in spare([passage], [], text)]

    assert found == (left or [text])


def test_the_name_of_the_scene_stays_inside_a_passage() -> None:
    text = "I swim at Combe Lido before work."
    passage = Finding(0, len(text), InfoKind.FREE_ID, None, Role.VIC, ("meaning:sense-where",), "Because.", 0.9)

    found = [text[each.start : each.end] for each in spare([passage], [], text, ["Combe Lido, Water Lane"])]

    assert found == ["I swim at", "before work."]
