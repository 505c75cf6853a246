"""Openings and endings that several papers share."""

DECLARATION = (
    "This statement (consisting of 1 page signed by me) is true to the best of my knowledge and belief and I make it "
    "knowing that, if it is tendered in evidence, I shall be liable to prosecution if I have wilfully stated in it "
    "anything which I know to be false or do not believe to be true."
)


def statement(urn: str, witness: str, body: str, *, occupation: str = "Not stated") -> str:
    """Return the front of a witness statement (MG11)."""
    return f"""WITNESS STATEMENT
(Criminal Procedure Rules, r 16.2; Criminal Justice Act 1967, s.9)

URN: {urn}
Statement of: {witness}
Age if under 18: Over 18
Occupation: {occupation}

{DECLARATION}

{body.strip()}

Signature: signed
Date: 12 January 2026
"""


def form(number: str, title: str, urn: str, body: str) -> str:
    """Return a form with its number and title."""
    return f"""{number}
{title}

URN: {urn}

{body.strip()}
"""
