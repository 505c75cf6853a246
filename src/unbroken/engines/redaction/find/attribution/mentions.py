"""Where a document names people whom the record does not know, and who of them are officers."""

from __future__ import annotations

from dataclasses import replace

from unbroken.engines.redaction.find.attribution.owner import Owner
from unbroken.engines.redaction.find.attribution.record import owner_on_record
from unbroken.engines.redaction.find.attribution.setting import Mention, Setting
from unbroken.engines.redaction.find.attribution.strangers import stranger_named
from unbroken.engines.redaction.find.merge import Group
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.vocabulary import InfoKind, Role


def with_strangers(setting: Setting, groups: list[Group]) -> Setting:
    """Return the setting with the names of people whom the record does not know, too."""
    mentions = []
    officers: set[str] = set()
    for group in groups:
        if group.kind is InfoKind.NAME:
            owner = owner_on_record(setting, group) or stranger_named(setting, group.start, group.end)
            said = next((each.role for each in group.candidates if each.role is not None), None)
            if not owner.sure and said is not None and not any(each.person_id for each in group.candidates):
                owner = by_finder(said)
            mentions.append(Mention(group.start, group.end, owner.person_id, owner.role))
            if owner.role is Role.OFFICER and owner.sure and owner.person_id is None:
                officers.add(_last_word(setting.text, group))
    return replace(setting, mentions=tuple(_as_officer(each, setting.text, officers) for each in mentions))


def _last_word(text: str, span: Group | Mention) -> str:
    words = [simplify(word) for word in text[span.start : span.end].split()]
    return words[-1] if words and len(words[-1]) > len("abc") else ""


def _as_officer(mention: Mention, text: str, officers: set[str]) -> Mention:
    """Return a mention of nobody known as the officer's whose rank stands by the same surname elsewhere."""
    is_officers = (
        mention.person_id is None and mention.role is Role.THIRD and _last_word(text, mention) in officers - {""}
    )
    return replace(mention, role=Role.OFFICER) if is_officers else mention


def by_finder(role: Role) -> Owner:
    """Return the owner whose role the finder itself was told by the words around it."""
    return Owner(None, role, sure=True, why="The words around it say whose it is.")
