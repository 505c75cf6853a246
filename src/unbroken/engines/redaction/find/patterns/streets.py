"""The words that UK addresses are built of, as pattern pieces."""

from __future__ import annotations

import re

STREET_TYPE = (
    "Street|Str|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Close|Cl|Drive|Drv|Dr|Way|Court|Ct|Crescent|Cres|Cr|Place|Pl|"
    "Terrace|Terr|Ter|Gardens|Gdns|"
    "Garden|Grove|Gr|Square|Sq|Hill|Rise|Row|Mews|Walk|Park|Parade|Pde|Green|Grn|View|Croft|Fold|Yard|Wharf|Quay|"
    "Embankment|Broadway|Gate|"
    "Bank|Brow|Chase|Circus|Common|Copse|Corner|Cottages|Crossing|Dale|Dell|Dene|Down|Downs|End|Esplanade|Estate|"
    "Field|Fields|Garth|Glade|"
    "Glebe|Glen|Heath|Heights|Highway|Hollow|Ings|Island|Knoll|Lea|Leas|Loan|Loke|Maltings|Meadow|Meadows|Mount|Nook|"
    "Orchard|Oval|Paddock|"
    "Paddocks|Passage|Path|Pathway|Piece|Precinct|Promenade|Reach|Ride|Ridge|Side|Slope|Spinney|Spur|Steps|Strand|"
    "Strasse|Thorpe|Turn|Vale|"
    "Villas|Wood|Woods|Wynd|Approach|Alley|Arcade|Bridge|Buildings|Bypass|Causeway|Cloisters|Mill|Ffordd|Heol|Stryd|"
    "Lôn|Tce|Boulevard|Blvd|Hatch|Weir|Hey|Gait|Rigg"
)
_PLAIN_TYPE = (
    "street|str|road|rd|avenue|ave|lane|close|drive|crescent|cres|terrace|gardens|grove|square|mews|walk|parade|row|"
    "rise|court|place|way|st|ln|"
    "view|hill|croft|fold|yard|gdns|green|park|wharf|quay"
)
HOUSE_TYPE = (
    "House|Court|Lodge|Cottage|Cottages|Villa|Villas|Mansions?|Buildings?|Tower|Towers|Heights|Point|Grange|Farm|"
    "Farmhouse|Barn|Barns|Hall|Manor|"
    "Mill|Rectory|Vicarage|Bungalow|Croft|Mews|Apartments|Flats|Gate|Wharf|Place|Stables|Forge|Schoolhouse|Priory|"
    "Abbey|Chapel|Oast|Nursery|"
    "Caravan Park|Marina|Boatyard|Plaza|Quay|View|Rise|Park|Gardens|Lea|Dene|Holme|Acre|Acres|Halls?|Residence|"
    "Hostel|Refuge|Block|Walk"
)
FLAT = (
    r"(?i:(?:(?:Ground|First|Second|Third|Fourth|Top|Basement|Upper|Lower)[ -](?:Floor )?)?(?:Flat|Apartment|Apt|"
    r"Unit|Room|Studio|Maisonette|"
    r"Suite|Bedsit|Plot|Caravan|Pitch|Berth|Block|Annexe?)(?: (?:no\.?|number))?(?: (?:\d{1,4}[A-Za-z]?|[A-Z]\d{0,3}|"
    r"[A-Z]))?(?!\w)|\d{1,3}/\d{1,3}(?= [A-Z]))"
)
NUMBER = r"(?:\d{1,4}[A-Za-z]?(?: ?[-–/&] ?\d{1,4}[A-Za-z]?)?|No\.? ?\d{1,4}[A-Za-z]?)(?![\w/£%])"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
NUMBER_WORDS = (
    rf"(?i:(?:(?:a|one|two|three) hundred and )?(?:(?:{_TENS})[ -](?:{_ONES})|{_TENS}|ten|eleven|twelve|thirteen|"
    rf"fourteen|fifteen|sixteen|"
    rf"seventeen|eighteen|nineteen|{_ONES}))"
)
_NAME_WORD = r"[A-Z][\w'’.-]*"
STREET = (
    rf"(?:(?:The )?(?:{_NAME_WORD}[ ]+|(?:of|the|on|upon|and|le|de|la) ){{0,4}}?{_NAME_WORD}(?: +|"
    rf" ?\n)(?:{STREET_TYPE}|"
    rf"{STREET_TYPE.upper()})\b\.?(?:[ ](?:{STREET_TYPE}|{STREET_TYPE.upper()})\b\.?)?"
    rf"(?: (?:North|South|East|West|N|S|E|W|Upper|Lower)\b)?"
    rf"|(?:The )?(?:(?:{_NAME_WORD})?(?:Street|Broadway|Causeway|Strand)|{_NAME_WORD}(?:gate|side))\b"
    rf"|(?:The|THE) (?:{STREET_TYPE}|{STREET_TYPE.upper()})\b"
    rf"|(?:Ffordd|Heol|Stryd|Lôn|Rue)(?: (?:y|yr|Y|Yr|{_NAME_WORD})){{1,3}})"
)
LOWER_STREET = rf"(?P<street>[a-z'’-]{{3,20}}(?: [a-z'’-]{{3,20}})?? (?:{_PLAIN_TYPE}))"
POSTCODE = re.compile(
    r"(?<![\w/£.])(?:GIR ?0AA|[A-Z]{1,2}[\dOI][A-Z\d]?(?: |\t|-|\n| \n|  )?[\dOIl][ABD-HJLNP-UW-Z]{2}|"
    r"[a-z]{1,2}\d[a-z\d]? \d[abd-hjlnp-uw-z]{2}"
    r"|[A-Z][a-z]\d[A-Za-z\d]? ?\d[abd-hjlnp-uw-zABD-HJLNP-UW-Z]{2}"
    r"|(?!MG\d)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\w/])"
)
"""Postcodes, also misread, in small letters, or ending in letters that no real one has, as typing errors do."""
_PLAIN_WORDS = frozenset(
    [
        "the",
        "and",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "from",
        "with",
        "by",
        "down",
        "up",
        "along",
        "this",
        "that",
        "minutes",
        "minute",
        "hours",
        "hour",
        "metres",
        "yards",
        "miles",
        "mile",
        "feet",
        "foot",
        "pounds",
        "people",
        "men",
        "women",
        "youths",
        "males",
        "females",
        "years",
        "year",
        "days",
        "day",
        "weeks",
        "week",
        "months",
        "month",
        "times",
        "cars",
        "vehicles",
        "houses",
        "doors",
        "shops",
        "bottles",
        "drinks",
        "pints",
        "or",
        "about",
        "later",
        "after",
        "before",
        "then",
        "into",
        "onto",
        "across",
        "away",
        "further",
        "more",
        "other",
        "left",
        "right",
        "main",
        "same",
        "side",
        "way",
        "back",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "officers",
        "police",
        "units",
        "patrol",
        "calls",
        "were",
        "was",
        "are",
        "is",
        "had",
        "have",
        "been",
        "who",
        "near",
        "busy",
        "quiet",
        "residential",
        "different",
    ]
)


def is_plain_word(word: str) -> bool:
    """Return whether a lower-case word before "road" shows that no street is named ("five minutes down the road")."""
    return word in _PLAIN_WORDS
