"""Ways of speaking that tell of intelligence, uncharged suspicion and protective work in any case file."""

from __future__ import annotations

import re

_FLAGS = re.IGNORECASE | re.VERBOSE
_SOMEBODY = (
    r"(?:callers?|residents?|neighbours?|locals?|persons?|people|informants?|somebody|someone|witness(?:es)?|males?|females?|"
    r"m[ae]n|wom[ae]n|shopkeepers?|members?\s+of\s+(?:the\s+)?public)"
)
_NAMES = r"\b(?:nam(?:ing|ed|es)|identif(?:ying|ied|ies)|stat(?:ing|ed|es)|say(?:s|ing)|said|report(?:ing|ed|s)|that)\b"

NAMELESS = re.compile(
    rf"""\b{_SOMEBODY}\s+who\s+(?:will|would|did|does|do|could)\s+not\s+
    (?:be\s+(?:named|identified)|(?:(?:want|wish)\s+to\s+)?(?:give|leave|say)\s+(?:a|their|his|her|any)\s+(?:name|details))
    \b[^.]{{0,60}}{_NAMES}|
    \b{_SOMEBODY}\s+(?:who\s+(?:wish(?:es|ed)?|want(?:s|ed)?|asks?|asked|prefers?|preferred)|wishing|wanting|asking|
    preferring)\s+(?:to\s+(?:remain|stay|be(?:\s+kept)?)\s+(?:anonymous|unnamed|unidentified|nameless)|
    not\s+to\s+(?:be\s+(?:named|identified)|give\s+(?:a|their|his|her)\s+name))\b[^.]{{0,60}}{_NAMES}|
    \b(?:anonymous|unnamed|unidentified)\s+{_SOMEBODY}\b[^.]{{0,50}}\bnam(?:ing|ed|es)\b""",
    _FLAGS,
)
"""A caller who will not be named names somebody."""
BELIEVED = re.compile(
    r"""\b(?:we|police|officers)\s+(?:all\s+|also\s+|now\s+|strongly\s+)?(?:believe|suspect|think|understand)\s+(?:that\s+)?
    (?:he|she|they|(?-i:(?:Mr|Mrs|Ms|Miss)\ [A-Z][\w'’-]+|[A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)?))\s+
    (?:(?:also|still|now|regularly|usually)\s+)?(?:(?:is|are)\s+(?:the\s+one\s+)?(?:who\s+)?)?
    (?:suppl(?:y|ies|ying)|deals?|dealing|sells?|selling|launders?|laundering|controls?|controlling|stores|storing|
    traffics?|trafficking|imports?|importing|recruits?|recruiting|grooms|grooming|runs\s+(?:the|a)\s+(?:line|drugs?|phone|
    network|group|gang))\b""",
    _FLAGS,
)
"""Police put to somebody by what crime another lives."""
UNCHARGED = re.compile(
    r"""\b(?:but|though|although|however|yet|with|and)\b[^.]{0,24}\b(?:insufficient|not\s+enough|no(?:t)?\s+sufficient)\s+evidence\s+
    (?:at\s+(?:present|this\s+(?:time|stage))\s+)?(?:to\s+(?:charge|prosecute|arrest|proceed)|for\s+a\s+charge)""",
    _FLAGS,
)
"""What somebody is seen or said to do, short of a charge."""
PROTECTIVE = re.compile(
    r"""\b(?:met|meet|meeting|saw|debriefed\s+(?:by|with)|contacted|rang|tasked\s+by|spoke\s+(?:to|with)|briefed)\s+
    (?:by\s+)?(?:the|his|her|my|our|a|their)\s+(?:source\s+|CHIS\s+)?handlers?\b|
    \b(?:covert|hidden|concealed)\s+cameras?\s+(?:(?:was|were|has|have|had|been|is|are|being|to|be)\s+){0,3}
    (?:fitted|installed|placed|put|set\s+up|deployed|sited|positioned)\b[^.]*?\bby\s+(?:the\s+)?
    (?:police|officers?|technical|tech\b|TSU|specialists?|crime\s+prevention)|
    \b(?:panic|personal\s+attack|home)\s+alarms?\b[^.]{0,40}\b(?:fitted|installed|issued|supplied|provided|given)\b
    [^.]{0,40}\b(?:victim|witness|complainant|aggrieved|her|his|their)\b|
    \b(?:refuge|safe\s+house|safe\s+accommodation)\s+(?:space|place|room|bed|placement|vacancy)\b|
    \b(?:place|room|space|bed)\s+(?:in|at)\s+(?:a|the)\s+(?:\w+\s+)?(?:refuge|safe\s+house)\b|
    \b(?:taken|moved|driven|escorted|transferred|brought|conveyed|placed|staying|going|housed)\b[^.]{0,50}
    \b(?:to|at|in|into)\s+(?:(?:a|the|her|our)\s+)?(?:\w+\s+)?(?:refuge|safe\s+house)\b""",
    _FLAGS,
)
"""How police meet a source, watch a home in secret, or hide and guard a victim or witness."""
OTHER_HANDLER = re.compile(r"(?i)\b(?:dogs?|K-?9|canine|puppy|call|999|baggage|exhibits?|cash|parcels?|goods|money)\b")
"""Beside one of these a handler leads a dog, or handles calls or things."""


def is_told_in_secret(sentence: str) -> bool:
    """Return whether a sentence passes on what a nameless caller said, or by what crime police believe one lives."""
    return bool(NAMELESS.search(sentence) or BELIEVED.search(sentence))


def is_protective(sentence: str) -> bool:
    """Return whether a sentence tells how police meet a source, or guard a victim or witness."""
    found = PROTECTIVE.search(sentence)
    return found is not None and not ("handler" in found.group().lower() and OTHER_HANDLER.search(sentence))
