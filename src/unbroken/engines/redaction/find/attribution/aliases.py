"""Whose other name it is: "Marlon Peake, known as Spud", a field "Nickname" in the defendant's own form."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.attribution.owner import Owner
from unbroken.engines.redaction.find.attribution.passages import field_before, last_piece
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.roles import whose
from unbroken.engines.redaction.vocabulary import Role

_KNOWN_AS = re.compile(
    r"(?is)^[\s,;(\u2013-]*(?:(?:who|whom|he|she|they)\s+)?(?:(?:is|was|are|also|otherwise|better|commonly|locally|always|"
    r"sometimes|usually|just|the|a|street|his|her|their)\s+){0,4}"
    r"(?:known(?:\s+(?:to\s+\w+|locally|better|only))?\s+(?:as|by)|nicknamed|nickname(?:\s+(?:is|was))?|"
    r"(?:is|was)\s+(?:also\s+|always\s+)?called|(?:i|we|people|everybody|everyone|they)\s+"
    r"(?:all\s+|mostly\s+|always\s+)?(?:calls?|called|knows?|knew)\s+(?:him|her|them)(?:\s+(?:as|by))?|"
    r"goes\s+by(?:\s+the\s+name(?:\s+of)?)?|a\.?k\.?a\.?|alias)\s*(?:just\s+)?[\"\u201c'\u2018:(]*\s*$"
)
_CALL_ME = re.compile(
    r"(?i)(?:\bcall(?:s|ed|ing)?\s+me|\b(?:every(?:body|one)|people|they)\s+says?|\bknows?\s+me\s+(?:as|by)|\bI(?:\s+am|['’]m)\s+(?:also\s+|usually\s+|always\s+)?"
    r"(?:called|known\s+(?:as|by|to\s+(?:\w+\s+){1,3}as))|\bmy\s+(?:nickname|friends\s+call\s+me)(?:\s+is)?|"
    r"\bI\s+go\s+by(?:\s+the\s+name(?:\s+of)?)?)\s*(?:just\s+)?[\"\u201c'\u2018]?$"
)
_LABEL = re.compile(r"(?i)\b(?:nick\s?names?|alias(?:es)?|a\.?k\.?a\.?|street names?|also known as|known as)\W*$")
_REACH = 70


def alias_of(setting: Setting, start: int) -> Owner | None:
    """Return who bears the other name at `start`, or None where the words before it do not say."""
    if setting.is_defendants_form and _LABEL.search(last_piece(field_before(setting.text, start))):
        return _bearer(setting)
    if setting.maker_role is not None and _CALL_ME.search(setting.text, max(0, start - _REACH), start):
        person_id = setting.maker.id if setting.maker else None
        why = "The maker of the document is called so, in their own words."
        return Owner(person_id, setting.maker_role, sure=True, why=why)
    mention = setting.mention_before(start, max(0, start - _REACH))
    if mention is None or mention.role is Role.OFFICER or not _KNOWN_AS.match(setting.text[mention.end : start]):
        return None
    why = f"The words before it say that it is another name of {whose(mention.role, mention.person_id)}."
    return Owner(mention.person_id, mention.role, sure=True, why=why)


def _bearer(setting: Setting) -> Owner | None:
    """Return the defendant whose form it is, where the record has one."""
    person = setting.only(Role.DEF)
    if person is None:
        return None
    return Owner(person.id, Role.DEF, sure=True, why="The form's label asks for another name of the defendant.")
