"""The negative controls of DOMAIN 11.4: what must never be taken for somebody's personal data."""

import pytest

from engines.redaction.find_attribute.finding_kit import findings, only
from engines.redaction.find_known.people_kit import EVERYBODY
from unbroken.engines.redaction.decide.resolve import decide
from unbroken.engines.redaction.decide.table import load_policy
from unbroken.engines.redaction.vocabulary import Action, DocumentType, Mark, Recipient, Role


def _removed(text: str, document_type: str) -> list[str]:
    """Return what would be removed for the defence."""
    policy = load_policy(None)
    form = DocumentType(document_type)
    return [
        written
        for written, each in findings(text, document_type)
        if decide(each, form, Recipient.DEF_REP, EVERYBODY, policy).action is not Action.KEEP
    ]


@pytest.mark.parametrize(
    ("control", "text", "document_type"),
    [
        ("N01", "The ASN is 26/18ZA/01/9990001006H on this charge.", "MG5"),
        ("N01 long", "ASN 2618ZA0100009990102J was printed.", "MG5"),
        ("N02", "I produce this as exhibit JS/1. The offence code is OF61102.", "MG11"),
        ("N03", "I then spoke to PC 4127 Amy Frost who took the statement.", "MG11"),
        ("N04", "The assault was at Brightway Stores, 3 High Street, Stonebrook, the shop on the corner.", "MG5"),
        ("N05", "Harrowmoor Magistrates' Court, telephone 01632 960300", "MG4"),
        ("N05 CPS", "Crown Prosecution Service, switchboard 01632 960400", "LETTER"),
        ("N06", "Defendant: Darren HOLT\nAddress: 4 Marsh Lane, Harrowmoor, AA2 3CD", "MG4"),
        ("N07", "He ran along Mobile Street towards the park.", "MG11"),
        ("N08", "The loss is GBP 07,700 and then GBP 900,123 more.", "MG5"),
        ("N09", "At Bornholm House on 02/01/2026 the window broke.", "MG5"),
        ("N10", "Page 1 of 2\tURN 18ZA0000226", "MG11"),
    ],
)
def test_a_negative_control_is_kept_for_the_defence(control: str, text: str, document_type: str) -> None:
    assert _removed(text, document_type) == [], control


def test_an_officer_is_known_by_the_number_also_where_only_the_surname_follows() -> None:
    text = "PC 4127 Amy Frost arrived.\n\nI told Frost what I had seen."
    roles = {each.role for written, each in findings(text) if "Frost" in written}

    assert roles == {Role.OFFICER}


def test_the_defendants_address_in_a_charge_is_the_defendants_own() -> None:
    found = only("Defendant: Darren HOLT\nAddress: 4 Marsh Lane, Harrowmoor, AA2 3CD", "Marsh", "MG4")

    assert (found.subject, found.role, found.sure) == ("P1", Role.DEF, True)
    assert Mark.OWN in found.marks
