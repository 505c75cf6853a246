"""What looks like personal data and is none: case numbers, exhibits, offence codes, money, times.

Each shield cancels weaker hits on the same characters. Source: DOMAIN 2.2, 11.4 (negative controls).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns.checks import is_asn
from unbroken.engines.redaction.find.patterns.view import View, shield
from unbroken.engines.redaction.finding import Candidate

_CHECK = "[A-HJ-NP-RT-Z]"
_URN = re.compile(r"(?<![\w/])\d{2} ?[A-Z][A-Z0-9] ?\d{5} ?\d{2}(?:\(?[MS]\)?)?(?:/\d{1,2})?(?!\w)")
_ASN_LONG = re.compile(rf"(?<!\w)(\d\d)[A-Z]?(\d\d)([A-Z0-9]{{2}})([A-Z0-9]{{2}})(\d{{11}})({_CHECK})(?!\w)")
_ASN_SHORT = re.compile(
    rf"(?<![\w/])(\d\d) ?/ ?(\d\d)([A-Z0-9]{{2}}) ?/ ?([A-Z0-9]{{2}}) ?/ ?(\d{{1,11}}) ?({_CHECK})(?!\w)"
)
_EXHIBIT = re.compile(r"(?<![\w/])[A-Z]{2,4} ?[/-] ?\d{1,3}[A-Za-z]?(?![\w/]|-\d)")
_OFFENCE = re.compile(r"(?<!\w)(?:[A-Z]{2}\d{5}|[A-Z]{4}\d{3})[ABC]?(?!\w)")
_COURT_CODE = re.compile(r"(?<!\w)[ABC]\d{2}[A-Z]{2}\d{2}(?!\w)")
_COURT_CASE = re.compile(rf"(?<![\w/])\d{{2}}/\d{{4}}/\d{{1,6}}{_CHECK}(?!\w)")
_MONEY = re.compile(
    r"(?:£|€|\$|\b(?:GBP|EUR|USD)) ?\d[\d,]*(?:\.\d\d?)?(?: ?(?:k|m|million|thousand)\b)?|"
    r"\b\d[\d,]*(?:\.\d\d)? ?(?:pounds|pence)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?: ?(?:hrs|hours|am|pm|a\.m\.|p\.m\.))?(?![\d:])"
    r"|\b(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:crime(?: ref(?:erence)?)?|custody(?: record)?|cad|storm|incident|log|occurrence|property|seal|exhibit|"
    r"(?:our |your |case |file |lab(?:oratory)? |court |claim )ref(?:erence)?|niche|oic|event|bag|disc|urn|asn)"
    r" ?(?:no|number|num|ref|reference|record|id|log)?\b[.:#]{0,2}[ \t]*(?:no\.? ?|number )?"
    r"([A-Z0-9][A-Z0-9/.\-]{2,24}(?: of \d{1,2}[/ ](?:\d{1,2}|\w{3,9})[/ ]\d{2,4})?)",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:serial(?: (?:no|number))?|s/?n|kit|asset|module|batch|run|job|barcode|tag|seal|lot|tachograph|meter|docket|"
    r"consignment|tracking|invoice|receipt|certificate|cert|warrant|evidence|sample|swab|tube|production|label|ticket|"
    r"machine|device|camera|disc|drive|download|part|model|chassis|engine|order|delivery|booking|policy search|"
    r"store|locker|bay|shelf|box|crate|pallet|till|transaction|authority|approval|version|form|calibration|probe)"
    r"(?: (?:no|number|num|ref|reference|id|code|roll))?\b[.:#]{0,2}(?:[ \t]|\n)?(?:no\.? ?|number )?"
    r"((?!imei|imsi|iccid|nhs|tel|mob|sim|nino|dob|ph)(?=[A-Z]{0,4}[\d \-/]{6})"
    r"[A-Z]{0,4} ?\d(?:[\d/]|[ -](?=\d)){5,16}\d)(?![\d-])",
    re.IGNORECASE,
)
"""The number of a thing, which may look like a telephone or hospital number: "kit 999 001 7730"."""
_THING_HEAD = re.compile(
    r"^\W*(?:device |item |exhibit )?(?:(?:serial|asset|bar ?code|seal|sku)(?: ?(?:no|number|num|ref|id|code))?s?|"
    r"(?:part|model|kit|batch|lot|tag|bag|stock) (?:no|number|num|ref|id|code)s?)\W*$"
)
"""The heading of a column of numbers of things."""
_IN_COLUMN = re.compile(r"(?<=\t)(?:s/?n ?)?[A-Z]{0,4} ?\d[\d /-]{4,22}(?=[\t\n]|$)", re.IGNORECASE)
_POLICE_VEHICLE = re.compile(
    r"(?i:\b(?:police|patrol|marked|unmarked|response) (?:police |patrol )?(?:vehicle|car|van|motorcycle|transit))"
    r"[,:]?(?i:(?: (?:with|bearing|the|index|reg(?:istration)?|vrm|mark|number|no\.?)){0,4})[:,]? "
    r"(?P<mark>[A-Z]{2}\d{2} ?[A-Z]{3}\b|(?:[A-Za-z]+ ){2}(?i:(?:zero|oh|one|two|\d) ?){2}(?:[A-Za-z]+ ?){3}\b)"
)
"""The registration mark of a vehicle of the police."""
_LETTERED = re.compile(r"(?<![\w/+(-])[A-Z]{1,3}0\d{7,10}(?!\w)")
"""A number of a store or system with a letter in front: no telephone number has one."""
_COLLAR = re.compile(
    r"\b(?:PC|DC|PS|DS|WPC|WDC|PCSO|SC|TDC|T/DC|A/PS|DI|Insp(?:ector)?|Sgt|Sergeant|Constable|Officer|"
    r"collar(?: no\.?| number)?|"
    r"warrant(?: no\.?| number)?|shoulder (?:no\.?|number)|Civilian)[ :#]{1,3}(\d{2,7})\b",
    re.IGNORECASE,
)


def find_shields(view: View) -> Iterator[Candidate]:
    """Yield the shields of the text, checked ones first."""
    for pattern in (_ASN_LONG, _ASN_SHORT):
        yield from _arrest_numbers(view, pattern)
    plain = (
        (_URN, "urn", "This is a case number."),
        (_EXHIBIT, "exhibit", "This is an exhibit reference."),
        (_OFFENCE, "offence", "This is an offence code."),
        (_COURT_CODE, "court-code", "This is the code of a court or office."),
        (_COURT_CASE, "court-case", "This is a court's case reference."),
        (_MONEY, "money", "This is a sum of money."),
        (_TIME, "time", "This is a time of day."),
    )
    for pattern, what, why in plain:
        for match in pattern.finditer(view.text):
            yield shield(match.span(), what, why)
    for match in _REFERENCE.finditer(view.text):
        if any(each.isdecimal() for each in match[1]):
            yield shield(match.span(1), "reference", "This is the number of a crime, custody or incident record.")
    yield from _things(view)


def _things(view: View) -> Iterator[Candidate]:
    """Yield the numbers of things, of vehicles of the police and of officers."""
    for match in _THING.finditer(view.text):
        yield shield(match.span(1), "thing", "This is the number of a thing, an exhibit or a run of a machine.")
    for match in _IN_COLUMN.finditer(view.text):
        if any(each.isdecimal() for each in match[0]) and view.column_says(match.start(), _THING_HEAD):
            yield shield(match.span(), "thing", "This is the number of a thing, by the heading of its column.")
    for match in _POLICE_VEHICLE.finditer(view.text):
        yield shield(match.span("mark"), "police-vehicle", "This is the mark of a police vehicle.")
    for match in _LETTERED.finditer(view.text):
        yield shield(match.span(), "lettered", "A number with a letter in front is that of a store or system.")
    for match in _COLLAR.finditer(view.text):
        yield shield(match.span(1), "collar", "This is an officer's collar number.")


def _arrest_numbers(view: View, pattern: re.Pattern[str]) -> Iterator[Candidate]:
    for match in pattern.finditer(view.text):
        year, force, unit, system, sequence, letter = match.groups()
        if unit and is_asn(force, system, year, sequence, letter):
            yield shield(match.span(), "asn", "This is an arrest/summons number with the right check letter.")
        else:
            yield shield(match.span(), "asn-form", "This has the form of an arrest/summons number.")
