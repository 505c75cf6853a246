"""SDC: streamlined disclosure certificate, for a summary trial with a not guilty plea. Source: DOMAIN 6.2."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, fixed
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table, Words
from unbroken.engines.casefile.material import Sensitivity

CODE, TITLE, DISCLOSABLE = "SDC", "Streamlined disclosure certificate", Disclosable.YES


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the certificate. Sensitive items are never named on it."""
    rows = tuple(
        (cell(one, "number"), cell(one, "description"), cell(one, "location"))
        for one in facts.unused
        if one.meets_test and one.sensitivity is Sensitivity.NON_SENSITIVE
    )
    nothing = (
        "The disclosure officer has found nothing that might reasonably be considered capable of undermining the "
        "prosecution case or of assisting the accused."
    )
    sections = [
        parts.case_section(facts),
        Section(
            "Certificate",
            (
                Words(
                    fixed(
                        "All relevant material that was retained has been considered against the test in section 3 of "
                        "the Criminal Procedure and Investigations Act 1996."
                    ),
                    is_declaration=True,
                ),
                Table("Items that meet the test", ("No.", "Description", "Location"), rows, nothing),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)
