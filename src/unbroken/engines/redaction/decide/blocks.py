"""Say whether a whole document may not go to a recipient, and which of its pages are dropped.

Source: DOMAIN 3.4 rows B1 to B7, 42 and 62; 3.5 (person check, backs of statements, the document's own URN).
"""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.decide.cues import BACK_HEADINGS, BACK_STRONG, BACK_WEAK, plain
from unbroken.engines.redaction.decide.printcheck import Match, Printed, compare, read_print, whose
from unbroken.engines.redaction.decide.recognise import form_of_page, is_intelligence, lines_of, titles_of
from unbroken.engines.redaction.decide.rows import Policy, Row
from unbroken.engines.redaction.decide.urns import other_case
from unbroken.engines.redaction.document import Document, Page
from unbroken.engines.redaction.finding import Block
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient, Role

PRINTS = frozenset({DocumentType.PNC, DocumentType.PCN})
ACCUSED = (Role.DEF, Role.CODEF)
BACK_LIKENESS = 86.0
FRONT_WORDS = 80
TOP_LINES = 12
YOUTH = (
    "youth justice",
    "youth offending",
    "youth record",
    "youth notes",
    "youth caution",
    "asset plus",
    "assetplus",
    "referral order",
    "pre sentence report",
    "yot ",
    "yos ",
)


def check_document(
    document: Document, case: Case, document_type: DocumentType, recipient: Recipient, policy: Policy
) -> Block | None:
    """Return why the document may not go to the recipient at all, or None."""
    return next(_blocks(document, case, document_type, recipient, policy), None)


def pages_to_drop(
    document: Document, document_type: DocumentType, recipient: Recipient, policy: Policy
) -> dict[int, str]:
    """Return the pages that are backs of witness statements, by number, each with the reason it is left out."""
    row = policy.check_row("G2", document_type, recipient)
    if row is None:
        return {}
    is_statement = document_type is DocumentType.MG11
    return {page.number: row.reason for page in document.pages if _is_back(page, is_statement=is_statement)}


def _blocks(
    document: Document, case: Case, document_type: DocumentType, recipient: Recipient, policy: Policy
) -> Iterator[Block]:
    row = policy.document_row(document_type, recipient)
    if row:
        yield Block(row.row, f"Form {document_type} may not go to {recipient}. {row.reason}")
    yield from _attached(document, document_type, recipient, policy)
    row = policy.check_row("G1", document_type, recipient)
    if row and other_case(document, case.urn):
        yield Block(row.row, f"{row.reason} Take it out, or check the case reference.")
    yield from _wrong_person(document, case, document_type, recipient, policy)
    yield from _youth_record(document, case, document_type, recipient, policy)
    dropped = pages_to_drop(document, document_type, recipient, policy)
    row = policy.document_row(DocumentType.MG11_BACK, recipient)
    if row and document.pages and len(dropped) == len(document.pages):
        yield Block(row.row, f"Every page is the back of a witness statement. {row.reason}")


def _attached(document: Document, document_type: DocumentType, recipient: Recipient, policy: Policy) -> Iterator[Block]:
    """Find pages that are another form, one that may not go, whatever the document was called."""
    for page in document.pages:
        if is_intelligence(page):
            row = policy.document_row(DocumentType.MG6D, recipient)
            if row:
                yield Block(row.row, f"Page {page.number} is an intelligence report. {row.reason}")
        form = form_of_page(page)
        if form in {None, document_type, DocumentType.MG11_BACK} or document_type in titles_of(page):
            continue
        row = policy.document_row(form, recipient) if form else None
        if row:
            yield Block(
                row.row,
                f"Page {page.number} is form {form}, though the document is filed as {document_type}. {row.reason}",
            )


def _wrong_person(
    document: Document, case: Case, document_type: DocumentType, recipient: Recipient, policy: Policy
) -> Iterator[Block]:
    """Check whose print of convictions each page is (DOMAIN 3.5)."""
    pages = [page for page in document.pages if document_type in PRINTS or form_of_page(page) in PRINTS]
    read = [printed for page in pages if not (printed := read_print(_text(page), is_scan=page.is_scan)).is_empty]
    if not read and document_type in PRINTS and not _names_accused(document, case):
        read = [Printed()]
    for printed in read:
        block = _print_block(printed, case, recipient, policy)
        if block:
            yield block


def _print_block(printed: Printed, case: Case, recipient: Recipient, policy: Policy) -> Block | None:
    failed = policy.check_row("B6", DocumentType.PNC, recipient)
    if whose(printed, case, (Role.DEF,)):
        return None
    if whose(printed, case, (Role.CODEF,)):
        return _codefendant(policy.check_row("42", DocumentType.PNC, recipient))
    if failed is None:
        return None
    if printed.is_empty:
        return Block(failed.row, "The print does not say whose it is, so it cannot be checked against the defendant.")
    if any(compare(printed, each) is Match.CONFLICT for each in case.with_role(*ACCUSED)):
        what = "The name is like the defendant's, but the date of birth or PNCID is not."
        return Block(failed.row, f"{failed.reason} {what}")
    if whose(printed, case, tuple(set(Role) - set(ACCUSED))):
        return None
    return Block(failed.row, f"{failed.reason} Name, date of birth and PNCID match nobody in the case record.")


def _codefendant(row: Row | None) -> Block | None:
    return Block(row.row, f"{row.reason} It is a co-defendant's.") if row else None


def _youth_record(
    document: Document, case: Case, document_type: DocumentType, recipient: Recipient, policy: Policy
) -> Iterator[Block]:
    """Find a co-defendant's youth record or report, which is not for another defendant's lawyer."""
    row = policy.check_row("42", document_type, recipient)
    block = _codefendant(row)
    if block is None or not document.pages:
        return
    top = plain(" ".join(lines_of(document.pages[0])[:TOP_LINES]))
    if not any(cue in f"{top} " for cue in YOUTH):
        return
    is_anothers = any(_is_named(each, top) for each in case.with_role(Role.CODEF))
    if is_anothers and not any(_is_named(each, top) for each in case.with_role(Role.DEF)):
        yield block


def _names_accused(document: Document, case: Case) -> bool:
    text = plain(document.flow.text)
    return any(_is_named(each, text) for each in case.with_role(*ACCUSED))


def _is_named(person: Person, text: str) -> bool:
    surname = plain(person.surname)
    first = plain(person.forenames[0]) if person.forenames else ""
    return bool(surname) and f" {surname} " in f" {text} " and f" {first}".rstrip() in f" {text}"


def _text(page: Page) -> str:
    return "\n".join(lines_of(page))


def _is_back(page: Page, *, is_statement: bool) -> bool:
    """Return whether a page is the back of a witness statement: it asks for what only a back asks for."""
    text = plain(" ".join(word.text for word in page.words))
    strong = [at for cue in BACK_STRONG if (at := _place(cue, text, page)) >= 0]
    weak = [at for cue in BACK_WEAK if (at := _place(cue, text, page)) >= 0]
    heads = [at for cue in BACK_HEADINGS if (at := _place(cue, text, page)) >= 0]
    needed = 2 if is_statement else 3
    is_back = len(strong) >= needed and len(strong) + len(weak) > needed
    is_headed = bool(heads) and len(strong) + len(weak) >= needed
    first = min([*strong, *weak, *heads], default=0)
    return (is_back or is_headed) and len(text[:first].split()) <= FRONT_WORDS


def _place(cue: str, text: str, page: Page) -> int:
    """Return where a cue stands in the text, -1 where it does not; on a scan, nearly so is enough."""
    at = f" {text} ".find(f" {cue} ")
    if at >= 0 or not page.is_scan or len(cue) < TOP_LINES:
        return at
    near = fuzz.partial_ratio_alignment(cue, text, score_cutoff=BACK_LIKENESS)
    return near.dest_start if near else -1
