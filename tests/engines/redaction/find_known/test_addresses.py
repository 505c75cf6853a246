import pytest

from engines.redaction.find_known.people_kit import found


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("17 Larkspur Road", "ADDRESS"),
        ("17 LARKSPUR ROAD", "ADDRESS"),
        ("17, Larkspur Rd", "ADDRESS"),
        ("17 Larkspur\nRoad", "ADDRESS"),
        ("17 Lark-\nspur Road", "ADDRESS"),
        ("17 Larkspr Road", "ADDRESS"),
        ("Larkspur Road", "ADDRESS"),
        ("Juniper House", "ADDRESS"),
        ("JUNIPER HOUSE", "ADDRESS"),
        ("AA1 1AB", "POSTCODE"),
        ("AA11AB", "POSTCODE"),
        ("aa1 1ab", "POSTCODE"),
        ("A A 1  1 A B", "POSTCODE"),
        ("AA1 IAB", "POSTCODE"),
        ("number 17", "ADDRESS"),
    ],
)
def test_an_address_or_its_part_in_another_written_form_is_found(written: str, kind: str) -> None:
    assert (kind, written, "P2") in found(f"She lives at {written} now.")


def test_a_town_counts_beside_its_street_only() -> None:
    assert ("ADDRESS", "Fernleigh", "P2") in found("at 17 Larkspur Road, Fernleigh, with him")
    assert not found("They met in Fernleigh.")
    assert ("ADDRESS", "Fernleigh", "P2") not in found("17 Larkspur Road. Fernleigh Police Station was told.")


@pytest.mark.parametrize("text", ["117 Larkspur Roads", "Interview room 2 was free.", "exhibit number 17", "AA1 1ABC"])
def test_what_is_no_part_of_the_address_is_left(text: str) -> None:
    assert not {each for each in found(text) if each[1] not in {"Larkspur Road"}}
