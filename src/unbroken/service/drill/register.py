"""The register as the information manager reads it: what was prevented, without anybody having filled in a form."""

import re
from typing import Final

from unbroken.service.demo.client import Browser
from unbroken.service.drill.hands import Stop, words_of

_ROW: Final = re.compile(r'<tr class="govuk-table__row" id="incident-([0-9A-Z]{26})".*?</tr>', re.S)
_RULE: Final = re.compile(r"\(rule ([\w-]+)\)")
SHOWN: Final = 100
"""Characters of a sentence that the list shows for certain."""


def prevented(manager: Browser, urn: str) -> list[Stop]:
    """Return what the register says was prevented in a case, over all its pages."""
    found: list[Stop] = []
    number = 1
    while True:
        page = manager.page(f"/incidents/?kind=PREVENTED&q={urn}&page={number}")
        for row in _ROW.finditer(page.text):
            words = words_of(row.group(0))
            rule = _RULE.search(words)
            found.append(Stop(rule.group(1) if rule else "", words))
        if 'rel="next"' not in page.text:
            return found
        number += 1


def is_registered(stop: Stop, ref: str, register: list[Stop]) -> bool:
    """Say whether a stop of the gate is in the register, by its rule and its document or what it says."""
    sentence = stop.sentence[:SHOWN].split(". ")[0]
    return any(one.rule == stop.rule and (sentence in one.sentence or one.is_about(ref)) for one in register)
