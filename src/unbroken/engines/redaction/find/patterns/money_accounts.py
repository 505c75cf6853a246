"""Payment cards, sort codes and accounts, IBANs, insurance and policy numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns import checks
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_C = checks.CONFUSED
_CARD = re.compile(rf"(?<![\w/£.])[\d{_C}](?:[ \-–\t]?\n?[\d{_C}]){{12,18}}(?![\w/])")
_CARD_CUE = re.compile(r"\b(?:card|visa|mastercard|amex|maestro|debit|credit|pan)\b")
_SORT = re.compile(rf"(?<![\w/£.-])[\d{_C}]{{2}}( ?[\-–‐.] ?| )[\d{_C}]{{2}}\1[\d{_C}]{{2}}(?![\w/-]|\.\d)")
_SORT_PLAIN = re.compile(r"(?<![\w/£.])\d{6}(?![\w/]|\.\d)")
_SORT_CUE = re.compile(r"\bsort ?(?:ing)? ?-?code|\bs/?c\b|\bsort\b")
_ACCOUNT = re.compile(
    rf"(?<![\w/£.])(?:\d[\d{_C}]{{6,7}}|\d{{4}} \d{{4}}|\d{{2}} \d{{3}} \d{{3}}|\d{{8}}[/ ]\d{{2}})(?![\w/]|\.\d)"
)
_ACCOUNT_CUE = re.compile(
    r"\baccount\b|\b(?:by card|direct debit|standing order|transfer\w*|paid|pays?) (?:\w+ ){0,3}(?:from|"
    r"to|into)\b|\ba/?c\b|\bacct\b|\bacc(?:\.|ount)? ?(?:no|num)|\bbank(?:ing)? details\b|\baccounts\b"
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w)")
_POLICY_CUE = re.compile(
    r"\b(?:policy|insur(?:ance|er|ers)|claim|membership|member|roll|mortgage|customer|client account|benefit|pension|"
    r"roll|"
    r"crb|dbs|council tax|tenancy|student|library card|loyalty|nectar|clubcard|oyster|utr|tax reference)"
    r"(?: (?:card|policy|account))? ?(?:no|number|num|id|ref|reference|certificate)\b\.?[^\n.]{0,16}$|"
    r"\b(?:claim|insurance|policy|membership|plan|cover)\b[^\n.]{0,40}\b(?:is|was|number|no|ref(?:erence)?)[.: ]{1,3}"
    r"(?:is )?$|"
    r"\bpolicy\b[^\n.]{0,30}$|\binsur(?:er|ers|ed with|ance)\b[^\n.]{0,40}\b(?:ref(?:erence)?|no|number|"
    r"certificate|cover note|schedule)\b[.: ]{0,3}$"
)
_FILE_CUE = re.compile(
    r"\b(?:social (?:services|care|worker)|children'?s (?:services|social care)|safeguarding|early help|camhs|school|"
    r"housing|tenancy|council|benefits?|refuge|counselling|g\.?p\.?|surgery|fostering|home office|visa|"
    r"asylum|immigration)"
    r"\b[^.]{0,60}\b(?:ref(?:erence)?|file|case|record|id|number|no)\b[.: \n]{0,3}(?:(?:no|number|is)\b[.: ]{0,2})?$"
)
_FILE = re.compile(r"(?<![\w/£])(?=[A-Z0-9/\-]*\d{3})[A-Z]{1,5}[/\-]?\d[A-Z0-9]*(?:[/\-][A-Z0-9]+)*(?![\w/])")
_POLICY = re.compile(
    r"(?<![\w/£])(?=[A-Z0-9/\- ]{0,14}\d{3})[A-Z]{0,5}[ /\-]?\d[A-Z0-9]*(?:[/\-][A-Z0-9]+)*(?![\w/])", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WRITTEN_DAY = re.compile(
    r"(?:[a-z]{1,5} ?)?\d{1,2}(?:st|nd|rd|th)?(?: of)?[ \n](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|"
    r"(?:[a-z]{1,5} ?)?\d{1,2}/\d{1,2}/(?:\d{2}){1,2}\b|"
    r"(?:january|march|april|may|june|july|sept?|oct|nov|dec) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""A day, with the word before it ("signed our policy on 16 July"), which is no policy's number."""
_DATE_LIKE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\D+(?:0?[1-9]|1[0-2])\D+\d\d")


def find_accounts(view: View) -> Iterator[Candidate]:
    """Yield what leads to somebody's money."""
    yield from _cards(view)
    sorts = list(_sort_codes(view))
    yield from sorts
    yield from _accounts(view, [found.end for found in sorts])
    for match in _IBAN.finditer(view.text):
        end = _iban_end(view.text, match)
        if end is not None:
            why = "An international bank account number with right check digits."
            yield hit((match.start(), end), InfoKind.BANK, "iban", why, 0.99)
    for match in _POLICY.finditer(view.text):
        if _YEAR.fullmatch(match[0].strip()) or _WRITTEN_DAY.match(view.text, match.start()):
            continue
        if _POLICY_CUE.search(view.before(match.start(), 50)) or view.column_says(match.start(), _POLICY_CUE):
            why = "A number at the words policy, insurance or membership."
            yield hit(match.span(), InfoKind.BANK, "policy", why, 0.85)

    for match in _FILE.finditer(view.text):
        if _FILE_CUE.search(view.before(match.start(), 100)):
            why = "The number of somebody's file at a social service, school, council or the like."
            yield hit(match.span(), InfoKind.FREE_ID, "file", why, 0.85)


def _cards(view: View) -> Iterator[Candidate]:
    for match in _CARD.finditer(view.text):
        raw = match[0]
        digits = checks.only_digits(checks.to_digits(raw))
        if len(checks.only_digits(raw)) < 11 or not 13 <= len(digits) <= 19:
            continue
        cued = view.cued(match.start(), _CARD_CUE, 48)
        grouped = re.fullmatch(r"\S{4}[ \-–]\S{4}[ \-–]\S{4}[ \-–]\S{4}", raw) is not None
        if digits[0] in "3456" and checks.is_luhn(digits) and len(digits) != 15:
            yield hit(match.span(), InfoKind.CARD, "card", "A payment card number, by its check digit.", 0.97)
        elif cued or grouped:
            yield hit(
                match.span(), InfoKind.CARD, "card", "A number written like a payment card's.", 0.9 if cued else 0.8
            )


def _sort_codes(view: View) -> Iterator[Candidate]:
    for match in _SORT.finditer(view.text):
        if len(checks.only_digits(match[0])) < 5:
            continue
        cued = view.cued(match.start(), _SORT_CUE, 40) or bool(_SORT_CUE.search(view.after(match.end(), 14)))
        followed = re.match(r"[\s,;:()]*(?:(?:account|acc|a/c|acct)[ .\w:]{0,14})?\d{8}\b", view.after(match.end(), 40))
        hyphened = match[1].strip() != ""
        if cued or (followed and hyphened):
            why = "It stands at the words sort code or before an account number."
            yield hit(match.span(), InfoKind.BANK, "sort-code", why, 0.96)
        elif match[1].strip() in {"-", "–"} and not _DATE_LIKE.fullmatch(match[0]):
            yield hit(match.span(), InfoKind.BANK, "sort-code", "It is written like a sort code.", 0.75)
    for match in _SORT_PLAIN.finditer(view.text):
        if view.cued(match.start(), _SORT_CUE, 24):
            yield hit(match.span(), InfoKind.BANK, "sort-code", "Six digits at the words sort code.", 0.95)


def _accounts(view: View, after_sort_codes: list[int]) -> Iterator[Candidate]:
    for match in _ACCOUNT.finditer(view.text):
        beside = any(0 <= match.start() - end <= 45 for end in after_sort_codes)
        cued = view.cued(match.start(), _ACCOUNT_CUE, 40)
        if beside or cued:
            why = "It stands at a sort code or the word account."
            yield hit(match.span(), InfoKind.BANK, "account", why, 0.95)


def _iban_end(text: str, match: re.Match[str]) -> int | None:
    for end in range(match.end(), match.start() + 14, -1):
        if checks.is_iban(text[match.start() : end].replace(" ", "")):
            return end
    return None
