"""Descriptions on a schedule that is served: what names or locates somebody is found by the engine itself."""

from dataclasses import replace

from casefile_specimens import full
from unbroken.engines.casefile.material import UnusedFact
from unbroken.stages.disclosure.schedules.wording import unclean

HOSTILE = (
    ("CCTV from the home of Mrs Ada Finch at 12 Beech Grove, HM3 4TT", "a name and an address"),
    ("E-mail from j.smith@example.org to the officer", "an e-mail address"),
    ("Statement of neighbour: Derek Moss", "a name"),
    ("Derek  M0ss, the man next door", "a name"),
    ("Medical notes of Ms Tarn about her asthma", "health"),
    ("Footage of a red Ford AB12 CDE", "a registration mark"),
    ("Log of a call, DOB 03/04/1981", "a date of birth"),
    ("Letter with NHS number 485 777 3456", "personal data"),
    ("Bank statement sort code 12-34-56 account 12345678", "personal data"),
    ("Profile @jo_bloggs99 as saved", "personal data"),
)
PLAIN = (
    "Custody record of the arrest",
    "Log of the incident",
    "Notebook of PC 4417 Hale",
    "Footage from the bus, route 12",
    "CAD log 0412 of 3 May 2026",
    "Body worn video of PS Grey",
)


def test_what_names_or_locates_somebody_is_found_and_what_does_not_passes() -> None:
    lines = [text for text, _what in HOSTILE] + list(PLAIN)
    items = tuple(UnusedFact(f"u{number}", number, text, "Police station") for number, text in enumerate(lines, 1))
    found = {one.number: one.sentence for one in unclean(replace(full(), unused=items))}
    for number, (text, what) in enumerate(HOSTILE, 1):
        assert what in found.get(number, ""), text
        assert not any(word in found[number] for word in ("Finch", "Moss", "smith", "AB12", "jo_bloggs")), text
    assert set(found) == set(range(1, len(HOSTILE) + 1)), "nothing is said of a plain description"
