"""Two capitalised English words that are a person, by the words around them: "with Hope Castle".

A forename that is a word too, and a surname that is a word, a street or a firm, say nothing by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from unbroken.engines.redaction.find.known.words import word_set
from unbroken.engines.redaction.find.names.lexicon import (
    is_ambiguous,
    is_never,
    is_organisation,
    is_pliable,
    is_road,
    is_street,
    is_surname,
    is_title,
)
from unbroken.engines.redaction.find.names.tokens import Token

PLACE_BEFORE = frozenset(["in", "near", "at", "around", "towards", "via", "outside", "through", "into"])
_LEADS = word_set(
    "with told asked met saw rang phoned called and for by from mr mrs miss ms rev said both knows knew is was named "
    "beside against texted messaged helped thanked hit punched pushed kicked grabbed stabbed because that "
    "mate friend neighbour colleague lady man woman bloke guy girl boy lad son daughter sister brother mum dad "
    "husband wife partner boyfriend girlfriend cousin aunt uncle nephew niece manager boss owner tenant landlord"
)
_FOLLOWS = word_set(
    "said told asked who lives lived works worked was is has had came went rang saw and phoned gave drove"
)
_SPEAKS = word_set(
    "who whose said told asked replied shouted screamed lives lived works worked rang phoned texted messaged drove "
    "drives thinks knows knew helped hit punched pushed kicked grabbed saw heard reckons says"
)
_KIN = word_set(
    "husband wife partner mum dad mother father son sons daughter daughters brother sister boyfriend girlfriend friend "
    "mate kids children lad dog baby nan"
)
_SAID_TO_BE = _KIN | word_set(
    "neighbour colleague manager landlord landlady tenant cousin aunt uncle nephew niece teacher nurse driver "
    "passenger cleaner carer customer member resident occupant shopkeeper barmaid barman caretaker vicar boss owner"
)
_WHENCE = word_set("next the number no work school upstairs downstairs across over up down church opposite round flat")
_OWN = word_set("her his their my our")
_ARTICLES = _OWN | word_set("a an the")


def has_word_for_surname(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a forename and a capitalised English word stand as a person does ("with Hope Castle, a friend").

    Both stand inside a sentence, alone, and behind no word that leads to a place.
    """
    if at + 1 >= len(tokens) or at == 0:
        return False
    first, last, before = tokens[at], tokens[at + 1], tokens[at - 1]
    if last.gap != " " or not last.is_capital or last.is_shouted or first.is_shouted or len(last.text) < 3:
        return False
    goes_on = _goes_on_as_person(tokens[at + 2 : at + 5])
    is_trade = is_never(last.text) and not is_pliable(last.text, announced=goes_on)
    is_trade = is_trade or (is_organisation(last.text) and not is_surname(last.text))
    if is_road(last.text) or (is_ambiguous(first.text) and (is_ambiguous(last.text) or is_trade)):
        return False
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    if after is not None and after.gap in {" ", " & "} and after.is_capital:
        return False
    if before.text.lower() in PLACE_BEFORE or (before.is_capital and first.gap == " " and not is_title(before.text)):
        return False
    is_led = first.gap == " " and before.text.lower() in _LEADS
    if goes_on or _fills_field(tokens, at):
        return True
    proceeds = after is not None and (re.match(r",|\.|['\u2019]s", after.gap or "") or after.text.lower() in _FOLLOWS)
    weak = is_ambiguous(first.text) or is_street(last.text) or is_organisation(last.text)
    weak = weak or (is_never(before.text) and first.gap == " ")
    return is_led if weak else bool(is_led or proceeds)


def _fills_field(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a forename and a word are all that stands behind a label, or are asked for ("Jade Stone?")."""
    first, last = tokens[at], tokens[at + 1]
    after = tokens[at + 2].gap if at + 2 < len(tokens) else "\n"
    asked = after.startswith("?")
    labelled = re.search(r"[:\n\t]\s*$", first.gap) is not None and re.match(r",? *[\n\t]", after) is not None
    clear = (
        not is_ambiguous(first.text)
        and not is_never(first.text)
        and not (is_street(last.text) or is_organisation(last.text))
    )
    return asked or (labelled and clear)


def _goes_on_as_person(after: Sequence[Token]) -> bool:
    """Return whether the words behind a name fit a person alone: "from next door", "and her husband"."""
    words = [each.text.lower() for each in after]
    if len(words) < len("ab"):
        return False
    first, second, third = words[0], words[1], words[2] if len(words) > len("ab") else ""
    if after[0].gap == " ":
        owns = first == "and" and second in _OWN and third in _KIN
        return first in _SPEAKS or owns or (first == "from" and second in _WHENCE and second != "the")
    if re.match(r", ?$", after[0].gap) and not after[0].is_capital:
        return first in {"who", "whose"} or (first in _ARTICLES and bool({second, third} & _SAID_TO_BE))
    return False
