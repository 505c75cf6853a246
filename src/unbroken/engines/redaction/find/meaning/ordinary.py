"""What the learned judge takes amiss: money withdrawn, an evening told by its date, terms of an order, argument.

Each of these only spares a sentence from the judge; what lists of words find in it stays found.
"""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.meaning import medical_words as words
from unbroken.engines.redaction.find.meaning.dates import span_of
from unbroken.engines.redaction.find.meaning.learned import Sense

_WITHDRAWN = re.compile(r"(?i)\b(?:withdrawals?|withdrew|withdrawn)\b")
_OF_BODY_OR_MIND = re.compile(
    r"(?i)\b(?:drugs?|alcohol|drink\w*|heroin|opi\w+|methadone|spice|symptoms?|detox\w*|rattl\w*|cluck\w*|medic\w*|"
    r"doses?|tablets?|pills?|treatment|therapy|counselling|care|support|hospital|ill\w*|seizures?|fits?|shak\w+|"
    r"sweat\w*|vomit\w*|sick\w*|anxi\w+|depress\w+|suffer\w*|(?:socially|into) (?:him|her|them|my)self|socially)\b"
)
_WAS_OUT = re.compile(
    r"\b(?:I|he|she|we|they|He|She|We|They)\s+(?:was|were|had\s+been|went|walked|drove|met|arrived|came|left|got|sat|"
    r"stood|parked)\b"
)
_LEADS_SOMEWHERE = re.compile(
    r"(?i)\b(?:stay\w*|liv(?:e|es|ed|ing)|sle(?:ep\w*|pt)|mov(?:ed|ing)|refuge|hostel|shelter|flat|(?<!public )house|"
    r"home|address|"
    r"school|nursery|college|work\w*|shifts?|collect\w*|pick\w*|hospital|clinic|surgery|church|mosque|temple|gym|"
    r"every|each|always|usually|often|still|now|since|\w+days|\w+['’]s\s+(?:place|house|flat)|(?:mum|mam|dad|nan|"
    r"mother|father|sister|brother|aunt\w*|uncle|cousin|daughter|son|friend)['’]s)\b"
)
_TERM = re.compile(
    r"(?i)\b(?:(?:must|should|shall|may|is|are)\s+not|not)\s+(?:to\s+)?(?:enter|go\s+(?:to|into|near|within)|attend|"
    r"approach|contact|come\s+(?:to|near|within))\b"
)
_WHOSE_PLACE = re.compile(r"(?i)\b(?:liv(?:e|es|ing)|stay\w*|resid\w*|works?|where\s+(?:she|he|they|the)|secret\w*)\b")
_LOOKS = re.compile(
    r"(?i)\b(?:tattoo\w*|beard|moustache|goatee|stubble|jacket|tracksuit|hoodie|balaclava|baseball cap|"
    r"(?:dark|fair|blonde?|grey|brown|black|ginger|red|curly|straight|short|shaved|cropped|long|greasy) hair|"
    r"(?:slim|stocky|heavy|medium|skinny|thin|large|muscular) build)\b(?! (?:loss|fell|falling|coming|thinning))"
)
"""How somebody looked."""
_ARGUED = re.compile(
    r"(?i)\bsubstantial\s+grounds\b|\bfail\s+to\s+surrender\b|\b(?:prosecution|crown)\s+(?:will|would)\s+"
    r"(?:say|argue|submit|contend)\b"
)


def is_ordinary(sentence: str, sense: Sense) -> bool:
    """Return whether a sentence that the judge holds to be of this sense is an ordinary one of a case file."""
    if sense is Sense.HEALTH:
        if _LOOKS.search(sentence) and not _OF_BODY_OR_MIND.search(sentence) and not words.CERTAIN.search(sentence):
            return True
        return bool(_WITHDRAWN.search(sentence)) and not _OF_BODY_OR_MIND.search(sentence)
    if sense is Sense.WHERE:
        return _is_one_day(sentence) or (bool(_TERM.search(sentence)) and not _WHOSE_PLACE.search(sentence))
    return sense is Sense.INTEL and bool(_ARGUED.search(sentence))


def _is_one_day(sentence: str) -> bool:
    """Return whether a sentence tells where somebody was on one day, and leads to no home, work or habit."""
    is_told = bool(_WAS_OUT.search(sentence)) and span_of(sentence) is not None
    return is_told and not _LEADS_SOMEWHERE.search(sentence)
