"""What a statement seems to give away of where and how people live: told to whoever writes it, never an obstacle.

Addresses that are left in statements are how witnesses are found. The patterns are those of the redaction engine.
Source: HMCPSI: most breaches were information left in the body of a witness statement.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind
from unbroken.stages.cases.sounds import folded

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise

LOOKED_AT = 30_000
"""How many characters are looked at; more would make somebody wait."""
SHOWN = 10
SHIELD = "shield:"
WORDS: dict[InfoKind, "Words"] = {
    InfoKind.ADDRESS: _("an address"),
    InfoKind.POSTCODE: _("a postcode"),
    InfoKind.PHONE: _("a telephone number"),
    InfoKind.EMAIL: _("an e-mail address"),
    InfoKind.SOCIAL: _("an online account"),
    InfoKind.DOB: _("a date of birth"),
    InfoKind.NINO: _("a National Insurance number"),
    InfoKind.NHS: _("an NHS number"),
    InfoKind.PASSPORT: _("a passport number"),
    InfoKind.DRIVER_NO: _("a driver number"),
    InfoKind.BANK: _("a bank account"),
    InfoKind.CARD: _("a payment card"),
}


@dataclass(frozen=True, slots=True)
class Giveaway:
    """A place in a text. what: in words; text: as it is written there."""

    what: "Words"
    text: str


def giveaways_in(text: str, known_places: Iterable[str] = ()) -> tuple[Giveaway, ...]:
    """Return what a text seems to give away, in its order, each once; places of the case itself are left out."""
    from unbroken.engines.redaction.find.patterns import find_patterns  # noqa: PLC0415 - heavy, and seldom needed

    looked_at = text[:LOOKED_AT]
    found = find_patterns(TextFlow(looked_at, (), (), (), (0,)), Case(""), DocumentType.OTHER)
    shields = [one for one in found if one.finder.startswith(SHIELD)]
    told = [one for one in found if one.kind in WORDS and not any(_overlap(one, shield) for shield in shields)]
    known = [folded(one) for one in known_places]
    made: dict[str, Giveaway] = {}
    end = 0
    for one in told:
        words = " ".join(looked_at[one.start : one.end].split())
        if one.start >= end and not any(folded(words) in place for place in known):
            made.setdefault(words, Giveaway(WORDS[one.kind], words))
            end = one.end
    return tuple(made.values())[:SHOWN]


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end
