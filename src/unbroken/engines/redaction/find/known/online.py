"""Names inside e-mail addresses, handles and web addresses: the whole of it gives the person away."""

from __future__ import annotations

import re
from dataclasses import replace

from unbroken.engines.redaction.find.known.bounds import is_in_handle, token_around
from unbroken.engines.redaction.find.known.index import Index
from unbroken.engines.redaction.find.known.key import Form
from unbroken.engines.redaction.find.known.scan import Hit
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.vocabulary import InfoKind

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*")
_HANDLE = re.compile(r"@[\w.]{2,}")
_PROFILE = re.compile(
    r"(?i)(?:https?://)?(?:www\.|m\.)?(?:facebook|instagram|twitter|x|tiktok|snapchat|linkedin|t|fb|youtube|reddit|onlyfans|"
    r"threads)\.(?:com|me|net)/[\w.@/-]+"
)
_USER_NAME = re.compile(r"[A-Za-z]+[\w.]*[\d_][\w.]*")
_FILE = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
_KINDS = ((_EMAIL, InfoKind.EMAIL), (_PROFILE, InfoKind.SOCIAL), (_HANDLE, InfoKind.SOCIAL))
_TRUST = 0.9


def widened(hits: list[Hit], index: Index, text: str) -> list[Hit]:
    """Return the hits, names inside an e-mail address or handle widened to all of it, others' addresses left out."""
    return [wide for hit in hits if (wide := _widened(hit, index, text)) is not None]


def _widened(hit: Hit, index: Index, text: str) -> Hit | None:
    if hit.key.kind is not InfoKind.NAME or not is_in_handle(text, hit.start, hit.end):
        return hit
    first, last = token_around(text, hit.start, hit.end)
    for pattern, kind in _KINDS:
        for match in pattern.finditer(text, first, last):
            if match.start() <= hit.start and hit.end <= match.end():
                return _as(hit, kind, *match.span()) if _is_own(hit, index, match.group()) else None
    word = re.compile(r"\w+(?:\.\w+)*").match(text, first, last)
    if word and word.end() >= hit.end and _USER_NAME.fullmatch(word.group()) and not _FILE.search(word.group()):
        return _as(hit, InfoKind.SOCIAL, *word.span())
    return hit


def _as(hit: Hit, kind: InfoKind, start: int, end: int) -> Hit:
    what = "An e-mail address" if kind is InfoKind.EMAIL else "An online name"
    why = f"{what} with a name in it: {hit.key.why[0].lower()}{hit.key.why[1:]}"
    key = replace(hit.key, kind=kind, finder="known:online", why=why)
    return Hit(key, start, end, hit.confidence * _TRUST, hit.how)


def _is_own(hit: Hit, index: Index, written: str) -> bool:
    """Return whether the rest of an e-mail name fits the person ("leah.jones@" is not every Leah's)."""
    if hit.key.form is not Form.LONE_NAME:
        return True
    local = simplify(re.sub(r"\d", "", written.split("@", maxsplit=1)[0] or written))
    rest = local.replace(hit.key.text, "", 1)
    own = index.words_by_person.get(hit.key.person_id, frozenset())
    return not rest or rest in own or rest in {word[0] for word in own}
